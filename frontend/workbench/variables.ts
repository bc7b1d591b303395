/*
 * <ovoz-variables>: the list of variables beside the workbench. Typing searches names and labels; Enter or a click puts
 * a variable on rows, its second button on columns; it can be dragged to either place. Arrow keys walk the list.
 */
interface Subject {
  name: string;
  label: string;
  /** The grid it is a row of, or empty. */
  within: string;
  level: string;
  kind: string;
  grouping: boolean;
}

interface Words {
  search: string;
  rows: string;
  columns: string;
  none: string;
  levels: Record<string, string>;
}

class OvozVariables extends HTMLElement {
  #subjects: Subject[] = [];
  #words?: Words;
  readonly #input = document.createElement('input');
  readonly #list = document.createElement('ul');
  readonly #none = document.createElement('p');

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
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('keydown', this.#fromSearch);
    this.#list.addEventListener('keydown', this.#walk);
    this.#list.addEventListener('click', this.#click);
    this.#list.addEventListener('dragstart', this.#drag);
    this.#none.className = 'hint';
    this.#none.setAttribute('role', 'status');
    const label = document.createElement('label');
    label.htmlFor = this.#input.id;
    label.textContent = this.#words?.search ?? '';
    this.replaceChildren(label, this.#input, this.#none, this.#list);
    document.addEventListener('keydown', this.#undo);
    document.addEventListener('dragover', this.#over);
    document.addEventListener('dragleave', this.#leave);
    document.addEventListener('drop', this.#drop);
    this.#show();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#undo);
    document.removeEventListener('dragover', this.#over);
    document.removeEventListener('dragleave', this.#leave);
    document.removeEventListener('drop', this.#drop);
  }

  #show() {
    if (!this.#words || !this.isConnected) {
      return;
    }
    this.querySelector('label')!.textContent = this.#words.search;
    this.#list.replaceChildren(...this.#subjects.map((subject) => this.#line(subject)));
    this.#filter();
  }

  #line(subject: Subject): HTMLLIElement {
    const words = this.#words!;
    const line = document.createElement('li');
    line.dataset.name = subject.name;
    line.dataset.found = `${subject.name} ${subject.within} ${subject.label}`.toLocaleLowerCase();
    line.className = subject.within ? 'within' : '';
    const pick = document.createElement('button');
    pick.type = 'button';
    pick.className = 'pick';
    pick.draggable = true;
    pick.dataset.to = 'row';
    const level = document.createElement('span');
    level.className = `level ${subject.level}`;
    level.textContent = words.levels[subject.level] ?? '';
    const label = document.createElement('span');
    label.textContent = subject.label;
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = subject.name;
    pick.append(label, name, level);
    line.append(pick);
    if (subject.grouping) {
      const column = document.createElement('button');
      column.type = 'button';
      column.className = 'to-column';
      column.dataset.to = 'column';
      column.textContent = words.columns;
      column.setAttribute('aria-label', `${subject.label}: ${words.columns}`);
      line.append(column);
    }
    return line;
  }

  #filter() {
    const wanted = this.#input.value.toLocaleLowerCase().trim().split(/\s+/);
    let shown = 0;
    for (const line of this.#list.children as HTMLCollectionOf<HTMLElement>) {
      const isFound = wanted.every((word) => line.dataset.found!.includes(word));
      line.hidden = !isFound;
      shown += isFound ? 1 : 0;
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
