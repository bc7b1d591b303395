/** The questionnaire engine of the notebook: the counterpart of `org.ovoz.questionnaire`, without a page or a network. */
export * from './definition.ts';
export { changedVariables, isMissing, isTicked, isValid, NO_ANSWER, NOT_ASKED, type Answers } from './answers.ts';
export { coded, codedOf, isEligible, stillRequired } from './coded.ts';
export { holds } from './conditions.ts';
export { factCodes, withFacts, type Facts } from './facts.ts';
export { arrangedOptions, arrangedRows, seedOf, shuffled } from './order.ts';
export { master, pipe, wording, type Reading } from './pipe.ts';
export { passedPages, questionsLeft, type QuestionsLeft } from './questionsLeft.ts';
export { questions, review, type Part } from './review.ts';
export {
  route,
  routeOf,
  shownItem,
  shownItems,
  shownVariables,
  ticks,
  type Route,
  type ShownItem,
  type ShownPage
} from './route.ts';
export { answered, blank, failed, isBlank, maxLength, normalise, validity, type Reason, type Verdict } from './validity.ts';
