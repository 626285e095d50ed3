/** Adjectives of products, said of many kinds. They stay in the residue. */
export const features = `
wireless, cordless | 无线
cordless | 无绳
in-ear, in ear | 入耳式 入耳
over-ear, over ear | 头戴式 包耳式
on-ear, on ear | 压耳式 贴耳式
wired | 有线
no-show, no show | 隐形款
bluetooth | 蓝牙
waterproof, water resistant, water-resistant | 防水
windproof | 防风
breathable | 透气
non-slip, anti-slip, slip resistant | 防滑
non-stick, nonstick | 不粘
no-drill, no drill, drill-free | 免打孔 无痕
no-iron, wrinkle-free | 免烫 免熨
noise cancelling, noise canceling, noise-cancelling | 降噪 主动降噪
rechargeable | 充电式 可充电
portable | 便携 便携式
foldable, folding, collapsible | 折叠 可折叠
adjustable, height adjustable | 可调节 可升降
ergonomic | 人体工学
lightweight | 轻便 轻薄 轻量
heavy duty, heavy-duty | 加厚 重型
smart | 智能
electric | 电动
automatic | 自动 全自动
handmade, hand made | 手工
vintage, retro | 复古
modern, contemporary | 现代 现代简约
minimalist | 极简 简约
scandinavian, nordic | 北欧 北欧风
industrial | 工业风
rustic, farmhouse | 田园 乡村
mid-century, mid century | 中古风 中古
luxury, luxurious | 轻奢 奢华
boho, bohemian | 波西米亚
traditional, chinese style | 中式 新中式
japanese style | 日式
sugar-free, sugar free, unsweetened | 无糖 不含糖 零糖
gluten-free, gluten free | 无麸质
fat-free, low fat | 低脂 脱脂 零脂
lactose-free | 无乳糖
fragrance-free, unscented, fragrance free | 无香 无香味 无味
alcohol-free, alcohol free | 不含酒精 无酒精
bpa-free, bpa free | 不含bpa
hands-free, hands free | 免提
duty-free | 免税
lead-free | 无铅
cruelty-free | 零残忍
formaldehyde-free | 无甲醛 零甲醛 不含甲醛
additive-free | 无添加 零添加
battery-free | 无需电池
frameless | 无框
borderless | 无边框
brushless | 无刷
sleeveless | 无袖
strapless | 无肩带
seamless | 无缝
stainless | 不生锈
wire-free, wireless bra | 无钢圈
armless | 无扶手
contactless | 非接触
silent, quiet | 静音 无声 低噪音
organic | 有机 天然
vegan | 纯素
soft | 柔软 软
firm | 硬 偏硬
thick | 厚 厚实
thin, slim | 薄 修身
loose fit, relaxed fit, oversized | 宽松
plus size, plus-size | 大码
long sleeve, long-sleeve, long sleeved | 长袖
short sleeve, short-sleeve, short sleeved | 短袖款
striped | 条纹
plaid, checked, checkered | 格子 格纹
floral | 碎花 花卉
polka dot | 波点
solid color, solid colour | 纯色
high waisted, high-waisted | 高腰
round, circular | 圆形 圆
square | 方形 方
oval | 椭圆形
rectangular | 长方形
l-shaped, l shaped | l型
corner | 转角
double | 双人
single | 单人
three-seat, three seater | 三人
men's, mens | 男款 男式 男装
women's, womens, ladies' | 女款 女式 女装
kids', children's, kid's | 儿童款 童款
outdoor | 户外
indoor | 室内
travel | 旅行
gaming | 游戏用 电竞
winter | 冬季 冬天 冬款
summer | 夏季 夏天 夏款
spring | 春季
autumn, fall | 秋季
warm | 保暖
cooling | 凉感
stretch, stretchy | 弹力
quick dry, quick-dry | 速干
uv protection | 防紫外线
fireproof | 防火
shockproof | 防摔 防震
fast charging | 快充
energy saving | 节能
eco-friendly, eco friendly | 环保
memory, ram | 内存 运行内存
inflatable | 充气
magnetic | 磁吸 磁性
self-cleaning | 自清洁
touch screen, touchscreen | 触屏 触摸屏
high definition, hd | 高清
4k, ultra hd | 超高清
two tone, multi purpose | 多功能
used, second hand, second-hand, refurbished | 二手 翻新
new | 新款
cute | 可爱
elegant | 优雅
casual | 休闲
formal | 正式 正装
business | 商务
sports | 运动
large capacity | 大容量
storage | 收纳 储物
with wheels | 带轮子 带滚轮
with drawers | 带抽屉
with lid | 带盖
with armrest | 带扶手
with pockets | 带口袋
large screen | 大屏
`;

