/* The parts of an interview's pages around the questions; as layout.jte and section.jte. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TextOf } from '../contract.ts';
import { hasCard } from './card.ts';
import { isWrong, type ShownQuestion, typedOf } from './question.ts';

/** Each language by its own name. */
const NAMES: Record<string, string> = {
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  uz: 'Oʻzbekcha',
  en: 'English'
};

export function languages(tags: readonly string[], current: string, text: TextOf, choose: (tag: string) => void) {
  const others = tags.filter((tag) => tag !== current);
  return html`<details class="languages">
    <summary><span class="visually-hidden">${text('notebook.interview.language')}: </span>${NAMES[current] ?? current}</summary>
    <div>${others.map(
      (tag) => html`<button type="button" lang=${tag} @click=${(event: Event) => {
        (event.target as HTMLElement).closest('details')!.open = false;
        choose(tag);
      }}>${NAMES[tag] ?? tag}</button>`
    )}</div>
  </details>`;
}

export function progress(step: { text: string; done: number; total: number }, text: TextOf): TemplateResult {
  return html`<div class="progress">
    <p class="step">${step.text}</p>
    <progress max=${step.total} value=${step.done} aria-label=${text('interview.progress')}></progress>
  </div>`;
}

/** The list at the top of what was left out, each line a link to its question. */
export function reminder(
  questions: readonly ShownQuestion[],
  required: boolean,
  text: TextOf,
  lead: (item: string) => void
): TemplateResult {
  return html`<div class="note error reminder" role="alert" tabindex="-1">
    <h2>${text('interview.reminder.title')}</h2>
    <ul>${repeat(
      questions,
      (question) => question.id,
      (question) => html`<li><a href="#q-${question.id}" @click=${(event: Event) => {
        event.preventDefault();
        lead(question.id);
      }}>${question.text}</a></li>`
    )}</ul>
    <p>${text(required ? 'interview.reminder.required' : 'interview.reminder.optional')}</p>
  </div>`;
}

/** What a section has beside its questions. */
export interface Aids {
  /** Variables that the device could not save. */
  readonly unsaved: ReadonlySet<string>;
  /** Whether respondents are shown cards: interviewers read their own pages alone. */
  readonly cards: boolean;
}

const NO_AIDS: Aids = { unsaved: new Set(), cards: false };

/** The questions; those that stay are the same elements with their focus when others come or go. */
export function section(questions: readonly ShownQuestion[], text: TextOf, aids: Aids): TemplateResult {
  return html`<div class="section">${repeat(
    questions,
    (question) => `${question.kind} ${question.id}`,
    (question) => element(question, text, aids)
  )}</div>`;
}

function isUnsaved(question: ShownQuestion, unsaved: ReadonlySet<string>): boolean {
  return (
    question.parts.some((part) => unsaved.has(part.name) || part.choices.some((choice) => unsaved.has(choice.variable))) ||
    typedOf(question).some((typed) => unsaved.has(typed.name))
  );
}

/** The element of an item's type, in the place of the light edition's <div class="item">. */
export function element(question: ShownQuestion, text: TextOf, aids = NO_AIDS): TemplateResult {
  const id = `q-${question.id}`;
  const style = isWrong(question) ? 'item invalid' : 'item';
  const unsaved = isUnsaved(question, aids.unsaved);
  const card = aids.cards && hasCard(question);
  switch (question.kind) {
    case 'information':
      return html`<notebook-information class="item information" id=${id} data-item=${question.id}
        .question=${question}></notebook-information>`;
    case 'single':
      return html`<notebook-single class=${style} id=${id} data-item=${question.id} .question=${question} .text=${text}
        .unsaved=${unsaved} .card=${card}></notebook-single>`;
    case 'multiple':
      return html`<notebook-multiple class=${style} id=${id} data-item=${question.id} .question=${question} .text=${text}
        .unsaved=${unsaved} .card=${card}></notebook-multiple>`;
    case 'grid':
      return html`<notebook-grid class="${style}${question.parts.length > 1 ? ' stepwise' : ''}" id=${id}
        data-item=${question.id} .question=${question} .text=${text} .unsaved=${unsaved} .card=${card}></notebook-grid>`;
    case 'number':
    case 'text':
      return html`<notebook-field class=${style} id=${id} data-item=${question.id} .question=${question} .text=${text}
        .unsaved=${unsaved}></notebook-field>`;
  }
}

export interface Buttons {
  readonly next: string;
  readonly back: string;
  readonly danger?: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What is mostly pressed comes first. A second press of a double click is none. */
export function actions(buttons: Buttons, saved: string): TemplateResult {
  const once = (action: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) {
      action();
    }
  };
  return html`<div class="actions">
    <button type="button" class="primary" @click=${once(buttons.onNext)}>${buttons.next}</button>
    <button type="button" class=${buttons.danger ? 'danger' : nothing} @click=${once(buttons.onBack)}>${buttons.back}</button>
    <span class="saved" role="status">${saved || nothing}</span>
  </div>`;
}

/** What interviewers answer to the lead who sent an interview back; without it nothing is sent. */
export function answerToLead(value: string, isMissing: boolean, text: TextOf, tell: (value: string) => void): TemplateResult {
  return html`<div class="field ${isMissing ? 'invalid' : ''}">
    <label for="remarks">${text('notebook.correction.answer')}</label>
    <p class="hint" id="remarks-hint">${text('notebook.interview.remarksHint')}</p>
    <textarea id="remarks" rows="3" maxlength="500" autocomplete="off" aria-describedby="remarks-hint remarks-fault" .value=${value}
      @input=${(event: Event) => tell((event.target as HTMLTextAreaElement).value)}></textarea>
    <p class="error-text" id="remarks-fault" role="alert">${isMissing ? text('notebook.correction.answerMissing') : nothing}</p>
  </div>`;
}

/** What interviewers remark; it is not read to the respondent. */
export function remarks(value: string, text: TextOf, tell: (value: string) => void): TemplateResult {
  return html`<details class="remarks">
    <summary>${text('notebook.interview.remarks')}</summary>
    <label for="remarks" class="visually-hidden">${text('notebook.interview.remarks')}</label>
    <textarea id="remarks" rows="3" maxlength="4000" autocomplete="off" aria-describedby="remarks-hint" .value=${value}
      @input=${(event: Event) => tell((event.target as HTMLTextAreaElement).value)}></textarea>
    <p class="hint" id="remarks-hint">${text('notebook.interview.remarksHint')}</p>
  </details>`;
}
