import { describe, expect, it } from "vitest";
import { openPrivacy } from "./index.ts";

const now = () => new Date("2026-03-04T00:00:00Z");
const privacy = openPrivacy({ now });

describe("masking", () => {
  it("puts a noun of the value's kind in its place, so that the sentence keeps its grammar", () => {
    const { text } = privacy.mask("Please tell Anna Berg's mother to call (202) 555-0143.");
    expect(text).toBe("Please tell [PERSON_1]'s mother to call [PHONE_1].");
  });

  it("speaks the language of the text", () => {
    expect(privacy.mask("联系人张伟，电话13800138000").text).toBe("联系人[人名_1]，电话[电话_1]");
  });

  it("gives a value the same placeholder all through a conversation", () => {
    const first = privacy.mask("My name is Anna Berg.");
    const second = privacy.mask("Anna Berg here again, with Omar Haddad.", { table: first.table });
    expect(second.text).toBe("[PERSON_1] here again, with [PERSON_2].");
    expect(privacy.unmask("[PERSON_2] and [PERSON_1]", second.table)).toBe("Omar Haddad and Anna Berg");
  });

  it("never takes what a person wrote for a placeholder of another's value", () => {
    const first = privacy.mask("My name is Anna Berg.");
    const second = privacy.mask("Say [PERSON_1] back to me.", { table: first.table });
    expect(second.text).toBe("Say [TEXT_1] back to me.");
    expect(privacy.unmask(second.text, second.table)).toBe("Say [PERSON_1] back to me.");
  });

  it("leaves a placeholder that the table has not", () => {
    expect(privacy.unmask("[PERSON_7]", [])).toBe("[PERSON_7]");
  });
});

describe("the allow-list", () => {
  const entry = { value: "+44 20 7946 0018", reason: "our hotline", until: new Date("2026-04-01T00:00:00Z") };
  const open = (at: string) => openPrivacy({ allow: [entry], now: () => new Date(at) });

  it("lets a value stand however it is grouped, until it ends", () => {
    expect(open("2026-03-31T23:59:59Z").find("Call +44 (20) 7946-0018.")).toEqual([]);
    expect(open("2026-04-01T00:00:00Z").find("Call +44 20 7946 0018.")).toHaveLength(1);
  });

  it("lets a value stand as the type that is named alone", () => {
    const typed = openPrivacy({ allow: [{ ...entry, type: "email" }], now });
    expect(typed.find("Call +44 20 7946 0018.")).toHaveLength(1);
  });
});
