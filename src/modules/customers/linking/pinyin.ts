/**
 * The first character of each syllable in the order of Chinese dictionaries by pinyin, and the syllables. From tiny-pinyin
 * 1.3.2 (MIT, (c) 2017 Creeper): https://github.com/creeperyang/pinyin
 */
const firsts =
  "阿哎安肮凹八挀扳邦勹陂奔伻屄边灬憋汃冫癶峬嚓偲参仓撡冊嵾曽叉芆辿伥抄车抻阷吃充抽出欻揣巛刅吹旾逴呲匆凑粗汆崔邨搓咑呆丹当刀嘚扥灯氐甸刁爹丁丟东吺厾耑垖吨多妸诶奀鞥儿发帆匚飞分丰覅仏紑夫旮侅甘冈皋戈给根" +
  "刯工勾估瓜乖关光归丨呙哈咍佄夯茠诃黒拫亨噷叿齁乎花怀欢巟灰昏吙丌加戋江艽阶巾坕冂丩凥姢噘军咔开刊忼尻匼肎劥空抠扝夸蒯宽匡亏坤扩垃来兰啷捞肋勒崚哩俩奁良撩毟拎伶溜囖龙瞜噜驴娈掠抡罗呣妈埋嫚牤猫么呅门甿咪" +
  "宀喵乜民名谬摸哞毪嗯拏腉囡囔孬疒娞恁能妮拈娘鸟捏囜宁妞农羺奴女奻疟黁挪喔讴妑拍眅乓抛呸喷匉丕囨剽氕姘乒钋剖仆七掐千呛悄癿亲靑卭丘区峑缺夋呥穣娆惹人扔日茸厹邚挼堧婑瞤捼仨毢三桒掻閪森僧杀筛山伤弰奢申升尸" +
  "収书刷衰闩双脽吮说厶忪捜苏狻夊孙唆他囼坍汤夲忑熥剔天旫帖厅囲偷凸湍推吞乇穵歪弯尣危昷翁挝乌夕虲仙乡灱些心星凶休吁吅削坃丫恹央幺倻一囙应哟佣优扜囦曰晕帀災兂匨傮则贼怎増扎捚沾张佋蜇贞争之中州朱抓拽专妆隹" +
  "宒卓乲宗邹租钻厜尊昨兙";
const syllables = (
  "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang " +
  "cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang " +
  "chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de den deng di dian diao die " +
  "ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga " +
  "gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao " +
  "he hei hen heng hm hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing " +
  "jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun " +
  "kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu lv luan " +
  "lve lun luo m ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu n na nai " +
  "nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nv nuan nve nun nuo o " +
  "ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie " +
  "qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa " +
  "sai san sang sao se sen seng sha shai shan shang shao she shen sheng shi shou shu shua shuai shuan " +
  "shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie " +
  "ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie " +
  "xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za " +
  "zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua " +
  "zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo "
).split(" ");

/** Characters of names whose usual reading is not where the dictionary's order puts them. */
const otherReadings: Readonly<Record<string, string>> = {
  曾: "zeng",
  沈: "shen",
  莘: "xin",
  筠: "jun",
  长: "chang",
};

const order = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const known = new Map<string, string>(Object.entries(otherReadings));
const startOfSyllable = [...firsts];

/** The syllables of a text's Han characters, without tones; other characters stay as they are. */
export const pinyinOf = (text: string): string => Array.from(text, syllableOf).join("");

function syllableOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const syllable = /\p{Script=Han}/u.test(character) ? search(character) : character;
  known.set(character, syllable);
  return syllable;
}

/** The last syllable whose first character does not come after this one. */
function search(character: string): string {
  let low = 0;
  let high = startOfSyllable.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (order.compare(startOfSyllable[middle], character) <= 0) low = middle;
    else high = middle - 1;
  }
  return syllables[low];
}
