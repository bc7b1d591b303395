/**
 * Places in texts as the coding page counts them, asked by tests: a line of JSON in, a line of JSON out.
 * {@code span} converts UTF-16 units to code points and back, {@code pieces} divides a text, {@code fitting} seeks codes.
 */
import { createInterface } from 'node:readline';
import { length, spanOfUtf16, toUtf16 } from '../../../frontend/coding/codepoints.ts';
import { pieceAt, pieces } from '../../../frontend/coding/places.ts';
import { fitting } from '../../../frontend/coding/search.ts';

function answer(asked: any): unknown {
  switch (asked.do) {
    case 'span': {
      const [start, end] = spanOfUtf16(asked.text, asked.start, asked.end);
      return { start, end, length: length(asked.text), from: toUtf16(asked.text, start), to: toUtf16(asked.text, end) };
    }
    case 'pieces': {
      const found = pieces(asked.text, asked.unit, asked.language);
      return { pieces: found.map(([from, to]) => asked.text.slice(from, to)), at: pieceAt(found, asked.place ?? 0) };
    }
    case 'fitting':
      return { names: fitting(asked.codes, asked.typed, 5).map((code) => code.name) };
    default:
      throw new Error(`cannot ${asked.do}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let said: unknown;
  try {
    said = answer(JSON.parse(line));
  } catch (fault) {
    said = { failed: String(fault) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
