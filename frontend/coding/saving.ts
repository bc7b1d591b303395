/* What the page has told the server and the server has not answered yet: until then it is not saved, and is said not to be. */

export class Saving {
  private readonly waiting = new Map<number, string>();
  private readonly late = new Map<number, string>();
  private readonly soon: number;
  private readonly tell: (waiting: string[]) => void;
  private last = 0;

  /**
   * @param tell told what is not saved, in the order in which it was done; nothing any more once all of it is
   * @param soon the server answers within so many milliseconds, if all is well: before nothing is said
   */
  constructor(tell: (waiting: string[]) => void, soon: number) {
    this.tell = tell;
    this.soon = soon;
  }

  /** Whether anything waits. */
  get some(): boolean {
    return this.waiting.size > 0;
  }

  /** Waits for the answer; returns whether it was done. An answer that never comes stays not saved. */
  async until(what: string, answer: Promise<boolean>): Promise<boolean> {
    const number = ++this.last;
    this.waiting.set(number, what);
    const timer = setTimeout(() => {
      this.late.set(number, what);
      this.say();
    }, this.soon);
    const isDone: unknown = await answer.catch(() => null);
    clearTimeout(timer);
    if (typeof isDone !== 'boolean') {
      // Nobody will answer any more: the session is over, or the server could not do it.
      this.late.set(number, what);
      this.say();
      return false;
    }
    this.waiting.delete(number);
    if (this.late.delete(number)) {
      this.say();
    }
    return isDone;
  }

  private say() {
    this.tell([...this.late.values()]);
  }
}
