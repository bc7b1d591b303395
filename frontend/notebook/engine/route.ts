import { code, isBlankText, isMissing, isTicked, isValid, type Answers } from './answers.ts';
import { holds } from './conditions.ts';
import {
  itemOf,
  type Definition,
  type Item,
  type MultipleChoice,
  type Option,
  type Page,
  type Row,
  type Shown,
  type SingleChoice,
  type Specify,
  type Tick
} from './definition.ts';
import { countryOf, MODE, ONLINE, withFacts, type Facts } from './facts.ts';

/** An item with what is offered of it now: options (of a grid its scale), rows of a grid; as written, not shuffled. */
export interface ShownItem {
  readonly item: Item;
  readonly options: readonly Option[];
  readonly rows: readonly Row[];
}

export interface ShownPage {
  readonly id: string;
  readonly page: Page;
  readonly items: readonly ShownItem[];
}

/** Which pages, items, options and rows are shown, and the answers that count: those to shown items, derived ones included. */
export interface Route {
  readonly pages: readonly ShownPage[];
  readonly answers: Answers;
}

export function route(definition: Definition, facts: Facts, answers: Answers): Route {
  return routeOf(definition, withFacts(definition, facts, answers));
}

/** The same for answers that have the facts of their case as codes among them. */
export function routeOf(definition: Definition, given: Answers): Route {
  return new RouteBuilder(definition, given).route();
}

export function shownItems(route: Route): ShownItem[] {
  return route.pages.flatMap((page) => page.items);
}

export function shownItem(route: Route, id: string): ShownItem | undefined {
  return shownItems(route).find((shown) => shown.item.id === id);
}

/** The options that are offered of a multiple choice. */
export function ticks(shown: ShownItem): readonly Tick[] {
  return shown.options as readonly Tick[];
}

/** The variables that can be answered here now, "other" texts of options that are chosen included. */
export function shownVariables(shown: ShownItem, answers: Answers): string[] {
  const item = shown.item;
  const specified = (of: readonly { readonly specify?: Specify }[]) =>
    of.flatMap((one) => (one.specify ? [one.specify.variable] : []));
  switch (item.type) {
    case 'information':
      return [];
    case 'single': {
      const chosen = code(answers, item.id);
      return [item.id, ...specified(shown.options.filter((option) => option.code === chosen))];
    }
    case 'multiple': {
      const offered = ticks(shown);
      return [
        ...offered.map((option) => option.variable),
        ...specified(offered.filter((option) => isTicked(answers, option.variable)))
      ];
    }
    case 'grid':
      return shown.rows.flatMap((row) => [
        row.variable,
        ...(isValid(answers, row.variable) ? specified([row]) : [])
      ]);
    case 'number':
    case 'text':
      return [item.id];
  }
}

/** One forward pass: items refer only backwards, so every condition sees only answers to items that are shown. */
class RouteBuilder {
  private readonly definition: Definition;
  private readonly given: Answers;
  private readonly counted = new Map<string, number | string>();
  private readonly country: string | undefined;

  constructor(definition: Definition, given: Answers) {
    this.definition = definition;
    this.given = given;
    for (const fact of definition.caseFacts) {
      const value = code(given, fact.name);
      if (value !== undefined) {
        this.counted.set(fact.name, value);
      }
    }
    this.country = countryOf(definition, this.counted);
  }

  route(): Route {
    const pages: ShownPage[] = [];
    for (const page of this.definition.pages) {
      const shown = this.isFor(page.audience) && this.isShown(page);
      const items: ShownItem[] = [];
      for (const item of page.items) {
        if (shown && this.isShown(item)) {
          this.visit(item, items);
        } else {
          this.derive(item);
        }
      }
      if (items.length > 0) {
        pages.push({ id: page.id, page, items });
      }
    }
    return { pages, answers: this.counted };
  }

  private visit(item: Item, items: ShownItem[]) {
    const shown = this.shown(item);
    if (!shown) {
      return;
    }
    items.push(shown);
    for (const variable of shownVariables(shown, this.given)) {
      this.count(variable);
    }
    if (item.type === 'single') {
      this.dropUnoffered(item, shown);
    }
  }

  /** A choice or grid of which nothing is offered is not asked. */
  private shown(item: Item): ShownItem | undefined {
    switch (item.type) {
      case 'single':
      case 'multiple': {
        const options = (item.options as readonly Option[]).filter((option) => this.isShown(option));
        return options.length > 0 ? { item, options, rows: [] } : undefined;
      }
      case 'grid': {
        const rows = item.rows.filter((row) => this.isShown(row));
        return rows.length > 0 ? { item, options: item.scale, rows } : undefined;
      }
      case 'information':
      case 'number':
      case 'text':
        return { item, options: [], rows: [] };
    }
  }

  private count(variable: string) {
    const value = this.given.get(variable);
    if (value !== undefined && (typeof value === 'number' || !isBlankText(value))) {
      this.counted.set(variable, value);
    }
  }

  /** An option that is no longer offered is no longer the answer. */
  private dropUnoffered(choice: SingleChoice, shown: ShownItem) {
    const chosen = code(this.counted, choice.id);
    if (
      chosen !== undefined &&
      !isMissing(chosen) &&
      !shown.options.some((option) => option.code === chosen)
    ) {
      this.counted.delete(choice.id);
    }
  }

  private derive(item: Item) {
    if (item.type !== 'single' || !item.derivedFrom) {
      return;
    }
    const set = itemOf(this.definition, item.derivedFrom);
    if (set?.type === 'multiple') {
      this.deriveFrom(item, set);
    }
  }

  private deriveFrom(choice: SingleChoice, set: MultipleChoice) {
    const ticked = set.options
      .filter((option) => isTicked(this.counted, option.variable))
      .map((option) => option.code)
      .filter((ticked) => choice.options.some((option) => option.code === ticked));
    if (ticked.length === 1) {
      this.counted.set(choice.id, ticked[0]);
    }
  }

  private isFor(audience: Page['audience']): boolean {
    return audience === 'respondent' || (code(this.counted, MODE) ?? ONLINE) !== ONLINE;
  }

  private isShown(what: Shown): boolean {
    const isHere = !what.only || (this.country !== undefined && what.only.includes(this.country));
    return isHere && (!what.relevant || holds(what.relevant, this.counted));
  }
}
