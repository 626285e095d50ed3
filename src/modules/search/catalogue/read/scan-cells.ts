/** The cells of one record; `open` where a quoted cell still waits for its end. */
export type Scanned =
  | { readonly cells: readonly string[] }
  | { readonly open: true }
  | { readonly fault: string };

/**
 * Splits one CSV record (RFC 4180). A quotation mark opens a cell only as its first character: in `15" laptop` it
 * is text.
 */
export function scanCells(text: string, delimiter: string): Scanned {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return { open: true };
      const after = text.indexOf(delimiter, end + 1);
      if (text.slice(end + 1, after < 0 ? undefined : after).trim() !== "") {
        return { fault: "has text after a closing quotation mark" };
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = after;
    } else {
      const after = text.indexOf(delimiter, at);
      cells.push(text.slice(at, after < 0 ? undefined : after));
      at = after;
    }
    if (at < 0) return { cells };
    at += delimiter.length;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
