/** The words of a table written as running text, split at white space. */
export const wordList = (written: string): readonly string[] => written.trim().split(/\s+/u);
