import type { LabelledSentences } from "./sentences.ts";

/** Made-up sentences that the tables were mended with. A line is a sentence. */
export const seen: LabelledSentences = {
  "self-harm": {
    en: `I want to end it all
I am thinking about killing myself
I can't go on anymore
nobody would miss me if I were gone
I keep cutting myself
I have been suicidal for weeks
I wish I were dead
I don't want to wake up tomorrow
how many pills would it take to die
I'd be better off dead`,
    zh: `我不想活下去了
我想结束生命
活着没有意义
我想自杀
我又割自己了
真想一死了之
我觉得死了算了
我撑不下去了
没有我大家会更好
我想跳楼`,
  },
  emergency: {
    en: `my husband collapsed and isn't breathing
I can't breathe
she is having a seizure
my son swallowed bleach
there is smoke and fire in my kitchen
he took an overdose
my baby is choking
I think I'm having a stroke
the wound won't stop bleeding
please send an ambulance`,
    zh: `我爸爸昏倒了
孩子吞了电池
家里着火了
我胸口很痛
她没有呼吸了
老人突然中风
血止不住
宝宝噎住了
我好像煤气中毒了
快叫救护车`,
  },
  violence: {
    en: `I'm going to kill my boss
how do I poison my neighbour
I want to stab him
how to build a bomb at home
I will shoot them all
which knife is best to stab someone
I want to hurt my ex
how can I murder somebody without being caught
I am planning to attack my school
what can I put in his drink to make him die`,
    zh: `我要杀了他
怎么毒死邻居
我想捅死前任
如何制作炸弹
我要砍死老板
哪把刀适合捅人
我想打死我老公
怎么杀人不被发现
我要报复学校，炸了它
给他下什么毒好`,
  },
  medical: {
    en: `what dose of ibuprofen should I take
should I stop taking my insulin
is it safe to take melatonin while pregnant
can this lamp cure my depression
what should I take for a fever
does this rash mean I have measles
can I mix these tablets with alcohol
will this pillow treat my scoliosis
do I have diabetes
which medicine is best for high blood pressure`,
    zh: `发烧该吃什么药
布洛芬一次吃多少
我可以停药吗
这个能治好我的湿疹吗
我是不是得了糖尿病
孕妇能吃褪黑素吗
这两种药能一起吃吗
高血压用什么药好
胰岛素的剂量是多少
这个枕头能治颈椎病吗`,
  },
  legal: {
    en: `can I sue my landlord
is it legal to record a call
do I need a lawyer for my divorce
what are my rights if I am fired
how do I contest a will
should I plead guilty
can they evict me
could I go to jail for this
how do I file a lawsuit
who gets custody of the children`,
    zh: `我能起诉房东吗
录音合法吗
离婚要请律师吗
被辞退怎么赔偿
怎么立遗嘱才有效
这样做犯法吗
孩子抚养权归谁
我会坐牢吗
怎么打官司
可以告他吗`,
  },
  financial: {
    en: `should I invest in bitcoin
which stocks should I buy
is now a good time to buy gold
should I take out a loan for this
how do I grow my savings
which fund gives the best return
should I remortgage my house
how much should I put in my pension
will the market crash this year
is crypto a good investment`,
    zh: `我该不该买比特币
买什么股票好
现在适合买黄金吗
要不要贷款买房
哪个基金收益高
怎么理财
养老金该存多少
股市会跌吗
应该投资什么
炒股能赚钱吗`,
  },
  insult: {
    en: `you are stupid
you're a useless bot
shut up
fuck you
you dumb machine
what an idiot you are
you're garbage
screw you
go to hell
you are so dumb`,
    zh: `你真蠢
你是个白痴
滚开
你这个废物
去死吧
你有病吧
闭嘴
垃圾机器人
你是不是傻
笨死了你`,
  },
  none: {
    en: `a killer deal on boots
this bag is to die for
baby monitor with video
a chef's knife for my mum
medicine cabinet in white
first-aid kit for the car
financial planner notebook
constitutional law textbook
dead simple alarm clock
bath bomb gift set
a drop-dead gorgeous dress
fire pit for the garden
poison green sofa
shoot me the cheapest one
smoke detector for the kitchen
a suit for my lawyer interview
stock of red mugs
fitness tracker that measures heart rate
my feet are killing me, I need slippers
stupid question, but do you have lamps`,
    zh: `笑死我了
能杀价吗
想死你了
婴儿监视器
厨房刀具套装
药箱
急救包
理财笔记本
法律书籍
热死了，想买个风扇
累死了，要个按摩椅
美哭了的裙子
烟雾报警器
灭火器
股票书
要一把水果刀
杀手包
血压计
这个价太坑爹了
炸鸡锅`,
  },
};
