import { code, isMissing, isValid, stripped, type Answers } from './answers.ts';
import { holds } from './conditions.ts';
import { itemOf, variablesOf, type Definition, type Item, type MultipleChoice, type Option, type Specify } from './definition.ts';
import { ticks, type ShownItem, type ShownPage } from './route.ts';

export type Reason = 'UNKNOWN_ITEM' | 'UNKNOWN_VARIABLE' | 'UNKNOWN_CODE' | 'OUT_OF_RANGE' | 'TOO_LONG';

/** Either the answer as it is to be kept, texts normalised, exclusive options without the others; or why it cannot be. */
export type Verdict = { readonly accepted: Answers } | { readonly refused: Reason };

/** Checks an answer to one item: numbers are codes, strings texts. */
export function validity(item: Item | undefined, given: Answers): Verdict {
  if (!item) {
    return { refused: 'UNKNOWN_ITEM' };
  }
  const variables = new Set(variablesOf(item));
  if ([...given.keys()].some((variable) => !variables.has(variable))) {
    return { refused: 'UNKNOWN_VARIABLE' };
  }
  const texts = [...given].filter((one): one is [string, string] => typeof one[1] === 'string');
  const codes = [...given].filter((one): one is [string, number] => typeof one[1] === 'number');
  for (const [variable, value] of codes) {
    const refused = fault(item, variable, value);
    if (refused) {
      return { refused };
    }
  }
  const normal: [string, string][] = texts.map(([variable, typed]) => [variable, normalise(typed)]);
  for (const [variable, typed] of normal) {
    const limit = maxLength(item, variable);
    if (limit === undefined || [...typed].length > limit) {
      return { refused: limit === undefined ? 'UNKNOWN_VARIABLE' : 'TOO_LONG' };
    }
  }
  const kept = item.type === 'multiple' ? exclusive(item, codes) : codes;
  return { accepted: new Map<string, number | string>([...kept, ...normal]) };
}

/**
 * The answers after a change of one item: its variables that are to be cleared go, what is given comes; a blank text takes
 * the answer back. Undefined where the answer cannot be one: nothing changes then.
 */
export function answered(
  definition: Definition,
  answers: Answers,
  change: { readonly item: string; readonly cleared?: Iterable<string>; readonly given?: Answers }
): Answers | undefined {
  const item = itemOf(definition, change.item);
  const verdict = validity(item, change.given ?? new Map());
  if (!item || 'refused' in verdict) {
    return undefined;
  }
  const own = new Set(variablesOf(item));
  const changed = new Map(answers);
  for (const variable of change.cleared ?? []) {
    if (own.has(variable)) {
      changed.delete(variable);
    }
  }
  for (const [variable, value] of verdict.accepted) {
    if (value === '') {
      changed.delete(variable);
    } else {
      changed.set(variable, value);
    }
  }
  return changed;
}

/** Whether a shown item is without an answer, of a grid in any row; a multiple choice with nothing ticked is. */
export function isBlank(shown: ShownItem, answers: Answers): boolean {
  const item = shown.item;
  switch (item.type) {
    case 'information':
      return false;
    case 'multiple':
      return !ticks(shown).some((option) => (code(answers, option.variable) ?? 0) !== 0);
    case 'grid':
      return shown.rows.some((row) => !answers.has(row.variable));
    case 'single':
    case 'number':
    case 'text':
      return !answers.has(item.id);
  }
}

/** The shown items of a page that are without an answer. */
export function blank(page: ShownPage, answers: Answers): Item[] {
  return page.items.filter((shown) => isBlank(shown, answers)).map((shown) => shown.item);
}

/** The shown items of a page whose constraint does not hold. */
export function failed(page: ShownPage, answers: Answers): Item[] {
  return page.items
    .map((shown) => shown.item)
    .filter(
      (item) =>
        item.constraint !== undefined &&
        variablesOf(item).some((variable) => isValid(answers, variable)) &&
        !holds(item.constraint.condition, answers)
    );
}

/** How long a text of an item may be, in code points; undefined if it has no such text. */
export function maxLength(item: Item, variable: string): number | undefined {
  const among = (of: readonly { readonly specify?: Specify }[]) =>
    of.find((one) => one.specify?.variable === variable)?.specify?.maxLength;
  switch (item.type) {
    case 'text':
      return variable === item.id ? item.maxLength : undefined;
    case 'single':
    case 'multiple':
      return among(item.options);
    case 'grid':
      return among(item.rows);
    case 'number':
    case 'information':
      return undefined;
  }
}

/** What people typed, in composed form, with line ends as \n, without control characters and halves of pairs. */
export function normalise(typed: string): string {
  const composed = typed.replace(/\r\n?/g, '\n').normalize('NFC');
  const clean = [...composed].filter((character) => {
    const point = character.codePointAt(0) as number;
    const isControl = point < 0x20 || (point >= 0x7f && point <= 0x9f);
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    return (character === '\n' || character === '\t' || !isControl) && !isHalf;
  });
  return stripped(clean.join(''));
}

function fault(item: Item, variable: string, value: number): Reason | undefined {
  if (isMissing(value)) {
    return item.missing?.some((missing) => missing.code === value) ? undefined : 'UNKNOWN_CODE';
  }
  if (item.type === 'single' && variable === item.id) {
    return among(item.options, value);
  }
  if (item.type === 'multiple' && item.options.some((option) => option.variable === variable)) {
    return value === 0 || value === 1 ? undefined : 'UNKNOWN_CODE';
  }
  if (item.type === 'grid' && item.rows.some((row) => row.variable === variable)) {
    return among(item.scale, value);
  }
  if (item.type === 'number') {
    return Number.isInteger(value) && item.min <= value && value <= item.max ? undefined : 'OUT_OF_RANGE';
  }
  return 'UNKNOWN_VARIABLE';
}

function among(options: readonly Option[], value: number): Reason | undefined {
  return options.some((option) => option.code === value) ? undefined : 'UNKNOWN_CODE';
}

/** An exclusive option that is ticked unticks the others. */
function exclusive(item: MultipleChoice, codes: [string, number][]): [string, number][] {
  const given = new Map(codes);
  const chosen = item.options.find((option) => option.exclusive && given.get(option.variable) === 1);
  return chosen === undefined
    ? codes
    : codes.map(([variable, value]) => [variable, variable === chosen.variable || isMissing(value) ? value : 0]);
}
