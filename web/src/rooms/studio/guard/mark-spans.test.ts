import { expect, it } from "vitest";
import { markSpans } from "./mark-spans.ts";

it("cuts a text at what was found and loses nothing of it", () => {
  const text = "我是陈小明, mail a@b.io 😀";
  const spans = [
    { start: 2, end: 5, type: "person", score: 0.9 },
    { start: 12, end: 18, type: "email", score: 1 },
  ] as const;
  const pieces = markSpans(text, spans);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ span }) => span).map((piece) => piece.text)).toEqual(["陈小明", "a@b.io"]);
  expect(markSpans("nobody", [])).toEqual([{ start: 0, text: "nobody" }]);
});
