import type { Language } from "../constraint.ts";

/**
 * Chinese where Chinese characters carry the text: a character says about as much as four Latin letters, so
 * "想买 iPhone" is Chinese and "sofa 沙发 for my living room" is English. Neither: English.
 */
export function detectLanguage(text: string): Language {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) latin++;
  }
  return han > 0 && han * 4 >= latin ? "zh" : "en";
}
