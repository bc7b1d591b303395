import type { Definition, Item } from './definition.ts';
import { NO, Prospect, YES } from './prospect.ts';
import { shownVariables, type Route, type ShownPage } from './route.ts';
import type { Answers } from './answers.ts';

const QUESTION = 15;
const TYPED = 45;
const GRID = 10;
const ROW = 8;

/**
 * How much of an interview is still ahead: questions that wait for an answer, and half of those that may still come; the
 * seconds follow a pace.
 */
export interface QuestionsLeft {
  /** Answered or gone by. */
  readonly done: number;
  readonly ahead: number;
  readonly seconds: number;
  /** About how many questions; none only where nothing is ahead. */
  readonly questions: number;
  /** About how many minutes; none only where nothing is ahead. */
  readonly minutes: number;
}

/** @param passed the ids of pages that were gone by, see {@link passedPages} */
export function questionsLeft(definition: Definition, route: Route, passed: ReadonlySet<string>): QuestionsLeft {
  const prospect = new Prospect(definition, route, passed);
  let done = 0;
  let ahead = 0;
  let seconds = 0;
  for (const page of definition.pages) {
    for (const item of page.items) {
      const chance = prospect.of(page, item);
      if (chance === NO || item.type === 'information') {
        continue;
      }
      if (prospect.waits(page, item)) {
        const weight = chance === YES ? 1 : 0.5;
        ahead += weight;
        seconds += weight * secondsOf(item, rows(item, route, prospect));
      } else if (prospect.shown(item)) {
        done++;
      }
    }
  }
  return { done, ahead, seconds, questions: Math.ceil(ahead), minutes: Math.ceil(seconds / 60) };
}

/**
 * The pages that somebody on this page has gone by: those before it, and those before the last that has an answer.
 *
 * @param page its id; any that is not on the route is the review after the last
 */
export function passedPages(route: Route, page: string): Set<string> {
  const passed = new Set<string>();
  const before = new Set<string>();
  let isBefore = true;
  for (const shown of route.pages) {
    isBefore = isBefore && shown.id !== page;
    if (isBefore) {
      passed.add(shown.id);
    } else if (hasAnswer(shown, route.answers)) {
      before.forEach((id) => passed.add(id));
    }
    before.add(shown.id);
  }
  return passed;
}

function hasAnswer(page: ShownPage, answers: Answers): boolean {
  return page.items.some((shown) => shownVariables(shown, answers).some((variable) => answers.has(variable)));
}

function rows(item: Item, route: Route, prospect: Prospect): number {
  if (item.type !== 'grid') {
    return 0;
  }
  const now = prospect.shown(item);
  return now
    ? now.rows.filter((row) => !route.answers.has(row.variable)).length
    : item.rows.filter((row) => prospect.ofRow(row) !== NO).length;
}

function secondsOf(item: Item, rows: number): number {
  switch (item.type) {
    case 'information':
      return 0;
    case 'text':
      return TYPED;
    case 'grid':
      return GRID + ROW * rows;
    default:
      return QUESTION;
  }
}
