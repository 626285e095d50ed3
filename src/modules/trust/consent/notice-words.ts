import type { DataCategory } from "../../../kernel/index.ts";
import type { Language } from "./consent-record.ts";
import type { LegalBasis } from "./purpose.ts";

type Category = DataCategory;

/** How the parts of a notice are said that every purpose has. */
export interface Saying {
  readonly categories: Readonly<Record<Category, string>>;
  data(categories: readonly Category[]): string;
  recipients(names: readonly string[]): string;
  kept(days: number): string;
  holds(days: number): string;
  readonly choice: Readonly<Record<LegalBasis, string>>;
  readonly despiteSignal: string;
}

const english: Saying["categories"] = {
  identity: "who you are (name, account)",
  contact: "how to reach you (address, e-mail, phone)",
  demographic: "about you (age group, region, language)",
  preference: "what you like (sizes, colours, budgets)",
  transaction: "what you ordered and paid",
  behaviour: "what you looked at and did here",
  special: "sensitive data, such as about health or beliefs",
};

const chinese: Saying["categories"] = {
  identity: "您的身份（姓名、账户）",
  contact: "您的联系方式（地址、电子邮箱、电话）",
  demographic: "您的基本情况（年龄段、地区、语言）",
  preference: "您的喜好（尺码、颜色、预算）",
  transaction: "您的订单和付款",
  behaviour: "您在这里的浏览和操作",
  special: "敏感信息，例如健康或信仰",
};

export const saying: Readonly<Record<Language, Saying>> = {
  en: {
    categories: english,
    data: (categories) => `Data used: ${categories.map((category) => english[category]).join("; ")}.`,
    recipients: (names) =>
      names.length === 0 ? "Nobody else gets the data." : `The data also goes to: ${names.join("; ")}.`,
    kept: (days) => (days === 1 ? "The data is kept for one day." : `The data is kept for ${days} days.`),
    holds: (days) =>
      days === 1
        ? "Your consent holds for one day."
        : `Your consent holds for ${days} days, then we ask again.`,
    choice: {
      consent: "You choose freely, and can withdraw at any time with one click; it holds at once.",
      contract: "We may do this because you ordered or asked for something (a contract).",
      "legitimate-interest":
        "We may do this because of a legitimate interest. You can object at any time with one click; it holds at once.",
    },
    despiteSignal:
      "Your browser tells us not to sell or share your data (Global Privacy Control). If you consent here, your consent goes before that signal for this purpose, until you withdraw it.",
  },
  zh: {
    categories: chinese,
    data: (categories) => `使用的信息：${categories.map((category) => chinese[category]).join("；")}。`,
    recipients: (names) =>
      names.length === 0 ? "信息不会提供给其他任何人。" : `信息还会提供给：${names.join("；")}。`,
    kept: (days) => `信息保留 ${days} 天。`,
    holds: (days) => `您的同意有效期为 ${days} 天，之后我们会重新询问。`,
    choice: {
      consent: "您可以自由选择，并可随时一键撤回，撤回立即生效。",
      contract: "我们这样做是因为您订购或请求了某项内容（合同）。",
      "legitimate-interest": "我们这样做是基于正当利益。您可随时一键反对，反对立即生效。",
    },
    despiteSignal:
      "您的浏览器告诉我们不要出售或共享您的数据（全球隐私控制）。如果您在此同意，就此用途而言，您的同意优先于该信号，直到您撤回。",
  },
};
