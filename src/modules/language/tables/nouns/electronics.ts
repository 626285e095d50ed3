export const electronics = `
phone, smartphone, cell phone, mobile phone | 手机 智能手机 | screen
iphone | 苹果手机 | screen
android phone | 安卓手机 | screen
tablet, ipad | 平板 平板电脑 | screen
laptop, notebook computer, laptop computer, macbook, chromebook, ultrabook | 笔记本电脑 笔记本 手提电脑 轻薄本 | screen
gaming laptop | 游戏本 游戏笔记本 | screen
desktop computer, desktop pc, pc, gaming pc | 台式机 台式电脑 主机
computer | 电脑
monitor, computer monitor, display | 显示器 显示屏 电脑显示器 | screen
tv, television, smart tv, 4k tv | 电视 电视机 智能电视 液晶电视 | screen
projector | 投影仪 投影机
projector screen | 投影幕布 幕布 | screen
screen | 屏幕 屏 | screen
e-reader, kindle, ebook reader | 电子书 阅读器 电子书阅读器 墨水屏 | screen
headphones, headphone, headset | 耳机 头戴式耳机 头戴耳机
over ear headphones, over-ear headphones | 包耳式耳机
earbuds, earphones, wireless earbuds, in-ear headphones | 入耳式耳机 耳塞式耳机 无线耳塞 蓝牙耳塞
bluetooth headphones, bluetooth headset | 蓝牙耳机
wireless headphones | 无线耳机
gaming headset | 电竞耳机
speaker, bluetooth speaker | 音箱 音响 蓝牙音箱 蓝牙音响
soundbar, sound bar | 回音壁
home theater | 家庭影院
record player, turntable | 黑胶唱机 唱片机
vinyl record | 黑胶唱片 黑胶
microphone, mic | 麦克风 话筒
radio | 收音机
camera | 相机 照相机
digital camera, mirrorless camera, dslr | 数码相机 单反 微单
instant camera | 拍立得
action camera | 运动相机
webcam | 摄像头 网络摄像头
security camera | 监控摄像头 监控 安防摄像头
dash cam, dashcam | 行车记录仪
camcorder, video camera | 摄像机
drone | 无人机
lens, camera lens | 镜头
tripod | 三脚架
gimbal | 稳定器 云台
selfie stick | 自拍杆
smartwatch, smart watch | 智能手表
fitness tracker, smart band | 手环 运动手环 智能手环
vr headset | vr眼镜
game console, gaming console | 游戏机 游戏主机
controller, game controller, gamepad | 手柄 游戏手柄
video game, game | 游戏 游戏卡带
keyboard | 键盘
mechanical keyboard | 机械键盘
mouse, computer mouse | 鼠标
wireless mouse | 无线鼠标
mouse pad, mousepad | 鼠标垫
printer | 打印机
laser printer | 激光打印机
photo printer, black and white printer | 照片打印机 黑白打印机
ink cartridge, toner | 墨盒 硒鼓
scanner | 扫描仪
router, wifi router | 路由器 无线路由器
modem | 调制解调器 光猫
network switch | 交换机
ethernet cable, network cable | 网线 | cord
hard drive, external hard drive, hdd | 硬盘 移动硬盘 | storage
ssd, solid state drive | 固态硬盘 | storage
flash drive, usb drive, usb stick, thumb drive | u盘 优盘 | storage
memory card, sd card | 内存卡 存储卡 | storage
ram, memory module | 内存条 | storage
graphics card, gpu | 显卡
cpu, processor | 处理器
motherboard | 主板
power supply | 电源
computer case | 机箱
docking station | 扩展坞 拓展坞
usb hub | 集线器 分线器
laptop stand | 笔记本支架 电脑支架
monitor stand, monitor arm | 显示器支架
calculator | 计算器
voice recorder | 录音笔
translator device | 翻译机
walkie talkie | 对讲机
smart plug | 智能插座
smart speaker | 智能音箱
battery, batteries | 电池
aa battery, aa batteries | 五号电池 5号电池
aaa battery, aaa batteries | 七号电池 7号电池
rechargeable battery | 充电电池
charger, phone charger, wall charger | 充电器 充电头
wireless charger | 无线充电器 无线充
power bank, portable charger | 充电宝 移动电源
cable, charging cable, usb cable, usb-c cable | 数据线 充电线 线 | cord
hdmi cable | hdmi线 高清线 | cord
extension cord, power strip | 插线板 排插 接线板 插排 | cord
adapter | 转换器 转接头 适配器
signal booster, cell signal booster | 信号放大器 信号增强器
mobile hotspot, hotspot, wifi hotspot | 移动热点 随身wifi 无线热点
tracker tag, smart tracker, bluetooth tracker, item finder | 防丢器 防丢标签 物品追踪器
prepaid phone | 预付费手机
unlocked phone, unlocked cell phone | 无锁手机 无锁版手机 解锁版手机
prepaid | 预付费
unlocked | 无锁 无锁版 解锁版
phone case, iphone case | 手机壳 手机套 保护壳
screen protector | 钢化膜 手机膜 贴膜
phone holder, phone stand, phone mount | 手机支架
stylus | 触控笔 手写笔 电容笔
laptop bag, laptop sleeve | 电脑包 笔记本内胆包
washing machine, washer | 洗衣机 | washer
dryer, clothes dryer, tumble dryer | 烘干机 干衣机 | washer
air conditioner, ac unit | 空调
fan, electric fan, tower fan, standing fan | 风扇 电风扇 落地扇 塔扇
heater, space heater | 取暖器 暖风机 电暖器
humidifier | 加湿器 | vessel
dehumidifier | 除湿机 抽湿机 | vessel
air purifier | 空气净化器
vacuum, vacuum cleaner, hoover | 吸尘器
cordless vacuum, stick vacuum | 无线吸尘器
robot vacuum, robotic vacuum | 扫地机器人 扫地机 扫拖机器人
carpet cleaner | 地毯清洗机
steam mop | 蒸汽拖把 洗地机
iron, steam iron, clothes iron, travel iron | 熨斗 电熨斗 蒸汽熨斗
garment steamer, clothes steamer | 挂烫机
hair dryer, blow dryer, hairdryer | 吹风机 电吹风
hair straightener, flat iron | 直发器 夹板
curling iron | 卷发棒
electric shaver, shaver, razor | 剃须刀 电动剃须刀 刮胡刀
electric toothbrush | 电动牙刷
water heater | 热水器
sewing machine | 缝纫机
metal detector | 金属探测器
white noise machine | 白噪音机 白噪音仪
`;
export const clothing = `
shirt, dress shirt, button-down shirt, button down | 衬衫 衬衣
t-shirt, tee shirt, tee, tshirt | T恤 短袖 t恤衫 体恤
polo shirt, polo | polo衫
blouse | 女士衬衫 雪纺衫
top | 上衣
tank top, vest top, camisole | 背心 吊带
sweater, jumper, pullover | 毛衣 针织衫 套头衫 羊毛衫
cardigan | 开衫 针织开衫
hoodie, hooded sweatshirt | 连帽衫 帽衫
sweatshirt, crewneck | 卫衣
turtleneck | 高领毛衣 高领衫
jacket | 夹克 外套
bomber jacket | 飞行员夹克 棒球服
blazer, suit jacket, sport coat | 西装外套 西服 小西装
suit | 西装 套装 西服套装
tuxedo | 燕尾服
coat, overcoat | 大衣 风衣外套
trench coat | 风衣
down jacket, puffer jacket, puffer | 羽绒服 羽绒外套
parka | 派克大衣 棉服 棉衣
windbreaker | 防风衣 冲锋衣
rain jacket | 雨衣外套 防雨夹克
 | 抓绒衣
vest, waistcoat, gilet | 马甲 马夹
pants, trousers | 裤子 长裤
jeans | 牛仔裤
chinos, khakis | 休闲裤 卡其裤
sweatpants, joggers, jogger | 运动裤 卫裤 束脚裤
leggings | 打底裤 紧身裤
yoga pants | 瑜伽裤
shorts | 短裤
cargo pants | 工装裤
overalls, dungarees | 背带裤
jumpsuit, romper | 连体裤 连体衣
skirt | 半身裙 裙子 短裙
dress | 连衣裙 裙 长裙
evening gown, evening dress, gown | 晚礼服 礼服
wedding dress | 婚纱
little black dress | 小黑裙
maxi dress | 长款连衣裙
qipao, cheongsam | 旗袍
hanfu | 汉服
pajamas, pyjamas, pajama set, sleepwear, nightgown | 睡衣 睡裙 家居服
underwear, briefs, boxers, panties | 内裤 内衣
bra, sports bra | 文胸 胸罩 运动内衣
thermal underwear, long johns | 秋衣 秋裤 保暖内衣
swimsuit, bathing suit, swimwear, bikini | 泳衣 比基尼 泳装
swim trunks, board shorts | 泳裤 沙滩裤
socks, sock | 袜子 短袜 袜
stockings, tights, pantyhose | 丝袜 连裤袜
tie, necktie | 领带
bow tie | 领结
scarf, scarves | 围巾
shawl, wrap | 披肩
gloves, glove, mittens | 手套
hat | 帽子 帽
cap, baseball cap | 棒球帽 鸭舌帽
beanie, knit hat | 毛线帽 针织帽
sun hat, straw hat | 遮阳帽 草帽 太阳帽
belt | 皮带 腰带
suspenders | 背带
sunglasses | 太阳镜 墨镜
glasses, eyeglasses, reading glasses | 眼镜 老花镜
blue light glasses, blue light blocking glasses | 防蓝光眼镜
handkerchief | 手帕
tracksuit, sportswear, activewear | 运动服 运动套装
jersey | 球衣
uniform, scrubs | 制服 工作服
costume, halloween costume | 演出服 角色扮演服
clothes, clothing, outfit, apparel | 衣服 服装 衣物 服饰
overcoat | 毛呢大衣 呢子大衣
`;
export const shoes = `
shoe, shoes | 鞋 鞋子 | shoes
sneakers, sneaker, trainers | 运动鞋 休闲鞋 球鞋 板鞋 | shoes
running shoes, runners shoes | 跑鞋 跑步鞋 | shoes
 | 小白鞋 | shoes
basketball shoes | 篮球鞋 | shoes
tennis shoes | 网球鞋 | shoes
soccer cleats, football boots, cleats | 足球鞋 | shoes
hiking boots, hiking shoes | 登山鞋 徒步鞋 | shoes
boots, boot | 靴子 靴 | shoes
ankle boots, chelsea boots | 短靴 切尔西靴 | shoes
snow boots, winter boots | 雪地靴 | shoes
rain boots, wellies | 雨靴 雨鞋 | shoes
work boots, safety shoes | 劳保鞋 工装靴 | shoes
martin boots, combat boots | 马丁靴 | shoes
cowboy boots | 牛仔靴 | shoes
sandals, sandal | 凉鞋 | shoes
slippers, slipper | 拖鞋 棉拖鞋 | shoes
flip-flops, flip flops | 人字拖 | shoes
loafers, loafer, moccasins | 乐福鞋 豆豆鞋 | shoes
dress shoes, oxfords, oxford shoes | 皮鞋 正装鞋 商务皮鞋 | shoes
high heels, heels, pumps, stilettos | 高跟鞋 | shoes
flats, ballet flats | 平底鞋 单鞋 芭蕾舞鞋 | shoes
 | 帆布鞋 | shoes
skate shoes | 板鞋 滑板鞋 | shoes
clogs | 洞洞鞋 | shoes
water shoes | 溯溪鞋 | shoes
insoles, insole | 鞋垫
shoelaces | 鞋带
shoe polish | 鞋油
`;
export const bags = `
bag | 包 包包
backpack, rucksack | 双肩包 背包
school bag, schoolbag, bookbag | 书包
hiking backpack | 登山包
handbag, purse | 手提包 手袋 女包
shoulder bag | 单肩包
crossbody bag, crossbody, messenger bag | 斜挎包 邮差包
tote, tote bag | 托特包
clutch, evening bag | 手拿包 晚宴包
fanny pack, waist bag, belt bag | 腰包
wallet, billfold | 钱包 钱夹
card holder, card case | 卡包 卡夹
coin purse | 零钱包
briefcase | 公文包
suitcase, luggage, carry-on, carry on | 行李箱 拉杆箱 旅行箱 登机箱
travel bag, duffel bag, duffle bag, gym bag | 旅行包 旅行袋 健身包
cosmetic bag, makeup bag, toiletry bag | 化妆包 洗漱包
shopping bag | 购物袋
lunch bag, cooler bag | 保温袋 饭盒袋
passport holder | 护照夹
luggage tag | 行李牌
packing cubes | 收纳袋
`;
export const jewellery = `
necklace | 项链 金项链 银项链 | jewellery
ring | 戒指 金戒指 银戒指 | jewellery
engagement ring, wedding ring, wedding band | 订婚戒指 婚戒 对戒 钻戒 | jewellery
bracelet, bangle | 手链 手镯 手串 金手镯 银手镯 金手链 银手链 玉镯 | jewellery
earrings, earring, studs | 耳环 耳钉 耳坠 金耳环 银耳环 银耳钉 | jewellery
pendant | 吊坠 | jewellery
chain | 链子 金链子 | jewellery
brooch | 胸针 | jewellery
anklet | 脚链 | jewellery
cufflinks | 袖扣 | jewellery
jewelry, jewellery | 首饰 珠宝 饰品 | jewellery
jewelry box, jewellery box | 首饰盒
watch, wristwatch | 手表 腕表
watch band, watch strap | 表带
hair clip, hairpin, hair tie, scrunchie | 发夹 发卡 发圈 发绳
hairband, headband | 发箍 发带
diamond | 钻石 | jewellery
pearl | 珍珠 珍珠项链 | jewellery
keychain, key ring | 钥匙扣 钥匙链
gold bar, gold coin | 金条 金币
`;
