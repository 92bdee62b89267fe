import { a as renderTexts, c as findRows, d as visibleText, i as resolveFields, l as isRecord, n as displayedCharacters, o as readPath, r as renderJson, s as pickPaths, t as displayWidth, u as jsonText } from "./1688-ranking.mjs";

function cellText(value, listSeparator) {
	if (value === void 0 || value === null) return "";
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
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
	const visible = visibleText(text, { keepLineBreaks: true });
	const stretches = visible.split(/([;\n])/).map(neutralised).join("");
	return /^[\t\r\n]/.test(text) && stretches === visible ? `'${stretches}` : stretches;
}
function quoted(text) {
	return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
function csvLine(texts) {
	const cells = texts.map((text) => quoted(harmless(text)));
	return `${cells.length === 1 && cells[0] === "" ? "\"\"" : cells.join(",")}\r\n`;
}
function renderCsv(sheet) {
	return [sheet.columns.map(({ field }) => field), ...sheet.rows.map((values) => values.map((value) => cellText(value, ";")))].map(csvLine).join("");
}

function isNumeric(value) {
	return typeof value === "number" || typeof value === "bigint";
}
function alignOf(sheet, column, index) {
	if (column.align !== void 0) return column.align;
	const present = sheet.rows.map((values) => values[index]).filter((value) => value !== void 0 && value !== null);
	return present.length > 0 && present.every(isNumeric) ? "right" : "left";
}

const narrowest = 4;
function columnWidths(demands, available) {
	const shrinkable = demands.filter(({ whole }) => !whole).toSorted((one, other) => one.width - other.width);
	let left = demands.reduce((rest, { width, whole }) => whole ? rest - width : rest, available);
	let share = 1e400;
	for (const [index, { width }] of shrinkable.entries()) {
		const columnsLeft = shrinkable.length - index;
		if (width * columnsLeft > left) {
			share = Math.max(narrowest, Math.floor(left / columnsLeft));
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
	for (const character of displayedCharacters(text)) {
		used += character.width;
		if (used > width) break;
		kept += character.text;
	}
	return `${kept}…`;
}
function padText(text, width, align) {
	const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
	return align === "right" ? spaces + text : text + spaces;
}

function textStyle(color) {
	const wrap = (start) => (text) => color && text !== "" ? `${start}${text}\u001b[22m` : text;
	return {
		bold: wrap("\x1B[1m"),
		dim: wrap("\x1B[2m")
	};
}

const defaultWidth = 100;
const gap = "  ";
const idOrNumber = /^[-+.\d]{0,24}$/;
const shown = (value) => visibleText(cellText(value, ", "));
function listLines(sheet, { language, width = defaultWidth }, style) {
	const headings = sheet.columns.map(({ header }) => visibleText(header[language]));
	const rows = sheet.rows.map((values) => values.map(shown));
	const aligns = sheet.columns.map((column, index) => alignOf(sheet, column, index));
	const demands = sheet.columns.map((column, index) => {
		const cells = rows.map((texts) => texts[index] ?? "");
		const widest = [headings[index] ?? "", ...cells].reduce((most, cell) => Math.max(most, displayWidth(cell)), 1);
		const whole = column.maxWidth === void 0 && cells.every((cell) => idOrNumber.test(cell));
		return {
			width: Math.min(column.maxWidth ?? 1e400, widest),
			whole
		};
	});
	const widths = columnWidths(demands, width - 2 * (demands.length - 1));
	const line = (texts) => widths.map((most, index) => padText(truncateText(texts[index] ?? "", most), most, aligns[index] ?? "left")).join(gap).trimEnd();
	const rule = widths.map((most) => "-".repeat(most)).join(gap);
	return [
		style.bold(line(headings)),
		style.dim(rule),
		...rows.map(line)
	];
}
function recordLines(sheet, language, style) {
	const names = sheet.columns.map(({ header }) => visibleText(header[language]));
	const widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
	return names.map((name, index) => {
		const value = shown(sheet.rows[0]?.[index]);
		return value === "" ? style.bold(name) : `${style.bold(padText(name, widest, "left"))}${gap}${value}`;
	});
}
function renderTable(sheet, options) {
	const { language } = options;
	const style = textStyle(options.color);
	const lines = options.sandbox ? [style.bold(renderTexts.sandboxMark[language])] : [];
	if (sheet.title !== void 0) lines.push(style.bold(visibleText(sheet.title[language])));
	if (sheet.kind === "record") lines.push(...recordLines(sheet, language, style));
	else if (sheet.rows.length > 0) lines.push(...listLines(sheet, options, style));
	else lines.push(visibleText((sheet.empty ?? renderTexts.nothingFound)[language]));
	return `${lines.join("\n")}\n`;
}

function gatewayLine({ httpStatus, errorCode, errorMessage, requestId }, language) {
	const parts = [
		`HTTP ${httpStatus}`,
		errorCode,
		errorMessage,
		requestId === void 0 ? void 0 : `${renderTexts.requestId[language]} ${requestId}`
	];
	return `${renderTexts.gateway[language]}${parts.filter((part) => part !== void 0).join(" · ")}`;
}
function categoryTable(categories, language, options) {
	const columns = [
		"categoryId",
		"chineseName",
		"translatedName"
	].map((field) => ({
		field,
		header: renderTexts[field]
	}));
	const rows = categories.map((category) => columns.map(({ field }) => category[field]));
	return renderTable({
		kind: "list",
		columns,
		rows,
		objects: categories
	}, {
		...options,
		language,
		sandbox: false
	});
}
function checkLines({ check, ok, found, cause, next }, language) {
	const mark = (ok ? renderTexts.checkPassed : renderTexts.checkFailed)[language];
	const indent = " ".repeat(displayWidth(mark) + 2);
	return [
		`${mark}  ${visibleText(check)}${renderTexts.colon[language]}${visibleText(found)}`,
		...cause === void 0 ? [] : [indent + visibleText(cause)],
		...next === void 0 ? [] : [indent + renderTexts.next[language] + visibleText(next)]
	];
}
function missingLine({ id, name, reason }, language) {
	const title = name === void 0 ? id : `${id} ${name}`;
	return `${visibleText(title)}${renderTexts.colon[language]}${visibleText(reason[language])}`;
}
function renderFailureText(error, language, options) {
	const { bold, dim } = textStyle(options.color);
	const blocks = [[
		`${bold(renderTexts.error(error.code)[language])}${visibleText(error.text[language])}`,
		error.gateway === void 0 ? void 0 : dim(visibleText(gatewayLine(error.gateway, language))),
		error.retryable ? renderTexts.retryable[language] : void 0,
		`${bold(renderTexts.next[language])}${visibleText(error.hint[language])}`
	].filter((line) => line !== void 0).join("\n")];
	const { categories = [], checks = [], missing = [] } = error;
	if (categories.length > 0) {
		const table = categoryTable(categories, language, options).trimEnd();
		blocks.push(`${bold(renderTexts.categories[language])}\n${table}`);
	}
	if (checks.length > 0) blocks.push(checks.flatMap((check) => checkLines(check, language)).join("\n"));
	if (missing.length > 0) {
		const parts = missing.map((part) => missingLine(part, language));
		blocks.push([bold(renderTexts.missing[language]), ...parts].join("\n"));
	}
	return `${blocks.join("\n\n")}\n`;
}

function beginning(chosen, data, row) {
	const [first = "", ...rest] = chosen.field.split(".");
	if (chosen.from === "row" && chosen.path.length <= rest.length) return [[first, row]];
	const source = chosen.from === "row" ? row : data;
	return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}
function chosenObject(chosen, data, row) {
	const source = Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row)));
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
	const objects = values.filter(isRecord);
	if (objects.length < values.length) return {
		kind,
		columns: [plainColumn("value")],
		rows: values.map((value) => [value]),
		objects: values
	};
	const present = objects.flatMap((object) => Object.keys(object).filter((field) => object[field] !== void 0));
	const fields = [...new Set(present)];
	const rows = objects.map((object) => fields.map((field) => object[field]));
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
	const path = chosen.path.join(".");
	return [{
		column: {
			...columns.find(({ field }) => field === path) ?? plainColumn(chosen.field),
			field: chosen.field
		},
		chosen
	}];
}
function chosenRecord(data, resolved) {
	const paths = resolved.map(({ path }) => path);
	return {
		kind: "record",
		columns: resolved.map(({ field }) => plainColumn(field)),
		rows: [paths.map((path) => readPath(data, path))],
		objects: [pickPaths(data, paths)]
	};
}
function createSheet(data, fields, choice) {
	const { layout, knownFields = [] } = choice;
	const found = findRows(data, layout);
	const plain = found === void 0 ? plainSheet("record", [data]) : plainSheet("list", found.rows);
	if (layout === void 0 && fields.length === 0) return plain;
	const columns = layout?.columns ?? (found === void 0 ? [] : plain.columns);
	const resolved = resolveFields({
		data,
		found,
		columns,
		knownFields
	}, fields);
	if (fields.length > 0 && resolved.every(({ from }) => from === "data")) return chosenRecord(data, resolved);
	const sources = (fields.length === 0 ? [wholeRow] : resolved).flatMap((field) => sourcesOf(field, columns));
	const valueOf = (row) => (source) => readPath(source.chosen.from === "row" ? row : data, source.chosen.path);
	const rows = found?.rows ?? [];
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
	return visibleText(text).split(address).map((part, index) => index % 2 === 1 ? `\`${part}\`` : escaped(part)).join("");
}

