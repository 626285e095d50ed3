import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "../../../i18n/people/zh.ts";
import { studio } from "../../../i18n/studio/zh.ts";
import { nodeLabel } from "./lineage-words.ts";

const i18n = i18next.createInstance();
beforeAll(async () => {
  await i18n.init({
    resources: { zh: { translation: { studio, people } } },
    lng: "zh",
    interpolation: { escapeValue: false },
  });
});

const nameOf = (trait: string) => (trait === "orders" ? "订单数" : trait);

describe("what a node of a graph is called in Chinese", () => {
  it.each([
    [{ kind: "computed", label: "orders" }, "订单数"],
    [{ kind: "computed", label: "orders (12)" }, "订单数（12 人）"],
    [{ kind: "events", label: "7 × orders" }, "订单数 × 7"],
    [{ kind: "decision", label: "shop (3)" }, "选购 × 3"],
    [{ kind: "receipt", label: "shop" }, "选购"],
    [{ kind: "receipt", label: "asked" }, "询问"],
    [{ kind: "event", label: "identify" }, "表明身份"],
    [{ kind: "event", label: "correction" }, "本人更正"],
    [{ kind: "source", label: "the-person" }, "本人"],
    [{ kind: "event", label: "Order Completed" }, "Order Completed"],
    [{ kind: "contract", label: "Made-up contract (7)" }, "Made-up contract (7)"],
  ] as const)("%o", (node, words) => {
    expect(nodeLabel(node, i18n.t, nameOf)).toBe(words);
  });
});
