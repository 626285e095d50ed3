import type { LabelledText } from "./labelled-texts.ts";
import { type MadeKind, madeValues } from "./made-values.ts";
import { type Draws, drawsFrom } from "./seeded.ts";

export interface MadeText extends LabelledText {
  readonly language: "en" | "zh";
  readonly spans: readonly { readonly type: MadeKind; readonly start: number; readonly end: number }[];
}

/** Frames of texts: `{kind}` is a made-up value, `{#6}` six digits of no person. Those of `negatives` hold nothing of one. */
const frames = {
  en: [
    "Hello, my name is {name} and I would like to change my order.",
    "Please deliver it to {name}, {streetAddress}.",
    "{name} called about the blue sofa; call back on {phone} after lunch.",
    "My address is {streetAddress} and my phone number is {phone}.",
    "Could you ask {givenName} whether the lamp has arrived?",
    "I paid with card {card} yesterday but the charge shows twice.",
    "Send the invoice to {email}, attention: {name}.",
    "Refund to IBAN {iban} please, account holder {name}.",
    "My social security number is {ssn}, and I was born on {birthDate}.",
    "The login came from {ip}, which is not mine.",
    "I moved to {streetAddress} last week with my brother {givenName}.",
    "Passport {passport}, driver's license {licence}.",
    "See {web} for pictures of the scratch.",
    "ZIP code: {postcode}. Is it in your delivery area?",
    "Do you deliver to {britishPostcode} on Saturdays?",
    "Dear {givenName}, thank you for the quick help! Kind regards, {name}",
    "{givenName} lives at {streetAddress}.",
    "Contact: {name}\nPhone: {phone}\nE-mail: {email}",
    "I spoke to {name} in your shop and was told it would be here by Friday.",
  ],
  zh: [
    "您好，我叫{chineseName}，想修改一下订单。",
    "收货人：{chineseName}，电话：{mobile}，地址：{chineseAddress}",
    "请把沙发送到{chineseAddress}，到了打{mobile}。",
    "联系人{chineseName}已经签收。",
    "我的身份证号是{identityCard}，麻烦核验。",
    "请退款到银行卡{unionPay}，户名{chineseName}。",
    "护照号{chinesePassport}可以登记吗？",
    "车牌{plate}能停进地下车库吗？",
    "发票请寄到邮箱{email}，谢谢。",
    "{chineseName}先生昨天来店里看过这张床。",
    "昨天是{chineseName}老师帮我下的单，手机{mobile}。",
    "我家住在{chineseAddress}，能送货上门吗？",
    "通知{chineseName}和{chineseName}参加明天的会议。",
    "客户{chineseName}（身份证{identityCard}）申请退货。",
  ],
} as const;

const negatives = {
  en: [
    "Order number {#12} was shipped on Monday.",
    "The walnut desk is 120 cm wide and costs $349.99.",
    "Tracking number {#14}, SKU {#8}, 3 boxes.",
    "Is the Oslo Lounge Chair in stock in dark green?",
    "Version 2.14.3 of the app crashes on Android 14.",
    "Our revenue was {#9} euros, up 12.5 % on last year.",
    "Please compare the two lamps by price, height and delivery.",
    "I need a birthday gift for my sister under 50 dollars by next Friday.",
    "Assembly takes 30 to 45 minutes; two people are better than one.",
    "Do you have the Nordic Light floor lamp with a brass base?",
    "The meeting is at 10:30 on 2026-03-04 in room 12.",
    "ISBN 978{#10}, barcode {#13}.",
  ],
  zh: [
    "订单编号{#18}已发货，请注意查收。",
    "快递单号SF{#12}，预计周五送达。",
    "商品条码{#13}，库存{#3}件。",
    "本月销售额为{#9}元，同比增长12.5%。",
    "请问这张黄铜落地灯高度多少？",
    "高级胡桃木书桌，宽120厘米，价格2399元。",
    "周末有没有适合任何场合的白色连衣裙？",
    "设备编号{#18}需要检修。",
    "张开双臂，时间安排在明天下午，金额以发票为准。",
    "关于方案的任何问题，请在平台上提交申请。",
    "支持七天无理由退货，运费由买家承担。",
    "想找一张单人床，宽1.2米，预算一千以内。",
  ],
} as const;

function fill(frame: string, language: "en" | "zh", negative: boolean, draws: Draws): MadeText {
  let text = "";
  const spans: { type: MadeKind; start: number; end: number }[] = [];
  for (const [part] of frame.matchAll(/\{[^}]+\}|[^{]+/gu)) {
    const kind = part.slice(1, -1);
    if (!part.startsWith("{")) text += part;
    else if (isKind(kind)) {
      const value = madeValues[kind](draws);
      spans.push({ type: kind, start: text.length, end: text.length + value.length });
      text += value;
    } else text += draws.digits(Number(kind.slice(1)));
  }
  return { text, spans, negative, language };
}

const isKind = (kind: string): kind is MadeKind => Object.hasOwn(madeValues, kind);

/** Texts made up from a seed, `rounds` of each frame, with the truth of what is in them. The same seed, the same texts. */
export function makeTexts({
  seed,
  rounds,
}: {
  readonly seed: number;
  readonly rounds: number;
}): readonly MadeText[] {
  const draws = drawsFrom(seed);
  const languages = ["en", "zh"] as const;
  return Array.from({ length: rounds }).flatMap(() =>
    languages.flatMap((language) => [
      ...frames[language].map((frame) => fill(frame, language, false, draws)),
      ...negatives[language].map((frame) => fill(frame, language, true, draws)),
    ]),
  );
}
