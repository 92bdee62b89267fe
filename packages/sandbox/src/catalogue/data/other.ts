/**
 * What fits nowhere else, and the categories that exist to test clients: an empty ranking, a ranking with
 * an id above 2^53, and products that lack something. Made up by the sandbox, which is why the ids begin with 90000000.
 */
export const other = `
其他 | Other
  沙箱样例 | Sandbox samples: 900000001 空榜单样例 | Sample of an empty ranking; 900000002 长编号样例 | Sample of long item ids; 900000003 残缺商品样例 | Sample of incomplete products; 普通样例 | Ordinary sample
  库存积压 | Surplus stock: 库存服装 | Surplus clothing; 库存玩具 | Surplus toys
  未分类商品 | Unclassified goods
`;
