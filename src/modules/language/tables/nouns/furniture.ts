export const furniture = `
sofa, couch, settee | 沙发
sectional, sectional sofa, sectional couch | 转角沙发 组合沙发 L型沙发
sofa bed, sleeper sofa, pull-out couch, futon | 沙发床 折叠沙发床
loveseat, love seat, two-seater sofa | 双人沙发
three-seat sofa, three seater sofa, three-seater, 3-seater sofa | 三人沙发
chaise, chaise longue, chaise lounge | 贵妃椅 躺椅沙发
recliner, reclining chair | 躺椅 功能沙发
armchair, accent chair | 扶手椅 单人沙发 休闲椅
rocking chair, rocker | 摇椅 摇摇椅
chair | 椅子 椅 座椅
dining chair, kitchen chair | 餐椅
office chair, desk chair, task chair | 办公椅 电脑椅 转椅
gaming chair | 电竞椅 游戏椅
ergonomic chair | 人体工学椅
folding chair | 折叠椅
stool, footstool | 凳子 凳 板凳 圆凳
bar stool, barstool, counter stool | 吧台椅 吧台凳 高脚凳
ottoman, pouf | 脚凳 坐墩 脚踏
bean bag, beanbag, bean bag chair | 豆袋沙发 懒人沙发
bench | 长凳 长椅 换鞋凳
table | 桌子 桌 台子
coffee table | 茶几 茶桌 咖啡桌
side table, end table | 边几 边桌 角几
console table, entryway table | 玄关桌 玄关台
dining table, dinner table | 餐桌 饭桌
desk, writing desk | 书桌 写字台 写字桌
computer desk | 电脑桌
standing desk, height adjustable desk | 升降桌 站立式办公桌
office desk | 办公桌
folding table | 折叠桌
vanity, dressing table, vanity table | 梳妆台 化妆台
nightstand, bedside table, night stand | 床头柜 床头桌
wardrobe, armoire | 衣柜 衣橱
dresser, chest of drawers | 斗柜 五斗柜 抽屉柜
cabinet, cupboard | 柜子 柜 橱柜 储物柜
sideboard, buffet cabinet, credenza | 餐边柜
filing cabinet, file cabinet | 文件柜
shoe cabinet, shoe rack | 鞋柜 鞋架
tv stand, tv unit, media console, entertainment center, tv cabinet | 电视柜
bookshelf, bookcase | 书架 书柜 | upright
shelf, shelving unit, shelves, storage rack | 置物架 架子 层架 搁板
wall shelf, floating shelf | 壁挂架 墙上置物架 隔板
bed frame, bedframe | 床架 | bed
bed | 床 床铺 | bed
bunk bed | 上下铺 高低床 双层床 | bed
daybed | 坐卧两用床 | bed
platform bed | 平台床 榻榻米床 | bed
canopy bed, four poster bed | 架子床 四柱床 | bed
crib, baby crib, cot | 婴儿床 | crib
double bed | 双人床 大床 | bed
single bed | 单人床 | bed
headboard | 床头板 床头 | bed
mattress | 床垫 席梦思 | bed
mattress topper | 薄床垫 床褥 褥子 | bed
coat rack, clothes rack, garment rack | 衣帽架 挂衣架 晾衣架
mirror, floor mirror, full length mirror | 镜子 穿衣镜 全身镜
room divider, folding screen | 屏风 隔断
bar cabinet, wine cabinet, wine rack | 酒柜 酒架
patio furniture, outdoor furniture | 户外家具
dining set, dining table set | 餐桌椅 餐桌椅套装
furniture | 家具
tea cart, bar cart, utility cart | 餐车 小推车 手推车
`;
export const home = `
rug, area rug | 地毯 毯子地毯
carpet | 毯
runner rug, hallway runner | 长条地毯 走廊地毯
doormat, door mat, welcome mat | 门垫 脚垫 地垫 入户垫
bath mat, bath rug | 浴室地垫 浴室防滑垫
curtain, drapes | 窗帘 帘子
blackout curtain | 遮光窗帘 遮光帘
shower curtain | 浴帘
blinds, roller blind, window shade | 百叶窗 卷帘
curtain rod | 窗帘杆
pillow | 枕头 枕 枕芯 | bedding
throw pillow, cushion, decorative pillow | 抱枕 靠垫 靠枕 坐垫
pillowcase, pillow cover, pillow case | 枕套
blanket | 毯子 盖毯 毛毯 | bed
weighted blanket | 重力毯 | weighed
throw blanket, throw | 休闲毯 沙发毯
quilt, comforter | 被子 棉被 被芯 羽绒被 | bed
duvet | 羽绒被子 | bed
duvet cover, quilt cover | 被套 被罩 | bed
sheet, bed sheet, bed sheets, sheets, fitted sheet | 床单 床笠 | bed
sheet set, bedding set, bedding | 四件套 床上用品 三件套 床品 床品套件 | bed
bedspread, coverlet | 床罩 床盖 | bed
mosquito net | 蚊帐
towel | 毛巾
bath towel | 浴巾
hand towel | 擦手巾
beach towel | 沙滩巾
bathrobe, robe, dressing gown | 浴袍 睡袍
lamp | 灯 灯具
table lamp, desk lamp | 台灯 书桌灯
desk lamp | 学习台灯 护眼灯 护眼台灯
floor lamp, standing lamp | 落地灯 | upright
ceiling light, ceiling lamp, flush mount | 吸顶灯 顶灯
chandelier | 吊灯 水晶灯
pendant light, pendant lamp | 单头吊灯
wall lamp, wall sconce, sconce | 壁灯
night light, nightlight | 小夜灯 夜灯
light bulb, bulb, led bulb | 灯泡
string lights, fairy lights | 灯串 串灯
led strip, light strip, led strip lights | 灯带 灯条
under cabinet light, under cabinet lighting, under-cabinet lights | 橱柜灯 柜底灯
light | 灯光
candle | 蜡烛 | scented
scented candle | 香薰蜡烛 香氛蜡烛 | scented
candle holder, candlestick | 烛台
vase, flower vase | 花瓶 花器
picture frame, photo frame | 相框 画框
wall art, painting, canvas print, poster | 装饰画 挂画 画 海报
wall clock | 挂钟
alarm clock | 闹钟
clock | 时钟 钟表 钟
wallpaper | 壁纸 墙纸
wall sticker, wall decal | 墙贴
storage box, storage bin, storage container | 收纳箱 收纳盒 储物箱
basket, storage basket | 篮子 收纳篮
laundry basket, hamper, laundry hamper | 脏衣篮 洗衣篮
hanger, clothes hanger, coat hanger | 衣架
drying rack, clothes drying rack | 晾衣杆 晾衣架子
ironing board | 熨衣板 烫衣板
trash can, garbage can, waste bin, dustbin, trash bin | 垃圾桶
trash bag, garbage bag, bin bag | 垃圾袋
plastic bag, zip bag, ziploc bag | 塑料袋 密封袋 保鲜袋
plastic wrap, cling film | 保鲜膜
mop | 拖把
broom | 扫把 扫帚
bucket | 水桶 桶
sponge | 海绵擦 洗碗海绵
steel wool | 钢丝球
glass cleaner, window cleaner | 玻璃清洁剂 玻璃清洗剂
detergent, laundry detergent | 洗衣液 洗衣粉 洗衣凝珠
dish soap, dishwashing liquid | 洗洁精
fabric softener | 柔顺剂
bleach | 漂白剂 漂白水
disinfectant | 消毒液
toilet paper, toilet tissue | 卫生纸 厕纸 卷纸
tissue, facial tissue, tissues | 抽纸 纸巾 面巾纸
paper towel | 厨房纸 厨房用纸
wet wipes, wipes | 湿巾
toilet brush | 马桶刷
toilet seat | 马桶圈 马桶盖
soap dispenser | 皂液器 洗手液机
shower head, showerhead | 花洒 淋浴头
faucet, tap | 水龙头
bathtub | 浴缸
bathroom cabinet | 浴室柜
air freshener | 空气清新剂
diffuser, aroma diffuser, oil diffuser | 香薰机 香薰
incense | 线香 香
umbrella | 雨伞 伞
raincoat, rain coat | 雨衣
tablecloth, table cloth | 桌布 台布
placemat | 餐垫
sofa cover, couch cover, slipcover | 沙发套 沙发垫 沙发罩
chair cushion, seat cushion | 椅垫
christmas tree | 圣诞树 | upright
christmas lights, christmas ornament, christmas decoration | 圣诞装饰 圣诞灯
balloon | 气球
ornament, decoration, decor, home decor | 摆件 装饰品 装饰
hook, wall hook | 挂钩 粘钩
doorbell | 门铃
door lock, smart lock | 门锁 智能锁 指纹锁
safe | 保险柜 保险箱
sewing kit | 针线盒
hot water bottle | 热水袋
`;
export const kitchen = `
pot, cooking pot | 锅 汤锅 炖锅 | vessel
pan, frying pan, skillet | 平底锅 煎锅 煎盘 | round
non-stick pan, nonstick pan | 不粘锅 | round
wok | 炒锅 | round
saucepan | 奶锅 | vessel
steamer | 蒸锅 蒸笼
pressure cooker, instant pot | 高压锅 压力锅 电压力锅 | vessel
rice cooker | 电饭煲 电饭锅 | vessel
slow cooker, crock pot | 慢炖锅 电炖锅 | vessel
cookware set, cookware | 锅具 锅具套装 炊具
dutch oven | 珐琅锅 | vessel
hot pot, hotpot | 火锅 电火锅
kettle, electric kettle, tea kettle | 水壶 烧水壶 电热水壶 热水壶 电水壶 | vessel
teapot | 茶壶 | vessel
tea set | 茶具 茶具套装
coffee maker, coffee machine | 咖啡机
espresso machine | 意式咖啡机 浓缩咖啡机
coffee grinder | 磨豆机 咖啡研磨机
french press | 法压壶 | vessel
coffee cup | 咖啡杯 | vessel
mug, coffee mug | 马克杯 | vessel
cup | 杯子 水杯 杯 | vessel
glass, drinking glass, water glass | 玻璃杯 | vessel
wine glass, wine glasses | 红酒杯 高脚杯 葡萄酒杯 酒杯 | vessel
champagne flute | 香槟杯 | vessel
tumbler | 随行杯 吸管杯 | vessel
water bottle | 水瓶 运动水壶 水壶 随行杯 | vessel
thermos, vacuum flask, thermos flask, insulated bottle | 保温杯 保温壶 保温瓶 | vessel
paper cup | 纸杯 一次性杯子
straw, drinking straw | 吸管
pitcher, jug | 冷水壶 凉水壶 | vessel
lunch box, bento box, lunchbox | 饭盒 便当盒 | vessel
food container, food storage container | 保鲜盒 密封盒 | vessel
jar, mason jar | 罐子 密封罐 玻璃罐 储物罐 | vessel
plate, dinner plate | 盘子 餐盘 碟子 | round
bowl | 碗 饭碗 汤碗 | vessel
salad bowl, mixing bowl | 沙拉碗 打蛋盆 | vessel
dinnerware, dinnerware set, dish set | 餐具 碗碟套装 餐具套装 碗盘
cutlery, flatware, silverware | 刀叉 西餐餐具
fork | 叉子
spoon | 勺子 汤勺 勺
chopsticks | 筷子
knife, kitchen knife, chef's knife, chef knife | 菜刀 刀 厨刀 厨师刀
knife set, knife block | 刀具 刀具套装 刀架
cutting board, chopping board | 砧板 菜板 案板
peeler | 削皮器 削皮刀
can opener | 开罐器
bottle opener, corkscrew | 开瓶器
spatula, turner | 锅铲 铲子
ladle | 大汤勺
whisk | 打蛋器
grater | 擦丝器 刨丝器
colander, strainer | 漏勺 沥水篮
measuring cup | 量杯
kitchen scale, food scale | 厨房秤
baking tray, baking sheet, baking pan | 烤盘
cake pan, cake mold | 蛋糕模具 | round
rolling pin | 擀面杖
apron | 围裙
oven mitt, oven glove | 隔热手套
dish rack, dish drying rack | 碗架 沥水架
spice rack | 调料架
seasoning jar | 调味罐 调料盒 | vessel
blender | 搅拌机 榨汁搅拌机 | vessel
food processor | 料理机 破壁机
juicer | 榨汁机 原汁机
stand mixer, mixer, hand mixer | 厨师机 打蛋机 和面机
toaster | 烤面包机 多士炉 吐司机
oven, toaster oven | 烤箱 | vessel
air fryer | 空气炸锅 | vessel
microwave, microwave oven | 微波炉 | vessel
induction cooker, hot plate, cooktop | 电磁炉
stove, gas stove | 燃气灶 灶具
range hood | 抽油烟机 油烟机
refrigerator, fridge | 冰箱 电冰箱 | vessel
mini fridge | 小冰箱 | vessel
freezer | 冰柜 冷柜 | vessel
dishwasher | 洗碗机
water filter, water purifier | 净水器 滤水壶
water dispenser | 饮水机
ice maker | 制冰机
ice cream maker | 冰淇淋机
waffle maker | 华夫饼机
bread maker | 面包机
soy milk maker | 豆浆机
electric grill, griddle | 电烤炉 电烤盘
popcorn maker | 爆米花机
vacuum sealer | 真空机 封口机
yogurt maker | 酸奶机
egg cooker | 煮蛋器
`;
