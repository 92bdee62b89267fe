import { answerApi, businessRefusal, businessSuccess, firstLevelCategories, hashText, leavesBelow, offerOf, priceTextOf, productById, productCount, productOf, productOnDay, productsOfSeller, readMessageFields, refuseLanguage, sellerOf, translate } from "./engine.sandbox.mjs";
import { productRelatedRecommend, productSearchKeywordQuery, productSearchQuerySellerOfferList } from "./1688-product.queries.mjs";
import { isRecord, parseJson } from "./engine.mjs";
function offered(context, product) {
	let offer = offerOf(product);
	if (!Number.isFinite(offer.lowest)) return;
	let seed = hashText(`found ${product.leaf.categoryId}/${product.index}`);
	return {
		product,
		offer,
		monthSold: productOnDay(product, context.day()).soldOut,
		repurchase: seed % 60,
		seed
	};
}
function foundFields(found, language) {
	let { product, offer, monthSold, repurchase, seed } = found;
	let { itemId, title, imgUrl } = product;
	return {
		class: "com.alibaba.cbu.offer.model.ProductInfoModel",
		imageUrl: imgUrl,
		subject: title.zh,
		subjectTrans: translate(title, language),
		offerId: itemId,
		isJxhy: !1,
		priceInfo: {
			class: "com.alibaba.cbu.offer.model.PriceInfo",
			price: priceTextOf(offer.lowest, offer),
			jxhyPrice: null,
			pfJxhyPrice: null,
			consignPrice: seed % 4 == 1 ? priceTextOf(offer.lowest + 50, { isRanged: !1 }) : null
		},
		repurchaseRate: seed % 8 == 0 ? "" : `${repurchase}%`,
		monthSold: seed % 12 == 0 ? String(monthSold) : monthSold,
		traceInfo: `object_id%40${itemId}%5Eobject_type%40offer`,
		isOnePsale: seed % 2 == 0,
		offerIdentities: seed % 7 == 0 ? ["yx"] : [],
		...seed % 5 == 0 ? {} : { createDate: "2025-04-20 08:00:00" }
	};
}
function keywordFields({ catalogue }, { product, offer, monthSold, seed }) {
	let { leaf } = product;
	let second = catalogue.get(leaf.parentCateId);
	let [top, middle, third] = [
		second && catalogue.get(second.parentCateId),
		second,
		leaf
	].filter((one) => one !== void 0).map(({ categoryId }) => BigInt(categoryId));
	return {
		sellerIdentities: sellerOf(catalogue, product).identities,
		...seed % 6 == 0 ? {} : { tradeScore: (3 + seed % 21 / 10).toFixed(1) },
		topCategoryId: top,
		secondCategoryId: middle,
		thirdCategoryId: third,
		isSelect: seed % 5 == 0,
		minOrderQuantity: offer.minimum,
		sales7d: String(Math.floor(monthSold / 4)),
		productSimpleShippingInfo: {
			shippingTimeGuarantee: seed % 2 == 0 ? "shipIn24Hours" : "shipIn48Hours",
			perfectFulfillmentRate30d: seed % 3 == 0 ? "" : `${90 + seed % 10}.00%`,
			pickupWithin24hRate30d: "99.12%",
			qualityReturnRate30d: ""
		},
		...offer.hasPromotion ? { promotionModel: {
			hasPromotion: !0,
			promotionType: "plus"
		} } : {}
	};
}
const pageRefusal = {
	code: "SANDBOX_PAGE",
	message: "分页参数超出范围"
};
function answerPage(context, { field, products, row }) {
	let [page, pageSize] = [Number(field("beginPage")), Number(field("pageSize"))];
	if (page < 1 || pageSize < 1 || pageSize > 50) return businessRefusal(pageRefusal);
	let isWanted = wants(context, field);
	let rows = [];
	for (let product of products) {
		let found = offered(context, product);
		found !== void 0 && isWanted(found) && rows.push(found);
		if (rows.length === 2e3) break;
	}
	let start = (page - 1) * pageSize;
	return businessSuccess({
		totalRecords: rows.length,
		totalPage: Math.floor(rows.length / pageSize) + 1,
		pageSize,
		currentPage: page,
		data: sorted(rows.slice(start, start + pageSize), field("sort")).map(row)
	});
}
function wants({ catalogue }, field) {
	let [lowest, highest] = [Number(field("priceStart")) || 0, Number(field("priceEnd")) || 1e400];
	let filters = field("filter").split(",");
	let passes = {
		shipIn24Hours: ({ seed }) => seed % 2 == 0,
		shipIn48Hours: ({ seed }) => seed % 2 == 1,
		isOnePsale: ({ seed }) => seed % 2 == 0
	};
	let isInCategory = inCategory(catalogue, field("categoryId"));
	return (found) => {
		let price = found.offer.lowest / 100;
		return price >= lowest && price <= highest && isInCategory(found.product.leaf) && filters.every((filter) => passes[filter]?.(found) ?? !0);
	};
}
function inCategory(catalogue, categoryId) {
	if (categoryId === "") return () => !0;
	let isBelow = (category) => category !== void 0 && (category.categoryId === categoryId || isBelow(catalogue.get(category.parentCateId)));
	return isBelow;
}
const figures = {
	price: ({ offer }) => offer.lowest,
	rePurchaseRate: ({ repurchase }) => repurchase,
	monthSold: ({ monthSold }) => monthSold
};
function sorted(rows, sort) {
	let written = parseJson(sort);
	let [name = "", order] = (isRecord(written) ? Object.entries(written)[0] : void 0) ?? [];
	let figure = figures[name];
	if (figure === void 0) return rows;
	return rows.toSorted((one, other) => (figure(one) - figure(other)) * (order === "desc" ? -1 : 1));
}
const searchArguments = {
	beginPage: "Integer",
	pageSize: "Integer",
	filter: "String?",
	sort: "String?",
	priceStart: "String?",
	priceEnd: "String?",
	categoryId: "Long?",
	country: "String"
};
const keywordQuery = answerApi(productSearchKeywordQuery, {
	arguments: { offerQueryParam: {
		keyword: "String",
		...searchArguments
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("offerQueryParam"));
		let products = productsNamed(allProducts(context.catalogue), field("keyword"));
		return refuseLanguage(context, field("country")) ?? answerPage(context, {
			field,
			products,
			row: (found) => ({
				...foundFields(found, field("country")),
				...keywordFields(context, found)
			})
		});
	}
});
const sellerOfferList = answerApi(productSearchQuerySellerOfferList, {
	arguments: { offerQueryParam: {
		sellerOpenId: "String",
		keyword: "String?",
		...searchArguments
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("offerQueryParam"));
		let ofShop = productsOfSeller(context.catalogue, field("sellerOpenId")) ?? [];
		return refuseLanguage(context, field("country")) ?? answerPage(context, {
			field,
			products: productsNamed(ofShop, field("keyword")),
			row: (found) => ({
				...foundFields(found, field("country")),
				isSelect: found.seed % 5 == 0 ? "true" : "false"
			})
		});
	}
});
const relatedRecommend = answerApi(productRelatedRecommend, {
	arguments: { relatedQueryParams: {
		offerId: "Long",
		pageNo: "Integer",
		pageSize: "Integer",
		language: "String"
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("relatedQueryParams"));
		let language = field("language");
		let refusal = refuseLanguage(context, language);
		if (refusal !== void 0) return refusal;
		let product = productById(context.catalogue, field("offerId"));
		if (product === void 0) return businessSuccess([]);
		let { leaf } = product;
		let others = Array.from({ length: productCount(leaf) }, (_, index) => productOf(leaf, index)).filter((other) => other.itemId !== product.itemId);
		let start = (Number(field("pageNo")) - 1) * Number(field("pageSize"));
		return businessSuccess(others.slice(start, start + Number(field("pageSize"))).map((other) => {
			let offer = offerOf(other);
			return {
				offerId: other.itemId,
				subject: other.title.zh,
				subjectTrans: translate(other.title, language),
				imageUrl: other.imgUrl,
				priceInfo: Number.isFinite(offer.lowest) ? { price: priceTextOf(offer.lowest, offer) } : null,
				monthSold: productOnDay(other, context.day()).soldOut * 3,
				sellerIdentities: sellerOf(context.catalogue, other).identities,
				thirdCategoryId: BigInt(leaf.categoryId)
			};
		}));
	}
});
function* allProducts(catalogue) {
	for (let category of firstLevelCategories(catalogue)) for (let leaf of leavesBelow(catalogue, category)) for (let index = 0; index < productCount(leaf); index += 1) yield productOf(leaf, index);
}
function* productsNamed(products, keyword) {
	let words = keyword.toLowerCase().split(/\s+/).filter((word) => word !== "");
	for (let product of products) {
		let titles = `${product.title.zh}\n${product.title.en}`.toLowerCase();
		words.every((word) => titles.includes(word)) && (yield product);
	}
}
const sandboxApis = [
	keywordQuery,
	sellerOfferList,
	relatedRecommend
];
export { sandboxApis };
