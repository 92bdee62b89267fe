import { answerApi, answerPage, businessSuccess, foundFields, offerOf, priceTextOf, productById, productCount, productOf, productOnDay, productsNamed, productsOfSeller, readMessageFields, refuseLanguage, searchArguments, sellerOf, translate } from "./engine.sandbox.mjs";
import { productRelatedRecommend, productSearchQuerySellerOfferList } from "./1688-product.queries.mjs";
const sandboxApis = [answerApi(productSearchQuerySellerOfferList, {
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
}), answerApi(productRelatedRecommend, {
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
})];
export { sandboxApis };
