/**
 * House, kitchen, furniture and building. Established: the rows with an id that the official
 * example of getByKeyword prints. 1556, 1548, 122512002, 652 and 1047981 occur there as parents only,
 * 1111 is the ranking id of the page's example; their names, their places and all other rows are made up.
 */
export const home = `
居家日用 | Household goods
  1556 鞋用护理品 | Shoe care: 1043956 鞋套、鞋刷、鞋用品 | Shoe covers, brushes and supplies; 125070006 一次性鞋用品 | Disposable shoe supplies; 201301811 鞋袜干爽剂 | Shoe and sock driers; 201649401 家用鞋套机 | Shoe cover dispensers
  1548 收纳用品 | Storage: 122406006 鞋靴罩、袋 | Shoe and boot bags; 201308711 鞋子收纳架/盒 | Shoe racks and boxes; 收纳箱 | Storage boxes; 真空压缩袋 | Vacuum bags; 衣架 | Clothes hangers
  清洁工具 | Cleaning tools: 拖把 | Mops; 扫把簸箕 | Brooms and dustpans; 清洁布 | Cleaning cloths
  雨伞雨具 | Umbrellas and rainwear: 折叠伞 | Folding umbrellas; 雨衣 | Raincoats
  浴室用品 | Bathroom goods: 浴帘 | Shower curtains; 浴室置物架 | Bathroom shelves; 防滑垫 | Non-slip mats
  蚊帐 | Mosquito nets
餐饮厨具 | Kitchen and tableware
  锅具 | Cookware: 炒锅 | Woks; 汤锅 | Stockpots; 平底锅 | Frying pans
  餐具 | Tableware: 碗碟 | Bowls and plates; 筷子刀叉 | Chopsticks and cutlery; 一次性餐具 | Disposable tableware
  水杯水壶 | Cups and bottles: 保温杯 | Vacuum flasks; 玻璃杯 | Glasses; 运动水壶 | Sports bottles
  烘焙用具 | Bakeware: 蛋糕模具 | Cake moulds; 电子秤 | Kitchen scales
  保鲜盒 | Food containers
家纺 | Home textiles
  床上用品 | Bedding: 四件套 | Four-piece bedding sets; 被子 | Quilts; 枕头 | Pillows; 床垫保护罩 | Mattress covers
  毛巾浴巾 | Towels: 纯棉毛巾 | Cotton towels; 浴巾 | Bath towels
  窗帘 | Curtains: 遮光窗帘 | Blackout curtains; 纱帘 | Sheer curtains
  地毯地垫 | Carpets and mats
  抱枕靠垫 | Cushions
家居饰品 | Home decoration
  摆件 | Ornaments: 树脂摆件 | Resin ornaments; 陶瓷摆件 | Ceramic ornaments
  墙饰 | Wall decoration: 装饰画 | Pictures; 墙贴 | Wall stickers; 挂钟 | Wall clocks
  仿真花 | Artificial flowers
  香薰蜡烛 | Scented candles
家具 | Furniture
  122512002 组装家居 | Self-assembly furniture: 124272013 DIY鞋架、鞋柜 | Self-assembly shoe racks and cabinets; 简易衣柜 | Simple wardrobes; 简易书架 | Simple bookshelves
  客厅家具 | Living-room furniture: 沙发 | Sofas; 茶几 | Coffee tables; 电视柜 | TV cabinets
  办公家具 | Office furniture: 办公椅 | Office chairs; 办公桌 | Desks
  户外家具 | Outdoor furniture
家用电器 | Home appliances
  652 洗涤电器 | Washing appliances: 201273557 洗鞋机 | Shoe washers; 迷你洗衣机 | Mini washing machines
  1047981 烘干电器 | Drying appliances: 1041748 烘鞋器、干鞋器 | Shoe dryers; 干衣机 | Clothes dryers
  1111 厨房小家电 | Small kitchen appliances: 电热水壶 | Electric kettles; 空气炸锅 | Air fryers; 榨汁机 | Juicers; 电饭煲 | Rice cookers
  生活电器 | Household appliances: 电风扇 | Fans; 加湿器 | Humidifiers; 吸尘器 | Vacuum cleaners; 挂烫机 | Garment steamers
  个护电器 | Personal care appliances: 电吹风 | Hair dryers; 电动牙刷 | Electric toothbrushes; 剃须刀 | Shavers
家装建材 | Building materials
  卫浴 | Sanitary ware: 水龙头 | Taps; 花洒 | Shower heads; 马桶 | Toilets
  地板瓷砖 | Floors and tiles: 木地板 | Wooden floors; 瓷砖 | Tiles
  门窗 | Doors and windows: 门锁 | Door locks; 纱窗 | Window screens
  墙纸涂料 | Wallpaper and paint
园艺 | Gardening
  花盆容器 | Flower pots: 塑料花盆 | Plastic flower pots; 陶瓷花盆 | Ceramic flower pots
  园艺工具 | Garden tools: 修枝剪 | Secateurs; 浇水器 | Watering devices
  种子种球 | Seeds and bulbs
`;
