import { _minLength, _regex, array, extend, literal, object, omit, optional, parse, string } from "./engine.zod.mjs";
import { Ali1688Error, absentable, absentableFigure, absentableFlag, absentableId, absentableList, absentableText, alterError, apiId, commandName, concernsOneItem, defineApi, defineOperation, documentFileName, isAli1688Error, isDiskFull, isOurs, isRecord, isServiceRefusal, languageField, loadSqlite, looseText, operationName, parseJson, prepareForSaving, readsMarket, reasonOfFault, sqliteCode, stateReasons, stateUnusable, unusualLanguageNote } from "./engine.mjs";
import { callForCategory, categoryDocuments, categoryExistence, categoryField, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, detailUrlOf, firstLevelCategories, isCategoryApiClosed, isOfferId, isRetired, isWholeRanking, judgeNothing, productSearchKeywordQuery, productTopListQuery, resolveCategory, retiredHeader, retirement, wholesaleTerms } from "./1688-ranking.queries.mjs";
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
const dayMs$3 = 24 * hourMs;
function ageText(ageMs) {
	if (ageMs >= 2 * dayMs$3) return counted(Math.floor(ageMs / dayMs$3), "days", "天");
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
const fs$1 = process.getBuiltinModule("node:fs");
const nodePath$2 = process.getBuiltinModule("node:path");
const codes = {
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
	if (code === codes.full || isDiskFull(error)) return diskFull(place, neededBytes);
	if (code === codes.corrupt) return stateUnusable(shownPath, ledgerReasons.damaged, ledgerHints.damaged);
	if (code === codes.notADatabase) return stateUnusable(shownPath, ledgerReasons.noLedger, ledgerHints.noLedger);
	if (code === codes.readOnly) return stateUnusable(shownPath, ledgerReasons.readOnly);
	if (code === codes.cannotOpen) return stateUnusable(shownPath, ledgerReasons.unopened);
	if (code === codes.inputOutput) return stateUnusable(shownPath, ledgerReasons.diskFault(megabytes(neededBytes)), ledgerHints.full);
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
		let { bavail, bsize } = fs$1.statfsSync(nodePath$2.dirname(path));
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
const fs = process.getBuiltinModule("node:fs");
const nodePath$1 = process.getBuiltinModule("node:path");
const endings = [
	"",
	"-wal",
	"-shm"
];
function inspectFile({ path, shownPath }) {
	if (path === void 0) return !1;
	if (fs.lstatSync(nodePath$1.dirname(path), { throwIfNoEntry: !1 })?.isSymbolicLink() === !0) throw stateUnusable(shownPath, stateReasons.link);
	let [isThere = !1] = endings.map((ending) => inspectOne(path + ending, shownPath));
	return isThere;
}
function inspectOne(path, shownPath) {
	let stats = fs.lstatSync(path, { throwIfNoEntry: !1 });
	if (stats === void 0) return !1;
	if (stats.isSymbolicLink()) throw stateUnusable(shownPath, stateReasons.link);
	if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
	if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
	process.platform !== "win32" && stats.mode & 63 && fs.chmodSync(path, 384);
	return !0;
}
function createFile(path) {
	let { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = fs.constants;
	try {
		fs.closeSync(fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384));
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
function startOfChinaDay(day) {
	return day * 864e5 - 288e5;
}
const dayMs$1 = 864e5;
const unitMs = {
	d: dayMs$1,
	h: 36e5
};
function parseWhen(text, flag, now) {
	let word = text.trim();
	if (word === "last") return { kind: "last" };
	let [, count, unit] = /^(\d{1,5})([dh])$/.exec(word) ?? [];
	if (count !== void 0 && unit !== void 0) return moment(now - Number(count) * (unitMs[unit] ?? 0));
	let day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? readTime(word, "T00:00:00Z") : void 0;
	if (day !== void 0) {
		let start = startOfChinaDay(day / dayMs$1);
		return {
			kind: "time",
			start,
			end: start + dayMs$1 - 1
		};
	}
	let at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(word) ? readTime(word, "") : void 0;
	if (at === void 0) throw invalidWhen(flag, text);
	return moment(at);
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
		found.has(key) || found.set(key, readSeries$1(row));
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
function readSeries$1(row) {
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
function movers(tables, question) {
	let { by, count, now } = question;
	let { spans, missing } = findSpans(tables, "ranking", question);
	let gained = spans.flatMap((span) => moversOf(tables, span)).map((mover) => ({
		mover,
		gain: mover[figures[by]] ?? 0
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
const figures = {
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
async function climbers({ runtime, scope }, { categoryId, limit, since }) {
	let ledger = openLedger({
		runtime,
		scope
	});
	let now = runtime.clock.now();
	try {
		return await ledger.read((tables) => movers(tables, {
			now,
			by: "rank",
			count: limit,
			categoryIds: [categoryId],
			types: ["hot"],
			since: parseWhen(since, "--since", now)
		}));
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code !== "SNAPSHOT_MISSING") throw thrown;
		let sweep = commandName(`tracker sweep ${categoryId} --type hot`);
		throw alterError(thrown, { hint: {
			en: `soaring is what climbed between two sweeps, and 1688 does not tell the past. Run this now and again later: ${sweep}`,
			zh: `飙升榜依据两次采集之间的名次上升，1688 不提供历史数据。请现在运行一次，之后再运行一次：${sweep}`
		} });
	} finally {
		await ledger.close();
	}
}
async function newProducts(context, asked) {
	let { categoryId, days, limit, lang } = asked;
	let keyword = asked.chineseName ?? await nameOf(context, categoryId);
	let filter = `new${days}`;
	let found = [];
	let total;
	for (let beginPage = 1; beginPage <= 4; beginPage += 1) {
		let page = await callForCategory(context, categoryId, async () => context.call(productSearchKeywordQuery, { offerQueryParam: {
			keyword,
			beginPage,
			pageSize: 50,
			categoryId,
			filter,
			country: lang
		} }));
		let rows = page?.data ?? [];
		total = page?.totalRecords ?? total;
		found.push(...rows);
		if (rows.length < 50 || found.length >= (total ?? 1e400)) break;
	}
	let sold = found.flatMap((product) => product.offerId === void 0 || product.monthSold === void 0 ? [] : [{
		...product,
		monthSold: product.monthSold
	}]);
	return {
		items: [...new Map(sold.map((product) => [product.offerId, product])).values()].toSorted((one, other) => other.monthSold - one.monthSold).slice(0, limit),
		basis: {
			keyword,
			filter,
			lookedAt: found.length,
			totalRecords: total
		}
	};
}
async function nameOf(context, categoryId) {
	let { chineseName, translatedName } = await askForCategory(context, categoryId, "en");
	return chineseName ?? translatedName ?? categoryId;
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
function rangeOf(prices) {
	let known = prices.filter((price) => price !== void 0);
	let [lowest] = known.map(({ low }) => low).toSorted(compareAmounts);
	let highest = known.map(({ high }) => high).toSorted(compareAmounts).at(-1);
	return lowest === void 0 || highest === void 0 ? void 0 : {
		from: lowest,
		to: highest
	};
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
function positive(value) {
	return value !== void 0 && value > 0 ? value : void 0;
}
function priceTerms(detail, currency) {
	let { productSaleInfo: sale = {}, productSkuInfos: skus, promotionModel } = detail;
	let tiers = sale.priceRangeList === void 0 ? void 0 : tiersOf(sale.priceRangeList);
	let range = rangeOf([...tiers ?? [], ...skus ?? []].map(({ price }) => readPrice(price)));
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
	return own ?? rangeOf(ofSkus)?.from;
}
function foreignPrice({ productSaleInfo: sale, productSkuInfos: skus = [] }, currency) {
	let range = rangeOf([...sale?.priceRangeList ?? [], ...skus].map((one) => readPrice(one.foreignCurrencyPrice))) ?? rangeOf([readPrice(sale?.foreignCurrencyPrice)]);
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
function classicScore(soldOut, terms) {
	let { tiers, from } = terms.price;
	let price = readPrice(tiers?.[0]?.price)?.low ?? from;
	let inputs = {
		soldOut,
		price
	};
	if (soldOut === void 0 || !Number.isFinite(soldOut) || price === void 0) return {
		kind: "classic",
		reason: "INPUT_MISSING",
		inputs
	};
	let sales = least(BigInt(Math.round(Math.max(0, soldOut) * 1e3)), microOf("70"));
	let cheapness = microOf("30") - microOf(price) / 10n;
	let cheap = cheapness > 0n ? cheapness : 0n;
	return {
		kind: "classic",
		value: Number(roundedText(sales + cheap)),
		parts: {
			sales: Number(roundedText(sales)),
			price: Number(roundedText(cheap))
		},
		inputs
	};
}
function least(one, other) {
	return one < other ? one : other;
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
const weights = {
	growth: .6,
	price: .2,
	repurchase: .2
};
function momentumScore(series, last) {
	let windows = windowsOf(series, last);
	let [recent, earlier] = [valuesIn(series.sold, windows.recent), valuesIn(series.sold, windows.earlier)];
	let [a, b] = [meanOf(recent), meanOf(earlier)];
	let days = {
		recent: recent.length,
		earlier: earlier.length
	};
	if (a === void 0 || b === void 0 || days.recent < 7 || days.earlier < 7) return {
		kind: "momentum",
		reason: "NOT_ENOUGH_HISTORY",
		days,
		needed: 7
	};
	let growth = 100 / (1 + Math.exp(-2 * Math.log((a + 1) / (b + 1))));
	let price = pricePart(series, windows);
	let repurchase = lastOf(series.repurchasePercent);
	let whole = weights.growth + (price ? weights.price : 0) + (repurchase ? weights.repurchase : 0);
	let scaled = (weight) => Math.round(weight / whole * 1e4) / 1e4;
	let value = (weights.growth * growth + weights.price * (price?.value ?? 0) + weights.repurchase * (repurchase?.value ?? 0)) / whole;
	let parts = {
		growth: {
			value: twoDecimals(growth),
			weight: scaled(weights.growth),
			recentDaily: twoDecimals(a),
			earlierDaily: twoDecimals(b)
		},
		...price === void 0 ? {} : { price: {
			...price,
			value: twoDecimals(price.value),
			weight: scaled(weights.price)
		} },
		...repurchase === void 0 ? {} : { repurchase: {
			...repurchase,
			weight: scaled(weights.repurchase)
		} }
	};
	return {
		kind: "momentum",
		value: Math.round(value * 10) / 10,
		parts
	};
}
function pricePart({ medianPrice }, { recent, earlier }) {
	let meanPrice = (window) => meanOf(valuesIn(medianPrice, window).flatMap((text) => readPrice(text)?.low ?? []).map(Number));
	let [now, before] = [meanPrice(recent), meanPrice(earlier)];
	if (now === void 0 || before === void 0) return;
	let change = (now - before) / before;
	return {
		value: within(50 + 250 * change),
		recentMean: twoDecimals(now),
		earlierMean: twoDecimals(before),
		change: Math.round(change * 1e4) / 1e4
	};
}
function lastOf(days) {
	let [newest] = [...days].toSorted(([one], [other]) => other - one);
	return newest && {
		value: within(newest[1]),
		date: isoDay(newest[0])
	};
}
function within(value) {
	return Math.min(100, Math.max(0, value));
}
function followedTerms(terms) {
	let { subject, subjectTrans, status, price, order, stock, soldOut, seller } = terms;
	return {
		subject,
		subjectTrans,
		status,
		priceFrom: price?.from,
		priceTo: price?.to,
		currency: price?.currency,
		tiers: price?.tiers,
		minimum: order?.minimum,
		unit: order?.unit,
		stock,
		soldOut,
		sellerOpenId: seller?.sellerOpenId,
		companyName: seller?.companyName
	};
}
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
async function openRecorder({ runtime, scope }) {
	let ledger = openLedger({
		runtime,
		scope
	});
	await ledger.write(() => void 0);
	return {
		async record(fetched) {
			let { appKey } = (await runtime.credentials(scope)).application;
			let at = runtime.clock.now();
			let [ranking, ...terms] = withoutSecrets([rankingSnapshot(fetched, at, appKey), ...termsSnapshots(fetched, at, appKey)], runtime.guard);
			if (ranking === void 0) throw TypeError("There is a ranking to record.");
			return ledger.write((tables) => {
				let recorded = recordSnapshot(tables, ranking);
				for (let each of terms) recordSnapshot(tables, each);
				return recorded;
			});
		},
		close: async () => ledger.close()
	};
}
function rankingSnapshot(fetched, at, appKey) {
	let { categoryId, rankType, language, limit, names, rows } = fetched;
	return {
		series: {
			kind: "ranking",
			categoryId,
			rankType,
			language,
			limit
		},
		ranked: rows.map(({ itemId, title, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore }) => ({
			itemId,
			title,
			translateTitle,
			imgUrl,
			sort,
			serviceList,
			buyerNum,
			soldOut,
			goodsScore
		})),
		at,
		complete: isWholeRanking(rows),
		names,
		provenance: {
			api: apiId(productTopListQuery),
			parameters: { rankQueryParams: {
				rankId: categoryId,
				rankType,
				limit,
				language
			} },
			appKey
		}
	};
}
function termsSnapshots({ rows, language }, at, appKey) {
	return rows.flatMap(({ itemId, wholesale }) => {
		if (itemId === void 0 || wholesale === void 0 || wholesale.fetchedAt !== void 0) return [];
		return [{
			series: {
				kind: "terms",
				itemId,
				language
			},
			terms: followedTerms(wholesale),
			at,
			complete: !0,
			provenance: {
				api: apiId(productSearchQueryProductDetail),
				parameters: { offerDetailParam: {
					offerId: itemId,
					country: language
				} },
				appKey
			}
		}];
	});
}
function withoutSecrets(snapshots, guard) {
	return guard.redactData(snapshots);
}
async function addTrend(context, items, { days, maxAgeSeconds, withScore }) {
	let ids = [...new Set(items.map(({ itemId }) => itemId).filter(isOfferId))];
	let last = chinaDayAt(context.now());
	let range = {
		first: last - days + 1,
		last
	};
	let maxAge = maxAgeSeconds === 0 ? 0 : 86400;
	withScore && days < 28 && context.note(fewDays(days));
	let isWhole = withScore && days >= 28;
	let asked = isWhole ? {
		first: Math.min(range.first, last - 30 + 1),
		last
	} : range;
	let fetched = await fetchTrends(context, ids, {
		...asked,
		maxAgeSeconds: maxAge
	});
	let found = isWhole ? await withEarlierDays(context, fetched, asked, maxAge) : fetched;
	return items.flatMap((item) => {
		if (!isOfferId(item.itemId)) return [item];
		let series = found.get(item.itemId);
		if (series === void 0) return [];
		let trend = toProductTrend(item.itemId, series, range);
		return [{
			...item,
			trend,
			...withScore ? { score: momentumScore(series.series, last) } : {}
		}];
	});
}
async function withEarlierDays(context, fetched, { first, last }, maxAgeSeconds) {
	let beginning = ([, { series }]) => windowsOf(series, last).earlier.first;
	let late = [...fetched].filter((one) => one[1].series.sold.size > 0 && beginning(one) < first);
	if (late.length === 0) return fetched;
	let more = await fetchTrends(context, late.map(([id]) => id), {
		first: Math.min(...late.map(beginning)),
		last: first - 1,
		maxAgeSeconds,
		names: ["sold", "medianPrice"]
	});
	return new Map([...fetched].flatMap(([id, known]) => {
		let earlier = more.get(id);
		if (earlier !== void 0) return [[id, joined(earlier, known)]];
		return late.some(([lateId]) => lateId === id) ? [] : [[id, known]];
	}));
}
function joined({ series: earlier }, { series, fetchedAt }) {
	return {
		fetchedAt,
		series: {
			sold: new Map([...earlier.sold, ...series.sold]),
			medianPrice: new Map([...earlier.medianPrice, ...series.medianPrice]),
			repurchasePercent: series.repurchasePercent
		}
	};
}
const fewDays = (days) => ({
	code: "MOMENTUM_NEEDS_DAYS",
	text: {
		en: `The momentum score compares 14 days with the 14 before, and --days ${days} are not all of them. Take 28 or more.`,
		zh: `动量分比较近 14 天与此前 14 天，--days ${days} 不足以覆盖，请使用 28 或以上。`
	}
});
async function addWholesale(context, items, { language, maxAgeSeconds, withScore }) {
	let terms = await fetchTerms(context, [...new Set(items.map(({ itemId }) => itemId).filter(isOfferId))], {
		language,
		maxAgeSeconds
	});
	withScore && context.note(scoreOfAMoment);
	return items.flatMap((item) => {
		if (!isOfferId(item.itemId)) return [item];
		let wholesale = terms.get(item.itemId);
		if (wholesale === void 0) return [];
		return [{
			...item,
			wholesale,
			...withScore ? { score: classicScore(item.soldOut, wholesale) } : {}
		}];
	});
}
const scoreOfAMoment = {
	code: "SCORE_OF_A_MOMENT",
	text: {
		en: "The classic score is a popularity score of this moment, made of sales and price. It does not measure growth.",
		zh: "classic 分数是基于当前销量与价格的热度分，不反映增长。"
	}
};
export { addTrend, addWholesale, categoryChoice, categoryGet, categoryList, climbers, newProducts, openLocalCategoryTree, openRecorder, rankByName, resolveName };
