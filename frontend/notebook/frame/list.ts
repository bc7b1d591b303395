/*
 * One's own interviews on this device: what has arrived, what waits and why, and what can be gone on with.
 */
import { html, nothing } from 'lit';
import { isWaiting } from '../sync/body.ts';
import type { Assignment, FieldPackage, OpenContact, Returned } from '../sync/package.ts';
import type { KeptContact } from '../vault/contacts.ts';
import { dayBefore, today } from '../vault/days.ts';
import type { Kept, Profile, Trouble } from '../vault/store.ts';
import { nameOf, toCorrect } from './cases.ts';
import type { ContactsHere } from './contacts.ts';
import { written } from './days.ts';
import { Part } from './part.ts';
import { summaryOf } from './summary.ts';

const PASSING: readonly Trouble[] = ['unreachable', 'busy', 'portal'];

/** What went as it should is no warning. */
const GOOD = new Set(['contact.recorded', 'notebook.list.finished', 'notebook.list.passkeyAdded']);

export class NotebookList extends Part {
  static override properties = {
    ...Part.properties,
    profile: { attribute: false },
    cases: { attribute: false },
    work: { attribute: false },
    contacts: { attribute: false },
    language: { attribute: false },
    isSending: { attribute: false },
    hasPasskeys: { attribute: false },
    notice: { attribute: false },
    isOnDevice: { attribute: false }
  };
  declare profile: Profile;
  declare cases: readonly Kept[];
  declare work: FieldPackage | null;
  declare contacts: ContactsHere;
  declare language: string;
  declare isSending: boolean;
  declare hasPasskeys: boolean;
  /** Something to say once: the key of a text. */
  declare notice: string | null;
  declare isOnDevice: boolean;

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text, cases, profile } = this;
    const wave = this.work?.wave ?? null;
    return html`<main class="notebook-main">
      <h1 tabindex="-1">${text('notebook.list.title')}</h1>
      ${this.notice ? html`<p class=${GOOD.has(this.notice) ? 'note' : 'note warn'} role="status">${text(this.notice)}</p>` : nothing}
      ${this.isOnDevice ? nothing : html`<p class="note warn" role="status" data-not-on-device>${text('notebook.list.notOnDevice')}</p>`}
      ${this.isClockWrong ? html`<p class="note warn">${text('notebook.list.clock')}</p>` : nothing}
      ${this.summary()}
      <div class="actions">
        <button type="button" class="primary" data-begin ?disabled=${!this.work} @click=${() => this.tell('begin')}>
          ${text('notebook.list.begin')}</button>
        <button type="button" data-send ?disabled=${this.isSending} @click=${() => this.tell('send')}>
          ${text(this.isSending ? 'notebook.list.sending' : 'notebook.list.send')}</button>
      </div>
      ${!this.work ? html`<p class="note warn">${text('notebook.list.noPackage')}</p>` : nothing}
      ${this.work && (!wave || wave.closed) && !this.work.guides?.length ? html`<p class="note">${text('notebook.list.closed')}</p>` : nothing}
      ${this.returned(toCorrect(this.work, cases))}
      ${cases.length === 0
        ? html`<p class="hint">${text('notebook.list.none')}</p>`
        : html`<ul class="case-list">${cases.filter(isListed).map((kept) => this.row(kept))}</ul>`}
      ${this.work ? this.contactsPart() : nothing}
      ${this.assignments(this.work?.assignments ?? [])}
      <details>
        <summary>${text('notebook.list.more')}</summary>
        <p class="hint">${text('notebook.list.saveHint')}</p>
        <div class="actions">
          <button type="button" data-save @click=${() => this.tell('save', profile)}>${text('notebook.list.save')}</button>
          ${this.hasPasskeys && !profile.passkey
            ? html`<button type="button" data-passkey @click=${() => this.tell('passkey')}>${text('notebook.list.passkey')}</button>`
            : nothing}
          <button type="button" class="danger" data-wipe @click=${() => this.tell('wipe', profile)}>
            ${text('notebook.list.wipe')}</button>
        </div>
      </details>
    </main>`;
  }

  /** As the server saw it at the last connection; and no day lies before that connection. */
  private get isClockWrong(): boolean {
    const { daysBehind, contact } = this.profile;
    return Math.abs(daysBehind) > 1 || (contact !== null && today(this.profile) < dayBefore(contact));
  }

  /** What leads sent back: what they ask, and the way into the correction. */
  private returned(all: readonly Returned[]) {
    const { text, cases } = this;
    return all.length === 0
      ? nothing
      : html`<section data-returned>
          <h2>${text('notebook.returned.title', all.length)}</h2>
          <ul class="case-list">${all.map((one) => {
            const name = nameOf(one.interview, cases);
            return html`<li data-returned-interview=${one.interview}><div class="case-state">
                <p><strong>${text('notebook.case.name', name)}</strong></p>
                <p>${one.comment}</p>
              </div>
              <button type="button" aria-label=${text('notebook.returned.correctWhich', name)}
                @click=${() => this.tell('correct', one)}>${text('notebook.returned.correct')}</button></li>`;
          })}</ul>
        </section>`;
  }

  /** Whom to try again, by day; and the way to record somebody. */
  private contactsPart() {
    const { text, contacts } = this;
    return html`<section data-contacts>
      <h2>${text('contact.open')}</h2>
      ${contacts.told.map((one) => this.told(one))}
      ${contacts.open.length === 0
        ? html`<p class="hint">${text('contact.open.none')}</p>`
        : html`<ul class="case-list">${contacts.open.map((one) => this.contact(one))}</ul>`}
      ${this.work?.wave && !this.work.wave.closed
        ? html`<div class="actions"><button type="button" data-contact-new @click=${() => this.tell('contact', null)}>
            ${text('contact.toPage')}</button></div>`
        : nothing}
    </section>`;
  }

  private contact(one: OpenContact) {
    const { text } = this;
    const now = today(this.profile);
    const due = one.day < now ? 'contact.overdue' : one.day === now ? 'contact.today' : null;
    const said = [text(`contact.result.${one.result}`), text(`contact.reason.${one.reason}`), this.countryName(one.country)];
    return html`<li data-contact=${one.id}><div class="case-state">
        <p><strong>${written(one.day)}</strong>
          ${due ? html`<span class=${one.day < now ? 'error-text' : 'hint'}>${text(due)}</span>` : nothing}</p>
        <p>${said.join(' · ')}</p>
        ${one.note ? html`<p class="hint">${one.note}</p>` : nothing}
      </div>
      <button type="button" aria-label=${`${text('contact.goOn')}, ${written(one.day)}, ${said.join(', ')}`}
        @click=${() => this.tell('contact', one)}>${text('contact.goOn')}</button></li>`;
  }

  /** What did not go as it was recorded, until it has been read. */
  private told(one: KeptContact) {
    const { text } = this;
    const said = one.outcome === 'superseded' ? 'notebook.contact.inVain' : 'notebook.contact.refused';
    return html`<div class="note warn" role="status" data-contact-told=${one.contact}><p>${text(said)}</p>
      <button type="button" @click=${() => this.tell('read', one)}>${text('notebook.contact.read')}</button></div>`;
  }

  private countryName(country: string): string {
    return this.work?.worker.names?.[country]?.[this.language] ?? country;
  }

  private assignments(asked: readonly Assignment[]) {
    const { text } = this;
    return asked.length === 0
      ? nothing
      : html`<section data-assignments>
          <h2>${text('assignment.mine')}</h2>
          <ul class="case-list">${asked.map((one) => this.assignment(one))}</ul>
          <p class="hint">${text('notebook.list.assignments')}</p>
        </section>`;
  }

  private assignment({ country, place, interviews, done, until }: Assignment) {
    const { text } = this;
    const name = this.countryName(country);
    return html`<li><div class="case-state">
      <p><strong>${place ? `${name} · ${place}` : name}</strong> ${text('assignment.done', done, interviews)}</p>
      <p class="hint">${text('assignment.until')}: ${written(until)}</p>
    </div></li>`;
  }

  /** The one line at the end of the day. */
  private summary() {
    const { interviews, others, contacts, allArrived } = summaryOf(this.cases, this.contacts.counts, today(this.profile), this.text);
    return html`<p role="status" class=${allArrived ? 'all-arrived' : ''} data-summary>${[
      interviews ?? nothing,
      ...others.map((other) => ` ${other}`),
      contacts ? html` <span data-contacts-waiting>${contacts}</span>` : nothing
    ]}</p>`;
  }

  private row(kept: Kept) {
    const { text } = this;
    const name = kept.sequence;
    return html`<li data-case=${kept.interview} data-state=${kept.state}>
      <div class="case-state">
        <p><strong>${kept.corrects
            ? text('notebook.case.correction', nameOf(kept.corrects.interview, this.cases))
            : text('notebook.case.name', name)}</strong>
          ${kept.inDepth ? html`<span class="hint">${text('notebook.case.inDepth')}</span>` : nothing}
          ${kept.practice ? html`<span class="hint">${text('notebook.case.practice')}</span>` : nothing}</p>
        <p class=${this.isSerious(kept) ? 'error-text' : 'hint'}>${this.stateOf(kept)}</p>
      </div>
      ${kept.state === 'draft' ? this.buttons(kept) : nothing}
    </li>`;
  }

  private buttons(kept: Kept) {
    const { text } = this;
    const name = kept.sequence;
    return html`<button type="button" aria-label=${text('notebook.case.goOnWith', name)}
        @click=${() => this.tell('goon', kept)}>${text('notebook.case.goOn')}</button>
      <button type="button" class="link" data-delete aria-label=${text('notebook.case.deleteWhich', name)}
        @click=${() => this.tell('discard', kept)}>${text('notebook.case.delete')}</button>`;
  }

  /** What passes by itself is no reason for red, and a draft that waits none for a word. */
  private isSerious({ trouble }: Kept): boolean {
    return trouble !== null && !PASSING.includes(trouble);
  }

  private stateOf(kept: Kept): string {
    const { text } = this;
    const day = written(kept.day);
    if (kept.state === 'arrived') {
      return text(kept.outcome === 'stored' ? 'notebook.case.arrived' : `notebook.case.${kept.outcome}`, day);
    }
    if (kept.discarded && !this.isSerious(kept)) {
      return text('notebook.case.discarded', day);
    }
    if (kept.trouble && (kept.state === 'finished' || this.isSerious(kept))) {
      return text(`notebook.trouble.${kept.trouble}`);
    }
    if (kept.state === 'finished') {
      return text('notebook.case.waiting', day);
    }
    return text(isWaiting(kept) ? 'notebook.case.draft' : 'notebook.case.draftCopied', day);
  }
}

/** Of what was deleted here, only that the server is not told yet. */
function isListed(kept: Kept): boolean {
  return !kept.discarded || kept.state !== 'arrived';
}

customElements.define('notebook-list', NotebookList);
