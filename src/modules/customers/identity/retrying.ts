/** SQLSTATEs of a transaction that lost against another and may be run again as it is. */
const lostAgainstAnother: readonly unknown[] = ["40P01", "40001"];

const maxTries = 3;

/** Runs a transaction again where it lost a deadlock or a serialisation against another. */
export async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (tries === maxTries || !lostAgainstAnother.includes(code)) throw error;
    }
  }
}
