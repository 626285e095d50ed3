const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** First two digits of GB/T 2260: the provinces, and 81 to 83 for residents from Hong Kong, Macau and Taiwan. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Have the digits the shape of a citizen's number: a province, a day of birth from 1900 to 2099? */
export function hasChineseIdShape(number: string): boolean {
  if (!provinces.has(number.slice(0, 2))) return false;
  const year = Number(number.length === 15 ? `19${number.slice(6, 8)}` : number.slice(6, 10));
  const from = number.length === 15 ? 8 : 10;
  const century = year >= 1900 && year <= 2099;
  return (
    century && isDay(year, Number(number.slice(from, from + 2)), Number(number.slice(from + 2, from + 4)))
  );
}

/**
 * Is this the number of a Chinese citizen (GB 11643-1999, ISO 7064 MOD 11-2), of 18 characters with the check?
 * `isChineseId("11010519491231002X")` → true
 */
export function isChineseId(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number) || !hasChineseIdShape(number)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return checkCharacters[sum % 11] === number[17]?.toUpperCase();
}
