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
export const sports = `
yoga mat, exercise mat | 瑜伽垫 健身垫
dumbbell | 哑铃 | weighed
kettlebell | 壶铃 | weighed
barbell, weight plate | 杠铃 杠铃片 | weighed
resistance band | 弹力带 阻力带
jump rope, skipping rope | 跳绳 | cord
treadmill | 跑步机
exercise bike, stationary bike, spin bike | 动感单车 健身车
rowing machine, rower | 划船机
elliptical, elliptical machine | 椭圆机
foam roller | 泡沫轴
pull-up bar | 单杠 引体向上器
punching bag, boxing bag | 沙袋
boxing gloves | 拳击手套
bike, bicycle | 自行车 单车
mountain bike | 山地车
road bike | 公路车
electric bike, ebike, e-bike | 电动自行车 电动车
folding bike | 折叠车 折叠自行车
scooter, electric scooter, kick scooter | 滑板车 电动滑板车
skateboard, longboard | 滑板
roller skates, inline skates | 轮滑鞋 溜冰鞋 旱冰鞋 | shoes
helmet, bike helmet | 头盔 安全帽
basketball | 篮球
football, soccer ball | 足球
volleyball | 排球
tennis racket | 网球拍
badminton racket, badminton | 羽毛球拍 羽毛球
table tennis, ping pong paddle | 乒乓球 乒乓球拍
golf club, golf clubs, golf ball | 高尔夫球杆 高尔夫球
baseball bat, baseball glove | 棒球棒 棒球手套
ski, skis, snowboard | 滑雪板 雪板
ski jacket, ski suit | 滑雪服
goggles, swim goggles, swimming goggles | 泳镜 护目镜
ski goggles | 滑雪镜
swim cap | 泳帽
surfboard, paddle board | 冲浪板 桨板
life jacket | 救生衣
tent, camping tent | 帐篷
sleeping bag | 睡袋
camping chair | 露营椅 折叠露营椅
camping stove | 露营炉 卡式炉
air mattress, inflatable bed, airbed | 充气床垫 充气床 | bed
sleeping pad | 防潮垫
cooler, ice chest | 保温箱 冰桶 | vessel
hammock | 吊床
flashlight, torch | 手电筒
headlamp | 头灯
lantern, camping lantern | 露营灯 灯笼
trekking pole, hiking pole | 登山杖
compass | 指南针
binoculars | 望远镜
telescope | 天文望远镜
fishing rod, fishing pole | 鱼竿 钓鱼竿 | cord
fishing reel, fishing line | 鱼线轮 鱼线
pocket knife, multi-tool | 瑞士军刀 折叠刀
knee pads, knee brace | 护膝
wrist guard, wrist brace | 护腕
dart board, dartboard | 飞镖盘
chess set, chess | 国际象棋
pool table | 台球桌
trampoline | 蹦床
swimming pool, inflatable pool | 游泳池 充气泳池
picnic blanket, picnic mat | 野餐垫
picnic basket | 野餐篮
beach umbrella | 沙滩伞
`;
export const children = `
stroller, pram, pushchair, buggy | 婴儿车 推车 童车
car seat, child seat, booster seat | 安全座椅 儿童座椅
high chair, highchair | 餐椅宝宝 宝宝餐椅 儿童餐椅
baby carrier | 婴儿背带 腰凳
diapers, nappies | 纸尿裤 尿不湿 尿布
baby wipes | 婴儿湿巾
baby bottle, feeding bottle | 奶瓶 | vessel
pacifier, dummy | 安抚奶嘴 奶嘴
breast pump | 吸奶器
bib | 围兜 口水巾
baby monitor | 婴儿监护器
play mat | 爬行垫 游戏垫
baby walker | 学步车
bodysuit, onesie | 连体衣婴儿 爬服 哈衣
swaddle | 包被 襁褓
changing table | 尿布台
baby formula | 婴儿奶粉
baby gate, safety gate | 安全门栏
toy | 玩具
building blocks, blocks, lego set | 积木
doll | 娃娃 洋娃娃
stuffed animal, plush toy, teddy bear, plushie | 毛绒玩具 玩偶 公仔 泰迪熊
puzzle, jigsaw puzzle | 拼图
board game | 桌游
card game, playing cards | 扑克牌 卡牌
remote control car, rc car | 遥控车 遥控汽车
toy car | 玩具车
train set | 火车玩具 轨道车
action figure, figurine | 手办 模型
slime, play dough | 橡皮泥 彩泥
crayons, crayon | 蜡笔
colored pencils, coloured pencils | 彩铅 彩色铅笔
coloring book, colouring book | 涂色书
balance bike | 平衡车
tricycle | 三轮车
kite | 风筝
bubble machine | 泡泡机
water gun | 水枪
musical toy | 音乐玩具
dollhouse | 娃娃屋
play tent | 儿童帐篷
swing, swing set | 秋千
slide | 滑梯
rubik's cube | 魔方
early education toy, learning toy | 早教机 益智玩具
baby clothes | 婴儿衣服 童装
gift, present | 礼物 礼品
gift box | 礼品盒
`;
export const pets = `
dog food | 狗粮
cat food | 猫粮
dog treats | 狗零食 磨牙棒
cat treats | 猫条 猫零食
cat litter | 猫砂
litter box | 猫砂盆
dog bed, pet bed | 狗窝 宠物窝
cat bed | 猫窝
dog crate, kennel | 狗笼 宠物笼 笼子
cat tree, cat tower | 猫爬架 | upright
scratching post, cat scratcher | 猫抓板
leash, dog leash | 牵引绳 狗绳 | cord
collar, dog collar | 项圈 狗项圈
harness, dog harness | 胸背带
dog toy | 狗玩具
cat toy | 逗猫棒 猫玩具
pet carrier | 宠物包 猫包 航空箱
pet bowl, dog bowl | 宠物碗 狗碗 猫碗 | vessel
automatic feeder, pet feeder | 自动喂食器
pet fountain | 宠物饮水机
pet shampoo | 宠物香波
dog clothes | 狗衣服 宠物衣服
fish tank, aquarium | 鱼缸 | vessel
bird cage | 鸟笼
hamster cage | 仓鼠笼
pet hair remover | 除毛器
`;
export const garden = `
plant, houseplant, potted plant | 植物 绿植 盆栽
flower, flowers, bouquet, roses, rose bouquet | 鲜花 花 花束 玫瑰花
artificial flowers, fake plants | 假花 仿真花 仿真植物
bamboo plant, lucky bamboo | 富贵竹
flower pot, planter, plant pot | 花盆 | vessel
seeds | 种子
soil, potting soil | 营养土 土
fertilizer | 肥料
watering can | 浇水壶 洒水壶 | vessel
garden hose, hose | 水管 浇花水管 | cord
lawn mower, lawnmower | 割草机
hedge trimmer, trimmer | 修枝机
pruning shears, pruner | 修枝剪 园艺剪
rake | 耙子
shovel, spade | 铁锹 铲
wheelbarrow | 独轮车
greenhouse | 温室
grill, bbq grill, barbecue grill | 烧烤架 烤炉
charcoal | 木炭
fire pit | 火盆
patio umbrella, parasol | 遮阳伞 庭院伞
patio chair, garden chair, lounge chair | 庭院椅 沙滩椅
patio table, garden table | 庭院桌
gazebo, canopy | 凉亭 天幕
solar light, solar lights, solar panel | 太阳能灯 太阳能板
bird feeder | 喂鸟器
fence, fencing | 围栏 栅栏
mailbox | 信箱
leaf blower | 吹叶机
olive tree, palm tree, cherry tree | 橄榄树 发财树
`;
export const office = `
pen, ballpoint pen, gel pen | 笔 圆珠笔 中性笔
fountain pen | 钢笔
pencil | 铅笔
marker, markers, highlighter | 马克笔 荧光笔 记号笔
notebook, journal, diary | 笔记本子 本子 记事本 日记本 手账本
planner | 日程本 计划本
sticky notes, post-it | 便利贴 便签
paper, printer paper, copy paper | 打印纸 a4纸 复印纸
envelope | 信封
folder, binder | 文件夹
stapler | 订书机
scissors | 剪刀
tape | 胶带
glue, wood glue | 胶水 木工胶
eraser | 橡皮 橡皮擦
ruler | 尺子 直尺
pencil case | 笔袋 文具盒
stationery | 文具
whiteboard, dry erase board | 白板
blackboard, chalkboard | 黑板
desk organizer | 桌面收纳 笔筒
paper shredder, shredder | 碎纸机
label maker | 标签机
laminator | 塑封机
business card holder | 名片夹
calendar | 日历 台历
globe | 地球仪
book | 书 图书 书籍
novel | 小说
paint, acrylic paint, oil paint, watercolor | 颜料 水彩 油画颜料 丙烯颜料
paint brush | 画笔
canvas board | 画布
easel | 画架
piano, digital piano | 钢琴 电钢琴
guitar | 吉他
violin | 小提琴
ukulele | 尤克里里
drum, drum set | 鼓 架子鼓
flute | 长笛 笛子
music stand | 谱架
green screen | 绿幕
`;
export const tools = `
drill, power drill, cordless drill | 电钻 手电钻
screwdriver, screwdriver set | 螺丝刀 螺丝刀套装
hammer | 锤子
wrench, spanner | 扳手
pliers | 钳子
saw, chainsaw | 锯子 电锯
tape measure, measuring tape | 卷尺 | cord
level tool, spirit level | 水平尺
ladder, step ladder | 梯子 人字梯 | upright
toolbox, tool box, tool set, tool kit | 工具箱 工具套装
workbench | 工作台
sander, sandpaper | 砂纸 打磨机
soldering iron | 电烙铁
glue gun | 热熔胶枪
screws, nails | 螺丝 钉子
rope | 绳子 绳 | cord
wire | 电线 | cord
pressure washer | 高压洗车机 洗车机
generator | 发电机
air compressor | 空压机
safety glasses | 防护眼镜
work gloves | 劳保手套
paint roller | 滚筒刷
wall paint, wood stain | 墙漆 乳胶漆 木器漆
caulk, sealant | 密封胶 玻璃胶
smoke detector | 烟雾报警器
fire extinguisher | 灭火器
padlock, lock | 挂锁 锁
outlet, socket | 插座
light switch, switch | 开关
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
export const car = `
car mat, floor mats | 汽车脚垫
seat cover, car seat cover | 汽车座套 座套
steering wheel cover | 方向盘套
car charger | 车载充电器
car phone holder, car mount | 车载手机支架 车载支架
car vacuum | 车载吸尘器
tire, tyre | 轮胎
tire inflator | 充气泵
jump starter | 应急启动电源
car wash kit | 洗车套装
car wax | 车蜡
car air freshener | 车载香薰 车载香水
car cover | 车衣
sunshade, car sunshade | 遮阳挡
roof box, roof rack | 车顶箱 行李架
motorcycle helmet | 摩托车头盔
motorcycle | 摩托车
engine oil, motor oil | 机油
wiper blades, windshield wipers | 雨刮器
dash camera | 记录仪
`;
