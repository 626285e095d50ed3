import { describe, expect, it } from "vitest";
import { readPlanText } from "./plan-text.ts";

describe("a plan that is being typed", () => {
  it("is taken once it is a JSON object", () => {
    expect(readPlanText('{ "events": {} }')).toEqual({ plan: { events: {} } });
    expect(readPlanText("[]")).toEqual({});
  });

  it("says in which line it stops being JSON", () => {
    expect(readPlanText('{\n  "events": {},\n  unplanned: 1\n}')).toEqual({ line: 3 });
    expect(readPlanText('{\n  "events": {\n')).toEqual({ line: 3 });
  });
});
