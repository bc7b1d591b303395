/*
 * An item as a page shows it: everything is words already. The same as the record ShownQuestion of the light edition, out
 * of which its templates write the same markup (docs/questions.md); what only this client needs is said where it stands.
 */
import type { Value } from '../contract.ts';
import { tick } from './ticks.ts';

export type Kind = 'information' | 'single' | 'multiple' | 'grid' | 'number' | 'text';

/** What changes together; `null` takes an answer back. */
export type Changes = ReadonlyMap<string, Value | null>;

/** A text or number that can be typed. */
export interface Typed {
  /** Its variable. */
  readonly name: string;
  readonly label: string;
  /** What stands in the field: stored, or typed and not stored. */
  readonly value: string;
  /** Whether there is a text that is not on this device; what is typed takes its place. */
  readonly covered: boolean;
  readonly lines: boolean;
  readonly number: boolean;
  readonly unit: string;
  /** What is wrong with it. */
  readonly message: string | null;
  /** The longest text, in characters; for a number the bounds. Only here, where they are judged while somebody types. */
  readonly limit: number;
  readonly min: number;
  readonly max: number;
}

/** A radio button or check box. */
export interface Choice {
  readonly value: string;
  /** The code, which can be typed; in a multiple choice the option's, not its tick. */
  readonly code: number;
  readonly label: string;
  readonly checked: boolean;
  /** Whether it stands apart from the others: "none", missing answers. */
  readonly apart: boolean;
  /** Whether choosing it takes back the others. */
  readonly alone: boolean;
  /** In a multiple choice the variable of the option; empty for a missing answer. */
  readonly variable: string;
  readonly specify: Typed | null;
}

/** A question of its own, or a row of a grid. */
export interface Part {
  readonly name: string;
  /** Of a row; empty where the question says it. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly typed: Typed | null;
  readonly clearable: boolean;
}

export interface ShownQuestion {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly hint: string | null;
  /** What only interviewers see. */
  readonly interviewerHint: string | null;
  readonly message: string | null;
  readonly notice: string | null;
  readonly parts: readonly Part[];
  /** Puts one answer into all rows left blank. */
  readonly blankRows: { readonly code: number; readonly label: string } | null;
}

export const together = (part: Part) => part.choices.filter((choice) => !choice.apart);

export const apart = (part: Part) => part.choices.filter((choice) => choice.apart);

/** The paragraphs of an information. */
export const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** All fields of a question in which something is typed. */
export function typedOf(question: ShownQuestion): Typed[] {
  return question.parts.flatMap((part) => [
    ...(part.typed ? [part.typed] : []),
    ...part.choices.flatMap((choice) => (choice.specify ? [choice.specify] : [])),
  ]);
}

/** Whether something of it is wrong or missing. */
export const isWrong = (question: ShownQuestion) =>
  question.message !== null || typedOf(question).some((typed) => typed.message !== null);

/** Whether an answer is chosen in a part. */
export const chosen = (part: Part) => part.choices.some((choice) => choice.checked);

/** What else changes where somebody types what an option is: it is chosen, if nothing else is. */
export function chooseWith(question: ShownQuestion, variable: string): Changes {
  const [part] = question.parts;
  const choice = part?.choices.find((one) => one.specify?.name === variable);
  if (!choice || choice.checked) {
    return new Map();
  }
  if (question.kind === 'multiple') {
    return tick(part, choice.value, true).changes;
  }
  return chosen(part) ? new Map() : new Map([[part.name, choice.code]]);
}
