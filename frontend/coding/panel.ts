/* The panel with which the selected passage is coded: codes to choose, a new code of the words, a memo. */
import { button, element, labelled } from './elements';
import { NO_WORK, type Word, type Work } from './model';
import { offers } from './offers';
import type { Code } from './search';

const LONGEST = 160;
const BEGINNING = 80;
const ENDING = 60;
const LONGEST_NAME = 60;

export interface PanelActs {
  code(code: Code): void;
  inVivo(name: string): void;
  memo(text: string): void;
  /** Whether a memo is typed that was not written yet. */
  draft(isThere: boolean): void;
  /** Nothing is selected any more. */
  close(): void;
  /** Back to the text. */
  leave(): void;
}

export class CodePanel {
  readonly root = document.createElement('div');
  private readonly chosen = document.createElement('p');
  private readonly input = document.createElement('input');
  private readonly offered = document.createElement('div');
  private readonly name = document.createElement('input');
  private readonly note = document.createElement('textarea');
  private readonly unsaved = document.createElement('p');
  private isDraft = false;
  private readonly word: Word;
  private readonly acts: PanelActs;
  private work: Work = NO_WORK;

  constructor(word: Word, acts: PanelActs) {
    this.word = word;
    this.acts = acts;
    this.root.className = 'coding-panel';
    this.root.setAttribute('role', 'region');
    this.root.setAttribute('aria-label', word('panel'));
    this.chosen.className = 'coding-chosen';
    this.chosen.setAttribute('aria-live', 'polite');
    this.chosen.id = 'coding-chosen';
    this.input.id = 'coding-search';
    this.input.autocomplete = 'off';
    this.input.maxLength = 2000;
    this.input.addEventListener('input', () => this.offer());
    this.input.addEventListener('keydown', this.searchKey);
    this.offered.className = 'coding-offers';
    this.unsaved.className = 'coding-unsaved';
    this.unsaved.setAttribute('role', 'status');
    this.unsaved.hidden = true;
    const close = button(word('close'), () => acts.close());
    close.className = 'coding-close link';
    this.root.append(close, this.chosen, this.unsaved, labelled(this.input, word('search')), this.offered, this.more());
  }

  private more(): HTMLElement {
    this.name.id = 'coding-name';
    this.name.maxLength = 100;
    this.note.id = 'coding-note';
    this.note.rows = 2;
    this.note.addEventListener('input', () => this.tellDraft());
    const more = document.createElement('details');
    more.append(
      element('summary', this.word('more')),
      labelled(this.name, this.word('invivo')),
      element('p', this.word('invivohint'), 'hint'),
      button(this.word('invivoadd'), () => this.acts.inVivo(this.name.value)),
      labelled(this.note, this.word('memo')),
      button(this.word('memoadd'), () => this.acts.memo(this.note.value)),
    );
    return more;
  }

  /** Says which words are selected. */
  say(words: string) {
    const short = words.length > LONGEST ? `${words.slice(0, BEGINNING)} … ${words.slice(-ENDING)}` : words;
    this.chosen.textContent = words ? this.word('chosen', short) : this.word('nothing');
    this.root.classList.toggle('is-open', !!words);
    this.root.hidden = !this.work.mayCode && !words;
    this.name.value = words.replace(/\s+/g, ' ').slice(0, LONGEST_NAME).trim();
  }

  show(work: Work) {
    this.work = work;
    this.root.hidden = !work.mayCode && !this.root.classList.contains('is-open');
    this.offer();
  }

  /** Names what is not saved yet. */
  sayUnsaved(what: string[]) {
    this.unsaved.textContent = what.length ? this.word('unsaved', what.join('; ')) : '';
    this.unsaved.hidden = !what.length;
  }

  focus() {
    this.input.focus();
  }

  hasFocus(): boolean {
    return this.root.contains(document.activeElement);
  }

  clearSearch() {
    this.input.value = '';
  }

  /** The memo was written; what was typed since stays. */
  memoWritten(text: string) {
    if (this.note.value === text) {
      this.note.value = '';
    }
    this.tellDraft();
  }

  private tellDraft() {
    const isDraft = this.note.value.trim() !== '';
    if (isDraft !== this.isDraft) {
      this.isDraft = isDraft;
      this.acts.draft(isDraft);
    }
  }

  private offer() {
    const all = offers(this.work, this.input.value);
    const parts = all.map((offer) => {
      const box = element('div', '', `coding-offer is-${offer.kind}`);
      box.append(element('p', this.word(offer.kind), 'hint'), ...offer.codes.map((code) => this.codeButton(code)));
      return box;
    });
    if (!all.length && this.input.value.trim()) {
      parts.push(element('p', this.word('none'), 'hint'));
    }
    this.offered.replaceChildren(...parts);
  }

  private codeButton(code: Code): HTMLButtonElement {
    const made = button('', () => this.acts.code(code));
    made.className = 'coding-code';
    const mark = element('span', '', 'coding-mark');
    mark.style.background = code.colour;
    mark.setAttribute('aria-hidden', 'true');
    made.append(mark, element('span', code.name));
    if (code.definition) {
      made.title = code.definition;
    }
    return made;
  }

  private readonly searchKey = (event: KeyboardEvent) => {
    const first = () => this.offered.querySelector<HTMLButtonElement>('.coding-code');
    if (event.key === 'Enter') {
      event.preventDefault();
      first()?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      first()?.focus();
    } else if (event.key === 'Escape') {
      this.clearSearch();
      this.offer();
      this.acts.leave();
    }
  };
}
