import { Ali1688Error, alterError, isAli1688Error, shownWord } from "./engine.mjs";
import { productImageUpload } from "./1688-product.queries.mjs";
function pictureRefused(text, hint) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text,
		hint
	});
}
const kilobytes = (bytes) => `${Math.ceil(bytes / 1024)} KB`;
const megabytes = (bytes) => `${Math.ceil(bytes / 1048576)} MB`;
const pictureFailures = {
	noPicture: (source) => pictureRefused({
		en: `${source} is no picture that 1688 takes: its content is not that of a jpg, png or webp.`,
		zh: `${source} 不是 1688 支持的图片：其内容不是 jpg、png 或 webp。`
	}, {
		en: "What counts is the content, not the name. Save the picture as jpg or png.",
		zh: "判断依据是文件内容而非文件名。请将图片另存为 jpg 或 png。"
	}),
	tooLong: (source, most) => pictureRefused({
		en: `${source} has more than ${megabytes(most)}, and no picture is read beyond that.`,
		zh: `${source} 超过 ${megabytes(most)}，不予读取。`
	}, {
		en: "Save the picture smaller, such as 800 pixels wide as jpg.",
		zh: "请缩小图片，例如宽 800 像素的 jpg。"
	}),
	tooManyPixels: (source, { width, height }) => pictureRefused({
		en: `${source} has ${width} × ${height} pixels, which is too much to be looked at.`,
		zh: `${source} 为 ${width} × ${height} 像素，尺寸过大。`
	}, {
		en: "Save the picture smaller, such as 800 pixels wide as jpg.",
		zh: "请缩小图片，例如宽 800 像素的 jpg。"
	}),
	tooHeavy: (source, bytes, limit, mayShrink) => pictureRefused({
		en: `${source} has ${kilobytes(bytes)}; ${kilobytes(limit)} are sent at most.`,
		zh: `${source} 为 ${kilobytes(bytes)}，最多可发送 ${kilobytes(limit)}。`
	}, mayShrink ? {
		en: "Save the picture smaller, such as 800 pixels wide as jpg, or add the package sharp to ali1688, which then makes it smaller by itself.",
		zh: "请缩小图片（例如宽 800 像素的 jpg），或为 ali1688 补装 sharp 包后自动缩小。"
	} : {
		en: "Save the picture smaller, such as 800 pixels wide as jpg. The command line program ali1688 can do so, this one cannot.",
		zh: "请缩小图片，例如宽 800 像素的 jpg。命令行程序 ali1688 可自动缩小，此程序不能。"
	}),
	unreadable: (source, reason) => pictureRefused({
		en: `${source} cannot be read (${reason}).`,
		zh: `无法读取 ${source}（${reason}）。`
	}, {
		en: "Name a file with a picture, an address on alicdn.com, an imageId, or - for standard input.",
		zh: "请给出图片文件、alicdn.com 上的图片地址、imageId，或用 - 从标准输入读取。"
	})
};
const notPublic = {
	ipv4: "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
	ipv6: "2001::/23 2001:db8::/32 2002::/16 3fff::/20"
};
function blockList(family, networks) {
	let { BlockList } = process.getBuiltinModule("node:net");
	let list = new BlockList();
	for (let network of networks.split(" ")) {
		let [address = "", bits = ""] = network.split("/");
		list.addSubnet(address, Number(bits), family);
	}
	return list;
}
function isPublicAddress(address) {
	let family = process.getBuiltinModule("node:net").isIP(address);
	if (family === 4) return !blockList("ipv4", notPublic.ipv4).check(address, "ipv4");
	if (family !== 6) return !1;
	return blockList("ipv6", "2000::/3").check(address, "ipv6") && !blockList("ipv6", notPublic.ipv6).check(address, "ipv6");
}
function isOfAlicdn(url) {
	return /^https?:$/.test(url.protocol) && /(?:^|\.)alicdn\.com$/.test(url.hostname) && url.username + url.password === "" && url.port === "";
}
function assertFetchable(url) {
	let host = url.hostname.replace(/^\[|\]$/g, "");
	if (process.getBuiltinModule("node:net").isIP(host) === 0 ? /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/.test(host) : !isPublicAddress(host)) throw notFetched(url);
	if (url.protocol !== "https:" || url.username !== "" || url.password !== "") throw pictureRefused({
		en: "The address of a picture begins with https:// and holds no name or password.",
		zh: "图片地址须以 https:// 开头，且不含用户名与密码。"
	}, saveFirst);
}
function notFetched(url) {
	return pictureRefused({
		en: `${url.host} is an address on this machine or in a private network; nothing is fetched from there.`,
		zh: `${url.host} 是本机或内网地址，不予获取。`
	}, saveFirst);
}
const saveFirst = {
	en: "Save the picture as a file and name that.",
	zh: "请先将图片保存为文件，再指定该文件。"
};
const mostBytes = 20971520;
async function readPictureFile(path, shown) {
	let { open, stat } = process.getBuiltinModule("node:fs/promises");
	try {
		let about = await stat(path);
		if (!about.isFile()) throw pictureFailures.unreadable(shown, "not a file");
		if (about.size > 20971520) throw pictureFailures.tooLong(shown, mostBytes);
		let file = await open(path, "r");
		try {
			return await readAtMost(file, Math.min(about.size, mostBytes) + 1);
		} finally {
			await file.close();
		}
	} catch (error) {
		let code = error instanceof Error && "code" in error ? error.code : void 0;
		if (typeof code == "string" && /^E[A-Z0-9]+$/.test(code)) throw pictureFailures.unreadable(shown, code);
		throw error;
	}
}
async function readAtMost(file, most) {
	let bytes = Buffer.alloc(most);
	let length = 0;
	for (; length < most;) {
		let { bytesRead } = await file.read(bytes, length, most - length, length);
		if (bytesRead === 0) break;
		length += bytesRead;
	}
	return bytes.subarray(0, length);
}
async function readPictureInput({ readStandardInput }, signal) {
	let bytes = await readStandardInput?.(mostBytes, signal);
	if (bytes === void 0) throw pictureFailures.unreadable("-", "no standard input");
	if (bytes.length > 20971520) throw pictureFailures.tooLong("-", mostBytes);
	return bytes;
}
async function fetchPicture(address, signal, requestOnce = requestPublic()) {
	let within = AbortSignal.any([signal, AbortSignal.timeout(3e4)]);
	let url = address;
	for (let redirects = 0; redirects <= 3; redirects += 1) {
		assertFetchable(url);
		let { httpStatus, location, bytes } = await requestOnce(url, within).catch((thrown) => {
			signal.throwIfAborted();
			throw thrown instanceof Ali1688Error ? thrown : unreached(url, within.aborted);
		});
		if (!(httpStatus >= 300 && httpStatus < 400 && location !== void 0)) {
			if (httpStatus === 200) return bytes;
			throw answered(url, httpStatus);
		}
		if (!URL.canParse(location, url.href)) break;
		url = new URL(location, url.href);
	}
	throw answered(url, 310);
}
function requestPublic({ isPublic = isPublicAddress, ca } = {}) {
	return async (url, signal) => {
		let { lookup } = process.getBuiltinModule("node:dns/promises");
		let resolved = await lookup(url.hostname.replace(/^\[|\]$/g, ""), { all: !0 });
		let [first] = resolved;
		if (first === void 0 || resolved.some(({ address }) => !isPublic(address))) throw notFetched(url);
		return requestAt(url, first, {
			signal,
			...ca === void 0 ? {} : { ca }
		});
	};
}
async function requestAt(url, { address, family }, options) {
	let { request } = process.getBuiltinModule("node:https");
	return new Promise((resolve, reject) => {
		let sent = request(url, {
			...options,
			agent: !1,
			headers: {
				accept: "image/jpeg,image/png,image/webp",
				"user-agent": "ali1688"
			},
			lookup: (_name, { all }, done) => all === !0 ? done(null, [{
				address,
				family
			}]) : done(null, address, family)
		}, (response) => {
			let { statusCode = 0, headers } = response;
			let chunks = [];
			let length = 0;
			response.on("data", (chunk) => {
				length += chunk.length;
				chunks.push(chunk);
				if (length <= 20971520) return;
				response.destroy();
				reject(pictureFailures.tooLong(url.host, mostBytes));
			});
			response.on("error", reject);
			response.on("end", () => resolve({
				httpStatus: statusCode,
				location: headers.location,
				bytes: Buffer.concat(chunks, length)
			}));
		});
		sent.on("error", reject);
		sent.end();
	});
}
const hint = {
	en: "Open the address in a browser, save the picture as a file and name that.",
	zh: "请在浏览器中打开该地址，将图片保存为文件后再指定。"
};
function unreached(url, isTooLate) {
	return new Ali1688Error({
		code: isTooLate ? "TIMEOUT" : "NETWORK",
		text: isTooLate ? {
			en: `${url.host} did not give the picture within 30 s.`,
			zh: `${url.host} 未在 30 秒内返回图片。`
		} : {
			en: `${url.host} could not be reached for the picture.`,
			zh: `无法连接 ${url.host} 获取图片。`
		},
		hint
	});
}
function answered(url, httpStatus) {
	return new Ali1688Error({
		code: "NETWORK",
		text: httpStatus === 310 ? {
			en: `${url.host} leads on and on without a picture.`,
			zh: `${url.host} 重定向次数过多。`
		} : {
			en: `${url.host} answered ${httpStatus} instead of a picture.`,
			zh: `${url.host} 返回 ${httpStatus}，而不是图片。`
		},
		hint
	});
}
const latin = (bytes, from, to) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);
function pictureFacts(bytes) {
	let read = {
		jpeg: readJpeg,
		png: readPng,
		webp: readWebp
	};
	let kind = kindOf(bytes);
	let size = kind === void 0 ? void 0 : read[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	return kind === void 0 || size === void 0 || size.width < 1 || size.height < 1 ? void 0 : {
		kind,
		...size
	};
}
function kindOf(bytes) {
	if (latin(bytes, 0, 3) === "ÿØÿ") return "jpeg";
	if (latin(bytes, 0, 8) === "PNG\r\n\n") return "png";
	return latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP" ? "webp" : void 0;
}
function readPng(bytes) {
	if (bytes.length < 24 || bytes.toString("latin1", 12, 16) !== "IHDR") return;
	return {
		width: bytes.readUInt32BE(16),
		height: bytes.readUInt32BE(20)
	};
}
function readJpeg(bytes) {
	let at = 2;
	for (; at + 9 < bytes.length;) {
		if (bytes[at] !== 255) return;
		let marker = bytes[at + 1] ?? 0;
		if (marker >= 192 && marker <= 207 && ![
			196,
			200,
			204
		].includes(marker)) return {
			height: bytes.readUInt16BE(at + 5),
			width: bytes.readUInt16BE(at + 7)
		};
		at += marker === 255 ? 1 : marker === 1 || marker >= 208 && marker <= 216 ? 2 : 2 + Math.max(2, bytes.readUInt16BE(at + 2));
	}
}
function readWebp(bytes) {
	if (bytes.length < 30) return;
	let chunk = bytes.toString("latin1", 12, 16);
	if (chunk === "VP8X") return {
		width: 1 + bytes.readUIntLE(24, 3),
		height: 1 + bytes.readUIntLE(27, 3)
	};
	if (chunk === "VP8 ") return {
		width: bytes.readUInt16LE(26) & 16383,
		height: bytes.readUInt16LE(28) & 16383
	};
	if (chunk !== "VP8L") return;
	let bits = bytes.readUInt32LE(21);
	return {
		width: 1 + (bits & 16383),
		height: 1 + (bits >>> 14 & 16383)
	};
}
const mostSentBytes = 307200;
const mostPixels = 4e7;
async function openPicture(context, tools, { word, mayFetch }) {
	if (/^\d{1,20}$/.test(word)) return { imageId: namedId(word) };
	if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return openAddress(context, tools, {
		word,
		mayFetch
	});
	if (/^data:/i.test(word)) throw pictureFailures.unreadable("data:…", "no file");
	let shown = word === "-" ? "-" : shownWord(word);
	return { bytes: await fit(word === "-" ? await readPictureInput(tools, context.signal) : await readPictureFile(word, shown), shown, tools) };
}
function namedId(imageId) {
	if (!/^0+$/.test(imageId)) return imageId;
	throw pictureRefused({
		en: "The imageId 0 is no picture: 1688 gives it for one that it did not accept.",
		zh: "imageId 0 不代表任何图片：1688 未接受图片时返回该值。"
	}, {
		en: "Name the picture itself, and it is uploaded anew.",
		zh: "请直接指定图片，将重新上传。"
	});
}
async function openAddress({ isDryRun, signal }, tools, { word, mayFetch }) {
	let url = URL.canParse(word) ? new URL(word) : void 0;
	if (url === void 0) throw pictureFailures.unreadable(shownWord(word), "no address");
	if (isOfAlicdn(url)) return { imageAddress: url.href };
	assertFetchable(url);
	if (!mayFetch) throw pictureRefused({
		en: `1688 takes addresses of its own pictures (alicdn.com); ${url.host} is none.`,
		zh: `1688 只接受自有图片地址（alicdn.com），${url.host} 不是。`
	}, {
		en: "Add --fetch to fetch the picture and upload it, or save it as a file and name that.",
		zh: "加 --fetch 可先获取图片再上传；也可保存为文件后指定。"
	});
	if (isDryRun) return { bytes: new Uint8Array(1) };
	return { bytes: await fit(await fetchPicture(url, signal), url.host, tools) };
}
async function fit(bytes, shown, { shrinkPicture }) {
	let facts = pictureFacts(bytes);
	if (facts === void 0) throw pictureFailures.noPicture(shown);
	if (facts.width * facts.height > mostPixels) throw pictureFailures.tooManyPixels(shown, facts);
	if (bytes.length <= mostSentBytes) return bytes;
	let smaller = await shrinkPicture?.(bytes, {
		bytes: mostSentBytes,
		pixels: mostPixels
	});
	if (smaller !== void 0) return smaller;
	throw pictureFailures.tooHeavy(shown, bytes.length, mostSentBytes, shrinkPicture !== void 0);
}
async function uploadPicture(context, bytes) {
	let imageBase64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
	let imageId = await context.call(productImageUpload, { uploadImageParam: { imageBase64 } }).catch((thrown) => {
		throw isAli1688Error(thrown) ? withoutPicture(thrown, imageBase64) : thrown;
	});
	if (imageId !== void 0 && /^\d{1,20}$/.test(imageId) && !/^0+$/.test(imageId)) return imageId;
	throw new Ali1688Error({
		code: "API_REJECTED",
		details: { answeredBy: "service" },
		text: {
			en: "1688 did not accept the picture.",
			zh: "1688 未接受该图片。"
		},
		hint: {
			en: "Try another picture, or one with the product alone, as jpg, at most 300 KB.",
			zh: "请换一张图片，或使用仅含商品主体的 jpg（不超过 300 KB）。"
		}
	});
}
function withoutPicture(error, imageBase64) {
	let isOfPicture = (stretch) => imageBase64.includes(stretch);
	let clean = (text) => text.replaceAll(/[A-Za-z0-9+/=\\%]{8,}/g, (base64) => (base64.match(/[A-Za-z0-9]{8,}/g) ?? []).some(isOfPicture) || isOfPicture(base64) ? "…" : base64);
	let { text, hint, details } = error;
	let { httpStatus, ...words } = details.gateway ?? {};
	let cleaned = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, clean(word)]));
	return alterError(error, {
		text: {
			en: clean(text.en),
			zh: clean(text.zh)
		},
		hint: {
			en: clean(hint.en),
			zh: clean(hint.zh)
		},
		...httpStatus === void 0 ? {} : { details: { gateway: {
			httpStatus,
			...cleaned
		} } }
	});
}
export { openPicture, uploadPicture };
