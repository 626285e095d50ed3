/** Is this the day of a person's birth that could be: a day of the calendar from 1900 on? Month and day in either order. */
export function mayBeBirth(year: number, one: number, two: number): boolean {
  const exists = (month: number, day: number) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  return year >= 1900 && year <= 2100 && (exists(one, two) || exists(two, one));
}
