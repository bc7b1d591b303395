/* Before finishing: what has no answer, and then all answers by section, each with a way back to it; as review.jte. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TextOf } from '../contract.ts';
import type { ReviewLine, ReviewSection } from './case.ts';

/** Leads to a question. */
type Change = (line: ReviewLine) => void;

/**
 * @param unfolded the sections that are unfolded, kept for the next time
 * @param intro what is said above the answers
 */
export function review(
  sections: readonly ReviewSection[],
  text: TextOf,
  unfolded: Set<string>,
  change: Change,
  intro = text('notebook.interview.reviewText')
): TemplateResult {
  const blanks = sections.flatMap((section) => section.lines.filter((line) => line.blank));
  return html`<p>${intro}</p>
    ${
      blanks.length === 0
        ? nothing
        : html`<div class="note">
            <h2>${text('interview.review.blanks', blanks.length)}</h2>
            <p>${text('interview.review.blanksText')}</p>
            <ul>${blanks.map((line) => html`<li>${link(line, change)}</li>`)}</ul>
          </div>`
    }
    <div class="review">${sections.map((section) => part(section, text, unfolded, change))}</div>`;
}

function link(line: ReviewLine, change: Change) {
  return html`<button type="button" class="link" @click=${() => change(line)}>${line.question}</button>`;
}

function part(section: ReviewSection, text: TextOf, unfolded: Set<string>, change: Change) {
  const count = text('interview.review.count', section.answered, section.lines.length);
  return html`<details ?open=${unfolded.has(section.page)} @toggle=${(event: Event) =>
    (event.target as HTMLDetailsElement).open ? unfolded.add(section.page) : unfolded.delete(section.page)}>
    <summary><h2>${section.title}</h2> <span class="hint">${count}</span></summary>
    <dl>${section.lines.map(
      (line) => html`<dt>${line.question}</dt>
        <dd>${line.answers.length > 0 ? nothing : html`<span class="hint">${text('interview.review.blank')}</span>`}${line.answers.map(
          (answer) => html`<div>${answer}</div>`,
        )}<button type="button" class="link" aria-label="${text('interview.review.change')}: ${line.question}"
            @click=${() => change(line)}>${text('interview.review.change')}</button></dd>`,
    )}</dl>
  </details>`;
}
