/*
 * The border between UTF-16 units, in which browsers count, and code points, in which codings count: the counterpart of
 * org.ovoz.qualitative.CodePoints, held to the same by its tests.
 */

/** The number of code points. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) {
    count++;
  }
  return count;
}

function isInsidePair(text: string, place: number): boolean {
  return place > 0 && place < text.length && isLow(text.charCodeAt(place)) && isHigh(text.charCodeAt(place - 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How many code points are before a place; one inside a pair counts as before the pair. */
export function ofUtf16(text: string, place: number): number {
  return length(text.slice(0, isInsidePair(text, place) ? place - 1 : place));
}

/** The part between two places; a place inside a pair takes the whole pair in. */
export function spanOfUtf16(text: string, start: number, end: number): [number, number] {
  return [ofUtf16(text, start), ofUtf16(text, isInsidePair(text, end) ? end + 1 : end)];
}

/** The UTF-16 index of a code point. */
export function toUtf16(text: string, codePoint: number): number {
  let at = 0;
  for (let left = codePoint; left > 0 && at < text.length; left--) {
    at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
  }
  return at;
}
