import { describe, expect, it } from "vitest";
import type { Constraint } from "../../../../src/modules/language/index.ts";
import { formOf, operatorsFor, readForm } from "./edit-constraint.ts";

const constraints: Constraint[] = [
  { field: "price", op: "<=", value: 900, currency: "USD", strength: "must" },
  { field: "width", op: "between", value: [80, 120], unit: "cm", strength: "prefer" },
  { field: "color", op: "in", value: ["navy", "teal"], strength: "must" },
  { field: "material", op: "!=", value: "leather", strength: "must" },
  { field: "deliverBy", op: "<", value: "2026-03-06", strength: "must" },
  { field: "size", op: "=", value: "42", system: "EU", strength: "must" },
];
const [price, width, colour, , day] = constraints;

describe("a chip's form", () => {
  it("gives back the constraint that it was opened with, when nothing is changed", () => {
    for (const constraint of constraints) {
      expect(readForm(constraint, formOf(constraint))).toEqual({ ok: true, constraint });
      expect(operatorsFor(constraint)).toContain(constraint.op);
    }
  });

  it("keeps unit and currency, and forgets where in the text it was said", () => {
    const spoken = { ...price, span: [3, 9] as const, replaces: true as const };
    expect(readForm(spoken, { ...formOf(spoken), low: "990" })).toEqual({
      ok: true,
      constraint: { ...price, value: 990 },
    });
  });

  it("reads a list by the commas of either language", () => {
    const edited = readForm(colour, { ...formOf(colour), low: "navy，teal、 grey , " });
    expect(edited).toMatchObject({ ok: true, constraint: { value: ["navy", "teal", "grey"] } });
  });

  it("reads an amount with its thousands set apart", () => {
    for (const low of ["1,299.5", "1，299.5", "1 299.5", " 1299.5 "]) {
      const edited = readForm(price, { ...formOf(price), low });
      expect(edited, low).toMatchObject({ ok: true, constraint: { value: 1299.5 } });
    }
  });

  it("refuses what is empty, no number, below nothing, or the wrong way round", () => {
    for (const low of ["", "  ", "many", "-5", "Infinity", "1,29"]) {
      expect(readForm(price, { ...formOf(price), low }), low).toMatchObject({ ok: false });
    }
    expect(readForm(day, { ...formOf(day), low: "" })).toMatchObject({ ok: false });
    expect(readForm(width, { ...formOf(width), low: "130" })).toEqual({
      ok: false,
      why: "understanding.invalidRange",
    });
  });
});
