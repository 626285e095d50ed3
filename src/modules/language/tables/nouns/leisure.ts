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
