import { Ali1688Error, Secret, alignOf, alterError, argumentLabel, argumentUsage, assertKnownFields, barLine, commandName, defaultText, documentFileName, fieldPaths, findRows, flagUsage, formatTexts, hasOpenMode, hasPath, headingOf, inUseHint, interruption, isAli1688Error, isCounted, isOurs, isRecord, jsonText, knownFields, lastNumbers, mayBeCut, neededFlags, ofTheOperation, operationWords, ownWord, pickPaths, plainColumn, plainText, prepareOrThrow, readPath, readSeries, reasonOfFault, renderJson, scriptCommandNames, scriptTexts, speaker, splitInput, stateReasons, stateUnusable, typedColumn, universalFlagsOf, visibleText } from "./engine.mjs";
const emoji = /^\p{Emoji_Presentation}/u;
const pictograph = /^\p{Extended_Pictographic}/u;
const emojiModifier = /^\p{Emoji_Modifier}/u;
const mark = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
const emojiForm = 65039;
const emojiSign = String.fromCodePoint(emojiForm);
const wideRanges = [
	[4352, 4447],
	[9001, 9002],
	[9776, 9783],
	[9866, 9871],
	[11904, 12350],
	[12353, 42191],
	[43360, 43391],
	[44032, 55203],
	[63744, 64255],
	[65040, 65049],
	[65072, 65135],
	[65281, 65376],
	[65504, 65510],
	[94176, 101887],
	[110576, 111359],
	[119552, 119670],
	[127488, 127589],
	[131072, 262141]
];
const isPlain = (code) => code >= 32 && code < 127;
const isIdeograph = (code) => code >= 19968 && code <= 40959;
const isControl = (code) => code < 32 || code >= 127 && code < 160;
const isRegional = (code) => code >= 127462 && code <= 127487;
const isWide = (code) => wideRanges.some(([first, last]) => code >= first && code <= last);
function has(property, code) {
	return code >= 160 && !isIdeograph(code) && property.test(String.fromCodePoint(code));
}
function codeAt(text, index) {
	return text.codePointAt(index) ?? NaN;
}
function skip(text, start, test, most = 1e400) {
	let place = start;
	for (let count = 0; count < most; count += 1) {
		let code = codeAt(text, place);
		if (!test(code)) break;
		place += code > 65535 ? 2 : 1;
	}
	return place;
}
const isMark = (code) => has(mark, code);
const isPictograph = (code) => has(pictograph, code);
const isModifier = (code) => code === emojiForm || has(emojiModifier, code);
function endOfPictograph(text, start) {
	let place = skip(text, start, isModifier);
	for (; codeAt(text, place) === 8205 && isPictograph(codeAt(text, place + 1));) place = skip(text, skip(text, place + 1, isPictograph, 1), isModifier);
	return place;
}
function endOfCharacter(text, start, first) {
	let behind = start + (first > 65535 ? 2 : 1);
	if (isPlain(first) && isPlain(codeAt(text, behind))) return behind;
	return skip(text, isRegional(first) ? skip(text, behind, isRegional, 1) : isPictograph(first) ? endOfPictograph(text, behind) : behind, isMark);
}
function widthOf(character, first) {
	if (has(emoji, first)) return 2;
	if (character.length > 1 && character.includes(emojiSign)) return 2;
	if (isControl(first) || isMark(first)) return 0;
	return !isPlain(first) && isWide(first) ? 2 : 1;
}
function* displayedCharacters(text) {
	for (let place = 0; place < text.length;) {
		let first = codeAt(text, place);
		let end = endOfCharacter(text, place, first);
		let character = text.slice(place, end);
		yield {
			text: character,
			width: widthOf(character, first)
		};
		place = end;
	}
}
function displayWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	let width = 0;
	for (let character of displayedCharacters(text)) width += character.width;
	return width;
}
function truncateText(text, width) {
	let longest = width * 16;
	let kept = 0;
	let place = 0;
	let used = 0;
	for (let character of displayedCharacters(text.length > longest ? text.slice(0, longest + 1) : text)) {
		used += character.width;
		place += character.text.length;
		if (used > width || place > longest) return `${text.slice(0, kept)}…`;
		used < width && (kept = place);
	}
	return text;
}
function padText(text, width, align) {
	let spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
	return align === "right" ? spaces + text : text + spaces;
}
function wrapText(text, width) {
	let lines = [];
	let line = "";
	let used = 0;
	for (let word of text.match(/[^ -~][，。、：；！？]*|[!-~]+ ?| /gu) ?? []) {
		let wordWidth = displayWidth(word.trimEnd());
		if (used > 0 && used + wordWidth > width) {
			lines.push(line.trimEnd());
			line = "";
			used = 0;
		}
		line += word;
		used += displayWidth(word);
	}
	return [...lines, line.trimEnd()].join("\n");
}
const maxDocumentBytes = 33554432;
function createStoredDocument(options, name) {
	let { state, gatewayUrl, log, redact } = options;
	let fileName = documentFileName(gatewayUrl, name);
	let key = `${name.folder}/${fileName}`;
	let stem = fileName.replace(/\.\w+$/, "");
	let attempt = async (work) => {
		try {
			await work;
		} catch (error) {
			throw isAli1688Error(error) ? error : stateUnusable(state.shownPath(key), reasonOfFault(error));
		}
	};
	return {
		gateway: gatewayUrl,
		get shownPath() {
			return state.shownPath(key);
		},
		redact,
		read: async () => documentReading(await state.read(key, {
			repair: !0,
			maxBytes: maxDocumentBytes
		})),
		replace: async (text) => {
			if (Buffer.byteLength(text) > maxDocumentBytes) throw stateUnusable(state.shownPath(key), stateReasons.tooLarge);
			await attempt(state.replace(key, redact(text)));
		},
		append: async (text) => attempt(state.append(key, redact(text), { maxBytes: maxDocumentBytes })),
		remove: async () => attempt(state.remove(key)),
		withLock: async (work, signal) => {
			signal?.throwIfAborted();
			await prepareOrThrow(state, name.folder);
			await state.sweep(name.folder, `${stem}.`);
			return state.withLock(`${name.folder}/${stem}.lock`, {
				limitMs: 0,
				signal
			}, (hold) => {
				if (hold.kind === "busy") throw stateUnusable(state.shownPath(key), stateReasons.inUse, inUseHint);
				hold.kind === "unavailable" && log.debug("document not locked", { reason: hold.reason });
				return work();
			});
		}
	};
}
function documentReading(reading) {
	if (!("at" in reading)) return reading;
	return {
		kind: "unusable",
		reason: reading.at === "folder" ? `${reading.kind} folder` : reading.kind
	};
}
function openLocalDocuments(options) {
	let open = (name) => createStoredDocument(options, name);
	return options.isReadOnly ? (name) => withoutWriting(open(name)) : open;
}
function withoutWriting(document) {
	return {
		gateway: document.gateway,
		get shownPath() {
			return document.shownPath;
		},
		redact: (text) => document.redact(text),
		read: async () => document.read(),
		replace: async () => void 0,
		append: async () => void 0,
		remove: async () => void 0,
		withLock: async (work, signal) => {
			signal?.throwIfAborted();
			return work();
		}
	};
}
const fs = process.getBuiltinModule("node:fs");
function appendPrivateFile({ path, shownPath, maxBytes }, text) {
	let { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
	let file;
	try {
		file = fs.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 384);
	} catch (error) {
		throw stateUnusable(shownPath, reasonOfFault(error));
	}
	try {
		let stats = fs.fstatSync(file);
		if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
		if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
		if (stats.size + Buffer.byteLength(text) > maxBytes) throw stateUnusable(shownPath, stateReasons.tooLarge);
		writeAll(file, text, {
			shownPath,
			mustTighten: hasOpenMode(stats.mode)
		});
	} finally {
		fs.closeSync(file);
	}
}
function writeAll(file, text, { shownPath, mustTighten }) {
	try {
		mustTighten && fs.fchmodSync(file, 384);
		fs.writeFileSync(file, text);
	} catch (error) {
		throw stateUnusable(shownPath, reasonOfFault(error));
	}
}
const isOrIsAbove = (path) => (field) => field === path || field.startsWith(`${path}.`);
function prefixOfRows(found) {
	return found?.at?.map((field) => `${field}.`).join("") ?? "";
}
function rowsHave(source, path) {
	let rows = source.found?.rows;
	if (rows === void 0) return !1;
	let fields = path.split(".");
	let prefix = prefixOfRows(source.found);
	return source.columns.some((column) => isOrIsAbove(path)(column.field)) || source.paths.some(isOrIsAbove(prefix + path)) || rows.some((row) => hasPath(row, fields));
}
function keys(value) {
	return isRecord(value) ? Object.keys(value) : [];
}
function existingFields(source) {
	let prefix = prefixOfRows(source.found);
	let known = source.paths.map((field) => source.found !== void 0 && field.startsWith(prefix) ? field.slice(prefix.length) : field);
	let ofRows = source.found?.rows.flatMap(keys) ?? [];
	return [...new Set([
		...keys(source.data),
		...source.columns.map(({ field }) => field),
		...known,
		...ofRows
	])];
}
function offer(fields) {
	if (fields.length === 0) return {
		en: "The result has no fields: leave --fields out.",
		zh: "结果没有字段，请去掉 --fields。"
	};
	return {
		en: `Fields that exist: ${fields.join(", ")}`,
		zh: `可用字段：${fields.join("、")}`
	};
}
function resolveField(source, field) {
	let { found } = source;
	let path = field.split(".");
	let at = found?.at;
	if (at !== void 0 && isOrIsAbove(at.join("."))(field)) {
		let inRow = path.slice(at.length);
		if (inRow.length === 0 || rowsHave(source, inRow.join("."))) return {
			field,
			from: "row",
			path: inRow
		};
	}
	if (at?.length !== 0 && (hasPath(source.data, path) || source.paths.some(isOrIsAbove(field)))) return {
		field,
		from: "data",
		path
	};
	let cannotTell = found?.rows.length === 0 && source.paths.length === 0;
	if (field !== "" && (rowsHave(source, field) || cannotTell)) return {
		field,
		from: "row",
		path
	};
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--fields names "${field}", and the result has no such field.`,
			zh: `--fields 中的“${field}”不是结果里的字段。`
		},
		hint: offer(existingFields(source))
	});
}
function resolveFields(source, fields) {
	return [...new Set(fields.map((field) => field.trim()))].map((field) => resolveField(source, field));
}
function chosenLayout({ data, layouts, fields, schema }) {
	if (layouts.length < 2) return layouts[0];
	let paths = schema === void 0 ? [] : fieldPaths(schema());
	let fit = (layout) => {
		try {
			return resolveFields({
				data,
				found: findRows(data, layout),
				columns: layout.columns,
				paths
			}, fields).some(({ from }) => from === "row") ? "row" : "data";
		} catch {
			return;
		}
	};
	let fits = new Map(layouts.map((layout) => [fit(layout), layout]).toReversed());
	return fits.get("row") ?? fits.get("data") ?? layouts[0];
}
function selectFields(source) {
	let { data, fields, schema } = source;
	let layout = chosenLayout(source);
	let located = findRows(data, layout);
	let found = located?.at === void 0 ? void 0 : located;
	let columns = found === void 0 ? [] : layout?.columns ?? [];
	let paths = schema === void 0 ? [] : fieldPaths(schema());
	let at = found?.at ?? [];
	return pickPaths(data, resolveFields({
		data,
		found,
		columns,
		paths
	}, fields).map(({ from, path }) => from === "row" ? [...at, ...path] : path));
}
function renderChosenJson(result) {
	return renderJson(result.fields.length === 0 ? result : {
		...result,
		data: selectFields(result)
	});
}
function createSheet({ schemaTypes = [], ...parts }) {
	let columns = parts.columns.map((column, index) => typedColumn(column, parts.rows.map((values) => values[index]), schemaTypes[index]));
	return {
		...parts,
		columns
	};
}
const placeColumn = {
	field: "",
	header: {
		en: "#",
		zh: "序号"
	},
	type: "position",
	isStated: !0
};
function withPlaces(sheet) {
	let { firstPlace, columns, rows } = sheet;
	if (firstPlace === void 0) return sheet;
	return {
		...sheet,
		columns: [placeColumn, ...columns],
		rows: rows.map((values, index) => [firstPlace + index, ...values])
	};
}
function listSheet(given, objects) {
	let columns = given.map((column) => ({
		...column,
		type: column.type ?? "name"
	}));
	return createSheet({
		name: "",
		kind: "list",
		columns,
		rows: objects.map((object) => columns.map(({ field }) => Reflect.get(object, field))),
		objects,
		sources: objects
	});
}
function plainSheet(kind, values) {
	let name = "data";
	let objects = values.filter(isRecord);
	if (objects.length < values.length) {
		let rows = values.map((value) => [value]);
		return {
			name,
			kind,
			columns: [plainColumn("value")],
			rows,
			objects: values,
			sources: values
		};
	}
	let present = objects.flatMap((object) => Object.keys(object).filter((field) => object[field] !== void 0));
	let fields = [...new Set(present)];
	let rows = objects.map((object) => fields.map((field) => object[field]));
	return {
		name,
		kind,
		columns: fields.map(plainColumn),
		rows,
		objects,
		sources: objects
	};
}
const yesAndNo = {
	true: "是",
	false: "否"
};
function spokenText({ words, type }, value, language) {
	if (type === "series") return lastNumbers(value);
	let text = cellText(value, ", ");
	if (words !== void 0) {
		let [code = ""] = text.split(" ", 1);
		let word = Object.hasOwn(words, code) ? words[code] : void 0;
		return word === void 0 ? text : word[language] + text.slice(code.length);
	}
	return (language === "zh" && (typeof value == "boolean" || type === "boolean") ? yesAndNo[text] : void 0) ?? text;
}
function cellText(value, listSeparator) {
	if (value == null) return "";
	if (typeof value == "string") return value;
	if (typeof value == "number" || typeof value == "bigint" || typeof value == "boolean") return String(value);
	if (!Array.isArray(value)) return jsonText(value);
	return value.map((entry) => Array.isArray(entry) ? jsonText(entry) : cellText(entry, listSeparator)).join(listSeparator);
}
function sheetsOf(source) {
	let { layouts, fields, chineseNames = {} } = source;
	return (fields.length > 0 ? [sheetOf(source, chosenLayout(source))] : (layouts.length === 0 ? [void 0] : layouts).map((layout) => sheetOf(source, layout))).map((sheet) => ({
		...sheet,
		columns: sheet.columns.map((column) => namedInChinese(column, chineseNames))
	}));
}
function namedInChinese(column, names) {
	let { field, header } = column;
	let name = Object.hasOwn(names, field) ? names[field] : void 0;
	return name === void 0 || header.zh !== field ? column : {
		...column,
		header: {
			...header,
			zh: name
		}
	};
}
function sheetOf({ data, fields, schema }, layout) {
	let found = findRows(data, layout);
	let plain = layout === void 0 ? plainSheetOf(data, found) : void 0;
	let isChosen = fields.length > 0;
	if (plain !== void 0 && !isChosen) return createSheet(plain);
	let known = schema === void 0 ? [] : knownFields(schema());
	let columns = layout?.columns ?? (found === void 0 ? [] : plain?.columns ?? []);
	let resolved = resolveFields({
		data,
		found,
		columns,
		paths: known.map(({ path }) => path)
	}, fields);
	if (isChosen && resolved.every(({ from }) => from === "data")) return chosenRecord(data, resolved);
	let sources = (isChosen ? resolved : [wholeRow]).flatMap((field) => sourcesOf(field, columns));
	let types = new Map(known.map(({ path, type }) => [path, type]));
	let rows = found?.rows ?? [];
	return createSheet({
		name: layout?.name ?? (found?.at?.join(".") || "data"),
		kind: "list",
		columns: sources.map(({ column }) => column),
		schemaTypes: sources.map((one) => types.get(pathFromTop(one, found))),
		rows: rows.map((row) => sources.map(({ column, chosen: { from, path } }) => (column.type === "series" ? readSeries : readPath)(from === "row" ? row : data, path))),
		objects: isChosen ? rows.map((row) => chosenObject(resolved, data, row)) : rows,
		sources: rows,
		firstPlace: isChosen ? void 0 : layout?.firstPlace?.(ofTheOperation(data)),
		title: found?.title,
		noun: layout?.noun,
		empty: layout?.empty
	});
}
function plainSheetOf(data, found) {
	return found === void 0 ? plainSheet("record", [data]) : plainSheet("list", found.rows);
}
const wholeRow = {
	field: "",
	from: "row",
	path: []
};
function sourcesOf(chosen, columns) {
	if (chosen.from === "data") return [{
		column: plainColumn(chosen.field),
		chosen
	}];
	if (chosen.path.length === 0) return columns.map((column) => ({
		column,
		chosen: {
			...chosen,
			path: column.field.split(".")
		}
	}));
	let path = chosen.path.join(".");
	return [{
		column: {
			...columns.find(({ field }) => field === path) ?? plainColumn(chosen.field),
			field: chosen.field
		},
		chosen
	}];
}
function pathFromTop({ chosen: { from, path } }, found) {
	return (from === "row" ? prefixOfRows(found) : "") + path.join(".");
}
function chosenRecord(data, resolved) {
	let paths = resolved.map(({ path }) => path);
	return createSheet({
		name: "data",
		kind: "record",
		columns: resolved.map(({ field }) => plainColumn(field)),
		rows: [paths.map((path) => readPath(data, path))],
		objects: [pickPaths(data, paths)],
		sources: [data]
	});
}
function chosenObject(chosen, data, row) {
	let source = Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row)));
	return pickPaths(source, chosen.map(({ field }) => field.split(".")));
}
function beginning(chosen, data, row) {
	let [first = "", ...rest] = chosen.field.split(".");
	if (chosen.from === "row" && chosen.path.length <= rest.length) return [[first, row]];
	let source = chosen.from === "row" ? row : data;
	return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}
const formulaStart = /^[\s'"`\u2018-\u201f]*[=+\-@\u2212]/;
const plainNegativeNumber = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
function neutralised(stretch) {
	return formulaStart.test(stretch.normalize("NFKC")) && !plainNegativeNumber.test(stretch) ? `'${stretch}` : stretch;
}
function harmless(text) {
	let visible = visibleText(text, { keepLineBreaks: !0 });
	let stretches = visible.split(/([;\n])/).map(neutralised).join("");
	return /^[\t\r\n]/.test(text) && stretches === visible ? `'${stretches}` : stretches;
}
function quoted(text) {
	return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
function csvLine(texts) {
	let cells = texts.map((text) => quoted(harmless(text)));
	return `${cells.length === 1 && cells[0] === "" ? "\"\"" : cells.join(",")}\r\n`;
}
function renderCsv(result) {
	let [sheet] = sheetsOf(result);
	let { headings = "fields" } = result;
	let header = sheet?.columns.map((column) => headingOf(column, headings)) ?? [];
	let rows = sheet?.rows.map((values) => values.map((value) => cellText(value, ";"))) ?? [];
	if (result.rowsBefore !== void 0) return rows.map(csvLine).join("");
	return (result.isFile === !0 ? "﻿" : "") + [header, ...rows].map(csvLine).join("");
}
function environmentLines(result, write) {
	let { meta, language } = result;
	let mark = meta.sandbox ? [`# ${formatTexts.sandboxMark[language]}`] : [];
	let lines = variablesOf(result).map((variable) => variable.value === "[redacted]" ? `# ${write(variable)}` : write(variable));
	return [...mark, ...lines].map((line) => `${line}\n`).join("");
}
function variablesOf({ data, variables }) {
	let listed = variables !== void 0 && isRecord(data) ? data[variables] : void 0;
	if (!Array.isArray(listed)) return [];
	return listed.flatMap((one) => {
		let { name, value } = isRecord(one) ? one : {};
		return typeof name == "string" && typeof value == "string" ? [{
			name,
			value
		}] : [];
	});
}
function renderEnv(result) {
	return environmentLines(result, ({ name, value }) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`);
}
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;
function renderPowerShellEnv(result) {
	return environmentLines(result, ({ name, value }) => `$env:${name} = '${value.replaceAll(singleQuotes, "$&$&")}'`);
}
function renderMarkdown(result) {
	let { language, headings = language, meta } = result;
	return `${[...meta.sandbox ? [`> **${formatTexts.sandboxMark[language]}**`] : [], ...sheetsOf(result).flatMap((sheet) => sheetBlocks(withPlaces(sheet), language, headings))].join("\n\n")}\n`;
}
function sheetBlocks(sheet, language, headings) {
	let title = sheet.title === void 0 ? [] : [`**${markdownText(sheet.title[language])}**`];
	if (sheet.kind === "record") return [...title, recordTable(sheet, language, headings)];
	if (sheet.rows.length > 0) return [...title, listTable(sheet, language, headings)];
	return [...title, markdownText((sheet.empty ?? formatTexts.nothingFound)[language])];
}
function tableLine(cells) {
	return `| ${cells.join(" | ")} |`;
}
function listTable(sheet, language, headings) {
	let rule = sheet.columns.map((column) => alignOf(column) === "right" ? "---:" : "---");
	let rows = sheet.rows.map((values) => sheet.columns.map((column, index) => markdownText(spokenText(column, values[index], language))));
	return [
		sheet.columns.map((column) => markdownText(headingOf(column, headings))),
		rule,
		...rows
	].map(tableLine).join("\n");
}
function recordTable(sheet, language, headings) {
	let pairs = sheet.columns.map((column, index) => [headingOf(column, headings), spokenText(column, sheet.rows[0]?.[index], language)].map(markdownText));
	return [
		[formatTexts.field[language], formatTexts.value[language]],
		["---", "---"],
		...pairs
	].map(tableLine).join("\n");
}
const address = /((?:https?|ftp):\/\/[^\s"<>|`\\]*|\bwww\.[^\s"<>|`\\]*)/i;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function markdownText(text) {
	return visibleText(text).split(address).map((part, index) => index % 2 == 1 ? `\`${part}\`` : escaped(part)).join("");
}
function escaped(text) {
	return text.replace(/[\\`*_[\]~|]/g, String.raw`\$&`).replace(/[&<>]/g, (character) => entities[character] ?? character);
}
function renderNdjson(result) {
	let [sheet] = sheetsOf(result);
	return (sheet?.objects ?? []).map((object) => `${jsonText(object)}\n`).join("");
}
function renderRaw(result) {
	if (result.isDryRun === !0) return renderJson(result);
	if (result.body !== void 0) return result.body;
	let isLocal = result.mayAskLive === !0;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: isLocal ? formatTexts.rawAnsweredHere : formatTexts.rawUnavailable,
		hint: isLocal ? formatTexts.rawLiveHint : formatTexts.rawHint
	});
}
function placeColumns(demands, { available, leading, gap }) {
	if (available === void 0) return demands.map(({ width }, index) => ({
		index,
		width
	}));
	let needed = (columns) => columns.reduce((sum, { least }) => sum + least, gap * (columns.length - 1));
	let isWanted = ({ isEssential }, index) => index < leading || isEssential === !0;
	let tightened = demands.map((demand) => ({
		...demand,
		least: demand.tight ?? demand.least
	}));
	let all = (needed(demands.filter(isWanted)) > available && needed(tightened.filter(isWanted)) <= available ? tightened : demands).map((demand, index) => ({
		...demand,
		index
	}));
	let head = all.slice(0, leading);
	let kept = [...head, ...all.slice(leading).filter((column) => needed([...head, column]) <= available)];
	for (; kept.length > leading && needed(kept) > available;) {
		let lastOf = (isOne) => {
			let place = kept.findLastIndex(isOne);
			return place < leading ? void 0 : place;
		};
		let leaves = lastOf(({ isSpare }) => isSpare === !0) ?? lastOf(({ isEssential }) => isEssential !== !0);
		kept.splice(leaves ?? -1, 1);
	}
	let left = available - needed(kept);
	return kept.map(({ index, width, least, narrowest }) => {
		let granted = Math.max(Math.min(width, least + left), narrowest);
		left -= granted - least;
		return {
			index,
			width: granted
		};
	});
}
const writtenNumber = /^([-+\u2212]?\d{1,40})(\.\d+)?$/;
function groupDigits(text) {
	let [, whole = "", fraction = ""] = writtenNumber.exec(text) ?? [];
	return whole === "" ? text : whole.replaceAll(/\d(?=(?:\d{3})+$)/g, "$&,") + fraction;
}
function tableColumns(sheet, choice) {
	let columns = sheet.columns.map((column, place) => ({
		column,
		places: [place]
	}));
	return (choice.isChosen ? columns : titlesFirst(choice.isWide ? columns : oneTitle(columns, choice))).map(({ column, places }) => ({
		column,
		heading: visibleText(headingOf(column, choice.headings ?? choice.language)),
		texts: sheet.rows.map((values) => shownText(column, {
			values,
			places
		}, choice)),
		linkOf: (row) => column.link === void 0 ? void 0 : readPath(sheet.sources[row], column.link.split("."))
	}));
}
function oneTitle(columns, { language }) {
	let titles = columns.filter(({ column }) => isTitle(column));
	let best = titles.find(({ column }) => column.reader === language) ?? titles[0];
	if (best === void 0) return columns;
	let places = [best, ...titles.filter((title) => title !== best)].flatMap((title) => title.places);
	return columns.flatMap((placed) => {
		if (!isTitle(placed.column)) return [placed];
		return placed === best ? [{
			...placed,
			places
		}] : [];
	});
}
function isTitle({ type, reader }) {
	return type === "title" && reader !== void 0;
}
const ranks = {
	position: 0,
	title: 1
};
function titlesFirst(columns) {
	let rankOf = ({ column }) => ranks[column.type] ?? 2;
	return columns.toSorted((one, other) => rankOf(one) - rankOf(other));
}
function shownText(column, { values, places }, { language, hasBars = !1 }) {
	if (column.type === "series" && hasBars) return barLine(values[places[0] ?? 0]);
	let texts = places.map((place) => spokenText(column, values[place], language));
	let text = visibleText(texts.find((one) => one !== "") ?? "");
	return isCounted(column) ? groupDigits(text) : text;
}
const start = "\x1B]8;;";
const linkable = /^https?:\/\/[!-~]{1,2000}$/;
function terminalLink(text, address) {
	if (text === "" || typeof address != "string" || !linkable.test(address)) return text;
	return `${start}${address}\\${text}${start}\\`;
}
function renderTables(result) {
	let { bold } = textStyle(result.color);
	let mark = result.meta.sandbox ? `${bold(formatTexts.sandboxMark[result.language])}\n` : "";
	let isWide = result.isWide === !0;
	let options = {
		...result,
		width: isWide ? void 0 : result.width,
		isChosen: result.fields.length > 0,
		wide: isWide ? "given" : "possible"
	};
	return mark + sheetsOf(result).map((sheet) => renderTable(withPlaces(sheet), options)).join("\n");
}
function renderList(columns, objects, options) {
	return renderTable(listSheet(columns, objects), {
		...options,
		isChosen: !0,
		wide: "unknown"
	});
}
function renderTable(sheet, options) {
	let { language } = options;
	let style = textStyle(options.color);
	return [...sheet.title === void 0 ? [] : [style.bold(visibleText(sheet.title[language]))], ...bodyLines(sheet, options, style)].map((line) => `${line}\n`).join("");
}
function bodyLines(sheet, options, style) {
	if (sheet.kind === "record") return recordLines(sheet, options, style);
	if (sheet.rows.length > 0) return listLines(sheet, options, style);
	return [visibleText((sheet.empty ?? formatTexts.nothingFound)[options.language])];
}
function textStyle(color) {
	let wrap = (start) => (text) => color && text !== "" ? `${start}${text}\u001b[22m` : text;
	return {
		bold: wrap("\x1B[1m"),
		dim: wrap("\x1B[2m")
	};
}
function demandOf({ column, heading, texts }, language) {
	let isSpare = column.reader !== void 0 && column.reader !== language;
	let width = texts.reduce((most, text) => Math.max(most, displayWidth(text)), displayWidth(heading) || 1);
	let shared = {
		width,
		isSpare,
		isEssential: column.isEssential === !0
	};
	if (!mayBeCut(column, texts)) return {
		...shared,
		least: width,
		narrowest: width
	};
	let [least, tight] = column.type === "title" ? [28, 20] : [12, 8];
	return {
		...shared,
		least: Math.min(least, width),
		tight: Math.min(tight, width),
		narrowest: Math.min(4, width)
	};
}
function listLines(sheet, options, style) {
	let { width, wide, language, links = !1 } = options;
	let columns = tableColumns(sheet, {
		...options,
		isWide: wide === "given"
	});
	let placed = placeColumns(columns.map((column) => demandOf(column, language)), {
		available: width,
		leading: columns[0]?.column.type === "position" ? 2 : 1,
		gap: 2
	});
	let shown = placed.flatMap(({ index, width: most }) => {
		let column = columns[index];
		return column === void 0 ? [] : [{
			...column,
			most
		}];
	});
	let rows = sheet.rows.map((_row, row) => shown.map(({ column, texts, most, linkOf }) => {
		let text = truncateText(texts[row] ?? "", most);
		let padding = padText("", most - displayWidth(text), "left");
		let linked = links ? terminalLink(text, linkOf(row)) : text;
		return alignOf(column) === "right" ? padding + linked : linked + padding;
	}).join("  ").trimEnd());
	let headings = shown.map(({ column, heading, most }) => padText(truncateText(heading, most), most, alignOf(column)));
	let left = columns.filter((_column, index) => !placed.some((one) => one.index === index));
	return [
		style.bold(headings.join("  ").trimEnd()),
		style.dim(shown.map(({ most }) => "-".repeat(most)).join("  ")),
		...rows,
		...left.length === 0 || width === void 0 ? [] : [style.dim(wrapText(formatTexts.leftOut(left, wide === "possible")[language], width))]
	];
}
function recordLines(sheet, { language, headings = language }, style) {
	let names = sheet.columns.map((column) => visibleText(headingOf(column, headings)));
	let widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
	return sheet.columns.map((column, index) => {
		let name = names[index] ?? "";
		let value = visibleText(spokenText(column, sheet.rows[0]?.[index], language));
		return value === "" ? style.bold(name) : `${style.bold(padText(name, widest, "left"))}  ${value}`;
	});
}
function createLineReader() {
	let editor;
	let held = [];
	let leaving;
	let leave = () => {
		held = editor?.close() ?? [];
		editor = void 0;
	};
	return { async ask(question, isHidden, signal) {
		clearTimeout(leaving);
		let waiting = editor?.takeRest() ?? held;
		held = [];
		editor ??= openEditor();
		try {
			let answer = await editor.ask(question, {
				isHidden,
				signal,
				waiting: isHidden ? waiting : []
			});
			leaving = setTimeout(leave, 100);
			return answer;
		} catch (thrown) {
			leave();
			throw thrown;
		}
	} };
}
function openEditor() {
	let readline = process.getBuiltinModule("node:readline");
	let { Writable } = process.getBuiltinModule("node:stream");
	let isMuted = !1;
	let output = new Writable({ write(chunk, _encoding, done) {
		isMuted || process.stderr.write(chunk);
		done();
	} });
	let lines = readline.createInterface({
		input: process.stdin,
		output,
		terminal: !0,
		historySize: 0
	});
	let rest = [];
	let answer;
	lines.on("line", (line) => {
		answer === void 0 ? rest.push(line) : answer(line);
	});
	lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
	let takeRest = () => {
		let taken = [...rest, lines.line];
		rest = [];
		lines.line !== "" && lines.write(null, {
			ctrl: !0,
			name: "u"
		});
		return taken.some((line) => line !== "") ? taken : [];
	};
	return {
		takeRest,
		close() {
			let taken = takeRest();
			lines.close();
			return taken;
		},
		ask: (question, { isHidden, signal, waiting }) => new Promise((resolve, reject) => {
			let over = new AbortController();
			let settle = (finish) => {
				answer = void 0;
				isMuted = !0;
				over.abort();
				finish();
			};
			answer = (line) => settle(() => {
				isHidden && process.stderr.write("\n");
				resolve(line);
			});
			let fail = (error) => settle(() => {
				(isHidden || signal.aborted) && process.stderr.write("\n");
				reject(error);
			});
			lines.once("close", () => fail(Object.assign(Error("input ended"), { name: "AbortError" })));
			if (signal.aborted) {
				fail(signal.reason);
				return;
			}
			signal.addEventListener("abort", () => fail(signal.reason), {
				once: !0,
				signal: over.signal
			});
			isMuted = !1;
			lines.setPrompt(question);
			lines.prompt();
			isMuted = isHidden;
			waiting.length > 0 && lines.write(waiting.join("\n"));
		})
	};
}
const reader = createLineReader();
async function askOnTerminal(question, isHidden, interrupted) {
	return reader.ask(question, isHidden, interrupted);
}
async function readSecret() {
	let text = "";
	if (!process.stdin.isTTY) {
		process.stdin.setEncoding("utf8");
		for await (let chunk of process.stdin) text += String(chunk);
	}
	let value = text.trim();
	if (value !== "") return new Secret(value);
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "Standard input holds no secret.",
			zh: "标准输入中没有密钥。"
		},
		hint: {
			en: "Pipe the AppSecret into the command, or set ALI1688_APP_SECRET.",
			zh: "请通过管道传入 AppSecret，或设置 ALI1688_APP_SECRET。"
		}
	});
}
const eraseLine = "\r\x1B[2K";
function createCounterLine(stream, now) {
	let shownAt = -1e400;
	let isShown = !1;
	let write = (text) => {
		let moment = now();
		if (moment - shownAt < 100) return;
		shownAt = moment;
		isShown = !0;
		stream.write(`${eraseLine}${truncateText(text, (stream.columns ?? 80) - 1)}`);
	};
	return {
		show(label, done, total, left) {
			let count = total === void 0 ? String(done) : `[${barOf(done, total)}] ${done}/${total}`;
			write(`${label} ${count}${left === void 0 ? "" : `, ${left}`}`);
		},
		tell: write,
		clear() {
			if (!isShown) return;
			isShown = !1;
			shownAt = -1e400;
			stream.write(eraseLine);
		}
	};
}
function barOf(done, total) {
	let filled = total === 0 ? 0 : Math.floor(Math.min(done, total) / total * 24);
	return "#".repeat(filled) + "-".repeat(24 - filled);
}
function createMinuteLine(stream, now) {
	let shownAt = now();
	return {
		show(label, done, total, left) {
			let moment = now();
			if (moment - shownAt < 6e4) return;
			shownAt = moment;
			let count = total === void 0 ? String(done) : `${done}/${total}`;
			stream.write(`${label} ${count}${left === void 0 ? "" : `, ${left}`}\n`);
		},
		tell: () => void 0,
		clear: () => void 0
	};
}
const texts = {
	next: {
		en: "Next step: ",
		zh: "下一步："
	},
	gateway: {
		en: "Gateway: ",
		zh: "网关："
	},
	requestId: {
		en: "request id",
		zh: "请求编号"
	},
	traceId: {
		en: "trace id",
		zh: "跟踪编号"
	},
	retryable: {
		en: "The same request may succeed later without any change.",
		zh: "可稍后重试，命令不必修改。"
	},
	missing: {
		en: "Missing:",
		zh: "缺少："
	},
	colon: {
		en: ": ",
		zh: "："
	},
	checkPassed: {
		en: "ok    ",
		zh: "正常"
	},
	checkFailed: {
		en: "FAILED",
		zh: "异常"
	},
	error: (code) => ({
		en: `Error ${code}: `,
		zh: `错误 ${code}：`
	})
};
function gatewayLine({ httpStatus, errorCode, errorMessage, requestId, traceId }, language) {
	let parts = [
		`HTTP ${httpStatus}`,
		errorCode,
		errorMessage,
		requestId === void 0 ? void 0 : `${texts.requestId[language]} ${requestId}`,
		traceId === void 0 ? void 0 : `${texts.traceId[language]} ${traceId}`
	];
	return `${texts.gateway[language]}${parts.filter((part) => part !== void 0).join(" · ")}`;
}
function checkLines({ check, title = check, ok, found, cause, next }, options) {
	let { language, nameCommands = plainText } = options;
	let mark = (ok ? texts.checkPassed : texts.checkFailed)[language];
	let indent = " ".repeat(displayWidth(mark) + 2);
	let show = (text) => visibleText(nameCommands(text));
	return [
		`${mark}  ${visibleText(title)}${texts.colon[language]}${show(found)}`,
		...cause === void 0 ? [] : [indent + show(cause)],
		...next === void 0 ? [] : [indent + texts.next[language] + show(next)]
	];
}
function partLine(title, reason, options) {
	let why = visibleText(speaker(options)(reason));
	return `${visibleText(title)}${texts.colon[options.language]}${why}`;
}
function renderFailureText(error, options) {
	let { language } = options;
	let say = speaker(options);
	let { bold, dim } = textStyle(options.color);
	let { gateway, lists = [], checks = [], missing = [], failed = [] } = error.details;
	let lines = [
		`${bold(texts.error(error.code)[language])}${visibleText(say(error.text))}`,
		gateway === void 0 ? void 0 : dim(visibleText(gatewayLine(gateway, language))),
		error.retryable ? texts.retryable[language] : void 0,
		`${bold(texts.next[language])}${visibleText(say(error.hint))}`
	];
	let parts = [...missing.map(({ id, name, reason }) => partLine(name === void 0 ? id : `${id} ${name}`, reason, options)), ...(missing.length > 0 ? [] : failed).map(({ id, code, message }) => partLine(`${id} ${code}`, message, options))];
	return `${[
		lines.filter((line) => line !== void 0).join("\n"),
		...lists.filter(({ rows }) => rows.length > 0).map((list) => `${bold(list.title[language])}\n${renderList(list.columns, list.rows, options).trimEnd()}`),
		checks.flatMap((check) => checkLines(check, options)).join("\n"),
		parts.length === 0 ? "" : [bold(texts.missing[language]), ...parts].join("\n")
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function unusablePlace(path, error) {
	let reason = errorReason(error);
	return placeFailure({
		en: `${path} cannot be written (${reason}).`,
		zh: `无法写入 ${path}（${reason}）。`
	}, {
		en: "Give --output a file in an existing folder that you may write to.",
		zh: "请为 --output 指定一个已存在且可写的目录中的文件。"
	}, error);
}
function unreadPipe(path) {
	return placeFailure({
		en: `Nobody reads from the pipe ${path}.`,
		zh: `管道 ${path} 没有读取方。`
	}, {
		en: "Start what reads from it first, then run the command again.",
		zh: "请先启动读取该管道的程序，再重新运行此命令。"
	});
}
function placeFailure(text, hint, cause) {
	return new Ali1688Error({
		code: "STATE_UNUSABLE",
		text,
		hint,
		...cause === void 0 ? {} : { cause }
	});
}
function errorReason(error) {
	if (!(error instanceof Error)) return "unknown";
	return "code" in error && typeof error.code == "string" ? error.code : error.message;
}
function assertWritable(path) {
	let fs = process.getBuiltinModule("node:fs");
	try {
		let existing = fs.statSync(path, { throwIfNoEntry: !1 });
		if (existing?.isDirectory() || /[\\/]$/.test(path)) throw Error("EISDIR");
		if (existing !== void 0 && !existing.isFile()) {
			fs.accessSync(path, fs.constants.W_OK);
			return;
		}
		let target = followLinks(path);
		let folder = parentFolder(target);
		if (!fs.statSync(folder).isDirectory()) throw Error("ENOTDIR");
		fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
		for (let name of [target, temporaryName(target)]) fs.lstatSync(name, { throwIfNoEntry: !1 });
	} catch (error) {
		throw unusablePlace(path, error);
	}
}
function writeFileAtomically(path, content) {
	let growing = isPlace(path) ? growFile(path) : void 0;
	if (growing !== void 0) {
		growing.append(content);
		growing.finish();
		return;
	}
	try {
		process.getBuiltinModule("node:fs").writeFileSync(path, content);
	} catch (error) {
		throw unusablePlace(path, error);
	}
}
function isPlace(path) {
	try {
		return process.getBuiltinModule("node:fs").statSync(path, { throwIfNoEntry: !1 })?.isFile() !== !1;
	} catch (error) {
		throw unusablePlace(path, error);
	}
}
function growFile(path) {
	let fs = process.getBuiltinModule("node:fs");
	let temporary;
	let descriptor;
	let close = () => {
		descriptor !== void 0 && fs.closeSync(descriptor);
		descriptor = void 0;
	};
	let abandon = () => {
		process.off("exit", abandon);
		close();
		removeQuietly(temporary);
		temporary = void 0;
	};
	let attempt = (work) => {
		try {
			return work();
		} catch (error) {
			abandon();
			throw unusablePlace(path, error);
		}
	};
	process.on("exit", abandon);
	let { file, target, existing } = attempt(() => {
		let found = fs.statSync(path, { throwIfNoEntry: !1 });
		let place = followLinks(path);
		temporary = temporaryName(place);
		descriptor = fs.openSync(temporary, "wx", found === void 0 ? 438 : 384);
		return {
			file: descriptor,
			target: place,
			existing: found
		};
	});
	return {
		append: (content) => attempt(() => fs.writeFileSync(file, content)),
		finish: () => attempt(() => {
			if (temporary === void 0) return;
			existing !== void 0 && fs.fchmodSync(file, existing.mode & 511);
			close();
			fs.renameSync(temporary, target);
			temporary = void 0;
			process.off("exit", abandon);
		}),
		abandon
	};
}
function followLinks(path) {
	let fs = process.getBuiltinModule("node:fs");
	let target = path;
	for (let count = 0; count <= 40; count += 1) {
		if (fs.lstatSync(target, { throwIfNoEntry: !1 })?.isSymbolicLink() !== !0) return target;
		target = process.getBuiltinModule("node:path").resolve(fs.realpathSync(parentFolder(target)), fs.readlinkSync(target));
	}
	throw Error("ELOOP");
}
function temporaryName(target) {
	let name = `.${process.pid}.${Date.now().toString(36)}.tmp`;
	return process.getBuiltinModule("node:path").join(parentFolder(target), name);
}
function removeQuietly(file) {
	if (file === void 0) return;
	try {
		process.getBuiltinModule("node:fs").rmSync(file, { force: !0 });
	} catch {}
}
function parentFolder(path) {
	return process.getBuiltinModule("node:path").dirname(path);
}
const partLength = 65536;
function isPipe(path) {
	try {
		return process.getBuiltinModule("node:fs").statSync(path, { throwIfNoEntry: !1 })?.isFIFO() === !0;
	} catch {
		return !1;
	}
}
async function openPipe(path, { signal, timeoutMs }) {
	let fs = process.getBuiltinModule("node:fs");
	let { setTimeout: pause } = process.getBuiltinModule("node:timers/promises");
	for (let waitedMs = 0;; waitedMs += 50) {
		if (signal.aborted) throw interruption(signal);
		try {
			return fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
		} catch (error) {
			if (!isWithoutReader(error)) throw unusablePlace(path, error);
		}
		if (waitedMs >= timeoutMs) throw unreadPipe(path);
		await pause(50, void 0, { signal }).catch(() => void 0);
	}
}
function isWithoutReader(error) {
	return error instanceof Error && "code" in error && error.code === "ENXIO";
}
async function writeToPipe(descriptor, content, { path, signal, timeoutMs }) {
	let { Socket } = process.getBuiltinModule("node:net");
	let bytes = typeof content == "string" ? Buffer.from(content) : content;
	let pipe = new Socket({
		fd: descriptor,
		readable: !1,
		writable: !0
	});
	let ended = new Promise((resolve, reject) => {
		let fail = (error) => {
			pipe.destroy();
			reject(error);
		};
		pipe.on("error", (error) => error.code === "EPIPE" ? resolve("gone") : fail(unusablePlace(path, error)));
		pipe.on("finish", () => resolve("done"));
		pipe.setTimeout(timeoutMs, () => fail(unreadPipe(path)));
		signal.addEventListener("abort", () => fail(interruption(signal)), { once: !0 });
		let hand = (start) => {
			start >= bytes.length ? pipe.end() : pipe.write(bytes.subarray(start, start + partLength), () => hand(start + partLength));
		};
		hand(0);
	});
	try {
		return await ended === "done";
	} finally {
		pipe.destroy();
	}
}
async function openFile(file, { log, ...patience }) {
	assertWritable(file);
	let pipe = isPipe(file) ? await openPipe(file, patience) : void 0;
	return async (content) => {
		let isTaken = pipe === void 0 ? writeWhole(file, content) : await writeToPipe(pipe, content, {
			path: file,
			...patience
		});
		log.debug("result written", { file });
		return isTaken;
	};
}
function writeWhole(file, content) {
	writeFileAtomically(file, content);
	return !0;
}
function writtenText(result, format, file) {
	let counted = countOf(result, format);
	let mark = result.meta.sandbox ? formatTexts.sandboxMark : void 0;
	let name = visibleText(file);
	return {
		en: `${counted?.en ?? "Written"} → ${name}${mark === void 0 ? "" : ` (${mark.en})`}`,
		zh: `${counted?.zh ?? "已写入"} → ${name}${mark === void 0 ? "" : `（${mark.zh}）`}`
	};
}
function countOf(result, format) {
	let isOneText = result.text !== void 0 && format.isForPeople === !0 && result.fields.length === 0;
	if (format.shows === "body" || result.isDryRun === !0 || isOneText) return;
	let sheets = sheetsOf(result).filter(({ kind }) => kind === "list");
	let counts = (format.holdsOneSheet === !0 ? sheets.slice(0, 1) : sheets).map((sheet) => countOfSheet(sheet, result.rowsBefore));
	if (counts.length === 0) return;
	return {
		en: counts.map(({ en }) => en).join(", "),
		zh: counts.map(({ zh }) => zh).join("、")
	};
}
const plainNoun = {
	one: "row",
	many: "rows",
	zh: "行"
};
function countOfSheet({ rows, noun = plainNoun }, rowsBefore = 0) {
	let all = rowsBefore + rows.length;
	let count = groupDigits(String(all));
	return {
		en: `${count} ${all === 1 ? noun.one : noun.many}`,
		zh: `${count} ${noun.zh}`
	};
}
async function openFileWriting(options) {
	let { file, format, host, language, log, guard, timeoutMs } = options;
	if (file === void 0) throw fileMissing(format);
	let writeAll = await openFile(file, {
		log,
		signal: host.interrupted,
		timeoutMs
	});
	let growing;
	return {
		async write(content, result) {
			growing?.append(content);
			growing?.finish();
			if (growing === void 0 && !await writeAll(content)) return;
			host.stderr.write(guard.redact(`${writtenText(result, format, file)[language]}\n`));
		},
		append: isPlace(file) ? (content) => (growing ??= growFile(file)).append(content) : void 0,
		abandon: () => growing?.abandon()
	};
}
function fileMissing({ name, fileEnding = "" }) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--format ${name} makes a file, and no file is named.`,
			zh: `--format ${name} 生成的是文件，但未指定文件。`
		},
		hint: {
			en: `Add --output FILE${fileEnding}`,
			zh: `请加上 --output FILE${fileEnding}`
		}
	});
}
const keptVariable = /ALI1688_\w*(?:TOKEN|SECRET)/;
const keptByHost = {
	en: ` In OpenClaw, variables of a skill's settings whose names end in TOKEN or SECRET are not handed over unless the skill requires them or has them as its primary one: set them in the environment of OpenClaw itself, or run ${commandName("auth login")}.`,
	zh: `在 OpenClaw 中，技能设置里名称以 TOKEN 或 SECRET 结尾的变量不会传给脚本（声明为必需或主变量的除外）：请在 OpenClaw 自身的环境中设置，或运行 ${commandName("auth login")}。`
};
function adviseInHost(failure) {
	let { hint } = failure;
	if (!keptVariable.test(hint.en)) return failure;
	return alterError(failure, { hint: {
		en: hint.en + keptByHost.en,
		zh: hint.zh + keptByHost.zh
	} });
}
function scriptHelp(script, programName, language) {
	let say = helpVoice(script, programName, language);
	let own = script.operations.map(({ name, summary }) => [name, say(summary)]);
	let companions = [[`${ownWord.auth} …`, say(scriptTexts.auth)], [ownWord.doctor, say(scriptTexts.doctor)]];
	let extras = (script.extras ?? []).map(({ word, argument, summary }) => [`${word} [${argumentLabel(argument)}]`, say(summary)]);
	return sections([
		[say(scriptTexts.usage), [[`${programName} OPERATION …`, ""]]],
		[say(scriptTexts.operations), [
			...own,
			...extras,
			...script.loadCompanion === void 0 ? [] : companions
		]],
		[say(scriptTexts.more), []]
	]);
}
function authHelp(script, companions, programName, language) {
	let say = helpVoice(script, programName, language);
	let commands = companions.filter(({ topic }) => topic !== void 0);
	return sections([
		[say(scriptTexts.usage), [[`${programName} ${ownWord.auth} OPERATION …`, ""]]],
		[say(scriptTexts.operations), commands.map((command) => [operationWords(command), say(command.summary)])],
		[say(scriptTexts.more), []]
	]);
}
function operationHelp(script, operation, { command, programName }, language) {
	let say = helpVoice(script, programName, language);
	let { positional, flags: own } = splitInput(operation);
	let usage = [
		command,
		...Object.entries(positional).map(([name, field]) => argumentUsage(name, field)),
		...neededFlags(own)
	];
	let flags = {
		...own,
		...universalFlagsOf(operation)
	};
	let describe = (field) => defaultText(field) === void 0 ? say(field.summary) : `${say(field.summary)} [${say(scriptTexts.defaultValue)}: ${defaultText(field)}]`;
	return sections([
		[say(operation.description ?? operation.summary), []],
		[say(scriptTexts.usage), [[usage.join(" "), ""]]],
		[say(scriptTexts.arguments), Object.entries(positional).map(([name, field]) => [argumentLabel(name), describe(field)])],
		[say(scriptTexts.flags), [...Object.entries(flags).map(([name, field]) => [flagUsage(name, field), describe(field)]), ["--help", say(scriptTexts.help)]]],
		[say(scriptTexts.examples), operation.examples.map(({ args, text }) => [`${command} ${args}`.trimEnd(), say(text)])]
	]);
}
function helpVoice(script, programName, language) {
	let put = scriptCommandNames(script, programName);
	return (text) => put(text[language]);
}
function sections(parts) {
	let isStatement = (heading) => /[.。]$/.test(heading);
	return parts.filter(([heading, listing]) => listing.length > 0 || isStatement(heading)).map(([heading, listing]) => [heading, ...align(listing)].join("\n")).join("\n\n").concat("\n");
}
function align(listing) {
	let width = Math.max(0, ...listing.map(([label]) => displayWidth(label)));
	return listing.map(([label, text]) => `  ${label}${" ".repeat(width - displayWidth(label))}  ${text}`.trimEnd());
}
export { adviseInHost, appendPrivateFile, askOnTerminal, assertKnownFields, authHelp, createCounterLine, createMinuteLine, markdownText, openFileWriting, openLocalDocuments, operationHelp, readSecret, renderChosenJson, renderCsv, renderEnv, renderFailureText, renderList, renderMarkdown, renderNdjson, renderPowerShellEnv, renderRaw, renderTables, scriptHelp, textStyle };
