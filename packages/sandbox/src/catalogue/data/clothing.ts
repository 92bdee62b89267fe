/**
 * Clothes, accessories and bags. Established: ids 10166, 10165, 312, 54 and 127380009 at the first
 * level with the names of 10166 and 54, id 311 and every row with an id below it that the official
 * example of getByKeyword prints (contracts.md section 6). The sandbox made up the rest.
 */
export const clothing = `
10166 女装 | Women's clothing
  1031910 连衣裙 | Dresses: 雪纺连衣裙 | Chiffon dresses; 针织连衣裙 | Knitted dresses; 牛仔连衣裙 | Denim dresses; 吊带连衣裙 | Slip dresses
  女式T恤 | Women's T-shirts: 短袖T恤 | Short-sleeved T-shirts; 长袖T恤 | Long-sleeved T-shirts; 印花T恤 | Printed T-shirts
  女式衬衫 | Women's blouses: 雪纺衬衫 | Chiffon blouses; 棉麻衬衫 | Cotton and linen blouses
  半身裙 | Skirts: 百褶裙 | Pleated skirts; 牛仔半身裙 | Denim skirts; 包臀裙 | Pencil skirts
  女式外套 | Women's coats: 风衣 | Trench coats; 羽绒服 | Down jackets; 毛呢大衣 | Woollen coats
  女式卫衣 | Women's hoodies
  大码女装 | Plus-size women's clothing
10165 男装 | Men's clothing
  男式T恤 | Men's T-shirts: 圆领T恤 | Crew-neck T-shirts; 翻领T恤 | Polo shirts
  男式衬衫 | Men's shirts: 商务衬衫 | Business shirts; 休闲衬衫 | Casual shirts; 格子衬衫 | Checked shirts
  男式裤子 | Men's trousers: 牛仔裤 | Jeans; 工装裤 | Cargo trousers; 西裤 | Suit trousers; 短裤 | Shorts
  男式外套 | Men's jackets: 夹克 | Jackets; 棉衣 | Padded jackets; 西装 | Suits
  男式卫衣 | Men's hoodies
312 内衣 | Underwear
  1043349 袜子 | Socks and hosiery: 122430003 其他袜子 | Other socks; 122988007 鱼嘴袜、露趾袜 | Peep-toe and open-toe socks; 201809301 洛丽塔袜 | Lolita socks; 棉袜 | Cotton socks; 丝袜 | Silk stockings
  文胸 | Bras: 无钢圈文胸 | Wireless bras; 运动文胸 | Sports bras; 聚拢文胸 | Push-up bras
  内裤 | Briefs: 女式内裤 | Women's briefs; 男式内裤 | Men's briefs; 一次性内裤 | Disposable briefs
  睡衣家居服 | Nightwear and loungewear: 睡裙 | Nightdresses; 家居服套装 | Loungewear sets; 睡袍 | Robes
  保暖内衣 | Thermal underwear
311 童装 | Children's clothing
  1043351 儿童袜 | Children's socks
  儿童上衣 | Children's tops: 儿童T恤 | Children's T-shirts; 儿童卫衣 | Children's hoodies; 儿童毛衣 | Children's sweaters
  儿童裤子 | Children's trousers: 儿童牛仔裤 | Children's jeans; 打底裤 | Leggings
  儿童裙子 | Children's skirts and dresses: 公主裙 | Princess dresses; 儿童半身裙 | Children's skirts
  婴儿服装 | Baby clothing: 连体衣 | Baby rompers; 婴儿套装 | Baby sets
127380009 运动服饰 | Sportswear
  运动上衣 | Sports tops: 速干T恤 | Quick-drying T-shirts; 运动卫衣 | Sports hoodies; 运动背心 | Sports vests
  运动裤 | Sports trousers: 瑜伽裤 | Yoga leggings; 运动短裤 | Sports shorts; 束脚裤 | Joggers
  泳装 | Swimwear: 连体泳衣 | One-piece swimsuits; 比基尼 | Bikinis; 泳裤 | Swimming trunks
  运动套装 | Tracksuits
54 服饰配件、饰品 | Fashion accessories and jewellery
  帽子 | Hats: 棒球帽 | Baseball caps; 渔夫帽 | Bucket hats; 针织帽 | Beanies
  围巾手套 | Scarves and gloves: 丝巾 | Silk scarves; 针织围巾 | Knitted scarves; 保暖手套 | Warm gloves
  皮带 | Belts
  首饰 | Jewellery: 项链 | Necklaces; 耳环 | Earrings; 戒指 | Rings; 手链 | Bracelets
  发饰 | Hair accessories: 发夹 | Hair clips; 发圈 | Hair ties; 假发 | Wigs
  眼镜 | Eyewear: 太阳镜 | Sunglasses; 眼镜框 | Spectacle frames
箱包皮具 | Bags and leather goods
  女包 | Women's bags: 单肩包 | Shoulder bags; 手提包 | Handbags; 斜挎包 | Crossbody bags
  双肩包 | Backpacks: 学生书包 | School bags; 电脑双肩包 | Laptop backpacks
  旅行箱包 | Luggage: 拉杆箱 | Trolley cases; 旅行袋 | Travel bags
  钱包卡包 | Wallets and card holders
`;
