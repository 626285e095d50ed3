/** Words that mean the same where a text words its source anew. One line, one meaning. */
const meanings = `
  buy purchase acquire | film movie picture | start begin commence | big large huge | many numerous multiple several various
  usually normally generally commonly typically often mainly mostly | some certain | called named known referred termed dubbed
  make create produce build construct | use utilize utilise employ | show display | help assist aid | people person individuals individual
  kid child | car automobile | picture photo photograph image | job work occupation | company firm business corporation
  us usa america american | uk britain british | pro professional | tv television | because since | where wherein
  around about approximately roughly circa | get receive obtain | say state claim | begin originate | while whereas
  author writer | singer vocalist | band group | town city | nation country | earn receive | also too | and plus
  near close | famous well-known popular known | require need | permit allow let | different various | whole entire
  cost price | fee charge | reply answer respond | return refund | shop store | delivery shipping | phone telephone
  goods items products | client customer | worker employee staff | boss manager | holiday vacation leave
  started founded established | largest biggest | quick fast | ill sick | illness disease
  开始 起始 | 购买 买 | 公司 企业 | 使用 用 采用 | 位于 坐落于 在 | 大约 约 左右 大概 | 包括 包含 含 | 创立 创办 成立 建立 创建
  人们 人 | 电影 影片 | 需要 须 必须 应当 | 可以 能 能够 可 | 称为 叫做 称作 叫 | 通常 一般 往往 | 出生 生
  孩子 儿童 小孩 | 美国 美 | 电话 热线 | 退货 退回 | 费用 价格 | 客户 顾客 | 员工 职员 | 货物 商品 产品
`;

const groups = new Map<string, Set<string>>();
for (const line of meanings.split(/[|\n]/u)) {
  const words = line.trim().split(/\s+/u).filter(Boolean);
  for (const word of words) {
    const group = groups.get(word) ?? new Set<string>();
    for (const other of words) group.add(other);
    groups.set(word, group);
  }
}

/** Do two words, in lower case, mean the same in most sentences? */
export const areSynonyms = (one: string, other: string): boolean => groups.get(one)?.has(other) === true;

export const hasSynonyms = (word: string): boolean => groups.has(word);

export const chineseSynonyms: readonly string[] = [...groups.keys()].filter((word) =>
  /\p{sc=Han}/u.test(word),
);
