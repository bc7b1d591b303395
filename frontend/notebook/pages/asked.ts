/* Makes the questions of a section out of its items, as ShownQuestions does it for the light edition. */
import { COVERED, type TextOf } from '../contract.ts';
import {
  type Answers,
  arrangedOptions,
  arrangedRows,
  isTicked,
  type Item,
  type MissingOption,
  type Option,
  pipe,
  type Reading,
  type Row,
  type ShownItem,
  type Specify,
  type Text,
  type Tick
} from '../engine/index.ts';
import type { Choice, Kind, Part, ShownQuestion, Typed } from './question.ts';

/** The missing answer that is no column of a grid. */
const PREFER_NOT = -7;

/** What a page says beside the questions. */
export interface Remarks {
  /** What is wrong or missing, by item. */
  readonly messages: ReadonlyMap<string, string>;
  /** What was taken back, by item. */
  readonly notices: ReadonlyMap<string, string>;
  /** What is typed, which may not be stored yet. */
  readonly typing: { value(variable: string, stored: string): string; fault(variable: string): string | null };
}

export const NO_REMARKS: Remarks = {
  messages: new Map(),
  notices: new Map(),
  typing: { value: (_, stored) => stored, fault: () => null }
};

export class Asked {
  private readonly reading: Reading;
  private readonly text: TextOf;
  private readonly seed: bigint;
  private readonly remarks: Remarks;

  /** @param seed of the case, for the order of what is shuffled */
  constructor(reading: Reading, text: TextOf, seed: bigint, remarks: Remarks = NO_REMARKS) {
    this.reading = reading;
    this.text = text;
    this.seed = seed;
    this.remarks = remarks;
  }

  question(shown: ShownItem): ShownQuestion {
    const { item } = shown;
    return {
      id: item.id,
      kind: item.type as Kind,
      text: this.label(item.text),
      hint: item.hint ? this.label(item.hint) : null,
      interviewerHint: item.interviewerHint ? this.label(item.interviewerHint) : null,
      message: this.remarks.messages.get(item.id) ?? null,
      notice: this.remarks.notices.get(item.id) ?? null,
      parts: this.parts(shown),
      blankRows: item.type === 'grid' ? this.blankRows(item.missing ?? []) : null
    };
  }

  label(text: Text): string {
    return pipe(text, this.reading);
  }

  private get answers(): Answers {
    return this.reading.answers;
  }

  private parts(shown: ShownItem): Part[] {
    const { item } = shown;
    switch (item.type) {
      case 'information':
        return [];
      case 'single':
        return [this.single(item, arrangedOptions(shown, this.seed))];
      case 'multiple':
        return [this.multiple(item, arrangedOptions(shown, this.seed) as readonly Tick[])];
      case 'grid':
        return arrangedRows(shown, this.seed).map((row) => this.row(item, row));
      case 'number':
        return [this.part(item.id, this.missing(item, item.id), this.number(item))];
      case 'text':
        return [this.part(item.id, [], this.typed(item.id, '', item.open, item.maxLength))];
    }
  }

  private part(name: string, choices: Choice[], typed: Typed | null): Part {
    return { name, label: '', choices, typed, clearable: false };
  }

  private single(item: Item, options: readonly Option[]): Part {
    const chosen = this.answers.get(item.id);
    const choices = options.map((option) => this.choice(option, String(option.code), chosen === option.code, false, ''));
    const part = this.part(item.id, [...choices, ...this.missing(item, item.id)], null);
    return { ...part, clearable: chosen !== undefined && !item.required };
  }

  private choice(option: Option, value: string, checked: boolean, alone: boolean, variable: string): Choice {
    const label = this.label(option.label);
    const specify = option.specify ? this.specify(option.specify, label) : null;
    return { value, code: option.code, label, checked, apart: alone, alone, variable, specify };
  }

  private missing(item: Item, variable: string): Choice[] {
    const code = this.answers.get(variable);
    return (item.missing ?? []).map((missing) => this.missingChoice(missing, code === missing.code, true));
  }

  private missingChoice({ code, label }: MissingOption, checked: boolean, alone: boolean): Choice {
    const words = this.label(label);
    return { value: String(code), code, label: words, checked, apart: true, alone, variable: '', specify: null };
  }

  private multiple(item: Item, options: readonly Tick[]): Part {
    const choices = options.map((option) =>
      this.choice(option, option.name, isTicked(this.answers, option.variable), !!option.exclusive, option.variable)
    );
    const missing = (item.missing ?? []).map((one) => {
      const isChosen = options.some((option) => this.answers.get(option.variable) === one.code);
      return this.missingChoice(one, isChosen, true);
    });
    return this.part(item.id, [...choices, ...missing], null);
  }

  /** "Prefer not" is no column: it stands in rows where it was chosen. */
  private row(item: Item & { readonly scale: readonly Option[] }, row: Row): Part {
    const code = this.answers.get(row.variable);
    const points = item.scale.map((point) => this.choice(point, String(point.code), code === point.code, false, ''));
    const missing = (item.missing ?? [])
      .filter((one) => one.code !== PREFER_NOT || code === PREFER_NOT)
      .map((one) => this.missingChoice(one, code === one.code, false));
    const label = this.label(row.label);
    const typed = row.specify ? this.specify(row.specify, label) : null;
    return { name: row.variable, label, choices: [...points, ...missing], typed, clearable: code !== undefined };
  }

  private blankRows(missing: readonly MissingOption[]): ShownQuestion['blankRows'] {
    const one = missing.find(({ code }) => code === PREFER_NOT);
    return one ? { code: one.code, label: this.text('interview.forBlankRows', this.label(one.label)) } : null;
  }

  private number(item: Item & { readonly min: number; readonly max: number; readonly unit?: Text }): Typed {
    const code = this.answers.get(item.id);
    const stored = typeof code === 'number' && code >= 0 ? String(code) : '';
    const unit = item.unit ? this.label(item.unit) : '';
    return { ...this.field(item.id, '', stored), number: true, unit, min: item.min, max: item.max };
  }

  private specify(specify: Specify, label: string): Typed {
    return this.typed(specify.variable, `${label}: ${this.text('interview.specify')}`, false, specify.maxLength);
  }

  private typed(variable: string, label: string, lines: boolean, limit: number): Typed {
    const stored = this.answers.get(variable);
    return { ...this.field(variable, label, typeof stored === 'string' ? stored : ''), lines, limit };
  }

  private field(name: string, label: string, stored: string): Typed {
    const { typing } = this.remarks;
    const covered = stored === COVERED;
    const value = typing.value(name, covered ? '' : stored);
    return { name, label, value, covered, lines: false, number: false, unit: '', message: typing.fault(name), limit: 0, min: 0, max: 0 };
  }
}
