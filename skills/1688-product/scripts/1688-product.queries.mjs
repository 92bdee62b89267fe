import { _enum, _gte, _lte, _minLength, _regex, array, boolean, extend, int, literal, number as number$4, object, optional, string } from "./engine.zod.mjs";
import { Ali1688Error, absentable, absentableBoolean, absentableFigure, absentableFlag, absentableId, absentableList, absentableNumber, absentableText, commandName, concernsOneItem, defineApi, defineOperation, definePlugin, fileField, idText, isAli1688Error, languageField, loadPart, looseText, numberField, openPicturePart, operationName, optionalField, parseJson, readsMarket, repeatableField, shownWord, startScript, switchField, textField, unusualLanguageNote, wholeNumberField, wordField } from "./engine.mjs";
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
const shopProduct = () => object(inBothSearches());
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
const namespace = "com.alibaba.fenxiao.crossborder";
const trendDay = () => object({
	date: absentableText(),
	value: absentableText()
});
const trendQuery = () => {
	let day = () => string().check(_regex(/^\d{8}$/));
	return object({
		offerId: string().check(_regex(/^\d{1,19}$/)),
		startDate: day(),
		endDate: day()
	});
};
const shared = (name, title) => ({
	namespace,
	name,
	version: 1,
	title,
	needsToken: !0,
	envelope: "result",
	response: () => absentableList(trendDay()),
	source: {
		page: `https://open.1688.com/api/apidocdetail.htm?id=${namespace}:${name}-1`,
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const productAnalyzePerdaySellQuantityTrend = defineApi({
	...shared("product.analyze.getPerdaySellQuantityTrendNew", {
		en: "Get daily sales-quantity trend for a product (new)",
		zh: "获取商品每日销售数量趋势（新）"
	}),
	wire: { tendQueryParam: "json" },
	request: () => object({ tendQueryParam: trendQuery() })
});
const productAnalyzeMedianPriceTrend = defineApi({
	...shared("product.analyze.getThirtyDayMedianPriceTrendNew", {
		en: "Get 30-day median-price trend for a product (new)",
		zh: "获取商品30天价格中位数指标趋势（新）"
	}),
	wire: { trendQueryParam: "json" },
	request: () => object({ trendQueryParam: trendQuery() })
});
const productAnalyzeRepurchaseRateTrend = defineApi({
	...shared("product.analyze.getRepurchaseRateTrendNew", {
		en: "Get 90-day repurchase-rate trend for a product (new)",
		zh: "获取商品90天复购率指标趋势(新）"
	}),
	wire: { trendQueryParam: "json" },
	request: () => object({ trendQueryParam: trendQuery() })
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
		let { categoryGet, categoryList } = await loadPart(async () => import("./1688-product.extras.mjs"));
		return {
			list: categoryList,
			get: categoryGet
		};
	}
};
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
async function resolveCategory(context, word, language = "en") {
	return (await resolveNamedCategory(context, word, language)).categoryId;
}
async function resolveNamedCategory(context, word, language = "en") {
	if (word === void 0) return chooseFirstLevel(context, language);
	let written = word.trim();
	if (categoryIdPattern.test(written)) return { categoryId: written };
	if (/^\d+$/.test(written)) throw await categoryUnknown(context, written);
	let { resolveName } = await loadPart(async () => import("./1688-product.extras.mjs"));
	return resolveName(context, written, language);
}
async function chooseFirstLevel(context, language) {
	let offer = await offerCategories(context);
	if ("categories" in offer) {
		let { categories } = offer;
		let chosen = await context.choose(async () => {
			let { categoryChoice } = await loadPart(async () => import("./1688-product.extras.mjs"));
			return categoryChoice(categoryTexts.firstLevel, categories, {
				context,
				language
			});
		}, categories);
		if (chosen !== void 0) return chosen;
	}
	throw categoryRequiredFailure(offer);
}
const amount = String.raw`[¥￥]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)\s*元?`;
const written = new RegExp(String.raw`^\s*${amount}(?:\s*[-~～–—至]\s*${amount})?\s*$`);
function readPrice(text) {
	let [, first, second] = written.exec(text ?? "") ?? [];
	if (first === void 0) return;
	let [low = "", high = ""] = [first, second ?? first].map((digits) => digits.replaceAll(",", "")).toSorted((left, right) => compareAmounts(left, right));
	if (microOf(low) === 0n) return;
	return {
		low,
		high,
		text: second === void 0 ? low : `${low}-${high}`
	};
}
function priceText(text) {
	return readPrice(text)?.text;
}
const oneInMicro = 10n ** BigInt(6);
function microOf(amountText) {
	let [whole = "0", fraction = ""] = amountText.split(".");
	return BigInt(whole) * oneInMicro + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
}
function compareAmounts(left, right) {
	let [one, other] = [microOf(left), microOf(right)];
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
function roundedText(micro) {
	let hundredths = (micro + 5000n) / 10000n;
	return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}
function rangeOf$1(prices) {
	let known = prices.filter((price) => price !== void 0);
	let [lowest] = known.map(({ low }) => low).toSorted(compareAmounts);
	let highest = known.map(({ high }) => high).toSorted(compareAmounts).at(-1);
	return lowest === void 0 || highest === void 0 ? void 0 : {
		from: lowest,
		to: highest
	};
}
const text$5 = () => optional(string());
const number$3 = () => optional(number$4());
const flag = () => optional(boolean());
const price$1 = () => object({
	from: text$5(),
	to: text$5(),
	currency: text$5(),
	quoteType: number$3(),
	consign: text$5(),
	tiers: optional(array(object({
		startQuantity: number$3(),
		price: text$5(),
		promotionPrice: text$5(),
		foreignPrice: text$5(),
		foreignPromotionPrice: text$5()
	}))),
	skus: number$3(),
	promotion: flag(),
	foreign: optional(object({
		currency: string(),
		from: text$5(),
		to: text$5()
	}))
});
const order = () => object({
	minimum: number$3(),
	batch: number$3(),
	unit: text$5(),
	unitTrans: text$5(),
	mix: optional(object({
		allowed: flag(),
		amount: number$3(),
		number: number$3()
	}))
});
const seller$1 = () => object({
	sellerOpenId: text$5(),
	companyName: text$5(),
	medalLevel: number$3(),
	serviceScore: number$3(),
	repurchasePercent: number$3(),
	within48HPercent: number$3(),
	qualityRefundPercent: number$3(),
	badges: optional(array(string())),
	badgeTexts: optional(array(string()))
});
const shipping = () => object({
	from: text$5(),
	timeGuarantee: text$5(),
	weightKg: number$3(),
	lengthCm: number$3(),
	widthCm: number$3(),
	heightCm: number$3()
});
const wholesaleTerms = () => object({
	offerId: string(),
	subject: text$5(),
	subjectTrans: text$5(),
	categoryId: text$5(),
	detailUrl: string(),
	imageUrl: text$5(),
	status: text$5(),
	price: price$1(),
	order: order(),
	stock: number$3(),
	soldOut: number$3(),
	seller: seller$1(),
	shipping: shipping(),
	certificates: number$3(),
	createDate: text$5(),
	fetchedAt: text$5()
});
function unitPriceFor({ price: { tiers = [], from } }, quantity) {
	let priced = tiers.flatMap(({ startQuantity = 0, price }) => {
		let low = readPrice(price)?.low;
		return low === void 0 ? [] : [{
			startQuantity,
			low
		}];
	});
	return (priced.findLast(({ startQuantity }) => startQuantity <= quantity) ?? priced[0])?.low ?? from;
}
function lowestPrice(prices) {
	return prices.toSorted(compareAmounts)[0];
}
function meetsMinimum({ order: { minimum }, price: { tiers } }, quantity) {
	let least = minimum ?? tiers?.[0]?.startQuantity;
	return least === void 0 ? void 0 : quantity >= least;
}
const comparedOffer = () => extend(wholesaleTerms(), {
	unitPrice: string(),
	total: string(),
	meetsMinimum: optional(boolean()),
	isCheapest: boolean()
});
const offerComparison = () => object({
	quantity: number$4(),
	items: array(comparedOffer()),
	notComparable: array(object({
		offerId: string(),
		reason: _enum(["NO_PRICE", "OTHER_UNIT"])
	}))
});
function compareOffers(terms, quantity) {
	let unit = usualUnit(terms);
	let notComparable = [];
	let priced = terms.flatMap((offer) => {
		let price = unitPriceFor(offer, quantity);
		let isOtherUnit = offer.order.unit !== void 0 && offer.order.unit !== unit;
		if (price !== void 0 && !isOtherUnit) return [{
			offer,
			price,
			meets: meetsMinimum(offer, quantity)
		}];
		notComparable.push({
			offerId: offer.offerId,
			reason: isOtherUnit ? "OTHER_UNIT" : "NO_PRICE"
		});
		return [];
	});
	let orderable = priced.filter(({ meets }) => meets !== !1);
	let candidates = orderable.length > 0 ? orderable : priced;
	let lowest = lowestPrice(candidates.map(({ price }) => price));
	return {
		quantity,
		items: priced.map((one) => ({
			...one.offer,
			unitPrice: atMostTwoDecimals(one.price),
			total: roundedText(microOf(one.price) * BigInt(quantity)),
			meetsMinimum: one.meets,
			isCheapest: candidates.includes(one) && lowest !== void 0 && microOf(one.price) === microOf(lowest)
		})),
		notComparable
	};
}
function commonQuantity(terms) {
	return Math.max(1, ...terms.map(({ order, price }) => order.minimum ?? price.tiers?.[0]?.startQuantity ?? 1));
}
function usualUnit(terms) {
	let units = terms.flatMap(({ order }) => order.unit ?? []);
	let count = (unit) => units.filter((other) => other === unit).length;
	return units.toSorted((left, right) => count(right) - count(left))[0];
}
function atMostTwoDecimals(price) {
	let [, fraction = ""] = price.split(".");
	return fraction.length <= 2 ? price : roundedText(microOf(price));
}
async function fetchDetail(context, offerId, { language, currency }) {
	let detail = await context.call(productSearchQueryProductDetail, { offerDetailParam: {
		offerId,
		country: language,
		...currency === void 0 ? {} : { currency }
	} });
	if (detail !== void 0 && Object.values(detail).some((value) => value !== void 0)) return detail;
	throw new Ali1688Error({
		code: "RESPONSE_INVALID",
		details: { answeredBy: "service" },
		text: {
			en: `1688 answered nothing about product ${offerId}.`,
			zh: `1688 未返回商品 ${offerId} 的任何信息。`
		},
		hint: {
			en: "The product may have been taken off. Look at its page, or ask for another one.",
			zh: "该商品可能已下架。请打开商品页查看，或换一个商品。"
		}
	});
}
const opening = /^([a-z][A-Za-z0-9_-]{1,63})\t(\d{1,19})\t(\d{1,15})\t/;
function indexLines(bytes) {
	return new TextDecoder().decode(bytes).split("\n").flatMap((line) => {
		let [head, label, offerId, time] = opening.exec(line) ?? [];
		if (head === void 0 || label === void 0 || offerId === void 0 || !line.endsWith("}")) return [];
		return [{
			label,
			offerId,
			fetchedAt: Number(time),
			text: `${line}\n`,
			read: () => parseJson(line.slice(head.length))
		}];
	});
}
function writeLine({ label, offerId, fetchedAt, value }) {
	return `${label}\t${offerId}\t${fetchedAt}\t${JSON.stringify(value)}\n`;
}
const limits = {
	lines: 1e4,
	bytes: 3e7
};
async function openLineStore(context, name) {
	if (context.isSandbox) return;
	let document = await context.localDocument({
		folder: "products",
		name,
		ending: "lines"
	});
	let file = await document.read();
	let lines = file.kind === "bytes" ? indexLines(file.bytes) : [];
	let size = {
		lines: lines.length,
		bytes: file.kind === "bytes" ? file.bytes.length : 0
	};
	let isPrepared = !1;
	async function add(line) {
		let bytes = Buffer.byteLength(line);
		let mustShrink = size.lines >= limits.lines || size.bytes + bytes > limits.bytes;
		if (isPrepared && !mustShrink) {
			await document.append(line);
			size = {
				lines: size.lines + 1,
				bytes: size.bytes + bytes
			};
			return;
		}
		await document.withLock(async () => {
			isPrepared = !0;
			if (!mustShrink) return document.append(line);
			lines = await newestLines(document);
			let text = lines.map((one) => one.text).join("");
			await document.replace(text + line);
			size = {
				lines: lines.length,
				bytes: Buffer.byteLength(text)
			};
		});
		size = {
			lines: size.lines + 1,
			bytes: size.bytes + bytes
		};
	}
	return {
		find(label, offerId, since) {
			let found = lines.findLast((line) => line.offerId === offerId && line.label === label);
			return found !== void 0 && found.fetchedAt >= since && found.fetchedAt <= context.now() ? {
				value: found.read(),
				fetchedAt: found.fetchedAt
			} : void 0;
		},
		async keep(label, offerId, value, fetchedAt) {
			try {
				await add(writeLine({
					label,
					offerId,
					fetchedAt,
					value
				}));
			} catch (error) {
				if (!isAli1688Error(error) || error.code !== "STATE_UNUSABLE") throw error;
				context.note({
					code: "PRODUCTS_NOT_KEPT",
					text: {
						en: `Products that were fetched could not be kept on this machine; the next query asks for them again. ${error.text.en}`,
						zh: `取到的商品未能保存在本机，下次查询会重新获取。${error.text.zh}`
					}
				});
			}
		}
	};
}
async function newestLines(document) {
	let file = await document.read();
	let all = file.kind === "bytes" ? indexLines(file.bytes) : [];
	let newest = new Map(all.map((line) => [`${line.label} ${line.offerId}`, line]));
	let bytes = 0;
	return [...newest.values()].toSorted((left, right) => right.fetchedAt - left.fetchedAt).slice(0, 9e3).filter(({ text }) => (bytes += Buffer.byteLength(text)) <= 25e6).toReversed();
}
async function openProductStore(context, language) {
	let store = await openLineStore(context, "terms");
	return store && {
		find(offerId, since) {
			let found = store.find(language, offerId, since);
			let reading = found && wholesaleTerms().safeParse(found.value);
			if (found === void 0 || reading?.success !== !0 || reading.data.offerId !== offerId) return;
			return {
				terms: reading.data,
				fetchedAt: found.fetchedAt
			};
		},
		keep: async (terms, fetchedAt) => store.keep(language, terms.offerId, terms, fetchedAt)
	};
}
const meanings = {
	isOnePsale: {
		en: "dropshipping",
		zh: "一件代发"
	},
	select: {
		en: "cross-border select",
		zh: "跨境select"
	},
	yx: {
		en: "1688 strict selection",
		zh: "严选"
	}
};
function withBadgeTexts(terms, language) {
	let badgeTexts = terms.seller.badges?.flatMap((badge) => Object.hasOwn(meanings, badge) ? meanings[badge]?.[language] ?? [] : []);
	if (badgeTexts === void 0 || badgeTexts.length === 0) return terms;
	return {
		...terms,
		seller: {
			...terms.seller,
			badgeTexts
		}
	};
}
function readNumber(text) {
	let digits = (text ?? "").trim();
	return /^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,15})?$/.test(digits) ? Number(digits.replaceAll(",", "")) : void 0;
}
function readPercent(text, form) {
	let [, digits, sign] = /^\s*(\d{1,6}(?:\.\d{1,15})?)\s*([%％]?)\s*$/.exec(text ?? "") ?? [];
	if (digits === void 0) return;
	let value = Number(digits);
	return Math.round(value * (sign === "" && (form === "fraction" ? value <= 1 : value < 1) ? 1e4 : 100)) / 100;
}
function readFulfilmentPercent(text) {
	return text !== void 0 && text.trim() === "" ? 0 : readPercent(text, "percent");
}
function positive(value) {
	return value !== void 0 && value > 0 ? value : void 0;
}
const offerId$1 = /^[1-9]\d{0,18}$/;
const hosts = new Set([
	"detail.1688.com",
	"m.1688.com",
	"detail.m.1688.com"
]);
function offerIdOf(word) {
	let text = word.trim();
	if (offerId$1.test(text)) return text;
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
	return text !== void 0 && offerId$1.test(text);
}
function detailUrlOf(id) {
	return `https://detail.1688.com/offer/${id}.html`;
}
function detailUrlIfId(written) {
	return isOfferId(written) ? detailUrlOf(written) : void 0;
}
function priceTerms(detail, currency) {
	let { productSaleInfo: sale = {}, productSkuInfos: skus, promotionModel } = detail;
	let tiers = sale.priceRangeList === void 0 ? void 0 : tiersOf(sale.priceRangeList);
	let range = rangeOf$1([...tiers ?? [], ...skus ?? []].map(({ price }) => readPrice(price)));
	let consign = consignPrice(detail);
	let isPriced = range !== void 0 || consign !== void 0 || (tiers ?? []).length > 0;
	let hasPromotionPrice = [...tiers ?? [], ...skus ?? []].some(({ promotionPrice }) => priceText(promotionPrice) !== void 0);
	return {
		...range,
		currency: isPriced ? "CNY" : void 0,
		quoteType: sale.quoteType,
		consign,
		tiers,
		skus: skus?.length,
		promotion: hasPromotionPrice ? !0 : promotionModel?.hasPromotion,
		foreign: currency === void 0 ? void 0 : foreignPrice(detail, currency)
	};
}
function tiersOf(steps) {
	return steps.map((step) => ({
		startQuantity: step.startQuantity,
		price: priceText(step.price),
		promotionPrice: priceText(step.promotionPrice),
		foreignPrice: priceText(step.foreignCurrencyPrice),
		foreignPromotionPrice: priceText(step.foreignCurrencyPromotionPrice)
	})).filter(({ price, promotionPrice }) => price !== void 0 || promotionPrice !== void 0).toSorted((left, right) => (left.startQuantity ?? 0) - (right.startQuantity ?? 0));
}
function consignPrice({ productSaleInfo: sale, productSkuInfos: skus = [] }) {
	let own = priceText(sale?.consignPrice) ?? priceText(sale?.fenxiaoSaleInfo?.offerPrice);
	let ofSkus = skus.map((sku) => readPrice(sku.consignPrice) ?? readPrice(sku.fenxiaoPriceInfo?.offerPrice));
	return own ?? rangeOf$1(ofSkus)?.from;
}
function foreignPrice({ productSaleInfo: sale, productSkuInfos: skus = [] }, currency) {
	let range = rangeOf$1([...sale?.priceRangeList ?? [], ...skus].map((one) => readPrice(one.foreignCurrencyPrice))) ?? rangeOf$1([readPrice(sale?.foreignCurrencyPrice)]);
	return range && {
		currency,
		...range
	};
}
function shippingTerms({ productShippingInfo: info = {} }) {
	return {
		from: textOf(info.sendGoodsAddressText),
		timeGuarantee: textOf(info.shippingTimeGuarantee),
		weightKg: positive(info.weight) ?? positive(info.officialWeight) ?? heaviestSku(info),
		lengthCm: positive(info.length) ?? positive(info.officialLength),
		widthCm: positive(info.width) ?? positive(info.officialWidth),
		heightCm: positive(info.height) ?? positive(info.officialHeight)
	};
}
function heaviestSku({ skuShippingDetails = [], skuShippingInfoList = [] }) {
	let kilograms = [...skuShippingDetails.map(({ weight, officialWeight }) => positive(weight) ?? positive(officialWeight)), ...skuShippingInfoList.map(({ weight }) => weight === void 0 ? void 0 : weight / 1e3)].flatMap((weight) => positive(weight) ?? []);
	return kilograms.length === 0 ? void 0 : Math.max(...kilograms);
}
function textOf(text) {
	return text === void 0 || text.trim() === "" ? void 0 : text;
}
function toWholesaleTerms(detail, offerId, currency) {
	return {
		offerId,
		subject: textOf(detail.subject),
		subjectTrans: textOf(detail.subjectTrans),
		categoryId: textOf(detail.categoryId),
		detailUrl: detailUrlOf(offerId),
		imageUrl: imageOf(detail),
		status: textOf(detail.status),
		price: priceTerms(detail, currency),
		order: orderTerms(detail),
		stock: stockOf(detail),
		soldOut: readNumber(detail.soldOut),
		seller: sellerTerms(detail),
		shipping: shippingTerms(detail),
		certificates: detail.certificateList?.length,
		createDate: textOf(detail.createDate)
	};
}
function imageOf({ productImage: { images = [], whiteImage } = {} }) {
	return images.map(textOf).find((image) => image !== void 0) ?? textOf(whiteImage);
}
function orderTerms(detail) {
	let { productSaleInfo: { unitInfo } = {}, sellerMixSetting: mix } = detail;
	let { generalHunpi: allowed, mixAmount: amount, mixNumber: number } = mix ?? {};
	return {
		minimum: detail.minOrderQuantity,
		batch: detail.batchNumber,
		unit: textOf(unitInfo?.unit),
		unitTrans: textOf(unitInfo?.transUnit),
		mix: allowed === void 0 && amount === void 0 && number === void 0 ? void 0 : {
			allowed,
			amount,
			number
		}
	};
}
function stockOf({ productSaleInfo: sale, productSkuInfos: skus = [] }) {
	let counts = skus.flatMap(({ amountOnSale }) => amountOnSale ?? []);
	return sale?.amountOnSale ?? (counts.length === 0 ? void 0 : counts.reduce((sum, count) => sum + count, 0));
}
function sellerTerms(detail) {
	let data = detail.sellerDataInfo ?? {};
	return {
		sellerOpenId: textOf(detail.sellerOpenId),
		companyName: textOf(detail.companyName),
		medalLevel: readNumber(data.tradeMedalLevel),
		serviceScore: readNumber(data.compositeServiceScore),
		repurchasePercent: readPercent(data.repeatPurchasePercent, "fraction"),
		within48HPercent: readPercent(data.collect30DayWithin48HPercent, "fraction"),
		qualityRefundPercent: readPercent(data.qualityRefundWithin30Day, "fraction"),
		badges: badgesOf(detail)
	};
}
function badgesOf({ tagInfoList: tags, offerIdentities: marks }) {
	if (tags === void 0 && marks === void 0) return;
	let keys = (tags ?? []).flatMap(({ key, value }) => value === !0 ? textOf(key) ?? [] : []);
	return [...new Set([...keys, ...(marks ?? []).flatMap((mark) => textOf(mark) ?? [])])];
}
async function workOff(context, ids, work, { known = new Map(), callsFor = () => 1 } = {}) {
	let done = new Map(known);
	let missing = ids.filter((id) => !known.has(id));
	let failures = [];
	context.expectCalls(missing.reduce((calls, id) => calls + callsFor(id), 0));
	let progress = startProgress(context, missing.length);
	try {
		for (let [index, id] of missing.entries()) {
			let ending = failures.at(-1)?.thrown;
			if (ending !== void 0 && !concernsOneItem(ending)) {
				failures.push({
					id,
					thrown: ending
				});
				continue;
			}
			try {
				done.set(id, await work(id));
			} catch (thrown) {
				if (context.signal.aborted || !isAli1688Error(thrown)) throw thrown;
				failures.push({
					id,
					thrown
				});
			}
			progress.update(index + 1, missing.length);
		}
	} finally {
		progress.end();
	}
	if (done.size === 0 && failures[0] !== void 0) throw failures[0].thrown;
	for (let { id, thrown } of failures) isAli1688Error(thrown) && context.lacks(id, thrown);
	return done;
}
function startProgress(context, count) {
	if (count < 2) return {
		update: () => void 0,
		end: () => void 0
	};
	let progress = context.startProgress({
		en: "Products",
		zh: "商品"
	});
	progress.update(0, count);
	return progress;
}
async function fetchTerms(context, offerIds, { language, maxAgeSeconds }) {
	let store = await openProductStore(context, language);
	let since = context.now() - maxAgeSeconds * 1e3;
	let all = await workOff(context, offerIds, async (id) => {
		let terms = toWholesaleTerms(await fetchDetail(context, id, { language }), id);
		await store?.keep(terms, context.now());
		return terms;
	}, { known: new Map(offerIds.flatMap((id) => {
		let found = maxAgeSeconds === 0 ? void 0 : store?.find(id, since);
		if (found === void 0) return [];
		return [[id, {
			...found.terms,
			fetchedAt: new Date(found.fetchedAt).toISOString()
		}]];
	})) });
	return new Map([...all].map(([id, terms]) => [id, withBadgeTexts(terms, context.language)]));
}
const dayMs = 864e5;
function chinaDayAt(timeMs) {
	return Math.floor((timeMs + 288e5) / dayMs);
}
function isoDay(day) {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}
function compactDay(day) {
	return isoDay(day).replaceAll("-", "");
}
function readDay(text) {
	let [, year, month, date] = /^\s*(\d{4})-?(\d\d)-?(\d\d)\s*$/.exec(text ?? "") ?? [];
	let iso = `${year}-${month}-${date}`;
	let timeMs = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(timeMs) || isoDay(timeMs / dayMs) !== iso ? void 0 : timeMs / dayMs;
}
function monthBefore(day) {
	let date = new Date(day * dayMs);
	let lastOfMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0);
	let sameDate = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, date.getUTCDate());
	return Math.min(lastOfMonth, sameDate) / dayMs;
}
const storedDays = object({ days: array(object({
	date: optional(string()),
	value: optional(string())
})) });
const labelOf = ({ name, piece }) => `${name}-${compactDay(piece.first)}-${compactDay(piece.last)}`;
async function openSeriesStore(context) {
	let store = await openLineStore(context, "series");
	return store && {
		find(piece, since) {
			let found = store.find(labelOf(piece), piece.offerId, since);
			let reading = found && storedDays.safeParse(found.value);
			return found !== void 0 && chinaDayAt(found.fetchedAt) === chinaDayAt(context.now()) && reading?.success === !0 ? {
				days: reading.data.days,
				fetchedAt: found.fetchedAt
			} : void 0;
		},
		keep: async (piece, days, fetchedAt) => store.keep(labelOf(piece), piece.offerId, { days }, fetchedAt)
	};
}
const seriesNames = [
	"sold",
	"medianPrice",
	"repurchasePercent"
];
const readers = {
	sold: (value) => {
		let units = readNumber(value);
		return units !== void 0 && units >= 0 ? units : void 0;
	},
	medianPrice: priceText,
	repurchasePercent: (value) => readPercent(/[%％]\s*$/.test(value) ? value : `${value}%`, "percent")
};
function readSeries(written, range) {
	return {
		sold: known(written.sold, range, readers.sold),
		medianPrice: known(written.medianPrice, range, readers.medianPrice),
		repurchasePercent: known(written.repurchasePercent, range, readers.repurchasePercent)
	};
}
function known(days, { first, last }, read) {
	return new Map(days.flatMap(({ date, value }) => {
		let day = readDay(date);
		let figure = value === void 0 || value.trim() === "" ? void 0 : read(value);
		return day !== void 0 && day >= first && day <= last && figure !== void 0 ? [[day, figure]] : [];
	}));
}
function piecesOf({ first, last }) {
	let pieces = [];
	for (let end = last; end >= first; end = (pieces.at(-1)?.first ?? first) - 1) pieces.push({
		first: Math.max(first, end - 30 + 1, monthBefore(end) + 1),
		last: end
	});
	return pieces.toReversed();
}
async function fetchTrends(context, offerIds, { maxAgeSeconds, names = seriesNames, ...range }) {
	let store = await openSeriesStore(context);
	let since = context.now() - maxAgeSeconds * 1e3;
	let plans = new Map(offerIds.map((offerId) => {
		let pieces = names.flatMap((name) => piecesOf(range).map((piece) => ({
			offerId,
			name,
			piece
		})));
		let isAsked = (piece) => maxAgeSeconds === 0 ? void 0 : store?.find(piece, since);
		return [offerId, pieces.map((piece) => ({
			piece,
			known: isAsked(piece)
		}))];
	}));
	let callsFor = (offerId) => (plans.get(offerId) ?? []).filter(({ known }) => known === void 0).length;
	let fetchOne = async (offerId) => {
		let written = {
			sold: [],
			medianPrice: [],
			repurchasePercent: []
		};
		let times = [];
		for (let { piece, known } of plans.get(offerId) ?? []) {
			let days = known?.days ?? await callForPiece(context, piece);
			written[piece.name].push(...days);
			known === void 0 ? await store?.keep(piece, days, context.now()) : times.push(known.fetchedAt);
		}
		let fetchedAt = times.length === 0 ? void 0 : Math.min(...times);
		return {
			series: readSeries(written, range),
			fetchedAt
		};
	};
	let known = new Map();
	for (let id of offerIds) callsFor(id) === 0 && known.set(id, await fetchOne(id));
	return workOff(context, offerIds, fetchOne, {
		known,
		callsFor
	});
}
async function callForPiece(context, { offerId, name, piece }) {
	let asked = {
		offerId,
		startDate: compactDay(piece.first),
		endDate: compactDay(piece.last)
	};
	return await {
		sold: async () => context.call(productAnalyzePerdaySellQuantityTrend, { tendQueryParam: asked }),
		medianPrice: async () => context.call(productAnalyzeMedianPriceTrend, { trendQueryParam: asked }),
		repurchasePercent: async () => context.call(productAnalyzeRepurchaseRateTrend, { trendQueryParam: asked })
	}[name]() ?? [];
}
const allowed = {
	en: "a product id, or the address of its page such as https://detail.1688.com/offer/ID.html",
	zh: "商品 ID，或商品页地址，例如 https://detail.1688.com/offer/ID.html"
};
const offerText = {
	pattern: /^\S{1,4096}$/,
	allowed,
	summary: {
		en: "Product id, as rankings print it (itemId), or the address of the product page.",
		zh: "商品 ID（即榜单中的 itemId）或商品页地址。"
	}
};
const offerField = textField(offerText);
function readOfferIds(words) {
	return [...new Set(words.map(readOfferId))];
}
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
function windowsOf(series, last) {
	let end = Object.values(series).flatMap((days) => [...days.keys()]).filter((day) => day <= last).reduce((latest, day) => Math.max(latest, day), last - 3);
	return {
		recent: {
			first: end - 14 + 1,
			last: end
		},
		earlier: {
			first: end - 28 + 1,
			last: end - 14
		}
	};
}
function valuesIn(days, { first, last }) {
	return [...days].filter(([day]) => day >= first && day <= last).toSorted(([one], [other]) => one - other).map(([, value]) => value);
}
function meanOf(values) {
	return values.length === 0 ? void 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
function twoDecimals(value) {
	return Math.round(value * 100) / 100;
}
const number$2 = () => optional(number$4());
const text$4 = () => optional(string());
const productTrend = () => object({
	offerId: string(),
	from: string(),
	to: string(),
	days: array(object({
		date: string(),
		sold: number$2(),
		medianPrice: text$4(),
		repurchasePercent: number$2()
	})),
	gaps: object({
		sold: array(string()),
		medianPrice: array(string()),
		repurchasePercent: array(string())
	}),
	summary: object({
		soldTotal: number$2(),
		soldRecentDaily: number$2(),
		soldEarlierDaily: number$2(),
		priceFirst: text$4(),
		priceLast: text$4()
	}),
	fetchedAt: text$4()
});
function toProductTrend(offerId, { series, fetchedAt }, range) {
	let days = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
	let gapsOf = (known) => days.filter((day) => !known.has(day)).map(isoDay);
	return {
		offerId,
		from: isoDay(range.first),
		to: isoDay(range.last),
		days: days.map((day) => ({
			date: isoDay(day),
			sold: series.sold.get(day),
			medianPrice: series.medianPrice.get(day),
			repurchasePercent: series.repurchasePercent.get(day)
		})),
		gaps: {
			sold: gapsOf(series.sold),
			medianPrice: gapsOf(series.medianPrice),
			repurchasePercent: gapsOf(series.repurchasePercent)
		},
		summary: summaryOf(series, range),
		...fetchedAt === void 0 ? {} : { fetchedAt: new Date(fetchedAt).toISOString() }
	};
}
function summaryOf(series, range) {
	let { recent, earlier } = windowsOf(series, range.last);
	let dailyIn = (window) => {
		let mean = meanOf(valuesIn(series.sold, window));
		return mean === void 0 ? void 0 : twoDecimals(mean);
	};
	let units = valuesIn(series.sold, range);
	let prices = valuesIn(series.medianPrice, range);
	return {
		soldTotal: units.length === 0 ? void 0 : units.reduce((sum, sold) => sum + sold, 0),
		soldRecentDaily: dailyIn(recent),
		soldEarlierDaily: dailyIn(earlier),
		priceFirst: prices[0],
		priceLast: prices.at(-1)
	};
}
const tooFew = (least) => ({
	text: least === 1 ? {
		en: "OFFER_ID is missing.",
		zh: "缺少 OFFER_ID。"
	} : {
		en: "Two different products are needed to compare.",
		zh: "比较至少需要两个不同的商品。"
	},
	hint: {
		en: `Name products by id or by the address of their page. To find some: ${commandName("product search")}`,
		zh: `请给出商品 ID 或商品页地址。查找商品：${commandName("product search")}`
	}
});
const offerIdsField = (least) => repeatableField({
	...offerText,
	minItems: least,
	missing: tooFew(least),
	valueName: "OFFER_ID"
});
function assertTwo(ids) {
	if (ids.length >= 2) return ids;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		...tooFew(2)
	});
}
const title = [{
	field: "subject",
	header: {
		en: "Title",
		zh: "标题"
	},
	type: "title",
	reader: "zh",
	link: "detailUrl"
}, {
	field: "subjectTrans",
	header: {
		en: "Translated title",
		zh: "翻译标题"
	},
	type: "title",
	reader: "en",
	link: "detailUrl"
}];
const offerId = {
	field: "offerId",
	header: {
		en: "Product",
		zh: "商品 ID"
	},
	type: "id"
};
const address = {
	field: "detailUrl",
	header: {
		en: "Page",
		zh: "商品页"
	},
	type: "url"
};
const price = (field) => ({
	field,
	header: {
		en: "Price CNY",
		zh: "价格（元）"
	},
	type: "number",
	isEssential: !0
});
const minimum = (field) => ({
	field,
	header: {
		en: "Min",
		zh: "起订量"
	},
	type: "integer",
	isEssential: !0
});
const sold = (field, header) => ({
	field,
	header,
	type: "integer",
	isEssential: !0
});
const seller = (field) => ({
	field,
	header: {
		en: "Seller",
		zh: "卖家"
	},
	type: "text",
	isEssential: !0
});
const foundColumns = [
	...title,
	price("price"),
	minimum("minOrderQuantity"),
	sold("monthSold", {
		en: "Sold (30 d)",
		zh: "30 天销量"
	}),
	seller("sellerIdentities"),
	offerId,
	{
		field: "repurchasePercent",
		header: {
			en: "Repurchase %",
			zh: "复购率 %"
		},
		type: "number"
	},
	{
		field: "consignPrice",
		header: {
			en: "Dropship",
			zh: "代发价"
		},
		type: "number"
	},
	{
		field: "promotionPrice",
		header: {
			en: "Promotion",
			zh: "促销价"
		},
		type: "number"
	},
	{
		field: "tradeScore",
		header: {
			en: "Score",
			zh: "评分"
		},
		type: "number"
	},
	{
		field: "createDate",
		header: {
			en: "Listed",
			zh: "上架时间"
		},
		type: "time"
	},
	address
];
const relatedColumns = [
	...title,
	price("price"),
	sold("monthSold", {
		en: "Sold (90 d)",
		zh: "90 天销量"
	}),
	seller("sellerIdentities"),
	offerId,
	address
];
const termsColumns = [
	...title,
	price("price.from"),
	{
		field: "price.to",
		header: {
			en: "Up to",
			zh: "最高价"
		},
		type: "number"
	},
	minimum("order.minimum"),
	sold("soldOut", {
		en: "Sold",
		zh: "销量"
	}),
	seller("seller.companyName"),
	offerId,
	{
		field: "seller.repurchasePercent",
		header: {
			en: "Repurchase %",
			zh: "复购率 %"
		},
		type: "number"
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
		field: "shipping.timeGuarantee",
		header: {
			en: "Ships",
			zh: "发货"
		},
		type: "name"
	},
	{
		field: "shipping.from",
		header: {
			en: "From",
			zh: "发货地"
		},
		type: "name"
	},
	{
		field: "shipping.weightKg",
		header: {
			en: "kg",
			zh: "重量（kg）"
		},
		type: "number"
	},
	{
		field: "seller.badgeTexts",
		header: {
			en: "Badges",
			zh: "标识"
		},
		type: "list"
	},
	address
];
const comparedColumns = [
	...title,
	{
		field: "unitPrice",
		header: {
			en: "Unit CNY",
			zh: "单价（元）"
		},
		type: "number",
		isEssential: !0
	},
	{
		field: "total",
		header: {
			en: "Total",
			zh: "总价"
		},
		type: "number",
		isEssential: !0
	},
	{
		field: "isCheapest",
		header: {
			en: "Cheapest",
			zh: "最便宜"
		},
		type: "boolean"
	},
	{
		field: "meetsMinimum",
		header: {
			en: "Enough",
			zh: "达到起订量"
		},
		type: "boolean"
	},
	minimum("order.minimum"),
	seller("seller.companyName"),
	offerId,
	address
];
const compare = defineOperation({
	topic: "product",
	name: "compare",
	summary: {
		en: "Compare the prices of products at a quantity.",
		zh: "按数量比较商品价格。"
	},
	description: {
		en: "What products cost at one quantity: the price of the tier that it reaches, else the lowest of the SKUs. Promotions are not counted with. Products without a price, or sold in another unit, are named and not compared.",
		zh: "比较多个商品在同一数量下的价格：取该数量达到的阶梯价，没有阶梯价时取最低 SKU 价，不计促销。无价格或计量单位不同的商品会列出但不参与比较。"
	},
	effects: readsMarket,
	apis: [productSearchQueryProductDetail],
	input: {
		offerId: offerIdsField(2),
		quantity: optionalField(wholeNumberField({
			minimum: 1,
			maximum: 1e9,
			valueName: "N",
			summary: {
				en: "Units of each. Default: the largest smallest order among them.",
				zh: "每个商品的数量。默认取其中最大的起订量。"
			}
		})),
		lang: languageField({
			en: "Language of the translations.",
			zh: "翻译的语言。"
		})
	},
	positional: ["offerId"],
	examples: [{
		args: "944801178016 706604576893 --quantity 100",
		text: {
			en: "Two products at 100 units",
			zh: "比较两个商品各 100 件的价格"
		}
	}],
	output: offerComparison,
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ quantity }) => ({
			en: `${quantity} units`,
			zh: `数量 ${quantity}`
		}),
		empty: {
			en: "None of these products can be compared.",
			zh: "这些商品均无法比较。"
		},
		columns: comparedColumns
	},
	async run(context, { offerId: words, quantity, lang }) {
		let ids = assertTwo(readOfferIds(words));
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let found = await fetchTerms(context, ids, {
			language: lang,
			maxAgeSeconds: 0
		});
		let terms = ids.flatMap((id) => found.get(id) ?? []);
		let comparison = compareOffers(terms, quantity ?? commonQuantity(terms));
		for (let { offerId, reason } of comparison.notComparable) context.note({
			code: "NOT_COMPARABLE",
			text: reasons[reason](offerId)
		});
		return comparison;
	}
});
const reasons = {
	NO_PRICE: (offerId) => ({
		en: `Product ${offerId} has no price, so it is not compared.`,
		zh: `商品 ${offerId} 没有价格，未参与比较。`
	}),
	OTHER_UNIT: (offerId) => ({
		en: `Product ${offerId} is sold in another unit, so it is not compared.`,
		zh: `商品 ${offerId} 的计量单位不同，未参与比较。`
	})
};
const text$3 = () => optional(string());
const attribute = () => object({
	name: text$3(),
	nameTrans: text$3(),
	value: text$3(),
	valueTrans: text$3()
});
const fullDetail = () => ({
	skus: optional(array(object({
		skuId: text$3(),
		specId: text$3(),
		price: text$3(),
		promotionPrice: text$3(),
		foreignPrice: text$3(),
		stock: optional(number$4()),
		imageUrl: text$3(),
		attributes: optional(array(attribute()))
	}))),
	attributes: optional(array(attribute())),
	imageUrls: optional(array(string())),
	certificateList: optional(array(object({
		name: text$3(),
		code: text$3(),
		photoUrls: optional(array(string()))
	}))),
	sellingPoints: optional(array(string())),
	tradeScore: text$3(),
	isSelect: optional(boolean())
});
const shownDetail = () => extend(wholesaleTerms(), fullDetail());
function toFullDetail(detail) {
	let { productImage: { images = [], whiteImage } = {} } = detail;
	let pictures = [...new Set([...images, whiteImage].flatMap((image) => textOf(image) ?? []))];
	return {
		skus: detail.productSkuInfos?.map((sku) => ({
			skuId: sku.skuId,
			specId: textOf(sku.specId),
			price: priceText(sku.price),
			promotionPrice: priceText(sku.promotionPrice),
			foreignPrice: priceText(sku.foreignCurrencyPrice),
			stock: sku.amountOnSale,
			imageUrl: sku.skuAttributes?.map(({ skuImageUrl }) => textOf(skuImageUrl)).find((url) => url !== void 0),
			attributes: sku.skuAttributes?.map(toAttribute)
		})),
		attributes: detail.productAttribute?.map(toAttribute),
		imageUrls: detail.productImage === void 0 ? void 0 : pictures,
		certificateList: detail.certificateList?.map((certificate) => ({
			name: textOf(certificate.certificateName),
			code: textOf(certificate.certificateCode),
			photoUrls: certificate.certificatePhotoList
		})),
		sellingPoints: detail.sellingPoint,
		tradeScore: textOf(detail.tradeScore),
		isSelect: detail.isSelect
	};
}
function toAttribute({ attributeName, attributeNameTrans, value, valueTrans }) {
	return {
		name: textOf(attributeName),
		nameTrans: textOf(attributeNameTrans),
		value: textOf(value),
		valueTrans: textOf(valueTrans)
	};
}
const detail = defineOperation({
	topic: "product",
	name: "detail",
	summary: {
		en: "Price, seller and wholesale terms of products.",
		zh: "查询商品价格、卖家与批发条款。"
	},
	description: {
		en: "At what price, from which quantity, from whom and how fast products are to be had: one call each. Prices are in CNY; what is absent 1688 did not say.",
		zh: "查询商品的价格、起订量、卖家与发货时效，每个商品一次调用。价格单位为人民币；未出现的字段即 1688 未提供。"
	},
	effects: readsMarket,
	apis: [productSearchQueryProductDetail],
	input: {
		offerId: offerIdsField(1),
		lang: languageField({
			en: "Language of the translations.",
			zh: "翻译的语言。"
		}),
		currency: optionalField(textField({
			pattern: /^[A-Z]{3}$/,
			allowed: {
				en: "the code of a currency, such as USD or HKD",
				zh: "货币代码，例如 USD 或 HKD"
			},
			valueName: "CODE",
			summary: {
				en: "Prices in this currency as well, as 1688 converts them.",
				zh: "同时给出该货币的价格（由 1688 换算）。"
			}
		})),
		full: switchField({ summary: {
			en: "SKUs with attributes and stock, attributes, pictures and certificates as well.",
			zh: "同时给出 SKU（含属性与库存）、商品属性、图片与证书。"
		} })
	},
	positional: ["offerId"],
	examples: [{
		args: "944801178016",
		text: {
			en: "The terms of one product",
			zh: "一个商品的批发条款"
		}
	}, {
		args: "https://detail.1688.com/offer/944801178016.html --full --json",
		text: {
			en: "Everything about the product of a page",
			zh: "商品页对应商品的全部信息"
		}
	}],
	output: () => object({ items: array(shownDetail()) }),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		columns: termsColumns
	},
	async run(context, { offerId: words, lang, currency, full }) {
		let ids = readOfferIds(words);
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		let found = await workOff(context, ids, async (id) => {
			let answer = await fetchDetail(context, id, {
				language: lang,
				currency
			});
			let terms = withBadgeTexts(toWholesaleTerms(answer, id, currency), context.language);
			return full ? {
				...terms,
				...toFullDetail(answer)
			} : terms;
		});
		return { items: ids.flatMap((id) => found.get(id) ?? []) };
	}
});
const freightEstimate = () => object({
	offerId: absentableId(),
	freight: absentableText(),
	templateId: absentableId(),
	singleProductWeight: absentableFigure(),
	templateType: absentableFigure(),
	templateName: absentableText(),
	subTemplateType: absentableFigure(),
	subTemplateName: absentableText(),
	firstFee: absentableText(),
	firstUnit: absentableText(),
	nextFee: absentableText(),
	nextUnit: absentableText(),
	discount: absentableText(),
	chargeType: absentableText(),
	freePostage: absentableFlag()
});
const code = () => string().check(_regex(/^\d{6}$/));
const id = () => string().check(_regex(/^\d{1,19}$/));
const quantity = () => int().check(_gte(1));
const productFreightEstimate = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.freight.estimate",
	version: 1,
	title: {
		en: "Estimate domestic (China) shipping fee for a product",
		zh: "商品中国国内运费预估"
	},
	needsToken: !0,
	wire: { productFreightQueryParamsNew: "json" },
	envelope: "result",
	request: () => object({ productFreightQueryParamsNew: object({
		offerId: id(),
		toProvinceCode: code(),
		toCityCode: code(),
		toCountryCode: code(),
		totalNum: quantity(),
		logisticsSkuNumModels: array(object({
			skuId: id(),
			number: quantity()
		}))
	}) }),
	response: () => absentable(freightEstimate()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.freight.estimate-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
function readQuantity(quantity, words) {
	let numbers = new Map();
	for (let word of words) {
		let [skuId = "", number = ""] = word.split("=");
		numbers.set(skuId, (numbers.get(skuId) ?? 0) + Number(number));
	}
	let skus = [...numbers].map(([skuId, number]) => ({
		skuId,
		number
	}));
	let together = skus.reduce((sum, { number }) => sum + number, 0);
	if (quantity !== void 0 && skus.length > 0 && quantity !== together) throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--quantity ${quantity} is not the ${together} units of the SKUs together.`,
			zh: `--quantity ${quantity} 与各 SKU 数量之和 ${together} 不一致。`
		},
		hint: {
			en: "Leave --quantity out.",
			zh: "请去掉 --quantity。"
		}
	});
	return {
		total: quantity ?? (skus.length === 0 ? 1 : together),
		skus
	};
}
const text$2 = () => optional(string());
const number$1 = () => optional(number$4());
const freight = defineOperation({
	topic: "product",
	name: "freight",
	summary: {
		en: "What it costs to send a product to a place in China.",
		zh: "预估商品的中国国内运费。"
	},
	description: {
		en: "An estimate, in CNY, of the freight inside China from the seller to a warehouse: not the way abroad, and no duty. The place is a district by code or by name, in Chinese or pinyin; of a city or province alone, its first district stands for all.",
		zh: "预估卖家到国内仓库的运费，单位为人民币，不含国际运费与关税。地点为区县代码或名称（中文或拼音）；只给出城市或省份时，以其第一个区县代替。"
	},
	effects: readsMarket,
	apis: [productFreightEstimate],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	input: {
		offerId: offerField,
		to: {
			...wordField({
				allowed: {
					en: "a code such as 330108, or a name such as 杭州滨江 or hangzhou binjiang",
					zh: "代码（例如 330108）或名称（例如 杭州滨江、hangzhou binjiang）"
				},
				valueName: "PLACE",
				summary: {
					en: "Where to: a district, city or province of mainland China.",
					zh: "收货地：中国大陆的区县、城市或省份。"
				}
			}),
			missing: {
				text: {
					en: "--to is missing: where the goods go.",
					zh: "缺少 --to（收货地）。"
				},
				hint: {
					en: "Name the district of the warehouse, such as --to 330108 or --to 杭州滨江.",
					zh: "请指定仓库所在区县，例如 --to 330108 或 --to 杭州滨江。"
				}
			}
		},
		quantity: optionalField(wholeNumberField({
			minimum: 1,
			maximum: 1e9,
			valueName: "N",
			summary: {
				en: "Units. Default: those of the SKUs together, else 1.",
				zh: "数量，默认为各 SKU 之和，否则为 1。"
			}
		})),
		sku: repeatableField({
			pattern: /^\d{1,19}=[1-9]\d{0,8}$/,
			allowed: {
				en: "the id of a SKU, =, and its units, such as 4000000000001=10",
				zh: "SKU ID=数量，例如 4000000000001=10"
			},
			valueName: "ID=N",
			summary: {
				en: "Units of a SKU; may be given several times. `product detail --full` tells the ids.",
				zh: "某个 SKU 的数量，可重复给出；ID 见 product detail --full。"
			}
		})
	},
	positional: ["offerId"],
	examples: [{
		args: "944801178016 --to 330108 --quantity 10",
		text: {
			en: "Ten units to a district",
			zh: "10 件到某区县的运费"
		}
	}, {
		args: "944801178016 --to 杭州滨江",
		text: {
			en: "A place by its name",
			zh: "用名称指定收货地"
		}
	}],
	output: () => object({
		offerId: string(),
		to: object({
			code: string(),
			name: string(),
			provinceCode: string(),
			cityCode: string(),
			districtCode: string()
		}),
		quantity: number$4(),
		freight: text$2(),
		currency: literal("CNY"),
		freePostage: optional(boolean()),
		firstFee: text$2(),
		firstUnit: text$2(),
		nextFee: text$2(),
		nextUnit: text$2(),
		chargeType: text$2(),
		discount: text$2(),
		weightKg: number$1(),
		template: optional(object({
			id: text$2(),
			name: text$2(),
			type: number$1(),
			subName: text$2(),
			subType: number$1()
		}))
	}),
	layout: {
		title: ({ to }) => ({
			en: `To ${to.name} (${to.code})`,
			zh: `送至 ${to.name}（${to.code}）`
		}),
		columns: [
			{
				field: "offerId",
				header: {
					en: "Product",
					zh: "商品 ID"
				},
				type: "id"
			},
			{
				field: "quantity",
				header: {
					en: "Units",
					zh: "数量"
				},
				type: "integer"
			},
			{
				field: "freight",
				header: {
					en: "Freight CNY",
					zh: "运费（元）"
				},
				type: "number"
			},
			{
				field: "freePostage",
				header: {
					en: "Free",
					zh: "包邮"
				},
				type: "boolean"
			},
			{
				field: "firstFee",
				header: {
					en: "First CNY",
					zh: "首费（元）"
				},
				type: "number"
			},
			{
				field: "firstUnit",
				header: {
					en: "for",
					zh: "首重/首件"
				},
				type: "number"
			},
			{
				field: "nextFee",
				header: {
					en: "Next CNY",
					zh: "续费（元）"
				},
				type: "number"
			},
			{
				field: "nextUnit",
				header: {
					en: "for each",
					zh: "续重/续件"
				},
				type: "number"
			},
			{
				field: "chargeType",
				header: {
					en: "Charged by",
					zh: "计费方式"
				},
				type: "name",
				words: {
					0: {
						en: "weight (kg)",
						zh: "按重量（kg）"
					},
					1: {
						en: "quantity",
						zh: "按件"
					},
					2: {
						en: "volume",
						zh: "按体积"
					}
				}
			},
			{
				field: "template.name",
				header: {
					en: "Template",
					zh: "运费模板"
				},
				type: "text"
			}
		]
	},
	async run(context, { offerId: word, to, quantity, sku }) {
		let offerId = readOfferId(word);
		let { total, skus } = readQuantity(quantity, sku);
		let place = (await loadPart(async () => import("./1688-product.places.mjs"))).findPlace(to);
		place.isAssumed && context.note(placeAssumed(place.name, place.districtCode));
		let { provinceCode, cityCode, districtCode } = place;
		let estimate = await context.call(productFreightEstimate, { productFreightQueryParamsNew: {
			offerId,
			toProvinceCode: provinceCode,
			toCityCode: cityCode,
			toCountryCode: districtCode,
			totalNum: total,
			logisticsSkuNumModels: [...skus]
		} });
		if (estimate === void 0) throw nothingTold(offerId);
		context.note(insideChina);
		let { templateId, templateName, templateType, subTemplateName, subTemplateType } = estimate;
		let template = {
			id: templateId,
			name: textOf(templateName),
			type: templateType,
			subName: textOf(subTemplateName),
			subType: subTemplateType
		};
		return {
			offerId,
			to: {
				code: districtCode,
				name: place.name,
				provinceCode,
				cityCode,
				districtCode
			},
			quantity: total,
			freight: amountOf(estimate.freight),
			currency: "CNY",
			freePostage: estimate.freePostage,
			firstFee: amountOf(estimate.firstFee),
			firstUnit: amountOf(estimate.firstUnit),
			nextFee: amountOf(estimate.nextFee),
			nextUnit: amountOf(estimate.nextUnit),
			chargeType: textOf(estimate.chargeType),
			discount: amountOf(estimate.discount),
			weightKg: estimate.singleProductWeight,
			...Object.values(template).some((known) => known !== void 0) ? { template } : {}
		};
	}
});
function amountOf(written) {
	let amount = written?.trim() ?? "";
	return /^\d{1,12}(\.\d{1,9})?$/.test(amount) ? amount : void 0;
}
const insideChina = {
	code: "FREIGHT_INSIDE_CHINA",
	text: {
		en: "This is an estimate in CNY of the way inside China, to the warehouse. The way abroad is not in it.",
		zh: "以上为国内段（至仓库）的预估运费，单位为人民币，不含国际运费。"
	}
};
const placeAssumed = (name, code) => ({
	code: "PLACE_ASSUMED",
	text: {
		en: `1688 wants a district; ${name} (${code}) was taken. Name another one if the goods go there.`,
		zh: `1688 需要区县，已按 ${name}（${code}）估算；如收货地不同请指定区县。`
	}
});
function nothingTold(offerId) {
	return new Ali1688Error({
		code: "RESPONSE_INVALID",
		details: { answeredBy: "service" },
		text: {
			en: `1688 answered nothing about the freight of product ${offerId}.`,
			zh: `1688 未返回商品 ${offerId} 的运费。`
		},
		hint: {
			en: "The product may have been taken off, or has no freight template.",
			zh: "该商品可能已下架，或未设置运费模板。"
		}
	});
}
const productImageUpload = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.image.upload",
	version: 1,
	title: {
		en: "Upload an image to get an imageId",
		zh: "上传图片获取imageId"
	},
	needsToken: !0,
	wire: { uploadImageParam: "json" },
	withheld: ["uploadImageParam"],
	envelope: "result",
	request: () => object({ uploadImageParam: object({ imageBase64: string().check(_minLength(1)) }) }),
	response: () => absentableId(),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.image.upload-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const productSearchImageQuery = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.imageQuery",
	version: 1,
	title: {
		en: "Multilingual image search",
		zh: "多语言图搜"
	},
	needsToken: !0,
	wire: { offerQueryParam: "json" },
	envelope: "result",
	request: () => object({ offerQueryParam: object({
		imageId: optional(string().check(_regex(/^\d{1,20}$/))),
		imageAddress: optional(string()),
		region: optional(string().check(_regex(/^\d{1,5}(,\d{1,5}){3}$/))),
		keyword: optional(string()),
		...searchParameters()
	}) }),
	response: () => absentable(object({
		totalRecords: absentableFigure(),
		data: absentableList(foundProduct()),
		picRegionInfo: absentable(object({
			currentRegion: absentableText(),
			yoloCropRegion: absentableText()
		}))
	})),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.imageQuery-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const text$1 = () => optional(string());
const number = () => optional(number$4());
const texts = () => optional(array(string()));
const productRow = () => object({
	offerId: text$1(),
	subject: text$1(),
	subjectTrans: text$1(),
	imageUrl: text$1(),
	detailUrl: text$1(),
	price: text$1(),
	promotionPrice: text$1(),
	consignPrice: text$1(),
	minOrderQuantity: number(),
	monthSold: number(),
	sales7d: number(),
	repurchasePercent: number(),
	tradeScore: text$1(),
	sellerIdentities: texts(),
	offerIdentities: texts(),
	isOnePsale: optional(boolean()),
	createDate: text$1(),
	topCategoryId: text$1(),
	secondCategoryId: text$1(),
	thirdCategoryId: text$1(),
	shipping: optional(object({
		timeGuarantee: text$1(),
		fulfilledPercent: number(),
		pickedUpWithin24HPercent: number(),
		qualityReturnPercent: number()
	}))
});
function toProductRow(product) {
	let found = product;
	let { offerId, priceInfo = {}, productSimpleShippingInfo: shipping } = found;
	return {
		offerId,
		subject: textOf(found.subject),
		subjectTrans: textOf(found.subjectTrans),
		imageUrl: textOf(found.imageUrl),
		detailUrl: detailUrlIfId(offerId),
		price: priceText(priceInfo.price),
		promotionPrice: priceText(priceInfo.promotionPrice),
		consignPrice: priceText(priceInfo.consignPrice),
		minOrderQuantity: found.minOrderQuantity,
		monthSold: found.monthSold,
		sales7d: found.sales7d,
		repurchasePercent: readPercent(found.repurchaseRate, "percent"),
		tradeScore: textOf(found.tradeScore),
		sellerIdentities: found.sellerIdentities,
		offerIdentities: found.offerIdentities,
		isOnePsale: found.isOnePsale ?? found.onePsale,
		createDate: textOf(found.createDate),
		topCategoryId: found.topCategoryId,
		secondCategoryId: found.secondCategoryId,
		thirdCategoryId: found.thirdCategoryId,
		shipping: shipping && {
			timeGuarantee: textOf(shipping.shippingTimeGuarantee),
			fulfilledPercent: readFulfilmentPercent(shipping.perfectFulfillmentRate30d),
			pickedUpWithin24HPercent: readFulfilmentPercent(shipping.pickupWithin24hRate30d),
			qualityReturnPercent: readFulfilmentPercent(shipping.qualityReturnRate30d)
		}
	};
}
const wireNames = {
	price: "price",
	repurchase: "rePurchaseRate",
	sold: "monthSold"
};
const sortFields = [
	"price",
	"repurchase",
	"sold"
];
function readSorting(word) {
	let [name, order] = word?.split(":") ?? [];
	let field = sortFields.find((known) => known === name);
	return field && {
		field,
		isDescending: order === "desc"
	};
}
function sortText({ field, isDescending }) {
	return JSON.stringify({ [wireNames[field]]: isDescending ? "desc" : "asc" });
}
function sortRows(rows, { field, isDescending }) {
	let compare = comparisons[field];
	let has = (row) => compare(row, row) !== void 0;
	return [...rows.filter(has).toSorted((one, other) => {
		let ascending = compare(one, other) ?? 0;
		return isDescending ? -ascending : ascending;
	}), ...rows.filter((row) => !has(row))];
}
const comparisons = {
	price: (one, other) => {
		let [left, right] = [readPrice(one.price)?.low, readPrice(other.price)?.low];
		return left === void 0 || right === void 0 ? void 0 : compareAmounts(left, right);
	},
	repurchase: (one, other) => difference(one.repurchasePercent, other.repurchasePercent),
	sold: (one, other) => difference(one.monthSold, other.monthSold)
};
function difference(one, other) {
	return one === void 0 || other === void 0 ? void 0 : one - other;
}
const knownFilters = [
	"shipInToday shipIn24Hours shipIn48Hours ksCiphertext certifiedFactory isOnePsale isOnePsaleFreePost new7 new30",
	"1688Selection isQqyx jxhy isSelect noReason7DReturn totalEpScoreLv1 totalEpScoreLv2 totalEpScoreLv3 totalEpScoreLv4",
	"getRate24HLv1 getRate24HLv2 getRate24HLv3 getRate48HLv1 getRate48HLv2 getRate48HLv3 qrr0 qrr1 qrr5 qrr10",
	"JPFL USFL KRFL VNFL SAFL RUFL KZFL HKFL MOFL TWFL"
].flatMap((line) => line.split(" "));
function noteFilters(context, filters) {
	for (let filter of filters.filter((code) => !knownFilters.includes(code))) context.note({
		code: "FILTER_UNUSUAL",
		text: {
			en: `Filter ${filter} is not known to be taken by 1688; it is sent as it is.`,
			zh: `尚不确定 1688 是否支持筛选条件 ${filter}，已原样发送。`
		}
	});
}
const mostRows = 2e3;
const highestPrice = 1e8;
const orders = ["asc", "desc"];
const searchInput = {
	category: optionalField(wordField({
		refused: /^\s*-\d/,
		allowed: {
			en: "a category id such as 1111, or a category name",
			zh: "类目 ID（例如 1111）或类目名称"
		},
		valueName: "ID|NAME",
		summary: {
			en: "Only this category, by id or name.",
			zh: "限定类目，可用 ID 或名称。"
		}
	})),
	priceFrom: optionalField(numberField({
		above: 0,
		maximum: highestPrice,
		valueName: "CNY",
		summary: {
			en: "Lowest wholesale price.",
			zh: "最低批发价。"
		}
	})),
	priceTo: optionalField(numberField({
		above: 0,
		maximum: highestPrice,
		valueName: "CNY",
		summary: {
			en: "Highest wholesale price.",
			zh: "最高批发价。"
		}
	})),
	filter: repeatableField({
		pattern: /^[A-Za-z0-9_]{1,40}$/,
		examples: knownFilters,
		allowed: {
			en: "the code of a filter, such as shipIn24Hours",
			zh: "筛选代码，例如 shipIn24Hours"
		},
		valueName: "CODE",
		summary: {
			en: "Only products that pass this filter, such as shipIn24Hours, isOnePsale, certifiedFactory; several narrow further.",
			zh: "筛选条件，例如 shipIn24Hours、isOnePsale、certifiedFactory；可重复给出，取交集。"
		}
	}),
	sort: optionalField(textField({
		pattern: RegExp(`^(${sortFields.join("|")}):(${orders.join("|")})$`),
		allowed: {
			en: `one of ${sortFields.join(", ")}, a colon, and ${orders.join(" or ")}`,
			zh: `${sortFields.join("、")} 之一，加冒号和 ${orders.join(" 或 ")}`
		},
		examples: sortFields.flatMap((field) => orders.map((order) => `${field}:${order}`)),
		valueName: "FIELD:asc|desc",
		summary: {
			en: "Order. 1688 sorts within one page; with --all all rows are sorted here.",
			zh: "排序。1688 仅在单页内排序；使用 --all 时由本程序对全部结果排序。"
		}
	})),
	page: wholeNumberField({
		minimum: 1,
		maximum: mostRows,
		default: 1,
		valueName: "N",
		summary: {
			en: "Page, from 1.",
			zh: "页码，从 1 开始。"
		}
	}),
	pageSize: wholeNumberField({
		minimum: 1,
		maximum: 50,
		default: 20,
		valueName: "1..50",
		summary: {
			en: "Products of a page.",
			zh: "每页商品数。"
		}
	}),
	all: switchField({ summary: {
		en: "Follow the pages to the end; 1688 gives 2,000 products of one query at most.",
		zh: "逐页取到末尾；1688 单次查询最多返回 2,000 个商品。"
	} }),
	max: optionalField(wholeNumberField({
		minimum: 1,
		maximum: mostRows,
		valueName: "N",
		summary: {
			en: "Follow the pages until there are so many products.",
			zh: "逐页获取，直到达到该数量。"
		}
	})),
	lang: languageField({
		en: "Language of the translated title.",
		zh: "翻译标题的语言。"
	})
};
const termField = wordField({
	allowed: {
		en: "1 to 64 characters, not all of them spaces",
		zh: "1 到 64 个字符，不能全为空格"
	},
	valueName: "TERM",
	summary: {
		en: "Words to search with, in any language; Chinese ones find most.",
		zh: "搜索词，支持多种语言；中文结果最全。"
	}
});
async function followPages(context, { page: first, pageSize, until, fetchPage, giveOut }) {
	let seen = new Set();
	let kept = [];
	let count = 0;
	let most = until === "one" ? pageSize : Math.min(until, mostRows);
	let totalRecords;
	let page = first;
	let isAtEnd = !1;
	let progress = until === "one" ? void 0 : context.startProgress({
		en: "Pages",
		zh: "页"
	});
	try {
		for (; !isAtEnd;) {
			let answer = await nextPage(context, page, {
				fetchPage,
				isFirst: page === first
			});
			if (answer === void 0) break;
			let { rows } = answer;
			totalRecords = answer.totalRecords ?? totalRecords;
			let fresh = rows.filter(({ offerId }) => isNew(seen, offerId)).slice(0, most - count);
			count += fresh.length;
			giveOut === void 0 ? kept.push(...fresh) : await giveOut({
				rows: fresh,
				totalRecords
			});
			let end = Math.min(totalRecords ?? 2e3, mostRows);
			let isShort = rows.length === 0 || totalRecords === void 0 && rows.length < pageSize;
			isAtEnd = until === "one" || isShort || count >= most || page * pageSize >= end;
			let pages = Math.max(page, Math.ceil(Math.min(end, (first - 1) * pageSize + most) / pageSize)) - first + 1;
			page === first && !isAtEnd && context.expectCalls(pages - 1);
			progress?.update(page - first + 1, pages);
			page += 1;
		}
	} finally {
		progress?.end();
	}
	let isLimited = until !== "one" && (page - 1) * pageSize >= 2e3 && (totalRecords ?? 2e3) >= 2e3;
	return {
		rows: kept,
		totalRecords,
		isLimited
	};
}
function isNew(seen, offerId) {
	if (offerId === void 0) return !0;
	let isFirst = !seen.has(offerId);
	seen.add(offerId);
	return isFirst;
}
async function nextPage(context, page, { fetchPage, isFirst }) {
	try {
		return await fetchPage(page);
	} catch (thrown) {
		if (isFirst || context.signal.aborted || !isAli1688Error(thrown)) throw thrown;
		context.lacks(`page ${page}`, thrown);
		return;
	}
}
const foundProducts = () => ({
	page: number$4(),
	pageSize: number$4(),
	totalRecords: optional(number$4()),
	totalPages: optional(number$4()),
	items: array(productRow())
});
function placeOfFirst({ page, pageSize }) {
	return (page - 1) * pageSize + 1;
}
async function searchProducts(context, input, { fetchPage, toData }) {
	let { page, pageSize, all, max, lang, filter } = input;
	assertPrices(input);
	let note = unusualLanguageNote(lang);
	note !== void 0 && context.note(note);
	noteFilters(context, filter);
	let until = all || max !== void 0 ? max ?? 2e3 : "one";
	let sorting = readSorting(input.sort);
	let parameters = {
		pageSize,
		country: lang,
		...filter.length === 0 ? {} : { filter: [...new Set(filter)].join(",") },
		...sorting === void 0 || until !== "one" ? {} : { sort: sortText(sorting) },
		...input.priceFrom === void 0 ? {} : { priceStart: String(input.priceFrom) },
		...input.priceTo === void 0 ? {} : { priceEnd: String(input.priceTo) },
		...input.category === void 0 ? {} : { categoryId: await resolveCategory(context, input.category, lang) }
	};
	let isSortedHere = sorting !== void 0 && until !== "one";
	let { emitPiece } = isSortedHere || until === "one" ? {} : context;
	let found = ({ rows, totalRecords }) => toData({
		page,
		pageSize,
		totalRecords,
		totalPages: totalRecords === void 0 ? void 0 : Math.ceil(totalRecords / pageSize),
		items: [...rows]
	});
	let followed = await followPages(context, {
		page,
		pageSize,
		until,
		fetchPage: async (beginPage) => fetchPage({
			beginPage,
			...parameters
		}),
		giveOut: emitPiece && (async (answer) => emitPiece(found(answer)))
	});
	followed.isLimited && context.note(rowsLimited);
	if (!isSortedHere) return found(followed);
	context.note(sortedHere);
	return found({
		...followed,
		rows: sortRows(followed.rows, sorting)
	});
}
function assertPrices({ priceFrom, priceTo }) {
	if (priceFrom === void 0 || priceTo === void 0 || priceFrom <= priceTo) return;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--price-from ${priceFrom} is more than --price-to ${priceTo}.`,
			zh: `--price-from ${priceFrom} 大于 --price-to ${priceTo}。`
		},
		hint: {
			en: "Swap the two prices.",
			zh: "请交换这两个价格。"
		}
	});
}
const rowsLimited = {
	code: "ROWS_LIMITED",
	text: {
		en: "1688 gives 2,000 products of one query at most, and this query reached them. Narrow it by category, price or filter to see others.",
		zh: "1688 单次查询最多返回 2,000 个商品，本次已达上限。可用类目、价格或筛选条件缩小范围以查看其他商品。"
	}
};
const sortedHere = {
	code: "SORTED_HERE",
	text: {
		en: "1688 sorts within one page only; the rows of all pages were sorted on this machine.",
		zh: "1688 仅在单页内排序；全部结果已在本机统一排序。"
	}
};
const text = () => optional(string());
const imageSearch = defineOperation({
	topic: "product",
	name: "image-search",
	summary: {
		en: "Search products by a picture.",
		zh: "按图片搜索商品。"
	},
	description: {
		en: "Products that look like a picture: a file (jpg, png, webp, by content), an address on alicdn.com, an imageId of an earlier search, or - for standard input. A file is uploaded to 1688 first, one more call. More than 300 KB are made smaller by the command line program where the picture library sharp is installed, and refused elsewhere.",
		zh: "按图片查找相似商品：图片可为文件（jpg、png、webp，以内容为准）、alicdn.com 上的地址、之前搜索得到的 imageId，或用 - 从标准输入读取。文件会先上传到 1688，多一次调用。超过 300 KB 时，命令行程序在装有图片库 sharp 的情况下自动缩小，否则拒绝。"
	},
	effects: readsMarket,
	apis: [productSearchImageQuery, productImageUpload],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	parts: { pictures: openPicturePart },
	input: {
		picture: {
			...fileField(textField({
				pattern: /^[^\u0000]{1,4096}$/,
				allowed: {
					en: "a file, an address on alicdn.com, an imageId, or - for standard input",
					zh: "文件、alicdn.com 上的地址、imageId，或 -（标准输入）"
				},
				valueName: "FILE|URL|IMAGE_ID|-",
				summary: {
					en: "The picture: a file, an address on alicdn.com, an imageId, or - for standard input.",
					zh: "图片：文件、alicdn.com 上的地址、imageId，或 -（标准输入）。"
				}
			})),
			missing: {
				text: {
					en: "The picture is missing.",
					zh: "缺少图片。"
				},
				hint: {
					en: "Name a file, an address on alicdn.com, an imageId, or - for standard input.",
					zh: "请给出文件、alicdn.com 上的地址、imageId，或 -（标准输入）。"
				}
			}
		},
		keyword: optionalField({
			...termField,
			summary: {
				en: "Words to search with within what the picture found.",
				zh: "在图片搜索结果中再按关键词筛选。"
			}
		}),
		region: optionalField(textField({
			pattern: /^\d{1,5}(,\d{1,5}){3}$/,
			allowed: {
				en: "four numbers of pixels: left,right,top,bottom, such as 266,799,48,581",
				zh: "四个像素值：左,右,上,下，例如 266,799,48,581"
			},
			valueName: "X1,X2,Y1,Y2",
			summary: {
				en: "The part of the picture with the product, in pixels: left, right, top, bottom.",
				zh: "图片中商品所在区域（像素）：左、右、上、下。"
			}
		})),
		fetch: switchField({ summary: {
			en: "Fetch the picture from any public https address and upload it.",
			zh: "允许从任意公网 https 地址获取图片并上传。"
		} }),
		...searchInput
	},
	positional: ["picture"],
	examples: [{
		args: "https://cbu01.alicdn.com/img/ibank/O1CN01q5lIoD1ZPh3gN3www.jpg --page-size 10",
		text: {
			en: "Products that look like a picture of 1688",
			zh: "查找与某张 1688 图片相似的商品"
		}
	}, {
		args: "1164408192156408878 --price-to 50 --region 266,799,48,581 --keyword 连衣裙",
		text: {
			en: "A part of a picture that was uploaded before, up to 50 CNY",
			zh: "之前上传的图片，只看其中一部分，50 元以内"
		}
	}],
	output: () => object({
		imageId: text(),
		imageAddress: text(),
		keyword: text(),
		region: text(),
		regions: optional(object({
			current: text(),
			seen: optional(array(string()))
		})),
		...foundProducts()
	}),
	layout: {
		rows: "items",
		firstPlace: placeOfFirst,
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ totalRecords: total, imageId }) => {
			let id = imageId === void 0 ? "" : ` · imageId ${imageId}`;
			return total === void 0 ? void 0 : {
				en: `${total} found${id}`,
				zh: `共 ${total} 个${id}`
			};
		},
		empty: {
			en: "Nothing looks like this picture.",
			zh: "未找到相似商品。"
		},
		columns: foundColumns
	},
	async run(context, { picture: word, keyword, region, fetch: mayFetch, ...input }) {
		region !== void 0 && assertRegion(region);
		let { openPicture } = await loadPart(async () => import("./1688-product.pictures.mjs"));
		let opened = await openPicture(context, context.parts.pictures, {
			word,
			mayFetch
		});
		let named = "bytes" in opened ? void 0 : opened;
		let regions;
		let asked = {
			...region === void 0 ? {} : { region },
			...keyword === void 0 ? {} : { keyword }
		};
		return searchProducts(context, input, {
			async fetchPage(parameters) {
				if (named === void 0 && "bytes" in opened) {
					let { uploadPicture } = await loadPart(async () => import("./1688-product.pictures.mjs"));
					named = { imageId: await uploadPicture(context, opened.bytes) };
				}
				let answer = await context.call(productSearchImageQuery, { offerQueryParam: {
					...named,
					...asked,
					...parameters
				} });
				let { currentRegion, yoloCropRegion } = answer?.picRegionInfo ?? {};
				let seen = textOf(yoloCropRegion)?.split(";");
				(textOf(currentRegion) !== void 0 || seen !== void 0) && (regions ??= {
					current: textOf(currentRegion),
					seen
				});
				return {
					totalRecords: answer?.totalRecords,
					rows: (answer?.data ?? []).map(toProductRow)
				};
			},
			toData: (found) => ({
				...named,
				keyword,
				region,
				...regions === void 0 ? {} : { regions },
				...found
			})
		});
	}
});
function assertRegion(region) {
	let [left = 0, right = 0, top = 0, bottom = 0] = region.split(",").map(Number);
	if (left < right && top < bottom) return;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--region ${region} is no part of a picture: left must be less than right, and top less than bottom.`,
			zh: `--region ${region} 无效：左须小于右，上须小于下。`
		},
		hint: {
			en: "Write left,right,top,bottom in pixels, such as 266,799,48,581.",
			zh: "请按 左,右,上,下 写像素值，例如 266,799,48,581。"
		}
	});
}
const facetValue = () => object({
	id: absentableText(),
	name: absentableText(),
	translateName: absentableText()
});
const productSearchKeywordSnQuery = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.keywordSNQuery",
	version: 1,
	title: {
		en: "Multilingual search navigation",
		zh: "多语言搜索导航"
	},
	needsToken: !0,
	wire: { snParams: "json" },
	envelope: "result",
	request: () => object({ snParams: object({
		keyword: string().check(_minLength(1)),
		language: string(),
		region: string(),
		currency: string()
	}) }),
	response: () => absentableList(extend(facetValue(), { children: absentableList(facetValue()) })),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.keywordSNQuery-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const facet = () => object({
	id: optional(string()),
	name: optional(string()),
	translateName: optional(string())
});
const facetWithValues = () => extend(facet(), { children: array(facet()) });
const published = {
	lang: "en_US",
	region: "US",
	currency: "USD"
};
const navigate = defineOperation({
	topic: "product",
	name: "navigate",
	summary: {
		en: "By what a search can be narrowed.",
		zh: "查询搜索词的筛选维度。"
	},
	description: {
		en: `Facets of a search, such as style or material, each with its values. The id of a value narrows ${operationName("product search")} with --facet.`,
		zh: `列出某搜索词的筛选维度（如风格、材质）及其取值。取值的 id 可用于 ${operationName("product search")} 的 --facet。`
	},
	effects: readsMarket,
	apis: [productSearchKeywordSnQuery],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	input: {
		term: termField,
		lang: textField({
			pattern: /^[a-z]{2}(_[A-Z]{2})?$/,
			allowed: {
				en: "a locale such as en_US",
				zh: "区域语言代码，例如 en_US"
			},
			default: published.lang,
			valueName: "LOCALE",
			summary: {
				en: "Language of the translations, as a locale: this API alone takes one.",
				zh: "翻译语言，须为区域语言代码（仅此接口如此）。"
			}
		}),
		region: textField({
			pattern: /^[A-Z]{2}$/,
			allowed: {
				en: "the code of a country, such as US",
				zh: "国家或地区代码，例如 US"
			},
			default: published.region,
			valueName: "CODE",
			summary: {
				en: "Country of the buyer.",
				zh: "买家所在国家或地区。"
			}
		}),
		currency: textField({
			pattern: /^[A-Z]{3}$/,
			allowed: {
				en: "the code of a currency, such as USD",
				zh: "货币代码，例如 USD"
			},
			default: published.currency,
			valueName: "CODE",
			summary: {
				en: "Currency of the buyer.",
				zh: "买家使用的货币。"
			}
		})
	},
	positional: ["term"],
	examples: [{
		args: "连衣裙",
		text: {
			en: "Facets of dresses",
			zh: "连衣裙的筛选维度"
		}
	}],
	output: () => object({
		keyword: string(),
		items: array(facetWithValues())
	}),
	layout: {
		rows: "items",
		noun: {
			one: "value",
			many: "values",
			zh: "个取值"
		},
		unfold: ({ children, ...own }) => children.map((value) => ({
			...value,
			facet: own.name,
			facetTrans: own.translateName
		})),
		title: ({ keyword }) => ({
			en: keyword,
			zh: keyword
		}),
		empty: {
			en: "This search has no facets.",
			zh: "该搜索词没有筛选维度。"
		},
		columns: [
			{
				field: "id",
				header: {
					en: "Facet id",
					zh: "取值 ID"
				},
				type: "id"
			},
			{
				field: "facet",
				header: {
					en: "Facet (Chinese)",
					zh: "维度"
				},
				type: "name",
				reader: "zh"
			},
			{
				field: "facetTrans",
				header: {
					en: "Facet",
					zh: "维度译名"
				},
				type: "name",
				reader: "en"
			},
			{
				field: "name",
				header: {
					en: "Value (Chinese)",
					zh: "取值"
				},
				type: "name",
				reader: "zh"
			},
			{
				field: "translateName",
				header: {
					en: "Value",
					zh: "取值译名"
				},
				type: "name",
				reader: "en"
			}
		]
	},
	async run(context, { term, lang: written, region, currency }) {
		let lang = written === "en" ? published.lang : written;
		(lang !== published.lang || region !== published.region || currency !== published.currency) && context.note(onlyOneIsPublished);
		return {
			keyword: term,
			items: (await context.call(productSearchKeywordSnQuery, { snParams: {
				keyword: term,
				language: lang,
				region,
				currency
			} }) ?? []).map(({ children = [], ...own }) => ({
				...named(own),
				children: children.map(named)
			}))
		};
	}
});
function named({ id, name, translateName }) {
	return {
		id: textOf(id),
		name: textOf(name),
		translateName: textOf(translateName)
	};
}
const onlyOneIsPublished = {
	code: "LOCALE_UNUSUAL",
	text: {
		en: "Only en_US, US and USD are published for this API; what was given is sent as it is.",
		zh: "该接口仅公布了 en_US、US、USD，其他取值已原样发送。"
	}
};
const productSearchOfferRecommend = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.offerRecommend",
	version: 1,
	title: {
		en: "Product recommendations",
		zh: "商品推荐"
	},
	needsToken: !0,
	wire: { recommendOfferParam: "json" },
	envelope: "result",
	request: () => object({ recommendOfferParam: object({
		beginPage: int().check(_gte(1)),
		pageSize: int().check(_gte(1), _lte(50)),
		country: string(),
		outMemberId: string().check(_regex(/^[A-Za-z0-9]{1,64}$/))
	}) }),
	response: () => absentableList(shopProduct()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.offerRecommend-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const recommend = defineOperation({
	topic: "product",
	name: "recommend",
	summary: {
		en: "Products that 1688 recommends to a user.",
		zh: "查询 1688 推荐的商品。"
	},
	description: {
		en: "Products that 1688 recommends to a user of your application. It takes no words to search with. 1688 wants an id for the user, which is of your own choice; the same id gets the same taste.",
		zh: "1688 推荐给贵方应用某个用户的商品，不支持关键词。1688 要求提供用户标识，可自行指定；同一标识对应同一偏好。"
	},
	effects: readsMarket,
	apis: [productSearchOfferRecommend],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	input: {
		page: wholeNumberField({
			minimum: 1,
			maximum: 1e3,
			default: 1,
			valueName: "N",
			summary: {
				en: "Page, from 1.",
				zh: "页码，从 1 开始。"
			}
		}),
		pageSize: wholeNumberField({
			minimum: 1,
			maximum: 50,
			default: 20,
			valueName: "1..50",
			summary: {
				en: "Products of a page.",
				zh: "每页商品数。"
			}
		}),
		member: textField({
			pattern: /^[A-Za-z0-9]{1,64}$/,
			allowed: {
				en: "1 to 64 letters and digits",
				zh: "1 到 64 个字母或数字"
			},
			default: "ali1688",
			valueName: "ID",
			summary: {
				en: "The id of a user of your application, of your own choice; no name or address.",
				zh: "贵方应用的用户标识，可自行指定；请勿使用姓名或联系方式。"
			}
		}),
		lang: languageField({
			en: "Language of the translated title.",
			zh: "翻译标题的语言。"
		})
	},
	examples: [{
		args: "--page-size 10",
		text: {
			en: "Ten recommended products",
			zh: "10 个推荐商品"
		}
	}, {
		args: "--member buyer7",
		text: {
			en: "For a user of your own",
			zh: "为指定用户推荐"
		}
	}],
	output: () => object({
		page: number$4(),
		pageSize: number$4(),
		items: array(productRow())
	}),
	layout: {
		rows: "items",
		firstPlace: placeOfFirst,
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		empty: {
			en: "Nothing is recommended.",
			zh: "暂无推荐商品。"
		},
		columns: foundColumns
	},
	async run(context, { page, pageSize, member, lang }) {
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		return {
			page,
			pageSize,
			items: (await context.call(productSearchOfferRecommend, { recommendOfferParam: {
				beginPage: page,
				pageSize,
				country: lang,
				outMemberId: member
			} }) ?? []).map(toProductRow)
		};
	}
});
const relatedProduct = () => object({
	offerId: absentableId(),
	subject: absentableText(),
	subjectTrans: absentableText(),
	imageUrl: absentableText(),
	priceInfo: absentable(object({ price: absentableText() })),
	monthSold: absentableFigure(),
	sellerIdentities: absentableList(looseText()),
	offerIdentities: absentableList(looseText()),
	topCategoryId: absentableId(),
	secondCategoryId: absentableId(),
	thirdCategoryId: absentableId()
});
const productRelatedRecommend = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.related.recommend",
	version: 1,
	title: {
		en: "Related product recommendations",
		zh: "相关性商品推荐"
	},
	needsToken: !0,
	wire: { relatedQueryParams: "json" },
	envelope: "result",
	request: () => object({ relatedQueryParams: object({
		offerId: string().check(_regex(/^\d{1,19}$/)),
		pageNo: int().check(_gte(1)),
		pageSize: int().check(_gte(1), _lte(10)),
		language: string()
	}) }),
	response: () => absentableList(relatedProduct()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.related.recommend-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const related = defineOperation({
	topic: "product",
	name: "related",
	summary: {
		en: "Products related to one product.",
		zh: "查询相关商品。"
	},
	description: {
		en: "Products that 1688 recommends beside one product. monthSold counts 90 days here, while searches and rankings count 30.",
		zh: "1688 针对某商品推荐的相关商品。此处 monthSold 为近 90 天销量，搜索与榜单则为近 30 天。"
	},
	effects: readsMarket,
	apis: [productRelatedRecommend],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	input: {
		offerId: offerField,
		page: wholeNumberField({
			minimum: 1,
			maximum: 1e3,
			default: 1,
			valueName: "N",
			summary: {
				en: "Page, from 1.",
				zh: "页码，从 1 开始。"
			}
		}),
		pageSize: wholeNumberField({
			minimum: 1,
			maximum: 10,
			default: 10,
			valueName: "1..10",
			summary: {
				en: "Products of a page, 10 at most.",
				zh: "每页商品数，最多 10。"
			}
		}),
		lang: languageField({
			en: "Language of the translated title.",
			zh: "翻译标题的语言。"
		})
	},
	positional: ["offerId"],
	examples: [{
		args: "944801178016 --page-size 5",
		text: {
			en: "Five related products",
			zh: "5 个相关商品"
		}
	}, {
		args: "https://detail.1688.com/offer/944801178016.html",
		text: {
			en: "By the address of the product page",
			zh: "用商品页地址指定商品"
		}
	}],
	output: () => object({
		offerId: string(),
		page: number$4(),
		pageSize: number$4(),
		items: array(productRow())
	}),
	layout: {
		rows: "items",
		firstPlace: placeOfFirst,
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		empty: {
			en: "Nothing is related to this product.",
			zh: "暂无相关商品。"
		},
		columns: relatedColumns
	},
	async run(context, { offerId: word, page, pageSize, lang }) {
		let offerId = readOfferId(word);
		let note = unusualLanguageNote(lang);
		note !== void 0 && context.note(note);
		return {
			offerId,
			page,
			pageSize,
			items: (await context.call(productRelatedRecommend, { relatedQueryParams: {
				offerId,
				pageNo: page,
				pageSize,
				language: lang
			} }) ?? []).map(toProductRow)
		};
	}
});
const search = defineOperation({
	topic: "product",
	name: "search",
	summary: {
		en: "Search products by words.",
		zh: "按关键词搜索商品。"
	},
	description: {
		en: "Products that 1688 finds for some words, with price, smallest order and units sold in 30 days. One page, or with --all every page; 1688 gives 2,000 products of one query at most.",
		zh: "按关键词搜索商品，返回价格、起订量与近 30 天销量。默认一页，--all 逐页取全部；1688 单次查询最多返回 2,000 个商品。"
	},
	effects: readsMarket,
	apis: [productSearchKeywordQuery],
	input: {
		term: termField,
		...searchInput,
		facet: optionalField(textField({
			pattern: /^\d{1,19}:\d{1,19}$/,
			allowed: {
				en: "the id of a value of a facet, such as 978:1352",
				zh: "筛选维度取值的 ID，例如 978:1352"
			},
			valueName: "ID",
			summary: {
				en: `Only products with this value of a facet; ${operationName("product navigate")} tells the ids.`,
				zh: `限定筛选维度的取值；ID 见 ${operationName("product navigate")}。`
			}
		}))
	},
	positional: ["term"],
	examples: [
		{
			args: "连衣裙",
			text: {
				en: "The first 20 dresses",
				zh: "前 20 件连衣裙"
			}
		},
		{
			args: "连衣裙 --price-to 50 --filter shipIn24Hours --sort sold:desc",
			text: {
				en: "Dresses up to 50 CNY that ship within 24 hours",
				zh: "50 元以内、24 小时发货的连衣裙"
			}
		},
		{
			args: "连衣裙 --all --page-size 50 --format csv --output dresses.csv",
			text: {
				en: "Everything that 1688 gives, as a spreadsheet",
				zh: "把 1688 返回的全部结果存为表格"
			}
		}
	],
	output: () => object({
		keyword: string(),
		...foundProducts()
	}),
	layout: {
		rows: "items",
		firstPlace: placeOfFirst,
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ keyword, totalRecords: total }) => ({
			en: total === void 0 ? keyword : `${keyword} · ${total} found`,
			zh: total === void 0 ? keyword : `${keyword} · 共 ${total} 个`
		}),
		empty: {
			en: "No products were found.",
			zh: "未找到商品。"
		},
		columns: foundColumns
	},
	async run(context, { term, facet, ...input }) {
		return searchProducts(context, input, {
			async fetchPage(parameters) {
				let answer = await context.call(productSearchKeywordQuery, { offerQueryParam: {
					keyword: term,
					...facet === void 0 ? {} : { snId: facet },
					...parameters
				} });
				return {
					totalRecords: answer?.totalRecords,
					rows: (answer?.data ?? []).map(toProductRow)
				};
			},
			toData: (found) => ({
				keyword: term,
				...found
			})
		});
	}
});
const productSearchQuerySellerOfferList = defineApi({
	namespace: "com.alibaba.fenxiao.crossborder",
	name: "product.search.querySellerOfferList",
	version: 1,
	title: {
		en: "Multilingual in-store product search",
		zh: "多语言商品店搜"
	},
	needsToken: !0,
	wire: { offerQueryParam: "json" },
	envelope: "result",
	request: () => object({ offerQueryParam: object({
		sellerOpenId: string().check(_minLength(1)),
		keyword: optional(string()),
		...searchParameters()
	}) }),
	response: () => pageOf(shopProduct()),
	source: {
		page: "https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.querySellerOfferList-1",
		asOf: "2026-09-03",
		confidence: ["official page"]
	}
});
const shop = defineOperation({
	topic: "product",
	name: "shop",
	summary: {
		en: "Products of one shop.",
		zh: "查询店铺商品。"
	},
	description: {
		en: "Products of the shop of a seller, all of them or those that some words find. The seller is the sellerOpenId of a product detail; with --of-offer a product of the shop names it.",
		zh: "列出某卖家店铺的商品，可再加关键词。卖家用商品详情中的 sellerOpenId 指定；加 --of-offer 则用该店任一商品指定。"
	},
	effects: readsMarket,
	apis: [productSearchQuerySellerOfferList],
	loadSandboxApis: async () => (await import("./1688-product.sandbox.mjs")).sandboxApis,
	input: {
		seller: textField({
			pattern: /^[!-~]{1,4096}$/,
			allowed: {
				en: "a sellerOpenId, or with --of-offer a product id or the address of its page",
				zh: "sellerOpenId；使用 --of-offer 时为商品 ID 或商品页地址"
			},
			summary: {
				en: "The sellerOpenId that a product detail tells; with --of-offer a product of the shop.",
				zh: "商品详情中的 sellerOpenId；使用 --of-offer 时为该店的一个商品。"
			}
		}),
		term: optionalField(termField),
		ofOffer: switchField({ summary: {
			en: "SELLER is a product of the shop; one more call finds the seller.",
			zh: "SELLER 为该店的一个商品，会多一次调用以查出卖家。"
		} }),
		...searchInput
	},
	positional: ["seller", "term"],
	examples: [{
		args: "944801178016 --of-offer",
		text: {
			en: "What else the seller of a product has",
			zh: "该商品卖家的其他商品"
		}
	}, {
		args: "BBBspz8Z4AmsyZ5SmwYL4Xi_A 裙 --sort price:asc",
		text: {
			en: "Skirts of a shop, the cheapest of the page first",
			zh: "某店的裙子，单页内按价格升序"
		}
	}],
	output: () => object({
		sellerOpenId: string(),
		keyword: optional(string()),
		...foundProducts()
	}),
	layout: {
		rows: "items",
		firstPlace: placeOfFirst,
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ totalRecords: total }) => total === void 0 ? void 0 : {
			en: `${total} products`,
			zh: `共 ${total} 个商品`
		},
		empty: {
			en: "No products were found in this shop.",
			zh: "该店铺中未找到商品。"
		},
		columns: foundColumns
	},
	async run(context, { seller, term, ofOffer, ...input }) {
		let readSeller = ofOffer ? readOfferId(seller) : sellerOf(seller);
		let sellerOpenId;
		return searchProducts(context, input, {
			async fetchPage(parameters) {
				sellerOpenId ??= ofOffer ? await sellerOfOffer(context, readSeller, input.lang) : readSeller;
				let answer = await context.call(productSearchQuerySellerOfferList, { offerQueryParam: {
					sellerOpenId,
					...term === void 0 ? {} : { keyword: term },
					...parameters
				} });
				return {
					totalRecords: answer?.totalRecords,
					rows: (answer?.data ?? []).map(toProductRow)
				};
			},
			toData: (found) => ({
				sellerOpenId: sellerOpenId ?? readSeller,
				keyword: term,
				...found
			})
		});
	}
});
function sellerOf(word) {
	if (offerIdOf(word) === void 0) return word;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "SELLER is a product here, not the sellerOpenId of a seller.",
			zh: "此处 SELLER 是商品，而不是卖家的 sellerOpenId。"
		},
		hint: {
			en: "Add --of-offer to name a shop by one of its products.",
			zh: "如要用商品指定其所属店铺，请加 --of-offer。"
		}
	});
}
async function sellerOfOffer(context, offerId, language) {
	let sellerOpenId = textOf((await fetchDetail(context, offerId, { language })).sellerOpenId);
	if (sellerOpenId !== void 0) return sellerOpenId;
	throw new Ali1688Error({
		code: "RESPONSE_INVALID",
		text: {
			en: `1688 does not say who sells product ${offerId}.`,
			zh: `1688 未返回商品 ${offerId} 的卖家。`
		},
		hint: {
			en: "Try another product of the same shop.",
			zh: "请换用该店的其他商品。"
		}
	});
}
const trendColumns = [
	{
		field: "offerId",
		header: {
			en: "Product",
			zh: "商品 ID"
		},
		type: "id"
	},
	{
		field: "days.sold",
		header: {
			en: "Units a day",
			zh: "日销量"
		},
		type: "series",
		isEssential: !0
	},
	{
		field: "summary.soldRecentDaily",
		header: {
			en: "Last 14 d",
			zh: "近 14 天日均"
		},
		type: "number",
		isEssential: !0
	},
	{
		field: "summary.soldEarlierDaily",
		header: {
			en: "14 d before",
			zh: "前 14 天日均"
		},
		type: "number",
		isEssential: !0
	},
	{
		field: "summary.soldTotal",
		header: {
			en: "Total",
			zh: "合计"
		},
		type: "integer"
	},
	{
		field: "summary.priceFirst",
		header: {
			en: "First CNY",
			zh: "期初价（元）"
		},
		type: "number"
	},
	{
		field: "summary.priceLast",
		header: {
			en: "Last CNY",
			zh: "期末价（元）"
		},
		type: "number"
	},
	{
		field: "days.repurchasePercent",
		header: {
			en: "Repurchase %",
			zh: "复购率 %"
		},
		type: "series"
	}
];
const daySeconds = 86400;
const untilText = {
	en: "a day in China as YYYY-MM-DD, not after today",
	zh: "中国日期，格式 YYYY-MM-DD，不晚于今天"
};
const trendInput = {
	days: wholeNumberField({
		minimum: 1,
		maximum: 90,
		default: 30,
		valueName: "1..90",
		summary: {
			en: "How many days, 90 at most: one call for each 30 of them and series.",
			zh: "天数，最多 90；每个序列每 30 天一次调用。"
		}
	}),
	until: optionalField(textField({
		pattern: /^\d{4}-\d{2}-\d{2}$/,
		allowed: untilText,
		valueName: "DATE",
		summary: {
			en: "The last day. Default: today in China.",
			zh: "最后一天，默认为中国时间今天。"
		}
	})),
	maxAge: wholeNumberField({
		minimum: 0,
		maximum: daySeconds,
		default: daySeconds,
		valueName: "SECONDS",
		summary: {
			en: "How old series that were fetched on this machine today may be; 0 asks for all of them anew.",
			zh: "本机当天已取到的序列的最长有效时间（秒）；0 表示全部重新获取。"
		}
	})
};
function rangeOf(context, { days, until }) {
	let today = chinaDayAt(context.now());
	let last = until === void 0 ? today : readDay(until);
	if (last === void 0 || last > today) throw noSuchDay(until ?? "", isoDay(today));
	let first = last - days + 1;
	first < today - 90 && context.note(historyLimited(isoDay(today - 90)));
	return {
		first,
		last
	};
}
function noSuchDay(written, today) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--until ${written} is not allowed. Allowed: ${untilText.en}.`,
			zh: `--until ${written} 无效。允许的值：${untilText.zh}。`
		},
		hint: {
			en: `Today in China is ${today}.`,
			zh: `中国时间今天是 ${today}。`
		}
	});
}
const historyLimited = (earliest) => ({
	code: "HISTORY_LIMITED",
	text: {
		en: `1688 keeps daily sales for 90 days, so what lies before ${earliest} is likely to be a gap.`,
		zh: `1688 的每日销量仅保留 90 天，${earliest} 之前的数据可能为空。`
	}
});
const trend = defineOperation({
	topic: "product",
	name: "trend",
	summary: {
		en: "Daily units, median price and repurchase rate of products.",
		zh: "查询商品每日销量、价格中位数与复购率。"
	},
	description: {
		en: "How products sold on each day, up to 90 days back, with median price and repurchase rate. A month of one series is one call, so 30 days of a product take 3. A day without a figure is a gap, never a 0; the current day has none yet, as a rule. What was fetched today is taken from this machine.",
		zh: "查询商品近 90 天内每天的销量，以及价格中位数与复购率。每个序列每月一次调用，一个商品 30 天共 3 次。没有数据的日期为空缺而不是 0，当天通常尚无数据。当天已取到的数据直接使用本机保存的结果。"
	},
	effects: readsMarket,
	apis: [
		productAnalyzePerdaySellQuantityTrend,
		productAnalyzeMedianPriceTrend,
		productAnalyzeRepurchaseRateTrend
	],
	input: {
		offerId: offerIdsField(1),
		...trendInput
	},
	positional: ["offerId"],
	examples: [{
		args: "944801178016",
		text: {
			en: "The last 30 days of a product",
			zh: "一个商品的近 30 天"
		}
	}, {
		args: "944801178016 706604576893 --days 90 --json",
		text: {
			en: "Two products, 90 days",
			zh: "两个商品的近 90 天"
		}
	}],
	output: () => object({ items: array(productTrend()) }),
	layout: {
		rows: "items",
		noun: {
			one: "product",
			many: "products",
			zh: "件商品"
		},
		title: ({ items: [first] }) => first && {
			en: `${first.from} to ${first.to}`,
			zh: `${first.from} 至 ${first.to}`
		},
		columns: trendColumns
	},
	async run(context, { offerId: words, days, until, maxAge }) {
		let ids = readOfferIds(words);
		let range = rangeOf(context, {
			days,
			until
		});
		let found = await fetchTrends(context, ids, {
			...range,
			maxAgeSeconds: maxAge
		});
		return { items: ids.flatMap((id) => {
			let fetched = found.get(id);
			return fetched === void 0 ? [] : [toProductTrend(id, fetched, range)];
		}) };
	}
});
const plugin = definePlugin({
	topic: "product",
	operations: [
		search,
		imageSearch,
		detail,
		compare,
		shop,
		related,
		recommend,
		navigate,
		trend,
		freight
	],
	skill: {
		name: "1688-product",
		summary: "1688 products: search, price, seller, wholesale terms, comparison.",
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
export { alibabaCategoryGet, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, categoryUnknownFailure, firstLevelCategories, isCategoryApiClosed, isRetired, offerCategories, productFreightEstimate, productImageUpload, productRelatedRecommend, productSearchImageQuery, productSearchKeywordSnQuery, productSearchOfferRecommend, productSearchQuerySellerOfferList, resolveCategory, retiredHeader, retiredMark, retirement, start };
