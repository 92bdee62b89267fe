import { Ali1688Error, Secret, apiId, canonicalString, isAli1688Error, isRecord, parseJson, sandboxAppKey, signCanonicalString, signatureParameter } from "./engine.mjs";
import { alibabaCategoryGet, categoryTranslationGetById, categoryTranslationGetByKeyword, productAnalyzeMedianPriceTrend, productAnalyzePerdaySellQuantityTrend, productAnalyzeRepurchaseRateTrend, productSearchKeywordQuery, productSearchQueryProductDetail, productSearchTopKeyword, productTopListQuery, rankTypes, systemCurrentTime, systemOauth2GetToken } from "./engine.shared.mjs";
var __defProp = Object.defineProperty;
var __exportAll = (all, flags) => {
	let target = Object.setPrototypeOf({}, null);
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: !0
	});
	flags & 1 || __defProp(target, Symbol.toStringTag, { value: "Module" });
	return flags & 2 ? target : Object.preventExtensions(target);
};
function businessSuccess(result, success = !0) {
	return {
		httpStatus: 200,
		data: { result: {
			success,
			code: "S0000",
			message: "成功",
			result
		} }
	};
}
function businessRefusal(refusal, success = !1) {
	return {
		httpStatus: 200,
		data: { result: {
			success,
			code: refusal.code,
			message: refusal.message
		} }
	};
}
function hashText(text) {
	let hash = 2166136261;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
function chooseBy(items, text) {
	return items[hashText(text) % items.length] ?? items[0];
}
const chineseCodes = ["zh", "cn"];
function refuseLanguage({ settings }, language, success = !1) {
	return settings.chineseLanguage === "refused" && chineseCodes.includes(language) ? businessRefusal({
		code: "SANDBOX_LANGUAGE",
		message: "不支持该语言"
	}, success) : void 0;
}
function translate(text, language) {
	return chineseCodes.includes(language) ? text.zh : text.en;
}
const facets = [
	{
		id: 973,
		name: {
			zh: "风格",
			en: "Style"
		},
		values: [
			{
				zh: "韩版",
				en: "Korean version"
			},
			{
				zh: "简约",
				en: "Plain"
			},
			{
				zh: "复古",
				en: "Retro"
			}
		]
	},
	{
		id: 978,
		name: {
			zh: "材质",
			en: "Material"
		},
		values: [{
			zh: "棉",
			en: "Cotton"
		}, {
			zh: "涤纶",
			en: "Polyester"
		}]
	},
	{
		id: 1022,
		name: {
			zh: "颜色",
			en: "Colour"
		},
		values: [
			{
				zh: "白色",
				en: "White"
			},
			{
				zh: "黑色",
				en: "Black"
			},
			{
				zh: "红色",
				en: "Red"
			}
		]
	}
];
const idOf$1 = ({ id }, place) => `${id}:${28105 + place}`;
function facetAnswer(language) {
	return facets.map((facet) => ({
		id: String(facet.id),
		name: facet.name.zh,
		translateName: translate(facet.name, language),
		children: facet.values.map((value, place) => ({
			id: idOf$1(facet, place),
			name: value.zh,
			translateName: translate(value, language)
		}))
	}));
}
function passesFacet(snId, seed) {
	let facet = facets.find(({ id }) => snId.startsWith(`${id}:`));
	if (facet === void 0) return !0;
	return idOf$1(facet, hashText(`${facet.id} ${seed}`) % facet.values.length) === snId;
}
function walk(seed, day) {
	return .65 * legs(`${seed} week`, day, 6) + .35 * legs(`${seed} season`, day, 29);
}
function legs(seed, day, legDays) {
	let shifted = day + hashText(seed) % legDays;
	let leg = Math.floor(shifted / legDays);
	let done = shifted / legDays - leg;
	return point(`${seed} ${leg}`) * (1 - done) + point(`${seed} ${leg + 1}`) * done;
}
function point(seed) {
	return 2 * part(seed) - 1;
}
function part(text) {
	return hashText(text) / 2 ** 32;
}
function productOnDay(product, day) {
	let seed = `${product.leaf.categoryId}/${product.index}`;
	let usualBuyers = 20 + hashText(`buyers ${seed}`) % 4980;
	let buyerNum = Math.round(usualBuyers * 2 ** (1.5 * walk(`demand ${seed}`, day)));
	let hash = hashText(seed);
	return {
		...product,
		buyerNum,
		soldOut: buyerNum * (2 + hash % 58) + hash % 7
	};
}
const emptyRankingCategoryId = "900000001";
const wideItemIdCategoryId = "900000002";
const incompleteProductsCategoryId = "900000003";
const wideItemId = 9214364408192156407n;
const colours = [
	{
		zh: "白色",
		en: "White"
	},
	{
		zh: "黑色",
		en: "Black"
	},
	{
		zh: "红色",
		en: "Red"
	},
	{
		zh: "浅蓝",
		en: "Light blue"
	}
];
const units$1 = [
	{
		zh: "件",
		en: "piece"
	},
	{
		zh: "件",
		en: "piece"
	},
	{
		zh: "件",
		en: "piece"
	},
	{
		zh: "套",
		en: "set"
	}
];
const minimums = [
	1,
	2,
	2,
	3,
	10,
	50
];
const samples$1 = {
	ranged: 2,
	unpriced: 3,
	bySku: 4,
	boxed: 6
};
function offerOf(product) {
	let { leaf, index, itemId } = product;
	let seed = `${leaf.categoryId}/${index}`;
	let part = (name, size) => hashText(`${name} ${seed}`) % size;
	let sample = leaf.categoryId === "900000003" ? index : void 0;
	let quoteType = sample === samples$1.bySku ? 1 : [
		0,
		1,
		2,
		2
	][part("quote", 4)] ?? 2;
	let cents = 150 + part("price", 400) * (1 + part("size", 40));
	let minimum = chooseBy(minimums, `minimum ${seed}`);
	let isUnpriced = sample === samples$1.unpriced;
	let tiers = quoteType === 1 || isUnpriced ? [] : tiersOf(cents, minimum, 1 + part("tiers", 3));
	let skus = Array.from({ length: quoteType === 0 || isUnpriced ? 0 : 1 + part("skus", 4) }, (_, number) => ({
		skuId: 4000000000000n + itemId % 100000000000n * 8n + BigInt(number),
		colour: colours[number % colours.length] ?? colours[0],
		cents: quoteType === 1 ? cents + number * Math.ceil(cents / 10) : cents,
		stock: 10 + part(`stock ${number}`, 3e3)
	}));
	let stock = skus.length === 0 ? 100 + part("stock", 5e4) : skus.reduce((sum, sku) => sum + sku.stock, 0);
	return {
		quoteType,
		tiers,
		skus,
		lowest: Math.min(...[...tiers, ...skus].map((priced) => priced.cents)),
		isRanged: sample === samples$1.ranged || sample === void 0 && part("range", 97) === 0,
		hasPromotion: part("promotion", 5) === 0,
		minimum,
		unit: sample === samples$1.boxed ? {
			zh: "箱",
			en: "box"
		} : chooseBy(units$1, `unit ${leaf.categoryId}`),
		stock,
		weight: 50 + part("weight", 3e3)
	};
}
function tiersOf(cents, minimum, count) {
	return Array.from({ length: count }, (_, step) => ({
		startQuantity: minimum * 10 ** step,
		cents: Math.floor(cents * .9 ** step)
	}));
}
function priceTextOf(cents, { isRanged }) {
	let text = (cents / 100).toFixed(2);
	if (isRanged) return `${text}-${((cents + 300) / 100).toFixed(2)}`;
	if (!text.endsWith("0")) return text;
	return text.endsWith(".00") && cents % 300 == 0 ? text.slice(0, -3) : text.slice(0, cents % 200 == 0 ? void 0 : -1);
}
function figuresOnDay(product, day) {
	let seed = `${product.leaf.categoryId}/${product.index}`;
	let { lowest } = offerOf(product);
	let isGap = (name) => (day + hashText(`${name} ${seed}`) % 17) % 17 == 0;
	return {
		units: isGap("no sales") ? void 0 : Math.round(productOnDay(product, day + 4).soldOut / 30),
		medianCents: isGap("no price") || !Number.isFinite(lowest) ? void 0 : Math.round(lowest * (1 + .06 * walk(`price ${seed}`, day))),
		repurchase: isGap("no share") ? void 0 : Math.min(100, Math.max(0, Math.round(repurchaseOf(product) + 4 * walk(`share ${seed}`, day))))
	};
}
function repurchaseOf({ leaf, index }) {
	return hashText(`found ${leaf.categoryId}/${index}`) % 60;
}
function parseOutline(outline) {
	let categories = [];
	let firstLevel;
	for (let line of outline.split("\n").filter((text) => text.trim() !== "")) if (!line.startsWith(" ")) {
		firstLevel = {
			entry: parseEntry(line, "0"),
			childIds: []
		};
		categories.push({
			...firstLevel.entry,
			level: 1,
			parentCateId: "0",
			childIds: firstLevel.childIds
		});
	} else if (firstLevel !== void 0) {
		let [second = "", leaves] = line.split(":");
		let parentCateId = firstLevel.entry.categoryId;
		let entry = parseEntry(second, parentCateId);
		let leafEntries = leaves === void 0 ? [] : leaves.split(";").map((leaf) => parseEntry(leaf, entry.categoryId));
		firstLevel.childIds.push(entry.categoryId);
		categories.push({
			...entry,
			level: 2,
			parentCateId,
			childIds: leafEntries.map((leaf) => leaf.categoryId)
		}, ...leafEntries.map((leaf) => ({
			...leaf,
			level: 3,
			parentCateId: entry.categoryId,
			childIds: []
		})));
	}
	return categories;
}
function parseEntry(text, parentCateId) {
	let bar = text.indexOf("|");
	let head = text.slice(0, bar).trim();
	let en = text.slice(bar + 1).trim();
	let space = head.indexOf(" ");
	let first = head.slice(0, Math.max(space, 0));
	return Number.isInteger(Number(first)) && first !== "" ? {
		categoryId: first,
		name: {
			zh: head.slice(space + 1),
			en
		}
	} : {
		categoryId: madeUpId(parentCateId, head),
		name: {
			zh: head,
			en
		}
	};
}
function madeUpId(parentCateId, chineseName) {
	return String(91e7 + hashText(`${parentCateId}/${chineseName}`) % 89999999);
}
const outlines = [
	"\n10166 女装 | Women's clothing\n  1031910 连衣裙 | Dresses: 雪纺连衣裙 | Chiffon dresses; 针织连衣裙 | Knitted dresses; 牛仔连衣裙 | Denim dresses; 吊带连衣裙 | Slip dresses\n  女式T恤 | Women's T-shirts: 短袖T恤 | Short-sleeved T-shirts; 长袖T恤 | Long-sleeved T-shirts; 印花T恤 | Printed T-shirts\n  女式衬衫 | Women's blouses: 雪纺衬衫 | Chiffon blouses; 棉麻衬衫 | Cotton and linen blouses\n  半身裙 | Skirts: 百褶裙 | Pleated skirts; 牛仔半身裙 | Denim skirts; 包臀裙 | Pencil skirts\n  女式外套 | Women's coats: 风衣 | Trench coats; 羽绒服 | Down jackets; 毛呢大衣 | Woollen coats\n  女式卫衣 | Women's hoodies\n  大码女装 | Plus-size women's clothing\n10165 男装 | Men's clothing\n  男式T恤 | Men's T-shirts: 圆领T恤 | Crew-neck T-shirts; 翻领T恤 | Polo shirts\n  男式衬衫 | Men's shirts: 商务衬衫 | Business shirts; 休闲衬衫 | Casual shirts; 格子衬衫 | Checked shirts\n  男式裤子 | Men's trousers: 牛仔裤 | Jeans; 工装裤 | Cargo trousers; 西裤 | Suit trousers; 短裤 | Shorts\n  男式外套 | Men's jackets: 夹克 | Jackets; 棉衣 | Padded jackets; 西装 | Suits\n  男式卫衣 | Men's hoodies\n312 内衣 | Underwear\n  1043349 袜子 | Socks and hosiery: 122430003 其他袜子 | Other socks; 122988007 鱼嘴袜、露趾袜 | Peep-toe and open-toe socks; 201809301 洛丽塔袜 | Lolita socks; 棉袜 | Cotton socks; 丝袜 | Silk stockings\n  文胸 | Bras: 无钢圈文胸 | Wireless bras; 运动文胸 | Sports bras; 聚拢文胸 | Push-up bras\n  内裤 | Briefs: 女式内裤 | Women's briefs; 男式内裤 | Men's briefs; 一次性内裤 | Disposable briefs\n  睡衣家居服 | Nightwear and loungewear: 睡裙 | Nightdresses; 家居服套装 | Loungewear sets; 睡袍 | Robes\n  保暖内衣 | Thermal underwear\n311 童装 | Children's clothing\n  1043351 儿童袜 | Children's socks\n  儿童上衣 | Children's tops: 儿童T恤 | Children's T-shirts; 儿童卫衣 | Children's hoodies; 儿童毛衣 | Children's sweaters\n  儿童裤子 | Children's trousers: 儿童牛仔裤 | Children's jeans; 打底裤 | Leggings\n  儿童裙子 | Children's skirts and dresses: 公主裙 | Princess dresses; 儿童半身裙 | Children's skirts\n  婴儿服装 | Baby clothing: 连体衣 | Baby rompers; 婴儿套装 | Baby sets\n127380009 运动服饰 | Sportswear\n  运动上衣 | Sports tops: 速干T恤 | Quick-drying T-shirts; 运动卫衣 | Sports hoodies; 运动背心 | Sports vests\n  运动裤 | Sports trousers: 瑜伽裤 | Yoga leggings; 运动短裤 | Sports shorts; 束脚裤 | Joggers\n  泳装 | Swimwear: 连体泳衣 | One-piece swimsuits; 比基尼 | Bikinis; 泳裤 | Swimming trunks\n  运动套装 | Tracksuits\n54 服饰配件、饰品 | Fashion accessories and jewellery\n  帽子 | Hats: 棒球帽 | Baseball caps; 渔夫帽 | Bucket hats; 针织帽 | Beanies\n  围巾手套 | Scarves and gloves: 丝巾 | Silk scarves; 针织围巾 | Knitted scarves; 保暖手套 | Warm gloves\n  皮带 | Belts\n  首饰 | Jewellery: 项链 | Necklaces; 耳环 | Earrings; 戒指 | Rings; 手链 | Bracelets\n  发饰 | Hair accessories: 发夹 | Hair clips; 发圈 | Hair ties; 假发 | Wigs\n  眼镜 | Eyewear: 太阳镜 | Sunglasses; 眼镜框 | Spectacle frames\n箱包皮具 | Bags and leather goods\n  女包 | Women's bags: 单肩包 | Shoulder bags; 手提包 | Handbags; 斜挎包 | Crossbody bags\n  双肩包 | Backpacks: 学生书包 | School bags; 电脑双肩包 | Laptop backpacks\n  旅行箱包 | Luggage: 拉杆箱 | Trolley cases; 旅行袋 | Travel bags\n  钱包卡包 | Wallets and card holders\n",
	"\n1038378 鞋 | Shoes\n  125372002 女鞋 | Women's shoes: 10170 女式棉鞋 | Women's padded shoes; 1043193 女式板鞋 | Women's skate shoes; 123616001 中老年妈妈鞋 | Comfort shoes for older women; 123648008 女式布鞋 | Women's cloth shoes; 126506005 女式时装单鞋 | Women's fashion pumps; 201536601 女式制服皮鞋 | Women's uniform leather shoes; 201843201 女士洞洞鞋 | Women's clogs; 201898903 乐福鞋 | Loafers; 女式凉鞋 | Women's sandals; 女式靴子 | Women's boots\n  126506004 男鞋 | Men's shoes: 1038548 男式商务皮鞋 | Men's business leather shoes; 126442003 男式板鞋 | Men's skate shoes; 126480003 男式布鞋 | Men's cloth shoes; 201837318 男式休闲皮鞋 | Men's casual leather shoes; 201837319 乐福鞋/豆豆鞋 | Loafers and driving shoes\n  125312003 家居鞋 | House shoes: 1043192 家居棉鞋 | Padded house shoes; 201827725 家居婚鞋 | Wedding house shoes; 201843202 盆底鞋 | Bowl-soled shoes; 家居拖鞋 | House slippers\n  125386001 童鞋、婴儿鞋 | Children's and baby shoes: 125378002 童特色鞋 | Special shoes for children; 127362009 童皮鞋 | Children's leather shoes; 201306309 亲子鞋 | Parent and child shoes; 201682809 童鞋量脚器 | Foot measures for children's shoes; 201834503 学生皮鞋 | School leather shoes; 201834603 水晶/水钻鞋 | Crystal and rhinestone shoes; 201903001 童鞋礼盒装 | Children's shoes in gift boxes; 201907604 童洞洞鞋 | Children's clogs\n  125730003 鞋配件 | Shoe accessories: 127450007 鞋撑/鞋楦 | Shoe trees and lasts; 127450008 鞋带 | Shoelaces; 127462008 鞋拔 | Shoehorns; 201301618 防雨鞋套 | Rain shoe covers; 201868102 鞋塞 | Shoe inserts; 鞋垫 | Insoles\n  201301601 鞋材 | Shoe materials: 1034057 鞋定制加工 | Made-to-order shoes; 鞋底 | Soles; 鞋面 | Uppers\n",
	"\n居家日用 | Household goods\n  1556 鞋用护理品 | Shoe care: 1043956 鞋套、鞋刷、鞋用品 | Shoe covers, brushes and supplies; 125070006 一次性鞋用品 | Disposable shoe supplies; 201301811 鞋袜干爽剂 | Shoe and sock driers; 201649401 家用鞋套机 | Shoe cover dispensers\n  1548 收纳用品 | Storage: 122406006 鞋靴罩、袋 | Shoe and boot bags; 201308711 鞋子收纳架/盒 | Shoe racks and boxes; 收纳箱 | Storage boxes; 真空压缩袋 | Vacuum bags; 衣架 | Clothes hangers\n  清洁工具 | Cleaning tools: 拖把 | Mops; 扫把簸箕 | Brooms and dustpans; 清洁布 | Cleaning cloths\n  雨伞雨具 | Umbrellas and rainwear: 折叠伞 | Folding umbrellas; 雨衣 | Raincoats\n  浴室用品 | Bathroom goods: 浴帘 | Shower curtains; 浴室置物架 | Bathroom shelves; 防滑垫 | Non-slip mats\n  蚊帐 | Mosquito nets\n餐饮厨具 | Kitchen and tableware\n  锅具 | Cookware: 炒锅 | Woks; 汤锅 | Stockpots; 平底锅 | Frying pans\n  餐具 | Tableware: 碗碟 | Bowls and plates; 筷子刀叉 | Chopsticks and cutlery; 一次性餐具 | Disposable tableware\n  水杯水壶 | Cups and bottles: 保温杯 | Vacuum flasks; 玻璃杯 | Glasses; 运动水壶 | Sports bottles\n  烘焙用具 | Bakeware: 蛋糕模具 | Cake moulds; 电子秤 | Kitchen scales\n  保鲜盒 | Food containers\n家纺 | Home textiles\n  床上用品 | Bedding: 四件套 | Four-piece bedding sets; 被子 | Quilts; 枕头 | Pillows; 床垫保护罩 | Mattress covers\n  毛巾浴巾 | Towels: 纯棉毛巾 | Cotton towels; 浴巾 | Bath towels\n  窗帘 | Curtains: 遮光窗帘 | Blackout curtains; 纱帘 | Sheer curtains\n  地毯地垫 | Carpets and mats\n  抱枕靠垫 | Cushions\n家居饰品 | Home decoration\n  摆件 | Ornaments: 树脂摆件 | Resin ornaments; 陶瓷摆件 | Ceramic ornaments\n  墙饰 | Wall decoration: 装饰画 | Pictures; 墙贴 | Wall stickers; 挂钟 | Wall clocks\n  仿真花 | Artificial flowers\n  香薰蜡烛 | Scented candles\n家具 | Furniture\n  122512002 组装家居 | Self-assembly furniture: 124272013 DIY鞋架、鞋柜 | Self-assembly shoe racks and cabinets; 简易衣柜 | Simple wardrobes; 简易书架 | Simple bookshelves\n  客厅家具 | Living-room furniture: 沙发 | Sofas; 茶几 | Coffee tables; 电视柜 | TV cabinets\n  办公家具 | Office furniture: 办公椅 | Office chairs; 办公桌 | Desks\n  户外家具 | Outdoor furniture\n家用电器 | Home appliances\n  652 洗涤电器 | Washing appliances: 201273557 洗鞋机 | Shoe washers; 迷你洗衣机 | Mini washing machines\n  1047981 烘干电器 | Drying appliances: 1041748 烘鞋器、干鞋器 | Shoe dryers; 干衣机 | Clothes dryers\n  1111 厨房小家电 | Small kitchen appliances: 电热水壶 | Electric kettles; 空气炸锅 | Air fryers; 榨汁机 | Juicers; 电饭煲 | Rice cookers\n  生活电器 | Household appliances: 电风扇 | Fans; 加湿器 | Humidifiers; 吸尘器 | Vacuum cleaners; 挂烫机 | Garment steamers\n  个护电器 | Personal care appliances: 电吹风 | Hair dryers; 电动牙刷 | Electric toothbrushes; 剃须刀 | Shavers\n家装建材 | Building materials\n  卫浴 | Sanitary ware: 水龙头 | Taps; 花洒 | Shower heads; 马桶 | Toilets\n  地板瓷砖 | Floors and tiles: 木地板 | Wooden floors; 瓷砖 | Tiles\n  门窗 | Doors and windows: 门锁 | Door locks; 纱窗 | Window screens\n  墙纸涂料 | Wallpaper and paint\n园艺 | Gardening\n  花盆容器 | Flower pots: 塑料花盆 | Plastic flower pots; 陶瓷花盆 | Ceramic flower pots\n  园艺工具 | Garden tools: 修枝剪 | Secateurs; 浇水器 | Watering devices\n  种子种球 | Seeds and bulbs\n",
	"\n18 运动户外 | Sports and outdoor\n  2013 滑雪用品 | Skiing: 1033463 滑雪靴 | Ski boots; 滑雪镜 | Ski goggles; 滑雪服 | Ski suits\n  121900002 户外鞋靴 | Outdoor footwear: 121878002 营地鞋 | Camp shoes; 121886003 高海拔登山靴、攀冰鞋 | High-altitude boots and ice-climbing shoes; 121896003 登山鞋 | Hiking boots; 122246002 军靴、战术靴 | Military and tactical boots\n  121876002 运动鞋 | Sports shoes: 121884002 棒球鞋 | Baseball shoes; 125296002 童/青少年鞋 | Children's and youth sports shoes; 125470004 军迷作训鞋 | Training shoes in military style; 跑步鞋 | Running shoes; 篮球鞋 | Basketball shoes\n  1044658 垂钓服饰 | Fishing wear: 122208002 钓鱼鞋 | Fishing shoes; 钓鱼服 | Fishing clothes\n  122226003 足球用品 | Football: 201585403 足球袜 | Football socks; 足球 | Footballs; 护腿板 | Shin pads\n  健身器材 | Fitness equipment: 瑜伽垫 | Yoga mats; 哑铃 | Dumbbells; 拉力带 | Resistance bands\n  露营用品 | Camping: 帐篷 | Tents; 睡袋 | Sleeping bags; 折叠椅 | Folding chairs\n  骑行装备 | Cycling gear\n玩具 | Toys\n  益智玩具 | Educational toys: 积木 | Building blocks; 拼图 | Jigsaw puzzles; 魔方 | Magic cubes\n  毛绒玩具 | Plush toys: 毛绒公仔 | Plush figures; 玩偶挂件 | Plush pendants\n  遥控玩具 | Remote-controlled toys: 遥控车 | Remote-controlled cars; 玩具无人机 | Toy drones\n  户外玩具 | Outdoor toys: 水枪 | Water guns; 泡泡机 | Bubble machines\n  减压玩具 | Fidget toys\n母婴用品 | Mother and baby\n  喂养用品 | Feeding: 奶瓶 | Baby bottles; 儿童餐具 | Children's tableware; 围兜 | Bibs\n  婴儿护理 | Baby care: 婴儿湿巾 | Baby wipes; 纸尿裤 | Nappies\n  婴儿出行 | Baby travel: 婴儿推车 | Pushchairs; 婴儿背带 | Baby carriers\n  孕妇用品 | Maternity\n宠物用品 | Pet supplies\n  201305503 宠物服饰 | Pet clothing: 122586001 宠物鞋靴 | Pet shoes and boots; 201304806 宠物袜子 | Pet socks; 宠物衣服 | Pet clothes\n  宠物玩具 | Pet toys: 猫玩具 | Cat toys; 狗玩具 | Dog toys\n  宠物窝垫 | Pet beds: 狗窝 | Dog beds; 猫窝 | Cat beds\n  宠物牵引 | Leads and harnesses\n  水族用品 | Aquarium supplies\n节庆、工艺品 | Festive goods and crafts\n  201330711 宗教服饰 | Religious dress: 201330420 道鞋 | Taoist shoes; 201334120 道袜 | Taoist socks; 201340517 僧鞋 | Monks' shoes\n  1044217 殡葬用品 | Funeral goods: 201359513 寿衣/鞋/帽 | Burial clothes, shoes and hats\n  派对用品 | Party goods: 气球 | Balloons; 派对装饰 | Party decorations; 面具 | Masks\n  圣诞用品 | Christmas goods: 圣诞树 | Christmas trees; 圣诞灯串 | Christmas light chains\n  钥匙扣 | Key rings\n乐器 | Musical instruments\n  弦乐器 | String instruments: 吉他 | Guitars; 尤克里里 | Ukuleles\n  打击乐器 | Percussion: 手鼓 | Hand drums; 架子鼓 | Drum kits\n  乐器配件 | Instrument accessories\n文教用品 | School and stationery\n  书写工具 | Writing instruments: 中性笔 | Gel pens; 马克笔 | Marker pens; 铅笔 | Pencils\n  本册 | Notebooks: 笔记本 | Notebooks and journals; 便利贴 | Sticky notes\n  美术用品 | Art supplies: 颜料 | Paints; 画笔 | Paint brushes\n  学生文具套装 | Stationery sets\n",
	"\n数码、电脑 | Digital goods and computers\n  电脑外设 | Computer peripherals: 鼠标 | Mice; 键盘 | Keyboards; 摄像头 | Webcams; 扩展坞 | Docking stations\n  存储设备 | Storage devices: U盘 | USB sticks; 移动硬盘 | Portable drives; 存储卡 | Memory cards\n  影音设备 | Audio and video: 蓝牙耳机 | Bluetooth earphones; 蓝牙音箱 | Bluetooth speakers; 麦克风 | Microphones\n  智能穿戴 | Wearables: 智能手表 | Smart watches; 智能手环 | Fitness bands\n  游戏配件 | Gaming accessories\n手机及配件 | Phones and accessories\n  手机壳 | Phone cases: 硅胶手机壳 | Silicone phone cases; 防摔手机壳 | Shockproof phone cases\n  充电设备 | Charging: 充电器 | Chargers; 数据线 | Data cables; 充电宝 | Power banks; 无线充电器 | Wireless chargers\n  手机支架 | Phone holders: 车载支架 | Car phone holders; 桌面支架 | Desk phone stands; 自拍杆 | Selfie sticks\n  手机贴膜 | Screen protectors\n电子元器件 | Electronic components\n  半导体 | Semiconductors: 集成电路 | Integrated circuits; 二极管 | Diodes; 传感器 | Sensors\n  被动元件 | Passive components: 电容 | Capacitors; 电阻 | Resistors\n  连接器 | Connectors: 端子 | Terminals; 排针排母 | Pin headers and sockets\n  开发板 | Development boards\n电工电气 | Electrical equipment\n  电线电缆 | Wires and cables: 电源线 | Power cords; 网线 | Network cables\n  开关插座 | Switches and sockets: 墙壁开关 | Wall switches; 排插 | Power strips; 转换插头 | Travel adapters\n  电池 | Batteries: 锂电池 | Lithium batteries; 纽扣电池 | Button cells\n  电机 | Motors\n照明灯饰 | Lighting\n  室内照明 | Indoor lighting: LED灯泡 | LED bulbs; 吸顶灯 | Ceiling lamps; 台灯 | Desk lamps\n  户外照明 | Outdoor lighting: 太阳能灯 | Solar lamps; 投光灯 | Floodlights\n  装饰灯 | Decorative lights: 灯串 | Light chains; 氛围灯 | Mood lamps; 小夜灯 | Night lights\n  手电筒 | Torches\n安防通信 | Security and communication\n  监控设备 | Surveillance: 监控摄像头 | Surveillance cameras; 可视门铃 | Video doorbells\n  通信设备 | Communication: 对讲机 | Two-way radios; 路由器 | Routers\n  报警器 | Alarms\n汽车用品 | Car accessories\n  内饰用品 | Car interior: 汽车坐垫 | Seat covers; 脚垫 | Car mats; 汽车香水 | Car fragrances\n  汽车电子 | Car electronics: 行车记录仪 | Dashboard cameras; 车载充电器 | Car chargers\n  清洗养护 | Car care: 洗车工具 | Car wash tools; 车蜡 | Car wax\n  遮阳挡 | Sunshades\n汽摩配件 | Vehicle parts\n  汽车配件 | Car parts: 刹车片 | Brake pads; 雨刮器 | Wipers; 滤清器 | Filters\n  摩托车配件 | Motorcycle parts: 头盔 | Helmets; 后视镜 | Mirrors\n  电动车配件 | Electric vehicle parts\n",
	"\n65 机械及行业设备 | Machinery and industrial equipment\n  10179 制鞋机械 | Shoe-making machinery: 1034394 修鞋设备 | Shoe repair equipment; 1034395 鞋机配件 | Parts of shoe machines; 1034477 其他制鞋机械 | Other shoe-making machinery; 1034486 鞋成型机 | Shoe-forming machines; 1036051 缝鞋机 | Shoe-stitching machines; 1036832 鞋修饰机 | Shoe-finishing machines\n  包装机械 | Packaging machinery: 封口机 | Sealing machines; 打包机 | Strapping machines\n  食品机械 | Food machinery: 切菜机 | Vegetable cutters; 和面机 | Dough mixers\n  泵阀 | Pumps and valves: 水泵 | Water pumps; 阀门 | Valves\n  激光设备 | Laser equipment\n2829 二手设备转让 | Second-hand equipment\n  1034077 二手制鞋设备 | Second-hand shoe-making equipment\n  二手机床 | Second-hand machine tools: 二手车床 | Second-hand lathes; 二手铣床 | Second-hand milling machines\n  二手叉车 | Second-hand forklifts\n2805 加工 | Contract manufacturing\n  1034392 鞋材、鞋件加工 | Shoe material and part processing\n  服装加工 | Garment manufacturing: 针织服装加工 | Knitwear manufacturing; 制服定制 | Uniforms made to order\n  五金加工 | Metalworking: 数控加工 | CNC machining; 冲压加工 | Stamping\n  塑料加工 | Plastics processing\n68 包装 | Packaging\n  126390002 鞋服包装 | Shoe and clothing packaging: 126476001 鞋靴包装 | Shoe and boot packaging; 126478001 袜子包装 | Sock packaging; 服装包装袋 | Clothing bags\n  纸包装 | Paper packaging: 纸箱 | Cartons; 礼品盒 | Gift boxes; 纸袋 | Paper bags\n  塑料包装 | Plastic packaging: 快递袋 | Courier bags; 气泡袋 | Bubble bags; 自封袋 | Zip-lock bags\n  胶带 | Adhesive tape\n五金工具 | Hardware and tools\n  手动工具 | Hand tools: 螺丝刀 | Screwdrivers; 扳手 | Spanners; 工具套装 | Tool sets\n  电动工具 | Power tools: 电钻 | Drills; 角磨机 | Angle grinders\n  紧固件 | Fasteners: 螺丝 | Screws; 螺母 | Nuts\n  锁具 | Locks\n安全防护 | Safety and protection\n  124166001 劳保鞋 | Safety shoes: 124158004 绝缘鞋 | Insulating shoes; 124158005 防化鞋 | Chemical-resistant shoes; 124158006 防砸防刺穿鞋 | Crush- and puncture-proof shoes\n  劳保手套 | Work gloves: 浸胶手套 | Dipped gloves; 防割手套 | Cut-resistant gloves\n  防护面罩 | Face protection: 护目镜 | Safety goggles; 防尘口罩 | Dust masks\n  反光背心 | Reflective vests\n仪器仪表 | Instruments and meters\n  测量工具 | Measuring tools: 卷尺 | Tape measures; 测温仪 | Thermometers; 万用表 | Multimeters\n  衡器 | Scales: 台秤 | Bench scales; 珠宝秤 | Jewellery scales\n  实验仪器 | Laboratory instruments\n环保设备 | Environmental equipment\n  水处理设备 | Water treatment: 净水滤芯 | Water filter cartridges; 水泵过滤器 | Pump filters\n  空气净化 | Air cleaning: 空气滤网 | Air filters; 除尘设备 | Dust removal equipment\n  垃圾处理 | Waste handling\n物流设备 | Logistics equipment\n  搬运设备 | Handling equipment: 手推车 | Hand trucks; 液压车 | Pallet trucks\n  仓储货架 | Warehouse shelving: 轻型货架 | Light shelving; 中型货架 | Medium shelving\n  托盘 | Pallets\n商务服务 | Business services\n  125748005 鞋类代理加盟 | Shoe agencies and franchises: 1034373 成品鞋、鞋件代理加盟 | Agencies for finished shoes and shoe parts\n  设计服务 | Design services: 包装设计 | Packaging design; 产品摄影 | Product photography\n  检测认证 | Testing and certification\n办公设备 | Office equipment\n  打印耗材 | Printing supplies: 墨盒 | Ink cartridges; 硒鼓 | Toner cartridges; 标签纸 | Label paper\n  收银设备 | Point-of-sale equipment: 扫码枪 | Barcode scanners; 小票打印机 | Receipt printers\n  碎纸机 | Paper shredders\n印刷、纸业 | Printing and paper\n  印刷品 | Printed matter: 不干胶标签 | Adhesive labels; 宣传册 | Brochures; 吊牌 | Hang tags\n  生活用纸 | Household paper: 抽纸 | Facial tissues; 卷纸 | Toilet paper\n  特种纸 | Speciality paper\n",
	"\n纺织面料 | Textiles and fabrics\n  棉布 | Cotton fabrics: 纯棉平纹布 | Plain cotton; 牛仔布 | Denim\n  化纤面料 | Synthetic fabrics: 涤纶面料 | Polyester fabrics; 雪纺面料 | Chiffon fabrics\n  蕾丝 | Lace: 弹力蕾丝 | Stretch lace; 刺绣蕾丝 | Embroidered lace\n  纱线 | Yarns\n服装辅料 | Garment accessories\n  拉链 | Zips: 金属拉链 | Metal zips; 尼龙拉链 | Nylon zips\n  纽扣 | Buttons: 树脂纽扣 | Resin buttons; 金属纽扣 | Metal buttons\n  花边织带 | Trimmings and webbing: 织带 | Webbing; 松紧带 | Elastic bands\n  烫钻 | Hot-fix rhinestones\n皮革 | Leather\n  真皮 | Genuine leather: 牛皮 | Cowhide; 羊皮 | Sheepskin\n  人造革 | Artificial leather: PU革 | PU leather; PVC革 | PVC leather\n  皮革边料 | Leather offcuts\n化工 | Chemicals\n  胶粘剂 | Adhesives: 热熔胶 | Hot-melt glue; 环氧胶 | Epoxy glue\n  涂料助剂 | Paint additives: 固化剂 | Hardeners; 颜料色粉 | Pigment powders\n  日化原料 | Raw materials for cosmetics\n橡塑 | Rubber and plastics\n  塑料制品 | Plastic goods: 塑料板 | Plastic sheets; 塑料管 | Plastic pipes\n  橡胶制品 | Rubber goods: 密封圈 | Sealing rings; 橡胶垫 | Rubber mats\n  硅胶制品 | Silicone goods\n钢铁、冶金 | Steel and metals\n  钢材 | Steel: 不锈钢板 | Stainless steel sheets; 钢管 | Steel pipes\n  有色金属 | Non-ferrous metals: 铝型材 | Aluminium profiles; 铜棒 | Copper bars\n  金属丝网 | Wire mesh\n",
	"\n美妆 | Cosmetics\n  彩妆 | Make-up: 口红 | Lipsticks; 眼影 | Eye shadow; 睫毛膏 | Mascara; 粉底液 | Foundation\n  护肤品 | Skin care: 面膜 | Face masks; 面霜 | Face creams; 防晒霜 | Sunscreen\n  美妆工具 | Make-up tools: 化妆刷 | Make-up brushes; 美妆蛋 | Make-up sponges; 假睫毛 | False lashes\n  美甲用品 | Nail products: 甲油胶 | Gel polish; 穿戴甲 | Press-on nails\n  香水 | Perfume\n个护家清 | Personal care and cleaning agents\n  122196011 除臭用品 | Deodorisers: 201304725 鞋袜除臭剂 | Shoe and sock deodorisers; 空气清新剂 | Air fresheners\n  122262003 皮具护理 | Leather care: 201548101 鞋油 | Shoe polish; 皮革护理剂 | Leather conditioner\n  洗护用品 | Hair and body care: 洗发水 | Shampoo; 沐浴露 | Shower gel\n  口腔护理 | Oral care: 牙膏 | Toothpaste; 牙线 | Dental floss\n  衣物清洁 | Laundry: 洗衣液 | Laundry liquid; 洗衣凝珠 | Laundry pods\n医药、保健 | Health\n  护理用品 | Nursing supplies: 创可贴 | Plasters; 体温计 | Clinical thermometers; 棉签 | Cotton swabs\n  护具 | Supports: 护膝 | Knee supports; 护腰 | Back supports\n  按摩器材 | Massage devices: 颈椎按摩仪 | Neck massagers; 筋膜枪 | Massage guns\n  医用口罩 | Medical masks\n食品酒水 | Food and drink\n  休闲零食 | Snacks: 坚果 | Nuts; 糖果 | Sweets; 饼干 | Biscuits\n  茶叶 | Tea: 绿茶 | Green tea; 红茶 | Black tea; 花草茶 | Herbal tea\n  调味品 | Seasonings: 酱料 | Sauces; 香辛料 | Spices\n  方便食品 | Instant food\n1 农业 | Agriculture\n  农产品 | Farm produce: 新鲜水果 | Fresh fruit; 干货 | Dried goods\n  农用工具 | Farm tools: 喷雾器 | Sprayers; 大棚膜 | Greenhouse film\n  饲料 | Feed\n",
	"\n其他 | Other\n  沙箱样例 | Sandbox samples: 900000001 空榜单样例 | Sample of an empty ranking; 900000002 长编号样例 | Sample of long item ids; 900000003 残缺商品样例 | Sample of incomplete products; 普通样例 | Ordinary sample\n  库存积压 | Surplus stock: 库存服装 | Surplus clothing; 库存玩具 | Surplus toys\n  未分类商品 | Unclassified goods\n"
];
let loaded;
function loadCatalogue() {
	loaded ??= readOutlines();
	return loaded;
}
function readOutlines() {
	let categories = outlines.flatMap(parseOutline);
	let byId = new Map(categories.map((category) => [category.categoryId, category]));
	return {
		size: byId.size,
		firstLevelIds: categories.filter(({ level }) => level === 1).map(({ categoryId }) => categoryId),
		get: (categoryId) => byId.get(categoryId),
		has: (categoryId) => byId.has(categoryId),
		values: () => byId.values()
	};
}
function firstLevelCategories(catalogue) {
	return catalogue.firstLevelIds.flatMap((categoryId) => catalogue.get(categoryId) ?? []);
}
function childrenOf(catalogue, category) {
	return category.childIds.flatMap((childId) => catalogue.get(childId) ?? []);
}
function leavesBelow(catalogue, category) {
	let children = childrenOf(catalogue, category);
	return children.length === 0 ? [category] : children.flatMap((child) => leavesBelow(catalogue, child));
}
const leafSize = 32n;
const categoryRange = 1000000000n;
const generatedStart = 9n * categoryRange;
const span = 400000000000n;
const twelveDigits = 550000000000n;
const thirteenDigits = 1000000000000n;
function itemIdAt({ leaf, index }) {
	let code = BigInt(leaf.categoryId) % categoryRange * leafSize + BigInt(index);
	return (hashText(`digits ${code}`) % 16 == 0 ? thirteenDigits : twelveDigits) + code * 161803398877n % span;
}
function placeOfItemId(catalogue, itemId) {
	let shuffled = itemId - (itemId < thirteenDigits ? twelveDigits : thirteenDigits);
	if (shuffled < 0n || shuffled >= span) return;
	let code = shuffled * 102244669813n % span;
	let category = code / leafSize;
	let leaf = catalogue.get(String(category)) ?? catalogue.get(String(generatedStart + category));
	return leaf && {
		leaf,
		index: Number(code % leafSize)
	};
}
function lowerFirst(text) {
	return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
const qualities = [
	{
		zh: "升级款",
		en: "upgraded"
	},
	{
		zh: "轻便",
		en: "lightweight"
	},
	{
		zh: "耐用",
		en: "durable"
	},
	{
		zh: "简约",
		en: "plain-style"
	},
	{
		zh: "经典款",
		en: "classic"
	},
	{
		zh: "加大号",
		en: "oversized"
	},
	{
		zh: "便携",
		en: "portable"
	},
	{
		zh: "新款",
		en: "new-style"
	},
	{
		zh: "高性价比",
		en: "good-value"
	},
	{
		zh: "复古",
		en: "retro"
	}
];
const tradeTerms = [
	{
		zh: "厂家直销",
		en: "factory direct"
	},
	{
		zh: "现货批发",
		en: "in stock, wholesale"
	},
	{
		zh: "跨境专供",
		en: "for cross-border sellers"
	},
	{
		zh: "支持定制",
		en: "made to order"
	},
	{
		zh: "一件代发",
		en: "single pieces shipped"
	}
];
const searchEndings = [
	{
		zh: "批发",
		en: "wholesale"
	},
	{
		zh: "新款",
		en: "new style"
	},
	{
		zh: "跨境",
		en: "cross-border"
	},
	{
		zh: "定制",
		en: "made to order"
	}
];
const services = [
	["sendGoods24H"],
	["sendGoods48H"],
	["sendGoods24H", "sendGoods48H"],
	[]
];
function productCount(leaf) {
	switch (leaf.categoryId) {
		case emptyRankingCategoryId: return 0;
		case wideItemIdCategoryId:
		case incompleteProductsCategoryId: return 14;
		default: return 30;
	}
}
function productOf(leaf, index) {
	let seed = `${leaf.categoryId}/${index}`;
	let hash = hashText(seed);
	let itemId = index === 0 && leaf.categoryId === "900000002" ? wideItemId : itemIdAt({
		leaf,
		index
	});
	return {
		leaf,
		index,
		itemId,
		title: index === quotedTitleIndex(leaf) ? quotedTitle(leaf) : titleOf(leaf, seed, index),
		imgUrl: `https://img.sandbox.invalid/img/ibank/${itemId}.jpg`,
		...hash % 9 == 0 ? {} : { goodsScore: [
			"3.5",
			"4",
			"4.5",
			"5"
		][hash % 4] ?? "5" },
		...hash % 11 == 0 ? {} : { serviceList: hash % 13 == 0 ? null : services[(hash >>> 8) % 4] ?? [] }
	};
}
function quotedTitleIndex(leaf) {
	return hashText(`quoted ${leaf.categoryId}`) % 6;
}
function titleOf(leaf, seed, index) {
	let quality = chooseBy(qualities, `quality ${seed}`);
	let trade = chooseBy(tradeTerms, `trade ${seed}`);
	let model = `S${String(index + 1).padStart(2, "0")}`;
	return {
		zh: `【沙箱】2026${quality.zh}${leaf.name.zh} ${model} ${trade.zh}`,
		en: `[Sandbox] 2026 ${quality.en} ${lowerFirst(leaf.name.en)} ${model}, ${trade.en}`
	};
}
function quotedTitle(leaf) {
	return {
		zh: `【沙箱】Buyer's "精选" ${leaf.name.zh}, 12" 大包装`,
		en: `[Sandbox] Buyer's "choice" of ${lowerFirst(leaf.name.en)}, 12" pack`
	};
}
const cities = [
	{
		zh: "浙江省 金华市",
		en: "Jinhua"
	},
	{
		zh: "广东省 广州市",
		en: "Guangzhou"
	},
	{
		zh: "福建省 泉州市",
		en: "Quanzhou"
	},
	{
		zh: "河北省 保定市",
		en: "Baoding"
	}
];
const trades = [
	"恒达",
	"佳禾",
	"明悦",
	"宏盛",
	"云帆"
];
const identities = [
	["super_factory"],
	["powerful_merchants", "tp_member"],
	["tp_member"],
	[]
];
function sellerOf(catalogue, { leaf, index }) {
	return sellerAt({
		category: homeOf(catalogue, leaf),
		number: numberOf(leaf, index)
	});
}
function productsOfSeller(catalogue, sellerOpenId) {
	let place = placeOf$1(catalogue, sellerOpenId);
	if (place === void 0) return;
	return leavesBelow(catalogue, place.category).flatMap((leaf) => Array.from({ length: productCount(leaf) }, (_, index) => index).filter((index) => numberOf(leaf, index) === place.number).map((index) => productOf(leaf, index)));
}
function homeOf(catalogue, leaf) {
	return (leaf.level > 2 ? catalogue.get(leaf.parentCateId) : void 0) ?? leaf;
}
function numberOf(leaf, index) {
	return hashText(`seller ${leaf.categoryId}/${index}`) % 8;
}
function sellerAt({ category, number }) {
	let seed = `shop ${category.categoryId}/${number}`;
	let city = chooseBy(cities, seed);
	let name = `${city.zh.split(" ")[1]?.replace("市", "") ?? ""}${chooseBy(trades, `trade ${seed}`)}`;
	return {
		sellerOpenId: `BBB${Buffer.from(`${category.categoryId}/${number}`).toString("base64url")}`,
		companyName: `【沙箱】${name}${category.name.zh}商行${number + 1}号`,
		from: city.zh,
		identities: chooseBy(identities, `identity ${seed}`),
		medalLevel: 1 + hashText(`medal ${seed}`) % 5,
		repurchase: hashText(`repurchase ${seed}`) % 8e3 / 1e4
	};
}
function placeOf$1(catalogue, sellerOpenId) {
	if (!sellerOpenId.startsWith("BBB")) return;
	let text = Buffer.from(sellerOpenId.slice(3), "base64url").toString();
	let [, categoryId = "", digit = ""] = /^(\d{1,19})\/([0-7])$/.exec(text) ?? [];
	let category = catalogue.get(categoryId);
	return category && {
		category,
		number: Number(digit)
	};
}
function offered(context, product) {
	let offer = offerOf(product);
	if (!Number.isFinite(offer.lowest)) return;
	let seed = hashText(`found ${product.leaf.categoryId}/${product.index}`);
	return {
		product,
		offer,
		monthSold: productOnDay(product, context.day()).soldOut,
		repurchase: repurchaseOf(product),
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
function answerPage(context, { field, products, row, more = {}, success = !0 }) {
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
		...more,
		totalRecords: rows.length,
		totalPage: Math.floor(rows.length / pageSize) + 1,
		pageSize,
		currentPage: page,
		data: sorted(rows.slice(start, start + pageSize), field("sort")).map(row)
	}, success);
}
function wants({ catalogue }, field) {
	let [lowest, highest] = [Number(field("priceStart")) || 0, Number(field("priceEnd")) || 1e400];
	let filters = field("filter").split(",");
	let passes = {
		shipIn24Hours: ({ seed }) => seed % 2 == 0,
		shipIn48Hours: ({ seed }) => seed % 2 == 1,
		isOnePsale: ({ seed }) => seed % 2 == 0,
		new30: ({ seed }) => seed % 3 == 0,
		new7: ({ seed }) => seed % 9 == 0
	};
	let isInCategory = inCategory(catalogue, field("categoryId"));
	return (found) => {
		let price = found.offer.lowest / 100;
		return price >= lowest && price <= highest && isInCategory(found.product.leaf) && passesFacet(field("snId"), found.seed) && filters.every((filter) => passes[filter]?.(found) ?? !0);
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
function readMessageFields(text) {
	let message = parseJson(text ?? "");
	let fields = isRecord(message) ? message : {};
	return (name) => {
		let value = fields[name];
		return typeof value == "string" || typeof value == "number" || typeof value == "boolean" ? String(value) : "";
	};
}
function readLong(text) {
	return BigInt(text === void 0 || text === "" ? 0 : text).toString();
}
function argumentRules(written) {
	return Object.entries(written).flatMap(([name, argument]) => argument === void 0 ? [] : [argumentRule(name, argument)]);
}
function argumentRule(name, written) {
	if (typeof written != "string") return {
		name,
		type: "Message",
		required: !0,
		fields: argumentRules(written)
	};
	return isOptional(written) ? {
		name,
		type: optionalTypes[written],
		required: !1
	} : {
		name,
		type: written,
		required: !0
	};
}
const optionalTypes = {
	"String?": "String",
	"Long?": "Long",
	"Integer?": "Integer",
	"Double?": "Double",
	"Boolean?": "Boolean",
	"List?": "List"
};
function isOptional(written) {
	return Object.hasOwn(optionalTypes, written);
}
function answerApi(contract, { arguments: written, answer }) {
	return {
		contract,
		argumentRules: argumentRules(written),
		answer
	};
}
function belongsToGateway({ contract }) {
	return contract.namespace === "system" || contract.namespace.startsWith("system.");
}
function isLeaf(category) {
	return category.childIds.length === 0;
}
function categoryRow(category, language) {
	return {
		categoryId: BigInt(category.categoryId),
		chineseName: category.name.zh,
		translatedName: translate(category.name, language),
		language,
		leaf: isLeaf(category),
		level: String(category.level),
		parentCateId: BigInt(category.parentCateId)
	};
}
const categoryById = answerApi(categoryTranslationGetById, {
	arguments: {
		language: "String",
		categoryId: "Long",
		outMemberId: "String?",
		parentCateId: "Long?"
	},
	answer(context, { parameters }) {
		let { catalogue, settings } = context;
		let language = parameters.valueOf("language") ?? "";
		let refusal = refuseLanguage(context, language);
		if (refusal !== void 0) return refusal;
		let categoryId = readLong(parameters.valueOf("categoryId"));
		let given = context.categoryAnswers.get(categoryId);
		if (given !== void 0) return businessSuccess(given);
		if (categoryId === "0") return businessSuccess(root(catalogue, language, settings.rootCategoryNames === "present"));
		let category = catalogue.get(categoryId);
		if (category === void 0) return businessRefusal({
			code: settings.unknownCategoryCode,
			message: settings.unknownCategoryMessage
		});
		let parent = parameters.valueOf("parentCateId");
		if (parent !== void 0 && readLong(parent) !== category.parentCateId && settings.contradictingParent === "refused") return businessRefusal({
			code: "SANDBOX_PARENT",
			message: "父类目与类目不符"
		});
		let row = categoryRow(category, language);
		let children = childrenOf(catalogue, category).map((child) => ({
			...categoryRow(child, language),
			fromCache: !0
		}));
		return businessSuccess({
			...row,
			leaf: String(row.leaf),
			parentCateId: category.parentCateId,
			fromCache: !0,
			children: children.length === 0 ? null : children
		});
	}
});
function root(catalogue, language, hasNames) {
	let name = {
		zh: "全部类目",
		en: "All categories"
	};
	let children = firstLevelCategories(catalogue);
	return {
		categoryId: 0,
		...hasNames ? {
			chineseName: name.zh,
			translatedName: translate(name, language)
		} : {},
		language,
		leaf: "false",
		level: "0",
		fromCache: !0,
		children: children.map((child) => ({
			...categoryRow(child, language),
			fromCache: !0
		}))
	};
}
function searchCategories(catalogue, word, language) {
	let wanted = word.trim().toLowerCase();
	let holdsIt = (name) => name.toLowerCase().includes(wanted);
	return [...catalogue.values()].filter(({ name }) => holdsIt(name.zh) || holdsIt(translate(name, language))).sort((left, right) => Number(left.categoryId) - Number(right.categoryId));
}
const categoryByKeyword = answerApi(categoryTranslationGetByKeyword, {
	arguments: {
		language: "String",
		cateName: "String",
		outMemberId: "String?"
	},
	answer(context, { parameters }) {
		let language = parameters.valueOf("language") ?? "";
		let refusal = refuseLanguage(context, language);
		if (refusal !== void 0) return refusal;
		return businessSuccess(searchCategories(context.catalogue, parameters.valueOf("cateName") ?? "", language).map((category) => categoryRow(category, language)));
	}
});
const categoryGet = answerApi(alibabaCategoryGet, {
	arguments: { categoryID: "Long" },
	answer({ catalogue, settings }, { parameters }) {
		let categoryId = readLong(parameters.valueOf("categoryID"));
		if (categoryId === "0") return found({
			...fixedFields,
			categoryID: 0,
			isLeaf: !1,
			parentIDs: [],
			childCategorys: firstLevelCategories(catalogue).map(childRow)
		});
		let category = catalogue.get(categoryId);
		if (category !== void 0) return found({
			...fixedFields,
			categoryID: BigInt(category.categoryId),
			name: category.name.zh,
			isLeaf: isLeaf(category),
			parentIDs: [BigInt(category.parentCateId)],
			childCategorys: childrenOf(catalogue, category).map(childRow)
		});
		return settings.unknownCategoryInfo === "null" ? {
			httpStatus: 200,
			data: {
				succes: "true",
				categoryInfo: null
			}
		} : {
			httpStatus: 200,
			data: {
				succes: "false",
				errorCode: settings.unknownCategoryCode,
				errorMsg: settings.unknownCategoryMessage
			}
		};
	}
});
const fixedFields = {
	level: 0,
	childIDs: [],
	minOrderQuantity: 1,
	featureInfos: [],
	categoryType: "1",
	isSupportProcessing: !1
};
function childRow(child) {
	return {
		id: BigInt(child.categoryId),
		name: child.name.zh,
		isLeaf: isLeaf(child),
		categoryType: "1"
	};
}
function found(category) {
	return {
		httpStatus: 200,
		data: {
			succes: "true",
			categoryInfo: [category]
		}
	};
}
const keywordQuery = answerApi(productSearchKeywordQuery, {
	arguments: { offerQueryParam: {
		keyword: "String",
		snId: "String?",
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
function productById(catalogue, itemId) {
	if (typeof itemId == "string" && !/^\d{1,19}$/.test(itemId)) return;
	let wanted = BigInt(itemId);
	let place = wanted === 9214364408192156407n ? wideItemPlace(catalogue) : placeOfItemId(catalogue, wanted);
	if (place === void 0 || !isLeaf(place.leaf) || place.index >= productCount(place.leaf)) return;
	let product = productOf(place.leaf, place.index);
	return product.itemId === wanted ? product : void 0;
}
function wideItemPlace(catalogue) {
	let leaf = catalogue.get(wideItemIdCategoryId);
	return leaf && {
		leaf,
		index: 0
	};
}
function saleFields(offer, { language, currency, seed }) {
	let { quoteType, tiers, skus, hasPromotion, unit, minimum, stock } = offer;
	let promotion = (cents) => hasPromotion ? { promotionPrice: priceTextOf(Math.floor(cents * .95), offer) } : seed % 2 == 0 ? { promotionPrice: null } : {};
	let foreign = (cents) => currency === "" ? {} : { foreignCurrencyPrice: Math.round(cents / 7) / 100 };
	return {
		productSkuInfos: skus.map(({ skuId, colour, cents, stock: amountOnSale }, number) => ({
			class: "com.alibaba.cbu.offer.model.SkuInfo",
			skuId,
			specId: `${skuId}`.padStart(32, "0"),
			amountOnSale,
			price: priceTextOf(cents, offer),
			...promotion(cents),
			...foreign(cents),
			consignPrice: number === 0 ? null : void 0,
			skuAttributes: [{
				attributeId: 3216,
				attributeName: "颜色",
				attributeNameTrans: "Colour",
				value: colour.zh,
				valueTrans: translate(colour, language)
			}]
		})),
		productSaleInfo: {
			class: "com.alibaba.cbu.offer.model.ProductSaleInfo",
			amountOnSale: seed % 3 == 0 ? String(stock) : stock,
			quoteType,
			priceRangeList: tiers.map(({ startQuantity, cents }) => ({
				startQuantity,
				price: priceTextOf(cents, offer),
				...promotion(cents),
				...foreign(cents)
			})),
			unitInfo: {
				unit: unit.zh,
				transUnit: translate(unit, language)
			},
			...seed % 4 == 1 && Number.isFinite(offer.lowest) ? { fenxiaoSaleInfo: {
				startQuantity: 1,
				offerPrice: priceTextOf(offer.lowest + 50, { isRanged: !1 })
			} } : {}
		},
		minOrderQuantity: seed % 10 == 0 ? String(minimum) : minimum,
		...seed % 3 == 1 ? { batchNumber: 1 } : {},
		promotionModel: hasPromotion ? {
			hasPromotion: !0,
			promotionType: "plus"
		} : null
	};
}
const refusals$2 = {
	unknown: {
		code: "SANDBOX_NO_OFFER",
		message: "商品不存在"
	},
	closed: {
		code: "SANDBOX_OFFER_CLOSED",
		message: "无权限查看该商品"
	}
};
const samples = {
	unknown: 0,
	closed: 1,
	bare: 5,
	sellerless: 7
};
const productDetail = answerApi(productSearchQueryProductDetail, {
	arguments: { offerDetailParam: {
		offerId: "Long",
		country: "String",
		currency: "String?"
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("offerDetailParam"));
		let refusal = refuseLanguage(context, field("country"));
		if (refusal !== void 0) return refusal;
		let product = productById(context.catalogue, field("offerId"));
		let sample = product && sampleOf(product);
		if (product === void 0 || sample === samples.unknown) return businessRefusal(refusals$2.unknown);
		if (sample === samples.closed) return businessRefusal(refusals$2.closed);
		return businessSuccess(detailOf(context, product, field("country"), field("currency")));
	}
});
function sampleOf({ leaf, index }) {
	return leaf.categoryId === "900000003" ? index : void 0;
}
function detailOf(context, product, language, currency) {
	let { leaf, index, itemId, title, imgUrl } = product;
	let seed = hashText(`detail ${leaf.categoryId}/${index}`);
	let head = {
		class: "com.alibaba.cbu.offer.model.ProductDetailModel",
		offerId: itemId,
		subject: title.zh,
		subjectTrans: translate(title, language)
	};
	if (sampleOf(product) === samples.bare) return {
		...head,
		productSaleInfo: null,
		productSkuInfos: null,
		sellerDataInfo: null,
		tagInfoList: null,
		soldOut: null
	};
	let offer = offerOf(product);
	return {
		...head,
		categoryId: BigInt(leaf.categoryId),
		categoryName: leaf.name.zh,
		description: `<p>${title.zh}</p>`,
		productImage: {
			images: [imgUrl, imgUrl.replace(".jpg", "_2.jpg")],
			whiteImage: seed % 3 == 0 ? imgUrl : null
		},
		productAttribute: [{
			attributeId: "3216",
			attributeName: "颜色",
			value: "多色",
			attributeNameTrans: "Colour",
			valueTrans: "Several"
		}, {
			attributeId: "2176",
			attributeName: "品牌",
			value: "沙箱",
			attributeNameTrans: "Brand",
			valueTrans: "Sandbox"
		}],
		...saleFields(offer, {
			language,
			currency,
			seed
		}),
		productShippingInfo: {
			sendGoodsAddressText: sellerOf(context.catalogue, product).from,
			...seed % 4 == 0 ? { weight: 0 } : {
				weight: offer.weight / 1e3,
				length: 20 + seed % 30,
				width: 15,
				height: 5 + seed % 9
			},
			shippingTimeGuarantee: seed % 2 == 0 ? "shipIn24Hours" : "shipIn48Hours",
			skuShippingInfoList: offer.skus.map(({ skuId }) => ({
				skuId,
				weight: offer.weight
			}))
		},
		isJxhy: !1,
		...sampleOf(product) === samples.sellerless ? {} : sellerFields(context, product, seed),
		status: "published",
		tagInfoList: [{
			key: "isOnePsale",
			value: seed % 2 == 0
		}, {
			key: "select",
			value: seed % 5 == 0
		}],
		offerIdentities: seed % 7 == 0 ? ["yx"] : [],
		isSelect: seed % 5 == 0 ? "true" : "false",
		soldOut: String(productOnDay(product, context.day()).soldOut),
		...seed % 6 == 0 ? {} : { tradeScore: (3 + seed % 21 / 10).toFixed(1) },
		certificateList: seed % 8 == 0 ? [{
			certificateName: "外观专利证书",
			certificateCode: `ZL ${seed}`,
			certificatePhotoList: [imgUrl]
		}] : [],
		createDate: `2025-${String(1 + seed % 12).padStart(2, "0")}-${String(1 + seed % 28).padStart(2, "0")} 08:00:00`
	};
}
function sellerFields({ catalogue }, product, seed) {
	let { sellerOpenId, companyName, medalLevel, repurchase } = sellerOf(catalogue, product);
	return {
		sellerOpenId,
		companyName,
		sellerDataInfo: {
			tradeMedalLevel: String(medalLevel),
			compositeServiceScore: (3 + seed % 20 / 10).toFixed(1),
			repeatPurchasePercent: String(repurchase),
			collect30DayWithin48HPercent: seed % 9 == 0 ? "" : ((9e3 + seed % 1e3) / 1e4).toFixed(4),
			qualityRefundWithin30Day: seed % 9 == 1 ? null : (seed % 200 / 1e4).toFixed(4)
		},
		...seed % 3 == 0 ? {} : { sellerMixSetting: {
			generalHunpi: !0,
			mixAmount: 100,
			mixNumber: 2
		} }
	};
}
const dayMs = 864e5;
function chinaDayAt(timeMs) {
	return Math.floor((timeMs + 288e5) / dayMs);
}
function readDay(date) {
	let timeMs = Date.parse(`${date}T00:00:00Z`);
	return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(timeMs) && writeDay(timeMs / dayMs) === date ? timeMs / dayMs : void 0;
}
function writeDay(day) {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}
const refusals$1 = {
	unknown: {
		retCode: "SANDBOX_NO_OFFER",
		retMsg: "商品不存在"
	},
	span: {
		retCode: "SANDBOX_SPAN",
		retMsg: "日期无效，或跨度超过一个月"
	}
};
const asked = {
	offerId: "Long",
	startDate: "String",
	endDate: "String"
};
const productTrends = [
	answerApi(productAnalyzePerdaySellQuantityTrend, {
		arguments: { tendQueryParam: asked },
		answer: (context, call) => answerSeries(context, call.parameters.valueOf("tendQueryParam"), (figures) => figures.units?.toString())
	}),
	answerApi(productAnalyzeMedianPriceTrend, {
		arguments: { trendQueryParam: asked },
		answer: (context, call) => answerSeries(context, call.parameters.valueOf("trendQueryParam"), ({ medianCents }) => medianCents === void 0 ? void 0 : (medianCents / 100).toFixed(2))
	}),
	answerApi(productAnalyzeRepurchaseRateTrend, {
		arguments: { trendQueryParam: asked },
		answer: (context, call) => answerSeries(context, call.parameters.valueOf("trendQueryParam"), ({ repurchase }, day) => repurchase === void 0 ? void 0 : `${repurchase}${day % 2 == 0 ? "%" : ""}`)
	})
];
function answerSeries({ catalogue, day }, parameter, valueOf) {
	let field = readMessageFields(parameter);
	let product = productById(catalogue, field("offerId"));
	if (product === void 0) return answer({
		success: !1,
		...refusals$1.unknown
	});
	let [first, last] = [dayOf(field("startDate")), dayOf(field("endDate"))];
	if (first === void 0 || last === void 0 || last < first || last - first >= 31) return answer({
		success: !1,
		...refusals$1.span
	});
	let today = day();
	let from = Math.max(first, today - 90);
	return answer({
		success: !0,
		retCode: "S000",
		retMsg: "成功",
		result: Array.from({ length: Math.max(0, Math.min(last, today) - from + 1) }, (_, index) => from + index).flatMap((one) => {
			let value = one === today ? void 0 : valueOf(figuresOnDay(product, one), one);
			if (value === void 0 && one % 3 == 0 && one !== today) return [];
			return [{
				date: writeDay(one).replaceAll("-", ""),
				value: value ?? ""
			}];
		})
	});
}
function answer(result) {
	return {
		httpStatus: 200,
		data: { result }
	};
}
function dayOf(compact) {
	return readDay(compact.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
}
function hotKeywords(catalogue, category, day) {
	let leaves = leavesBelow(catalogue, category);
	let words = leaves.flatMap((leaf) => wordsOf(leaf));
	return [...new Map(words.map((entry) => [entry.word.zh, entry])).values()].map(({ word, start }) => {
		let seed = `${category.categoryId} ${word.zh}`;
		return {
			word,
			weight: start + part(seed) + walk(seed, day)
		};
	}).sort((left, right) => right.weight - left.weight).slice(0, Math.min(10, 6 * leaves.length)).map(({ word }) => word);
}
function wordsOf({ name }) {
	let longer = [...qualities.map(({ zh, en }) => ({
		zh: `${zh}${name.zh}`,
		en: `${en} ${lowerFirst(name.en)}`
	})), ...searchEndings.map(({ zh, en }) => ({
		zh: `${name.zh}${zh}`,
		en: `${name.en} ${en}`
	}))];
	return [{
		word: name,
		start: 1
	}, ...longer.map((word) => ({
		word,
		start: 0
	}))];
}
const topKeyword = answerApi(productSearchTopKeyword, {
	arguments: { topSeKeywordParam: {
		country: "String",
		sourceId: "String",
		hotKeywordType: "String"
	} },
	answer(context, call) {
		let { catalogue, settings } = context;
		let field = readMessageFields(call.parameters.valueOf("topSeKeywordParam"));
		let language = field("country");
		let refusal = refuseLanguage(context, language, "false");
		if (refusal !== void 0) return refusal;
		if (field("hotKeywordType") !== "cate" && settings.unknownKeywordType === "refused") return businessRefusal({
			code: "SANDBOX_KEYWORD_TYPE",
			message: "热搜类型不存在，应为 cate"
		}, "false");
		let category = catalogue.get(field("sourceId"));
		if (category === void 0 && settings.unknownCategoryKeywords === "refused") {
			let { unknownCategoryCode, unknownCategoryMessage } = settings;
			return businessRefusal({
				code: unknownCategoryCode,
				message: unknownCategoryMessage
			}, "false");
		}
		return businessSuccess((category === void 0 ? [] : hotKeywords(catalogue, category, context.day())).map((word) => ({
			seKeyword: word.zh,
			seKeywordTranslation: translate(word, language)
		})), "true");
	}
});
function rankProducts(catalogue, category, rankType, day) {
	let weight = weights[rankType] ?? byName(rankType, day);
	let { products, places } = competition(catalogue, category);
	return products.map((product) => productOnDay(product, day)).map((product) => ({
		product,
		weight: weight(product)
	})).sort((left, right) => right.weight - left.weight || (left.product.itemId < right.product.itemId ? -1 : 1)).slice(0, places).map(({ product }) => product);
}
const weights = {
	hot: (product) => product.soldOut,
	anchorHot: (product) => product.buyerNum,
	complex: (product) => product.buyerNum * 20 + product.soldOut
};
function byName(rankType, day) {
	return ({ leaf, index, buyerNum }) => {
		let seed = `${rankType} ${leaf.categoryId}/${index}`;
		return 4 * part(seed) + 1.5 * walk(seed, day) + Math.log2(buyerNum) / 2;
	};
}
function competition(catalogue, category) {
	let leaves = leavesBelow(catalogue, category);
	let share = leaves.length === 1 ? 40 : Math.ceil(40 / leaves.length);
	let products = leaves.flatMap((leaf) => Array.from({ length: Math.min(share, productCount(leaf)) }, (_, index) => productOf(leaf, index)));
	let places = leaves.reduce((sum, leaf) => sum + Math.min(share, placesOf(leaf)), 0);
	return {
		products,
		places: Math.min(20, places)
	};
}
function placesOf(leaf) {
	let hash = hashText(`count ${leaf.categoryId}`);
	return hash % 8 == 0 ? 6 + hash % 12 : 20;
}
const rankNames = {
	complex: {
		name: {
			zh: "综合榜",
			en: "Comprehensive List"
		},
		official: !0
	},
	hot: {
		name: {
			zh: "热卖榜",
			en: "Best Sellers List"
		},
		official: !0
	},
	goodPrice: {
		name: {
			zh: "好价榜",
			en: "Good Price List"
		},
		official: !0
	},
	anchorHot: {
		name: {
			zh: "主播热卖榜",
			en: "Streamer Best Sellers List"
		},
		official: !1
	},
	anchorNew: {
		name: {
			zh: "主播新兴榜",
			en: "Streamer Rising List"
		},
		official: !1
	},
	anchorRecommend: {
		name: {
			zh: "主播热推榜",
			en: "Streamer Picks List"
		},
		official: !1
	},
	VNHot: {
		name: {
			zh: "越南热销榜",
			en: "Vietnam Best Sellers List"
		},
		official: !1
	},
	VNTrend: {
		name: {
			zh: "越南趋势榜",
			en: "Vietnam Trend List"
		},
		official: !1
	}
};
const refusals = {
	rankType: {
		code: "SANDBOX_RANK_TYPE",
		message: "榜单类型不存在"
	},
	limit: {
		code: "SANDBOX_LIMIT",
		message: "数量超出范围，应为 1 到 20"
	}
};
const topList = answerApi(productTopListQuery, {
	arguments: { rankQueryParams: {
		rankId: "String",
		rankType: "String",
		limit: "Integer",
		language: "String"
	} },
	answer(context, call) {
		let field = readMessageFields(call.parameters.valueOf("rankQueryParams"));
		let [rankId, rankType, language, limit] = [
			field("rankId"),
			field("rankType"),
			field("language"),
			Number(field("limit"))
		];
		let refusal = refuseLanguage(context, language);
		if (refusal !== void 0) return refusal;
		let { settings } = context;
		let rankName = rankNames[rankType];
		let isRefusedType = rankName?.official === !1 && settings.extraRankTypes === "refused";
		if (rankName === void 0 && settings.unknownRankType === "refused" || isRefusedType) return businessRefusal(refusals.rankType);
		if ((limit < 1 || limit > 20) && settings.limitOutOfRange === "refused") return businessRefusal(refusals.limit);
		return answerRanking(context, {
			rankId,
			rankType,
			rankName: rankName === void 0 ? rankType : translate(rankName.name, language)
		}, Math.max(1, limit), language);
	}
});
function answerRanking({ catalogue, settings, day }, head, limit, language) {
	let category = catalogue.get(head.rankId);
	if (category === void 0 && settings.unknownCategoryRanking === "refused") {
		let { unknownCategoryCode, unknownCategoryMessage } = settings;
		return businessRefusal({
			code: unknownCategoryCode,
			message: unknownCategoryMessage
		});
	}
	let isKnownType = head.rankType in rankNames;
	let models = (category && isKnownType ? rankProducts(catalogue, category, head.rankType, day()).slice(0, limit) : []).map((product, index) => modelOf(product, index + 1, language));
	return businessSuccess({
		...head,
		rankProductModels: models.length === 0 ? void 0 : outOfOrder(models)
	});
}
function modelOf(product, sort, language) {
	let { itemId, title, imgUrl, serviceList, buyerNum, soldOut, goodsScore } = product;
	let translateTitle = translate(title, language);
	return {
		itemId,
		title: title.zh,
		translateTitle,
		imgUrl,
		sort,
		serviceList,
		buyerNum,
		soldOut,
		goodsScore
	};
}
function outOfOrder(items) {
	let middle = Math.ceil(items.length / 2);
	return [...items.slice(middle), ...items.slice(0, middle)];
}
function formatGatewayDate(timeMs) {
	return `${new Date(timeMs + 288e5).toISOString().replaceAll(/\D/g, "").slice(0, 17)}+0800`;
}
const currentTime = answerApi(systemCurrentTime, {
	arguments: {},
	answer: (context) => ({
		httpStatus: 200,
		data: formatGatewayDate(context.now())
	})
});
const authorizedUser = {
	aliId: "1688000000001",
	resource_owner: "沙箱用户",
	memberId: "b2b-1688000000001sandbox"
};
function oauthRefusal(error, description) {
	return {
		httpStatus: 400,
		data: {
			error,
			error_description: description
		}
	};
}
function refuseWrongClient(context, { application, parameters }) {
	return parameters.valueOf("client_id") === application.appKey && parameters.valueOf("client_secret") === application.appSecret.reveal() ? void 0 : oauthRefusal(context.settings.badClientError, "client_id or client_secret is wrong");
}
const getToken = answerApi(systemOauth2GetToken, {
	arguments: {
		grant_type: "String",
		client_id: "String",
		client_secret: "String"
	},
	answer(context, call) {
		let refusal = refuseWrongClient(context, call);
		if (refusal !== void 0) return refusal;
		switch (call.parameters.valueOf("grant_type")) {
			case "authorization_code": return exchangeCode(context, call);
			case "refresh_token": return refresh(context, call);
			default: return oauthRefusal(context.settings.badGrantTypeError, "grant_type does not exist");
		}
	}
});
function exchangeCode(context, { application: { appKey }, parameters }) {
	let code = parameters.valueOf("code") ?? "";
	if (!context.grants.redeemCode(code, appKey, parameters.valueOf("redirect_uri"))) return oauthRefusal(context.settings.badGrantError, "code is wrong, used or expired");
	let token = parameters.valueOf("need_refresh_token") === "true" ? context.grants.issueRefreshToken(appKey) : void 0;
	return {
		httpStatus: 200,
		data: {
			...accessTokenFields(context, appKey),
			...refreshTokenFields(context, appKey, token)
		}
	};
}
function refresh(context, { application: { appKey }, parameters }) {
	let token = parameters.valueOf("refresh_token") ?? parameters.valueOf("refreshToken") ?? "";
	let endsAtMs = context.grants.refreshTokenEnd(token, appKey);
	if (endsAtMs === void 0) return oauthRefusal(context.settings.badGrantError, "refresh_token is wrong, used or expired");
	let isRepeated = context.settings.refreshTokenOnRefresh === "when asked" && parameters.valueOf("need_refresh_token") === "true";
	let answered = rotate(context, appKey, token, endsAtMs) ?? (isRepeated ? token : void 0);
	return {
		httpStatus: 200,
		data: {
			...accessTokenFields(context, appKey),
			...refreshTokenFields(context, appKey, answered)
		}
	};
}
function rotate(context, appKey, token, endsAtMs) {
	let { rotation, singleUse } = context.options.current;
	singleUse && context.grants.revokeRefreshToken(token);
	return rotation || singleUse ? context.grants.issueRefreshToken(appKey, context.settings.rotatedRefreshTokenEnd === "kept" ? endsAtMs : void 0) : void 0;
}
function accessTokenFields(context, appKey) {
	context.settings.earlierAccessToken === "ended" && context.grants.revokeAccessTokensOf(appKey);
	return {
		...authorizedUser,
		expires_in: String(context.options.current.accessTokenSeconds),
		access_token: context.grants.issueAccessToken(appKey)
	};
}
function refreshTokenFields(context, appKey, token) {
	let endMs = token === void 0 ? void 0 : context.grants.refreshTokenEnd(token, appKey);
	return endMs === void 0 ? {} : {
		refresh_token: token,
		refresh_token_timeout: formatGatewayDate(endMs)
	};
}
const postponeToken = answerApi({
	namespace: "system.oauth2",
	name: "postponeToken",
	version: 1,
	protocol: "param2",
	needsToken: !1,
	signed: !1
}, {
	arguments: {
		client_id: "String",
		client_secret: "String",
		refresh_token: "String",
		access_token: "String"
	},
	answer(context, call) {
		let { appKey } = call.application;
		let refusal = refuseWrongClient(context, call);
		if (refusal !== void 0) return refusal;
		if (!context.grants.acceptsAccessToken(call.parameters.valueOf("access_token") ?? "", appKey)) return {
			...oauthRefusal(context.settings.badGrantError, "access_token is wrong or expired"),
			httpStatus: 401
		};
		let token = call.parameters.valueOf("refresh_token") ?? "";
		let endMs = context.grants.refreshTokenEnd(token, appKey);
		if (endMs === void 0) return oauthRefusal(context.settings.badGrantError, "refresh_token is wrong, used or expired");
		if (endMs - context.now() > 2592e6) return oauthRefusal(context.settings.badGrantError, "refresh_token is not in its last 30 days");
		context.grants.revokeRefreshToken(token);
		let renewed = context.grants.issueRefreshToken(appKey);
		return {
			httpStatus: 200,
			data: {
				...accessTokenFields(context, appKey),
				...refreshTokenFields(context, appKey, renewed)
			}
		};
	}
});
const builtInApis = [
	topList,
	topKeyword,
	categoryById,
	categoryByKeyword,
	categoryGet,
	keywordQuery,
	productDetail,
	...productTrends,
	currentTime,
	getToken,
	postponeToken
];
const faultDescriptions = {
	"app-frequency": {
		en: "refuses because the application calls too often",
		zh: "以应用调用过于频繁为由拒绝"
	},
	"api-frequency": {
		en: "refuses because this API is called too often",
		zh: "以该接口调用过于频繁为由拒绝"
	},
	"expired-token": {
		en: "ends the access token that was sent, and refuses it",
		zh: "使发来的 access_token 失效并拒绝"
	},
	"acl-decline": {
		en: "refuses because the application may not call this API",
		zh: "以应用无该接口权限为由拒绝"
	},
	"no-usage-left": {
		en: "refuses because the call package is used up",
		zh: "以调用套餐已用完为由拒绝"
	},
	"server-error": {
		en: "answers a 5xx status (`httpStatus`, 503 if absent)",
		zh: "返回 5xx 状态（httpStatus，默认 503）"
	},
	slow: {
		en: "waits before it answers (`delayMs`, 1000 if absent)",
		zh: "延迟后再响应（delayMs，默认 1000 毫秒）"
	},
	hang: {
		en: "never answers",
		zh: "始终不响应"
	},
	"drop-connection": {
		en: "closes the connection without an answer",
		zh: "不响应，直接断开连接"
	},
	"cut-body": {
		en: "sends half of the body, then closes the connection",
		zh: "正文只发一半便断开连接"
	},
	html: {
		en: "answers 200 with a web page",
		zh: "以 200 返回网页"
	},
	redirect: {
		en: "redirects (`httpStatus`, 302 if absent)",
		zh: "重定向（httpStatus，默认 302）"
	},
	"huge-body": {
		en: "answers 200 with a very long body (`bytes`, 64 MiB if absent)",
		zh: "以 200 返回超长正文（bytes，默认 64 MiB）"
	},
	echo: {
		en: "refuses, and repeats every parameter in the message",
		zh: "拒绝，并在消息中原样带出全部参数"
	},
	"garbage-json": {
		en: "answers 200 with JSON that ends half-way",
		zh: "以 200 返回残缺的 JSON"
	},
	"wrong-types": {
		en: "answers with fields of the wrong type",
		zh: "返回类型错误的字段"
	},
	"missing-fields": {
		en: "answers with every optional field null or missing",
		zh: "可缺省的字段一律为 null 或缺失"
	},
	"control-characters": {
		en: "puts control characters into names and titles",
		zh: "在名称与标题中混入控制字符"
	},
	"terminal-escapes": {
		en: "puts terminal escape sequences into names and titles",
		zh: "在名称与标题中混入终端转义序列"
	},
	"spreadsheet-formulas": {
		en: "turns names and titles into spreadsheet formulas",
		zh: "把名称与标题变成电子表格公式"
	}
};
function isFaultKind(text) {
	return typeof text == "string" && Object.hasOwn(faultDescriptions, text);
}
const sandboxFaultKinds = Object.keys(faultDescriptions).filter(isFaultKind);
function findApiByName(apis, name) {
	return apis.find((api) => isNamed(api, name));
}
function isNamed({ contract }, name) {
	let { namespace, name: apiName } = contract;
	return [
		apiName,
		`${namespace}:${apiName}`,
		`${namespace}/${apiName}`,
		apiId(contract)
	].includes(name);
}
function faultListUnreadable() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "Faults must be a JSON list.",
			zh: "故障必须是一个 JSON 列表。"
		},
		hint: {
			en: "Write them like [{\"kind\": \"hang\", \"api\": \"product.topList.query\", \"times\": 1}]; [] ends all faults.",
			zh: "写法如 [{\"kind\": \"hang\", \"api\": \"product.topList.query\", \"times\": 1}]；[] 取消全部故障。"
		}
	});
}
function faultRefused(position, field) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `Fault ${position} has a wrong or unknown field: ${field.slice(0, 40)}.`,
			zh: `第 ${position} 个故障的字段有误或不存在：${field.slice(0, 40)}。`
		},
		hint: {
			en: "GET /sandbox lists kinds and APIs. `times`, `delayMs` (slow), `httpStatus` (server-error, redirect) and `bytes` (huge-body) are whole numbers.",
			zh: "GET /sandbox 会列出可用的 kind 与 api。times、delayMs（slow）、httpStatus（server-error、redirect）、bytes（huge-body）均为整数。"
		}
	});
}
function portRefused() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "The port must be a whole number from 0 to 65535.",
			zh: "端口必须是 0 到 65535 之间的整数。"
		},
		hint: {
			en: "Leave it out to get a free one.",
			zh: "省略即可自动选用空闲端口。"
		}
	});
}
function portUnavailable(port, cause) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `Port ${port} on 127.0.0.1 cannot be used: another program has it, or it is reserved.`,
			zh: `无法使用 127.0.0.1 的端口 ${port}：已被其他程序占用，或为系统保留。`
		},
		hint: {
			en: "Choose another port, or none to get a free one.",
			zh: "请换一个端口，或省略端口以自动选用空闲端口。"
		},
		cause
	});
}
function applicationRefused() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "An application needs an AppKey of letters and digits, and an AppSecret.",
			zh: "应用需要由字母和数字组成的 AppKey，以及 AppSecret。"
		},
		hint: {
			en: "Correct the definition of the application.",
			zh: "请修正应用的定义。"
		}
	});
}
function catalogueSizeRefused(mostChildren) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `A generated catalogue has 1 to ${mostChildren} first-level categories, and 0 to ${mostChildren} children below each category of the first and second level.`,
			zh: `生成的类目树应有 1 到 ${mostChildren} 个一级类目，每个一级、二级类目有 0 到 ${mostChildren} 个下级。`
		},
		hint: {
			en: "Give three whole numbers, such as {firstLevel: 50, secondLevel: 20, thirdLevel: 20}.",
			zh: "请给出三个整数，例如 {firstLevel: 50, secondLevel: 20, thirdLevel: 20}。"
		}
	});
}
const optionHint = {
	en: "Options are consent (\"ask\" or \"always\"), rotation and singleUse (true or false), accessTokenSeconds, refreshTokenSeconds and codeSeconds (whole numbers from 1 to a hundred years), today (a date).",
	zh: "可用选项：consent（\"ask\" 或 \"always\"），rotation、singleUse（true 或 false），accessTokenSeconds、refreshTokenSeconds、codeSeconds（不小于 1 的整数秒，最长一百年），today（日期）。"
};
function optionsUnreadable() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "Options must be a JSON object.",
			zh: "选项必须是一个 JSON 对象。"
		},
		hint: optionHint
	});
}
function optionRefused(name) {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: `This option has a wrong value or does not exist: ${name.slice(0, 40)}.`,
			zh: `选项的值有误，或该选项不存在：${name.slice(0, 40)}。`
		},
		hint: optionHint
	});
}
function dayRefused() {
	return new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "The day of the sandbox (today) must be a date of the calendar, such as 2026-12-01.",
			zh: "沙箱的日期（today）必须是真实存在的日期，例如 2026-12-01。"
		},
		hint: {
			en: "Write year, month and day with hyphens. Without one the sandbox takes the current day in China.",
			zh: "请按“年-月-日”书写；省略时取当前的北京日期。"
		}
	});
}
const numberRules = {
	times: [{
		kinds: "all",
		least: 1,
		most: 1e6
	}],
	delayMs: [{
		kinds: ["slow"],
		least: 0,
		most: 6e5
	}],
	httpStatus: [{
		kinds: ["server-error"],
		least: 500,
		most: 599
	}, {
		kinds: ["redirect"],
		least: 301,
		most: 308,
		allowed: [
			301,
			302,
			303,
			307,
			308
		]
	}],
	bytes: [{
		kinds: ["huge-body"],
		least: 2,
		most: 1073741824
	}]
};
function parseFaults(input, apis = builtInApis) {
	if (!Array.isArray(input)) throw faultListUnreadable();
	return input.map((fault, index) => parseFault(fault, index + 1, apis));
}
function parseFault(input, position, apis) {
	if (typeof input != "object" || !input) throw faultRefused(position, "kind");
	let fields = new Map(Object.entries(input).filter(([, value]) => value !== void 0));
	let kind = fields.get("kind");
	if (!isFaultKind(kind)) throw faultRefused(position, "kind");
	let api = fields.get("api");
	if (api !== void 0 && (typeof api != "string" || findApiByName(apis, api) === void 0)) throw faultRefused(position, "api");
	let stranger = [...fields.keys()].find((name) => name !== "kind" && name !== "api" && !(name in numberRules));
	if (stranger !== void 0) throw faultRefused(position, stranger);
	let number = (name) => parseNumber(fields.get(name), name, kind, position);
	return {
		kind,
		...api === void 0 ? {} : { api },
		...number("times"),
		...number("delayMs"),
		...number("httpStatus"),
		...number("bytes")
	};
}
function parseNumber(value, name, kind, position) {
	if (value === void 0) return {};
	let rule = numberRules[name]?.find(({ kinds }) => kinds === "all" || kinds.includes(kind));
	if (!(rule !== void 0 && typeof value == "number" && Number.isInteger(value) && value >= rule.least && value <= rule.most && (rule.allowed?.includes(value) ?? !0))) throw faultRefused(position, name);
	return { [name]: value };
}
const builtInApplication = {
	appKey: sandboxAppKey,
	appSecret: new Secret("sandbox-secret-of-no-value"),
	refreshToken: new Secret("16880000-5a4d-4b0c-8d0e-000000000001")
};
const defaultCallbackHosts = [
	"127.0.0.1",
	"localhost",
	"[::1]"
];
const notEstablishedDefaults = {
	timestampDrift: "ignored",
	badGrantError: "invalid_grant",
	badClientError: "invalid_client",
	badGrantTypeError: "unsupported_grant_type",
	unstatedHttpStatus: 400,
	typeErrorCode: "gw.IllegalParam",
	lowerCaseSignature: "refused",
	repeatedParameter: "refused",
	signedOrder: "strings",
	tokenMissingText: "Request need user authenticated",
	tokenRejectedText: "Request need user authorized",
	tokenMissingBody: "json",
	checkOrder: [
		"signature",
		"frequency",
		"token",
		"permission",
		"package",
		"arguments"
	],
	frequencyWindowMs: 1e3,
	gzip: "off",
	extraRankTypes: "accepted",
	unknownRankType: "refused",
	limitOutOfRange: "refused",
	unknownCategoryRanking: "empty",
	unknownCategoryKeywords: "empty",
	unknownKeywordType: "refused",
	unknownCategoryCode: "SANDBOX_CATEGORY_NOT_FOUND",
	unknownCategoryMessage: "类目不存在",
	unknownCategoryInfo: "refused",
	contradictingParent: "ignored",
	rootCategoryNames: "absent",
	chineseLanguage: "answered",
	nestedTypes: "strict",
	refreshTokenOnRefresh: "never",
	rotatedRefreshTokenEnd: "kept",
	earlierAccessToken: "kept",
	declinedError: "access_denied"
};
const madeUpRefusals = {
	appKeyMissing: {
		errorCode: "gw.AppKeyMissing",
		errorMessage: "AppKey is missing"
	},
	appKeyUnknown: {
		errorCode: "gw.AppKeyNotFound",
		errorMessage: "AppKey is not found"
	},
	signatureMissing: {
		errorCode: "gw.SignatureMissing",
		errorMessage: "Signature is missing"
	},
	apiFrequency: {
		errorCode: "gw.QosAPIFrequencyLimit",
		errorMessage: "API call exceeds limited frequency"
	},
	timestamp: {
		errorCode: "sandbox.TimestampOutOfRange",
		errorMessage: "_aop_timestamp is too far from the time"
	},
	repeated: {
		errorCode: "sandbox.RepeatedParameter",
		errorMessage: "A parameter was sent more than once"
	}
};
const switchableOptionDefaults = {
	consent: "ask",
	rotation: !1,
	singleUse: !1,
	accessTokenSeconds: 36e3,
	refreshTokenSeconds: 15552e3,
	codeSeconds: 120
};
function assertCatalogueSize({ firstLevel, secondLevel, thirdLevel }) {
	let isCount = (count, least) => Number.isInteger(count) && count >= least && count <= 999;
	if (!isCount(firstLevel, 1) || !isCount(secondLevel, 0) || !isCount(thirdLevel, 0)) throw catalogueSizeRefused(999);
}
function generateCatalogue(size) {
	assertCatalogueSize(size);
	let { firstLevel, secondLevel, thirdLevel } = size;
	return {
		size: firstLevel * (1 + secondLevel * (1 + thirdLevel)),
		firstLevelIds: numbers(firstLevel).map((first) => idOf([
			first,
			0,
			0
		])),
		get: (categoryId) => {
			let place = placeOf(categoryId, size);
			return place === void 0 ? void 0 : categoryAt(place, size);
		},
		has: (categoryId) => placeOf(categoryId, size) !== void 0,
		*values() {
			for (let first of numbers(firstLevel)) {
				yield categoryAt([
					first,
					0,
					0
				], size);
				for (let second of numbers(secondLevel)) {
					yield categoryAt([
						first,
						second,
						0
					], size);
					for (let third of numbers(thirdLevel)) yield categoryAt([
						first,
						second,
						third
					], size);
				}
			}
		}
	};
}
function numbers(count) {
	return Array.from({ length: count }, (_, index) => index + 1);
}
function idOf([first, second, third]) {
	return String(9e9 + first * 1e6 + second * 1e3 + third);
}
function placeOf(categoryId, { firstLevel, secondLevel, thirdLevel }) {
	let [, ...digits] = /^9(\d{3})(\d{3})(\d{3})$/.exec(categoryId) ?? [];
	let [first = 0, second = 0, third = 0] = digits.map(Number);
	return first >= 1 && first <= firstLevel && second <= secondLevel && third <= thirdLevel && (second > 0 || third === 0) ? [
		first,
		second,
		third
	] : void 0;
}
function categoryAt(place, size) {
	let [first, second, third] = place;
	let categoryId = idOf(place);
	if (second === 0) {
		let childIds = numbers(size.secondLevel).map((number) => idOf([
			first,
			number,
			0
		]));
		return {
			categoryId,
			name: nameOf(place),
			level: 1,
			parentCateId: "0",
			childIds
		};
	}
	if (third === 0) {
		let childIds = numbers(size.thirdLevel).map((number) => idOf([
			first,
			second,
			number
		]));
		return {
			categoryId,
			name: nameOf(place),
			level: 2,
			parentCateId: idOf([
				first,
				0,
				0
			]),
			childIds
		};
	}
	return {
		categoryId,
		name: nameOf(place),
		level: 3,
		parentCateId: idOf([
			first,
			second,
			0
		]),
		childIds: []
	};
}
function nameOf(place) {
	let [first, second, third] = place.map(String);
	let parts = [
		{
			zh: `样例门类${first}`,
			en: `Sample field ${first}`
		},
		{
			zh: `第${second}组`,
			en: `group ${second}`
		},
		{
			zh: `第${third}种`,
			en: `kind ${third}`
		}
	].slice(0, place.filter((number) => number > 0).length);
	return {
		zh: parts.map(({ zh }) => zh).join(""),
		en: parts.map(({ en }) => en).join(", ")
	};
}
var FaultList = class {
	#armed = [];
	replace(faults) {
		this.#armed = faults.map((fault) => ({
			fault,
			left: fault.times ?? 1e400
		}));
	}
	remaining() {
		return this.#armed.filter(({ left }) => left > 0).map(({ fault, left }) => left === 1e400 ? fault : {
			...fault,
			times: left
		});
	}
	strike(kinds, api) {
		let armed = this.#armed.find(({ fault, left }) => left > 0 && kinds.includes(fault.kind) && (fault.api === void 0 || isNamed(api, fault.api)));
		armed !== void 0 && --armed.left;
		return armed?.fault;
	}
};
const controlTexts = {
	unknownPath: {
		en: "Nothing is here. The gateway is under /openapi/, the sandbox itself under /sandbox.",
		zh: "此路径不存在。网关在 /openapi/ 下，沙箱自身在 /sandbox 下。"
	},
	unknownMethod: {
		en: "Use GET or POST here.",
		zh: "此处只接受 GET 或 POST。"
	},
	bodyTooLong: {
		en: "The request is longer than 16 MiB.",
		zh: "请求超过 16 MiB。"
	},
	redirectFollowed: {
		en: "A redirect was followed. A client that sends secrets must not do that.",
		zh: "客户端跟随了重定向；发送密钥的客户端不应如此。"
	},
	returning: {
		en: "Returning to the application.",
		zh: "正在返回应用。"
	},
	internal: {
		en: "The sandbox failed. This is a defect of the sandbox.",
		zh: "沙箱内部出错，这是沙箱自身的缺陷。"
	}
};
function writeJson(value) {
	if (typeof value == "bigint") return value.toString();
	if (isList(value)) return `[${value.map(writeJson).join(",")}]`;
	if (typeof value == "object" && value) return `{${Object.entries(value).flatMap(([name, field]) => field === void 0 ? [] : [`${JSON.stringify(name)}:${writeJson(field)}`]).join(",")}}`;
	return JSON.stringify(value);
}
function isList(value) {
	return Array.isArray(value);
}
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
var Markup = class {
	html;
	constructor(html) {
		this.html = html;
	}
};
function markup(parts, ...inserted) {
	let pieces = inserted.map((value) => value instanceof Markup ? value.html : escapeText(value));
	return new Markup(String.raw({ raw: parts }, ...pieces));
}
function escapeText(text) {
	return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}
