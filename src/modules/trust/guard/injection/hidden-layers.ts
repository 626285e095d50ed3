import { decodedLayer, type Layer } from "./layer.ts";

/** How deep a coding within a coding is followed. */
const deepest = 2;

/** What a text holds that is not read where it stands: codings, comments, elements that are not shown, spaced letters. */
export function hiddenLayers(text: string): readonly Layer[] {
  return [
    ...base64Pieces(text, deepest),
    ...percentPieces(text),
    ...unshownMarkUp(text),
    ...spacedLetters(text),
  ];
}

const readable = /^[\t\n\r\x20-\x7e\p{L}\p{M}\p{N}\p{P}\p{Zs}]+$/u;

function base64Pieces(text: string, depth: number): Layer[] {
  if (depth === 0) return [];
  return [...text.matchAll(/(?<![A-Za-z\d+/_-])[A-Za-z\d+/_-]{16,8000}={0,2}/g)].flatMap(
    ({ 0: piece, index }) => {
      const decoded = Buffer.from(piece, "base64url").toString("utf8");
      if (!readable.test(decoded) || !/[a-z]{2}|\p{Script=Han}{2}/iu.test(decoded)) return [];
      const [start, end] = [index, index + piece.length];
      const inner = base64Pieces(decoded, depth - 1).map((layer) =>
        decodedLayer(layer.text, start, end, "base64"),
      );
      return [decodedLayer(decoded.toLowerCase(), start, end, "base64"), ...inner];
    },
  );
}

function percentPieces(text: string): Layer[] {
  if (!text.includes("%")) return [];
  return [...text.matchAll(/(?:[\w.~+-]{0,60}%[\da-f]{2}){3,400}[\w.~+-]{0,60}/gi)].flatMap(
    ({ 0: piece, index }) => {
      try {
        const decoded = decodeURIComponent(piece.replaceAll("+", " ")).toLowerCase();
        return [decodedLayer(decoded, index, index + piece.length, "url-coded")];
      } catch {
        // Not a coding of UTF-8: then nobody reads it as text.
        return [];
      }
    },
  );
}

/** Where mark-up keeps words that a person does not see. The first group that is set holds them. */
const unshown: readonly RegExp[] = [
  /<!--([\s\S]{3,2000}?)-->/g,
  /\b(?:alt|title|aria-label|data-[\w-]{1,30})\s{0,3}=\s{0,3}(?:"([^"]{3,1000})"|'([^']{3,1000})')/gi,
  /<[a-z]\w{0,20}\b[^<>]{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|color\s*:\s*(?:#fff\b|#ffffff|white|transparent)|\bhidden\b)[^<>]{0,300}>([^<]{3,2000})/gi,
  /!\[([^\]]{3,500})\]\(/g,
];

function unshownMarkUp(text: string): Layer[] {
  if (!/[<[=]/.test(text)) return [];
  return unshown.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const words = found.slice(1).find((group) => group !== undefined);
      if (words === undefined) return [];
      const start = found.index + found[0].indexOf(words);
      return [decodedLayer(words.toLowerCase(), start, start + words.length, "unshown")];
    }),
  );
}

/** `i g n o r e  t h e  r u l e s`, `i.g.n.o.r.e`: letters apart, words further apart. */
function spacedLetters(text: string): Layer[] {
  return [...text.matchAll(/(?<![a-z])(?:[a-z][ ._*-]{1,3}){5,400}[a-z](?![a-z])/gi)].map(
    ({ 0: piece, index }) => {
      const joined = piece
        .toLowerCase()
        .replaceAll(/([a-z])[ ._*-](?=[a-z])/g, "$1")
        .replaceAll(/[ ._*-]{2,}/g, " ");
      return decodedLayer(joined, index, index + piece.length, "spaced");
    },
  );
}
