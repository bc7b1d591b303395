import { code, NO_ANSWER, NOT_ASKED, isTicked, type Answers } from './answers.ts';
import { holds } from './conditions.ts';
import type { Definition, Item } from './definition.ts';
import type { Facts } from './facts.ts';
import { route, shownItems, shownVariables, ticks, type Route, type ShownItem } from './route.ts';
import { isBlank } from './validity.ts';

/** The codes that are stored when an interview is sent with these answers, one for every coded variable, in order. */
export function coded(definition: Definition, facts: Facts, answers: Answers): Map<string, number> {
  return codedOf(definition, route(definition, facts, answers));
}

/**
 * The answer; −9 where the item was shown and left blank, −1 where it was not asked. In a multiple choice with a tick,
 * options that were offered and not ticked are 0. Case facts are as they are.
 */
export function codedOf(definition: Definition, route: Route): Map<string, number> {
  const blanks = new Map<string, number>();
  for (const shown of shownItems(route)) {
    const blank = hasTick(shown, route.answers) ? 0 : NO_ANSWER;
    shownVariables(shown, route.answers).forEach((variable) => blanks.set(variable, blank));
  }
  const names = [
    ...definition.caseFacts.map((fact) => fact.name),
    ...definition.pages.flatMap((page) => page.items.flatMap(codedVariables))
  ];
  return new Map(names.map((name) => [name, code(route.answers, name) ?? blanks.get(name) ?? NOT_ASKED]));
}

/** The items without which an interview cannot be sent, and which have no answer yet. */
export function stillRequired(route: Route): Item[] {
  return shownItems(route)
    .filter((shown) => shown.item.required && isBlank(shown, route.answers))
    .map((shown) => shown.item);
}

/** Whether an interview with these answers counts in tables. */
export function isEligible(definition: Definition, route: Route): boolean {
  return holds(definition.eligible, route.answers);
}

function hasTick(shown: ShownItem, answers: Answers): boolean {
  return shown.item.type === 'multiple' && ticks(shown).some((option) => isTicked(answers, option.variable));
}

function codedVariables(item: Item): string[] {
  switch (item.type) {
    case 'single':
    case 'number':
      return [item.id];
    case 'multiple':
      return item.options.map((option) => option.variable);
    case 'grid':
      return item.rows.map((row) => row.variable);
    case 'text':
    case 'information':
      return [];
  }
}
