/* Which turns of a text a part is in, which words, and which turns are to be drawn anew. */
import { length, toUtf16 } from './codepoints';
import type { Coding, Part, Span, Turn, Work } from './model';

export function endOf(turn: Turn): number {
  return turn.start + length(turn.text);
}

export function isIn(part: Part, turn: Turn): boolean {
  return part.start < endOf(turn) && turn.start < part.end;
}

/** The turns that a part reaches into, by their place in the list. */
export function touched(turns: Turn[], part: Part): number[] {
  return turns.flatMap((turn, at) => (isIn(part, turn) ? [at] : []));
}

/** The words of a part that are in this turn. */
export function cut(turn: Turn, part: Part): string {
  const from = Math.max(0, part.start - turn.start);
  const to = Math.min(length(turn.text), part.end - turn.start);
  return turn.text.slice(toUtf16(turn.text, from), toUtf16(turn.text, to));
}

/** The words of a passage, through all its turns. */
export function wordsOf(turns: Turn[], [start, end]: Span): string {
  return turns
    .filter((turn) => isIn({ start, end }, turn))
    .map((turn) => cut(turn, { start, end }))
    .join(' ');
}

const LONGEST_BEGINNING = 60;

/** Enough of some words to know them by. */
export function beginning(words: string): string {
  return words.length > LONGEST_BEGINNING ? `${words.slice(0, LONGEST_BEGINNING)}…` : words;
}

function names(work: Work): string {
  return work.codes.map((code) => code.name + code.colour).join('|');
}

function key(coding: Coding): string {
  return `${coding.id}${coding.code}${coding.start}`;
}

/** The turns on which something is other than before; all of them where codes are called or coloured otherwise. */
export function changed(turns: Turn[], before: Work, now: Work): Set<number> {
  if (names(before) !== names(now) || before.mayCode !== now.mayCode) {
    return new Set(turns.keys());
  }
  const keys = [new Set(before.codings.map(key)), new Set(now.codings.map(key))];
  const parts: Part[] = [
    ...before.codings.filter((one) => !keys[1].has(key(one))),
    ...now.codings.filter((one) => !keys[0].has(key(one))),
    ...before.memos,
    ...now.memos,
  ];
  return new Set(parts.flatMap((part) => touched(turns, part)));
}
