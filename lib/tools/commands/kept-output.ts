/**
 * The beginning and the end of a text that may be endless, in bounded memory. Sizes in UTF-16 code
 * units.
 */
export class KeptOutput {
  private head = '';
  private tail = '';
  private length = 0;
  private readonly half: number;

  constructor(private readonly cap: number) {
    this.half = Math.floor(cap / 2);
  }

  add(text: string): void {
    this.length += text.length;
    const room = this.half - this.head.length;
    const first = text.slice(0, Math.max(room, 0));
    this.head += first;
    this.tail += text.slice(first.length);
    // Cutting now and then keeps a flood from copying the end for every piece.
    if (this.tail.length > 4 * this.cap) this.tail = this.tail.slice(-(this.cap - this.half));
  }

  /** Whole if it fits, else both ends with the number of characters between them. */
  toString(): string {
    if (this.length <= this.cap) return this.head + this.tail;
    const end = this.tail.slice(-(this.cap - this.half));
    const left = this.length - this.head.length - end.length;
    return `${this.head}\n[… ${left} characters left out …]\n${end}`.toWellFormed();
  }
}
