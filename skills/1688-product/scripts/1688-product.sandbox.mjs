import { allProducts, answerApi, answerPage, businessRefusal, businessSuccess, facetAnswer, foundFields, hashText, keywordFields, offerOf, offered, priceTextOf, productById, productCount, productOf, productOnDay, productsNamed, productsOfSeller, readMessageFields, refuseLanguage, searchArguments, sellerOf, translate } from "./engine.sandbox.mjs";
import { productFreightEstimate, productImageUpload, productRelatedRecommend, productSearchImageQuery, productSearchKeywordSnQuery, productSearchOfferRecommend, productSearchQuerySellerOfferList } from "./1688-product.queries.mjs";
import { isRecord, parseJson } from "./engine.mjs";
const refusals = {
	unknown: {
		code: "SANDBOX_NO_OFFER",
		message: "商品不存在"
	},
	place: {
		code: "SANDBOX_PLACE",
		message: "收货地址编码不正确"
	},
	number: {
		code: "SANDBOX_NUMBER",
		message: "数量不正确"
	}
};
const freightEstimate = answerApi(productFreightEstimate, {
	arguments: { productFreightQueryParamsNew: {
		offerId: "Long",
		toProvinceCode: "String",
		toCityCode: "String",
		toCountryCode: "String",
		totalNum: "Long",
		logisticsSkuNumModels: "List"
	} },
	answer({ catalogue }, call) {
		let text = call.parameters.valueOf("productFreightQueryParamsNew");
		let field = readMessageFields(text);
		let product = productById(catalogue, field("offerId"));
		if (product === void 0) return businessRefusal(refusals.unknown);
		let [province, city, district] = [
			field("toProvinceCode"),
			field("toCityCode"),
			field("toCountryCode")
		];
		if (!(province.endsWith("0000") && city.startsWith(province.slice(0, 2)) && district.startsWith(city.slice(0, 4)))) return businessRefusal(refusals.place);
		let total = Number(field("totalNum"));
		if (total < 1 || !agrees(text, total)) return businessRefusal(refusals.number);
		let { weight } = offerOf(product);
		let seed = hashText(`freight ${product.leaf.categoryId}/${product.index}`);
		let isFar = /^(15|46|5[4]|6[2-5])/.test(province);
		let [isFree, byPiece] = [seed % 5 == 0, seed % 3 == 0];
		let [firstFee, nextFee] = [4 + seed % 6 + (isFar ? 8 : 0), 1 + seed % 4 + (isFar ? 6 : 0)];
		let measure = byPiece ? total : total * weight / 1e3;
		let freight = firstFee + nextFee * Math.max(0, Math.ceil(measure - 1));
		return businessSuccess({
			offerId: product.itemId,
			freight: isFree ? "0" : freight.toFixed(2),
			templateId: 2e6 + seed % 1e3,
			singleProductWeight: weight / 1e3,
			singleProductWidth: 10,
			singleProductHeight: 10,
			singleProductLength: 10,
			templateType: isFree ? 1 : 2,
			templateName: isFree ? "卖家包邮" : "沙箱运费模板",
			subTemplateType: 0,
			subTemplateName: "快递",
			firstFee: firstFee.toFixed(1),
			firstUnit: "1",
			nextFee: String(nextFee),
			nextUnit: "1",
			discount: seed % 2 == 0 ? "" : "1",
			chargeType: byPiece ? "1" : "0",
			freePostage: isFree,
			productFreightSkuInfoModels: null,
			sizeValueType: 1
		});
	}
});
function agrees(text, total) {
	let message = parseJson(text ?? "");
	let models = isRecord(message) ? message.logisticsSkuNumModels : void 0;
	if (!Array.isArray(models) || models.length === 0) return !0;
	return models.map((model) => isRecord(model) ? Number(model.number) : NaN).reduce((sum, number) => sum + number, 0) === total;
}
const beginnings = /^(?:\/9j\/|iVBORw0KGgo|UklGR)/;
const imageUpload = answerApi(productImageUpload, {
	arguments: { uploadImageParam: { imageBase64: "String" } },
	answer(_context, call) {
		let base64 = readMessageFields(call.parameters.valueOf("uploadImageParam"))("imageBase64");
		let [high, low] = [hashText(base64), hashText(`${base64.length} ${base64.slice(-64)}`)];
		let imageId = `1${String(high).padStart(10, "0")}${String(low % 1e8).padStart(8, "0")}`;
		return businessSuccess(beginnings.test(base64) ? imageId : "0", "true");
	}
});
const imageQuery = answerApi(productSearchImageQuery, {
	arguments: { offerQueryParam: {
		imageId: "String?",
		imageAddress: "String?",
		region: "String?",
		keyword: "String?",
		...searchArguments
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("offerQueryParam"));
		let refusal = refuseLanguage(context, field("country"), "false");
		if (refusal !== void 0) return refusal;
		let picture = field("imageId") + field("imageAddress");
		if (/^0*$/.test(picture)) return businessRefusal({
			code: "SANDBOX_NO_PICTURE",
			message: "图片不存在"
		}, "false");
		let seen = `${100 + hashText(picture) % 100},${300 + hashText(picture) % 100},80,280`;
		return answerPage(context, {
			field,
			products: productsNamed(alike(allProducts(context.catalogue), picture), field("keyword")),
			row: (found) => ({
				...foundFields(found, field("country")),
				...keywordFields(context, found)
			}),
			more: { picRegionInfo: {
				currentRegion: field("region") || seen,
				yoloCropRegion: `${seen};10,90,20,100`
			} },
			success: "true"
		});
	}
});
function* alike(products, picture) {
	let first = hashText(`picture ${picture}`) % 37;
	let place = 0;
	for (let product of products) {
		place % 37 === first && (yield product);
		place += 1;
	}
}
const sandboxApis = [
	answerApi(productSearchQuerySellerOfferList, {
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
	}),
	answerApi(productRelatedRecommend, {
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
	}),
	answerApi(productSearchOfferRecommend, {
		arguments: { recommendOfferParam: {
			beginPage: "Integer",
			pageSize: "Integer",
			country: "String",
			outMemberId: "String"
		} },
		answer(context, call) {
			let field = readMessageFields(call.parameters.valueOf("recommendOfferParam"));
			let refusal = refuseLanguage(context, field("country"));
			if (refusal !== void 0) return refusal;
			let [page, pageSize] = [Number(field("beginPage")), Number(field("pageSize"))];
			let products = [...allProducts(context.catalogue)].filter((_, place) => place % 53 == 0);
			let first = hashText(field("outMemberId")) % products.length;
			let start = (page - 1) * pageSize;
			let ordered = [...products.slice(first), ...products.slice(0, first)].slice(start, start + pageSize);
			return businessSuccess(ordered.flatMap((product) => {
				let found = offered(context, product);
				if (found === void 0) return [];
				let { class: name, imageUrl, subject, subjectTrans, offerId, ...told } = foundFields(found, field("country"));
				let { priceInfo, repurchaseRate, monthSold, traceInfo, isOnePsale: onePsale } = told;
				return [{
					class: name,
					imageUrl,
					subject,
					subjectTrans,
					offerId,
					priceInfo,
					repurchaseRate,
					monthSold,
					traceInfo,
					onePsale,
					sellerIdentities: []
				}];
			}));
		}
	}),
	answerApi(productSearchKeywordSnQuery, {
		arguments: { snParams: {
			keyword: "String",
			language: "String",
			region: "String",
			currency: "String"
		} },
		answer(_context, call) {
			let field = readMessageFields(call.parameters.valueOf("snParams"));
			return {
				httpStatus: 200,
				data: { result: {
					success: !0,
					retCode: "S0000",
					retMsg: "成功",
					result: facetAnswer(field("language").slice(0, 2))
				} }
			};
		}
	}),
	freightEstimate,
	imageUpload,
	imageQuery
];
export { sandboxApis };