function tableLine(cells) {
	return `| ${cells.join(" | ")} |`;
}
function listTable(sheet, language) {
	const rule = sheet.columns.map((column, index) => alignOf(sheet, column, index) === "right" ? "---:" : "---");
	const rows = sheet.rows.map((values) => values.map((value) => markdownText(cellText(value, ", "))));
	return [
		sheet.columns.map((column) => markdownText(column.header[language])),
		rule,
		...rows
	].map(tableLine).join("\n");
}
function recordTable(sheet, language) {
	const pairs = sheet.columns.map(({ header }, index) => [header[language], cellText(sheet.rows[0]?.[index], ", ")].map(markdownText));
	return [
		[renderTexts.field[language], renderTexts.value[language]],
		["---", "---"],
		...pairs
	].map(tableLine).join("\n");
}
function renderMarkdown(sheet, options) {
	const { language, sandbox } = options;
	const isEmpty = sheet.kind === "list" && sheet.rows.length === 0;
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
	const text = layout?.text?.(data);
	return text === void 0 ? void 0 : `${visibleText(text, { keepLineBreaks: true }).trimEnd()}\n`;
}
function renderSuccess(options) {
	const { format, data, fields = [], meta } = options;
	if (format === "json") return renderJson(options);
	const text = fields.length === 0 && isForPeople(format) ? layoutText(options) : void 0;
	if (text !== void 0) return text;
	const sheet = createSheet(data, fields, options);
	if (format === "csv") return renderCsv(sheet);
	if (format === "ndjson") return renderNdjson(sheet);
	const shown = {
		...options,
		sandbox: meta.sandbox
	};
	return format === "md" ? renderMarkdown(sheet, shown) : renderTable(sheet, shown);
}

export { csvByteOrderMark, renderFailureText, renderSuccess };