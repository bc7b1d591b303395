/* One interview as its pages see it now: the way through the questionnaire, words, what is missing, how much is left. */
import type { Answers, TextOf } from '../contract.ts';
import {
  blank,
  type Definition,
  failed,
  type Facts,
  isEligible,
  itemsOf,
  pipe,
  questions,
  passedPages,
  questionsLeft,
  type Reading,
  review as blanksOf,
  route,
  type Route,
  type ShownItem,
  type ShownPage,
  shownVariables,
  type Text,
  stillRequired,
  variablesOf,
  withFacts
} from '../engine/index.ts';
import { reads } from '../engine/conditions.ts';
import { answerLines } from './answered.ts';
import { Asked, type Remarks } from './asked.ts';
import type { ShownQuestion } from './question.ts';

/** What a page reminds of: questions with the message next to them, in order. */
export interface LeftOut {
  readonly messages: ReadonlyMap<string, string>;
  /** Whether one of them must be answered. */
  readonly required: boolean;
}

/** A question in the review. */
export interface ReviewLine {
  readonly page: string;
  readonly item: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly blank: boolean;
}

export interface ReviewSection {
  readonly page: string;
  readonly title: string;
  readonly answered: number;
  readonly lines: readonly ReviewLine[];
}

export class CaseView {
  readonly route: Route;
  private readonly definition: Definition;
  private readonly reading: Reading;
  private readonly text: TextOf;
  private readonly hidden: ReadonlySet<string>;

  /** @param hidden items that are asked and not shown */
  constructor(definition: Definition, facts: Facts, answers: Answers, text: TextOf, hidden: ReadonlySet<string> = new Set()) {
    this.definition = definition;
    this.text = text;
    this.hidden = hidden;
    this.route = route(definition, facts, answers);
    this.reading = {
      definition,
      language: facts.language,
      country: facts.country,
      answers: withFacts(definition, facts, answers)
    };
  }

  get pages(): readonly ShownPage[] {
    return this.hidden.size === 0
      ? this.route.pages
      : this.route.pages
          .map((page) => ({ ...page, items: page.items.filter(({ item }) => !this.hidden.has(item.id)) }))
          .filter((page) => page.items.length > 0);
  }

  page(id: string): ShownPage | undefined {
    return this.pages.find((page) => page.id === id);
  }

  /** The page so many after this one. */
  beside(id: string, step: number): ShownPage | undefined {
    return this.pages[this.pages.findIndex((page) => page.id === id) + step];
  }

  label(text: Text): string {
    return pipe(text, this.reading);
  }

  title(page: ShownPage): string {
    return this.label(page.page.title);
  }

  questions(page: ShownPage, seed: bigint, remarks: Remarks): ShownQuestion[] {
    const asked = new Asked(this.reading, this.text, seed, remarks);
    return page.items.map((shown) => asked.question(shown));
  }

  /** Who counts in tables; nobody else has something to send. */
  get isEligible(): boolean {
    return isEligible(this.definition, this.route);
  }

  /** How many questions have an answer, beside those that decide whether somebody is meant. */
  get answered(): number {
    const deciding = new Set(reads(this.definition.eligible));
    return itemsOf(this.definition)
      .map(variablesOf)
      .filter((variables) => variables.every((variable) => !deciding.has(variable)))
      .filter((variables) => variables.some((variable) => this.reading.answers.has(variable))).length;
  }

  /** The answers to what is shown: what is sent. */
  get shown(): Answers {
    const variables = this.route.pages
      .flatMap((page) => page.items)
      .flatMap((shown) => shownVariables(shown, this.route.answers));
    return new Map(
      variables.flatMap((variable) => {
        const value = this.route.answers.get(variable);
        return value === undefined ? [] : [[variable, value] as const];
      })
    );
  }

  leftOut(page: ShownPage): LeftOut {
    const contradicting = new Set(failed(page, this.route.answers).map((item) => item.id));
    const empty = new Set(blank(page, this.route.answers).map((item) => item.id));
    const open = page.items.filter(
      ({ item }) => contradicting.has(item.id) || (empty.has(item.id) && (item.core || item.required))
    );
    return {
      messages: new Map(open.map((shown) => [shown.item.id, this.complaint(shown, empty.has(shown.item.id))])),
      required: open.some(({ item }) => item.required)
    };
  }

  private complaint({ item }: ShownItem, isEmpty: boolean): string {
    return isEmpty || !item.constraint
      ? this.text(item.type === 'grid' ? 'interview.blankRows' : 'interview.blank')
      : this.label(item.constraint.message);
  }

  /**
   * How much is left, in words and for the bar.
   *
   * @param furthest the last page that was reached: who looks back is not told of more
   */
  step(page: string, furthest: string): { text: string; done: number; total: number } {
    const gone = new Set([...passedPages(this.route, page), ...(this.page(furthest) ? passedPages(this.route, furthest) : [])]);
    const left = questionsLeft(this.definition, this.route, gone);
    const text =
      left.questions === 0 ? this.text('interview.left.none') : this.text('interview.left', left.questions, left.minutes);
    return { text, done: left.done, total: Math.max(1, left.done + left.questions) };
  }

  /** All questions by section, with their answers. */
  review(): ReviewSection[] {
    const blanks = new Set(blanksOf(this.route).flatMap((part) => part.items.map(({ item }) => item.id)));
    return this.pages
      .map((page) => {
        const lines = questions(page).map((shown) => this.line(page, shown, blanks.has(shown.item.id)));
        return { page: page.id, title: this.title(page), answered: lines.filter((line) => !line.blank).length, lines };
      })
      .filter((section) => section.lines.length > 0);
  }

  private line(page: ShownPage, shown: ShownItem, isBlank: boolean): ReviewLine {
    return {
      page: page.id,
      item: shown.item.id,
      question: this.label(shown.item.text),
      answers: answerLines(shown, this.reading.answers, (text) => this.label(text), this.text('notebook.correction.hidden')),
      blank: isBlank
    };
  }

  /** The first page with a question that must be answered and is not. */
  get stillRequired(): ShownPage | undefined {
    const items = new Set(stillRequired(this.route).map((item) => item.id));
    return this.pages.find((page) => page.items.some((shown) => items.has(shown.item.id)));
  }
}
