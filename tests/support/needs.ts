/**
 * Whether a test must be skipped for want of something that is not everywhere. In CI nothing may be wanting, so
 * there it throws instead: `describe.skipIf(needs(existsSync(file), "the shared data"))(…)`
 */
export function needs(isThere: boolean, what: string): boolean {
  if (!isThere && process.env.RAPPORT_REQUIRE_ALL)
    throw new Error(`CI has no ${what}, and its tests may not skip`);
  return !isThere;
}
