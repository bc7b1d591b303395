/** A questionnaire as the server writes it for engines: `questionnaire.source.DefinitionJson` in Java. */

/** The shape that this engine reads. */
export const FORMAT = 1;

/** By language, and for single countries where their wording differs. */
export interface Text {
  readonly master: Readonly<Record<string, string>>;
  readonly variants?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'compare'; readonly variable: string; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'in'; readonly variable: string; readonly values: readonly number[] }
  | { readonly kind: 'has'; readonly set: string; readonly variable: string }
  | {
      readonly kind: 'count';
      readonly set: string;
      readonly variables: readonly string[];
      readonly operator: Operator;
      readonly value: number;
    }
  | { readonly kind: 'answered'; readonly item: string; readonly variables: readonly string[] }
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** Where and when something is shown; what is left out stands for everywhere and always. */
export interface Shown {
  readonly only?: readonly string[];
  readonly relevant?: Condition;
}

/** The open text of an "other" option or row; its limit is in code points. */
export interface Specify {
  readonly variable: string;
  readonly maxLength: number;
}

export interface Option extends Shown {
  readonly code: number;
  readonly name: string;
  readonly label: Text;
  readonly exclusive?: true;
  readonly specify?: Specify;
}

/** An option of a multiple choice: a 0/1 variable of its own. */
export interface Tick extends Option {
  readonly variable: string;
}

export interface Row extends Shown {
  readonly variable: string;
  readonly name: string;
  readonly label: Text;
  readonly specify?: Specify;
}

/** A missing code that can be chosen: −6, −7 or −8. */
export interface MissingOption {
  readonly code: number;
  readonly label: Text;
}

export type Order = 'random';

export interface ItemFacts extends Shown {
  readonly id: string;
  readonly text: Text;
  readonly hint?: Text;
  /** Only interviewers see it. */
  readonly interviewerHint?: Text;
  readonly shortLabel?: Text;
  readonly heading?: Text;
  readonly required?: true;
  readonly constraint?: { readonly condition: Condition; readonly message: Text };
  readonly missing?: readonly MissingOption[];
  readonly level: 'nominal' | 'ordinal' | 'scale';
  readonly core?: true;
  readonly sensitive?: true;
  readonly identifying?: true;
  readonly wording?: { readonly version: number; readonly change: string };
}

export interface Information extends ItemFacts {
  readonly type: 'information';
}

export interface SingleChoice extends ItemFacts {
  readonly type: 'single';
  readonly options: readonly Option[];
  readonly order?: Order;
  /** The multiple choice whose only ticked option is taken where this is not asked. */
  readonly derivedFrom?: string;
}

export interface MultipleChoice extends ItemFacts {
  readonly type: 'multiple';
  readonly options: readonly Tick[];
  readonly order?: Order;
}

export interface Grid extends ItemFacts {
  readonly type: 'grid';
  readonly rows: readonly Row[];
  readonly scale: readonly Option[];
  readonly order?: Order;
}

export interface NumberItem extends ItemFacts {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly unit?: Text;
}

export interface TextItem extends ItemFacts {
  readonly type: 'text';
  /** Whether it may have several lines. */
  readonly open: boolean;
  readonly maxLength: number;
}

export type Item = Information | SingleChoice | MultipleChoice | Grid | NumberItem | TextItem;

export interface Page extends Shown {
  readonly id: string;
  readonly title: Text;
  readonly audience: 'respondent' | 'interviewer';
  readonly items: readonly Item[];
}

export interface Country {
  readonly code: string;
  readonly number: number;
  readonly name: Text;
  /** The form that follows "in". */
  readonly in: Text;
  readonly languages: readonly string[];
}

export interface CaseFact {
  readonly name: string;
  readonly label: Text;
  readonly values: readonly { readonly code: number; readonly name: string; readonly label: Text }[];
}

export interface Definition {
  readonly format: number;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Text;
  readonly languages: readonly { readonly tag: string; readonly review: string; readonly origin: string }[];
  readonly countries: readonly Country[];
  /** Who counts: interviews for which it does not hold are in no table. */
  readonly eligible: Condition;
  readonly missing: readonly { readonly code: number; readonly name: string; readonly label: Text }[];
  readonly caseFacts: readonly CaseFact[];
  readonly pages: readonly Page[];
}

/** The document is none that this engine reads: the app is older than the questionnaire. */
export class UnknownDefinition extends Error {}

/** Reads what the server wrote, as text or parsed already. */
export function readDefinition(json: string | object): Definition {
  const read = (typeof json === 'string' ? JSON.parse(json) : json) as Definition;
  if (read.format !== FORMAT || !Array.isArray(read.pages)) {
    throw new UnknownDefinition(`format ${read.format} instead of ${FORMAT}`);
  }
  return read;
}

/** All items of all pages, in order. */
export function itemsOf(definition: Definition): Item[] {
  return definition.pages.flatMap((page) => page.items);
}

export function itemOf(definition: Definition, id: string): Item | undefined {
  for (const page of definition.pages) {
    const found = page.items.find((item) => item.id === id);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The variables of an item in order, "other" texts included. */
export function variablesOf(item: Item): string[] {
  const specified = (of: readonly { readonly specify?: Specify }[]) =>
    of.flatMap((one) => (one.specify ? [one.specify.variable] : []));
  switch (item.type) {
    case 'information':
      return [];
    case 'single':
      return [item.id, ...specified(item.options)];
    case 'multiple':
      return [...item.options.map((option) => option.variable), ...specified(item.options)];
    case 'grid':
      return item.rows.flatMap((row) => [row.variable, ...specified([row])]);
    case 'number':
    case 'text':
      return [item.id];
  }
}
