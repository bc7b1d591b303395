import { createHash } from 'node:crypto';
import {
  answered,
  arrangedOptions,
  arrangedRows,
  blank,
  codedOf,
  failed,
  isEligible,
  itemOf,
  passedPages,
  pipe,
  questionsLeft,
  review,
  routeOf,
  seedOf,
  shownVariables,
  stillRequired,
  validity,
  withFacts,
  type Answers,
  type Definition,
  type Facts,
  type Route,
  type ShownItem,
  type Text
} from '../../../frontend/notebook/engine/index.ts';

interface Change {
  item: string;
  cleared: string[];
  codes: Record<string, number>;
  texts: Record<string, string>;
}

interface Asked {
  facts: Facts;
  uuid: string;
  changes: Change[];
  /** After how many changes the interview is looked at, and on which page. */
  looks: { after: number; page: string }[];
  /** Whether all lines are wanted, not their hash alone. */
  whole?: boolean;
}

/** The verdicts on the changes of an interview, and what is told of it at each look. */
export function interview(definition: Definition, asked: Asked) {
  let answers: Answers = withFacts(definition, asked.facts, new Map());
  const verdicts: string[] = [];
  const looks: string[][] = [];
  const look = (changes: number) =>
    asked.looks
      .filter((one) => one.after === changes)
      .forEach((one) => looks.push(lines(definition, asked, answers, one.page)));
  look(0);
  asked.changes.forEach((change, at) => {
    const given = new Map<string, number | string>([...Object.entries(change.codes), ...Object.entries(change.texts)]);
    const verdict = validity(itemOf(definition, change.item), given);
    answers = answered(definition, answers, { item: change.item, cleared: change.cleared, given }) ?? answers;
    verdicts.push('refused' in verdict ? verdict.refused : sorted(verdict.accepted).join('\n'));
    look(at + 1);
  });
  return asked.whole ? { verdicts, looks } : { verdicts: hash(verdicts), looks: looks.map(hash) };
}

function hash(lines: string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function sorted(answers: ReadonlyMap<string, number | string>): string[] {
  return [...answers].map(([variable, value]) => `${variable}=${value}`).sort();
}

function lines(definition: Definition, asked: Asked, answers: Answers, page: string): string[] {
  const route = routeOf(definition, answers);
  const seed = seedOf(asked.uuid);
  const say = (text: Text | undefined) =>
    text && pipe(text, { definition, language: asked.facts.language, country: asked.facts.country, answers });
  const passed = passedPages(route, page);
  const left = questionsLeft(definition, route, passed);
  return [
    ...route.pages.flatMap((shown) => [
      `page ${shown.id}: ${say(shown.page.title)}`,
      ...shown.items.flatMap((item) => ofItem(item, seed, say)),
      `variables ${shown.items.flatMap((item) => shownVariables(item, route.answers)).join(' ')}`,
      `blank ${blank(shown, route.answers).map((item) => item.id).join(' ')}`,
      `failed ${failed(shown, route.answers).map((item) => item.id).join(' ')}`
    ]),
    ...sorted(route.answers).map((answer) => `answer ${answer}`),
    ...[...codedOf(definition, route)].map(([variable, code]) => `coded ${variable}=${code}`),
    ...unanswered(route),
    `required ${stillRequired(route).map((item) => item.id).join(' ')}`,
    `eligible ${isEligible(definition, route)}`,
    `passed ${[...passed].sort().join(' ')}`,
    `left ${left.done} ${left.ahead * 2} ${left.seconds * 2} ${left.questions} ${left.minutes}`
  ];
}

function unanswered(route: Route): string[] {
  return review(route).map((part) => `review ${part.page.id}: ${part.items.map((shown) => shown.item.id).join(' ')}`);
}

function ofItem(shown: ShownItem, seed: bigint, say: (text: Text | undefined) => string | undefined): string[] {
  const item = shown.item;
  const texts = [item.text, item.hint, item.interviewerHint, item.constraint?.message];
  const limits = item.type === 'number' ? `${item.min}-${item.max}` : item.type === 'text' ? `${item.maxLength}` : '';
  return [
    `${item.type} ${item.id} ${limits}: ${texts.map((text) => say(text) ?? '-').join(' | ')}`,
    ...arrangedOptions(shown, seed).map((option) => `option ${option.code} ${say(option.label)}`),
    ...arrangedRows(shown, seed).map((row) => `row ${row.name} ${say(row.label)}`),
    ...(item.missing ?? []).map((missing) => `missing ${missing.code} ${say(missing.label)}`)
  ];
}
