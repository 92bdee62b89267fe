import { $t as isAli1688Error, C as jsonText, Qt as Ali1688Error, S as isRecord, T as visibleText, Wt as Secret, _ as resolveFields, a as unusualLanguageNote, b as pickPaths, c as callForCategory, cn as boolean, d as firstLevelCategories, dn as string, f as categoryTexts, g as renderJson, h as displayedCharacters, i as languageField, l as categoryNameUnknown, ln as object, m as displayWidth, n as categoryChoice, nn as categoryTranslationGetById, o as categoryLayout, p as isCategoryApiClosed, r as matchNames, s as categoryField, sn as array, t as resolveCategory, tn as categoryTranslationGetByKeyword, u as categoryUnknown, un as optional, v as renderTexts, w as defineOperation, x as findRows, y as readPath } from "./1688-ranking.mjs";
const categoryShape = object({
	categoryId: optional(string()),
	chineseName: optional(string()),
	translatedName: optional(string()),
	level: optional(string()),
	leaf: optional(boolean()),
	parentCateId: optional(string())
});
const categoryWithChildren = object({
	category: categoryShape,
	children: array(categoryShape)
});
function showCategory(row) {
	let { categoryId, chineseName, translatedName, level, leaf, parentCateId } = row;
	return {
		categoryId,
		chineseName,
		translatedName,
		level,
		leaf,
		parentCateId
	};
}
const categoryGet = defineOperation({
	topic: "category",
	name: "get",
	summary: {
		en: "One category and its children.",
		zh: "查询一个类目及其下级类目。"
	},
	description: {
		en: "One category with the categories directly below it, in Chinese and translated. Category 0 is the root, above the first level. A leaf has no children.",
		zh: "查询一个类目及其直接下级类目，含中文名与译名。0 为根类目，其下级即一级类目；叶子类目没有下级。"
	},
	needs: "token",
	api: categoryTranslationGetById,
	arguments: { categoryId: categoryField },
	flags: { lang: languageField({
		en: "Language of the names.",
		zh: "类目名称的语言。"
	}) },
	examples: [{
		args: "10166",
		text: {
			en: "What lies below category 10166",
			zh: "类目 10166 的下级类目"
		}
	}, {
		args: "0 --lang ja",
		text: {
			en: "The first level, with Japanese names",
			zh: "一级类目，附日语名称"
		}
	}],
	output: categoryWithChildren,
	layout: categoryLayout,
	async run(context, { categoryId: word, lang }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let categoryId = word?.trim() === "0" ? "0" : await resolveCategory(context, word, lang);
		let found = await callForCategory(context, categoryId, () => context.call(categoryTranslationGetById, {
			language: lang,
			categoryId
		}));
		if (found === void 0 || isEmpty(found)) {
			if (categoryId !== "0") throw await categoryUnknown(context, categoryId);
			throw new Ali1688Error({
				code: "RESPONSE_INVALID",
				...categoryTexts.noRoot
			});
		}
		return {
			category: showCategory(found),
			children: (found.children ?? []).map(showCategory)
		};
	}
});
function isEmpty(answer) {
	let { categoryId, chineseName, translatedName, children } = answer;
	return [
		categoryId,
		chineseName,
		translatedName,
		children
	].every((value) => value === void 0);
}
const categoryList = defineOperation({
	topic: "category",
	name: "list",
	summary: {
		en: "All first-level categories.",
		zh: "列出全部一级类目。"
	},
	description: {
		en: "All first-level categories of 1688 with their ids, in Chinese and translated. Go down from one with: category get",
		zh: "列出 1688 全部一级类目的 ID、中文名与译名。查看下级类目请用 category get。"
	},
	needs: "token",
	api: categoryTranslationGetById,
	arguments: {},
	flags: { lang: languageField({
		en: "Language of the names.",
		zh: "类目名称的语言。"
	}) },
	examples: [{
		args: "",
		text: {
			en: "All first-level categories",
			zh: "全部一级类目"
		}
	}, {
		args: "--lang ja --format csv",
		text: {
			en: "With Japanese names, as CSV",
			zh: "附日语名称，以 CSV 输出"
		}
	}],
	output: categoryWithChildren,
	layout: categoryLayout,
	async run(context, { lang }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let root = await context.call(categoryTranslationGetById, {
			language: lang,
			categoryId: "0"
		});
		if (root === void 0) throw new Ali1688Error({
			code: "RESPONSE_INVALID",
			...categoryTexts.noRoot
		});
		return {
			category: showCategory(root),
			children: (root.children ?? []).map(showCategory)
		};
	}
});
async function findByName(context, word, language) {
	try {
		let rows = await context.call(categoryTranslationGetByKeyword, {
			language,
			cateName: word
		});
		return {
			matches: matchNames(rows ?? [], word),
			isFirstLevelOnly: !1
		};
	} catch (thrown) {
		if (!isCategoryApiClosed(thrown)) throw thrown;
		return findInFirstLevel(context, word, language, thrown);
	}
}
async function findInFirstLevel(context, word, language, reason) {
	let rows = await rowsOfFirstLevel(context, language, reason);
	let matches = matchNames(rows, word).filter(({ isExact }) => isExact);
	if (matches.length === 0 && isAboutCredentials(reason)) throw reason;
	context.note({
		code: "CATEGORY_SEARCH_CLOSED",
		text: categoryTexts.searchClosed(reason.text)
	});
	return {
		matches,
		isFirstLevelOnly: !0
	};
}
async function rowsOfFirstLevel(context, language, reason) {
	try {
		return (await firstLevelCategories(context, language)).categories;
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		throw reason;
	}
}
function isAboutCredentials({ exitCode }) {
	return exitCode === 3;
}
async function resolveName(context, word, language) {
	let found = await findByName(context, word, language);
	let exact = found.matches.filter(({ isExact }) => isExact);
	let [only, second] = exact;
	if (only !== void 0 && second === void 0) {
		let { categoryId, chineseName, translatedName } = only.category;
		let names = [chineseName, translatedName].filter((name) => name !== void 0);
		context.note({
			code: "CATEGORY_MATCHED",
			text: categoryTexts.matched(word, {
				categoryId,
				names
			})
		});
		return categoryId;
	}
	let matches = found.matches.slice(0, 50).map(({ category }) => category);
	let text = describeFound(word, found, exact.length);
	let chosen = await context.choose(categoryChoice(text, matches), matches);
	if (chosen !== void 0) return chosen.categoryId;
	throw await categoryNameUnknown(context, text, matches);
}
function describeFound(word, { matches, isFirstLevelOnly }, exactCount) {
	if (exactCount > 1) return categoryTexts.ambiguous(word, exactCount);
	if (matches.length > 0) return categoryTexts.similar(word, matches.length, Math.min(matches.length, 50));
	return isFirstLevelOnly ? categoryTexts.noneNamedInFirstLevel(word) : categoryTexts.noneNamed(word);
}
async function askOnTerminal(question, isHidden, interrupted) {
	let readline = process.getBuiltinModule("node:readline/promises");
	let { Writable } = process.getBuiltinModule("node:stream");
	let isMuted = !1;
	let output = new Writable({ write(chunk, _encoding, done) {
		isMuted || process.stderr.write(chunk);
		done();
	} });
	let lines = readline.createInterface({
		input: process.stdin,
		output,
		terminal: !0
	});
	lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
	try {
		let answer = lines.question(question, { signal: interrupted });
		isMuted = isHidden;
		return await answer;
	} finally {
		lines.close();
		isHidden && process.stderr.write("\n");
	}
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
function cellText(value, listSeparator) {
	if (value == null) return "";
	if (typeof value == "string") return value;
	if (typeof value == "number" || typeof value == "bigint" || typeof value == "boolean") return String(value);
	if (!Array.isArray(value)) return jsonText(value);
	return value.map((entry) => Array.isArray(entry) ? jsonText(entry) : cellText(entry, listSeparator)).join(listSeparator);
}
const csvByteOrderMark = "﻿";
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
function renderCsv(sheet) {
	return [sheet.columns.map(({ field }) => field), ...sheet.rows.map((values) => values.map((value) => cellText(value, ";")))].map(csvLine).join("");
}
function isNumeric(value) {
	return typeof value == "number" || typeof value == "bigint";
}
function alignOf(sheet, column, index) {
	if (column.align !== void 0) return column.align;
	let present = sheet.rows.map((values) => values[index]).filter((value) => value != null);
	return present.length > 0 && present.every(isNumeric) ? "right" : "left";
}
function columnWidths(demands, available) {
	let shrinkable = demands.filter(({ whole }) => !whole).toSorted((one, other) => one.width - other.width);
	let left = demands.reduce((rest, { width, whole }) => whole ? rest - width : rest, available);
	let share = 1e400;
	for (let [index, { width }] of shrinkable.entries()) {
		let columnsLeft = shrinkable.length - index;
		if (width * columnsLeft > left) {
			share = Math.max(4, Math.floor(left / columnsLeft));
			break;
		}
		left -= width;
	}
	return demands.map(({ width, whole }) => whole ? width : Math.min(width, share));
}
function truncateText(text, width) {
	if (displayWidth(text) <= width) return text;
	let kept = "";
	let used = 1;
	for (let character of displayedCharacters(text)) {
		used += character.width;
		if (used > width) break;
		kept += character.text;
	}
	return `${kept}…`;
}
function padText(text, width, align) {
	let spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
	return align === "right" ? spaces + text : text + spaces;
}
function textStyle(color) {
	let wrap = (start) => (text) => color && text !== "" ? `${start}${text}\u001b[22m` : text;
	return {
		bold: wrap("\x1B[1m"),
		dim: wrap("\x1B[2m")
	};
}
const idOrNumber = /^[-+.\d]{0,24}$/;
const shown = (value) => visibleText(cellText(value, ", "));
function listLines(sheet, { language, width = 100 }, style) {
	let headings = sheet.columns.map(({ header }) => visibleText(header[language]));
	let rows = sheet.rows.map((values) => values.map(shown));
	let aligns = sheet.columns.map((column, index) => alignOf(sheet, column, index));
	let demands = sheet.columns.map((column, index) => {
		let cells = rows.map((texts) => texts[index] ?? "");
		let widest = [headings[index] ?? "", ...cells].reduce((most, cell) => Math.max(most, displayWidth(cell)), 1);
		let whole = column.maxWidth === void 0 && cells.every((cell) => idOrNumber.test(cell));
		return {
			width: Math.min(column.maxWidth ?? 1e400, widest),
			whole
		};
	});
	let widths = columnWidths(demands, width - 2 * (demands.length - 1));
	let line = (texts) => widths.map((most, index) => padText(truncateText(texts[index] ?? "", most), most, aligns[index] ?? "left")).join("  ").trimEnd();
	let rule = widths.map((most) => "-".repeat(most)).join("  ");
	return [
		style.bold(line(headings)),
		style.dim(rule),
		...rows.map(line)
	];
}
function recordLines(sheet, language, style) {
	let names = sheet.columns.map(({ header }) => visibleText(header[language]));
	let widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
	return names.map((name, index) => {
		let value = shown(sheet.rows[0]?.[index]);
		return value === "" ? style.bold(name) : `${style.bold(padText(name, widest, "left"))}  ${value}`;
	});
}
function renderTable(sheet, options) {
	let { language } = options;
	let style = textStyle(options.color);
	let lines = options.sandbox ? [style.bold(renderTexts.sandboxMark[language])] : [];
	sheet.title !== void 0 && lines.push(style.bold(visibleText(sheet.title[language])));
	sheet.kind === "record" ? lines.push(...recordLines(sheet, language, style)) : sheet.rows.length > 0 ? lines.push(...listLines(sheet, options, style)) : lines.push(visibleText((sheet.empty ?? renderTexts.nothingFound)[language]));
	return `${lines.join("\n")}\n`;
}
function gatewayLine({ httpStatus, errorCode, errorMessage, requestId }, language) {
	let parts = [
		`HTTP ${httpStatus}`,
		errorCode,
		errorMessage,
		requestId === void 0 ? void 0 : `${renderTexts.requestId[language]} ${requestId}`
	];
	return `${renderTexts.gateway[language]}${parts.filter((part) => part !== void 0).join(" · ")}`;
}
const categoryFields = [
	"categoryId",
	"chineseName",
	"translatedName"
];
const matchFields = [
	...categoryFields,
	"level",
	"parentCateId"
];
function categoryTable(categories, fields, language, options) {
	let columns = fields.map((field) => ({
		field,
		header: renderTexts[field]
	}));
	return renderTable({
		kind: "list",
		columns,
		rows: categories.map((category) => columns.map(({ field }) => category[field])),
		objects: categories
	}, {
		...options,
		language,
		sandbox: !1
	});
}
function checkLines({ check, ok, found, cause, next }, language) {
	let mark = (ok ? renderTexts.checkPassed : renderTexts.checkFailed)[language];
	let indent = " ".repeat(displayWidth(mark) + 2);
	return [
		`${mark}  ${visibleText(check)}${renderTexts.colon[language]}${visibleText(found)}`,
		...cause === void 0 ? [] : [indent + visibleText(cause)],
		...next === void 0 ? [] : [indent + renderTexts.next[language] + visibleText(next)]
	];
}
function missingLine({ id, name, reason }, language) {
	let title = name === void 0 ? id : `${id} ${name}`;
	return `${visibleText(title)}${renderTexts.colon[language]}${visibleText(reason[language])}`;
}
function renderFailureText(error, language, options) {
	let { bold, dim } = textStyle(options.color);
	let blocks = [[
		`${bold(renderTexts.error(error.code)[language])}${visibleText(error.text[language])}`,
		error.gateway === void 0 ? void 0 : dim(visibleText(gatewayLine(error.gateway, language))),
		error.retryable ? renderTexts.retryable[language] : void 0,
		`${bold(renderTexts.next[language])}${visibleText(error.hint[language])}`
	].filter((line) => line !== void 0).join("\n")];
	let { categories = [], matches = [], checks = [], missing = [] } = error;
	if (categories.length > 0) {
		let table = categoryTable(categories, categoryFields, language, options).trimEnd();
		blocks.push(`${bold(renderTexts.categories[language])}\n${table}`);
	}
	if (matches.length > 0) {
		let table = categoryTable(matches, matchFields, language, options).trimEnd();
		blocks.push(`${bold(renderTexts.matches[language])}\n${table}`);
	}
	checks.length > 0 && blocks.push(checks.flatMap((check) => checkLines(check, language)).join("\n"));
	if (missing.length > 0) {
		let parts = missing.map((part) => missingLine(part, language));
		blocks.push([bold(renderTexts.missing[language]), ...parts].join("\n"));
	}
	return `${blocks.join("\n\n")}\n`;
}
function beginning(chosen, data, row) {
	let [first = "", ...rest] = chosen.field.split(".");
	if (chosen.from === "row" && chosen.path.length <= rest.length) return [[first, row]];
	let source = chosen.from === "row" ? row : data;
	return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}
function chosenObject(chosen, data, row) {
	let source = Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row)));
	return pickPaths(source, chosen.map(({ field }) => field.split(".")));
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
function plainSheet(kind, values) {
	let objects = values.filter(isRecord);
	if (objects.length < values.length) return {
		kind,
		columns: [plainColumn("value")],
		rows: values.map((value) => [value]),
		objects: values
	};
	let present = objects.flatMap((object) => Object.keys(object).filter((field) => object[field] !== void 0));
	let fields = [...new Set(present)];
	let rows = objects.map((object) => fields.map((field) => object[field]));
	return {
		kind,
		columns: fields.map(plainColumn),
		rows,
		objects
	};
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
function chosenRecord(data, resolved) {
	let paths = resolved.map(({ path }) => path);
	return {
		kind: "record",
		columns: resolved.map(({ field }) => plainColumn(field)),
		rows: [paths.map((path) => readPath(data, path))],
		objects: [pickPaths(data, paths)]
	};
}
function createSheet(data, fields, choice) {
	let { layout, knownFields = [] } = choice;
	let found = findRows(data, layout);
	let plain = found === void 0 ? plainSheet("record", [data]) : plainSheet("list", found.rows);
	if (layout === void 0 && fields.length === 0) return plain;
	let columns = layout?.columns ?? (found === void 0 ? [] : plain.columns);
	let resolved = resolveFields({
		data,
		found,
		columns,
		knownFields
	}, fields);
	if (fields.length > 0 && resolved.every(({ from }) => from === "data")) return chosenRecord(data, resolved);
	let sources = (fields.length === 0 ? [wholeRow] : resolved).flatMap((field) => sourcesOf(field, columns));
	let valueOf = (row) => (source) => readPath(source.chosen.from === "row" ? row : data, source.chosen.path);
	let rows = found?.rows ?? [];
	return {
		kind: "list",
		columns: sources.map(({ column }) => column),
		rows: rows.map((row) => sources.map(valueOf(row))),
		objects: fields.length === 0 ? rows : rows.map((row) => chosenObject(resolved, data, row)),
		title: found?.title,
		empty: layout?.empty
	};
}
const address = /((?:https?|ftp):\/\/[^\s"<>|`\\]*|\bwww\.[^\s"<>|`\\]*)/i;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function escaped(text) {
	return text.replace(/[\\`*_[\]~|]/g, String.raw`\$&`).replace(/[&<>]/g, (character) => entities[character] ?? character);
}
function markdownText(text) {
	return visibleText(text).split(address).map((part, index) => index % 2 == 1 ? `\`${part}\`` : escaped(part)).join("");
}
function tableLine(cells) {
	return `| ${cells.join(" | ")} |`;
}
function listTable(sheet, language) {
	let rule = sheet.columns.map((column, index) => alignOf(sheet, column, index) === "right" ? "---:" : "---");
	let rows = sheet.rows.map((values) => values.map((value) => markdownText(cellText(value, ", "))));
	return [
		sheet.columns.map((column) => markdownText(column.header[language])),
		rule,
		...rows
	].map(tableLine).join("\n");
}
function recordTable(sheet, language) {
	let pairs = sheet.columns.map(({ header }, index) => [header[language], cellText(sheet.rows[0]?.[index], ", ")].map(markdownText));
	return [
		[renderTexts.field[language], renderTexts.value[language]],
		["---", "---"],
		...pairs
	].map(tableLine).join("\n");
}
function renderMarkdown(sheet, options) {
	let { language, sandbox } = options;
	let isEmpty = sheet.kind === "list" && sheet.rows.length === 0;
	return `${[
		sandbox ? `> **${renderTexts.sandboxMark[language]}**` : void 0,
		sheet.title === void 0 ? void 0 : `**${markdownText(sheet.title[language])}**`,
		isEmpty ? markdownText((sheet.empty ?? renderTexts.nothingFound)[language]) : void 0,
		!isEmpty && sheet.kind === "list" ? listTable(sheet, language) : void 0,
		!isEmpty && sheet.kind === "record" ? recordTable(sheet, language) : void 0
	].filter((block) => block !== void 0).join("\n\n")}\n`;
}
function renderNdjson(sheet) {
	return sheet.objects.map((object) => `${jsonText(object)}\n`).join("");
}
function isForPeople(format) {
	return format === "table" || format === "md";
}
function layoutText({ layout, data }) {
	let text = layout?.text?.(data);
	return text === void 0 ? void 0 : `${visibleText(text, { keepLineBreaks: !0 }).trimEnd()}\n`;
}
function renderSuccess(options) {
	let { format, data, fields = [], meta } = options;
	if (format === "json") return renderJson(options);
	let text = fields.length === 0 && isForPeople(format) ? layoutText(options) : void 0;
	if (text !== void 0) return text;
	let sheet = createSheet(data, fields, options);
	if (format === "csv") return renderCsv(sheet);
	if (format === "ndjson") return renderNdjson(sheet);
	let shown = {
		...options,
		sandbox: meta.sandbox
	};
	return format === "md" ? renderMarkdown(sheet, shown) : renderTable(sheet, shown);
}
export { askOnTerminal, categoryGet, categoryList, csvByteOrderMark, readSecret, renderFailureText, renderSuccess, renderTable, resolveName };
