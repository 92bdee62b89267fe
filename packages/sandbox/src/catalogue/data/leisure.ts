/**
 * Sports, children, pets, gifts. Established: the first level 18 and the rows with an id that the
 * official example of getByKeyword prints. The name of 18, the names and places of the rows that
 * occur there as parents only (2013, 121900002, 121876002, 1044658, 122226003, 201305503, 201330711,
 * 1044217) and all rows without an id are made up.
 */
export const leisure = `
18 运动户外 | Sports and outdoor
  2013 滑雪用品 | Skiing: 1033463 滑雪靴 | Ski boots; 滑雪镜 | Ski goggles; 滑雪服 | Ski suits
  121900002 户外鞋靴 | Outdoor footwear: 121878002 营地鞋 | Camp shoes; 121886003 高海拔登山靴、攀冰鞋 | High-altitude boots and ice-climbing shoes; 121896003 登山鞋 | Hiking boots; 122246002 军靴、战术靴 | Military and tactical boots
  121876002 运动鞋 | Sports shoes: 121884002 棒球鞋 | Baseball shoes; 125296002 童/青少年鞋 | Children's and youth sports shoes; 125470004 军迷作训鞋 | Training shoes in military style; 跑步鞋 | Running shoes; 篮球鞋 | Basketball shoes
  1044658 垂钓服饰 | Fishing wear: 122208002 钓鱼鞋 | Fishing shoes; 钓鱼服 | Fishing clothes
  122226003 足球用品 | Football: 201585403 足球袜 | Football socks; 足球 | Footballs; 护腿板 | Shin pads
  健身器材 | Fitness equipment: 瑜伽垫 | Yoga mats; 哑铃 | Dumbbells; 拉力带 | Resistance bands
  露营用品 | Camping: 帐篷 | Tents; 睡袋 | Sleeping bags; 折叠椅 | Folding chairs
  骑行装备 | Cycling gear
玩具 | Toys
  益智玩具 | Educational toys: 积木 | Building blocks; 拼图 | Jigsaw puzzles; 魔方 | Magic cubes
  毛绒玩具 | Plush toys: 毛绒公仔 | Plush figures; 玩偶挂件 | Plush pendants
  遥控玩具 | Remote-controlled toys: 遥控车 | Remote-controlled cars; 玩具无人机 | Toy drones
  户外玩具 | Outdoor toys: 水枪 | Water guns; 泡泡机 | Bubble machines
  减压玩具 | Fidget toys
母婴用品 | Mother and baby
  喂养用品 | Feeding: 奶瓶 | Baby bottles; 儿童餐具 | Children's tableware; 围兜 | Bibs
  婴儿护理 | Baby care: 婴儿湿巾 | Baby wipes; 纸尿裤 | Nappies
  婴儿出行 | Baby travel: 婴儿推车 | Pushchairs; 婴儿背带 | Baby carriers
  孕妇用品 | Maternity
宠物用品 | Pet supplies
  201305503 宠物服饰 | Pet clothing: 122586001 宠物鞋靴 | Pet shoes and boots; 201304806 宠物袜子 | Pet socks; 宠物衣服 | Pet clothes
  宠物玩具 | Pet toys: 猫玩具 | Cat toys; 狗玩具 | Dog toys
  宠物窝垫 | Pet beds: 狗窝 | Dog beds; 猫窝 | Cat beds
  宠物牵引 | Leads and harnesses
  水族用品 | Aquarium supplies
节庆、工艺品 | Festive goods and crafts
  201330711 宗教服饰 | Religious dress: 201330420 道鞋 | Taoist shoes; 201334120 道袜 | Taoist socks; 201340517 僧鞋 | Monks' shoes
  1044217 殡葬用品 | Funeral goods: 201359513 寿衣/鞋/帽 | Burial clothes, shoes and hats
  派对用品 | Party goods: 气球 | Balloons; 派对装饰 | Party decorations; 面具 | Masks
  圣诞用品 | Christmas goods: 圣诞树 | Christmas trees; 圣诞灯串 | Christmas light chains
  钥匙扣 | Key rings
乐器 | Musical instruments
  弦乐器 | String instruments: 吉他 | Guitars; 尤克里里 | Ukuleles
  打击乐器 | Percussion: 手鼓 | Hand drums; 架子鼓 | Drum kits
  乐器配件 | Instrument accessories
文教用品 | School and stationery
  书写工具 | Writing instruments: 中性笔 | Gel pens; 马克笔 | Marker pens; 铅笔 | Pencils
  本册 | Notebooks: 笔记本 | Notebooks and journals; 便利贴 | Sticky notes
  美术用品 | Art supplies: 颜料 | Paints; 画笔 | Paint brushes
  学生文具套装 | Stationery sets
`;
