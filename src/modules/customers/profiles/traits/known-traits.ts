import type { DataCategory } from "../../words.ts";

/** What a trait is called and what it holds. */
export interface TraitMeaning {
  readonly category: DataCategory;
  readonly label: { readonly en: string; readonly zh: string };
}

const trait = (category: DataCategory, en: string, zh: string): TraitMeaning => ({
  category,
  label: { en, zh },
});

/**
 * Segment's reserved traits (Spec: Identify, Spec: Group), and those of shops that mean the same everywhere. A
 * company's own are classified in the studio.
 */
const knownTraits: ReadonlyMap<string, TraitMeaning> = new Map([
  ["name", trait("identity", "Name", "姓名")],
  ["firstName", trait("identity", "First name", "名")],
  ["lastName", trait("identity", "Last name", "姓")],
  ["title", trait("identity", "Title", "头衔")],
  ["username", trait("identity", "User name", "用户名")],
  ["avatar", trait("identity", "Picture", "头像")],
  ["description", trait("identity", "Description", "简介")],
  ["id", trait("identity", "Id", "编号")],
  ["email", trait("contact", "E-mail", "电子邮箱")],
  ["phone", trait("contact", "Phone", "电话")],
  ["address", trait("contact", "Address", "地址")],
  ["website", trait("contact", "Website", "网站")],
  ["postcode", trait("contact", "Postcode", "邮政编码")],
  ["city", trait("contact", "City", "城市")],
  ["country", trait("demographic", "Country", "国家")],
  ["age", trait("demographic", "Age", "年龄")],
  ["birthday", trait("demographic", "Birthday", "生日")],
  ["gender", trait("demographic", "Gender", "性别")],
  ["company", trait("demographic", "Company", "公司")],
  ["createdAt", trait("behaviour", "Customer since", "成为客户的时间")],
  ["language", trait("preference", "Language", "语言")],
  ["locale", trait("preference", "Language and region", "语言和地区")],
  ["currency", trait("preference", "Currency", "货币")],
  ["timezone", trait("preference", "Time zone", "时区")],
  ["size", trait("preference", "Size", "尺码")],
  ["sizes", trait("preference", "Sizes", "尺码")],
  ["colour", trait("preference", "Colour", "颜色")],
  ["color", trait("preference", "Colour", "颜色")],
  ["colours", trait("preference", "Colours", "颜色")],
  ["colors", trait("preference", "Colours", "颜色")],
  ["budget", trait("preference", "Budget", "预算")],
  ["destination", trait("preference", "Where to deliver", "送货地")],
  ["plan", trait("transaction", "Plan", "套餐")],
  ["group", trait("demographic", "Group", "所属团体")],
  ["group.name", trait("demographic", "Group's name", "团体名称")],
  ["group.industry", trait("demographic", "Group's industry", "团体所属行业")],
  ["group.employees", trait("demographic", "Group's employees", "团体人数")],
  ["group.plan", trait("transaction", "Group's plan", "团体套餐")],
]);

/**
 * A trait that nobody has classified counts as special: no ordinary purpose needs that category, so that nothing is
 * read by mistake. The studio lists it, and one change of its settings opens it.
 */
export const meaningOf = (name: string): TraitMeaning & { readonly classified: boolean } => {
  const known = knownTraits.get(name);
  if (known) return { ...known, classified: true };
  return { category: "special", label: { en: name, zh: name }, classified: false };
};

export const knownTraitNames = (): string[] => [...knownTraits.keys()];
