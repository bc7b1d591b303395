import type { Answers } from './answers.ts';
import type { Definition } from './definition.ts';

/** What is known of a case before its first answer; names as the study gives them. */
export interface Facts {
  /** Two letters: KZ. */
  readonly country: string;
  /** online, f2f, f2f_later or phone. */
  readonly mode: string;
  readonly language: string;
  readonly practice?: boolean;
  /** The id of the wave. */
  readonly wave?: string;
}

export const COUNTRY = 'country';
export const MODE = 'mode';
export const ONLINE = 1;

/** The facts as codes; a fact without a code in this questionnaire is left out. */
export function factCodes(definition: Definition, facts: Facts): Map<string, number> {
  const names: Record<string, string | undefined> = {
    country: facts.country,
    mode: facts.mode,
    lang: facts.language,
    wave: facts.wave,
    practice: facts.practice ? 'practice' : 'counted',
    synthetic: 'real'
  };
  const codes = new Map<string, number>();
  for (const fact of definition.caseFacts) {
    const value = fact.values.find((one) => one.name === names[fact.name]);
    if (value) {
      codes.set(fact.name, value.code);
    }
  }
  return codes;
}

/** Answers with the facts of their case among them. */
export function withFacts(definition: Definition, facts: Facts, answers: Answers): Answers {
  return new Map<string, number | string>([...answers, ...factCodes(definition, facts)]);
}

/** The letters of the country that the answers say. */
export function countryOf(definition: Definition, answers: Answers): string | undefined {
  return definition.caseFacts
    .find((fact) => fact.name === COUNTRY)
    ?.values.find((value) => value.code === answers.get(COUNTRY))?.name;
}
