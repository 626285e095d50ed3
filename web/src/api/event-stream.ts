export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events from text that arrives in pieces cut anywhere (WHATWG HTML, "Interpreting an event
 * stream"). `push` returns the events that the piece completes. An event that the stream breaks off is dropped.
 */
export function createEventParser(): { push(piece: string): ServerEvent[] } {
  let rest = "";
  let event = "";
  let data: string[] = [];
  let started = false;

  const take = (line: string): ServerEvent | undefined => {
    if (line === "") {
      const complete = data.length > 0 ? { event: event || "message", data: data.join("\n") } : undefined;
      event = "";
      data = [];
      return complete;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event = value;
    if (field === "data") data.push(value);
    return undefined;
  };

  return {
    push(piece) {
      rest += piece;
      if (!started && rest !== "") {
        started = true;
        rest = rest.replace(/^\uFEFF/, "");
      }
      const events: ServerEvent[] = [];
      // A carriage return at the very end may be half of a CRLF whose other half is still on its way.
      const lineEnd = /\r\n|\n|\r(?!$)/g;
      let from = 0;
      for (let end = lineEnd.exec(rest); end; end = lineEnd.exec(rest)) {
        const complete = take(rest.slice(from, end.index));
        if (complete) events.push(complete);
        from = lineEnd.lastIndex;
      }
      rest = rest.slice(from);
      return events;
    },
  };
}

/** The events of a response body, in order, until it ends. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const parser = createEventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    // Leaving early must also stop the server from writing on.
    await reader.cancel().catch(() => undefined);
  }
}
