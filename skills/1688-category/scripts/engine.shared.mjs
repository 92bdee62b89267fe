import { absentable, absentableBoolean, absentableId, absentableList, absentableText, defineApi, looseText } from "./engine.mjs";
import { _regex, extend, object, optional, string } from "./engine.zod.mjs";
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
export { categoryRow, categoryTranslationGetById, systemCurrentTime };
