import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLikeness } from "./likeness.ts";
import { orthonormalise } from "./orthonormal.ts";
import { TextIndexBuilder } from "./text-index.ts";

describe("an orthonormal basis", () => {
  it("has columns of length 1 at right angles, or of nothing", () => {
    const entry = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, entry, entry), { minLength: 3, maxLength: 12 }), (rows) => {
        const matrix = Float32Array.from(rows.flat());
        orthonormalise(matrix, 3);
        for (const left of [0, 1, 2]) {
          for (const right of [0, 1, 2]) {
            let product = 0;
            for (let row = 0; row < matrix.length; row += 3)
              product += matrix[row + left] * matrix[row + right];
            if (left === right) expect(Math.min(Math.abs(product), Math.abs(product - 1))).toBeLessThan(1e-3);
            else expect(Math.abs(product)).toBeLessThan(1e-3);
          }
        }
      }),
    );
  });
});

describe("likeness fitted to a catalogue", () => {
  it("brings words near that keep the same company", () => {
    const builder = new TextIndexBuilder();
    // More things than the space has dimensions, each with two names that never stand together.
    for (let thing = 0; thing < 60; thing++) {
      for (let copy = 0; copy < 10; copy++) {
        const name = copy % 2 === 0 ? "first" : "second";
        builder.take({
          id: `${thing}/${copy}`,
          title: `${name}${thing}name shared${thing}a shared${thing}b`,
        });
      }
    }
    const index = builder.build();
    const space = fitLikeness(index);
    const likenesses = Array.from({ length: 60 }, (_, thing) => {
      const term = index.vocabulary.termOf(`second${thing}name`);
      const place = term === undefined ? undefined : space.place([[term, 1]]);
      if (place === undefined) return 0;
      // The first copy says the other name; the copy beside it belongs to the next thing.
      return space.likeness(thing * 10, place) - space.likeness(((thing + 1) % 60) * 10, place);
    });
    expect(likenesses.filter((nearer) => nearer > 0.3).length).toBeGreaterThan(40);
  });

  it("fits nothing to an empty catalogue", () => {
    expect(fitLikeness(new TextIndexBuilder().build()).place([])).toBeUndefined();
  });
});
