/** Raw materials. The sandbox made up every row; none of these ids is 1688's. */
export const materials = `
纺织面料 | Textiles and fabrics
  棉布 | Cotton fabrics: 纯棉平纹布 | Plain cotton; 牛仔布 | Denim
  化纤面料 | Synthetic fabrics: 涤纶面料 | Polyester fabrics; 雪纺面料 | Chiffon fabrics
  蕾丝 | Lace: 弹力蕾丝 | Stretch lace; 刺绣蕾丝 | Embroidered lace
  纱线 | Yarns
服装辅料 | Garment accessories
  拉链 | Zips: 金属拉链 | Metal zips; 尼龙拉链 | Nylon zips
  纽扣 | Buttons: 树脂纽扣 | Resin buttons; 金属纽扣 | Metal buttons
  花边织带 | Trimmings and webbing: 织带 | Webbing; 松紧带 | Elastic bands
  烫钻 | Hot-fix rhinestones
皮革 | Leather
  真皮 | Genuine leather: 牛皮 | Cowhide; 羊皮 | Sheepskin
  人造革 | Artificial leather: PU革 | PU leather; PVC革 | PVC leather
  皮革边料 | Leather offcuts
化工 | Chemicals
  胶粘剂 | Adhesives: 热熔胶 | Hot-melt glue; 环氧胶 | Epoxy glue
  涂料助剂 | Paint additives: 固化剂 | Hardeners; 颜料色粉 | Pigment powders
  日化原料 | Raw materials for cosmetics
橡塑 | Rubber and plastics
  塑料制品 | Plastic goods: 塑料板 | Plastic sheets; 塑料管 | Plastic pipes
  橡胶制品 | Rubber goods: 密封圈 | Sealing rings; 橡胶垫 | Rubber mats
  硅胶制品 | Silicone goods
钢铁、冶金 | Steel and metals
  钢材 | Steel: 不锈钢板 | Stainless steel sheets; 钢管 | Steel pipes
  有色金属 | Non-ferrous metals: 铝型材 | Aluminium profiles; 铜棒 | Copper bars
  金属丝网 | Wire mesh
`;
