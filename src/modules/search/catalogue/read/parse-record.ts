import { brokenText } from "./decode-text.ts";
import { deepestRecord, isObject, largestRecord, type RawObject } from "./raw-record.ts";

export type Parsed = { readonly value: RawObject } | { readonly fault: string };

export const tooLarge = `is larger than ${largestRecord / 1024 / 1024} MiB`;
export const notUtf8 = "holds bytes that are not UTF-8";

/** One record's JSON text as an object, or what is wrong with it. */
export function parseRecord(text: string): Parsed {
  if (text.includes(brokenText)) return { fault: notUtf8 };
  if (text.length > largestRecord) return { fault: tooLarge };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { fault: `is not JSON: ${cause instanceof Error ? cause.message : "unreadable"}` };
  }
  if (Array.isArray(value))
    return { fault: "is a list; where it holds the products, name it as `records` in a mapping" };
  if (!isObject(value)) return { fault: "is not an object" };
  const fault = faultWithin(value);
  return fault === undefined ? { value } : { fault };
}

// Walks level by level and not by recursion, so that depth itself cannot overflow the stack.
function faultWithin(value: RawObject): string | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestRecord) return `is nested deeper than ${deepestRecord}`;
    // What 1e999 is read as. Written again it would be null, which is another thing than was stated.
    if (level.includes(Number.POSITIVE_INFINITY) || level.includes(Number.NEGATIVE_INFINITY)) {
      return "has a number beyond 1.8e308, which no number here can be";
    }
    level = level.flatMap((inner) =>
      typeof inner === "object" && inner !== null ? Object.values(inner) : [],
    );
  }
  return undefined;
}
