/** Full-width marks that Chinese text is written with: NFKC would change them, and they hide nothing. */
const chinesePunctuation = /[，：；！？（）]/gu;

/** Format and control characters, private use, unassigned, combining marks, and every space but the plain one. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{M}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Letters that look like Latin ones. Greek and Cyrillic have no place outside a claim in either language. */
const lookalikes =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/gu;

/**
 * The characters of a text that can make it look like another: zero-width and bidirectional controls, full-width
 * and circled digits, styled letters, homoglyphs. A line break is none.
 */
export function disguisedCharacters(text: string): ReadonlySet<string> {
  const plain = text.replaceAll("\n", " ").replace(chinesePunctuation, " ");
  const found = new Set<string>([...(plain.match(invisible) ?? []), ...(plain.match(lookalikes) ?? [])]);
  if (plain.normalize("NFKC") !== plain) {
    for (const character of plain) if (character.normalize("NFKC") !== character) found.add(character);
    // A sequence can change where none of its characters does: letters that compose.
    if (found.size === 0) found.add("composition");
  }
  return found;
}

/** Controls that reorder what is read (the "Trojan source" ones): they may not stand even inside a claim. */
export const reordersText = (text: string): boolean => /[\u202A-\u202E\u2066-\u2069]/u.test(text);
