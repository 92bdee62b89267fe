import { _minLength, _regex, array, extend, literal, object, omit, optional, parse, string } from "./engine.zod.mjs";
import { Ali1688Error, absentableList, commandName, defineApi, defineOperation, isAli1688Error, isRecord, isServiceRefusal, languageField, operationName, optionalField, parseJson, readsMarket, unusualLanguageNote, wordField } from "./engine.mjs";
import { alibabaCategoryGet, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, categoryUnknownFailure, firstLevelCategories, isCategoryApiClosed, isRetired, offerCategories, resolveCategory, retiredHeader, retirement } from "./1688-product.queries.mjs";
const categoryTranslationGetByKeyword = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "category.translation.getByKeyword",
	version: 1,
	title: {
		en: "Query multilingual category by category name",
		zh: "根据类目名称查询多语言类目"
	},
	needsToken: !0,
	wire: {
		outMemberId: "plain",
		language: "plain",
		cateName: "plain"
	},
	envelope: "result",
	request: () => object({
		outMemberId: optional(string().check(_regex(/^[A-Za-z0-9]{1,64}$/))),
		language: string(),
		cateName: string().check(_minLength(1))
	}),
	response: () => absentableList(categoryRow()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:category.translation.getByKeyword-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const categoryField = optionalField(wordField({
	refused: /^\s*-\d/,
	allowed: {
		en: "a category id such as 1111, or a category name of 64 characters at most (leave it out to see all first-level categories)",
		zh: "类目 ID（例如 1111）或类目名称，最长 64 个字符（省略则列出全部一级类目）"
	},
	summary: {
		en: "Category id, or its name in Chinese or in the language asked for. Left out, all first-level categories are listed to choose from.",
		zh: "类目 ID，或类目名称（中文或所选语言）。省略时列出全部一级类目供选择。"
	}
}));
const categoryColumns = [
	{
		field: "categoryId",
		header: {
			en: "Category id",
			zh: "类目 ID"
		},
		type: "id"
	},
	{
		field: "chineseName",
		header: {
			en: "Chinese name",
			zh: "中文名"
		},
		type: "name",
		reader: "zh"
	},
	{
		field: "translatedName",
		header: {
			en: "Name",
			zh: "译名"
		},
		type: "name",
		reader: "en"
	},
	{
		field: "level",
		header: {
			en: "Level",
			zh: "层级"
		}
	},
	{
		field: "leaf",
		header: {
			en: "Leaf",
			zh: "叶子类目"
		}
	}
];
function columnsWithRetired(rows) {
	if (rows.every(({ retired }) => retired !== !0)) return;
	return [...categoryColumns, {
		field: "retired",
		header: retiredHeader,
		type: "boolean"
	}];
}
const categoryLayout = {
	rows: "children",
	noun: {
		one: "category",
		many: "categories",
		zh: "个类目"
	},
	title({ category: { categoryId, chineseName, translatedName } }) {
		if (chineseName === void 0 && translatedName === void 0) return;
		let title = [
			categoryId,
			chineseName,
			translatedName
		].filter((part) => part !== void 0).join(" · ");
		return {
			en: title,
			zh: title
		};
	},
	empty: {
		en: "This category has no categories below it.",
		zh: "该类目没有下级类目。"
	},
	columns: categoryColumns,
	columnsFor: ({ children }) => columnsWithRetired(children)
};
const categoryShape = extend(omit(categoryRow(), { language: !0 }), { retired: optional(literal(!0)) });
const categoryWithChildren = object({
	category: categoryShape,
	children: array(categoryShape)
});
function showCategory(row) {
	return {
		...parse(categoryShape, row),
		...retirement(row)
	};
}
async function categoryExistence(context, categoryId, refusal) {
	try {
		return (await context.call(categoryTranslationGetById, {
			language: "en",
			categoryId
		}))?.categoryId === void 0 ? await judgeNothing(context, categoryId, refusal) : { kind: "exists" };
	} catch (thrown) {
		return isCategoryApiClosed(thrown) ? existenceWithoutToken(context, categoryId, refusal) : judge(context, categoryId, {
			thrown,
			refusal
		});
	}
}
async function judgeNothing(context, categoryId, refusal) {
	let offer = await offerCategories(context);
	if (!("categories" in offer)) return { kind: "unverified" };
	return offer.categories.some((listed) => listed.categoryId === categoryId) ? { kind: "exists" } : {
		kind: "unknown",
		failure: categoryUnknownFailure(categoryId, offer, refusal)
	};
}
async function existenceWithoutToken(context, categoryId, refusal) {
	try {
		let { categoryInfo = [] } = await context.call(alibabaCategoryGet, { categoryID: categoryId });
		return categoryInfo.some(({ categoryID }) => categoryID !== void 0) ? { kind: "exists" } : await judgeNothing(context, categoryId, refusal);
	} catch (thrown) {
		return judge(context, categoryId, {
			thrown,
			refusal
		});
	}
}
async function judge(context, categoryId, { thrown, refusal }) {
	if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
	return isServiceRefusal(thrown) && !thrown.retryable ? judgeNothing(context, categoryId, refusal ?? thrown) : { kind: "unverified" };
}
async function askForCategory(context, categoryId, language) {
	let answer = await askOnce(context, categoryId, language);
	if (answer !== void 0 && !saysNothing(answer, categoryId)) return answer;
	if (categoryId === "0") throw new Ali1688Error({
		code: "RESPONSE_INVALID",
		...categoryTexts.noRoot
	});
	let existence = await judgeNothing(context, categoryId);
	if (existence.kind === "unknown") throw existence.failure;
	throw new Ali1688Error({
		code: "RESPONSE_INVALID",
		...categoryTexts.nothingOf(categoryId)
	});
}
async function askOnce(context, categoryId, language) {
	try {
		return await context.call(categoryTranslationGetById, {
			language,
			categoryId
		});
	} catch (thrown) {
		if (categoryId === "0" || !isServiceRefusal(thrown) || thrown.retryable) throw thrown;
		let existence = language === "en" ? await judgeNothing(context, categoryId, thrown) : await categoryExistence(context, categoryId, thrown);
		throw existence.kind === "unknown" ? existence.failure : thrown;
	}
}
function saysNothing(answer, askedId) {
	let { categoryId, chineseName, translatedName, children = [] } = answer;
	if (children.length > 0) return !1;
	return askedId === "0" || [
		categoryId,
		chineseName,
		translatedName
	].every((value) => value === void 0);
}
const separators = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
function foldName(name) {
	return name.normalize("NFKC").toLowerCase().normalize("NFKC").replace(separators, " ").trim();
}
function wordsOf(text) {
	return foldName(text).split(" ").filter((word) => word !== "");
}
function holdsWords({ chineseName = "", translatedName = "" }, words) {
	let names = `${foldName(chineseName)} ${foldName(translatedName)}`;
	return words.every((word) => names.includes(word));
}
function tellingWord(words) {
	return words.length < 2 ? void 0 : words.toSorted((a, b) => b.length - a.length)[0];
}
function searchTree(tree, text, limit) {
	let asWritten = tree.search(text, limit);
	let words = wordsOf(text);
	let telling = tellingWord(words);
	if (asWritten.total > 0 || telling === void 0) return asWritten;
	let matches = tree.search(telling, 2 ** 53 - 1).matches.filter(({ category }) => holdsWords(category, words)).map(({ category }) => ({
		category,
		isExact: !1
	}));
	return {
		total: matches.length,
		matches: matches.slice(0, limit)
	};
}
async function searchGateway(context, text, language) {
	let ask = async (cateName) => await context.call(categoryTranslationGetByKeyword, {
		language,
		cateName
	}) ?? [];
	let found = await ask(text);
	let words = wordsOf(text);
	let telling = tellingWord(words);
	if (found.length > 0 || telling === void 0) return found;
	return (await ask(telling)).filter((row) => holdsWords(row, words));
}
async function categoryDocuments(context, language) {
	let named = async (ending) => context.localDocument({
		folder: "categories",
		name: language,
		ending
	});
	return {
		tree: await named("json"),
		journal: await named("partial")
	};
}
const categoryList = defineOperation({
	topic: "category",
	name: "list",
	summary: {
		en: "All first-level categories.",
		zh: "列出全部一级类目。"
	},
	description: {
		en: `All first-level categories of 1688 with their ids, in Chinese and translated. Go down from one with: ${operationName("category get")}`,
		zh: `列出 1688 全部一级类目的 ID、中文名与译名。查看下级类目请用 ${operationName("category get")}。`
	},
	effects: readsMarket,
	apis: [categoryTranslationGetById],
	input: { lang: languageField({
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
	output: () => categoryWithChildren,
	layout: categoryLayout,
	async run(context, { lang }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let root = await askForCategory(context, "0", lang);
		return {
			category: showCategory(root),
			children: (root.children ?? []).map(showCategory)
		};
	}
});
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
	effects: readsMarket,
	apis: [categoryTranslationGetById],
	input: {
		categoryId: categoryField,
		lang: languageField({
			en: "Language of the names.",
			zh: "类目名称的语言。"
		})
	},
	positional: ["categoryId"],
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
	output: () => categoryWithChildren,
	layout: categoryLayout,
	async run(context, { categoryId: word, lang }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let found = await askForCategory(context, word?.trim() === "0" ? "0" : await resolveCategory(context, word, lang), lang);
		return {
			category: showCategory(found),
			children: (found.children ?? []).map(showCategory)
		};
	}
});
const minuteMs = 6e4;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
function ageText(ageMs) {
	if (ageMs >= 2 * dayMs) return counted(Math.floor(ageMs / dayMs), "days", "天");
	if (ageMs >= 2 * hourMs) return counted(Math.floor(ageMs / hourMs), "hours", "小时");
	if (ageMs >= 2 * minuteMs) return counted(Math.floor(ageMs / minuteMs), "minutes", "分钟");
	return {
		en: "a moment",
		zh: "片刻"
	};
}
function counted(count, english, chinese) {
	return {
		en: `${count} ${english}`,
		zh: `${count} ${chinese}`
	};
}
const syncCommand = (language) => language === "en" ? commandName("category sync") : `${commandName("category sync")} --lang ${language}`;
const treeTexts = {
	progress: {
		en: "Categories",
		zh: "类目"
	},
	stale: (age, language) => ({
		en: `The local category tree is ${age.en} old and no longer used; 1688 is asked instead. Renew it with: ${syncCommand(language)}`,
		zh: `本地类目树获取于${age.zh}前，已过期，改为向 1688 查询。更新：${syncCommand(language)}`
	}),
	broken: (shownPath, language) => ({
		en: `The local category tree (${shownPath}) is damaged or not to be trusted; 1688 is asked instead. Fetch it again with: ${syncCommand(language)}`,
		zh: `本地类目树（${shownPath}）已损坏或不可信，改为向 1688 查询。重新获取：${syncCommand(language)}`
	}),
	age: (age) => ({
		en: `Answered from the local category tree, fetched ${age.en} ago. Add --live to ask 1688.`,
		zh: `结果来自本地类目树，获取于${age.zh}前。加 --live 可直接向 1688 查询。`
	}),
	goesOn: ({ answers, hint, goesOn, language }) => goesOn ? {
		en: `${hint.en} The ${answers} answers so far are kept; the same command goes on from there: ${syncCommand(language)}`,
		zh: `${hint.zh}已取得的 ${answers} 个结果均已保存，再次运行同一命令即可继续：${syncCommand(language)}`
	} : {
		en: `${hint.en} The ${answers} answers so far are kept for seven days, and a sync goes on from there once the cause is gone.`,
		zh: `${hint.zh}已取得的 ${answers} 个结果会保留七天，问题解决后可从该处继续同步。`
	},
	syncKeeps: (hint, language) => ({
		en: `${hint.en} What was fetched before this is not kept. This command keeps every answer and goes on where it stopped, and the tree is then read from there: ${syncCommand(language)}`,
		zh: `${hint.zh}此前取得的结果未保存。以下命令会保存每个结果并可从中断处继续，完成后即可从本地读取类目树：${syncCommand(language)}`
	}),
	partial: (refused, asked) => ({
		en: `1688 refused to list what is below ${refused} of ${asked} categories, so the tree is not complete and not used.`,
		zh: `1688 拒绝列出 ${asked} 个类目中 ${refused} 个的下级类目，类目树不完整，因此未启用。`
	}),
	partialHint: (language) => ({
		en: `The rest is kept. Ask for the missing ones again, and for nothing else, with: ${syncCommand(language)}`,
		zh: `其余结果已保存。再次运行以下命令只会查询缺少的部分：${syncCommand(language)}`
	})
};
function toTreeCategory(row) {
	let { categoryId, chineseName, translatedName, level, leaf, parentCateId } = row;
	if (categoryId === void 0 || categoryId === "0" || !/^\d{1,19}$/.test(categoryId)) return;
	return {
		categoryId,
		chineseName,
		translatedName,
		level: level === "" ? void 0 : level,
		leaf,
		parentCateId: parentCateId === "" ? void 0 : parentCateId,
		...retirement({
			chineseName,
			translatedName
		})
	};
}
const columnNames = [
	"childCounts",
	"ids",
	"chineseNames",
	"translatedNames",
	"foldedNames",
	"levelTexts",
	"parentIds",
	"leaves"
];
function asTreeHead(value) {
	if (!isRecord(value)) return;
	let { v, gateway, language, fetchedAt, levels, checksum } = value;
	return v === 2 && typeof gateway == "string" && typeof language == "string" && typeof checksum == "string" && isCount(fetchedAt) && isLevels(levels) ? {
		v,
		gateway,
		language,
		fetchedAt,
		levels,
		checksum
	} : void 0;
}
function asCounts(value) {
	return Array.isArray(value) && value.every(isCount) ? value : void 0;
}
function checksumOf(bytes) {
	return process.getBuiltinModule("node:zlib").crc32(bytes).toString(16);
}
function isCount(value) {
	return typeof value == "number" && Number.isSafeInteger(value) && value >= 0;
}
function isLevels(value) {
	return Array.isArray(value) && value.length === 3 && value.every(isCount);
}
function columnLines(lines) {
	let values = new Map();
	let last = lines.length - 1;
	let start = 0;
	for (let name of columnNames) {
		let beginning = `"${name}":`;
		let valueStart = start + beginning.length;
		let lineFeed = lines.indexOf(lineFeedByte, start);
		let end = lineFeed === -1 ? last : lineFeed - 1;
		if (end <= valueStart || lines.toString("latin1", start, valueStart) !== beginning) return;
		values.set(name, lines.subarray(valueStart, end));
		start = end + 2;
	}
	return start === last + 2 && lines[last] === closingBrace ? values : void 0;
}
const lineFeedByte = 10;
const closingBrace = 125;
function columnOf(texts) {
	let rows = texts.map(encodeRow);
	let lengths = rows.flatMap((row) => {
		let length = Buffer.byteLength(JSON.stringify(row)) - 2;
		return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
	});
	return [Buffer.from(lengths).toString("base64"), rows.join("|")];
}
function decodeRow(written) {
	if (!written.includes("\\")) return written;
	let row = parseJson(`"${written}"`);
	if (typeof row != "string" || row === "\\-") return;
	return row.replace(/\\([\\!])/g, (_whole, character) => character === "!" ? "|" : "\\");
}
function encodeRow(text) {
	if (text === void 0) return "\\-";
	return text.replace(/[\\|]/g, (character) => character === "|" ? "\\!" : "\\\\");
}
function lastAtMost(ascending, value) {
	let [low, high] = [0, ascending.length - 1];
	for (; low < high;) {
		let middle = Math.ceil((low + high) / 2);
		(ascending[middle] ?? 1e400) <= value ? low = middle : high = middle - 1;
	}
	return low;
}
function openColumn(value, rowCount) {
	let middle = value.indexOf("\",\"");
	if (middle === -1 || value.indexOf("[\"") !== 0 || value.subarray(-2).toString("latin1") !== "\"]") return "columns";
	let lengths = Buffer.from(value.toString("latin1", 2, middle), "base64");
	let bytes = value.subarray(middle + 3, -2);
	if (lengths.length < rowCount) return "counts";
	let starts = new Uint32Array(rowCount + 1);
	let [row, next] = [0, 0];
	for (let place = 0; place < lengths.length; place += 1) {
		let part = lengths[place] ?? 0;
		next += part;
		if (part === 255) continue;
		row += 1;
		next += 1;
		starts[row] = next;
		if (row < rowCount && bytes[next - 1] !== 124) return "counts";
	}
	return row === rowCount && next === bytes.length + 1 && lengths.at(-1) !== 255 ? {
		bytes,
		starts
	} : "counts";
}
function writtenRow({ bytes, starts }, row) {
	return bytes.toString("utf8", starts[row], (starts[row + 1] ?? 0) - 1);
}
function findRow(column, written) {
	if (written.includes("|")) return -1;
	let { bytes, starts } = column;
	let last = starts.length - 2;
	if (writtenRow(column, 0) === written) return 0;
	let place = bytes.indexOf(`|${written}|`);
	if (place !== -1) return lastAtMost(starts, place + 1);
	return writtenRow(column, last) === written ? last : -1;
}
function openColumns(lines, [firstLevel, secondLevel, thirdLevel]) {
	let rowCount = firstLevel + secondLevel + thirdLevel;
	let valueOf = (name) => lines.get(name) ?? Buffer.alloc(0);
	let childCounts = asCounts(parseJson(valueOf("childCounts").toString("latin1")));
	let leaves = parseJson(valueOf("leaves").toString("latin1"));
	let open = (name) => openColumn(valueOf(name), rowCount);
	let ids = open("ids");
	let chineseNames = open("chineseNames");
	let translatedNames = open("translatedNames");
	let foldedNames = open("foldedNames");
	let levelTexts = open("levelTexts");
	let parentIds = open("parentIds");
	if (childCounts === void 0 || typeof leaves != "string") return "columns";
	if (typeof ids == "string") return ids;
	if (typeof chineseNames == "string") return chineseNames;
	if (typeof translatedNames == "string") return translatedNames;
	if (typeof foldedNames == "string") return foldedNames;
	if (typeof levelTexts == "string") return levelTexts;
	if (typeof parentIds == "string") return parentIds;
	if (childCounts.reduce((sum, each) => sum + each, 0) !== rowCount || leaves.length !== rowCount || childCounts.length !== 1 + firstLevel + secondLevel) return "counts";
	let depthText = (row) => row < firstLevel ? "1" : row < firstLevel + secondLevel ? "2" : "3";
	return {
		childCounts,
		ids,
		foldedNames,
		categoryAt: (row, parentId) => ({
			categoryId: writtenRow(ids, row),
			chineseName: decodeRow(writtenRow(chineseNames, row)),
			translatedName: decodeRow(writtenRow(translatedNames, row)),
			level: decodeRow(writtenRow(levelTexts, row) || depthText(row)),
			leaf: leaves[row] === "-" ? void 0 : leaves[row] === "1",
			parentCateId: decodeRow(writtenRow(parentIds, row) || parentId)
		})
	};
}
const matchRanks = {
	exact: 0,
	nameStart: 1,
	wordStart: 2,
	inside: 3
};
function foldNames({ chineseName, translatedName }) {
	return `${foldName(chineseName ?? "")}/${foldName(translatedName ?? "")}`;
}
function searchNames({ bytes, starts }, term) {
	let most = term === "" ? 0 : starts.length - 1;
	let rows = new Uint32Array(most);
	let ranks = new Uint8Array(most).fill(4);
	let firstPlaces = new Uint32Array(most);
	let lastPlaces = new Uint32Array(most);
	let text = most === 0 ? "" : bytes.toString("latin1");
	let sought = most === 0 ? " " : Buffer.from(term).toString("latin1");
	let [hit, row, nextRow] = [
		-1,
		-1,
		0
	];
	for (let place = text.indexOf(sought); place !== -1; place = text.indexOf(sought, place + 1)) {
		if (place >= nextRow) {
			for (; nextRow <= place; nextRow = starts[row + 1] ?? 1e400) row += 1;
			hit += 1;
			rows[hit] = row;
		}
		let rank = rankAt(bytes, place, place + sought.length);
		let best = ranks[hit] ?? 4;
		if (rank > best) continue;
		ranks[hit] = rank;
		lastPlaces[hit] = place;
		rank < best && (firstPlaces[hit] = place);
	}
	let found = hit + 1;
	return {
		rows: rows.subarray(0, found),
		ranks: ranks.subarray(0, found),
		firstPlaces: firstPlaces.subarray(0, found),
		lastPlaces: lastPlaces.subarray(0, found)
	};
}
function isBetween(byte) {
	return byte === void 0 || byte === 47 || byte === 124;
}
function rankAt(bytes, place, end) {
	let before = bytes[place - 1];
	if (isBetween(before)) return isBetween(bytes[end]) ? matchRanks.exact : matchRanks.nameStart;
	return before === 32 ? matchRanks.wordStart : matchRanks.inside;
}
function bestHits(hits, limit, known) {
	let { rows, ranks, firstPlaces, lastPlaces } = hits;
	let best = [];
	let worst;
	let heaviest = limit < 1 ? -1 : 1e400;
	for (let index = 0; index < rows.length; index += 1) {
		let row = rows[index] ?? 0;
		let rank = ranks[index] ?? matchRanks.inside;
		let least = (rank * 8 + Math.min(known.depthOf(row), 7)) * 1024;
		if (least > heaviest) continue;
		let weight = least + bestLength(known.names, row, [firstPlaces[index] ?? 0, lastPlaces[index] ?? 0]) + (writtenRow(known.names, row).includes("停用") ? 65536 : 0);
		if (weight > heaviest) continue;
		let hit = {
			row,
			isExact: rank === matchRanks.exact,
			weight,
			id: known.idOf(row)
		};
		if (worst !== void 0 && compareHits(hit, worst) > 0) continue;
		best.push(hit);
		if (best.length < 2 * limit) continue;
		best = best.toSorted(compareHits).slice(0, limit);
		worst = best.at(-1);
		heaviest = worst?.weight ?? 1e400;
	}
	return best.toSorted(compareHits).slice(0, limit);
}
function bestLength(names, row, [first, last]) {
	let both = writtenRow(names, row);
	let firstLength = both.indexOf("/");
	let secondLength = both.length - firstLength - 1;
	let middle = names.bytes.indexOf(47, names.starts[row]);
	return Math.min(first > middle ? secondLength : last < middle ? firstLength : Math.min(firstLength, secondLength), 1023);
}
function compareHits(left, right) {
	if (left.weight !== right.weight) return left.weight - right.weight;
	if (left.id.length !== right.id.length) return left.id.length - right.id.length;
	return left.id < right.id ? -1 : 1;
}
function openTree(columns) {
	let { language, fetchedAt, levels, ids, childCounts, foldedNames: names } = columns;
	let starts = childStarts(childCounts);
	let parentRow = (row) => {
		let place = lastAtMost(starts, row);
		return place === 0 ? void 0 : place - 1;
	};
	let read = (row) => {
		let parent = parentRow(row);
		let category = columns.categoryAt(row, parent === void 0 ? "0" : writtenRow(ids, parent));
		return {
			...category,
			...retirement(category)
		};
	};
	let depthOf = (row) => row < levels[0] ? 1 : row < levels[0] + levels[1] ? 2 : 3;
	return {
		language,
		fetchedAt,
		levels,
		find: (categoryId) => {
			let row = findRow(ids, categoryId);
			return row === -1 ? void 0 : read(row);
		},
		search: (term, limit) => {
			let hits = searchNames(names, foldName(term));
			let best = bestHits(hits, limit, {
				names,
				depthOf,
				idOf: (row) => writtenRow(ids, row)
			});
			return {
				total: hits.rows.length,
				matches: best.map(({ row, isExact }) => ({
					category: read(row),
					isExact
				}))
			};
		},
		children: (categoryId) => {
			let place = categoryId === "0" ? 0 : findRow(ids, categoryId) + 1;
			if (place === 0 && categoryId !== "0") return [];
			let start = starts[place] ?? 0;
			return Array.from({ length: childCounts[place] ?? 0 }, (_unused, index) => read(start + index));
		},
		path: (categoryId) => {
			let path = [];
			let last = findRow(ids, categoryId);
			for (let row = last === -1 ? void 0 : last; row !== void 0; row = parentRow(row)) path.unshift(read(row));
			return path;
		}
	};
}
function childStarts(childCounts) {
	let next = 0;
	return childCounts.map((count) => {
		let start = next;
		next += count;
		return start;
	});
}
function readTreeText(bytes, wanted, now) {
	let buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let headEnd = buffer.indexOf(",\n");
	let head = asTreeHead(parseJson(`${buffer.toString("utf8", 0, headEnd)}}`));
	if (head === void 0) return broken("not a tree of this version");
	let { gateway, language, fetchedAt, levels, checksum } = head;
	if (gateway !== wanted.gateway || language !== wanted.language) return broken("another gateway or language");
	if (fetchedAt > now + 3e5) return broken("from the future");
	let rest = buffer.subarray(headEnd + 2);
	if (checksumOf(rest) !== checksum) return broken("checksum");
	let lines = columnLines(rest);
	let columns = lines === void 0 ? "columns" : openColumns(lines, levels);
	if (typeof columns == "string") return broken(columns);
	return {
		kind: "tree",
		tree: openTree({
			language,
			fetchedAt,
			levels,
			...columns
		})
	};
}
function broken(reason) {
	return {
		kind: "broken",
		reason
	};
}
async function openLocalCategoryTree(context, language) {
	let { tree: document } = await categoryDocuments(context, language);
	let file = await document.read();
	if (file.kind === "missing") return;
	let now = context.now();
	let reading = file.kind === "bytes" ? readTreeText(file.bytes, {
		gateway: document.gateway,
		language
	}, now) : void 0;
	if (reading?.kind !== "tree") {
		let text = treeTexts.broken(document.shownPath, language);
		context.note({
			code: "CATEGORY_TREE_BROKEN",
			text
		});
		return;
	}
	let ageMs = now - reading.tree.fetchedAt;
	if (ageMs <= 2592e6) return reading.tree;
	context.note({
		code: "CATEGORY_TREE_STALE",
		text: treeTexts.stale(ageText(ageMs), language)
	});
}
function rankByName(categories, term, limit) {
	if (categories.length === 0) return [];
	let names = openColumn(Buffer.from(JSON.stringify(columnOf(categories.map(foldNames)))), categories.length);
	if (typeof names == "string") throw TypeError(`A column cannot be read again: ${names}`);
	let hits = searchNames(names, foldName(term));
	let best = bestHits(hits, limit, {
		names,
		depthOf: (row) => Number(/^[1-9]$/.exec(categories[row]?.level ?? "")?.[0] ?? 7),
		idOf: (row) => categories[row]?.categoryId ?? ""
	});
	let hitRows = new Set(hits.rows);
	let matches = best.flatMap(({ row, isExact }) => {
		let category = categories[row];
		return category === void 0 ? [] : [{
			category,
			isExact
		}];
	});
	let others = categories.filter((_category, row) => !hitRows.has(row)).map((category) => ({
		category,
		isExact: !1
	}));
	let [live, retired] = [!1, !0].map((is) => [...matches, ...others].filter(({ category }) => isRetired(category) === is));
	return [...live ?? [], ...retired ?? []].slice(0, limit);
}
function matchNames(rows, word) {
	let categories = rows.flatMap((row) => toTreeCategory(row) ?? []);
	let seen = new Set();
	return rankByName(categories, word, categories.length).filter(({ category: { categoryId } }) => {
		let isNew = !seen.has(categoryId);
		seen.add(categoryId);
		return isNew;
	});
}
async function findByName(context, word, language) {
	let tree = await openLocalCategoryTree(context, language);
	let local = tree === void 0 ? [] : searchTree(tree, word, 2 ** 53 - 1).matches;
	if (local.length > 0) return {
		matches: local,
		foundIn: "local tree"
	};
	try {
		return {
			matches: matchNames(await searchGateway(context, word, language), word),
			foundIn: "gateway"
		};
	} catch (thrown) {
		if (!isCategoryApiClosed(thrown)) throw thrown;
		return findInFirstLevel(context, word, language, thrown);
	}
}
async function findInFirstLevel(context, word, language, reason) {
	let matches = matchNames(await rowsOfFirstLevel(context, language, reason), word).filter(({ isExact }) => isExact);
	if (matches.length === 0 && isAboutCredentials(reason)) throw reason;
	context.note({
		code: "CATEGORY_SEARCH_CLOSED",
		text: categoryTexts.searchClosed(reason.text)
	});
	return {
		matches,
		foundIn: "first level"
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
const writtenId = /^(?:id|类目)\s*[:=：]?\s*(\d+)$/i;
function categoryChoice(text, options, search) {
	let isShown = (field) => options.some((option) => Reflect.get(option, field) !== void 0);
	return {
		text,
		question: categoryTexts.whichCategory,
		columns: [...categoryColumns, {
			field: "retired",
			header: retiredHeader
		}].filter(({ field }) => isShown(field)),
		find: (answer) => findExactly(options, answer),
		narrow: async (words) => {
			let [near, far] = [holdingWords(options, words), await searchFor(words, search)];
			let ids = new Set(near.map(({ categoryId }) => categoryId));
			return [...near, ...far.filter(({ categoryId }) => !ids.has(categoryId))].slice(0, 50);
		}
	};
}
function findExactly(options, answer) {
	let written = writtenId.exec(answer)?.[1];
	let id = written ?? answer;
	let byId = options.find(({ categoryId }) => categoryId === id);
	if (byId !== void 0) return byId;
	let isClearlyId = written !== void 0 || answer.length > String(options.length).length;
	if (categoryIdPattern.test(id)) return isClearlyId ? { categoryId: id } : void 0;
	let [exact, second] = matchNames(options, answer).filter(({ isExact }) => isExact);
	return second === void 0 ? exact?.category : void 0;
}
function holdingWords(options, words) {
	let sought = wordsOf(words);
	if (sought.length === 0) return [];
	return options.filter(({ chineseName = "", translatedName = "" }) => [chineseName, translatedName].some((name) => {
		let folded = ` ${foldName(name)}`;
		return sought.every((word) => folded.includes(/^[ -~]*$/.test(word) ? ` ${word}` : word));
	}));
}
async function searchFor(words, search) {
	if (search === void 0 || /^\d+$/.test(words)) return [];
	try {
		let { matches } = await findByName(search.context, words, search.language);
		return matches.map(({ category }) => category);
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		return [];
	}
}
async function resolveName(context, word, language) {
	let found = await findByName(context, word, language);
	let sameName = found.matches.filter(({ isExact }) => isExact);
	let inUse = sameName.filter(({ category }) => !isRetired(category));
	let exact = inUse.length > 0 ? inUse : sameName;
	let [only, second] = exact;
	if (only !== void 0 && second === void 0) {
		let { categoryId, chineseName, translatedName } = only.category;
		let names = [chineseName, translatedName].filter((name) => name !== void 0);
		let isLocal = found.foundIn === "local tree";
		context.note({
			code: "CATEGORY_MATCHED",
			text: categoryTexts.matched(word, {
				categoryId,
				names,
				isLocal,
				isRetired: isRetired(only.category)
			})
		});
		return {
			categoryId,
			chineseName,
			translatedName
		};
	}
	let matches = found.matches.slice(0, 50).map(({ category }) => category);
	let text = describeFound(word, found, exact.length);
	let chosen = await context.choose(categoryChoice(text, matches, {
		context,
		language
	}), matches);
	if (chosen !== void 0) return chosen;
	throw await categoryNameUnknown(context, text, matches);
}
function describeFound(word, { matches, foundIn }, exactCount) {
	if (exactCount > 1) return categoryTexts.ambiguous(word, exactCount);
	if (matches.length > 0) return categoryTexts.similar(word, matches.length, Math.min(matches.length, 50));
	return foundIn === "first level" ? categoryTexts.noneNamedInFirstLevel(word) : categoryTexts.noneNamed(word);
}
export { categoryChoice, categoryGet, categoryList, openLocalCategoryTree, rankByName, resolveName };
