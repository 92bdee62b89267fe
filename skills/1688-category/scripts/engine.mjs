import { NEVER, array, boolean, clone, globalRegistry, nullable, number, optional, pipe, string, transform, unknown } from "./engine.zod.mjs";
function makeOnce(make) {
	let made;
	return () => (made ??= { value: make() }).value;
}
function defineApi(definition) {
	let [request, response] = [makeOnce(definition.request), makeOnce(definition.response)];
	return {
		protocol: "param2",
		signed: !0,
		readOnly: !0,
		...definition,
		get request() {
			return request();
		},
		get response() {
			return response();
		}
	};
}
function apiId(api) {
	return `${api.namespace}:${api.name}:${api.version}`;
}
function apiPath(api, appKey) {
	return `${api.protocol}/${api.version}/${api.namespace}/${api.name}/${appKey}`;
}
function changed(written, change, result) {
	let shown = clone(result);
	shown._zod.run = (payload) => payload;
	let made = pipe(written, transform(change));
	return pipe(made, shown);
}
function listOf(entry) {
	let list = array(entry);
	let run = list._zod.run.bind(list._zod);
	list._zod.run = (payload, context) => {
		if (!Array.isArray(payload.value)) return run(payload, context);
		let rows = payload.value;
		let entries = [];
		for (let [index, written] of rows.entries()) {
			let result = entry._zod.run({
				value: written,
				issues: []
			}, context);
			if (result instanceof Promise) throw TypeError("The entries of a list are read at once.");
			let [fault] = result.issues;
			if (fault !== void 0) {
				payload.issues.push({
					...fault,
					path: [index, ...fault.path ?? []]
				});
				return payload;
			}
			entries.push(result.value);
		}
		return {
			...payload,
			value: entries
		};
	};
	return list;
}
function isBlank(value) {
	return typeof value == "string" && value.trim() === "";
}
const idForm = {
	types: ["string", "integer"],
	read(value) {
		return typeof value == "string" || typeof value == "bigint" || Number.isSafeInteger(value) ? { value: String(value) } : void 0;
	}
};
const textForm = {
	types: [
		"string",
		"number",
		"boolean"
	],
	read(value) {
		return [
			"string",
			"bigint",
			"boolean"
		].includes(typeof value) || Number.isFinite(value) ? { value: String(value) } : void 0;
	}
};
const numberForm = {
	types: ["number", "string"],
	isAbsentWhenBlank: !0,
	read(value) {
		let number = typeof value == "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
		return typeof number == "number" && Number.isFinite(number) ? { value: number } : void 0;
	}
};
const booleanForm = {
	types: ["boolean", "string"],
	isAbsentWhenBlank: !0,
	read(value) {
		let word = typeof value == "string" ? value.trim().toLowerCase() : value;
		if (word === !0 || word === "true") return { value: !0 };
		return word === !1 || word === "false" ? { value: !1 } : void 0;
	}
};
function absentable(schema) {
	let written = nullable(schema);
	let run = written._zod.run.bind(written._zod);
	written._zod.run = (payload, context) => isBlank(payload.value) ? {
		...payload,
		value: null
	} : run(payload, context);
	return optional(changed(written, (value) => value ?? void 0, optional(schema)));
}
function absentableList(schema) {
	let isThere = (item) => item !== null;
	return absentable(changed(listOf(nullable(schema)), (items) => items.filter(isThere), array(schema)));
}
const idText = makeOnce(() => scalar(idForm, string()));
const looseText = makeOnce(() => scalar(textForm, string()));
const absentableId = makeOnce(() => absentableScalar(idForm, string()));
const absentableText = makeOnce(() => absentableScalar(textForm, string()));
const absentableNumber = makeOnce(() => absentableScalar(numberForm, number()));
const absentableBoolean = makeOnce(() => absentableScalar(booleanForm, boolean()));
const absentableFigure = makeOnce(() => absentableScalar({
	...numberForm,
	isAbsentWhenOdd: !0
}, number()));
const absentableFlag = makeOnce(() => absentableScalar({
	...booleanForm,
	isAbsentWhenOdd: !0
}, boolean()));
function scalar({ types, read }, result) {
	return changed(unknown().register(globalRegistry, { type: types }), (value, context) => {
		let accepted = read(value);
		if (accepted !== void 0) return accepted.value;
		context.issues.push({
			code: "custom",
			input: value,
			message: `Expected ${types.join(", ")}.`
		});
		return NEVER;
	}, result);
}
function absentableScalar({ types, read, isAbsentWhenBlank = !1, isAbsentWhenOdd = !1 }, result) {
	let isAbsent = (value) => value === null || isAbsentWhenBlank && isBlank(value);
	let readOdd = (value) => isAbsentWhenOdd && typeof value != "object" ? { value: void 0 } : void 0;
	return optional(scalar({
		types: [...types, "null"],
		read: (value) => isAbsent(value) ? { value: void 0 } : read(value) ?? readOdd(value)
	}, optional(result)));
}
const [start, end] = ["", ""];
const marked = /\u0002([^\u0003]*)\u0003/g;
const program = "ali1688";
function commandName(words) {
	return `${start}${program} ${words}${end}`;
}
function operationName(words) {
	return `${start}${words}${end}`;
}
function nameCommands(text, say) {
	return text.includes(start) ? text.replaceAll(marked, (_match, command) => say(command)) : text;
}
function plainText(text) {
	return nameCommands(text, (command) => command);
}
const exitCodes = {
	API_REJECTED: 1,
	API_UNSUPPORTED: 1,
	RESPONSE_INVALID: 1,
	UNEXPECTED: 1,
	USAGE_INVALID: 2,
	CATEGORY_REQUIRED: 2,
	CATEGORY_UNKNOWN: 2,
	SNAPSHOT_MISSING: 2,
	CREDENTIALS_MISSING: 3,
	TOKEN_REJECTED: 3,
	REFRESH_REJECTED: 3,
	SIGNATURE_REJECTED: 3,
	APP_KEY_UNKNOWN: 3,
	PERMISSION_DENIED: 4,
	QUOTA_EXHAUSTED: 4,
	RATE_LIMITED: 5,
	NETWORK: 6,
	TIMEOUT: 6,
	GATEWAY_UNAVAILABLE: 6,
	PARTIAL: 7,
	STATE_UNUSABLE: 8,
	INTERRUPTED: 130
};
function isErrorCode(text) {
	return typeof text == "string" && Object.hasOwn(exitCodes, text);
}
const marker = Symbol.for("ali1688.error");
var Ali1688Error = class extends Error {
	[marker] = !0;
	code;
	exitCode;
	text;
	hint;
	retryable;
	details;
	constructor(fields) {
		super(plainText(fields.text.en), fields.cause === void 0 ? void 0 : { cause: fields.cause });
		this.name = "Ali1688Error";
		this.code = fields.code;
		this.exitCode = exitCodes[fields.code];
		this.text = fields.text;
		this.hint = fields.hint;
		this.retryable = fields.retryable ?? !1;
		this.details = fields.details ?? {};
	}
};
function isAli1688Error(value) {
	return typeof value == "object" && !!value && value[marker] === !0;
}
function alterError(error, changes) {
	let { code, text, hint, retryable } = error;
	let details = {
		...error.details,
		...changes.details
	};
	return new Ali1688Error({
		code,
		text,
		hint,
		retryable,
		cause: error,
		...changes,
		details
	});
}
function isServiceRefusal(thrown) {
	return isAli1688Error(thrown) && thrown.code === "API_REJECTED" && thrown.details.answeredBy === "service";
}
function concernsOneItem(thrown) {
	return isAli1688Error(thrown) && thrown.code === "RESPONSE_INVALID" && thrown.details.answeredBy === "service" || isServiceRefusal(thrown);
}
const names = [
	[/^gw\.Signature(Invalid|Missing)$/i, "SIGNATURE_REJECTED"],
	[/^gw\.AppKey(NotFound|Missing)$/i, "APP_KEY_UNKNOWN"],
	[/^gw\.UserNotLogin$/i, "TOKEN_REJECTED"],
	[/^gw\.APIACLDecline$/i, "PERMISSION_DENIED"],
	[/^gw\.NoUsageLeft/i, "QUOTA_EXHAUSTED"],
	[/^gw\.Qos/i, "RATE_LIMITED"],
	[/^gw\.APIUnsupported$/i, "API_UNSUPPORTED"],
	[/^gw\.Timeout/i, "GATEWAY_UNAVAILABLE"],
	[/^(gw\.ParamMissing|gw\.IllegalParam|ISV\..*)$/i, "API_REJECTED"]
];
const numbers = [
	[/^401$/, "TOKEN_REJECTED"],
	[/^403$/, "QUOTA_EXHAUSTED"],
	[/^404$/, "API_UNSUPPORTED"],
	[/^50[0-4]$/, "GATEWAY_UNAVAILABLE"]
];
function meaningOfGatewayName(errorCode) {
	return names.find(([pattern]) => pattern.test(errorCode))?.[1];
}
function meaningOfGatewayNumber(errorCode) {
	return numbers.find(([pattern]) => pattern.test(errorCode))?.[1];
}
function interruption(signal, requestSent) {
	if (isAli1688Error(signal?.reason)) return signal.reason;
	return new Ali1688Error({
		code: "INTERRUPTED",
		text: {
			en: "Interrupted.",
			zh: "已中断。"
		},
		hint: {
			en: "Run it again to go on.",
			zh: "如需继续，请重新运行。"
		},
		cause: signal?.reason,
		details: { requestSent }
	});
}
async function loadPart(load) {
	let part;
	try {
		part = await load();
	} catch (thrown) {
		let text = isMissingModule(thrown) ? missingText(thrown.url) : damagedText(thrown);
		if (text === void 0) throw thrown;
		throw unusablePart(text, thrown);
	}
	if (isEmptied(part)) throw unusablePart(emptiedText);
	return part;
}
function unusablePart(text, cause) {
	return new Ali1688Error({
		code: "UNEXPECTED",
		text,
		hint: {
			en: "Install it again with all of its files.",
			zh: "请重新安装（包含全部文件）。"
		},
		...cause === void 0 ? {} : { cause }
	});
}
const emptiedText = {
	en: "A file of this program is empty or damaged. This command needs it.",
	zh: "程序文件为空或已损坏，而此命令需要用到它。"
};
function isEmptied(part) {
	if (part === void 0) return !0;
	return isModule(part) && Object.keys(part).length === 0;
}
function isModule(part) {
	return typeof part == "object" && !!part && Reflect.get(part, Symbol.toStringTag) === "Module";
}
function isMissingModule(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND";
}
function missingText(url) {
	let file = decodeURIComponent(url?.split("/").at(-1) ?? "");
	return {
		en: `A file of this program is missing: ${file}. This command needs it.`,
		zh: `缺少程序文件 ${file}，此命令需要用到它。`
	};
}
function damagedText(thrown) {
	if (!(thrown instanceof SyntaxError)) return;
	return {
		en: `A file of this program is damaged, or of another version than the others (${thrown.message}).`,
		zh: `程序文件已损坏，或与其他文件版本不一致（${thrown.message}）。`
	};
}
function shellWord(word, platform = process.platform) {
	if (isPlain$1(word) && !word.startsWith("~")) return word;
	if (platform === "win32") return `"${word}"`;
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
function shellPath(shownPath, platform = process.platform) {
	if (shownPath === "~") return shownPath;
	let [, tilde = "", rest = shownPath] = /^(~[/\\])(.+)$/s.exec(shownPath) ?? [];
	return `${tilde}${shellWord(rest, platform)}`;
}
function isPlain$1(word) {
	return /^[\w@%+=:,./\\~-]+$/.test(word) || /^[\p{L}\p{N}_@%+=:,./\\~-]+$/u.test(word);
}
const loopbackHosts = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
function parseServiceAddress(text, variable) {
	let url = URL.canParse(text) ? new URL(text) : void 0;
	if (!(url !== void 0 && (url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname)) && url.username === "" && url.password === "" && url.search === "" && url.hash === "")) throw addressRefused(variable);
	return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
function addressRefused(variable) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `${variable} is not an address that secrets may be sent to.`,
			zh: `${variable} 不是可以安全发送密钥的地址。`
		},
		hint: {
			en: `Set ${variable} to an https address, or to http on 127.0.0.1, [::1] or localhost, without user name, query or fragment; or unset it.`,
			zh: `请将 ${variable} 设为 https 地址，或本机（127.0.0.1、[::1]、localhost）的 http 地址，不带用户名、查询串与片段；或清除该变量。`
		}
	});
}
function isLoopbackHost(hostname) {
	return loopbackHosts.includes(hostname) || /^127(\.\d{1,3}){3}$/.test(hostname);
}
const profileNamePattern = /^[a-z0-9][a-z0-9-]{0,31}$/;
const sandboxAppKey = "1688001";
const redacted$1 = "[redacted]";
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return redacted$1;
	}
	toJSON() {
		return redacted$1;
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return redacted$1;
	}
};
const longestPauseMs$1 = 36e5;
const httpDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:\d{2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT|[a-z]{3} [\d ]\d \d{2}:\d{2}:\d{2} \d{4})$/i;
function retryAfterMs(header, now) {
	let text = header?.trim() ?? "";
	if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1e3), longestPauseMs$1);
	if (!httpDate.test(text)) return;
	let moment = Date.parse(/GMT$/i.test(text) ? text : `${text} GMT`);
	return Number.isNaN(moment) ? void 0 : Math.min(Math.max(moment - now, 0), longestPauseMs$1);
}
const alphabets = [(text) => text, (text) => text.replaceAll("+", "-").replaceAll("/", "_")];
function base64Forms(value) {
	let bytes = Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join("");
	let forms = [
		0,
		1,
		2
	].flatMap((offset) => {
		let sharedWithBefore = Math.ceil(offset * 8 / 6);
		let whole = Math.floor((offset + bytes.length) * 8 / 6);
		let form = btoa("\0".repeat(offset) + bytes).slice(sharedWithBefore, whole);
		return alphabets.map((write) => write(form));
	});
	return [...new Set(forms)];
}
const [letterU, letterX] = [117, 120];
const shortEscapes = new Map([
	"\"\"",
	"''",
	"\\\\",
	"//",
	"b\b",
	"f\f",
	"n\n",
	"r\r",
	"t	"
].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
function formReaders(text) {
	let plain = () => plainReader(text);
	let encodings = [
		percentReader,
		jsonReader,
		pageReader
	];
	return encodings.map((encoding) => ({
		outer: encoding(plain()),
		nested: encodings.map((inner) => inner(encoding(plain())))
	}));
}
function plainReader(text) {
	let reader = {
		mark: 0,
		end: 0,
		read(at) {
			reader.end = at + 1;
			if (at >= text.length) return -1;
			let unit = text.charCodeAt(at);
			if (!isHighSurrogate(unit) || at + 1 >= text.length) return unit;
			let low = text.charCodeAt(at + 1);
			if (!isLowSurrogate(low)) return unit;
			reader.end = at + 2;
			return joinSurrogates(unit, low);
		}
	};
	return reader;
}
function percentReader(inner) {
	let byteAt = (at) => inner.read(at) === 37 ? readHex(inner, inner.end, 2) : -1;
	let reader = {
		mark: 37,
		end: 0,
		read(at) {
			let first = inner.read(at);
			let after = inner.end;
			reader.end = after;
			if (first !== 37) return first;
			let isUnit = inner.read(after) === letterU;
			let lead = isUnit ? readHex(inner, inner.end, 4) : readHex(inner, after, 2);
			if (lead === -1) return first;
			reader.end = inner.end;
			return isUnit || lead < 128 ? lead : readMultibyte(lead);
		}
	};
	let readMultibyte = (lead) => {
		let following = lead >= 240 ? 3 : lead >= 224 ? 2 : 1;
		let point = lead & 63 >> following;
		for (let count = 0; count < following; count += 1) {
			let byte = byteAt(reader.end);
			if (byte >> 6 != 2) return 65533;
			point = point << 6 | byte & 63;
			reader.end = inner.end;
		}
		return point;
	};
	return reader;
}
function jsonReader(inner) {
	let escapedUnit = (at) => {
		let letter = inner.read(at);
		if (letter === letterX) return readHex(inner, inner.end, 2);
		return letter === letterU ? readHex(inner, inner.end, 4) : shortEscapes.get(letter) ?? -1;
	};
	let reader = {
		mark: 92,
		end: 0,
		read(at) {
			let first = inner.read(at);
			reader.end = inner.end;
			if (first !== 92) return first;
			let unit = escapedUnit(inner.end);
			if (unit === -1) return first;
			reader.end = inner.end;
			if (!isHighSurrogate(unit) || inner.read(reader.end) !== 92) return unit;
			let low = escapedUnit(inner.end);
			if (!isLowSurrogate(low)) return unit;
			reader.end = inner.end;
			return joinSurrogates(unit, low);
		}
	};
	return reader;
}
function pageReader(inner) {
	let reader = {
		mark: 38,
		end: 0,
		read(at) {
			let first = inner.read(at);
			reader.end = inner.end;
			if (first !== 38) return first;
			let name = "";
			for (let count = 0; count <= 9; count += 1) {
				let point = inner.read(inner.end);
				if (isOfName(point)) {
					name += String.fromCodePoint(point);
					continue;
				}
				if (point !== 59) break;
				let meaning = referencePoint(name);
				meaning !== -1 && (reader.end = inner.end);
				return meaning === -1 ? first : meaning;
			}
			return first;
		}
	};
	return reader;
}
function isOfName(point) {
	let letter = point | 32;
	return point === 35 || point >= 48 && point <= 57 || letter >= 97 && letter <= 122;
}
function referencePoint(name) {
	let number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
	if (number === null) return pageEntities.get(name.toLowerCase()) ?? -1;
	let [, hexadecimal, decimal = ""] = number;
	return hexadecimal === void 0 ? Number(decimal) : Number.parseInt(hexadecimal, 16);
}
const pageEntities = new Map([
	["amp", 38],
	["lt", 60],
	["gt", 62],
	["quot", 34],
	["apos", 39]
]);
function readHex(reader, start, digits) {
	let value = 0;
	let at = start;
	for (let count = 0; count < digits; count += 1) {
		let digit = hexValue(reader.read(at));
		if (digit === -1) return -1;
		value = value * 16 + digit;
		at = reader.end;
	}
	return value;
}
function hexValue(point) {
	if (point >= 48 && point <= 57) return point - 48;
	let letter = point | 32;
	return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
function isHighSurrogate(unit) {
	return unit >> 10 == 54;
}
function isLowSurrogate(unit) {
	return unit >> 10 == 55;
}
function joinSurrogates(high, low) {
	return 65536 + ((high & 1023) << 10) + (low & 1023);
}
const plainCharacter = /^[!#$()*+,\-./0-9:;=?@A-Z[\]^_`a-z{|}~]$/;
const [percent, backslash$2, ampersand] = [
	"%",
	"\\",
	"&"
];
function writtenBeginnings(characters) {
	let all = [...new Set(characters)].toSorted();
	if (!all.every((character) => plainCharacter.test(character))) return;
	let codes = all.map((character) => twoDigits(character));
	let ofAny = `(?:${codes.map(ofEitherCase).join("|")})`;
	let marks = {
		percent: twoDigits(percent),
		backslash: twoDigits(backslash$2),
		page: twoDigits(ampersand)
	};
	let decimals = [
		...all,
		percent,
		backslash$2,
		ampersand
	].map((mark) => String(mark.codePointAt(0)));
	let hexadecimals = [...codes, ...Object.values(marks)].map(ofEitherCase);
	let forms = [
		`%(?:${ofAny}|[uU]|[\\da-fA-F]?[\\\\&])`,
		`%25(?:[uU]|%[57]5|${codes.map(escapedDigits).join("|")})`,
		`%5[cC](?:[uUxX]|%[57][58]${all.includes("/") ? "|/|%2[fF]" : ""})`,
		"%26(?:#|%23)",
		`\\\\(?:u(?:00(?:${hexadecimals.join("|")})|[\\da-fA-F]{0,3}[%&])|x(?:${hexadecimals.join("|")}|[\\da-fA-F]?[%&])|[%&])`,
		String.raw`\\\\(?:[^\\]|\\[^\\])`,
		...all.includes("/") ? [String.raw`\\/`] : [],
		`&#(?:0{0,6}(?:${decimals.join("|")});|[xX]0{0,5}(?:${hexadecimals.join("|")});|[xX]?[\\da-fA-F]{0,7}[%\\\\])`,
		"&[aA][mM][pP];(?:[#%\\\\]|&#)",
		"&[%\\\\]"
	];
	return String.raw`(?=${forms.join("|")})[%\\&]`;
}
function twoDigits(character) {
	return (character.codePointAt(0) ?? 0).toString(16).padStart(2, "0");
}
function ofEitherCase(digits) {
	return digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
function escapedDigits(digits) {
	return Array.from(digits, (digit) => `(?:${[...new Set([digit, digit.toUpperCase()])].flatMap((form) => [form, `%${twoDigits(form)}`]).join("|")})`).join("");
}
const [plus, space, replacement] = [
	43,
	32,
	65533
];
const escapeUnits = [
	37,
	92,
	38,
	plus
];
const escapes = String.raw`[%\\&+\ufffd]`;
const escapeBeginnings = String.raw`%(?=[\da-fA-Fu\\&])|\\(?=["'\\/bfnrtux%&])|&(?=[#aglqAGLQ%\\])|[+\ufffd]`;
function soughtSecrets(values) {
	let each = values.map((value) => {
		let points = Array.from(value, (character) => character.codePointAt(0) ?? replacement);
		return {
			value,
			points,
			isAmbiguous: points.some((point) => escapeUnits.includes(point) || isHalf(point))
		};
	});
	return {
		isEmpty: each.length === 0,
		byUnit: groupBy(each, ({ value }) => [value.charCodeAt(0)]),
		byPoint: groupBy(each, ({ points: [first = 0] }) => {
			if (first === space) return [space, plus];
			return isHalf(first) ? [first, replacement] : [first];
		}),
		beginning: new RegExp([writtenBeginnings(values.map((value) => value.charAt(0))) ?? escapeBeginnings, ...beginningsOf(values)].join("|"), "g")
	};
}
function groupBy(each, keysOf) {
	let groups = new Map();
	for (let secret of each) for (let key of keysOf(secret)) groups.set(key, [...groups.get(key) ?? [], secret]);
	return groups;
}
function beginningsOf(values) {
	let seconds = new Map();
	for (let value of values) seconds.set(value.charAt(0), (seconds.get(value.charAt(0)) ?? new Set()).add(value.charAt(1)));
	return [...seconds].map(([first, following]) => {
		if (following.has("")) return unitPattern(first);
		let plain = `[${Array.from(following, unitPattern).join("")}]`;
		return `${unitPattern(first)}(?=${plain}|${writtenBeginnings(following) ?? escapes})`;
	});
}
function unitPattern(unit) {
	return String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function findSecrets(text, { byUnit, byPoint }, nextPlace = (from) => from) {
	let ranges = [];
	let groups;
	let readForms = () => groups ??= formReaders(text);
	for (let start = nextPlace(0); start < text.length; start = nextPlace(start + 1)) {
		let unit = text.charCodeAt(start);
		for (let secret of byUnit.get(unit) ?? []) {
			let { value, points, isAmbiguous } = secret;
			let at = start + plainRun(text, start, value);
			if (at === start + value.length) addRange(ranges, start, at);
			else if (isAmbiguous || at < text.length && escapeUnits.includes(text.charCodeAt(at))) for (let reader of readForms().flatMap(({ outer, nested }) => [outer, ...nested])) addRange(ranges, start, endOfForm(reader, start, points));
		}
		if (!escapeUnits.includes(unit) && unit !== replacement) continue;
		for (let { outer, nested } of readForms()) {
			let point = outer.read(start);
			for (let reader of [outer, ...nested]) {
				let first = reader !== outer && point === reader.mark ? reader.read(start) : point;
				for (let { points } of byPoint.get(first) ?? []) addRange(ranges, start, endOfForm(reader, start, points));
			}
		}
	}
	return ranges;
}
function plainRun(text, start, value) {
	let run = 0;
	for (; run < value.length && start + run < text.length && text.charCodeAt(start + run) === value.charCodeAt(run);) run += 1;
	return run;
}
function endOfForm(reader, start, points) {
	let at = start;
	for (let point of points) {
		if (!stands(reader.read(at), point)) return -1;
		at = reader.end;
	}
	return at;
}
function stands(read, point) {
	return read === point || read === plus && point === space || read === replacement && point !== void 0 && isHalf(point);
}
function addRange(ranges, start, end) {
	if (end === -1) return;
	let last = ranges.at(-1);
	last === void 0 || start >= last.end ? ranges.push({
		start,
		end
	}) : ranges[ranges.length - 1] = {
		start: last.start,
		end: Math.max(last.end, end)
	};
}
function isHalf(point) {
	return point >> 11 == 27;
}
const redacted = "[redacted]";
function createSecretMatcher(values) {
	let given = [...new Set(values)].filter((value) => value !== "");
	let long = given.filter((value) => value.length >= 8);
	let secrets = soughtSecrets([...new Set([...given, ...long.flatMap(base64Forms)])]);
	return (text) => {
		if (secrets.isEmpty) return text;
		let { beginning } = secrets;
		let nextPlace = (from) => {
			beginning.lastIndex = from;
			return beginning.test(text) ? beginning.lastIndex - 1 : text.length;
		};
		let clean = "";
		let copiedTo = 0;
		for (let { start, end } of findSecrets(text, secrets, nextPlace)) {
			clean += text.slice(copiedTo, start) + redacted;
			copiedTo = end;
		}
		return copiedTo === 0 ? text : clean + text.slice(copiedTo);
	};
}
function createSecretRedactor(cutForms = () => []) {
	let protectedValues = new Set();
	let released = new Set();
	let matcher;
	let redact = (text) => {
		if (text.length < 8) return text;
		matcher ??= createSecretMatcher([...protectedValues].flatMap((value) => [value, ...cutForms(value).filter((form) => form.length >= 8)]));
		return matcher(text);
	};
	return {
		protect(secret) {
			let value = secret.reveal();
			if (protectedValues.has(value) || released.has(value) || value.length < 8) return;
			protectedValues.add(value);
			matcher = void 0;
		},
		release(secret) {
			released.add(secret.reveal());
			protectedValues.delete(secret.reveal());
			matcher = void 0;
		},
		isIdle: () => protectedValues.size === 0,
		text: redact,
		bytes(bytes) {
			if (protectedValues.size === 0) return bytes;
			let text = decodeUtf8$1(bytes);
			let shown = text ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
			let clean = redact(shown);
			if (clean === shown) return bytes;
			return text === void 0 ? Uint8Array.from(clean, (character) => character.charCodeAt(0)) : new TextEncoder().encode(clean);
		}
	};
}
function decodeUtf8$1(bytes) {
	try {
		return new TextDecoder("utf-8", {
			ignoreBOM: !0,
			fatal: !0
		}).decode(bytes);
	} catch {
		return;
	}
}
const secretNames = [
	"access_?token",
	"refresh_?token",
	"client_?secret",
	"app_?secret",
	"_aop_signature"
];
function createEchoRedactor(secrets, furtherNames = []) {
	let redact = createSecretMatcher(secrets.map((secret) => secret.reveal()));
	let names = [...secretNames, ...furtherNames.map((name) => String.raw`\b${name}`)].join("|");
	let namedValues = new RegExp(String.raw`((?:${names})["']?\s*[=:]\s*["']?)[^&\s"',;}]+`, "gi");
	return (text) => redact(text).replace(namedValues, `$1${redacted}`);
}
const longestLookedAt = 262144;
function foreignText(text, redact, limit = 500) {
	let printable = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
	let isCut = printable.length > longestLookedAt;
	let shown = redact(isCut ? printable.slice(0, longestLookedAt) : printable);
	if (isCut && shown.length <= limit) return "…";
	if (shown.length <= limit) return shown;
	return `${shown.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
function isSwitch({ schema }) {
	return schema.type === "boolean";
}
function isList({ schema }) {
	return schema.type === "array";
}
function knownWords({ schema }) {
	let text = schema.type === "array" ? schema.items : schema;
	if (text.type !== "string") return {
		words: [],
		isClosed: !1
	};
	return {
		words: text.enum ?? text.examples ?? [],
		isClosed: text.enum !== void 0
	};
}
function defaultText({ schema }) {
	if (schema.type === "boolean" || schema.type === "array" || schema.default === void 0) return;
	return String(schema.default);
}
function refusalOf({ inputs, missing, several }, values) {
	let given = inputs.filter((name) => isGiven(values[name])).length;
	if (given === 1) return;
	return given === 0 ? missing : several;
}
function unknownInputs({ inputs }, fields) {
	return inputs.filter((name) => !Object.hasOwn(fields, name));
}
function isGiven(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== !1;
}
const readsMarket = {
	kind: "reads-market",
	repeatable: !0,
	personalData: !1
};
const readsThisMachine = {
	kind: "reads-this-machine",
	repeatable: !0,
	personalData: !1
};
const changesThisMachine = {
	kind: "changes-this-machine",
	repeatable: !0,
	personalData: !1
};
function mayCall({ kind }, { readOnly }) {
	return readOnly || kind === "starts-work-at-1688" || kind === "changes-something-at-1688";
}
function wholeNumberField({ minimum, maximum, default: byDefault, ...text }) {
	return {
		...text,
		schema: {
			type: "integer",
			minimum,
			maximum,
			...byDefault === void 0 ? {} : { default: byDefault }
		},
		allowed: {
			en: `a whole number from ${minimum} to ${maximum}`,
			zh: `${minimum} 到 ${maximum} 之间的整数`
		}
	};
}
function numberField({ above, maximum, ...text }) {
	return {
		...text,
		schema: {
			type: "number",
			exclusiveMinimum: above,
			maximum
		},
		allowed: {
			en: `a number greater than ${above}, at most ${maximum}`,
			zh: `大于 ${above} 且不超过 ${maximum} 的数`
		}
	};
}
function choiceField({ choices, default: byDefault, ...text }) {
	return {
		...text,
		schema: {
			type: "string",
			enum: choices,
			...byDefault === void 0 ? {} : { default: byDefault }
		},
		allowed: {
			en: choices.join(", "),
			zh: choices.join("、")
		}
	};
}
function textField({ pattern, examples, default: byDefault, ...text }) {
	return {
		...text,
		schema: {
			type: "string",
			pattern: pattern.source,
			...examples === void 0 ? {} : { examples },
			...byDefault === void 0 ? {} : { default: byDefault }
		}
	};
}
const unseen$1 = String.raw`\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\uffff${String.fromCodePoint(917504)}-${String.fromCodePoint(1114111)}`;
function wordField({ refused, ...text }) {
	let not = refused === void 0 ? "" : `(?!${refused.source.replace(/^\^/, "")})`;
	return textField({
		...text,
		pattern: new RegExp(String.raw`^${not}(?=.*\S)[^${unseen$1}]{1,64}$`, "u")
	});
}
function optionalField(field) {
	return {
		...field,
		isOptional: !0
	};
}
function sensitiveField(field) {
	return {
		...field,
		isSensitive: !0
	};
}
function fileField(field) {
	return {
		...field,
		namesFile: !0
	};
}
function switchField(text) {
	return {
		...text,
		schema: {
			type: "boolean",
			default: !1
		},
		allowed: {
			en: "no value",
			zh: "不带值"
		}
	};
}
function repeatableField({ pattern, examples, minItems, ...text }) {
	let known = examples === void 0 ? {} : { examples };
	let items = {
		type: "string",
		pattern: pattern.source,
		...known
	};
	return {
		...text,
		schema: {
			type: "array",
			items,
			...minItems === void 0 ? {} : { minItems }
		}
	};
}
function choicesField(definition) {
	let { choices, ...text } = definition;
	return {
		...text,
		schema: {
			type: "array",
			items: {
				type: "string",
				enum: choices
			}
		},
		allowed: {
			en: choices.join(", "),
			zh: choices.join("、")
		}
	};
}
const unseen = () => /(?!\u200c|\u200d|\p{Variation_Selector}|[\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
function isAllSeen(text) {
	return /^[\n -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/.test(text);
}
const partLength = 65536;
function inParts(text, replace) {
	if (text.length <= partLength) return replace(text);
	let result = "";
	for (let start = 0; start < text.length;) {
		let end = Math.min(start + partLength, text.length);
		/^[\ud800-\udbff]/.test(text.charAt(end - 1)) && (end += 1);
		for (; end < text.length && isLineBreak(text.charAt(end - 1)) && isLineBreak(text.charAt(end));) end += 1;
		result += replace(text.slice(start, end));
		start = end;
	}
	return result;
}
const isLineBreak = (unit) => /^[\n\v\f\r\u0085\u2028\u2029]/.test(unit);
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]+/g;
function escapeSequence(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
function visibleMark(character) {
	let code = character.charCodeAt(0);
	if (code < 32) return String.fromCharCode(9216 + code);
	if (code === 127) return "␡";
	return escapeSequence(character);
}
function visibleText(text, options = {}) {
	return options.keepLineBreaks === !0 ? inParts(text, (part) => part.split(lineBreak).map(visibleLine).join("\n")) : inParts(text, (part) => visibleLine(part.replace(lineBreaks, " ")));
}
function visibleLine(line) {
	return line.replaceAll("	", " ").replace(unseen(), visibleMark);
}
function visibleJson(json) {
	if (isAllSeen(json)) return json;
	return inParts(json, (part) => part.replace(unseen(), (character) => character < " " ? character : escapeSequence(character)));
}
function jsonText$1(value, indent) {
	let json = stringify(value);
	return visibleJson(indent !== void 0 && linesByDepth(json) * indent <= Math.max(65536, 8 * json.length) ? stringify(value, indent) : json);
}
function stringify(value, indent) {
	return JSON.stringify(value ?? null, (_key, field) => typeof field == "bigint" ? String(field) : field, indent);
}
const [quote$3, comma, openList, backslash$1, closeList, openObject, closeObject] = [
	34,
	44,
	91,
	92,
	93,
	123,
	125
];
function linesByDepth(json) {
	let sum = 0;
	let depth = 0;
	for (let place = 0; place < json.length; place += 1) {
		let unit = json.charCodeAt(place);
		unit === quote$3 ? place = endOfText(json, place) : unit === comma ? sum += depth : unit === openList || unit === openObject ? sum += depth += 1 : (unit === closeList || unit === closeObject) && (sum += --depth);
	}
	return sum;
}
function endOfText(json, start) {
	let place = start + 1;
	for (; place < json.length; place += 1) {
		let unit = json.charCodeAt(place);
		if (unit === quote$3) break;
		unit === backslash$1 && (place += 1);
	}
	return place;
}
function speaker({ language, nameCommands = plainText }) {
	return (text) => nameCommands(text[language]);
}
function defined(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}
function gatewayJson({ httpStatus, errorCode, errorMessage, requestId, traceId }) {
	return defined({
		httpStatus,
		errorCode,
		errorMessage,
		requestId,
		traceId
	});
}
function listJson({ name, columns, rows }) {
	return [name, rows.map((row) => defined(Object.fromEntries(columns.map(({ field }) => [field, Reflect.get(row, field)]))))];
}
function checkJson({ check, ok, found, cause, next }, put) {
	let putIf = (text) => text === void 0 ? void 0 : put(text);
	return defined({
		check,
		ok,
		found,
		cause: putIf(cause),
		next: putIf(next)
	});
}
function failureJson(error, speech) {
	let say = speaker(speech);
	return {
		code: error.code,
		message: say(error.text),
		hint: say(error.hint),
		retryable: error.retryable,
		...detailsJson(error.details, speech)
	};
}
function detailsJson({ gateway, lists = [], checks, missing, failed }, speech) {
	let say = speaker(speech);
	let { nameCommands = plainText } = speech;
	return {
		...gateway === void 0 ? {} : { gateway: gatewayJson(gateway) },
		...Object.fromEntries(lists.map(listJson)),
		...checks === void 0 ? {} : { checks: checks.map((check) => checkJson(check, nameCommands)) },
		...missing === void 0 ? {} : { missing: missing.map(({ id, name, reason }) => defined({
			id,
			name,
			reason: say(reason)
		})) },
		...failed === void 0 ? {} : { failed: failed.map(({ id, code, message }) => ({
			id,
			code,
			message: say(message)
		})) }
	};
}
function failureDocument(error, speech) {
	return {
		ok: !1,
		error: failureJson(error, speech)
	};
}
function renderFailureJson(error, speech) {
	return `${jsonText$1(failureDocument(error, speech), 2)}\n`;
}
async function loadFormat(format, choosesFields, { loadSpreadsheet, loadOwn } = {}) {
	let render = await loadPart(loadOwn ?? (format.isSpreadsheet === !0 && loadSpreadsheet !== void 0 ? loadSpreadsheet : async () => format.load(choosesFields)));
	if (format.isForPeople !== !0) return render;
	return (result) => result.text === void 0 || result.fields.length > 0 ? render(result) : `${visibleText(result.text, { keepLineBreaks: !0 }).trimEnd()}\n`;
}
function documentOf({ data, error, meta }) {
	let { operation, api, apis, fetchedAt, sandbox, calls } = meta;
	let notes = meta.notes.map(({ code, message }) => ({
		code,
		message
	}));
	return {
		ok: error === void 0,
		data: data ?? null,
		error,
		meta: {
			operation,
			api,
			apis,
			fetchedAt,
			sandbox,
			calls,
			notes
		}
	};
}
function renderJson(result) {
	return `${jsonText$1(documentOf(result), 2)}\n`;
}
const formatTexts = {
	sandboxMark: {
		en: "SANDBOX · made-up data",
		zh: "沙箱 · 虚构数据"
	},
	nothingFound: {
		en: "Nothing was found.",
		zh: "没有找到任何结果。"
	},
	leftOut: (columns, mayBeWide) => {
		let headings = columns.map(({ heading }) => heading);
		return {
			en: `Left out, as the terminal is too narrow: ${headings.join(", ")}.${mayBeWide ? " All columns: --wide" : ""}`,
			zh: `终端宽度不足，未显示：${headings.join("、")}。${mayBeWide ? "显示全部列：--wide" : ""}`
		};
	},
	field: {
		en: "Field",
		zh: "字段"
	},
	value: {
		en: "Value",
		zh: "值"
	},
	rawUnavailable: {
		en: "--format raw is not possible here: this command shows no answer of the gateway.",
		zh: "此命令不显示网关响应，不能使用 --format raw。"
	},
	spreadsheetUnavailable: {
		en: "A skill script writes no spreadsheet (xlsx).",
		zh: "技能脚本不能生成电子表格（xlsx）。"
	},
	spreadsheetHint: {
		en: "Take --output FILE.csv, which spreadsheets open; the command line program ali1688 writes xlsx.",
		zh: "请改用 --output FILE.csv（电子表格软件可直接打开）；命令行程序 ali1688 可生成 xlsx。"
	},
	rawAnsweredHere: {
		en: "--format raw is not possible here: the local tree answered, and 1688 was not asked for this.",
		zh: "结果来自本地类目树，未向 1688 查询，因此没有可供 --format raw 显示的响应。"
	},
	rawLiveHint: {
		en: "Add --live to ask 1688 itself, or choose another format.",
		zh: "请加上 --live 直接向 1688 查询，或选择其他格式。"
	},
	rawRedacted: {
		en: "The answer held a known secret, which stands here as [redacted]; everything else is byte for byte.",
		zh: "响应中含有已知的密钥，此处以 [redacted] 代替；其余内容逐字节保持原样。"
	},
	rawHint: {
		en: "Choose another format.",
		zh: "请选择其他格式。"
	}
};
const formats = [
	{
		name: "json",
		shows: "document",
		fileEnding: ".json",
		load: async (choosesFields) => choosesFields ? (await import("./engine.extras.mjs")).renderChosenJson : renderJson
	},
	{
		name: "table",
		shows: "rows",
		isForPeople: !0,
		load: async () => (await import("./engine.extras.mjs")).renderTables
	},
	{
		name: "csv",
		shows: "rows",
		holdsOneSheet: !0,
		takesPieces: !0,
		fileEnding: ".csv",
		load: async () => (await import("./engine.extras.mjs")).renderCsv
	},
	{
		name: "ndjson",
		shows: "rows",
		holdsOneSheet: !0,
		takesPieces: !0,
		fileEnding: ".ndjson",
		load: async () => (await import("./engine.extras.mjs")).renderNdjson
	},
	{
		name: "md",
		shows: "rows",
		isForPeople: !0,
		fileEnding: ".md",
		load: async () => (await import("./engine.extras.mjs")).renderMarkdown
	},
	{
		name: "raw",
		shows: "body",
		load: async () => (await import("./engine.extras.mjs")).renderRaw
	}
];
const fileFormats = [{
	name: "xlsx",
	shows: "rows",
	needsFile: !0,
	fileEnding: ".xlsx",
	isSpreadsheet: !0,
	load: () => Promise.reject(spreadsheetUnavailable())
}];
const ownFormats = [{
	name: "parquet",
	shows: "rows",
	holdsOneSheet: !0,
	needsFile: !0,
	fileEnding: ".parquet",
	isOwn: !0,
	load: () => Promise.reject(TypeError("The operation brings what writes this format."))
}];
const variableFormats = [{
	name: "env",
	shows: "variables",
	load: async () => (await import("./engine.extras.mjs")).renderEnv
}, {
	name: "env-powershell",
	shows: "variables",
	load: async () => (await import("./engine.extras.mjs")).renderPowerShellEnv
}];
const allFormats = [
	...formats,
	...fileFormats,
	...variableFormats,
	...ownFormats
];
const [first, ...rest] = formats;
const formatNames = [first.name, ...rest.map(({ name }) => name)];
function formatOfFile(file, own = []) {
	let name = file.toLowerCase();
	return withEndings(own).find(({ fileEnding }) => name.endsWith(fileEnding ?? ""))?.name;
}
function fileEndings(own = []) {
	return withEndings(own).flatMap(({ fileEnding }) => fileEnding ?? []);
}
function withEndings(own) {
	return allFormats.filter(({ name, fileEnding, isOwn }) => fileEnding !== void 0 && (isOwn !== !0 || own.some((each) => each === name)));
}
const allFormatNames = [...formatNames, ...variableFormats.map(({ name }) => name)];
function formatNamed(name) {
	return allFormats.find((format) => format.name === name) ?? first;
}
function spreadsheetUnavailable() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: formatTexts.spreadsheetUnavailable,
		hint: formatTexts.spreadsheetHint
	});
}
const shortestLookMs = 2e3;
function timeLeft({ done, total, doneAtFirst, elapsedMs }) {
	let newlyDone = done - doneAtFirst;
	if (total === void 0 || newlyDone <= 0 || done >= total || elapsedMs < shortestLookMs) return;
	let seconds = Math.ceil((total - done) * elapsedMs / newlyDone / 1e3);
	if (seconds < 60) return {
		en: `${seconds} s left`,
		zh: `约剩 ${seconds} 秒`
	};
	let minutes = Math.ceil(seconds / 60);
	return {
		en: `${minutes} min left`,
		zh: `约剩 ${minutes} 分钟`
	};
}
function rateSoFar({ done, doneAtFirst, elapsedMs }) {
	let newlyDone = done - doneAtFirst;
	if (newlyDone <= 0 || elapsedMs < shortestLookMs) return;
	let aSecond = newlyDone * 1e3 / elapsedMs;
	if (aSecond >= 1) return {
		en: `${aSecond.toFixed(1)} a second`,
		zh: `每秒 ${aSecond.toFixed(1)} 个`
	};
	let aMinute = (aSecond * 60).toFixed(+(aSecond < 1 / 6));
	return {
		en: `${aMinute} a minute`,
		zh: `每分钟 ${aMinute} 个`
	};
}
const headingChoices = [
	"fields",
	"zh",
	"en"
];
function headingOf({ field, header }, headings) {
	return headings === "fields" ? field : header[headings];
}
function plainColumn(field) {
	return {
		field,
		header: {
			en: field,
			zh: field
		}
	};
}
function typedColumn(column, values, schemaType) {
	let stated = column.type ?? schemaType;
	return {
		...column,
		type: stated ?? typeOf$1(values),
		isStated: stated !== void 0
	};
}
function alignOf({ type }) {
	return type === "integer" || type === "number" || type === "position" ? "right" : "left";
}
function isCounted({ type, isStated }) {
	return isStated && (type === "integer" || type === "number");
}
const isOneWord = (text) => /^[!-~]*$/.test(text);
function mayBeCut({ type, isStated }, texts) {
	return type === "title" || type === "text" && (isStated || !texts.every(isOneWord));
}
function typeOf$1(values) {
	let present = values.filter((value) => value != null);
	return present.length > 0 && present.every(isNumeric) ? "number" : "text";
}
function isNumeric(value) {
	return typeof value == "number" || typeof value == "bigint";
}
function isRecord(value) {
	return typeof value == "object" && !!value && !Array.isArray(value);
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function hasPath(value, path) {
	let [field, ...rest] = path;
	if (field === void 0) return !0;
	if (Array.isArray(value)) return value.some((entry) => hasPath(entry, path));
	return isRecord(value) && Object.hasOwn(value, field) && (rest.length === 0 || hasPath(value[field], rest));
}
function readPath(value, path) {
	let [field, ...rest] = path;
	if (field === void 0) return value;
	if (Array.isArray(value)) return value.map((entry) => readPath(entry, path)).filter((found) => found !== void 0);
	return isRecord(value) && Object.hasOwn(value, field) ? readPath(value[field], rest) : void 0;
}
function readSeries(value, path) {
	let [field, ...rest] = path;
	if (Array.isArray(value)) return value.map((entry) => readPath(entry, path));
	return field !== void 0 && isRecord(value) && Object.hasOwn(value, field) ? readSeries(value[field], rest) : void 0;
}
function pickPaths(value, paths) {
	return pick(value, paths.reduce((kept, path) => addPath(kept, path), new Map()));
}
function addPath(kept, path) {
	let [field, ...rest] = path;
	if (kept === "whole" || field === void 0) return "whole";
	return kept.set(field, addPath(kept.get(field) ?? new Map(), rest));
}
function pick(value, kept) {
	if (kept === "whole") return value;
	if (Array.isArray(value)) return value.map((entry) => pick(entry, kept)).filter((entry) => entry !== void 0);
	if (!isRecord(value)) return;
	return Object.fromEntries([...kept].filter(([field]) => Object.hasOwn(value, field)).map(([field, below]) => [field, pick(value[field], below)]));
}
function findRows(data, layout) {
	if (layout === void 0) return Array.isArray(data) ? {
		rows: data,
		at: []
	} : void 0;
	let { rows: path = "", unfold } = layout;
	let at = path === "" ? [] : path.split(".");
	let value = readPath(data, at) ?? [];
	let isList = Array.isArray(value);
	let entries = isList ? value : [value];
	return {
		rows: unfold === void 0 ? entries : entries.flatMap((entry) => unfold(ofTheOperation(entry))),
		at: isList ? at : void 0,
		title: layout.title?.(ofTheOperation(data))
	};
}
function ofTheOperation(data) {
	return data;
}
function sheetLayouts(layout) {
	if (layout === void 0) return [];
	return "sheets" in layout ? layout.sheets : [layout];
}
const bars = [
	"▁",
	"▂",
	"▃",
	"▄",
	"▅",
	"▆",
	"▇",
	"█"
];
function numbersOf(value) {
	return (Array.isArray(value) ? value : []).map((entry) => typeof entry == "number" && Number.isFinite(entry) ? entry : void 0);
}
function barLine(value) {
	let numbers = numbersOf(value);
	let size = Math.max(1, Math.ceil(numbers.length / 24));
	let means = Array.from({ length: Math.ceil(numbers.length / size) }, (_, index) => {
		let known = numbers.slice(index * size, (index + 1) * size).filter((number) => number !== void 0);
		return known.length === 0 ? void 0 : known.reduce((sum, number) => sum + number, 0) / known.length;
	});
	let known = means.filter((mean) => mean !== void 0);
	if (known.length === 0) return "";
	let [low, high] = [Math.min(...known), Math.max(...known)];
	return means.map((mean) => {
		if (mean === void 0) return " ";
		let height = high === low ? .5 : (mean - low) / (high - low);
		return bars[Math.min(bars.length - 1, Math.floor(height * bars.length))] ?? bars[0];
	}).join("");
}
function lastNumbers(value) {
	let numbers = numbersOf(value);
	if (numbers.every((number) => number === void 0)) return "";
	return numbers.slice(-7).map((number) => number ?? "-").join(" ");
}
function barsWanted({ LC_ALL, LANG }, isTerminal) {
	return isTerminal && /utf-?8/i.test(LC_ALL === void 0 || LC_ALL === "" ? LANG ?? "" : LC_ALL);
}
function colorWanted({ NO_COLOR, FORCE_COLOR }, isTerminal) {
	if (NO_COLOR !== void 0) return !1;
	if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0";
	return isTerminal;
}
const credential = /(?:code=|(?:token|secret|signature)\W{0,3}[=:＝：])/i;
function shownWord(word) {
	if (credential.test(word)) return "…";
	let text = visibleText(word);
	if (text.length <= 80) return text;
	return `${text.slice(0, 80).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
function profileNameField(text) {
	return textField({
		pattern: profileNamePattern,
		allowed: {
			en: "a profile name: lower-case letters, digits and hyphens, 32 characters at most",
			zh: "配置名：小写字母、数字与连字符，最长 32 个字符"
		},
		...text
	});
}
const profileField = optionalField(profileNameField({
	valueName: "NAME",
	summary: {
		en: "Which application and account to use.",
		zh: "使用哪个应用与账号。"
	}
}));
const timeoutField = optionalField(numberField({
	above: 0,
	maximum: 3600,
	valueName: "SECONDS",
	summary: {
		en: "Limit for one request, in seconds. Default 30.",
		zh: "单次请求的时限（秒），默认 30。"
	}
}));
const requestsPerSecondField = optionalField(numberField({
	above: 0,
	maximum: 1e3,
	summary: {
		en: "Requests a second for one AppKey.",
		zh: "每个 AppKey 每秒请求数。"
	}
}));
const languageVariableField = optionalField(choiceField({
	choices: ["zh", "en"],
	summary: {
		en: "Language of messages.",
		zh: "提示语言。"
	}
}));
const sandboxVariableField = optionalField(choiceField({
	choices: [
		"1",
		"true",
		"0",
		"false"
	],
	summary: {
		en: "Use the sandbox.",
		zh: "使用沙箱。"
	}
}));
const universalFlags = {
	format: optionalField(choiceField({
		choices: formatNames,
		summary: {
			en: "Form of the output: table on a terminal, json otherwise; with --output, the ending of the file. raw is the body of the gateway, unchanged.",
			zh: "输出格式：终端默认 table，其他情况默认 json；使用 --output 时由文件扩展名决定。raw 为网关原始响应体。"
		}
	})),
	json: switchField({ summary: {
		en: "Same as --format json.",
		zh: "等同于 --format json。"
	} }),
	fields: optionalField(textField({
		pattern: /^[A-Za-z0-9_.]+(,[A-Za-z0-9_.]+)*$/,
		allowed: {
			en: "field names separated by commas, such as itemId,title or items.itemId",
			zh: "以逗号分隔的字段名，例如 itemId,title 或 items.itemId"
		},
		valueName: "a,b.c",
		summary: {
			en: "Keep only these fields, in this order.",
			zh: "只保留这些字段，并按此顺序输出。"
		}
	})),
	output: optionalField(textField({
		pattern: /^[^\0]+$/,
		allowed: {
			en: "the path of a file",
			zh: "文件路径"
		},
		valueName: "FILE",
		summary: {
			en: "Write the result to this file instead of standard output. Its ending decides the format: .json, .csv, .ndjson, .md or .xlsx. The file is replaced as a whole or not at all. - is standard output.",
			zh: "将结果写入该文件而不是标准输出，扩展名决定格式：.json、.csv、.ndjson、.md 或 .xlsx；文件要么整体替换，要么保持原样。- 表示标准输出。"
		}
	})),
	headers: optionalField(choiceField({
		choices: headingChoices,
		summary: {
			en: "Headings of tables and csv: names of fields, or words in Chinese or English. Default: fields for csv, the language of messages otherwise.",
			zh: "表格与 csv 的列标题：字段名（fields）、中文或英文。csv 默认为字段名，其他格式默认与提示语言一致。"
		}
	})),
	wide: switchField({ summary: {
		en: "Tables: every column, nothing cut, whatever the width of the terminal.",
		zh: "表格：显示全部列且不截断，不受终端宽度限制。"
	} }),
	profile: profileField,
	sandbox: switchField({ summary: {
		en: "Use the built-in sandbox: made-up data, marked as such; nothing leaves this machine.",
		zh: "使用内置沙箱：数据为虚构并有标注，不会向外发送任何请求。"
	} }),
	dryRun: switchField({ summary: {
		en: "Print the signed request with secrets redacted; send nothing.",
		zh: "打印已签名的请求（密钥已隐去），不发送。"
	} }),
	timeout: timeoutField,
	verbose: switchField({ summary: {
		en: "Say on standard error what is done. Secrets are never shown.",
		zh: "在标准错误中说明每一步；不会显示任何密钥。"
	} })
};
const formatOfVariables = optionalField(choiceField({
	choices: allFormatNames,
	summary: universalFlags.format.summary
}));
const formatOfExport = optionalField(choiceField({
	choices: [...formatNames, "parquet"],
	summary: universalFlags.format.summary
}));
function universalFlagsOf({ variables, ownFormats }) {
	if (variables !== void 0) return {
		...universalFlags,
		format: formatOfVariables
	};
	return ownFormats === void 0 ? universalFlags : {
		...universalFlags,
		format: formatOfExport
	};
}
const camelCase = /^[a-z][A-Za-z0-9]*$/;
function assertDefinition({ name, input, positional = [], oneOf, apis, effects }) {
	let reserved = Object.keys(input).find((own) => Object.hasOwn(universalFlags, own) || own === "help");
	if (reserved !== void 0) throw Error(`The operation ${name} has an input ${reserved}, and every operation has a flag of that name.`);
	let unusual = Object.keys(input).find((own) => !camelCase.test(own));
	if (unusual !== void 0) throw Error(`The input ${unusual} of the operation ${name} is not named in camelCase.`);
	let [unknown] = oneOf === void 0 ? [] : unknownInputs(oneOf, input);
	if (unknown !== void 0) throw Error(`The operation ${name} has no input ${unknown} to be one of several.`);
	for (let [index, own] of positional.entries()) {
		let field = input[own];
		if (field === void 0) throw Error(`The operation ${name} has no input ${own} to give a place to.`);
		if (isList(field) && index < positional.length - 1) throw Error(`The list ${own} of the operation ${name} takes all words, so it must be the last place.`);
	}
	let changing = apis.find((api) => !mayCall(effects, api));
	if (changing !== void 0) throw Error(`The operation ${name} does not say that it changes something at 1688, and ${changing.name} does.`);
}
function defineOperation(operation) {
	assertDefinition(operation);
	return operation;
}
function operationId({ topic, name }) {
	return topic === void 0 ? name : `${topic.replaceAll(" ", ":")}:${name}`;
}
function operationWords({ topic, name }) {
	return topic === void 0 ? name : `${topic} ${name}`;
}
function needsOf({ needs, apis }) {
	if (needs !== void 0) return needs;
	if (apis.some(({ needsToken }) => needsToken)) return "token";
	return apis.length === 0 ? "nothing" : "app";
}
function ownFormatsOf({ ownFormats = {} }) {
	return ownFormats.parquet === void 0 ? [] : ["parquet"];
}
function mayShowBody(operation) {
	let { effects, isSensitive = !1 } = operation;
	return needsOf(operation) !== "nothing" && effects.kind !== "reads-this-machine" && !isSensitive;
}
function splitInput({ input, positional = [] }) {
	let entries = Object.entries(input);
	return {
		positional: Object.fromEntries(positional.flatMap((name) => entries.filter(([own]) => own === name))),
		flags: Object.fromEntries(entries.filter(([name]) => !positional.includes(name)))
	};
}
function readEnvironmentCredentials(environment) {
	let appKey = valueOf$1(environment.ALI1688_APP_KEY);
	let appSecret = secretOf(environment.ALI1688_APP_SECRET);
	let refreshToken = secretOf(environment.ALI1688_REFRESH_TOKEN);
	let accessToken = secretOf(environment.ALI1688_ACCESS_TOKEN);
	return {
		...appKey && { appKey },
		...appSecret && { appSecret },
		...refreshToken && { refreshToken },
		...accessToken && { accessToken }
	};
}
function isSameSecret(first, second) {
	return first.reveal() === second?.reveal();
}
function valueOf$1(text) {
	let trimmed = text?.trim();
	return trimmed === "" ? void 0 : trimmed;
}
function secretOf(text) {
	let value = valueOf$1(text);
	return value === void 0 ? void 0 : new Secret(value);
}
function shortHash(text) {
	return process.getBuiltinModule("node:crypto").hash("sha256", text).slice(0, 16);
}
function documentFileName(gatewayUrl, { folder, name, ending }) {
	if (!(/^[a-z]{1,32}$/.test(folder) && /^[\w-]{1,32}$/.test(name) && /^[a-z]{1,16}$/.test(ending))) throw TypeError("The name of a document is letters, digits, hyphens and underscores.");
	return `${gatewayUrl === "https://gw.open.1688.com/openapi" ? "1688" : `x-${shortHash(gatewayUrl)}`}-${name}.${ending}`;
}
function asciiJson(value) {
	return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function faultName(error) {
	if (typeof error != "object" || !error || !("code" in error)) return;
	let { code } = error;
	if (typeof code != "string") return;
	if (/^[A-Z][A-Z0-9_]{2,47}$/.test(code)) return code;
	return "errno" in error && error.errno === quotaFault() ? "EDQUOT" : void 0;
}
function isDiskFull(error) {
	return ["ENOSPC", "EDQUOT"].includes(faultName(error) ?? "");
}
function quotaFault() {
	return -process.getBuiltinModule("node:os").constants.errno.EDQUOT;
}
const fs$7 = process.getBuiltinModule("node:fs");
function inspectFolder(path) {
	let stats;
	try {
		stats = fs$7.lstatSync(path);
	} catch (error) {
		let fault = faultName(error) ?? "unknown";
		return fault === "ENOENT" ? { kind: "missing" } : {
			kind: "blocked",
			fault
		};
	}
	let mode = stats.mode & 4095;
	if (stats.isSymbolicLink()) return { kind: "link" };
	if (!stats.isDirectory()) return {
		kind: "blocked",
		fault: "ENOTDIR"
	};
	if (!isOurs(stats.uid)) return {
		kind: "foreign",
		mode
	};
	return hasOpenMode(mode) ? {
		kind: "open",
		mode
	} : {
		kind: "private",
		mode
	};
}
function isOurs(ownerId) {
	return process.geteuid === void 0 || process.geteuid() === ownerId;
}
function hasOpenMode(mode) {
	return process.platform !== "win32" && !!(mode & 63);
}
const fs$6 = process.getBuiltinModule("node:fs");
const maxPrivateFileBytes = 65536;
function readPrivateFile(path, options) {
	let file = readPrivateBytes(path, {
		maxBytes: maxPrivateFileBytes,
		...options
	});
	if (file.kind !== "bytes") return file;
	return {
		kind: "text",
		text: textOf$2(file.bytes),
		wasOpen: file.wasOpen
	};
}
function textOf$2(bytes) {
	let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
	return text.startsWith("﻿") ? text.slice(1) : text;
}
function readPrivateBytes(path, options) {
	let file;
	try {
		let { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs$6.constants;
		file = fs$6.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	} catch (error) {
		return readingOfFault(faultName(error));
	}
	try {
		return readOpenFile(file, options);
	} catch (error) {
		return {
			kind: "unusable",
			reason: faultName(error) ?? "unknown"
		};
	} finally {
		fs$6.closeSync(file);
	}
}
function readOpenFile(file, { tighten, maxBytes }) {
	let stats = fs$6.fstatSync(file);
	if (!stats.isFile()) return {
		kind: "unusable",
		reason: "not a file"
	};
	if (!isOurs(stats.uid)) return { kind: "foreign" };
	if (stats.size > maxBytes) return {
		kind: "unusable",
		reason: "too large"
	};
	let wasOpen = hasOpenMode(stats.mode);
	wasOpen && tighten && fs$6.fchmodSync(file, 384);
	let bytes = Buffer.alloc(stats.size + 1);
	let length = 0;
	for (;;) {
		let count = fs$6.readSync(file, bytes, length, bytes.length - length, null);
		length += count;
		if (count === 0) break;
		if (length === bytes.length) return {
			kind: "unusable",
			reason: "changed while being read"
		};
	}
	return {
		kind: "bytes",
		bytes: bytes.subarray(0, length),
		wasOpen
	};
}
function readingOfFault(fault) {
	if (fault === "ELOOP" || fault === "EMLINK") return { kind: "link" };
	if (fault === "ENOENT") return { kind: "missing" };
	return {
		kind: "unusable",
		reason: fault ?? "unknown"
	};
}
function temporaryPath(path) {
	return `${path}.${process.pid}.${randomHex()}.tmp`;
}
function asidePath(path) {
	return `${path}.${randomHex()}.moved`;
}
function randomHex() {
	return process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex");
}
function stateUnusableTexts(shownPath, reason) {
	return {
		text: {
			en: `${shownPath} cannot be used (${reason.en}).`,
			zh: `${shownPath} 无法使用（${reason.zh}）。`
		},
		hint: {
			en: "Repair it, or set ALI1688_HOME to a folder of your own. Then run the command again.",
			zh: "请修复，或将 ALI1688_HOME 设为您自己的目录，然后重新运行该命令。"
		}
	};
}
const stateReasons = {
	link: {
		en: "it is a link",
		zh: "是链接"
	},
	foreign: {
		en: "it belongs to another user",
		zh: "属于其他用户"
	},
	exposed: {
		en: "everybody can replace it",
		zh: "任何用户都能替换"
	},
	busy: {
		en: "another command has held it for too long",
		zh: "另一条命令占用时间过长"
	},
	noLock: {
		en: "it cannot be locked; Node 22.13 or newer is needed",
		zh: "无法加锁，需要 Node 22.13 或更新的版本"
	},
	inUse: {
		en: "another command is writing it",
		zh: "另一条命令正在写入"
	},
	tooLarge: {
		en: "it would become too large",
		zh: "文件将超出大小上限"
	},
	notAFile: {
		en: "it is not a file",
		zh: "不是普通文件"
	},
	noHome: {
		en: "no folder is known for this user",
		zh: "系统未给出该用户的目录"
	},
	unknown: {
		en: "unknown fault",
		zh: "未知错误"
	}
};
const inUseHint = {
	en: "Let the other command finish, then run this one again.",
	zh: "请等另一条命令结束，再运行本命令。"
};
const homeNotAbsolute = {
	text: {
		en: "ALI1688_HOME must be an absolute path.",
		zh: "ALI1688_HOME 必须是绝对路径。"
	},
	hint: {
		en: "Give the whole path of the folder, or unset ALI1688_HOME to use the default one.",
		zh: "请写出该目录的完整路径，或清除 ALI1688_HOME 以使用默认目录。"
	}
};
function stateUnusable$1(shownPath, reason, hint) {
	return new Ali1688Error({
		code: "STATE_UNUSABLE",
		...stateUnusableTexts(shownPath, reason),
		...hint && { hint }
	});
}
function reasonOfFault(fault) {
	let name = faultName(fault);
	return name === void 0 ? stateReasons.unknown : {
		en: name,
		zh: name
	};
}
function notReady(shownPath, preparation) {
	return stateUnusable$1(shownPath, reasonOf(preparation));
}
function reasonOf(preparation) {
	if (preparation.kind === "unwritable") return reasonOfFault(preparation.error);
	if (preparation.kind === "no-home") return stateReasons.noHome;
	return preparation.kind === "ready" ? stateReasons.unknown : stateReasons[preparation.kind];
}
const fs$5 = process.getBuiltinModule("node:fs");
const nodePath$4 = process.getBuiltinModule("node:path");
function sweepTemporaryFiles(folder, { now, opening, log }) {
	try {
		for (let name of fs$5.readdirSync(folder)) {
			if (!name.endsWith(".tmp") || !name.startsWith(opening)) continue;
			let path = nodePath$4.join(folder, name);
			let stats = fs$5.lstatSync(path, { throwIfNoEntry: !1 });
			stats !== void 0 && now - stats.mtimeMs > 36e5 && fs$5.rmSync(path, { force: !0 });
		}
	} catch (error) {
		log?.debug("temporary files not removed", { fault: faultName(error) ?? "unknown" });
	}
}
const busyFaults = [
	"EPERM",
	"EACCES",
	"EBUSY"
];
async function repeatWhileBusy(operation, options) {
	let { platform, clock, limitMs } = options;
	let startedAt = clock.monotonic();
	for (;;) {
		try {
			operation();
			return;
		} catch (error) {
			if (!(platform === "win32" && busyFaults.includes(faultName(error) ?? "")) || clock.monotonic() - startedAt >= limitMs) throw error;
		}
		await clock.sleep(20);
	}
}
const fs$4 = process.getBuiltinModule("node:fs");
async function writePrivateFile(path, text, clock, options = {}) {
	let { isDurable = !0, onWritten } = options;
	let written = temporaryPath(path);
	try {
		writeWhole(written, text, isDurable);
		onWritten?.();
		await repeatWhileBusy(() => replace(written, path), {
			platform: process.platform,
			clock,
			limitMs: 1e3
		});
	} catch (error) {
		fs$4.rmSync(written, { force: !0 });
		throw error;
	}
}
function writeWhole(path, text, isDurable) {
	let { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs$4.constants;
	let file = fs$4.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
	try {
		fs$4.fchmodSync(file, 384);
		fs$4.writeFileSync(file, text);
		isDurable && fs$4.fsyncSync(file);
	} finally {
		fs$4.closeSync(file);
	}
}
function replace(written, path) {
	try {
		fs$4.renameSync(written, path);
	} catch (error) {
		if (!(fs$4.lstatSync(path, { throwIfNoEntry: !1 })?.isDirectory() ?? !1)) throw error;
		fs$4.renameSync(path, asidePath(path));
		fs$4.renameSync(written, path);
	}
}
const { posix, win32 } = process.getBuiltinModule("node:path");
function locateStore(environment, system = thisSystem) {
	let paths = system.platform === "win32" ? win32 : posix;
	let given = environment.ALI1688_HOME;
	let isGiven = given !== void 0 && given !== "";
	if (isGiven && !paths.isAbsolute(given)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...homeNotAbsolute
	});
	let path = isGiven ? paths.normalize(given) : defaultHome(environment, system, paths);
	return {
		path,
		isGiven,
		get shownPath() {
			return path === void 0 ? "~/.config/ali1688" : shortenPath(path, system.userFolder, paths);
		}
	};
}
function defaultHome(environment, system, paths) {
	let absolute = (path) => path !== void 0 && paths.isAbsolute(path) ? path : void 0;
	let userFolder = absolute(system.userFolder);
	let systemDefault = system.platform === "win32" ? absolute(environment.LOCALAPPDATA) ?? (userFolder && paths.join(userFolder, "AppData", "Local")) : userFolder && paths.join(userFolder, ".config");
	let parent = absolute(environment.XDG_CONFIG_HOME) ?? systemDefault;
	return parent && paths.join(parent, "ali1688");
}
const thisSystem = {
	platform: process.platform,
	get userFolder() {
		return userFolderOfThisProcess();
	}
};
function userFolderOfThisProcess() {
	try {
		return process.getBuiltinModule("node:os").homedir();
	} catch {
		return;
	}
}
function shortenPath(path, userFolder, paths) {
	if (userFolder === void 0 || !paths.isAbsolute(userFolder)) return path;
	if (path === userFolder) return "~";
	let { sep } = paths;
	let prefix = userFolder.endsWith(sep) ? userFolder : userFolder + sep;
	return path.startsWith(prefix) ? `~${sep}${path.slice(prefix.length)}` : path;
}
let loaded;
function loadSqlite() {
	if (loaded !== void 0) return loaded.sqlite;
	let emitWarning = process.emitWarning;
	process.emitWarning = () => void 0;
	try {
		loaded = { sqlite: process.getBuiltinModule("node:sqlite") };
	} finally {
		process.emitWarning = emitWarning;
	}
	return loaded.sqlite;
}
function isKernelLockAvailable() {
	return loadSqlite() !== void 0;
}
function sqliteCode(error) {
	if (typeof error != "object" || !error || !("errcode" in error)) return;
	return typeof error.errcode == "number" ? error.errcode & 255 : void 0;
}
async function untilAborted(promise, signal) {
	if (signal === void 0) return promise;
	let stopListening = () => void 0;
	let aborted = new Promise((_resolve, reject) => {
		let leave = () => {
			reject(signal.reason);
		};
		stopListening = () => signal.removeEventListener("abort", leave);
		signal.aborted ? leave() : signal.addEventListener("abort", leave, { once: !0 });
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		stopListening();
	}
}
const fs$3 = process.getBuiltinModule("node:fs");
function createKernelLock(path) {
	let mayHeal = !0;
	let heal = (clear) => {
		if (!mayHeal) return {
			kind: "unavailable",
			reason: "not a lock file"
		};
		mayHeal = !1;
		clear();
		return tryOnce();
	};
	let tryOnce = () => {
		let sqlite = loadSqlite();
		if (sqlite === void 0) return {
			kind: "unavailable",
			reason: "no node:sqlite"
		};
		let database;
		try {
			create(path);
			let before = fs$3.lstatSync(path, { bigint: !0 });
			if (before.isDirectory()) return heal(() => moveFolderAside(path));
			if (!before.isFile()) return {
				kind: "unavailable",
				reason: "not a regular file"
			};
			if (!isOurs(Number(before.uid))) return {
				kind: "unavailable",
				reason: "of another user"
			};
			(before.mode & 511n) != 384n && fs$3.chmodSync(path, 384);
			fs$3.accessSync(path, fs$3.constants.R_OK | fs$3.constants.W_OK);
			database = new sqlite.DatabaseSync(path, { timeout: 0 });
			database.exec("PRAGMA journal_mode=MEMORY");
			database.exec("BEGIN IMMEDIATE");
			let after = fs$3.lstatSync(path, { bigint: !0 });
			if (after.ino !== before.ino || after.dev !== before.dev) {
				close(database);
				return { kind: "busy" };
			}
			return holding(database);
		} catch (error) {
			database !== void 0 && close(database);
			let code = sqliteCode(error);
			if (code === 5 || faultName(error) === "ENOENT") return isGone(path) ?? { kind: "busy" };
			if (code === 26) return heal(() => emptyFile(path));
			return {
				kind: "unavailable",
				reason: code === void 0 ? faultName(error) ?? "unknown" : `sqlite ${code}`
			};
		}
	};
	return { tryOnce };
}
function isGone(path) {
	let folder = process.getBuiltinModule("node:path").dirname(path);
	return fs$3.existsSync(folder) ? void 0 : {
		kind: "unavailable",
		reason: "ENOENT"
	};
}
function moveFolderAside(path) {
	try {
		fs$3.renameSync(`${path}/`, asidePath(path));
	} catch (error) {
		if (!["ENOENT", "ENOTDIR"].includes(faultName(error) ?? "")) throw error;
	}
}
function emptyFile(path) {
	let file = fs$3.openSync(path, fs$3.constants.O_WRONLY | fs$3.constants.O_NOFOLLOW);
	try {
		fs$3.ftruncateSync(file, 0);
	} finally {
		fs$3.closeSync(file);
	}
}
function create(path) {
	if (fs$3.lstatSync(path, { throwIfNoEntry: !1 }) !== void 0) return;
	let { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs$3.constants;
	try {
		let file = fs$3.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
		fs$3.closeSync(file);
	} catch (error) {
		if (faultName(error) !== "EEXIST") throw error;
	}
}
function holding(database) {
	let isHeld = !0;
	return {
		kind: "held",
		release: () => {
			if (!isHeld) return;
			isHeld = !1;
			close(database);
		}
	};
}
function close(database) {
	try {
		database.close();
	} catch {}
}
async function withLock(path, wait, work) {
	let { clock, limitMs, poll, signal } = wait;
	let lock = createKernelLock(path);
	let endsAt = clock.monotonic() + limitMs;
	let pauseMs = 12;
	for (;;) {
		signal?.throwIfAborted();
		let attempt = lock.tryOnce();
		if (attempt.kind === "held") try {
			return await work({ kind: "held" });
		} finally {
			attempt.release();
		}
		if (attempt.kind === "unavailable") return work(attempt);
		let found = await poll?.();
		if (found !== void 0) return found.result;
		let leftMs = endsAt - clock.monotonic();
		if (leftMs <= 0) return work({ kind: "busy" });
		await clock.sleep(Math.min(leftMs, 40, pauseMs * (1 + Math.random())), signal);
		pauseMs = Math.min(40, pauseMs * 1.3);
	}
}
function createOwnState(clock, lastsMs) {
	let kept;
	let endsAt = -1e400;
	let change = (by) => {
		let changed = by(kept);
		kept = changed.state;
		return changed.result;
	};
	return {
		isInForce: () => clock.monotonic() < endsAt,
		read: () => kept,
		change,
		begin: (state, by) => {
			endsAt = clock.monotonic() + lastsMs;
			kept ??= state;
			return change(by);
		},
		keep: (state) => {
			endsAt = clock.monotonic() + lastsMs;
			kept = state;
		}
	};
}
function createSharedState(options) {
	let { store, folder, name, parse, log } = options;
	let key = `${folder}/${name}.json`;
	let own = createOwnState(options.clock, 3e4);
	let isReady = !1;
	let lastUpdate = Promise.resolve();
	let readShared = async () => {
		let reading = await store.read(key, { repair: !0 });
		return reading.kind === "bytes" ? parse(parseJson(textOf$2(reading.bytes))) : void 0;
	};
	let isUsable = async () => {
		if (isReady) return !0;
		let preparation = await store.prepare(folder);
		isReady = preparation.kind === "ready";
		isReady ? await store.sweep(folder, `${name}.`) : log.debug("state not shared with other processes", {
			name,
			reason: preparation.kind
		});
		return isReady;
	};
	let changeShared = async (change, hold) => {
		if (hold.kind !== "held") {
			log.debug("state not shared for a while", {
				name,
				reason: hold.kind
			});
			return own.begin(await readShared(), change);
		}
		let before = await readShared();
		let changed = change(before);
		if (changed.state === before) return changed.result;
		let text = asciiJson(changed.state);
		try {
			if (text.length > 65536) throw RangeError("state too large");
			await store.replace(key, text, { isDurable: !1 });
		} catch (error) {
			isReady = !1;
			log.debug("state not written", {
				name,
				fault: faultName(error) ?? "unknown"
			});
			own.keep(changed.state);
		}
		return changed.result;
	};
	let update = async (change, { waitMs, signal }) => {
		signal?.throwIfAborted();
		if (own.isInForce()) return own.change(change);
		if (!await isUsable()) return own.begin(void 0, change);
		let limitMs = Math.min(waitMs, 2e3);
		let lockKey = `${folder}/${name}.lock`;
		return store.withLock(lockKey, {
			limitMs,
			signal
		}, async (hold) => changeShared(change, hold));
	};
	return {
		read: async () => own.isInForce() ? own.read() : readShared(),
		update: async (change, wait) => {
			let turn = lastUpdate.then(async () => update(change, wait));
			lastUpdate = turn.catch(() => void 0);
			return untilAborted(turn, wait.signal);
		}
	};
}
const fs$2 = process.getBuiltinModule("node:fs");
const nodePath$3 = process.getBuiltinModule("node:path");
function prepareFolders(home, name, isGivenHome) {
	if (home === void 0) return { kind: "no-home" };
	try {
		let hasMadeHome = makeFolder(home);
		let realHome = fs$2.realpathSync(home);
		if (isExposed(realHome) || isExposed(nodePath$3.dirname(realHome))) return { kind: "exposed" };
		let gitignoreFault = ignoreInVersionControl(realHome, hasMadeHome || !isGivenHome);
		let folder = nodePath$3.join(realHome, name);
		makeFolder(folder);
		return settle(folder, inspectFolder(folder), gitignoreFault);
	} catch (error) {
		return {
			kind: "unwritable",
			error
		};
	}
}
function settle(folder, condition, gitignoreFault) {
	if (condition.kind === "link" || condition.kind === "foreign") return { kind: condition.kind };
	if (condition.kind !== "open" && condition.kind !== "private") return {
		kind: "unwritable",
		error: void 0
	};
	let tightened = condition.kind === "open";
	tightened && fs$2.chmodSync(folder, 448);
	return {
		kind: "ready",
		tightened,
		gitignoreFault
	};
}
function makeFolder(path) {
	if (fs$2.statSync(path, { throwIfNoEntry: !1 })?.isDirectory()) return !1;
	let parent = nodePath$3.dirname(path);
	parent !== path && makeFolder(parent);
	try {
		fs$2.mkdirSync(path, 448);
	} catch (error) {
		if (faultName(error) === "EEXIST") return !1;
		throw error;
	}
	fs$2.chmodSync(path, 448);
	return !0;
}
function isExposed(folder) {
	if (process.platform === "win32") return !1;
	let { mode } = fs$2.statSync(folder);
	return !!(mode & 2) && !(mode & 512);
}
function ignoreInVersionControl(home, isOwnFolder) {
	let { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs$2.constants;
	try {
		if (!isOwnFolder && fs$2.readdirSync(home).length > 0) return;
		let path = nodePath$3.join(home, ".gitignore");
		if (fs$2.lstatSync(path, { throwIfNoEntry: !1 }) !== void 0) return;
		let file = fs$2.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
		try {
			fs$2.fchmodSync(file, 384);
			fs$2.writeFileSync(file, "*\n");
		} finally {
			fs$2.closeSync(file);
		}
		return;
	} catch (error) {
		let fault = faultName(error) ?? "unknown";
		return fault === "EEXIST" ? void 0 : fault;
	}
}
const fs$1 = process.getBuiltinModule("node:fs");
const nodePath$2 = process.getBuiltinModule("node:path");
function createFileStateStore(location, { clock, log }) {
	let home = location.path;
	let shownPath = (key) => key === void 0 ? location.shownPath : [location.shownPath, ...partsOf$1(key)].join(nodePath$2.sep);
	let pathOf = (key) => {
		if (home === void 0) throw stateUnusable$1(shownPath(key), stateReasons.noHome);
		return nodePath$2.join(home, ...partsOf$1(key));
	};
	let look = (key, options = {}) => home === void 0 ? { kind: "missing" } : readIn(home, pathOf(key), options);
	let names = (folder) => home === void 0 ? [] : namesIn$1(pathOf(folder));
	return {
		location,
		look,
		names,
		moveAside: (key) => fs$1.renameSync(pathOf(key), asidePath(pathOf(key))),
		place: home ?? "nowhere",
		isShared: !0,
		shownPath,
		now: () => clock.now(),
		read: async (key, options) => look(key, options),
		list: async (folder) => names(folder),
		prepare: async (folder) => prepareFolders(home, folder, location.isGiven),
		replace: async (key, text, options) => writePrivateFile(pathOf(key), text, clock, options),
		append: async (key, text, { maxBytes }) => {
			let { appendPrivateFile } = await loadPart(async () => import("./engine.extras.mjs"));
			appendPrivateFile({
				path: pathOf(key),
				shownPath: shownPath(key),
				maxBytes
			}, text);
		},
		remove: async (key) => fs$1.rmSync(pathOf(key), { force: !0 }),
		sweep: async (folder, opening) => {
			home !== void 0 && sweepTemporaryFiles(pathOf(folder), {
				now: clock.now(),
				opening,
				log
			});
		},
		withLock: async (key, wait, work) => home === void 0 ? work({
			kind: "unavailable",
			reason: "no home"
		}) : withLock(pathOf(key), {
			...wait,
			clock
		}, work)
	};
}
function partsOf$1(key) {
	if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)?$/.test(key)) throw TypeError("A key is made of letters, digits, dots, hyphens and underscores.");
	return key.split("/");
}
function readIn(home, path, { repair = !1, maxBytes }) {
	let folder = nodePath$2.dirname(path);
	if (folder === home) return readingOf(path, {
		repair,
		maxBytes
	}, !1);
	let condition = inspectFolder(folder);
	if (condition.kind === "missing") return { kind: "missing" };
	if (condition.kind === "blocked") return {
		kind: "unusable",
		reason: condition.fault
	};
	if (condition.kind === "link" || condition.kind === "foreign") return {
		kind: condition.kind,
		at: "folder"
	};
	let isOpenFolder = condition.kind === "open";
	if (isOpenFolder && repair) try {
		fs$1.chmodSync(folder, 448);
	} catch (error) {
		return {
			kind: "unusable",
			reason: `open folder, ${faultName(error) ?? "unknown"}`
		};
	}
	return readingOf(path, {
		repair,
		maxBytes
	}, isOpenFolder);
}
function readingOf(path, { repair = !1, maxBytes = maxPrivateFileBytes }, isOpenFolder) {
	let file = readPrivateBytes(path, {
		tighten: repair,
		maxBytes
	});
	if (file.kind === "bytes") return {
		...file,
		wasOpen: file.wasOpen || isOpenFolder
	};
	return file.kind === "link" || file.kind === "foreign" ? {
		kind: file.kind,
		at: "file"
	} : file;
}
function namesIn$1(folder) {
	let condition = inspectFolder(folder).kind;
	if (condition !== "private" && condition !== "open") return [];
	try {
		return fs$1.readdirSync(folder);
	} catch {
		return [];
	}
}
let count = 0;
function createMemoryStateStore({ clock }) {
	let texts = new Map();
	count += 1;
	return {
		place: `memory ${count}`,
		isShared: !1,
		shownPath: (key = "memory") => key,
		now: () => clock.now(),
		read: async (key) => {
			let text = texts.get(key);
			return text === void 0 ? { kind: "missing" } : {
				kind: "bytes",
				bytes: Buffer.from(text),
				wasOpen: !1
			};
		},
		list: async (folder) => [...texts.keys()].filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1)),
		prepare: async () => ({
			kind: "ready",
			tightened: !1,
			gitignoreFault: void 0
		}),
		replace: async (key, text, { onWritten } = {}) => {
			onWritten?.();
			texts.set(key, text);
		},
		append: async (key, text) => void texts.set(key, (texts.get(key) ?? "") + text),
		remove: async (key) => void texts.delete(key),
		sweep: async () => void 0,
		withLock: async (_key, { signal }, work) => {
			signal?.throwIfAborted();
			return work({ kind: "held" });
		}
	};
}
function prepareForSaving({ path, shownPath, isGiven }, folder) {
	let preparation = prepareFolders(path, folder, isGiven);
	if (path === void 0 || preparation.kind !== "ready") throw notReady(shownPath, preparation);
	return path;
}
async function prepareOrThrow(state, folder) {
	let preparation = await state.prepare(folder);
	if (preparation.kind !== "ready") throw notReady(state.shownPath(), preparation);
}
async function testSaving(state, folder) {
	await prepareOrThrow(state, folder);
	let name = temporaryPath("test");
	for (let key of [`${folder}/${name}`, name]) try {
		await state.replace(key, " ".repeat(16384));
		await state.remove(key);
	} catch (error) {
		throw stateUnusable$1(state.shownPath(), reasonOfFault(error));
	}
}
const tokensFolderName = "tokens";
const plainAppKey = /^[a-z0-9]{1,32}$/;
function grantOf(refreshToken) {
	return shortHash(`1688-grant\0${refreshToken.reveal()}`);
}
function grantOfProfile(profile = "default") {
	return `profile-${profile}`;
}
function identityOf(of) {
	let { gateway, appKey, refreshToken, profile } = of;
	return {
		gateway,
		appKey,
		grant: refreshToken === void 0 ? grantOfProfile(profile) : grantOf(refreshToken)
	};
}
function entryFileName(identity) {
	let { gateway, appKey, grant } = identity;
	if (isPlain(gateway, appKey)) return `t-${appKey}-${grant}.json`;
	return `t-x-${shortHash(`${gateway}\0${appKey}\0${grant}`)}.json`;
}
function entryKey(identity, ending = "json") {
	return `${tokensFolderName}/${entryFileName(identity).replace(/json$/, ending)}`;
}
function isEntryFileName(name) {
	return /^t-.*\.json$/.test(name);
}
function pacingStatePlace(gatewayUrl, appKey) {
	return {
		folder: "pacing",
		name: `p-${isPlain(gatewayUrl, appKey) ? appKey : `x-${shortHash(`${gatewayUrl}\0${appKey}`)}`}`
	};
}
function isPlain(gateway, appKey) {
	return gateway === "https://gw.open.1688.com/openapi" && plainAppKey.test(appKey);
}
const minuteMs = 6e4;
const maxLifetimeMs = 576e3 * minuteMs;
function freshnessOf(span, now) {
	let lifetimeMs = span.expiresAt - span.obtainedAt;
	if (span.obtainedAt - now > 3e5 || lifetimeMs > 3456e7 || lifetimeMs <= 0) return "stale";
	let leftMs = span.expiresAt - now;
	if (leftMs > Math.min(15 * minuteMs, lifetimeMs * .2)) return "fresh";
	return leftMs > Math.min(5 * minuteMs, lifetimeMs * .1) ? "advisory" : "stale";
}
const maxTokenLength = 8191;
function ownValue(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
function ownNumber(record, key) {
	let value = ownValue(record, key);
	return typeof value == "number" && Number.isFinite(value) ? value : void 0;
}
function ownText(record, key, maxLength) {
	let value = ownValue(record, key);
	return typeof value == "string" && value !== "" && value.length <= maxLength ? value : void 0;
}
function parseEntry(text, identity) {
	let value = parseJson(text);
	if (!isRecord(value)) return { kind: "corrupt" };
	let version = ownNumber(value, "v");
	if (version !== void 0 && version > 1) return { kind: "newer" };
	let accessToken = ownText(value, "accessToken", maxTokenLength);
	let obtainedAt = ownNumber(value, "obtainedAt");
	let expiresAt = ownNumber(value, "expiresAt");
	if (version !== 1 || !accessToken || obtainedAt === void 0 || expiresAt === void 0) return { kind: "corrupt" };
	if (ownText(value, "grant", 1e400) !== identity.grant || ownText(value, "appKey", 1e400) !== identity.appKey || ownText(value, "gateway", 1e400) !== identity.gateway) return { kind: "mismatch" };
	let refreshToken = ownText(value, "refreshToken", maxTokenLength);
	let refreshExpiresAt = ownNumber(value, "refreshExpiresAt");
	let memberId = ownText(value, "memberId", 256);
	let resourceOwner = ownText(value, "resourceOwner", 256);
	let isReplacement = ownValue(value, "isReplacement") === !0;
	return {
		kind: "entry",
		entry: {
			accessToken: new Secret(accessToken),
			obtainedAt,
			expiresAt,
			...refreshToken && { refreshToken: new Secret(refreshToken) },
			...refreshExpiresAt !== void 0 && { refreshExpiresAt },
			...memberId && { memberId },
			...resourceOwner && { resourceOwner },
			...isReplacement && { isReplacement }
		}
	};
}
function writeEntryText(entry, identity) {
	let { gateway, appKey, grant } = identity;
	return asciiJson({
		v: 1,
		gateway,
		appKey,
		grant,
		accessToken: entry.accessToken.reveal(),
		obtainedAt: entry.obtainedAt,
		expiresAt: entry.expiresAt,
		refreshToken: entry.refreshToken?.reveal(),
		refreshExpiresAt: entry.refreshExpiresAt,
		memberId: entry.memberId,
		resourceOwner: entry.resourceOwner,
		isReplacement: entry.isReplacement
	});
}
const loginReasons = {
	broken: {
		en: "not a profile file",
		zh: "不是有效的配置文件"
	},
	newer: {
		en: "written by a newer version",
		zh: "由更高版本写入"
	},
	tooLarge: {
		en: "it would become too large to be read",
		zh: "写入后文件过大，将无法读取"
	},
	notSaved: {
		en: "the renewed authorization could not be saved and is lost",
		zh: "续期后的授权未能保存，已经丢失"
	}
};
const newerHint = {
	en: "Update this program, or set ALI1688_HOME to a folder of your own. Then run the command again.",
	zh: "请更新本程序，或将 ALI1688_HOME 设为您自己的目录，然后重新运行该命令。"
};
const loginNeeded = {
	en: `The earlier refresh token has ended. Authorize again: ${commandName("auth login")}`,
	zh: `原刷新令牌已失效，请重新授权：${commandName("auth login")}`
};
const profileNameInvalid = {
	text: {
		en: "A profile name has 1 to 32 lower-case letters, digits and hyphens, and does not begin with a hyphen.",
		zh: "配置名由 1 至 32 个小写字母、数字或连字符组成，且不能以连字符开头。"
	},
	hint: {
		en: "Choose another name for --profile or ALI1688_PROFILE.",
		zh: "请为 --profile 或 ALI1688_PROFILE 另取一个名称。"
	}
};
function profileUnknownTexts(name, names) {
	let list = names.length === 0 ? void 0 : names.join(", ");
	return {
		text: {
			en: `There is no profile "${name}".`,
			zh: `没有名为“${name}”的配置。`
		},
		hint: list === void 0 ? {
			en: `Save it with: ${commandName("auth login")} --profile ${name}`,
			zh: `可运行 ${commandName("auth login")} --profile ${name} 保存该配置。`
		} : {
			en: `Known profiles: ${list}. Save another with: ${commandName("auth login")} --profile ${name}`,
			zh: `已有配置：${list}。可运行 ${commandName("auth login")} --profile ${name} 另存一个。`
		}
	};
}
function profileTakenTexts(name) {
	return {
		text: {
			en: `There is already a profile "${name}".`,
			zh: `已有名为“${name}”的配置。`
		},
		hint: {
			en: `Choose another name, or remove it first: ${commandName("auth logout")} --profile ${name}`,
			zh: `请另取名称，或先移除它：${commandName("auth logout")} --profile ${name}`
		}
	};
}
function profileOfOtherGatewayTexts(name) {
	return {
		text: {
			en: `The profile "${name}" was made with another gateway and is not used for this one.`,
			zh: `配置“${name}”对应另一个网关，不能用于当前网关。`
		},
		hint: {
			en: "Unset ALI1688_GATEWAY_URL, or log in again for this gateway under another profile name.",
			zh: "请清除环境变量 ALI1688_GATEWAY_URL，或以另一个配置名登录当前网关。"
		}
	};
}
const passedOverReasons = {
	profileWins: {
		en: "a profile was named, and it has its own",
		zh: "已指定的配置中包含此项"
	},
	otherApplication: {
		en: "it belongs to another application",
		zh: "属于另一个应用"
	},
	environmentWins: {
		en: "the environment has its own",
		zh: "环境变量中已设置此项"
	},
	otherGateway: {
		en: "it was made with another gateway",
		zh: "对应另一个网关"
	}
};
function accessTokenOverridesText(profile) {
	return {
		en: `ALI1688_ACCESS_TOKEN is set and is used instead of the tokens of profile "${profile}".`,
		zh: `已设置 ALI1688_ACCESS_TOKEN，将使用它而不使用配置“${profile}”的令牌。`
	};
}
const defaultProfileName = "default";
function checkProfileName(name) {
	if (!profileNamePattern.test(name)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...profileNameInvalid
	});
	return name;
}
function parseProfile(value) {
	if (!isRecord(value)) return;
	let gateway = ownText(value, "gateway", 2048);
	let appKey = ownText(value, "appKey", 256);
	if (gateway === void 0 || appKey === void 0) return;
	let appSecret = ownText(value, "appSecret", maxTokenLength);
	let refreshToken = ownText(value, "refreshToken", maxTokenLength);
	let refreshExpiresAt = ownNumber(value, "refreshExpiresAt");
	let memberId = ownText(value, "memberId", 256);
	let resourceOwner = ownText(value, "resourceOwner", 256);
	return {
		gateway,
		appKey,
		...appSecret !== void 0 && { appSecret: new Secret(appSecret) },
		...refreshToken !== void 0 && { refreshToken: new Secret(refreshToken) },
		...refreshExpiresAt !== void 0 && { refreshExpiresAt },
		...memberId !== void 0 && { memberId },
		...resourceOwner !== void 0 && { resourceOwner },
		savedAt: ownNumber(value, "savedAt") ?? 0
	};
}
function revealProfile(profile) {
	return {
		...profile,
		appSecret: profile.appSecret?.reveal(),
		refreshToken: profile.refreshToken?.reveal()
	};
}
const emptyProfiles = {
	current: void 0,
	raw: new Map()
};
function parseProfiles(text) {
	let value = parseJson(text);
	let version = isRecord(value) ? ownNumber(value, "v") : void 0;
	if (!isRecord(value) || version === void 0) return { kind: "broken" };
	if (version > 1) return { kind: "newer" };
	let profiles = ownValue(value, "profiles");
	if (version !== 1 || !isRecord(profiles)) return { kind: "broken" };
	return {
		kind: "profiles",
		document: {
			current: ownText(value, "current", 32),
			raw: new Map(Object.entries(profiles))
		}
	};
}
function writeProfilesText({ current, raw }) {
	return asciiJson({
		v: 1,
		current,
		profiles: Object.fromEntries(raw)
	});
}
function profileIn(document, name) {
	return parseProfile(document.raw.get(name));
}
function withProfile(document, name, profile) {
	return {
		...document,
		raw: new Map(document.raw).set(name, revealProfile(profile))
	};
}
function withoutProfile({ current, raw }, name) {
	let rest = new Map(raw);
	rest.delete(name);
	return {
		current: current === name ? void 0 : current,
		raw: rest
	};
}
const profilesFileName = "profiles.json";
function lookAtProfiles(home) {
	let file = home.look(profilesFileName, { repair: !0 });
	if (file.kind === "missing") return { kind: "missing" };
	if (file.kind === "unusable" && file.reason === "ENOTDIR") return { kind: "missing" };
	return file.kind === "bytes" ? parseProfiles(textOf$2(file.bytes)) : { kind: "broken" };
}
function readProfiles(home) {
	let reading = lookAtProfiles(home);
	if (reading.kind === "missing") return emptyProfiles;
	if (reading.kind === "profiles") return reading.document;
	if (reading.kind === "newer") throw newerProfilesError(home);
	throw stateUnusable$1(home.shownPath(profilesFileName), loginReasons.broken);
}
function newerProfilesError(home) {
	return stateUnusable$1(home.shownPath(profilesFileName), loginReasons.newer, newerHint);
}
async function updateProfiles(home, change, options = {}) {
	prepareForSaving(home.location, tokensFolderName);
	let shownPath = home.shownPath(profilesFileName);
	await home.withLock("profiles.lock", { limitMs: 15e3 }, async (hold) => {
		if (hold.kind === "busy") throw stateUnusable$1(shownPath, stateReasons.busy);
		let isMovedAside = options.mayReplaceBroken === !0 && lookAtProfiles(home).kind === "broken";
		let changed = change(isMovedAside ? emptyProfiles : readProfiles(home));
		if (changed === void 0) return;
		let text = writeProfilesText(changed);
		if (Buffer.byteLength(text) > 65536) throw stateUnusable$1(shownPath, loginReasons.tooLarge);
		try {
			isMovedAside && home.moveAside(profilesFileName);
			await home.replace(profilesFileName, text);
		} catch (error) {
			throw stateUnusable$1(shownPath, reasonOfFault(error));
		}
	});
}
const slotNotAbsolute = {
	text: {
		en: "ALI1688_LEGACY_CACHE must be \"off\" or an absolute path.",
		zh: "ALI1688_LEGACY_CACHE 只能是 off 或绝对路径。"
	},
	hint: {
		en: "Give the whole path of the cache file, set ALI1688_LEGACY_CACHE=off, or unset it.",
		zh: "请写出缓存文件的完整路径，或设置 ALI1688_LEGACY_CACHE=off，或清除该变量。"
	}
};
const givenTokenRejected = {
	text: {
		en: "1688 refused the access token in ALI1688_ACCESS_TOKEN. Check account, permission and clock.",
		zh: "1688 拒绝了 ALI1688_ACCESS_TOKEN 中的访问令牌，请检查账号、权限与系统时间。"
	},
	hint: {
		en: "Unset ALI1688_ACCESS_TOKEN if it is old; with ALI1688_REFRESH_TOKEN set, a new token is then obtained by itself.",
		zh: "若该令牌已过期，请清除环境变量 ALI1688_ACCESS_TOKEN；设置 ALI1688_REFRESH_TOKEN 后会自动获取新令牌。"
	}
};
const secretOfSeveralLines = {
	text: {
		en: "The AppSecret holds a line break or another control character; nothing was sent.",
		zh: "AppSecret 中含有换行或其他控制字符，未发送任何请求。"
	},
	hint: {
		en: `Set ALI1688_APP_SECRET to the secret alone, or log in again: ${commandName("auth login")}`,
		zh: `请将 ALI1688_APP_SECRET 设为单独的密钥，或重新登录：${commandName("auth login")}`
	}
};
function credentialsMissing(missing, needsGrant, otherProfiles = []) {
	let english = listEnglish(missing);
	let chinese = missing.join("、");
	let grant = {
		en: " Calls for an account need ALI1688_REFRESH_TOKEN too.",
		zh: "以账号身份调用的接口还需要 ALI1688_REFRESH_TOKEN。"
	};
	let others = otherProfilesTexts(otherProfiles);
	return {
		text: {
			en: `No 1688 authorization found: ${english} ${missing.length === 1 ? "is" : "are"} not set.${others.text.en}`,
			zh: `未找到 1688 授权信息：尚未设置 ${chinese}。${others.text.zh}`
		},
		hint: {
			en: `${others.hint.en}Run: ${commandName("auth login")}. Or set ${english} in the environment.${needsGrant ? grant.en : ""} Without an account, add --sandbox to try the command.`,
			zh: `${others.hint.zh}请运行：${commandName("auth login")}，或在环境变量中设置 ${chinese}。${needsGrant ? grant.zh : ""}没有账号时，可加 --sandbox 试用该命令。`
		}
	};
}
function otherProfilesTexts(names) {
	let [first] = names;
	if (first === void 0) return {
		text: {
			en: "",
			zh: ""
		},
		hint: {
			en: "",
			zh: ""
		}
	};
	let use = commandName("auth profiles use");
	return {
		text: {
			en: ` Saved, but not in use: ${names.join(", ")}.`,
			zh: `已保存但未启用的配置：${names.join("、")}。`
		},
		hint: {
			en: `To use a saved login: ${use} ${first}, or add --profile ${first}. `,
			zh: `如需使用已保存的登录，请运行：${use} ${first}，或加上 --profile ${first}。`
		}
	};
}
function timeInChina(moment) {
	return `${new Date(Math.min(Math.max(moment, 0), 8e15) + 288e5).toISOString().slice(0, 16).replace("T", " ")} (UTC+8)`;
}
function loginEndsText(expiresAt) {
	let end = timeInChina(expiresAt);
	return {
		en: `This login has no refresh token: it ends at ${end} and cannot be refreshed. Then: ${commandName("auth login")}`,
		zh: `此登录没有刷新令牌，将于 ${end} 到期且无法刷新；到期后请重新登录：${commandName("auth login")}`
	};
}
function loginWithoutGrant(expiresAt) {
	let end = timeInChina(expiresAt);
	return {
		text: {
			en: `This login has no refresh token, and its access token (until ${end}) cannot be refreshed.`,
			zh: `此登录没有刷新令牌，其访问令牌（有效期至 ${end}）无法刷新。`
		},
		hint: {
			en: `Log in again: ${commandName("auth login")}`,
			zh: `请重新登录：${commandName("auth login")}`
		}
	};
}
const loggedOutMeanwhile = {
	text: {
		en: "This login was removed meanwhile; no token of it was kept.",
		zh: "执行期间该登录已被移除，未保存任何令牌。"
	},
	hint: {
		en: `To log in again: ${commandName("auth login")}`,
		zh: `如需重新登录，请运行：${commandName("auth login")}`
	}
};
function listEnglish(names) {
	let last = names.at(-1) ?? "";
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
const renewalWindowMs = 2592e6;
function isGrantEnding(refreshExpiresAt, now) {
	return refreshExpiresAt - now <= renewalWindowMs;
}
function resolveApplication(credentials) {
	let { appKey, appSecret } = credentials;
	if (appKey === void 0 || appSecret === void 0) throw applicationMissing(credentials);
	if (/[\p{Cc}\u2028\u2029]/u.test(appSecret.reveal())) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...secretOfSeveralLines
	});
	return {
		appKey,
		appSecret
	};
}
function applicationMissing(credentials) {
	let { appKey, appSecret, refreshToken, accessToken, otherProfiles } = credentials;
	return new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...credentialsMissing([...appKey === void 0 ? ["ALI1688_APP_KEY"] : [], ...appSecret === void 0 ? ["ALI1688_APP_SECRET"] : []], refreshToken === void 0 && accessToken === void 0, otherProfiles)
	});
}
const parts = [
	"appKey",
	"appSecret",
	"refreshToken"
];
function resolveCredentials(question) {
	let { environment, home, log } = question;
	let gatewayUrl = parseServiceAddress(question.gatewayUrl, "ALI1688_GATEWAY_URL");
	let given = readEnvironmentCredentials(environment);
	let name = namedProfile(question);
	if (name !== void 0) {
		let profile = requireProfile(home, name, gatewayUrl);
		given.accessToken !== void 0 && log.note({
			code: "GRANT_OVERRIDDEN",
			text: accessTokenOverridesText(name)
		});
		return {
			...merge({
				source: "profile",
				values: profile
			}, {
				source: "environment",
				values: given
			}, given),
			profile: name,
			isProfileNamed: !0,
			refreshExpiresAt: profile.refreshExpiresAt
		};
	}
	let withoutProfile = {
		...merge({
			source: "environment",
			values: given
		}, void 0, given),
		isProfileNamed: !1,
		profile: defaultProfileName,
		refreshExpiresAt: void 0
	};
	if (!hasGap(given)) return withoutProfile;
	let document = readProfiles(home);
	let current = document.current ?? "default";
	let profile = profileIn(document, current);
	if (profile === void 0) return withOtherProfiles(withoutProfile, document, gatewayUrl);
	if (profile.gateway !== gatewayUrl) {
		let passedOver = passedOverAll(profile, passedOverReasons.otherGateway);
		return {
			...withoutProfile,
			passedOver
		};
	}
	let filled = merge({
		source: "environment",
		values: given
	}, {
		source: "profile",
		values: profile
	}, given);
	let isUsed = Object.values(filled.sources).includes("profile");
	let refreshExpiresAt = filled.sources.refreshToken === "profile" ? profile.refreshExpiresAt : void 0;
	return {
		...filled,
		profile: isUsed ? current : defaultProfileName,
		isProfileNamed: !1,
		refreshExpiresAt
	};
}
function namedProfile({ profile, environment }) {
	let name = profile ?? environment.ALI1688_PROFILE?.trim();
	return name === void 0 || name === "" && profile === void 0 ? void 0 : checkProfileName(name);
}
function requireProfile(home, name, gatewayUrl) {
	let document = readProfiles(home);
	let profile = profileIn(document, name);
	if (profile === void 0) throw new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...profileUnknownTexts(name, [...document.raw.keys()])
	});
	if (profile.gateway !== gatewayUrl) throw new Ali1688Error({
		code: "CREDENTIALS_MISSING",
		...profileOfOtherGatewayTexts(name)
	});
	return profile;
}
function hasGap({ appKey, appSecret, refreshToken, accessToken }) {
	return appKey === void 0 || appSecret === void 0 || (refreshToken ?? accessToken) === void 0;
}
function merge(first, second, given) {
	let sources = {};
	let passedOver = [];
	let appKeys = [first.values.appKey, second?.values.appKey].filter((key) => key !== void 0);
	let isSameApplication = new Set(appKeys).size < 2;
	let pick = (part) => {
		let own = first.values[part];
		let other = second?.values[part];
		own !== void 0 && (sources[part] = first.source);
		if (second === void 0 || other === void 0) return own;
		if (own === void 0 && isSameApplication) {
			sources[part] = second.source;
			return other;
		}
		if (part === "appKey" && isSameApplication) return own;
		let winner = first.source === "profile" ? passedOverReasons.profileWins : passedOverReasons.environmentWins;
		let reason = isSameApplication ? winner : passedOverReasons.otherApplication;
		passedOver.push({
			part,
			source: second.source,
			reason
		});
		return own;
	};
	let [appKey, appSecret, refreshToken] = [
		pick("appKey"),
		pick("appSecret"),
		pick("refreshToken")
	];
	given.accessToken !== void 0 && (sources.accessToken = "environment");
	return {
		credentials: {
			...appKey !== void 0 && { appKey },
			...appSecret !== void 0 && { appSecret },
			...refreshToken !== void 0 && { refreshToken },
			...given.accessToken !== void 0 && { accessToken: given.accessToken }
		},
		sources,
		passedOver
	};
}
function withOtherProfiles(resolved, document, gatewayUrl) {
	let otherProfiles = [...document.raw.keys()].filter((name) => profileIn(document, name)?.gateway === gatewayUrl);
	if (otherProfiles.length === 0) return resolved;
	return {
		...resolved,
		credentials: {
			...resolved.credentials,
			otherProfiles
		}
	};
}
function passedOverAll(profile, reason) {
	return parts.filter((part) => profile[part] !== void 0).map((part) => ({
		part,
		source: "profile",
		reason
	}));
}
const os = process.getBuiltinModule("node:os");
const heldSignals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGQUIT",
	"SIGBREAK",
	"SIGUSR2",
	"SIGALRM",
	"SIGVTALRM",
	"SIGXCPU",
	"SIGIO",
	"SIGPWR",
	"SIGSTKFLT",
	"SIGABRT",
	"SIGTRAP",
	"SIGSYS",
	...process.execArgv.some((word) => word.includes("prof")) ? [] : ["SIGPROF"]
].filter((signal) => Object.hasOwn(os.constants.signals, signal));
const holdingKey = Symbol.for("ali1688.held.signals");
function sharedHolding() {
	let holder = globalThis;
	return holder[holdingKey] ??= {
		holds: new Set(),
		waiting: new Set(),
		letPass: void 0
	};
}
function holdProcessSignals(kind = "until-recorded") {
	let holding = sharedHolding();
	let hold = { kind };
	holding.holds.add(hold);
	holding.letPass ??= takeOver(holding);
	let end = () => {
		holding.holds.delete(hold);
		for (let tell of holding.waiting) tell();
		holding.holds.size === 0 && holding.letPass?.();
	};
	return () => {
		setImmediate(() => setImmediate(end));
	};
}
async function untilRecorded() {
	let holding = sharedHolding();
	for (; isFirm(holding);) await new Promise((resolve) => {
		let tell = () => {
			holding.waiting.delete(tell);
			resolve();
		};
		holding.waiting.add(tell);
	});
}
function isFirm({ holds }) {
	return [...holds].some(({ kind }) => kind === "until-recorded");
}
function takeOver(holding) {
	let caught = new Set();
	let letPass = () => {
		if (holding.letPass !== letPass) return;
		holding.letPass = void 0;
		for (let [signal, listeners] of aside) {
			for (let listener of listeners) process.on(signal, listener);
			process.off(signal, remember);
		}
		for (let signal of caught) deliver(signal);
	};
	let remember = (signal) => {
		caught.add(signal);
		setTimeout(() => {
			isFirm(holding) || letPass();
		}, 2e3).unref();
	};
	let aside = heldSignals.map((signal) => {
		let listeners = process.rawListeners(signal);
		process.on(signal, remember);
		for (let listener of listeners) process.off(signal, listener);
		return [signal, listeners];
	});
	return letPass;
}
function deliver(signal) {
	process.listenerCount(signal) > 0 ? process.emit(signal, signal) : process.kill(process.pid, signal);
}
const fs = process.getBuiltinModule("node:fs");
const nodePath$1 = process.getBuiltinModule("node:path");
const secretKeys = new Set([
	"appSecret",
	"refreshToken",
	"accessToken"
]);
function readStoredSecrets(home) {
	let tokens = nodePath$1.join(home, tokensFolderName);
	let entries = namesIn(tokens).filter(isEntryFileName).map((name) => nodePath$1.join(tokens, name));
	return [nodePath$1.join(home, profilesFileName), ...entries].flatMap((path) => {
		let file = readPrivateFile(path, { tighten: !1 });
		return file.kind === "text" ? secretsIn(parseJson(file.text)) : [];
	});
}
function namesIn(folder) {
	try {
		return fs.readdirSync(folder);
	} catch {
		return [];
	}
}
function secretsIn(value) {
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => secretKeys.has(key) && typeof inner == "string" && inner.length <= 8191 ? [new Secret(inner)] : secretsIn(inner));
}
const nodePath = process.getBuiltinModule("node:path");
const slotPlace = [
	".openclaw",
	"workspace",
	"skills",
	".1688_token_cache.json"
];
function locateSlot(environment, options) {
	let given = environment.ALI1688_LEGACY_CACHE?.trim() ?? "";
	if (given !== "" && given !== "off" && !nodePath.isAbsolute(given)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...slotNotAbsolute
	});
	let { gatewayUrl, profile = "default" } = options;
	if (given === "off" || profile !== "default") return;
	if (given !== "") return nodePath.normalize(given);
	if (gatewayUrl !== "https://gw.open.1688.com/openapi") return;
	let userFolder = options.userFolder ?? userFolderOfThisProcess();
	if (userFolder === void 0 || !nodePath.isAbsolute(userFolder)) return;
	return nodePath.join(userFolder, ...slotPlace);
}
async function peekEntry(state, identity) {
	let reading = await state.read(entryKey(identity));
	if (reading.kind !== "bytes") return;
	let parsed = parseEntry(textOf$2(reading.bytes), identity);
	return parsed.kind === "entry" ? {
		entry: parsed.entry,
		isClosed: !reading.wasOpen
	} : void 0;
}
async function readWarmEntry(state, identity) {
	let peeked = await peekEntry(state, identity);
	if (peeked === void 0 || !peeked.isClosed) return;
	return freshnessOf(peeked.entry, state.now()) === "fresh" ? peeked.entry : void 0;
}
function createTokenSource(options) {
	let gatewayUrl = parseServiceAddress(options.gatewayUrl, "ALI1688_GATEWAY_URL");
	let { credentials } = options;
	let storedTokens;
	return { getToken: async ({ rejected, signal, log = silentLog$1, onRequest } = {}) => {
		let { appKey } = resolveApplication(credentials);
		let { accessToken } = credentials;
		if (accessToken !== void 0) {
			if (!isSameSecret(accessToken, rejected)) return accessToken;
			throw new Ali1688Error({
				code: "TOKEN_REJECTED",
				...givenTokenRejected
			});
		}
		if (rejected === void 0 && storedTokens === void 0) {
			let warm = await warmToken(options, gatewayUrl, appKey);
			if (warm !== void 0) return warm;
		}
		storedTokens ??= openStoredTokens(options);
		let tokens = await storedTokens;
		let scope = {
			signal,
			log,
			onRequest
		};
		return rejected === void 0 ? tokens.current(scope) : tokens.replace(rejected, scope);
	} };
}
const silentLog$1 = {
	debug: () => void 0,
	note: () => void 0
};
async function peekToken(options) {
	let gatewayUrl = parseServiceAddress(options.gatewayUrl, "ALI1688_GATEWAY_URL");
	let { credentials, state } = options;
	let { appKey } = resolveApplication(credentials);
	if (credentials.accessToken !== void 0) return credentials.accessToken;
	if (!state.isShared) return;
	let warm = await warmToken(options, gatewayUrl, appKey);
	if (warm !== void 0) return warm;
	return (await loadPart(async () => import("./engine.auth.mjs"))).peekStoredToken(options);
}
async function openStoredTokens(options) {
	return (await loadPart(async () => import("./engine.auth.mjs"))).openStoredTokens(options);
}
async function warmToken({ state, credentials, profile }, gateway, appKey) {
	if (!state.isShared) return;
	let { refreshToken } = credentials;
	let entry = await readWarmEntry(state, identityOf({
		gateway,
		appKey,
		refreshToken,
		profile
	}));
	let endsAt = entry?.refreshExpiresAt;
	return endsAt !== void 0 && isGrantEnding(endsAt, state.now()) ? void 0 : entry?.accessToken;
}
const signatureParameter = "_aop_signature";
function canonicalString(path, parameters) {
	let parts = [];
	for (let [name, value] of parameters) name !== "_aop_signature" && parts.push(name + value);
	return path + parts.sort().join("");
}
function signCanonicalString(text, appSecret) {
	let { createHmac } = process.getBuiltinModule("node:crypto");
	return createHmac("sha1", appSecret.reveal()).update(text, "utf8").digest("hex").toUpperCase();
}
var DryRunReached = class extends Error {
	request;
	api;
	constructor(request, api) {
		super("A dry run ends at the first call.");
		this.name = "DryRunReached";
		this.request = request;
		this.api = api;
	}
};
const invokeTexts = {
	sandbox: {
		en: "The data comes from the built-in sandbox. It is made up; nothing was sent to 1688.",
		zh: "数据来自内置沙箱，均为虚构；未向 1688 发送任何请求。"
	},
	dryRunToken: {
		en: "No access token at hand: the signature was made with a placeholder in its place.",
		zh: "当前没有访问令牌：签名以占位符计算。"
	},
	dryRunNothing: {
		en: "This command sends nothing, so there is no request to show.",
		zh: "此命令不发送请求，因此没有可显示的请求。"
	},
	partial: (count) => ({
		en: `The result is not whole: ${count} ${count === 1 ? "part" : "parts"} could not be had.`,
		zh: `结果不完整：有 ${count} 项未能取得。`
	}),
	partialHint: {
		en: "What is shown is complete in itself. Run the command again for the rest.",
		zh: "已显示的内容是完整的；其余部分请重新运行该命令获取。"
	},
	partialForGoodHint: {
		en: "What is shown is complete in itself. Running the command again unchanged gives the same; the reasons say what to change.",
		zh: "已显示的内容是完整的。直接重试结果相同，请按各项原因调整后再试。"
	},
	cost: (calls) => ({
		en: `${calls} calls follow.`,
		zh: `接下来将发起 ${calls} 次调用。`
	}),
	pacedCost: (calls, seconds, pace) => ({
		en: `${calls} calls to 1688 follow, about ${seconds} s at ${pace} a second.`,
		zh: `接下来将调用 1688 共 ${calls} 次，按每秒 ${pace} 次约需 ${seconds} 秒。`
	}),
	unknownInput: (name) => ({
		en: `There is no input "${name}".`,
		zh: `没有名为“${name}”的输入。`
	}),
	knownInputs: (names) => ({
		en: names.length === 0 ? "Leave it out." : `Inputs there are: ${names.join(", ")}`,
		zh: names.length === 0 ? "请去掉该输入。" : `可用的输入：${names.join("、")}`
	})
};
function showRequest(prepared, withheld = []) {
	let shownValue = (name, value) => {
		if (name === "access_token") return "[redacted]";
		return withheld.includes(name) ? `[${value.length} characters, not shown]` : value;
	};
	let parameters = Object.fromEntries(prepared.parameters.map(([name, value]) => [name, shownValue(name, value)]));
	let shown = `${prepared.signature.slice(0, 6)}…`;
	return {
		method: "POST",
		url: prepared.url,
		parameters: {
			...parameters,
			_aop_signature: shown
		}
	};
}
function createContext(options) {
	let { runtime, operation, record, scope, language, isDryRun, interaction } = options;
	let expected = 0;
	return {
		language,
		signal: scope.signal,
		isDryRun,
		isSandbox: runtime.settings.sandbox,
		call: caller(options),
		choose: interaction.choose,
		note: (note) => scope.log.note(note),
		lacks: (id, reason) => record.lacks(id, reason),
		partial: (failure) => record.partial(failure),
		happened: () => record.happened(),
		emitPiece: options.emitPiece,
		now: () => runtime.clock.now(),
		fetchedAt: (time) => record.fetchedAt(time),
		localDocument: async (name) => runtime.localDocument(name, { isReadOnly: isDryRun }),
		mayKeepDocuments: (folder) => runtime.mayKeepDocuments(folder),
		expectCalls(calls) {
			expected += calls;
			calls > 0 && expected > mostUntoldCalls && !isDryRun && interaction.announce(costText(calls, runtime.settings));
		},
		startProgress: interaction.startProgress,
		parts: openParts(operation, {
			runtime,
			scope,
			language,
			isDryRun,
			interaction,
			publish: options.publish,
			answered: (api, body) => record.answered(api, body)
		})
	};
}
const mostUntoldCalls = 5;
function costText(calls, { sandbox, requestsPerSecond }) {
	return sandbox ? invokeTexts.cost(calls) : invokeTexts.pacedCost(calls, Math.ceil(calls / requestsPerSecond), requestsPerSecond);
}
function caller({ runtime, operation, record, scope, isDryRun }) {
	return async (api, request, { isBulk = !1 } = {}) => {
		if (!mayCall(operation.effects, api)) throw Error(`The operation ${operation.name} calls ${api.name} against what its effects say.`);
		let client = await runtime.gateway(scope);
		if (isDryRun) {
			let token = api.needsToken ? await tokenAtHand(runtime, scope) : void 0;
			throw new DryRunReached(showRequest(client.prepare(api, request, token), api.withheld), apiId(api));
		}
		let { repeatable: mayRepeat } = operation.effects;
		let { data, body } = await client.call(api, request, {
			...scope,
			mayRepeat,
			isBulk
		});
		record.answered(apiId(api), body);
		return data;
	};
}
async function tokenAtHand(runtime, scope) {
	let token = await (await runtime.credentials(scope)).peekToken();
	token === void 0 && scope.log.note({
		code: "DRY_RUN_TOKEN",
		text: invokeTexts.dryRunToken
	});
	return token ?? new Secret("no-token");
}
function openParts({ parts = {} }, opening) {
	let opened = {};
	for (let [name, open] of Object.entries(parts)) Object.defineProperty(opened, name, {
		enumerable: !0,
		configurable: !0,
		get() {
			let value = open(opening);
			Object.defineProperty(opened, name, {
				value,
				enumerable: !0
			});
			return value;
		}
	});
	return opened;
}
const inputTexts = {
	notAllowed: (label, value, allowed) => ({
		en: `${label} "${value}" is not allowed. Allowed: ${allowed.en}.`,
		zh: `${label} 的值“${value}”无效。允许的值：${allowed.zh}。`
	}),
	missing: (label, allowed) => ({
		en: `${label} is missing. Allowed: ${allowed.en}.`,
		zh: `缺少 ${label}。允许的值：${allowed.zh}。`
	}),
	valueMissing: (label, allowed) => ({
		en: `${label} needs a value. Allowed: ${allowed.en}.`,
		zh: `${label} 后面需要给出值。允许的值：${allowed.zh}。`
	}),
	valueUnwanted: (label) => ({
		en: `${label} takes no value.`,
		zh: `${label} 后面不带值。`
	}),
	repeated: (label) => ({
		en: `${label} is given more than once.`,
		zh: `${label} 只能给出一次。`
	}),
	unknownFlag: (label) => ({
		en: `There is no flag ${label} here.`,
		zh: `此命令没有 ${label} 这个选项。`
	}),
	surplusArgument: (value) => ({
		en: `"${value}" is one argument too many.`,
		zh: `多余的参数“${value}”。`
	}),
	contradiction: (first, second) => ({
		en: `${first} and ${second} contradict each other.`,
		zh: `${first} 与 ${second} 不能同时使用。`
	}),
	twoValues: (first, second) => ({
		en: `${first} and ${second} mean the same, and are given different values.`,
		zh: `${first} 与 ${second} 含义相同，但给出的值不同。`
	}),
	holdsSecret: (label) => ({
		en: `${label} holds an AppSecret or a token. Nothing was sent.`,
		zh: `${label} 中含有 AppSecret 或令牌，未发送任何请求。`
	}),
	seeHelp: (command) => ({
		en: `See: ${command} --help`,
		zh: `查看用法：${command} --help`
	}),
	didYouMean: (suggestion, command) => ({
		en: `Did you mean ${suggestion}? See: ${command} --help`,
		zh: `是否想用 ${suggestion}？查看用法：${command} --help`
	})
};
function refuseSecret(value, { guard, label, command }) {
	if (!(Array.isArray(value) ? value : [value]).some((word) => typeof word == "string" && guard.redact(word) !== word)) return;
	throw secretHeld({
		label,
		command
	});
}
function secretHeld({ label, command }) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: inputTexts.holdsSecret(label),
		hint: command === void 0 ? {
			en: `Leave the secret out of ${label}.`,
			zh: `请勿在 ${label} 中包含密钥。`
		} : inputTexts.seeHelp(command)
	});
}
function openPicturePart({ runtime }) {
	return runtime.pictures;
}
function readCredentialSetting({ settings, environment, transport, clock, openHome }, log) {
	let { gatewayUrl, profile, timeoutMs } = settings;
	let home = openHome();
	let resolved = resolveCredentials({
		environment,
		profile,
		home,
		gatewayUrl,
		log
	});
	let slot = locateSlot(environment, {
		gatewayUrl,
		profile: resolved.profile
	});
	return {
		home,
		resolved,
		slot,
		tokenOptions: {
			gatewayUrl,
			credentials: resolved.credentials,
			state: home,
			slot,
			profile: resolved.profile,
			transport,
			clock,
			timeoutMs,
			isGrantSaved: resolved.sources.refreshToken === "profile"
		}
	};
}
const knownLanguages = [
	"en",
	"ja",
	"ko",
	"ru",
	"vi",
	"es",
	"fr",
	"pt",
	"th",
	"id",
	"ar"
];
function languageField(summary) {
	return textField({
		pattern: /^[a-z]{2}(_[A-Z]{2})?$/,
		allowed: {
			en: `a language code such as ${knownLanguages.slice(0, 6).join(", ")}`,
			zh: `语言代码，例如 ${knownLanguages.slice(0, 6).join("、")}`
		},
		examples: knownLanguages,
		default: "en",
		summary
	});
}
function unusualLanguageNote(language) {
	if (knownLanguages.some((known) => known === language)) return;
	return {
		code: "LANGUAGE_UNUSUAL",
		text: {
			en: `Language "${language}" is not known to be taken by 1688; it is sent as it is. Chinese text is always part of the answer.`,
			zh: `尚不确定 1688 是否支持语言“${language}”，已原样发送。返回结果始终包含中文。`
		}
	};
}
function secondNameOf(other, { schema: { default: _ofTheOther, ...schema }, ...field }) {
	return {
		...field,
		schema,
		isOptional: !0,
		standsFor: other
	};
}
function withoutSecondNames(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, { standsFor }]) => standsFor === void 0));
}
function underOneName(fields, given, nameInput) {
	let merged = { ...given };
	for (let [name, { standsFor }] of Object.entries(fields)) {
		let value = given[name];
		if (standsFor === void 0 || value === void 0) continue;
		let other = given[standsFor];
		if (other !== void 0 && other !== value) throw contradiction(nameInput(standsFor), nameInput(name));
		merged[standsFor] = value;
	}
	return merged;
}
function contradiction(first, second) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: inputTexts.twoValues(first.label, second.label),
		hint: {
			en: "Leave one of them out.",
			zh: "请去掉其中一个。"
		}
	});
}
function argumentLabel(name) {
	return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
function flagName(name) {
	return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function argumentUsage(name, field) {
	let label = `${argumentLabel(name)}${isList(field) ? "..." : ""}`;
	return isRequired(field) ? label : `[${label}]`;
}
function flagUsage(name, field) {
	let flag = `--${flagName(name)}`;
	return isSwitch(field) ? flag : `${flag} ${field.valueName ?? argumentLabel(name)}`;
}
function neededFlags(flags) {
	return Object.entries(flags).filter(([, field]) => isRequired(field)).map(([name, field]) => flagUsage(name, field));
}
function isRequired(field) {
	let { schema } = field;
	if (schema.type === "array") return (schema.minItems ?? 0) > 0;
	return field.isOptional !== !0 && !isSwitch(field) && defaultText(field) === void 0;
}
function nearestWord(typed, words) {
	let limit = Math.max(2, Math.floor([...typed].length / 3));
	let best = words.map((word) => ({
		word,
		distance: editDistance(typed.toLowerCase(), word.toLowerCase())
	})).toSorted((left, right) => left.distance - right.distance)[0];
	return best !== void 0 && best.distance <= limit ? best.word : void 0;
}
function editDistance(from, to) {
	let previous = Array.from({ length: [...to].length + 1 }, (_, index) => index);
	for (let [row, fromLetter] of [...from].entries()) {
		let current = [row + 1];
		for (let [column, toLetter] of [...to].entries()) {
			let replaced = (previous[column] ?? 0) + (fromLetter === toLetter ? 0 : 1);
			let deleted = (previous[column + 1] ?? 0) + 1;
			let inserted = (current[column] ?? 0) + 1;
			current.push(Math.min(replaced, deleted, inserted));
		}
		previous = current;
	}
	return previous.at(-1) ?? 0;
}
function definePlugin(definition) {
	return definition;
}
function sandboxAnswersOf(operations) {
	let loaders = new Set(operations.flatMap(({ loadSandboxApis }) => loadSandboxApis ?? []));
	return async () => (await Promise.all([...loaders].map(async (load) => load()))).flat();
}
function readEnvironment() {
	let values = {
		ALI1688_APP_KEY: process.env.ALI1688_APP_KEY,
		ALI1688_APP_SECRET: process.env.ALI1688_APP_SECRET,
		ALI1688_REFRESH_TOKEN: process.env.ALI1688_REFRESH_TOKEN,
		ALI1688_ACCESS_TOKEN: process.env.ALI1688_ACCESS_TOKEN,
		ALI1688_PROFILE: process.env.ALI1688_PROFILE,
		ALI1688_HOME: process.env.ALI1688_HOME,
		ALI1688_GATEWAY_URL: process.env.ALI1688_GATEWAY_URL,
		ALI1688_AUTH_URL: process.env.ALI1688_AUTH_URL,
		ALI1688_LEGACY_CACHE: process.env.ALI1688_LEGACY_CACHE,
		ALI1688_LANG: process.env.ALI1688_LANG,
		ALI1688_TIMEOUT: process.env.ALI1688_TIMEOUT,
		ALI1688_QPS: process.env.ALI1688_QPS,
		ALI1688_SANDBOX: process.env.ALI1688_SANDBOX,
		XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME,
		LOCALAPPDATA: process.env.LOCALAPPDATA,
		LC_ALL: process.env.LC_ALL,
		LANG: process.env.LANG,
		HTTP_PROXY: process.env.http_proxy || process.env.HTTP_PROXY,
		HTTPS_PROXY: process.env.https_proxy || process.env.HTTPS_PROXY,
		NO_PROXY: process.env.no_proxy || process.env.NO_PROXY,
		NO_COLOR: process.env.NO_COLOR,
		FORCE_COLOR: process.env.FORCE_COLOR,
		CI: process.env.CI,
		NODE_DISABLE_COMPILE_CACHE: process.env.NODE_DISABLE_COMPILE_CACHE
	};
	let entries = Object.entries(values).filter(([, value]) => value !== void 0 && value !== "");
	return Object.fromEntries(entries);
}
const spellings = [["zh", /^(?:(?:zh|zho|chi|cn|chs|cht|chinese)(?![a-z0-9])|中文|汉语|漢語|简体|簡體|繁体|繁體)/i], ["en", /^(?:(?:en|eng|english|c|posix)(?![a-z0-9])|英文|英语|英語)/i]];
function languageNamed(word) {
	return spellings.find(([, spelling]) => spelling.test(word.trim()))?.[0];
}
function messageLanguage(environment) {
	return languageNamed(environment.ALI1688_LANG ?? environment.LC_ALL ?? environment.LANG ?? "en") ?? "en";
}
const watched = new WeakSet();
function dropBrokenNotes(stream) {
	if (watched.has(stream)) return;
	watched.add(stream);
	let write = stream.write.bind(stream);
	let isBroken = !1;
	stream.on("error", () => {
		isBroken = !0;
	});
	stream.write = (text, ...rest) => {
		try {
			if (!isBroken) return write(text, ...rest);
		} catch {
			isBroken = !0;
		}
		let done = rest.at(-1);
		typeof done == "function" && process.nextTick(done);
		return !0;
	};
}
function endOnOutputFault(stream) {
	stream.on("error", (error) => {
		if (error.code === "EPIPE") return;
		let reason = error.code ?? "unknown";
		process.stderr.write(`The output cannot be written (${reason}). · 无法写入输出（${reason}）。\n`);
		process.exit(8);
	});
}
function flagWords(argv) {
	let end = argv.indexOf("--");
	return end === -1 ? argv : argv.slice(0, end);
}
const meaningYes = ["1", "true"];
function isSandboxVariable(value) {
	return meaningYes.includes(value);
}
function asksForSandbox(argv, variable) {
	return flagWords(argv).includes("--sandbox") || isSandboxVariable(variable);
}
const silentPrompt = {
	isInteractive: !1,
	text: (question) => Promise.reject(nobodyThere(question)),
	hidden: (question) => Promise.reject(nobodyThere(question)),
	confirm: (question) => Promise.reject(nobodyThere(question)),
	secretFromStandardInput: () => Promise.reject(nobodyThere({
		en: "the AppSecret",
		zh: "AppSecret"
	}))
};
function nobodyThere(question) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `This needs an answer, and there is no terminal to ask on: ${question.en}`,
			zh: `需要输入，但没有可交互的终端：${question.zh}`
		},
		hint: {
			en: `Run it in a terminal, or use: ${commandName("auth url")}, then ${commandName("auth exchange")}`,
			zh: `请在终端中运行，或改用：${commandName("auth url")}，再用 ${commandName("auth exchange")}`
		}
	});
}
const answersMeaningYes = /^\s*(y|yes|是|好|确认)\s*$/i;
function processPrompt(language, interrupted) {
	let isInteractive = () => process.stdin.isTTY && process.stderr.isTTY;
	let ask = async (question, isHidden) => {
		if (!isInteractive()) throw nobodyThere(question);
		dropBrokenNotes(process.stderr);
		try {
			let { askOnTerminal } = await loadTerminal();
			return await askOnTerminal(`${question[language]} `, isHidden, interrupted);
		} catch (thrown) {
			if (interrupted.aborted) throw interruption(interrupted);
			if (thrown instanceof Error && thrown.name === "AbortError") {
				isHidden || process.stderr.write("\n");
				throw nobodyThere(question);
			}
			throw thrown;
		}
	};
	return {
		get isInteractive() {
			return isInteractive();
		},
		text: async (question) => ask(question, !1),
		hidden: async (question) => new Secret((await ask(question, !0)).trim()),
		confirm: async (question) => answersMeaningYes.test(await ask(question, !1)),
		secretFromStandardInput: async () => (await loadTerminal()).readSecret()
	};
}
function loadTerminal() {
	return loadPart(async () => import("./engine.extras.mjs"));
}
function processHost(programName, nameCommands = plainText) {
	let interruption = new AbortController();
	let interrupt = () => {
		interruption.signal.aborted && process.exit(130);
		interruption.abort();
	};
	process.on("SIGINT", interrupt);
	process.on("SIGTERM", interrupt);
	let environment = readEnvironment();
	return {
		environment,
		stdout: outputStream(() => process.stdout, endOnOutputFault),
		stderr: outputStream(() => process.stderr, dropBrokenNotes),
		interrupted: interruption.signal,
		prompt: processPrompt(messageLanguage(environment), interruption.signal),
		programName,
		nameCommands
	};
}
function outputStream(look, watch) {
	let opened;
	let open = () => {
		if (opened !== void 0) return opened;
		opened = look();
		watch(opened);
		return opened;
	};
	return {
		write: (text) => void open().write(text),
		get isTerminal() {
			return open().isTTY ?? !1;
		},
		get columns() {
			let { isTTY, columns } = open();
			return isTTY && columns !== void 0 && columns > 0 ? columns : void 0;
		}
	};
}
const openTypes = new Set([
	"unknown",
	"record",
	"lazy"
]);
const columnTypes = {
	number: "number",
	boolean: "boolean",
	array: "list"
};
function knownFields(schema, prefix = "") {
	let definition = definitionOf(schema);
	let inner = definition.element ?? definition.innerType ?? definition.out;
	if (inner !== void 0) return knownFields(inner, prefix);
	if (openTypes.has(definition.type)) return [{ path: `${prefix}.*` }];
	if (definition.options !== void 0) return fieldsOfAny(definition.options, prefix);
	return Object.entries(definition.shape ?? {}).flatMap(([name, field]) => {
		let path = prefix === "" ? name : `${prefix}.${name}`;
		return [{
			path,
			type: typeOf(field)
		}, ...knownFields(field, path)];
	});
}
function fieldsOfAny(shapes, prefix) {
	let fields = shapes.flatMap((shape) => knownFields(shape, prefix));
	return [...new Map(fields.map((field) => [field.path, field])).values()];
}
function fieldPaths(schema) {
	return knownFields(schema).map(({ path }) => path);
}
function typeOf(schema) {
	let { type, innerType, out } = definitionOf(schema);
	let inner = innerType ?? out;
	return inner === void 0 ? columnTypes[type] : typeOf(inner);
}
function definitionOf(schema) {
	return schema._zod.def;
}
function wantsJson(argv, isTerminal) {
	let words = flagWords(argv);
	if (words.includes("--json")) return !0;
	let format = valueOf(words, "--format");
	if (format !== void 0 && allFormatNames.some((known) => known === format)) return format === "json";
	let ofFile = format === void 0 ? formatOfFile(valueOf(words, "--output") ?? "") : void 0;
	return !isTerminal && (ofFile ?? "json") === "json";
}
function valueOf(words, flag) {
	let start = `${flag}=`;
	return words.map((word, index) => {
		if (word === flag) return words[index + 1];
		return word.startsWith(start) ? word.slice(start.length) : void 0;
	}).find((value) => value !== void 0);
}
function chooseFormat(flags, isTerminal, { show = shownWord, own = [] } = {}) {
	if (flags.json) return "json";
	if (flags.format !== void 0) return flags.format;
	if (flags.output === void 0) return isTerminal ? "table" : "json";
	let format = formatOfFile(flags.output, own) ?? (hasEnding(flags.output) ? void 0 : "json");
	if (format !== void 0) return format;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `The ending of --output "${show(flags.output)}" stands for no format. Allowed: ${fileEndings(own).join(", ")}.`,
			zh: `无法从 --output 的文件名“${show(flags.output)}”判断格式。允许的扩展名：${fileEndings(own).join("、")}。`
		},
		hint: {
			en: "Give the file one of these endings, or name the format as well, such as --format csv.",
			zh: "请使用上述扩展名之一，或另外指定格式，例如 --format csv。"
		}
	});
}
function hasEnding(file) {
	return process.getBuiltinModule("node:path").extname(file).length > 1;
}
async function writeFailure({ failure, json, host, language, guard }) {
	let speech = {
		language,
		nameCommands: host.nameCommands
	};
	if (json) {
		host.stdout.write(guard.redact(renderFailureJson(failure, speech)));
		return;
	}
	let render = (await loadPart(async () => import("./engine.extras.mjs")).catch(() => void 0))?.renderFailureText ?? renderFailureJson;
	let color = colorWanted(host.environment, host.stderr.isTerminal);
	host.stderr.write(guard.redact(render(failure, {
		...speech,
		color,
		width: host.stderr.columns
	})));
}
function guardEnvironment(guard, environment) {
	let secrets = [
		environment.ALI1688_APP_SECRET,
		environment.ALI1688_REFRESH_TOKEN,
		environment.ALI1688_ACCESS_TOKEN
	];
	for (let secret of secrets) secret !== void 0 && guard.protect(new Secret(secret.trim()));
}
const codePattern = /(?:^|[?&#=\s])code=([^&#\s]+)/gi;
function guardTyped(guard, argv) {
	for (let word of argv) for (let [, code = ""] of word.matchAll(codePattern)) {
		let decoded = new URLSearchParams(`code=${code}`).get("code") ?? code;
		for (let form of [code, decoded]) guard.protect(new Secret(form));
	}
}
function createSecretGuard() {
	let redactor = createSecretRedactor(cutForms);
	return {
		protect: (secret) => redactor.protect(secret),
		release: (secret) => redactor.release(secret),
		redact: (text) => redactor.text(text),
		redactContent: (content) => typeof content == "string" ? redactor.text(content) : redactor.bytes(content),
		redactData: (data) => redactor.isIdle() ? data : redactEach(data, (text) => redactor.text(text))
	};
}
function cutForms(value) {
	return [value.slice(0, 80), value.slice(0, Math.max(0, value.indexOf("=")))];
}
function redactEach(data, redact) {
	if (typeof data == "string") return redact(data);
	if (Array.isArray(data)) return data.map((item) => redactEach(item, redact));
	if (typeof data == "number" || typeof data == "bigint") {
		let text = String(data);
		let clean = redact(text);
		return clean === text ? data : clean;
	}
	if (typeof data != "object" || !data) return data;
	return Object.fromEntries(Object.entries(data).map(([name, value]) => [redact(name), redactEach(value, redact)]));
}
function createStoredGuard(guard, environment, argv) {
	if (asksForSandbox(argv, environment.ALI1688_SANDBOX)) return () => void 0;
	return () => {
		for (let secret of storedSecrets(environment)) guard.protect(secret);
	};
}
function storedSecrets(environment) {
	try {
		let { path } = locateStore(environment);
		return path === void 0 ? [] : readStoredSecrets(path);
	} catch {
		return [];
	}
}
function createRunGuard(environment, argv) {
	let guard = createSecretGuard();
	guardEnvironment(guard, environment);
	guardTyped(guard, argv);
	return {
		guard,
		guardStored: createStoredGuard(guard, environment, argv)
	};
}
function toFailure(thrown) {
	if (isAli1688Error(thrown)) return thrown;
	let reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : kindOf(thrown);
	return new Ali1688Error({
		code: "UNEXPECTED",
		text: {
			en: `Something went wrong inside ali1688: ${reason}`,
			zh: `ali1688 内部出错：${reason}`
		},
		hint: {
			en: "Run the command again with --verbose and report what it prints.",
			zh: "请加上 --verbose 再运行一次，并反馈其输出。"
		},
		cause: thrown
	});
}
function kindOf(thrown) {
	return typeof thrown == "string" ? thrown : typeof thrown;
}
async function reportFailure(thrown, argv, host) {
	let language = messageLanguage(host.environment);
	return tellFailure(toFailure(thrown), {
		argv,
		host,
		language,
		...createRunGuard(host.environment, argv)
	});
}
async function tellFailure(failure, telling) {
	let { argv, host, language, guard, guardStored } = telling;
	guardStored();
	await writeFailure({
		failure,
		json: wantsJson(argv, host.stdout.isTerminal),
		host,
		language,
		guard
	});
	return failure.exitCode;
}
const nobodyWaits = {
	choose: () => Promise.resolve(void 0),
	startProgress: () => ({
		update: () => void 0,
		end: () => void 0
	}),
	announce: () => void 0,
	prompt: silentPrompt,
	openBrowser: () => Promise.resolve(!1),
	nameCommands: plainText
};
function fitsSchema(schema, value) {
	switch (schema.type) {
		case "integer": return Number.isInteger(value) && isWithin(value, schema.minimum, schema.maximum);
		case "number": return isWithin(value, schema.exclusiveMinimum, schema.maximum) && value !== schema.exclusiveMinimum;
		case "boolean": return typeof value == "boolean";
		case "array": return isLongEnough(schema, value) && value.every((item) => fitsSchema(schema.items, item));
		case "string": return typeof value == "string" && fitsText(schema, value);
	}
}
function isLongEnough({ minItems = 0 }, value) {
	return Array.isArray(value) && value.length >= minItems;
}
function isWithin(value, lowest, highest) {
	return typeof value == "number" && value >= lowest && value <= highest;
}
function fitsText({ enum: words, pattern }, text) {
	if (words !== void 0 && !words.includes(text)) return !1;
	return pattern === void 0 || new RegExp(pattern, "u").test(text);
}
const wholeNumber = /^-?\d{1,15}$/;
const decimalNumber = /^\d{1,9}(\.\d{1,6})?$/;
function readWord(schema, word) {
	if (schema.type === "integer") return wholeNumber.test(word) ? Number(word) : word;
	if (schema.type === "number") return decimalNumber.test(word) ? Number(word) : word;
	return word;
}
function meantBy({ synonyms }, value) {
	if (synonyms === void 0) return value;
	if (Array.isArray(value)) return value.map((each) => meantBy({ synonyms }, each));
	if (typeof value != "string") return value;
	let sought = folded(value);
	return Object.entries(synonyms).find(([, words]) => words.some((word) => folded(word) === sought))?.[0] ?? value;
}
function folded(word) {
	return word.normalize("NFKC").trim().toLowerCase();
}
function checkField(field, value, naming) {
	let given = value === void 0 ? absentValue(field.schema) : meantBy(field, value);
	if (fitsSchema(field.schema, given)) return given;
	if (given === void 0 && field.isOptional === !0) return given;
	let isMissing = given === void 0 || isTooShort(field.schema, given);
	if (isMissing && field.missing !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...field.missing
	});
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: isMissing ? inputTexts.missing(naming.label, field.allowed) : inputTexts.notAllowed(naming.label, field.isSensitive ? "…" : shownWord(refusedWord(field, given)), field.allowed),
		hint: naming.command === void 0 ? {
			en: `Correct or unset ${naming.label}.`,
			zh: `请更正或清除 ${naming.label}。`
		} : inputTexts.seeHelp(naming.command)
	});
}
function checkWord(field, word, naming) {
	return checkField(field, typeof word == "string" ? readWord(field.schema, word) : word, naming);
}
function isTooShort(schema, given) {
	return schema.type === "array" && Array.isArray(given) && !isLongEnough(schema, given);
}
function absentValue(schema) {
	return schema.type === "array" ? [] : schema.default;
}
function refusedWord(field, given) {
	let words = isList(field) && Array.isArray(given) ? given : [];
	let { schema } = field;
	let index = words.findIndex((word) => schema.type === "array" && !fitsSchema(schema.items, word));
	let refused = index === -1 ? given : words[index];
	return typeof refused == "string" ? refused : JSON.stringify(refused);
}
function checkInput({ input, oneOf }, values, { guard, nameInput = (label) => ({ label }) }) {
	let fields = withoutSecondNames(input);
	let unknown = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
	if (unknown !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: invokeTexts.unknownInput(shownWord(unknown)),
		hint: invokeTexts.knownInputs(Object.keys(fields))
	});
	let checked = Object.fromEntries(Object.entries(fields).map(([name, field]) => {
		let naming = nameInput(name);
		let value = checkField(field, values[name], naming);
		field.isSensitive !== !0 && refuseSecret(value, {
			guard,
			...naming
		});
		return [name, value];
	}));
	let refusal = oneOf === void 0 ? void 0 : refusalOf(oneOf, checked);
	if (refusal !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...refusal
	});
	return checked;
}
function createRecord(runtime, listener) {
	let notes = [];
	let bodies = new Map();
	let failed = [];
	let told;
	let hasHappened = !1;
	let calls = 0;
	let answers = 0;
	let fetchedAt;
	return {
		log: {
			debug: (event, fields) => listener.debug?.(event, fields),
			note(note) {
				if (notes.some(({ code, text }) => code === note.code && text.en === note.text.en)) return;
				notes.push(note);
				listener.note?.(note);
			}
		},
		countRequest() {
			calls += 1;
		},
		answered(api, body) {
			answers += 1;
			bodies.has(api) || bodies.set(api, body);
		},
		fetchedAt(time) {
			fetchedAt = time;
		},
		lacks(id, reason) {
			failed.push({
				id,
				reason
			});
		},
		partial(failure) {
			told = failure;
		},
		happened() {
			hasHappened = !0;
		},
		conclude: (operation, given) => ({
			operation,
			...given,
			error: told ?? (failed.length === 0 ? void 0 : partial(failed)),
			hasHappened,
			notes,
			calls,
			apis: [...bodies.keys()],
			fetchedAt: fetchedAt ?? runtime.clock.now(),
			bodies,
			answers,
			sandbox: runtime.isSandbox()
		})
	};
}
function partial(failures) {
	let retryable = failures.some(({ reason }) => reason.retryable);
	let failed = failures.map(({ id, reason: { code, text } }) => ({
		id,
		code,
		message: text
	}));
	return new Ali1688Error({
		code: "PARTIAL",
		text: invokeTexts.partial(failed.length),
		hint: retryable ? invokeTexts.partialHint : invokeTexts.partialForGoodHint,
		retryable,
		details: { failed }
	});
}
function throwIfAborted(signal) {
	if (signal.aborted) throw interruption(signal);
}
function settleOnAbort(work, signal) {
	return new Promise((resolve, reject) => {
		let grace;
		let isSettled = !1;
		let giveUp = async () => {
			await untilRecorded();
			isSettled || (grace = setTimeout(() => reject(interruption(signal)), 250));
		};
		let stop = () => void giveUp();
		signal.aborted && stop();
		signal.addEventListener("abort", stop, { once: !0 });
		work.then((value) => signal.aborted ? reject(interruption(signal)) : resolve(value), (thrown) => reject(inTheEnd(signal, thrown))).finally(() => {
			isSettled = !0;
			clearTimeout(grace);
			signal.removeEventListener("abort", stop);
		});
	});
}
function inTheEnd(signal, thrown) {
	if (!signal.aborted) return thrown;
	let reason = interruption(signal);
	return isAli1688Error(thrown) && thrown.code === reason.code ? thrown : reason;
}
async function invoke(runtime, operation, input, options = {}) {
	let { signal = new AbortController().signal, isDryRun = !1, takePiece } = options;
	throwIfAborted(signal);
	let checked = checkInput(operation, input, {
		guard: runtime.guard,
		nameInput: options.nameInput
	});
	let record = createRecord(runtime, options.log ?? {});
	let context = createContext({
		runtime,
		operation,
		record,
		scope: {
			signal,
			log: record.log,
			onRequest: () => record.countRequest()
		},
		isDryRun,
		language: options.language ?? messageLanguage(runtime.environment),
		interaction: {
			...nobodyWaits,
			...options.interaction
		},
		publish: async (data) => options.publish?.(record.conclude(operation, {
			kind: "result",
			data
		})),
		emitPiece: takePiece && (async (data) => takePiece(record.conclude(operation, {
			kind: "result",
			data
		})))
	});
	let tellOfSandbox = () => {
		runtime.isSandbox() && record.log.note({
			code: "SANDBOX",
			text: invokeTexts.sandbox
		});
	};
	tellOfSandbox();
	try {
		let data = await settleOnAbort(operation.run(context, checked), signal).finally(tellOfSandbox);
		isDryRun && record.log.note({
			code: "DRY_RUN",
			text: operation.dryRunNote ?? invokeTexts.dryRunNothing
		});
		return record.conclude(operation, {
			kind: "result",
			data
		});
	} catch (thrown) {
		if (!isDryRun || !(thrown instanceof DryRunReached)) throw thrown;
		return record.conclude(operation, {
			kind: "dry-run",
			data: {
				dryRun: !0,
				request: thrown.request
			},
			requestedApi: thrown.api
		});
	}
}
function resultOf(outcome, target) {
	let { operation } = outcome;
	let { host, language } = target;
	let { nameCommands } = host;
	let { data, error, meta } = partsOf(outcome, {
		language,
		nameCommands,
		guard: target.guard
	});
	let isDryRun = outcome.kind === "dry-run";
	let own = isDryRun ? void 0 : operation;
	return {
		data,
		error,
		meta,
		chineseNames: own?.chineseNames,
		layouts: sheetLayouts(own?.layout).map((sheet) => spoken(viewOf(sheet, data), nameCommands)),
		text: textOf$1(data, own?.layout?.text) ?? linesOf(outcome, data, target),
		variables: own?.variables,
		fields: isDryRun ? [] : target.fields ?? [],
		schema: own?.output,
		body: bodyOf(outcome)?.[1],
		mayAskLive: "live" in operation.input,
		isDryRun,
		language,
		headings: target.headings,
		width: target.file === void 0 ? host.stdout.columns : void 0,
		isWide: target.isWide,
		links: target.links,
		hasBars: target.file === void 0 && barsWanted(host.environment, host.stdout.isTerminal),
		color: target.file === void 0 && colorWanted(host.environment, host.stdout.isTerminal),
		isFile: target.file !== void 0,
		rowsBefore: target.rowsBefore
	};
}
function partsOf(outcome, { guard, ...speech }) {
	let { error } = outcome;
	return {
		data: guard.redactData(outcome.data),
		error: error === void 0 ? void 0 : failureJson(error, speech),
		meta: metaOf(outcome, speech)
	};
}
function metaOf(outcome, { language, nameCommands }) {
	let { operation, apis, calls, sandbox } = outcome;
	let api = outcome.requestedApi ?? ownApi(operation);
	return {
		operation: operationId(operation),
		api,
		apis: api !== void 0 && apis.length > 1 ? apis : void 0,
		fetchedAt: new Date(outcome.fetchedAt).toISOString(),
		sandbox,
		calls,
		notes: outcome.notes.map(({ code, text }) => ({
			code,
			message: nameCommands(text[language])
		}))
	};
}
function linesOf({ operation, kind, sandbox }, data, { format, language }) {
	if (format.name !== "table") return;
	let text = kind === "result" ? operation.layout?.lines?.(ofTheOperation(data))[language] : void 0;
	return text === void 0 || !sandbox ? text : `${formatTexts.sandboxMark[language]}\n${text}`;
}
function ownApi({ apis: [first] }) {
	return first === void 0 ? void 0 : apiId(first);
}
function viewOf(layout, data) {
	let columns = layout.columnsFor?.(ofTheOperation(data));
	return columns === void 0 ? layout : {
		...layout,
		columns
	};
}
function spoken({ empty, ...layout }, nameCommands) {
	if (empty === void 0) return layout;
	return {
		...layout,
		empty: {
			en: nameCommands(empty.en),
			zh: nameCommands(empty.zh)
		}
	};
}
function textOf$1(data, field) {
	let text = field !== void 0 && isRecord(data) ? data[field] : void 0;
	return typeof text == "string" ? text : void 0;
}
function bodyOf({ operation, bodies }) {
	let id = ownApi(operation);
	if (id === void 0) return [...bodies][0];
	let body = bodies.get(id);
	return body === void 0 ? void 0 : [id, body];
}
async function present(outcome, target) {
	let { format, file, guard } = target;
	let result = resultOf(outcome, target);
	let rendered = target.render(result);
	let content = rendered instanceof Promise ? await rendered : rendered;
	let shown = guard.redactContent(content);
	await target.write(shown, result);
	format.shows === "body" && tellBody(outcome, target, typeof content != "string" && shown !== content);
	if (outcome.error === void 0 || format.shows === "document" && file === void 0) return;
	await writeFailure({
		failure: outcome.error,
		json: !1,
		...target
	});
}
async function presentPiece(piece, target) {
	let result = resultOf(piece, target);
	let content = await target.render(result);
	target.append?.(target.guard.redactContent(content));
	let rows = findRows(result.data, result.layouts[0])?.rows ?? [];
	target.rowsBefore = (target.rowsBefore ?? 0) + rows.length;
}
function tellBody(outcome, { log }, isRedacted) {
	isRedacted && log.note({
		code: "RAW_REDACTED",
		text: formatTexts.rawRedacted
	});
	let [api = ""] = bodyOf(outcome) ?? [];
	let { answers, bodies } = outcome;
	if (api === "" || answers < 2) return;
	let text = bodies.size > 1 ? {
		en: `This is the answer of ${api}, one of ${bodies.size} APIs that were asked.`,
		zh: `共查询了 ${bodies.size} 个接口，此处仅显示 ${api} 的响应。`
	} : {
		en: `This is the first of ${answers} answers of ${api}.`,
		zh: `${api} 共返回 ${answers} 次响应，此处仅显示第一次。`
	};
	log.note({
		code: "RAW_BODY",
		text
	});
}
async function openTarget(options) {
	let { format, fields, file, host, showsLinks, loadSpreadsheet, loadOwn } = options;
	let isShown = file === void 0 && format.isForPeople === !0 && host.stdout.isTerminal;
	let writing = file === void 0 && format.needsFile !== !0 ? openStream(host) : await openWrittenFile(options);
	let takesPieces = format.takesPieces === !0 && fields === void 0;
	return {
		...options,
		links: isShown && await showsLinks?.() === !0,
		render: await loadFormat(format, fields !== void 0, {
			loadSpreadsheet,
			loadOwn
		}),
		...writing,
		append: takesPieces ? writing.append : void 0
	};
}
function openStream({ stdout }) {
	return {
		write: (content) => Promise.resolve(stdout.write(content)),
		append: stdout.isTerminal ? void 0 : (content) => stdout.write(content)
	};
}
async function openWrittenFile(options) {
	let { openFileWriting } = await loadPart(async () => import("./engine.extras.mjs"));
	return openFileWriting(options);
}
function turnTooLateWords(waitMs) {
	let seconds = Math.ceil(waitMs / 1e3);
	return {
		text: {
			en: `Calls of this application are paused for another ${seconds} s, longer than this call may wait; nothing was sent.`,
			zh: `该应用的调用还需暂停 ${seconds} 秒，超出本次调用的等待上限，未发送请求。`
		},
		hint: {
			en: `Try again in ${seconds} s, or run fewer commands at once.`,
			zh: `请 ${seconds} 秒后再试，或减少同时运行的命令。`
		}
	};
}
function longWaitText(waitMs) {
	let seconds = Math.ceil(waitMs / 1e3);
	return {
		en: `Waiting ${seconds} s for a turn, so that 1688 does not refuse the calls of this AppKey as too frequent.`,
		zh: `等待 ${seconds} 秒后再发送，以免该 AppKey 因调用过于频繁被 1688 限流。`
	};
}
const outcomeUnknownHint = {
	en: "Whether the call took effect is not known. Look it up before repeating it.",
	zh: "无法确定此次调用是否已生效，请先查询确认，再决定是否重试。"
};
const withoutOutcome = new Set([
	"NETWORK",
	"TIMEOUT",
	"GATEWAY_UNAVAILABLE",
	"INTERRUPTED"
]);
function turnTooLateError(waitMs) {
	return new Ali1688Error({
		code: "RATE_LIMITED",
		...turnTooLateWords(waitMs),
		retryable: !0,
		details: {
			requestSent: !1,
			retryAfterMs: Math.ceil(waitMs)
		}
	});
}
function withUnknownOutcome(error) {
	if (!withoutOutcome.has(error.code) || error.details.requestSent === !1) return error;
	return alterError(error, {
		hint: outcomeUnknownHint,
		retryable: !1
	});
}
function withRefusal(thrown, refusal) {
	if (!(isAli1688Error(thrown) && thrown.code === "TOKEN_REJECTED" && thrown.details.gateway === void 0) || refusal.details.gateway === void 0) return thrown;
	return alterError(thrown, { details: { gateway: refusal.details.gateway } });
}
function asInterruption(error, signal) {
	if (signal?.aborted !== !0) return error;
	return isAli1688Error(error) && (error.code !== "INTERRUPTED" || !isAli1688Error(signal.reason)) ? error : interruption(signal);
}
function requestInvalidWords(api, path, reason) {
	let field = path === "" ? {
		en: "the request",
		zh: "请求"
	} : {
		en: `"${path}"`,
		zh: `“${path}”`
	};
	let because = reason === "" ? "" : `: ${reason}`;
	return {
		text: {
			en: `The request for ${api} does not fit its contract at ${field.en}${because}.`,
			zh: `调用 ${api} 的请求在${field.zh}处不符合接口约定${because}。`
		},
		hint: {
			en: `Correct it; "${commandName("api schema")} ${api}" lists the parameters.`,
			zh: `请修正；可用“${commandName("api schema")} ${api}”查看参数说明。`
		}
	};
}
function unknownParameterWords(api, name, known) {
	let list = known.join(", ");
	return {
		text: {
			en: `${api} has no parameter "${name}".`,
			zh: `${api} 没有名为“${name}”的参数。`
		},
		hint: {
			en: known.length === 0 ? "Leave it out; this API takes none." : `Use one of: ${list}.`,
			zh: known.length === 0 ? "请去掉该参数；该接口不接受参数。" : `可用参数：${list}。`
		}
	};
}
function reservedParameterWords(name) {
	return {
		text: {
			en: name === "" ? "A parameter needs a name." : `The parameter "${name}" is set by the client itself.`,
			zh: name === "" ? "参数必须有名称。" : `参数“${name}”由客户端自行填写，不能手工传入。`
		},
		hint: {
			en: "Leave it out; the call is signed, and a token is added where one is asked for.",
			zh: "请去掉该参数；签名与令牌会自动加入请求。"
		}
	};
}
function pathSegmentWords(part) {
	return {
		text: {
			en: `The ${part} holds characters that have no place in the path of a call.`,
			zh: `${{
				namespace: "命名空间",
				name: "接口名",
				version: "版本号",
				AppKey: "AppKey"
			}[part]}含有不能出现在请求路径中的字符。`
		},
		hint: part === "AppKey" ? {
			en: "Check ALI1688_APP_KEY: it is the number shown in the 1688 open platform console.",
			zh: "请核对 ALI1688_APP_KEY：应为 1688 开放平台控制台中显示的数字。"
		} : {
			en: "Write the API as namespace:name:version, for example system:currentTime:1.",
			zh: "请按“命名空间:接口名:版本号”书写，例如 system:currentTime:1。"
		}
	};
}
const tokenServiceWords = {
	text: {
		en: "Calls of system.oauth2 answer with tokens and are not made this way.",
		zh: "system.oauth2 的接口返回的是令牌，不能以这种方式调用。"
	},
	hint: {
		en: `Use: ${commandName("auth login")}, auth refresh or auth renew`,
		zh: `请使用：${commandName("auth login")}、auth refresh 或 auth renew`
	}
};
const rateInvalidWords = {
	text: {
		en: "The number of requests a second must be greater than 0.",
		zh: "每秒请求数必须大于 0。"
	},
	hint: {
		en: "Set ALI1688_QPS to a number such as 2, or unset it.",
		zh: "请将 ALI1688_QPS 设为 2 这样的数字，或清除该变量。"
	}
};
function decimalText(value) {
	if (typeof value == "bigint") return String(value);
	if (!Number.isFinite(value)) throw RangeError("A number on the wire must be finite.");
	if (Number.isInteger(value)) return String(BigInt(value));
	let shortest = String(value);
	let exponentAt = shortest.indexOf("e");
	return exponentAt === -1 ? shortest : expandFraction(shortest, exponentAt);
}
function expandFraction(shortest, exponentAt) {
	let sign = shortest.startsWith("-") ? "-" : "";
	let digits = shortest.slice(sign.length, exponentAt).replace(".", "");
	let leadingZeros = -Number(shortest.slice(exponentAt + 1)) - 1;
	return `${sign}0.${"0".repeat(leadingZeros)}${digits}`;
}
function jsonText(value) {
	if (value == null) return "null";
	switch (typeof value) {
		case "string": return JSON.stringify(value);
		case "boolean": return String(value);
		case "number":
		case "bigint": return decimalText(value);
		case "object": return Array.isArray(value) ? `[${value.map(jsonText).join(",")}]` : objectText(value);
		default: throw TypeError(`A ${typeof value} has no JSON text.`);
	}
}
function objectText(value) {
	return `{${Object.entries(value).filter(([, field]) => field != null).map(([name, field]) => `${JSON.stringify(name)}:${jsonText(field)}`).join(",")}}`;
}
function wireParameters(api, request) {
	refuseUnknownParameters(api, request);
	let checked = api.request.safeParse(request);
	if (!checked.success) {
		let issue = checked.error.issues[0];
		throw new Ali1688Error({
			code: "USAGE_INVALID",
			...requestInvalidWords(api.name, issue?.path.map(String).join(".") ?? "", issue?.message ?? "")
		});
	}
	let values = new Map(isRecord(checked.data) ? Object.entries(checked.data) : []);
	return Object.entries(api.wire).flatMap(([name, encoding]) => {
		let value = values.get(name);
		return value == null ? [] : [[name, wireText(value, encoding)]];
	});
}
function refuseUnknownParameters(api, request) {
	let unknown = (isRecord(request) ? Object.keys(request) : []).find((name) => !Object.hasOwn(api.wire, name));
	if (unknown !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...unknownParameterWords(api.name, unknown, Object.keys(api.wire))
	});
}
function wireText(value, encoding) {
	if (encoding === "json") return jsonText(value);
	if (typeof value == "number" || typeof value == "bigint") return decimalText(value);
	return typeof value == "string" ? value : jsonText(value);
}
const reasons$1 = {
	empty: {
		en: "The gateway answered with an empty body",
		zh: "网关返回的响应为空"
	},
	markup: {
		en: "A web page came back instead of an answer of the gateway: this network is blocked, or something in between answers",
		zh: "返回的是网页，而不是网关的响应：当前网络可能已被拦截，或有中间设备代为响应"
	},
	"not-json": {
		en: "The answer is not JSON",
		zh: "响应不是 JSON"
	},
	redirect: {
		en: "The answer points to another address, which is not followed because the request holds secrets",
		zh: "响应要求跳转到其他地址；因请求含有密钥，不会跟随"
	},
	"too-large": {
		en: "The answer is larger than allowed",
		zh: "响应超出允许的大小"
	},
	"too-deep": {
		en: "The answer nests lists and objects more than 64 levels deep, and no deeper ones are read",
		zh: "响应的嵌套超过 64 层，无法读取"
	},
	encoding: {
		en: "The answer cannot be decompressed",
		zh: "响应无法解压"
	}
};
const addressHint = {
	en: "Check ALI1688_GATEWAY_URL and any proxy in between: HTTPS_PROXY, or HTTP_PROXY for an http address.",
	zh: "请检查 ALI1688_GATEWAY_URL 及中间的代理（HTTPS_PROXY；http 地址为 HTTP_PROXY）。"
};
const blockedHint = {
	en: "Alibaba's firewall blocks whole addresses like this, whatever is asked: wait some hours, or change the network. If that is not it, check ALI1688_GATEWAY_URL and any proxy in between.",
	zh: "阿里的防火墙会这样拦截整个出口 IP，与请求内容无关：请等待数小时，或更换网络。若并非如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。"
};
const hints$1 = {
	markup: blockedHint,
	"too-large": {
		en: "Ask for less at once, for example a smaller page.",
		zh: "请减少一次请求的数据量，例如调小每页条数。"
	},
	"too-deep": {
		en: "If 1688 really answers like this, please report it.",
		zh: "若 1688 确实如此返回，请反馈。"
	}
};
function unusableAnswerWords(reason, httpStatus) {
	let status = httpStatus === void 0 ? "" : ` (HTTP ${httpStatus})`;
	let { en, zh } = reasons$1[reason];
	return {
		text: {
			en: `${en}${status}.`,
			zh: `${zh}${status}。`
		},
		hint: hints$1[reason] ?? addressHint
	};
}
function answerShapeWords(api, path) {
	let field = path === "" ? {
		en: "the whole answer",
		zh: "整个响应"
	} : {
		en: `field "${path}"`,
		zh: `字段“${path}”`
	};
	return {
		text: {
			en: `The answer of ${api} does not have the documented shape: ${field.en}.`,
			zh: `${api} 的响应与文档不符：${field.zh}。`
		},
		hint: {
			en: "Look at the body with --format raw; if 1688 has changed the API, please report it.",
			zh: "可用 --format raw 查看原始响应；若 1688 已变更接口，请反馈。"
		}
	};
}
const reasons = {
	API_REJECTED: {
		en: "1688 refused the call",
		zh: "1688 拒绝了此次调用"
	},
	API_UNSUPPORTED: {
		en: "1688 has no such API",
		zh: "1688 没有这个接口"
	},
	APP_KEY_UNKNOWN: {
		en: "1688 does not know this AppKey",
		zh: "AppKey 不存在，请核对"
	},
	GATEWAY_UNAVAILABLE: {
		en: "The 1688 gateway could not answer",
		zh: "1688 网关暂时无法响应"
	},
	QUOTA_EXHAUSTED: {
		en: "The call package of this API is used up",
		zh: "该接口的调用套餐已用完"
	},
	RATE_LIMITED: {
		en: "1688 refused the call because calls come too often",
		zh: "调用过于频繁，被 1688 限流"
	},
	REFRESH_REJECTED: {
		en: "1688 refused to give an access token",
		zh: "1688 拒绝发放访问令牌"
	},
	SIGNATURE_REJECTED: {
		en: "1688 did not accept the signature",
		zh: "签名未通过 1688 的校验"
	},
	TOKEN_REJECTED: {
		en: "1688 did not accept the access token, or the call had none",
		zh: "1688 未接受访问令牌，或请求中没有令牌"
	}
};
const hints = {
	API_REJECTED: {
		en: "Correct the input that the message names; asking again unchanged gives the same answer.",
		zh: "请按提示修正输入；原样重试结果相同。"
	},
	API_UNSUPPORTED: {
		en: `Check namespace, name and version of the API; "${commandName("api list")}" shows the known ones.`,
		zh: `请核对接口的命名空间、名称与版本；可用“${commandName("api list")}”查看已知接口。`
	},
	APP_KEY_UNKNOWN: {
		en: "Check ALI1688_APP_KEY against the 1688 open platform console.",
		zh: "请在 1688 开放平台控制台核对 ALI1688_APP_KEY。"
	},
	GATEWAY_UNAVAILABLE: {
		en: "Try again in a few minutes. Where it stays so, check ALI1688_GATEWAY_URL and any proxy in between.",
		zh: "请几分钟后重试。若一直如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。"
	},
	PERMISSION_DENIED: {
		en: "Two steps in the 1688 open platform console, and ordering alone grants nothing: order the solution that holds the API (rankings, categories, search, products: 跨境大客户寻源通, 1703167397970), then see that this API stands in the list of APIs granted to the application. The AppKey stays the same.",
		zh: "需在 1688 开放平台控制台完成两步：先订购包含该接口的解决方案（榜单、类目、搜索、商品等接口属于“跨境大客户寻源通”，编号 1703167397970）；再确认该接口已出现在应用的已授权接口列表中。只订购并不等于已授权；AppKey 不变。"
	},
	QUOTA_EXHAUSTED: {
		en: "Buy a call package for this API in the 1688 open platform console.",
		zh: "请在 1688 开放平台控制台购买该接口的调用套餐。"
	},
	RATE_LIMITED: {
		en: "Wait a minute and try again; a lower ALI1688_QPS avoids it.",
		zh: "请稍等一分钟再试；调低 ALI1688_QPS 可避免限流。"
	},
	REFRESH_REJECTED: {
		en: `Authorize again: ${commandName("auth login")}`,
		zh: `请重新授权：${commandName("auth login")}`
	},
	SIGNATURE_REJECTED: {
		en: "Check that ALI1688_APP_SECRET belongs to this AppKey and holds no extra space.",
		zh: "请核对 ALI1688_APP_SECRET 与该 AppKey 是否配套，且没有多余空格。"
	},
	TOKEN_REJECTED: {
		en: `See which token is in force: ${commandName("auth status")}. Authorize again: ${commandName("auth login")}`,
		zh: `查看当前生效的令牌：${commandName("auth status")}；重新授权：${commandName("auth login")}`
	}
};
const unknownHint = {
	en: "These are the words of 1688 itself; what they mean is not known here. Look them up in the documents of the 1688 open platform, or ask its support.",
	zh: "以上为 1688 的原文，本程序不了解其含义。请在 1688 开放平台的文档中查询，或联系其客服。"
};
const inputWords = /\b(required|illegal|invalidate) argument\b|invalidate date format/i;
const busyHint = {
	en: "The service behind the API failed or is busy; try again in a few minutes.",
	zh: "接口背后的服务出错或繁忙，请几分钟后重试。"
};
const clientFaultHint = {
	en: "This is a fault of this program, not of your settings. Please report it with this message.",
	zh: "这是本程序的缺陷，与您的设置无关。请附上此提示反馈。"
};
const clientFaults = /^gw\.(AppKey|Signature)Missing$/i;
function refusalWords(refusal) {
	let { code, origin, api, httpStatus, errorCode, errorMessage } = refusal;
	let said = [errorCode, errorMessage].filter((part) => part !== void 0).join(": ");
	if (code === "API_REJECTED" && origin === "page") return unusableAnswerWords("markup", httpStatus);
	if (code === "API_REJECTED" && said === "") return unsignedRefusalWords(httpStatus);
	let { en, zh } = code === "PERMISSION_DENIED" ? deniedReason(api) : reasons[code];
	let told = said === "" ? `HTTP ${httpStatus}` : said;
	return {
		text: {
			en: `${en}: ${told}`,
			zh: `${zh}：${told}`
		},
		hint: hintOf$1(refusal)
	};
}
function deniedReason(api) {
	return {
		en: `This application may not call ${api}`,
		zh: `当前应用没有调用 ${api} 的权限`
	};
}
function slowDownHint(waitMs) {
	let seconds = Math.ceil(waitMs / 1e3);
	return {
		en: `1688 asks to wait ${seconds} s; calls before that are held back. A lower ALI1688_QPS avoids it.`,
		zh: `1688 要求等待 ${seconds} 秒，在此之前的调用会被暂缓发送；调低 ALI1688_QPS 可避免限流。`
	};
}
function hintOf$1(refusal) {
	let { code, retryable, origin, retryAfterMs, errorCode = "", errorMessage = "" } = refusal;
	if (clientFaults.test(errorCode)) return clientFaultHint;
	if (code === "RATE_LIMITED" && retryAfterMs !== void 0) return slowDownHint(retryAfterMs);
	if (code !== "API_REJECTED") return hints[code];
	if (retryable) return busyHint;
	return origin === "service" || meaningOfGatewayName(errorCode) === "API_REJECTED" || inputWords.test(errorMessage) ? hints[code] : unknownHint;
}
const firewallStatuses = new Set([403, 405]);
function unsignedRefusalWords(httpStatus) {
	return {
		text: {
			en: `The call was refused with HTTP ${httpStatus}, without a code or a message of 1688.`,
			zh: `调用被拒绝（HTTP ${httpStatus}），响应中没有 1688 的错误码或说明。`
		},
		hint: firewallStatuses.has(httpStatus) ? blockedHint : addressHint
	};
}
function firstText(object, names) {
	for (let name of names) {
		let value = Object.hasOwn(object, name) ? object[name] : void 0;
		if (typeof value == "number" || typeof value == "string" && value.trim() !== "") return String(value).trim();
	}
}
function readSuccess(envelope) {
	let value = Object.hasOwn(envelope, "success") ? envelope.success : envelope.succes;
	if (typeof value == "boolean") return value;
	let word = typeof value == "string" ? value.trim().toLowerCase() : "";
	return word === "true" || word !== "false" && void 0;
}
const requestIdFields = ["request_id", "requestId"];
const traceIdFields = ["traceId", "eagleTraceId"];
const traceFields = [...requestIdFields, ...traceIdFields];
function readTrace(...levels) {
	let find = (names) => {
		for (let level of levels) {
			let found = firstText(level, names);
			if (found !== void 0) return found;
		}
	};
	return {
		requestId: find(requestIdFields),
		traceId: find(traceIdFields)
	};
}
const messageFields$1 = [
	"error_message",
	"errorMessage",
	"exception",
	"error_description",
	"errorMsg",
	"message",
	"error"
];
function findGatewayRefusal(body, httpStatus) {
	if (body.kind === "too-deep") return;
	if (body.kind === "other") return findPlainRefusal(body.text, httpStatus);
	if (typeof body.value == "string") return saysTokenRefused(body.value) ? tokenRefusal(body.value) : void 0;
	return isRecord(body.value) ? findFlatRefusal(body.value, httpStatus) : void 0;
}
function saysTokenRefused(text) {
	return /^\s*Request need user auth(orized|enticated)/i.test(text);
}
function findPlainRefusal(text, httpStatus) {
	if (saysTokenRefused(text)) return tokenRefusal(text);
	if (httpStatus < 400 || text.trim() === "") return;
	return isMarkup(text) ? { origin: "page" } : {
		origin: "gateway",
		errorMessage: text
	};
}
function tokenRefusal(text) {
	return {
		origin: "gateway",
		errorCode: "401",
		errorMessage: text
	};
}
function findFlatRefusal(body, httpStatus) {
	let isOfService = readSuccess(body) !== void 0;
	let errorCode = meaningfulCode(firstText(body, ["error_code"])) ?? camelCode(body, isOfService);
	let errorMessage = firstText(body, messageFields$1);
	if (errorCode === void 0 && (isOfService || httpStatus < 400 && !isErrorAlone(body))) return;
	return {
		origin: "gateway",
		errorCode,
		errorMessage,
		...readTrace(body)
	};
}
function isErrorAlone(body) {
	let known = new Set([
		...messageFields$1,
		...traceFields,
		"error_code",
		"errorCode"
	]);
	return firstText(body, [
		"error",
		"exception",
		"error_message",
		"errorMessage",
		"errorMsg"
	]) !== void 0 && Object.entries(body).every(([name, value]) => known.has(name) || value === null);
}
function camelCode(body, isOfService) {
	return isOfService ? void 0 : meaningfulCode(firstText(body, ["errorCode"]));
}
function meaningfulCode(code) {
	return code === "0" ? void 0 : code;
}
function isMarkup(text) {
	return /^\s*(<!--|<!doctype|<\?xml|<[a-z])/i.test(text);
}
const retryableCodes = new Set(["RATE_LIMITED", "GATEWAY_UNAVAILABLE"]);
const serviceFailed = /^500$|\bISP\.|SYSTEM_?ERROR|system (is )?busy|系统(繁忙|异常|错误)|服务繁忙/i;
const preparedLater = {
	api: "alibaba.category.attribute.get",
	errorCode: "500_2"
};
function classifyRefusal(refusal, httpStatus, api) {
	let code = codeOf(refusal, httpStatus);
	if (code !== "API_REJECTED") return {
		code,
		retryable: retryableCodes.has(code)
	};
	let { errorCode = "", errorMessage = "" } = refusal;
	return {
		code,
		retryable: !/^(gw|ISV)\./i.test(errorCode) && (serviceFailed.test(errorCode) || serviceFailed.test(errorMessage) || api === preparedLater.api && errorCode === preparedLater.errorCode)
	};
}
function codeOf(refusal, httpStatus) {
	let { origin, errorCode = "", errorMessage = "" } = refusal;
	let named = meaningOfGatewayName(errorCode);
	if (named !== void 0) return named;
	if (origin !== "oauth" && saysTokenRefused(errorMessage)) return "TOKEN_REJECTED";
	if (origin === "service") return httpStatus >= 500 ? "GATEWAY_UNAVAILABLE" : "API_REJECTED";
	if (origin === "oauth") return httpStatus >= 500 ? "GATEWAY_UNAVAILABLE" : "REFRESH_REJECTED";
	if (errorCode === "400" && /signature/i.test(errorMessage)) return "SIGNATURE_REJECTED";
	return meaningOfGatewayNumber(errorCode) ?? codeOfStatus(httpStatus, errorCode);
}
function codeOfStatus(httpStatus, errorCode) {
	if (httpStatus >= 500 && !serviceFailed.test(errorCode)) return "GATEWAY_UNAVAILABLE";
	if (httpStatus === 429) return "RATE_LIMITED";
	return httpStatus === 401 ? "TOKEN_REJECTED" : "API_REJECTED";
}
function refusalError(refusal, facts) {
	let { code, retryable } = classifyRefusal(refusal, facts.httpStatus, facts.api);
	let fault = gatewayFault(refusal, facts);
	let isOfService = refusal.origin === "service" && isSuccessStatus(facts);
	return new Ali1688Error({
		code,
		...refusalWords({
			code,
			retryable,
			origin: refusal.origin,
			api: facts.api,
			retryAfterMs: facts.retryAfterMs,
			...fault
		}),
		retryable,
		details: {
			gateway: fault,
			...isOfService ? { answeredBy: "service" } : {},
			...facts.retryAfterMs === void 0 ? {} : { retryAfterMs: facts.retryAfterMs }
		}
	});
}
function unusableAnswerError(reason, httpStatus) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...unusableAnswerWords(reason, httpStatus),
		details: { gateway: { httpStatus } }
	});
}
function answerShapeError(path, facts, { isDataOfService }) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...answerShapeWords(facts.api, foreignText(path, facts.redact, 100)),
		details: {
			gateway: { httpStatus: facts.httpStatus },
			...isDataOfService && isSuccessStatus(facts) ? { answeredBy: "service" } : {}
		}
	});
}
function isSuccessStatus({ httpStatus }) {
	return httpStatus >= 200 && httpStatus < 300;
}
function gatewayFault(refusal, facts) {
	let { errorCode, errorMessage, requestId, traceId } = refusal;
	return {
		httpStatus: facts.httpStatus,
		...errorCode === void 0 ? {} : { errorCode: foreignText(errorCode, facts.redact, 100) },
		...errorMessage === void 0 ? {} : { errorMessage: foreignText(errorMessage, facts.redact) },
		...requestId === void 0 ? {} : { requestId: foreignText(requestId, facts.redact, 100) },
		...traceId === void 0 ? {} : { traceId: foreignText(traceId, facts.redact, 100) }
	};
}
const codeFields = [
	"code",
	"errorCode",
	"retCode",
	"error_code"
];
const messageFields = [
	"message",
	"errorMessage",
	"errorMsg",
	"msg",
	"retMsg",
	"extErrorMessage",
	"error_message",
	"error"
];
const errorOnlyFields = [
	"errorMessage",
	"errorMsg",
	"extErrorMessage",
	"error"
];
function findBusinessRefusal(value) {
	if (!isRecord(value)) return;
	let inner = value.result;
	return isRecord(inner) ? findAtLevel(value, inner) ?? findAtLevel(inner, value) : findAtLevel(value, value);
}
function findAtLevel(level, other) {
	let success = readSuccess(level);
	let isErrorAlone = success === !0 && !hasData(level) && firstText(level, errorOnlyFields) !== void 0;
	if (success !== !1 && !isErrorAlone) return;
	return {
		origin: "service",
		errorCode: firstText(level, codeFields),
		errorMessage: firstText(level, messageFields),
		...readTrace(level, other)
	};
}
function hasData(level) {
	let known = new Set([
		"success",
		"succes",
		"class",
		...codeFields,
		...messageFields,
		...traceFields
	]);
	return Object.entries(level).some(([name, value]) => !known.has(name) && value !== null);
}
function endOfString(json, start) {
	let at = start + 1;
	for (; at < json.length;) {
		let character = json.charCodeAt(at);
		if (character === 34) return at + 1;
		at += character === 92 ? 2 : 1;
	}
	return at;
}
function quoteLongIntegers(json) {
	if (!/\d{16}/.test(json)) return json;
	let written = "";
	let copiedTo = 0;
	let at = 0;
	for (; at < json.length;) {
		let character = json.charCodeAt(at);
		if (character === 34) at = endOfString(json, at);
		else if (character === 45 || isDigit(character)) {
			let end = endOfDigits(json, character === 45 ? at + 1 : at);
			if (isLongInteger(json, at, end)) {
				written += `${json.slice(copiedTo, at)}"${json.slice(at, end)}"`;
				copiedTo = end;
			}
			at = endOfNumber(json, end);
		} else at += 1;
	}
	return written + json.slice(copiedTo);
}
function isLongInteger(json, start, end) {
	let firstDigit = json.charCodeAt(start) === 45 ? start + 1 : start;
	return end - firstDigit >= 16 && json.charCodeAt(firstDigit) !== 48 && endOfNumber(json, end) === end;
}
function endOfDigits(json, start) {
	let at = start;
	for (; isDigit(json.charCodeAt(at));) at += 1;
	return at;
}
function endOfNumber(json, start) {
	let at = start;
	for (; at < json.length && /[\d.eE+-]/.test(json.charAt(at));) at += 1;
	return at;
}
function isDigit(character) {
	return character >= 48 && character <= 57;
}
const opening = new Set([91, 123]);
const closing = new Set([93, 125]);
function nestsDeeper(json, most) {
	let depth = 0;
	let at = 0;
	for (; at < json.length;) {
		let character = json.charCodeAt(at);
		if (opening.has(character)) {
			depth += 1;
			if (depth > most) return !0;
		} else closing.has(character) && --depth;
		at = character === 34 ? endOfString(json, at) : at + 1;
	}
	return !1;
}
function readJsonBody(body) {
	let text = decodeUtf8(body);
	if (text === void 0) return {
		kind: "other",
		text: new TextDecoder().decode(body)
	};
	if (nestsDeeper(text, 64)) return { kind: "too-deep" };
	try {
		return {
			kind: "json",
			value: parseExactJson(text)
		};
	} catch {
		return {
			kind: "other",
			text
		};
	}
}
function parseExactJson(json) {
	let quoted = quoteLongIntegers(json);
	quoted !== json && JSON.parse(json);
	return JSON.parse(quoted);
}
function decodeUtf8(body) {
	try {
		return new TextDecoder("utf-8", { fatal: !0 }).decode(body);
	} catch {
		return;
	}
}
function findOauthRefusal(value) {
	if (!isRecord(value) || firstText(value, ["error_code"]) !== void 0) return;
	let error = firstText(value, ["error"]);
	if (error === void 0) return;
	return {
		origin: "oauth",
		errorCode: error,
		errorMessage: firstText(value, ["error_description"])
	};
}
function unwrapEnvelope(envelope, value) {
	if (envelope === "bare" || envelope === "oauth") return {
		kind: "data",
		data: value
	};
	if (!isRecord(value)) return {
		kind: "unusable",
		path: ""
	};
	if (envelope === "flat") return readSuccess(value) === !0 ? {
		kind: "data",
		data: value
	} : {
		kind: "unusable",
		path: Object.hasOwn(value, "succes") ? "succes" : "success"
	};
	let inner = value.result;
	if (isRecord(inner) && readSuccess(inner) === !0) return {
		kind: "data",
		data: inner.result
	};
	if (isRecord(inner) && isPresent(inner, "success")) return {
		kind: "unusable",
		path: "result.success"
	};
	if (readSuccess(value) !== !0) {
		if (isRecord(inner) && !isPresent(value, "success") && isDataAlone(inner)) return {
			kind: "data",
			data: inner.result
		};
		return {
			kind: "unusable",
			path: "result.success"
		};
	}
	return {
		kind: "data",
		data: isRecord(inner) && isEnvelope(inner) ? inner.result : inner
	};
}
function isDataAlone(inner) {
	let data = inner.result;
	return typeof data == "object" && !!data && Object.values(data).some((field) => field !== null) && firstText(inner, errorOnlyFields) === void 0;
}
function isPresent(object, name) {
	return Object.hasOwn(object, name) && object[name] !== null;
}
function isEnvelope(inner) {
	return Object.hasOwn(inner, "result") && (Object.hasOwn(inner, "code") || Object.hasOwn(inner, "retCode"));
}
function readAnswer(api, body, facts) {
	let checked = api.response.safeParse(readAnswerData(api.envelope, body, facts));
	if (!checked.success) throw answerShapeError(checked.error.issues[0]?.path.map(String).join(".") ?? "", facts, { isDataOfService: !0 });
	return checked.data;
}
function readAnswerData(envelope, body, facts) {
	if (facts.httpStatus >= 300 && facts.httpStatus < 400) throw unusableAnswerError("redirect", facts.httpStatus);
	let json = readJsonBody(body);
	let refusal = findRefusal(envelope, json, facts.httpStatus);
	if (refusal !== void 0) throw refusalError(refusal, facts);
	if (json.kind === "too-deep") throw unusableAnswerError("too-deep", facts.httpStatus);
	if (json.kind === "other") throw unusableAnswerError(reasonUnusable(json.text), facts.httpStatus);
	let unwrapped = unwrapEnvelope(envelope, json.value);
	if (unwrapped.kind === "unusable") throw answerShapeError(unwrapped.path, facts, { isDataOfService: !1 });
	return unwrapped.data;
}
function findRefusal(envelope, json, httpStatus) {
	let value = json.kind === "json" ? json.value : void 0;
	return (envelope === "oauth" ? findOauthRefusal(value) : void 0) ?? findGatewayRefusal(json, httpStatus) ?? findBusinessRefusal(value) ?? (httpStatus >= 400 ? { origin: "gateway" } : void 0);
}
function reasonUnusable(text) {
	if (text.trim() === "") return "empty";
	return isMarkup(text) ? "markup" : "not-json";
}
function formBody(parameters) {
	let fields = new URLSearchParams();
	for (let [name, value] of parameters) fields.append(name, value);
	return fields.toString();
}
function prepareCall({ api, id, parameters }, { baseUrl, application }, token) {
	let path = apiPath(api, application.appKey);
	let signed = token === void 0 ? parameters : [...parameters, ["access_token", token.reveal()]];
	let stringToSign = canonicalString(path, signed);
	let signature = signCanonicalString(stringToSign, application.appSecret);
	return {
		api: id,
		url: `${baseUrl}/${path}`,
		path,
		parameters: signed,
		stringToSign,
		signature,
		body: formBody([...signed, [signatureParameter, signature]])
	};
}
function planCall(api, request) {
	refuseTokenService(api);
	return {
		api,
		id: apiId(api),
		parameters: wireParameters(api, request),
		withToken: api.needsToken,
		readOnly: api.readOnly,
		read: (body, facts) => readAnswer(api, body, facts)
	};
}
function planUnlistedCall(api, parameters, { withToken }) {
	let { namespace, name, version } = api;
	refuseForeignSegments(api);
	refuseTokenService(api);
	let reserved = Object.keys(parameters).find((parameter) => parameter === "" || parameter === "_aop_signature" || parameter === "access_token");
	if (reserved !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...reservedParameterWords(reserved)
	});
	return {
		api: {
			protocol: "param2",
			namespace,
			name,
			version
		},
		id: apiId(api),
		parameters: Object.entries(parameters),
		withToken,
		readOnly: !1,
		read: (body, facts) => readAnswerData("bare", body, facts)
	};
}
function refuseForeignSegments({ namespace, name, version }) {
	let isSegment = (text) => /^[\w-]+(\.[\w-]+)*$/.test(text);
	let part = isSegment(namespace) ? isSegment(name) ? !Number.isSafeInteger(version) || version < 0 ? "version" : void 0 : "name" : "namespace";
	if (part !== void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...pathSegmentWords(part)
	});
}
function refuseTokenService({ namespace }) {
	if (namespace.toLowerCase() === "system.oauth2") throw new Ali1688Error({
		code: "USAGE_INVALID",
		...tokenServiceWords
	});
}
const transientWaitsMs = [300, 1e3];
const stop = { kind: "stop" };
function decideRetry(error, failures, { mayRepeat, random }) {
	if (!mayRepeat || !error.retryable || failures.transient + failures.frequency >= 5) return stop;
	if (error.code === "RATE_LIMITED") return {
		kind: "retry",
		waitMs: error.details.retryAfterMs ?? frequencyWaitMs(failures.frequency, random)
	};
	let waitMs = transientWaitsMs[failures.transient - 1];
	return waitMs === void 0 ? stop : {
		kind: "retry",
		waitMs: error.details.retryAfterMs ?? Math.round(waitMs * (.8 + .4 * random))
	};
}
function frequencyWaitMs(refusals, random) {
	let waitMs = Math.min(1e3 * 2 ** (refusals - 1), 6e4);
	return Math.round(waitMs * (1 + .2 * random));
}
function proxyWords(failure, place) {
	let { en, zh } = hintOf(failure, place);
	let aside = place.isOnThisMachine ? leaveAside : {
		en: "",
		zh: ""
	};
	return {
		text: textOf(failure, place),
		hint: {
			en: `${en}${aside.en}`,
			zh: `${zh}${aside.zh}`
		}
	};
}
const leaveAside = {
	en: " The gateway is on this machine: with NO_PROXY=127.0.0.1,localhost it is reached without a proxy.",
	zh: "网关就在本机：设置 NO_PROXY=127.0.0.1,localhost 即可不经代理访问。"
};
function textOf(failure, { variable, address, host }) {
	if (failure.kind === "refused") return {
		en: `The proxy ${address} (${variable}) did not let the request pass to ${host}: HTTP ${failure.httpStatus}.`,
		zh: `代理 ${address}（${variable}）拒绝将请求转发至 ${host}：HTTP ${failure.httpStatus}。`
	};
	let { reason } = failure;
	return failure.kind === "unresolved" ? {
		en: `The name of the proxy ${address} (${variable}) could not be resolved (${reason}); ${host} was not reached.`,
		zh: `无法解析代理 ${address}（${variable}）的域名（${reason}），因此未能连接 ${host}。`
	} : {
		en: `No connection through the proxy ${address} (${variable}): ${reason}; ${host} was not reached.`,
		zh: `无法经代理 ${address}（${variable}）建立连接：${reason}，因此未能连接 ${host}。`
	};
}
function hintOf(failure, { variable, host }) {
	if (failure.kind !== "refused") return {
		en: `Start the proxy, or correct ${variable}, or unset it.`,
		zh: `请启动代理，或更正、清除 ${variable}。`
	};
	if (failure.httpStatus === 407) return {
		en: `The proxy wants a user name and a password: set ${variable} to http://USER:PASSWORD@HOST:PORT.`,
		zh: `代理要求用户名和密码：请将 ${variable} 设为 http://用户名:密码@主机:端口。`
	};
	return failure.httpStatus >= 500 ? {
		en: `The proxy itself does not reach ${host}: wait until it does, use another one, or unset ${variable}.`,
		zh: `代理自身无法连接 ${host}：请等待其恢复、更换代理，或清除 ${variable}。`
	} : {
		en: `Ask whoever runs the proxy to allow ${host}, use another one, or unset ${variable}.`,
		zh: `请联系代理管理员放行 ${host}，或更换代理，或清除 ${variable}。`
	};
}
function wayThrough(proxy) {
	if (proxy === void 0) return {
		en: "",
		zh: ""
	};
	let { address, variable } = proxy;
	return {
		en: ` through the proxy ${address} (${variable})`,
		zh: `（经代理 ${address}，${variable}）`
	};
}
function networkWords(failure, host, { reason, proxy }) {
	let way = wayThrough(proxy);
	switch (failure) {
		case "unresolved": return {
			text: {
				en: `The name ${host} could not be resolved (${reason}).`,
				zh: `无法解析域名 ${host}（${reason}）。`
			},
			hint: {
				en: "Check the network and its DNS. Where only a proxy leads out, name it in HTTPS_PROXY.",
				zh: "请检查网络与 DNS。若必须经代理上网，请在 HTTPS_PROXY 中指定代理。"
			}
		};
		case "unreachable": return {
			text: {
				en: `No connection to ${host} (${reason}).`,
				zh: `无法连接 ${host}（${reason}）。`
			},
			hint: {
				en: "Check the network and ALI1688_GATEWAY_URL. Where only a proxy leads out, name it in HTTPS_PROXY.",
				zh: "请检查网络与 ALI1688_GATEWAY_URL。若必须经代理上网，请在 HTTPS_PROXY 中指定代理。"
			}
		};
		case "broken": return {
			text: {
				en: `The connection to ${host}${way.en} broke before the whole answer had arrived (${reason}).`,
				zh: `与 ${host}${way.zh} 的连接在响应传完之前中断（${reason}）。`
			},
			hint: {
				en: "Check the network, then try again.",
				zh: "请检查网络后重试。"
			}
		};
		case "certificate": return {
			text: {
				en: `The certificate of ${host} is not trusted (${reason}); nothing was sent.`,
				zh: `${host} 的证书不受信任（${reason}），未发送任何内容。`
			},
			hint: {
				en: "If a company proxy inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS.",
				zh: "若公司代理会解密流量，请用 NODE_EXTRA_CA_CERTS 指定其证书。"
			}
		};
	}
}
function timeoutWords(host, timeoutMs, proxy) {
	let way = wayThrough(proxy);
	let seconds = Number((timeoutMs / 1e3).toFixed(1));
	return {
		text: {
			en: `No complete answer from ${host}${way.en} within ${seconds} s.`,
			zh: `${host}${way.zh} 在 ${seconds} 秒内没有完整响应。`
		},
		hint: {
			en: "Try again, or give it longer with --timeout.",
			zh: "请重试，或用 --timeout 延长等待时间。"
		}
	};
}
function proxyAddressWords(variable) {
	return {
		text: {
			en: `${variable} is not the address of an HTTP proxy.`,
			zh: `${variable} 不是有效的 HTTP 代理地址。`
		},
		hint: {
			en: `Set ${variable} to something like http://127.0.0.1:8080, or unset it.`,
			zh: `请将 ${variable} 设为 http://127.0.0.1:8080 这样的地址，或清除该变量。`
		}
	};
}
function proxyStatus(failure) {
	if (!(failure instanceof Error)) return;
	let told = "statusCode" in failure ? Number(failure.statusCode) : NaN;
	let written = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(failure.message)?.[1];
	let status = Number.isInteger(told) ? told : Number(written ?? NaN);
	return status >= 100 && status < 600 ? status : void 0;
}
function isOfProxy({ httpStatus, body }) {
	let first = new TextDecoder().decode(body.subarray(0, 64)).trimStart().charAt(0);
	return httpStatus === 407 || httpStatus >= 400 && ![
		"{",
		"[",
		"\""
	].includes(first);
}
const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;
const connectTimeoutCodes = new Set(["ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"]);
const unresolvedCodes = new Set([
	"ENOTFOUND",
	"EAI_AGAIN",
	"EAI_FAIL",
	"ENODATA"
]);
const handshakeCodes = /^(ERR_SSL_|ERR_TLS_|EPROTO)/;
function networkError(cause, facts) {
	let { url, requestSent, proxy } = facts;
	let reason = systemCode(cause);
	let { host, hostname } = new URL(url);
	let isOfGateway = requestSent || certificateCodes.test(reason) || handshakeCodes.test(reason);
	if (proxy !== void 0 && (!isOfGateway || proxyStatus(cause) !== void 0)) return proxyError(proxyFailure(cause, reason), {
		...facts,
		proxy
	});
	let failure = certificateCodes.test(reason) ? "certificate" : requestSent ? "broken" : unresolvedCodes.has(reason) ? "unresolved" : "unreachable";
	return new Ali1688Error({
		code: !requestSent && connectTimeoutCodes.has(reason) ? "TIMEOUT" : "NETWORK",
		...networkWords(failure, failure === "unresolved" ? hostname : host, {
			reason,
			proxy
		}),
		retryable: failure !== "certificate",
		details: { requestSent }
	});
}
function proxyError(failure, { url, requestSent, proxy }) {
	let isTimeout = failure.kind === "unreachable" && connectTimeoutCodes.has(failure.reason);
	let { host, hostname } = new URL(url);
	return new Ali1688Error({
		code: isTimeout ? "TIMEOUT" : "NETWORK",
		...proxyWords(failure, {
			...proxy,
			host,
			isOnThisMachine: isLoopbackHost(hostname)
		}),
		retryable: failure.kind !== "refused" || failure.httpStatus >= 500,
		details: { requestSent }
	});
}
function proxyFailure(cause, reason) {
	let httpStatus = proxyStatus(cause);
	if (httpStatus !== void 0) return {
		kind: "refused",
		httpStatus
	};
	return {
		kind: unresolvedCodes.has(reason) ? "unresolved" : "unreachable",
		reason
	};
}
function timeoutError(timeoutMs, { url, requestSent, proxy }) {
	return new Ali1688Error({
		code: "TIMEOUT",
		...timeoutWords(new URL(url).host, timeoutMs, proxy),
		retryable: !0,
		details: { requestSent }
	});
}
function bodyError(reason, httpStatus) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		...unusableAnswerWords(reason, httpStatus),
		details: {
			gateway: { httpStatus },
			requestSent: !0
		}
	});
}
function systemCode(cause) {
	if (typeof cause == "object" && cause && "code" in cause && typeof cause.code == "string") return cause.code;
	return cause instanceof Error ? cause.name : "unknown";
}
async function attemptCall(plan, setup, { signal, log, onRequest }, { number, token, timeoutMs }) {
	let { transport, clock, maxResponseBytes, application } = setup;
	let { url, body, signature } = prepareCall(plan, setup, token);
	let startedAt = clock.monotonic();
	let logOutcome = (outcome) => log.debug("gateway call attempted", {
		api: plan.id,
		attempt: number,
		...outcome,
		durationMs: Math.round(clock.monotonic() - startedAt)
	});
	let httpStatus;
	try {
		onRequest?.();
		let answer = await transport.post({
			url,
			body,
			timeoutMs,
			maxResponseBytes,
			signal
		});
		httpStatus = answer.httpStatus;
		let secrets = [
			application.appSecret,
			new Secret(signature),
			...token === void 0 ? [] : [token]
		];
		let data = plan.read(answer.body, {
			api: plan.api.name,
			httpStatus,
			retryAfterMs: retryAfterMs(answer.retryAfter, clock.now()),
			redact: createEchoRedactor(secrets)
		});
		logOutcome({ httpStatus });
		return {
			data,
			body: answer.body,
			httpStatus
		};
	} catch (error) {
		logOutcome({
			...httpStatus === void 0 ? {} : { httpStatus },
			error: isAli1688Error(error) ? error.code : "UNEXPECTED"
		});
		throw error;
	}
}
async function runCall(work) {
	let { plan, setup, scope } = work;
	let deadline = setup.clock.monotonic() + 3 * setup.timeoutMs;
	let progress = {
		token: plan.withToken ? await requestToken(work) : void 0,
		isTokenRenewed: !1,
		failures: {
			transient: 0,
			frequency: 0
		},
		lastError: void 0
	};
	for (let number = 1;; number += 1) {
		let timeoutMs = await waitForTurn(work, deadline, progress.lastError);
		try {
			return await attemptCall(plan, setup, scope, {
				number,
				token: progress.token,
				timeoutMs
			});
		} catch (thrown) {
			progress = await recover(work, {
				error: timeoutMs < setup.timeoutMs && thrown !== scope.signal?.reason ? tellLimit(thrown, progress) : thrown,
				progress,
				deadline
			});
		}
	}
}
async function requestToken({ setup: { tokenSource }, scope: { signal, log, onRequest } }, rejected) {
	signal?.throwIfAborted();
	return tokenSource.getToken({
		signal,
		log,
		onRequest,
		...rejected === void 0 ? {} : { rejected }
	});
}
function tellLimit(thrown, { lastError }) {
	return isAli1688Error(thrown) && thrown.code === "TIMEOUT" && lastError?.code === "TIMEOUT" ? lastError : thrown;
}
async function waitForTurn({ plan, setup: { clock, pacer, timeoutMs, baseUrl }, scope: { signal, log, isBulk } }, deadline, lastError) {
	signal?.throwIfAborted();
	let turn = await pacer?.takeTurn(pacingName(plan), {
		maxWaitMs: deadline - clock.monotonic(),
		signal,
		log,
		isBulk
	});
	signal?.throwIfAborted();
	if (turn?.kind === "too-late") throw lastError ?? turnTooLateError(turn.waitMs);
	let leftMs = Math.floor(deadline - clock.monotonic());
	if (leftMs <= 0) throw lastError ?? timeoutError(3 * timeoutMs, {
		url: baseUrl,
		requestSent: !1
	});
	return Math.min(timeoutMs, leftMs);
}
async function recover(work, { error, progress, deadline }) {
	let { plan, setup, scope } = work;
	if (!isAli1688Error(error)) throw error;
	if (error.code === "TOKEN_REJECTED" && progress.token !== void 0 && !progress.isTokenRenewed) {
		let token = await replaceToken(work, progress.token, error);
		return {
			...progress,
			token,
			isTokenRenewed: !0,
			lastError: error
		};
	}
	let isFrequency = error.code === "RATE_LIMITED";
	isFrequency && await setup.pacer?.reportRefusal(pacingName(plan), {
		scope: /^gw\.QosAPI/i.test(error.details.gateway?.errorCode ?? "") ? "api" : "app",
		retryAfterMs: error.details.retryAfterMs,
		signal: scope.signal
	});
	let failures = countFailure(progress.failures, isFrequency);
	let isLeftToCaller = isFrequency && scope.isBulk === !0;
	let decision = decideRetry(error, failures, {
		mayRepeat: plan.readOnly && scope.mayRepeat !== !1 && !isLeftToCaller,
		random: setup.random()
	});
	let waitMs = decision.kind === "retry" && !(isFrequency && setup.pacer) ? decision.waitMs : 0;
	if (decision.kind === "stop" || setup.clock.monotonic() + waitMs >= deadline) throw plan.readOnly ? error : withUnknownOutcome(error);
	waitMs > 0 && await setup.clock.sleep(waitMs, scope.signal);
	return {
		...progress,
		failures,
		lastError: error
	};
}
async function replaceToken(work, rejected, refusal) {
	try {
		return await requestToken(work, rejected);
	} catch (thrown) {
		throw withRefusal(thrown, refusal);
	}
}
function countFailure({ transient, frequency }, isFrequency) {
	return isFrequency ? {
		transient,
		frequency: frequency + 1
	} : {
		transient: transient + 1,
		frequency
	};
}
function pacingName({ api }) {
	return `${api.namespace}:${api.name}`;
}
function createInFlightLimit(most) {
	let waiting = [];
	let running = 0;
	async function enter(signal) {
		if (running < most) {
			running += 1;
			return;
		}
		await new Promise((resolve, reject) => {
			let leaveQueue = () => {
				waiting.splice(waiting.indexOf(begin), 1);
				reject(signal?.reason);
			};
			let begin = () => {
				signal?.removeEventListener("abort", leaveQueue);
				resolve();
			};
			waiting.push(begin);
			signal?.addEventListener("abort", leaveQueue, { once: !0 });
		});
	}
	function leave() {
		let next = waiting.shift();
		next === void 0 ? --running : next();
	}
	return { async run(task, signal) {
		signal?.throwIfAborted();
		await enter(signal);
		try {
			return await task();
		} finally {
			leave();
		}
	} };
}
function createGateway(options) {
	let setup = {
		...options,
		baseUrl: parseServiceAddress(options.baseUrl, "ALI1688_GATEWAY_URL"),
		pacer: options.pacer,
		maxResponseBytes: options.maxResponseBytes ?? 16777216,
		random: options.random ?? Math.random
	};
	if (!/^[\w-]+$/.test(setup.application.appKey)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...pathSegmentWords("AppKey")
	});
	let limit = createInFlightLimit(4);
	let run = async (plan, scope) => {
		try {
			return await limit.run(() => runCall({
				plan,
				setup,
				scope
			}), scope.signal);
		} catch (error) {
			throw asInterruption(error, scope.signal);
		}
	};
	return {
		prepare: (api, request, token) => prepareCall(planCall(api, request), setup, token),
		call: async (api, request, scope) => run(planCall(api, request), scope),
		prepareUnlisted: (api, parameters, token) => prepareCall(planUnlistedCall(api, parameters, { withToken: token !== void 0 }), setup, token),
		callUnlisted: async (api, parameters, callOptions, scope) => run(planUnlistedCall(api, parameters, callOptions), scope)
	};
}
function paceOf(requestsPerSecond) {
	return { intervalMs: Math.min(1e3 / requestsPerSecond, 864e5) };
}
function burstToleranceMs({ intervalMs }) {
	return 3 * intervalMs;
}
const emptyPacingState = {
	v: 1,
	at: 0,
	tat: 0,
	notBefore: 0,
	strikes: 0,
	apis: {},
	day: "",
	calls: 0
};
function parsePacingState(value) {
	if (!isRecord(value)) return;
	let { v, at, tat, notBefore, strikes, apis, day, calls } = value;
	return v === 1 && isAmount(at) && isAmount(tat) && isAmount(notBefore) && isAmount(strikes) && isAmount(calls) && typeof day == "string" && isApiTable(apis) ? {
		v,
		at,
		tat,
		notBefore,
		strikes,
		apis,
		day,
		calls
	} : void 0;
}
function trustedPacingState(state, now, pace) {
	if (state === void 0) return emptyPacingState;
	let pauses = [state.notBefore, ...Object.values(state.apis)];
	if (state.at > now + 2e3 || pauses.some((until) => until > now + 36e5)) return emptyPacingState;
	let base = Math.max(now, state.notBefore);
	return state.tat > base + 36e5 + burstToleranceMs(pace) + pace.intervalMs ? {
		...state,
		tat: base + burstToleranceMs(pace)
	} : state;
}
function isAmount(value) {
	return typeof value == "number" && Number.isFinite(value) && value >= 0;
}
function isApiTable(value) {
	return isRecord(value) && Object.values(value).every(isAmount);
}
function recordRefusal(shared, refusal) {
	let { now, api, pace, scope } = refusal;
	let state = trustedPacingState(shared, now, pace);
	let strikes = strikesAfter(state, now);
	let until = now + pauseMs(strikes, refusal);
	if (scope === "api") return {
		...state,
		at: now,
		strikes,
		apis: withPause(state.apis, api, until)
	};
	let notBefore = Math.max(state.notBefore, until);
	return {
		...state,
		at: now,
		strikes,
		notBefore,
		tat: Math.max(state.tat, notBefore + burstToleranceMs(pace))
	};
}
function strikesAfter(state, now) {
	let lastPauseEnd = Object.values(state.apis).reduce((a, b) => Math.max(a, b), state.notBefore);
	if (lastPauseEnd > now) return Math.max(1, state.strikes);
	return now - lastPauseEnd >= 6e4 ? 1 : state.strikes + 1;
}
function pauseMs(strikes, { retryAfterMs, bulk, random }) {
	return (retryAfterMs === void 0 ? void 0 : Math.min(retryAfterMs, 36e5)) ?? (bulk ? 3e5 : frequencyWaitMs(strikes, random));
}
function withPause(apis, api, until) {
	let pauses = new Map(Object.entries(apis));
	pauses.set(api, Math.max(pauses.get(api) ?? 0, until));
	return Object.fromEntries([...pauses].sort(([, a], [, b]) => b - a).slice(0, 16));
}
function reserveTurn(shared, { now, api, pace, latest, isBulk = !1 }) {
	let state = trustedPacingState(shared, now, pace);
	let pausedUntil = Object.hasOwn(state.apis, api) ? state.apis[api] ?? 0 : 0;
	if (pausedUntil > now) return {
		state,
		result: {
			kind: pausedUntil > latest ? "too-late" : "paused",
			until: pausedUntil
		}
	};
	let base = Math.max(now, state.notBefore);
	let sendAt = Math.max(base, state.tat - (isBulk ? 2 * pace.intervalMs : burstToleranceMs(pace)));
	if (sendAt > latest) return {
		state,
		result: {
			kind: "too-late",
			until: sendAt
		}
	};
	if (isBulk && sendAt > now) return {
		state,
		result: {
			kind: "paused",
			until: sendAt
		}
	};
	let day = dayInChina(now);
	return {
		state: {
			...state,
			at: now,
			tat: Math.max(base, state.tat) + pace.intervalMs,
			day,
			calls: day === state.day ? state.calls + 1 : 1
		},
		result: {
			kind: "granted",
			sendAt
		}
	};
}
function pausedBeyond(shared, { now, api, pace }, moment) {
	let { notBefore, apis } = trustedPacingState(shared, now, pace);
	return Math.max(notBefore, Object.hasOwn(apis, api) ? apis[api] ?? 0 : 0) > moment;
}
function dayInChina(now) {
	return new Date(now + 288e5).toISOString().slice(0, 10);
}
const lockWaitMs = 2e3;
function createPacer(options) {
	let { state, clock, requestsPerSecond, bulk = !1, random = Math.random } = options;
	if (!(requestsPerSecond > 0)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...rateInvalidWords
	});
	let pace = paceOf(requestsPerSecond);
	async function sleepUntil(moment, { signal, log }) {
		let waitMs = Math.ceil(moment - clock.now());
		waitMs > 2e3 && log.note({
			code: "PACING_WAIT",
			text: longWaitText(waitMs)
		});
		if (waitMs <= 0) return !1;
		await clock.sleep(waitMs, signal);
		return !0;
	}
	return {
		async takeTurn(api, wait) {
			let deadline = clock.monotonic() + wait.maxWaitMs;
			for (;;) {
				wait.signal?.throwIfAborted();
				let result = await state.update((shared) => {
					let now = clock.now();
					let latest = now + deadline - clock.monotonic();
					return reserveTurn(shared, {
						now,
						api,
						pace,
						latest,
						isBulk: wait.isBulk
					});
				}, {
					waitMs: lockWaitMs,
					signal: wait.signal
				});
				if (result.kind === "too-late") return {
					kind: "too-late",
					waitMs: Math.max(0, result.until - clock.now())
				};
				let hasSlept = await sleepUntil(result.kind === "granted" ? result.sendAt : result.until, wait);
				if (result.kind === "granted") {
					if (!hasSlept) return { kind: "granted" };
					let now = clock.now();
					if (!pausedBeyond(await state.read(), {
						now,
						api,
						pace
					}, Math.max(now, result.sendAt))) return { kind: "granted" };
				}
			}
		},
		reportRefusal: (api, { signal, ...refusal }) => state.update((shared) => ({
			state: recordRefusal(shared, {
				...refusal,
				now: clock.now(),
				api,
				pace,
				bulk,
				random: random()
			}),
			result: void 0
		}), {
			waitMs: lockWaitMs,
			signal
		})
	};
}
function pointsAtSandbox(settings, appKey) {
	if (settings.sandbox) return !0;
	if (!isLoopbackHost(new URL(settings.gatewayUrl).hostname)) return !1;
	return appKey() === sandboxAppKey;
}
async function openCredentials(options) {
	let { settings, clock, log, guard } = options;
	if (settings.sandbox) return openSandboxCredentials(options);
	let { home, resolved, tokenOptions } = readCredentialSetting(options, options.scope.log);
	let application = resolveApplication(resolved.credentials);
	guard.protect(application.appSecret);
	let { gatewayUrl } = settings;
	let state = createSharedState({
		store: home,
		...pacingStatePlace(gatewayUrl, application.appKey),
		parse: parsePacingState,
		clock,
		log
	});
	return {
		gatewayUrl,
		application,
		tokenSource: guardedTokenSource(tokenOptions, guard),
		pacer: createPacer({
			state,
			clock,
			requestsPerSecond: settings.requestsPerSecond
		}),
		async peekToken() {
			let token = await peekToken(tokenOptions);
			token !== void 0 && guard.protect(token);
			return token;
		},
		close: () => Promise.resolve()
	};
}
async function openSandboxCredentials(options) {
	let { settings, transport, clock, guard } = options;
	let sandbox = await options.startSandbox({});
	let { gatewayUrl } = sandbox;
	let { appKey, appSecret, refreshToken } = sandbox.credentials;
	guard.protect(appSecret);
	guard.protect(refreshToken);
	let credentials = {
		appKey,
		appSecret,
		refreshToken
	};
	let { timeoutMs } = settings;
	return {
		gatewayUrl,
		application: {
			appKey,
			appSecret
		},
		tokenSource: guardedTokenSource({
			gatewayUrl,
			credentials,
			state: createMemoryStateStore({ clock }),
			transport,
			clock,
			timeoutMs
		}, guard),
		pacer: void 0,
		peekToken: () => Promise.resolve(void 0),
		close: () => sandbox.close()
	};
}
function guardedTokenSource(options, guard) {
	let { refreshToken } = options.credentials;
	refreshToken !== void 0 && guard.protect(refreshToken);
	let source = createTokenSource(options);
	return { async getToken(request) {
		let token = await source.getToken(request);
		guard.protect(token);
		return token;
	} };
}
const systemClock = {
	now: () => Date.now(),
	monotonic: () => Number(process.hrtime.bigint()) / 1e6,
	sleep: (durationMs, signal) => new Promise((resolve, reject) => {
		let stop = () => {
			clearTimeout(timer);
			reject(signal?.reason);
		};
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		let timer = setTimeout(() => {
			signal?.removeEventListener("abort", stop);
			resolve();
		}, durationMs);
		signal?.addEventListener("abort", stop, { once: !0 });
	})
};
const silentLog = {
	debug: () => void 0,
	note: () => void 0
};
function openRuntime(options) {
	let { settings, environment, guard, clock = systemClock, log = silentLog } = options;
	let transport = lazyTransport(options);
	let startSandbox = sandboxStarter(options);
	let credentials;
	let gateway;
	let openDocument;
	let appKey;
	let home;
	let openHome = () => home ??= createFileStateStore(locateStore(environment), {
		clock,
		log
	});
	let open = (scope) => credentials ??= openCredentials({
		settings,
		environment,
		transport,
		clock,
		openHome,
		guard,
		scope,
		log,
		startSandbox
	});
	let assembleGateway = async (scope) => {
		let { application, gatewayUrl, tokenSource, pacer } = await open(scope);
		let { timeoutMs } = settings;
		return createGateway({
			baseUrl: gatewayUrl,
			application,
			tokenSource,
			transport,
			clock,
			timeoutMs,
			...pacer === void 0 ? {} : { pacer }
		});
	};
	return {
		settings,
		environment,
		clock,
		log,
		guard,
		transport,
		openHome,
		usesProxies: options.usesProxies,
		pictures: options.pictures ?? {},
		credentials: open,
		gateway: (scope) => gateway ??= assembleGateway(scope),
		async localDocument(name, { isReadOnly }) {
			openDocument ??= documentOpener({
				settings,
				openHome,
				clock,
				guard,
				log
			});
			return (await openDocument(isReadOnly))(name);
		},
		mayKeepDocuments: (folder) => settings.sandbox || homeHolds(environment, folder),
		startSandbox,
		actsFor(key) {
			appKey = key;
		},
		isSandbox: () => pointsAtSandbox(settings, () => appKey ?? appKeyInForce(options, openHome)),
		async close() {
			await transport.close();
			await (await credentials?.catch(() => void 0))?.close();
		}
	};
}
function homeHolds(environment, folder) {
	let { path } = locateStore(environment);
	if (path === void 0) return !1;
	return process.getBuiltinModule("node:fs").existsSync(process.getBuiltinModule("node:path").join(path, folder));
}
function appKeyInForce({ environment, settings: { profile, gatewayUrl } }, openHome) {
	try {
		return resolveCredentials({
			environment,
			profile,
			home: openHome(),
			gatewayUrl,
			log: silentLog
		}).credentials.appKey;
	} catch {
		return readEnvironmentCredentials(environment).appKey;
	}
}
function lazyTransport({ settings, environment, createTransport }) {
	let transport;
	let open = () => transport ??= createTransport(settings.sandbox ? {} : environment);
	return {
		post: async (request) => (await open()).post(request),
		close: async () => (await transport?.catch(() => void 0))?.close()
	};
}
function sandboxStarter({ loadSandboxApis }) {
	return async (sandboxOptions) => {
		let { startSandbox } = await loadPart(async () => import("./engine.sandbox.mjs").then((n) => n.src_exports));
		let apis = await loadSandboxApis?.() ?? [];
		return startSandbox({
			...sandboxOptions,
			apis: [...apis, ...sandboxOptions.apis ?? []]
		});
	};
}
function documentOpener({ settings, openHome, clock, guard, log }) {
	let load = async (isReadOnly) => {
		let { openLocalDocuments } = await loadPart(async () => import("./engine.extras.mjs"));
		return openLocalDocuments({
			state: settings.sandbox ? createMemoryStateStore({ clock }) : openHome(),
			gatewayUrl: settings.gatewayUrl,
			log,
			redact: (text) => guard.redact(text),
			isReadOnly
		});
	};
	let opened = new Map();
	return async (isReadOnly) => {
		let key = isReadOnly && !settings.sandbox;
		let documents = opened.get(key) ?? load(key);
		opened.set(key, documents);
		return documents;
	};
}
function mayHoldSecret(fields, input) {
	return Object.entries(fields).some(([name, field]) => {
		let { words: known } = knownWords(field);
		let value = input[name];
		return (Array.isArray(value) ? value : [value]).some((word) => typeof word == "string" && word.length >= 8 && !known.includes(word));
	});
}
function readSettings(environment, flags) {
	let read = (variable, field) => checkWord(field, environment[variable], { label: variable });
	let language = environment.ALI1688_LANG;
	checkWord(languageVariableField, language === void 0 ? void 0 : languageNamed(language) ?? language, { label: "ALI1688_LANG" });
	let sandboxVariable = read("ALI1688_SANDBOX", sandboxVariableField);
	let timeoutVariable = read("ALI1688_TIMEOUT", timeoutField);
	let profileVariable = read("ALI1688_PROFILE", profileField);
	let timeoutSeconds = flags.timeout ?? timeoutVariable ?? 30;
	return {
		gatewayUrl: parseServiceAddress(environment.ALI1688_GATEWAY_URL ?? "https://gw.open.1688.com/openapi", "ALI1688_GATEWAY_URL"),
		authUrl: parseServiceAddress(environment.ALI1688_AUTH_URL ?? "https://auth.1688.com", "ALI1688_AUTH_URL"),
		timeoutMs: Math.ceil(timeoutSeconds * 1e3),
		requestsPerSecond: read("ALI1688_QPS", requestsPerSecondField) ?? 2,
		sandbox: flags.sandbox || isSandboxVariable(sandboxVariable),
		profile: flags.profile ?? profileVariable
	};
}
function createChooser({ host, language, guard, guardStored, isTable }) {
	let { prompt, stdout, stderr, environment } = host;
	let canAsk = isTable && prompt.isInteractive && stdout.isTerminal && environment.CI === void 0;
	let say = (text) => {
		guardStored();
		stderr.write(guard.redact(`${text}\n`));
	};
	let tableOf = async (columns, options) => {
		let { renderList } = await loadPart(async () => import("./engine.extras.mjs"));
		let color = colorWanted(environment, stderr.isTerminal);
		let numbered = options.map((option, index) => ({
			...option,
			[numberColumn.field]: index + 1
		}));
		return renderList([numberColumn, ...columns], numbered, {
			language,
			width: stderr.columns,
			color
		});
	};
	return async (given, options) => {
		if (!canAsk || options.length === 0) return;
		let choice = typeof given == "function" ? await given() : given;
		say(`${visibleText(choice.text[language])}\n\n${await tableOf(choice.columns, options)}`);
		let shown = options;
		for (let count = 0, meaningless = 0; count < 30 && meaningless < 3; count += 1) {
			let answer = await ask(prompt, choice.question);
			if (answer === "") return;
			let chosen = rowOf(shown, answer) ?? choice.find(answer);
			if (chosen !== void 0) return chosen;
			let narrowed = await choice.narrow?.(answer) ?? [];
			meaningless = narrowed.length > 0 ? 0 : meaningless + 1;
			if (narrowed.length === 0) say(noSuchOption(shownWord(answer))[language]);
			else {
				shown = narrowed;
				say(`\n${await tableOf(choice.columns, shown)}`);
			}
		}
	};
}
const numberColumn = {
	field: "#",
	header: {
		en: "#",
		zh: "#"
	},
	type: "position"
};
function rowOf(shown, answer) {
	return /^[1-9]\d{0,5}$/.test(answer) ? shown[Number(answer) - 1] : void 0;
}
async function ask(prompt, question) {
	try {
		return (await prompt.text(question)).trim();
	} catch (thrown) {
		if (isAli1688Error(thrown) && thrown.code === "USAGE_INVALID") return "";
		throw thrown;
	}
}
function noSuchOption(answer) {
	return {
		en: `"${answer}" matches none of these, or more than one.`,
		zh: `“${answer}”不在其中，或对应多项。`
	};
}
function createProgress(language, openLine, now = () => systemClock.monotonic()) {
	let opening;
	let line;
	let isStopped = !1;
	let working = 0;
	let waiting = 0;
	let waitingSince = 0;
	let ticker;
	let clear = () => line?.clear();
	let open = async (show) => {
		line = await (opening ??= openLine());
		show();
	};
	let tellWait = () => {
		if (isStopped || working > 0 || waiting === 0) return;
		let seconds = Math.round((now() - waitingSince) / 1e3);
		line?.tell({
			en: `Waiting for 1688, ${seconds} s`,
			zh: `正在等待 1688 响应，已 ${seconds} 秒`
		}[language]);
	};
	let tick = () => {
		open(tellWait);
		ticker = setTimeout(tick, 1e3);
		ticker.unref();
	};
	let endWait = () => {
		--waiting;
		if (waiting > 0) return;
		clearTimeout(ticker);
		working === 0 && clear();
	};
	return {
		clear,
		stop: () => {
			clear();
			isStopped = !0;
			clearTimeout(ticker);
		},
		async awaiting(work) {
			waiting += 1;
			if (waiting === 1 && !isStopped) {
				waitingSince = now();
				ticker = setTimeout(tick, 2e3);
				ticker.unref();
			}
			try {
				return await work();
			} finally {
				endWait();
			}
		},
		start: (label) => {
			let isEnded = !1;
			let first;
			let latest = [0, void 0];
			let show = () => {
				if (isEnded || isStopped) return;
				let [done, total] = latest;
				let { done: doneAtFirst = done, at = now() } = first ?? {};
				let soFar = {
					done,
					total,
					doneAtFirst,
					elapsedMs: now() - at
				};
				let words = [rateSoFar(soFar), timeLeft(soFar)].flatMap((text) => text?.[language] ?? []);
				let said = words.length === 0 ? void 0 : words.join(language === "zh" ? "，" : ", ");
				line?.show(label[language], done, total, said);
			};
			working += 1;
			open(show);
			return {
				update: (done, total) => {
					first ??= {
						done,
						at: now()
					};
					latest = [done, total];
					show();
				},
				end: () => {
					isEnded || --working;
					isEnded = !0;
					clear();
				}
			};
		}
	};
}
function createReporter(options) {
	let told = new Set();
	let [word, colon] = options.language === "zh" ? ["提示", "："] : ["Note", ": "];
	return {
		note({ code, text }) {
			let line = `${word} ${code}${colon}${visibleText(options.nameCommands(text[options.language]))}`;
			if (told.has(line)) return;
			told.add(line);
			options.writeLine(line);
		},
		debug(event, fields = {}) {
			if (!options.verbose) return;
			let details = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`);
			options.writeLine(visibleText(`ali1688 ${event}${details.join("")}`));
		}
	};
}
function createVoice(host, face, argv) {
	let language = messageLanguage(host.environment);
	let { guard, guardStored } = createRunGuard(host.environment, argv);
	let isUnguarded = !1;
	let progress = createProgress(language, async () => face.openProgressLine(host.stderr));
	host.interrupted.addEventListener("abort", () => progress.stop(), { once: !0 });
	let writeLine = (line) => {
		progress.clear();
		isUnguarded && guardStored();
		isUnguarded = !1;
		host.stderr.write(`${guard.redact(line)}\n`);
	};
	return {
		language,
		guard,
		guardStored,
		progress,
		announce(text) {
			host.stderr.isTerminal && writeLine(visibleText(host.nameCommands(text[language])));
		},
		log: createReporter({
			language,
			verbose: flagWords(argv).includes("--verbose"),
			nameCommands: host.nameCommands,
			writeLine
		}),
		mayRepeatInput() {
			isUnguarded = !0;
		}
	};
}
function nameOnCommandLine(shape, name) {
	return {
		label: shape.positional?.includes(name) === !0 ? argumentLabel(name) : `--${flagName(name)}`,
		command: shape.command
	};
}
function parseCommandLine(argv, shape) {
	let given = underOneName(shape.input, Object.fromEntries(collect(argv, shape)), (name) => nameOnCommandLine(shape, name));
	let isHidden = hidesWords(shape);
	let values = {};
	for (let name of [...shape.positional ?? [], ...flagNames(shape)]) {
		let field = shape.input[name];
		if (field === void 0) continue;
		let shown = isHidden ? {
			...field,
			isSensitive: !0
		} : field;
		let value = given[name];
		values[name] = value === !0 || checkWord(shown, value, nameOnCommandLine(shape, name));
	}
	return values;
}
function flagNames({ input, positional = [] }) {
	return Object.keys(input).filter((name) => !positional.includes(name));
}
function hasPositional(argv, flags) {
	return tokenize(argv, flagsOf({ input: flags })).some(({ kind }) => kind === "positional");
}
function collect(argv, shape) {
	let flagsByName = flagsOf(shape);
	let { positional = [] } = shape;
	let given = new Map();
	let places = 0;
	let takeArgument = (value) => {
		let name = positional[places] ?? positional.at(-1);
		let field = name === void 0 ? void 0 : shape.input[name];
		let isSurplus = places >= positional.length && (field === void 0 || !isList(field));
		if (name === void 0 || field === void 0 || isSurplus) throw usageError(inputTexts.surplusArgument(show(value, shape)), shape);
		given.set(name, isList(field) ? added(given.get(name), value) : value);
		places += 1;
	};
	let lastIndex = -1;
	for (let token of tokenize(argv, flagsByName)) {
		if (token.index === lastIndex) continue;
		lastIndex = token.index;
		token.kind === "positional" && takeArgument(token.value);
		if (token.kind !== "option") continue;
		if (/^-\d/.test(token.rawName)) {
			takeArgument(argv[token.index] ?? token.rawName);
			continue;
		}
		let flag = token.rawName.startsWith("--") ? flagsByName.get(token.name) : void 0;
		if (flag === void 0) throw unknownFlag(token.rawName, [...flagsByName.keys()], shape);
		let value = token.inlineValue === !1 && token.value.startsWith("--") ? void 0 : token.value;
		given.set(flag.name, flagValue(flag.field, token.rawName, value, given.get(flag.name), shape));
	}
	return given;
}
function flagsOf(shape) {
	return new Map(Object.entries(shape.input).flatMap(([name, field]) => shape.positional?.includes(name) === !0 ? [] : [[flagName(name), {
		name,
		field
	}]]));
}
function added(earlier, value) {
	return typeof earlier == "object" ? [...earlier, value] : [value];
}
function tokenize(argv, flagsByName) {
	let util = process.getBuiltinModule("node:util");
	let options = Object.fromEntries([...flagsByName].map(([name, { field }]) => [name, { type: isSwitch(field) ? "boolean" : "string" }]));
	return util.parseArgs({
		args: [...argv],
		options,
		strict: !1,
		allowPositionals: !0,
		tokens: !0
	}).tokens;
}
function flagValue(field, label, value, earlier, shape) {
	if (isSwitch(field)) {
		if (value !== void 0) throw usageError(inputTexts.valueUnwanted(label), shape);
		return !0;
	}
	if (value === void 0) throw usageError(inputTexts.valueMissing(label, field.allowed), shape);
	if (isList(field)) return added(earlier, value);
	if (earlier !== void 0) throw usageError(inputTexts.repeated(label), shape);
	return value;
}
function unknownFlag(rawName, known, shape) {
	let suggestion = nearestWord(rawName.replace(/^-+/, ""), known);
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: inputTexts.unknownFlag(show(rawName, shape)),
		hint: suggestion === void 0 ? inputTexts.seeHelp(shape.command) : inputTexts.didYouMean(`--${suggestion}`, shape.command)
	});
}
function usageError(text, shape) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text,
		hint: inputTexts.seeHelp(shape.command)
	});
}
function show(word, shape) {
	return hidesWords(shape) ? "…" : shownWord(word);
}
function hidesWords({ isSensitive, input, positional = [] }) {
	return isSensitive === !0 || positional.some((name) => input[name]?.isSensitive);
}
function assertKnownFields(fields, output, command, show = shownWord) {
	let paths = fieldPaths(output);
	let unknown = fields.find((field) => !paths.some((path) => isNamedBy(path, field)));
	if (unknown === void 0) return;
	let choices = paths.filter((path) => !path.endsWith(".*"));
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: inputTexts.notAllowed("--fields", show(unknown), {
			en: choices.join(", "),
			zh: choices.join("、")
		}),
		hint: inputTexts.seeHelp(command)
	});
}
function isNamedBy(path, field) {
	if (path.endsWith(".*")) return field.startsWith(path.slice(0, -1)) || field === path.slice(0, -2);
	return path === field || path.endsWith(`.${field}`);
}
function readCommandLine({ operation, argv, command }, voice) {
	let { positional = [], isSensitive = !1 } = operation;
	let shape = {
		input: {
			...operation.input,
			...universalFlagsOf(operation)
		},
		positional,
		command,
		isSensitive
	};
	let values = parseCommandLine(argv, shape);
	(isSensitive || mayHoldSecret(shape.input, values)) && voice.mayRepeatInput();
	let input = Object.fromEntries(Object.keys(withoutSecondNames(operation.input)).map((name) => [name, values[name]]));
	for (let name of positional) {
		let value = input[name];
		operation.input[name]?.isSensitive && typeof value == "string" && voice.guard.protect(new Secret(value.trim()));
	}
	let isHidden = hidesWords(shape);
	isHidden && values.output !== void 0 && voice.guard.protect(new Secret(values.output));
	refuseContradictions(operation, values, command);
	if (values.fields !== void 0) {
		let show = isHidden ? () => "…" : shownWord;
		assertKnownFields(values.fields.split(","), operation.output(), command, show);
	}
	return {
		input,
		flags: {
			...values,
			output: values.output === "-" ? void 0 : values.output
		}
	};
}
function refuseContradictions(operation, flags, command) {
	let refuse = (first, second) => {
		throw new Ali1688Error({
			code: "USAGE_INVALID",
			text: inputTexts.contradiction(first, second),
			hint: inputTexts.seeHelp(command)
		});
	};
	flags.json && flags.format !== void 0 && flags.format !== "json" && refuse("--json", `--format ${flags.format}`);
	let { shows } = formatNamed(flags.format ?? "json");
	(shows === "body" || shows === "variables") && flags.fields !== void 0 && refuse(`--format ${flags.format}`, "--fields");
	if (flags.format === "raw" && !mayShowBody(operation)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: formatTexts.rawUnavailable,
		hint: formatTexts.rawHint
	});
}
async function runCommandLine(run) {
	let { operation, argv, host, face } = run;
	let voice = createVoice(host, face, argv);
	let runtime;
	let target;
	let isPublished = !1;
	try {
		let { input, flags } = readCommandLine(run, voice);
		let format = chooseFormat(flags, host.stdout.isTerminal, {
			show: hidesWords(operation) ? () => "…" : void 0,
			own: ownFormatsOf(operation)
		});
		let settings = readSettings(host.environment, flags);
		let opened = await openTarget(targetOptions(run, voice, {
			flags,
			format,
			settings
		}));
		target = opened;
		runtime = openRuntime(runtimeOptions(run, voice, settings));
		mayHoldSecret(operation.input, input) && voice.guardStored();
		let guarded = (show) => async (outcome) => {
			voice.guardStored();
			await show(outcome, opened);
		};
		let show = guarded(present);
		let outcome = await invoke(runtime, operation, input, {
			signal: host.interrupted,
			language: voice.language,
			isDryRun: flags.dryRun,
			interaction: interactionOf(run, voice, opened.format.name === "table"),
			log: voice.log,
			nameInput: (name) => nameOnCommandLine({
				...operation,
				command: run.command
			}, name),
			takePiece: opened.append && guarded(presentPiece),
			async publish(published) {
				isPublished = !0;
				await show(published);
			}
		});
		isPublished || await show(outcome);
		return outcome.error?.exitCode ?? (outcome.hasHappened ? 10 : 0);
	} catch (thrown) {
		let cause = toFailure(inTheEnd(host.interrupted, thrown));
		let failure = await face.adviseOn?.(cause) ?? cause;
		if (isPublished && failure.code === "INTERRUPTED") return failure.exitCode;
		failure.code === "UNEXPECTED" && thrown instanceof Error && voice.log.debug("stack", { stack: thrown.stack ?? "" });
		return await tellFailure(failure, {
			...run,
			...voice
		});
	} finally {
		target?.abandon?.();
		await runtime?.close();
	}
}
function targetOptions({ operation, host, face }, { language, log, guard }, asked) {
	let { flags, format, settings } = asked;
	return {
		format: formatNamed(format),
		fields: flags.fields?.split(","),
		file: flags.output,
		headings: flags.headers,
		isWide: flags.wide,
		showsLinks: async () => face.showsLinks(host.stdout),
		loadSpreadsheet: face.loadSpreadsheet,
		loadOwn: ownFormatsOf(operation).filter((own) => own === format).map((own) => operation.ownFormats?.[own])[0],
		timeoutMs: settings.timeoutMs,
		host,
		language,
		log,
		guard
	};
}
function runtimeOptions({ operation, host, face }, voice, settings) {
	return {
		...face,
		createTransport: async (environment) => tellSlow(await face.createTransport(environment), voice),
		loadSandboxApis: operation.loadSandboxApis,
		settings,
		environment: host.environment,
		guard: voice.guard,
		log: voice.log
	};
}
function tellSlow(transport, { progress }) {
	return {
		post: async (request) => progress.awaiting(async () => transport.post(request)),
		close: async () => transport.close()
	};
}
function interactionOf({ host, face }, voice, isTable) {
	let { language, guard, guardStored, progress } = voice;
	return {
		choose: createChooser({
			host,
			language,
			guard,
			guardStored,
			isTable
		}),
		startProgress: progress.start,
		announce: (text) => voice.announce(text),
		prompt: host.prompt,
		openBrowser: async (url) => face.openBrowser(url),
		nameCommands: host.nameCommands
	};
}
const ownWord = {
	auth: "auth",
	doctor: "doctor"
};
const scriptTexts = {
	usage: {
		en: "Usage",
		zh: "用法"
	},
	operations: {
		en: "Operations",
		zh: "操作"
	},
	arguments: {
		en: "Arguments",
		zh: "参数"
	},
	flags: {
		en: "Flags",
		zh: "选项"
	},
	examples: {
		en: "Examples",
		zh: "示例"
	},
	defaultValue: {
		en: "default",
		zh: "默认"
	},
	help: {
		en: "Show this help.",
		zh: "显示本帮助。"
	},
	more: {
		en: "Add --help to an operation for its flags.",
		zh: "在操作后加 --help 查看其选项。"
	},
	auth: {
		en: "Login, tokens and profiles.",
		zh: "登录、令牌与配置。"
	},
	doctor: {
		en: "Check what calls depend on.",
		zh: "检查调用所需的各项条件。"
	},
	unknownOperation: (word, known) => ({
		en: `There is no operation "${shownWord(word)}". There are: ${known.join(", ")}.`,
		zh: `没有“${shownWord(word)}”这个操作。可用：${known.join("、")}。`
	})
};
async function findOperation(script, words, programName) {
	let [word = "", ...argv] = words;
	let extra = script.extras?.find((candidate) => candidate.word === word);
	if (extra !== void 0) return {
		operation: await extraOperation(extra, argv),
		words: word,
		argv
	};
	let own = script.operations.find(({ name }) => name === word);
	if (own !== void 0) return {
		operation: own,
		words: word,
		argv
	};
	if (word !== ownWord.auth && word !== ownWord.doctor || script.loadCompanion === void 0) throw unknownWord(script, words, programName);
	let companions = await script.loadCompanion();
	let named = companions.flatMap((operation) => namesOf(operation).map((name) => ({
		operation,
		words: name
	}))).filter((candidate) => `${words.join(" ")} `.startsWith(`${candidate.words} `)).toSorted((left, right) => right.words.length - left.words.length)[0];
	if (named === void 0) throw unknownCompanion(companions, words, programName);
	return {
		...named,
		argv: words.slice(named.words.split(" ").length)
	};
}
function namesOf(operation) {
	let words = operationWords(operation);
	let { topic, name } = operation;
	return topic !== void 0 && name === "list" ? [words, topic] : [words];
}
function firstWords(script) {
	return [
		...script.operations.map(({ name }) => name),
		...(script.extras ?? []).map((extra) => extra.word),
		...script.loadCompanion === void 0 ? [] : [ownWord.auth, ownWord.doctor]
	];
}
async function extraOperation(extra, argv) {
	let { list, get } = await extra.load();
	return hasPositional(argv, {
		...splitInput(get).flags,
		...universalFlags
	}) || argv.includes("--help") ? get : list;
}
function unknownWord(script, words, programName) {
	let [word = "", next] = words;
	let known = firstWords(script);
	return refusal(word, known, word === script.topic && next !== void 0 ? next : nearestWord(word, known), programName);
}
function unknownCompanion(companions, words, programName) {
	let known = companions.map(operationWords).filter((name) => name.startsWith(`${ownWord.auth} `));
	let depth = words[1] === "profiles" ? 3 : 2;
	let suggestion = nearestWord(words.slice(0, depth).join(" "), known);
	return refusal(`${words.slice(0, depth - 1).join(" ")} …`, known, suggestion, programName);
}
function refusal(typed, known, suggestion, programName) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: scriptTexts.unknownOperation(typed, known),
		hint: suggestion === void 0 || !known.includes(suggestion) ? inputTexts.seeHelp(programName) : inputTexts.didYouMean(suggestion, programName)
	});
}
async function runScript(script, argv, host, face) {
	let language = messageLanguage(host.environment);
	let words = wordsOf(argv);
	let [word] = words;
	if (word === "--version") {
		host.stdout.write(`${script.version}\n`);
		return 0;
	}
	try {
		if (word === void 0 || word === "--help" || word === "-h") {
			let { scriptHelp } = await loadHelp();
			host.stdout.write(scriptHelp(script, host.programName, language));
			return 0;
		}
		let { loadCompanion } = script;
		if (loadCompanion !== void 0 && word === ownWord.auth && (words[1] === void 0 || words[1] === "--help")) {
			let { authHelp } = await loadHelp();
			host.stdout.write(authHelp(script, await loadCompanion(), host.programName, language));
			return 0;
		}
		let found = await findOperation(script, words, host.programName);
		let command = `${host.programName} ${found.words}`;
		if (flagWords(found.argv).includes("--help")) {
			let { operationHelp } = await loadHelp();
			host.stdout.write(operationHelp(script, found.operation, {
				command,
				programName: host.programName
			}, language));
			return 0;
		}
		return await runCommandLine({
			operation: found.operation,
			argv: found.argv,
			command,
			host,
			face
		});
	} catch (thrown) {
		return reportFailure(thrown, argv, host);
	}
}
function loadHelp() {
	return loadPart(async () => import("./engine.extras.mjs"));
}
function wordsOf(argv) {
	return argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
}
function canUseProxies(version) {
	let [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 24 || major === 24 && minor >= 5 || major === 22 && minor >= 21;
}
function createBodyCollector(maxBytes, httpStatus) {
	let chunks = [];
	let length = 0;
	return {
		add(chunk) {
			length += chunk.length;
			if (length > maxBytes) throw bodyError("too-large", httpStatus);
			chunks.push(chunk);
		},
		bytes: () => Buffer.concat(chunks, length)
	};
}
function decompressBody(bytes, contentEncoding, limits) {
	let encoding = contentEncoding?.trim().toLowerCase() ?? "";
	if (encoding === "" || encoding === "identity" || bytes.length === 0) return Promise.resolve(bytes);
	let decompress = decompressors(bytes).get(encoding);
	return new Promise((resolve, reject) => {
		if (decompress === void 0) {
			reject(bodyError("encoding", limits.httpStatus));
			return;
		}
		decompress(bytes, { maxOutputLength: limits.maxBytes }, (error, plain) => {
			error === null ? resolve(plain) : reject(bodyError("code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "encoding", limits.httpStatus));
		});
	});
}
function decompressors(bytes) {
	let zlib = process.getBuiltinModule("node:zlib");
	let hasZlibHeader = ((bytes[0] ?? 0) & 15) == 8;
	return new Map([
		["gzip", zlib.gunzip],
		["x-gzip", zlib.gunzip],
		["br", zlib.brotliDecompress],
		["deflate", hasZlibHeader ? zlib.inflate : zlib.inflateRaw]
	]);
}
async function runExchange(request, proxy, send) {
	let { url, timeoutMs, signal, maxResponseBytes } = request;
	if (signal?.aborted === !0) throw interruption(signal, !1);
	let state = {
		requestSent: !1,
		isOver: !1
	};
	let abandon;
	let release = () => void 0;
	let answer = await new Promise((resolve, reject) => {
		let end = (settle) => {
			if (state.isOver) return;
			state.isOver = !0;
			release();
			settle();
			abandon?.();
		};
		let facts = () => ({
			url,
			requestSent: state.requestSent,
			proxy
		});
		let giveUp = () => end(() => reject(interruption(signal, state.requestSent)));
		let timer = setTimeout(() => end(() => reject(timeoutError(timeoutMs, facts()))), timeoutMs);
		signal?.addEventListener("abort", giveUp, { once: !0 });
		release = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", giveUp);
		};
		let exchange = {
			sending: () => {
				state.requestSent = !0;
			},
			answered: (raw) => {
				abandon = void 0;
				end(() => resolve(raw));
			},
			failed: (error) => end(() => reject(isAli1688Error(error) ? error : networkError(error, facts()))),
			get isOver() {
				return state.isOver;
			}
		};
		try {
			abandon = send(exchange);
		} catch (error) {
			exchange.failed(error);
		}
	});
	let body = await decompressBody(answer.bytes, answer.contentEncoding, {
		maxBytes: maxResponseBytes,
		httpStatus: answer.httpStatus
	});
	let response = {
		httpStatus: answer.httpStatus,
		body,
		...answer.retryAfter === void 0 ? {} : { retryAfter: answer.retryAfter }
	};
	if (proxy !== void 0 && url.startsWith("http:") && isOfProxy(response)) throw proxyError({
		kind: "refused",
		httpStatus: response.httpStatus
	}, {
		url,
		requestSent: !0,
		proxy
	});
	return response;
}
function openHttpClient(protocol, { http: httpProxy, https: httpsProxy, noProxy }, idleMs) {
	if (protocol === "https:") {
		let https = process.getBuiltinModule("node:https");
		let proxyEnv = {
			HTTPS_PROXY: httpsProxy,
			NO_PROXY: noProxy
		};
		let agent = new https.Agent({
			keepAlive: !0,
			...httpsProxy === void 0 ? {} : { proxyEnv }
		});
		endIdleConnections(agent, idleMs);
		return {
			request: (url, options) => https.request(url, options),
			agent,
			takeOpened: watchOpening(agent),
			connected: "secureConnect"
		};
	}
	let http = process.getBuiltinModule("node:http");
	let proxyEnv = {
		HTTP_PROXY: httpProxy,
		NO_PROXY: noProxy
	};
	let agent = new http.Agent({
		keepAlive: !0,
		...httpProxy === void 0 ? {} : { proxyEnv }
	});
	endIdleConnections(agent, idleMs);
	return {
		request: (url, options) => http.request(url, options),
		agent,
		takeOpened: watchOpening(agent),
		connected: "connect"
	};
}
function endIdleConnections(agent, idleMs) {
	agent.on("free", (socket) => socket.setTimeout(idleMs));
}
function watchOpening(agent) {
	let opened;
	let open = agent.createConnection.bind(agent);
	agent.createConnection = (options, done) => {
		let connection = open(options, done);
		opened = connection ?? void 0;
		connection?.setMaxListeners(0);
		return connection;
	};
	return () => {
		let taken = opened;
		opened = void 0;
		return taken;
	};
}
const schemes = new Set(["http:", "https:"]);
function readProxySettings(environment) {
	return {
		http: onThisMachine(proxyAddress(environment, "HTTP_PROXY")),
		https: proxyAddress(environment, "HTTPS_PROXY"),
		noProxy: environment.no_proxy ?? environment.NO_PROXY ?? ""
	};
}
function onThisMachine(address) {
	return address !== void 0 && isLoopbackHost(new URL(address).hostname) ? address : void 0;
}
function proxyVariable(environment, variable) {
	let lowerCase = variable.toLowerCase();
	return environment[lowerCase] === void 0 ? variable : lowerCase;
}
function proxyAddress(environment, variable) {
	let written = (environment[proxyVariable(environment, variable)] ?? "").trim();
	if (written === "") return;
	let address = written.includes("://") ? written : `http://${written}`;
	if (!(URL.canParse(address) && schemes.has(new URL(address).protocol))) throw new Ali1688Error({
		code: "USAGE_INVALID",
		...proxyAddressWords(variable)
	});
	return address;
}
function requestHeaders(body) {
	return {
		Accept: "application/json",
		"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
		"Content-Length": String(Buffer.byteLength(body)),
		"User-Agent": "ali1688"
	};
}
function usedProxy(environment, url) {
	let { http, https, noProxy } = readProxySettings(environment);
	let { protocol, hostname, port } = new URL(url);
	let isHttps = protocol === "https:";
	let address = isHttps ? https : http;
	let target = {
		hostname,
		port: port === "" ? isHttps ? "443" : "80" : port
	};
	if (address === void 0 || noProxy.split(/[\s,]+/).some((entry) => leavesAside(entry, target))) return;
	let proxy = new URL(address);
	return {
		variable: proxyVariable(environment, isHttps ? "HTTPS_PROXY" : "HTTP_PROXY"),
		address: `${proxy.protocol}//${proxy.host}`
	};
}
function leavesAside(entry, { hostname, port }) {
	if (entry === "*") return !0;
	let [, name = "", entryPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
	if (name === "" || entryPort !== port) return !1;
	let [first, last] = name.split("-").map(ipv4Number);
	if (first !== void 0 && last !== void 0) {
		let number = ipv4Number(hostname);
		return number !== void 0 && first <= number && number <= last;
	}
	let suffix = /^\*?(\..+)$/.exec(name)?.[1];
	return suffix === void 0 ? hostname === name : hostname.endsWith(suffix);
}
function ipv4Number(text) {
	if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return;
	return text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
function createHttpsTransport({ environment = {}, idleMs = 4e3 } = {}) {
	let proxies = readProxySettings(environment);
	let followsProxies = canUseProxies(process.versions.node);
	let clients = new Map();
	let clientFor = (url) => {
		let { protocol } = new URL(url);
		let client = clients.get(protocol) ?? openHttpClient(protocol, proxies, idleMs);
		clients.set(protocol, client);
		return client;
	};
	return {
		post: async (request) => runExchange(request, followsProxies ? usedProxy(environment, request.url) : void 0, (exchange) => send(clientFor(request.url), request, exchange)),
		close() {
			for (let { agent } of clients.values()) agent.destroy();
			clients.clear();
			return Promise.resolve();
		}
	};
}
function send(client, { url, body, maxResponseBytes }, exchange) {
	let request = client.request(url, {
		method: "POST",
		agent: client.agent,
		headers: requestHeaders(body)
	});
	let connection = client.takeOpened();
	request.on("socket", (socket) => {
		request.reusedSocket || isConnected(socket) ? exchange.sending() : socket.once(client.connected, () => exchange.sending());
	});
	request.on("response", (response) => receive(response, maxResponseBytes, exchange));
	request.on("error", (error) => exchange.failed(error));
	request.on("upgrade", (_response, socket) => {
		socket.destroy();
		exchange.failed(Object.assign(Error("switching protocols"), { code: "HTTP 101" }));
	});
	request.end(body);
	return () => {
		request.destroy();
		connection?.destroy();
	};
}
function isConnected(socket) {
	return !socket.connecting && !("secureConnecting" in socket && socket.secureConnecting === !0);
}
function receive(response, maxBytes, exchange) {
	let httpStatus = response.statusCode ?? 0;
	let collector = createBodyCollector(maxBytes, httpStatus);
	response.on("data", (chunk) => {
		try {
			collector.add(chunk);
		} catch (error) {
			exchange.failed(error);
		}
	});
	response.on("error", (error) => exchange.failed(error));
	response.on("end", () => exchange.answered({
		httpStatus,
		retryAfter: response.headers["retry-after"],
		contentEncoding: response.headers["content-encoding"],
		bytes: collector.bytes()
	}));
}
async function readStandardInput(stdin, most, signal) {
	if (stdin.isTTY) return;
	let chunks = [];
	let length = 0;
	let stop = () => void stdin.destroy();
	signal.addEventListener("abort", stop, { once: !0 });
	try {
		for await (let chunk of stdin) {
			let bytes = chunk;
			if (!(bytes instanceof Uint8Array)) continue;
			chunks.push(bytes);
			length += bytes.length;
			if (length > most) break;
		}
	} catch (thrown) {
		signal.throwIfAborted();
		throw thrown;
	} finally {
		signal.removeEventListener("abort", stop);
	}
	signal.throwIfAborted();
	return Buffer.concat(chunks).subarray(0, most + 1);
}
const scriptFace = {
	createTransport: (environment) => Promise.resolve(createHttpsTransport({ environment })),
	usesProxies: canUseProxies(process.versions.node),
	pictures: { readStandardInput: async (most, signal) => readStandardInput(process.stdin, most, signal) },
	showsLinks: () => Promise.resolve(!1),
	openBrowser: () => Promise.resolve(!1),
	async openProgressLine(stderr) {
		let { createMinuteLine } = await import("./engine.extras.mjs");
		return createMinuteLine(stderr, () => performance.now());
	},
	adviseOn: async (failure) => {
		if (failure.code !== "CREDENTIALS_MISSING") return failure;
		return (await import("./engine.extras.mjs").catch(() => void 0))?.adviseInHost(failure) ?? failure;
	}
};
function scriptCommandNames(script, programName) {
	let prefix = `${program} `;
	let say = (command) => {
		let isCall = command.startsWith(prefix);
		let own = ownWords(script, isCall ? command.slice(prefix.length) : command);
		if (own === void 0) return command;
		return isCall ? `${programName} ${own}` : own;
	};
	return (text) => nameCommands(text, say);
}
function ownWords(script, words) {
	let extra = script.extras?.find(({ standsFor }) => standsFor.includes(words));
	if (extra !== void 0) return extra.word;
	let [first] = words.split(" ");
	if (first === ownWord.auth || first === ownWord.doctor) return script.loadCompanion === void 0 ? void 0 : words;
	return script.operations.find((operation) => operationWords(operation) === words)?.name;
}
function startScript({ skill, ...rest }) {
	let script = {
		...rest,
		extras: skill?.extras ?? []
	};
	let [, path = `${skill?.name ?? rest.topic}.mjs`, ...argv] = process.argv;
	let programName = `node ${shellWord(path)}`;
	let host = processHost(programName, scriptCommandNames(script, programName));
	(async () => {
		process.exitCode = await runScript(script, argv, host, scriptFace);
	})();
}
export { Ali1688Error, DryRunReached, Secret, absentable, absentableBoolean, absentableFigure, absentableFlag, absentableId, absentableList, absentableNumber, absentableText, alignOf, alterError, apiId, argumentLabel, argumentUsage, asciiJson, assertKnownFields, barLine, canonicalString, changesThisMachine, checkProfileName, choiceField, choicesField, commandName, concernsOneItem, createEchoRedactor, createGateway, createSecretMatcher, credentialsMissing, defaultProfileName, defaultText, defineApi, defineOperation, definePlugin, documentFileName, entryFileName, entryKey, faultName, fieldPaths, fileField, findRows, flagUsage, foreignText, formatTexts, freshnessOf, grantOf, hasOpenMode, hasPath, headingOf, holdProcessSignals, idText, identityOf, inUseHint, inspectFolder, interruption, isAli1688Error, isCounted, isDiskFull, isEntryFileName, isErrorCode, isGrantEnding, isKernelLockAvailable, isOurs, isRecord, isSameSecret, isServiceRefusal, jsonText$1 as jsonText, knownFields, languageField, lastNumbers, loadPart, loadSqlite, locateSlot, loggedOutMeanwhile, loginEndsText, loginNeeded, loginReasons, loginWithoutGrant, lookAtProfiles, looseText, maxLifetimeMs, maxPrivateFileBytes, maxTokenLength, mayBeCut, meaningOfGatewayName, meaningOfGatewayNumber, neededFlags, newerProfilesError, numberField, ofTheOperation, openPicturePart, operationName, operationWords, optionalField, otherProfilesTexts, ownNumber, ownText, ownValue, ownWord, parseEntry, parseJson, parseProfile, parseProfiles, parseServiceAddress, peekEntry, pickPaths, plainColumn, plainText, prepareForSaving, prepareOrThrow, profileIn, profileNameField, profileTakenTexts, profileUnknownTexts, profilesFileName, readCredentialSetting, readEnvironmentCredentials, readPath, readPrivateFile, readProfiles, readSeries, readStoredSecrets, readsMarket, readsThisMachine, reasonOfFault, redacted, renderJson, renewalWindowMs, repeatableField, resolveApplication, resolveCredentials, retryAfterMs, sandboxAnswersOf, sandboxAppKey, scriptCommandNames, scriptTexts, secondNameOf, secretHeld, sensitiveField, shellPath, shortHash, shortenPath, showRequest, shownWord, signCanonicalString, signatureParameter, speaker, splitInput, sqliteCode, startScript, stateReasons, stateUnusable$1 as stateUnusable, sweepTemporaryFiles, switchField, temporaryPath, testSaving, textField, textOf$2 as textOf, tokenAtHand, tokensFolderName, typedColumn, universalFlagsOf, untilAborted, unusualLanguageNote, updateProfiles, usedProxy, userFolderOfThisProcess, visibleText, wholeNumberField, withLock, withProfile, withoutProfile, wordField, writeEntryText, writePrivateFile };
