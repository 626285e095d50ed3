type Kept = "locale" | "theme";

/** A choice that this browser keeps; `undefined` where there is none or the browser keeps nothing. */
export function readKept(name: Kept): string | undefined {
  try {
    return localStorage.getItem(`rapport.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that refuses storage forgets the choice with the page, which is what its owner asked for. */
export function keep(name: Kept, value: string): void {
  try {
    localStorage.setItem(`rapport.${name}`, value);
  } catch {
    return;
  }
}
