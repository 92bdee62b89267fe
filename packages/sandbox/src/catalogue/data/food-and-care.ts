/**
 * Food, farming, cosmetics and health. Established: the rows with an id that the official example of
 * getByKeyword prints (201304725 and 201548101). 122196011 and 122262003 occur there as parents only,
 * 1 is the id of the page's example for hot keywords; their names, their places and all other rows are made up.
 */
export const foodAndCare = `
美妆 | Cosmetics
  彩妆 | Make-up: 口红 | Lipsticks; 眼影 | Eye shadow; 睫毛膏 | Mascara; 粉底液 | Foundation
  护肤品 | Skin care: 面膜 | Face masks; 面霜 | Face creams; 防晒霜 | Sunscreen
  美妆工具 | Make-up tools: 化妆刷 | Make-up brushes; 美妆蛋 | Make-up sponges; 假睫毛 | False lashes
  美甲用品 | Nail products: 甲油胶 | Gel polish; 穿戴甲 | Press-on nails
  香水 | Perfume
个护家清 | Personal care and cleaning agents
  122196011 除臭用品 | Deodorisers: 201304725 鞋袜除臭剂 | Shoe and sock deodorisers; 空气清新剂 | Air fresheners
  122262003 皮具护理 | Leather care: 201548101 鞋油 | Shoe polish; 皮革护理剂 | Leather conditioner
  洗护用品 | Hair and body care: 洗发水 | Shampoo; 沐浴露 | Shower gel
  口腔护理 | Oral care: 牙膏 | Toothpaste; 牙线 | Dental floss
  衣物清洁 | Laundry: 洗衣液 | Laundry liquid; 洗衣凝珠 | Laundry pods
医药、保健 | Health
  护理用品 | Nursing supplies: 创可贴 | Plasters; 体温计 | Clinical thermometers; 棉签 | Cotton swabs
  护具 | Supports: 护膝 | Knee supports; 护腰 | Back supports
  按摩器材 | Massage devices: 颈椎按摩仪 | Neck massagers; 筋膜枪 | Massage guns
  医用口罩 | Medical masks
食品酒水 | Food and drink
  休闲零食 | Snacks: 坚果 | Nuts; 糖果 | Sweets; 饼干 | Biscuits
  茶叶 | Tea: 绿茶 | Green tea; 红茶 | Black tea; 花草茶 | Herbal tea
  调味品 | Seasonings: 酱料 | Sauces; 香辛料 | Spices
  方便食品 | Instant food
1 农业 | Agriculture
  农产品 | Farm produce: 新鲜水果 | Fresh fruit; 干货 | Dried goods
  农用工具 | Farm tools: 喷雾器 | Sprayers; 大棚膜 | Greenhouse film
  饲料 | Feed
`;
