import { openBytes, whyUnreadable } from "../../../../platform/open-bytes.ts";
import { badFile } from "./raw-record.ts";

/** The bytes of a catalogue, unpacked. Throws `search/bad-catalogue` where a person can do something about it. */
export async function* catalogueBytes(
  source: string | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* openBytes(source);
  } catch (cause) {
    const why = whyUnreadable(cause);
    throw why === undefined ? cause : badFile(`${typeof source === "string" ? `${source}: ` : ""}${why}`);
  }
}
