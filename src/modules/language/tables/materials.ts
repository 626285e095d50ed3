/** A material by its most specific English name. */
export interface Material {
  readonly name: string;
  /** The materials that it is a kind of, nearest first: walnut is wood, stainless steel is steel and metal. */
  readonly kinds: readonly string[];
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /** True where the English word names a thing first (glass, paper, cork): the words around it must say so. */
  readonly thing: boolean;
}

/** name | kinds | further English names | Chinese names. A star marks the name of a thing. */
const rows = `
wood | | wooden, timber | 木 木头 木质 木制 木料
solid wood | wood | solid-wood, real wood | 实木 原木 纯实木
engineered wood | wood | manufactured wood | 人造板 复合木
mdf | engineered wood, wood | | 密度板 中纤板
plywood | engineered wood, wood | | 胶合板 多层板
particle board | engineered wood, wood | particleboard, chipboard | 颗粒板 刨花板
oak | wood | oak wood, solid oak, white oak, oakwood | 橡木 白橡木 红橡木 橡胶木橡
walnut | wood | walnut wood, solid walnut, black walnut | 胡桃木 黑胡桃 黑胡桃木 核桃木
pine | wood | pine wood, pinewood, solid pine | 松木
maple* | wood | maple wood | 枫木
cherry wood | wood | cherrywood | 樱桃木
cherry* | wood | |
mahogany | wood | | 桃花心木 红木
rosewood | wood | | 花梨木 黄花梨 玫瑰木
teak | wood | teakwood, teak wood | 柚木
birch | wood | birch wood, birchwood | 桦木
ash wood | wood | solid ash | 白蜡木 水曲柳
beech | wood | beech wood, beechwood | 榉木
elm | wood | elm wood | 榆木
cedar | wood | cedar wood, cedarwood | 雪松 香柏木 香杉木
acacia | wood | acacia wood | 相思木 金合欢木
mango wood | wood | | 芒果木
rubberwood | wood | rubber wood | 橡胶木 橡木胶
camphor wood | wood | | 樟木 香樟木
ebony | wood | | 乌木 黑檀
sandalwood | wood | | 檀木 檀香木
poplar | wood | poplar wood | 杨木
bamboo | | bamboo wood | 竹 竹子 竹制 竹质 楠竹 竹编 竹木
rattan | | | 藤 藤编 藤条 藤制
wicker | | | 柳编 柳条
seagrass | | sea grass | 海草
jute | | | 黄麻
hemp | | | 大麻纤维 汉麻
cork* | | | 软木
metal | | metallic metal | 金属
steel | metal | | 钢 钢制 钢铁 碳钢
stainless steel | steel, metal | stainless, inox | 不锈钢 不锈鋼
carbon steel | steel, metal | | 高碳钢
titanium | metal | titanium alloy | 钛 纯钛 钛合金 钛钢
aluminum | metal | | 铝 铝合金 铝制
aluminium | metal | |
iron* | metal | wrought iron | 铁 铁艺 铁制 锻铁
cast iron | iron, metal | | 铸铁 生铁
brass | metal | | 黄铜
bronze | metal | solid bronze | 青铜
copper | metal | | 铜 纯铜 紫铜
zinc alloy | metal | zinc | 锌合金
pewter | metal | |
sterling silver | silver, metal | 925 silver | 纯银 925银 足银 银饰银
solid gold | gold, metal | 14k gold, 18k gold, 24k gold | 纯金 足金 18k金 千足金
platinum | metal | | 铂金 白金
gold-plated | metal | gold plated | 镀金
leather | | real leather, genuine leather, leathered | 皮 皮革 真皮 皮质 皮制 皮子 皮料 皮面 牛皮革
full-grain leather | leather | full grain leather | 头层牛皮 全粒面皮
top-grain leather | leather | top grain leather | 头层皮
cowhide | leather | cow leather | 牛皮
sheepskin | leather | lambskin | 羊皮 绵羊皮
suede | leather | suede leather | 麂皮 绒面革 反绒皮
nubuck | leather | | 磨砂皮
patent leather | leather | | 漆皮
faux leather | synthetic | fake leather, artificial leather, imitation leather, synthetic leather, leatherette, pleather | 人造革 仿皮 人造皮 皮革仿 假皮 合成革 西皮
vegan leather | faux leather, synthetic | | 纯素皮革 素皮
pu leather | faux leather, synthetic | pu | pu pu皮 pu革
fabric | | cloth, textile, upholstered fabric | 布 布艺 布料 织物 面料布 布质 布面
cotton | fabric | 100% cotton, pure cotton, all cotton | 棉 纯棉 全棉 棉质 棉布 棉制
organic cotton | cotton, fabric | | 有机棉
linen | fabric | flax linen | 亚麻 麻 麻布 亚麻布 麻料
cotton linen | cotton, linen, fabric | cotton-linen, linen cotton | 棉麻
canvas | fabric | | 帆布
denim | fabric | | 牛仔布 丹宁 牛仔
silk | fabric | mulberry silk, pure silk, real silk | 丝 真丝 丝绸 桑蚕丝 蚕丝 丝质
satin | fabric | | 缎面 色丁 绸缎 缎
velvet | fabric | | 天鹅绒 丝绒 绒面 金丝绒
corduroy | fabric | | 灯芯绒
flannel | fabric | | 法兰绒
fleece* | fabric | polar fleece | 摇粒绒 抓绒 羊羔绒
wool | fabric | woolen, woollen, pure wool | 羊毛 纯羊毛 羊毛呢
merino wool | wool, fabric | merino | 美利奴羊毛 美利奴
cashmere | wool, fabric | | 羊绒 山羊绒 开司米
alpaca wool | wool, fabric | alpaca | 羊驼毛 羊驼绒
mohair | wool, fabric | | 马海毛
tweed | wool, fabric | | 粗花呢
felt* | fabric | | 毛毡
chenille | fabric | | 雪尼尔
boucle | fabric | bouclé | 圈圈绒 羔羊绒
microfiber | fabric, synthetic | microfibre | 超细纤维 超纤
polyester | fabric, synthetic | | 涤纶 聚酯纤维 聚酯
nylon | fabric, synthetic | | 尼龙 锦纶
synthetic* | | man-made, synthetics | 合成纤维 化纤
spandex | fabric, synthetic | elastane, lycra | 氨纶 莱卡
acrylic | plastic | | 亚克力 有机玻璃 丙烯酸
viscose | fabric | rayon | 粘纤 人棉 粘胶
modal | fabric | | 莫代尔
tencel | fabric | lyocell | 天丝 莱赛尔
ice silk | fabric | | 冰丝
chiffon | fabric | | 雪纺
lace* | fabric | | 蕾丝
mesh* | fabric | | 网布 网面 网眼
oxford cloth | fabric | oxford fabric | 牛津布
gore-tex | fabric | goretex | gore-tex
down* | | goose down, duck down | 羽绒 鹅绒 白鹅绒 鸭绒
latex | | natural latex | 乳胶 天然乳胶
memory foam | foam | | 记忆棉 记忆海绵
foam* | | | 海绵 泡沫
eva | foam | eva foam | eva
rubber* | | natural rubber | 橡胶 天然橡胶
tpe | rubber | | tpe
silicone | | silica gel | 硅胶 食品级硅胶
plastic | | | 塑料 塑胶 塑料制
pvc | plastic | vinyl plastic | pvc 聚氯乙烯
vinyl* | plastic | | 乙烯基
urethane | plastic, synthetic | polyurethane | 聚氨酯
olefin | fabric, synthetic | polypropylene fabric | 烯烃纤维
sunbrella | fabric, synthetic | | 
abs plastic | plastic | abs | abs
polycarbonate | plastic | | 聚碳酸酯
polypropylene | plastic | | 聚丙烯
resin | | | 树脂
glass* | | | 玻璃 玻璃制
tempered glass | glass | toughened glass | 钢化玻璃
borosilicate glass | glass | borosilicate | 高硼硅玻璃 高硼硅
crystal* | glass | | 水晶
ceramic | | ceramics, earthenware | 陶瓷 瓷 陶 瓷质 陶制
porcelain | ceramic | | 骨瓷 白瓷 瓷器质
bone china | porcelain, ceramic | |
stoneware | ceramic | | 炻瓷 粗陶
terracotta | ceramic | terra cotta | 赤陶 红陶
enamel | | enameled, enamelled | 搪瓷 珐琅
stone* | | natural stone | 石头 石材 天然石
marble | stone | | 大理石
granite | stone | | 花岗岩 花岗石 麦饭石
slate | stone | | 岩板 石板
quartz* | stone | | 石英石 石英
concrete | stone | cement | 水泥 混凝土
jade | stone | | 玉 玉石 翡翠
paper* | | | 纸 纸质 纸制
cardboard* | paper | | 纸板 硬纸板 瓦楞纸
carbon fiber | | carbon fibre | 碳纤维 碳素
fiberglass | | fibreglass | 玻璃纤维 玻纤
straw* | | | 稻草 草编
fur | | | 皮草
faux fur | fur, synthetic | fake fur | 人造毛 仿皮草 仿毛
shearling | leather | | 羊羔毛 皮毛一体 羊皮毛一体
`;

const list = (cell: string | undefined, separator: string | RegExp): readonly string[] =>
  (cell ?? "")
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");

export const materials: readonly Material[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [head, kinds, english, chinese] = row.split("|").map((cell) => cell.trim());
    const thing = head.endsWith("*");
    const name = thing ? head.slice(0, -1) : head;
    return {
      name,
      kinds: list(kinds, ","),
      english: [name, ...list(english, ",")],
      chinese: list(chinese, " "),
      thing,
    };
  });
