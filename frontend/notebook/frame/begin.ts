/*
 * A new interview: of the survey or in depth, where, how, in which language, in earnest or for practice. What the device lacks is said before.
 */
import { html, nothing } from 'lit';
import type { Facts } from '../engine/index.ts';
import { wording } from '../engine/index.ts';
import type { FieldPackage } from '../sync/package.ts';
import { LANGUAGE_NAMES, isLanguage } from '../texts.ts';
import { roomOnDevice, type RoomOnDevice } from '../vault/room.ts';
import type { Brought, BroughtCoupon } from '../vault/content.ts';
import type { Kept } from '../vault/store.ts';
import { nameOf, surveysOf, type Offer } from './cases.ts';
import { Part } from './part.ts';

export interface Chosen {
  readonly offer: Offer;
  readonly facts: Facts;
  readonly practice: boolean;
  readonly brought: Brought;
}

/** How people know each other, by the codes of the server. */
const RELATIONS = [1, 2, 3, 4, 5] as const;
const MOST_KNOWN = 100_000;

export class NotebookBegin extends Part {
  static override properties = {
    ...Part.properties,
    work: { attribute: false },
    offers: { attribute: false },
    cases: { attribute: false },
    language: { attribute: false },
    chosen: { state: true },
    isPractice: { state: true },
    room: { state: true },
    fault: { state: true },
    isWrongDegree: { state: true },
    isWorking: { state: true }
  };
  declare work: FieldPackage;
  declare offers: readonly Offer[];
  declare cases: readonly Kept[];
  declare language: string;
  /** The id of a wave; null for the first that is open. */
  declare chosen: string | null;
  declare isPractice: boolean;
  declare room: RoomOnDevice | null;
  declare fault: string | null;
  declare isWrongDegree: boolean;
  declare isWorking: boolean;

