/** A list of 32-bit numbers that grows by half, in one flat buffer. */
export class GrowingInts {
  length = 0;
  private buffer = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const wider = new Uint32Array(Math.ceil(this.buffer.length * 1.5));
      wider.set(this.buffer);
      this.buffer = wider;
    }
    this.buffer[this.length++] = value;
  }

  at(index: number): number {
    return this.buffer[index];
  }

  add(index: number, amount: number): void {
    this.buffer[index] += amount;
  }

  /** A view of what is held, without a copy: to be dropped before the next `push`. */
  view(): Uint32Array {
    return this.buffer.subarray(0, this.length);
  }

  /** What is held, in a buffer of its own that is no longer than needed. */
  trimmed(): Uint32Array {
    return this.buffer.slice(0, this.length);
  }
}
