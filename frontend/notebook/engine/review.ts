import { isUnanswered } from './prospect.ts';
import type { Route, ShownItem, ShownPage } from './route.ts';

/** Questions of one page, in order. */
export interface Part {
  readonly page: ShownPage;
  readonly items: readonly ShownItem[];
}

/** The questions of a page: what only informs is none. */
export function questions(page: ShownPage): ShownItem[] {
  return page.items.filter((shown) => shown.item.type !== 'information');
}

/** What a review before sending names: the questions without an answer, by page; of a grid one without it in any row. */
export function review(route: Route): Part[] {
  return route.pages
    .map((page) => ({ page, items: questions(page).filter((shown) => isUnanswered(shown, route.answers)) }))
    .filter((part) => part.items.length > 0);
}
