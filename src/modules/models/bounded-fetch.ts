/** An answer this long is none that was asked for. */
const longestAnswerBytes = 512 * 1024;

/**
 * A `fetch` that stops reading a body after `longest` bytes, and follows no redirect: a key must not travel to an
 * address that nobody configured.
 */
export const boundedFetch =
  (longest: number = longestAnswerBytes): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "error" });
    if (!response.body) return response;
    let read = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          read += chunk.byteLength;
          if (read > longest) controller.error(new RangeError(`the answer is longer than ${longest} bytes`));
          else controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted, response);
  };
