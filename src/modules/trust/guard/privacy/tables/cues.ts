/**
 * Words beside a value that say what it is. `before` is matched against the text that ends where the value begins,
 * `after` against the text that starts where the value ends. English and Chinese cues stand in one table.
 */
export interface Cue {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

export const cues = {
  phone: {
    before: new RegExp(
      `(?:\\b(?:phone|telephone|tel|mobile|cell|cellphone|fax|call(?:ed|ing)?|ring|text(?:ed)?|sms|whatsapp|desk|hotline|landline|dial|contact|reach(?:ed)?|` +
        `answering|registered|messages?|number|work|home|voicemail|ph|m|t|buzz|cellular|handset|line|(?:me|us|him|her|them|you) (?:at|on))\\b|☎|📞|电话|電話|手机|手機|联系方式|联系|聯繫|拨打|致电|传真|座机|短信|微信)[^\\d\\n]{0,36}\\n?\\s*$`,
      "iu",
    ),
    after:
      /^[^\n\p{L}]{0,3}(?:is|was|as) (?:my|his|her|their|the|our) (?:new |old |work |home |cell ?|mobile |phone |contact |telephone |fax )*(?:phone|number|mobile|cell|fax|line)\b/iu,
  },
  card: {
    before:
      /(?:\b(?:card|cc|visa|mastercard|amex|american express|maestro|discover|diners|jcb|debit|credit|pan)\b|银行卡|信用卡|储蓄卡|借记卡|卡号|账户|账号|帐号|转入|转到|汇到|汇款|付款|打款|工资卡|开户)[^\n]{0,32}$/iu,
    after: /^[^\n\p{L}]{0,4}(?:card\b|账户|账号|卡|[^。\n]{0,6}开户行|[^。\n]{0,6}银行)/iu,
  },
  iban: { before: /\b(?:iban|account|acct|bank)\b[^\n]{0,24}$/iu },
  ssn: {
    before: /\b(?:ssn|social(?: security)?(?: number| no\.?)?|ss#|itin|tax(?:payer)? id)\b[^\n]{0,24}$/iu,
  },
  licence: {
    before:
      /\b(?:driver['’]?s?|driving)(?: licen[cs]e|['’]s licen[cs]e)?\b[^\n]{0,24}$|\bdl\b[^\n\p{L}]{0,8}$|驾驶证|驾照[^\n]{0,8}$/iu,
  },
  passport: {
    before:
      /(?:\bpassport\b[^\n]{0,24}|(?:护照|通行证|台胞证|回乡证|證件|证件|旅行证)(?:号码?|號碼?|编号|为|是|[：:#（(\s])*)$/iu,
  },
  identity: {
    before:
      /(?:身份证|身份證|证件|居民证|身分證|公民身份|id card|national id|identity (?:card|number))[^\n\d]{0,12}$/iu,
  },
  plate: {
    before:
      /(?:\b(?:licen[cs]e plate|number ?plate|plate|registration|reg|rego)\b[^\n\d]{0,16}|车牌|車牌|号牌|车号|车辆|尾号)[^\n]{0,8}$/iu,
  },
  postcode: {
    before:
      /\b(?:zip|post(?:al)? ?code|zip ?code|pin ?code|plz)\b[^\n\d]{0,24}$|(?:邮编|邮政编码)[^\d]{0,4}$/iu,
    after:
      /^[^\n\p{L}]{0,3}(?:is|as|for) (?:my|his|her|their|the|our|a) (?:new |old |home |correct )*(?:zip|post(?:al)? ?code)/iu,
  },
  birth: {
    before:
      /(?:\b(?:born(?: on)?|birth ?(?:date|day)|date of birth|d\.?o\.?b\.?)\b[^\n\d]{0,16}|出生(?:日期|年月|于)?[^\n\d]{0,6}|生日[^\n\d]{0,6}|生于)$/iu,
    after: /^\s*(?:出生|生\b|年?出生)/u,
  },
  /** A number of a thing, not of a person. */
  thing: {
    before:
      /(?:\b(?:order|invoice|tracking|shipment|parcel|sku|model|part|serial|ref(?:erence)?|isbn|ean|upc|barcode|case|ticket|batch|version|build|release|asin|item|product|article|po|rma|commit|hash|revenue|sales|population|price|cost|total)(?: (?:no\.?|number|id|code))?\b[^\n\p{L}]{0,6}(?:(?:is|was|of|:|#)[^\n\p{L}]{0,3})?|(?:订单|单号|快递|运单|物流|条码|商品|货号|型号|批次|编号|流水|销售额|库存|版本|序列|设备|资产|发票|合同|工单|金额|余额|总额|营收|产品)[^\n\d]{0,8})$/iu,
    after:
      /^\s*(?:元|万|亿|件|个|台|套|%|％|的设备|号订单|kg|cm|mm|px|usd|eur|gbp|units?|pieces|pcs|items)/iu,
  },
} as const satisfies Readonly<Record<string, Cue>>;

export type CueName = keyof typeof cues;
