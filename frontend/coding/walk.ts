/* Where the keyboard goes in a text: by words, sentences and turns, one at a time or with the selection reaching there. */
import { spanOfUtf16 } from './codepoints';
import type { Span, Turn } from './model';
import { pieceAt, pieces, type Unit } from './places';

/** The piece at which one is, in UTF-16 units of its turn. */
export interface Caret {
  turn: number;
  from: number;
  to: number;
}

export interface Stepped {
  caret: Caret;
  /** What is selected then. */
  span: Span;
}

/** What a key does: by which unit it goes, and in which direction. */
export const MOVES: Record<string, [Unit, number]> = {
  ArrowRight: ['word', 1],
  ArrowLeft: ['word', -1],
  ArrowDown: ['sentence', 1],
  ArrowUp: ['sentence', -1],
  PageDown: ['turn', 1],
  PageUp: ['turn', -1],
};

/**
 * To the next or last word, sentence or turn; nothing where there is none.
 *
 * @param extend whether the selection reaches there, from where it is
 */
export function step(turns: Turn[], caret: Caret | null, selected: Span | null, [unit, by]: [Unit, number], extend: boolean): Stepped | null {
  const at = caret ?? { turn: 0, from: 0, to: 0 };
  let turn = at.turn;
  if (!turns[turn]) {
    return null;
  }
  const inTurn = () => pieces(turns[turn].text, unit, turns[turn].language);
  let all = inTurn();
  const holds = pieceAt(all, extend && by > 0 ? Math.max(0, at.to - 1) : at.from);
  const grown = extend && all[holds] && (all[holds][1] > at.to || all[holds][0] < at.from);
  let piece = !caret || (grown && by > 0) ? holds : holds + by;
  while (!all[piece]) {
    if (!turns[turn + by]) {
      return null;
    }
    turn += by;
    all = inTurn();
    piece = by > 0 ? 0 : all.length - 1;
  }
  const [from, to] = all[piece];
  const [first, last] = spanOfUtf16(turns[turn].text, from, to).map((place) => turns[turn].start + place);
  return {
    caret: { turn, from, to },
    span: extend && selected ? [Math.min(selected[0], first), Math.max(selected[1], last)] : [first, last],
  };
}
