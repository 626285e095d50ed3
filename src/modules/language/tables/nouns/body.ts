export const beauty = `
lipstick | 口红 唇膏
lip balm, lip gloss | 润唇膏 唇彩 唇釉
foundation | 粉底 粉底液
concealer | 遮瑕膏
blush, blusher | 腮红
mascara | 睫毛膏
eyeliner | 眼线笔
eyeshadow, eyeshadow palette | 眼影 眼影盘
eyebrow pencil | 眉笔
makeup, cosmetics | 化妆品 彩妆
makeup brush | 化妆刷
makeup remover | 卸妆水 卸妆油
nail polish | 指甲油
nail clipper | 指甲刀 指甲剪
perfume, cologne, fragrance | 香水
face cream, moisturizer, moisturiser, cream | 面霜 保湿霜 乳霜
eye cream | 眼霜
serum | 精华 精华液
toner water | 爽肤水 化妆水
lotion, body lotion | 身体乳 乳液 润肤露
sunscreen, sunblock | 防晒霜 防晒
face wash, cleanser, facial cleanser | 洗面奶 洁面乳 洁面
face mask, sheet mask | 面膜
essential oil | 精油
body wash, shower gel | 沐浴露 沐浴乳
soap | 香皂 肥皂 皂
hand cream | 护手霜
hand soap, hand wash | 洗手液
shampoo | 洗发水
conditioner, hair conditioner | 护发素
hair mask | 发膜
hair oil | 护发精油
hair dye | 染发剂 染发膏
hair gel, hair spray, hairspray | 发胶 发蜡
comb, hair brush, hairbrush | 梳子
toothbrush | 牙刷
toothpaste | 牙膏
dental floss, floss | 牙线
mouthwash | 漱口水
water flosser | 冲牙器
deodorant | 止汗露
cotton pad, cotton pads, cotton ball, cotton balls | 化妆棉 卸妆棉
cotton swab, cotton swabs, cotton bud, cotton buds, q-tips | 棉签 棉棒
shaving cream | 剃须膏
bath bomb, bath salt | 浴盐 泡澡球
sanitary pads, tampons | 卫生巾
facial steamer, beauty device | 美容仪
rose water | 玫瑰水 玫瑰纯露
skincare, skin care | 护肤品
`;
export const health = `
vitamin, vitamins, multivitamin | 维生素 复合维生素
fish oil | 鱼油
calcium tablets | 钙片
probiotics | 益生菌
collagen | 胶原蛋白
melatonin | 褪黑素
thermometer | 体温计 温度计
blood pressure monitor | 血压计 血压仪
glucose meter | 血糖仪
oximeter | 血氧仪
first aid kit | 急救包 医药箱
bandage, band-aid | 创可贴 绷带
mask, medical mask | 口罩
massager, neck massager | 按摩仪 按摩器 颈椎按摩仪
massage chair | 按摩椅
massage gun | 筋膜枪
foot spa, foot bath | 足浴盆 泡脚桶
heating pad | 电热垫 暖宝宝 暖贴
hearing aid | 助听器
wheelchair | 轮椅
walking stick, cane | 拐杖
scale, bathroom scale, body scale | 体重秤 体脂秤
contact lenses, contact lens | 隐形眼镜
eye mask, sleep mask | 眼罩
earplugs | 耳塞
neck pillow, travel pillow | 颈枕 u型枕
pill box, pill organizer | 药盒
red light therapy, red light therapy device | 红光理疗仪
electric blanket | 电热毯 | bed
hand sanitizer | 免洗洗手液
`;
export const food = `
coffee, coffee beans | 咖啡 咖啡豆 速溶咖啡
tea, tea bags | 茶 茶叶 茶包
green tea | 绿茶
black tea | 红茶
white tea | 白茶
oolong tea | 乌龙茶 铁观音
rose tea, flower tea, herbal tea | 玫瑰花茶 花茶 菊花茶 玫瑰茶
pu-erh tea | 普洱 普洱茶 黑茶
juice, orange juice, apple juice | 果汁 橙汁 苹果汁
soda, cola, coke, soft drink | 可乐 汽水 饮料
sparkling water, mineral water | 矿泉水 气泡水 苏打水
milk | 牛奶 纯牛奶
milk powder, formula | 奶粉
soy milk | 豆浆 豆奶
yogurt, yoghurt | 酸奶
cheese, blue cheese | 奶酪 芝士
butter | 黄油
ice cream | 冰淇淋 雪糕
wine, red wine, white wine | 葡萄酒 红酒 白葡萄酒 红葡萄酒
liquor, baijiu, spirits | 白酒 酒
yellow wine | 黄酒
beer | 啤酒 黑啤 白啤
whisky, whiskey | 威士忌
champagne, sparkling wine | 起泡酒
vodka | 伏特加
chocolate, dark chocolate, white chocolate, milk chocolate | 巧克力 黑巧克力 白巧克力 黑巧
candy, sweets, gummies | 糖果 糖 软糖
cookie, biscuit | 饼干 曲奇
cake, chocolate cake, birthday cake | 蛋糕 生日蛋糕 巧克力蛋糕
bread, toast, brown bread, white bread | 面包 吐司 白面包 全麦面包
pastry, pie, cherry pie | 糕点 点心
snack, snacks | 零食 小吃
chips, crisps, potato chips | 薯片
popcorn | 爆米花
nuts, mixed nuts | 坚果 每日坚果
almond | 巴旦木 杏仁果
walnuts, walnut kernels | 核桃 核桃仁
cashew | 腰果
pistachio | 开心果
peanut, peanut butter | 花生 花生酱
dried fruit, raisins | 果干 葡萄干 红枣
fruit | 水果
apple, green apple | 苹果 青苹果 红苹果
orange fruit, oranges | 橙子 橘子 橙
banana | 香蕉
strawberry | 草莓
cherry, cherries | 樱桃 车厘子
peach, peaches | 桃子 水蜜桃
grape | 葡萄
mango | 芒果
lemon | 柠檬
watermelon | 西瓜
pineapple | 菠萝
vegetable | 蔬菜
tomato, cherry tomato, cherry tomatoes | 西红柿 番茄 圣女果 小番茄
potato | 土豆
onion, red onion | 洋葱
cucumber | 黄瓜
carrot | 胡萝卜
cabbage | 白菜 大白菜
radish | 白萝卜
mushroom | 蘑菇 香菇 木耳 银耳 白木耳
bean, beans, black beans, green beans, red beans | 豆子 黄豆 红豆 绿豆 黑豆
tofu | 豆腐
rice, white rice, brown rice, black rice | 大米 米 糙米 白米 黑米 米饭
noodles, instant noodles, ramen | 面条 方便面 泡面
pasta, spaghetti | 意面 意大利面
flour | 面粉
oats, oatmeal | 燕麦 麦片
cereal | 谷物 早餐麦片
honey | 蜂蜜
jam | 果酱
maple syrup, syrup | 枫糖浆 糖浆
sugar, brown sugar, white sugar | 白糖 红糖 黑糖 冰糖 黄糖
salt | 盐 食盐
pepper, black pepper, white pepper | 胡椒 黑胡椒 白胡椒 胡椒粉
spice, seasoning | 香料 调料 调味料
soy sauce | 酱油
vinegar, white vinegar | 醋 白醋
sauce, hot sauce | 酱料 辣酱 酱
olive oil, cooking oil, coconut oil | 橄榄油 食用油 椰子油 菜籽油
meat, beef, steak | 牛肉 牛排 肉
pork, bacon | 猪肉 培根
red braised pork | 红烧肉 红烧
chicken | 鸡肉 鸡胸肉 黑鸡 乌鸡
fish, salmon fillet, smoked salmon | 鱼 三文鱼
tuna | 金枪鱼
shrimp | 虾 白虾
crab | 螃蟹 大闸蟹
sausage | 香肠 火腿肠
egg, eggs | 鸡蛋
dumplings | 饺子 水饺
mooncake | 月饼
zongzi | 粽子
protein powder, whey protein | 蛋白粉
energy drink | 功能饮料
bamboo shoots | 竹笋 笋
goji berries | 枸杞
bird's nest | 燕窝
olives | 青橄榄
coconut water | 椰子水 椰汁
gift basket, gift hamper | 礼篮 礼盒
`;
