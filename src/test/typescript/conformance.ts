import {
  codedOf,
  pipe,
  routeOf,
  shownItem,
  shownItems,
  type Answers,
  type Definition,
  type Route
} from '../../../frontend/notebook/engine/index.ts';

interface Step {
  answer?: Record<string, number | string>;
  take_back?: string[];
  pages?: string[];
  shown?: string[];
  hidden?: string[];
  options?: Record<string, number[]>;
  rows?: Record<string, string[]>;
  text?: Record<string, string>;
  coded?: Record<string, number>;
}

/** What differs from what a conformance case expects: src/test/resources/conformance/README.md. */
export function conform(definition: Definition, given: { country: string; mode: number; steps: Step[] }): string[] {
  const number = definition.countries.find((country) => country.code === given.country)!.number;
  const answers = new Map<string, number | string>([
    ['country', number],
    ['mode', given.mode]
  ]);
  return given.steps.flatMap((step, at) => {
    Object.entries(step.answer ?? {}).forEach(([variable, value]) => answers.set(variable, value));
    (step.take_back ?? []).forEach((variable) => answers.delete(variable));
    return differences(definition, given.country, answers, step).map((fault) => `step ${at + 1}: ${fault}`);
  });
}

function differences(definition: Definition, country: string, answers: Answers, step: Step): string[] {
  const route = routeOf(definition, answers);
  const shown = shownItems(route).map((item) => item.item.id);
  const faults: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      faults.push(`${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
    }
  };
  const each = <T>(expected: Record<string, T> | undefined, check: (name: string, value: T) => void) =>
    Object.entries(expected ?? {}).forEach(([name, value]) => check(name, value));
  for (const key of Object.keys(step)) {
    expect(`the known key ${key}`, KEYS.includes(key), true);
  }
  if (step.pages) {
    expect('pages', route.pages.map((page) => page.id), step.pages);
  }
  (step.shown ?? []).forEach((id) => expect(`${id} shown`, shown.includes(id), true));
  (step.hidden ?? []).forEach((id) => expect(`${id} shown`, shown.includes(id), false));
  each(step.options, (id, codes) => expect(`options of ${id}`, offered(route, id), codes));
  each(step.rows, (id, names) => expect(`rows of ${id}`, rows(route, id)?.sort(), names.map(String).sort()));
  const reading = { definition, language: 'en', country, answers };
  each(step.text, (id, text) => expect(`text of ${id}`, pipe(shownItem(route, id)!.item.text, reading), text));
  const coded = codedOf(definition, route);
  each(step.coded, (variable, code) => expect(`code of ${variable}`, coded.get(variable), code));
  return faults;
}

const KEYS = ['answer', 'take_back', 'pages', 'shown', 'hidden', 'options', 'rows', 'text', 'coded'];

function offered(route: Route, id: string): number[] | undefined {
  return shownItem(route, id)?.options.map((option) => option.code);
}

function rows(route: Route, id: string): string[] | undefined {
  return shownItem(route, id)?.rows.map((row) => row.name);
}
