/*
 * The pages of an interview without the frame around them, for tests: the frame's part is played by what keeps the events.
 */
import { render } from 'lit';
import { type AnswerDetail, INTERVIEW_ELEMENT, type InterviewElement, type TextOf } from '../../../../frontend/notebook/contract.ts';
import { type Definition, type Facts, readDefinition } from '../../../../frontend/notebook/engine/index.ts';
import { NO_REMARKS } from '../../../../frontend/notebook/pages/asked.ts';
import { CaseView } from '../../../../frontend/notebook/pages/case.ts';
import { element } from '../../../../frontend/notebook/pages/section.ts';
import '../../../../frontend/notebook/pages/interview.ts';

type Texts = Record<string, Record<string, string>>;
type Values = Record<string, number | string>;

interface Remarked {
  readonly messages: Record<string, string>;
  readonly notices: Record<string, string>;
  readonly faults: Record<string, string>;
  readonly typed: Record<string, string>;
}

let texts: Texts = {};
let definition: Definition;

function textOf(language: string): TextOf {
  return (key, ...values) => {
    const pattern = texts[language][key];
    if (pattern === undefined) {
      throw new Error(`no text ${key} in ${language}`);
    }
    return values.length === 0
      ? pattern
      : pattern.replaceAll("''", "'").replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
  };
}

/** Makes texts and questionnaire known. */
function define(allTexts: Texts, json: object) {
  texts = allTexts;
  definition = readDefinition(json);
}

/** The markup of every question of a route, by item. */
async function markup(facts: Facts, answers: Values, seed: string, remarked: Remarked): Promise<Record<string, string>> {
  const text = textOf(facts.language);
  const view = new CaseView(definition, facts, new Map(Object.entries(answers)), text);
  const found: Record<string, string> = {};
  const place = document.createElement('div');
  document.body.append(place);
  for (const page of view.pages) {
    const questions = view.questions(page, BigInt.asUintN(64, BigInt(seed)), {
      messages: new Map(Object.entries(remarked.messages)),
      notices: new Map(Object.entries(remarked.notices)),
      typing: {
        value: (variable, stored) => remarked.typed[variable] ?? NO_REMARKS.typing.value(variable, stored),
        fault: (variable) => remarked.faults[variable] ?? null
      }
    });
    for (const question of questions) {
      render(element(question, text), place);
      const drawn = place.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
      await drawn.updateComplete;
      found[question.id] = written(drawn);
      render(null, place);
    }
  }
  place.remove();
  return found;
}

/** With what a browser keeps beside the markup, as markup. */
function written(drawn: HTMLElement): string {
  drawn.querySelectorAll('textarea').forEach((field) => (field.textContent = field.value));
  drawn.querySelectorAll('input').forEach((field) => {
    field.toggleAttribute('checked', field.checked);
    if (field.type === 'text') {
      field.setAttribute('value', field.value);
    }
  });
  return drawn.outerHTML;
}

const told: { type: string; detail: unknown }[] = [];
const stored = new Map<string, number | string>();

/** Opens an interview as the frame does. */
function open(facts: Facts, answers: Values, interview: string, page: string | null) {
  document.querySelector(INTERVIEW_ELEMENT)?.remove();
  told.length = 0;
  stored.clear();
  Object.entries(answers).forEach(([variable, value]) => stored.set(variable, value));
  const pages = document.createElement(INTERVIEW_ELEMENT) as InterviewElement;
  document.documentElement.lang = facts.language;
  pages.definition = definition;
  pages.text = textOf(facts.language);
  pages.opened = { interview, number: 7, facts, answers: new Map(stored), seconds: {}, page, remarks: '' };
  ['answer', 'place', 'remark', 'language', 'finish', 'later', 'end'].forEach((type) =>
    pages.addEventListener(type, (event) => {
      if (event instanceof CustomEvent && event.target === pages) {
        told.push({ type, detail: plain(event.detail) });
        if (type === 'answer') {
          (event.detail as AnswerDetail).changes.forEach((value, variable) =>
            value === null ? stored.delete(variable) : stored.set(variable, value)
          );
        } else if (type === 'language') {
          document.documentElement.lang = event.detail.language;
          pages.text = textOf(event.detail.language);
        } else if (type === 'finish' || type === 'end') {
          pages.remove();
        }
      }
    })
  );
  document.body.append(pages);
}

function plain(value: unknown): unknown {
  return value instanceof Map
    ? Object.fromEntries(value)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
      : value;
}

const pages = () => document.querySelector(INTERVIEW_ELEMENT) as InterviewElement;

Object.assign(window, {
  harness: { define, markup, open, pages, told, stored: () => Object.fromEntries(stored) }
});
