/*
 * The text of a document with its codings, and the panel with which a selected passage is coded. The server tells the text
 * once ('text') and what stands on it after every act ('work'); what is done goes to the server, which decides.
 */
import { setUnsaved } from '../connection/connection';
import { element } from './elements';
import { Marks } from './marks';
import { type Coding, NO_WORK, type Server, type Span, type Turn, type Work } from './model';
import { CodePanel } from './panel';
import { Saving } from './saving';
import type { Code } from './search';
import { Selected } from './selection';
import { beginning, changed, touched, wordsOf } from './turns';
import { type Caret, MOVES, step } from './walk';

/** The selection rests so long before suggestions are asked for. */
const REST = 400;
/** The server answers within this, if all is well. */
const SOON = 1200;

class OvozCoding extends HTMLElement {
  declare $server: Server;
  private turns: Turn[] = [];
  private work: Work = NO_WORK;
  private selected: Span | null = null;
  private caret: Caret | null = null;
  private blocks: HTMLElement[] = [];
  private asking = 0;
  private readonly body = document.createElement('div');
  private readonly selection = new Selected(this.body, () => this.turns, () => this.blocks);
  private readonly marks = new Marks((key, ...values) => this.word(key, ...values), {
    show: (coding) => this.show(coding),
    remove: (coding) => this.uncode(coding),
    light: (coding, on) => this.light(coding.id, on),
  });
  private readonly saving = new Saving((unsaved) => this.sayUnsaved(unsaved), SOON);
  private isDraft = false;
  private panel?: CodePanel;

  connectedCallback() {
    if (!this.panel) {
      this.panel = this.make();
    }
    document.addEventListener('selectionchange', this.selectionChanged);
    document.addEventListener('click', this.clicked, true);
    window.addEventListener('beforeunload', this.leaving);
  }

  disconnectedCallback() {
    document.removeEventListener('selectionchange', this.selectionChanged);
    document.removeEventListener('click', this.clicked, true);
    window.removeEventListener('beforeunload', this.leaving);
    setUnsaved(0);
  }

  set text(turns: Turn[]) {
    this.turns = turns;
    this.selected = null;
    this.blocks = turns.map(() => element('div', '', 'coded-turn'));
    this.blocks.forEach((_, at) => this.draw(at));
    this.body.replaceChildren(...this.blocks);
  }

  set state(work: Work) {
    const before = this.work;
    this.work = work;
    // What is drawn anew loses what the browser has selected or focused in it.
    const selected = this.selection.passage();
    const hadFocus = this.body.contains(document.activeElement) && document.activeElement !== this.body;
    changed(this.turns, before, work).forEach((at) => this.draw(at));
    if (hadFocus && !this.body.contains(document.activeElement)) {
      this.body.focus({ preventScroll: true });
    }
    if (selected) {
      this.selection.select(selected);
    }
    this.panel?.show(work);
  }

