/*
 * What becomes of a multiple choice when one box is ticked or not. "None" and missing answers stand alone: the later one
 * counts, as TickedOptions says it for the light edition.
 */
import type { Changes, Choice, Part } from './question.ts';

export interface Ticked {
  /** The codes of all offered options; nothing ticked takes all back. */
  readonly changes: Changes;
  /** What took others back, or null. */
  readonly instead: Choice | null;
}

export function tick(part: Part, value: string, isTicked: boolean): Ticked {
  const changed = part.choices.find((choice) => choice.value === value);
  const others = part.choices.filter((choice) => choice.checked && choice !== changed);
  let kept = changed && isTicked ? [...others, changed] : others;
  let instead: Choice | null = null;
  if (changed && isTicked && changed.alone) {
    instead = others.length > 0 ? changed : null;
    kept = [changed];
  } else if (isTicked) {
    kept = kept.filter((choice) => !choice.alone);
  }
  return { changes: codes(part, kept), instead };
}

function codes(part: Part, kept: Choice[]): Changes {
  const missing = kept.find((choice) => choice.variable === '');
  const options = part.choices.filter((choice) => choice.variable !== '');
  return new Map(
    options.map((option) => {
      const code = missing ? missing.code : kept.includes(option) ? 1 : 0;
      return [option.variable, kept.length === 0 ? null : code];
    }),
  );
}
