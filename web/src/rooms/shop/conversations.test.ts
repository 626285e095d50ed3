import { describe, expect, it } from "vitest";
import { createConversations } from "./conversations.ts";

const asking = (...trail: string[]) => ({ trail, locale: "en", plain: false });

describe("the way to an answer", () => {
  it("begins a new conversation for a first ask", () => {
    expect(createConversations().route(asking("sofa"))).toEqual({ steps: ["sofa"] });
  });

  it("goes on in the conversation that stands where the ask comes from", () => {
    const conversations = createConversations();
    conversations.stands(asking("sofa"), "s1");
    expect(conversations.route(asking("sofa", "cheaper"))).toEqual({ sessionId: "s1", steps: ["cheaper"] });
  });

  it("walks the whole way again after going back, so that an ask never refines what is no longer shown", () => {
    const conversations = createConversations();
    conversations.stands(asking("sofa"), "s1");
    conversations.stands(asking("sofa", "cheaper"), "s1");
    expect(conversations.route(asking("sofa", "in blue"))).toEqual({ steps: ["sofa", "in blue"] });
  });

  it("asks all that is missing of a longer trail", () => {
    const conversations = createConversations();
    conversations.stands(asking("sofa"), "s1");
    expect(conversations.route(asking("sofa", "cheaper", "in blue"))).toEqual({
      sessionId: "s1",
      steps: ["cheaper", "in blue"],
    });
  });

  it("keeps languages, and personal and unpersonalised conversations, apart", () => {
    const conversations = createConversations();
    conversations.stands(asking("sofa"), "s1");
    const next = asking("sofa", "cheaper");
    expect(conversations.route({ ...next, locale: "zh" }).sessionId).toBeUndefined();
    expect(conversations.route({ ...next, plain: true }).sessionId).toBeUndefined();
  });
});
