import { wordList } from "../../privacy/tables/word-list.ts";

/** What names of organisations and places end with, so that what stands before it is a name. */
export const nameEndings: ReadonlySet<string> = new Set(
  wordList(`
    公司 集团 科技 银行 大学 学院 医院 学校 中学 小学 酒店 饭店 商店 书店 工厂 协会 基金会 研究院 研究所 出版社 电视台 博物馆 图书馆
    洲 族 语 语言 人 市 省 县 区 州 国 镇 村 路 街 山 河 湖 岛 港 队 厂 店 寺 桥 站 机场 公园 大厦 广场
    先生 女士 小姐 老师 教授 博士 医生 经理 总裁 主任 主席 总统 部长 校长 院长 同学
  `),
);
