/* A show card: the question and its answers in large letters over the whole screen, for the respondent to read. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TextOf } from '../contract.ts';
import { chosen, type ShownQuestion } from './question.ts';

/** Whether there is something to show: yes and no need no card. */
export const hasCard = (question: ShownQuestion) => onCard(question).length > 2;

/** The answers that are offered to read; what interviewers take down without offering it is not among them. */
export function onCard(question: ShownQuestion): string[] {
  const [part] = question.parts;
  return part?.choices.filter((choice) => choice.code >= 0).map((choice) => choice.label) ?? [];
}

/** @param row of a grid, which is read aloud, or empty */
export function card(question: ShownQuestion, row: string, text: TextOf, close: () => void): TemplateResult {
  return html`<dialog class="card" aria-labelledby="card-title" @close=${close}>
    <h2 id="card-title">${question.text}</h2>
    ${row === '' ? nothing : html`<p class="card-row">${row}</p>`}
    <ul>${onCard(question).map((label) => html`<li>${label}</li>`)}</ul>
    <button type="button" class="primary" @click=${(event: Event) =>
      (event.target as HTMLElement).closest('dialog')?.close()}>${text('notebook.interview.closeCard')}</button>
  </dialog>`;
}

/** The row that one is at: the first without an answer. */
export function rowAt(question: ShownQuestion): string {
  return question.kind === 'grid' ? (question.parts.find((part) => !chosen(part))?.label ?? '') : '';
}
