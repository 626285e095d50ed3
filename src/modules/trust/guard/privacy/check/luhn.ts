/**
 * Do the digits of a number hold by the Luhn formula (ISO/IEC 7812-1, annex B)? Anything but digits is skipped.
 * `passesLuhn("4111 1111 1111 1111")` → true
 */
export function passesLuhn(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}
