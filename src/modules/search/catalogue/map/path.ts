/** A place in a record: `specs.display["screen size"][0]`. */
export type Path = readonly string[];

const segment = /\.?(?:\[(\d+)\]|\["([^"]*)"\]|([^.[\]{}"]+))/y;

/** Reads a path; undefined where it is none. */
export function readPath(text: string): Path | undefined {
  const path: string[] = [];
  segment.lastIndex = 0;
  while (segment.lastIndex < text.length) {
    const found = segment.exec(text);
    if (!found) return undefined;
    path.push((found[1] ?? found[2] ?? found[3]).trim());
  }
  return path.length > 0 && path.every((name) => name !== "") ? path : undefined;
}

/** What stands there. Only own properties count, so that no path reaches into what every object inherits. */
export function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return undefined;
    here = Reflect.get(here, name);
  }
  return here;
}
