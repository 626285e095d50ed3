const millisecondsADay = 86_400_000;

/** A local day, `YYYY-MM-DD`, as a count of days since 1970-01-01, so that days can be added without a zone. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsADay;

/** The reverse of `dayNumber`. */
export const dayOf = (number: number): string =>
  new Date(number * millisecondsADay).toISOString().slice(0, 10);

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isInteger(number) && dayOf(number) === text;
};
