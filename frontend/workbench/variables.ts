/*
 * <ovoz-variables>: the list of variables beside the workbench, under the sections of the questionnaire. Typing searches
 * names and labels; Enter or a click puts a variable on rows, its buttons on columns and into the filter; it can be dragged
 * to any of them. Arrow keys walk the list. The column that it stands in is as high as what is seen of it.
 */
interface Subject {
  name: string;
  label: string;
  section: string;
  /** The grid it is a row of, or empty. */
  within: string;
  level: string;
  grouping: boolean;
  filtering: boolean;
}

interface Words {
  search: string;
  rows: string;
  columns: string;
  filter: string;
  none: string;
  levels: Record<string, string>;
}

const NARROW = window.matchMedia('(max-width: 900px)');

class OvozVariables extends HTMLElement {
  #subjects: Subject[] = [];
  #words?: Words;
  readonly #input = document.createElement('input');
  readonly #list = document.createElement('ul');
  readonly #none = document.createElement('p');
  readonly #page = new ResizeObserver(() => this.#fit());

  set subjects(subjects: Subject[]) {
    this.#subjects = subjects;
    this.#show();
  }

  set words(words: Words) {
    this.#words = words;
    this.#show();
  }

  connectedCallback() {
    for (const name of ['words', 'subjects'] as const) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const early = (this as any)[name];
        delete (this as any)[name];
        (this as any)[name] = early;
      }
    }
    this.#input.type = 'search';
    this.#input.id = 'variable-search';
    this.#input.autocomplete = 'off';
    this.#input.maxLength = 2000;
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('keydown', this.#fromSearch);
    this.#list.addEventListener('keydown', this.#walk);
    this.#list.addEventListener('click', this.#click);
    this.#list.addEventListener('dragstart', this.#drag);
    this.#none.className = 'hint';
    this.#none.setAttribute('role', 'status');
    const label = document.createElement('label');
    label.htmlFor = this.#input.id;
    label.className = 'visually-hidden';
    this.replaceChildren(label, this.#input, this.#none, this.#list);
    document.addEventListener('keydown', this.#undo);
    document.addEventListener('dragover', this.#over);
    document.addEventListener('dragleave', this.#leave);
    document.addEventListener('drop', this.#drop);
    window.addEventListener('scroll', this.#fit, { passive: true });
    window.addEventListener('resize', this.#fit);
    NARROW.addEventListener('change', this.#fold);
    this.#show();
    this.#page.observe(document.body);
  }

  /** Where a window becomes wide or narrow, options are in sight beside a result, and out of its way where they stand above it. */
  readonly #fold = () => {
    const options = this.parentElement?.querySelector<HTMLDetailsElement>('details.bench-options');
    if (options) {
      options.open = !NARROW.matches;
    }
    this.#fit();
  };

  /** The column ends where the window does, however far the page is scrolled. */
  readonly #fit = () => {
    const column = this.parentElement;
    if (column && !NARROW.matches) {
      const top = Math.max(column.getBoundingClientRect().top, 0);
      column.style.setProperty('--seen', `${Math.round(window.innerHeight - top - 8)}px`);
    }
  };

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#undo);
    document.removeEventListener('dragover', this.#over);
    document.removeEventListener('dragleave', this.#leave);
    document.removeEventListener('drop', this.#drop);
    window.removeEventListener('scroll', this.#fit);
    window.removeEventListener('resize', this.#fit);
    NARROW.removeEventListener('change', this.#fold);
    this.#page.disconnect();
  }

  #show() {
    if (!this.#words || !this.isConnected) {
      return;
    }
    this.querySelector('label')!.textContent = this.#words.search;
    this.#input.placeholder = this.#words.search;
    const lines: HTMLLIElement[] = [];
    this.#subjects.forEach((subject, at) => {
      if (subject.section && subject.section !== this.#subjects[at - 1]?.section) {
        const section = document.createElement('li');
        section.className = 'section';
        section.textContent = subject.section;
        lines.push(section);
      }
      lines.push(this.#line(subject));
    });
    this.#list.replaceChildren(...lines);
    this.#filter();
  }

  #line(subject: Subject): HTMLLIElement {
    const words = this.#words!;
    const line = document.createElement('li');
    line.dataset.name = subject.name;
    line.dataset.found = `${subject.name} ${subject.within} ${subject.label}`.toLocaleLowerCase();
    line.title = `${subject.within ? `${subject.within}: ` : ''}${subject.label} (${subject.name}, ${words.levels[subject.level] ?? ''})`;
    line.className = subject.within ? 'within' : '';
    const pick = document.createElement('button');
    pick.type = 'button';
    pick.className = 'pick';
    pick.draggable = true;
    pick.dataset.to = 'row';
    const level = document.createElement('span');
    level.className = `level ${subject.level}`;
    const word = document.createElement('span');
    word.className = 'visually-hidden';
    word.textContent = words.levels[subject.level] ?? '';
    level.append(word);
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = subject.label;
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = subject.name;
    pick.append(level, label, name);
    line.append(pick);
    if (subject.grouping) {
      line.append(this.#button(subject, 'column', words.columns));
    }
    if (subject.filtering) {
      line.append(this.#button(subject, 'filter', words.filter));
    }
    return line;
  }

  #button(subject: Subject, to: string, word: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `to-${to}`;
    button.dataset.to = to;
    button.title = word;
    button.setAttribute('aria-label', `${subject.label}: ${word}`);
    return button;
  }

  #filter() {
    const wanted = this.#input.value.toLocaleLowerCase().trim().split(/\s+/);
    let shown = 0;
    let section: HTMLElement | undefined;
    for (const line of this.#list.children as HTMLCollectionOf<HTMLElement>) {
      if (line.className === 'section') {
        section = line;
        section.hidden = true;
        continue;
      }
      const isFound = wanted.every((word) => line.dataset.found!.includes(word));
      line.hidden = !isFound;
      if (isFound) {
        shown++;
        if (section) {
          section.hidden = false;
        }
      }
    }
    this.#none.textContent = shown === 0 ? (this.#words?.none ?? '') : '';
    this.#none.hidden = shown !== 0;
  }

  #picks(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('li:not([hidden]) > .pick')];
  }

  readonly #fromSearch = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#picks()[0]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.#input.value.trim() !== '') {
        this.#picks()[0]?.click();
      }
    }
  };

  readonly #walk = (event: KeyboardEvent) => {
    const picks = this.#picks();
    const at = picks.findIndex((pick) => pick.parentElement!.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: picks.length - 1 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    (to < 0 ? this.#input : picks[Math.min(to, picks.length - 1)])?.focus();
  };

  readonly #click = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-to]');
    if (button) {
      this.#put(button.parentElement!.dataset.name!, button.dataset.to!);
    }
  };

  #put(name: string, to: string) {
    this.dispatchEvent(new CustomEvent('put', { detail: { name, to } }));
  }

  readonly #drag = (event: DragEvent) => {
    const name = (event.target as Element).closest<HTMLElement>('li')?.dataset.name;
    if (name && event.dataTransfer) {
      event.dataTransfer.setData('text/x-variable', name);
      event.dataTransfer.effectAllowed = 'copy';
    }
  };

  readonly #over = (event: DragEvent) => {
    const place = placeOf(event);
    if (place && event.dataTransfer?.types.includes('text/x-variable')) {
      event.preventDefault();
      place.classList.add('over');
    }
  };

  readonly #leave = (event: DragEvent) => placeOf(event)?.classList.remove('over');

  readonly #drop = (event: DragEvent) => {
    const place = placeOf(event);
    const name = event.dataTransfer?.getData('text/x-variable');
    if (place && name) {
      event.preventDefault();
      place.classList.remove('over');
      this.#put(name, place.dataset.drop!);
    }
  };

  /** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, except where somebody types: there they belong to the text. */
  readonly #undo = (event: KeyboardEvent) => {
    const isTyping = (event.target as Element | null)?.matches?.('input:not([type=checkbox], [type=radio]), textarea');
    // On a Cyrillic keyboard the key is another letter at the same place.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || isTyping || (key !== 'z' && key !== 'y')) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent(key === 'y' || event.shiftKey ? 'redo' : 'undo'));
  };
}

function placeOf(event: DragEvent): HTMLElement | null {
  return (event.target as Element | null)?.closest?.<HTMLElement>('[data-drop]') ?? null;
}

customElements.define('ovoz-variables', OvozVariables);
