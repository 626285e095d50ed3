/**
 * May this be a United States social security number (SSA's rules since 2011: no 000, 666 or 900 to 999 before, no 00,
 * no 0000)? Anything but digits is skipped.
 */
export function maySocialSecurity(written: string): boolean {
  const number = written.replace(/\D/g, "");
  return /^(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(number);
}
