import { _enum, _gte, _lte, _regex, array, boolean, extend, int, number as number$1, object, optional, partial, string, unknown } from "./engine.zod.mjs";
import { Ali1688Error, absentable, absentableBoolean, absentableFigure, absentableFlag, absentableId, absentableList, absentableNumber, absentableText, changesThisMachine, choiceField, commandName, defineApi, defineOperation, definePlugin, documentFileName, fileField, idText, isAli1688Error, isDiskFull, isErrorCode, isOurs, isRecord, languageField, loadPart, loadSqlite, looseText, operationName, optionalField, parseJson, prepareForSaving, readsThisMachine, reasonOfFault, repeatableField, shownWord, sqliteCode, startScript, stateReasons, stateUnusable, switchField, temporaryPath, textField, unusualLanguageNote, wholeNumberField, wordField } from "./engine.mjs";
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
const distributionPrices = () => ({
	onePiecePrice: absentableText(),
	offerPrice: absentableText()
});
const skuAttribute = () => object({
	attributeId: absentableId(),
	attributeName: absentableText(),
	attributeNameTrans: absentableText(),
	value: absentableText(),
	valueTrans: absentableText(),
	skuImageUrl: absentableText(),
	skuImageUrlTrans: absentableText()
});
const productSku = () => object({
	skuId: absentableId(),
	specId: absentableText(),
	cargoNumber: absentableText(),
	amountOnSale: absentableFigure(),
	price: absentableText(),
	promotionPrice: absentableText(),
	consignPrice: absentableText(),
	foreignCurrencyPrice: absentableText(),
	foreignCurrencyPromotionPrice: absentableText(),
	retailPrice: absentableText(),
	fenxiaoPriceInfo: absentable(object(distributionPrices())),
	skuAttributes: absentableList(skuAttribute())
});
const priceStep = () => object({
	startQuantity: absentableFigure(),
	price: absentableText(),
	promotionPrice: absentableText(),
	foreignCurrencyPrice: absentableText(),
	foreignCurrencyPromotionPrice: absentableText()
});
const productSaleInfo = () => object({
	amountOnSale: absentableFigure(),
	priceRangeList: absentableList(priceStep()),
	quoteType: absentableFigure(),
	foreignCurrencyPrice: absentableText(),
	consignPrice: absentableText(),
	retailPrice: absentableText(),
	unitInfo: absentable(object({
		unit: absentableText(),
		transUnit: absentableText()
	})),
	fenxiaoSaleInfo: absentable(object({
		onePieceFreePostage: absentableFlag(),
		startQuantity: absentableFigure(),
		...distributionPrices()
	}))
});
const sellerDataInfo = () => object({
	tradeMedalLevel: absentableText(),
	compositeServiceScore: absentableText(),
	logisticsExperienceScore: absentableText(),
	disputeComplaintScore: absentableText(),
	offerExperienceScore: absentableText(),
	consultingExperienceScore: absentableText(),
	afterSalesExperienceScore: absentableText(),
	repeatPurchasePercent: absentableText(),
	collect30DayWithin48HPercent: absentableText(),
	qualityRefundWithin30Day: absentableText()
});
const sellerMixSetting = () => object({
	generalHunpi: absentableFlag(),
	mixAmount: absentableFigure(),
	mixNumber: absentableFigure()
});
const measures = () => ({
	width: absentableFigure(),
	length: absentableFigure(),
	height: absentableFigure()
});
const officialMeasures = () => ({
	officialLength: absentableFigure(),
	officialWidth: absentableFigure(),
	officialHeight: absentableFigure(),
	officialWeight: absentableFigure(),
	pkgSizeSource: absentableText()
});
const productShippingInfo = () => object({
	sendGoodsAddressText: absentableText(),
	shippingTimeGuarantee: absentableText(),
	weight: absentableFigure(),
	...measures(),
	...officialMeasures(),
	skuShippingInfoList: absentableList(object({
		skuId: absentableId(),
		specId: absentableText(),
		weight: absentableFigure(),
		...measures()
	})),
	skuShippingDetails: absentableList(object({
		skuId: absentableId(),
		weight: absentableFigure(),
		...measures(),
		...officialMeasures(),
		aiWeight: absentableFigure(),
		aiWeightAccuracy: absentableText()
	}))
});
const images = () => object({
	images: absentableList(looseText()),
	whiteImage: absentableText()
});
const productDetail = () => object({
	offerId: absentableId(),
	categoryId: absentableId(),
	categoryName: absentableText(),
	topCategoryId: absentableId(),
	secondCategoryId: absentableId(),
	thirdCategoryId: absentableId(),
	subject: absentableText(),
	subjectTrans: absentableText(),
	description: absentableText(),
	mainVideo: absentableText(),
	productImage: absentable(images()),
	productImageTrans: absentable(images()),
	productAttribute: absentableList(object({
		attributeId: absentableId(),
		attributeName: absentableText(),
		value: absentableText(),
		attributeNameTrans: absentableText(),
		valueTrans: absentableText()
	})),
	productSkuInfos: absentableList(productSku()),
	productSaleInfo: absentable(productSaleInfo()),
	productShippingInfo: absentable(productShippingInfo()),
	sellerOpenId: absentableText(),
	companyName: absentableText(),
	sellerDataInfo: absentable(sellerDataInfo()),
	sellerMixSetting: absentable(sellerMixSetting()),
	minOrderQuantity: absentableFigure(),
	batchNumber: absentableFigure(),
	status: absentableText(),
	tagInfoList: absentableList(object({
		key: absentableText(),
		value: absentableFlag()
	})),
	offerIdentities: absentableList(looseText()),
	isSelect: absentableFlag(),
	isJxhy: absentableFlag(),
	soldOut: absentableText(),
	tradeScore: absentableText(),
	promotionModel: absentable(object({
		hasPromotion: absentableFlag(),
		promotionType: absentableText()
	})),
	productCargoNumber: absentableText(),
	sellingPoint: absentableList(looseText()),
	certificateList: absentableList(object({
		certificateName: absentableText(),
		certificateCode: absentableText(),
		certificatePhotoList: absentableList(looseText())
	})),
	createDate: absentableText()
});
const productSearchQueryProductDetail = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.queryProductDetail",
	version: 1,
	title: {
		en: "Multilingual product detail",
		zh: "多语言商详"
	},
	needsToken: !0,
	wire: { offerDetailParam: "json" },
	envelope: "result",
	request: () => object({ offerDetailParam: object({
		offerId: string().check(_regex(/^\d{1,19}$/)),
		country: string(),
		currency: optional(string())
	}) }),
	response: () => absentable(productDetail()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1",
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
		let { categoryGet, categoryList } = await loadPart(async () => import("./1688-tracker.extras.mjs"));
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
const categoryColumns$1 = [
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
		...withRetirement(categoryColumns$1, rows)
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
			...categoryColumns$1,
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
async function resolveCategory(context, word, language = "en") {
	return (await resolveNamedCategory(context, word, language)).categoryId;
}
async function resolveNamedCategory(context, word, language = "en") {
	if (word === void 0) return chooseFirstLevel(context, language);
	let written = word.trim();
	if (categoryIdPattern.test(written)) return { categoryId: written };
	if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
	let { resolveName } = await loadPart(async () => import("./1688-tracker.extras.mjs"));
	return resolveName(context, written, language);
}
async function chooseFirstLevel(context, language) {
	let offer = await offerCategories(context);
	if ("categories" in offer) {
		let { categories } = offer;
		let chosen = await context.choose(async () => {
			let { categoryChoice } = await loadPart(async () => import("./1688-tracker.extras.mjs"));
			return categoryChoice(categoryTexts.firstLevel, categories, {
				context,
				language
			});
		}, categories);
		if (chosen !== void 0) return chosen;
	}
	throw categoryRequiredFailure(offer);
}
function inTransaction(database, begin, work) {
	database.exec(begin);
	try {
		let result = work();
		database.exec("COMMIT");
		return result;
	} catch (error) {
		rollBack(database);
		throw error;
	}
}
function rollBack(database) {
	try {
		database.exec("ROLLBACK");
	} catch {}
}
function openTables(database) {
	let statements = new Map();
	let prepared = (sql) => {
		let known = statements.get(sql);
		if (known !== void 0) return known;
		let statement = database.prepare(sql);
		statements.set(sql, statement);
		return statement;
	};
	return {
		all: (sql, ...values) => prepared(sql).all(...bound(values)),
		first: (sql, ...values) => prepared(sql).get(...bound(values)),
		run(sql, ...values) {
			let { changes, lastInsertRowid } = prepared(sql).run(...bound(values));
			return {
				changes: Number(changes),
				lastId: Number(lastInsertRowid)
			};
		}
	};
}
function bound(values) {
	let [named] = values;
	if (!isNamed(named)) return [{}, ...values.flatMap((value) => isNamed(value) ? [] : [value ?? null])];
	return [Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? null]))];
}
function isNamed(value) {
	return typeof value == "object" && !!value && !ArrayBuffer.isView(value);
}
const busyCodes = [5, 6];
async function whileBusy(work, wait) {
	let { clock, signal, limitMs, tooLong } = wait;
	let endsAt = clock.monotonic() + limitMs;
	let pauseMs = 3;
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!busyCodes.includes(sqliteCode(error))) throw error;
		}
		signal?.throwIfAborted();
		if (clock.monotonic() >= endsAt) throw tooLong();
		await clock.sleep(Math.min(8, pauseMs * (1 + Math.random())), signal);
		pauseMs = Math.min(8, pauseMs * 1.4);
	}
}
const ledgerReasons = {
	damaged: {
		en: "it is damaged",
		zh: "文件已损坏"
	},
	noLedger: {
		en: "it is not a ledger of the rank tracker",
		zh: "不是榜单追踪账本"
	},
	newer: (found, known) => ({
		en: `a newer version of this program wrote it: schema ${found}, known here up to ${known}`,
		zh: `由本程序的更新版本写入：结构版本 ${found}，当前最高支持 ${known}`
	}),
	full: (neededMb, freeMb) => ({
		en: `the disk is full: ${neededMb} MB are needed${freeMb === void 0 ? "" : `, ${freeMb} MB are free`}`,
		zh: `磁盘空间不足：需要 ${neededMb} MB${freeMb === void 0 ? "" : `，剩余 ${freeMb} MB`}`
	}),
	diskFault: (neededMb) => ({
		en: `reading or writing failed; ${neededMb} MB are needed, also within quotas and limits on the size of files`,
		zh: `读写失败；需要 ${neededMb} MB 空间（含磁盘配额与单文件大小限制）`
	}),
	incoherent: (rows) => ({
		en: `${rows} rows point to what is not there`,
		zh: `有 ${rows} 行指向不存在的内容`
	}),
	readOnly: {
		en: "it cannot be written to",
		zh: "没有写入权限"
	},
	unopened: {
		en: "it cannot be opened",
		zh: "无法打开"
	}
};
const ledgerHints = {
	damaged: {
		en: `Nothing was changed in it. ${commandName("tracker check")} tells what is wrong. Put a backup in its place, or move it (with the files beside it that end in -wal and -shm) elsewhere; a new ledger is begun then.`,
		zh: `文件未被改动。可运行 ${commandName("tracker check")} 查看问题；然后用备份替换它，或将它（连同旁边以 -wal、-shm 结尾的文件）移到别处，程序会新建账本。`
	},
	noLedger: {
		en: "Nothing was changed in it. Move it elsewhere; a new ledger is begun then.",
		zh: "文件未被改动。请将它移到别处，程序会新建账本。"
	},
	newer: {
		en: "Nothing was changed in it. Update this program; or put a backup of an older version in its place, or move it elsewhere to begin a new one.",
		zh: "文件未被改动。请更新本程序；或用旧版本的备份替换它，或将它移到别处以新建账本。"
	},
	full: {
		en: "The ledger is whole; what was just to be written is not in it. Free the space, then run the command again.",
		zh: "账本完好，但本次内容未写入。请清理出空间，然后重新运行该命令。"
	}
};
const needsNewerNode = (found) => ({
	en: `The rank tracker needs Node.js 22.13 or newer; this is ${found}.`,
	zh: `榜单追踪需要 Node.js 22.13 或更新的版本，当前为 ${found}。`
});
const newerNodeHint = {
	en: "Install a newer Node.js, then run the command again.",
	zh: "请安装更新的 Node.js，然后重新运行该命令。"
};
const fs$4 = process.getBuiltinModule("node:fs");
const nodePath$2 = process.getBuiltinModule("node:path");
const codes$1 = {
	readOnly: 8,
	inputOutput: 10,
	corrupt: 11,
	full: 13,
	cannotOpen: 14,
	notADatabase: 26
};
function ledgerFault(error, place, neededBytes = 8192e3) {
	let code = sqliteCode(error);
	let { shownPath } = place;
	if (code === codes$1.full || isDiskFull(error)) return diskFull(place, neededBytes);
	if (code === codes$1.corrupt) return stateUnusable(shownPath, ledgerReasons.damaged, ledgerHints.damaged);
	if (code === codes$1.notADatabase) return stateUnusable(shownPath, ledgerReasons.noLedger, ledgerHints.noLedger);
	if (code === codes$1.readOnly) return stateUnusable(shownPath, ledgerReasons.readOnly);
	if (code === codes$1.cannotOpen) return stateUnusable(shownPath, ledgerReasons.unopened);
	if (code === codes$1.inputOutput) return stateUnusable(shownPath, ledgerReasons.diskFault(megabytes(neededBytes)), ledgerHints.full);
	return isSystemFault(error) ? stateUnusable(shownPath, reasonOfFault(error)) : error;
}
function diskFull(place, neededBytes) {
	let needed = megabytes(neededBytes);
	let freeBytes = freeBytesAt(place);
	let free = freeBytes === void 0 ? void 0 : megabytes(freeBytes);
	return stateUnusable(place.shownPath, ledgerReasons.full(needed, free), ledgerHints.full);
}
function megabytes(bytes) {
	return (Math.ceil(bytes / 1e5) / 10).toString();
}
function freeBytesAt({ path }) {
	try {
		if (path === void 0) return;
		let { bavail, bsize } = fs$4.statfsSync(nodePath$2.dirname(path));
		return bavail * bsize;
	} catch {
		return;
	}
}
function isSystemFault(error) {
	return typeof error == "object" && !!error && "syscall" in error;
}
const migrations = ["\nCREATE TABLE series (\n  id INTEGER PRIMARY KEY,\n  kind TEXT NOT NULL CHECK (kind IN ('ranking', 'words', 'terms')),\n  -- The id of the category, of the product for terms.\n  subject_id TEXT NOT NULL,\n  -- Empty but for rankings.\n  rank_type TEXT NOT NULL,\n  language TEXT NOT NULL,\n  -- Rows that were asked for; 0 but for rankings.\n  depth INTEGER NOT NULL,\n  -- Of the category, as last told.\n  chinese_name TEXT,\n  translated_name TEXT,\n  UNIQUE (kind, subject_id, rank_type, language, depth)\n) STRICT;\n\nCREATE TABLE content (\n  id INTEGER PRIMARY KEY,\n  series_id INTEGER NOT NULL REFERENCES series (id),\n  -- SHA-256 of the rows, hexadecimal.\n  hash TEXT NOT NULL,\n  UNIQUE (series_id, hash)\n) STRICT;\n\n-- Where something came from.\nCREATE TABLE provenance (\n  id INTEGER PRIMARY KEY,\n  api TEXT NOT NULL,\n  -- JSON.\n  parameters TEXT NOT NULL,\n  -- The short name of the AppKey.\n  app_key TEXT NOT NULL,\n  UNIQUE (api, parameters, app_key)\n) STRICT;\n\nCREATE TABLE sweep (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  -- Milliseconds since 1970, as every time here.\n  started_at INTEGER NOT NULL,\n  finished_at INTEGER,\n  -- JSON.\n  parameters TEXT NOT NULL,\n  state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished'))\n) STRICT;\n\nCREATE TABLE snapshot (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  series_id INTEGER NOT NULL REFERENCES series (id),\n  at INTEGER NOT NULL,\n  content_id INTEGER NOT NULL REFERENCES content (id),\n  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),\n  rows_asked INTEGER,\n  rows_given INTEGER NOT NULL,\n  provenance_id INTEGER NOT NULL REFERENCES provenance (id),\n  sweep_id INTEGER REFERENCES sweep (id) ON DELETE SET NULL,\n  UNIQUE (series_id, at, content_id)\n) STRICT;\nCREATE INDEX snapshot_by_content ON snapshot (content_id);\nCREATE INDEX snapshot_by_provenance ON snapshot (provenance_id);\nCREATE INDEX snapshot_by_sweep ON snapshot (sweep_id) WHERE sweep_id IS NOT NULL;\n\nCREATE TABLE item (\n  id INTEGER PRIMARY KEY,\n  item_id TEXT NOT NULL UNIQUE\n) STRICT;\n\n-- What is said of a ranked product besides figures, in one language; most days it is what it was.\nCREATE TABLE wording (\n  id INTEGER PRIMARY KEY,\n  item INTEGER REFERENCES item (id),\n  title TEXT,\n  translate_title TEXT,\n  img_url TEXT,\n  -- JSON list.\n  service_list TEXT\n) STRICT;\nCREATE INDEX wording_by_item ON wording (item);\n\n-- By series first: what is asked of one board then lies together on the disk.\nCREATE TABLE ranked_row (\n  series_id INTEGER NOT NULL REFERENCES series (id),\n  content_id INTEGER NOT NULL REFERENCES content (id),\n  -- Counted from 1: in the order of the ranks, those without one last.\n  place INTEGER NOT NULL,\n  -- As 1688 gives it; items may share one or lack it.\n  rank REAL,\n  -- Absent where 1688 gave no id.\n  item INTEGER REFERENCES item (id),\n  -- An id of wording. Not declared as such: the index that removing one took would be the largest of all.\n  wording INTEGER NOT NULL,\n  sold_out REAL,\n  buyer_num REAL,\n  goods_score TEXT,\n  PRIMARY KEY (series_id, content_id, place)\n) STRICT, WITHOUT ROWID;\nCREATE INDEX ranked_row_by_item ON ranked_row (item);\n\nCREATE TABLE word_row (\n  content_id INTEGER NOT NULL REFERENCES content (id),\n  -- Counted from 1, in the order of the answer, which is all the rank there is.\n  place INTEGER NOT NULL,\n  word TEXT,\n  translation TEXT,\n  PRIMARY KEY (content_id, place)\n) STRICT, WITHOUT ROWID;\n\nCREATE TABLE terms_row (\n  content_id INTEGER PRIMARY KEY REFERENCES content (id),\n  item INTEGER NOT NULL REFERENCES item (id),\n  subject TEXT,\n  subject_trans TEXT,\n  status TEXT,\n  -- Prices are texts in the digits of the answer.\n  price_from TEXT,\n  price_to TEXT,\n  currency TEXT,\n  -- JSON list.\n  tiers TEXT,\n  minimum REAL,\n  unit TEXT,\n  stock REAL,\n  sold_out REAL,\n  seller_open_id TEXT,\n  company_name TEXT\n) STRICT;\nCREATE INDEX terms_row_by_item ON terms_row (item);\n\nCREATE TABLE task (\n  sweep_id INTEGER NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,\n  -- Counted from 1, in the order of the plan.\n  position INTEGER NOT NULL,\n  kind TEXT NOT NULL CHECK (kind IN ('ranking', 'words', 'terms')),\n  subject_id TEXT NOT NULL,\n  rank_type TEXT NOT NULL,\n  language TEXT NOT NULL,\n  depth INTEGER NOT NULL,\n  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'unchanged', 'refused', 'left')),\n  error_code TEXT,\n  -- JSON {en, zh}.\n  error_text TEXT,\n  attempts INTEGER NOT NULL,\n  snapshot_id INTEGER REFERENCES snapshot (id) ON DELETE SET NULL,\n  PRIMARY KEY (sweep_id, position)\n) STRICT, WITHOUT ROWID;\nCREATE INDEX task_by_state ON task (sweep_id, state);\nCREATE INDEX task_by_snapshot ON task (snapshot_id) WHERE snapshot_id IS NOT NULL;\n"];
const schemaVersion = migrations.length;
function migrate(database, version) {
	if (version === schemaVersion) return;
	for (let step of migrations.slice(version)) database.exec(step);
	database.exec(`PRAGMA application_id = 825636920; PRAGMA user_version = ${schemaVersion}`);
}
function connect(path, mode) {
	let sqlite = loadSqlite();
	if (sqlite === void 0) {
		let text = needsNewerNode(process.versions.node);
		throw new Ali1688Error({
			code: "STATE_UNUSABLE",
			text,
			hint: newerNodeHint
		});
	}
	let database = new sqlite.DatabaseSync(path, { readOnly: mode === "read" });
	try {
		database.exec("PRAGMA busy_timeout = 0; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -32768");
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}
function textIn(row, column) {
	let value = row[column];
	if (typeof value == "string") return value;
	throw unexpected(column);
}
function numberIn(row, column) {
	let value = row[column];
	if (typeof value == "number") return value;
	throw unexpected(column);
}
function optionalTextIn(row, column) {
	return row[column] === null ? void 0 : textIn(row, column);
}
function optionalNumberIn(row, column) {
	return row[column] === null ? void 0 : numberIn(row, column);
}
function unexpected(column) {
	return TypeError(`The column ${column} does not hold what was expected of it.`);
}
function assertOurs(database, shownPath) {
	let version = pragma(database, "user_version");
	let application = pragma(database, "application_id");
	if (application === 0 && version === 0 && tableCount(database) === 0) return 0;
	if (application !== 825636920) throw stateUnusable(shownPath, ledgerReasons.noLedger, ledgerHints.noLedger);
	if (version > schemaVersion) throw stateUnusable(shownPath, ledgerReasons.newer(version, schemaVersion), ledgerHints.newer);
	return version;
}
function pragma(database, name) {
	return numberIn(database.prepare(`PRAGMA ${name}`).get() ?? {}, name);
}
function tableCount(database) {
	return numberIn(database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() ?? {}, "tables");
}
const fs$3 = process.getBuiltinModule("node:fs");
const nodePath$1 = process.getBuiltinModule("node:path");
const endings = [
	"",
	"-wal",
	"-shm"
];
function inspectFile({ path, shownPath }) {
	if (path === void 0) return !1;
	if (fs$3.lstatSync(nodePath$1.dirname(path), { throwIfNoEntry: !1 })?.isSymbolicLink() === !0) throw stateUnusable(shownPath, stateReasons.link);
	let [isThere = !1] = endings.map((ending) => inspectOne(path + ending, shownPath));
	return isThere;
}
function inspectOne(path, shownPath) {
	let stats = fs$3.lstatSync(path, { throwIfNoEntry: !1 });
	if (stats === void 0) return !1;
	if (stats.isSymbolicLink()) throw stateUnusable(shownPath, stateReasons.link);
	if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
	if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
	process.platform !== "win32" && stats.mode & 63 && fs$3.chmodSync(path, 384);
	return !0;
}
function createFile(path) {
	let { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs$3.constants;
	try {
		fs$3.closeSync(fs$3.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384));
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
}
const nodePath = process.getBuiltinModule("node:path");
const ledgerFolder = "ledger";
function ledgerPlace({ location, gatewayUrl, isSandbox }) {
	let fileName = isSandbox ? "sandbox-ledger.sqlite" : documentFileName(gatewayUrl, {
		folder: ledgerFolder,
		name: "ledger",
		ending: "sqlite"
	});
	let { path } = location;
	return {
		path: path === void 0 ? void 0 : nodePath.join(path, ledgerFolder, fileName),
		get shownPath() {
			return [
				location.shownPath,
				ledgerFolder,
				fileName
			].join(nodePath.sep);
		}
	};
}
function openReader(place) {
	if (place.path === void 0 || !inspectFile(place)) return nothingKept();
	let database = connect(place.path, "read");
	try {
		let version = assertOurs(database, place.shownPath);
		if (version === schemaVersion) return {
			kind: "ledger",
			database
		};
		database.close();
		return version === 0 ? nothingKept() : { kind: "older" };
	} catch (error) {
		close(database);
		throw error;
	}
}
function nothingKept() {
	let database = connect(":memory:", "write");
	migrate(database, 0);
	return {
		kind: "nothing-kept",
		database
	};
}
function openWriter(owner, place) {
	prepareForSaving(owner.location, ledgerFolder);
	let path = place.path ?? "";
	inspectFile(place) ? assertSound(place, path) : createFile(path);
	let database = connect(path, "write");
	try {
		database.exec("PRAGMA journal_mode = WAL");
		database.exec("PRAGMA synchronous = FULL");
		assertOurs(database, place.shownPath) !== schemaVersion && bringUpToDate(database, place);
		return database;
	} catch (error) {
		close(database);
		throw error;
	}
}
function bringUpToDate(database, { shownPath }) {
	inTransaction(database, "BEGIN IMMEDIATE", () => migrate(database, assertOurs(database, shownPath)));
}
function assertSound({ shownPath }, path) {
	let database = connect(path, "read");
	try {
		assertOurs(database, shownPath);
		if (database.prepare("PRAGMA quick_check(1)").get()?.quick_check !== "ok") throw stateUnusable(shownPath, ledgerReasons.damaged, ledgerHints.damaged);
	} finally {
		close(database);
	}
}
function close(database) {
	try {
		database.close();
	} catch {}
}
function createConnections(options, place) {
	let { clock, signal } = options;
	let tooLong = () => stateUnusable(place.shownPath, stateReasons.busy);
	let reader;
	let writer;
	let attempt = async (work, neededBytes) => {
		try {
			return await whileBusy(work, {
				clock,
				signal,
				limitMs: 6e4,
				tooLong
			});
		} catch (error) {
			throw ledgerFault(error, place, neededBytes);
		}
	};
	let openForWriting = async () => {
		try {
			return await attempt(() => connectionOf(openWriter(options, place)));
		} catch (error) {
			writer = void 0;
			throw error;
		}
	};
	let writing = async () => writer ??= openForWriting();
	let openForReading = async () => {
		try {
			let opened = await attempt(() => openReader(place));
			if (opened.kind !== "older") return {
				...connectionOf(opened.database),
				isKept: opened.kind === "ledger"
			};
			await writing();
			return await openForReading();
		} catch (error) {
			reader = void 0;
			throw error;
		}
	};
	return {
		attempt,
		writing,
		async reading() {
			let opened = await (reader ??= openForReading());
			opened.isKept || (reader = void 0);
			return opened;
		},
		async close() {
			let opened = [reader, writer].flatMap((one) => one ?? []);
			[reader, writer] = [void 0, void 0];
			for (let one of await Promise.allSettled(opened)) one.status === "fulfilled" && close(one.value.database);
		}
	};
}
function connectionOf(database) {
	return {
		database,
		tables: openTables(database)
	};
}
function openLedger({ runtime, scope }) {
	return openLedgerOf({
		location: runtime.openHome().location,
		gatewayUrl: runtime.settings.gatewayUrl,
		isSandbox: runtime.isSandbox(),
		clock: runtime.clock,
		signal: scope.signal
	});
}
function openLedgerOf(options) {
	let { clock } = options;
	let place = ledgerPlace(options);
	let connections = createConnections(options, place);
	let othersTurnUntil = 0;
	return {
		...place,
		async read(work) {
			let { database, tables } = await connections.reading();
			return connections.attempt(() => inTransaction(database, "BEGIN", () => work(tables)));
		},
		async write(work) {
			let { database, tables } = await connections.writing();
			clock.monotonic() < othersTurnUntil && await clock.sleep(2);
			try {
				return await connections.attempt(() => inTransaction(database, "BEGIN IMMEDIATE", () => work(tables)));
			} finally {
				othersTurnUntil = clock.monotonic() + 2;
			}
		},
		async maintain(which, work, neededBytes) {
			let { database } = await (which === "reader" ? connections.reading() : connections.writing());
			return connections.attempt(() => work(database), neededBytes);
		},
		close: async () => connections.close()
	};
}
function inOrder(rows) {
	let rankOf = ({ sort }) => sort ?? Number.MAX_VALUE;
	return rows.toSorted((left, right) => rankOf(left) - rankOf(right));
}
function contentHash(seen) {
	let values = "ranked" in seen ? inOrder(seen.ranked).map(rankedValues) : "words" in seen ? seen.words.map(wordValues) : termsValues(seen.terms);
	return process.getBuiltinModule("node:crypto").hash("sha256", JSON.stringify(values));
}
function rankedValues(row) {
	let { itemId, title, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore } = row;
	return [
		sort,
		itemId,
		title,
		translateTitle,
		imgUrl,
		serviceList,
		buyerNum,
		soldOut,
		goodsScore
	];
}
function wordValues({ seKeyword, seKeywordTranslation }) {
	return [seKeyword, seKeywordTranslation];
}
function termsValues(row) {
	let tiers = row.tiers?.map(({ startQuantity, price, promotionPrice }) => [
		startQuantity,
		price,
		promotionPrice
	]);
	return [
		row.subject,
		row.subjectTrans,
		row.status,
		row.priceFrom,
		row.priceTo,
		row.currency,
		tiers,
		row.minimum,
		row.unit,
		row.stock,
		row.soldOut,
		row.sellerOpenId,
		row.companyName
	];
}
function toSeriesRow(series) {
	let { kind, language } = series;
	if (kind === "ranking") return {
		kind,
		language,
		subjectId: series.categoryId,
		rankType: series.rankType,
		depth: series.limit
	};
	return {
		kind,
		language,
		subjectId: kind === "words" ? series.categoryId : series.itemId,
		rankType: "",
		depth: 0
	};
}
function fromSeriesRow({ kind, subjectId, rankType, language, depth }) {
	switch (kind) {
		case "ranking": return {
			kind,
			categoryId: subjectId,
			rankType,
			language,
			limit: depth
		};
		case "words": return {
			kind,
			categoryId: subjectId,
			language
		};
		case "terms": return {
			kind,
			itemId: subjectId,
			language
		};
	}
}
function seriesKind(text) {
	return text === "ranking" || text === "words" ? text : "terms";
}
function writeContent(tables, { seriesId, contentId }, seen) {
	"ranked" in seen ? writeRanked(tables, {
		seriesId,
		contentId
	}, inOrder(seen.ranked)) : "words" in seen ? writeWords(tables, contentId, seen.words) : writeTerms(tables, contentId, seen.series, seen.terms);
}
function writeRanked(tables, { seriesId, contentId }, rows) {
	for (let [index, row] of rows.entries()) {
		let item = row.itemId === void 0 ? void 0 : itemKey(tables, row.itemId);
		tables.run("INSERT INTO ranked_row (series_id, content_id, place, rank, item, wording, sold_out, buyer_num, goods_score)\n       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", seriesId, contentId, index + 1, row.sort, item, wordingKey(tables, item, row), row.soldOut, row.buyerNum, row.goodsScore);
	}
}
function writeWords(tables, contentId, words) {
	for (let [index, { seKeyword, seKeywordTranslation }] of words.entries()) tables.run("INSERT INTO word_row (content_id, place, word, translation) VALUES (?, ?, ?, ?)", contentId, index + 1, seKeyword, seKeywordTranslation);
}
function writeTerms(tables, contentId, series, terms) {
	tables.run("INSERT INTO terms_row (content_id, item, subject, subject_trans, status, price_from, price_to, currency,\n       tiers, minimum, unit, stock, sold_out, seller_open_id, company_name)\n     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", contentId, itemKey(tables, series.itemId), terms.subject, terms.subjectTrans, terms.status, terms.priceFrom, terms.priceTo, terms.currency, terms.tiers === void 0 ? void 0 : JSON.stringify(terms.tiers), terms.minimum, terms.unit, terms.stock, terms.soldOut, terms.sellerOpenId, terms.companyName);
}
function itemKey(tables, itemId) {
	let known = tables.first("SELECT id FROM item WHERE item_id = ?", itemId);
	return known === void 0 ? tables.run("INSERT INTO item (item_id) VALUES (?)", itemId).lastId : numberIn(known, "id");
}
function wordingKey(tables, item, row) {
	let services = row.serviceList === void 0 ? void 0 : JSON.stringify(row.serviceList);
	let values = [
		item,
		row.title,
		row.translateTitle,
		row.imgUrl,
		services
	];
	let known = tables.first("SELECT id FROM wording\n     WHERE item IS ? AND title IS ? AND translate_title IS ? AND img_url IS ? AND service_list IS ?", ...values);
	if (known !== void 0) return numberIn(known, "id");
	return tables.run("INSERT INTO wording (item, title, translate_title, img_url, service_list) VALUES (?, ?, ?, ?, ?)", ...values).lastId;
}
function recordSnapshot(tables, snapshot) {
	let { at, complete, sweepId } = snapshot;
	let series = seriesKey(tables, snapshot.series, snapshot.names);
	let content = contentKey(tables, series, snapshot);
	let before = tables.first("SELECT content_id FROM snapshot WHERE series_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1", series, at);
	let known = tables.first("SELECT id FROM snapshot WHERE series_id = ? AND at = ? AND content_id = ?", series, at, content);
	let id = known === void 0 ? tables.run("INSERT INTO snapshot\n             (series_id, at, content_id, complete, rows_asked, rows_given, provenance_id, sweep_id)\n           VALUES (?, ?, ?, ?, ?, ?, ?, ?)", series, at, content, +!!complete, snapshot.series.kind === "ranking" ? snapshot.series.limit : void 0, snapshot.rowsGiven ?? rowCount(snapshot), provenanceKey(tables, snapshot.provenance), sweepId === void 0 ? void 0 : Number(sweepId)).lastId : numberIn(known, "id");
	let isUnchanged = before !== void 0 && numberIn(before, "content_id") === content;
	return {
		snapshotId: id.toString(),
		outcome: known === void 0 ? isUnchanged ? "unchanged" : "changed" : "known",
		unchangedSince: unchangedSince(tables, {
			series,
			content,
			at
		})
	};
}
function rowCount(snapshot) {
	if ("ranked" in snapshot) return snapshot.ranked.length;
	return "words" in snapshot ? snapshot.words.length : 1;
}
function unchangedSince(tables, { series, content, at }) {
	let row = tables.first("SELECT min(at) AS since FROM snapshot\n     WHERE series_id = :series AND content_id = :content AND at <= :at AND at > coalesce(\n       (SELECT max(at) FROM snapshot WHERE series_id = :series AND content_id <> :content AND at < :at), -1)", {
		series,
		content,
		at
	});
	return row === void 0 ? at : numberIn(row, "since");
}
function seriesKey(tables, series, names) {
	let { kind, subjectId, rankType, language, depth } = toSeriesRow(series);
	let identity = [
		kind,
		subjectId,
		rankType,
		language,
		depth
	];
	let columns = "kind, subject_id, rank_type, language, depth";
	tables.run(`INSERT INTO series (${columns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, ...identity);
	let id = numberIn(tables.first(`SELECT id FROM series WHERE (${columns}) = (?, ?, ?, ?, ?)`, ...identity) ?? {}, "id");
	(names?.chineseName !== void 0 || names?.translatedName !== void 0) && tables.run("UPDATE series SET chinese_name = coalesce(:chinese, chinese_name), translated_name = coalesce(:translated, translated_name)\n       WHERE id = :id AND (chinese_name IS NOT coalesce(:chinese, chinese_name)\n         OR translated_name IS NOT coalesce(:translated, translated_name))", {
		chinese: names.chineseName,
		translated: names.translatedName,
		id
	});
	return id;
}
function contentKey(tables, series, snapshot) {
	let hash = snapshot.hash ?? contentHash(snapshot);
	let known = tables.first("SELECT id FROM content WHERE series_id = ? AND hash = ?", series, hash);
	if (known !== void 0) return numberIn(known, "id");
	let { lastId } = tables.run("INSERT INTO content (series_id, hash) VALUES (?, ?)", series, hash);
	writeContent(tables, {
		seriesId: series,
		contentId: lastId
	}, snapshot);
	return lastId;
}
function provenanceKey(tables, { api, parameters, appKey }) {
	let identity = [
		api,
		JSON.stringify(parameters),
		appKey
	];
	let known = tables.first("SELECT id FROM provenance WHERE (api, parameters, app_key) = (?, ?, ?)", ...identity);
	if (known !== void 0) return numberIn(known, "id");
	return tables.run("INSERT INTO provenance (api, parameters, app_key) VALUES (?, ?, ?)", ...identity).lastId;
}
function beginSweep(tables, plan) {
	let { lastId } = tables.run("INSERT INTO sweep (started_at, parameters, state) VALUES (?, ?, 'running')", plan.startedAt, JSON.stringify(plan.parameters));
	let sweepId = lastId.toString();
	addTasks(tables, sweepId, plan.tasks);
	return sweepId;
}
function addTasks(tables, sweepId, tasks) {
	let position = optionalNumberIn(tables.first("SELECT max(position) AS position FROM task WHERE sweep_id = ?", Number(sweepId)) ?? { position: null }, "position") ?? 0;
	for (let series of tasks) {
		let { kind, subjectId, rankType, language, depth } = toSeriesRow(series);
		position += 1;
		tables.run("INSERT INTO task (sweep_id, position, kind, subject_id, rank_type, language, depth, state, attempts)\n       VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0)", Number(sweepId), position, kind, subjectId, rankType, language, depth);
	}
}
function settleTask(tables, { sweepId, position }, { state, attempts, error, snapshotId }) {
	tables.run("UPDATE task SET state = ?, attempts = ?, error_code = ?, error_text = ?, snapshot_id = ?\n     WHERE sweep_id = ? AND position = ?", state, attempts, error?.code, error === void 0 ? void 0 : JSON.stringify(error.text), snapshotId === void 0 ? void 0 : Number(snapshotId), Number(sweepId), position);
}
function endSweep(tables, sweepId, at) {
	let id = Number(sweepId);
	tables.run("UPDATE task SET state = 'left' WHERE sweep_id = ? AND state = 'pending'", id);
	let state = tables.first("SELECT 1 FROM task WHERE sweep_id = ? AND state = 'left' LIMIT 1", id) === void 0 ? "finished" : "stopped";
	tables.run("UPDATE sweep SET state = ?, finished_at = ? WHERE id = ?", state, at, id);
	return state;
}
function resumeSweep(tables, sweepId) {
	let id = Number(sweepId);
	tables.run("UPDATE task SET state = 'pending', error_code = NULL, error_text = NULL\n     WHERE sweep_id = ? AND state = 'left'", id);
	tables.run("UPDATE sweep SET state = 'running', finished_at = NULL WHERE id = ?", id);
}
function findSweep(tables, sweepId) {
	let row = tables.first("SELECT * FROM sweep WHERE id = ?", Number(sweepId));
	return row === void 0 ? void 0 : readSweep(tables, row);
}
function listSweeps(tables, limit = 100) {
	return tables.all("SELECT * FROM sweep ORDER BY started_at DESC, id DESC LIMIT ?", limit).map((row) => readSweep(tables, row));
}
function tasksOf(tables, sweepId, states) {
	return tables.all("SELECT * FROM task WHERE sweep_id = ? ORDER BY position", Number(sweepId)).map(readTask).filter(({ state }) => states === void 0 || states.includes(state));
}
function readSweep(tables, row) {
	let id = numberIn(row, "id");
	let parameters = parseJson(textIn(row, "parameters"));
	let counts = tables.all("SELECT state, count(*) AS tasks FROM task WHERE sweep_id = ? GROUP BY state", id);
	let tasks = {
		pending: 0,
		done: 0,
		unchanged: 0,
		refused: 0,
		left: 0
	};
	for (let count of counts) tasks[taskState(textIn(count, "state"))] = numberIn(count, "tasks");
	return {
		sweepId: id.toString(),
		startedAt: numberIn(row, "started_at"),
		finishedAt: optionalNumberIn(row, "finished_at"),
		parameters: isRecord(parameters) ? parameters : {},
		state: sweepState(textIn(row, "state")),
		tasks
	};
}
function readTask(row) {
	let code = optionalTextIn(row, "error_code");
	let text = parseJson(optionalTextIn(row, "error_text") ?? "");
	let snapshotId = optionalNumberIn(row, "snapshot_id")?.toString();
	return {
		sweepId: numberIn(row, "sweep_id").toString(),
		position: numberIn(row, "position"),
		series: fromSeriesRow({
			kind: seriesKind(textIn(row, "kind")),
			subjectId: textIn(row, "subject_id"),
			rankType: textIn(row, "rank_type"),
			language: textIn(row, "language"),
			depth: numberIn(row, "depth")
		}),
		state: taskState(textIn(row, "state")),
		attempts: numberIn(row, "attempts"),
		...snapshotId === void 0 ? {} : { snapshotId },
		...isErrorCode(code) && isRecord(text) && typeof text.en == "string" && typeof text.zh == "string" ? { error: {
			code,
			text: {
				en: text.en,
				zh: text.zh
			}
		} } : {}
	};
}
const taskStates = [
	"pending",
	"done",
	"unchanged",
	"refused",
	"left"
];
function taskState(text) {
	return taskStates.find((state) => state === text) ?? "pending";
}
function sweepState(text) {
	return text === "stopped" || text === "finished" ? text : "running";
}
const offsetMs = 288e5;
const dayMs$1 = 864e5;
function chinaDay(at) {
	return Math.floor((at + offsetMs) / dayMs$1);
}
function startOfChinaDay(day) {
	return day * dayMs$1 - offsetMs;
}
const dayMs = 864e5;
const unitMs = {
	d: dayMs,
	h: 36e5
};
function parseWhen(text, flag, now) {
	let word = text.trim();
	if (word === "last") return { kind: "last" };
	let [, count, unit] = /^(\d{1,5})([dh])$/.exec(word) ?? [];
	if (count !== void 0 && unit !== void 0) return moment(now - Number(count) * (unitMs[unit] ?? 0));
	let day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? readTime(word, "T00:00:00Z") : void 0;
	if (day !== void 0) {
		let start = startOfChinaDay(day / dayMs);
		return {
			kind: "time",
			start,
			end: start + dayMs - 1
		};
	}
	let at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(word) ? readTime(word, "") : void 0;
	if (at === void 0) throw invalidWhen(flag, text);
	return moment(at);
}
function startOf(when) {
	return when.kind === "time" ? when.start : void 0;
}
function moment(at) {
	return {
		kind: "time",
		start: at,
		end: at
	};
}
function readTime(word, rest) {
	let at = Date.parse(word + rest);
	let day = Date.parse(`${word.slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(at) || Number.isNaN(day)) return;
	return new Date(day).toISOString().startsWith(word.slice(0, 10)) ? at : void 0;
}
function invalidWhen(flag, text) {
	let shown = JSON.stringify(text.slice(0, 40));
	let today = "2026-11-01";
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `${flag} ${shown} is not a time.`,
			zh: `${flag} ${shown} 不是有效的时间。`
		},
		hint: {
			en: `Write a day in China (${today}), a moment (${today}T08:00Z), so long ago (7d, 24h), or last for the snapshot before the newest.`,
			zh: `请填写日期（中国时间，如 ${today}）、时刻（${today}T08:00Z）、多久以前（7d、24h），或 last（最新快照的前一份）。`
		}
	});
}
function isoTime(at) {
	return new Date(at).toISOString();
}
function toBasis({ snapshot, nearestTo, passedOver }, now) {
	return {
		snapshotId: snapshot.id.toString(),
		at: isoTime(snapshot.at),
		ageSeconds: Math.max(0, Math.round((now - snapshot.at) / 1e3)),
		nearestTo: nearestTo === void 0 ? void 0 : isoTime(nearestTo),
		passedOver: passedOver.length === 0 ? void 0 : passedOver.map(({ id }) => id.toString())
	};
}
function offered(snapshots) {
	return snapshots.slice(-20).toReversed().map(({ id, at, complete }) => ({
		snapshotId: id.toString(),
		at: isoTime(at),
		complete
	}));
}
function boardItems(tables, contentId) {
	let rows = tables.all("SELECT ranked_row.item, item_id, rank, sold_out, buyer_num, title, translate_title\n     FROM ranked_row JOIN item ON item.id = ranked_row.item JOIN wording ON wording.id = ranked_row.wording\n     WHERE series_id = (SELECT series_id FROM content WHERE id = :content) AND content_id = :content ORDER BY place", { content: contentId });
	let items = new Map();
	for (let row of rows) {
		let found = readItem(row);
		items.has(found.key) || items.set(found.key, found);
	}
	return items;
}
function readItem(row) {
	return {
		key: numberIn(row, "item"),
		item: itemIn(row),
		rank: optionalNumberIn(row, "rank"),
		soldOut: optionalNumberIn(row, "sold_out"),
		buyerNum: optionalNumberIn(row, "buyer_num")
	};
}
function itemIn(row) {
	return {
		itemId: textIn(row, "item_id"),
		title: optionalTextIn(row, "title"),
		translateTitle: optionalTextIn(row, "translate_title")
	};
}
function figuresOf({ rank, soldOut, buyerNum }) {
	return {
		rank,
		soldOut,
		buyerNum
	};
}
function difference(before, after) {
	return before === void 0 || after === void 0 ? void 0 : after - before;
}
function climb(earlier, item) {
	return difference(item.rank, earlier?.rank);
}
function chooseLater(snapshots, when) {
	if (when?.kind === "time") return nearest(snapshots, when, "last");
	let newest = lastComplete(snapshots);
	return when === void 0 || newest === void 0 ? newest : chooseEarlier(snapshots, when, newest.snapshot);
}
function chooseEarlier(snapshots, when, later) {
	let earlier = snapshots.slice(0, snapshots.indexOf(later));
	return when?.kind === "time" ? nearest(earlier, when, "first") : lastComplete(earlier);
}
function lastComplete(snapshots) {
	let place = snapshots.findLastIndex(({ complete }) => complete);
	let snapshot = snapshots[place];
	return snapshot && {
		snapshot,
		passedOver: snapshots.slice(place + 1)
	};
}
function nearest(snapshots, time, ofDay) {
	let distanceOf = ({ at }) => Math.max(time.start - at, at - time.end, 0);
	let complete = snapshots.filter((snapshot) => snapshot.complete);
	let within = complete.filter((snapshot) => distanceOf(snapshot) === 0);
	let snapshot = (ofDay === "first" ? within[0] : within.at(-1)) ?? closest(complete, distanceOf);
	if (snapshot === void 0) return;
	let distance = distanceOf(snapshot);
	if (distance === 0) return {
		snapshot,
		passedOver: []
	};
	let passedOver = snapshots.filter((one) => distanceOf(one) < distance);
	return {
		snapshot,
		nearestTo: ofDay === "first" ? time.start : time.end,
		passedOver
	};
}
function closest(snapshots, distanceOf) {
	let best;
	for (let snapshot of snapshots) (best === void 0 || distanceOf(snapshot) < distanceOf(best)) && (best = snapshot);
	return best;
}
function findSeries(tables, kind, { categoryIds, types, language, limit }) {
	let rows = tables.all("SELECT id, subject_id, rank_type, language, depth, chinese_name, translated_name,\n       (SELECT count(*) FROM snapshot WHERE series_id = series.id AND complete = 1) AS snapshots\n     FROM series\n     WHERE kind = :kind\n       AND (:categories IS NULL OR subject_id IN (SELECT value FROM json_each(:categories)))\n       AND (:types IS NULL OR rank_type IN (SELECT value FROM json_each(:types)))\n       AND (:language IS NULL OR language = :language)\n       AND (:limit IS NULL OR depth = :limit)\n     ORDER BY length(subject_id), subject_id, rank_type, snapshots DESC, depth DESC, language", {
		kind,
		categories: categoryIds && JSON.stringify(categoryIds),
		types: kind === "words" ? void 0 : types && JSON.stringify(types),
		language,
		limit: kind === "words" ? void 0 : limit
	});
	let found = new Map();
	for (let row of rows) {
		let key = `${textIn(row, "subject_id")} ${textIn(row, "rank_type")}`;
		found.has(key) || found.set(key, readSeries(row));
	}
	let series = [...found.values()];
	if (categoryIds === void 0) return series;
	let placeOf = ({ board }) => categoryIds.indexOf(board.category.categoryId);
	return series.toSorted((left, right) => placeOf(left) - placeOf(right));
}
function categoryIn(row) {
	return {
		categoryId: textIn(row, "subject_id"),
		chineseName: optionalTextIn(row, "chinese_name"),
		translatedName: optionalTextIn(row, "translated_name")
	};
}
function boardIn(row) {
	return {
		category: categoryIn(row),
		type: textIn(row, "rank_type"),
		language: textIn(row, "language"),
		limit: numberIn(row, "depth")
	};
}
function readSeries(row) {
	return {
		seriesId: numberIn(row, "id"),
		board: boardIn(row)
	};
}
function missingOf({ board }, snapshots) {
	return {
		category: board.category,
		type: board.type === "" ? void 0 : board.type,
		reason: snapshots.some(({ complete }) => complete) ? "ONE_SNAPSHOT" : "NO_SNAPSHOT",
		snapshots: offered(snapshots)
	};
}
function neverRecorded({ categoryIds = [], types }, found) {
	let isFound = (categoryId, type) => found.some(({ board }) => board.category.categoryId === categoryId && (type ?? board.type) === board.type);
	return categoryIds.flatMap((categoryId) => (types ?? [void 0]).filter((type) => !isFound(categoryId, type)).map((type) => ({
		category: { categoryId },
		type,
		reason: "NO_SNAPSHOT",
		snapshots: []
	})));
}
const texts = {
	nothing: {
		en: "Nothing of this was recorded yet, or nothing complete.",
		zh: "尚无相关的完整快照。"
	},
	one: {
		en: "A comparison takes two complete snapshots; there are fewer up to then.",
		zh: "对比需要两份完整快照，截至该时间数量不足。"
	}
};
function snapshotMissing(missing) {
	let rows = missing.flatMap(({ category, type, snapshots }) => snapshots.map((snapshot) => ({
		categoryId: category.categoryId,
		type,
		...snapshot
	})));
	return new Ali1688Error({
		code: "SNAPSHOT_MISSING",
		text: missing.some(({ reason }) => reason === "ONE_SNAPSHOT") ? texts.one : texts.nothing,
		hint: {
			en: `Record it with ${commandName("tracker sweep")}; for a comparison a second time, later.`,
			zh: `请用 ${commandName("tracker sweep")} 采集；若要对比，请隔一段时间再采集一次。`
		},
		details: { lists: [{
			name: "snapshots",
			title: {
				en: "Snapshots that there are",
				zh: "现有快照"
			},
			columns: [
				{
					field: "categoryId",
					header: {
						en: "category",
						zh: "类目"
					}
				},
				{
					field: "type",
					header: {
						en: "board",
						zh: "榜单"
					}
				},
				{
					field: "snapshotId",
					header: {
						en: "snapshot",
						zh: "快照"
					}
				},
				{
					field: "at",
					header: {
						en: "time",
						zh: "时间"
					}
				},
				{
					field: "complete",
					header: {
						en: "complete",
						zh: "完整"
					}
				}
			],
			rows
		}] }
	});
}
function snapshotsOf(tables, seriesId) {
	return tables.all("SELECT id, at, complete, content_id FROM snapshot WHERE series_id = ? ORDER BY at, id", seriesId).map((row) => ({
		id: numberIn(row, "id"),
		at: numberIn(row, "at"),
		complete: numberIn(row, "complete") === 1,
		contentId: numberIn(row, "content_id")
	}));
}
function findSpans(tables, kind, question) {
	let found = findSpansIfAny(tables, kind, question);
	if (found.spans.length === 0) throw snapshotMissing(found.missing);
	return found;
}
function findSpansIfAny(tables, kind, question) {
	let series = findSeries(tables, kind, question);
	let spans = [];
	let missing = [...neverRecorded(question, series)];
	for (let asked of series) {
		let snapshots = snapshotsOf(tables, asked.seriesId);
		let to = chooseLater(snapshots, question.until);
		let from = to && chooseEarlier(snapshots, question.since, to.snapshot);
		to === void 0 || from === void 0 ? missing.push(missingOf(asked, snapshots)) : spans.push({
			...asked,
			from,
			to,
			snapshots
		});
	}
	return {
		spans,
		missing
	};
}
function countDays(recorded, onBoard) {
	let lastWithout = recorded.findLastIndex((day) => !onBoard.has(day));
	return {
		streakDays: recorded.length - 1 - lastWithout,
		daysOnBoard: onBoard.size
	};
}
function recordedDays(snapshots) {
	let days = snapshots.filter(({ complete }) => complete).map(({ at }) => chinaDay(at));
	return [...new Set(days)];
}
function standingsOf(tables, seriesId, snapshots) {
	let last = snapshots.at(-1);
	if (last === void 0) return new Map();
	let recorded = recordedDays(snapshots);
	let rows = tables.all("WITH seen AS MATERIALIZED (\n       SELECT DISTINCT (at + 28800000) / 86400000 AS day, content_id FROM snapshot\n       WHERE series_id = :series AND complete = 1 AND (at, id) <= (:at, :id))\n     SELECT item, min(rank) AS best, group_concat(day) AS days\n     FROM seen CROSS JOIN ranked_row USING (content_id)\n     WHERE series_id = :series AND item IS NOT NULL GROUP BY item", {
		series: seriesId,
		at: last.at,
		id: last.id
	});
	return new Map(rows.map((row) => {
		let onBoard = new Set(textIn(row, "days").split(",").map(Number));
		let standing = {
			...countDays(recorded, onBoard),
			bestRank: optionalNumberIn(row, "best")
		};
		return [numberIn(row, "item"), standing];
	}));
}
function changes$1(tables, question) {
	let { spans, missing } = findSpans(tables, "ranking", question);
	return {
		boards: spans.map((span) => boardChanges(tables, span, question.now)),
		missing
	};
}
function boardChanges(tables, span, now) {
	let { seriesId, snapshots, from, to } = span;
	let before = boardItems(tables, from.snapshot.contentId);
	let after = boardItems(tables, to.snapshot.contentId);
	let pairs = [...after.values()].map((item) => ({
		item,
		earlier: before.get(item.key)
	}));
	let gone = [...before.values()].filter(({ key }) => !after.has(key));
	let moved = pairs.filter(({ item, earlier }) => climb(earlier, item) !== void 0 && climb(earlier, item) !== 0);
	let entered = pairs.filter(({ earlier }) => earlier === void 0);
	let standings = moved.length + entered.length + gone.length === 0 ? new Map() : standingsOf(tables, seriesId, snapshots.slice(0, snapshots.indexOf(to.snapshot) + 1));
	let standingOf = ({ key }) => standings.get(key) ?? {
		streakDays: 0,
		daysOnBoard: 0
	};
	return {
		...span.board,
		from: toBasis(from, now),
		to: toBasis(to, now),
		entered: entered.map(({ item }) => ({
			...item.item,
			...figuresOf(item),
			...standingOf(item)
		})),
		left: gone.map((item) => {
			let { streakDays: _none, ...standing } = standingOf(item);
			return {
				...item.item,
				...figuresOf(item),
				...standing
			};
		}),
		moved: moved.flatMap(({ item, earlier }) => movedItem(earlier, item, standingOf(item))),
		stayed: pairs.length - moved.length - entered.length
	};
}
function movedItem(earlier, item, standing) {
	if (earlier?.rank === void 0 || item.rank === void 0) return [];
	return [{
		...item.item,
		before: earlier.rank,
		after: item.rank,
		change: earlier.rank - item.rank,
		...standing,
		soldChange: difference(earlier.soldOut, item.soldOut),
		buyersChange: difference(earlier.buyerNum, item.buyerNum)
	}];
}
function movers$1(tables, question) {
	let { by, count, now } = question;
	let { spans, missing } = findSpans(tables, "ranking", question);
	let gained = spans.flatMap((span) => moversOf(tables, span)).map((mover) => ({
		mover,
		gain: mover[figures$1[by]] ?? 0
	})).filter(({ gain }) => gain > 0).toSorted((left, right) => right.gain - left.gain).map(({ mover }) => mover);
	return {
		by,
		items: gained.slice(0, count),
		total: gained.length,
		boards: spans.map(({ board, from, to }) => ({
			...board,
			from: toBasis(from, now),
			to: toBasis(to, now)
		})),
		missing
	};
}
const figures$1 = {
	rank: "change",
	sold: "soldChange",
	buyers: "buyersChange"
};
function moversOf(tables, { board, from, to }) {
	if (from.snapshot.contentId === to.snapshot.contentId) return [];
	let before = boardItems(tables, from.snapshot.contentId);
	let { category, type } = board;
	return [...boardItems(tables, to.snapshot.contentId).values()].flatMap((item) => {
		let earlier = before.get(item.key);
		return earlier === void 0 ? [] : [{
			category,
			type,
			...moverOf(earlier, item)
		}];
	});
}
function moverOf(earlier, item) {
	return {
		...item.item,
		before: earlier.rank,
		after: item.rank,
		change: climb(earlier, item),
		soldBefore: earlier.soldOut,
		soldAfter: item.soldOut,
		soldChange: difference(earlier.soldOut, item.soldOut),
		buyersBefore: earlier.buyerNum,
		buyersAfter: item.buyerNum,
		buyersChange: difference(earlier.buyerNum, item.buyerNum)
	};
}
function findViews(tables, question) {
	let series = findSeries(tables, "ranking", question);
	let views = [];
	let missing = [...neverRecorded(question, series)];
	for (let asked of series) {
		let snapshots = snapshotsOf(tables, asked.seriesId);
		let at = chooseLater(snapshots, question.at);
		at === void 0 ? missing.push(missingOf(asked, snapshots)) : views.push({
			...asked,
			at
		});
	}
	return {
		views,
		missing
	};
}
function overlap$1(tables, question) {
	let { views, missing } = findViews(tables, question);
	if (views.length === 0) throw snapshotMissing(missing);
	let places = new Map();
	for (let { board, at } of views) {
		let { category, type } = board;
		for (let found of boardItems(tables, at.snapshot.contentId).values()) {
			let place = places.get(found.key) ?? {
				item: found.item,
				ranks: []
			};
			places.set(found.key, place);
			place.ranks.push({
				category,
				type,
				snapshotId: at.snapshot.id.toString(),
				...figuresOf(found)
			});
		}
	}
	return {
		items: [...places.values()].filter(({ ranks }) => ranks.length > 1).map(({ item, ranks }) => ({
			...item,
			boards: ranks.length,
			bestRank: bestOf(ranks),
			ranks
		})).toSorted((left, right) => right.boards - left.boards || (left.bestRank ?? 1e400) - (right.bestRank ?? 1e400) || 0),
		boards: views.map(({ board, at }) => ({
			...board,
			at: toBasis(at, question.now)
		})),
		missing
	};
}
function bestOf(ranks) {
	let known = ranks.flatMap(({ rank }) => rank ?? []);
	return known.length === 0 ? void 0 : Math.min(...known);
}
function readContent(tables, contentId, series) {
	switch (series.kind) {
		case "ranking": return {
			series,
			ranked: rankedRows(tables, contentId)
		};
		case "words": return {
			series,
			words: wordRows(tables, contentId)
		};
		case "terms": return {
			series,
			terms: termsIn(tables.first("SELECT * FROM terms_row WHERE content_id = ?", contentId) ?? {})
		};
	}
}
function rankedRows(tables, contentId) {
	return tables.all("SELECT rank, sold_out, buyer_num, goods_score, item_id, title, translate_title, img_url, service_list\n     FROM ranked_row JOIN wording ON wording.id = wording LEFT JOIN item ON item.id = ranked_row.item\n     WHERE series_id = (SELECT series_id FROM content WHERE id = :content) AND content_id = :content ORDER BY place", { content: contentId }).map((row) => ({
		itemId: optionalTextIn(row, "item_id"),
		title: optionalTextIn(row, "title"),
		translateTitle: optionalTextIn(row, "translate_title"),
		imgUrl: optionalTextIn(row, "img_url"),
		sort: optionalNumberIn(row, "rank"),
		serviceList: textList(optionalTextIn(row, "service_list")),
		buyerNum: optionalNumberIn(row, "buyer_num"),
		soldOut: optionalNumberIn(row, "sold_out"),
		goodsScore: optionalTextIn(row, "goods_score")
	}));
}
function wordRows(tables, contentId) {
	return tables.all("SELECT word, translation FROM word_row WHERE content_id = ? ORDER BY place", contentId).map((row) => ({
		seKeyword: optionalTextIn(row, "word"),
		seKeywordTranslation: optionalTextIn(row, "translation")
	}));
}
function termsIn(row) {
	return {
		subject: optionalTextIn(row, "subject"),
		subjectTrans: optionalTextIn(row, "subject_trans"),
		status: optionalTextIn(row, "status"),
		priceFrom: optionalTextIn(row, "price_from"),
		priceTo: optionalTextIn(row, "price_to"),
		currency: optionalTextIn(row, "currency"),
		tiers: tierList(optionalTextIn(row, "tiers")),
		minimum: optionalNumberIn(row, "minimum"),
		unit: optionalTextIn(row, "unit"),
		stock: optionalNumberIn(row, "stock"),
		soldOut: optionalNumberIn(row, "sold_out"),
		sellerOpenId: optionalTextIn(row, "seller_open_id"),
		companyName: optionalTextIn(row, "company_name")
	};
}
function textList(json) {
	let list = json === void 0 ? void 0 : parseJson(json);
	return Array.isArray(list) ? list.filter((entry) => typeof entry == "string") : void 0;
}
function tierList(json) {
	let list = json === void 0 ? void 0 : parseJson(json);
	return Array.isArray(list) ? list.filter(isRecord).map(readTier) : void 0;
}
function readTier({ startQuantity, price, promotionPrice }) {
	return {
		startQuantity: typeof startQuantity == "number" ? startQuantity : void 0,
		price: typeof price == "string" ? price : void 0,
		promotionPrice: typeof promotionPrice == "string" ? promotionPrice : void 0
	};
}
function history$1(tables, question) {
	let { itemId, now } = question;
	if (tables.first("SELECT 1 FROM snapshot LIMIT 1") === void 0) throw snapshotMissing([]);
	let item = tables.first("SELECT id FROM item WHERE item_id = ?", itemId);
	if (item === void 0) return {
		itemId,
		boards: [],
		terms: []
	};
	let key = numberIn(item, "id");
	let since = question.since?.kind === "time" ? question.since.start : void 0;
	let { points, newest } = rankedPoints(tables, key);
	let seriesIds = new Set(points.map(({ seriesId }) => seriesId));
	return {
		...newest ?? { itemId },
		boards: [...seriesIds].map((seriesId) => boardHistory(tables, seriesId, points.filter((point) => point.seriesId === seriesId), {
			since,
			now
		})),
		terms: termsPoints(tables, key, since)
	};
}
function rankedPoints(tables, key) {
	let rows = tables.all("SELECT snapshot.id, snapshot.series_id, at, complete, rank, sold_out, buyer_num, goods_score, wording\n     FROM ranked_row CROSS JOIN snapshot USING (content_id)\n     WHERE ranked_row.item = ? ORDER BY at, snapshot.id, place", key);
	let last = tables.first("SELECT item_id, title, translate_title FROM wording JOIN item ON item.id = wording.item WHERE wording.id = ?", optionalNumberIn(rows.at(-1) ?? { wording: null }, "wording"));
	let points = new Map();
	for (let row of rows) {
		let id = numberIn(row, "id");
		points.has(id) || points.set(id, seriesPoint(row));
	}
	return {
		points: [...points.values()],
		newest: last && itemIn(last)
	};
}
function seriesPoint(row) {
	let at = numberIn(row, "at");
	let point = {
		at: isoTime(at),
		snapshotId: numberIn(row, "id").toString(),
		complete: numberIn(row, "complete") === 1,
		rank: optionalNumberIn(row, "rank"),
		soldOut: optionalNumberIn(row, "sold_out"),
		buyerNum: optionalNumberIn(row, "buyer_num"),
		goodsScore: optionalTextIn(row, "goods_score")
	};
	return {
		seriesId: numberIn(row, "series_id"),
		day: chinaDay(at),
		at,
		point
	};
}
function boardHistory(tables, seriesId, points, { since = 0, now }) {
	let snapshots = snapshotsOf(tables, seriesId);
	let complete = points.filter(({ point }) => point.complete);
	let newest = chooseLater(snapshots, void 0);
	let onBoard = new Set(complete.map(({ day }) => day));
	let ranks = complete.flatMap(({ point }) => point.rank ?? []);
	let newestId = newest?.snapshot.id.toString();
	return {
		...boardIn(tables.first("SELECT * FROM series WHERE id = ?", seriesId) ?? {}),
		points: points.filter(({ at }) => at >= since).map(({ point }) => point),
		...countDays(recordedDays(snapshots), onBoard),
		bestRank: ranks.length === 0 ? void 0 : Math.min(...ranks),
		snapshots: snapshots.filter((snapshot) => snapshot.complete && snapshot.at >= since).length,
		newest: newest && toBasis(newest, now),
		isOnBoard: complete.some(({ point }) => point.snapshotId === newestId)
	};
}
function termsPoints(tables, key, since = 0) {
	let rows = tables.all("SELECT snapshot.id, at, language, terms_row.*\n     FROM terms_row CROSS JOIN snapshot USING (content_id) JOIN series ON series.id = series_id\n     WHERE item = ? ORDER BY language, at, snapshot.id", key);
	return rows.filter((row, index) => !isSameTerms(row, rows[index - 1]) && numberIn(row, "at") >= since).map((row) => ({
		at: isoTime(numberIn(row, "at")),
		snapshotId: numberIn(row, "id").toString(),
		language: textIn(row, "language"),
		...termsIn(row)
	}));
}
function isSameTerms(row, before) {
	return before !== void 0 && row.content_id === before.content_id;
}
function keywords$1(tables, question) {
	let { spans, missing } = findSpans(tables, "words", {
		...question,
		types: void 0
	});
	return {
		lists: spans.map((span) => wordChanges(tables, span, question)),
		missing
	};
}
function wordChanges(tables, span, question) {
	let { board, from, to } = span;
	let { category, language } = board;
	let before = wordsOf(tables, from.snapshot.contentId);
	let after = wordsOf(tables, to.snapshot.contentId);
	let { views } = findViews(tables, {
		categoryIds: [category.categoryId],
		types: question.types,
		language: question.language,
		now: question.now,
		at: question.until === void 0 ? void 0 : {
			kind: "time",
			start: to.snapshot.at,
			end: to.snapshot.at
		}
	});
	let titles = titlesOf(tables, views);
	let compared = [...new Set([...after.keys(), ...before.keys()])].map((keyword) => {
		let [earlier, later] = [before.get(keyword), after.get(keyword)];
		let translation = later?.translation ?? earlier?.translation;
		let word = {
			keyword,
			translation,
			before: earlier?.place,
			after: later?.place
		};
		let change = difference(later?.place, earlier?.place);
		return {
			...word,
			change,
			titles: titles.filter((title) => holdsWord(title, keyword, translation))
		};
	});
	return {
		category,
		language,
		from: toBasis(from, question.now),
		to: toBasis(to, question.now),
		new: compared.filter((word) => word.before === void 0),
		gone: compared.filter((word) => word.after === void 0),
		risen: compared.filter(({ change = 0 }) => change > 0),
		fallen: compared.filter(({ change = 0 }) => change < 0),
		stayed: compared.filter(({ change }) => change === 0).length,
		withoutSupply: views.length === 0 ? [] : compared.filter((word) => word.after !== void 0 && word.titles.length === 0).map(({ titles: _none, ...word }) => word),
		boards: views.map((view) => ({
			...view.board,
			at: toBasis(view.at, question.now)
		}))
	};
}
function wordsOf(tables, contentId) {
	let rows = tables.all("SELECT word, place, translation FROM word_row WHERE content_id = ? AND word IS NOT NULL ORDER BY place", contentId);
	let words = new Map();
	for (let row of rows) {
		let word = textIn(row, "word");
		let place = {
			place: numberIn(row, "place"),
			translation: optionalTextIn(row, "translation")
		};
		words.has(word) || words.set(word, place);
	}
	return words;
}
function titlesOf(tables, views) {
	return views.flatMap(({ board, at }) => [...boardItems(tables, at.snapshot.contentId).values()].map(({ item, rank }) => ({
		...item,
		type: board.type,
		rank
	})));
}
function holdsWord({ title, translateTitle }, keyword, translation) {
	return holdsParts(title, keyword) || holdsParts(translateTitle, translation);
}
function holdsParts(title, words) {
	if (title === void 0 || words === void 0 || words.trim() === "") return !1;
	let text = title.toLowerCase();
	return words.toLowerCase().trim().split(/\s+/).every((part) => text.includes(part));
}
const usualWatchRules = "entered,left,moved:5,price:10,stock";
function parseWatchRules(text) {
	let rules = {
		entered: !1,
		left: !1,
		stock: !1
	};
	for (let word of text.split(",").map((part) => part.trim())) {
		let [, name, number] = /^(moved|price):(\d{1,4}(?:\.\d{1,2})?)$/.exec(word) ?? [];
		if (word === "entered" || word === "left" || word === "stock") rules = {
			...rules,
			[word]: !0
		};
		else if (name === void 0 || !(Number(number) > 0)) throw invalidRule(word);
		else rules = {
			...rules,
			[name]: Number(number)
		};
	}
	return rules;
}
function invalidRule(word) {
	let shown = JSON.stringify(word.slice(0, 40));
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--on cannot watch for ${shown}.`,
			zh: `--on 不支持 ${shown}。`
		},
		hint: {
			en: `Name what to watch for, with commas between: ${usualWatchRules}. The numbers are places and percent.`,
			zh: `请用逗号分隔要关注的变化：${usualWatchRules}。数字分别为名次与百分比。`
		}
	});
}
function boardEvents({ span, before, after }, on) {
	let { snapshot } = span.to;
	let { category, type } = span.board;
	let where = {
		category,
		type,
		at: isoTime(snapshot.at),
		snapshotId: snapshot.id.toString()
	};
	let entered = [...after.values()].filter(({ key }) => on.entered && !before.has(key)).map(({ item, rank }) => ({
		...item,
		...where,
		kind: "entered",
		severity: byRank(rank),
		after: rank
	}));
	let left = [...before.values()].filter(({ key }) => on.left && !after.has(key)).map(({ item, rank }) => ({
		...item,
		...where,
		kind: "left",
		severity: byRank(rank),
		before: rank
	}));
	let moved = [...after.values()].flatMap((item) => {
		let earlier = before.get(item.key);
		let change = climb(earlier, item);
		if (on.moved === void 0 || change === void 0 || Math.abs(change) < on.moved) return [];
		let severity = Math.abs(change) >= 2 * on.moved ? "alert" : "notice";
		let ranks = {
			before: earlier?.rank,
			after: item.rank,
			change
		};
		return [{
			...item.item,
			...where,
			kind: "moved",
			severity,
			...ranks
		}];
	});
	return [
		...entered,
		...left,
		...moved
	];
}
function byRank(rank) {
	if (rank === void 0 || rank > 10) return "info";
	return rank <= 3 ? "alert" : "notice";
}
function findTermsSpans(tables, itemIds) {
	return [...itemIds].flatMap((itemId) => {
		let series = tables.first("SELECT id FROM series WHERE kind = 'terms' AND subject_id = ?\n       ORDER BY (SELECT count(*) FROM snapshot WHERE series_id = series.id) DESC, language LIMIT 1", itemId);
		let snapshots = series === void 0 ? [] : snapshotsOf(tables, numberIn(series, "id"));
		let to = chooseLater(snapshots, void 0);
		let from = to && chooseEarlier(snapshots, void 0, to.snapshot);
		if (to === void 0 || from === void 0) return [];
		let [before, after] = [termsAt(tables, from), termsAt(tables, to)];
		return [{
			item: {
				itemId,
				title: after.subject,
				translateTitle: after.subjectTrans
			},
			from,
			to,
			before,
			after
		}];
	});
}
function termsEvents({ item, to, before, after }, on) {
	let where = {
		at: isoTime(to.snapshot.at),
		snapshotId: to.snapshot.id.toString()
	};
	return [...priceEvents(before, after, on), ...stockEvents(before, after, on)].map((event) => ({
		...item,
		...where,
		...event
	}));
}
function priceEvents(before, after, { price: threshold }) {
	let [earlier, later] = [amount(before.priceFrom), amount(after.priceFrom)];
	if (threshold === void 0 || earlier === void 0 || later === void 0 || earlier === 0) return [];
	let change = Math.round((later - earlier) / earlier * 1e4) / 100;
	if (Math.abs(change) < threshold) return [];
	return [{
		kind: "price",
		severity: Math.abs(change) >= 2 * threshold ? "alert" : "notice",
		before: earlier,
		after: later,
		change
	}];
}
function stockEvents(before, after, { stock }) {
	if (!stock || before.stock === void 0 || after.stock === void 0) return [];
	let [had, has] = [isEnough(before), isEnough(after)];
	if (had === has) return [];
	return [{
		kind: "stock",
		severity: has ? "notice" : "alert",
		before: before.stock,
		after: after.stock
	}];
}
function isEnough({ stock = 0, minimum = 1 }) {
	return stock >= Math.max(minimum, 1);
}
function amount(text) {
	let value = Number(text);
	return text === void 0 || text.trim() === "" || !Number.isFinite(value) ? void 0 : value;
}
function termsAt(tables, { snapshot }) {
	return termsIn(tables.first("SELECT * FROM terms_row WHERE content_id = ?", snapshot.contentId) ?? {});
}
function watch$1(tables, question) {
	let { itemIds, on, now } = question;
	let { spans, missing } = findSpansIfAny(tables, "ranking", question);
	let isMeant = ({ itemId }) => itemIds === void 0 || itemIds.includes(itemId);
	let compared = spans.map((span) => ({
		span,
		before: boardItems(tables, span.from.snapshot.contentId),
		after: boardItems(tables, span.to.snapshot.contentId)
	}));
	let watched = itemIds ?? compared.flatMap(({ after }) => [...after.values()].map(({ item }) => item.itemId));
	let terms = on.price === void 0 && !on.stock ? [] : findTermsSpans(tables, new Set(watched));
	if (spans.length === 0 && terms.length === 0) throw snapshotMissing(missing);
	return {
		events: [...compared.flatMap((pair) => boardEvents(pair, on)).filter(isMeant), ...terms.flatMap((span) => termsEvents(span, on))].toSorted((left, right) => severities[left.severity] - severities[right.severity]),
		boards: spans.map(({ board, from, to }) => ({
			...board,
			from: toBasis(from, now),
			to: toBasis(to, now)
		})),
		terms: terms.map(({ item, from, to }) => ({
			itemId: item.itemId,
			from: toBasis(from, now),
			to: toBasis(to, now)
		})),
		missing
	};
}
const severities = {
	alert: 0,
	notice: 1,
	info: 2
};
const fs$2 = process.getBuiltinModule("node:fs");
function bytesOnDisk(place) {
	let { path } = place;
	if (path === void 0) return 0;
	try {
		return [
			"",
			"-wal",
			"-shm"
		].map((ending) => bytesOf(path + ending)).reduce((sum, size) => sum + size, 0);
	} catch (error) {
		throw ledgerFault(error, place);
	}
}
function bytesOf(path) {
	return fs$2.lstatSync(path, { throwIfNoEntry: !1 })?.size ?? 0;
}
const fs$1 = process.getBuiltinModule("node:fs");
async function backupLedger(ledger, path) {
	assertReplaceable(path);
	let written = temporaryPath(path);
	let neededBytes = bytesOnDisk(ledger);
	let fault = (error) => ledgerFault(error, {
		path,
		shownPath: path
	}, neededBytes);
	try {
		fs$1.closeSync(fs$1.openSync(written, "wx", 384));
		await ledger.maintain("reader", (database) => {
			try {
				database.prepare("VACUUM INTO ?").run(written);
			} catch (error) {
				throw writingCodes.includes(sqliteCode(error)) ? fault(error) : error;
			}
		});
		fs$1.renameSync(written, path);
		return { bytes: bytesOf(path) };
	} catch (error) {
		fs$1.rmSync(written, { force: !0 });
		throw isAli1688Error(error) ? error : fault(error);
	}
}
const writingCodes = [
	10,
	13,
	14
];
function assertReplaceable(path) {
	let stats = lookAt(path);
	if (stats === void 0 || stats.isFile() && stats.size === 0) return;
	if (stats.isFile() && isLedger(path)) return;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `${path} is there already and is no backup of a ledger; it stays as it is.`,
			zh: `${path} 已存在，且不是账本备份，未作改动。`
		},
		hint: {
			en: "Name another file.",
			zh: "请改用其他文件名。"
		}
	});
}
function lookAt(path) {
	try {
		return fs$1.lstatSync(path, { throwIfNoEntry: !1 });
	} catch (error) {
		throw ledgerFault(error, {
			path,
			shownPath: path
		});
	}
}
function isLedger(path) {
	try {
		let database = connect(path, "read");
		try {
			return assertOurs(database, path) > 0;
		} finally {
			database.close();
		}
	} catch {
		return !1;
	}
}
async function checkLedger(ledger) {
	let exists = bytesOnDisk(ledger) > 0;
	let found = {
		path: ledger.shownPath,
		exists
	};
	try {
		let problems = exists ? await ledger.read(findProblems) : [];
		return {
			...found,
			ok: problems.length === 0,
			problems
		};
	} catch (error) {
		if (!exists || !isAli1688Error(error) || error.code !== "STATE_UNUSABLE") throw error;
		return {
			...found,
			ok: !1,
			problems: [error.text],
			hint: error.hint
		};
	}
}
function findProblems(tables) {
	let structure = tables.all("PRAGMA integrity_check(10)").map((row) => textIn(row, "integrity_check")).filter((finding) => finding !== "ok").map(asSqliteSays);
	if (structure.length > 0) return structure;
	let orphans = tables.all("PRAGMA foreign_key_check").length;
	let unworded = numberIn(tables.first("SELECT count(*) AS rows FROM ranked_row WHERE wording NOT IN (SELECT id FROM wording)") ?? {}, "rows");
	return orphans + unworded === 0 ? [] : [ledgerReasons.incoherent(orphans + unworded)];
}
function asSqliteSays(finding) {
	return {
		en: finding,
		zh: `${ledgerReasons.damaged.zh}：${finding}`
	};
}
async function pruneLedger(ledger, before) {
	let bytesBefore = bytesOnDisk(ledger);
	if (bytesBefore === 0) return {
		snapshots: 0,
		sweeps: 0,
		bytesBefore,
		bytesAfter: 0
	};
	let snapshots = await inPortions(ledger, (tables) => removeSnapshots(tables, before));
	await inPortions(ledger, removeContents);
	let sweeps = await ledger.write((tables) => removeOrphans(tables, before));
	await ledger.maintain("writer", (database) => database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"), 2 * bytesBefore);
	return {
		snapshots,
		sweeps,
		bytesBefore,
		bytesAfter: bytesOnDisk(ledger)
	};
}
async function inPortions(ledger, remove) {
	let total = 0;
	for (;;) {
		let removed = await ledger.write(remove);
		if (removed === 0) return total;
		total += removed;
	}
}
function removeSnapshots(tables, before) {
	return tables.run("DELETE FROM snapshot WHERE id IN (SELECT id FROM snapshot WHERE at < ? LIMIT ?)", before, 500).changes;
}
function removeContents(tables) {
	let contents = tables.all("SELECT id, series_id FROM content\n     WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE content_id = content.id) LIMIT ?", 500);
	for (let content of contents) {
		let id = numberIn(content, "id");
		tables.run("DELETE FROM ranked_row WHERE series_id = ? AND content_id = ?", numberIn(content, "series_id"), id);
		tables.run("DELETE FROM word_row WHERE content_id = ?", id);
		tables.run("DELETE FROM terms_row WHERE content_id = ?", id);
		tables.run("DELETE FROM content WHERE id = ?", id);
	}
	return contents.length;
}
function removeOrphans(tables, before) {
	tables.run("DELETE FROM wording WHERE id NOT IN (SELECT wording FROM ranked_row)");
	tables.run("DELETE FROM item WHERE id NOT IN (SELECT item FROM ranked_row WHERE item IS NOT NULL)\n       AND id NOT IN (SELECT item FROM wording WHERE item IS NOT NULL) AND id NOT IN (SELECT item FROM terms_row)");
	tables.run("DELETE FROM provenance WHERE id NOT IN (SELECT provenance_id FROM snapshot)");
	tables.run("DELETE FROM series WHERE id NOT IN (SELECT series_id FROM content)");
	return tables.run("DELETE FROM sweep WHERE started_at < ? AND state <> 'running'", before).changes;
}
async function ledgerStatus(ledger) {
	let bytes = bytesOnDisk(ledger);
	let held = await ledger.read(contents);
	return {
		path: ledger.shownPath,
		exists: bytes > 0,
		bytes,
		...held
	};
}
function contents(tables) {
	let count = (query) => numberIn(tables.first(`SELECT (${query}) AS n`) ?? {}, "n");
	let pragma = (name) => numberIn(tables.first(`PRAGMA ${name}`) ?? {}, name);
	let series = (kind) => count(`SELECT count(*) FROM series WHERE kind = '${kind}'`);
	let snapshots = count("SELECT count(*) FROM snapshot");
	let span = tables.first("SELECT min(at) AS oldest, max(at) AS newest FROM snapshot") ?? {};
	let time = (at) => at === void 0 ? void 0 : isoTime(at);
	return {
		schemaVersion: pragma("user_version"),
		freeBytes: pragma("freelist_count") * pragma("page_size"),
		boards: series("ranking"),
		wordLists: series("words"),
		products: series("terms"),
		snapshots,
		incompleteSnapshots: count("SELECT count(*) FROM snapshot WHERE complete = 0"),
		unchangedSnapshots: snapshots - count("SELECT count(*) FROM content"),
		rankedRows: count("SELECT count(*) FROM ranked_row"),
		sweeps: count("SELECT count(*) FROM sweep"),
		unfinishedSweeps: count("SELECT count(*) FROM sweep WHERE state <> 'finished'"),
		oldest: time(optionalNumberIn(span, "oldest")),
		newest: time(optionalNumberIn(span, "newest"))
	};
}
const text = (name) => ({
	name,
	type: "text"
});
const number = (name) => ({
	name,
	type: "number"
});
const exportColumns = [
	text("kind"),
	text("snapshotId"),
	text("at"),
	{
		name: "complete",
		type: "boolean"
	},
	text("categoryId"),
	text("chineseName"),
	text("translatedName"),
	text("rankType"),
	text("language"),
	number("limit"),
	number("rowsGiven"),
	number("place"),
	number("sort"),
	text("itemId"),
	text("title"),
	text("translateTitle"),
	text("imgUrl"),
	text("serviceList"),
	number("buyerNum"),
	number("soldOut"),
	text("goodsScore"),
	text("seKeyword"),
	text("seKeywordTranslation"),
	text("subject"),
	text("subjectTrans"),
	text("status"),
	text("priceFrom"),
	text("priceTo"),
	text("currency"),
	text("tiers"),
	number("minimum"),
	text("unit"),
	number("stock"),
	text("sellerOpenId"),
	text("companyName"),
	text("api"),
	text("parameters"),
	text("appKey"),
	text("hash")
];
async function* exportSnapshots(ledger, filter = {}) {
	let lastId = optionalNumberIn(await ledger.read((tables) => tables.first("SELECT max(id) AS id FROM snapshot")) ?? { id: null }, "id") ?? 0;
	let after = 0;
	for (;;) {
		let from = after;
		let snapshots = await ledger.read((tables) => readPortion(tables, {
			after: from,
			lastId,
			filter
		}));
		yield* snapshots;
		let end = snapshots.at(-1);
		if (end === void 0) return;
		after = Number(end.snapshotId);
	}
}
function readPortion(tables, { after, lastId, filter }) {
	let { kinds, categoryIds, since, until } = filter;
	return tables.all("SELECT snapshot.*, hash, api, parameters, app_key, kind, subject_id, rank_type, language, depth,\n         chinese_name, translated_name\n       FROM snapshot JOIN content ON content.id = content_id JOIN provenance ON provenance.id = provenance_id\n         JOIN series ON series.id = snapshot.series_id\n       WHERE snapshot.id > :after AND snapshot.id <= :lastId\n         AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))\n         AND (:categories IS NULL OR (kind <> 'terms' AND subject_id IN (SELECT value FROM json_each(:categories))))\n         AND at >= coalesce(:since, at) AND at <= coalesce(:until, at)\n       ORDER BY snapshot.id LIMIT :portion", {
		after,
		lastId,
		kinds: kinds && JSON.stringify(kinds),
		categories: categoryIds && JSON.stringify(categoryIds),
		since,
		until,
		portion: 100
	}).map((row) => readSnapshot(tables, row));
}
function readSnapshot(tables, row) {
	let series = fromSeriesRow({
		kind: seriesKind(textIn(row, "kind")),
		subjectId: textIn(row, "subject_id"),
		rankType: textIn(row, "rank_type"),
		language: textIn(row, "language"),
		depth: numberIn(row, "depth")
	});
	let parameters = parseJson(textIn(row, "parameters"));
	return {
		...readContent(tables, numberIn(row, "content_id"), series),
		snapshotId: numberIn(row, "id").toString(),
		hash: textIn(row, "hash"),
		at: numberIn(row, "at"),
		complete: numberIn(row, "complete") === 1,
		rowsGiven: numberIn(row, "rows_given"),
		names: {
			chineseName: optionalTextIn(row, "chinese_name"),
			translatedName: optionalTextIn(row, "translated_name")
		},
		provenance: {
			api: textIn(row, "api"),
			parameters: isRecord(parameters) ? parameters : {},
			appKey: textIn(row, "app_key")
		}
	};
}
async function* fromExportRows(rows) {
	let own = [];
	let count = 0;
	for await (let row of rows) {
		count += 1;
		let read = readRow(row, count);
		let [first] = own;
		if (first !== void 0 && !isSameSnapshot(first, read)) {
			yield toSnapshot(own, count - own.length);
			own = [];
		}
		own.push(read);
	}
	own.length > 0 && (yield toSnapshot(own, count - own.length + 1));
}
function readRow(row, place) {
	return Object.fromEntries(exportColumns.map(({ name, type }) => {
		let value = row[name];
		if (value == null || value === "") return [name, void 0];
		let read = readers[type](value);
		if (read === void 0) throw noExport(place, name);
		return [name, read];
	}));
}
const readers = {
	text: (value) => typeof value == "string" ? value : typeof value == "number" ? value.toString() : void 0,
	number: (value) => {
		let number = typeof value == "bigint" || typeof value == "string" ? Number(value) : value;
		return typeof number == "number" && Number.isFinite(number) ? number : void 0;
	},
	boolean: (value) => value === !0 || value === "true" ? !0 : value === !1 || value === "false" ? !1 : void 0
};
function isSameSnapshot(left, right) {
	return left.kind !== "terms" && [
		"snapshotId",
		"kind",
		"categoryId",
		"rankType",
		"language",
		"limit",
		"at",
		"hash"
	].every((name) => left[name] === right[name]);
}
function toSnapshot(rows, place) {
	let head = rows[0] ?? {};
	let text = (name) => {
		let value = head[name];
		if (typeof value != "string") throw noExport(place, name);
		return value;
	};
	let at = Date.parse(text("at"));
	if (Number.isNaN(at)) throw noExport(place, "at");
	let parameters = parseJson(text("parameters"));
	let facts = {
		at,
		complete: head.complete === !0,
		rowsGiven: numberAt(head, "rowsGiven"),
		hash: text("hash"),
		names: {
			chineseName: textAt(head, "chineseName"),
			translatedName: textAt(head, "translatedName")
		},
		provenance: {
			api: text("api"),
			parameters: isRecord(parameters) ? parameters : {},
			appKey: text("appKey")
		}
	};
	let series = toSeries(head, text, place);
	let held = rows.filter((row) => row.place !== void 0);
	if (facts.complete && held.length < rowsOfWhole(series, facts.rowsGiven)) throw cutShort(place);
	if (series.kind === "ranking") return {
		...facts,
		series,
		ranked: held.map(toRanked)
	};
	if (series.kind === "words") return {
		...facts,
		series,
		words: held.map(toWord)
	};
	return {
		...facts,
		series,
		terms: toTerms(head)
	};
}
function rowsOfWhole(series, rowsGiven = 0) {
	if (series.kind === "terms") return 0;
	return series.kind === "ranking" ? Math.min(rowsGiven, series.limit) : rowsGiven;
}
function toSeries(head, text, place) {
	let kind = text("kind");
	let language = text("language");
	if (kind === "words") return {
		kind,
		categoryId: text("categoryId"),
		language
	};
	if (kind === "terms") return {
		kind,
		itemId: text("itemId"),
		language
	};
	let limit = numberAt(head, "limit");
	if (kind !== "ranking" || limit === void 0) throw noExport(place, kind === "ranking" ? "limit" : "kind");
	return {
		kind,
		categoryId: text("categoryId"),
		rankType: text("rankType"),
		language,
		limit
	};
}
function toRanked(row) {
	return {
		itemId: textAt(row, "itemId"),
		title: textAt(row, "title"),
		translateTitle: textAt(row, "translateTitle"),
		imgUrl: textAt(row, "imgUrl"),
		sort: numberAt(row, "sort"),
		serviceList: textList(textAt(row, "serviceList")),
		buyerNum: numberAt(row, "buyerNum"),
		soldOut: numberAt(row, "soldOut"),
		goodsScore: textAt(row, "goodsScore")
	};
}
function toWord(row) {
	return {
		seKeyword: textAt(row, "seKeyword"),
		seKeywordTranslation: textAt(row, "seKeywordTranslation")
	};
}
function toTerms(row) {
	return {
		subject: textAt(row, "subject"),
		subjectTrans: textAt(row, "subjectTrans"),
		status: textAt(row, "status"),
		priceFrom: textAt(row, "priceFrom"),
		priceTo: textAt(row, "priceTo"),
		currency: textAt(row, "currency"),
		tiers: tierList(textAt(row, "tiers")),
		minimum: numberAt(row, "minimum"),
		unit: textAt(row, "unit"),
		stock: numberAt(row, "stock"),
		soldOut: numberAt(row, "soldOut"),
		sellerOpenId: textAt(row, "sellerOpenId"),
		companyName: textAt(row, "companyName")
	};
}
function textAt(row, name) {
	let value = row[name];
	return typeof value == "string" ? value : void 0;
}
function numberAt(row, name) {
	let value = row[name];
	return typeof value == "number" ? value : void 0;
}
function noExport(place, column) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `Row ${place} is not of an export of the rank tracker: ${column}.`,
			zh: `第 ${place} 行不是榜单追踪导出的内容：${column}。`
		},
		hint: {
			en: "Import a file that the tracker exported, as it was written.",
			zh: "请导入由榜单追踪导出且未经修改的文件。"
		}
	});
}
function cutShort(place) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `The snapshot that begins at row ${place} lacks rows: the file was cut short or changed.`,
			zh: `从第 ${place} 行开始的快照缺少数据行：文件不完整或被修改过。`
		},
		hint: {
			en: "Export it again, or copy the whole file.",
			zh: "请重新导出，或复制完整的文件。"
		}
	});
}
async function importSnapshots(ledger, snapshots) {
	let total = {
		snapshots: 0,
		known: 0
	};
	let waiting = [];
	let write = async () => {
		let taken = waiting;
		waiting = [];
		let known = (await ledger.write((tables) => taken.map((snapshot) => recordSnapshot(tables, {
			...snapshot,
			sweepId: void 0
		}).outcome))).filter((outcome) => outcome === "known").length;
		total = {
			snapshots: total.snapshots + taken.length,
			known: total.known + known
		};
	};
	for await (let snapshot of snapshots) {
		waiting.push(snapshot);
		waiting.length === 100 && await write();
	}
	waiting.length > 0 && await write();
	return total;
}
function toExportRows(snapshot) {
	let head = headOf(snapshot);
	let rows = rowsOf$2(snapshot);
	return rows.length === 0 ? [head] : rows.map((row, index) => ({
		...head,
		place: index + 1,
		...row
	}));
}
function headOf(snapshot) {
	let { series, at, names, provenance } = snapshot;
	return {
		snapshotId: snapshot.snapshotId,
		at: new Date(at).toISOString(),
		complete: snapshot.complete,
		...series,
		...names,
		rowsGiven: snapshot.rowsGiven,
		api: provenance.api,
		parameters: JSON.stringify(provenance.parameters),
		appKey: provenance.appKey,
		hash: snapshot.hash
	};
}
function rowsOf$2(snapshot) {
	if ("ranked" in snapshot) return snapshot.ranked.map((row) => ({
		...row,
		serviceList: json(row.serviceList)
	}));
	if ("words" in snapshot) return snapshot.words;
	return [{
		...snapshot.terms,
		tiers: json(snapshot.terms.tiers)
	}];
}
function json(list) {
	return list === void 0 ? void 0 : JSON.stringify(list);
}
const ledgerHealth = {
	check: "ledger",
	async look({ runtime, scope }) {
		let ledger = openLedger({
			runtime,
			scope
		});
		if (ledger.path === void 0 || !process.getBuiltinModule("node:fs").existsSync(ledger.path)) return;
		let { shownPath } = ledger;
		try {
			let { bytes, snapshots, newest, unfinishedSweeps } = await ledgerStatus(ledger);
			let size = `${(bytes / 1e6).toFixed(1)} MB`;
			let since = {
				en: newest === void 0 ? "" : `, the newest of ${newest}`,
				zh: newest === void 0 ? "" : `，最新为 ${newest}`
			};
			let rest = {
				en: unfinishedSweeps === 0 ? "" : `, ${unfinishedSweeps} sweeps unfinished`,
				zh: unfinishedSweeps === 0 ? "" : `，${unfinishedSweeps} 次采集未完成`
			};
			return { found: {
				en: `${shownPath}: ${size}, ${snapshots} snapshots${since.en}${rest.en}`,
				zh: `${shownPath}：${size}，${snapshots} 份快照${since.zh}${rest.zh}`
			} };
		} catch (thrown) {
			if (!isAli1688Error(thrown)) throw thrown;
			return {
				found: {
					en: `${shownPath} cannot be used`,
					zh: `${shownPath} 无法使用`
				},
				fault: thrown
			};
		} finally {
			await ledger.close();
		}
	}
};
function pathField(summary) {
	return fileField(textField({
		pattern: /^[^\0]+$/,
		allowed: {
			en: "the path of a file",
			zh: "文件路径"
		},
		valueName: "FILE",
		summary
	}));
}
function absolutePath(path) {
	return process.getBuiltinModule("node:path").resolve(path);
}
const backup = defineOperation({
	topic: "tracker",
	name: "backup",
	summary: {
		en: "Copy the ledger to a file.",
		zh: "将账本备份到文件。"
	},
	description: {
		en: "Writes a copy of the ledger as it is at one moment, also while a sweep is running. An earlier backup of that name is replaced; any other file is refused.",
		zh: "将账本某一时刻的完整副本写入文件，采集进行中也可备份。同名的旧备份会被替换，其他文件则拒绝覆盖。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: { file: pathField({
		en: "Where the copy goes.",
		zh: "备份文件的路径。"
	}) },
	positional: ["file"],
	dryRunNote: {
		en: "Nothing was written.",
		zh: "未写入任何文件。"
	},
	examples: [{
		args: "ledger-backup.sqlite",
		text: {
			en: "A copy in this folder",
			zh: "备份到当前目录"
		}
	}],
	chineseNames: {
		path: "账本",
		file: "备份文件",
		bytes: "大小（字节）"
	},
	output: () => object({
		path: string(),
		file: string(),
		bytes: optional(number$1())
	}),
	async run({ isDryRun, parts: { ledger } }, { file: word }) {
		let file = absolutePath(word);
		let path = ledger.shownPath;
		if (isDryRun) return {
			path,
			file
		};
		try {
			let { bytes } = await backupLedger(ledger, file);
			return {
				path,
				file,
				bytes
			};
		} finally {
			await ledger.close();
		}
	}
});
async function askLedger(ledger, question) {
	try {
		return await ledger.read(question);
	} finally {
		await ledger.close();
	}
}
const titleColumns = [{
	field: "title",
	header: {
		en: "Title",
		zh: "标题"
	},
	type: "title",
	reader: "zh"
}, {
	field: "translateTitle",
	header: {
		en: "Translated title",
		zh: "翻译标题"
	},
	type: "title",
	reader: "en"
}];
const categoryColumns = [
	{
		field: "category.chineseName",
		header: {
			en: "Category (zh)",
			zh: "类目"
		},
		type: "name",
		reader: "zh"
	},
	{
		field: "category.translatedName",
		header: {
			en: "Category",
			zh: "类目译名"
		},
		type: "name",
		reader: "en"
	},
	{
		field: "category.categoryId",
		header: {
			en: "Category ID",
			zh: "类目 ID"
		},
		type: "id"
	}
];
const typeColumn = {
	field: "type",
	header: {
		en: "Type",
		zh: "榜单"
	},
	type: "name"
};
const itemColumn = {
	field: "itemId",
	header: {
		en: "Item",
		zh: "商品 ID"
	},
	type: "id"
};
const moveColumns = [
	{
		field: "before",
		header: {
			en: "Before",
			zh: "原名次"
		},
		type: "integer",
		isEssential: !0
	},
	{
		field: "after",
		header: {
			en: "Now",
			zh: "现名次"
		},
		type: "integer",
		isEssential: !0
	},
	{
		field: "change",
		header: {
			en: "Up",
			zh: "上升"
		},
		type: "integer",
		isEssential: !0
	}
];
const standingColumns = [
	{
		field: "streakDays",
		header: {
			en: "Streak (d)",
			zh: "连续在榜（天）"
		},
		type: "integer"
	},
	{
		field: "bestRank",
		header: {
			en: "Best",
			zh: "最佳名次"
		},
		type: "integer"
	},
	{
		field: "daysOnBoard",
		header: {
			en: "Days on board",
			zh: "在榜天数"
		},
		type: "integer"
	}
];
function list(entry) {
	return array(entry);
}
const category = object({
	categoryId: string(),
	chineseName: optional(string()),
	translatedName: optional(string())
});
const basis = object({
	at: string(),
	snapshotId: string(),
	ageSeconds: number$1(),
	nearestTo: optional(string()),
	passedOver: optional(list(string()))
});
const board = {
	category,
	type: string(),
	language: string(),
	limit: number$1()
};
const comparedBoard = object({
	...board,
	from: basis,
	to: basis
});
const boardAt = object({
	...board,
	at: basis
});
const missingBoard = object({
	category,
	type: optional(string()),
	reason: _enum(["NO_SNAPSHOT", "ONE_SNAPSHOT"]),
	snapshots: list(object({
		snapshotId: string(),
		at: string(),
		complete: boolean()
	}))
});
const item = {
	itemId: string(),
	title: optional(string()),
	translateTitle: optional(string())
};
const standing = {
	streakDays: number$1(),
	bestRank: optional(number$1()),
	daysOnBoard: number$1()
};
const figures = {
	rank: optional(number$1()),
	soldOut: optional(number$1()),
	buyerNum: optional(number$1())
};
function tellBasis(context, rests, missing = []) {
	let newest = rests.map(({ to }) => to).toSorted(byTime);
	let [oldestTo] = newest;
	let latestTo = newest.at(-1);
	if (oldestTo !== void 0 && latestTo !== void 0) {
		context.fetchedAt(Date.parse(oldestTo.at));
		let since = span(rests.flatMap(({ from }) => from ?? []).toSorted(byTime));
		let to = span(newest);
		let age = ageText(oldestTo.ageSeconds);
		context.note({
			code: "TRACKER_BASIS",
			text: {
				en: `${since === void 0 ? `Of ${to}` : `Compares ${since} with ${to}`}, fetched up to ${age.en} ago.`,
				zh: `${since === void 0 ? `依据 ${to} 的快照` : `比较 ${since} 与 ${to} 的快照`}，最早获取于 ${age.zh}前。`
			}
		});
	}
	tellNearest(context, rests);
	tellMissing(context, missing);
}
function tellNearest(context, rests) {
	let all = rests.flatMap(({ from, to }) => [...from === void 0 ? [] : [from], to]);
	let nearest = all.find(({ nearestTo }) => nearestTo !== void 0);
	nearest?.nearestTo !== void 0 && context.note({
		code: "SNAPSHOT_NEAREST",
		text: {
			en: `There is no complete snapshot of ${nearest.nearestTo}; the nearest one, of ${nearest.at}, is used.`,
			zh: `${nearest.nearestTo} 没有完整快照，改用最接近的 ${nearest.at}。`
		}
	});
	let passedOver = new Set(all.flatMap(({ passedOver: ids = [] }) => ids));
	passedOver.size > 0 && context.note({
		code: "SNAPSHOT_INCOMPLETE",
		text: {
			en: `Incomplete snapshots were not used: ${[...passedOver].slice(0, 20).join(", ")}.`,
			zh: `未使用不完整的快照：${[...passedOver].slice(0, 20).join("、")}。`
		}
	});
}
function tellMissing(context, missing) {
	if (missing.length === 0) return;
	let named = missing.slice(0, 10).map(({ category: { categoryId }, type }) => type === void 0 ? categoryId : `${categoryId} ${type}`);
	let more = missing.length > named.length ? ", …" : "";
	context.note({
		code: "SNAPSHOT_MISSING",
		text: {
			en: `Nothing can be said of ${missing.length} boards that have too few complete snapshots: ${named.join(", ")}${more}`,
			zh: `${missing.length} 个榜单的完整快照不足，无法比较：${named.join("、")}${more}`
		}
	});
}
function span(bases) {
	let first = bases[0]?.at;
	let last = bases.at(-1)?.at;
	if (first === void 0 || last === void 0) return;
	return first === last ? first : `${first} – ${last}`;
}
function byTime(left, right) {
	return Date.parse(left.at) - Date.parse(right.at);
}
function ageText(seconds) {
	if (seconds < 120) return {
		en: `${seconds} s`,
		zh: `${seconds} 秒`
	};
	if (seconds < 7200) return {
		en: `${Math.round(seconds / 60)} min`,
		zh: `${Math.round(seconds / 60)} 分钟`
	};
	if (seconds < 172800) return {
		en: `${Math.round(seconds / 3600)} h`,
		zh: `${Math.round(seconds / 3600)} 小时`
	};
	return {
		en: `${Math.round(seconds / 86400)} d`,
		zh: `${Math.round(seconds / 86400)} 天`
	};
}
const codes = rankTypes.map(({ rankType }) => rankType);
const known = {
	allowed: {
		en: `a rank type such as ${codes.slice(0, 3).join(", ")}, or its Chinese name`,
		zh: `榜单类型的代码或中文名，例如 ${codes.slice(0, 3).join("、")}`
	},
	examples: codes,
	valueName: "TYPE"
};
const synonyms = Object.fromEntries(rankTypes.map(({ rankType, name, otherNames }) => [rankType, [
	name.zh,
	name.en,
	...otherNames
]]));
const usualType = "complex";
const wordPattern = new RegExp(wordField({
	...known,
	summary: {
		en: "",
		zh: ""
	}
}).schema.pattern ?? "", "u");
function typesField(summary) {
	return {
		...repeatableField({
			...known,
			summary,
			pattern: wordPattern
		}),
		synonyms
	};
}
const sweptTypesField = typesField({
	en: `Rank type, repeatable: complex 综合榜, hot 热卖榜, goodPrice 好价榜; see ${operationName("ranking types")}. Default: complex.`,
	zh: `榜单类型，可重复：complex 综合榜、hot 热卖榜、goodPrice 好价榜；见 ${operationName("ranking types")}。默认 complex。`
});
const askedTypesField = typesField({
	en: "Rank type, repeatable. Default: all that were swept.",
	zh: "榜单类型，可重复。默认为已采集的全部类型。"
});
const oneTypeField = {
	...optionalField(wordField({
		...known,
		summary: {
			en: "Rank type. Default: all that were swept.",
			zh: "榜单类型。默认为已采集的全部类型。"
		}
	})),
	synonyms
};
function noteUnofficial(context, types) {
	let doubtful = types.filter((type) => !rankTypes.some(({ rankType, official }) => official && rankType === type));
	if (doubtful.length === 0) return;
	context.note({
		code: "RANK_TYPE_UNOFFICIAL",
		text: {
			en: `Not on the official page of rank types, sent as they are: ${doubtful.join(", ")}. 1688 may not answer them.`,
			zh: `以下榜单类型不在官方文档中，已原样发送，1688 未必支持：${doubtful.join("、")}。`
		}
	});
}
function whenField(summary) {
	return optionalField(textField({
		pattern: /^[!-~]{1,40}$/,
		allowed: {
			en: "a day in China (YYYY-MM-DD), a moment (YYYY-MM-DDThh:mmZ), 7d, 24h, or last",
			zh: "中国日期（YYYY-MM-DD）、时刻（YYYY-MM-DDThh:mmZ）、7d、24h 或 last"
		},
		valueName: "WHEN",
		summary
	}));
}
const sinceField = whenField({
	en: "Compare with then: a day in China, a moment, so long ago (7d, 24h), or last, the snapshot before the newest. Default: last.",
	zh: "与该时间比较：中国日期、时刻、多久以前（7d、24h），或 last（最新快照的前一份）。默认 last。"
});
const untilField = whenField({
	en: "The later time. Default: the newest snapshot.",
	zh: "较晚的时间，默认为最新快照。"
});
function readWhen(text, flag, now) {
	return text === void 0 ? void 0 : parseWhen(text, flag, now);
}
const changesOfBoard = {
	...board,
	from: basis,
	to: basis,
	entered: list(object({
		...item,
		...figures,
		...standing
	})),
	left: list(object({
		...item,
		...figures,
		bestRank: optional(number$1()),
		daysOnBoard: number$1()
	})),
	moved: list(object({
		...item,
		before: number$1(),
		after: number$1(),
		change: number$1(),
		...standing,
		soldChange: optional(number$1()),
		buyersChange: optional(number$1())
	})),
	stayed: number$1()
};
const changes = defineOperation({
	topic: "tracker",
	name: "changes",
	summary: {
		en: "What entered, left and moved on rankings.",
		zh: "榜单的进榜、出榜与名次变化。"
	},
	description: {
		en: `Compares two complete snapshots of a ranking in the ledger: what entered, what left, and what moved, change being positive upwards. One category and type give one board; several give boards. Snapshots are made by ${operationName("tracker sweep")}. Nothing is ever concluded from an incomplete one.`,
		zh: `比较本地账本中某榜单的两份完整快照：进榜、出榜与名次变化（change 为正表示上升）。单一类目与类型给出一个榜单，多个时列于 boards。快照由 ${operationName("tracker sweep")} 产生，不完整的快照不参与比较。`
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categoryId: categoryField,
		type: oneTypeField,
		since: sinceField,
		until: untilField
	},
	positional: ["categoryId"],
	examples: [
		{
			args: "1111 --type hot",
			text: {
				en: "Since the snapshot before",
				zh: "与前一份快照相比"
			}
		},
		{
			args: "1111 --type hot --since 7d",
			text: {
				en: "In a week",
				zh: "一周内的变化"
			}
		},
		{
			args: "--since 30d --format csv",
			text: {
				en: "All rankings as a table",
				zh: "全部榜单的变化，存为表格"
			}
		}
	],
	output: () => extend(partial(object(changesOfBoard)), {
		boards: optional(list(object(changesOfBoard))),
		missing: list(missingBoard)
	}),
	layout: {
		noun: {
			one: "change",
			many: "changes",
			zh: "项变化"
		},
		empty: {
			en: "Nothing entered, left or moved.",
			zh: "没有进榜、出榜或名次变化。"
		},
		unfold: (data) => boardsIn(data).flatMap(rowsOf$1),
		columns: [
			{
				field: "event",
				header: {
					en: "Event",
					zh: "变化"
				},
				words: eventWords(),
				isEssential: !0
			},
			...moveColumns,
			...titleColumns,
			...standingColumns,
			{
				field: "soldChange",
				header: {
					en: "Sold +/-",
					zh: "销量变化"
				},
				type: "integer"
			},
			itemColumn,
			typeColumn,
			...categoryColumns
		]
	},
	async run(context, { categoryId: word, type, since, until }) {
		let now = context.now();
		let categoryIds = word === void 0 ? void 0 : [await resolveCategory(context, word)];
		let answer = await askLedger(context.parts.ledger, (tables) => changes$1(tables, {
			now,
			categoryIds,
			types: type === void 0 ? void 0 : [type],
			since: readWhen(since, "--since", now),
			until: readWhen(until, "--until", now)
		}));
		let boards = new Set(answer.boards.map(({ category }) => category.categoryId)).size === 1 && answer.boards.length > 1 && type === void 0 ? [chooseType(context, answer.boards)] : answer.boards;
		tellBasis(context, boards, answer.missing);
		let [only] = boards;
		if (boards.length === 1 && only !== void 0) return {
			...only,
			missing: answer.missing
		};
		return {
			boards,
			missing: answer.missing
		};
	}
});
function chooseType(context, boards) {
	let order = rankTypes.map(({ rankType }) => rankType);
	let place = ({ type }) => order.includes(type) ? order.indexOf(type) : order.length;
	let [chosen, ...others] = boards.toSorted((left, right) => place(left) - place(right));
	if (chosen === void 0) throw TypeError("There is no board to choose from.");
	let names = others.map(({ type }) => type).join(", ");
	context.note({
		code: "TYPE_CHOSEN",
		text: {
			en: `This is rank type ${chosen.type}; others were swept too: ${names}. Choose with --type.`,
			zh: `此为 ${chosen.type} 榜；还采集了：${names}。可用 --type 选择。`
		}
	});
	return chosen;
}
function boardsIn(data) {
	if (data.boards !== void 0) return data.boards;
	return data.category === void 0 ? [] : [data];
}
function rowsOf$1({ category, type, entered, left, moved }) {
	let of = (event) => (row) => ({
		event,
		category,
		type,
		...row
	});
	return [
		...entered.map((row) => ({
			...of("entered")(row),
			after: row.rank
		})),
		...left.map((row) => ({
			...of("left")(row),
			before: row.rank
		})),
		...moved.toSorted((one, other) => other.change - one.change).map(of("moved"))
	];
}
function eventWords() {
	return {
		entered: {
			en: "entered",
			zh: "进榜"
		},
		left: {
			en: "left",
			zh: "出榜"
		},
		moved: {
			en: "moved",
			zh: "变动"
		}
	};
}
const check = defineOperation({
	topic: "tracker",
	name: "check",
	summary: {
		en: "Whether the ledger is whole.",
		zh: "检查账本是否完好。"
	},
	description: {
		en: "Looks at every page and every reference in the ledger and changes nothing. A ledger that is damaged, or was written by a newer version, ends with exit 8 and the way out.",
		zh: "检查账本的每一页与每个引用，不作任何改动。账本损坏或由更新的版本写入时，以 8 退出并说明处理方法。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {},
	examples: [{
		args: "",
		text: {
			en: "Look through the whole ledger",
			zh: "检查整个账本"
		}
	}],
	chineseNames: {
		path: "路径",
		exists: "已建立",
		ok: "完好",
		problems: "问题"
	},
	output: () => object({
		path: string(),
		exists: boolean(),
		ok: boolean(),
		problems: list(string())
	}),
	async run({ language, parts: { ledger } }) {
		try {
			let { problems, ...found } = await checkLedger(ledger);
			if (found.ok) return {
				...found,
				problems: problems.map((text) => text[language])
			};
			let first = problems.slice(0, 5);
			throw new Ali1688Error({
				code: "STATE_UNUSABLE",
				text: {
					en: `The ledger ${found.path} is not whole: ${first.map(({ en }) => en).join("; ")}`,
					zh: `账本 ${found.path} 不完好：${first.map(({ zh }) => zh).join("；")}`
				},
				hint: {
					en: `Nothing was changed in it. Put a backup in its place, or move it elsewhere; a new ledger is begun then. Backups are made with: ${commandName("tracker backup FILE")}`,
					zh: `文件未被改动。请用备份替换它，或将它移到别处，程序会新建账本。备份命令：${commandName("tracker backup FILE")}`
				}
			});
		} finally {
			await ledger.close();
		}
	}
});
const exportRows = defineOperation({
	topic: "tracker",
	name: "export",
	summary: {
		en: "The ledger as csv, ndjson or Parquet.",
		zh: "将账本导出为 csv、ndjson 或 Parquet。"
	},
	description: {
		en: "One row for each ranked product, search word and terms of each snapshot, with all that is known of the snapshot: for DuckDB, pandas or a spreadsheet, and for tracker import on another machine. With --format csv, ndjson or parquet and --output FILE.",
		zh: "每份快照的每个上榜商品、热搜词或条款各一行，并附快照的全部信息；可用 DuckDB、pandas 或电子表格打开，也可在另一台机器上用 tracker import 导入。请配合 --format csv、ndjson 或 parquet 与 --output FILE 使用。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categoryId: categoryField,
		since: whenField({
			en: "Nothing older than this.",
			zh: "不含早于该时间的快照。"
		}),
		until: whenField({
			en: "Nothing younger than this.",
			zh: "不含晚于该时间的快照。"
		})
	},
	positional: ["categoryId"],
	ownFormats: { parquet: async () => (await import("./1688-tracker.extras.mjs")).renderParquet },
	examples: [{
		args: "--format csv --output ledger.csv",
		text: {
			en: "Everything as a table",
			zh: "全部导出为表格"
		}
	}, {
		args: "--since 30d --output month.parquet",
		text: {
			en: "A month as Parquet",
			zh: "近一个月导出为 Parquet"
		}
	}],
	output: () => object({
		snapshots: number$1(),
		rows: array(unknown())
	}),
	layout: {
		rows: "rows",
		noun: {
			one: "row",
			many: "rows",
			zh: "行"
		},
		empty: {
			en: "The ledger holds nothing of this.",
			zh: "账本中没有相应内容。"
		},
		columns: exportColumns.map(({ name, type }) => ({
			field: name,
			header: {
				en: name,
				zh: name
			},
			...type === "text" ? { type: "name" } : { type }
		}))
	},
	async run(context, { categoryId: word, since, until }) {
		let now = context.now();
		let { ledger } = context.parts;
		let from = since === void 0 ? void 0 : startOf(parseWhen(since, "--since", now));
		let to = until === void 0 ? void 0 : endOf(parseWhen(until, "--until", now));
		let categoryIds = word === void 0 ? void 0 : [await resolveCategory(context, word)];
		let { emitPiece } = context;
		let snapshots = 0;
		let rows = [];
		let progress = context.startProgress({
			en: "Snapshots",
			zh: "快照"
		});
		try {
			for await (let snapshot of exportSnapshots(ledger, {
				categoryIds,
				since: from,
				until: to
			})) {
				snapshots += 1;
				rows.push(...toExportRows(snapshot));
				progress.update(snapshots);
				if (emitPiece === void 0 || rows.length < 2e3) continue;
				await emitPiece({
					snapshots,
					rows
				});
				rows = [];
			}
		} finally {
			progress.end();
			await ledger.close();
		}
		return {
			snapshots,
			rows
		};
	}
});
function endOf(when) {
	return when.kind === "time" ? when.end : void 0;
}
const offerId = /^[1-9]\d{0,18}$/;
const hosts = new Set([
	"detail.1688.com",
	"m.1688.com",
	"detail.m.1688.com"
]);
function offerIdOf(word) {
	let text = word.trim();
	if (offerId.test(text)) return text;
	if (text.length > 4096 || /\s/.test(text)) return;
	let whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, "")}`;
	if (!URL.canParse(whole)) return;
	let address = new URL(whole);
	if (!/^https?:$/.test(address.protocol) || !hosts.has(address.hostname)) return;
	let [, inPath] = /^\/offer\/(\d{1,19})\.html$/i.exec(address.pathname) ?? [];
	let id = inPath ?? address.searchParams.get("offerId") ?? void 0;
	return isOfferId(id) ? id : void 0;
}
function isOfferId(text) {
	return text !== void 0 && offerId.test(text);
}
function detailUrlOf(id) {
	return `https://detail.1688.com/offer/${id}.html`;
}
const allowed = {
	en: "a product id, or the address of its page such as https://detail.1688.com/offer/ID.html",
	zh: "商品 ID，或商品页地址，例如 https://detail.1688.com/offer/ID.html"
};
const offerField = textField({
	pattern: /^\S{1,4096}$/,
	allowed,
	summary: {
		en: "Product id, as rankings print it (itemId), or the address of the product page.",
		zh: "商品 ID（即榜单中的 itemId）或商品页地址。"
	}
});
function readOfferId(word) {
	let id = offerIdOf(word);
	if (id !== void 0) return id;
	let shown = shownWord(word);
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `OFFER_ID "${shown}" is not allowed. Allowed: ${allowed.en}.`,
			zh: `OFFER_ID “${shown}” 无效。允许的值：${allowed.zh}。`
		},
		hint: {
			en: "Copy the id or the whole address of the product page.",
			zh: "请复制商品 ID 或完整的商品页地址。"
		}
	});
}
const history = defineOperation({
	topic: "tracker",
	name: "history",
	summary: {
		en: "Ranks and figures of one product over time.",
		zh: "某商品的名次与数据历史。"
	},
	description: {
		en: "Every snapshot of the ledger that holds a product, by ranking, with rank, units sold and buyers of 30 days; and its wholesale terms where they were swept. Days and the best rank are counted from complete snapshots alone.",
		zh: "账本中包含该商品的全部快照（按榜单列出）：名次、30 天销量与买家数；采集过批发条款时一并列出。天数与最佳名次只依据完整快照。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		itemId: {
			...offerField,
			valueName: "ITEM_ID"
		},
		since: whenField({
			en: "Nothing older than this. Default: all.",
			zh: "只列该时间之后的记录，默认全部。"
		})
	},
	positional: ["itemId"],
	examples: [{
		args: "944801178016",
		text: {
			en: "All that is known of a product",
			zh: "某商品的全部记录"
		}
	}, {
		args: "944801178016 --since 30d --format csv",
		text: {
			en: "A month as a table",
			zh: "近一个月，存为表格"
		}
	}],
	output: () => object({
		...item,
		boards: list(object({
			...board,
			...standing,
			snapshots: number$1(),
			newest: optional(basis),
			isOnBoard: boolean(),
			points: list(object({
				at: string(),
				snapshotId: string(),
				complete: boolean(),
				...figures,
				goodsScore: optional(string())
			}))
		})),
		terms: list(object({
			at: string(),
			snapshotId: string(),
			language: string(),
			subject: optional(string()),
			subjectTrans: optional(string()),
			status: optional(string()),
			priceFrom: optional(string()),
			priceTo: optional(string()),
			currency: optional(string()),
			tiers: optional(list(object({
				startQuantity: optional(number$1()),
				price: optional(string()),
				promotionPrice: optional(string())
			}))),
			minimum: optional(number$1()),
			unit: optional(string()),
			stock: optional(number$1()),
			soldOut: optional(number$1()),
			sellerOpenId: optional(string()),
			companyName: optional(string())
		}))
	}),
	layout: { sheets: [{
		name: "ranks",
		rows: "boards",
		noun: {
			one: "rank",
			many: "ranks",
			zh: "条名次记录"
		},
		title: ({ itemId, title, translateTitle }) => ({
			en: `${translateTitle ?? title ?? ""} (${itemId})`.trim(),
			zh: `${title ?? translateTitle ?? ""}（${itemId}）`.trim()
		}),
		empty: {
			en: "It is on no ranking of the ledger.",
			zh: "该商品不在账本的任何榜单上。"
		},
		unfold: ({ points, category, type }) => points.map((point) => ({
			category,
			type,
			...point
		})),
		columns: [
			{
				field: "at",
				header: {
					en: "At",
					zh: "时间"
				},
				type: "time"
			},
			{
				field: "rank",
				header: {
					en: "Rank",
					zh: "名次"
				},
				type: "integer",
				isEssential: !0
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
				field: "goodsScore",
				header: {
					en: "Score",
					zh: "评分"
				},
				type: "number"
			},
			typeColumn,
			...categoryColumns,
			{
				field: "complete",
				header: {
					en: "Complete",
					zh: "完整"
				},
				type: "boolean"
			}
		]
	}, {
		name: "terms",
		rows: "terms",
		noun: {
			one: "change of terms",
			many: "changes of terms",
			zh: "次条款变化"
		},
		empty: {
			en: "Its wholesale terms were not swept.",
			zh: "未采集其批发条款。"
		},
		columns: [
			{
				field: "at",
				header: {
					en: "At",
					zh: "时间"
				},
				type: "time"
			},
			{
				field: "priceFrom",
				header: {
					en: "Price CNY",
					zh: "价格（元）"
				},
				type: "number"
			},
			{
				field: "priceTo",
				header: {
					en: "Up to",
					zh: "最高价"
				},
				type: "number"
			},
			{
				field: "minimum",
				header: {
					en: "Min",
					zh: "起订量"
				},
				type: "integer"
			},
			{
				field: "stock",
				header: {
					en: "Stock",
					zh: "库存"
				},
				type: "integer"
			},
			{
				field: "companyName",
				header: {
					en: "Seller",
					zh: "卖家"
				},
				type: "text"
			}
		]
	}] },
	async run(context, { itemId: word, since }) {
		let now = context.now();
		let itemId = readOfferId(word);
		let answer = await askLedger(context.parts.ledger, (tables) => history$1(tables, {
			itemId,
			now,
			since: readWhen(since, "--since", now)
		}));
		tellBasis(context, answer.boards.flatMap(({ newest }) => newest === void 0 ? [] : [{ to: newest }]));
		return answer;
	}
});
const protectedFormula = /^'[\s'"`\u2018-\u201f]*[=+\-@\u2212]/;
async function* readCsv(chunks) {
	let header;
	for await (let cells of readLines(chunks)) {
		if (header === void 0) {
			header = cells.map((cell) => cell.replace(/^\uFEFF/, ""));
			if (!header.includes("hash")) throw SyntaxError("its first line does not name the columns of an export");
			continue;
		}
		let names = header;
		yield Object.fromEntries(cells.flatMap((cell, index) => {
			let name = names[index];
			return name === void 0 || cell === "" ? [] : [[name, unprotected(cell)]];
		}));
	}
}
async function* readLines(chunks) {
	let cells = [];
	let cell = "";
	let isQuoted = !1;
	let sawQuote = !1;
	for await (let chunk of chunks) for (let character of chunk) {
		if (sawQuote) {
			sawQuote = !1;
			if (character === "\"") {
				cell += "\"";
				continue;
			}
			isQuoted = !1;
		}
		if (isQuoted) character === "\"" ? sawQuote = !0 : cell += character;
		else if (character === "\"") isQuoted = !0;
		else if (character === ",") {
			cells.push(cell);
			cell = "";
		} else if (character === "\n") {
			yield [...cells, cell];
			[cells, cell] = [[], ""];
		} else character !== "\r" && (cell += character);
	}
	(cell !== "" || cells.length > 0) && (yield [...cells, cell]);
}
function unprotected(cell) {
	return cell.split(/([;\n])/).map((each) => isProtected(each) ? each.slice(1) : each).join("");
}
function isProtected(stretch) {
	return stretch.startsWith("'") && protectedFormula.test(stretch.normalize("NFKC"));
}
const fs = process.getBuiltinModule("node:fs");
async function* readRows(path) {
	try {
		let kind = kindOf(firstBytes(path));
		if (kind === "parquet") {
			let { readParquet } = await loadPart(async () => import("./1688-tracker.extras.mjs"));
			yield* readParquet(path);
		} else kind === "ndjson" ? yield* readNdjson(path) : yield* readCsv(textOf(path));
	} catch (thrown) {
		throw isAli1688Error(thrown) ? thrown : unreadable(path, thrown);
	}
}
async function* readNdjson(path) {
	let rest = "";
	let number = 0;
	let parsed = (line) => {
		number += 1;
		let row = parseJson(line);
		if (isRecord(row)) return row;
		throw SyntaxError(`line ${number} is no JSON object`);
	};
	for await (let chunk of textOf(path)) {
		let lines = (rest + chunk).split("\n");
		rest = lines.pop() ?? "";
		for (let line of lines) line.trim() !== "" && (yield parsed(line));
	}
	rest.trim() !== "" && (yield parsed(rest));
}
function textOf(path) {
	return fs.createReadStream(path, { encoding: "utf8" });
}
function firstBytes(path) {
	let descriptor = fs.openSync(path, "r");
	try {
		let bytes = Buffer.alloc(8);
		return bytes.subarray(0, fs.readSync(descriptor, bytes));
	} finally {
		fs.closeSync(descriptor);
	}
}
function kindOf(bytes) {
	if (bytes.subarray(0, 4).toString("latin1") === "PAR1") return "parquet";
	return bytes.toString("utf8").replace(/^\uFEFF/, "").trimStart().startsWith("{") ? "ndjson" : "csv";
}
function unreadable(path, thrown) {
	let reason = thrown instanceof Error ? thrown.message : String(thrown);
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `${path} cannot be imported: ${reason}`,
			zh: `${path} 无法导入：${reason}`
		},
		hint: {
			en: "Give a file that tracker export wrote as csv, ndjson or Parquet.",
			zh: "请提供由 tracker export 导出的 csv、ndjson 或 Parquet 文件。"
		},
		cause: thrown
	});
}
const importRows = defineOperation({
	topic: "tracker",
	name: "import",
	summary: {
		en: "Take an export into the ledger.",
		zh: "将导出的文件导入账本。"
	},
	description: {
		en: "Takes a file of tracker export, csv, ndjson or Parquet, into the ledger of this machine. What is there already is not taken again, so that a file can be imported twice. An export of the sandbox goes into the ledger of the sandbox alone.",
		zh: "将 tracker export 导出的 csv、ndjson 或 Parquet 文件导入本机账本。已有的内容不会重复导入，同一文件可多次导入。沙箱的导出只应导入沙箱账本。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: { file: pathField({
		en: "The file: .csv, .ndjson or .parquet.",
		zh: "文件：.csv、.ndjson 或 .parquet。"
	}) },
	positional: ["file"],
	dryRunNote: {
		en: "Nothing was imported.",
		zh: "未导入任何内容。"
	},
	examples: [{
		args: "ledger.parquet",
		text: {
			en: "What another machine exported",
			zh: "导入另一台机器的导出"
		}
	}],
	chineseNames: {
		path: "账本",
		file: "文件",
		snapshots: "快照数",
		known: "其中已有"
	},
	output: () => object({
		path: string(),
		file: string(),
		snapshots: optional(number$1()),
		known: optional(number$1())
	}),
	async run({ isDryRun, parts: { ledger } }, { file: word }) {
		let file = absolutePath(word);
		let path = ledger.shownPath;
		if (isDryRun) return {
			path,
			file
		};
		try {
			return {
				path,
				file,
				...await importSnapshots(ledger, fromExportRows(readRows(file)))
			};
		} finally {
			await ledger.close();
		}
	}
});
const word = {
	keyword: string(),
	translation: optional(string()),
	before: optional(number$1()),
	after: optional(number$1()),
	change: optional(number$1())
};
const wordChange = object({
	...word,
	titles: list(object({
		...item,
		type: string(),
		rank: optional(number$1())
	}))
});
const changesOfList = {
	category,
	language: string(),
	from: basis,
	to: basis,
	new: list(wordChange),
	gone: list(wordChange),
	risen: list(wordChange),
	fallen: list(wordChange),
	stayed: number$1(),
	withoutSupply: list(object(word)),
	boards: list(boardAt)
};
const keywords = defineOperation({
	topic: "tracker",
	name: "keywords",
	summary: {
		en: "Hot search words: new, gone, risen, fallen.",
		zh: "热搜词的新增、消失与升降。"
	},
	description: {
		en: "Compares two lists of hot search words of a category, each word with the ranked titles that hold it. withoutSupply are words of the newer list that no ranked title holds: demand without ranked supply. 1688 gives no counts, so places in the list are all there is.",
		zh: "比较某类目的两份热搜词列表，并列出标题含该词的上榜商品。withoutSupply 为较新列表中没有任何上榜标题包含的词，即有需求而榜单无供给。1688 不提供搜索次数，只有名次。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categoryId: categoryField,
		since: sinceField,
		until: untilField
	},
	positional: ["categoryId"],
	examples: [{
		args: "1111 --since 7d",
		text: {
			en: "What is searched anew in a week",
			zh: "一周内新增的热搜词"
		}
	}, {
		args: "--format csv",
		text: {
			en: "All categories as a table",
			zh: "全部类目，存为表格"
		}
	}],
	output: () => extend(partial(object(changesOfList)), {
		lists: optional(list(object(changesOfList))),
		missing: list(missingBoard)
	}),
	layout: {
		noun: {
			one: "search word",
			many: "search words",
			zh: "个热搜词"
		},
		empty: {
			en: "Nothing changed in the hot search words.",
			zh: "热搜词没有变化。"
		},
		unfold: (data) => listsIn(data).flatMap(rowsOf),
		columns: [
			{
				field: "event",
				header: {
					en: "Event",
					zh: "变化"
				},
				words: {
					new: {
						en: "new",
						zh: "新增"
					},
					gone: {
						en: "gone",
						zh: "消失"
					},
					risen: {
						en: "risen",
						zh: "上升"
					},
					fallen: {
						en: "fallen",
						zh: "下降"
					}
				}
			},
			{
				field: "keyword",
				header: {
					en: "Search word",
					zh: "热搜词"
				},
				type: "name",
				isEssential: !0
			},
			{
				field: "translation",
				header: {
					en: "Translation",
					zh: "翻译"
				},
				type: "name"
			},
			...moveColumns,
			{
				field: "supply",
				header: {
					en: "Ranked titles",
					zh: "含该词的上榜商品"
				},
				type: "integer"
			},
			...categoryColumns
		]
	},
	async run(context, { categoryId: asked, since, until }) {
		let now = context.now();
		let categoryIds = asked === void 0 ? void 0 : [await resolveCategory(context, asked)];
		let answer = await askLedger(context.parts.ledger, (tables) => keywords$1(tables, {
			now,
			categoryIds,
			since: readWhen(since, "--since", now),
			until: readWhen(until, "--until", now)
		}));
		tellBasis(context, answer.lists, answer.missing);
		let [only] = answer.lists;
		if (answer.lists.length === 1 && only !== void 0) return {
			...only,
			missing: answer.missing
		};
		return answer;
	}
});
function listsIn(data) {
	if (data.lists !== void 0) return data.lists;
	return data.category === void 0 ? [] : [data];
}
function rowsOf({ category: of, boards, ...changed }) {
	return [
		"new",
		"gone",
		"risen",
		"fallen"
	].flatMap((event) => changed[event].map(({ titles, ...row }) => ({
		event,
		category: of,
		...row,
		...boards.length === 0 ? {} : { supply: titles.length }
	})));
}
const categoriesField = repeatableField({
	pattern: new RegExp(categoryField.schema.pattern ?? "", "u"),
	allowed: {
		en: "a category id such as 1111, or a category name of 64 characters at most",
		zh: "类目 ID（例如 1111）或类目名称，最长 64 个字符"
	},
	valueName: "CATEGORY",
	summary: {
		en: "Category id, or its name in Chinese or in the language asked for; several may be given.",
		zh: "类目 ID，或类目名称（中文或所选语言）；可给出多个。"
	}
});
async function categoriesOf(context, words, language = "en") {
	let found = new Map();
	for (let word of words) {
		let category = await resolveNamedCategory(context, word, language);
		found.has(category.categoryId) || found.set(category.categoryId, category);
	}
	return [...found.values()];
}
async function categoryIdsOf(context, words) {
	if (words.length === 0) return;
	return (await categoriesOf(context, words)).map(({ categoryId }) => categoryId);
}
const movers = defineOperation({
	topic: "tracker",
	name: "movers",
	summary: {
		en: "What climbed or grew most across rankings.",
		zh: "跨榜单上升或增长最多的商品。"
	},
	description: {
		en: "Products that are on both of two complete snapshots, sorted by places climbed, or by how much the units sold (--by sold) or the buyers (--by buyers) of the last 30 days grew between them. Sales volume itself is no growth: what sells most need not have moved.",
		zh: "同时出现在两份完整快照中的商品，按名次上升排序，或按两者之间 30 天销量（--by sold）、买家数（--by buyers）的增长排序。销量高并不等于增长。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categories: categoriesField,
		type: oneTypeField,
		since: sinceField,
		until: untilField,
		by: choiceField({
			choices: [
				"rank",
				"sold",
				"buyers"
			],
			default: "rank",
			summary: {
				en: "rank: places climbed; sold, buyers: growth of the 30 days’ figure.",
				zh: "rank：名次上升；sold、buyers：30 天销量或买家数的增长。"
			}
		}),
		limit: wholeNumberField({
			minimum: 1,
			maximum: 1e4,
			default: 20,
			valueName: "N",
			summary: {
				en: "How many products.",
				zh: "返回商品数。"
			}
		})
	},
	positional: ["categories"],
	examples: [{
		args: "--type hot --since 7d",
		text: {
			en: "The best climbers of a week",
			zh: "一周内上升最多的商品"
		}
	}, {
		args: "1111 10166 --by sold --limit 50",
		text: {
			en: "Growth of sales in two categories",
			zh: "两个类目的销量增长"
		}
	}],
	output: () => object({
		by: _enum([
			"rank",
			"sold",
			"buyers"
		]),
		total: number$1(),
		items: list(object({
			...item,
			category,
			type: string(),
			before: optional(number$1()),
			after: optional(number$1()),
			change: optional(number$1()),
			soldBefore: optional(number$1()),
			soldAfter: optional(number$1()),
			soldChange: optional(number$1()),
			buyersBefore: optional(number$1()),
			buyersAfter: optional(number$1()),
			buyersChange: optional(number$1())
		})),
		boards: list(comparedBoard),
		missing: list(missingBoard)
	}),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		empty: {
			en: "Nothing climbed or grew.",
			zh: "没有上升或增长的商品。"
		},
		columns: [
			...moveColumns,
			...titleColumns,
			{
				field: "soldChange",
				header: {
					en: "Sold +/-",
					zh: "销量变化"
				},
				type: "integer"
			},
			{
				field: "buyersChange",
				header: {
					en: "Buyers +/-",
					zh: "买家变化"
				},
				type: "integer"
			},
			itemColumn,
			typeColumn,
			...categoryColumns
		]
	},
	async run(context, { categories, type, since, until, by, limit }) {
		let now = context.now();
		let categoryIds = await categoryIdsOf(context, categories);
		let answer = await askLedger(context.parts.ledger, (tables) => movers$1(tables, {
			now,
			by,
			count: limit,
			categoryIds,
			types: type === void 0 ? void 0 : [type],
			since: readWhen(since, "--since", now),
			until: readWhen(until, "--until", now)
		}));
		tellBasis(context, answer.boards, answer.missing);
		return answer;
	}
});
const overlap = defineOperation({
	topic: "tracker",
	name: "overlap",
	summary: {
		en: "Products on several rankings at once.",
		zh: "同时在多个榜单上的商品。"
	},
	description: {
		en: "Products that are on two rankings or more at one time, of one category or of several, with every rank: what climbs on hot and is cheap on goodPrice, for example.",
		zh: "同一时间出现在两个及以上榜单（同类目或跨类目）的商品及其全部名次，例如既热卖又好价的商品。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categories: categoriesField,
		type: askedTypesField,
		at: whenField({
			en: "At which time. Default: the newest snapshots.",
			zh: "时间，默认为最新快照。"
		})
	},
	positional: ["categories"],
	examples: [{
		args: "1111 --type hot --type goodPrice",
		text: {
			en: "On both rankings of a category",
			zh: "同时在某类目两个榜单上"
		}
	}, {
		args: "--at 24h",
		text: {
			en: "On any two rankings a day ago",
			zh: "一天前同时在任意两个榜单上"
		}
	}],
	output: () => object({
		items: list(object({
			...item,
			boards: number$1(),
			bestRank: optional(number$1()),
			ranks: list(object({
				category,
				type: string(),
				snapshotId: string(),
				...figures
			}))
		})),
		boards: list(boardAt),
		missing: list(missingBoard)
	}),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		empty: {
			en: "No product is on two of these rankings.",
			zh: "没有同时在两个榜单上的商品。"
		},
		unfold: (entry) => [{
			...entry,
			places: placesOf(entry)
		}],
		columns: [
			{
				field: "boards",
				header: {
					en: "Rankings",
					zh: "榜单数"
				},
				type: "integer",
				isEssential: !0
			},
			{
				field: "bestRank",
				header: {
					en: "Best",
					zh: "最佳名次"
				},
				type: "integer",
				isEssential: !0
			},
			...titleColumns,
			{
				field: "places",
				header: {
					en: "Ranks",
					zh: "各榜名次"
				},
				type: "list"
			},
			itemColumn
		]
	},
	async run(context, { categories, type: types, at }) {
		let now = context.now();
		let categoryIds = await categoryIdsOf(context, categories);
		let answer = await askLedger(context.parts.ledger, (tables) => overlap$1(tables, {
			now,
			categoryIds,
			types: types.length === 0 ? void 0 : types,
			at: readWhen(at, "--at", now)
		}));
		tellBasis(context, answer.boards.map((each) => ({ to: each.at })), answer.missing);
		return answer;
	}
});
function placesOf({ ranks }) {
	return ranks.map(({ category: { categoryId }, type, rank }) => `${categoryId} ${type} ${rank ?? "?"}`);
}
const prune = defineOperation({
	topic: "tracker",
	name: "prune",
	summary: {
		en: "Remove old snapshots and shrink the ledger.",
		zh: "删除旧快照并缩小账本。"
	},
	description: {
		en: "Removes all snapshots from before a time, with the finished sweeps of then, and gives the space back. What is removed is gone: make a backup or an export first if it may be wanted.",
		zh: "删除某时间之前的全部快照及当时已完成的采集记录，并释放空间。删除后无法恢复，如有需要请先备份或导出。"
	},
	effects: changesThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: { before: textField({
		pattern: /^[!-~]{1,40}$/,
		allowed: {
			en: "a day in China (YYYY-MM-DD), a moment (YYYY-MM-DDThh:mmZ), 90d or 24h",
			zh: "中国日期（YYYY-MM-DD）、时刻（YYYY-MM-DDThh:mmZ）、90d 或 24h"
		},
		valueName: "WHEN",
		summary: {
			en: "Snapshots of before this are removed.",
			zh: "删除该时间之前的快照。"
		},
		missing: {
			text: {
				en: "It has to be said what may go: --before WHEN.",
				zh: "必须说明删除范围：--before WHEN。"
			},
			hint: {
				en: "For example: --before 90d",
				zh: "例如：--before 90d"
			}
		}
	}) },
	dryRunNote: {
		en: "Nothing was removed.",
		zh: "未删除任何内容。"
	},
	examples: [{
		args: "--before 90d",
		text: {
			en: "Keep ninety days",
			zh: "只保留 90 天"
		}
	}],
	chineseNames: {
		before: "早于",
		snapshots: "删除快照数",
		sweeps: "删除采集数",
		bytesBefore: "原大小（字节）",
		bytesAfter: "现大小（字节）"
	},
	output: () => object({
		before: string(),
		snapshots: optional(number$1()),
		sweeps: optional(number$1()),
		bytesBefore: optional(number$1()),
		bytesAfter: optional(number$1())
	}),
	async run(context, { before: text }) {
		let { isDryRun, parts } = context;
		let { ledger } = parts;
		let at = startOf(parseWhen(text, "--before", context.now()));
		if (at === void 0) throw noTime();
		let before = new Date(at).toISOString();
		if (isDryRun) return { before };
		try {
			return {
				before,
				...await pruneLedger(ledger, at)
			};
		} finally {
			await ledger.close();
		}
	}
});
function noTime() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "--before last says no time.",
			zh: "--before last 不是时间。"
		},
		hint: {
			en: "Give a day, a moment, or so long ago: --before 90d",
			zh: "请给出日期、时刻或时长，例如：--before 90d"
		}
	});
}
const status = defineOperation({
	topic: "tracker",
	name: "status",
	summary: {
		en: "What the ledger holds and how large it is.",
		zh: "账本内容与大小。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {},
	examples: [{
		args: "",
		text: {
			en: "Size, snapshots and times",
			zh: "大小、快照数与时间范围"
		}
	}],
	chineseNames: {
		path: "路径",
		exists: "已建立",
		schemaVersion: "结构版本",
		bytes: "大小（字节）",
		freeBytes: "可回收（字节）",
		boards: "榜单数",
		wordLists: "热搜词列表数",
		products: "商品数",
		snapshots: "快照数",
		incompleteSnapshots: "不完整快照数",
		unchangedSnapshots: "未变化快照数",
		rankedRows: "名次记录数",
		sweeps: "采集次数",
		unfinishedSweeps: "未完成采集次数",
		oldest: "最早",
		newest: "最新"
	},
	output: () => object({
		path: string(),
		exists: boolean(),
		schemaVersion: number$1(),
		bytes: number$1(),
		freeBytes: number$1(),
		boards: number$1(),
		wordLists: number$1(),
		products: number$1(),
		snapshots: number$1(),
		incompleteSnapshots: number$1(),
		unchangedSnapshots: number$1(),
		rankedRows: number$1(),
		sweeps: number$1(),
		unfinishedSweeps: number$1(),
		oldest: optional(string()),
		newest: optional(string())
	}),
	async run({ parts: { ledger } }) {
		try {
			return await ledgerStatus(ledger);
		} finally {
			await ledger.close();
		}
	}
});
const usualLanePace = {
	spacingMs: 1500,
	firstPauseMs: 3e5,
	mostPauses: 4
};
function openSweepPart({ runtime, scope, interaction }) {
	let { clock, settings, guard } = runtime;
	return {
		clock,
		callsPerSecond: settings.sandbox ? void 0 : settings.requestsPerSecond,
		isInteractive: interaction.prompt.isInteractive,
		confirm: async (question) => interaction.prompt.confirm(question),
		appKey: async () => (await runtime.credentials(scope)).application.appKey,
		redact: (value) => guard.redactData(value)
	};
}
const sweepCounts = object({
	asked: number$1(),
	done: number$1(),
	unchanged: number$1(),
	refused: number$1(),
	left: number$1()
});
const sweepResult = object({
	sweepId: string(),
	startedAt: string(),
	finishedAt: optional(string()),
	calls: number$1(),
	seconds: number$1(),
	boards: sweepCounts,
	products: optional(sweepCounts),
	failed: array(object({
		id: string(),
		kind: _enum([
			"ranking",
			"words",
			"terms"
		]),
		type: optional(string()),
		state: _enum(["refused", "left"]),
		code: optional(string()),
		message: optional(string())
	}))
});
const sweepLayout = { sheets: [{
	name: "sweep",
	noun: {
		one: "kind",
		many: "kinds",
		zh: "类"
	},
	title: ({ sweepId, calls, seconds }) => ({
		en: `Sweep ${sweepId}: ${calls} ${calls === 1 ? "call" : "calls"} in ${seconds} s`,
		zh: `第 ${sweepId} 次采集：${calls} 次调用，用时 ${seconds} 秒`
	}),
	unfold: ({ boards, products }) => [{
		what: "boards",
		...boards
	}, ...products === void 0 ? [] : [{
		what: "products",
		...products
	}]],
	columns: [
		{
			field: "what",
			header: {
				en: "What",
				zh: "内容"
			},
			words: {
				boards: {
					en: "rankings and word lists",
					zh: "榜单与热搜词"
				},
				products: {
					en: "wholesale terms",
					zh: "批发条款"
				}
			}
		},
		{
			field: "asked",
			header: {
				en: "Asked",
				zh: "计划"
			},
			type: "integer"
		},
		{
			field: "done",
			header: {
				en: "New",
				zh: "新内容"
			},
			type: "integer"
		},
		{
			field: "unchanged",
			header: {
				en: "Unchanged",
				zh: "未变化"
			},
			type: "integer"
		},
		{
			field: "refused",
			header: {
				en: "Refused",
				zh: "被拒绝"
			},
			type: "integer"
		},
		{
			field: "left",
			header: {
				en: "Left",
				zh: "剩余"
			},
			type: "integer"
		}
	]
}, {
	name: "failed",
	rows: "failed",
	noun: {
		one: "failure",
		many: "failures",
		zh: "项未取得"
	},
	empty: {
		en: "Nothing failed.",
		zh: "没有失败项。"
	},
	columns: [
		{
			field: "id",
			header: {
				en: "ID",
				zh: "ID"
			},
			type: "id"
		},
		{
			field: "kind",
			header: {
				en: "Kind",
				zh: "种类"
			},
			type: "name"
		},
		{
			field: "type",
			header: {
				en: "Type",
				zh: "榜单"
			},
			type: "name"
		},
		{
			field: "state",
			header: {
				en: "State",
				zh: "状态"
			},
			type: "name"
		},
		{
			field: "code",
			header: {
				en: "Code",
				zh: "代码"
			},
			type: "name"
		},
		{
			field: "message",
			header: {
				en: "Reason",
				zh: "原因"
			},
			type: "text"
		}
	]
}] };
const sweptApis = [
	productTopListQuery,
	productSearchTopKeyword,
	productSearchQueryProductDetail
];
function defineSweep({ lanes: usual } = { lanes: usualLanePace }) {
	return defineOperation({
		topic: "tracker",
		name: "sweep",
		summary: {
			en: "Fetch rankings into the ledger.",
			zh: "采集榜单，存入本地账本。"
		},
		description: {
			en: `Fetches rankings of many categories, with hot words and wholesale terms if wanted, and keeps each answer at once in the ledger on this machine. It says beforehand how many calls it makes and how long they take; above 200 calls a person is asked and a program needs --max-calls. Interrupted or stopped, it goes on with --resume. A ranking that did not change costs a row. Two sweeps at different times are what ${operationName("tracker changes")} and the other questions compare.`,
			zh: `采集多个类目的榜单（可附热搜词与批发条款），每个结果即时存入本机账本。开始前会说明调用次数与所需时间；超过 200 次时会询问用户，程序则必须给出 --max-calls。中断或停止后可用 --resume 继续。未变化的榜单只占一行。不同时间的两次采集即可供 ${operationName("tracker changes")} 等命令比较。`
		},
		effects: changesThisMachine,
		apis: sweptApis,
		parts: {
			ledger: openLedger,
			sweep: openSweepPart
		},
		input: {
			categories: categoriesField,
			under: {
				...categoryField,
				valueName: "CATEGORY",
				summary: {
					en: "This category and all below it, from the local category tree.",
					zh: "该类目及其全部下级类目（取自本地类目树）。"
				}
			},
			level: optionalField(choiceField({
				choices: [
					"1",
					"2",
					"3"
				],
				summary: {
					en: "Of the local category tree, or of --under: categories of this level alone.",
					zh: "只取本地类目树（或 --under 范围内）该级别的类目。"
				}
			})),
			from: optionalField(pathField({
				en: "A file with one category id or name a line.",
				zh: "每行一个类目 ID 或名称的文件。"
			})),
			type: sweptTypesField,
			keywords: switchField({ summary: {
				en: "Hot search words of each category as well.",
				zh: "同时采集各类目的热搜词。"
			} }),
			wholesale: switchField({ summary: {
				en: "Price, stock and seller of each ranked product as well, one call each.",
				zh: "同时采集上榜商品的价格、库存与卖家，每个商品一次调用。"
			} }),
			limit: wholeNumberField({
				minimum: 1,
				maximum: 20,
				default: 20,
				valueName: "1..20",
				summary: {
					en: "How many products of each ranking, 20 at most. Rankings of different lengths are not compared.",
					zh: "每个榜单的商品数，最多 20。长度不同的榜单不作比较。"
				}
			}),
			lang: languageField({
				en: "Language of translated titles and words.",
				zh: "标题与热搜词译文的语言。"
			}),
			maxCalls: optionalField(wholeNumberField({
				minimum: 1,
				maximum: 1e6,
				valueName: "N",
				summary: {
					en: "Most calls of this run; what is left is gone on with by --resume. Needed by programs above 200 calls.",
					zh: "本次最多调用次数，剩余部分可用 --resume 继续。程序超过 200 次调用时必须给出。"
				}
			})),
			resume: switchField({ summary: {
				en: "Go on with the last sweep that was not finished.",
				zh: "继续上一次未完成的采集。"
			} })
		},
		positional: ["categories"],
		examples: [
			{
				args: "1111 10166 --type hot",
				text: {
					en: "The best sellers of two categories",
					zh: "两个类目的热卖榜"
				}
			},
			{
				args: "--from categories.txt --type hot --type goodPrice --keywords --max-calls 2000",
				text: {
					en: "Two rankings and the hot words of many categories",
					zh: "多个类目的两种榜单与热搜词"
				}
			},
			{
				args: "--under 女装 --level 3 --type hot",
				text: {
					en: "All categories of the third level below one",
					zh: "某类目下的全部三级类目"
				}
			},
			{
				args: "--resume",
				text: {
					en: "Go on with an interrupted sweep",
					zh: "继续被中断的采集"
				}
			}
		],
		output: () => sweepResult,
		layout: sweepLayout,
		async run(context, { type: types, maxCalls, resume, lang, ...selection }) {
			let note = unusualLanguageNote(lang);
			note !== void 0 && context.note(note);
			let { ledger, sweep: part } = context.parts;
			let lanes = context.isSandbox ? {
				...usual,
				spacingMs: 0
			} : usual;
			let request = {
				...selection,
				types,
				lang
			};
			try {
				let { makeSweep } = await loadPart(async () => import("./1688-tracker.extras.mjs"));
				return await makeSweep({
					context,
					part,
					ledger,
					lanes,
					request,
					maxCalls
				}, resume);
			} finally {
				await ledger.close();
			}
		}
	});
}
const sweep = defineSweep();
const sweeps = defineOperation({
	topic: "tracker",
	name: "sweeps",
	summary: {
		en: "The sweeps so far, newest first.",
		zh: "列出历次采集，最新在前。"
	},
	description: {
		en: "The sweeps of the ledger with what they asked for and how many calls came to what. running is also a sweep that was killed; stopped and running ones are gone on with by sweep --resume, if they are the newest.",
		zh: "账本中的历次采集：内容与各类结果数。被强制结束的采集也显示为 running；最新一次若为 running 或 stopped，可用 sweep --resume 继续。"
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: { limit: wholeNumberField({
		minimum: 1,
		maximum: 1e3,
		default: 20,
		valueName: "N",
		summary: {
			en: "How many sweeps.",
			zh: "返回的采集次数。"
		}
	}) },
	examples: [{
		args: "",
		text: {
			en: "The last twenty",
			zh: "最近 20 次"
		}
	}],
	output: () => object({ sweeps: array(object({
		sweepId: string(),
		state: _enum([
			"running",
			"stopped",
			"finished"
		]),
		startedAt: string(),
		finishedAt: optional(string()),
		asked: number$1(),
		done: number$1(),
		unchanged: number$1(),
		refused: number$1(),
		left: number$1(),
		parameters: unknown()
	})) }),
	layout: {
		rows: "sweeps",
		noun: {
			one: "sweep",
			many: "sweeps",
			zh: "次采集"
		},
		empty: {
			en: "Nothing was swept yet.",
			zh: "尚未采集。"
		},
		columns: [
			{
				field: "sweepId",
				header: {
					en: "Sweep",
					zh: "编号"
				},
				type: "id"
			},
			{
				field: "state",
				header: {
					en: "State",
					zh: "状态"
				},
				words: {
					running: {
						en: "running",
						zh: "进行中"
					},
					stopped: {
						en: "stopped",
						zh: "已停止"
					},
					finished: {
						en: "finished",
						zh: "已完成"
					}
				}
			},
			{
				field: "startedAt",
				header: {
					en: "Started",
					zh: "开始"
				},
				type: "time"
			},
			{
				field: "finishedAt",
				header: {
					en: "Ended",
					zh: "结束"
				},
				type: "time"
			},
			{
				field: "asked",
				header: {
					en: "Calls",
					zh: "调用数"
				},
				type: "integer"
			},
			{
				field: "done",
				header: {
					en: "Done",
					zh: "已取得"
				},
				type: "integer"
			},
			{
				field: "unchanged",
				header: {
					en: "Unchanged",
					zh: "未变化"
				},
				type: "integer"
			},
			{
				field: "refused",
				header: {
					en: "Refused",
					zh: "被拒绝"
				},
				type: "integer"
			},
			{
				field: "left",
				header: {
					en: "Left",
					zh: "剩余"
				},
				type: "integer"
			}
		]
	},
	async run(context, { limit }) {
		return { sweeps: (await askLedger(context.parts.ledger, (tables) => listSweeps(tables, limit))).map(({ sweepId, state, startedAt, finishedAt, parameters, tasks }) => {
			let { pending, done, unchanged, refused, left } = tasks;
			return {
				sweepId,
				state,
				startedAt: new Date(startedAt).toISOString(),
				...finishedAt === void 0 ? {} : { finishedAt: new Date(finishedAt).toISOString() },
				asked: pending + done + unchanged + refused + left,
				done,
				unchanged,
				refused,
				left: left + pending,
				parameters: { ...parameters }
			};
		}) };
	}
});
const watch = defineOperation({
	topic: "tracker",
	name: "watch",
	summary: {
		en: "Exit 10 when something watched for happened.",
		zh: "关注的变化发生时以 10 退出。"
	},
	description: {
		en: `Compares the newest complete snapshots with those before and ends with 0 when nothing happened, with 10 when something did, for cron. --on says what: entered, left, moved:PLACES, price:PERCENT, stock; default ${usualWatchRules}. Entering and leaving is an alert within the first three ranks, a notice up to the tenth, else info; a move or a price is a notice, an alert from twice the threshold on; stock is an alert when it falls to nothing or below the smallest order, a notice when it is back.`,
		zh: `比较最新与前一份完整快照：没有变化时以 0 退出，有变化时以 10 退出，适合定时任务。--on 指定关注内容：entered、left、moved:名次、price:百分比、stock，默认 ${usualWatchRules}。进榜与出榜在前 3 名为 alert，前 10 名为 notice，其余为 info；名次与价格达到阈值为 notice，达到两倍为 alert；库存降为零或低于起订量为 alert，恢复为 notice。`
	},
	effects: readsThisMachine,
	apis: [],
	parts: { ledger: openLedger },
	input: {
		categories: categoriesField,
		type: askedTypesField,
		items: optionalField(textField({
			pattern: /^[^\s,]+(,[^\s,]+)*$/,
			allowed: {
				en: "product ids or addresses separated by commas",
				zh: "以逗号分隔的商品 ID 或商品页地址"
			},
			valueName: "ID,…",
			summary: {
				en: "These products alone.",
				zh: "只关注这些商品。"
			}
		})),
		on: textField({
			pattern: /^[a-z0-9:,. ]{1,100}$/,
			allowed: {
				en: `what to watch for, separated by commas: ${usualWatchRules}`,
				zh: `以逗号分隔的关注内容：${usualWatchRules}`
			},
			default: usualWatchRules,
			valueName: "EVENT,…",
			summary: {
				en: "What to watch for: entered, left, moved:PLACES, price:PERCENT, stock.",
				zh: "关注的变化：entered、left、moved:名次、price:百分比、stock。"
			}
		})
	},
	positional: ["categories"],
	examples: [{
		args: "1111 --type hot --on entered,moved:10",
		text: {
			en: "New and fast climbers",
			zh: "新进榜与快速上升"
		}
	}, {
		args: "--items 944801178016 --on price:5,stock",
		text: {
			en: "Price and stock of a product",
			zh: "某商品的价格与库存"
		}
	}],
	output: () => object({
		events: list(object({
			kind: _enum([
				"entered",
				"left",
				"moved",
				"price",
				"stock"
			]),
			severity: _enum([
				"info",
				"notice",
				"alert"
			]),
			...item,
			category: optional(category),
			type: optional(string()),
			before: optional(number$1()),
			after: optional(number$1()),
			change: optional(number$1()),
			at: string(),
			snapshotId: string()
		})),
		boards: list(comparedBoard),
		terms: list(object({
			itemId: string(),
			from: basis,
			to: basis
		})),
		missing: list(missingBoard)
	}),
	layout: {
		rows: "events",
		noun: {
			one: "event",
			many: "events",
			zh: "项变化"
		},
		empty: {
			en: "Nothing happened.",
			zh: "没有变化。"
		},
		columns: [
			{
				field: "severity",
				header: {
					en: "Severity",
					zh: "级别"
				},
				isEssential: !0
			},
			{
				field: "kind",
				header: {
					en: "Event",
					zh: "变化"
				},
				isEssential: !0
			},
			{
				field: "before",
				header: {
					en: "Before",
					zh: "之前"
				},
				type: "number"
			},
			{
				field: "after",
				header: {
					en: "Now",
					zh: "现在"
				},
				type: "number"
			},
			{
				field: "change",
				header: {
					en: "Change",
					zh: "变化量"
				},
				type: "number"
			},
			...titleColumns,
			itemColumn,
			typeColumn,
			...categoryColumns
		]
	},
	async run(context, { categories, type: types, items, on }) {
		let rules = parseWatchRules(on);
		let categoryIds = await categoryIdsOf(context, categories);
		let answer = await askLedger(context.parts.ledger, (tables) => watch$1(tables, {
			now: context.now(),
			on: rules,
			categoryIds,
			types: types.length === 0 ? void 0 : types,
			itemIds: items?.split(",").map((id) => readOfferId(id))
		}));
		tellBasis(context, [...answer.boards, ...answer.terms], answer.missing);
		answer.events.length > 0 && context.happened();
		return answer;
	}
});
const plugin = definePlugin({
	topic: "tracker",
	operations: [
		sweep,
		changes,
		movers,
		overlap,
		history,
		keywords,
		watch,
		sweeps,
		status,
		check,
		backup,
		prune,
		exportRows,
		importRows
	],
	health: ledgerHealth,
	skill: {
		name: "1688-tracker",
		summary: "1688 rankings over time: sweeps into a ledger, and what entered, left and moved.",
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
export { addTasks, alibabaCategoryGet, beginSweep, categoriesOf, categoryField, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, categoryUnknownFailure, detailUrlOf, endSweep, findSweep, firstLevelCategories, isCategoryApiClosed, isRetired, isWholeRanking, listSweeps, noteUnofficial, offerCategories, productSearchQueryProductDetail, productSearchTopKeyword, productTopListQuery, recordSnapshot, resolveCategory, resolveNamedCategory, resumeSweep, retiredHeader, retiredMark, retirement, settleTask, start, tasksOf, usualType };
