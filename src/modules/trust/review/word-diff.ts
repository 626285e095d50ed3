/** A run of text: in both drafts, in the old one alone, or in the new one alone. */
export interface DiffRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Chinese is compared character by character, everything else word by word, with spaces and marks of their own. */
const tokenPattern = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\s+|[\s\S]/gu;

/** Cells of the table of common words; beyond it the middle is shown as replaced, so that no text takes long. */
const largestTable = 1_000_000;

/**
 * The old text beside the new one, by a longest common subsequence of words. All but the added runs are the old text;
 * all but the removed runs are the new one.
 */
export function diffWords(oldText: string, newText: string): DiffRun[] {
  const [a, b] = [oldText.match(tokenPattern) ?? [], newText.match(tokenPattern) ?? []];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joinRuns([
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: a.slice(a.length - end).join("") },
  ]);
}

function diffMiddle(a: readonly string[], b: readonly string[]): DiffRun[] {
  if (a.length * b.length > largestTable) {
    return [
      { kind: "removed", text: a.join("") },
      { kind: "added", text: b.join("") },
    ];
  }
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: "same", text: a[i] });
      i++;
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      runs.push({ kind: "removed", text: a[i++] });
    } else {
      runs.push({ kind: "added", text: b[j++] });
    }
  }
  return runs;
}

/** At `i * (b.length + 1) + j`: how many words `a` from `i` and `b` from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}

/** Neighbours of a kind as one run; within a change, what was removed comes first. */
function joinRuns(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  let [removed, added] = ["", ""];
  const endChange = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { kind, text } of runs) {
    if (text === "") continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      endChange();
      const last = joined.at(-1);
      if (last?.kind === "same") joined[joined.length - 1] = { kind: "same", text: last.text + text };
      else joined.push({ kind: "same", text });
    }
  }
  endChange();
  return joined;
}
