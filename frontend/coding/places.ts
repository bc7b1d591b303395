/* Where words, sentences and turns begin and end, for whoever selects with the keyboard. In UTF-16 units of one text. */

export type Unit = 'word' | 'sentence' | 'turn';

/** Whether there is anything to read in it: letters, figures, or a picture, which can be all that somebody answered. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text);
}

/** Places at which a unit begins or ends, in order: pairs of start and end. */
export function pieces(text: string, unit: Unit, language: string): [number, number][] {
  if (unit === 'turn') {
    return [[0, text.length]];
  }
  const found: [number, number][] = [];
  for (const part of new Intl.Segmenter(language, { granularity: unit }).segment(text)) {
    if (isWord(part.segment)) {
      const trimmed = part.segment.trimEnd();
      found.push([part.index, part.index + trimmed.length]);
    }
  }
  return found;
}

/** The piece that holds a place, or else the next, or the last. */
export function pieceAt(all: [number, number][], place: number): number {
  const found = all.findIndex(([, end]) => place < end);
  return found < 0 ? all.length - 1 : found;
}
