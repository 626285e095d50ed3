import type { Trail } from "./trail.ts";

const mostShown = 5;

const continues = (longer: Trail, shorter: Trail): boolean =>
  longer.length > shorter.length &&
  shorter.every((step, index) => JSON.stringify(step) === JSON.stringify(longer[index]));

/** The latest conversations, newest first, each once and as far as it went. `trails` are in the order of asking. */
export function earlierTrails(trails: readonly Trail[]): readonly Trail[] {
  const each = new Map(trails.map((trail) => [JSON.stringify(trail), trail]));
  const unique = [...each.values()];
  return unique
    .filter((trail) => trail.length > 0 && !unique.some((other) => continues(other, trail)))
    .reverse()
    .slice(0, mostShown);
}