const jsonContentType = "application/json;charset=UTF-8";
function jsonAnswer(httpStatus, body) {
	return {
		httpStatus,
		contentType: jsonContentType,
		body: writeJson(body)
	};
}
function htmlAnswer(httpStatus, text) {
	return pageAnswer(httpStatus, markup`<html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`);
}
function pageAnswer(httpStatus, page) {
	return {
		httpStatus,
		contentType: "text/html;charset=UTF-8",
		body: `<!DOCTYPE html>${page.html}`
	};
}
const longestBody = 16777216;
async function readRequest(request) {
	let chunks = [];
	let length = 0;
	for await (let chunk of request) if (Buffer.isBuffer(chunk)) {
		length += chunk.length;
		length <= longestBody && chunks.push(chunk);
	}
	let target = `http://127.0.0.1/${(request.url ?? "").replace(/^\/+/, "")}`;
	return {
		method: request.method ?? "",
		url: new URL(URL.canParse(target) ? target : "http://127.0.0.1/"),
		body: length > longestBody ? void 0 : Buffer.concat(chunks).toString("utf8"),
		contentType: request.headers["content-type"] ?? "",
		acceptsGzip: (request.headers["accept-encoding"] ?? "").includes("gzip")
	};
}
function readForm({ body, contentType }) {
	let isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType.trim());
	return new URLSearchParams(isForm ? body ?? "" : "");
}
const authorizeTexts = {
	sandbox: {
		en: "This is the sandbox on your own machine, not 1688. No real account is involved.",
		zh: "这是本机上的沙箱，并非 1688，不涉及任何真实账号。"
	},
	question: {
		en: "Authorize this application?",
		zh: "是否授权该应用？"
	},
	account: {
		en: "Account",
		zh: "账号"
	},
	returnsTo: {
		en: "Returns to",
		zh: "返回地址"
	},
	agree: {
		en: "Agree",
		zh: "同意授权"
	},
	decline: {
		en: "Decline",
		zh: "拒绝"
	},
	missing: {
		headline: {
			en: "Parameter missing",
			zh: "缺少必要参数"
		},
		reason: {
			en: "The address needs client_id and redirect_uri.",
			zh: "地址中必须包含 client_id 和 redirect_uri。"
		}
	},
	illegal: {
		headline: {
			en: "Request not allowed",
			zh: "非法请求"
		},
		reason: {
			en: "The application is unknown, redirect_uri does not lead to a host that is registered for it, or no button was pressed.",
			zh: "应用不存在，或 redirect_uri 的域名未登记为其回调域名，或未点击任何按钮。"
		}
	}
};
const style = new Markup("body{font:16px/1.6 sans-serif;max-width:36em;margin:3em auto;padding:0 1em}button{font:inherit;padding:.4em 1.2em;margin-right:1em}dd{overflow-wrap:anywhere}");
function consentPage({ application, redirectUri }, action) {
	return page(authorizeTexts.question, markup`<dl>
<dt>AppKey</dt><dd>${application.appKey}</dd>
<dt>${inBoth(authorizeTexts.account)}</dt><dd>${authorizedUser.resource_owner}</dd>
<dt>${inBoth(authorizeTexts.returnsTo)}</dt><dd>${redirectUri}</dd>
</dl>
<form method="post" action="${action}">
<button name="decision" value="agree">${inBoth(authorizeTexts.agree)}</button>
<button name="decision" value="decline">${inBoth(authorizeTexts.decline)}</button>
</form>`);
}
function problemPage(problem) {
	let { headline, reason } = authorizeTexts[problem];
	return page(headline, markup`<p lang="en">${reason.en}</p><p>${reason.zh}</p>`);
}
function page(headline, content) {
	let { sandbox } = authorizeTexts;
	return markup`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${inBoth(headline)}</title><style>${style}</style></head>
<body><p lang="en"><strong>${sandbox.en}</strong></p><p><strong>${sandbox.zh}</strong></p>
<h1>${inBoth(headline)}</h1>
${content}
</body></html>`;
}
function inBoth({ en, zh }) {
	return `${en} / ${zh}`;
}
function readAuthorizeRequest(state, query) {
	let clientId = query.get("client_id");
	let redirectUri = query.get("redirect_uri");
	if (clientId === null || redirectUri === null) return "missing";
	let application = state.applications.get(clientId);
	if (application === void 0 || !isCallback(redirectUri, application)) return "illegal";
	return {
		application,
		redirectUri,
		opaqueState: query.get("state") ?? void 0
	};
}
function isCallback(redirectUri, { callbackHosts }) {
	if (!URL.canParse(redirectUri)) return !1;
	let { protocol, hostname } = new URL(redirectUri);
	return (protocol === "http:" || protocol === "https:") && (callbackHosts ?? defaultCallbackHosts).includes(hostname);
}
function answerAuthorizePage(state, request) {
	let { method, url } = request;
	if (method !== "GET" && method !== "POST") return jsonAnswer(405, { error: controlTexts.unknownMethod });
	let asked = readAuthorizeRequest(state, url.searchParams);
	if (typeof asked == "string") return closedPage(400, problemPage(asked));
	if (method === "GET") return state.options.current.consent === "always" ? agree(state, asked) : closedPage(200, consentPage(asked, `/oauth/authorize${url.search}`));
	switch (readForm(request).get("decision")) {
		case "agree": return agree(state, asked);
		case "decline": return sendBack(asked, "error", state.settings.declinedError);
		default: return closedPage(400, problemPage("illegal"));
	}
}
function agree(state, asked) {
	return sendBack(asked, "code", state.grants.issueCode(asked.application.appKey, asked.redirectUri));
}
function sendBack({ redirectUri, opaqueState }, name, value) {
	let target = new URL(redirectUri);
	target.searchParams.set(name, value);
	opaqueState !== void 0 && target.searchParams.set("state", opaqueState);
	return {
		...htmlAnswer(302, controlTexts.returning.zh),
		headers: { Location: target.href }
	};
}
function closedPage(httpStatus, page) {
	return {
		...pageAnswer(httpStatus, page),
		headers: {
			"Cache-Control": "no-store",
			"Referrer-Policy": "no-referrer",
			"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
		}
	};
}
function parseGatewayPath(pathname) {
	let signedPath = pathname.slice(9);
	let [protocol, version, namespace, name, appKey, ...rest] = signedPath.split("/");
	if (protocol === void 0 || version === void 0 || namespace === void 0 || name === void 0) return;
	return rest.length > 0 ? void 0 : {
		protocol,
		version,
		namespace,
		name,
		signedPath,
		appKey: appKey === "" ? void 0 : appKey
	};
}
var Parameters = class {
	entries;
	constructor(query, form) {
		this.entries = [...query, ...form];
	}
	valueOf(name) {
		return this.entries.findLast(([sentName]) => sentName === name)?.[1];
	}
	hasRepeatedName() {
		return new Set(this.entries.map(([name]) => name)).size < this.entries.length;
	}
};
function describeCatalogue(catalogue) {
	return {
		firstLevelCategories: catalogue.firstLevelIds.length,
		categories: catalogue.size,
		leaves: [...catalogue.values()].filter(isLeaf).length,
		rankTypes: rankTypes.map(({ rankType }) => rankType),
		...catalogue.has("900000001") ? { emptyRankingCategoryId } : {},
		...catalogue.has("900000002") ? { wideItemIdCategoryId } : {}
	};
}
function refusalAnswer({ httpStatus, errorCode, errorMessage, isPlainText }) {
	if (isPlainText === !0) return {
		httpStatus,
		contentType: "text/plain;charset=UTF-8",
		body: errorMessage
	};
	return jsonAnswer(httpStatus, {
		error_code: errorCode,
		error_message: errorMessage,
		exception: errorMessage
	});
}
const kindsBeforeChecks = [
	"server-error",
	"hang",
	"drop-connection",
	"html",
	"redirect",
	"huge-body",
	"echo",
	"garbage-json"
];
function reactToFault(fault, parameters, origin) {
	switch (fault.kind) {
		case "server-error": return {
			kind: "answer",
			answer: htmlAnswer(fault.httpStatus ?? 503, "Service Unavailable")
		};
		case "hang": return { kind: "hang" };
		case "drop-connection": return { kind: "drop" };
		case "html": return {
			kind: "answer",
			answer: htmlAnswer(200, "系统繁忙，请稍后再试")
		};
		case "redirect": {
			let headers = { Location: `${origin}/sandbox/redirect-target` };
			return {
				kind: "answer",
				answer: {
					...htmlAnswer(fault.httpStatus ?? 302, "Moved"),
					headers
				}
			};
		}
		case "huge-body": return {
			kind: "huge",
			bytes: fault.bytes ?? 67108864
		};
		case "echo": return {
			kind: "answer",
			answer: echoAnswer(parameters)
		};
		case "garbage-json": return {
			kind: "answer",
			answer: {
				httpStatus: 200,
				contentType: jsonContentType,
				body: "{\"result\":{\"success\":true,\"code\":\"S0000\",\"result\":{\"rankId\":\""
			}
		};
		default: return;
	}
}
function echoAnswer(parameters) {
	return refusalAnswer({
		httpStatus: 400,
		errorCode: "gw.IllegalParam",
		errorMessage: `Illegal argument in request: ${parameters.entries.map(([name, value]) => `${name}=${value}`).join(", ")} (${parameters.entries.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&")})`
	});
}
const rules = {
	consent: (value) => value === "ask" || value === "always",
	rotation: isSwitch,
	singleUse: isSwitch,
	accessTokenSeconds: isLifetime,
	refreshTokenSeconds: isLifetime,
	codeSeconds: isLifetime,
	today: (value) => typeof value == "string" && readDay(value) !== void 0
};
function parseOptions(input) {
	if (!isRecord(input)) throw optionsUnreadable();
	let options = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== void 0));
	assertOptions(options);
	return options;
}
function assertOptions(fields) {
	for (let [name, value] of Object.entries(fields)) if (!isOptionName(name) || !rules[name](value)) throw name === "today" ? dayRefused() : optionRefused(name);
}
function isOptionName(name) {
	return Object.hasOwn(rules, name);
}
function isSwitch(value) {
	return typeof value == "boolean";
}
function isLifetime(value) {
	return typeof value == "number" && Number.isInteger(value) && value >= 1 && value <= 31536e5;
}
function describeSandbox() {
	return {
		en: "A local stand-in for the 1688 gateway. It checks signature, token and arguments as 1688 does, and answers with a made-up catalogue: no category, product or figure in it is real. Nothing leaves this machine.",
		zh: "本机上的 1688 网关替身：签名、令牌、参数的检查与真实网关一致，返回的类目、商品和数字均为虚构。数据不会离开本机。"
	};
}
const routes = {
	"GET /sandbox": (state) => jsonAnswer(200, describe(state)),
	"GET /sandbox/requests": (state) => jsonAnswer(200, state.requests.read()),
	"DELETE /sandbox/requests": (state) => {
		state.requests.clear();
		return jsonAnswer(200, state.requests.read());
	},
	"GET /sandbox/faults": (state) => jsonAnswer(200, state.faults.remaining()),
	"PUT /sandbox/faults": (state, request) => change(request, (input) => {
		state.faults.replace(parseFaults(input, state.apis));
		return state.faults.remaining();
	}),
	"GET /sandbox/options": (state) => jsonAnswer(200, state.options.current),
	"PUT /sandbox/options": (state, request) => change(request, (input) => {
		state.options.change(parseOptions(input));
		return state.options.current;
	}),
	"GET /sandbox/today": (state) => jsonAnswer(200, todayOf(state)),
	"PUT /sandbox/today": (state, request) => change(request, (input) => {
		state.options.change(parseOptions({ today: isRecord(input) ? input.today ?? null : null }));
		return todayOf(state);
	}),
	"DELETE /sandbox/access-tokens": (state) => {
		state.grants.revokeAccessTokens();
		return jsonAnswer(200, {});
	},
	"DELETE /sandbox/refresh-tokens": (state) => {
		state.grants.revokeRefreshTokens();
		return jsonAnswer(200, {});
	}
};
function answerControlCall(state, request) {
	if (request.url.pathname === "/sandbox/redirect-target") {
		state.requests.addFollowedRedirect();
		return jsonAnswer(200, { error: controlTexts.redirectFollowed });
	}
	let route = routes[`${request.method} ${request.url.pathname}`];
	return route === void 0 ? jsonAnswer(404, { error: controlTexts.unknownPath }) : route(state, request);
}
function change(request, apply) {
	try {
		return jsonAnswer(200, apply(parseJson(request.body ?? "")));
	} catch (error) {
		if (isAli1688Error(error)) return jsonAnswer(400, {
			error: error.text,
			hint: error.hint
		});
		throw error;
	}
}
function todayOf({ options }) {
	return { today: options.current.today };
}
function describe(state) {
	return {
		about: describeSandbox(),
		gatewayUrl: `${state.origin}/openapi`,
		authUrl: state.origin,
		applications: [...state.applications.keys()],
		apis: state.apis.map(({ contract }) => `${contract.namespace}:${contract.name}`),
		catalogue: describeCatalogue(state.catalogue),
		options: state.options.current,
		faults: faultDescriptions,
		control: Object.keys(routes)
	};
}
const signatureDiagnoses = {
	lowerCase: {
		en: "The signature is right but in lower case.",
		zh: "签名内容正确，但应使用大写十六进制。"
	},
	base64: {
		en: "The signature is Base64; it must be upper-case hex.",
		zh: "签名用了 Base64，应为大写十六进制。"
	},
	nameOrder: {
		en: "Parameters were sorted by name; the finished name+value strings must be sorted.",
		zh: "按参数名排序了；应对拼好的“名+值”字符串排序。"
	},
	path: {
		en: "The signed path begins with openapi; it must begin with param2.",
		zh: "参与签名的路径含 openapi，应从 param2 开始。"
	},
	noPath: {
		en: "The path in front of the parameters was not signed.",
		zh: "签名漏掉了参数前面的路径。"
	},
	encoded: {
		en: "URL-encoded values were signed; raw values must be.",
		zh: "对编码后的值做了签名，应使用原始值。"
	}
};
function nameSortedString(path, parameters) {
	return path + [...parameters].filter(([name]) => name !== signatureParameter).sort(([left], [right]) => left < right ? -1 : Number(left > right)).map(([name, value]) => name + value).join("");
}
function diagnoseSignature({ signedPath, parameters, application }) {
	let sent = parameters.valueOf("_aop_signature") ?? "";
	let sign = (text) => signCanonicalString(text, application.appSecret);
	let right = sign(canonicalString(signedPath, parameters.entries));
	let encoded = parameters.entries.map(([name, value]) => [name, encodeURIComponent(value)]);
	return [
		{
			signature: right.toLowerCase(),
			diagnosis: signatureDiagnoses.lowerCase
		},
		{
			signature: Buffer.from(right, "hex").toString("base64"),
			diagnosis: signatureDiagnoses.base64
		},
		{
			signature: sign(nameSortedString(signedPath, parameters.entries)),
			diagnosis: signatureDiagnoses.nameOrder
		},
		{
			signature: sign(canonicalString(`/openapi/${signedPath}`, parameters.entries)),
			diagnosis: signatureDiagnoses.path
		},
		{
			signature: sign(canonicalString(`openapi/${signedPath}`, parameters.entries)),
			diagnosis: signatureDiagnoses.path
		},
		{
			signature: sign(canonicalString("", parameters.entries)),
			diagnosis: signatureDiagnoses.noPath
		},
		{
			signature: sign(canonicalString(signedPath, encoded)),
			diagnosis: signatureDiagnoses.encoded
		}
	].find(({ signature }) => signature === sent)?.diagnosis;
}
const isWrittenAs = {
	String: () => !0,
	Long: isLong,
	Integer: (text) => isLong(text) && BigInt.asIntN(32, BigInt(text)) === BigInt(text),
	Double: (text) => text.trim() !== "" && Number.isFinite(Number(text)),
	Boolean: (text) => text === "true" || text === "false",
	List: () => !0
};
function isOfType(type, value) {
	let actual = javaTypeOf(value);
	switch (type) {
		case "Long": return actual === "Integer" || typeof value == "string" && isLong(value);
		case "Double": return actual === "Integer" || actual === "Double";
		default: return actual === type;
	}
}
function isLong(text) {
	return /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}