  private word(key: string, ...values: string[]): string {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, () => value), this.dataset[key] ?? '');
  }

  private make(): CodePanel {
    this.body.className = 'coded-text';
    this.body.tabIndex = 0;
    this.body.setAttribute('role', 'group');
    this.body.setAttribute('aria-label', this.word('text'));
    this.body.setAttribute('aria-describedby', 'coding-keys');
    this.body.addEventListener('keydown', this.keyPressed);
    const panel = new CodePanel((key, ...values) => this.word(key, ...values), {
      code: (code) => this.put(code),
      inVivo: (name) => this.inVivo(name),
      memo: (text) => void this.memo(text),
      draft: (isThere) => this.draft(isThere),
      close: () => this.close(),
      leave: () => this.body.focus(),
    });
    panel.show(this.work);
    panel.say('');
    this.append(this.body, panel.root);
    return panel;
  }

  private draw(at: number) {
    const block = this.blocks[at];
    if (block) {
      this.marks.draw(block, this.turns[at], at, this.work);
    }
  }

  private light(id: string, on: boolean) {
    this.body
      .querySelectorAll<HTMLElement>('.coded')
      .forEach((piece) => piece.classList.toggle('lit', on && (piece.dataset.codings ?? '').split(' ').includes(id)));
  }

  private show(one: Coding) {
    this.choose([one.start, one.end]);
    this.blocks[touched(this.turns, one)[0]]?.scrollIntoView({ block: 'nearest' });
  }

  /** What the mouse, a finger or the keyboard of the browser has selected. */
  private readonly selectionChanged = () => {
    const passage = this.selection.passage();
    if (passage) {
      this.take(passage);
    }
  };

  private take(span: Span) {
    if (this.selected && this.selected[0] === span[0] && this.selected[1] === span[1]) {
      return;
    }
    this.selected = span;
    this.panel?.say(wordsOf(this.turns, span));
    window.clearTimeout(this.asking);
    this.asking = window.setTimeout(this.ask, REST);
  }

  /** Tells what is selected, and asks for what suits it. */
  private readonly ask = () => {
    window.clearTimeout(this.asking);
    this.asking = 0;
    if (this.selected && this.work.mayCode) {
      void this.$server.suggest(this.selected[0], this.selected[1]);
    }
  };

  /** A button elsewhere on the page may be about what is selected: the server hears of that first. */
  private readonly clicked = () => {
    if (this.asking) {
      this.ask();
    }
  };

  private close() {
    window.clearTimeout(this.asking);
    this.asking = 0;
    this.selected = null;
    document.getSelection()?.removeAllRanges();
    this.panel?.say('');
    this.body.focus({ preventScroll: true });
    if (this.work.mayCode) {
      void this.$server.unselect();
    }
  }

  private choose(span: Span) {
    if (this.selection.select(span)) {
      this.take(span);
    }
  }

  private readonly keyPressed = (event: KeyboardEvent) => {
    if (event.target !== this.body || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const stepped = step(this.turns, this.caret, this.selected, move, event.shiftKey);
      if (stepped) {
        this.caret = stepped.caret;
        this.choose(stepped.span);
        this.body.focus({ preventScroll: true });
        this.blocks[stepped.caret.turn].scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'Enter' && this.selected) {
      event.preventDefault();
      this.panel?.focus();
    } else if (event.key === 'Escape' && this.selected) {
      this.close();
    }
  };

  private put(code: Code) {
    if (this.selected) {
      const [start, end] = this.selected;
      this.panel?.clearSearch();
      void this.saving.until(`${code.name} – “${beginning(wordsOf(this.turns, this.selected))}”`, this.$server.code(start, end, code.id));
      if (this.panel?.hasFocus()) {
        this.body.focus({ preventScroll: true });
      }
    } else {
      this.panel?.say('');
    }
  }

  private uncode(coding: Coding) {
    const name = this.work.codes.find((code) => code.id === coding.code)?.name ?? '';
    void this.saving.until(this.word('remove', name), this.$server.uncode(coding.id));
  }

  private inVivo(name: string) {
    if (this.selected && name.trim()) {
      void this.saving.until(name, this.$server.inVivo(this.selected[0], this.selected[1], name));
    }
  }

  private async memo(text: string) {
    if (this.selected && text.trim()) {
      const [start, end] = this.selected;
      if (await this.saving.until(this.word('memo'), this.$server.memo(start, end, text))) {
        this.panel?.memoWritten(text);
      }
    }
  }

  private sayUnsaved(unsaved: string[]) {
    setUnsaved(unsaved.length);
    this.classList.toggle('has-unsaved', unsaved.length > 0);
    this.panel?.sayUnsaved(unsaved);
  }

  private draft(isThere: boolean) {
    this.isDraft = isThere;
    void this.$server.draft(isThere);
  }

  private readonly leaving = (event: BeforeUnloadEvent) => {
    if (this.isDraft || this.saving.some) {
      event.preventDefault();
    }
  };
}

customElements.define('ovoz-coding', OvozCoding);
