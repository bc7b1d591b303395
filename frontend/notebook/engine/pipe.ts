import { code, text as textOf, type Answers } from './answers.ts';
import { itemOf, type Country, type Definition, type Text } from './definition.ts';

/** What a text is put into words with. */
export interface Reading {
  readonly definition: Definition;
  readonly language: string;
  /** Two letters. */
  readonly country: string;
  readonly answers: Answers;
}

const NAME = /\{([a-z][a-z0-9_]*)\}/g;
const UNKNOWN = '…';

/** The wording that is shown in this language and country. */
export function wording(text: Text, language: string, country?: string): string {
  return (country === undefined ? undefined : text.variants?.[country]?.[language]) ?? master(text, language);
}

/** The wording of all countries; who reads in a language that the questionnaire has not gets the first of its own. */
export function master(text: Text, language: string): string {
  const first = Object.keys(text.master).sort()[0];
  return text.master[language] ?? text.master[first];
}

/** Puts the country's name or an earlier answer into a text; an answer that is missing becomes "…". Plain text. */
export function pipe(text: Text, reading: Reading): string {
  return wording(text, reading.language, reading.country).replace(NAME, (_, name: string) => value(name, reading));
}

function value(name: string, reading: Reading): string {
  const country = reading.definition.countries.find((one) => one.code === reading.country) as Country;
  switch (name) {
    case 'country':
      return master(country.name, reading.language);
    case 'in_country':
      return master(country.in, reading.language);
    default:
      return answer(name, reading) ?? UNKNOWN;
  }
}

function answer(id: string, reading: Reading): string | undefined {
  const item = itemOf(reading.definition, id);
  if (item?.type === 'single') {
    const chosen = item.options.find((option) => option.code === code(reading.answers, item.id));
    return chosen && wording(chosen.label, reading.language, reading.country);
  }
  return item?.type === 'text' ? textOf(reading.answers, item.id) : undefined;
}