function javaTypeOf(value) {
	switch (typeof value) {
		case "string": return "String";
		case "boolean": return "Boolean";
		case "number": return Number.isInteger(value) ? "Integer" : "Double";
		default: return Array.isArray(value) ? "List" : "Map";
	}
}
function checkArguments(state, call) {
	let refuse = (errorCode, errorMessage) => ({
		httpStatus: state.settings.unstatedHttpStatus,
		errorCode,
		errorMessage
	});
	for (let rule of call.api.argumentRules) {
		let text = call.parameters.valueOf(rule.name);
		let problem = rule.type === "Message" ? findInMessage(state, rule, text) : findInText(rule, text);
		if (problem !== void 0) return problem.isMissing ? refuse("gw.ParamMissing", problem.message) : refuse(state.settings.typeErrorCode, problem.message);
	}
}
function missing(name, type) {
	return {
		isMissing: !0,
		message: `Required argument ${name} : expect [type: ${type}]`
	};
}
function illegal(name, expected, actual) {
	return {
		isMissing: !1,
		message: `Illegal argument ${name} : expect [type: ${expected}] but [type: ${actual}]`
	};
}
function findInText(rule, text) {
	if (text === void 0 || text === "") return rule.required ? missing(rule.name, rule.type) : void 0;
	return rule.type === "Message" || isWrittenAs[rule.type](text) ? void 0 : illegal(rule.name, rule.type, "String");
}
function findInMessage(state, rule, text) {
	if (text === void 0 || text === "") return rule.required ? missing(rule.name, "Message") : void 0;
	let message = parseJson(text);
	if (!isRecord(message)) return {
		isMissing: !1,
		message: `Invalidate argument ${rule.name} : can not to jsonObject`
	};
	return findInFields(state, rule, rule.name, message);
}
function findInFields(state, { fields = [] }, name, message) {
	for (let field of fields) {
		let problem = findInField(state, field, `${name}.${field.name}`, message[field.name] ?? void 0);
		if (problem !== void 0) return problem;
	}
}
function findInField(state, rule, name, value) {
	let { type, required } = rule;
	if (value === void 0) return required ? missing(name, type) : void 0;
	let actual = javaTypeOf(value);
	if (type === "Message") return isRecord(value) ? findInFields(state, rule, name, value) : illegal(name, type, actual);
	let text = typeof value == "string" ? value : JSON.stringify(value);
	let isConvertible = typeof value != "object" && isWrittenAs[type](text);
	return isOfType(type, value) || state.settings.nestedTypes === "coerced" && isConvertible ? void 0 : illegal(name, type, actual);
}
function checkFrequency(state, { api, application }) {
	let { appKey, requestsPerSecond, requestsPerSecondPerApi } = application;
	if (state.faults.strike(["app-frequency"], api) || !state.frequency.admit(appKey, requestsPerSecond)) return {
		httpStatus: 400,
		errorCode: "gw.QosAppFrequencyLimit",
		errorMessage: "App call exceeds limited frequency"
	};
	let meterName = `${appKey} ${api.contract.name}`;
	if (state.faults.strike(["api-frequency"], api) || !state.frequency.admit(meterName, requestsPerSecondPerApi)) return {
		httpStatus: state.settings.unstatedHttpStatus,
		...madeUpRefusals.apiFrequency
	};
}
function checkPackage(state, { api, application }) {
	let left = belongsToGateway(api) ? void 0 : state.callsLeft.get(application.appKey);
	if (state.faults.strike(["no-usage-left"], api) !== void 0 || left === 0) return {
		httpStatus: 400,
		errorCode: "gw.NoUsageLeftError",
		errorMessage: "SLA bill has no usage left"
	};
	left !== void 0 && state.callsLeft.set(application.appKey, left - 1);
}
function checkPermission(state, { api, application }) {
	return (belongsToGateway(api) || application.allowedApis === void 0 || application.allowedApis.includes(api.contract.name)) && state.faults.strike(["acl-decline"], api) === void 0 ? void 0 : {
		httpStatus: 400,
		errorCode: "gw.APIACLDecline",
		errorMessage: "AppKey is not allowed(acl)"
	};
}
function checkSignature(state, call) {
	let httpStatus = state.settings.unstatedHttpStatus;
	if (call.parameters.hasRepeatedName() && state.settings.repeatedParameter === "refused") return {
		httpStatus,
		...madeUpRefusals.repeated
	};
	if (!call.api.contract.signed) return;
	let sent = call.parameters.valueOf(signatureParameter);
	if (sent === void 0) return {
		httpStatus,
		...madeUpRefusals.signatureMissing
	};
	if (!isRight(state, call, sent)) return {
		httpStatus,
		errorCode: "gw.SignatureInvalid",
		errorMessage: "Invalid signature"
	};
	let timestamp = call.parameters.valueOf("_aop_timestamp");
	let isTimely = timestamp === void 0 || Math.abs(Number(timestamp) - state.now()) <= 9e5;
	return state.settings.timestampDrift === "ignored" || isTimely ? void 0 : {
		httpStatus,
		...madeUpRefusals.timestamp
	};
}
function isRight({ settings }, { signedPath, parameters, application }, sent) {
	let canonical = settings.signedOrder === "strings" ? canonicalString : nameSortedString;
	return signCanonicalString(canonical(signedPath, parameters.entries), application.appSecret) === (settings.lowerCaseSignature === "accepted" ? sent.toUpperCase() : sent);
}
function checkToken(state, call) {
	if (!call.api.contract.needsToken) return;
	let { tokenMissingBody, tokenMissingText, tokenRejectedText } = state.settings;
	let token = call.parameters.valueOf("access_token") ?? "";
	if (token === "") return {
		httpStatus: 401,
		errorCode: "401",
		errorMessage: tokenMissingText,
		isPlainText: tokenMissingBody === "text"
	};
	state.faults.strike(["expired-token"], call.api) !== void 0 && state.grants.revokeAccessToken(token);
	return state.grants.acceptsAccessToken(token, call.application.appKey) ? void 0 : {
		httpStatus: 401,
		errorCode: "401",
		errorMessage: tokenRejectedText
	};
}
const checks = {
	signature: checkSignature,
	frequency: checkFrequency,
	token: checkToken,
	permission: checkPermission,
	package: checkPackage,
	arguments: checkArguments
};
function runChecks(state, call) {
	for (let name of state.settings.checkOrder) {
		let refusal = checks[name](state, call);
		if (refusal !== void 0) return refusal;
	}
}
const controlCharacters = [
	"\0",
	"\x07\b",
	"\r\n",
	"	",
	"",
	"",
	"‮",
	"⁦",
	"​",
	"\u2028"
];
const terminalEscapes = [
	"\x1B[31m",
	"\x1B[2J\x1B[H",
	"\x1B]0;sandbox\x07",
	"\x1B]8;;https://sandbox.invalid\x07link\x1B]8;;\x07",
	"\x1B]52;c;c2FuZGJveA==\x07",
	"31m"
];
const formulas = [
	"=HYPERLINK(\"https://sandbox.invalid\")",
	"+1+1",
	"-1+1",
	"@SUM(1)",
	"	=1+1",
	"\r=1+1"
];
function hostileText(kind, text) {
	let middle = Math.ceil(text.length / 2);
	switch (kind) {
		case "control-characters": return `${text.slice(0, middle)}${chosen(controlCharacters, text)}${text.slice(middle)}`;
		case "terminal-escapes": return `${text.slice(0, middle)}${chosen(terminalEscapes, text)}${text.slice(middle)}`;
		case "spreadsheet-formulas": return `${chosen(formulas, text)} ${text}`;
		default: return text;
	}
}
function chosen(list, text) {
	return list[hashText(text) % list.length] ?? "";
}
const kindsAfterService = [
	"cut-body",
	"wrong-types",
	"missing-fields",
	"control-characters",
	"terminal-escapes",
	"spreadsheet-formulas"
];
const envelopeFields = new Set([
	"success",
	"succes",
	"code",
	"message"
]);
const indispensableFields = new Set([
	"result",
	"children",
	"rankProductModels",
	"categoryInfo",
	"childCategorys",
	"access_token"
]);
const nameFields = new Set([
	"title",
	"translateTitle",
	"chineseName",
	"translatedName",
	"seKeyword",
	"seKeywordTranslation",
	"rankName",
	"name",
	"resource_owner"
]);
function spoilAnswer(kind, value, name = "") {
	if (envelopeFields.has(name)) return value;
	if (isList(value)) return value.length === 0 && kind === "wrong-types" ? "none" : value.map((item) => spoilAnswer(kind, item, name));
	if (typeof value == "object" && value) {
		let fields = Object.entries(value).map(([field, content], index) => {
			if (kind === "missing-fields" && !envelopeFields.has(field) && !indispensableFields.has(field)) return [field, index % 2 == 0 ? null : void 0];
			return [field, content === void 0 ? void 0 : spoilAnswer(kind, content, field)];
		});
		return Object.fromEntries(fields);
	}
	if (kind === "wrong-types") return { value };
	return typeof value == "string" && nameFields.has(name) ? hostileText(kind, value) : value;
}
const secretNames = new Set([
	"access_token",
	"client_secret",
	"code",
	"refresh_token",
	"refreshToken",
	"_aop_signature"
]);
const plainNames = new Set([
	"_aop_timestamp",
	"_aop_datePattern",
	"_aop_responseFormat",
	"need_refresh_token",
	"redirect_uri",
	"state"
]);
function describeParameters(parameters, api) {
	let argumentNames = new Set(api?.argumentRules.map(({ name }) => name));
	let isKnown = (name) => secretNames.has(name) || plainNames.has(name) || argumentNames.has(name);
	return {
		parameterNames: parameters.entries.map(([name]) => isKnown(name) ? name : "other"),
		arguments: Object.fromEntries(parameters.entries.filter(([name]) => argumentNames.has(name) && !secretNames.has(name)))
	};
}
function answerGatewayCall(state, pathname, parameters) {
	let path = parseGatewayPath(pathname);
	let api = state.apis.find((candidate) => isAddressed(candidate, path));
	let known = {
		...describeParameters(parameters, api),
		...api === void 0 ? {} : { api: api.contract.name },
		...path?.appKey !== void 0 && state.applications.has(path.appKey) ? { appKey: path.appKey } : {}
	};
	if (path === void 0 || api === void 0) {
		let refusal = {
			httpStatus: 400,
			errorCode: "gw.APIUnsupported",
			errorMessage: "Unsupport API"
		};
		return {
			...refused(refusal),
			delayMs: 0,
			request: {
				...known,
				...remembered(refusal)
			}
		};
	}
	let slow = state.faults.strike(["slow"], api);
	let outcome = answerKnownApi(state, path, api, parameters);
	let fault = outcome.fault ?? slow?.kind;
	return {
		reaction: outcome.reaction,
		delayMs: slow === void 0 ? 0 : slow.delayMs ?? 1e3,
		request: {
			...known,
			...outcome.remembered,
			...fault === void 0 ? {} : { fault }
		}
	};
}
function answerKnownApi(state, path, api, parameters) {
	let before = state.faults.strike(kindsBeforeChecks, api);
	let struck = before === void 0 ? void 0 : reactToFault(before, parameters, state.origin);
	if (before !== void 0 && struck !== void 0) return {
		reaction: struck,
		remembered: statusOf(struck),
		fault: before.kind
	};
	let httpStatus = state.settings.unstatedHttpStatus;
	if (path.appKey === void 0) return refused({
		httpStatus,
		...madeUpRefusals.appKeyMissing
	});
	let application = state.applications.get(path.appKey);
	if (application === void 0) return refused({
		httpStatus,
		...madeUpRefusals.appKeyUnknown
	});
	let call = {
		api,
		application,
		signedPath: path.signedPath,
		parameters
	};
	let refusal = runChecks(state, call);
	if (refusal !== void 0) {
		let diagnosis = refusal.errorCode === "gw.SignatureInvalid" ? diagnoseSignature(call) : void 0;
		let outcome = refused(refusal);
		return diagnosis === void 0 ? outcome : {
			...outcome,
			remembered: {
				...outcome.remembered,
				diagnosis
			}
		};
	}
	let answered = api.answer(state, call);
	let after = state.faults.strike(kindsAfterService, api);
	let data = after === void 0 ? answered.data : spoilAnswer(after.kind, answered.data);
	let answer = jsonAnswer(answered.httpStatus, data);
	return {
		reaction: {
			kind: after?.kind === "cut-body" ? "cut" : "answer",
			answer
		},
		remembered: { httpStatus: answer.httpStatus },
		...after === void 0 ? {} : { fault: after.kind }
	};
}
function isAddressed({ contract }, path) {
	return path?.version === String(contract.version) && path.namespace === contract.namespace && path.name === contract.name && (path.protocol === contract.protocol || path.protocol === "param2");
}
function refused(refusal) {
	return {
		reaction: {
			kind: "answer",
			answer: refusalAnswer(refusal)
		},
		remembered: remembered(refusal)
	};
}
function remembered({ httpStatus, errorCode }) {
	return {
		httpStatus,
		errorCode
	};
}
function statusOf(reaction) {
	if (reaction.kind === "answer") return { httpStatus: reaction.answer.httpStatus };
	return reaction.kind === "huge" ? { httpStatus: 200 } : {};
}
async function performReaction(response, reaction, gzip) {
	switch (reaction.kind) {
		case "answer": return sendAnswer(response, reaction.answer, gzip);
		case "cut": return sendHalf(response, reaction.answer);
		case "huge": return sendLong(response, reaction.bytes);
		case "hang": return;
		case "drop": response.destroy();
	}
}
function sendAnswer(response, answer, gzip) {
	let plain = Buffer.from(answer.body, "utf8");
	let body = gzip ? process.getBuiltinModule("node:zlib").gzipSync(plain) : plain;
	response.writeHead(answer.httpStatus, {
		"Content-Type": answer.contentType,
		"Content-Length": body.length,
		...gzip ? { "Content-Encoding": "gzip" } : {},
		...answer.headers
	});
	response.end(body);
}
function sendHalf(response, answer) {
	let body = Buffer.from(answer.body, "utf8");
	response.writeHead(answer.httpStatus, {
		"Content-Type": answer.contentType,
		"Content-Length": body.length
	});
	return new Promise((resolve) => {
		response.write(body.subarray(0, Math.ceil(body.length / 2)), () => {
			response.destroy();
			resolve();
		});
	});
}
async function sendLong(response, bytes) {
	response.writeHead(200, {
		"Content-Type": jsonContentType,
		"Content-Length": bytes
	});
	for (let part of longText(bytes)) {
		if (response.destroyed) return;
		response.write(part) || await drained(response);
	}
	response.end();
}
function* longText(bytes) {
	let filling = Buffer.alloc(65536, "x");
	yield Buffer.from("\"");
	for (let sent = 1; sent < bytes - 1; sent += filling.length) yield filling.subarray(0, Math.min(filling.length, bytes - 1 - sent));
	yield Buffer.from("\"");
}
function drained(response) {
	return new Promise((resolve) => {
		let done = () => {
			response.off("drain", done).off("close", done);
			resolve();
		};
		response.once("drain", done).once("close", done);
	});
}
async function handleRequest(state, incoming, response, wait) {
	let request = await readRequest(incoming);
	let sendsGzip = state.settings.gzip === "on" && request.acceptsGzip;
	let ownAnswer = answerOutsideGateway(state, request);
	if (ownAnswer !== void 0) return performReaction(response, {
		kind: "answer",
		answer: ownAnswer
	}, !1);
	let at = new Date(state.now()).toISOString();
	let parameters = new Parameters(request.url.searchParams, readForm(request));
	let outcome = answerGatewayCall(state, request.url.pathname, parameters);
	state.requests.add({
		at,
		method: request.method,
		...outcome.request
	});
	state.log?.debug("sandbox answered", {
		api: outcome.request.api ?? "unknown",
		httpStatus: outcome.request.httpStatus ?? 0,
		errorCode: outcome.request.errorCode ?? ""
	});
	await wait(outcome.delayMs);
	return performReaction(response, outcome.reaction, sendsGzip);
}
function answerOutsideGateway(state, request) {
	let { pathname } = request.url;
	if (request.body === void 0) return jsonAnswer(413, { error: controlTexts.bodyTooLong });
	if (pathname.startsWith("/openapi/")) return request.method === "GET" || request.method === "POST" ? void 0 : jsonAnswer(405, { error: controlTexts.unknownMethod });
	if (pathname === "/oauth/authorize") return answerAuthorizePage(state, request);
	return pathname === "/sandbox" || pathname.startsWith("/sandbox/") ? answerControlCall(state, request) : jsonAnswer(404, { error: controlTexts.unknownPath });
}
function createWait(signal) {
	return (durationMs) => durationMs === 0 || signal.aborted ? Promise.resolve() : new Promise((resolve) => {
		let finish = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", finish);
			resolve();
		};
		let timer = setTimeout(finish, durationMs);
		signal.addEventListener("abort", finish);
	});
}
var RequestLedger = class {
	#total = 0;
	#redirectsFollowed = 0;
	#byApi = {};
	#list = [];
	add(request) {
		let name = request.api ?? "unknown";
		this.#total += 1;
		this.#byApi[name] = (this.#byApi[name] ?? 0) + 1;
		this.#list = [...this.#list, request].slice(-1e3);
	}
	addFollowedRedirect() {
		this.#redirectsFollowed += 1;
	}
	clear() {
		this.#total = 0;
		this.#redirectsFollowed = 0;
		this.#byApi = {};
		this.#list = [];
	}
	read() {
		return {
			total: this.#total,
			byApi: { ...this.#byApi },
			redirectsFollowed: this.#redirectsFollowed,
			list: this.#list
		};
	}
};
var LiveOptions = class {
	#now;
	#chosen;
	constructor(chosen, now) {
		this.#chosen = chosen;
		this.#now = now;
	}
	get current() {
		return {
			...switchableOptionDefaults,
			...this.#chosen,
			today: writeDay(this.day)
		};
	}
	get day() {
		return readDay(this.#chosen.today ?? "") ?? chinaDayAt(this.#now());
	}
	change(chosen) {
		this.#chosen = {
			...this.#chosen,
			...chosen
		};
	}
};
var FrequencyMeter = class {
	#windowMs;
	#now;
	#arrivals = new Map();
	constructor(windowMs, now) {
		this.#windowMs = windowMs;
		this.#now = now;
	}
	admit(name, limit) {
		if (limit === void 0) return !0;
		let now = this.#now();
		let recent = (this.#arrivals.get(name) ?? []).filter((arrival) => now - arrival < this.#windowMs);
		let isWithin = recent.length < limit;
		this.#arrivals.set(name, isWithin ? [...recent, now] : recent);
		return isWithin;
	}
};
var GrantRegister = class {
	#lifetimes;
	#now;
	#accessTokens = new Map();
	#refreshTokens = new Map();
	#codes = new Map();
	constructor(lifetimes, now) {
		this.#lifetimes = lifetimes;
		this.#now = now;
	}
	admit({ appKey, refreshToken }) {
		let admittedAtMs = this.#now();
		refreshToken !== void 0 && this.#refreshTokens.set(refreshToken.reveal(), {
			appKey,
			endsAtMs: () => admittedAtMs + this.#lifetimes().refreshTokenSeconds * 1e3
		});
	}
	issueAccessToken(appKey) {
		return issue(this.#accessTokens, {
			appKey,
			endsAtMs: this.#endAfter("accessTokenSeconds")
		});
	}
	issueRefreshToken(appKey, endsAtMs) {
		let end = endsAtMs === void 0 ? this.#endAfter("refreshTokenSeconds") : () => endsAtMs;
		return issue(this.#refreshTokens, {
			appKey,
			endsAtMs: end
		});
	}
	issueCode(appKey, redirectUri) {
		return issue(this.#codes, {
			appKey,
			redirectUri,
			endsAtMs: this.#endAfter("codeSeconds")
		});
	}
	acceptsAccessToken(token, appKey) {
		return this.#valid(this.#accessTokens.get(token), appKey) !== void 0;
	}
	refreshTokenEnd(token, appKey) {
		return this.#valid(this.#refreshTokens.get(token), appKey)?.endsAtMs();
	}
	redeemCode(code, appKey, redirectUri) {
		let issued = this.#valid(this.#codes.get(code), appKey);
		this.#codes.delete(code);
		return issued !== void 0 && (redirectUri === issued.redirectUri || redirectUri === "default");
	}
	revokeAccessToken(token) {
		this.#accessTokens.delete(token);
	}
	revokeRefreshToken(token) {
		this.#refreshTokens.delete(token);
	}
	revokeAccessTokensOf(appKey) {
		for (let [token, issued] of this.#accessTokens) issued.appKey === appKey && this.#accessTokens.delete(token);
	}
	revokeAccessTokens() {
		this.#accessTokens.clear();
	}
	revokeRefreshTokens() {
		this.#refreshTokens.clear();
	}
	#endAfter(lifetime) {
		let endsAtMs = this.#now() + this.#lifetimes()[lifetime] * 1e3;
		return () => endsAtMs;
	}
	#valid(issued, appKey) {
		return issued !== void 0 && issued.appKey === appKey && this.#now() < issued.endsAtMs() ? issued : void 0;
	}
};
function issue(register, issued) {
	let text = process.getBuiltinModule("node:crypto").randomUUID();
	register.set(text, issued);
	return text;
}
async function startSandbox(options = {}) {
	let { port = 0 } = options;
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw portRefused();
	let settled = createState(options);
	let closing = new AbortController();
	let wait = createWait(closing.signal);
	let server = process.getBuiltinModule("node:http").createServer();
	let state = {
		...settled,
		origin: `http://127.0.0.1:${await listen(server, port)}`
	};
	server.on("request", (incoming, response) => {
		handleRequest(state, incoming, response, wait).catch((error) => {
			state.log?.debug("sandbox request failed", { error: error instanceof Error ? error.name : "unknown" });
			!response.headersSent && !response.destroyed && performReaction(response, {
				kind: "answer",
				answer: jsonAnswer(500, { error: controlTexts.internal })
			}, !1);
		});
	});
	return createHandle(state, () => {
		closing.abort();
		return endServer(server);
	});
}
function createState(options) {
	let now = () => options.clock?.now() ?? Date.now();
	let settings = {
		...notEstablishedDefaults,
		...options.notEstablished
	};
	let { consent, rotation, singleUse, accessTokenSeconds, refreshTokenSeconds, codeSeconds, today } = options;
	let liveOptions = new LiveOptions(parseOptions({
		consent,
		rotation,
		singleUse,
		accessTokenSeconds,
		refreshTokenSeconds,
		codeSeconds,
		today
	}), now);
	let state = {
		applications: new Map(),
		callsLeft: new Map(),
		apis: joinApis(options.apis ?? []),
		catalogue: options.categories === void 0 ? loadCatalogue() : generateCatalogue(options.categories),
		categoryAnswers: new Map(Object.entries(options.categoryAnswers ?? {})),
		options: liveOptions,
		grants: new GrantRegister(() => liveOptions.current, now),
		frequency: new FrequencyMeter(settings.frequencyWindowMs, now),
		faults: new FaultList(),
		requests: new RequestLedger(),
		settings,
		log: options.log,
		now,
		day: () => liveOptions.day
	};
	for (let application of [builtInApplication, ...options.applications ?? []]) defineApplication(state, application);
	state.faults.replace(parseFaults(options.faults ?? [], state.apis));
	return state;
}
function joinApis(added) {
	return [...new Map([...builtInApis, ...added].map((api) => [apiId(api.contract), api])).values()];
}
function defineApplication(state, application) {
	let { appKey, appSecret, callsLeft } = application;
	if (!/^[A-Za-z0-9]+$/.test(appKey) || appSecret.reveal() === "") throw applicationRefused();
	state.applications.set(appKey, application);
	state.grants.admit(application);
	state.callsLeft.delete(appKey);
	callsLeft !== void 0 && state.callsLeft.set(appKey, callsLeft);
}
function createHandle(state, close) {
	return {
		gatewayUrl: `${state.origin}/openapi`,
		authUrl: state.origin,
		get credentials() {
			let { appKey, appSecret, refreshToken } = {
				...builtInApplication,
				...state.applications.get(builtInApplication.appKey)
			};
			return {
				appKey,
				appSecret,
				refreshToken
			};
		},
		get requests() {
			return state.requests.read();
		},
		clearRequests: () => state.requests.clear(),
		defineApplication: (application) => defineApplication(state, application),
		get options() {
			return state.options.current;
		},
		setOptions: (options) => state.options.change(parseOptions(options)),
		setFaults: (faults) => state.faults.replace(parseFaults(faults, state.apis)),
		issueAccessToken: (appKey = builtInApplication.appKey) => new Secret(state.grants.issueAccessToken(appKey)),
		revokeAccessTokens: () => state.grants.revokeAccessTokens(),
		revokeRefreshTokens: () => state.grants.revokeRefreshTokens(),
		close,
		[Symbol.asyncDispose]: close
	};
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		let refuse = (cause) => reject(portUnavailable(port, cause));
		server.once("error", refuse);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", refuse);
			let address = server.address();
			resolve(typeof address == "object" && address ? address.port : port);
		});
	});
}
function endServer(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
var src_exports = __exportAll({
	allProducts: () => allProducts,
	answerApi: () => answerApi,
	answerPage: () => answerPage,
	builtInApis: () => builtInApis,
	builtInApplication: () => builtInApplication,
	businessRefusal: () => businessRefusal,
	businessSuccess: () => businessSuccess,
	childrenOf: () => childrenOf,
	chooseBy: () => chooseBy,
	describeSandbox: () => describeSandbox,
	emptyRankingCategoryId: () => emptyRankingCategoryId,
	facetAnswer: () => facetAnswer,
	faultDescriptions: () => faultDescriptions,
	firstLevelCategories: () => firstLevelCategories,
	foundFields: () => foundFields,
	hashText: () => hashText,
	hotKeywords: () => hotKeywords,
	incompleteProductsCategoryId: () => incompleteProductsCategoryId,
	isLeaf: () => isLeaf,
	keywordFields: () => keywordFields,
	leavesBelow: () => leavesBelow,
	longestRanking: () => 20,
	notEstablishedDefaults: () => notEstablishedDefaults,
	offerOf: () => offerOf,
	offered: () => offered,
	parseFaults: () => parseFaults,
	priceTextOf: () => priceTextOf,
	productById: () => productById,
	productCount: () => productCount,
	productOf: () => productOf,
	productOnDay: () => productOnDay,
	productsNamed: () => productsNamed,
	productsOfSeller: () => productsOfSeller,
	rankProducts: () => rankProducts,
	readLong: () => readLong,
	readMessageFields: () => readMessageFields,
	refuseLanguage: () => refuseLanguage,
	sandboxFaultKinds: () => sandboxFaultKinds,
	searchArguments: () => searchArguments,
	sellerOf: () => sellerOf,
	startSandbox: () => startSandbox,
	switchableOptionDefaults: () => switchableOptionDefaults,
	translate: () => translate,
	wideItemId: () => wideItemId,
	wideItemIdCategoryId: () => wideItemIdCategoryId
});
export { allProducts, answerApi, answerPage, businessRefusal, businessSuccess, facetAnswer, foundFields, hashText, keywordFields, offerOf, offered, priceTextOf, productById, productCount, productOf, productOnDay, productsNamed, productsOfSeller, readMessageFields, refuseLanguage, searchArguments, sellerOf, src_exports, translate };
