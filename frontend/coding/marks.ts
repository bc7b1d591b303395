/* Draws a turn: who speaks, the words with a line under them for every coding, and beside them codes, coders and memos. */
import { length, toUtf16 } from './codepoints';
import { button, element } from './elements';
import type { Coding, Turn, Word, Work } from './model';
import type { Code } from './search';
import { cut, endOf, isIn } from './turns';

/** So many lines are drawn under a word. */
const MOST_LINES = 4;
const LINE = 4;
const NO_COLOUR = '#555555';
const LONGEST_TITLE = 120;

/** A piece of a turn on which the same codings stand. */
export interface Segment {
  words: string;
  codings: Coding[];
}

/** What is done with a coding beside the text. */
export interface MarkActs {
  show(coding: Coding): void;
  remove(coding: Coding): void;
  light(coding: Coding, on: boolean): void;
}

/** The words in pieces at whose borders codings begin or end. */
export function segments(turn: Turn, codings: Coding[]): Segment[] {
  const size = length(turn.text);
  const borders = new Set([0, size]);
  for (const one of codings) {
    borders.add(Math.max(0, one.start - turn.start));
    borders.add(Math.min(size, one.end - turn.start));
  }
  const places = [...borders].sort((one, other) => one - other);
  return places.slice(1).map((to, at) => {
    const from = places[at];
    return {
      words: turn.text.slice(toUtf16(turn.text, from), toUtf16(turn.text, to)),
      codings: codings.filter((one) => one.start - turn.start < to && from < one.end - turn.start),
    };
  });
}

export class Marks {
  private readonly word: Word;
  private readonly acts: MarkActs;

  constructor(word: Word, acts: MarkActs) {
    this.word = word;
    this.acts = acts;
  }

  /** Draws a turn into its block. */
  draw(block: HTMLElement, turn: Turn, at: number, work: Work) {
    const codings = work.codings.filter((one) => isIn(one, turn));
    const words = element('p', '', 'coded-words');
    words.lang = turn.language;
    words.dir = 'auto';
    words.dataset.turn = String(at);
    words.append(...segments(turn, codings).map((one) => this.piece(one, work)));
    block.classList.toggle('of-interviewer', turn.interviewer);
    const list = element('ul', '', 'coded-margin');
    list.append(...codings.map((one) => this.stripe(turn, one, work)), ...this.memos(turn, work));
    list.hidden = !list.childElementCount;
    block.replaceChildren(element('p', turn.who, 'coded-who'), words, list);
  }

  /** Underlined once for every coding on it. */
  private piece(segment: Segment, work: Work): Node {
    const here = segment.codings;
    if (!here.length) {
      return document.createTextNode(segment.words);
    }
    const piece = element('span', segment.words, 'coded');
    piece.dataset.codings = here.map((one) => one.id).join(' ');
    const colours = here.slice(0, MOST_LINES).map((one) => code(one, work)?.colour ?? NO_COLOUR);
    piece.style.backgroundImage = colours.map((colour) => `linear-gradient(${colour}, ${colour})`).join(',');
    piece.style.paddingBottom = `${colours.length * LINE}px`;
    piece.style.backgroundPosition = colours.map((_, line) => `0 calc(100% - ${line * LINE}px)`).join(',');
    return piece;
  }

  /** A coding beside the text. */
  private stripe(turn: Turn, one: Coding, work: Work): HTMLElement {
    const item = element('li', '', 'coded-stripe');
    item.style.borderColor = code(one, work)?.colour ?? NO_COLOUR;
    const words = cut(turn, one);
    const name = code(one, work)?.name ?? '';
    const show = button(name, () => this.acts.show(one));
    show.className = 'link coded-name';
    show.title = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE)}…` : words;
    item.append(show, element('span', one.coder, 'coded-coder'));
    item.addEventListener('pointerenter', () => this.acts.light(one, true));
    item.addEventListener('pointerleave', () => this.acts.light(one, false));
    item.addEventListener('focusin', () => this.acts.light(one, true));
    item.addEventListener('focusout', () => this.acts.light(one, false));
    if (one.mine && work.mayCode) {
      const remove = button('×', () => this.acts.remove(one));
      remove.className = 'link coded-remove';
      remove.setAttribute('aria-label', this.word('remove', name));
      item.append(remove);
    }
    return item;
  }

  /** Memos that begin in this turn. */
  private memos(turn: Turn, work: Work): HTMLElement[] {
    return work.memos
      .filter((one) => one.start >= turn.start && one.start < endOf(turn))
      .map((memo) => {
        const item = element('li', '', 'coded-memo');
        item.append(element('strong', this.word('memoof', memo.author)), ' ', memo.text);
        return item;
      });
  }
}

function code(one: Coding, work: Work): Code | undefined {
  return work.codes.find((some) => some.id === one.code);
}
