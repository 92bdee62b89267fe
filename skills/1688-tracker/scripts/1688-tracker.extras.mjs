import { _minLength, _regex, array, boolean, extend, int, literal, nullable, object, omit, optional, parse, string, tuple } from "./engine.zod.mjs";
import { Ali1688Error, absentableList, alterError, apiId, commandName, concernsOneItem, defineApi, defineOperation, interruption, isAli1688Error, isRecord, isServiceRefusal, languageField, loadPart, operationName, parseJson, readsMarket, unusualLanguageNote, withLock } from "./engine.mjs";
import { addTasks, alibabaCategoryGet, beginSweep, categoriesOf, categoryField, categoryIdPattern, categoryNameUnknown, categoryRow, categoryTexts, categoryTranslationGetById, categoryUnknownFailure, detailUrlOf, endSweep, findSweep, firstLevelCategories, isCategoryApiClosed, isRetired, isWholeRanking, listSweeps, noteUnofficial, offerCategories, productSearchQueryProductDetail, productSearchTopKeyword, productTopListQuery, recordSnapshot, resolveCategory, resolveNamedCategory, resumeSweep, retiredHeader, retirement, settleTask, tasksOf, usualType } from "./1688-tracker.queries.mjs";
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
async function assertCategoryExists(context, categoryId) {
	let existence = await categoryExistence(context, categoryId);
	if (existence.kind === "unknown") throw existence.failure;
	existence.kind === "unverified" && context.note({
		code: "CATEGORY_UNVERIFIED",
		text: categoryTexts.unverified(categoryId)
	});
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
async function openLocalCategoryTree$1(...given) {
	return (await loadPart(async () => import("./1688-tracker.extras.mjs"))).openLocalCategoryTree(...given);
}
async function syncCategories$1(context, options) {
	return (await loadPart(async () => import("./1688-tracker.extras.mjs"))).syncCategories(context, options);
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
async function forEachInFlight(items, work) {
	let queue = items.values();
	let failures = [];
	await Promise.all(Array.from({ length: 4 }, async () => {
		for (let item of queue) {
			if (failures.length > 0) return;
			try {
				await work(item);
			} catch (thrown) {
				failures.push(thrown);
			}
		}
	}));
	if (failures.length > 0) throw failures[0];
}
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
const headLine = object({
	v: literal(1),
	gateway: string(),
	language: string(),
	startedAt: int()
});
const answerLine = object({
	id: string(),
	children: array(tuple([
		string(),
		nullable(string()),
		nullable(string()),
		nullable(string()),
		nullable(boolean()),
		nullable(string())
	]))
});
function journalHead(identity, startedAt) {
	let { gateway, language } = identity;
	return `${JSON.stringify({
		v: 1,
		gateway,
		language,
		startedAt
	})}\n`;
}
function journalLine({ categoryId, children }) {
	let rows = children.map((child) => [
		child.categoryId,
		child.chineseName ?? null,
		child.translatedName ?? null,
		child.level ?? null,
		child.leaf ?? null,
		child.parentCateId ?? null
	]);
	return `${JSON.stringify({
		id: categoryId,
		children: rows
	})}\n`;
}
function parseJournal(text, wanted) {
	let [first = "", ...lines] = text.split("\n");
	let head = headLine.safeParse(parseJson(first));
	if (!head.success) return;
	let { gateway, language, startedAt } = head.data;
	if (gateway !== wanted.gateway || language !== wanted.language) return;
	return {
		startedAt,
		answers: lines.flatMap((line) => parseJournalLine(line) ?? [])
	};
}
function parseJournalLine(line) {
	let answer = answerLine.safeParse(parseJson(line));
	if (!answer.success) return;
	let children = answer.data.children.map(([categoryId, chineseName, translatedName, level, leaf, parentCateId]) => ({
		categoryId,
		chineseName: chineseName ?? void 0,
		translatedName: translatedName ?? void 0,
		level: level ?? void 0,
		leaf: leaf ?? void 0,
		parentCateId: parentCateId ?? void 0
	}));
	return {
		categoryId: answer.data.id,
		children
	};
}
async function openSyncJournal(document, start) {
	let earlier = start.restart ? void 0 : await readEarlier(document, start);
	let startedAt = earlier?.startedAt ?? start.now;
	let answers = earlier?.answers ?? [];
	await document.replace(journalHead(start.identity, startedAt) + answers.map(journalLine).join(""));
	let childrenById = new Map(answers.map(({ categoryId, children }) => [categoryId, children]));
	return {
		startedAt,
		resumed: childrenById.size,
		childrenById,
		add: async (categoryId, children) => {
			let line = journalLine({
				categoryId,
				children
			});
			let cleanLine = document.redact(line);
			await document.append(cleanLine);
			let kept = cleanLine === line ? children : parseJournalLine(cleanLine)?.children;
			childrenById.set(categoryId, kept ?? []);
		}
	};
}
async function readEarlier(document, { identity, now, treeFetchedAt }) {
	let file = await document.read();
	if (file.kind !== "bytes") return;
	let journal = parseJournal(Buffer.from(file.bytes).toString("utf8"), identity);
	if (journal === void 0) return;
	let ageMs = now - journal.startedAt;
	let hasBecomeTree = treeFetchedAt !== void 0 && treeFetchedAt >= journal.startedAt;
	return ageMs < 0 || ageMs > 6048e5 || hasBecomeTree ? void 0 : journal;
}
function assembleTree(childrenById) {
	let seen = new Set(["0"]);
	let childCounts = [];
	let levels = [];
	let parents = ["0"];
	for (; levels.length < 3;) {
		let level = [];
		for (let parent of parents) {
			let countBefore = level.length;
			for (let child of childrenById.get(parent) ?? []) {
				if (seen.has(child.categoryId)) continue;
				seen.add(child.categoryId);
				level.push(child);
			}
			childCounts.push(level.length - countBefore);
		}
		levels.push(level);
		parents = level.map(({ categoryId }) => categoryId);
	}
	let [first = [], second = [], third = []] = levels;
	return {
		categories: [
			...first,
			...second,
			...third
		],
		childCounts,
		levels: [
			first.length,
			second.length,
			third.length
		]
	};
}
async function walkCategories(context, language, { journal, progress }) {
	let refused = [];
	let calls = 0;
	let asked = 0;
	async function fetchLevel(parents, depth) {
		let missing = parents.filter(({ categoryId }) => !journal.childrenById.has(categoryId));
		asked += parents.length;
		let tell = () => progress.update(journal.childrenById.size + refused.length, depth === 3 ? asked : void 0);
		tell();
		await forEachInFlight(missing, async (category) => {
			await fetchOne(category);
			tell();
		});
	}
	async function fetchOne(category) {
		let { categoryId } = category;
		try {
			let children = ((await context.call(categoryTranslationGetById, {
				language,
				categoryId
			}))?.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
			if (categoryId === "0" && children.length === 0) throw new Ali1688Error({
				code: "RESPONSE_INVALID",
				...categoryTexts.noRoot
			});
			await journal.add(categoryId, children);
		} catch (thrown) {
			if (categoryId === "0" || !isFinalRefusal(thrown)) throw thrown;
			refused.push({
				category,
				failure: thrown
			});
		}
		calls += 1;
	}
	let parents = [{ categoryId: "0" }];
	for (let depth = 1;; depth += 1) {
		await fetchLevel(parents, depth);
		let rows = assembleTree(journal.childrenById);
		if (depth === 3) return {
			rows,
			calls,
			refused
		};
		parents = levelOf(rows, depth).filter(({ leaf }) => leaf !== !0);
	}
}
function levelOf({ categories, levels }, level) {
	let start = levels.slice(0, level - 1).reduce((sum, count) => sum + count, 0);
	return categories.slice(start, start + (levels[level - 1] ?? 0));
}
function isFinalRefusal(thrown) {
	return isServiceRefusal(thrown) && !thrown.retryable;
}
const leafCharacters = {
	true: "1",
	false: "0",
	undefined: "-"
};
function writeTreeText(identity, fetchedAt, rows) {
	let values = columnsOf(rows);
	let columns = `${columnNames.map((name) => `"${name}":${JSON.stringify(values[name])}`).join(",\n")}}`;
	let { gateway, language } = identity;
	let head = {
		v: 2,
		gateway,
		language,
		fetchedAt,
		levels: rows.levels,
		checksum: checksumOf(Buffer.from(columns))
	};
	return `${JSON.stringify(head).slice(0, -1)},\n${columns}`;
}
function columnsOf({ categories, childCounts, levels }) {
	let parents = childCounts.flatMap((count, place) => {
		let parent = place === 0 ? "0" : categories[place - 1]?.categoryId;
		return Array.from({ length: count }, () => parent);
	});
	let depths = levels.flatMap((count, index) => Array.from({ length: count }, () => `${index + 1}`));
	let unless = (expected, value) => value === expected ? "" : value;
	return {
		childCounts,
		ids: columnOf(categories.map(({ categoryId }) => categoryId)),
		chineseNames: columnOf(categories.map(({ chineseName }) => chineseName)),
		translatedNames: columnOf(categories.map(({ translatedName }) => translatedName)),
		foldedNames: columnOf(categories.map(foldNames)),
		levelTexts: columnOf(categories.map(({ level }, row) => unless(depths[row], level))),
		parentIds: columnOf(categories.map(({ parentCateId }, row) => unless(parents[row], parentCateId))),
		leaves: categories.map(({ leaf }) => leafCharacters[`${leaf}`]).join("")
	};
}
async function syncCategories(context, options) {
	let { language } = options;
	let { tree, journal: journalDocument } = await categoryDocuments(context, language);
	let identity = {
		gateway: tree.gateway,
		language
	};
	return tree.withLock(async () => {
		let file = await tree.read();
		let present = file.kind === "bytes" ? readTreeText(file.bytes, identity, context.now()) : void 0;
		let journal = await openSyncJournal(journalDocument, {
			identity,
			now: context.now(),
			treeFetchedAt: present?.kind === "tree" ? present.tree.fetchedAt : void 0,
			restart: options.restart
		});
		let walk = await walkKeeping(context, language, journal);
		let { calls, rows } = walk;
		if (walk.refused.length > 0) context.partial(partial(walk, journal, language));
		else {
			await tree.replace(writeTreeText(identity, journal.startedAt, rows));
			await journalDocument.remove();
		}
		return {
			levels: rows.levels,
			calls,
			resumed: journal.resumed,
			fetchedAt: journal.startedAt
		};
	});
}
async function walkKeeping(context, language, journal) {
	let progress = context.startProgress(treeTexts.progress);
	try {
		return await walkCategories(context, language, {
			journal,
			progress
		});
	} catch (thrown) {
		let answers = journal.childrenById.size;
		if (!isAli1688Error(thrown) || answers === 0) throw thrown;
		let { retryable, hint, code } = thrown;
		let goesOn = retryable || code === "INTERRUPTED";
		throw alterError(thrown, { hint: treeTexts.goesOn({
			answers,
			hint,
			goesOn,
			language
		}) });
	} finally {
		progress.end();
	}
}
function partial({ refused }, journal, language) {
	return new Ali1688Error({
		code: "PARTIAL",
		text: treeTexts.partial(refused.length, refused.length + journal.childrenById.size),
		hint: treeTexts.partialHint(language),
		retryable: refused.some(({ failure }) => failure.retryable),
		details: {
			failed: refused.map(({ category: { categoryId }, failure: { code, text } }) => ({
				id: categoryId,
				code,
				message: text
			})),
			missing: refused.map(({ category: { categoryId, chineseName, translatedName }, failure }) => ({
				id: categoryId,
				name: [chineseName, translatedName].filter((name) => name !== void 0).join(" · ") || void 0,
				reason: failure.text
			}))
		}
	});
}
function renderParquet() {
	throw parquetLeftOut();
}
function readParquet(_path) {
	throw parquetLeftOut();
}
function parquetLeftOut() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "A skill script neither writes nor reads Parquet.",
			zh: "技能脚本不支持读写 Parquet。"
		},
		hint: {
			en: "Use --format csv or ndjson, or the CLI, where it is installed: ali1688 tracker export --format parquet --output FILE",
			zh: "请改用 --format csv 或 ndjson；已安装命令行时可用：ali1688 tracker export --format parquet --output FILE"
		}
	});
}
const sweepTexts = {
	progress: {
		en: "Calls",
		zh: "调用"
	},
	paused: (subject, pauseMs) => ({
		en: `1688 asks to slow down at ${subject}: it is asked again in ${Math.ceil(pauseMs / 1e3)} s, the others go on.`,
		zh: `1688 要求放慢 ${subject} 的查询，将在 ${Math.ceil(pauseMs / 1e3)} 秒后重试，其他继续。`
	}),
	unfinished: (sweepId) => ({
		en: `Sweep ${sweepId} was not finished, and this is a new one. To go on with an unfinished one, add --resume to its command.`,
		zh: `第 ${sweepId} 次采集尚未完成，本次为新的采集。要继续未完成的采集，请在其命令后加 --resume。`
	}),
	resumed: (sweepId, startedAt) => ({
		en: `Going on with sweep ${sweepId}, begun ${new Date(startedAt).toISOString()}.`,
		zh: `继续第 ${sweepId} 次采集（开始于 ${new Date(startedAt).toISOString()}）。`
	}),
	nothingToResume: {
		en: "There is no unfinished sweep to go on with.",
		zh: "没有可以继续的未完成采集。"
	},
	nothingToResumeHint: {
		en: `Begin one without --resume. All sweeps: ${commandName("tracker sweeps")}`,
		zh: `请去掉 --resume 开始新的采集。查看全部采集：${commandName("tracker sweeps")}`
	},
	otherPlan: (sweepId) => ({
		en: `The unfinished sweep ${sweepId} was asked for something else, so --resume does not go on with it.`,
		zh: `未完成的第 ${sweepId} 次采集内容不同，--resume 无法继续。`
	}),
	otherPlanHint: {
		en: "Leave out everything but --resume to go on with it, or leave out --resume to begin a new one.",
		zh: "只写 --resume 可继续该次采集；去掉 --resume 则开始新的采集。"
	},
	notAgreed: {
		en: "Nothing was sent.",
		zh: "未发送任何请求。"
	},
	goOn: {
		en: " Go on?",
		zh: "是否继续？"
	},
	incomplete: (left, refused, reason) => ({
		en: `The sweep is not complete: ${left} left, ${refused} refused.${reason === void 0 ? "" : ` It was stopped: ${reason.en}`}`,
		zh: `采集未完成：剩余 ${left}，被拒绝 ${refused}。${reason === void 0 ? "" : `已停止：${reason.zh}`}`
	}),
	resumeHint: {
		en: `What was fetched is kept. What is left is asked for with: ${commandName("tracker sweep --resume")}`,
		zh: `已取得的内容均已保存。继续剩余部分：${commandName("tracker sweep --resume")}`
	},
	refusedHint: {
		en: "What was fetched is kept. 1688 refused the others for good; to ask again would be refused again.",
		zh: "已取得的内容均已保存。其余被 1688 明确拒绝，重试也会被拒绝。"
	},
	stoppedHint: (hint) => ({
		en: `${hint.en} What was fetched is kept; once the cause is gone, go on with: ${commandName("tracker sweep --resume")}`,
		zh: `${hint.zh}已取得的内容均已保存；问题解决后继续：${commandName("tracker sweep --resume")}`
	}),
	callsUsedUp: (maxCalls) => ({
		en: `the ${maxCalls} calls of --max-calls are used up.`,
		zh: `--max-calls 允许的 ${maxCalls} 次调用已用完。`
	})
};
async function unfinishedSweep(ledger) {
	let [newest] = await ledger.read((tables) => listSweeps(tables, 1));
	return newest?.state === "finished" ? void 0 : newest;
}
async function sweepToResume(ledger, request) {
	let sweep = await unfinishedSweep(ledger);
	if (sweep === void 0) throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: sweepTexts.nothingToResume,
		hint: sweepTexts.nothingToResumeHint
	});
	if (namesSomething(request) && JSON.stringify(asKept(request)) !== JSON.stringify(sweep.parameters)) throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: sweepTexts.otherPlan(sweep.sweepId),
		hint: sweepTexts.otherPlanHint
	});
	return sweep;
}
function asKept(request) {
	return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== void 0));
}
function namesSomething({ categories, from, under, level, types, keywords, wholesale }) {
	return categories.length + types.length > 0 || keywords || wholesale || [
		from,
		under,
		level
	].some((each) => each !== void 0);
}
async function remaining(ledger, { sweepId }) {
	return (await ledger.read((tables) => tasksOf(tables, sweepId, ["pending", "left"]))).map(({ series }) => series);
}
async function goOnWith(context, ledger, { sweepId, startedAt }) {
	await ledger.write((tables) => resumeSweep(tables, sweepId));
	context.note({
		code: "SWEEP_RESUMED",
		text: sweepTexts.resumed(sweepId, startedAt)
	});
}
async function fetchSnapshot(context, part, series) {
	let appKey = await part.appKey();
	switch (series.kind) {
		case "ranking": {
			let { categoryId, rankType, limit, language } = series;
			let parameters = { rankQueryParams: {
				rankId: categoryId,
				rankType,
				limit,
				language
			} };
			let given = (await context.call(productTopListQuery, parameters, { isBulk: !0 }))?.rankProductModels ?? [];
			return {
				series,
				ranked: part.redact(given.slice(0, limit)),
				rowsGiven: given.length,
				complete: isWholeRanking(given),
				at: part.clock.now(),
				provenance: {
					api: apiId(productTopListQuery),
					parameters,
					appKey
				}
			};
		}
		case "words": {
			let parameters = { topSeKeywordParam: {
				country: series.language,
				sourceId: series.categoryId,
				hotKeywordType: "cate"
			} };
			let words = await context.call(productSearchTopKeyword, parameters, { isBulk: !0 }) ?? [];
			return {
				series,
				words: part.redact(words),
				complete: words.every(({ seKeyword }) => seKeyword !== void 0),
				at: part.clock.now(),
				provenance: {
					api: apiId(productSearchTopKeyword),
					parameters,
					appKey
				}
			};
		}
		case "terms": {
			let { itemId, language } = series;
			let terms = toWholesaleTerms(await fetchDetail({ call: async (api, request) => context.call(api, request, { isBulk: !0 }) }, itemId, { language }), itemId);
			return {
				series,
				terms: part.redact(followedTerms(terms)),
				complete: !0,
				at: part.clock.now(),
				provenance: {
					api: apiId(productSearchQueryProductDetail),
					parameters: { offerDetailParam: {
						offerId: itemId,
						country: language
					} },
					appKey
				}
			};
		}
	}
}
var SweepQueue = class {
	#pending = new Map();
	#freeAt = new Map();
	#refusals = new Map();
	#pace;
	constructor(pace) {
		this.#pace = pace;
	}
	get size() {
		return this.#pending.size;
	}
	add(tasks) {
		for (let task of tasks) this.#pending.set(task.position, task);
	}
	next(now) {
		let until = 1e400;
		for (let task of this.#pending.values()) {
			let freeAt = this.#freeAt.get(laneOf(task)) ?? 0;
			if (freeAt <= now) return {
				kind: "task",
				task
			};
			until = Math.min(until, freeAt);
		}
		return until === 1e400 ? { kind: "empty" } : {
			kind: "wait",
			until
		};
	}
	asked(task, now) {
		this.#rest(task, now + this.#pace.spacingMs);
	}
	settle(task) {
		this.#pending.delete(task.position);
		this.#refusals.delete(task.position);
	}
	pause(task, now) {
		let refusals = (this.#refusals.get(task.position) ?? 0) + 1;
		this.#refusals.set(task.position, refusals);
		if (refusals > this.#pace.mostPauses) return;
		let pauseMs = this.#pace.firstPauseMs * 2 ** (refusals - 1);
		this.#rest(task, now + pauseMs);
		return pauseMs;
	}
	#rest(task, until) {
		let lane = laneOf(task);
		this.#freeAt.set(lane, Math.max(until, this.#freeAt.get(lane) ?? 0));
	}
};
function laneOf({ series }) {
	return series.kind === "terms" ? `item ${series.itemId}` : `category ${series.categoryId}`;
}
async function runSweep(run) {
	let { context, part, ledger, sweepId, maxCalls = 1e400, lanes } = run;
	let all = await ledger.read((tables) => tasksOf(tables, sweepId));
	let queue = new SweepQueue(lanes);
	queue.add(all.filter(({ state }) => state === "pending"));
	let known = new Set(all.map(({ series }) => seriesKey(series)));
	let lastPosition = all.at(-1)?.position ?? 0;
	let progress = context.startProgress(sweepTexts.progress);
	let settled = all.length - queue.size;
	let tell = () => progress.update(settled, settled + queue.size);
	tell();
	let calls = 0;
	let failuresInARow = 0;
	let stopped;
	try {
		for (; stopped === void 0 && calls < maxCalls;) {
			context.signal.throwIfAborted();
			let next = queue.next(part.clock.monotonic());
			if (next.kind === "empty") break;
			if (next.kind === "wait") {
				await part.clock.sleep(Math.max(1, next.until - part.clock.monotonic()), context.signal);
				continue;
			}
			let { task } = next;
			calls += 1;
			try {
				let snapshot = await fetchSnapshot(context, part, task.series);
				await assertOfCategory(run, snapshot);
				failuresInARow = 0;
				let more = run.wholesale ? newTerms(snapshot, known) : [];
				await keep(run, task, {
					snapshot,
					more
				});
				queue.settle(task);
				queue.add(more.map((series, index) => pending(sweepId, lastPosition + index + 1, series)));
				lastPosition += more.length;
				settled += 1;
			} catch (thrown) {
				if (context.signal.aborted || !isAli1688Error(thrown) || thrown.code === "STATE_UNUSABLE") throw thrown;
				failuresInARow = isOfConnection(thrown) ? failuresInARow + 1 : 0;
				let paused = thrown.code === "RATE_LIMITED" ? queue.pause(task, part.clock.monotonic()) : void 0;
				if (paused !== void 0) context.note({
					code: "SWEEP_PAUSED",
					text: sweepTexts.paused(subjectOf(task.series), paused)
				});
				else {
					await giveUp(run, task, thrown);
					queue.settle(task);
					settled += 1;
					(endsSweep(thrown) || failuresInARow >= 3) && (stopped = thrown);
				}
			}
			queue.asked(task, part.clock.monotonic());
			tell();
		}
		await ledger.write((tables) => endSweep(tables, sweepId, part.clock.now()));
		return {
			calls,
			stopped
		};
	} finally {
		progress.end();
	}
}
async function assertOfCategory({ context, nameOf }, { series, ...seen }) {
	let rows = "ranked" in seen ? seen.ranked : "words" in seen ? seen.words : void 0;
	if (series.kind === "terms" || rows === void 0 || rows.length > 0) return;
	let { chineseName, translatedName } = nameOf(series.categoryId) ?? {};
	chineseName === void 0 && translatedName === void 0 && await assertCategoryExists(context, series.categoryId);
}
async function keep({ ledger, sweepId, nameOf }, task, { snapshot, more }) {
	let category = task.series.kind === "terms" ? void 0 : nameOf(task.series.categoryId);
	let names = category && {
		chineseName: category.chineseName,
		translatedName: category.translatedName
	};
	await ledger.write((tables) => {
		let { snapshotId, outcome } = recordSnapshot(tables, {
			...snapshot,
			sweepId,
			...names && { names }
		});
		settleTask(tables, task, {
			state: outcome === "changed" ? "done" : "unchanged",
			attempts: task.attempts + 1,
			snapshotId
		});
		addTasks(tables, sweepId, more);
	});
}
function newTerms(snapshot, known) {
	if (!("ranked" in snapshot)) return [];
	let { language } = snapshot.series;
	return snapshot.ranked.flatMap(({ itemId }) => {
		if (itemId === void 0) return [];
		let series = {
			kind: "terms",
			itemId,
			language
		};
		if (known.has(seriesKey(series))) return [];
		known.add(seriesKey(series));
		return [series];
	});
}
function pending(sweepId, position, series) {
	return {
		sweepId,
		position,
		series,
		state: "pending",
		attempts: 0
	};
}
async function giveUp({ ledger }, task, failure) {
	let isFinal = concernsOneThing(failure) && !failure.retryable;
	await ledger.write((tables) => settleTask(tables, task, {
		state: isFinal ? "refused" : "left",
		attempts: task.attempts + 1,
		error: {
			code: failure.code,
			text: failure.text
		}
	}));
}
function isOfConnection(failure) {
	let { code, retryable } = failure;
	return [
		"TIMEOUT",
		"NETWORK",
		"GATEWAY_UNAVAILABLE"
	].includes(code) || retryable && concernsOneItem(failure);
}
function endsSweep(failure) {
	if (failure.code === "RATE_LIMITED" || isOfConnection(failure)) return !1;
	return !concernsOneThing(failure);
}
function concernsOneThing(failure) {
	return failure.code === "CATEGORY_UNKNOWN" || concernsOneItem(failure);
}
function subjectOf(series) {
	return series.kind === "terms" ? series.itemId : series.categoryId;
}
function seriesKey(series) {
	return series.kind === "terms" ? `item ${series.itemId}` : `${series.kind} ${series.categoryId}`;
}
function countTasks(tasks) {
	let of = (...states) => tasks.filter(({ state }) => states.includes(state)).length;
	return {
		asked: tasks.length,
		done: of("done"),
		unchanged: of("unchanged"),
		refused: of("refused"),
		left: of("left", "pending")
	};
}
function failedTasks(tasks, language) {
	return tasks.flatMap(({ series, state, error }) => (state === "refused" || state === "left") && error !== void 0 ? [{
		id: subjectOf(series),
		kind: series.kind,
		...series.kind === "ranking" ? { type: series.rankType } : {},
		state,
		code: error.code,
		message: error.text[language]
	}] : []);
}
function incompleteness(tasks, { calls, stopped }, maxCalls) {
	let { refused, left } = countTasks(tasks);
	if (refused + left === 0) return;
	let reason = stopped === void 0 && maxCalls !== void 0 && calls >= maxCalls && left > 0 ? sweepTexts.callsUsedUp(maxCalls) : stopped?.text;
	return new Ali1688Error({
		code: "PARTIAL",
		text: sweepTexts.incomplete(left, refused, reason),
		hint: stopped === void 0 ? left > 0 ? sweepTexts.resumeHint : sweepTexts.refusedHint : sweepTexts.stoppedHint(stopped.hint),
		retryable: left > 0 && (stopped?.retryable ?? !0),
		details: { failed: tasks.flatMap(({ series, error }) => error === void 0 ? [] : [{
			id: subjectOf(series),
			code: error.code,
			message: error.text
		}]) }
	});
}
function estimateSweep(tasks, { wholesale, callsPerSecond, lanes }) {
	let products = wholesale ? tasks.reduce((sum, series) => sum + (series.kind === "ranking" ? series.limit : 0), 0) : 0;
	let calls = tasks.length + products;
	let perCategory = new Map();
	for (let series of tasks) series.kind !== "terms" && perCategory.set(series.categoryId, (perCategory.get(series.categoryId) ?? 0) + 1);
	let most = [...perCategory.values()].reduce((a, b) => Math.max(a, b), 0);
	let spaced = Math.max(0, most - 1) * lanes.spacingMs / 1e3;
	let paced = callsPerSecond === void 0 ? 0 : calls / callsPerSecond;
	return {
		calls,
		seconds: Math.ceil(Math.max(paced, spaced))
	};
}
function estimateText({ calls, seconds }, { wholesale, callsPerSecond, maxCalls }) {
	let most = {
		en: wholesale ? "at most " : "",
		zh: wholesale ? "最多 " : ""
	};
	let pace = callsPerSecond === void 0 ? {
		en: "",
		zh: ""
	} : {
		en: `, at ${callsPerSecond} a second`,
		zh: `，每秒 ${callsPerSecond} 次`
	};
	let limited = maxCalls === void 0 || maxCalls >= calls ? {
		en: "",
		zh: ""
	} : {
		en: ` It stops after ${maxCalls} calls (--max-calls).`,
		zh: `达到 ${maxCalls} 次调用后停止（--max-calls）。`
	};
	let took = duration(seconds);
	return {
		en: `This sweep makes ${most.en}${calls} ${calls === 1 ? "call" : "calls"} and takes about ${took.en}${pace.en}.${limited.en}`,
		zh: `本次采集${most.zh}需要 ${calls} 次调用，约 ${took.zh}${pace.zh}。${limited.zh}`
	};
}
function needsMaxCalls({ calls }) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `This sweep makes ${calls} calls. Above 200 a program has to say how many it may make.`,
			zh: `本次采集需要 ${calls} 次调用；超过 200 次时，程序必须说明最多允许多少次。`
		},
		hint: {
			en: `Add --max-calls ${calls}, or fewer and go on another day with --resume.`,
			zh: `请加上 --max-calls ${calls}；也可设得更小，以后用 --resume 继续。`
		}
	});
}
function duration(seconds) {
	if (seconds < 90) return {
		en: `${seconds} s`,
		zh: `${seconds} 秒`
	};
	let minutes = Math.ceil(seconds / 60);
	if (minutes < 120) return {
		en: `${minutes} min`,
		zh: `${minutes} 分钟`
	};
	let hours = (minutes / 60).toFixed(1);
	return {
		en: `${hours} h`,
		zh: `${hours} 小时`
	};
}
const fs = process.getBuiltinModule("node:fs/promises");
async function readCategoryList(path) {
	let words = (await readText(path)).replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("categoryId")).map((line) => /^"?(\d+)"?\s*[,;\t]/.exec(line)?.[1] ?? line);
	if (words.length === 0) throw unusable(path, {
		en: "it names no category",
		zh: "其中没有任何类目"
	});
	if (words.find((word) => word.length > 64) !== void 0) throw unusable(path, {
		en: "a line is longer than any category name",
		zh: "有一行超过类目名称的最大长度"
	});
	return words;
}
async function readText(path) {
	try {
		let { size } = await fs.stat(path);
		if (size <= 4e6) return await fs.readFile(path, "utf8");
	} catch (error) {
		let code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
		throw unusable(path, {
			en: code,
			zh: code
		});
	}
	throw unusable(path, {
		en: "it is too large",
		zh: "文件过大"
	});
}
function unusable(path, reason) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `--from ${path} cannot be used: ${reason.en}.`,
			zh: `--from ${path} 无法使用：${reason.zh}。`
		},
		hint: {
			en: "Give a text file with one category id or name a line.",
			zh: "请提供每行一个类目 ID 或名称的文本文件。"
		}
	});
}
async function sweepCategories(context, part, selection) {
	let { categories, from, under, level, lang } = selection;
	let needsTree = under !== void 0 || level !== void 0;
	if (!needsTree && from === void 0 && categories.length === 0) {
		let chosen = await resolveNamedCategory(context, void 0, lang);
		return {
			ids: [chosen.categoryId],
			nameOf: () => chosen
		};
	}
	let tree = needsTree ? await treeOf(context, part, lang) : await treeAtHand(context, lang);
	let words = [...categories, ...from === void 0 ? [] : await readCategoryList(from)];
	let named = await categoriesOf(context, words, lang);
	let inTree = needsTree && tree !== void 0 ? await partOfTree(context, tree, selection) : [];
	let namesOf = new Map(named.map((category) => [category.categoryId, category]));
	return {
		ids: [...new Set([...namesOf.keys(), ...inTree])],
		nameOf: (categoryId) => tree?.find(categoryId) ?? namesOf.get(categoryId)
	};
}
async function treeAtHand(context, language) {
	if (context.isSandbox || !context.mayKeepDocuments("categories")) return;
	return openLocalCategoryTree$1({
		...context,
		note: () => void 0
	}, language);
}
async function treeOf(context, part, language) {
	let present = await openLocalCategoryTree$1(context, language);
	if (present !== void 0) return present;
	if ((context.isSandbox || part.isInteractive && await part.confirm(offer)) && !context.isDryRun) {
		await syncCategories$1(context, {
			language,
			restart: !1
		});
		let fetched = await openLocalCategoryTree$1(context, language);
		if (fetched !== void 0) return fetched;
	}
	let command = language === "en" ? "category sync" : `category sync --lang ${language}`;
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "--under and --level are answered from the local category tree, and there is none.",
			zh: "--under 与 --level 需要本地类目树，而本机尚未保存。"
		},
		hint: {
			en: `Fetch it once with: ${commandName(command)} (about a thousand calls), then run the sweep again.`,
			zh: `请先运行：${commandName(command)}（约一千次调用），然后重新采集。`
		}
	});
}
const offer = {
	en: "There is no local category tree. Fetch all categories now (about a thousand calls)?",
	zh: "本机没有类目树。现在获取全部类目吗（约一千次调用）？"
};
async function partOfTree(context, tree, { under, level, lang }) {
	let top = under === void 0 ? "0" : await resolveCategory(context, under, lang);
	let self = tree.find(top);
	let live = [...self === void 0 ? [] : [self], ...below(tree, top)].filter(({ retired }) => retired !== !0);
	let kept = level === void 0 ? live : live.filter(({ categoryId }) => depthOf(tree, categoryId) === level);
	if (kept.length === 0) throw nothingThere(under, level);
	return kept.map(({ categoryId }) => categoryId);
}
function below(tree, categoryId) {
	return tree.children(categoryId).flatMap((child) => [child, ...below(tree, child.categoryId)]);
}
function depthOf(tree, categoryId) {
	return String(tree.path(categoryId).length);
}
function nothingThere(under, level) {
	let place = {
		en: under === void 0 ? "" : ` below ${under}`,
		zh: under === void 0 ? "" : `${under} 之下`
	};
	let depth = {
		en: level === void 0 ? "" : ` of level ${level}`,
		zh: level === void 0 ? "" : `第 ${level} 级`
	};
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `The local category tree has no categories${depth.en}${place.en}.`,
			zh: `本地类目树中${place.zh}没有${depth.zh}类目。`
		},
		hint: {
			en: `Look at it with: ${commandName("category tree")}`,
			zh: `可用以下命令查看：${commandName("category tree")}`
		}
	});
}
async function planSweep(context, part, request) {
	let { types, keywords, limit, lang: language } = request;
	let rankTypes = types.length === 0 ? [usualType] : [...new Set(types)];
	noteUnofficial(context, rankTypes);
	let { ids, nameOf } = await sweepCategories(context, part, request);
	let rankings = rankTypes.flatMap((rankType) => ids.map((categoryId) => ({
		kind: "ranking",
		categoryId,
		rankType,
		language,
		limit
	})));
	let words = keywords ? ids.map((categoryId) => ({
		kind: "words",
		categoryId,
		language
	})) : [];
	return {
		tasks: [...rankings, ...words],
		nameOf
	};
}
async function asOnlySweep(ledger, { clock }, work) {
	if (ledger.path === void 0) return work();
	return withLock(`${ledger.path}.sweep-lock`, {
		clock,
		limitMs: 0
	}, async (hold) => {
		if (hold.kind === "busy") throw await otherSweep(ledger);
		return work();
	});
}
async function otherSweep(ledger) {
	let running = (await ledger.read((tables) => listSweeps(tables, 20))).find(({ state }) => state === "running");
	let { pending = 0, left = 0, ...settled } = running?.tasks ?? {};
	let done = Object.values(settled).reduce((sum, count) => sum + count, 0);
	let told = running === void 0 ? {
		en: "",
		zh: ""
	} : {
		en: `: sweep ${running.sweepId}, begun ${new Date(running.startedAt).toISOString()}, ${done} of ${done + pending + left} calls done`,
		zh: `：第 ${running.sweepId} 次采集，开始于 ${new Date(running.startedAt).toISOString()}，已完成 ${done}/${done + pending + left} 次调用`
	};
	return new Ali1688Error({
		code: "STATE_UNUSABLE",
		retryable: !0,
		text: {
			en: `Another sweep is running${told.en}. Nothing was sent.`,
			zh: `另一次采集正在进行${told.zh}。未发送任何请求。`
		},
		hint: {
			en: `Wait for it, or look at: ${commandName("tracker sweeps")}`,
			zh: `请等待其完成，或查看：${commandName("tracker sweeps")}`
		}
	});
}
async function makeSweep(sweeping, resume) {
	return resume ? goOn(sweeping) : begin(sweeping);
}
async function begin(sweeping) {
	let { context, part, ledger, request } = sweeping;
	let plan = await planSweep(context, part, request);
	await agree(sweeping, plan.tasks, request.wholesale);
	return asOnlySweepOf(sweeping, async () => {
		let unfinished = await unfinishedSweep(ledger);
		unfinished !== void 0 && context.note({
			code: "SWEEP_UNFINISHED",
			text: sweepTexts.unfinished(unfinished.sweepId)
		});
		return work(sweeping, await ledger.write((tables) => beginSweep(tables, {
			startedAt: part.clock.now(),
			parameters: asKept(request),
			tasks: plan.tasks
		})), {
			wholesale: request.wholesale,
			nameOf: plan.nameOf
		});
	});
}
async function goOn(sweeping) {
	let { context, ledger, request } = sweeping;
	let found = await sweepToResume(ledger, request);
	let wholesale = found.parameters.wholesale === !0;
	await agree(sweeping, await remaining(ledger, found), wholesale);
	return asOnlySweepOf(sweeping, async () => {
		await goOnWith(context, ledger, found);
		let tree = await treeAtHand(context, request.lang);
		return work(sweeping, found.sweepId, {
			wholesale,
			nameOf: (categoryId) => tree?.find(categoryId)
		});
	});
}
async function asOnlySweepOf({ ledger, part }, run) {
	await ledger.write(() => void 0);
	return asOnlySweep(ledger, part, run);
}
async function agree({ context, part, lanes, maxCalls }, tasks, wholesale) {
	let { callsPerSecond } = part;
	let estimate = estimateSweep(tasks, {
		wholesale,
		callsPerSecond,
		lanes
	});
	let text = estimateText(estimate, {
		wholesale,
		callsPerSecond,
		maxCalls
	});
	context.note({
		code: "SWEEP_PLAN",
		text
	});
	let [first] = tasks;
	context.isDryRun && first !== void 0 && await fetchSnapshot(context, part, first);
	if (maxCalls !== void 0 || estimate.calls <= 200) return;
	if (!part.isInteractive) throw needsMaxCalls(estimate);
	let question = {
		en: text.en + sweepTexts.goOn.en,
		zh: text.zh + sweepTexts.goOn.zh
	};
	if (await part.confirm(question)) return;
	throw new Ali1688Error({
		code: "INTERRUPTED",
		text: sweepTexts.notAgreed,
		hint: {
			en: `Ask for fewer categories, or limit it: ${commandName("tracker sweep … --max-calls N")}`,
			zh: `可减少类目，或限制调用次数：${commandName("tracker sweep … --max-calls N")}`
		}
	});
}
async function work({ context, part, ledger, lanes, maxCalls }, sweepId, { wholesale, nameOf }) {
	let before = part.clock.monotonic();
	let end = await runSweep({
		context,
		part,
		ledger,
		sweepId,
		wholesale,
		maxCalls,
		lanes,
		nameOf
	}).catch((thrown) => {
		if (!context.signal.aborted) throw thrown;
		throw alterError(interruption(context.signal), { hint: sweepTexts.resumeHint });
	});
	let seconds = Math.round((part.clock.monotonic() - before) / 100) / 10;
	let [found, tasks] = await ledger.read((tables) => [findSweep(tables, sweepId), tasksOf(tables, sweepId)]);
	let partial = incompleteness(tasks, end, maxCalls);
	if (!tasks.some(({ state }) => state === "done" || state === "unchanged") && end.stopped !== void 0) throw alterError(end.stopped, { hint: sweepTexts.stoppedHint(end.stopped.hint) });
	partial !== void 0 && context.partial(partial);
	return resultOf({
		context,
		found,
		sweepId,
		tasks,
		end,
		seconds
	});
}
function resultOf({ context, found, sweepId, tasks, end, seconds }) {
	let products = tasks.filter(({ series }) => series.kind === "terms");
	let { startedAt = context.now(), finishedAt } = found ?? {};
	return {
		sweepId,
		startedAt: new Date(startedAt).toISOString(),
		...finishedAt === void 0 ? {} : { finishedAt: new Date(finishedAt).toISOString() },
		calls: end.calls,
		seconds,
		boards: countTasks(tasks.filter(({ series }) => series.kind !== "terms")),
		...products.length === 0 ? {} : { products: countTasks(products) },
		failed: failedTasks(tasks, context.language)
	};
}
export { categoryChoice, categoryGet, categoryList, makeSweep, openLocalCategoryTree, rankByName, readParquet, renderParquet, resolveName, syncCategories };
