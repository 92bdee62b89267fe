import { _enum, _minLength, _regex, array, extend, literal, number, object, omit, optional, parse, string } from "./engine.zod.mjs";
import { Ali1688Error, absentable, absentableBoolean, absentableId, absentableList, absentableNumber, absentableText, changesThisMachine, commandName, defineApi, defineOperation, definePlugin, idText, isAli1688Error, isServiceRefusal, languageField, loadPart, operationName, optionalField, readsMarket, shownWord, startScript, switchField, unusualLanguageNote, wholeNumberField, wordField } from "./engine.mjs";
const childCategory = () => object({
	id: absentableId(),
	name: absentableText(),
	isLeaf: absentableBoolean(),
	categoryType: absentableText()
});
const feature = () => object({
	key: absentableText(),
	value: absentableText(),
	status: absentableNumber(),
	hierarchy: absentableBoolean()
});
const categoryInfo = () => object({
	categoryID: absentableId(),
	name: absentableText(),
	level: absentableText(),
	isLeaf: absentableBoolean(),
	parentIDs: absentableList(idText()),
	childIDs: absentableList(idText()),
	childCategorys: absentableList(childCategory()),
	minOrderQuantity: absentableNumber(),
	featureInfos: absentableList(feature()),
	categoryType: absentableText(),
	isSupportProcessing: absentableBoolean()
});
const alibabaCategoryGet = defineApi({
	namespace: "com.alibaba.product",
	name: "alibaba.category.get",
	version: 1,
	title: {
		en: "Query category by category ID",
		zh: "根据类目Id查询类目"
	},
	needsToken: !1,
	wire: { categoryID: "plain" },
	envelope: "flat",
	request: () => object({ categoryID: string().check(_regex(/^\d{1,19}$/)) }),
	response: () => object({ categoryInfo: absentableList(categoryInfo()) }),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.product:alibaba.category.get-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const categoryRow = () => object({
	categoryId: absentableId(),
	chineseName: absentableText(),
	translatedName: absentableText(),
	language: absentableText(),
	level: absentableText(),
	leaf: absentableBoolean(),
	parentCateId: absentableId()
});
const categoryTranslationGetById = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "category.translation.getById",
	version: 1,
	title: {
		en: "Query multilingual category by category ID",
		zh: "根据类目ID查询多语言类目"
	},
	needsToken: !0,
	wire: {
		outMemberId: "plain",
		language: "plain",
		categoryId: "plain",
		parentCateId: "plain"
	},
	envelope: "result",
	request: () => object({
		outMemberId: optional(string().check(_regex(/^[A-Za-z0-9]{1,64}$/))),
		language: string(),
		categoryId: string().check(_regex(/^\d{1,19}$/)),
		parentCateId: optional(string().check(_regex(/^\d{1,19}$/)))
	}),
	response: () => absentable(extend(categoryRow(), { children: absentableList(categoryRow()) })),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:category.translation.getById-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
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
const categoryIdPattern = /^[1-9]\d{0,18}$/;
const retiredMark = "停用";
function isRetired({ chineseName, translatedName }) {
	return [chineseName, translatedName].some((name) => name?.includes(retiredMark) === !0);
}
function retirement(row) {
	return isRetired(row) ? { retired: !0 } : {};
}
function retiredLast(rows) {
	return [...rows.filter((row) => !isRetired(row)), ...rows.filter(isRetired)];
}
const retiredHeader = {
	en: "Retired",
	zh: "已停用"
};
const categoryColumns$1 = [
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
	return [...categoryColumns$1, {
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
	columns: categoryColumns$1,
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
const categoryTexts = {
	required: {
		en: "A category is needed: its id or its name.",
		zh: "需要指定类目：类目 ID 或名称。"
	},
	unknown: (categoryId) => ({
		en: `1688 has no category ${categoryId}.`,
		zh: `1688 没有类目 ${categoryId}。`
	}),
	said: ({ errorCode, errorMessage, httpStatus }) => {
		let words = [errorCode, errorMessage].filter((part) => part !== void 0).join(": ");
		let said = words === "" ? `HTTP ${httpStatus}` : words;
		return {
			en: `1688 refused the call with: ${said}.`,
			zh: `1688 拒绝调用时的说明：${said}。`
		};
	},
	noneNamed: (word) => ({
		en: `1688 found no category for the name "${shownWord(word)}".`,
		zh: `没有名为“${shownWord(word)}”的类目。`
	}),
	noneNamedInFirstLevel: (word) => ({
		en: `No first-level category is named "${shownWord(word)}", and the lower levels could not be searched.`,
		zh: `一级类目中没有“${shownWord(word)}”，下级类目无法搜索。`
	}),
	similar: (word, count, listed) => ({
		en: `No category is named exactly "${shownWord(word)}". Similar ones found: ${count}; ${listed === count ? "all" : `the best ${listed}`} are listed.`,
		zh: `没有名为“${shownWord(word)}”的类目，相近的有 ${count} 个（${listed === count ? "见下" : `以下为最接近的 ${listed} 个`}）。`
	}),
	ambiguous: (word, count) => ({
		en: `"${shownWord(word)}" is the name of ${count} categories, which are listed first.`,
		zh: `名为“${shownWord(word)}”的类目有 ${count} 个（列在最前）。`
	}),
	listed: {
		en: "The first-level categories are listed with this message.",
		zh: "全部一级类目见下。"
	},
	unlisted: {
		en: "The list of categories could not be fetched.",
		zh: "未能取得类目列表。"
	},
	chooseFromList: {
		en: "Choose a categoryId from the list and run the command again with it.",
		zh: "请从列表中选择 categoryId，重新运行命令。"
	},
	chooseFromMatches: {
		en: `Run the command again with the categoryId of the one you mean. All first-level categories: ${commandName("category list")}`,
		zh: `请用所需类目的 categoryId 重新运行命令。查看全部一级类目：${commandName("category list")}`
	},
	tryOtherWord: {
		en: "Try another word, such as the Chinese name or a shorter one, or choose a categoryId from the list.",
		zh: "请换一个词（例如更短的名称），或从列表中选择一个 categoryId。"
	},
	firstLevel: {
		en: "A category is needed. These are the first-level categories of 1688:",
		zh: "需要指定类目。1688 的一级类目如下："
	},
	whichCategory: {
		en: "Which one? Type its number, words of its name, or an id such as \"id 1111\"; Enter for none:",
		zh: "选择哪一个？请输入序号、名称中的词，或类目 ID（例如 id 1111）；直接回车表示不选："
	},
	matched: (word, category) => {
		let names = category.names.map(shownWord);
		let retired = category.isRetired ? {
			en: " 1688 marks it as retired (停用).",
			zh: "1688 已将其标记为停用。"
		} : {
			en: "",
			zh: ""
		};
		return {
			en: `"${shownWord(word)}" is taken for category ${category.categoryId}: ${names.join(", ")}${category.isLocal ? " (local category tree)" : ""}.${retired.en}`,
			zh: `“${shownWord(word)}”已识别为类目 ${category.categoryId}：${names.join("、")}${category.isLocal ? "（本地类目树）" : ""}。${retired.zh}`
		};
	},
	chineseOnly: (reason) => ({
		en: `The category names are in Chinese only; translated names are not available. ${reason.en}`,
		zh: `类目名称仅有中文，未能取得译名。${reason.zh}`
	}),
	searchClosed: (reason) => ({
		en: `Category names could not be searched, so only the first level was looked at. ${reason.en}`,
		zh: `无法按名称搜索类目，仅比对了一级类目。${reason.zh}`
	}),
	searchedLocally: (reason) => ({
		en: `The local category tree has no match, and 1688 could not be asked, so only the local copy was searched. ${reason.en}`,
		zh: `本地类目树中没有匹配，且未能向 1688 查询，因此仅搜索了本地副本。${reason.zh}`
	}),
	noRoot: {
		text: {
			en: "1688 answered nothing where the list of its first-level categories should be.",
			zh: "1688 的响应为空，未包含一级类目列表。"
		},
		hint: {
			en: `Try again later, or look at the answer itself: ${commandName("category list")} --format raw`,
			zh: `请稍后重试，或查看原始响应：${commandName("category list")} --format raw`
		}
	},
	nothingBelow: (categoryId) => ({
		en: `1688 answered nothing about category ${categoryId}, although it lists it.`,
		zh: `1688 列出了类目 ${categoryId}，却未返回其任何信息。`
	}),
	tryLater: {
		en: "Try again later.",
		zh: "请稍后重试。"
	},
	nothingOf: (categoryId) => ({
		text: {
			en: `1688 answered nothing about category ${categoryId}, and whether it exists could not be checked.`,
			zh: `1688 未返回类目 ${categoryId} 的任何信息，且无法确认该类目是否存在。`
		},
		hint: {
			en: `Try again later. Whether 1688 lists categories at all shows: ${commandName("category list")}`,
			zh: `请稍后重试。可用以下命令查看 1688 当前能否列出类目：${commandName("category list")}`
		}
	}),
	unverified: (categoryId) => ({
		en: `The answer is empty, and whether category ${categoryId} exists could not be checked.`,
		zh: `结果为空，且无法确认类目 ${categoryId} 是否存在。`
	})
};
const closedCodes = new Set([
	"CREDENTIALS_MISSING",
	"TOKEN_REJECTED",
	"REFRESH_REJECTED",
	"PERMISSION_DENIED",
	"QUOTA_EXHAUSTED",
	"API_UNSUPPORTED"
]);
function isCategoryApiClosed(thrown) {
	return isAli1688Error(thrown) && closedCodes.has(thrown.code);
}
const exitCodes = new Set([
	3,
	4,
	5,
	6
]);
function isGatewayOutOfReach(thrown) {
	return isCategoryApiClosed(thrown) || isAli1688Error(thrown) && exitCodes.has(thrown.exitCode);
}
async function firstLevelCategories(context, language = "en") {
	try {
		let categories = ((await context.call(categoryTranslationGetById, {
			language,
			categoryId: "0"
		}))?.children ?? []).flatMap(({ categoryId, chineseName, translatedName }) => categoryId === void 0 ? [] : [{
			categoryId,
			chineseName,
			translatedName,
			...retirement({
				chineseName,
				translatedName
			})
		}]);
		if (categories.length === 0) throw new Ali1688Error({
			code: "RESPONSE_INVALID",
			...categoryTexts.noRoot
		});
		return { categories };
	} catch (thrown) {
		if (!isCategoryApiClosed(thrown)) throw thrown;
		return {
			categories: await withoutToken(context, thrown),
			chineseOnlyBecause: thrown
		};
	}
}
async function withoutToken(context, reason) {
	try {
		let { categoryInfo = [] } = await context.call(alibabaCategoryGet, { categoryID: "0" });
		let categories = childrenOfRoot(categoryInfo).flatMap(({ categoryId, chineseName }) => categoryId === void 0 ? [] : [{
			categoryId,
			chineseName,
			...retirement({ chineseName })
		}]);
		if (categories.length > 0) return categories;
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
	}
	throw reason;
}
function childrenOfRoot(answer) {
	let [root, second] = answer;
	return second === void 0 && root?.childCategorys !== void 0 ? root.childCategorys.map(({ id, name }) => ({
		categoryId: id,
		chineseName: name
	})) : answer.map(({ categoryID, name }) => ({
		categoryId: categoryID,
		chineseName: name
	}));
}
async function offerCategories(context) {
	try {
		let { categories, chineseOnlyBecause } = await firstLevelCategories(context);
		chineseOnlyBecause !== void 0 && context.note({
			code: "CATEGORY_CHINESE_ONLY",
			text: categoryTexts.chineseOnly(chineseOnlyBecause.text)
		});
		return { categories: retiredLast(categories) };
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		return { unlistedBecause: thrown };
	}
}
const categoryColumns = [
	{
		field: "categoryId",
		header: {
			en: "Category id",
			zh: "类目 ID"
		}
	},
	{
		field: "chineseName",
		header: {
			en: "Chinese name",
			zh: "中文名"
		},
		reader: "zh"
	},
	{
		field: "translatedName",
		header: {
			en: "Name",
			zh: "译名"
		},
		reader: "en"
	}
];
function offeredCategories(rows) {
	return {
		name: "categories",
		title: {
			en: "Categories to choose from:",
			zh: "可选类目："
		},
		...withRetirement(categoryColumns, rows)
	};
}
function offeredMatches(rows) {
	return {
		name: "matches",
		title: {
			en: "Categories with such a name:",
			zh: "名称相符或相近的类目："
		},
		...withRetirement([
			...categoryColumns,
			{
				field: "level",
				header: {
					en: "Level",
					zh: "层级"
				}
			},
			{
				field: "parentCateId",
				header: {
					en: "Parent id",
					zh: "上级类目 ID"
				}
			}
		], rows)
	};
}
function withRetirement(columns, rows) {
	return {
		columns: rows.some(({ retired }) => retired === !0) ? [...columns, {
			field: "retired",
			header: retiredHeader
		}] : columns,
		rows
	};
}
function categoryRequiredFailure(offer) {
	return failure("CATEGORY_REQUIRED", {
		text: categoryTexts.required,
		offer
	});
}
async function categoryUnknown(context, categoryId) {
	return categoryUnknownFailure(categoryId, await offerCategories(context));
}
function categoryUnknownFailure(categoryId, offer, refusal) {
	let { gateway } = refusal?.details ?? {};
	let unknown = categoryTexts.unknown(categoryId);
	return failure("CATEGORY_UNKNOWN", {
		text: gateway === void 0 ? unknown : sentences(unknown, categoryTexts.said(gateway)),
		offer,
		refusal
	});
}
async function categoryNameUnknown(context, text, matches) {
	if (matches.length === 0) {
		let offer = await offerCategories(context);
		return failure("CATEGORY_UNKNOWN", {
			text,
			hint: categoryTexts.tryOtherWord,
			offer
		});
	}
	return new Ali1688Error({
		code: "CATEGORY_UNKNOWN",
		text,
		hint: categoryTexts.chooseFromMatches,
		details: { lists: [offeredMatches(matches)] }
	});
}
function failure(code, { text, hint = categoryTexts.chooseFromList, offer, refusal }) {
	if ("categories" in offer) {
		let { categories } = offer;
		return new Ali1688Error({
			code,
			text: sentences(text, categoryTexts.listed),
			hint,
			details: {
				gateway: refusal?.details.gateway,
				lists: [offeredCategories(categories)]
			},
			cause: refusal
		});
	}
	let { unlistedBecause: cause } = offer;
	return new Ali1688Error({
		code,
		text: sentences(text, categoryTexts.unlisted),
		hint: sentences(cause.text, cause.hint),
		details: { gateway: cause.details.gateway },
		cause
	});
}
function sentences(first, second) {
	return {
		en: `${first.en} ${second.en}`,
		zh: `${first.zh}${second.zh}`
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
async function searchGateway$1(context, text, language) {
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
async function openLocalCategoryTree(...given) {
	return (await loadPart(async () => import("./1688-category.extras.mjs"))).openLocalCategoryTree(...given);
}
async function rankByName(...given) {
	return (await loadPart(async () => import("./1688-category.extras.mjs"))).rankByName(...given);
}
async function syncCategories(context, options) {
	return (await loadPart(async () => import("./1688-category.extras.mjs"))).syncCategories(context, options);
}
async function resolveCategory(context, word, language = "en") {
	return (await resolveNamedCategory(context, word, language)).categoryId;
}
async function resolveNamedCategory(context, word, language = "en") {
	if (word === void 0) return chooseFirstLevel(context, language);
	let written = word.trim();
	if (categoryIdPattern.test(written)) return { categoryId: written };
	if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
	let { resolveName } = await loadPart(async () => import("./1688-category.extras.mjs"));
	return resolveName(context, written, language);
}
async function chooseFirstLevel(context, language) {
	let offer = await offerCategories(context);
	if ("categories" in offer) {
		let { categories } = offer;
		let chosen = await context.choose(async () => {
			let { categoryChoice } = await loadPart(async () => import("./1688-category.extras.mjs"));
			return categoryChoice(categoryTexts.firstLevel, categories, {
				context,
				language
			});
		}, categories);
		if (chosen !== void 0) return chosen;
	}
	throw categoryRequiredFailure(offer);
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
const treeLifeMs = 30 * dayMs;
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
function noteTreeAge(context, tree) {
	let age = ageText(context.now() - tree.fetchedAt);
	context.note({
		code: "CATEGORY_TREE_AGE",
		text: treeTexts.age(age)
	});
}
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
async function fetchCategory(context, categoryId, language) {
	let category = await askForCategory(context, categoryId, language);
	return {
		category,
		children: (category.children ?? []).flatMap((row) => toTreeCategory(row) ?? [])
	};
}
const pathStep = object({
	categoryId: optional(string()),
	chineseName: optional(string()),
	translatedName: optional(string()),
	level: optional(string())
});
function showStep({ categoryId, chineseName, translatedName, level }) {
	return {
		categoryId,
		chineseName,
		translatedName,
		level
	};
}
const sourceFlags = {
	lang: languageField({
		en: "Language of the names.",
		zh: "类目名称的语言。"
	}),
	live: switchField({ summary: {
		en: "Ask 1688, even if the local tree could answer.",
		zh: "直接向 1688 查询，不使用本地类目树。"
	} })
};
const sourceShape = {
	source: _enum(["tree", "gateway"]),
	treeFetchedAt: optional(string())
};
const fromGateway = { source: "gateway" };
function fromTree(context, tree) {
	noteTreeAge(context, tree);
	context.fetchedAt(tree.fetchedAt);
	return {
		source: "tree",
		treeFetchedAt: new Date(tree.fetchedAt).toISOString()
	};
}
async function treeFor(context, { lang, live }) {
	let note = unusualLanguageNote(lang);
	note !== void 0 && context.note(note);
	return live ? void 0 : openLocalCategoryTree(context, lang);
}
const path = defineOperation({
	topic: "category",
	name: "path",
	summary: {
		en: "From the first level down to a category.",
		zh: "从一级类目到某类目的完整路径。"
	},
	description: {
		en: `The categories above one, from the first level down to itself. The local tree answers if there is one (${operationName("category sync")}); otherwise 1688 is asked, once for each level.`,
		zh: `列出某类目的各级上级类目，从一级类目直到该类目本身。有本地类目树（${operationName("category sync")}）时从中查询，否则逐级向 1688 查询。`
	},
	effects: readsMarket,
	apis: [categoryTranslationGetById],
	input: {
		categoryId: categoryField,
		...sourceFlags
	},
	positional: ["categoryId"],
	examples: [{
		args: "1031910",
		text: {
			en: "Where category 1031910 belongs",
			zh: "类目 1031910 的路径"
		}
	}, {
		args: "连衣裙",
		text: {
			en: "The same by its name",
			zh: "按名称查询"
		}
	}],
	output: () => object({
		categoryId: string(),
		...sourceShape,
		path: array(pathStep)
	}),
	layout: {
		rows: "path",
		noun: {
			one: "category",
			many: "categories",
			zh: "个类目"
		},
		columns: categoryColumns$1.filter(({ field }) => field !== "leaf")
	},
	async run(context, { categoryId: word, lang, live }) {
		let tree = await treeFor(context, {
			lang,
			live
		});
		let categoryId = await resolveCategory(context, word, lang);
		let known = tree?.path(categoryId) ?? [];
		if (tree === void 0 || known.length === 0) return {
			categoryId,
			...fromGateway,
			path: await climb(context, categoryId, lang)
		};
		return {
			categoryId,
			...fromTree(context, tree),
			path: known.map(showStep)
		};
	}
});
async function climb(context, categoryId, language) {
	let steps = [];
	let seen = new Set(["0"]);
	let next = categoryId;
	for (; next !== void 0 && !seen.has(next) && steps.length < 3;) {
		seen.add(next);
		let { category } = await fetchCategory(context, next, language);
		steps.unshift(showStep({
			...category,
			categoryId: category.categoryId ?? next
		}));
		next = category.parentCateId;
	}
	return steps;
}
const search = defineOperation({
	topic: "category",
	name: "search",
	summary: {
		en: "Find categories by name.",
		zh: "按名称搜索类目。"
	},
	description: {
		en: `Finds categories whose Chinese or translated name holds the words, exact names first; several words may stand in any order. The local tree answers if there is one (${operationName("category sync")}) and it has a match; otherwise 1688 is asked, which also finds similar names. No match is an empty list.`,
		zh: `查找中文名或译名包含所给词语的类目，完全同名者在前；多个词不分先后。有本地类目树（${operationName("category sync")}）且其中有匹配时直接使用，否则向 1688 查询，后者也会返回相近名称。没有匹配时结果为空。`
	},
	effects: readsMarket,
	apis: [categoryTranslationGetByKeyword],
	input: {
		term: wordField({
			allowed: {
				en: "a word or name of 64 characters at most, such as 女装 or dress",
				zh: "不超过 64 个字符的词或名称，例如 女装 或 dress"
			},
			summary: {
				en: "What the name should hold.",
				zh: "类目名称中应包含的词。"
			}
		}),
		limit: wholeNumberField({
			minimum: 1,
			maximum: 100,
			default: 20,
			valueName: "1..100",
			summary: {
				en: "How many matches, 100 at most.",
				zh: "返回的匹配数，最多 100。"
			}
		}),
		...sourceFlags
	},
	positional: ["term"],
	examples: [
		{
			args: "连衣裙",
			text: {
				en: "By its Chinese name",
				zh: "按中文名搜索"
			}
		},
		{
			args: "dress --limit 5",
			text: {
				en: "The five best for an English word",
				zh: "英文词的前 5 个匹配"
			}
		},
		{
			args: "靴 --lang ja --live",
			text: {
				en: "A Japanese word, at 1688 itself",
				zh: "直接向 1688 查询日语词"
			}
		}
	],
	output: () => object({
		term: string(),
		...sourceShape,
		total: number(),
		matches: array(extend(categoryShape, { path: optional(array(pathStep)) }))
	}),
	layout: {
		rows: "matches",
		noun: {
			one: "category",
			many: "categories",
			zh: "个类目"
		},
		empty: {
			en: "No category has such a name.",
			zh: "没有名称匹配的类目。"
		},
		columns: categoryColumns$1,
		columnsFor: ({ matches }) => columnsWithRetired(matches)
	},
	async run(context, { term, limit, lang, live }) {
		let tree = await treeFor(context, {
			lang,
			live
		});
		if (tree === void 0) return searchGateway(context, {
			term,
			limit,
			lang
		});
		let { total, matches } = searchTree(tree, term, limit);
		if (total > 0) {
			let withPaths = matches.map(({ category }) => ({
				...category,
				path: tree.path(category.categoryId).map(showStep)
			}));
			return {
				term,
				...fromTree(context, tree),
				total,
				matches: withPaths
			};
		}
		try {
			return await searchGateway(context, {
				term,
				limit,
				lang
			});
		} catch (thrown) {
			if (!isGatewayOutOfReach(thrown)) throw thrown;
			context.note({
				code: "CATEGORY_SEARCH_LOCAL",
				text: categoryTexts.searchedLocally(thrown.text)
			});
			return {
				term,
				...fromTree(context, tree),
				total: 0,
				matches: []
			};
		}
	}
});
async function searchGateway(context, { term, limit, lang }) {
	let categories = (await searchGateway$1(context, term, lang)).flatMap((row) => toTreeCategory(row) ?? []);
	let ranked = await rankByName(categories, term, limit);
	return {
		term,
		...fromGateway,
		total: categories.length,
		matches: ranked.map(({ category }) => category)
	};
}
const sync = defineOperation({
	topic: "category",
	name: "sync",
	summary: {
		en: "Keep a local tree of all categories.",
		zh: "在本地保存完整类目树。"
	},
	description: {
		en: "Fetches the three levels of categories in one language and keeps them on this machine; search, tree and path then answer from there for 30 days; what it lacks is asked of 1688. It makes one call for each category that has children, two a second unless ALI1688_QPS says otherwise. Interrupted, the next run goes on where it stopped.",
		zh: "获取某种语言的全部三级类目并保存在本机，此后 30 天内 search、tree、path 优先从中查询，没有的再向 1688 查询。每个有下级的类目需要一次调用，默认每秒两次（ALI1688_QPS）；中断后再次运行会从中断处继续。"
	},
	effects: changesThisMachine,
	apis: [categoryTranslationGetById],
	input: {
		lang: languageField({
			en: "Language of the names.",
			zh: "类目名称的语言。"
		}),
		restart: switchField({ summary: {
			en: "Begin anew, even if an earlier run can be gone on with.",
			zh: "从头开始，不接续之前未完成的运行。"
		} })
	},
	examples: [{
		args: "",
		text: {
			en: "All categories with English names",
			zh: "全部类目，附英文名"
		}
	}, {
		args: "--lang ja",
		text: {
			en: "With Japanese names",
			zh: "附日语名称"
		}
	}],
	chineseNames: {
		language: "语言",
		categories: "类目数",
		levels: "各级类目数",
		calls: "调用次数",
		resumed: "接续的结果数",
		fetchedAt: "获取时间"
	},
	output: () => object({
		language: string(),
		categories: number(),
		levels: array(number()),
		calls: number(),
		resumed: number(),
		fetchedAt: string()
	}),
	async run(context, { lang, restart }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let { levels, calls, resumed, fetchedAt } = await syncCategories(context, {
			language: lang,
			restart
		});
		return {
			language: lang,
			categories: levels.reduce((sum, count) => sum + count, 0),
			levels: [...levels],
			calls,
			resumed,
			fetchedAt: new Date(fetchedAt).toISOString()
		};
	}
});
const belowTwo = extend(categoryShape, { children: optional(array(categoryShape)) });
const belowOne = extend(categoryShape, { children: optional(array(belowTwo)) });
const tree = defineOperation({
	topic: "category",
	name: "tree",
	summary: {
		en: "A category and the levels below it.",
		zh: "列出类目及其各级下级。"
	},
	description: {
		en: `What lies below a category, one to three levels deep; without an id, below the root. The local tree answers if there is one (${operationName("category sync")}); otherwise 1688 is asked once for each category on the way, which takes minutes for the whole of it.`,
		zh: `列出某类目之下一至三级的类目；省略 ID 时从根类目开始。有本地类目树（${operationName("category sync")}）时从中查询，否则逐个类目向 1688 查询，查询整棵树需要数分钟。`
	},
	effects: readsMarket,
	apis: [categoryTranslationGetById],
	input: {
		categoryId: categoryField,
		depth: wholeNumberField({
			minimum: 1,
			maximum: 3,
			default: 1,
			valueName: "1..3",
			summary: {
				en: "How many levels below the category.",
				zh: "向下列出的层数。"
			}
		}),
		...sourceFlags
	},
	positional: ["categoryId"],
	examples: [{
		args: "",
		text: {
			en: "The first level",
			zh: "一级类目"
		}
	}, {
		args: "10166 --depth 2",
		text: {
			en: "Two levels below category 10166",
			zh: "类目 10166 之下两级"
		}
	}],
	output: () => object({
		category: categoryShape,
		...sourceShape,
		children: array(belowOne)
	}),
	layout: {
		rows: "children",
		noun: {
			one: "category",
			many: "categories",
			zh: "个类目"
		},
		unfold: (node) => outline([node]),
		title: ({ category: { categoryId, chineseName, translatedName } }) => {
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
		columns: categoryColumns$1.map((column) => column.field === "chineseName" ? {
			...column,
			field: "outline"
		} : column)
	},
	async run(context, { categoryId: word = "0", depth, lang, live }) {
		let local = await treeFor(context, {
			lang,
			live
		});
		let categoryId = word.trim() === "0" ? "0" : await resolveCategory(context, word, lang);
		let category = categoryId === "0" ? { categoryId } : local?.find(categoryId);
		if (local === void 0 || category === void 0) {
			let { fetchLevels } = await loadPart(async () => import("./1688-category.extras.mjs"));
			return {
				...await fetchLevels(context, {
					categoryId,
					depth,
					language: lang
				}),
				...fromGateway
			};
		}
		return {
			category,
			...fromTree(context, local),
			children: readLevels(local, categoryId, depth)
		};
	}
});
function outline(nodes, depth = 0) {
	return nodes.flatMap(({ children = [], ...category }) => [{
		...category,
		outline: `${"  ".repeat(depth)}${category.chineseName ?? ""}`
	}, ...outline(children, depth + 1)]);
}
function readLevels(local, categoryId, depth) {
	return local.children(categoryId).map((category) => {
		if (depth === 1) return category;
		let children = readLevels(local, category.categoryId, depth - 1);
		return children.length === 0 ? category : {
			...category,
			children
		};
	});
}
const plugin = definePlugin({
	topic: "category",
	operations: [
		search,
		categoryList,
		categoryGet,
		tree,
		path,
		sync
	],
	skill: {
		name: "1688-category",
		summary: "1688 category ids, names in two languages, parents and children."
	}
});
function start() {
	startScript({
		...plugin,
		version: "0.0.0",
		async loadCompanion() {
			let { openCompanion } = await loadPart(() => import("./engine.auth.mjs"));
			return openCompanion(plugin);
		}
	});
}
export { ageText, categoryColumns$1 as categoryColumns, categoryGet, categoryIdPattern, categoryList, categoryNameUnknown, categoryTexts, categoryTranslationGetById, fetchCategory, firstLevelCategories, foldName, isCategoryApiClosed, isRetired, retiredHeader, retiredMark, retirement, searchGateway$1 as searchGateway, searchTree, showCategory, start, toTreeCategory, treeLifeMs, treeTexts, wordsOf };
