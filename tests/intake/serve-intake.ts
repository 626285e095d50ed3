import { openTestIntake, type TestIntake } from "../../src/modules/customers/intake/testing.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { serveGracefully } from "../../src/platform/http/index.ts";

/** An intake at an address of its own on this machine. */
export interface ServedIntake extends TestIntake {
  readonly url: string;
}

export async function serveIntake(): Promise<ServedIntake> {
  const test = await openTestIntake({ clock: systemClock });
  const stop = new AbortController();
  const serving = await serveGracefully(test.app, {
    host: "127.0.0.1",
    port: 0,
    signal: stop.signal,
    graceMs: 500,
  });
  return {
    ...test,
    url: `http://127.0.0.1:${serving.port}`,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await serving.closed;
      await test[Symbol.asyncDispose]();
    },
  };
}
