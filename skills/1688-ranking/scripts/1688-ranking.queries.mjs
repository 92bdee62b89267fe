import { _enum, _gte, _lte, _minLength, _regex, array, boolean, extend, int, literal, number as number$6, object, omit, optional, string, union } from "./engine.zod.mjs";
import { Ali1688Error, absentable, absentableBoolean, absentableFigure, absentableFlag, absentableId, absentableList, absentableNumber, absentableText, choiceField, choicesField, commandName, defineApi, defineOperation, definePlugin, idText, isAli1688Error, isServiceRefusal, languageField, loadPart, looseText, operationName, optionalField, readsMarket, readsThisMachine, secondNameOf, shownWord, startScript, switchField, textField, unusualLanguageNote, wholeNumberField, wordField } from "./engine.mjs";
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
const inBothSearches = () => ({
	offerId: absentableId(),
	subject: absentableText(),
	subjectTrans: absentableText(),
	imageUrl: absentableText(),
	priceInfo: absentable(object({
		price: absentableText(),
		promotionPrice: absentableText(),
		consignPrice: absentableText(),
		jxhyPrice: absentableText(),
		pfJxhyPrice: absentableText()
	})),
	repurchaseRate: absentableText(),
	monthSold: absentableFigure(),
	isOnePsale: absentableFlag(),
	onePsale: absentableFlag(),
	isJxhy: absentableFlag(),
	isSelect: absentableFlag(),
	sellerIdentities: absentableList(looseText()),
	offerIdentities: absentableList(looseText()),
	isPatentProduct: absentableFlag(),
	createDate: absentableText(),
	modifyDate: absentableText()
});
const foundProduct = () => object({
	...inBothSearches(),
	minOrderQuantity: absentableFigure(),
	sales7d: absentableFigure(),
	tradeScore: absentableText(),
	topCategoryId: absentableId(),
	secondCategoryId: absentableId(),
	thirdCategoryId: absentableId(),
	productSimpleShippingInfo: absentable(object({
		shippingTimeGuarantee: absentableText(),
		perfectFulfillmentRate30d: absentableText(),
		pickupWithin24hRate30d: absentableText(),
		qualityReturnRate30d: absentableText()
	}))
});
const pageOf = (product) => absentable(object({
	totalRecords: absentableFigure(),
	data: absentableList(product)
}));
const searchParameters = () => ({
	beginPage: int().check(_gte(1)),
	pageSize: int().check(_gte(1), _lte(50)),
	filter: optional(string()),
	sort: optional(string()),
	priceStart: optional(string()),
	priceEnd: optional(string()),
	categoryId: optional(string().check(_regex(/^\d{1,19}$/))),
	country: string()
});
const productSearchKeywordQuery = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.keywordQuery",
	version: 1,
	title: {
		en: "Multilingual keyword search",
		zh: "多语言关键词搜索"
	},
	needsToken: !0,
	wire: { offerQueryParam: "json" },
	envelope: "result",
	request: () => object({ offerQueryParam: object({
		keyword: string().check(_minLength(1)),
		snId: optional(string()),
		...searchParameters()
	}) }),
	response: () => pageOf(foundProduct()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const hotKeyword = () => object({
	seKeyword: absentableText(),
	seKeywordTranslation: absentableText()
});
const productSearchTopKeyword = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.topKeyword",
	version: 1,
	title: {
		en: "Trending product search keywords",
		zh: "商品热搜词"
	},
	needsToken: !1,
	wire: { topSeKeywordParam: "json" },
	envelope: "result",
	request: () => object({ topSeKeywordParam: object({
		country: string(),
		sourceId: string(),
		hotKeywordType: string()
	}) }),
	response: () => absentableList(hotKeyword()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.topKeyword-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const rankProduct = () => object({
	itemId: absentableId(),
	title: absentableText(),
	translateTitle: absentableText(),
	imgUrl: absentableText(),
	sort: absentableNumber(),
	serviceList: absentableList(looseText()),
	buyerNum: absentableNumber(),
	soldOut: absentableNumber(),
	goodsScore: absentableText()
});
const ranking = () => object({
	rankId: absentableId(),
	rankName: absentableText(),
	rankType: absentableText(),
	rankProductModels: absentableList(rankProduct())
});
function isWholeRanking(rows) {
	if (rows.some(({ itemId }) => itemId === void 0)) return !1;
	let ranks = rows.flatMap(({ sort }) => sort ?? []);
	if (ranks.length === 0) return !0;
	return ranks.length === rows.length && Math.max(...ranks) <= rows.length;
}
const productTopListQuery = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.topList.query",
	version: 1,
	title: {
		en: "Query ranking lists",
		zh: "查询榜单列表"
	},
	needsToken: !0,
	wire: { rankQueryParams: "json" },
	envelope: "result",
	request: () => object({ rankQueryParams: object({
		rankId: string(),
		rankType: string(),
		limit: int().check(_gte(1), _lte(20)),
		language: string()
	}) }),
	response: () => absentable(ranking()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.topList.query-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const rankTypes = [
	{
		rankType: "complex",
		name: {
			en: "overall ranking",
			zh: "综合榜"
		},
		otherNames: ["综合", "综合排行榜"],
		official: !0
	},
	{
		rankType: "hot",
		name: {
			en: "best sellers",
			zh: "热卖榜"
		},
		otherNames: [
			"热卖",
			"热销榜",
			"热销",
			"热卖排行榜",
			"热销排行榜",
			"爆款榜",
			"爆款"
		],
		official: !0
	},
	{
		rankType: "goodPrice",
		name: {
			en: "good prices",
			zh: "好价榜"
		},
		otherNames: [
			"好价",
			"好价排行榜",
			"低价榜"
		],
		official: !0
	},
	{
		rankType: "anchorHot",
		name: {
			en: "streamer best sellers",
			zh: "主播热卖榜"
		},
		otherNames: [
			"主播热卖",
			"主播热销榜",
			"主播热销"
		],
		official: !1
	},
	{
		rankType: "anchorNew",
		name: {
			en: "streamer rising products",
			zh: "主播新兴榜"
		},
		otherNames: ["主播新兴", "主播新品榜"],
		official: !1
	},
	{
		rankType: "anchorRecommend",
		name: {
			en: "streamer picks",
			zh: "主播热推榜"
		},
		otherNames: [
			"主播热推",
			"主播推荐榜",
			"主播推荐"
		],
		official: !1
	},
	{
		rankType: "VNHot",
		name: {
			en: "Vietnam best sellers",
			zh: "越南热销榜"
		},
		otherNames: [
			"越南热销",
			"越南热卖榜",
			"越南热卖"
		],
		official: !1
	},
	{
		rankType: "VNTrend",
		name: {
			en: "Vietnam trend",
			zh: "越南趋势榜"
		},
		otherNames: ["越南趋势"],
		official: !1
	}
];
const services = {
	sendGoods24H: {
		en: "ships within 24 h",
		zh: "24小时发货"
	},
	sendGoods48H: {
		en: "ships within 48 h",
		zh: "48小时发货"
	}
};
const categoryExtra = {
	word: "categories",
	argument: "categoryId",
	summary: {
		en: "All first-level categories; with an id, those below it.",
		zh: "列出全部一级类目；给出 ID 时列出其下级类目。"
	},
	standsFor: ["category list", "category get"],
	apis: [categoryTranslationGetById],
	async load() {
		let { categoryGet, categoryList } = await loadPart(async () => import("./1688-ranking.extras.mjs"));
		return {
			list: categoryList,
			get: categoryGet
		};
	}
};
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
async function assertCategoryExists(context, categoryId) {
	let existence = await categoryExistence(context, categoryId);
	if (existence.kind === "unknown") throw existence.failure;
	existence.kind === "unverified" && context.note({
		code: "CATEGORY_UNVERIFIED",
		text: categoryTexts.unverified(categoryId)
	});
}
async function callForCategory(context, categoryId, call) {
	try {
		return await call();
	} catch (thrown) {
		if (!isServiceRefusal(thrown)) throw thrown;
		let existence = await categoryExistence(context, categoryId, thrown);
		throw existence.kind === "unknown" ? existence.failure : thrown;
	}
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
async function openLocalCategoryTree(...given) {
	return (await loadPart(async () => import("./1688-ranking.extras.mjs"))).openLocalCategoryTree(...given);
}
async function nameCategory(context, resolved, language) {
	let { categoryId } = resolved;
	let named = hasName(resolved) ? resolved : await findInTree(context, categoryId, language);
	if (named === void 0 || !hasName(named)) return;
	let { chineseName, translatedName } = named;
	return {
		categoryId,
		chineseName,
		translatedName
	};
}
function hasName({ chineseName, translatedName }) {
	return chineseName !== void 0 || translatedName !== void 0;
}
async function findInTree(context, categoryId, language) {
	if (!context.mayKeepDocuments("categories")) return;
	let quiet = {
		...context,
		note: () => void 0
	};
	try {
		return (await openLocalCategoryTree(quiet, language))?.find(categoryId);
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		return;
	}
}
async function resolveCategory(context, word, language = "en") {
	return (await resolveNamedCategory(context, word, language)).categoryId;
}
async function resolveNamedCategory(context, word, language = "en") {
	if (word === void 0) return chooseFirstLevel(context, language);
	let written = word.trim();
	if (categoryIdPattern.test(written)) return { categoryId: written };
	if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
	let { resolveName } = await loadPart(async () => import("./1688-ranking.extras.mjs"));
	return resolveName(context, written, language);
}
async function chooseFirstLevel(context, language) {
	let offer = await offerCategories(context);
	if ("categories" in offer) {
		let { categories } = offer;
		let chosen = await context.choose(async () => {
			let { categoryChoice } = await loadPart(async () => import("./1688-ranking.extras.mjs"));
			return categoryChoice(categoryTexts.firstLevel, categories, {
				context,
				language
			});
		}, categories);
		if (chosen !== void 0) return chosen;
	}
	throw categoryRequiredFailure(offer);
}
const offerId = /^[1-9]\d{0,18}$/;
function isOfferId(text) {
	return text !== void 0 && offerId.test(text);
}
function detailUrlOf(id) {
	return `https://detail.1688.com/offer/${id}.html`;
}
function detailUrlIfId(written) {
	return isOfferId(written) ? detailUrlOf(written) : void 0;
}
const classicScoreShape = () => object({
	kind: literal("classic"),
	value: optional(number$6()),
	reason: optional(literal("INPUT_MISSING")),
	parts: optional(object({
		sales: number$6(),
		price: number$6()
	})),
	inputs: object({
		soldOut: optional(number$6()),
		price: optional(string())
	})
});
const text$3 = () => optional(string());
const number$5 = () => optional(number$6());
const flag = () => optional(boolean());
const price$1 = () => object({
	from: text$3(),
	to: text$3(),
	currency: text$3(),
	quoteType: number$5(),
	consign: text$3(),
	tiers: optional(array(object({
		startQuantity: number$5(),
		price: text$3(),
		promotionPrice: text$3(),
		foreignPrice: text$3(),
		foreignPromotionPrice: text$3()
	}))),
	skus: number$5(),
	promotion: flag(),
	foreign: optional(object({
		currency: string(),
		from: text$3(),
		to: text$3()
	}))
});
const order = () => object({
	minimum: number$5(),
	batch: number$5(),
	unit: text$3(),
	unitTrans: text$3(),
	mix: optional(object({
		allowed: flag(),
		amount: number$5(),
		number: number$5()
	}))
});
const seller = () => object({
	sellerOpenId: text$3(),
	companyName: text$3(),
	medalLevel: number$5(),
	serviceScore: number$5(),
	repurchasePercent: number$5(),
	within48HPercent: number$5(),
	qualityRefundPercent: number$5(),
	badges: optional(array(string())),
	badgeTexts: optional(array(string()))
});
const shipping = () => object({
	from: text$3(),
	timeGuarantee: text$3(),
	weightKg: number$5(),
	lengthCm: number$5(),
	widthCm: number$5(),
	heightCm: number$5()
});
const wholesaleTerms = () => object({
	offerId: string(),
	subject: text$3(),
	subjectTrans: text$3(),
	categoryId: text$3(),
	detailUrl: string(),
	imageUrl: text$3(),
	status: text$3(),
	price: price$1(),
	order: order(),
	stock: number$5(),
	soldOut: number$5(),
	seller: seller(),
	shipping: shipping(),
	certificates: number$5(),
	createDate: text$3(),
	fetchedAt: text$3()
});
const number$4 = () => optional(number$6());
const momentumScoreShape = () => object({
	kind: literal("momentum"),
	value: number$4(),
	reason: optional(literal("NOT_ENOUGH_HISTORY")),
	parts: optional(object({
		growth: object({
			value: number$6(),
			weight: number$6(),
			recentDaily: number$6(),
			earlierDaily: number$6()
		}),
		price: optional(object({
			value: number$6(),
			weight: number$6(),
			recentMean: number$6(),
			earlierMean: number$6(),
			change: number$6()
		})),
		repurchase: optional(object({
			value: number$6(),
			weight: number$6(),
			date: string()
		}))
	})),
	days: optional(object({
		recent: number$6(),
		earlier: number$6()
	})),
	needed: number$4()
});
const number$3 = () => optional(number$6());
const text$2 = () => optional(string());
const productTrend = () => object({
	offerId: string(),
	from: string(),
	to: string(),
	days: array(object({
		date: string(),
		sold: number$3(),
		medianPrice: text$2(),
		repurchasePercent: number$3()
	})),
	gaps: object({
		sold: array(string()),
		medianPrice: array(string()),
		repurchasePercent: array(string())
	}),
	summary: object({
		soldTotal: number$3(),
		soldRecentDaily: number$3(),
		soldEarlierDaily: number$3(),
		priceFirst: text$2(),
		priceLast: text$2()
	}),
	fetchedAt: text$2()
});
const classicBoards = [
	"hot",
	"soaring",
	"new"
];
const classicSources = {
	hot: {
		en: "the ranking hot of 1688, as it is",
		zh: "1688 热卖榜（hot）原样"
	},
	soaring: {
		en: "places climbed on the ranking hot between two snapshots of the ledger",
		zh: "账本中两份热卖榜快照之间的名次上升"
	},
	new: {
		en: "the search in the category with the filter new7 or new30, by units sold",
		zh: "类目内按 new7 或 new30 筛选的搜索结果，按销量排序"
	}
};
function openClimbPart(opening) {
	return async (asked) => (await loadPart(async () => import("./1688-ranking.extras.mjs"))).climbers(opening, asked);
}
const rankedItem = () => extend(rankProduct(), {
	detailUrl: optional(string()),
	services: optional(array(string())),
	wholesale: optional(wholesaleTerms()),
	trend: optional(productTrend()),
	score: optional(union([classicScoreShape(), momentumScoreShape()]))
});
const rankingColumns = [
	{
		field: "sort",
		header: {
			en: "#",
			zh: "名次"
		},
		type: "position"
	},
	{
		field: "itemId",
		header: {
			en: "Item",
			zh: "商品 ID"
		},
		type: "id"
	},
	{
		field: "title",
		header: {
			en: "Title",
			zh: "标题"
		},
		type: "title",
		reader: "zh",
		link: "detailUrl"
	},
	{
		field: "translateTitle",
		header: {
			en: "Translated title",
			zh: "翻译标题"
		},
		type: "title",
		reader: "en",
		link: "detailUrl"
	},
	{
		field: "soldOut",
		header: {
			en: "Sold (30 d)",
			zh: "30 天销量"
		}
	},
	{
		field: "buyerNum",
		header: {
			en: "Buyers",
			zh: "买家数"
		}
	},
	{
		field: "goodsScore",
		header: {
			en: "Score",
			zh: "评分"
		},
		type: "number"
	},
	{
		field: "services",
		header: {
			en: "Services",
			zh: "服务"
		}
	}
];
function inRankOrder(products) {
	let position = ({ sort }) => sort ?? 1e400;
	return products.toSorted((left, right) => {
		let [first, second] = [position(left), position(right)];
		return first === second ? 0 : first - second;
	});
}
function describeProduct({ language }, product) {
	let readable = product.serviceList?.map((service) => services[service]?.[language] ?? service);
	return {
		...product,
		detailUrl: detailUrlIfId(product.itemId),
		services: readable
	};
}
const text$1 = () => optional(string());
const number$2 = () => optional(number$6());
const basisShape = object({
	source: _enum([
		"ranking",
		"tracker",
		"search"
	]),
	description: string(),
	api: text$1(),
	rankType: text$1(),
	from: optional(object({
		at: string(),
		snapshotId: string()
	})),
	to: optional(object({
		at: string(),
		snapshotId: string()
	})),
	keyword: text$1(),
	filter: text$1(),
	lookedAt: number$2(),
	totalRecords: number$2()
});
function makeBoard(context, type, asked) {
	switch (type) {
		case "hot": return hotBoard(context, asked);
		case "soaring": return soaringBoard(context, asked);
		case "new": return newBoard(context, asked);
	}
}
async function hotBoard(context, { categoryId, limit, lang }) {
	let rows = inRankOrder((await callForCategory(context, categoryId, () => context.call(productTopListQuery, { rankQueryParams: {
		rankId: categoryId,
		rankType: "hot",
		limit,
		language: lang
	} })))?.rankProductModels ?? []).slice(0, limit);
	rows.length === 0 && await assertCategoryExists(context, categoryId);
	return {
		items: rows.map(({ itemId, title, translateTitle, soldOut, buyerNum }, index) => ({
			place: index + 1,
			itemId,
			title,
			translateTitle,
			soldOut,
			buyerNum
		})),
		basis: {
			source: "ranking",
			api: productTopListQuery.name,
			rankType: "hot"
		}
	};
}
async function soaringBoard(context, asked) {
	let { items, boards } = await context.parts.climb(asked);
	let [board] = boards;
	board !== void 0 && context.fetchedAt(Date.parse(board.to.at));
	return {
		items: items.map(({ itemId, title, translateTitle, before, after, change, soldAfter, buyersAfter }, index) => ({
			place: index + 1,
			itemId,
			title,
			translateTitle,
			soldOut: soldAfter,
			buyerNum: buyersAfter,
			before,
			after,
			change
		})),
		basis: {
			source: "tracker",
			rankType: "hot",
			...board === void 0 ? {} : {
				from: snapshotOf(board.from),
				to: snapshotOf(board.to)
			}
		}
	};
}
function snapshotOf({ at, snapshotId }) {
	return {
		at,
		snapshotId
	};
}
async function newBoard(context, asked) {
	let { newProducts } = await loadPart(async () => import("./1688-ranking.extras.mjs"));
	let { items, basis } = await newProducts(context, asked);
	return {
		items: items.map(({ offerId, subject, subjectTrans, monthSold, priceInfo, createDate }, index) => ({
			place: index + 1,
			itemId: offerId,
			title: subject,
			translateTitle: subjectTrans,
			soldOut: monthSold,
			price: priceInfo?.price,
			createDate
		})),
		basis: {
			source: "search",
			api: productSearchKeywordQuery.name,
			...basis
		}
	};
}
const rankedCategory = object({
	categoryId: string(),
	chineseName: optional(string()),
	translatedName: optional(string())
});
function headingOf({ rankName, rankId, category }) {
	let { categoryId = rankId, chineseName, translatedName } = category ?? {};
	let names = {
		en: translatedName ?? chineseName,
		zh: chineseName ?? translatedName
	};
	let described = {
		en: names.en === void 0 ? `category ${categoryId}` : `${names.en} (${categoryId})`,
		zh: names.zh === void 0 ? `类目 ${categoryId}` : `${names.zh}（${categoryId}）`
	};
	if (categoryId === void 0) return rankName === void 0 ? void 0 : {
		en: rankName,
		zh: rankName
	};
	let ranked = rankName === void 0 ? "" : `${rankName} · `;
	return {
		en: ranked + described.en,
		zh: ranked + described.zh
	};
}
const text = () => optional(string());
const number$1 = () => optional(number$6());
const classic = defineOperation({
	topic: "ranking",
	name: "classic",
	summary: {
		en: "The boards hot, soaring and new, from official data.",
		zh: "热销、飙升、新品榜（由官方数据重建）。"
	},
	description: {
		en: `Older articles describe boards of an API alibaba.item.search.best, which exists on no official page and in no SDK; it is not called. These boards are made again of official data, and basis says of which: hot is the ranking hot; soaring is what climbed on it between two sweeps of ${operationName("tracker sweep")}; new is the search in the category for products listed in the last 7 or 30 days, by units sold.`,
		zh: `一些文章提到的接口 alibaba.item.search.best 不见于任何官方文档或 SDK，本命令不会调用。三个榜单由官方数据重建，basis 说明依据：hot 为热卖榜；soaring 为两次 ${operationName("tracker sweep")} 之间热卖榜的名次上升；new 为类目内近 7 或 30 天上新商品的搜索结果，按销量排序。`
	},
	effects: readsMarket,
	apis: [productTopListQuery, productSearchKeywordQuery],
	parts: { climb: openClimbPart },
	input: {
		categoryId: categoryField,
		type: choiceField({
			choices: classicBoards,
			default: "hot",
			summary: {
				en: "hot 热销, soaring 飙升 or new 新品.",
				zh: "hot 热销、soaring 飙升、new 新品。"
			}
		}),
		limit: wholeNumberField({
			minimum: 1,
			maximum: 20,
			default: 10,
			valueName: "1..20",
			summary: {
				en: "How many products, 20 at most.",
				zh: "返回商品数，最多 20。"
			}
		}),
		since: textField({
			pattern: /^[!-~]{1,40}$/,
			allowed: {
				en: "a day in China (YYYY-MM-DD), a moment, 7d, 24h, or last",
				zh: "中国日期（YYYY-MM-DD）、时刻、7d、24h 或 last"
			},
			default: "last",
			valueName: "WHEN",
			summary: {
				en: "Of soaring: climbed since then.",
				zh: "仅 soaring：自该时间以来的上升。"
			}
		}),
		days: choiceField({
			choices: ["7", "30"],
			default: "30",
			summary: {
				en: "Of new: listed in so many days.",
				zh: "仅 new：上新天数。"
			}
		}),
		lang: languageField({
			en: "Language of the translated title.",
			zh: "翻译标题的语言。"
		})
	},
	positional: ["categoryId"],
	examples: [{
		args: "1111 --type soaring --since 7d",
		text: {
			en: "What climbed in a week",
			zh: "一周内的飙升榜"
		}
	}, {
		args: "1111 --type new --days 7",
		text: {
			en: "The best sold of last week’s arrivals",
			zh: "近 7 天新品销量榜"
		}
	}],
	output: () => object({
		type: _enum(classicBoards),
		categoryId: string(),
		category: optional(rankedCategory),
		basis: basisShape,
		items: array(object({
			place: number$6(),
			itemId: text(),
			title: text(),
			translateTitle: text(),
			detailUrl: text(),
			soldOut: number$1(),
			buyerNum: number$1(),
			before: number$1(),
			after: number$1(),
			change: number$1(),
			price: text(),
			createDate: text()
		}))
	}),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ categoryId, category, basis }) => {
			let { en, zh } = headingOf({
				rankId: categoryId,
				category
			}) ?? {
				en: categoryId,
				zh: categoryId
			};
			return {
				en: `${en}: ${basis.description}`,
				zh: `${zh}：${basis.description}`
			};
		},
		empty: {
			en: "Nothing is on this board.",
			zh: "该榜单暂无商品。"
		},
		columns: [
			{
				field: "place",
				header: {
					en: "#",
					zh: "名次"
				},
				type: "position"
			},
			{
				field: "title",
				header: {
					en: "Title",
					zh: "标题"
				},
				type: "title",
				reader: "zh",
				link: "detailUrl"
			},
			{
				field: "translateTitle",
				header: {
					en: "Translated title",
					zh: "翻译标题"
				},
				type: "title",
				reader: "en",
				link: "detailUrl"
			},
			{
				field: "change",
				header: {
					en: "Up",
					zh: "上升"
				},
				type: "integer"
			},
			{
				field: "soldOut",
				header: {
					en: "Sold (30 d)",
					zh: "30 天销量"
				},
				type: "integer"
			},
			{
				field: "buyerNum",
				header: {
					en: "Buyers",
					zh: "买家数"
				},
				type: "integer"
			},
			{
				field: "price",
				header: {
					en: "Price CNY",
					zh: "价格（元）"
				},
				type: "number"
			},
			{
				field: "createDate",
				header: {
					en: "Listed",
					zh: "上新时间"
				},
				type: "time"
			},
			{
				field: "itemId",
				header: {
					en: "Item",
					zh: "商品 ID"
				},
				type: "id"
			}
		]
	},
	async run(context, { categoryId: word, type, ...input }) {
		let note = unusualLanguageNote(input.lang);
		note !== void 0 && context.note(note);
		let resolved = await resolveNamedCategory(context, word, input.lang);
		let category = await nameCategory(context, resolved, input.lang);
		let { categoryId } = resolved;
		let { items, basis } = await makeBoard(context, type, {
			...input,
			categoryId,
			chineseName: category?.chineseName
		});
		return {
			type,
			categoryId,
			...category === void 0 ? {} : { category },
			basis: {
				...basis,
				description: classicSources[type][context.language]
			},
			items: items.map((item) => ({
				...item,
				detailUrl: detailUrlIfId(item.itemId)
			}))
		};
	}
});
const topKeyword = defineOperation({
	topic: "ranking",
	name: "top-keyword",
	summary: {
		en: "Trending search words of a category.",
		zh: "查询类目热搜词。"
	},
	description: {
		en: "Hot search words of one category, hottest first, in Chinese and translated. 1688 gives no counts. Search with seKeyword; the translation is for reading.",
		zh: "按热度列出某类目的热搜词及其翻译，1688 不提供搜索次数。搜索请使用 seKeyword，翻译仅供阅读。"
	},
	effects: readsMarket,
	apis: [productSearchTopKeyword],
	input: {
		categoryId: categoryField,
		country: languageField({
			en: "Language of the translation; 1688 names this parameter country.",
			zh: "翻译语言；1688 将该参数命名为 country。"
		}),
		type: choiceField({
			choices: ["cate"],
			default: "cate",
			summary: {
				en: "Dimension of the words; 1688 knows cate only.",
				zh: "热搜词维度；1688 目前只有 cate（类目）。"
			}
		}),
		lang: secondNameOf("country", languageField({
			en: "Language of the translation, same as --country.",
			zh: "翻译语言，等同于 --country。"
		}))
	},
	positional: ["categoryId"],
	examples: [{
		args: "1111",
		text: {
			en: "Hot search words of category 1111",
			zh: "类目 1111 的热搜词"
		}
	}, {
		args: "10166 --country ja --format md",
		text: {
			en: "With Japanese translations, as Markdown",
			zh: "附日语翻译，以 Markdown 输出"
		}
	}],
	output: () => object({
		categoryId: string(),
		keywords: array(hotKeyword())
	}),
	layout: {
		rows: "keywords",
		noun: {
			one: "search word",
			many: "search words",
			zh: "个热搜词"
		},
		title: ({ categoryId }) => ({
			en: `Category ${categoryId}`,
			zh: `类目 ${categoryId}`
		}),
		empty: {
			en: "No hot search words for this category.",
			zh: "该类目暂无热搜词。"
		},
		columns: [{
			field: "seKeyword",
			header: {
				en: "Search word",
				zh: "热搜词"
			},
			type: "name"
		}, {
			field: "seKeywordTranslation",
			header: {
				en: "Translation",
				zh: "翻译"
			},
			type: "name"
		}]
	},
	async run(context, { categoryId: word, country, type }) {
		let note = unusualLanguageNote(country);
		note !== void 0 && context.note(note);
		let categoryId = await resolveCategory(context, word, country);
		let keywords = await callForCategory(context, categoryId, () => context.call(productSearchTopKeyword, { topSeKeywordParam: {
			country,
			sourceId: categoryId,
			hotKeywordType: type
		} })) ?? [];
		keywords.length === 0 && await assertCategoryExists(context, categoryId);
		return {
			categoryId,
			keywords
		};
	}
});
const number = (field, en, zh) => ({
	field,
	header: {
		en,
		zh
	},
	type: "number"
});
const integer = (field, en, zh) => ({
	field,
	header: {
		en,
		zh
	},
	type: "integer"
});
const essential = (column) => ({
	...column,
	isEssential: !0
});
const scores = {
	classic: essential(number("score.value", "Classic", "热度分")),
	momentum: essential(number("score.value", "Momentum", "动量分"))
};
const trend = [
	essential({
		field: "trend.days.sold",
		header: {
			en: "Units a day",
			zh: "日销量"
		},
		type: "series"
	}),
	essential(number("trend.summary.soldRecentDaily", "Last 14 d", "近 14 天日均")),
	essential(number("trend.summary.soldEarlierDaily", "14 d before", "前 14 天日均")),
	number("trend.summary.priceFirst", "First CNY", "期初价（元）"),
	number("trend.summary.priceLast", "Last CNY", "期末价（元）")
];
const price = essential(number("wholesale.price.from", "Price CNY", "价格（元）"));
const sold = essential(integer("soldOut", "Sold (30 d)", "30 天销量"));
const terms = [
	essential(integer("wholesale.order.minimum", "Min", "起订量")),
	sold,
	essential({
		field: "wholesale.seller.companyName",
		header: {
			en: "Seller",
			zh: "卖家"
		},
		type: "text"
	})
];
const itemId = {
	field: "itemId",
	header: {
		en: "Item",
		zh: "商品 ID"
	},
	type: "id"
};
const furtherTerms = [
	number("wholesale.price.to", "Up to", "最高价"),
	number("wholesale.seller.repurchasePercent", "Repurchase %", "复购率 %"),
	{
		field: "wholesale.shipping.timeGuarantee",
		header: {
			en: "Ships",
			zh: "发货"
		},
		type: "name"
	},
	integer("wholesale.stock", "Stock", "库存"),
	integer("buyerNum", "Buyers", "买家数"),
	{
		field: "wholesale.detailUrl",
		header: {
			en: "Page",
			zh: "商品页"
		},
		type: "url"
	}
];
function viewColumns(items, usual) {
	let hasTerms = items.some(({ wholesale }) => wholesale !== void 0);
	let hasTrend = items.some((item) => item.trend !== void 0);
	if (!hasTerms && !hasTrend) return;
	let titles = usual.filter(({ type }) => type === "position" || type === "title");
	let kind = items.find(({ score }) => score !== void 0)?.score?.kind;
	return [
		...titles,
		...hasTerms ? [price] : [],
		...kind === void 0 ? [] : [scores[kind]],
		...hasTrend ? trend : [],
		...hasTerms ? terms : [sold],
		itemId,
		...hasTerms ? furtherTerms : []
	];
}
const hourSeconds = 3600;
const viewInput = {
	with: choicesField({
		choices: ["wholesale", "trend"],
		valueName: "VIEW",
		summary: {
			en: "wholesale adds price, smallest order and seller to each product, one call each; trend adds units, price and repurchase rate of each day, 3 calls each for 30 days.",
			zh: "wholesale 为每个商品补充价格、起订量与卖家，每个商品多一次调用；trend 补充每日销量、价格与复购率，30 天每个商品多三次调用。"
		}
	}),
	score: optionalField(choiceField({
		choices: ["classic", "momentum"],
		summary: {
			en: "momentum, with --with trend: whether a product is rising, 0 to 100, from 28 days. classic, with --with wholesale: a popularity score of sales and price at this moment; no measure of growth.",
			zh: "momentum（配合 --with trend）：依据近 28 天判断商品是否在上升，0 到 100 分。classic（配合 --with wholesale）：按当前销量与价格计算的热度分，不代表增长。"
		}
	})),
	days: wholeNumberField({
		minimum: 1,
		maximum: 90,
		default: 30,
		valueName: "1..90",
		summary: {
			en: "With --with trend: how many days back; momentum needs 28 of them.",
			zh: "配合 --with trend：回溯天数；momentum 需要 28 天。"
		}
	}),
	maxAge: wholeNumberField({
		minimum: 0,
		maximum: 168 * hourSeconds,
		default: hourSeconds,
		valueName: "SECONDS",
		summary: {
			en: "How old terms that were fetched on this machine may be; 0 asks for all of them anew, and for the series of the day.",
			zh: "本机已取到的批发条款的最长有效时间（秒）；0 表示全部重新获取，当天的每日序列也重新获取。"
		}
	})
};
const neededViews = {
	classic: "wholesale",
	momentum: "trend"
};
function assertScoreHasView(score, views) {
	if (score === void 0 || views.includes(neededViews[score])) return;
	let view = neededViews[score];
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--score ${score} is made of what --with ${view} fetches.`,
			zh: `--score ${score} 须与 --with ${view} 一起使用。`
		},
		hint: {
			en: `Add --with ${view}.`,
			zh: `请加上 --with ${view}。`
		}
	});
}
function openRecorderPart(opening) {
	return { async open() {
		return (await loadPart(async () => import("./1688-ranking.extras.mjs"))).openRecorder(opening);
	} };
}
function tellRecorded(context, { snapshotId, outcome, unchangedSince }) {
	let since = new Date(unchangedSince).toISOString();
	context.note({
		code: "RECORDED",
		text: outcome === "changed" ? {
			en: `Recorded as snapshot ${snapshotId}.`,
			zh: `已存入账本，快照 ${snapshotId}。`
		} : {
			en: `Recorded as snapshot ${snapshotId}; unchanged since ${since}.`,
			zh: `已存入账本，快照 ${snapshotId}；自 ${since} 起未变化。`
		}
	});
}
function noteRankType(context, rankType) {
	let known = rankTypes.find((candidate) => candidate.rankType === rankType);
	if (known?.official) return;
	if (known === void 0) {
		context.note({
			code: "RANK_TYPE_UNKNOWN",
			text: {
				en: `Rank type "${rankType}" is not known; it is sent as it is. Known ones: ${listed(", ")}. See: ${commandName("ranking types")}`,
				zh: `未知的榜单类型“${rankType}”，已原样发送。已知类型：${listed("、")}。查看：${commandName("ranking types")}`
			}
		});
		return;
	}
	context.note({
		code: "RANK_TYPE_UNOFFICIAL",
		text: {
			en: `Rank type ${rankType} (${known.name.en}) is not on the official page; 1688 may not answer it.`,
			zh: `榜单类型 ${rankType}（${known.name.zh}）不在官方文档中，1688 未必支持。`
		}
	});
}
function listed(separator) {
	return rankTypes.map(({ rankType, name }) => `${rankType} ${name.zh}`).join(separator);
}
const codes = rankTypes.map(({ rankType }) => rankType);
const chineseNames = rankTypes.map(({ name }) => name.zh);
const rankTypeField = {
	...wordField({
		allowed: {
			en: `a rank type such as ${codes.join(", ")}, or its Chinese name`,
			zh: `榜单类型的代码或中文名，例如 ${codes.join("、")}，或 ${chineseNames.slice(0, 3).join("、")}`
		},
		examples: codes,
		default: "complex",
		valueName: "TYPE",
		summary: {
			en: `Rank type: complex 综合榜, hot 热卖榜 or goodPrice 好价榜, by code or Chinese name; see ${operationName("ranking types")} for others.`,
			zh: `榜单类型，代码或中文名均可：complex 综合榜、hot 热卖榜、goodPrice 好价榜；其他见 ${operationName("ranking types")}。`
		}
	}),
	synonyms: Object.fromEntries(rankTypes.map(({ rankType, name, otherNames }) => [rankType, [
		name.zh,
		name.en,
		...otherNames
	]]))
};
const topList = defineOperation({
	topic: "ranking",
	name: "top-list",
	summary: {
		en: "Ranked products of a category.",
		zh: "查询类目商品榜单。"
	},
	description: {
		en: "Products of one category in the order of a 1688 ranking: overall (complex), best sellers (hot), good prices (goodPrice) and others. soldOut counts units sold in the last 30 days, buyerNum the buyers.",
		zh: "按 1688 榜单顺序列出某类目的商品：综合榜（complex）、热卖榜（hot）、好价榜（goodPrice）等。soldOut 为近 30 天销量，buyerNum 为近 30 天买家数。"
	},
	effects: readsMarket,
	apis: [productTopListQuery],
	parts: { recorder: openRecorderPart },
	input: {
		categoryId: categoryField,
		type: rankTypeField,
		limit: wholeNumberField({
			minimum: 1,
			maximum: 20,
			default: 10,
			valueName: "1..20",
			summary: {
				en: "How many products, 20 at most.",
				zh: "返回商品数，最多 20。"
			}
		}),
		lang: languageField({
			en: "Language of the translated title.",
			zh: "翻译标题的语言。"
		}),
		...viewInput,
		record: {
			...switchField({ summary: {
				en: `Keep what was fetched in the ledger of ${operationName("tracker changes")} as well.`,
				zh: `同时将取得的内容存入账本，供 ${operationName("tracker changes")} 使用。`
			} }),
			keeps: !0
		}
	},
	positional: ["categoryId"],
	examples: [
		{
			args: "1111 --type hot --limit 20",
			text: {
				en: "The 20 best sellers of category 1111",
				zh: "类目 1111 热卖榜前 20"
			}
		},
		{
			args: "10166 --type goodPrice --output ranking.csv",
			text: {
				en: "A ranking as a spreadsheet",
				zh: "把榜单存为表格文件"
			}
		},
		{
			args: "10166 --type hot --limit 5 --with wholesale",
			text: {
				en: "The 5 best sellers with price and seller",
				zh: "热卖榜前 5，附价格与卖家"
			}
		},
		{
			args: "10166 --type hot --limit 5 --with trend --score momentum",
			text: {
				en: "Which of the 5 best sellers are rising",
				zh: "热卖榜前 5 中哪些正在上升"
			}
		},
		{
			args: "女装",
			text: {
				en: "A category by its name",
				zh: "用名称指定类目"
			}
		},
		{
			args: "",
			text: {
				en: "All first-level categories to choose from",
				zh: "列出全部一级类目供选择"
			}
		}
	],
	output: () => extend(omit(ranking(), { rankProductModels: !0 }), {
		category: optional(rankedCategory),
		recorded: optional(object({
			snapshotId: string(),
			unchangedSince: string()
		})),
		items: array(rankedItem())
	}),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: headingOf,
		empty: {
			en: "This ranking is empty.",
			zh: "该榜单暂无商品。"
		},
		columns: rankingColumns,
		columnsFor: ({ items }) => viewColumns(items, rankingColumns)
	},
	async run(context, { record, ...input }) {
		let recorder = record && !context.isDryRun ? await context.parts.recorder.open() : void 0;
		try {
			let { data, asked } = await fetchRanking(context, input);
			if (recorder === void 0) return data;
			let recorded = await recorder.record({
				...asked,
				names: data.category ?? {},
				rows: data.items
			});
			tellRecorded(context, recorded);
			let { snapshotId, unchangedSince } = recorded;
			return {
				...data,
				recorded: {
					snapshotId,
					unchangedSince: new Date(unchangedSince).toISOString()
				}
			};
		} finally {
			await recorder?.close();
		}
	}
});
async function fetchRanking(context, { categoryId: word, type, limit, lang, with: views, score, days, maxAge }) {
	assertScoreHasView(score, views);
	let note = unusualLanguageNote(lang);
	note !== void 0 && context.note(note);
	let resolved = await resolveNamedCategory(context, word, lang);
	let { categoryId } = resolved;
	noteRankType(context, type);
	let { rankProductModels = [], ...about } = await callForCategory(context, categoryId, () => context.call(productTopListQuery, { rankQueryParams: {
		rankId: categoryId,
		rankType: type,
		limit,
		language: lang
	} })) ?? {};
	let products = inRankOrder(rankProductModels).slice(0, limit);
	products.length === 0 && await assertCategoryExists(context, categoryId);
	let category = await nameCategory(context, resolved, lang);
	let described = products.map((product) => describeProduct(context, product));
	let termed = views.includes("wholesale") ? await withTerms(context, described, {
		language: lang,
		maxAgeSeconds: maxAge,
		withScore: score === "classic"
	}) : described;
	let items = views.includes("trend") ? await withTrend(context, termed, {
		days,
		maxAgeSeconds: maxAge,
		withScore: score === "momentum"
	}) : termed;
	return {
		asked: {
			categoryId,
			rankType: type,
			limit,
			language: lang
		},
		data: {
			...about,
			...category === void 0 ? {} : { category },
			items
		}
	};
}
const withTerms = async (...asked) => (await loadPart(async () => import("./1688-ranking.extras.mjs"))).addWholesale(...asked);
const withTrend = async (...asked) => (await loadPart(async () => import("./1688-ranking.extras.mjs"))).addTrend(...asked);
const types = defineOperation({
	topic: "ranking",
	name: "types",
	summary: {
		en: "Rank types that top-list takes.",
		zh: "列出可用的榜单类型。"
	},
	description: {
		en: `Three types are official. The others are known from resellers only; they are sent, with a note, and 1688 may not answer them. classic are the boards of ${operationName("ranking classic")}, which are no rank types: what each is made of.`,
		zh: `其中三种为官方类型，其余仅见于第三方资料：会照常发送并附提示，1688 未必支持。classic 为 ${operationName("ranking classic")} 的榜单及其依据，并非榜单类型。`
	},
	effects: readsThisMachine,
	apis: [],
	input: {},
	examples: [{
		args: "",
		text: {
			en: "List the rank types",
			zh: "列出榜单类型"
		}
	}],
	output: () => object({
		types: array(object({
			rankType: string(),
			chineseName: string(),
			englishName: string(),
			official: boolean()
		})),
		classic: array(object({
			board: string(),
			madeOf: string()
		}))
	}),
	layout: { sheets: [{
		name: "types",
		rows: "types",
		noun: {
			one: "rank type",
			many: "rank types",
			zh: "种榜单类型"
		},
		columns: [
			{
				field: "rankType",
				header: {
					en: "Rank type",
					zh: "榜单类型"
				}
			},
			{
				field: "chineseName",
				header: {
					en: "Chinese",
					zh: "中文名"
				}
			},
			{
				field: "englishName",
				header: {
					en: "English",
					zh: "英文名"
				}
			},
			{
				field: "official",
				header: {
					en: "Official",
					zh: "官方"
				}
			}
		]
	}, {
		name: "classic",
		rows: "classic",
		noun: {
			one: "classic board",
			many: "classic boards",
			zh: "个经典榜单"
		},
		columns: [{
			field: "board",
			header: {
				en: "Classic board",
				zh: "经典榜单"
			}
		}, {
			field: "madeOf",
			header: {
				en: "Made of",
				zh: "依据"
			},
			type: "text"
		}]
	}] },
	run: ({ language }) => Promise.resolve({
		classic: classicBoards.map((board) => ({
			board,
			madeOf: classicSources[board][language]
		})),
		types: rankTypes.map(({ rankType, name, official }) => ({
			rankType,
			chineseName: name.zh,
			englishName: name.en,
			official
		}))
	})
});
const plugin = definePlugin({
	topic: "ranking",
	operations: [
		topList,
		topKeyword,
		classic,
		types
	],
	skill: {
		name: "1688-ranking",
		summary: "1688 product rankings and trending search words of a category.",
		extras: [categoryExtra]
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
export { callForCategory, categoryDocuments, categoryExistence, categoryField, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, detailUrlOf, firstLevelCategories, isCategoryApiClosed, isOfferId, isRetired, isWholeRanking, judgeNothing, productSearchKeywordQuery, productTopListQuery, resolveCategory, retiredHeader, retiredMark, retirement, start, wholesaleTerms };
