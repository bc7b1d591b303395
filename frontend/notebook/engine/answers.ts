/**
 * What has been answered so far: a code (a number) or a text by variable. A multiple choice has 1 for ticked and 0 for not
 * ticked options; missing codes are negative.
 */
export type Answers = ReadonlyMap<string, number | string>;

export const NOT_ASKED = -1;
export const NO_ANSWER = -9;

export function isMissing(code: number): boolean {
  return code < 0;
}

export function code(answers: Answers, variable: string): number | undefined {
  const value = answers.get(variable);
  return typeof value === 'number' ? value : undefined;
}

export function text(answers: Answers, variable: string): string | undefined {
  const value = answers.get(variable);
  return typeof value === 'string' ? value : undefined;
}

/** Whether an option's variable is 1. */
export function isTicked(answers: Answers, variable: string): boolean {
  return answers.get(variable) === 1;
}

/** Whether the variable holds a text or a code that is no missing code. */
export function isValid(answers: Answers, variable: string): boolean {
  const value = answers.get(variable);
  return typeof value === 'number' ? !isMissing(value) : value !== undefined;
}

/** White space as Java knows it, so that both engines find the same texts blank: no-break spaces are none. */
const SPACE = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const BLANK = new RegExp(`^${SPACE}*$`);
const ENDS = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');

export function isBlankText(typed: string): boolean {
  return BLANK.test(typed);
}

export function stripped(typed: string): string {
  return typed.replace(ENDS, '');
}

/** The variables that have another answer than before. */
export function changedVariables(before: Answers, after: Answers): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((variable) => before.get(variable) !== after.get(variable));
}
