/**
 * Shoes. Established: the first level 1038378 and every row with an id that the official example
 * of getByKeyword prints, with its parent. The sandbox made up the names of 125372002, 126506004
 * and 125312003, which occur there as parents only, and every row without an id.
 */
export const shoes = `
1038378 鞋 | Shoes
  125372002 女鞋 | Women's shoes: 10170 女式棉鞋 | Women's padded shoes; 1043193 女式板鞋 | Women's skate shoes; 123616001 中老年妈妈鞋 | Comfort shoes for older women; 123648008 女式布鞋 | Women's cloth shoes; 126506005 女式时装单鞋 | Women's fashion pumps; 201536601 女式制服皮鞋 | Women's uniform leather shoes; 201843201 女士洞洞鞋 | Women's clogs; 201898903 乐福鞋 | Loafers; 女式凉鞋 | Women's sandals; 女式靴子 | Women's boots
  126506004 男鞋 | Men's shoes: 1038548 男式商务皮鞋 | Men's business leather shoes; 126442003 男式板鞋 | Men's skate shoes; 126480003 男式布鞋 | Men's cloth shoes; 201837318 男式休闲皮鞋 | Men's casual leather shoes; 201837319 乐福鞋/豆豆鞋 | Loafers and driving shoes
  125312003 家居鞋 | House shoes: 1043192 家居棉鞋 | Padded house shoes; 201827725 家居婚鞋 | Wedding house shoes; 201843202 盆底鞋 | Bowl-soled shoes; 家居拖鞋 | House slippers
  125386001 童鞋、婴儿鞋 | Children's and baby shoes: 125378002 童特色鞋 | Special shoes for children; 127362009 童皮鞋 | Children's leather shoes; 201306309 亲子鞋 | Parent and child shoes; 201682809 童鞋量脚器 | Foot measures for children's shoes; 201834503 学生皮鞋 | School leather shoes; 201834603 水晶/水钻鞋 | Crystal and rhinestone shoes; 201903001 童鞋礼盒装 | Children's shoes in gift boxes; 201907604 童洞洞鞋 | Children's clogs
  125730003 鞋配件 | Shoe accessories: 127450007 鞋撑/鞋楦 | Shoe trees and lasts; 127450008 鞋带 | Shoelaces; 127462008 鞋拔 | Shoehorns; 201301618 防雨鞋套 | Rain shoe covers; 201868102 鞋塞 | Shoe inserts; 鞋垫 | Insoles
  201301601 鞋材 | Shoe materials: 1034057 鞋定制加工 | Made-to-order shoes; 鞋底 | Soles; 鞋面 | Uppers
`;
