/*
 * What came of a try to reach somebody: somebody new, or an open contact that is gone on with. Day and note are asked for
 * only where somebody is to be tried again.
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Definition } from '../engine/index.ts';
import { wording } from '../engine/index.ts';
import type { FieldPackage, OpenContact } from '../sync/package.ts';
import type { Recorded } from '../vault/contacts.ts';
import { flawsOf, isOpenResult, LONGEST_NOTE, REASONS } from '../vault/results.ts';
import type { Profile } from '../vault/store.ts';
import { written } from './days.ts';
import { Part } from './part.ts';

const MODES: readonly string[] = ['f2f', 'phone'];
const DAY_FLAWS: readonly string[] = ['DAY_MISSING', 'DAY_PAST', 'DAY_FAR'];
const NOTE_FLAWS: readonly string[] = ['NOTE_LONG', 'NOTE_REACHES'];

export class NotebookContact extends Part {
  static override properties = {
    ...Part.properties,
    profile: { attribute: false },
    work: { attribute: false },
    definition: { attribute: false },
    followed: { attribute: false },
    language: { attribute: false },
    failed: { attribute: false },
    result: { state: true },
    flaws: { state: true },
    isWorking: { state: true }
  };
  declare profile: Profile;
  declare work: FieldPackage;
  declare definition: Definition;
  /** The open contact of which something came; `null` for somebody new. */
  declare followed: OpenContact | null;
  declare language: string;
  /** A new one each time that it could not be saved, with the key of what is to be said. */
  declare failed: { readonly fault?: string } | null;
  declare result: string;
  declare flaws: readonly string[];
  declare isWorking: boolean;

  constructor() {
    super();
    this.failed = null;
    this.result = '';
    this.flaws = [];
    this.isWorking = false;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('failed')) {
      this.isWorking = false;
    }
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text, followed, flaws } = this;
    return html`<main class="notebook-main">
      <h1 tabindex="-1">${text(followed ? 'contact.follow' : 'contact.new')}</h1>
      ${followed ? this.known(followed) : html`<p class="hint">${text('contact.intro')}</p>`}
      <form @submit=${this.submit} novalidate>
        ${followed ? nothing : [this.country(), this.mode()]}
        ${this.choice('contact-result', 'contact.result', flaws.includes('RESULT_MISSING'), this.results(), (chosen) => (this.result = chosen))}
        ${this.reasons()}
        ${isOpenResult(this.result) ? this.again() : nothing}
        <p class="error-text" id="contact-fault" role="alert">${
          flaws.map((flaw) => text(`contact.flaw.${flaw}`, LONGEST_NOTE)).join(' ')}${
          flaws.length === 0 && this.failed?.fault ? text(this.failed.fault) : nothing
        }</p>
        <div class="actions">
          <button class="primary" data-record ?disabled=${this.isWorking}>${text('contact.record')}</button>
          <button type="button" @click=${() => this.tell('back')}>${text(followed ? 'contact.cancel' : 'notebook.back')}</button>
        </div>
      </form>
    </main>`;
  }

  private known({ day, result, reason, note }: OpenContact) {
    const { text } = this;
    return html`<p>${[written(day), text(`contact.result.${result}`), text(`contact.reason.${reason}`)].join(' · ')}</p>
      ${note ? html`<p class="hint">${note}</p>` : nothing}`;
  }

  private country() {
    const { countries, names } = this.work.worker;
    const options = countries.map((code) => [code, names?.[code]?.[this.language] ?? code] as const);
    return countries.length < 2 ? nothing : this.choice('contact-country', 'contact.country', false, options);
  }

  private mode() {
    const all = this.definition.caseFacts.find((fact) => fact.name === 'mode')?.values ?? [];
    const options = all
      .filter(({ name }) => MODES.includes(name))
      .map(({ name, label }) => [name, wording(label, this.language, '')] as const);
    return this.choice('contact-mode', 'contact.mode', false, options);
  }

  private results() {
    const names = Object.keys(REASONS).filter((result) => this.followed || result !== 'HELD');
    return this.withNone(names.map((name) => [name, this.text(`contact.result.${name}`)] as const));
  }

  private reasons() {
    const reasons = REASONS[this.result] ?? [];
    const options = this.withNone(reasons.map((name) => [name, this.text(`contact.reason.${name}`)] as const));
    return reasons.length === 0
      ? nothing
      : keyed(this.result, this.choice('contact-reason', 'contact.reason', this.flaws.includes('REASON_MISSING'), options));
  }

  private withNone(options: readonly (readonly [string, string])[]) {
    return [['', this.text('contact.choose')] as const, ...options];
  }

  private choice(
    id: string,
    label: string,
    isWrong: boolean,
    options: readonly (readonly [string, string])[],
    chosen?: (value: string) => void
  ) {
    return html`<div class="field ${isWrong ? 'invalid' : ''}">
      <label for=${id}>${this.text(label)}</label>
      <select id=${id} aria-describedby="contact-fault"
        @change=${(event: Event) => chosen?.((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
      </select>
    </div>`;
  }

  private again() {
    const { text, flaws } = this;
    const isWrong = (of: readonly string[]) => (flaws.some((flaw) => of.includes(flaw)) ? 'invalid' : '');
    return html`<div class="field ${isWrong(DAY_FLAWS)}">
        <label for="contact-day">${text('contact.day')}</label>
        <input id="contact-day" type="date" aria-describedby="contact-fault" />
      </div>
      <div class="field ${isWrong(NOTE_FLAWS)}">
        <label for="contact-note">${text('contact.note')}</label>
        <input id="contact-note" type="text" maxlength=${LONGEST_NOTE} autocomplete="off"
          aria-describedby="contact-note-hint contact-fault" />
        <p class="hint" id="contact-note-hint">${text('contact.noteHint')}</p>
      </div>`;
  }

  private value(id: string): string {
    return this.querySelector<HTMLInputElement | HTMLSelectElement>(`#contact-${id}`)?.value ?? '';
  }

  private submit(event: Event): void {
    event.preventDefault();
    const { followed, work, profile } = this;
    const entered = { result: this.value('result'), reason: this.value('reason'), day: this.value('day'), note: this.value('note') };
    this.flaws = flawsOf(entered, profile.contact);
    if (this.flaws.length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.invalid select, .invalid input')?.focus());
      return;
    }
    this.isWorking = true;
    const isOpen = isOpenResult(entered.result);
    this.tell('recorded', {
      follows: followed?.id ?? null,
      wave: followed?.wave ?? work.wave?.id ?? '',
      country: followed?.country ?? (this.value('country') || work.worker.countries[0]),
      mode: followed?.mode ?? this.value('mode'),
      result: entered.result,
      reason: entered.reason || null,
      day: isOpen ? entered.day : null,
      note: isOpen ? entered.note.trim() : ''
    } satisfies Recorded);
  }
}

customElements.define('notebook-contact', NotebookContact);
