import { describe, expect, it } from "vitest";
import type { Draft } from "./answers.ts";
import { editedDraft } from "./edited-draft.ts";

const claim = (shown: string) => ({
  kind: "title",
  shown,
  evidence: { source: "catalogue", id: "1", field: "title", value: shown },
});
const draft: Draft = {
  locale: "en",
  parts: [
    { id: "a", text: "A stool of Lin, 90.", claims: [claim("Lin"), claim("90")] },
    { id: "b", text: "A bench.", claims: [claim("bench")] },
  ],
};

describe("an edited draft", () => {
  it("has the new words, and no claim that is no longer said", () => {
    expect(editedDraft(draft, { a: "A stool, 90." })?.parts).toEqual([
      { id: "a", text: "A stool, 90.", claims: [claim("90")] },
      draft.parts[1],
    ]);
  });

  it("leaves out a part whose words are taken away", () => {
    expect(editedDraft(draft, { a: "  " })?.parts.map(({ id }) => id)).toEqual(["b"]);
  });

  it("is none where nothing is changed, or nothing would be left", () => {
    expect(editedDraft(draft, {})).toBeUndefined();
    expect(editedDraft(draft, { b: " A bench. " })).toBeUndefined();
    expect(editedDraft(draft, { a: "", b: "" })).toBeUndefined();
  });
});
