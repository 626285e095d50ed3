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
book | 书 图书 书籍 | title
novel | 小说 | title
paperback, hardcover, hardback, audiobook, cookbook | 平装书 精装书 有声书 | title
dvd, movie, film | 电影 影碟 | title
vinyl record, soundtrack, record album | 专辑 唱片 黑胶唱片 | title
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
