import { _enum, _gte, _lte, _minLength, _regex, boolean, extend, int, object, optional, string } from "./engine.zod.mjs";
import { absentable, absentableBoolean, absentableFigure, absentableFlag, absentableId, absentableList, absentableNumber, absentableText, defineApi, idText, looseText } from "./engine.mjs";
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
const systemCurrentTime = defineApi({
	namespace: "system",
	name: "currentTime",
	version: 1,
	title: {
		en: "Time of the gateway",
		zh: "网关时间"
	},
	needsToken: !1,
	wire: {},
	envelope: "bare",
	request: () => object({}),
	response: looseText,
	source: {
		page: "no official page is known; observed at the gateway",
		asOf: "2026-11-22",
		confidence: ["one integration"]
	}
});
const systemOauth2GetToken = defineApi({
	namespace: "system.oauth2",
	name: "getToken",
	version: 1,
	protocol: "http",
	title: {
		en: "Get an access token",
		zh: "换取访问令牌"
	},
	needsToken: !1,
	signed: !1,
	readOnly: !1,
	wire: {
		grant_type: "plain",
		need_refresh_token: "plain",
		client_id: "plain",
		client_secret: "plain",
		redirect_uri: "plain",
		code: "plain",
		refresh_token: "plain"
	},
	envelope: "oauth",
	request: () => object({
		grant_type: _enum(["authorization_code", "refresh_token"]),
		need_refresh_token: optional(boolean()),
		client_id: string(),
		client_secret: string(),
		redirect_uri: optional(string()),
		code: optional(string()),
		refresh_token: optional(string())
	}),
	response: () => object({
		access_token: string().check(_minLength(1)),
		refresh_token: absentable(string()),
		expires_in: absentableNumber(),
		refresh_token_timeout: absentable(string()),
		aliId: absentableId(),
		resource_owner: absentableText(),
		memberId: absentableText(),
		uid: absentableText()
	}),
	source: {
		page: "open.1688.com, documentation on authorization",
		asOf: "2026-11-22",
		confidence: ["official page", "official SDK"]
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
export { alibabaCategoryGet, categoryTranslationGetById, categoryTranslationGetByKeyword, productAnalyzeMedianPriceTrend, productAnalyzePerdaySellQuantityTrend, productAnalyzeRepurchaseRateTrend, productSearchKeywordQuery, productSearchQueryProductDetail, productSearchTopKeyword, productTopListQuery, rankTypes, systemCurrentTime, systemOauth2GetToken };
