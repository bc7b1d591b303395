/* An interview on its pages: what is drawn of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { INTERVIEW_ELEMENT, type SlipDetail } from '../contract.ts';
import { card, rowAt } from './card.ts';
import './items/choices.ts';
import './items/fields.ts';
import './items/grid.ts';
import { ENDING, REVIEW } from './journey.ts';
import { InterviewMoves } from './moves.ts';
import { review } from './review.ts';
import { actions, answerToLead, type Buttons, languages, progress, remarks, reminder, section } from './section.ts';
import { slip, slipCode } from './slip.ts';

class InterviewPages extends InterviewMoves {
  /** The slip that was made here, and of which interview. */
  private made: { readonly interview: string; readonly code: string } | null = null;

  protected override render() {
    const { text } = this;
    const { language } = this.journey;
    const tags = this.definition.languages.map(({ tag }) => tag);
    return html`<div class="respondent" lang=${language}>
      <header class="respondent-header">
        <span class="study-name">${this.name}</span>
        <div class="tools">${languages(tags, language, text, (tag) => this.setLanguage(tag))}</div>
      </header>
      <main>${this.place()}</main>
      <footer class="respondent-footer">
        <button type="button" class="link" @click=${this.later}>${text('interview.later')}</button>
      </footer>
    </div>`;
  }

  /** Of the interview: no name of anybody is in it. */
  private get name(): string {
    const { number, facts, correction } = this.opened;
    const country = this.definition.countries.find(({ code }) => code === facts.country);
    const practice = facts.practice ? [this.text('notebook.interview.practice')] : [];
    const where = country ? [this.journey.view.label(country.name)] : [];
    const name = correction ? this.text('notebook.correction.name', correction.name) : this.text('notebook.interview.number', number);
    return [name, ...where, ...practice].join(' · ');
  }

  private place(): TemplateResult {
    switch (this.journey.page) {
      case REVIEW:
        return this.review();
      case ENDING:
        return this.ending();
      default:
        return this.section();
    }
  }

  private review(): TemplateResult {
    const { text, journey, unfolded } = this;
    const change = (page: string, item: string) => {
      unfolded.add(page);
      this.move(() => journey.correct(page), item);
    };
    const { correction } = journey;
    if (correction) {
      return this.frame(
        text('notebook.correction.title'),
        html`<p class="note">${text('notebook.correction.comment', correction.comment)}</p>${review(
          journey.view.review(),
          text,
          unfolded,
          (line) => change(line.page, line.item),
          text('notebook.correction.text')
        )}${answerToLead(this.remarked, this.isUnanswered, text, (value) => this.remark(value))}`,
        {
          next: text(journey.hasChanged ? 'notebook.correction.send' : 'notebook.correction.nothing'),
          back: text('interview.leave'),
          onNext: this.finish,
          onBack: this.later
        }
      );
    }
    return this.frame(
      text('interview.review.title'),
      [review(journey.view.review(), text, unfolded, (line) => change(line.page, line.item)), this.slip()],
      { next: text('notebook.interview.finish'), back: text('interview.back'), onNext: this.finish, onBack: this.back }
    );
  }

  /** Practice has none. */
  private slip() {
    const { opened, text } = this;
    const code = this.made?.interview === opened.interview ? this.made.code : (opened.slip ?? '');
    return opened.facts.practice ? nothing : slip(code, text, () => this.makeSlip());
  }

  private makeSlip(): void {
    const code = slipCode();
    this.made = { interview: this.opened.interview, code };
    this.dispatchEvent(new CustomEvent<SlipDetail>('slip', { detail: { code } }));
    this.requestUpdate();
  }

  private section(): TemplateResult {
    const { text, journey } = this;
    const { left, view } = journey;
    const page = view.page(journey.page)!;
    const questions = this.questions();
    const open = questions.filter((question) => left?.messages.has(question.id));
    const unsaved = this.saving.state === 'failed' ? this.saving.variables : new Set<string>();
    const forInterviewer = page.page.audience === 'interviewer';
    const shown = questions.find((question) => question.id === this.card);
    const hint = html`<p class="interviewer-hint">${text('notebook.interview.forInterviewer')}</p>`;
    return this.frame(
      view.title(page),
      html`${forInterviewer ? hint : nothing}${
        left ? reminder(open, left.required, text, (item) => void this.lead(item)) : nothing
      }${section(questions, text, { unsaved, cards: !forInterviewer })}${
        shown ? card(shown, rowAt(shown), text, () => void this.showCard(null)) : nothing
      }`,
      {
        next: text(`interview.${journey.onward}`),
        back: text(journey.isFirst ? 'interview.leave' : 'interview.back'),
        onNext: this.next,
        onBack: this.back
      }
    );
  }

  /** Without consent, or with somebody who is not meant, there is nothing to finish; it is asked before it is so. */
  private ending(): TemplateResult {
    const { text, journey } = this;
    const onNext = () => this.move(() => journey.back());
    return html`<h1 tabindex="-1">${text('interview.ending.title')}</h1>
      <p>${text('interview.ending.text', journey.view.answered)}</p>
      ${actions(
        {
          next: text('interview.ending.back'),
          back: text('interview.ending.delete'),
          danger: true,
          onNext,
          onBack: () => this.end('end')
        },
        ''
      )}`;
  }

  private frame(title: string, content: unknown, buttons: Buttons): TemplateResult {
    const { text, saving } = this;
    const isSaved = this.hasGiven && saving.state === 'saved';
    return html`${progress(this.journey.step, text)}
      <h1 tabindex="-1">${title}</h1>
      ${content}
      ${saving.state === 'failed' ? html`<p class="not-saved" role="alert">${text('notebook.interview.notSavedHere')}</p>` : nothing}
      ${actions(buttons, isSaved ? text('interview.saved') : '')}
      ${this.journey.correction ? nothing : remarks(this.remarked, text, (value) => this.remark(value))}`;
  }
}

customElements.define(INTERVIEW_ELEMENT, InterviewPages);
