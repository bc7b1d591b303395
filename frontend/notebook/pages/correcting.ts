/* What is special about a correction: who takes part is not corrected. */
import type { Correction } from '../contract.ts';
import { type Definition, type Facts, route, shownItems, variablesOf } from '../engine/index.ts';
import { reads } from '../engine/conditions.ts';

/** The items that decide who takes part, as the server knows them: such an interview is withdrawn and not corrected. */
export function decisiveItems(definition: Definition, facts: Facts, { before }: Correction): ReadonlySet<string> {
  const eligible = new Set(reads(definition.eligible));
  const items = shownItems(route(definition, facts, before))
    .map(({ item }) => item)
    .filter((item) => item.required || variablesOf(item).some((variable) => eligible.has(variable)));
  return new Set(items.map((item) => item.id));
}
