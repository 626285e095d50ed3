import { badFile, largestRecord } from "./raw-record.ts";

/** The text of one entry of the container; `text` is absent where it is larger than a record may be. */
export interface Entry {
  /** The entry's key in an object, or its number in a list, from 1. */
  readonly key: string;
  readonly ordinal: number;
  readonly line: number;
  readonly inList: boolean;
  readonly text?: string;
}

interface Container {
  readonly inList: boolean;
  /** Set once the container's bracket is closed. */
  closed: boolean;
}

/**
 * Cuts a JSON text of any size into the entries of one list or object in it, found by the keys of `path`, without
 * parsing them: so one entry that is no JSON is reported with its line, and the others still go in. A raw line
 * break cannot be part of a JSON string, so it also ends one that was never closed.
 */
export class JsonSplitter {
  readonly #path: readonly string[];
  readonly #containers: Container[] = [];
  #line = 1;
  /** Brackets that are open within the current entry. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held = "";
  #dropped = false;
  #key: string | undefined;
  #ordinal = 0;
  #entryLine = 1;

  constructor(path: readonly string[] = []) {
    this.#path = path;
  }

  /** The entries that this piece of text completes. */
  *push(chunk: string): Generator<Entry> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk.charCodeAt(at);
      if (char === lineBreak) this.#line += 1;
      if (this.#inString) {
        this.#withinString(char);
        continue;
      }
      if (char <= space || char === byteOrderMark) continue;
      if (this.#containers[0]?.closed) this.#refuse();
      if (this.#atEntryStart(chunk, from, at)) this.#entryLine = this.#line;
      if (char === quote) this.#inString = true;
      else if (char === openBrace || char === openBracket) {
        if (this.#entersContainer(chunk.slice(from, at))) {
          this.#enter(char === openBracket);
          from = at + 1;
        } else this.#depth += 1;
      } else if (this.#depth > 0) {
        if (char === closeBrace || char === closeBracket) this.#depth -= 1;
      } else if (this.#containers.length === 0) this.#refuse();
      else if (char === colon && this.#key === undefined && !this.#open?.inList) {
        this.#key = this.#take(chunk.slice(from, at));
        from = at + 1;
      } else if (char === comma || char === closeBrace || char === closeBracket) {
        yield* this.#endEntry(chunk.slice(from, at), char !== comma);
        from = at + 1;
      }
    }
    this.#hold(chunk.slice(from));
  }

  /** Throws `search/bad-catalogue` where the text ended too early or the container was not there. */
  end(): void {
    if (this.#containers.length === 0) throw badFile("the file holds no list and no object");
    const unclosed = this.#containers.some(({ closed }) => !closed);
    if (unclosed || this.#inString)
      throw badFile(`the file ends in the middle of record ${this.#ordinal + 1}`);
    if (this.#containers.length <= this.#path.length) {
      throw badFile(
        `there is no list or object at "${this.#path.join(".")}", which the mapping names as records`,
      );
    }
  }

  get #open(): Container | undefined {
    return this.#containers.findLast(({ closed }) => !closed);
  }

  /** True within the container whose entries are wanted. */
  get #wanted(): boolean {
    const container = this.#containers[this.#path.length];
    return container !== undefined && !container.closed;
  }

  #withinString(char: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === backslash) this.#escaped = true;
    else if (char === quote || char === lineBreak) this.#inString = false;
    if (char === lineBreak) this.#escaped = false;
  }

  #atEntryStart(chunk: string, from: number, at: number): boolean {
    return (
      this.#depth === 0 && !this.#dropped && this.#held.trim() === "" && chunk.slice(from, at).trim() === ""
    );
  }

  #entersContainer(before: string): boolean {
    if (this.#depth > 0) return false;
    const level = this.#containers.length;
    if (level === 0) return this.#held.trim() + before.trim() === "" || this.#refuse();
    // Only the innermost open container may lead on: a key of the same name further out is another thing.
    if (level > this.#path.length || this.#containers[level - 1].closed) return false;
    return this.#keyText() === this.#path[level - 1] && this.#held.trim() + before.trim() === "";
  }

  #enter(inList: boolean): void {
    this.#containers.push({ inList, closed: false });
    this.#held = "";
    this.#key = undefined;
    this.#ordinal = 0;
  }

  *#endEntry(rest: string, closes: boolean): Generator<Entry> {
    const container = this.#open;
    if (!container) return;
    const tooLarge = this.#dropped || this.#held.length + rest.length > largestRecord;
    const text = this.#take(rest);
    const nothing = closes && this.#key === undefined && text.trim() === "" && !tooLarge;
    if (this.#wanted && !nothing) {
      this.#ordinal += 1;
      const key = container.inList ? String(this.#ordinal) : (this.#keyText() ?? String(this.#ordinal));
      const entry = { key, ordinal: this.#ordinal, line: this.#entryLine, inList: container.inList };
      yield tooLarge ? entry : { ...entry, text };
    }
    this.#key = undefined;
    if (closes) container.closed = true;
  }

  #keyText(): string | undefined {
    if (this.#key === undefined) return undefined;
    try {
      const key: unknown = JSON.parse(this.#key);
      return typeof key === "string" ? key : undefined;
    } catch {
      return this.#key.trim();
    }
  }

  #hold(text: string): void {
    // What lies outside the wanted container is read past, and kept only where it may be a key.
    const limit = this.#wanted || this.#key === undefined ? largestRecord : 0;
    if (this.#dropped || this.#held.length + text.length > limit) {
      this.#dropped ||= this.#wanted;
      this.#held = this.#wanted ? "" : text.slice(0, 1);
    } else this.#held += text;
  }

  #take(rest: string): string {
    const text = this.#dropped ? "" : this.#held + rest;
    this.#held = "";
    this.#dropped = false;
    return text;
  }

  #refuse(): never {
    const hint = "JSON is one list or one object; one object a line is JSONL (`.jsonl`, or `format: jsonl`)";
    throw badFile(
      this.#containers.length === 0
        ? `line ${this.#line} begins neither a list nor an object`
        : `line ${this.#line} goes on after the end: ${hint}`,
    );
  }
}

const lineBreak = 0x0a;
const space = 0x20;
const byteOrderMark = 0xfeff;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
