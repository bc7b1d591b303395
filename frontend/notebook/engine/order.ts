import type { Item, Option, Row } from './definition.ts';
import type { ShownItem } from './route.ts';

const MASK = (1n << 64n) - 1n;
const GOLDEN = 0x9e3779b97f4a7c15n;

/** The seed of an interview that was begun offline: the second half of its uuid, so that every reader finds the same order. */
export function seedOf(uuid: string): bigint {
  return BigInt(`0x${uuid.replaceAll('-', '').slice(16)}`);
}

/** The options in the order in which they are shown: as written, or shuffled once per interview. */
export function arrangedOptions(shown: ShownItem, seed: bigint): readonly Option[] {
  return arranged(shown.options, shown.item, seed, (option) => !!option.exclusive || !!option.specify);
}

export function arrangedRows(shown: ShownItem, seed: bigint): readonly Row[] {
  return arranged(shown.rows, shown.item, seed, (row) => !!row.specify);
}

/** "Other" and "none" stay last; the scale of a grid is never shuffled. */
function arranged<T extends Option | Row>(
  things: readonly T[],
  item: Item,
  seed: bigint,
  isLast: (thing: T) => boolean
): readonly T[] {
  if (!('order' in item) || item.order !== 'random' || (item.type === 'grid' && things.some((thing) => 'code' in thing))) {
    return things;
  }
  return [...shuffled(things.filter((thing) => !isLast(thing)), seed, item.id), ...things.filter(isLast)];
}

/** The order that the server finds for the same seed: Java's Collections.shuffle with a SplittableRandom. */
export function shuffled<T>(things: readonly T[], seed: bigint, salt: string): T[] {
  const order = [...things];
  const next = numbers(BigInt.asUintN(64, seed) ^ ((hash(salt) * GOLDEN) & MASK));
  for (let i = order.length; i > 1; i--) {
    const j = below(i, next);
    [order[i - 1], order[j]] = [order[j], order[i - 1]];
  }
  return order;
}

/** Java's hash code of a string, as an unsigned number of 64 bits. */
function hash(text: string): bigint {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  }
  return BigInt.asUintN(64, BigInt(sum));
}

/** The whole numbers of 32 bits that a SplittableRandom gives. */
function numbers(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state + GOLDEN) & MASK;
    let mixed = ((state ^ (state >> 33n)) * 0x62a9d9ed799705f5n) & MASK;
    mixed = ((mixed ^ (mixed >> 28n)) * 0xcb24d0a5c88c35b3n) & MASK;
    return Number(BigInt.asIntN(32, mixed >> 32n));
  };
}

function below(bound: number, next: () => number): number {
  let number = next();
  if ((bound & (bound - 1)) === 0) {
    return number & (bound - 1);
  }
  for (;;) {
    const positive = number >>> 1;
    const rest = positive % bound;
    if (((positive + bound - 1 - rest) | 0) >= 0) {
      return rest;
    }
    number = next();
  }
}