  constructor() {
    super();
    this.chosen = null;
    this.isPractice = false;
    this.room = null;
    this.fault = null;
    this.isWrongDegree = false;
    this.isWorking = false;
  }

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    this.room = await roomOnDevice();
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text, offer, work } = this;
    const { definition } = offer;
    const countries = definition.countries.filter(({ code }) => work.worker.countries.includes(code));
    const modes = definition.caseFacts.find((fact) => fact.name === 'mode')?.values ?? [];
    const isClosed = offer.wave.closed;
    return html`<main class="notebook-main">
      <h1 tabindex="-1">${text('notebook.begin.title')}</h1>
      ${this.warnings()}
      <form @submit=${this.submit} novalidate>
        ${this.kinds()}
        <div class="field ${this.fault ? 'invalid' : ''}">
          <label for="country">${text('notebook.begin.country')}</label>
          <select id="country" aria-describedby="begin-fault">
            ${countries.length === 1 ? nothing : html`<option value="">${text('notebook.begin.choose')}</option>`}
            ${countries.map(({ code, name }) => html`<option value=${code}>${this.words(name)}</option>`)}
          </select>
          <p class="error-text" id="begin-fault" role="alert">${this.fault ? text(this.fault) : nothing}</p>
        </div>
        <div class="field">
          <label for="mode">${text('notebook.begin.mode')}</label>
          <select id="mode">
            ${modes
              .filter(({ name }) => name !== 'online')
              .map(({ name, label }) => html`<option value=${name} ?selected=${name === 'f2f'}>${this.words(label)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="language">${text('notebook.begin.language')}</label>
          <select id="language">
            ${definition.languages.map(
              ({ tag }) => html`<option value=${tag} ?selected=${tag === this.language}>
                ${isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag}</option>`
            )}
          </select>
        </div>
        ${offer.isInDepth ? this.survey() : this.coupon()}
        <label class="practise"><input type="checkbox" id="practice" .checked=${isClosed || this.isPractice} ?disabled=${isClosed}
            @change=${(event: Event) => (this.isPractice = (event.target as HTMLInputElement).checked)} />
          ${text('notebook.begin.practice')}</label>
        <p class="hint">${text(isClosed ? 'notebook.list.closed' : 'notebook.begin.practiceHint')}</p>
        <div class="actions">
          <button class="primary" ?disabled=${this.isWorking}>${text('notebook.begin.start')}</button>
          <button type="button" @click=${() => this.tell('back')}>${text('notebook.back')}</button>
        </div>
      </form>
    </main>`;
  }

  private get offer(): Offer {
    const { offers } = this;
    return offers.find(({ wave }) => wave.id === this.chosen) ?? offers.find(({ wave }) => !wave.closed) ?? offers[0];
  }

  /** Nothing where there is no choice. */
  private kinds() {
    const { text, offers, offer } = this;
    return offers.length === 1
      ? nothing
      : html`<div class="field">
          <label for="kind">${text('notebook.begin.kind')}</label>
          <select id="kind" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
            ${offers.map(({ wave }) => html`<option value=${wave.id} ?selected=${wave === offer.wave}>
              ${wave.title?.[this.language] ?? wave.title?.['en'] ?? wave.id}</option>`)}
          </select>
        </div>`;
  }

  /** With which interview of the survey one in depth is to be linked: one of this device, or by its number. */
  private survey() {
    const { text } = this;
    const here = surveysOf(this.cases);
    return html`<div class="field">
        <label for="survey">${text('notebook.begin.survey')}</label>
        <input id="survey" type="text" maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="survey-hint" />
        <p class="hint" id="survey-hint">${text('notebook.begin.surveyHint')}</p>
      </div>
      ${here.length === 0
        ? nothing
        : html`<div class="field">
            <label for="survey-here">${text('notebook.begin.surveyHere')}</label>
            <select id="survey-here">
              <option value="">${text('notebook.begin.surveyElsewhere')}</option>
              ${here.map((kept) => html`<option value=${kept.interview}>
                ${text('notebook.case.name', nameOf(kept.interview, here))}</option>`)}
            </select>
          </div>`}`;
  }

  /** For who comes with a coupon; nothing where the wave has none. */
  private coupon() {
    const { text } = this;
    const { coupons } = this.work;
    return !coupons
      ? nothing
      : html`<details data-coupon>
          <summary>${text('notebook.begin.coupon')}</summary>
          <div class="field">
            <label for="coupon">${text('notebook.begin.coupon')}</label>
            <input id="coupon" type="text" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false"
              aria-describedby="coupon-hint" />
            <p class="hint" id="coupon-hint">${text('notebook.begin.couponHint')}</p>
          </div>
          <div class="field">
            <label for="relation">${text('interview.coupon.relation')}</label>
            <select id="relation">
              <option value="">${text('interview.coupon.blank')}</option>
              ${RELATIONS.map((code) => html`<option value=${code}>${text(`interview.coupon.relation.${code}`)}</option>`)}
            </select>
          </div>
          ${coupons.asksDegree
            ? html`<div class="field ${this.isWrongDegree ? 'invalid' : ''}">
                <label for="degree">${text('interview.coupon.degree')}</label>
                <input id="degree" type="text" inputmode="numeric" maxlength="9" autocomplete="off" aria-describedby="degree-fault" />
                <p class="error-text" id="degree-fault" role="alert">${
                  this.isWrongDegree ? text('interview.coupon.degreeProblem') : nothing
                }</p>
              </div>`
            : nothing}
        </details>`;
  }

  private typed(id: string): string {
    return this.querySelector<HTMLInputElement | HTMLSelectElement>('#' + id)?.value.trim() ?? '';
  }

  /** What was typed of a coupon; `null` where a number is none. */
  private couponTyped(): BroughtCoupon | undefined | null {
    const typed = (id: string) => this.typed(id);
    const code = typed('coupon');
    if (code === '') {
      return undefined;
    }
    const degree = typed('degree').replace(/\s/g, '');
    if (degree !== '' && (!/^\d{1,6}$/.test(degree) || Number(degree) > MOST_KNOWN)) {
      return null;
    }
    const relation = typed('relation');
    return {
      code,
      ...(relation === '' ? {} : { relation: Number(relation) }),
      ...(degree === '' ? {} : { degree: Number(degree) })
    };
  }

  private warnings() {
    const { text, room } = this;
    return [
      room?.isShort ? html`<p class="note error" role="alert">${text('notebook.begin.short', room.free)}</p>` : nothing,
      room && !room.isKept ? html`<p class="note warn" role="alert">${text('notebook.begin.notKept')}</p>` : nothing
    ];
  }

  private words(of: Parameters<typeof wording>[0]): string {
    return wording(of, this.language, '');
  }

  private submit(event: Event): void {
    event.preventDefault();
    const { offer } = this;
    const country = this.typed('country');
    if (country === '') {
      this.fault = 'notebook.begin.chooseCountry';
      this.querySelector<HTMLElement>('#country')!.focus();
      return;
    }
    const coupon = offer.isInDepth ? undefined : this.couponTyped();
    this.isWrongDegree = coupon === null;
    if (coupon === null) {
      this.querySelector<HTMLElement>('#degree')!.focus();
      return;
    }
    this.isWorking = true;
    const practice = offer.wave.closed || this.isPractice;
    const facts = { country, mode: this.typed('mode'), language: this.typed('language'), practice };
    const survey = this.typed('survey-here') || this.typed('survey');
    const brought = practice ? {} : { ...(coupon ? { coupon } : {}), ...(offer.isInDepth && survey ? { survey } : {}) };
    this.tell('start', { offer, facts, practice, brought } satisfies Chosen);
  }
}

customElements.define('notebook-begin', NotebookBegin);
