/**
 * Machines, tools, packaging and services. Established: 65, 2829, 2805 and 68 as parents of level-2
 * rows in the official example of getByKeyword, and the rows with an id printed there. The names of
 * those first levels, of 125748005 and 124166001 (parents only) and all other rows are made up.
 */
export const industry = `
65 机械及行业设备 | Machinery and industrial equipment
  10179 制鞋机械 | Shoe-making machinery: 1034394 修鞋设备 | Shoe repair equipment; 1034395 鞋机配件 | Parts of shoe machines; 1034477 其他制鞋机械 | Other shoe-making machinery; 1034486 鞋成型机 | Shoe-forming machines; 1036051 缝鞋机 | Shoe-stitching machines; 1036832 鞋修饰机 | Shoe-finishing machines
  包装机械 | Packaging machinery: 封口机 | Sealing machines; 打包机 | Strapping machines
  食品机械 | Food machinery: 切菜机 | Vegetable cutters; 和面机 | Dough mixers
  泵阀 | Pumps and valves: 水泵 | Water pumps; 阀门 | Valves
  激光设备 | Laser equipment
2829 二手设备转让 | Second-hand equipment
  1034077 二手制鞋设备 | Second-hand shoe-making equipment
  二手机床 | Second-hand machine tools: 二手车床 | Second-hand lathes; 二手铣床 | Second-hand milling machines
  二手叉车 | Second-hand forklifts
2805 加工 | Contract manufacturing
  1034392 鞋材、鞋件加工 | Shoe material and part processing
  服装加工 | Garment manufacturing: 针织服装加工 | Knitwear manufacturing; 制服定制 | Uniforms made to order
  五金加工 | Metalworking: 数控加工 | CNC machining; 冲压加工 | Stamping
  塑料加工 | Plastics processing
68 包装 | Packaging
  126390002 鞋服包装 | Shoe and clothing packaging: 126476001 鞋靴包装 | Shoe and boot packaging; 126478001 袜子包装 | Sock packaging; 服装包装袋 | Clothing bags
  纸包装 | Paper packaging: 纸箱 | Cartons; 礼品盒 | Gift boxes; 纸袋 | Paper bags
  塑料包装 | Plastic packaging: 快递袋 | Courier bags; 气泡袋 | Bubble bags; 自封袋 | Zip-lock bags
  胶带 | Adhesive tape
五金工具 | Hardware and tools
  手动工具 | Hand tools: 螺丝刀 | Screwdrivers; 扳手 | Spanners; 工具套装 | Tool sets
  电动工具 | Power tools: 电钻 | Drills; 角磨机 | Angle grinders
  紧固件 | Fasteners: 螺丝 | Screws; 螺母 | Nuts
  锁具 | Locks
安全防护 | Safety and protection
  124166001 劳保鞋 | Safety shoes: 124158004 绝缘鞋 | Insulating shoes; 124158005 防化鞋 | Chemical-resistant shoes; 124158006 防砸防刺穿鞋 | Crush- and puncture-proof shoes
  劳保手套 | Work gloves: 浸胶手套 | Dipped gloves; 防割手套 | Cut-resistant gloves
  防护面罩 | Face protection: 护目镜 | Safety goggles; 防尘口罩 | Dust masks
  反光背心 | Reflective vests
仪器仪表 | Instruments and meters
  测量工具 | Measuring tools: 卷尺 | Tape measures; 测温仪 | Thermometers; 万用表 | Multimeters
  衡器 | Scales: 台秤 | Bench scales; 珠宝秤 | Jewellery scales
  实验仪器 | Laboratory instruments
环保设备 | Environmental equipment
  水处理设备 | Water treatment: 净水滤芯 | Water filter cartridges; 水泵过滤器 | Pump filters
  空气净化 | Air cleaning: 空气滤网 | Air filters; 除尘设备 | Dust removal equipment
  垃圾处理 | Waste handling
物流设备 | Logistics equipment
  搬运设备 | Handling equipment: 手推车 | Hand trucks; 液压车 | Pallet trucks
  仓储货架 | Warehouse shelving: 轻型货架 | Light shelving; 中型货架 | Medium shelving
  托盘 | Pallets
商务服务 | Business services
  125748005 鞋类代理加盟 | Shoe agencies and franchises: 1034373 成品鞋、鞋件代理加盟 | Agencies for finished shoes and shoe parts
  设计服务 | Design services: 包装设计 | Packaging design; 产品摄影 | Product photography
  检测认证 | Testing and certification
办公设备 | Office equipment
  打印耗材 | Printing supplies: 墨盒 | Ink cartridges; 硒鼓 | Toner cartridges; 标签纸 | Label paper
  收银设备 | Point-of-sale equipment: 扫码枪 | Barcode scanners; 小票打印机 | Receipt printers
  碎纸机 | Paper shredders
印刷、纸业 | Printing and paper
  印刷品 | Printed matter: 不干胶标签 | Adhesive labels; 宣传册 | Brochures; 吊牌 | Hang tags
  生活用纸 | Household paper: 抽纸 | Facial tissues; 卷纸 | Toilet paper
  特种纸 | Speciality paper
`;