/** Parts and properties: "no arms" leaves something off, it does not rule out a kind of product. */
export const parts = `
arm, armrest, arms | 扶手
drawer, drawers | 抽屉
wheel, wheels, casters | 轮子 滚轮
handle, handles | 把手 手柄把
lid, lids | 盖子
zipper, zip | 拉链
hood, hoods | 帽兜 连帽
pocket, pockets | 口袋
sleeve, sleeves | 袖子
legs, leg | 桌腿 腿
back, backrest | 靠背
logo, logos | 标志 商标
pattern, patterns, print, prints | 图案 花纹 印花
stripes | 条纹图案
buttons, button | 纽扣 按键
strap, straps | 带子 肩带
laces | 系带
door, doors | 门
frame | 框
wifi | 无线网
sugar | 糖分
fragrance, perfume smell | 香味
alcohol | 酒精
assembly | 安装 组装
subscription | 订阅
batteries included | 含电池
cover | 外罩
smell, odor | 异味 味道
noise | 噪音
light show | 灯效
fluff | 绒毛
microphone built-in | 内置麦克风
glitter, sequins | 亮片
lining | 内衬
padding | 垫肩
underwire | 钢圈
`;

/** Words that only look like a colour, material, size or number. */
export const lookalikes = `
black friday | 黑五
charcoal grill, charcoal bbq, charcoal barbecue, charcoal smoker | 木炭烤架
charcoal filter, activated charcoal, charcoal mask, charcoal soap, charcoal toothpaste, charcoal briquettes | 活性炭 竹炭
golden retriever | 金毛犬
gold membership, gold member, gold card, gold plan, silver membership, platinum membership, black card | 金卡会员 黄金会员
golden hour, golden gate, silver lining, silver screen, silver spoon |
white noise, black hole, red carpet, red cross, green card, blue cheese, green tea, black tea, black pepper, brown rice, brown sugar, white wine, red wine |
white gold | 白金饰品
red bull | 红牛
green screen cloth | 绿布
black light |
blue ray, blu-ray | 蓝光 蓝光播放机
rose oil | 玫瑰精油
gold medal | 金牌 金奖
silver bullet |
orange county |
navy seal |
cotton candy | 棉花糖
cotton candy machine | 棉花糖机
iron man | 钢铁侠
iron supplement | 铁剂
paper weight |
glass jar candle |
china cabinet |
pine nuts, pine nut | 松子
walnut butter |
mint gum, mint | 薄荷糖
lemon balm |
down payment |
rubber stamp | 印章
rubber duck | 橡皮鸭
fabric scissors | 布剪刀 裁布剪刀
pink noise |
red dot sight | 红点瞄准
white paper |
wood chips, wood pellets | 木屑
wood carving tools, woodworking | 木工 木工工具
paper shears |
leather punch |
plastic surgery |
metal band |
steel drum |
stone fruit |
brown noise |
black out, blackout | 遮光
red envelope | 红包
red light | 红外线 红外
green food | 绿色食品
gold standard |
silver fox |
windows 10, windows 11 | win10 win11
office 365 |
5g phone, 5g | 5g手机
 | 黄金 白银 银行卡 银行 金融 黑科技 白领 红人 网红 蓝领 青年 紫外线 紫外 黄山 灰尘 白天 黑夜 粉丝 粉刺 爽身粉 粉扑 散粉 粉饼 面粉 米粉 粉条 花粉 洗衣粉 布丁 布朗尼 瀑布 发布 分布 铁板 铁板烧 地铁 高铁 铁路 钢铁 铝箔 铝箔纸 锡纸 麻辣 芝麻 麻将 麻将桌 麻薯 丝瓜 粉丝汤 瓷砖 陶笛 皮肤 皮卡 皮蛋 皮筋 俏皮 调皮 面皮 橡皮筋 木马 木瓜 积木 木偶 棉花 棉签盒 竹荪 玉米 玉石床垫 石榴 金桔 银杏 铜锣 布鲁斯 红薯 紫薯 紫菜 青菜 青椒 红椒 黄油 白板笔 白纸 红烧牛肉 红牛 绿萝 白兰花 红掌 黄桃 蓝莓 黑莓 黑芝麻 黑枸杞 黑加仑 紫砂壶 紫砂 青花瓷 金鱼 金鱼缸 金银花 黄豆酱 红外 红酒架 银耳汤 金属色 皮卡丘 白酒杯 红枣 白玉菇 灰太狼 黑神话 红警 黄历 蓝图 金牛座 彩虹 彩票 彩电 彩妆盘 多肉 米家 米奇 米粉 沙滩椅 枪支 水枪
`;
