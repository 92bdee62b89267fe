import { _enum, array, boolean, object, optional, string, unknown } from "./engine.zod.mjs";
import { Ali1688Error, DryRunReached, Secret, alterError, apiId, asciiJson, canonicalString, changesThisMachine, checkProfileName, commandName, createEchoRedactor, createGateway, createSecretMatcher, credentialsMissing, defaultProfileName, defineOperation, definePlugin, entryFileName, entryKey, faultName, foreignText, freshnessOf, grantOf, holdProcessSignals, identityOf, inspectFolder, interruption, isAli1688Error, isDiskFull, isEntryFileName, isErrorCode, isGrantEnding, isKernelLockAvailable, isOurs, isRecord, isSameSecret, isServiceRefusal, locateSlot, loggedOutMeanwhile, loginEndsText, loginNeeded, loginReasons, loginWithoutGrant, lookAtProfiles, maxLifetimeMs, maxTokenLength, meaningOfGatewayName, meaningOfGatewayNumber, newerProfilesError, optionalField, otherProfilesTexts, ownNumber, ownText, ownValue, parseEntry, parseJson, parseProfile, parseProfiles, parseServiceAddress, peekEntry, profileIn, profileNameField, profileTakenTexts, profileUnknownTexts, profilesFileName, readCredentialSetting, readEnvironmentCredentials, readPrivateFile, readProfiles, readStoredSecrets, readsMarket, readsThisMachine, reasonOfFault, renewalWindowMs, resolveApplication, resolveCredentials, retryAfterMs, sandboxAnswersOf, secretHeld, sensitiveField, shellPath, shortHash, shortenPath, showRequest, signCanonicalString, stateReasons, stateUnusable, sweepTemporaryFiles, switchField, temporaryPath, testSaving, textField, textOf, tokenAtHand, tokensFolderName, untilAborted, updateProfiles, usedProxy, userFolderOfThisProcess, wholeNumberField, withProfile, withoutProfile, writeEntryText, writePrivateFile } from "./engine.mjs";
import { categoryTranslationGetById, systemCurrentTime } from "./engine.shared.mjs";
const startAgain = {
	en: `Run it again when you are ready: ${commandName("auth login")}. Without a browser on this machine: ${commandName("auth url")}`,
	zh: `准备好后请重新运行：${commandName("auth login")}；若本机没有浏览器，请运行：${commandName("auth url")}`
};
const redirectUriUnusable = {
	text: {
		en: "The redirect address is not a plain web address.",
		zh: "回调地址不是有效的网址。"
	},
	hint: {
		en: "Give an http or https address on the callback domain of the application, without user name, query or fragment.",
		zh: "请使用该应用回调域名下的 http 或 https 地址，不带用户名、查询串与片段。"
	}
};
const answerUnreadable = {
	text: {
		en: "The pasted text holds no authorization code.",
		zh: "粘贴的内容中没有授权码。"
	},
	hint: {
		en: `After signing in at 1688, copy the whole address from the address bar, even if that page does not load, and pass it in quotes: ${commandName("auth exchange")} "ADDRESS". The code in it lives 2 minutes; for a new one: ${commandName("auth url")}`,
		zh: `在 1688 完成授权后，请复制浏览器地址栏中的完整地址（页面打不开也没关系），加引号传入：${commandName("auth exchange")} "地址"。其中的授权码 2 分钟内有效；如需重新获取，请运行：${commandName("auth url")}`
	}
};
function authorizationDeclinedTexts(reason) {
	return {
		text: {
			en: `The authorization was declined on the 1688 page${reason === void 0 ? "" : ` (${reason})`}.`,
			zh: `授权在 1688 页面上被拒绝${reason === void 0 ? "" : `（${reason}）`}。`
		},
		hint: startAgain
	};
}
function noAuthorizationInTime(limitMs) {
	let minutes = Math.round(limitMs / 6e3) / 10;
	return {
		text: {
			en: `No authorization arrived within ${minutes} min.`,
			zh: `${minutes} 分钟内没有收到授权。`
		},
		hint: startAgain
	};
}
const waitInterrupted = {
	text: {
		en: "The login was interrupted before an authorization arrived.",
		zh: "尚未收到授权，登录已中断。"
	},
	hint: startAgain
};
function portUnusable(port, systemError) {
	return {
		text: {
			en: `Port ${port} on 127.0.0.1 cannot be used (${systemError}).`,
			zh: `无法使用 127.0.0.1 的端口 ${port}（${systemError}）。`
		},
		hint: {
			en: "Choose another one from 1 to 65535 with --port, or leave --port out to use a free one.",
			zh: "请用 --port 另选 1 至 65535 之间的端口，或不加 --port 以使用空闲端口。"
		}
	};
}
function loopbackUnusable(systemError) {
	return {
		text: {
			en: `This machine cannot receive the authorization on 127.0.0.1 (${systemError}).`,
			zh: `本机无法在 127.0.0.1 上接收授权（${systemError}）。`
		},
		hint: {
			en: `Finish by copy and paste instead: ${commandName("auth url")}`,
			zh: `可改用复制粘贴的方式完成：${commandName("auth url")}`
		}
	};
}
const pageTexts = {
	received: {
		headline: {
			en: "Authorization received",
			zh: "已收到授权"
		},
		next: {
			en: "Return to the terminal: it shows whether the login succeeded. You can close this page.",
			zh: "请回到终端，查看登录是否成功。此页面可以关闭。"
		}
	},
	declined: {
		headline: {
			en: "Authorization declined",
			zh: "授权已被拒绝"
		},
		next: {
			en: "Nothing was stored. Return to the terminal to start again. You can close this page.",
			zh: "没有保存任何信息。如需重试，请回到终端。此页面可以关闭。"
		}
	},
	foreign: {
		headline: {
			en: "This answer does not belong to the current login",
			zh: "该响应不属于当前登录"
		},
		next: {
			en: "It was ignored. Return to the terminal and open the address printed there; an older page cannot be used.",
			zh: "已忽略该响应。请回到终端，打开其中显示的地址；旧页面已失效。"
		}
	},
	incomplete: {
		headline: {
			en: "No authorization in this answer",
			zh: "响应中没有授权码"
		},
		next: {
			en: "The login is still waiting. Return to the terminal and open the address printed there again.",
			zh: "仍在等待授权。请回到终端，重新打开其中显示的地址。"
		}
	},
	used: {
		headline: {
			en: "This authorization has been used",
			zh: "该授权已使用过"
		},
		next: {
			en: "An authorization works once. Return to the terminal to see the result of the login.",
			zh: "每次授权只能使用一次。请回到终端查看登录结果。"
		}
	},
	ended: {
		headline: {
			en: "This login has ended",
			zh: "本次登录已结束"
		},
		next: {
			en: "It took too long, was declined or was interrupted. Return to the terminal and run the login again.",
			zh: "登录已超时、被拒绝或中断。请回到终端重新登录。"
		}
	},
	unknown: {
		headline: {
			en: "Nothing is here",
			zh: "此处没有内容"
		},
		next: {
			en: "Return to the terminal and open the address printed there.",
			zh: "请回到终端，打开其中显示的地址。"
		}
	}
};
function authorizationDeclined(error) {
	return new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...authorizationDeclinedTexts(error === "unknown" ? void 0 : error)
	});
}
function parseRedirectUri(text) {
	let address = webAddressWithoutQuery(text);
	if (address === void 0 || /[?#]/.test(text)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...redirectUriUnusable
	});
	return address;
}
function webAddressWithoutQuery(text) {
	if (!URL.canParse(text)) return;
	let { protocol, username, password, origin, pathname } = new URL(text);
	return (protocol === "http:" || protocol === "https:") && username === "" && password === "" ? origin + pathname : void 0;
}
const form = /^(?<time>[0-9a-z]{1,11})-(?<nonce>[0-9a-f]{24})-(?<seal>[0-9a-f]{64})$/;
function createAuthorizationState(binding) {
	let { randomBytes } = process.getBuiltinModule("node:crypto");
	let opening = `${binding.clock.now().toString(36)}-${randomBytes(12).toString("hex")}`;
	return `${opening}-${seal(opening, binding.application, parseRedirectUri(binding.redirectUri))}`;
}
function checkAuthorizationState(state, { application, redirectUri, clock }) {
	let parts = form.exec(state)?.groups;
	let address = webAddressWithoutQuery(redirectUri);
	if (parts === void 0 || address === void 0) return "wrong";
	let { time = "", nonce = "", seal: found = "" } = parts;
	if (!isSameText(found, seal(`${time}-${nonce}`, application, address))) return "wrong";
	let ageMs = clock.now() - Number.parseInt(time, 36);
	return ageMs <= 6e5 && ageMs >= -6e4 ? "ok" : "expired";
}
function seal(opening, { appKey, appSecret }, redirectUri) {
	let { createHmac } = process.getBuiltinModule("node:crypto");
	return createHmac("sha256", appSecret.reveal()).update([
		"ali1688 authorization state 1",
		opening,
		appKey,
		redirectUri
	].join("\n")).digest("hex");
}
function isSameText(first, second) {
	let { timingSafeEqual } = process.getBuiltinModule("node:crypto");
	let [firstBytes, secondBytes] = [Buffer.from(first), Buffer.from(second)];
	return firstBytes.length === secondBytes.length && timingSafeEqual(firstBytes, secondBytes);
}
function authorizeAddress({ authUrl, appKey, redirectUri, state }) {
	let query = new URLSearchParams({
		client_id: appKey,
		site: "1688",
		redirect_uri: parseRedirectUri(redirectUri),
		state
	});
	return `${parseServiceAddress(authUrl, "ALI1688_AUTH_URL")}/oauth/authorize?${query.toString()}`;
}
function readAuthorizationQuery(query) {
	if ([
		"code",
		"state",
		"error"
	].some((name) => query.getAll(name).length > 1)) return;
	let state = query.get("state");
	let withState = state === null ? {} : { state };
	let error = query.get("error");
	if (error !== null) return {
		kind: "denied",
		error: /^[\w.-]{1,64}$/.test(error) ? error : "unknown",
		...withState
	};
	let code = query.get("code");
	return code !== null && /^[\x21-\x7e]{1,512}$/.test(code) ? {
		kind: "code",
		code: new Secret(code),
		...withState
	} : void 0;
}
const longestText$1 = 8192;
const surroundings = /^[\s"'`<>“”‘’「」]+|[\s"'`<>“”‘’「」]+$/gu;
const queryName = /(?:^|&)(?:code|state|error)=/;
const bareCode = /^[\w-]{8,256}$/;
function readAuthorizationAnswer(pasted) {
	let text = pasted.length > longestText$1 ? "" : cleanText(pasted);
	if (bareCode.test(text)) return {
		kind: "code",
		code: new Secret(text)
	};
	let query = queryOf(text);
	let answer = query === void 0 ? void 0 : readAuthorizationQuery(new URLSearchParams(query));
	if (answer === void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...answerUnreadable
	});
	if (answer.kind === "denied") return {
		kind: "denied",
		error: answer.error
	};
	let redirectUri = webAddressWithoutQuery(text);
	return {
		...answer,
		...redirectUri !== void 0 && { redirectUri }
	};
}
function isBareCode(pasted) {
	return pasted.length <= longestText$1 && bareCode.test(cleanText(pasted));
}
function cleanText(pasted) {
	return pasted.replaceAll(surroundings, "").replaceAll(/\s*[\r\n]\s*/g, "");
}
function queryOf(text) {
	if (/\s/.test(text)) return;
	let [withoutFragment = ""] = text.split("#", 1);
	let start = withoutFragment.indexOf("?");
	if (start !== -1) return withoutFragment.slice(start + 1);
	return queryName.test(withoutFragment) ? withoutFragment : void 0;
}
const style = "body{font:16px/1.6 sans-serif;max-width:36em;margin:4em auto;padding:0 1em}";
function authorizationPage(name, httpStatus, language) {
	let { headline, next } = pageTexts[name];
	let languages = language === "zh" ? ["zh", "en"] : ["en", "zh"];
	let title = languages.map((each) => headline[each]).join(" / ");
	return {
		httpStatus,
		body: `<!DOCTYPE html>
<html lang="${languageTags[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body>${languages.map((each) => section(each, headline, next)).join("\n")}</body></html>
`,
		headers: pageHeaders()
	};
}
const languageTags = {
	en: "en",
	zh: "zh-CN"
};
function section(language, headline, next) {
	return `<section lang="${languageTags[language]}"><h1>${headline[language]}</h1><p>${next[language]}</p></section>`;
}
function pageHeaders() {
	return {
		"Content-Type": "text/html; charset=utf-8",
		"Cache-Control": "no-store",
		"Content-Security-Policy": `default-src 'none'; style-src 'sha256-${process.getBuiltinModule("node:crypto").createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
		"Cross-Origin-Resource-Policy": "same-origin",
		"Referrer-Policy": "no-referrer",
		"X-Content-Type-Options": "nosniff"
	};
}
function createAuthorizationWait({ clock, limitMs, signal }) {
	let phase = "waiting";
	let resolve = () => void 0;
	let reject = () => void 0;
	let answer = new Promise((resolveAnswer, rejectAnswer) => {
		resolve = resolveAnswer;
		reject = rejectAnswer;
	});
	answer.catch(() => void 0);
	let over = new AbortController();
	let leave = (next) => {
		phase = next;
		over.abort();
	};
	let end = (error) => {
		if (phase !== "waiting") return;
		leave("ended");
		reject(error);
	};
	let interrupt = () => end(authorizationInterrupted());
	signal?.addEventListener("abort", interrupt, {
		once: !0,
		signal: over.signal
	});
	signal?.aborted && interrupt();
	clock.sleep(limitMs, over.signal).then(() => end(new Ali1688Error({
		code: "TIMEOUT",
		...noAuthorizationInTime(limitMs)
	})), () => void 0);
	return {
		answer,
		phase: () => phase,
		take: (code) => {
			leave("taken");
			return () => resolve(code);
		},
		refuse: (error) => {
			leave("ended");
			return () => reject(error);
		},
		end
	};
}
function authorizationInterrupted() {
	return new Ali1688Error({
		code: "INTERRUPTED",
		...waitInterrupted
	});
}
async function openLoopbackServer(port, clock, host = "127.0.0.1") {
	let server = process.getBuiltinModule("node:http").createServer();
	let listeningPort = await listen(server, port, "127.0.0.1");
	let second = host === "localhost" ? await listenOnIpv6(server, listeningPort) : void 0;
	let { origin } = new URL(`http://${host}:${listeningPort}`);
	let underway = new Map();
	return {
		origin,
		serve: (service) => {
			server.on("error", (error) => service.failed(listeningFailed(0, error)));
			server.on("request", ({ method = "", url = "", headers }, response) => {
				let { delivered, ...reply } = service.answer({
					method,
					host: headers.host,
					target: url
				});
				underway.set(response, (async () => {
					await send(response, reply);
					underway.delete(response);
					delivered?.();
				})());
			});
		},
		async close() {
			second?.close();
			await endServer(server, underway, clock);
		}
	};
}
function send(response, { httpStatus, headers, body }) {
	return new Promise((resolve) => {
		response.once("close", () => resolve());
		response.writeHead(httpStatus, {
			...headers,
			Connection: "close"
		});
		response.end(body);
	});
}
const withoutIpv6 = [
	"EADDRNOTAVAIL",
	"EAFNOSUPPORT",
	"EINVAL",
	"EPROTONOSUPPORT"
];
async function listenOnIpv6(server, port) {
	let second = process.getBuiltinModule("node:net").createServer();
	second.on("connection", (socket) => server.emit("connection", socket));
	try {
		await listen(second, port, "::1");
		return second;
	} catch (thrown) {
		let cause = isAli1688Error(thrown) ? thrown.cause : void 0;
		if (cause instanceof Error && "code" in cause && withoutIpv6.includes(cause.code)) return;
		server.close();
		throw thrown;
	}
}
function listen(server, port, address) {
	return new Promise((resolve, reject) => {
		let refuse = (error) => reject(listeningFailed(port, error));
		if (!Number.isInteger(port) || port < 0 || port > 65535) {
			refuse(RangeError("port"));
			return;
		}
		server.once("error", refuse);
		server.listen(port, address, () => {
			server.off("error", refuse);
			let place = server.address();
			resolve(typeof place == "object" && place ? place.port : port);
		});
	});
}
function listeningFailed(port, cause) {
	let systemError = "code" in cause && typeof cause.code == "string" ? cause.code : cause.name;
	return port === 0 ? new Ali1688Error({
		code: "STATE_UNUSABLE",
		...loopbackUnusable(systemError),
		cause
	}) : new Ali1688Error({
		code: "USAGE_INVALID",
		...portUnusable(port, systemError),
		cause
	});
}
async function endServer(server, underway, clock) {
	if (underway.size > 0) {
		let done = new AbortController();
		let limit = clock.sleep(1e3, done.signal).catch((error) => {
			if (!done.signal.aborted) throw error;
		});
		await Promise.race([Promise.all(underway.values()), limit]);
		done.abort();
	}
	await new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
const callbackPath = "/callback";
async function openAuthorizationReceiver(options) {
	let { host = "127.0.0.1", port = 0, clock, signal } = options;
	if (signal?.aborted) throw authorizationInterrupted();
	let server = await openLoopbackServer(port, clock, host);
	try {
		return receiveOn(server, options);
	} catch (error) {
		await server.close();
		throw error;
	}
}
function receiveOn(server, { expectedState, clock, signal, limitMs = 3e5, language = "en" }) {
	let { origin } = server;
	let redirectUri = `${origin}${callbackPath}`;
	let state = typeof expectedState == "string" ? expectedState : expectedState(redirectUri);
	let wait = createAuthorizationWait({
		clock,
		limitMs,
		signal
	});
	server.serve({
		answer: (request) => answerRequest(request, {
			host: new URL(origin).host,
			state,
			language,
			wait
		}),
		failed: (error) => wait.end(error)
	});
	let close = () => {
		wait.end(authorizationInterrupted());
		return server.close();
	};
	return {
		redirectUri,
		state,
		answer: wait.answer,
		close,
		[Symbol.asyncDispose]: close
	};
}
function answerRequest({ method, host, target }, expected) {
	let { state, language, wait } = expected;
	let page = (name, httpStatus) => authorizationPage(name, httpStatus, language);
	if (host !== expected.host) return page("unknown", 400);
	let [path, query] = splitOnce(target);
	if (path !== callbackPath) return page("unknown", 404);
	if (method !== "GET") {
		let refusal = page("unknown", 405);
		return {
			...refusal,
			headers: {
				...refusal.headers,
				Allow: "GET"
			}
		};
	}
	let phase = wait.phase();
	if (phase !== "waiting") return page(phase === "taken" ? "used" : "ended", 410);
	let found = readAuthorizationQuery(new URLSearchParams(query));
	if (found === void 0) return page("incomplete", 400);
	if (found.state === void 0 || !isSameText(found.state, state)) return page("foreign", 400);
	return found.kind === "code" ? {
		...page("received", 200),
		delivered: wait.take(found.code)
	} : {
		...page("declined", 200),
		delivered: wait.refuse(authorizationDeclined(found.error))
	};
}
function splitOnce(target) {
	let start = target.indexOf("?");
	return start === -1 ? [target, ""] : [target.slice(0, start), target.slice(start + 1)];
}
const fs$3 = process.getBuiltinModule("node:fs");
const networkTypes = /^(?:nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|lustre|beegfs|gpfs|9p|davfs|fuse\.(?:sshfs|rclone|s3fs|davfs2?|glusterfs|ceph|curlftpfs|gcsfuse|juicefs|seaweedfs|nfs))$/;
function networkFileSystemOf(path) {
	if (process.platform === "win32") return /^[\\/]{2}[^\\/?.]/.test(path) ? "smb" : void 0;
	let type = process.platform === "linux" ? typeAt(path, readMounts()) : void 0;
	return type !== void 0 && networkTypes.test(type) ? type : void 0;
}
function readMounts() {
	try {
		return fs$3.readFileSync("/proc/self/mountinfo", "utf8");
	} catch {
		return "";
	}
}
function typeAt(path, mounts) {
	let innermost = "";
	let found;
	for (let line of mounts.split("\n")) {
		let [before = "", after] = line.split(" - ");
		let point = unescaped(before.split(" ")[4] ?? "");
		let isAround = point === "/" || path === point || path.startsWith(`${point}/`);
		if (after === void 0 || !isAround || point.length < innermost.length) continue;
		innermost = point;
		found = after.split(" ")[0];
	}
	return found;
}
function unescaped(text) {
	return text.replaceAll(/\\([0-7]{3})/g, (_match, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
const services = [
	["Dropbox", /^dropbox(?: \(.+\))?$/i],
	["OneDrive", /^onedrive(?: - .+|-.+)?$/i],
	["iCloud Drive", /^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
	["Google Drive", /^(?:google ?drive(?:-.+)?|my drive|我的云端硬盘)$/i],
	["Nutstore / 坚果云", /^(?:nutstore(?: files| ?folder)?|我的坚果云|坚果云)$/i],
	["Baidu Netdisk / 百度网盘", /^(?:baidunetdisk(?:workspace)?|baidusyncdisk|百度网盘同步空间|百度云同步盘)$/i],
	["WPS / WPS 云盘", /^(?:wps ?drive|wps ?云盘)$/i],
	["Nextcloud", /^nextcloud$/i],
	["ownCloud", /^owncloud$/i],
	["Box", /^box(?: sync|-box)$/i],
	["pCloud", /^pcloud ?drive$/i],
	["MEGA", /^MEGA(?:sync)?$/],
	["Synology Drive", /^synologydrive$/i],
	["a cloud service", /^cloudstorage$/i]
];
function syncServiceOf(path) {
	let names = path.split(/[\\/]/);
	return services.find(([, folder]) => names.some((name) => folder.test(name)))?.[0];
}
const fs$2 = process.getBuiltinModule("node:fs");
const nodePath$2 = process.getBuiltinModule("node:path");
function describeSurroundings(home) {
	let place = realPlace(home);
	let workTree = workTreeAround(place);
	return {
		workTree: workTree && shortenPath(workTree, userFolderOfThisProcess(), nodePath$2),
		syncService: syncServiceOf(home) ?? syncServiceOf(place),
		networkFileSystem: networkFileSystemOf(place)
	};
}
function realPlace(path) {
	try {
		return fs$2.realpathSync(path);
	} catch {
		let parent = nodePath$2.dirname(path);
		return parent === path ? path : realPlace(parent);
	}
}
function workTreeAround(path) {
	if (fs$2.existsSync(nodePath$2.join(path, ".git"))) return path;
	let parent = nodePath$2.dirname(path);
	return parent === path ? void 0 : workTreeAround(parent);
}
const fs$1 = process.getBuiltinModule("node:fs");
const nodePath$1 = process.getBuiltinModule("node:path");
function describeHome({ path, shownPath }, name) {
	let folder = path === void 0 ? void 0 : nodePath$1.join(path, name);
	let condition = folder === void 0 ? {
		kind: "blocked",
		fault: "no home"
	} : inspectFolder(folder);
	return {
		home: shownPath,
		folder: condition.kind,
		mode: "mode" in condition ? condition.mode.toString(8).padStart(4, "0") : void 0,
		isWritable: folder !== void 0 && isWritable(folder, condition),
		surroundings: path === void 0 ? void 0 : describeSurroundings(path)
	};
}
function isWritable(folder, condition) {
	if (condition.kind === "missing") {
		let parent = nodePath$1.dirname(folder);
		return parent !== folder && isWritable(parent, existing(parent));
	}
	if (condition.kind !== "private" && condition.kind !== "open") return !1;
	try {
		fs$1.accessSync(folder, fs$1.constants.W_OK | fs$1.constants.X_OK);
		return !0;
	} catch {
		return !1;
	}
}
function existing(path) {
	try {
		let stats = fs$1.statSync(path, { throwIfNoEntry: !1 });
		if (stats === void 0) return { kind: "missing" };
		return stats.isDirectory() ? {
			kind: "private",
			mode: stats.mode
		} : {
			kind: "blocked",
			fault: "ENOTDIR"
		};
	} catch {
		return {
			kind: "blocked",
			fault: "unknown"
		};
	}
}
async function listEntries(state, application) {
	let listed = [];
	for (let name of (await state.list(tokensFolderName)).filter(isEntryFileName)) {
		let entry = listedEntry(name, await state.read(`${tokensFolderName}/${name}`), application);
		entry !== void 0 && listed.push(entry);
	}
	return listed;
}
function lookAtEntries(home, application) {
	return home.names(tokensFolderName).filter(isEntryFileName).map((name) => listedEntry(name, home.look(`${tokensFolderName}/${name}`), application)).filter((entry) => entry !== void 0);
}
function hasOtherGrant(listed, own, now) {
	return listed.some(({ grant, entry }) => grant !== own && (entry === void 0 || now - entry.expiresAt < 864e5));
}
function tiedEntries(listed, grants) {
	let tied = new Set();
	let known = new Set(grants);
	for (let before = -1; before < known.size;) {
		before = known.size;
		for (let each of listed) {
			let successor = each.entry?.refreshToken && grantOf(each.entry.refreshToken);
			if (!known.has(each.grant) && !(successor !== void 0 && known.has(successor))) continue;
			tied.add(each);
			known.add(each.grant);
			successor !== void 0 && known.add(successor);
		}
	}
	return [...tied];
}
function tiedGrants(tied, grants) {
	let successors = tied.map(({ entry }) => entry?.refreshToken && grantOf(entry.refreshToken)).filter((grant) => grant !== void 0);
	return new Set([
		...grants,
		...tied.map(({ grant }) => grant),
		...successors
	]);
}
function listedEntry(name, file, application) {
	let text = file.kind === "bytes" ? textOf(file.bytes) : "";
	let value = parseJson(text);
	let grant = isRecord(value) ? ownText(value, "grant", 64) : void 0;
	if (!isRecord(value) || grant === void 0) return;
	let reading = parseEntry(text, {
		...application,
		grant
	});
	if (reading.kind === "entry") return {
		name,
		grant,
		entry: reading.entry
	};
	let isOfApplication = ["gateway", "appKey"].every((key) => ownText(value, key, 1e400) === application[key]);
	return reading.kind === "newer" && isOfApplication ? {
		name,
		grant,
		entry: void 0
	} : void 0;
}
function parseSlot(text) {
	let value = parseJson(text);
	if (!isRecord(value)) return;
	let accessToken = ownText(value, "access_token", maxTokenLength);
	let expiresAtSeconds = ownNumber(value, "expires_at");
	let appKey = appKeyOf(ownValue(value, "app_key"));
	if (accessToken === void 0 || expiresAtSeconds === void 0 || appKey === void 0) return;
	let refreshToken = ownText(value, "refresh_token", maxTokenLength);
	return {
		appKey,
		accessToken: new Secret(accessToken),
		expiresAt: Math.floor(expiresAtSeconds * 1e3),
		refreshToken: refreshToken === void 0 ? void 0 : new Secret(refreshToken)
	};
}
function writeSlotText(content) {
	return asciiJson({
		access_token: content.accessToken.reveal(),
		refresh_token: content.refreshToken?.reveal() ?? null,
		expires_at: content.expiresAt / 1e3,
		app_key: content.appKey
	});
}
function appKeyOf(value) {
	if (typeof value == "string" && value !== "") return value;
	return typeof value == "number" && Number.isSafeInteger(value) ? String(value) : void 0;
}
const fs = process.getBuiltinModule("node:fs");
const nodePath = process.getBuiltinModule("node:path");
const slotLifetimeMs = 36e6;
const repeatPausesMs = [
	5,
	15,
	35
];
function createLegacySlot({ path, appKey, isAmbiguous, clock, log }) {
	let look = async () => {
		let file = readPrivateFile(path, { tighten: !1 });
		if (file.kind === "unusable") return file.reason === "changed while being read" ? "broken" : void 0;
		if (file.kind !== "text") return;
		let content = parseSlot(file.text);
		if (content === void 0) return "broken";
		if (content.appKey !== appKey || await isAmbiguous()) return;
		let { accessToken, expiresAt } = content;
		return {
			accessToken,
			expiresAt,
			obtainedAt: expiresAt - slotLifetimeMs
		};
	};
	return {
		peek: async () => {
			let found = await look();
			return found === "broken" ? void 0 : found;
		},
		read: async (signal) => {
			let found = await look();
			for (let pauseMs of repeatPausesMs) {
				if (found !== "broken") return found;
				await clock.sleep(pauseMs, signal);
				found = await look();
			}
			return found === "broken" ? void 0 : found;
		},
		mirror: async (token, answeredRefreshToken) => {
			if (!mayReplace(path, {
				appKey,
				now: clock.now(),
				log
			})) return;
			let content = {
				...token,
				appKey,
				refreshToken: answeredRefreshToken
			};
			try {
				await writePrivateFile(path, writeSlotText(content), clock, { isDurable: !1 });
				let opening = `${nodePath.basename(path)}.`;
				sweepTemporaryFiles(nodePath.dirname(path), {
					now: clock.now(),
					opening,
					log
				});
			} catch (error) {
				log.debug("token not offered to the older Python skills", { fault: faultName(error) ?? "unknown" });
			}
		}
	};
}
function clearSlot(path, isOurToken) {
	let file = readPrivateFile(path, { tighten: !1 });
	let content = file.kind === "text" ? parseSlot(file.text) : void 0;
	if (content === void 0) return !1;
	let { accessToken, refreshToken } = content;
	if (!isOurToken(accessToken) && !(refreshToken !== void 0 && isOurToken(refreshToken))) return !1;
	let aside = temporaryPath(path);
	fs.renameSync(path, aside);
	fs.rmSync(aside, { force: !0 });
	return !0;
}
function mayReplace(path, { appKey, now, log }) {
	try {
		if (!fs.statSync(nodePath.dirname(path)).isDirectory()) return !1;
		let stats = fs.lstatSync(path, { throwIfNoEntry: !1 });
		if (stats === void 0) return !0;
		if (!stats.isFile() || !isOurs(stats.uid)) return !1;
	} catch (error) {
		faultName(error) !== "ENOENT" && log.debug("token file of the older Python skills not reachable", { fault: faultName(error) ?? "unknown" });
		return !1;
	}
	let file = readPrivateFile(path, { tighten: !1 });
	let present = file.kind === "text" ? parseSlot(file.text) : void 0;
	if (present === void 0 || present.appKey === appKey || present.expiresAt - now <= 3e5) return !0;
	log.debug("token of another application left in the file of the older Python skills", { code: "LEGACY_OTHER_APP" });
	return !1;
}
const codeRejected = {
	text: {
		en: "1688 refused the authorization code (used already, older than 2 minutes, or of another application).",
		zh: "1688 拒绝了授权码（已使用、超过 2 分钟，或属于其他应用）。"
	},
	hint: {
		en: `Get a new one and use it at once: ${commandName("auth login")}`,
		zh: `请重新获取授权码并立即使用：${commandName("auth login")}`
	}
};
const renewalUnknown = {
	en: `It is not known whether the authorization was renewed. Run: ${commandName("auth refresh")}. If that is refused: ${commandName("auth login")}`,
	zh: `无法确定授权是否已续期。请运行 ${commandName("auth refresh")}；若被拒绝，请运行 ${commandName("auth login")}。`
};
const accessTokenReasons = {
	given: {
		en: "set in the environment, used as given",
		zh: "取自环境变量，直接使用"
	},
	notGiven: {
		en: "ALI1688_ACCESS_TOKEN is not set",
		zh: "未设置 ALI1688_ACCESS_TOKEN"
	},
	valid: {
		en: "stored and valid",
		zh: "已保存且有效"
	},
	endsSoon: {
		en: "stored; ends soon and is renewed early",
		zh: "已保存；即将到期，将提前刷新"
	},
	ended: {
		en: "it has ended",
		zh: "已过期"
	},
	noEntry: {
		en: "no token is stored for this application and authorization",
		zh: "尚未保存该应用与授权的令牌"
	},
	unusable: {
		en: "the stored file cannot be used",
		zh: "已保存的文件无法使用"
	},
	newer: {
		en: "the stored file was written by a newer version",
		zh: "已保存的文件由更高版本写入"
	},
	unidentified: {
		en: "AppKey or authorization is not known",
		zh: "AppKey 或授权未知"
	},
	slotOff: {
		en: "switched off, or not for this profile or gateway",
		zh: "已停用，或不适用于此配置或网关"
	},
	slotEmpty: {
		en: "it holds no token of this application",
		zh: "其中没有该应用的令牌"
	},
	slotAmbiguous: {
		en: "another account of this application is known, and the file does not say whose token it is",
		zh: "该应用另有其他账号，而该文件未注明令牌属于哪个账号"
	},
	slotValid: {
		en: "a valid token of the older Python skills",
		zh: "旧版 Python 技能的有效令牌"
	},
	refreshPossible: {
		en: "a new token is requested when one is needed",
		zh: "需要时会获取新令牌"
	},
	noSecret: {
		en: "AppKey or AppSecret is missing",
		zh: "缺少 AppKey 或 AppSecret"
	},
	noRefreshToken: {
		en: "no refresh token is known",
		zh: "没有刷新令牌"
	},
	notNeeded: {
		en: "another source is in force",
		zh: "已由其他来源提供"
	}
};
const noteTexts = {
	tightened: {
		en: "Stored tokens were readable by other users; permissions are fixed. If others use this computer, authorize again.",
		zh: "已保存的令牌此前可被其他用户读取，权限现已收紧。如有他人使用此电脑，请重新授权。"
	},
	link: {
		en: "The token store path is a link; it is not used.",
		zh: "令牌目录是链接，不会使用。"
	},
	readOnly: {
		en: "The token store cannot be written; every command will ask for a new token.",
		zh: "令牌目录不可写，每次运行命令都会重新获取令牌。"
	},
	full: {
		en: "Disk full: the new token was not saved.",
		zh: "磁盘空间不足，新令牌未能保存。"
	},
	newer: {
		en: "The token store was written by a newer version; update this program.",
		zh: "令牌目录由更高版本写入，请升级本程序。"
	}
};
function foreignNoteText(shownHome) {
	return {
		en: `The token store belongs to another user and is not used. Fix: sudo chown -R $USER ${shellPath(shownHome)}`,
		zh: `令牌目录属于其他用户，不会使用。修复方法：sudo chown -R $USER ${shellPath(shownHome)}`
	};
}
function exposedNoteText(shownHome) {
	return {
		en: `Any user of this computer can replace the token store in ${shownHome}, so it is not used. Fix: chmod o-w on that folder and the one above it.`,
		zh: `本机任何用户都能替换 ${shownHome} 中的令牌目录，因此不会使用。修复方法：对该目录及其上级目录执行 chmod o-w。`
	};
}
function grantExpiringText(date) {
	return {
		en: `The authorization ends on ${date}. Run: ${commandName("auth renew")}`,
		zh: `授权将于 ${date} 到期，请运行：${commandName("auth renew")}`
	};
}
function warnOfExpiry(grant, now, log) {
	let endsAt = grant?.refreshExpiresAt;
	if (endsAt === void 0 || !isGrantEnding(endsAt, now)) return;
	log.note({
		code: "GRANT_EXPIRING",
		text: grantExpiringText(dayInChina(endsAt))
	});
}
function dayInChina(moment) {
	return new Date(Math.min(Math.max(moment, 0), 8e15) + 288e5).toISOString().slice(0, 10);
}
function describeStore(question) {
	let { folder, ...description } = describeHome(question.home.location, tokensFolderName);
	return {
		...description,
		tokensFolder: folder,
		entry: describeEntry(question)
	};
}
function describeEntry({ home, gatewayUrl, credentials, profile }) {
	let { appKey, refreshToken } = credentials;
	if (appKey === void 0 || refreshToken === void 0 && profile === void 0) return { state: "unidentified" };
	let identity = identityOf({
		gateway: gatewayUrl,
		appKey,
		refreshToken,
		profile
	});
	let file = home.look(entryKey(identity));
	if (file.kind !== "bytes") return { state: file.kind === "missing" ? "missing" : "unusable" };
	let reading = parseEntry(textOf(file.bytes), identity);
	if (reading.kind !== "entry") return { state: reading.kind === "newer" ? "newer" : "unusable" };
	let { entry } = reading;
	return {
		state: freshnessOf(entry, home.now()),
		obtainedAt: entry.obtainedAt,
		expiresAt: entry.expiresAt,
		refreshExpiresAt: entry.refreshExpiresAt,
		memberId: entry.memberId,
		resourceOwner: entry.resourceOwner,
		hasSuccessor: entry.refreshToken !== void 0
	};
}
function explainCredentials(question) {
	let { resolved, home, gatewayUrl } = question;
	let { sources, credentials, profile } = resolved;
	let { entry } = describeStore({
		home,
		gatewayUrl,
		credentials,
		profile
	});
	let known = "expiresAt" in entry ? entry : void 0;
	let ends = [known?.refreshExpiresAt, resolved.refreshExpiresAt].filter((end) => end !== void 0);
	let refreshExpiresAt = ends.length === 0 ? void 0 : Math.max(...ends);
	let accessToken = settle([
		environmentRow(resolved),
		entryRow(question, entry),
		slotRow(question),
		refreshRow(resolved, known?.hasSuccessor === !0)
	], entry.state === "fresh");
	let inForce = accessToken.find(({ isInForce }) => isInForce);
	let missing = [
		"appKey",
		"appSecret",
		"refreshToken"
	].filter((part) => sources[part] === void 0 && (part !== "refreshToken" || inForce === void 0));
	let endsAt = credentials.refreshToken !== void 0 || known?.hasSuccessor === !0 ? void 0 : inForce?.expiresAt;
	let isExpiring = refreshExpiresAt !== void 0 && isGrantEnding(refreshExpiresAt, home.now());
	return {
		appKey: credentials.appKey,
		sources: {
			appKey: sources.appKey,
			appSecret: sources.appSecret,
			refreshToken: sources.refreshToken
		},
		passedOver: resolved.passedOver,
		otherProfiles: credentials.otherProfiles ?? [],
		profile,
		isProfileNamed: resolved.isProfileNamed,
		accessToken,
		missing,
		endWarning: endsAt === void 0 ? void 0 : loginEndsText(endsAt),
		refreshExpiresAt,
		expiryWarning: isExpiring ? grantExpiringText(dayInChina(refreshExpiresAt)) : void 0,
		memberId: known?.memberId,
		resourceOwner: known?.resourceOwner,
		hasSuccessor: known?.hasSuccessor === !0,
		home: home.shownPath(),
		profilesFile: home.shownPath(profilesFileName)
	};
}
function settle(findings, isEntryFresh) {
	let slot = findings.find(({ source, isUsable }) => source === "slot" && isUsable);
	let isOutlasted = ({ source, expiresAt = 0 }) => source === "entry" && !isEntryFresh && expiresAt < (slot?.expiresAt ?? 0);
	let first = findings.find((finding) => finding.isUsable && !isOutlasted(finding));
	return findings.map(({ isUsable, ...row }) => {
		let isInForce = first?.source === row.source;
		return {
			...row,
			isInForce,
			reason: isUsable && !isInForce ? accessTokenReasons.notNeeded : row.reason
		};
	});
}
function environmentRow({ credentials }) {
	let isUsable = credentials.accessToken !== void 0;
	return {
		source: "environment",
		isUsable,
		reason: isUsable ? accessTokenReasons.given : accessTokenReasons.notGiven,
		file: void 0,
		expiresAt: void 0
	};
}
function entryRow(question, entry) {
	let { home, gatewayUrl, resolved } = question;
	let { appKey, refreshToken } = resolved.credentials;
	let expiresAt = "expiresAt" in entry ? entry.expiresAt : void 0;
	if (appKey === void 0) return {
		source: "entry",
		isUsable: !1,
		reason: accessTokenReasons.unidentified,
		file: void 0,
		expiresAt
	};
	let identity = identityOf({
		gateway: gatewayUrl,
		appKey,
		refreshToken,
		profile: resolved.profile
	});
	let file = home.shownPath(entryKey(identity));
	let reasons = {
		unidentified: accessTokenReasons.unidentified,
		missing: accessTokenReasons.noEntry,
		unusable: accessTokenReasons.unusable,
		newer: accessTokenReasons.newer,
		fresh: accessTokenReasons.valid,
		advisory: accessTokenReasons.endsSoon,
		stale: accessTokenReasons.ended
	};
	return {
		source: "entry",
		isUsable: entry.state === "fresh" || entry.state === "advisory",
		reason: reasons[entry.state],
		file,
		expiresAt
	};
}
function slotRow({ resolved, home, gatewayUrl, slot }) {
	let row = {
		source: "slot",
		isUsable: !1,
		file: slot,
		expiresAt: void 0
	};
	if (slot === void 0) return {
		...row,
		reason: accessTokenReasons.slotOff
	};
	let { appKey, refreshToken } = resolved.credentials;
	let file = readPrivateFile(slot, { tighten: !1 });
	let content = file.kind === "text" ? parseSlot(file.text) : void 0;
	if (appKey === void 0 || content?.appKey !== appKey) return {
		...row,
		reason: accessTokenReasons.slotEmpty
	};
	let identity = identityOf({
		gateway: gatewayUrl,
		appKey,
		refreshToken,
		profile: resolved.profile
	});
	let { expiresAt } = content;
	if (hasOtherGrant(lookAtEntries(home, identity), identity.grant, home.now())) return {
		...row,
		expiresAt,
		reason: accessTokenReasons.slotAmbiguous
	};
	let isUsable = freshnessOf({
		obtainedAt: expiresAt - slotLifetimeMs,
		expiresAt
	}, home.now()) !== "stale";
	let reason = isUsable ? accessTokenReasons.slotValid : accessTokenReasons.ended;
	return {
		...row,
		isUsable,
		expiresAt,
		reason
	};
}
function refreshRow({ credentials }, hasSuccessor) {
	let { appKey, appSecret, refreshToken } = credentials;
	let row = {
		source: "refresh",
		isUsable: !1,
		file: void 0,
		expiresAt: void 0
	};
	if (appKey === void 0 || appSecret === void 0) return {
		...row,
		reason: accessTokenReasons.noSecret
	};
	if (refreshToken === void 0 && !hasSuccessor) return {
		...row,
		reason: accessTokenReasons.noRefreshToken
	};
	return {
		...row,
		isUsable: !0,
		reason: accessTokenReasons.refreshPossible
	};
}
function wordsOfService({ errorCode, errorMessage }) {
	return [errorCode, errorMessage].filter((part) => part !== void 0).join(": ");
}
function refusedWith(fault) {
	let told = wordsOfService(fault) || `HTTP ${fault.httpStatus}`;
	return {
		en: `1688 refused to give an access token: ${told}`,
		zh: `1688 拒绝发放访问令牌：${told}`
	};
}
const refusalHints = {
	REFRESH_REJECTED: {
		en: `Follow what 1688 says. Where the authorization has ended or was withdrawn, authorize again: ${commandName("auth login")}`,
		zh: `请按 1688 的说明处理；若授权已过期或被撤销，请重新授权：${commandName("auth login")}`
	},
	API_REJECTED: {
		en: "Follow what 1688 says; if it is not clear, show it to the support of the 1688 open platform.",
		zh: "请按 1688 的说明处理；如有疑问，可凭此提示咨询 1688 开放平台客服。"
	},
	SIGNATURE_REJECTED: {
		en: "Check that ALI1688_APP_SECRET belongs to this AppKey and holds no extra space.",
		zh: "请核对 ALI1688_APP_SECRET 与该 AppKey 是否配套，且没有多余空格。"
	},
	QUOTA_EXHAUSTED: {
		en: "Buy a call package for this application in the 1688 open platform console.",
		zh: "请在 1688 开放平台控制台为该应用购买调用套餐。"
	},
	PERMISSION_DENIED: {
		en: "Look up in the 1688 open platform console what this application may do, and whether it is online.",
		zh: "请在 1688 开放平台控制台核对该应用的状态与权限。"
	},
	API_UNSUPPORTED: {
		en: "Check ALI1688_GATEWAY_URL: nothing there gives tokens.",
		zh: "请核对 ALI1688_GATEWAY_URL：该地址不提供令牌服务。"
	},
	application: {
		en: "This is about the application, not the login. See in the 1688 open platform console how many users may authorize it, and remove one or raise the limit.",
		zh: "问题出在应用本身，与登录无关。请在 1688 开放平台控制台查看该应用的授权用户数上限，移除不用的授权或提高上限。"
	},
	redirect: {
		en: "Give --redirect-uri the very address that is registered in the 1688 open platform console, both times: for the authorize page and for the exchange.",
		zh: "请让 --redirect-uri 与 1688 开放平台控制台登记的回调地址完全一致，打开授权页与换取令牌时都要相同。"
	}
};
const refreshRejected = {
	text: {
		en: "1688 refused the refresh token (expired, withdrawn or renewed elsewhere). Authorize again.",
		zh: "1688 拒绝了刷新令牌（已过期、已撤销或已在别处续期），请重新授权。"
	},
	hint: {
		en: `Run: ${commandName("auth login")}. If ALI1688_REFRESH_TOKEN is set, unset it or set the new one.`,
		zh: `请运行：${commandName("auth login")}；若设置了 ALI1688_REFRESH_TOKEN，请清除该变量或改为新的刷新令牌。`
	}
};
const clientRejected = {
	text: {
		en: "1688 refused the AppKey or AppSecret. Check both.",
		zh: "1688 拒绝了 AppKey 或 AppSecret，请核对两者。"
	},
	hint: {
		en: "Compare ALI1688_APP_KEY and ALI1688_APP_SECRET with the application page of the 1688 console.",
		zh: "请将 ALI1688_APP_KEY 与 ALI1688_APP_SECRET 同 1688 开放平台控制台的应用页面核对。"
	}
};
const appKeyUnknown = {
	text: {
		en: "1688 does not know this AppKey.",
		zh: "AppKey 不存在，请核对。"
	},
	hint: {
		en: "Check ALI1688_APP_KEY against the 1688 console.",
		zh: "请在 1688 开放平台控制台核对 ALI1688_APP_KEY。"
	}
};
const storedTokenRejected = {
	text: {
		en: "1688 refused a new access token. Check account, permission and clock.",
		zh: "1688 拒绝了刚取得的访问令牌，请检查账号、权限与系统时间。"
	},
	hint: {
		en: `Run: ${commandName("doctor")}. If the account has changed: ${commandName("auth login")}`,
		zh: `请运行：${commandName("doctor")}；若账号已变更，请运行：${commandName("auth login")}`
	}
};
const answerInvalid = {
	text: {
		en: "Unexpected answer from the 1688 token service.",
		zh: "1688 令牌服务返回了无法识别的内容。"
	},
	hint: {
		en: "Check ALI1688_GATEWAY_URL and any proxy between here and 1688, then try again.",
		zh: "请检查 ALI1688_GATEWAY_URL 以及网络代理，然后重试。"
	}
};
const pageAnswered = {
	text: {
		en: "A web page came back instead of an answer of the 1688 token service: this network is blocked, or something in between answers.",
		zh: "返回的是网页，而不是 1688 令牌服务的响应：当前网络可能已被拦截，或有中间设备代为响应。"
	},
	hint: {
		en: "Alibaba's firewall blocks whole addresses like this: wait some hours, or change the network. If that is not it, check ALI1688_GATEWAY_URL and any proxy in between.",
		zh: "阿里的防火墙会这样拦截整个出口 IP：请等待数小时，或更换网络。若并非如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。"
	}
};
const nothingLasts = {
	text: {
		en: "1688 granted an access token without a lifetime and no refresh token, so nothing can be saved.",
		zh: "1688 返回的访问令牌没有有效期，也没有刷新令牌，因此无法保存此次登录。"
	},
	hint: {
		en: "Check on the application page of the 1688 console how long its authorizations last, then log in again.",
		zh: "请在 1688 开放平台控制台查看该应用的授权有效期，然后重新登录。"
	}
};
function slowDown(seconds) {
	return {
		text: {
			en: `1688 asks to slow down; try again in ${seconds} s.`,
			zh: `1688 要求降低调用频率，请 ${seconds} 秒后重试。`
		},
		hint: {
			en: "Wait, and run fewer commands at the same time.",
			zh: "请稍候，并减少同时运行的命令数。"
		}
	};
}
function serviceUnreachable(reason) {
	return {
		text: {
			en: `The 1688 token service cannot be reached (${reason.en}); try again.`,
			zh: `无法连接 1688 令牌服务（${reason.zh}），请重试。`
		},
		hint: {
			en: "Check the network, the proxy settings and ALI1688_GATEWAY_URL.",
			zh: "请检查网络、代理设置与 ALI1688_GATEWAY_URL。"
		}
	};
}
function serviceFailed(reason) {
	return {
		text: {
			en: `The 1688 token service failed (${reason.en}).`,
			zh: `1688 令牌服务出错（${reason.zh}）。`
		},
		hint: {
			en: "Try again in a few minutes. If it lasts, check ALI1688_GATEWAY_URL and the proxy settings.",
			zh: "请几分钟后重试。若持续出现，请检查 ALI1688_GATEWAY_URL 与代理设置。"
		}
	};
}
function noAnswerInTime(timeoutMs) {
	let seconds = Math.max(.1, Math.round(timeoutMs / 100) / 10);
	return {
		en: `no answer within ${seconds} s`,
		zh: `${seconds} 秒内没有响应`
	};
}
function connectionFailed(errorName) {
	return errorName === void 0 ? {
		en: "no connection",
		zh: "连接失败"
	} : {
		en: `no connection, ${errorName}`,
		zh: `连接失败，${errorName}`
	};
}
function transportError(error, timeoutMs) {
	if (!isAli1688Error(error)) return error;
	if (error.code === "TIMEOUT") {
		let { code, text, hint, retryable, details } = timeoutError(timeoutMs, error.details.requestSent);
		let told = {
			en: `${error.text.en} ${hint.en}`,
			zh: `${error.text.zh}${hint.zh}`
		};
		return new Ali1688Error({
			code,
			text,
			hint: told,
			retryable,
			details
		});
	}
	if (error.code === "RESPONSE_INVALID") return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...answerInvalid
	});
	if (error.code !== "NETWORK") return error;
	let fault = faultName(error.cause);
	if (fault === void 0) return error;
	let texts = serviceUnreachable(connectionFailed(fault));
	return new Ali1688Error({
		code: "NETWORK",
		...texts,
		retryable: !0,
		details: sentField(error.details.requestSent)
	});
}
function timeoutError(timeoutMs, requestSent) {
	let texts = serviceUnreachable(noAnswerInTime(timeoutMs));
	return new Ali1688Error({
		code: "TIMEOUT",
		...texts,
		retryable: !0,
		details: sentField(requestSent)
	});
}
function asInterruption(error, signal) {
	return signal?.aborted === !0 && !isAli1688Error(error) ? interruption(signal) : error;
}
function unavailableError(gateway) {
	let said = wordsOfService(gateway);
	let status = `HTTP ${gateway.httpStatus}`;
	let reason = {
		en: said === "" ? status : `${status}, ${said}`,
		zh: said === "" ? status : `${status}，${said}`
	};
	return new Ali1688Error({
		code: "GATEWAY_UNAVAILABLE",
		...serviceFailed(reason),
		retryable: !0,
		details: { gateway }
	});
}
function answerInvalidError(gateway) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...answerInvalid,
		details: { gateway }
	});
}
function pageError(gateway) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...pageAnswered,
		details: { gateway }
	});
}
function nothingLastsError() {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...nothingLasts
	});
}
function refreshRejectedError(gateway) {
	return new Ali1688Error({
		code: "REFRESH_REJECTED",
		...refreshRejected,
		details: { gateway }
	});
}
function clientRejectedError(gateway) {
	return new Ali1688Error({
		code: "REFRESH_REJECTED",
		...clientRejected,
		details: { gateway }
	});
}
function storedTokenRejectedError() {
	return new Ali1688Error({
		code: "TOKEN_REJECTED",
		...storedTokenRejected
	});
}
function nothingToRefreshWith(stored) {
	let texts = stored === void 0 ? credentialsMissing(["ALI1688_REFRESH_TOKEN"], !1) : loginWithoutGrant(stored.expiresAt);
	return new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...texts
	});
}
function loggedOutError() {
	return new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...loggedOutMeanwhile
	});
}
function appKeyUnknownError(gateway) {
	return new Ali1688Error({
		code: "APP_KEY_UNKNOWN",
		...appKeyUnknown,
		details: { gateway }
	});
}
function rateLimitedError(gateway, retryAfterMs = 1e4) {
	return new Ali1688Error({
		code: "RATE_LIMITED",
		...slowDown(Math.max(1, Math.ceil(retryAfterMs / 1e3))),
		retryable: !0,
		details: {
			gateway,
			retryAfterMs
		}
	});
}
function sentField(requestSent) {
	return requestSent === void 0 ? {} : { requestSent };
}
const maxRefreshMs = 1e4;
function refreshDeadline(options) {
	let timeoutMs = Math.min(options.timeoutMs, maxRefreshMs);
	return {
		endsAt: options.clock.monotonic() + timeoutMs,
		timeoutMs
	};
}
const codePattern = /^(?:(?:gw|ISV|ISP)\.[A-Za-z0-9_.]{1,48}|[a-z]{2,20}(?:_[a-z]{2,20}){0,3}|\d{1,4}(?:_\d{1,3})?)$/;
function errorCodeOf(answer) {
	for (let key of [
		"error_code",
		"errorCode",
		"error"
	]) {
		let value = ownValue(answer, key);
		let code = typeof value == "number" ? String(value) : ownText(answer, key, maxTokenLength);
		if (code !== void 0 && code !== "0") return code;
	}
}
function gatewayFault(httpStatus, errorCode, secrets) {
	if (errorCode === void 0 || !codePattern.test(errorCode)) return { httpStatus };
	return secrets.some((secret) => {
		let value = secret.reveal();
		return errorCode.includes(value) || errorCode.length >= 6 && value.includes(errorCode);
	}) ? { httpStatus } : {
		httpStatus,
		errorCode
	};
}
const messageKeys = [
	"error_description",
	"error_message",
	"errorMessage",
	"exception",
	"errorMsg",
	"error_msg",
	"message",
	"msg"
];
const requestIdKeys = [
	"request_id",
	"requestId",
	"traceId",
	"eagleTraceId"
];
function toldFault(httpStatus, answer, secrets) {
	let errorCode = errorCodeOf(answer);
	let fault = gatewayFault(httpStatus, errorCode, secrets);
	let redact = createEchoRedactor(secrets, ["code"]);
	let wordsOf = (text, limit) => foreignText(text, redact, limit) || void 0;
	let inner = ownValue(answer, "error");
	let places = isRecord(inner) ? [answer, inner] : [answer];
	let told = (keys, limit) => {
		let text = places.flatMap((place) => keys.map((key) => ownText(place, key, 1e400))).find((each) => each !== void 0);
		return text === void 0 ? void 0 : wordsOf(text, limit);
	};
	let isSentence = errorCode !== void 0 && !codePattern.test(errorCode) && /\s|\P{ASCII}/u.test(errorCode);
	let errorMessage = told(messageKeys) ?? (isSentence ? wordsOf(errorCode) : void 0);
	let requestId = told(requestIdKeys, 100);
	return {
		...fault,
		...errorMessage !== void 0 && { errorMessage },
		...requestId !== void 0 && { requestId }
	};
}
const agedCodes = /^(invalid_grant|invalid_token|invalid_refresh_token|invalid_code|expired_token|token_expired|401)$/i;
const agedWords = /user auth(orized|enticated)|(refresh.?token|^code\b|authorization code|授权码|令牌).*(invalid|expired|used|wrong|失效|过期|无效)|(invalid|expired).*(refresh.?token|authorization code)/i;
const redirectWords = /redirect.?ur[il]|callback|回调/i;
const failedCodes = /^(temporarily_unavailable|server_error)$/i;
const parameterCodes = /^gw\.(ParamMissing|IllegalParam|UserNotLogin)$/i;
function tokenRefusal(gateway, pauseMs) {
	let error = failureOfAnyGrant(gateway, pauseMs);
	return error === void 0 ? refusalOfGrant(gateway) : {
		error,
		isOfGrant: !1,
		meansAge: !1
	};
}
function failureOfAnyGrant(gateway, pauseMs) {
	let { httpStatus, errorCode = "", errorMessage = "" } = gateway;
	if (httpStatus === 429) return rateLimitedError(gateway, pauseMs);
	let meaning = meaningOfGatewayName(errorCode) ?? meaningOfGatewayNumber(errorCode);
	switch (meaning) {
		case "RATE_LIMITED": return rateLimitedError(gateway, pauseMs);
		case "APP_KEY_UNKNOWN": return appKeyUnknownError(gateway);
		case "GATEWAY_UNAVAILABLE": return unavailableError(gateway);
		case "API_UNSUPPORTED":
		case "PERMISSION_DENIED":
		case "QUOTA_EXHAUSTED":
		case "SIGNATURE_REJECTED": return refused(meaning, gateway);
	}
	if (errorCode === "invalid_client") return clientRejectedError(gateway);
	if (httpStatus >= 500 || failedCodes.test(errorCode)) return unavailableError(gateway);
	if (errorCode === "unauthorized_client") return refused("REFRESH_REJECTED", gateway, "application");
	return redirectWords.test(`${errorCode} ${errorMessage}`) ? refused("REFRESH_REJECTED", gateway, "redirect") : void 0;
}
function refusalOfGrant(gateway) {
	let { httpStatus, errorCode = "", errorMessage = "" } = gateway;
	if (errorCode === "" && errorMessage === "" && [400, 401].includes(httpStatus) || agedCodes.test(errorCode) || agedWords.test(errorMessage)) return {
		error: refreshRejectedError(gateway),
		isOfGrant: !0,
		meansAge: !0
	};
	return {
		error: refused(/^(gw|ISV|ISP)\./i.test(errorCode) && !parameterCodes.test(errorCode) ? "API_REJECTED" : "REFRESH_REJECTED", gateway),
		isOfGrant: !0,
		meansAge: !1
	};
}
function refused(code, gateway, hint = code) {
	let details = {
		gateway,
		answeredBy: "token-service"
	};
	return new Ali1688Error({
		code,
		text: refusedWith(gateway),
		hint: refusalHints[hint],
		details
	});
}
const pattern = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})?([+-])(\d{2})(\d{2})$/;
function parseRefreshTokenTimeout(value) {
	let match = typeof value == "string" ? pattern.exec(value) : null;
	if (match === null) return;
	let [, year, month, day, hour, minute, second, millisecond = "000", sign, zoneHours, zoneMinutes] = match;
	let local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
	let localMs = Date.parse(local);
	if (Number.isNaN(localMs) || new Date(localMs).toISOString() !== local) return;
	let zoneMs = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 6e4;
	return sign === "+" ? localMs - zoneMs : localMs + zoneMs;
}
function tokenLifetimeMs(expiresIn) {
	if (expiresIn == null) return 36e5;
	let seconds = readSeconds(expiresIn);
	if (Number.isNaN(seconds) || seconds <= 0) return;
	return Math.min(Math.ceil(seconds * 1e3), maxLifetimeMs);
}
function readSeconds(expiresIn) {
	if (typeof expiresIn == "number") return expiresIn;
	return typeof expiresIn == "string" && expiresIn.trim() !== "" ? Number(expiresIn) : NaN;
}
function readTokenAnswer(response, secrets, now) {
	let { httpStatus } = response;
	let text = decodeUtf8(response.body)?.trimStart();
	let json = text === void 0 ? void 0 : parseJson(text);
	let isPlainRefusal = text !== void 0 && !isRecord(json) && /^"?Request need user auth/i.test(text);
	let answer = isPlainRefusal ? { error_description: text } : json;
	let known = [...secrets, ...secretsOf(answer)];
	let fault = isRecord(answer) ? toldFault(httpStatus, answer, known) : { httpStatus };
	let failed = (error) => ({
		kind: "failed",
		error
	});
	if (httpStatus < 200 || httpStatus >= 300 && httpStatus < 400) return failed(answerInvalidError(fault));
	if (httpStatus < 500 && httpStatus !== 429 && text?.startsWith("<") === !0) return failed(pageError(fault));
	if (httpStatus >= 400 || isPlainRefusal || isRecord(answer) && errorCodeOf(answer) !== void 0) {
		let askedMs = retryAfterMs(response.retryAfter, now);
		let { error, isOfGrant, meansAge } = tokenRefusal(fault, askedMs === void 0 ? void 0 : Math.min(askedMs, 36e5));
		return isOfGrant ? {
			kind: "refused",
			error,
			meansAge
		} : failed(error);
	}
	if (!isRecord(answer)) return failed(answerInvalidError(fault));
	let accessToken = ownText(answer, "access_token", maxTokenLength);
	if (accessToken !== void 0) return {
		kind: "granted",
		token: readGrantedToken(answer, accessToken, known)
	};
	let isAbsent = (ownValue(answer, "access_token") ?? null) === null;
	let error = answerInvalidError(fault);
	return isAbsent ? {
		kind: "refused",
		error,
		meansAge: !1
	} : failed(error);
}
function decodeUtf8(body) {
	try {
		return new TextDecoder("utf-8", { fatal: !0 }).decode(body);
	} catch {
		return;
	}
}
function secretsOf(answer) {
	if (!isRecord(answer)) return [];
	return ["access_token", "refresh_token"].map((key) => ownText(answer, key, maxTokenLength)).filter((value) => value !== void 0).map((value) => new Secret(value));
}
function readGrantedToken(answer, accessToken, secrets) {
	let refreshToken = ownText(answer, "refresh_token", maxTokenLength);
	let clean = createSecretMatcher(secrets.map((secret) => secret.reveal()));
	let nameIn = (key) => {
		let name = ownText(answer, key, 256);
		return name === void 0 || clean(name) !== name ? void 0 : name;
	};
	return {
		accessToken: new Secret(accessToken),
		lifetimeMs: tokenLifetimeMs(ownValue(answer, "expires_in")),
		refreshToken: refreshToken === void 0 ? void 0 : new Secret(refreshToken),
		refreshExpiresAt: parseRefreshTokenTimeout(ownValue(answer, "refresh_token_timeout")),
		memberId: nameIn("memberId"),
		resourceOwner: nameIn("resource_owner") ?? nameIn("resourceOwner")
	};
}
function requestToken(context, refreshToken, deadline) {
	let form = {
		grant_type: "refresh_token",
		refresh_token: refreshToken.reveal()
	};
	return callTokenService(context, {
		path: getTokenPath,
		form,
		secrets: [refreshToken],
		mayRepeat: !0
	}, deadline);
}
const getTokenPath = "http/1/system.oauth2/getToken";
async function callTokenService(context, { path, form, secrets, isSpent = !1, mayRepeat }, deadline) {
	let { application, clock, transport, log, signal, onRequest } = context;
	let { appKey, appSecret } = application;
	let request = {
		url: `${context.gatewayUrl}/${path}/${encodeURIComponent(appKey)}`,
		body: new URLSearchParams({
			client_id: appKey,
			client_secret: appSecret.reveal(),
			...form
		}).toString(),
		maxResponseBytes: 65536,
		...signal && !isSpent && { signal }
	};
	for (let attempt = 1;; attempt += 1) {
		let leftMs = deadline.endsAt - clock.monotonic();
		if (leftMs <= 0) throw timeoutError(deadline.timeoutMs, !1);
		signal?.throwIfAborted();
		onRequest?.();
		try {
			let response = await transport.post({
				...request,
				timeoutMs: Math.ceil(leftMs)
			});
			let tell = () => log.debug("token service answered", {
				httpStatus: response.httpStatus,
				attempt
			});
			isSpent ? setImmediate(tell) : tell();
			return readTokenAnswer(response, [
				appSecret,
				...secrets,
				...context.knownSecrets ?? []
			], clock.now());
		} catch (error) {
			if (!(mayRepeat && attempt === 1 && isUnsent(error))) throw transportError(error, deadline.timeoutMs);
			log.debug("token service not reached, trying once more");
		}
	}
}
function isUnsent(error) {
	return isAli1688Error(error) && error.code === "NETWORK" && error.details.requestSent === !1;
}
async function exchangeCode(options) {
	let { code, redirectUri, home, signal } = options;
	let gatewayUrl = parseServiceAddress(options.gatewayUrl, "ALI1688_GATEWAY_URL");
	await testSaving(home, tokensFolderName);
	if (lookAtProfiles(home).kind === "newer") throw newerProfilesError(home);
	let form = {
		grant_type: "authorization_code",
		need_refresh_token: "true",
		redirect_uri: redirectUri,
		code: code.reveal()
	};
	let obtainedAt = home.now();
	let answer = await callTokenService({
		...options,
		gatewayUrl,
		knownSecrets: storedSecrets(home)
	}, {
		path: getTokenPath,
		form,
		secrets: [code],
		isSpent: !0,
		mayRepeat: !0
	}, refreshDeadline(options)).catch((error) => {
		throw asInterruption(error, signal);
	});
	if (answer.kind === "granted") return {
		token: answer.token,
		obtainedAt
	};
	let { error } = answer;
	if (answer.kind === "failed" || !answer.meansAge) throw error;
	throw new Ali1688Error({
		code: "REFRESH_REJECTED",
		...codeRejected,
		details: { gateway: error.details.gateway }
	});
}
function storedSecrets({ location: { path } }) {
	return path === void 0 ? [] : readStoredSecrets(path);
}
const longestText = 1e3;
const refusals = new Set([
	"API_REJECTED",
	"API_UNSUPPORTED",
	"PERMISSION_DENIED",
	"QUOTA_EXHAUSTED",
	"REFRESH_REJECTED",
	"SIGNATURE_REJECTED"
]);
const toldCodes = new Set([
	"NETWORK",
	"RESPONSE_INVALID",
	"TIMEOUT"
]);
function attemptOf(gateway, application, grant) {
	let { appKey, appSecret } = application;
	return shortHash([
		"1688-attempt",
		gateway,
		appKey,
		appSecret.reveal(),
		grant
	].join("\0"));
}
function failureOf(error, attempt, now) {
	if (error.code === "INTERRUPTED") return;
	let { httpStatus, errorCode, errorMessage, requestId } = error.details.gateway ?? {};
	let fault = faultName(error.cause);
	let { text, hint, retryable } = error;
	let isTold = toldCodes.has(error.code) && fault === void 0;
	return {
		at: now,
		code: error.code,
		attempt,
		...error.code === "RATE_LIMITED" && { notBefore: now + (error.details.retryAfterMs ?? 0) },
		...httpStatus !== void 0 && { httpStatus },
		...errorCode !== void 0 && { errorCode },
		...errorMessage !== void 0 && { errorMessage },
		...requestId !== void 0 && { requestId },
		...fault !== void 0 && { fault },
		...isTold && { told: {
			text,
			hint,
			retryable
		} }
	};
}
function isTakenOver(failure, own) {
	let ageMs = own.now - failure.at;
	if (ageMs < 0 || ageMs > 6e4) return !1;
	if (refusals.has(failure.code)) return failure.attempt === own.attempt && (ageMs < 3e4 || failure.at > own.waitBeganAt);
	return failure.at > own.waitBeganAt || failure.notBefore !== void 0 && failure.notBefore > own.now;
}
function writeFailureText(failure) {
	return asciiJson({
		v: 1,
		...failure
	});
}
function parseFailure(text) {
	let value = parseJson(text);
	if (!isRecord(value) || ownNumber(value, "v") !== 1) return;
	let at = ownNumber(value, "at");
	let code = ownText(value, "code", 64);
	let attempt = ownText(value, "attempt", 64);
	if (at === void 0 || !isErrorCode(code) || attempt === void 0) return;
	let notBefore = ownNumber(value, "notBefore");
	let httpStatus = ownNumber(value, "httpStatus");
	let errorCode = ownText(value, "errorCode", 64);
	let errorMessage = ownText(value, "errorMessage", longestText);
	let requestId = ownText(value, "requestId", longestText);
	let fault = ownText(value, "fault", 48);
	let told = toldIn(ownValue(value, "told"));
	return {
		at,
		code,
		attempt,
		...notBefore !== void 0 && { notBefore },
		...httpStatus !== void 0 && { httpStatus },
		...errorCode !== void 0 && { errorCode },
		...errorMessage !== void 0 && { errorMessage },
		...requestId !== void 0 && { requestId },
		...fault !== void 0 && { fault },
		...told !== void 0 && { told }
	};
}
function toldIn(value) {
	if (!isRecord(value)) return;
	let [text, hint] = [bilingualIn(ownValue(value, "text")), bilingualIn(ownValue(value, "hint"))];
	if (text === void 0 || hint === void 0) return;
	return {
		text,
		hint,
		retryable: ownValue(value, "retryable") === !0
	};
}
function bilingualIn(value) {
	if (!isRecord(value)) return;
	let [en, zh] = [ownText(value, "en", longestText), ownText(value, "zh", longestText)];
	return en === void 0 || zh === void 0 ? void 0 : {
		en,
		zh
	};
}
function createStoreNotes(state, log) {
	return {
		tightened: () => log.note({
			code: "STORE_TIGHTENED",
			text: noteTexts.tightened
		}),
		foreign: () => log.note({
			code: "STORE_FOREIGN",
			text: foreignNoteText(state.shownPath())
		}),
		exposed: () => log.note({
			code: "STORE_FOREIGN",
			text: exposedNoteText(state.shownPath())
		}),
		link: () => log.note({
			code: "STORE_LINK",
			text: noteTexts.link
		}),
		newer: () => log.note({
			code: "STORE_NEWER",
			text: noteTexts.newer
		}),
		unwritable: (fault) => {
			log.debug("token store not writable", { fault: faultName(fault) ?? "unknown" });
			isDiskFull(fault) ? log.note({
				code: "STORE_FULL",
				text: noteTexts.full
			}) : log.note({
				code: "STORE_READONLY",
				text: noteTexts.readOnly
			});
		}
	};
}
function understandEntry(file, identity, { notes, log }) {
	file.kind === "link" && notes.link();
	file.kind === "foreign" && notes.foreign();
	file.kind === "unusable" && noteCorrupt(log, file.reason);
	if (file.kind !== "bytes") return;
	file.wasOpen && notes.tightened();
	let reading = parseEntry(textOf(file.bytes), identity);
	reading.kind === "newer" ? notes.newer() : reading.kind !== "entry" && noteCorrupt(log, reading.kind);
	return reading;
}
function noteCorrupt(log, reason) {
	log.debug("stored token unusable", {
		code: "STORE_CORRUPT",
		reason
	});
}
const entryLockLimitMs = 15e3;
function createEntryStore({ state, identity, log, kept = {} }) {
	let notes = createStoreNotes(state, log);
	let failureKey = entryKey(identity, "err");
	let readStored = async () => understandEntry(await state.read(entryKey(identity), { repair: !0 }), identity, {
		notes,
		log
	});
	let canSave = !1;
	return {
		now: () => state.now(),
		read: async () => {
			let reading = await readStored();
			return betterOf(reading?.kind === "entry" ? reading.entry : void 0, kept.entry, state.now());
		},
		prepare: async () => {
			canSave = await prepareAndTell(state, {
				notes,
				log
			});
		},
		save: async (entry, onWritten) => {
			let mayWrite = canSave && (await readStored())?.kind !== "newer";
			let text = writeEntryText(entry, identity);
			let isSaved = mayWrite && await write(state, entryKey(identity), text, {
				notes,
				log,
				onWritten
			});
			isSaved || (kept.entry = entry);
			return isSaved;
		},
		remove: async () => {
			delete kept.entry;
			await removeAndTell(state, entryKey(identity), log);
		},
		isShared: () => canSave,
		withLock: async (wait, work) => canSave ? state.withLock(entryKey(identity, "lock"), wait, work) : work(void 0),
		readFailure: async () => {
			let reading = canSave ? await state.read(failureKey, { repair: !0 }) : void 0;
			return reading?.kind === "bytes" ? parseFailure(textOf(reading.bytes)) : void 0;
		},
		saveFailure: async (failure) => {
			if (!canSave) return;
			try {
				await state.replace(failureKey, writeFailureText(failure), { isDurable: !1 });
			} catch (error) {
				log.debug("failed refresh not written down", { fault: faultName(error) ?? "unknown" });
			}
		},
		tidy: async () => {
			if (!canSave) return;
			await removeAndTell(state, failureKey, log);
			await state.sweep(tokensFolderName, "");
		}
	};
}
async function write(state, key, text, { notes, log, onWritten }) {
	if (text.length > 65536) {
		log.debug("token too long to be stored");
		return !1;
	}
	try {
		await state.replace(key, text, { onWritten });
		return !0;
	} catch (error) {
		notes.unwritable(error);
		return !1;
	}
}
async function removeAndTell(state, key, log) {
	try {
		await state.remove(key);
	} catch (error) {
		log.debug("file of the token store stays", { fault: faultName(error) ?? "unknown" });
	}
}
async function prepareAndTell(state, { notes, log }) {
	if (!state.isShared) return !1;
	let preparation = await state.prepare(tokensFolderName);
	preparation.kind === "unwritable" ? notes.unwritable(preparation.error) : preparation.kind === "no-home" ? notes.unwritable(void 0) : preparation.kind !== "ready" && notes[preparation.kind]();
	if (preparation.kind !== "ready") return !1;
	preparation.tightened && notes.tightened();
	let fault = preparation.gitignoreFault;
	fault !== void 0 && log.debug(".gitignore of the token store not written", { fault });
	return !0;
}
function betterOf(first, second, now) {
	if (first === void 0 || second === void 0) return first ?? second;
	let isFirstUsable = freshnessOf(first, now) !== "stale";
	if (isFirstUsable !== (freshnessOf(second, now) !== "stale")) return isFirstUsable ? first : second;
	return second.expiresAt > first.expiresAt ? second : first;
}
async function writeProfile(home, name, profile) {
	let isFirst = lookAtProfiles(home).kind === "missing";
	let raw;
	await updateProfiles(home, (document) => {
		raw = document.raw.get(name);
		return withProfile(document, name, profile);
	}, { mayReplaceBroken: !0 });
	return {
		raw,
		isFirst
	};
}
async function restoreProfile(home, name, { written, before }) {
	let isEmpty = !1;
	await updateProfiles(home, (document) => {
		if (!isWritten(document, name, written)) return;
		let raw = new Map(document.raw);
		before.raw === void 0 ? raw.delete(name) : raw.set(name, before.raw);
		isEmpty = before.isFirst && raw.size === 0;
		return {
			...document,
			raw
		};
	});
	isEmpty && await home.remove(profilesFileName);
}
function isWritten(document, name, written) {
	let present = parseProfile(document.raw.get(name));
	if (present === void 0 || present.savedAt !== written.savedAt) return !1;
	return present.refreshToken?.reveal() === written.refreshToken?.reveal();
}
async function recordLogin(login) {
	let { application, gatewayUrl, saveSecret, home, log } = login;
	let { token, obtainedAt } = login.exchanged;
	let { appKey, appSecret } = application;
	let { accessToken, refreshToken, refreshExpiresAt, memberId, resourceOwner, lifetimeMs } = token;
	let name = checkProfileName(login.profile);
	if (refreshToken === void 0 && lifetimeMs === void 0) throw nothingLastsError();
	let store = createEntryStore({
		state: home,
		identity: identityOf({
			gateway: gatewayUrl,
			appKey,
			refreshToken,
			profile: name
		}),
		log
	});
	let expiresAt = lifetimeMs === void 0 ? void 0 : obtainedAt + lifetimeMs;
	let entry = expiresAt === void 0 ? void 0 : {
		accessToken,
		obtainedAt,
		expiresAt,
		...knownOf(token)
	};
	let profile = {
		gateway: gatewayUrl,
		appKey,
		...saveSecret && { appSecret },
		...refreshToken && { refreshToken },
		...knownOf(token),
		savedAt: home.now()
	};
	await store.prepare();
	let before = await store.withLock({ limitMs: entryLockLimitMs }, async () => {
		let replaced = {
			entry: await store.read(),
			profile: await writeProfile(home, name, profile)
		};
		entry !== void 0 && await store.save(entry);
		return replaced;
	});
	let undo = async () => {
		await restoreProfile(home, name, {
			written: profile,
			before: before.profile
		});
		before.entry === void 0 ? await store.remove() : await store.save(before.entry);
	};
	if (refreshToken === void 0 && !await isReadBack(store)) {
		await undo();
		throw stateUnusable(home.shownPath(), stateReasons.unknown);
	}
	await store.tidy();
	return {
		saved: {
			profile: name,
			profilesFile: home.shownPath(profilesFileName),
			hasSavedSecret: saveSecret,
			hasRefreshToken: refreshToken !== void 0,
			expiresAt,
			refreshExpiresAt,
			memberId,
			resourceOwner
		},
		undo,
		offer: async () => offerToOlderSkills(login, entry)
	};
}
async function isReadBack(store) {
	let entry = store.isShared() ? await store.read() : void 0;
	return entry !== void 0 && freshnessOf(entry, store.now()) !== "stale";
}
async function offerToOlderSkills(login, entry) {
	if (login.slot === void 0 || entry === void 0) return;
	let { slot: path, clock, log, application, exchanged } = login;
	await createLegacySlot({
		path,
		appKey: application.appKey,
		isAmbiguous: () => Promise.resolve(!1),
		clock,
		log
	}).mirror(entry, exchanged.token.refreshToken);
}
function knownOf({ refreshExpiresAt, memberId, resourceOwner }) {
	return {
		...refreshExpiresAt !== void 0 && { refreshExpiresAt },
		...memberId !== void 0 && { memberId },
		...resourceOwner !== void 0 && { resourceOwner }
	};
}
async function logIn(options) {
	let { prove, onGranted } = options;
	let { recorded, accessToken } = await holdingSignals(async () => {
		let exchanged = await exchangeCode(options);
		onGranted(exchanged.token);
		return {
			recorded: await recordLogin({
				...options,
				exchanged
			}),
			accessToken: exchanged.token.accessToken
		};
	});
	let doubt = await proved(recorded, async () => prove(accessToken));
	await recorded.offer();
	return {
		saved: recorded.saved,
		doubt
	};
}
async function holdingSignals(work) {
	let endHold = holdProcessSignals();
	try {
		return await work();
	} finally {
		endHold();
	}
}
async function proved(recorded, prove) {
	try {
		return await prove();
	} catch (error) {
		if (isAli1688Error(error) && error.code === "INTERRUPTED") return error;
		await recorded.undo();
		throw error;
	}
}
function exportCredentials$1(options) {
	let { resolved, home, log } = options;
	let { appKey, appSecret, refreshToken, accessToken } = resolved.credentials;
	let gateway = parseServiceAddress(options.gatewayUrl, "ALI1688_GATEWAY_URL");
	let entry = appKey === void 0 ? void 0 : storedEntry(home, log, identityOf({
		gateway,
		appKey,
		refreshToken,
		profile: resolved.profile
	}));
	let usable = entry !== void 0 && freshnessOf(entry, home.now()) !== "stale" ? entry : void 0;
	return {
		appKey,
		appSecret,
		refreshToken: entry?.refreshToken ?? refreshToken,
		refreshExpiresAt: entry?.refreshExpiresAt ?? resolved.refreshExpiresAt,
		accessToken: accessToken ?? usable?.accessToken,
		expiresAt: accessToken === void 0 ? usable?.expiresAt : void 0
	};
}
function storedEntry(home, log, identity) {
	let reading = understandEntry(home.look(entryKey(identity), { repair: !0 }), identity, {
		notes: createStoreNotes(home, log),
		log
	});
	return reading?.kind === "entry" ? reading.entry : void 0;
}
const variables = [
	"ALI1688_APP_KEY",
	"ALI1688_APP_SECRET",
	"ALI1688_REFRESH_TOKEN",
	"ALI1688_ACCESS_TOKEN"
];
async function logOut(options) {
	let { home, environment } = options;
	let login = loginInForce(options);
	let mayBeUsed = login.profile !== void 0 || (await home.list("tokens")).length > 0;
	mayBeUsed && await home.prepare(tokensFolderName);
	let named = login.identities.map((identity) => entryFileName(identity));
	let tied = (await entriesOf(home, login)).map(({ name }) => name);
	let names = mayBeUsed ? [...new Set([...named, ...tied])].toSorted() : [];
	let removed = await underLocks(home, names, async () => {
		let endHold = holdProcessSignals();
		try {
			return await removeLogin(options, login, names);
		} finally {
			endHold();
		}
	});
	let remainingVariables = variables.filter((name) => (environment[name]?.trim() ?? "") !== "");
	return {
		...removed,
		remainingVariables
	};
}
function loginInForce({ resolved, home, gatewayUrl }) {
	let { credentials, profile, isProfileNamed, sources } = resolved;
	let file = isProfileNamed || Object.values(sources).includes("profile") ? lookAtProfiles(home) : void 0;
	return {
		identities: [credentials, (file?.kind === "profiles" ? profileIn(file.document, profile) : void 0) ?? {}].flatMap(({ appKey, refreshToken }) => appKey === void 0 ? [] : [identityOf({
			gateway: gatewayUrl,
			appKey,
			refreshToken,
			profile
		})]),
		profile: file === void 0 || file.kind === "missing" ? void 0 : profile
	};
}
async function entriesOf(home, { identities }) {
	let [application] = identities;
	if (application === void 0) return [];
	let grants = identities.map(({ grant }) => grant);
	return tiedEntries(await listEntries(home, application), grants);
}
async function underLocks(home, [name, ...others], work) {
	if (name === void 0) return work();
	let lockKey = `${tokensFolderName}/${name.replace(/json$/, "lock")}`;
	return home.withLock(lockKey, { limitMs: entryLockLimitMs }, async (hold) => {
		if (hold.kind === "busy") throw stateUnusable(home.shownPath(), stateReasons.busy);
		return underLocks(home, others, work);
	});
}
async function removeLogin({ resolved, home, slot }, login, names) {
	let ours = new Set([resolved.credentials.refreshToken]);
	let removedFiles = [];
	let isSlotCleared = !1;
	let removeTokens = async () => {
		let entries = await entriesOf(home, login);
		for (let { entry } of entries) ours.add(entry?.accessToken).add(entry?.refreshToken);
		isSlotCleared ||= slot !== void 0 && clearOurSlot(slot, [...ours]);
		let farthestFirst = entries.map(({ name }) => name).toReversed();
		for (let name of new Set([...farthestFirst, ...names])) removedFiles.push(...await removeEntry(name, home));
		return entries;
	};
	let removedProfile = await removeProfile$1(home, login, await removeTokens());
	await removeTokens();
	return {
		removedFiles,
		removedProfile,
		isSlotCleared
	};
}
async function removeEntry(entryName, home) {
	let opening = entryName.replace(/json$/, "");
	let keys = (await home.list(tokensFolderName)).filter((name) => name.startsWith(opening) && /\.(?:json|err|tmp)$/.test(name)).map((name) => `${tokensFolderName}/${name}`);
	try {
		for (let key of keys) await home.remove(key);
	} catch (error) {
		throw stateUnusable(home.shownPath(), reasonOfFault(error));
	}
	return keys.map((key) => home.shownPath(key));
}
async function removeProfile$1(home, { profile, identities }, entries) {
	if (profile === void 0) return;
	let grants = tiedGrants(entries, identities.map(({ grant }) => grant));
	let isRemoved = !1;
	await updateProfiles(home, (document) => {
		let present = profileIn(document, profile);
		let isOther = present?.refreshToken !== void 0 && !grants.has(grantOf(present.refreshToken));
		isRemoved = document.raw.has(profile) && !isOther;
		return isRemoved ? withoutProfile(document, profile) : void 0;
	});
	return isRemoved ? profile : void 0;
}
function clearOurSlot(path, ours) {
	try {
		return clearSlot(path, (token) => ours.some((secret) => isSameSecret(token, secret)));
	} catch (error) {
		throw stateUnusable(path, reasonOfFault(error));
	}
}
async function isGrantSaved(state, identity) {
	let file = await state.read(profilesFileName);
	if (file.kind === "missing") return !1;
	let reading = file.kind === "bytes" ? parseProfiles(textOf(file.bytes)) : void 0;
	if (reading?.kind !== "profiles") return !0;
	let own = [identity.grant];
	let grants = tiedGrants(tiedEntries(await listEntries(state, identity), own), own);
	return [...reading.document.raw.values()].some((value) => hasGrant(parseProfile(value), grants));
}
function hasGrant(profile, grants) {
	return profile?.refreshToken !== void 0 && grants.has(grantOf(profile.refreshToken));
}
function openRefreshContext(options) {
	let gatewayUrl = parseServiceAddress(options.gatewayUrl, "ALI1688_GATEWAY_URL");
	let { credentials, state, profile, transport, clock, timeoutMs, hooks = {} } = options;
	let application = resolveApplication(credentials);
	let { appKey } = application;
	let { refreshToken } = credentials;
	let identity = identityOf({
		gateway: gatewayUrl,
		appKey,
		refreshToken,
		profile
	});
	let kept = {};
	let slotPath = state.isShared ? options.slot : void 0;
	let isAmbiguous = async () => hasOtherGrant(await listEntries(state, identity), identity.grant, state.now());
	return {
		identity,
		flightKey: [
			state.place,
			gatewayUrl,
			appKey,
			identity.grant
		].join("\0"),
		contextFor: ({ signal, log, onRequest }) => ({
			gatewayUrl,
			application,
			refreshToken,
			transport,
			clock,
			timeoutMs,
			hooks,
			signal,
			log,
			onRequest,
			store: createEntryStore({
				state,
				identity,
				log,
				kept
			}),
			slot: slotPath === void 0 ? void 0 : createLegacySlot({
				path: slotPath,
				appKey,
				isAmbiguous,
				clock,
				log
			}),
			isLoggedOut: async () => options.isGrantSaved === !0 && !await isGrantSaved(state, identity),
			attempt: () => attemptOf(gatewayUrl, application, identity.grant)
		})
	};
}
function errorOfFailure(failure, now, timeoutMs) {
	let { code, notBefore = now, told } = failure;
	switch (code) {
		case "TIMEOUT": return new Ali1688Error({
			code,
			...told ?? {
				...serviceUnreachable(noAnswerInTime(timeoutMs)),
				retryable: !0
			}
		});
		case "NETWORK": return new Ali1688Error({
			code,
			...told ?? {
				...serviceUnreachable(connectionFailed(failure.fault)),
				retryable: !0
			}
		});
		case "RATE_LIMITED": return tokenRefusal({
			...faultOf$1(failure),
			httpStatus: 429
		}, Math.max(0, notBefore - now)).error;
		case "API_REJECTED":
		case "API_UNSUPPORTED":
		case "APP_KEY_UNKNOWN":
		case "GATEWAY_UNAVAILABLE":
		case "PERMISSION_DENIED":
		case "QUOTA_EXHAUSTED":
		case "REFRESH_REJECTED":
		case "SIGNATURE_REJECTED": return tokenRefusal(faultOf$1(failure)).error;
		default: return told === void 0 ? answerInvalidError(faultOf$1(failure)) : new Ali1688Error({
			code: "RESPONSE_INVALID",
			...told,
			details: { gateway: faultOf$1(failure) }
		});
	}
}
function faultOf$1({ httpStatus = 0, errorCode, errorMessage, requestId }) {
	return {
		...gatewayFault(httpStatus, errorCode, []),
		...errorMessage !== void 0 && { errorMessage },
		...requestId !== void 0 && { requestId }
	};
}
async function adoptable({ store, slot }, purpose, known = []) {
	let isRejected = purpose.kind === "rejected";
	let [first, second] = [await store.read(), await slot?.peek()].filter((entry) => {
		if (entry === void 0) return !1;
		let freshness = freshnessOf(entry, store.now());
		if (freshness === "stale" || freshness === "advisory" && !isRejected) return !1;
		if (isRejected && isSameSecret(entry.accessToken, purpose.token)) return !1;
		return !known.some((token) => isSameSecret(entry.accessToken, token));
	});
	return second !== void 0 && first !== void 0 && second.expiresAt > first.expiresAt ? second : first;
}
async function keepGranted(context, token, circumstances) {
	let { store, slot, log, hooks, isLoggedOut } = context;
	let entry = entryOf(context, token, circumstances);
	if (token.lifetimeMs === void 0 && entry.refreshToken === circumstances.present?.refreshToken) {
		log.debug("token without a lifetime is not stored");
		return entry;
	}
	let endHold = holdProcessSignals();
	try {
		hooks.onStep?.("answered");
		if (await isLoggedOut()) return;
		await store.save(entry, () => hooks.onStep?.("written"));
		if (await isLoggedOut()) {
			await store.remove();
			return;
		}
	} finally {
		endHold();
	}
	hooks.onStep?.("saved");
	token.lifetimeMs !== void 0 && await slot?.mirror(entry, token.refreshToken);
	hooks.onStep?.("mirrored");
	await store.tidy();
	return entry;
}
function entryOf({ refreshToken }, token, { obtainedAt, present, isReplacement }) {
	let successor = token.refreshToken !== void 0 && !isSameSecret(token.refreshToken, refreshToken) ? token.refreshToken : present?.refreshToken;
	let refreshExpiresAt = token.refreshExpiresAt ?? present?.refreshExpiresAt;
	let memberId = token.memberId ?? present?.memberId;
	let resourceOwner = token.resourceOwner ?? present?.resourceOwner;
	return {
		accessToken: token.accessToken,
		obtainedAt,
		expiresAt: obtainedAt + (token.lifetimeMs ?? 0),
		...successor && { refreshToken: successor },
		...refreshExpiresAt !== void 0 && { refreshExpiresAt },
		...memberId && { memberId },
		...resourceOwner && { resourceOwner },
		...isReplacement && { isReplacement }
	};
}
const winnerPausesMs = [
	25,
	50,
	100,
	200
];
async function askForEntry(context, purpose, { look, knownAtStart }) {
	let { store, clock, log, refreshToken, hooks } = context;
	let early = await look();
	if (early !== void 0) return early.result;
	let checkedAt = clock.monotonic();
	let present = await store.read();
	let refusal;
	let deadline;
	for (let candidate of candidates(present?.refreshToken, refreshToken)) {
		hooks.onStep?.("checked");
		if (clock.monotonic() - checkedAt > 1e3) {
			log.debug("checking again after a stop");
			let found = await look();
			if (found !== void 0) return found.result;
		}
		if (await context.isLoggedOut()) throw loggedOutError();
		deadline ??= refreshDeadline(context);
		let isReplacement = purpose.kind === "rejected";
		let answer = await askAndKeep(context, candidate, {
			deadline,
			present,
			isReplacement
		});
		if ("result" in answer) return answer.result;
		let winner = await findWinner(context, purpose, [present?.accessToken, ...knownAtStart]);
		if (winner !== void 0) return winner;
		refusal = answer.error;
		checkedAt = clock.monotonic();
	}
	throw refusal ?? nothingToRefreshWith(present);
}
async function askAndKeep(context, candidate, given) {
	let endHold = holdProcessSignals("for-a-moment");
	try {
		let { present } = given;
		let known = [
			context.refreshToken,
			present?.refreshToken,
			present?.accessToken
		].filter((secret) => secret !== void 0);
		let obtainedAt = context.store.now();
		let answer = await requestToken({
			...context,
			knownSecrets: known
		}, candidate, given.deadline);
		if (answer.kind === "failed") throw answer.error;
		if (answer.kind === "refused") return { error: answer.error };
		let kept = await keepGranted(context, answer.token, {
			...given,
			obtainedAt
		});
		if (kept === void 0) throw loggedOutError();
		return { result: kept };
	} finally {
		endHold();
	}
}
function candidates(successor, configured) {
	if (successor === void 0) return configured === void 0 ? [] : [configured];
	return configured === void 0 || isSameSecret(successor, configured) ? [successor] : [successor, configured];
}
async function findWinner(context, purpose, known) {
	let { store, clock, log, signal } = context;
	if (!store.isShared()) return;
	for (let pauseMs of winnerPausesMs) {
		await clock.sleep(pauseMs, signal);
		let found = await adoptable(context, purpose, known);
		if (found === void 0) continue;
		log.debug("token of another process adopted");
		return found;
	}
}
async function refreshEntry(context, purpose) {
	let { store, log, signal, hooks } = context;
	await store.prepare();
	let waitBeganAt = store.now();
	let knownAtStart = purpose.kind === "forced" ? [(await store.read())?.accessToken, (await context.slot?.peek())?.accessToken] : [];
	let look = async () => {
		let found = await adoptable(context, purpose, knownAtStart);
		if (found !== void 0) return { result: found };
		await throwSharedFailure(context, purpose, waitBeganAt);
	};
	let work = async (hold) => {
		if (hold?.kind === "busy") {
			if (purpose.kind === "advisory") return;
			log.debug("lock not obtained in time", { code: "LOCK_TIMEOUT" });
		}
		hold?.kind === "unavailable" && log.debug("no kernel lock here", {
			code: "LOCK_UNAVAILABLE",
			reason: hold.reason
		});
		hooks.onStep?.("locked");
		try {
			return await askForEntry(context, purpose, {
				look,
				knownAtStart
			});
		} catch (error) {
			let failure = isAli1688Error(error) ? failureOf(error, context.attempt(), store.now()) : void 0;
			failure !== void 0 && !isSharedAlready(error) && await store.saveFailure(failure);
			throw error;
		}
	};
	let limitMs = purpose.kind === "advisory" ? 0 : hooks.lockLimitMs ?? 15e3;
	try {
		return await store.withLock({
			limitMs,
			poll: look,
			signal
		}, work);
	} catch (error) {
		throw asInterruption(error, signal);
	}
}
const takenOver = new WeakSet();
function isSharedAlready(error) {
	return typeof error == "object" && !!error && takenOver.has(error);
}
async function throwSharedFailure(context, purpose, waitBeganAt) {
	let { store, log, attempt } = context;
	let failure = purpose.kind === "forced" ? void 0 : await store.readFailure();
	let now = store.now();
	if (failure === void 0 || !isTakenOver(failure, {
		attempt: attempt(),
		waitBeganAt,
		now
	})) return;
	log.debug("failure of another process taken over", { code: failure.code });
	let error = errorOfFailure(failure, now, Math.min(context.timeoutMs, maxRefreshMs));
	takenOver.add(error);
	throw error;
}
const flightsKey = Symbol.for("ali1688.token.flights");
async function joinFlight(key, scope, start) {
	if (scope.signal?.aborted === !0) throw interruption(scope.signal);
	let flights = sharedFlights();
	let caller = { ...scope };
	let flight = flights.get(key) ?? begin(flights, key, caller, start);
	flight.callers.add(caller);
	try {
		return await untilAborted(flight.ended, caller.signal);
	} catch (error) {
		flight.callers.delete(caller);
		if (caller.signal?.aborted !== !0) throw error;
		if (flight.callers.size === 0) {
			flight.abort();
			await flight.ended.catch(() => void 0);
		}
		throw interruption(caller.signal);
	} finally {
		flight.callers.delete(caller);
	}
}
function isInFlight(key) {
	return sharedFlights().has(key);
}
function begin(flights, key, first, start) {
	let controller = new AbortController();
	let callers = new Set([first]);
	let leaveMap = () => {
		flights.get(key) === flight && flights.delete(key);
	};
	let flight = {
		callers,
		ended: start(sharedScope(callers, controller.signal)).finally(leaveMap),
		abort: () => {
			leaveMap();
			controller.abort(interruption(void 0));
		}
	};
	flights.set(key, flight);
	return flight;
}
function sharedScope(callers, signal) {
	return {
		signal,
		log: {
			debug: (event, fields) => {
				for (let { log } of callers) log.debug(event, fields);
			},
			note: (note) => {
				for (let { log } of callers) log.note(note);
			}
		},
		onRequest: () => {
			let [first] = callers;
			first?.onRequest?.();
		}
	};
}
function sharedFlights() {
	let holder = globalThis;
	return holder[flightsKey] ??= new Map();
}
function createStoredTokens({ contextFor, flightKey }, warnOfExpiry) {
	let hasReplaced = !1;
	let refresh = (purpose, scope) => joinFlight(flightKey, scope, async (shared) => {
		let context = contextFor(shared);
		let entry = await refreshEntry(context, purpose);
		warnOfExpiry(entry, context.store.now(), shared.log);
		return entry?.accessToken;
	});
	let refreshWaiting = async (purpose, scope) => await refresh(purpose, scope) ?? await refreshWaiting(purpose, scope);
	return {
		current: async (scope) => {
			let context = contextFor(scope);
			let present = await bestOf(context, warnOfExpiry);
			let freshness = freshnessIn(context, present);
			if (present === void 0 || freshness === "stale") return refreshWaiting({ kind: "stale" }, scope);
			if (freshness === "fresh" || isInFlight(flightKey)) return present.accessToken;
			try {
				return await refresh({ kind: "advisory" }, scope) ?? present.accessToken;
			} catch (error) {
				if (!isAli1688Error(error) || error.code === "INTERRUPTED") throw error;
				scope.log.debug("early refresh failed, present token used", { code: error.code });
				return present.accessToken;
			}
		},
		replace: async (rejected, scope) => {
			let another = await storedInsteadOf(rejected, contextFor(scope));
			if (another !== void 0) return another;
			if (hasReplaced && !isInFlight(flightKey)) throw storedTokenRejectedError();
			hasReplaced = !0;
			let token = await refreshWaiting({
				kind: "rejected",
				token: rejected
			}, scope);
			if (isSameSecret(token, rejected)) throw storedTokenRejectedError();
			return token;
		}
	};
}
function freshnessIn({ store }, entry) {
	return entry === void 0 ? "stale" : freshnessOf(entry, store.now());
}
async function bestOf(context, warnOfExpiry) {
	let { store, slot, log } = context;
	let entry = await store.read();
	warnOfExpiry(entry, store.now(), log);
	if (slot === void 0 || freshnessIn(context, entry) === "fresh") return entry;
	let found = await readSlot(context);
	if (found === void 0 || freshnessIn(context, found) === "stale") return entry;
	if (entry === void 0 || freshnessIn(context, entry) === "stale") return found;
	return found.expiresAt > entry.expiresAt ? found : entry;
}
async function storedInsteadOf(rejected, context) {
	let { store } = context;
	let entry = await store.read();
	if (entry !== void 0 && isSameSecret(entry.accessToken, rejected)) {
		if (Math.abs(store.now() - entry.obtainedAt) < 3e4 && entry.isReplacement) throw storedTokenRejectedError();
	} else if (entry !== void 0 && freshnessIn(context, entry) !== "stale") return entry.accessToken;
	let inSlot = await readSlot(context);
	return inSlot !== void 0 && !isSameSecret(inSlot.accessToken, rejected) && freshnessIn(context, inSlot) !== "stale" ? inSlot.accessToken : void 0;
}
async function readSlot({ slot, signal }) {
	try {
		return await slot?.read(signal);
	} catch (error) {
		throw asInterruption(error, signal);
	}
}
async function renewGrant(options) {
	let { accessToken: _given, ...credentials } = options.credentials;
	let opened = openRefreshContext({
		...options,
		credentials
	});
	let context = opened.contextFor(options);
	let { store } = context;
	let early = await tooEarly(store, options);
	if (early !== void 0) return early;
	let accessToken = await createStoredTokens(opened, () => void 0).current(options);
	await store.prepare();
	store.isShared() || await testSaving(options.state, tokensFolderName);
	if (!store.isShared()) throw stateUnusable(options.state.shownPath(), stateReasons.unknown);
	let wait = {
		limitMs: entryLockLimitMs,
		signal: options.signal
	};
	try {
		return await store.withLock(wait, async (hold) => renewUnderLock(options, {
			context,
			identity: opened.identity,
			accessToken
		}, hold));
	} catch (error) {
		throw asInterruption(error, options.signal);
	}
}
async function tooEarly(store, { refreshExpiresAt }) {
	let ends = [(await store.read())?.refreshExpiresAt, refreshExpiresAt].filter((end) => end !== void 0);
	let renewableFrom = Math.max(...ends) - renewalWindowMs;
	return ends.length > 0 && renewableFrom > store.now() ? {
		renewed: !1,
		renewableFrom
	} : void 0;
}
async function renewUnderLock(options, opened, hold) {
	let { context, identity, accessToken } = opened;
	let { store } = context;
	if (hold?.kind !== "held") {
		let reason = hold?.kind === "busy" ? stateReasons.busy : stateReasons.noLock;
		throw stateUnusable(options.state.shownPath(), reason);
	}
	let renewedElsewhere = await tooEarly(store, options);
	if (renewedElsewhere !== void 0) return renewedElsewhere;
	await testSaving(options.state, tokensFolderName);
	let present = await store.read();
	let candidate = present?.refreshToken ?? context.refreshToken;
	if (candidate === void 0) throw nothingToRefreshWith(present);
	if (await context.isLoggedOut()) throw loggedOutError();
	let endHold = holdProcessSignals();
	try {
		let obtainedAt = store.now();
		let isUsable = present !== void 0 && freshnessOf(present, store.now()) !== "stale";
		let ended = [candidate, context.refreshToken].filter((secret) => secret !== void 0);
		let token = await postpone(context, {
			refreshToken: candidate,
			accessToken: isUsable ? present.accessToken : accessToken,
			known: [...ended, accessToken]
		});
		context.hooks.onStep?.("answered");
		return await keepRenewed(options, {
			context,
			identity,
			present,
			token,
			obtainedAt,
			ended
		});
	} finally {
		endHold();
	}
}
async function postpone(context, { refreshToken, accessToken, known }) {
	let answer = await callTokenService(context, {
		path: "param2/1/system.oauth2/postponeToken",
		form: {
			refresh_token: refreshToken.reveal(),
			access_token: accessToken.reveal()
		},
		secrets: [
			refreshToken,
			accessToken,
			...known
		],
		isSpent: !0,
		mayRepeat: !1
	}, refreshDeadline(context)).catch((error) => {
		throw outcomeUnknown(error);
	});
	if (answer.kind !== "granted") throw outcomeUnknown(answer.error);
	let { token } = answer;
	if (token.refreshToken === void 0) throw answerInvalidError({ httpStatus: 200 });
	return {
		...token,
		refreshToken: token.refreshToken
	};
}
function outcomeUnknown(error) {
	if (!isAli1688Error(error) || error.details.requestSent === !1) return error;
	if (![
		"NETWORK",
		"TIMEOUT",
		"GATEWAY_UNAVAILABLE"
	].includes(error.code)) return error;
	return alterError(error, {
		hint: renewalUnknown,
		retryable: !1
	});
}
async function keepRenewed(options, renewed) {
	let { state, grantProfile } = options;
	let { context, identity, present, token, obtainedAt } = renewed;
	let { store, clock, log } = context;
	let { refreshToken, refreshExpiresAt, memberId = present?.memberId } = token;
	let resourceOwner = token.resourceOwner ?? present?.resourceOwner;
	let entry = {
		accessToken: token.accessToken,
		obtainedAt,
		expiresAt: obtainedAt + (token.lifetimeMs ?? 0),
		...refreshExpiresAt !== void 0 && { refreshExpiresAt },
		...memberId !== void 0 && { memberId },
		...resourceOwner !== void 0 && { resourceOwner }
	};
	if (!await savePersistently(store, {
		...entry,
		refreshToken
	}, clock)) throw stateUnusable(state.shownPath(), loginReasons.notSaved, loginNeeded);
	context.hooks.onStep?.("saved");
	if (grantProfile !== void 0) {
		let ends = refreshExpiresAt === void 0 ? {} : { refreshExpiresAt };
		if (!await replaceGrant(state, renewed.ended, {
			refreshToken,
			...ends,
			savedAt: store.now()
		})) {
			await store.remove();
			throw loggedOutError();
		}
	}
	let underNewGrant = createEntryStore({
		state,
		identity: {
			...identity,
			grant: grantOf(refreshToken)
		},
		log
	});
	await underNewGrant.prepare();
	await underNewGrant.save(entry);
	await context.slot?.mirror(entry, refreshToken);
	await store.tidy();
	return {
		renewed: !0,
		refreshExpiresAt,
		isInProfile: grantProfile !== void 0
	};
}
async function replaceGrant(state, ended, grant) {
	let isKept = !1;
	await updateProfiles(state, (document) => {
		let holders = [...document.raw.keys()].filter((name) => {
			let held = profileIn(document, name)?.refreshToken;
			return held !== void 0 && ended.some((secret) => isSameSecret(secret, held));
		});
		isKept = holders.length > 0;
		return holders.reduce((changed, name) => {
			let profile = profileIn(document, name);
			if (profile === void 0) return changed;
			let { refreshExpiresAt: _ended, ...kept } = profile;
			return withProfile(changed, name, {
				...kept,
				...grant
			});
		}, document);
	});
	return isKept;
}
async function savePersistently(store, entry, clock) {
	let endsAt = clock.monotonic() + 5e3;
	for (;;) {
		if (await store.save(entry)) return !0;
		if (clock.monotonic() >= endsAt) return !1;
		await clock.sleep(100);
		await store.prepare();
	}
}
function listProfiles(home) {
	let { current = defaultProfileName, raw } = readProfiles(home);
	return [...raw].flatMap(([name, value]) => {
		let profile = parseProfile(value);
		if (profile === void 0) return [];
		let { gateway, appKey, refreshExpiresAt, memberId, resourceOwner, savedAt } = profile;
		return [{
			name,
			isCurrent: name === current,
			gateway,
			appKey,
			hasSecret: profile.appSecret !== void 0,
			hasRefreshToken: profile.refreshToken !== void 0,
			refreshExpiresAt,
			memberId,
			resourceOwner,
			savedAt
		}];
	}).toSorted((first, second) => first.name < second.name ? -1 : 1);
}
async function useProfile(home, name) {
	await updateProfiles(home, (document) => {
		checkKnown(document, name);
		return {
			...document,
			current: name
		};
	});
}
async function renameProfile(home, from, to) {
	checkProfileName(to);
	await updateProfiles(home, (document) => {
		checkKnown(document, from);
		if (document.raw.has(to)) throw new Ali1688Error({
			code: "USAGE_INVALID",
			...profileTakenTexts(to)
		});
		let raw = new Map(document.raw).set(to, document.raw.get(from));
		raw.delete(from);
		return {
			current: document.current === from ? to : document.current,
			raw
		};
	});
}
async function removeProfile(home, name) {
	await updateProfiles(home, (document) => {
		checkKnown(document, name);
		return withoutProfile(document, name);
	});
}
function checkKnown({ raw }, name) {
	if (raw.has(checkProfileName(name))) return;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		...profileUnknownTexts(name, [...raw.keys()])
	});
}
async function refreshNow(options) {
	let context = openRefreshContext(options).contextFor(options);
	let entry = await refreshEntry(context, { kind: "forced" });
	if (entry === void 0) throw TypeError("a forced refresh gave no entry");
	warnOfExpiry(entry, context.store.now(), options.log);
	let { obtainedAt, expiresAt, refreshExpiresAt, memberId, resourceOwner } = entry;
	return {
		obtainedAt,
		expiresAt,
		refreshExpiresAt,
		memberId,
		resourceOwner
	};
}
function refuseSecretParameters(parameters, secrets) {
	let known = secrets.flatMap((secret) => secret === void 0 ? [] : [secret.reveal()]);
	let redact = createSecretMatcher(known.filter((value) => value.length >= 8));
	for (let [name, value] of parameters) if (textsIn(value).some((text) => known.includes(text) || redact(text) !== text) || redact(name) !== name) throw secretHeld({ label: `--param ${redact(name)}` });
}
function textsIn(value) {
	let inside = (part) => {
		if (typeof part == "string" || typeof part == "number") return [String(part)];
		if (Array.isArray(part)) return part.flatMap(inside);
		return isRecord(part) ? [...Object.keys(part), ...Object.values(part).flatMap(inside)] : [];
	};
	return [
		value,
		value.trim(),
		...inside(parseJson(value))
	];
}
function openGatewayPart({ runtime, scope, isDryRun, answered }) {
	let application = async () => (await runtime.credentials(scope)).application;
	let signingSecret = async () => {
		let { appSecret } = readEnvironmentCredentials(runtime.environment);
		return runtime.settings.sandbox || appSecret === void 0 ? (await application()).appSecret : appSecret;
	};
	let refuseSecrets = (parameters, appSecret) => {
		let given = readEnvironmentCredentials(runtime.environment);
		refuseSecretParameters(parameters, [
			appSecret,
			given.appSecret,
			given.refreshToken,
			given.accessToken
		]);
	};
	return {
		application,
		async callUnlisted(api, parameters, { withToken }) {
			refuseSecrets(Object.entries(parameters), (await application()).appSecret);
			let client = await runtime.gateway(scope);
			if (isDryRun) {
				let token = withToken ? await tokenAtHand(runtime, scope) : void 0;
				throw new DryRunReached(showRequest(client.prepareUnlisted(api, parameters, token)));
			}
			let result = await client.callUnlisted(api, parameters, { withToken }, scope);
			answered(apiId(api), result.body);
			return result;
		},
		async sign(path, parameters, appSecret) {
			let secret = appSecret ?? await signingSecret();
			let signed = [...parameters];
			refuseSecrets(signed, secret);
			let stringToSign = canonicalString(path, signed);
			return {
				stringToSign,
				signature: signCanonicalString(stringToSign, secret)
			};
		}
	};
}
function openHostPart({ runtime, interaction, publish }) {
	let { settings, environment, usesProxies, guard } = runtime;
	return {
		settings,
		environment,
		usesProxies,
		nodeVersion: process.versions.node,
		prompt: interaction.prompt,
		openBrowser: async (url) => interaction.openBrowser(url),
		nameCommands: (text) => interaction.nameCommands(text),
		async startSandbox(options) {
			let sandbox = await runtime.startSandbox(options);
			guard.release(sandbox.credentials.appSecret);
			guard.release(sandbox.credentials.refreshToken);
			return sandbox;
		},
		publish,
		release: (secret) => guard.release(secret),
		protect: (secret) => guard.protect(secret)
	};
}
function openStorePart({ runtime, scope }) {
	let { settings, environment } = runtime;
	return {
		explainCredentials() {
			let { resolved, slot, home } = readCredentialSetting(runtime, scope.log);
			return explainCredentials({
				resolved,
				home,
				gatewayUrl: settings.gatewayUrl,
				slot
			});
		},
		isKernelLockAvailable,
		describeStore: () => describeStore({
			home: runtime.openHome(),
			gatewayUrl: settings.gatewayUrl,
			credentials: readEnvironmentCredentials(environment)
		})
	};
}
function openStoredTokens(options) {
	return createStoredTokens(openRefreshContext(options), warnOfExpiry);
}
async function peekStoredToken(options) {
	let { contextFor, identity } = openRefreshContext(options);
	let { slot } = contextFor({ log: {
		debug: () => void 0,
		note: () => void 0
	} });
	let now = options.state.now();
	let lasts = (entry) => entry !== void 0 && freshnessOf(entry, now) !== "stale";
	let stored = (await peekEntry(options.state, identity))?.entry;
	if (lasts(stored) && freshnessOf(stored, now) === "fresh") return stored.accessToken;
	let [first, second] = [stored, await slot?.peek()].filter(lasts);
	return (first !== void 0 && second !== void 0 && second.expiresAt > first.expiresAt ? second : first)?.accessToken;
}
function checkNode(version, required) {
	let [major = 0, minor = 0] = version.split(".").map(Number);
	let found = {
		en: `Node.js ${version}`,
		zh: `Node.js ${version}`
	};
	if (major > required.major || major === required.major && minor >= required.minor) return {
		check: "node",
		found
	};
	let wanted = `${required.major}.${required.minor}`;
	return {
		check: "node",
		found,
		fault: {
			code: "UNEXPECTED",
			cause: {
				en: `ali1688 is made for Node.js ${wanted} or newer.`,
				zh: `ali1688 需要 Node.js ${wanted} 或更高版本。`
			},
			next: {
				en: `Install a current Node.js from nodejs.org, then run: ${commandName("doctor")} --offline`,
				zh: `请从 nodejs.org 安装新版 Node.js，然后运行：${commandName("doctor")} --offline`
			}
		}
	};
}
const checkNames = {
	node: {
		en: "node",
		zh: "Node.js"
	},
	store: {
		en: "store",
		zh: "令牌目录"
	},
	lock: {
		en: "lock",
		zh: "文件锁"
	},
	credentials: {
		en: "credentials",
		zh: "凭据"
	},
	gateway: {
		en: "gateway",
		zh: "网关"
	},
	signature: {
		en: "signature",
		zh: "签名"
	},
	ledger: {
		en: "ledger",
		zh: "账本"
	},
	reachability: {
		en: "reachability",
		zh: "连通性"
	},
	clock: {
		en: "clock",
		zh: "时钟"
	},
	files: {
		en: "files",
		zh: "文件"
	},
	version: {
		en: "version",
		zh: "版本"
	},
	script: {
		en: "script",
		zh: "脚本"
	}
};
function checkTitle(check, language) {
	let [word = ""] = check.split(" ", 1);
	let name = Object.hasOwn(checkNames, word) ? checkNames[word] : void 0;
	return name === void 0 ? check : name[language] + check.slice(word.length);
}
const checksShape = () => object({ checks: array(object({
	check: string(),
	ok: boolean(),
	found: string()
})) });
const checksLayout = {
	rows: "checks",
	columns: [
		{
			field: "check",
			header: {
				en: "Check",
				zh: "检查项"
			},
			words: checkNames
		},
		{
			field: "ok",
			header: {
				en: "OK",
				zh: "正常"
			}
		},
		{
			field: "found",
			header: {
				en: "Found",
				zh: "结果"
			}
		}
	]
};
function concludeDiagnoses(diagnoses, language) {
	let checks = diagnoses.map((diagnosis) => describe(diagnosis, language));
	let faults = diagnoses.flatMap(({ check, found, fault }) => fault === void 0 ? [] : [{
		check,
		found,
		...fault
	}]);
	let first = faults[0];
	if (first === void 0) return { checks };
	throw new Ali1688Error({
		code: first.code,
		text: {
			en: faults.map(({ check, found, cause }) => `${check}: ${found.en}. ${cause.en}`).join(" "),
			zh: faults.map(({ check, found, cause }) => `${checkTitle(check, "zh")}：${found.zh}。${cause.zh}`).join(" ")
		},
		hint: first.next,
		...first.retryable === void 0 ? {} : { retryable: first.retryable },
		details: {
			gateway: first.gateway,
			checks: checks.map((one) => ({
				...one,
				title: checkTitle(one.check, language)
			}))
		}
	});
}
function describe({ check, found, fault }, language) {
	if (fault === void 0) return {
		check,
		ok: !0,
		found: found[language]
	};
	return {
		check,
		ok: !1,
		found: found[language],
		cause: fault.cause[language],
		next: fault.next[language]
	};
}
function faultOf({ code, text, hint, retryable, details }) {
	let { gateway } = details;
	return {
		code,
		cause: text,
		next: hint,
		retryable,
		...gateway === void 0 ? {} : { gateway }
	};
}
function probedApis(definitions) {
	let named = definitions.flatMap(({ operations, skill }) => [...(skill?.extras ?? []).flatMap(({ apis }) => apis), ...operations.flatMap(({ apis }) => apis)]);
	return [...new Map(named.filter(({ readOnly }) => readOnly).map((api) => [apiId(api), api]))].toSorted(([first], [second]) => first < second ? -1 : 1).map(([, api]) => api);
}
function asProbe(api) {
	let { namespace, name, version, protocol, title, needsToken, signed, readOnly, source } = api;
	return {
		namespace,
		name,
		version,
		protocol,
		title,
		needsToken,
		signed,
		readOnly,
		source,
		wire: {},
		envelope: "bare",
		request: object({}),
		response: unknown()
	};
}
async function checkApis(context, apis) {
	let diagnoses = [];
	for (let api of apis) {
		let diagnosis = await checkApi(context, api);
		diagnoses.push(diagnosis);
		if (diagnosis.fault !== void 0 && !isOfOneApi(diagnosis.fault.code)) break;
	}
	return diagnoses;
}
async function checkApi(context, api) {
	try {
		await context.call(asProbe(api), {});
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		if (!gotThrough(thrown)) return {
			check: api.name,
			found: {
				en: "the call was refused or failed",
				zh: "调用被拒绝或失败"
			},
			fault: faultOf(thrown)
		};
	}
	return {
		check: api.name,
		found: {
			en: "may be called",
			zh: "可以调用"
		}
	};
}
const isOfOneApi = (code) => code === "PERMISSION_DENIED" || code === "API_UNSUPPORTED";
function gotThrough(error) {
	let { answeredBy, gateway } = error.details;
	if (answeredBy === "token-service") return !1;
	let errorCode = gateway?.errorCode ?? "";
	return /^gw\.(ParamMissing|IllegalParam)$/i.test(errorCode) || isServiceRefusal(error);
}
const names = {
	appKey: "ALI1688_APP_KEY",
	appSecret: "ALI1688_APP_SECRET",
	refreshToken: "ALI1688_REFRESH_TOKEN"
};
function checkCredentials(context) {
	try {
		let { sources, profile, missing, expiryWarning, endWarning, otherProfiles } = context.parts.store.explainCredentials();
		expiryWarning !== void 0 && context.note({
			code: "GRANT_EXPIRING",
			text: expiryWarning
		});
		endWarning !== void 0 && context.note({
			code: "LOGIN_ENDS",
			text: endWarning
		});
		if (missing.length > 0) return missingCredentials(missing.map((part) => names[part]), otherProfiles);
		return {
			check: "credentials",
			found: {
				en: `application and authorization are known (${Object.values(sources).includes("profile") ? `profile ${profile}` : "environment"})`,
				zh: `应用与授权均已就绪（${Object.values(sources).includes("profile") ? `配置 ${profile}` : "环境变量"}）`
			}
		};
	} catch (thrown) {
		if (!isAli1688Error(thrown)) throw thrown;
		return {
			check: "credentials",
			found: {
				en: "cannot be read",
				zh: "无法读取"
			},
			fault: faultOf(thrown)
		};
	}
}
function missingCredentials(missing, otherProfiles) {
	let others = otherProfilesTexts(otherProfiles);
	return {
		check: "credentials",
		found: {
			en: `not set: ${missing.join(", ")}`,
			zh: `未设置：${missing.join("、")}`
		},
		fault: {
			code: "CREDENTIALS_MISSING",
			cause: {
				en: `Calls to 1688 are signed with the application and made for an account.${others.text.en}`,
				zh: `调用 1688 需要应用签名与账号授权。${others.text.zh}`
			},
			next: {
				en: `${others.hint.en}Run: ${commandName("auth login")}. Or set ${missing.join(", ")} in the environment. Without an account, add --sandbox to any command.`,
				zh: `${others.hint.zh}请运行：${commandName("auth login")}，或在环境变量中设置 ${missing.join("、")}。没有账号时，可在任意命令后加 --sandbox 试用。`
			}
		}
	};
}
function gatewayTime(text) {
	let match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(text);
	if (match === null) return;
	let [, year, month, day, hour, minute, second, millisecond, zoneHour, zoneMinute] = match;
	let time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}${zoneHour}:${zoneMinute}`);
	return Number.isNaN(time) ? void 0 : time;
}
async function checkGateway(context, now) {
	try {
		let time = await context.call(systemCurrentTime, {});
		let reached = {
			check: "reachability",
			found: {
				en: "the gateway accepts a signed call",
				zh: "网关接受签名请求"
			}
		};
		let theirs = gatewayTime(time);
		return theirs === void 0 ? [reached] : [reached, checkClock(now() - theirs)];
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		return [{
			check: "reachability",
			found: {
				en: "the signed test call failed",
				zh: "签名测试请求失败"
			},
			fault: faultOf(thrown)
		}];
	}
}
function checkClock(aheadMs) {
	let seconds = Math.round(aheadMs / 1e3);
	let isBehind = seconds < 0;
	let found = {
		en: `this machine is ${Math.abs(seconds)} s ${isBehind ? "behind" : "ahead of"} the gateway`,
		zh: `本机比网关${isBehind ? "慢" : "快"} ${Math.abs(seconds)} 秒`
	};
	if (Math.abs(aheadMs) <= 3e5) return {
		check: "clock",
		found
	};
	return {
		check: "clock",
		found,
		fault: {
			code: "STATE_UNUSABLE",
			cause: {
				en: "The age of tokens is judged by this clock, so they are renewed too early or too late.",
				zh: "令牌的有效期依据本机时间判断，时间不准会导致过早或过晚续期。"
			},
			next: {
				en: `Set the clock of this machine, then run: ${commandName("doctor")}`,
				zh: `请校准本机时间，然后运行：${commandName("doctor")}`
			}
		}
	};
}
function checkGatewayAddress({ parts: { host: { settings, environment, usesProxies } } }) {
	if (settings.sandbox) return {
		check: "gateway",
		found: {
			en: "the built-in sandbox",
			zh: "内置沙箱"
		}
	};
	let proxy = usedProxy(environment, settings.gatewayUrl);
	let way = proxy === void 0 ? {
		en: "no proxy",
		zh: "无代理"
	} : usesProxies ? {
		en: `through a proxy, ${proxy.address} (${proxy.variable})`,
		zh: `经由代理 ${proxy.address}（${proxy.variable}）`
	} : {
		en: "past the proxy, which takes Node.js 22.21, or 24.5 or newer",
		zh: "未经代理（使用代理需要 Node.js 22.21，或 24.5 及更高版本）"
	};
	return {
		check: "gateway",
		found: {
			en: `${settings.gatewayUrl}, ${way.en}`,
			zh: `${settings.gatewayUrl}，${way.zh}`
		}
	};
}
async function checkKept({ parts }, plugins) {
	let diagnoses = [];
	for (let { health } of plugins) {
		let seen = health === void 0 ? void 0 : await parts.health(health);
		if (health === void 0 || seen === void 0) continue;
		let { found, fault } = seen;
		diagnoses.push({
			check: health.check,
			found,
			...fault === void 0 ? {} : { fault: faultOf(fault) }
		});
	}
	return diagnoses;
}
function checkLock({ store, note }) {
	if (store.isKernelLockAvailable()) return {
		check: "lock",
		found: {
			en: "the kernel lock is available",
			zh: "系统文件锁可用"
		}
	};
	note({
		code: "LOCK_UNAVAILABLE",
		text: {
			en: "This Node.js has no kernel lock: simultaneous commands may each ask for a token, and pace themselves alone. Node.js 22.13 or newer avoids that.",
			zh: "当前 Node.js 不支持系统文件锁：同时运行的命令可能各自申请令牌、各自控制频率。使用 Node.js 22.13 或更高版本即可避免。"
		}
	});
	return {
		check: "lock",
		found: {
			en: "none in this Node.js; everything else works",
			zh: "当前 Node.js 不支持，其余功能不受影响"
		}
	};
}
const official = {
	path: "param2/1/system/currentTime/1000000",
	parameters: [["b", "2"], ["a", "1"]],
	appSecret: "test123",
	signature: "33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88"
};
async function checkSignature(sign) {
	let { signature } = await sign(official.path, official.parameters, new Secret(official.appSecret));
	if (signature === official.signature) return {
		check: "signature",
		found: {
			en: "the official example is signed correctly",
			zh: "官方示例签名正确"
		}
	};
	return {
		check: "signature",
		found: {
			en: "the official example is signed wrongly",
			zh: "官方示例签名错误"
		},
		fault: {
			code: "UNEXPECTED",
			cause: {
				en: "The installation is damaged; 1688 would refuse every call.",
				zh: "安装已损坏，1688 会拒绝所有请求。"
			},
			next: {
				en: `Install ali1688 again, then run: ${commandName("doctor")} --offline`,
				zh: `请重新安装 ali1688，然后运行：${commandName("doctor")} --offline`
			}
		}
	};
}
function storeWarnings({ home, surroundings }) {
	let { workTree, syncService, networkFileSystem } = surroundings ?? {};
	return [
		...workTree === void 0 ? [] : [inWorkTree(home, workTree)],
		...syncService === void 0 ? [] : [synced(home, syncService)],
		...networkFileSystem === void 0 ? [] : [onNetwork(home, networkFileSystem)]
	];
}
function inWorkTree(home, workTree) {
	return {
		found: {
			en: "inside a git work tree",
			zh: "位于 git 工作区内"
		},
		note: {
			code: "STORE_IN_WORK_TREE",
			text: {
				en: `The token store in ${home} lies inside the git work tree ${workTree}: AppSecret and tokens could be committed. Set ALI1688_HOME to a folder outside of it, and log in again.`,
				zh: `令牌目录 ${home} 位于 git 工作区 ${workTree} 内，AppSecret 与令牌可能被误提交。请将 ALI1688_HOME 设为工作区之外的目录，然后重新登录。`
			}
		}
	};
}
function synced(home, service) {
	return {
		found: {
			en: `synchronised by ${service}`,
			zh: `由 ${service} 同步`
		},
		note: {
			code: "STORE_SYNCED",
			text: {
				en: `The token store in ${home} seems to be copied to other machines by ${service}, with AppSecret and tokens in it. Set ALI1688_HOME to a folder that is not synchronised, and log in again.`,
				zh: `令牌目录 ${home} 似乎会被 ${service} 同步到其他设备，其中含有 AppSecret 与令牌。请将 ALI1688_HOME 设为不同步的目录，然后重新登录。`
			}
		}
	};
}
function onNetwork(home, type) {
	return {
		found: {
			en: `on a network file system (${type})`,
			zh: `位于网络文件系统（${type}）`
		},
		note: {
			code: "STORE_ON_NETWORK",
			text: {
				en: `The token store in ${home} lies on a network file system (${type}): other machines may read it, and its lock may not reach them. Set ALI1688_HOME to a folder of this machine, and log in again.`,
				zh: `令牌目录 ${home} 位于网络文件系统（${type}），其他机器可能读到它，其锁也未必对它们有效。请将 ALI1688_HOME 设为本机目录，然后重新登录。`
			}
		}
	};
}
const folderInChinese = {
	private: "令牌目录仅本人可访问",
	open: "令牌目录可被其他用户访问",
	missing: "令牌目录尚未创建",
	link: "令牌目录是链接",
	foreign: "令牌目录属于其他用户",
	blocked: "令牌目录无法访问"
};
function checkStore({ store: part, note }) {
	let store = part.describeStore();
	let mode = store.mode === void 0 ? [] : [store.mode];
	let warnings = storeWarnings(store);
	for (let warning of warnings) note(warning.note);
	let doubts = {
		en: warnings.map((warning) => `, ${warning.found.en}`).join(""),
		zh: warnings.map((warning) => `，${warning.found.zh}`).join("")
	};
	let found = {
		en: `${store.home}: tokens folder ${[store.tokensFolder, ...mode].join(", ")}${doubts.en}`,
		zh: `${store.home}：${folderInChinese[store.tokensFolder]}${store.mode === void 0 ? "" : `（${store.mode}）`}${doubts.zh}`
	};
	if (store.isWritable) return {
		check: "store",
		found
	};
	let home = shellPath(store.home);
	let command = `mkdir -p ${home} && chmod 700 ${home}`;
	return {
		check: "store",
		found,
		fault: {
			code: "STATE_UNUSABLE",
			cause: {
				en: "New tokens cannot be saved, so every command asks 1688 for one.",
				zh: "无法保存新令牌，每个命令都会重新向 1688 申请。"
			},
			next: {
				en: `Make ${store.home} a folder of yours: ${command}. Or set ALI1688_HOME to another absolute path.`,
				zh: `请确保 ${store.home} 是您自己的目录：${command}。或将 ALI1688_HOME 设为其他绝对路径。`
			}
		}
	};
}
const doctorParts = {
	gateway: openGatewayPart,
	host: openHostPart,
	store: openStorePart,
	health: (opening) => async (look) => look.look(opening)
};
function defineDoctor(options) {
	return defineOperation({
		name: "doctor",
		summary: {
			en: "Check the installation and what calls depend on.",
			zh: "检查安装与调用所需的各项条件。"
		},
		description: {
			en: "Checks Node.js, the token store and its lock, credentials, the gateway address and the signature; without --offline also reachability, clock, token and each API that the commands use. Each failed check names its cause and the next command. The exit status is that of the first failed check.",
			zh: "检查 Node.js、令牌目录及其锁、凭据、网关地址与签名；不带 --offline 时还检查连通性、时钟、令牌，以及各命令用到的每个接口。每个失败项都会给出原因与下一步命令，退出码取自第一个失败项。"
		},
		effects: readsMarket,
		apis: [],
		async loadSandboxApis() {
			let plugins = await options.loadPlugins(() => void 0);
			return sandboxAnswersOf(plugins.flatMap(({ operations }) => operations))();
		},
		parts: doctorParts,
		input: {
			offline: switchField({ summary: {
				en: "Send nothing.",
				zh: "不发送任何请求。"
			} }),
			apis: switchField({ summary: {
				en: "Only which APIs the application may call, a line for each.",
				zh: "只检查应用可以调用哪些接口，每个接口一行。"
			} })
		},
		examples: [{
			args: "--offline",
			text: {
				en: "Check without sending anything",
				zh: "离线检查"
			}
		}, {
			args: "--apis",
			text: {
				en: "Which APIs the application may call",
				zh: "查看应用可以调用哪些接口"
			}
		}],
		output: checksShape,
		layout: checksLayout,
		async run(context, { offline, apis }) {
			if (offline && apis) throw new Ali1688Error({
				code: "USAGE_INVALID",
				...contradiction
			});
			return concludeDiagnoses(await (apis ? tryApis(context, options) : diagnose(context, offline, options)), context.language);
		}
	});
}
const contradiction = {
	text: {
		en: "--apis makes calls, and --offline sends nothing.",
		zh: "--apis 需要发起调用，而 --offline 不发送任何请求。"
	},
	hint: {
		en: "Leave one of them out.",
		zh: "请去掉其中一个。"
	}
};
async function tryApis(context, { loadPlugins }) {
	return checkApis(context, probedApis(await loadPlugins((told) => context.note(told))));
}
async function diagnose(context, offline, options) {
	let { store } = context.parts;
	let note = (told) => context.note(told);
	let credentials = context.parts.host.settings.sandbox ? [] : [checkCredentials(context)];
	let local = [
		checkNode(context.parts.host.nodeVersion, options.node),
		checkStore({
			store,
			note
		}),
		checkLock({
			store,
			note
		}),
		...credentials,
		checkGatewayAddress(context),
		await checkSignature((path, parameters, secret) => context.parts.gateway.sign(path, parameters, secret)),
		...await checkKept(context, await options.loadPlugins(() => void 0))
	];
	if (offline || !local.every(({ fault }) => fault === void 0)) return local;
	let gateway = await checkGateway(context, () => Date.now());
	let isReached = gateway.every(({ check, fault }) => check !== "reachability" || fault === void 0);
	return [
		...local,
		...gateway,
		...isReached ? await tryApis(context, options) : []
	];
}
const sessionTexts = {
	notInSandbox: {
		text: {
			en: "The sandbox logs in by itself and stores nothing, so auth commands do not apply to it.",
			zh: "沙箱会自行登录且不保存任何内容，auth 命令在沙箱中不适用。"
		},
		hint: {
			en: `To try a login, run "${commandName("sandbox start")}" and set the variables that it prints.`,
			zh: `如需试用登录，请运行“${commandName("sandbox start")}”，并设置它打印的环境变量。`
		}
	},
	notInDryRun: {
		text: {
			en: "This command changes stored credentials or spends a code; it has no request to show in a dry run.",
			zh: "此命令会更改已保存的凭据或消耗授权码，不支持 --dry-run。"
		},
		hint: {
			en: `See what is in force without changing anything: ${commandName("auth status")}`,
			zh: `如需查看当前状态而不作更改：${commandName("auth status")}`
		}
	},
	appKeyMissing: {
		text: {
			en: "A login needs the AppKey and the AppSecret of an application; ALI1688_APP_KEY is not set.",
			zh: "登录需要应用的 AppKey 与 AppSecret，但未设置 ALI1688_APP_KEY。"
		},
		hint: {
			en: "Give --app-key KEY or set ALI1688_APP_KEY; set ALI1688_APP_SECRET or pipe it in with --secret-stdin.",
			zh: "请使用 --app-key 或设置 ALI1688_APP_KEY；并设置 ALI1688_APP_SECRET，或用 --secret-stdin 通过管道传入。"
		}
	},
	appSecretMissing: {
		text: {
			en: "A login needs the AppSecret of the application; ALI1688_APP_SECRET is not set.",
			zh: "登录需要应用的 AppSecret，但未设置 ALI1688_APP_SECRET。"
		},
		hint: {
			en: "Set ALI1688_APP_SECRET, or pipe it in with --secret-stdin. It is never taken from an argument.",
			zh: "请设置 ALI1688_APP_SECRET，或用 --secret-stdin 通过管道传入。不接受以参数形式给出。"
		}
	},
	newTokenRejected: {
		text: {
			en: "1688 refused the access token it has just given. Nothing was saved.",
			zh: "1688 拒绝了它刚刚发放的访问令牌，未保存任何内容。"
		},
		hint: {
			en: "Check that the clock of this machine is right and that the account may use this application, then log in again.",
			zh: "请确认本机时间正确、该账号有权使用此应用，然后重新登录。"
		}
	},
	wrongState: {
		text: {
			en: "This address does not belong to this application, redirect address and request: its state differs.",
			zh: "该地址与当前应用、回调地址和请求不符：state 不一致。"
		},
		hint: {
			en: `Get a new address with "${commandName("auth url")}", open it, and send back the whole address it ends on.`,
			zh: `请用“${commandName("auth url")}”获取新地址，打开后把最终跳转到的完整地址发回。`
		}
	},
	expiredState: {
		text: {
			en: "This address is too old; an authorization code lives two minutes.",
			zh: "该地址已过期；授权码的有效期只有两分钟。"
		},
		hint: {
			en: `Get a new address with "${commandName("auth url")}" and send the result back at once.`,
			zh: `请用“${commandName("auth url")}”重新获取地址，并尽快发回结果。`
		}
	},
	savedButUnproved: (reason) => ({
		en: `The login is saved, but whether its token works could not be found out: ${reason.en}`,
		zh: `登录已保存，但无法确认其令牌是否可用：${reason.zh}`
	}),
	checkStatus: {
		en: `Do not log in again; run: ${commandName("auth status")} --check`,
		zh: `无需重新登录，请运行：${commandName("auth status")} --check`
	}
};
const provingApi = categoryTranslationGetById;
const provingRequest = {
	language: "en",
	categoryId: "0"
};
const refusalsBehindToken = ["PERMISSION_DENIED", "QUOTA_EXHAUSTED"];
const inconclusiveFailures = [
	"NETWORK",
	"TIMEOUT",
	"GATEWAY_UNAVAILABLE",
	"RATE_LIMITED",
	"RESPONSE_INVALID",
	"API_REJECTED"
];
function provesToken(failure) {
	if (failure.details.answeredBy === "token-service") return !1;
	return refusalsBehindToken.includes(failure.code) || isServiceRefusal(failure);
}
async function proveToken(proof) {
	let { gatewayUrl, application, token, transport, clock, timeoutMs, ...scope } = proof;
	let tokenSource = onlyToken(token);
	let gateway = createGateway({
		baseUrl: gatewayUrl,
		application,
		tokenSource,
		transport,
		clock,
		timeoutMs
	});
	try {
		await gateway.call(provingApi, provingRequest, scope);
		return;
	} catch (thrown) {
		if (!isAli1688Error(thrown)) throw thrown;
		if (provesToken(thrown)) return;
		if (inconclusiveFailures.includes(thrown.code)) return thrown;
		throw thrown;
	}
}
function onlyToken(token) {
	return { async getToken({ rejected } = {}) {
		if (rejected === void 0) return token;
		throw new Ali1688Error({
			code: "TOKEN_REJECTED",
			...sessionTexts.newTokenRejected
		});
	} };
}
const defaultRedirectUri = "http://127.0.0.1:16880/callback";
function createLoginSession({ runtime, scope }, { home, assertMayChange }) {
	let { settings, environment, transport, clock, guard } = runtime;
	let { signal } = scope;
	let { gatewayUrl, authUrl, timeoutMs } = settings;
	let profile = settings.profile ?? "default";
	let address = (application, redirectUri, state) => authorizeAddress({
		authUrl,
		appKey: application.appKey,
		redirectUri,
		state
	});
	return {
		defaultRedirectUri,
		loginApplication({ appKey, appSecret }) {
			let known = knownCredentials({
				runtime,
				scope
			}, home());
			let isSameApplication = appKey === void 0 || appKey === known.appKey;
			let secret = appSecret ?? (isSameApplication ? known.appSecret : void 0);
			let chosenKey = appKey ?? known.appKey;
			if (chosenKey === void 0 || secret === void 0) throw applicationMissing(chosenKey === void 0, known.otherProfiles);
			let application = {
				appKey: chosenKey,
				appSecret: secret
			};
			guard.protect(application.appSecret);
			runtime.actsFor(chosenKey);
			return {
				application,
				profile
			};
		},
		authorizeUrl({ application, redirectUri }) {
			let state = createAuthorizationState({
				application,
				redirectUri,
				clock
			});
			return {
				url: address(application, redirectUri, state),
				redirectUri: parseRedirectUri(redirectUri),
				state
			};
		},
		async receive({ application, host, port }) {
			assertMayChange();
			let state = randomState();
			let receiver = await openAuthorizationReceiver({
				host: host === "localhost" ? host : "127.0.0.1",
				port,
				expectedState: state,
				clock,
				signal,
				limitMs: 3e5
			});
			let { redirectUri, answer } = receiver;
			return {
				redirectUri,
				authorizeUrl: address(application, redirectUri, state),
				code: answer,
				close: async () => receiver.close()
			};
		},
		readAnswer(pasted, { application, redirectUri }) {
			let answer = readAuthorizationAnswer(pasted);
			if (answer.kind === "denied") throw authorizationDeclined(answer.error);
			guard.protect(answer.code);
			let usedRedirectUri = parseRedirectUri(redirectUri ?? answer.redirectUri ?? defaultRedirectUri);
			let { state = "" } = answer;
			isBareCode(pasted) || assertState(checkAuthorizationState(state, {
				application,
				redirectUri: usedRedirectUri,
				clock
			}));
			return {
				code: answer.code,
				redirectUri: usedRedirectUri
			};
		},
		async logIn({ login, code, redirectUri, saveSecret }) {
			assertMayChange();
			let { application } = login;
			let context = {
				gatewayUrl,
				application,
				transport,
				clock,
				...scope
			};
			guard.protect(code);
			let { saved, doubt } = await logIn({
				...context,
				code,
				redirectUri,
				timeoutMs,
				profile: login.profile,
				saveSecret,
				home: home(),
				slot: locateSlot(environment, {
					gatewayUrl,
					profile: login.profile
				}),
				onGranted({ accessToken, refreshToken }) {
					for (let secret of [accessToken, refreshToken]) secret !== void 0 && guard.protect(secret);
				},
				prove: async (token) => proveToken({
					...context,
					token,
					timeoutMs
				})
			});
			if (doubt !== void 0) throw savedButUnproved(doubt);
			return saved;
		}
	};
}
function applicationMissing(isKeyMissing, otherProfiles = []) {
	let { text, hint } = isKeyMissing ? sessionTexts.appKeyMissing : sessionTexts.appSecretMissing;
	let others = otherProfilesTexts(otherProfiles);
	return new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		text: {
			en: `${text.en}${others.text.en}`,
			zh: `${text.zh}${others.text.zh}`
		},
		hint: {
			en: `${others.hint.en}${hint.en}`,
			zh: `${others.hint.zh}${hint.zh}`
		}
	});
}
function savedButUnproved(doubt) {
	return new Ali1688Error({
		code: doubt.code,
		text: sessionTexts.savedButUnproved(doubt.text),
		hint: sessionTexts.checkStatus,
		details: { gateway: doubt.details.gateway },
		cause: doubt
	});
}
function assertState(verdict) {
	if (verdict === "ok") return;
	let texts = verdict === "expired" ? sessionTexts.expiredState : sessionTexts.wrongState;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		...texts
	});
}
function knownCredentials({ runtime: { settings, environment }, scope: { log } }, home) {
	let { profile, gatewayUrl } = settings;
	try {
		return resolveCredentials({
			environment,
			profile,
			home,
			gatewayUrl,
			log
		}).credentials;
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code !== "CREDENTIALS_MISSING" && thrown.code !== "STATE_UNUSABLE") throw thrown;
		return readEnvironmentCredentials(environment);
	}
}
function randomState() {
	return crypto.randomUUID();
}
function openAuthPart({ runtime, scope, isDryRun }) {
	let { settings, environment, guard } = runtime;
	let { log } = scope;
	let { gatewayUrl } = settings;
	let assertMayChange = () => {
		if (isDryRun) throw new Ali1688Error({
			code: "USAGE_INVALID",
			...sessionTexts.notInDryRun
		});
	};
	let home = () => {
		if (settings.sandbox) throw notInSandbox();
		return runtime.openHome();
	};
	let setting = () => {
		home();
		let read = readCredentialSetting(runtime, log);
		let { appKey } = read.resolved.credentials;
		appKey !== void 0 && runtime.actsFor(appKey);
		return read;
	};
	let profileInForce = () => {
		let { resolved } = setting();
		return resolved.sources.refreshToken === "profile" ? resolved.profile : void 0;
	};
	return {
		explain() {
			let { resolved, slot } = setting();
			return explainCredentials({
				resolved,
				home: home(),
				gatewayUrl,
				slot
			});
		},
		async refresh() {
			assertMayChange();
			return refreshNow({
				...setting().tokenOptions,
				...scope
			});
		},
		async renew() {
			assertMayChange();
			let { resolved, tokenOptions } = setting();
			let { refreshExpiresAt } = resolved;
			return renewGrant({
				...tokenOptions,
				...scope,
				grantProfile: profileInForce(),
				refreshExpiresAt
			});
		},
		async logOut() {
			assertMayChange();
			let { resolved, slot } = setting();
			return logOut({
				resolved,
				environment,
				home: home(),
				gatewayUrl,
				slot
			});
		},
		export() {
			let exported = exportCredentials$1({
				resolved: resolveCredentials({
					environment,
					profile: settings.profile,
					home: home(),
					gatewayUrl,
					log
				}),
				home: home(),
				gatewayUrl,
				log
			});
			for (let secret of [
				exported.appSecret,
				exported.refreshToken,
				exported.accessToken
			]) secret !== void 0 && guard.protect(secret);
			return exported;
		},
		profiles: {
			list: () => listProfiles(home()),
			async use(name) {
				assertMayChange();
				return useProfile(home(), name);
			},
			async rename(from, to) {
				assertMayChange();
				return renameProfile(home(), from, to);
			},
			async remove(name) {
				assertMayChange();
				return removeProfile(home(), name);
			}
		},
		...createLoginSession({
			runtime,
			scope
		}, {
			home,
			assertMayChange
		})
	};
}
function notInSandbox() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		...sessionTexts.notInSandbox
	});
}
const authParts = {
	auth: openAuthPart,
	gateway: openGatewayPart,
	host: openHostPart
};
function terminalNeeded() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "With this --redirect-uri the answer has to be pasted, and there is no terminal to paste it into.",
			zh: "使用该 --redirect-uri 时需要粘贴授权结果，而当前没有可交互的终端。"
		},
		hint: {
			en: `Use two steps instead: ${commandName("auth url")} prints the address, ${commandName("auth exchange")} takes what comes back.`,
			zh: `请改用两步：${commandName("auth url")} 打印地址，再用 ${commandName("auth exchange")} 提交返回的内容。`
		}
	});
}
function portAndRedirectUri() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "--port and --redirect-uri contradict each other.",
			zh: "--port 与 --redirect-uri 不能同时使用。"
		},
		hint: {
			en: "Give --port to listen on 127.0.0.1, or --redirect-uri for the address that the application registered.",
			zh: "用 --port 在 127.0.0.1 上监听，或用 --redirect-uri 指定应用登记的回调地址。"
		}
	});
}
function renewalUnconfirmed() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "A renewal ends the present refresh token everywhere and has to be confirmed; there is no terminal to ask on.",
			zh: "续期会使现有刷新令牌在所有地方失效，需要确认，而当前没有可交互的终端。"
		},
		hint: {
			en: `To confirm beforehand: ${commandName("auth renew")} --yes`,
			zh: `如已确认，请运行：${commandName("auth renew")} --yes`
		}
	});
}
function wrongSecretHint(appKey, from) {
	let given = {
		question: {
			en: "typed just now",
			zh: "刚才输入的"
		},
		standardInput: {
			en: "read from standard input",
			zh: "从标准输入读取的"
		}
	}[from];
	return {
		en: `The AppSecret ${given.en} is not the one of AppKey ${appKey}. Copy it again from the page of the application in the 1688 console, then run: ${commandName("auth login")}`,
		zh: `${given.zh} AppSecret 与 AppKey ${appKey} 不匹配。请从 1688 开放平台控制台的应用页面重新复制，然后运行：${commandName("auth login")}`
	};
}
function browserNeeded() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "There is neither a browser here nor a terminal, so nobody could agree to this login.",
			zh: "此处既没有浏览器，也没有可交互的终端，无人能够同意本次授权。"
		},
		hint: {
			en: `Use two steps instead: ${commandName("auth url")} prints the address, ${commandName("auth exchange")} takes what comes back. To wait on this machine all the same: ${commandName("auth login")} --no-browser`,
			zh: `请改用两步：${commandName("auth url")} 打印地址，再用 ${commandName("auth exchange")} 提交返回的内容。如仍需在本机等待，请运行：${commandName("auth login")} --no-browser`
		}
	});
}
function answerUnusable(asked) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `That is not an ${asked}.`,
			zh: `输入的内容不是有效的 ${asked}。`
		},
		hint: {
			en: `Copy it from the page of the application in the 1688 console, then run: ${commandName("auth login")}`,
			zh: `请从 1688 开放平台控制台的应用页面复制，然后重新运行：${commandName("auth login")}`
		}
	});
}
function isoTime(moment) {
	if (moment === void 0 || !(Math.abs(moment) <= 864e13)) return;
	return new Date(moment).toISOString();
}
const notes = {
	accessTokenGiven: {
		code: "ACCESS_TOKEN_GIVEN",
		text: {
			en: "ALI1688_ACCESS_TOKEN is set and stays in force; the new token is stored beside it.",
			zh: "已设置 ALI1688_ACCESS_TOKEN，仍以它为准；新令牌已另行保存。"
		}
	},
	browserMissing: {
		code: "BROWSER_MISSING",
		text: {
			en: "No browser could be opened here. Open the address above yourself.",
			zh: "无法在此打开浏览器，请自行打开上面的地址。"
		}
	},
	checkRefused: {
		code: "CHECK_REFUSED",
		text: {
			en: "1688 accepts the token, but this application may not call the category API used for the check.",
			zh: "1688 接受该令牌，但此应用没有调用检查所用类目接口的权限或额度。"
		}
	},
	loginNotInForce: {
		code: "LOGIN_NOT_IN_FORCE",
		text: {
			en: `The login is saved, but other credentials come first. See which: ${commandName("auth status")}`,
			zh: `登录已保存，但当前生效的是其他凭据。查看详情：${commandName("auth status")}`
		}
	},
	nothingStored: {
		code: "NOTHING_STORED",
		text: {
			en: "Nothing was stored for the credentials in force.",
			zh: "当前凭据没有已保存的内容。"
		}
	},
	renewalDeclined: {
		code: "RENEWAL_DECLINED",
		text: {
			en: "Nothing was sent and nothing has changed.",
			zh: "未发送任何请求，一切保持不变。"
		}
	},
	renewalEnds: {
		code: "RENEWAL_ENDS_TOKEN",
		text: {
			en: "A renewal ends the present refresh token at once: everywhere it is set (ALI1688_REFRESH_TOKEN, other machines, the older Python skills) the new one must be set afterwards.",
			zh: "续期会使现有刷新令牌立即失效：凡设置了它的地方（ALI1688_REFRESH_TOKEN、其他机器、旧版 Python 技能）之后都必须换成新令牌。"
		}
	},
	secretFirstLine: {
		code: "SECRET_FIRST_LINE",
		text: {
			en: "The AppSecret that was given has more than one line; the first one is taken.",
			zh: "给出的 AppSecret 不止一行，仅使用第一行。"
		}
	},
	secretsShown: {
		code: "SECRETS_SHOWN",
		text: {
			en: "Secrets are shown in full. Whoever reads this output can act for the account.",
			zh: "以下内容包含完整密钥，任何看到它的人都能以该账号操作。"
		}
	}
};
function notAuthenticatedNote(otherProfiles) {
	let others = otherProfilesTexts(otherProfiles);
	return {
		code: "NOT_AUTHENTICATED",
		text: {
			en: `No call can be made with these credentials.${others.text.en} ${others.hint.en}Run ${commandName("auth login")}, or set ALI1688_APP_KEY, ALI1688_APP_SECRET and ALI1688_REFRESH_TOKEN.`,
			zh: `当前凭据无法调用接口。${others.text.zh}${others.hint.zh}请运行 ${commandName("auth login")}，或设置 ALI1688_APP_KEY、ALI1688_APP_SECRET 与 ALI1688_REFRESH_TOKEN。`
		}
	};
}
function authorizeNote(url) {
	return {
		code: "AUTHORIZE_URL",
		text: {
			en: `Sign in with the 1688 account to be used and agree: ${url}`,
			zh: `请用要授权的 1688 账号登录并同意授权：${url}`
		}
	};
}
function loginEndsNote(expiresAt) {
	return {
		code: "LOGIN_ENDS",
		text: loginEndsText(expiresAt)
	};
}
function loginSavedNote(saved) {
	let content = [...saved.hasSavedSecret ? [{
		en: "AppSecret",
		zh: "AppSecret"
	}] : [], ...saved.hasRefreshToken ? [{
		en: "refresh token",
		zh: "刷新令牌"
	}] : []];
	let names = {
		en: content.map(({ en }) => en).join(" and "),
		zh: content.map(({ zh }) => zh).join("与")
	};
	let exposure = content.length === 0 ? {
		en: "",
		zh: ""
	} : {
		en: ` Unencrypted there, readable by your user only (0600): ${names.en}.`,
		zh: `${names.zh}以明文存放其中，仅您的用户可读（0600）。`
	};
	let secret = saved.hasSavedSecret ? {
		en: " To leave the secret out: --no-save-secret.",
		zh: "不想保存密钥可加 --no-save-secret。"
	} : {
		en: " The AppSecret is not saved: ALI1688_APP_SECRET is needed at each call.",
		zh: "AppSecret 未保存：每次调用都需要 ALI1688_APP_SECRET。"
	};
	let who = whoText(saved);
	let next = saved.isInForce ? {
		en: ` Next: ${commandName("doctor")}`,
		zh: `下一步：${commandName("doctor")}`
	} : {
		en: "",
		zh: ""
	};
	return {
		code: "LOGIN_SAVED",
		text: {
			en: `Saved as profile "${saved.profile}" in ${saved.profilesFile}.${exposure.en}${secret.en}${who.en}${next.en}`,
			zh: `已保存为配置“${saved.profile}”，文件：${saved.profilesFile}。${exposure.zh}${secret.zh}${who.zh}${next.zh}`
		}
	};
}
function whoText(saved) {
	let { resourceOwner, memberId, hasRefreshToken, expiresAt, refreshExpiresAt } = saved;
	let who = resourceOwner ?? memberId;
	let ends = isoTime(hasRefreshToken ? refreshExpiresAt : expiresAt);
	let account = {
		en: who === void 0 ? "" : ` as ${who}`,
		zh: who === void 0 ? "" : `（${who}）`
	};
	let until = {
		en: ends === void 0 ? "" : ` until ${ends}`,
		zh: ends === void 0 ? "" : `，有效期至 ${ends}`
	};
	return {
		en: ` Logged in${account.en}${until.en}.`,
		zh: `已登录${account.zh}${until.zh}。`
	};
}
function renewedNote(isInProfile) {
	let own = isInProfile ? {
		en: "The profile holds the new refresh token.",
		zh: "配置中已是新的刷新令牌。"
	} : {
		en: "The refresh token came from the environment, which still holds the dead one.",
		zh: "刷新令牌来自环境变量，其中仍是已失效的旧令牌。"
	};
	return {
		code: "REFRESH_TOKEN_REPLACED",
		text: {
			en: `${own.en} ALI1688_REFRESH_TOKEN, other machines and the older Python skills need it too; to print it: ${commandName("auth export")} --reveal`,
			zh: `${own.zh}ALI1688_REFRESH_TOKEN、其他机器与旧版 Python 技能也需要更新；打印新令牌：${commandName("auth export")} --reveal`
		}
	};
}
function variablesRemainNote(names) {
	return {
		code: "VARIABLES_REMAIN",
		text: {
			en: `Still set in the environment and still in force: ${names.join(", ")}. Unset them to end this access too.`,
			zh: `环境变量中仍有并继续生效：${names.join("、")}。如需一并停用，请清除这些变量。`
		}
	};
}
const questions = {
	appKey: {
		en: "AppKey of your application:",
		zh: "应用的 AppKey："
	},
	appSecret: {
		en: "AppSecret of the same application (not shown while you type):",
		zh: "同一应用的 AppSecret（输入时不显示）："
	},
	answer: {
		en: "Afterwards paste the whole address bar here, also if the page did not load, or the bare code; it lives 2 minutes:",
		zh: "完成后请把地址栏的完整内容（页面打不开也没关系）或授权码粘贴到这里，2 分钟内有效："
	},
	renew: {
		en: "Renew the authorization? [y/N]",
		zh: "确定续期授权吗？[y/N]"
	}
};
const sendBack = {
	en: `Open the address, sign in with the 1688 account to be used and agree. Send back the whole address that the browser ends on, also if that page does not load, within 2 minutes; then run: ${commandName("auth exchange")} "<that address>"`,
	zh: `打开该地址，用要授权的 1688 账号登录并同意授权。请在 2 分钟内把浏览器最终停留的完整地址发回（页面打不开也没关系），然后运行：${commandName("auth exchange")} "<该地址>"`
};
const appKeyPattern = /^[A-Za-z0-9._-]{1,64}$/;
const applicationFields = {
	appKey: optionalField(textField({
		pattern: appKeyPattern,
		allowed: {
			en: "the AppKey of an application, letters and digits",
			zh: "应用的 AppKey（字母与数字）"
		},
		valueName: "KEY",
		summary: {
			en: "AppKey of the application. Default: the one in force.",
			zh: "应用的 AppKey，默认使用当前生效的。"
		}
	})),
	secretStdin: switchField({ summary: {
		en: "Read the AppSecret from standard input. Default: the one in force.",
		zh: "从标准输入读取 AppSecret，默认使用当前生效的。"
	} })
};
const redirectUriField = optionalField(textField({
	pattern: /^https?:\/\/[A-Za-z0-9.-]{1,253}(:\d{1,5})?(\/[^\s?#]*)?$/,
	allowed: {
		en: "a web address without query and fragment, on the callback domain of the application",
		zh: "应用回调域名下的网址，不带查询串与片段"
	},
	valueName: "URL",
	summary: {
		en: "Address that 1688 sends the browser to, on the callback domain of the application.",
		zh: "授权后浏览器跳转的地址，须在应用登记的回调域名下。"
	}
}));
const noSaveSecretField = switchField({ summary: {
	en: "Do not save the AppSecret; ALI1688_APP_SECRET is then needed at each call.",
	zh: "不保存 AppSecret；之后每次调用都需要 ALI1688_APP_SECRET。"
} });
async function givenApplication(context, { appKey, secretStdin }) {
	let appSecret = secretStdin ? takeSecret(context, await context.parts.host.prompt.secretFromStandardInput()) : void 0;
	let login = context.parts.auth.loginApplication({
		appKey,
		appSecret
	});
	return secretStdin ? {
		...login,
		secretFrom: "standardInput"
	} : login;
}
async function chooseApplication(context, given) {
	try {
		return await givenApplication(context, given);
	} catch (thrown) {
		if (!context.parts.host.prompt.isInteractive || given.secretStdin || !isAli1688Error(thrown) || thrown.code !== "CREDENTIALS_MISSING") throw thrown;
	}
	let appKey = given.appKey ?? (isAppKeyKnown(context) ? void 0 : await askForAppKey(context));
	if (appKey !== void 0 && given.appKey === void 0 && isSecretKnown(context, appKey)) return context.parts.auth.loginApplication({ appKey });
	let appSecret = takeSecret(context, await context.parts.host.prompt.hidden(questions.appSecret));
	return {
		...context.parts.auth.loginApplication({
			appKey,
			appSecret
		}),
		secretFrom: "question"
	};
}
function takeSecret(context, given) {
	let { host } = context.parts;
	host.protect(given);
	let lines = given.reveal().trim().split(/\r\n|[\n\r\u0085\u2028\u2029]/);
	let [first = ""] = lines;
	let secret = new Secret(first.trim());
	if (!/^[^\p{Cc}\p{Cf}]{1,512}$/u.test(secret.reveal())) throw answerUnusable("AppSecret");
	host.protect(secret);
	lines.length > 1 && context.note(notes.secretFirstLine);
	return secret;
}
function isAppKeyKnown({ parts: { auth } }) {
	return succeeds(() => auth.loginApplication({ appSecret: new Secret("-") }));
}
function isSecretKnown({ parts: { auth } }, appKey) {
	return succeeds(() => auth.loginApplication({ appKey }));
}
function succeeds(attempt) {
	try {
		attempt();
		return !0;
	} catch (thrown) {
		if (isAli1688Error(thrown) && thrown.code === "CREDENTIALS_MISSING") return !1;
		throw thrown;
	}
}
async function askForAppKey(context) {
	let appKey = (await context.parts.host.prompt.text(questions.appKey)).trim();
	if (!appKeyPattern.test(appKey)) throw answerUnusable("AppKey");
	return appKey;
}
const savedLoginOutput = object({
	profile: string(),
	appKey: string(),
	memberId: optional(string()),
	resourceOwner: optional(string()),
	expiresAt: optional(string()),
	refreshExpiresAt: optional(string()),
	secretSaved: boolean(),
	refreshTokenSaved: boolean(),
	profilesFile: string()
});
function describeLogin(context, appKey, saved) {
	let inForce = isInForce(context, saved);
	context.note(loginSavedNote({
		...saved,
		isInForce: inForce
	}));
	!saved.hasRefreshToken && saved.expiresAt !== void 0 && context.note(loginEndsNote(saved.expiresAt));
	inForce || context.note(notes.loginNotInForce);
	return {
		profile: saved.profile,
		appKey,
		memberId: saved.memberId,
		resourceOwner: saved.resourceOwner,
		expiresAt: isoTime(saved.expiresAt),
		refreshExpiresAt: isoTime(saved.refreshExpiresAt),
		secretSaved: saved.hasSavedSecret,
		refreshTokenSaved: saved.hasRefreshToken,
		profilesFile: saved.profilesFile
	};
}
function isInForce(context, { profile, hasRefreshToken }) {
	let { accessToken, profile: inForce, sources } = context.parts.auth.explain();
	if (accessToken.some(({ source, isInForce: isUsed }) => source === "environment" && isUsed)) return !1;
	return inForce === profile && (!hasRefreshToken || sources.refreshToken === "profile");
}
async function finishLogin(context, chosen, answer) {
	let { secretFrom, ...login } = chosen;
	let { appKey } = login.application;
	try {
		return describeLogin(context, appKey, await context.parts.auth.logIn({
			login,
			...answer
		}));
	} catch (thrown) {
		if (secretFrom === void 0 || !isAli1688Error(thrown) || !isAboutSecret(thrown)) throw thrown;
		throw alterError(thrown, { hint: wrongSecretHint(appKey, secretFrom) });
	}
}
function isAboutSecret({ code, details }) {
	return code === "SIGNATURE_REJECTED" || code === "REFRESH_REJECTED" && details.gateway?.errorCode === "invalid_client";
}
function protectPasted(context, pasted) {
	context.parts.host.protect(new Secret(pasted));
	let query = URL.canParse(pasted) ? new URL(pasted).searchParams : new URLSearchParams(pasted.replace(/^[^?]*\?/, ""));
	for (let code of query.getAll("code")) context.parts.host.protect(new Secret(code));
}
const resultNames = {
	profile: "配置",
	appKey: "AppKey",
	memberId: "会员 ID",
	resourceOwner: "账号",
	obtainedAt: "获取时间",
	expiresAt: "令牌到期",
	refreshExpiresAt: "授权到期",
	secretSaved: "已存密钥",
	refreshTokenSaved: "已存刷新令牌",
	profilesFile: "配置文件",
	removedProfile: "已移除的配置",
	removedFiles: "已删除的文件",
	slotCleared: "已清除旧版 Python 技能的令牌",
	remainingVariables: "仍生效的环境变量",
	renewed: "已续期",
	renewableFrom: "可续期时间",
	inProfile: "已更新配置",
	url: "授权页地址",
	redirectUri: "回调地址",
	state: "state",
	next: "下一步",
	removed: "已移除",
	oldName: "原名称",
	newName: "新名称",
	current: "当前配置"
};
const exchange = defineOperation({
	topic: "auth",
	name: "exchange",
	isSensitive: !0,
	summary: {
		en: "Finish a login with the code that came back.",
		zh: "用返回的授权码完成登录。"
	},
	description: {
		en: "Takes the whole address that the browser ended on, in quotes, or the bare code. The code works once and lives 2 minutes. The tokens are proved with one call and saved as with auth login. Asks nothing.",
		zh: "接受浏览器最终停留的完整地址（请加引号）或授权码本身。授权码只能使用一次，有效期 2 分钟。令牌先通过一次调用验证，再像 auth login 一样保存。全程无需交互。"
	},
	effects: {
		kind: "changes-this-machine",
		repeatable: !1,
		personalData: !0
	},
	apis: [],
	parts: authParts,
	input: {
		codeOrUrl: sensitiveField(textField({
			pattern: /\S/,
			allowed: {
				en: "the whole address that the browser ended on, or the code",
				zh: "浏览器最终停留的完整地址，或授权码"
			},
			summary: {
				en: "The address that the browser ended on, or the bare code.",
				zh: "浏览器最终停留的地址，或授权码本身。"
			}
		})),
		...applicationFields,
		redirectUri: sensitiveField(redirectUriField),
		noSaveSecret: noSaveSecretField
	},
	positional: ["codeOrUrl"],
	examples: [{
		args: "\"http://127.0.0.1:16880/callback?code=…&state=…\"",
		text: {
			en: "With the whole address bar",
			zh: "使用完整的地址栏内容"
		}
	}, {
		args: "CODE --redirect-uri https://example.com/callback",
		text: {
			en: "With the bare code",
			zh: "仅使用授权码"
		}
	}],
	chineseNames: resultNames,
	output: () => savedLoginOutput,
	async run(context, { codeOrUrl, redirectUri, noSaveSecret, ...given }) {
		let pasted = codeOrUrl.trim();
		protectPasted(context, pasted);
		let login = await givenApplication(context, given);
		let { application } = login;
		let answer = context.parts.auth.readAnswer(pasted, {
			application,
			redirectUri
		});
		context.parts.host.protect(answer.code);
		return finishLogin(context, login, {
			...answer,
			saveSecret: !noSaveSecret
		});
	}
});
function variableLines(variables) {
	if (variables.length === 0) return {
		en: "No credentials are in force.",
		zh: "没有生效的凭据。"
	};
	let linesOf = (end) => variables.flatMap(({ name, value, expiresAt }) => [`${name}=${value}`, ...expiresAt === void 0 ? [] : [`# ${end(expiresAt)}`]]).join("\n");
	return {
		en: linesOf((at) => `ends ${at}`),
		zh: linesOf((at) => `有效期至 ${at}`)
	};
}
const exportCredentials = defineOperation({
	topic: "auth",
	name: "export",
	isSensitive: !0,
	summary: {
		en: "Credentials in force as variables.",
		zh: "以环境变量形式列出生效的凭据。"
	},
	description: {
		en: "Lists the variables that give another machine the same access, with the newest refresh token. Secrets are redacted unless --reveal is given. An access token ends after some hours and comes before a refresh token: set it elsewhere only where there is no refresh token. --format env gives lines for a shell (eval), env-powershell for PowerShell.",
		zh: "列出可让另一台机器获得同样授权的环境变量，其中刷新令牌为最新的。未加 --reveal 时密钥会被隐去。访问令牌数小时后失效且优先于刷新令牌：仅在没有刷新令牌时才应设置到别处。--format env 输出供 shell（eval）读取的行，env-powershell 供 PowerShell 使用。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: authParts,
	input: { reveal: switchField({ summary: {
		en: "Show the secrets in full.",
		zh: "完整显示密钥。"
	} }) },
	examples: [{
		args: "",
		text: {
			en: "What there is, secrets redacted",
			zh: "列出凭据（隐去密钥）"
		}
	}, {
		args: "--reveal --format env",
		text: {
			en: "Everything, as lines for a shell",
			zh: "输出完整内容，供 shell 读取"
		}
	}],
	output: () => object({
		revealed: boolean(),
		environment: array(object({
			name: string(),
			value: string(),
			expiresAt: optional(string())
		}))
	}),
	variables: "environment",
	layout: {
		rows: "environment",
		lines: ({ environment }) => variableLines(environment),
		empty: {
			en: "No credentials are in force.",
			zh: "没有生效的凭据。"
		},
		columns: [
			{
				field: "name",
				header: {
					en: "Variable",
					zh: "变量"
				}
			},
			{
				field: "value",
				header: {
					en: "Value",
					zh: "值"
				},
				type: "secret"
			},
			{
				field: "expiresAt",
				header: {
					en: "Ends",
					zh: "到期"
				}
			}
		]
	},
	async run(context, { reveal }) {
		let { appKey, appSecret, refreshToken, refreshExpiresAt, accessToken, expiresAt } = context.parts.auth.export();
		let secrets = [
			appSecret,
			refreshToken,
			accessToken
		].filter((secret) => secret !== void 0);
		if (reveal && secrets.length > 0) {
			context.note(notes.secretsShown);
			for (let secret of secrets) context.parts.host.release(secret);
		}
		return {
			revealed: reveal,
			environment: [
				...appKey === void 0 ? [] : [{
					name: "ALI1688_APP_KEY",
					value: appKey
				}],
				...variable("ALI1688_APP_SECRET", appSecret, void 0, reveal),
				...variable("ALI1688_REFRESH_TOKEN", refreshToken, refreshExpiresAt, reveal),
				...variable("ALI1688_ACCESS_TOKEN", accessToken, expiresAt, reveal)
			]
		};
	}
});
function variable(name, secret, endsAt, reveal) {
	if (secret === void 0) return [];
	return [{
		name,
		value: reveal ? secret.reveal() : secret.toString(),
		expiresAt: isoTime(endsAt)
	}];
}
async function openBrowser(context, url) {
	await context.parts.host.openBrowser(url) || context.note(notes.browserMissing);
}
async function askForAnswer(context, request) {
	let { application, redirectUri, noBrowser } = request;
	let { url } = context.parts.auth.authorizeUrl({
		application,
		redirectUri
	});
	context.note(authorizeNote(url));
	noBrowser || await openBrowser(context, url);
	let pasted = (await context.parts.host.prompt.text(questions.answer)).trim();
	protectPasted(context, pasted);
	let answer = context.parts.auth.readAnswer(pasted, {
		application,
		redirectUri
	});
	context.parts.host.protect(answer.code);
	return answer;
}
async function receiveAnswer(context, request) {
	let { noBrowser, ...place } = request;
	let receiver = await context.parts.auth.receive(place);
	try {
		let isAlone = !noBrowser && !context.parts.host.prompt.isInteractive;
		isAlone || context.note(authorizeNote(receiver.authorizeUrl));
		let [code] = await Promise.all([receiver.code, noBrowser ? void 0 : show(context, receiver.authorizeUrl, isAlone)]);
		context.parts.host.protect(code);
		return {
			code,
			redirectUri: receiver.redirectUri
		};
	} finally {
		await receiver.close();
	}
}
async function show(context, address, isAlone) {
	if (!isAlone) return openBrowser(context, address);
	if (!await context.parts.host.openBrowser(address)) throw browserNeeded();
	context.note(authorizeNote(address));
}
const login = defineOperation({
	topic: "auth",
	name: "login",
	isSensitive: !0,
	summary: {
		en: "Log in with an account of 1688 and save it.",
		zh: "登录 1688 账号并保存授权。"
	},
	description: {
		en: "Opens the authorize page in the browser and takes the answer on 127.0.0.1, for 5 minutes at most; with a --redirect-uri on http://localhost it listens there. Where the application registered another callback domain, give --redirect-uri on that domain: the address is printed and the address bar is pasted afterwards. The tokens are proved with one call before they are saved. Without a terminal and a browser use auth url and auth exchange.",
		zh: "在浏览器中打开授权页，并在 127.0.0.1 上接收结果，最长等待 5 分钟；--redirect-uri 为 http://localhost 时在该地址上监听。应用登记了其他回调域名时，请用 --redirect-uri 给出该域名下的地址：会打印授权地址，完成后粘贴地址栏内容。令牌先通过一次调用验证，再保存。没有终端和浏览器时请用 auth url 与 auth exchange。"
	},
	effects: {
		kind: "changes-this-machine",
		repeatable: !1,
		personalData: !0
	},
	apis: [],
	parts: authParts,
	input: {
		...applicationFields,
		port: optionalField(wholeNumberField({
			minimum: 1,
			maximum: 65535,
			valueName: "N",
			summary: {
				en: "Port to listen on at 127.0.0.1. Default: a free one.",
				zh: "在 127.0.0.1 上监听的端口，默认自动选择空闲端口。"
			}
		})),
		redirectUri: redirectUriField,
		noBrowser: switchField({ summary: {
			en: "Open no browser; only print the address.",
			zh: "不打开浏览器，只打印地址。"
		} }),
		noSaveSecret: noSaveSecretField
	},
	examples: [
		{
			args: "",
			text: {
				en: "Log in through the browser of this machine",
				zh: "用本机浏览器登录"
			}
		},
		{
			args: "--profile shop-b --no-save-secret",
			text: {
				en: "A second account, its AppSecret not saved",
				zh: "登录第二个账号，不保存 AppSecret"
			}
		},
		{
			args: "--redirect-uri https://example.com/callback",
			text: {
				en: "With the callback domain of the application",
				zh: "使用应用登记的回调域名"
			}
		}
	],
	chineseNames: resultNames,
	output: () => savedLoginOutput,
	async run(context, { redirectUri, port, noBrowser, noSaveSecret, ...given }) {
		if (redirectUri !== void 0 && port !== void 0) throw portAndRedirectUri();
		let place = redirectUri === void 0 ? {
			host: ownHost,
			port: port ?? 0
		} : placeToListenAt(redirectUri);
		if (place === void 0 && !context.parts.host.prompt.isInteractive) throw terminalNeeded();
		let chosen = await chooseApplication(context, given);
		let { application } = chosen;
		return finishLogin(context, chosen, {
			...redirectUri !== void 0 && place === void 0 ? await askForAnswer(context, {
				application,
				redirectUri,
				noBrowser
			}) : await receiveAnswer(context, {
				application,
				host: ownHost,
				port: 0,
				...place,
				noBrowser
			}),
			saveSecret: !noSaveSecret
		});
	}
});
const ownHost = "127.0.0.1";
function placeToListenAt(redirectUri) {
	if (!URL.canParse(redirectUri)) return;
	let { protocol, hostname, port } = new URL(redirectUri);
	return protocol === "http:" && (hostname === ownHost || hostname === "localhost") ? {
		host: hostname,
		port: Number(port)
	} : void 0;
}
const logout = defineOperation({
	topic: "auth",
	name: "logout",
	isSensitive: !0,
	summary: {
		en: "Remove the stored login and its tokens.",
		zh: "移除已保存的登录与令牌。"
	},
	description: {
		en: "Removes the profile in force, its tokens, and the token that the older Python skills hold of it. Says which environment variables still authorize. 1688 is not told: to withdraw the authorization itself, use the pages of 1688.",
		zh: "移除生效的配置、其令牌以及旧版 Python 技能持有的同一令牌，并说明哪些环境变量仍然有效。不会通知 1688：如需撤销授权本身，请在 1688 页面操作。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: authParts,
	input: {},
	examples: [{
		args: "",
		text: {
			en: "Remove the login in force",
			zh: "移除当前登录"
		}
	}, {
		args: "--profile shop-b",
		text: {
			en: "Remove another login",
			zh: "移除另一个登录"
		}
	}],
	chineseNames: resultNames,
	output: () => object({
		removedProfile: optional(string()),
		removedFiles: array(string()),
		slotCleared: boolean(),
		remainingVariables: array(string())
	}),
	async run(context) {
		let { removedProfile, removedFiles, isSlotCleared, remainingVariables } = await context.parts.auth.logOut();
		removedProfile === void 0 && removedFiles.length === 0 && !isSlotCleared && context.note(notes.nothingStored);
		remainingVariables.length > 0 && context.note(variablesRemainNote(remainingVariables));
		return {
			removedProfile,
			removedFiles: [...removedFiles],
			slotCleared: isSlotCleared,
			remainingVariables: [...remainingVariables]
		};
	}
});
const profilesList = defineOperation({
	topic: "auth profiles",
	name: "list",
	isSensitive: !0,
	summary: {
		en: "List the saved profiles.",
		zh: "列出已保存的配置。"
	},
	description: {
		en: "Applications and accounts saved by auth login. The current one fills what the environment leaves out; --profile names another one for one command.",
		zh: "由 auth login 保存的应用与账号。环境变量未给出的部分取自当前配置；--profile 可为单条命令指定其他配置。"
	},
	effects: {
		...readsThisMachine,
		personalData: !0
	},
	apis: [],
	parts: authParts,
	input: {},
	examples: [{
		args: "",
		text: {
			en: "The saved profiles",
			zh: "已保存的配置"
		}
	}],
	output: () => object({ profiles: array(object({
		name: string(),
		current: boolean(),
		appKey: string(),
		gateway: string(),
		memberId: optional(string()),
		resourceOwner: optional(string()),
		secretSaved: boolean(),
		refreshTokenSaved: boolean(),
		refreshExpiresAt: optional(string()),
		savedAt: optional(string())
	})) }),
	layout: {
		rows: "profiles",
		empty: {
			en: `No profile is saved. To save one: ${commandName("auth login")}`,
			zh: `尚未保存任何配置。如需保存：${commandName("auth login")}`
		},
		columns: [
			{
				field: "name",
				header: {
					en: "Profile",
					zh: "配置"
				}
			},
			{
				field: "current",
				header: {
					en: "Current",
					zh: "当前"
				}
			},
			{
				field: "appKey",
				header: {
					en: "AppKey",
					zh: "AppKey"
				}
			},
			{
				field: "resourceOwner",
				header: {
					en: "Account",
					zh: "账号"
				},
				type: "name"
			},
			{
				field: "secretSaved",
				header: {
					en: "Secret saved",
					zh: "已存密钥"
				}
			},
			{
				field: "refreshExpiresAt",
				header: {
					en: "Authorization ends",
					zh: "授权到期"
				}
			}
		]
	},
	run: async ({ parts: { auth } }) => ({ profiles: auth.profiles.list().map((profile) => ({
		name: profile.name,
		current: profile.isCurrent,
		appKey: profile.appKey,
		gateway: profile.gateway,
		memberId: profile.memberId,
		resourceOwner: profile.resourceOwner,
		secretSaved: profile.hasSecret,
		refreshTokenSaved: profile.hasRefreshToken,
		refreshExpiresAt: isoTime(profile.refreshExpiresAt),
		savedAt: isoTime(profile.savedAt)
	})) })
});
const profilesRemove = defineOperation({
	topic: "auth profiles",
	name: "remove",
	isSensitive: !0,
	summary: {
		en: "Remove a saved profile.",
		zh: "移除已保存的配置。"
	},
	description: {
		en: "Removes the saved AppSecret and refresh token of the profile. A stored access token stays until it ends; auth logout --profile NAME removes it too.",
		zh: "移除该配置保存的 AppSecret 与刷新令牌。已保存的访问令牌保留至到期；auth logout --profile NAME 可一并移除。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: authParts,
	input: { name: profileNameField({ summary: {
		en: "The profile to remove.",
		zh: "要移除的配置。"
	} }) },
	positional: ["name"],
	examples: [{
		args: "shop-b",
		text: {
			en: "Forget shop-b",
			zh: "移除 shop-b"
		}
	}],
	chineseNames: resultNames,
	output: () => object({ removed: string() }),
	async run({ parts: { auth } }, { name }) {
		await auth.profiles.remove(name);
		return { removed: name };
	}
});
const profilesRename = defineOperation({
	topic: "auth profiles",
	name: "rename",
	isSensitive: !0,
	summary: {
		en: "Give a profile another name.",
		zh: "重命名配置。"
	},
	description: {
		en: "The login and its tokens stay. Scripts that name the profile by --profile or ALI1688_PROFILE need the new name.",
		zh: "登录与令牌保持不变。通过 --profile 或 ALI1688_PROFILE 引用它的脚本需要改用新名称。"
	},
	effects: {
		...changesThisMachine,
		repeatable: !1
	},
	apis: [],
	parts: authParts,
	input: {
		oldName: profileNameField({ summary: {
			en: "The name it has.",
			zh: "现有名称。"
		} }),
		newName: profileNameField({ summary: {
			en: "The name it gets.",
			zh: "新名称。"
		} })
	},
	positional: ["oldName", "newName"],
	examples: [{
		args: "default shop-a",
		text: {
			en: "Call the first login shop-a",
			zh: "将首个登录改名为 shop-a"
		}
	}],
	chineseNames: resultNames,
	output: () => object({
		oldName: string(),
		newName: string()
	}),
	async run({ parts: { auth } }, { oldName, newName }) {
		await auth.profiles.rename(oldName, newName);
		return {
			oldName,
			newName
		};
	}
});
const profilesUse = defineOperation({
	topic: "auth profiles",
	name: "use",
	isSensitive: !0,
	summary: {
		en: "Make a profile the current one.",
		zh: "切换当前配置。"
	},
	description: {
		en: "The current profile fills what the environment leaves out, in every command and skill on this machine. Values of the environment still come first.",
		zh: "本机所有命令与技能在环境变量未给出时使用当前配置；环境变量仍然优先。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: authParts,
	input: { name: profileNameField({ summary: {
		en: "The profile to use.",
		zh: "要使用的配置。"
	} }) },
	positional: ["name"],
	examples: [{
		args: "shop-b",
		text: {
			en: "Use shop-b from here on",
			zh: "改用 shop-b"
		}
	}],
	chineseNames: resultNames,
	output: () => object({ current: string() }),
	async run({ parts: { auth } }, { name }) {
		await auth.profiles.use(name);
		return { current: name };
	}
});
const refresh = defineOperation({
	topic: "auth",
	name: "refresh",
	isSensitive: !0,
	summary: {
		en: "Obtain a new access token now.",
		zh: "立即获取新的访问令牌。"
	},
	description: {
		en: "Commands do this by themselves when a token ends; run it after a change of account or permission. The refresh token stays as it is, and the new access token is shared with all commands and skills on this machine.",
		zh: "令牌到期时各命令会自动获取；更换账号或权限后可手动运行。刷新令牌不变，本机所有命令与技能共用新的访问令牌。"
	},
	effects: {
		...changesThisMachine,
		personalData: !0
	},
	apis: [],
	needs: "app",
	parts: authParts,
	input: {},
	examples: [{
		args: "",
		text: {
			en: "A new access token",
			zh: "获取新的访问令牌"
		}
	}],
	chineseNames: resultNames,
	output: () => object({
		obtainedAt: optional(string()),
		expiresAt: optional(string()),
		refreshExpiresAt: optional(string()),
		memberId: optional(string()),
		resourceOwner: optional(string())
	}),
	async run(context) {
		let facts = await context.parts.auth.refresh();
		context.parts.host.environment.ALI1688_ACCESS_TOKEN !== void 0 && context.note(notes.accessTokenGiven);
		return {
			obtainedAt: isoTime(facts.obtainedAt),
			expiresAt: isoTime(facts.expiresAt),
			refreshExpiresAt: isoTime(facts.refreshExpiresAt),
			memberId: facts.memberId,
			resourceOwner: facts.resourceOwner
		};
	}
});
const renew = defineOperation({
	topic: "auth",
	name: "renew",
	isSensitive: !0,
	summary: {
		en: "Renew the authorization in its last 30 days.",
		zh: "在授权到期前 30 天内续期。"
	},
	description: {
		en: "Exchanges the refresh token for a new one; the present one ends at once, everywhere, so this asks first. More than 30 days before the end nothing is sent and nothing is asked: with --yes it can run from a timer.",
		zh: "把刷新令牌换成新的；现有令牌会立即在所有地方失效，因此先行确认。距到期超过 30 天时不发送请求也不询问，加 --yes 即可放入定时任务。"
	},
	effects: {
		kind: "changes-something-at-1688",
		repeatable: !1,
		personalData: !1
	},
	apis: [],
	needs: "app",
	parts: authParts,
	input: { yes: switchField({ summary: {
		en: "Renew without asking.",
		zh: "不再询问，直接续期。"
	} }) },
	examples: [{
		args: "",
		text: {
			en: "Renew, after a question",
			zh: "确认后续期"
		}
	}, {
		args: "--yes",
		text: {
			en: "From a timer",
			zh: "用于定时任务"
		}
	}],
	chineseNames: resultNames,
	output: () => object({
		renewed: boolean(),
		renewableFrom: optional(string()),
		refreshExpiresAt: optional(string()),
		inProfile: optional(boolean())
	}),
	async run(context, { yes }) {
		await context.parts.gateway.application();
		if (!yes && !isTooEarly(context) && !await isConfirmed(context)) return { renewed: !1 };
		let renewal = await context.parts.auth.renew();
		if (!renewal.renewed) return {
			renewed: !1,
			renewableFrom: isoTime(renewal.renewableFrom)
		};
		let { refreshExpiresAt, isInProfile } = renewal;
		context.note(renewedNote(isInProfile));
		return {
			renewed: !0,
			refreshExpiresAt: isoTime(refreshExpiresAt),
			inProfile: isInProfile
		};
	}
});
function isTooEarly({ parts: { auth } }) {
	let { refreshExpiresAt, expiryWarning } = auth.explain();
	return refreshExpiresAt !== void 0 && expiryWarning === void 0;
}
async function isConfirmed(context) {
	if (!context.parts.host.prompt.isInteractive) throw renewalUnconfirmed();
	context.note(notes.renewalEnds);
	let isAgreed = await context.parts.host.prompt.confirm(questions.renew);
	isAgreed || context.note(notes.renewalDeclined);
	return isAgreed;
}
const sourceWords = {
	environment: {
		en: "environment",
		zh: "环境变量"
	},
	profile: {
		en: "profile",
		zh: "配置"
	}
};
const tokenSourceWords = {
	environment: {
		en: "environment",
		zh: "环境变量"
	},
	entry: {
		en: "saved token",
		zh: "已保存的令牌"
	},
	slot: {
		en: "older Python skills",
		zh: "旧版 Python 技能"
	},
	refresh: {
		en: "refresh token",
		zh: "刷新令牌"
	}
};
const partWords = {
	appKey: {
		en: "AppKey",
		zh: "AppKey"
	},
	appSecret: {
		en: "AppSecret",
		zh: "AppSecret"
	},
	refreshToken: {
		en: "refresh token",
		zh: "刷新令牌"
	}
};
function passedOverText(part, source, reason) {
	return {
		en: `The ${part.en} of the ${source.en} is not used: ${reason.en}.`,
		zh: `${source.zh}中的 ${part.zh} 未被使用：${reason.zh}。`
	};
}
function statusTitle(facts) {
	let { appKey, appKeySource, profile, account, refreshExpiresAt, home, isChecked } = facts;
	let source = appKeySource === void 0 ? void 0 : sourceWords[appKeySource];
	let parts = [
		appKey === void 0 || source === void 0 ? {
			en: "no AppKey",
			zh: "没有 AppKey"
		} : {
			en: `AppKey ${appKey} (${source.en})`,
			zh: `AppKey ${appKey}（${source.zh}）`
		},
		{
			en: `profile ${profile}`,
			zh: `配置 ${profile}`
		},
		...account === void 0 ? [] : [{
			en: `account ${account}`,
			zh: `账号 ${account}`
		}],
		...refreshExpiresAt === void 0 ? [] : [{
			en: `authorization until ${refreshExpiresAt}`,
			zh: `授权至 ${refreshExpiresAt}`
		}],
		{
			en: `files in ${home}`,
			zh: `文件位于 ${home}`
		},
		...isChecked ? [{
			en: "1688 accepts the token",
			zh: "1688 接受该令牌"
		}] : []
	];
	return {
		en: parts.map(({ en }) => en).join("; "),
		zh: parts.map(({ zh }) => zh).join("；")
	};
}
const tokenCheckOutput = object({
	api: string(),
	accepted: boolean(),
	refusedWith: optional(string())
});
async function checkToken(context) {
	let api = apiId(provingApi);
	try {
		await context.call(provingApi, provingRequest);
		return {
			api,
			accepted: !0
		};
	} catch (thrown) {
		if (!isAli1688Error(thrown) || !provesToken(thrown)) throw thrown;
		context.note(notes.checkRefused);
		return {
			api,
			accepted: !0,
			refusedWith: thrown.code
		};
	}
}
const origin = _enum(["environment", "profile"]);
const status = defineOperation({
	topic: "auth",
	name: "status",
	isSensitive: !0,
	summary: {
		en: "What is in force, and why the rest is not.",
		zh: "查看当前生效的凭据及其余未生效的原因。"
	},
	description: {
		en: "Lists the sources of the access token in the order in which they are tried, when token and authorization end, and where the files are. Shows no secret and sends nothing; --check makes one signed call that needs the token.",
		zh: "按尝试顺序列出访问令牌的来源、令牌与授权的到期时间以及文件位置。不显示任何密钥，也不发送请求；加 --check 会发送一次需要令牌的签名调用。"
	},
	effects: {
		...readsMarket,
		personalData: !0
	},
	apis: [],
	parts: authParts,
	input: { check: switchField({ summary: {
		en: "Prove the token with one signed call; a refusal is the result of the command.",
		zh: "用一次签名调用验证令牌；被拒绝即为命令的结果。"
	} }) },
	examples: [{
		args: "",
		text: {
			en: "Which credentials are in force",
			zh: "查看生效的凭据"
		}
	}, {
		args: "--check --json",
		text: {
			en: "Prove the token, as JSON",
			zh: "验证令牌并输出 JSON"
		}
	}],
	output: () => object({
		authenticated: boolean(),
		appKey: optional(string()),
		profile: string(),
		memberId: optional(string()),
		resourceOwner: optional(string()),
		sources: object({
			appKey: optional(origin),
			appSecret: optional(origin),
			refreshToken: optional(origin)
		}),
		accessToken: array(object({
			source: _enum([
				"environment",
				"entry",
				"slot",
				"refresh"
			]),
			inForce: boolean(),
			reason: string(),
			expiresAt: optional(string()),
			file: optional(string())
		})),
		refreshExpiresAt: optional(string()),
		files: object({
			home: string(),
			profiles: string()
		}),
		passedOver: array(object({
			part: _enum([
				"appKey",
				"appSecret",
				"refreshToken"
			]),
			source: origin,
			reason: string()
		})),
		check: optional(tokenCheckOutput)
	}),
	layout: {
		rows: "accessToken",
		title: ({ appKey, sources, profile, resourceOwner, memberId, refreshExpiresAt, files, check }) => statusTitle({
			appKey,
			appKeySource: sources.appKey,
			profile,
			account: resourceOwner ?? memberId,
			refreshExpiresAt,
			home: files.home,
			isChecked: check !== void 0
		}),
		columns: [
			{
				field: "source",
				header: {
					en: "Token from",
					zh: "令牌来源"
				},
				words: tokenSourceWords
			},
			{
				field: "inForce",
				header: {
					en: "In force",
					zh: "生效"
				}
			},
			{
				field: "reason",
				header: {
					en: "Why",
					zh: "原因"
				}
			},
			{
				field: "expiresAt",
				header: {
					en: "Ends",
					zh: "到期"
				}
			}
		]
	},
	async run(context, { check }) {
		let checked = check ? await checkToken(context) : void 0;
		let explanation = context.parts.auth.explain();
		let isAuthenticated = explanation.missing.length === 0;
		isAuthenticated || context.note(notAuthenticatedNote(explanation.otherProfiles));
		tellWarnings(context, explanation);
		let { sources, home, profilesFile, passedOver } = explanation;
		return {
			authenticated: isAuthenticated,
			appKey: explanation.appKey,
			profile: explanation.profile,
			memberId: explanation.memberId,
			resourceOwner: explanation.resourceOwner,
			sources: { ...sources },
			accessToken: explanation.accessToken.map(({ source, isInForce, reason, expiresAt, file }) => ({
				source,
				inForce: isInForce,
				reason: reason[context.language],
				expiresAt: isoTime(expiresAt),
				file
			})),
			refreshExpiresAt: isoTime(explanation.refreshExpiresAt),
			files: {
				home,
				profiles: profilesFile
			},
			passedOver: passedOver.map(({ part, source, reason }) => ({
				part,
				source,
				reason: reason[context.language]
			})),
			check: checked
		};
	}
});
function tellWarnings(context, { expiryWarning, endWarning, passedOver }) {
	endWarning !== void 0 && context.note({
		code: "LOGIN_ENDS",
		text: endWarning
	});
	expiryWarning !== void 0 && context.note({
		code: "GRANT_EXPIRING",
		text: expiryWarning
	});
	for (let { part, source, reason } of passedOver) {
		let text = passedOverText(partWords[part], sourceWords[source], reason);
		context.note({
			code: "CREDENTIAL_PASSED_OVER",
			text
		});
	}
}
const url = defineOperation({
	topic: "auth",
	name: "url",
	isSensitive: !0,
	summary: {
		en: "Print the address of the authorize page.",
		zh: "打印授权页地址。"
	},
	description: {
		en: "For agents and for machines without a browser. Prints the address to open and what to send back; asks nothing, waits for nothing, stores nothing. Finish with auth exchange, with the same --redirect-uri.",
		zh: "供智能体或没有浏览器的机器使用。打印需要打开的地址以及应发回的内容；不询问、不等待、不保存。随后用 auth exchange 完成，--redirect-uri 须一致。"
	},
	effects: readsThisMachine,
	apis: [],
	needs: "app",
	parts: authParts,
	input: {
		...applicationFields,
		redirectUri: redirectUriField
	},
	examples: [{
		args: "--json",
		text: {
			en: "The address and what to send back",
			zh: "授权地址与应发回的内容"
		}
	}, {
		args: "--redirect-uri https://example.com/callback",
		text: {
			en: "With the callback domain of the application",
			zh: "使用应用登记的回调域名"
		}
	}],
	chineseNames: resultNames,
	output: () => object({
		url: string(),
		redirectUri: string(),
		state: string(),
		next: string()
	}),
	async run(context, { redirectUri: given, ...rest }) {
		let { application } = await givenApplication(context, rest);
		let asked = {
			application,
			redirectUri: given ?? context.parts.auth.defaultRedirectUri
		};
		let { url: address, redirectUri, state } = context.parts.auth.authorizeUrl(asked);
		return {
			url: address,
			redirectUri,
			state,
			next: context.parts.host.nameCommands(sendBack[context.language])
		};
	}
});
const plugin = definePlugin({
	topic: "auth",
	operations: [
		login,
		url,
		exchange,
		status,
		refresh,
		renew,
		logout,
		exportCredentials,
		profilesList,
		profilesUse,
		profilesRename,
		profilesRemove
	]
});
function openCompanion(plugin$1) {
	let doctor = defineDoctor({
		node: {
			major: 20,
			minor: 19
		},
		loadPlugins: async () => [plugin$1]
	});
	return [...plugin.operations, doctor];
}
export { openCompanion, openStoredTokens, peekStoredToken };
