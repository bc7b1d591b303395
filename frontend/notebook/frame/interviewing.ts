/*
 * An interview that is open: the page of the questions on one side, the draft on the disk on the other.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  AnswerDetail,
  FinishDetail,
  InterviewElement,
  LanguageDetail,
  OpenedCase,
  PlaceDetail,
  RemarkDetail,
  Saving,
  SlipDetail,
  TextOf
} from '../contract.ts';
import { INTERVIEW_ELEMENT } from '../contract.ts';
import { readDefinition, type Definition } from '../engine/index.ts';
import { openDraft, type Draft } from '../vault/draft.ts';
import type { Opened } from '../vault/profile.ts';
import { definitionJson, type Kept, type Profile } from '../vault/store.ts';

export interface Outside {
  language(language: string): void;
  changed(): void;
  place(page: string, isBack: boolean): void;
  over(isFinished: boolean): void;
}

export class Interviewing {
  /** The page on which it is opened. */
  page = '';
  private readonly element: InterviewElement;
  private readonly draft: Draft;
  private readonly outside: Outside;
  private readonly release: () => void;
  private saving: Saving = { state: 'saved', variables: new Set() };
  private text: TextOf = (key) => key;
  private isOver = false;

  private constructor(element: InterviewElement, draft: Draft, outside: Outside, release: () => void) {
    this.element = element;
    this.draft = draft;
    this.outside = outside;
    this.release = release;
  }

  /**
   * Opens a draft with the version of the questionnaire that it was begun in; or the key of what is to be said.
   *
   * @param name what an interview is called that is corrected
   */
  static async of(
    of: Kept,
    name: string,
    profile: Profile,
    opened: Opened,
    outside: Outside
  ): Promise<Interviewing | string> {
    const json = await definitionJson(of.definition);
    if (!json) {
      return 'notebook.case.noDefinition';
    }
    const release = await alone(of.interview);
    if (!release) {
      return 'notebook.case.elsewhere';
    }
    const holder: { tell?: (saving: Saving) => void } = {};
    const tell = (state: Saving['state'], variables: ReadonlySet<string>) => holder.tell?.({ state, variables });
    const draft = await openDraft(of.interview, profile, opened, tell).catch(() => 'notebook.case.damaged');
    if (!draft || typeof draft === 'string') {
      release();
      return draft || 'notebook.case.elsewhere';
    }
    const [{ Journey }] = await Promise.all([import('../pages/journey.ts'), import('../pages/interview.ts')]);
    const element = document.createElement(INTERVIEW_ELEMENT) as InterviewElement;
    const interviewing = new Interviewing(element, draft, outside, release);
    holder.tell = (saving) => interviewing.saved(saving);
    const definition = readDefinition(json);
    const filled = interviewing.fill(definition, of, name, draft);
    interviewing.page = new Journey(definition, filled, (key) => key).page;
    interviewing.listen();
    return interviewing;
  }

  private fill(definition: Definition, of: Kept, name: string, { content }: Draft): OpenedCase {
    const opened: OpenedCase = {
      interview: of.interview,
      number: of.sequence,
      facts: { ...content.facts, wave: of.wave },
      answers: content.answers,
      seconds: content.seconds,
      page: content.page,
      remarks: content.remarks,
      slip: content.slip,
      ...(content.corrects ? { correction: { name, ...content.corrects } } : {})
    };
    Object.assign(this.element, { definition, opened, saving: this.saving });
    return opened;
  }

  private listen(): void {
    this.on<AnswerDetail>('answer', ({ changes }) => this.draft.answer(changes));
    this.on<PlaceDetail>('place', ({ page, seconds, isBack }) => {
      this.draft.become({ page, seconds });
      this.outside.place(page, isBack);
      this.outside.changed();
    });
    this.on<RemarkDetail>('remark', ({ remarks }) => this.draft.become({ remarks }));
    this.on<SlipDetail>('slip', ({ code }) => this.draft.become({ slip: code }));
    this.on<LanguageDetail>('language', ({ language }) => {
      this.draft.become({ facts: { ...this.draft.content.facts, language } });
      this.outside.language(language);
    });
    this.on<FinishDetail>('finish', (detail) => void this.finish(detail));
    this.on<FinishDetail>('end', (detail) => void this.finish(detail));
    this.on<undefined>('later', () => void this.later());
  }

  private on<T>(name: string, act: (detail: T) => void): void {
    this.element.addEventListener(name, (event) => {
      if (!this.isOver) {
        act((event as CustomEvent<T>).detail);
      }
    });
  }

  private saved(saving: Saving): void {
    this.saving = saving;
    this.element.saving = saving;
  }

  private async finish({ answers, seconds }: FinishDetail): Promise<void> {
    try {
      await this.draft.finish(answers, seconds);
    } catch {
      // Nothing is lost: the draft is there, and finishing can be asked for again.
      this.saved({ state: 'failed', variables: new Set() });
      return;
    }
    this.end();
    this.outside.over(true);
  }

  /** The browser's Back or Forward; false where one has to stay. */
  goTo(page: string): boolean {
    return !this.isOver && this.element.goTo(page);
  }

  /** To the list, as with the button; false where one has to stay: what is not on the disk would be gone. */
  leave(): boolean {
    const isLost = this.saving.state === 'failed' && !this.draft.isBehind;
    return this.isOver || (!isLost && this.element.leave());
  }

  private async later(): Promise<void> {
    if ((await this.draft.settled()) || this.draft.isBehind) {
      await this.close();
      this.outside.over(false);
    } else {
      this.outside.place(this.draft.content.page ?? this.page, false);
    }
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    if (!this.isOver) {
      await this.draft.settled();
      this.draft.stop();
      this.end();
    }
  }

  private end(): void {
    this.isOver = true;
    this.element.remove();
    this.release();
  }

  render(text: TextOf): TemplateResult | typeof nothing {
    if (this.isOver) {
      return nothing;
    }
    if (this.text !== text) {
      this.text = text;
      this.element.text = text;
    }
    return html`${this.element}`;
  }
}

/** One tab at a time; says how to let go of it. */
export function alone(interview: string): Promise<(() => void) | null> {
  if (!navigator.locks) {
    return Promise.resolve(() => undefined);
  }
  return new Promise((answer) => {
    void navigator.locks.request(`notebook-${interview}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        answer(null);
        return undefined;
      }
      return new Promise<void>((release) => answer(release));
    });
  });
}
