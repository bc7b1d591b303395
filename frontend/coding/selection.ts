/* Between what is selected on the page, by mouse, finger or keyboard, and places in the text. */
import { spanOfUtf16, toUtf16 } from './codepoints';
import type { Span, Turn } from './model';
import { endOf } from './turns';

export class Selected {
  private readonly body: HTMLElement;
  private readonly turns: () => Turn[];
  private readonly blocks: () => HTMLElement[];

  /** Blocks are the elements of turns, in their order. */
  constructor(body: HTMLElement, turns: () => Turn[], blocks: () => HTMLElement[]) {
    this.body = body;
    this.turns = turns;
    this.blocks = blocks;
  }

  /** What is selected in the text; nothing if it is nothing, or elsewhere. */
  passage(): Span | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount || !this.body.contains(selection.anchorNode)) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const start = this.place(range.startContainer, range.startOffset, false);
    const end = this.place(range.endContainer, range.endOffset, true);
    return start !== null && end !== null && start < end ? [start, end] : null;
  }

  /** The code point at a place of the page; outside of the words the nearest words count. */
  private place(node: Node, offset: number, isEnd: boolean): number | null {
    const from = node instanceof Element ? node : node.parentElement;
    const inside = from?.closest<HTMLElement>('.coded-words');
    if (!inside || !this.body.contains(inside)) {
      const block = from?.closest<HTMLElement>('.coded-turn');
      const at = block ? this.blocks().indexOf(block) : -1;
      if (at < 0) {
        return null;
      }
      const turn = this.turns()[at];
      return isEnd && block?.querySelector('.coded-margin')?.contains(node) ? endOf(turn) : turn.start;
    }
    const turn = this.turns()[Number(inside.dataset.turn)];
    const before = document.createRange();
    before.selectNodeContents(inside);
    before.setEnd(node, offset);
    const units = before.toString().length;
    const [start, end] = spanOfUtf16(turn.text, units, units);
    return turn.start + (isEnd ? end : start);
  }

  /** Selects a passage, as if a hand had done it; returns whether it is there. */
  select([start, end]: Span): boolean {
    const from = this.node(start, false);
    const to = this.node(end, true);
    if (!from || !to) {
      return false;
    }
    document.getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
    return true;
  }

  private node(place: number, isEnd: boolean): [Node, number] | null {
    const at = this.turns().findIndex((turn) => (isEnd ? place <= endOf(turn) : place < endOf(turn)));
    const turn = this.turns()[at];
    const words = this.blocks()[at]?.querySelector('.coded-words');
    if (!turn || !words) {
      return null;
    }
    let left = toUtf16(turn.text, Math.max(0, place - turn.start));
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0;
      if (left <= size) {
        return [node, left];
      }
      left -= size;
    }
    return null;
  }
}
