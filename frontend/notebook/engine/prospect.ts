import { code, isValid, type Answers } from './answers.ts';
import { holds, reads } from './conditions.ts';
import { variablesOf, type Condition, type Definition, type Item, type Page, type Row, type Shown } from './definition.ts';
import { countryOf, MODE, ONLINE } from './facts.ts';
import { shownItems, ticks, type Route, type ShownItem } from './route.ts';

/** Whether something will be asked. */
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;
export type Chance = 0 | 1 | 2;

/** Whether a question that is shown waits for an answer: of a grid, in any row. */
export function isUnanswered(shown: ShownItem, answers: Answers): boolean {
  switch (shown.item.type) {
    case 'information':
      return false;
    case 'grid':
      return shown.rows.some((row) => !answers.has(row.variable));
    case 'multiple':
      return !ticks(shown).some((option) => answers.has(option.variable));
    case 'single':
    case 'number':
    case 'text':
      return !answers.has(shown.item.id);
  }
}

/**
 * Which questions may still be asked, seen from the middle of an interview. A condition that reads an answer which is still
 * to come is neither true nor false. Who takes part is expected to.
 */
export class Prospect {
  private readonly definition: Definition;
  private readonly route: Route;
  private readonly passed: ReadonlySet<string>;
  private readonly expected: Answers;
  private readonly country: string | undefined;
  private readonly shownById = new Map<string, ShownItem>();

  /** Variables whose answer may still come. */
  private readonly open = new Set<string>();

  constructor(definition: Definition, route: Route, passed: ReadonlySet<string>) {
    this.definition = definition;
    this.route = route;
    this.passed = passed;
    this.expected = this.expecting(definition.eligible, route.answers);
    this.country = countryOf(definition, this.expected);
    shownItems(route).forEach((shown) => this.shownById.set(shown.item.id, shown));
  }

  shown(item: Item): ShownItem | undefined {
    return this.shownById.get(item.id);
  }

  /** To be asked in the questionnaire's order, as conditions refer backwards only. */
  of(page: Page, item: Item): Chance {
    const chance = this.shown(item) ? YES : this.unshown(page, item);
    if (chance !== NO && this.waits(page, item)) {
      variablesOf(item)
        .filter((variable) => !this.expected.has(variable))
        .forEach((variable) => this.open.add(variable));
    }
    return chance;
  }

  /** Whether its answer may still come. */
  waits(page: Page, item: Item): boolean {
    const now = this.shown(item);
    return !this.passed.has(page.id) && (!now || isUnanswered(now, this.route.answers));
  }

  /** Of a row of a grid that is not shown yet. */
  ofRow(row: Row): Chance {
    return this.isFor(row) ? this.chance(row.relevant) : NO;
  }

  /** The answers with those that let somebody take part, where they are not given yet. */
  private expecting(eligible: Condition, answers: Answers): Answers {
    switch (eligible.kind) {
      case 'and':
        return eligible.parts.reduce((all, part) => this.expecting(part, all), answers);
      case 'or':
        return eligible.parts.length > 0 ? this.expecting(eligible.parts[0], answers) : answers;
      case 'compare':
        return eligible.operator === '=' && this.isAhead(eligible.variable, answers)
          ? new Map([...answers, [eligible.variable, eligible.value]])
          : answers;
      case 'in':
        return this.isAhead(eligible.variable, answers)
          ? new Map([...answers, [eligible.variable, Math.min(...eligible.values)]])
          : answers;
      default:
        return answers;
    }
  }

  private isAhead(variable: string, answers: Answers): boolean {
    return (
      !answers.has(variable) &&
      !this.definition.pages
        .filter((page) => this.passed.has(page.id))
        .some((page) => page.items.some((item) => variablesOf(item).includes(variable)))
    );
  }

  private unshown(page: Page, item: Item): Chance {
    const isForMode = page.audience === 'respondent' || (code(this.expected, MODE) ?? ONLINE) !== ONLINE;
    return isForMode && this.isFor(page) && this.isFor(item)
      ? least(this.chance(page.relevant), this.chance(item.relevant))
      : NO;
  }

  private isFor(what: Shown): boolean {
    return !what.only || (this.country !== undefined && what.only.includes(this.country));
  }

  private chance(condition: Condition | undefined): Chance {
    if (!condition) {
      return YES;
    }
    switch (condition.kind) {
      case 'and':
        return condition.parts.map((part) => this.chance(part)).reduce(least, YES);
      case 'or':
        return condition.parts.map((part) => this.chance(part)).reduce(greatest, NO);
      case 'not':
        return (YES - this.chance(condition.part)) as Chance;
      case 'answered':
        return condition.variables.some((variable) => isValid(this.expected, variable)) ? YES : this.leaf(condition);
      default:
        return this.leaf(condition);
    }
  }

  private leaf(condition: Condition): Chance {
    if (reads(condition).some((variable) => this.open.has(variable))) {
      return MAYBE;
    }
    return holds(condition, this.expected) ? YES : NO;
  }
}

function least(one: Chance, other: Chance): Chance {
  return one <= other ? one : other;
}

function greatest(one: Chance, other: Chance): Chance {
  return one >= other ? one : other;
}
