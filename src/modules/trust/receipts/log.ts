/** As much of the platform's log as receipts need. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
