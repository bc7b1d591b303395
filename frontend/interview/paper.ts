/*
 * Typing an interview in from paper: the code of an answer chooses it, Enter goes on to the next question and, after the last
 * one, to the page's button. What is chosen is chosen as a click would do it, so that it is saved as every answer is.
 */
const PAPER = '.field-interview.paper';

/** So long a code may still grow, in milliseconds: 1 is waited for where there is a 10. */
const PAUSE = 900;

let typed = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** The inputs of one question: a group of radio buttons, the boxes of an item, or one field. */
function groups(page: Element): HTMLElement[][] {
  const found = new Map<string, HTMLElement[]>();
  page.querySelectorAll<HTMLInputElement>('.item input, .item textarea').forEach((input, place) => {
    if (input.offsetParent === null || input.disabled) return;
    const item = input.closest('.item')?.id ?? '';
    const key =
      input.type === 'radio' ? `r:${input.name}` : input.type === 'checkbox' ? `c:${item}` : `f:${place}`;
    found.set(key, [...(found.get(key) ?? []), input]);
  });
  return [...found.values()];
}

function clear() {
  typed = '';
  clearTimeout(timer);
}

function choose(group: HTMLElement[]): boolean {
  const input = (group as HTMLInputElement[]).find((one) => one.value === typed);
  clear();
  if (!input) return false;
  input.focus();
  input.click();
  return true;
}

/** Takes one more sign of a code; at once where no longer code begins so. */
function type(sign: string, group: HTMLElement[]) {
  clearTimeout(timer);
  typed += sign === '−' ? '-' : sign;
  const codes = (group as HTMLInputElement[]).map((one) => one.value);
  const longer = codes.filter((code) => code !== typed && code.startsWith(typed));
  if (codes.includes(typed) && longer.length === 0) {
    choose(group);
  } else if (longer.length === 0) {
    clear();
  } else {
    timer = setTimeout(() => choose(group), PAUSE);
  }
}

function goOn(page: Element, group: HTMLElement[]) {
  if (typed) choose(group);
  const all = groups(page);
  const here = all.findIndex((one) => one.includes(group[0]));
  const next = all[here + 1];
  if (next) {
    (next.find((one) => (one as HTMLInputElement).checked) ?? next[0]).focus();
  } else {
    page.querySelector<HTMLElement>('button.primary')?.focus();
  }
}

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const page = target.closest?.(PAPER);
  if (!page || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const group = groups(page).find((one) => one.includes(target));
  if (!group) {
    // After a page was turned its heading has the focus.
    if (event.key === 'Enter' && !target.closest('button, a, select, input, textarea, summary')) {
      event.preventDefault();
      groups(page)[0]?.[0]?.focus();
    }
    return;
  }
  const isText = target instanceof HTMLTextAreaElement;
  const isChoice = target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
  if (event.key === 'Enter' && !(isText && event.shiftKey)) {
    event.preventDefault();
    // A field is saved when it is left.
    goOn(page, group);
  } else if (isChoice && /^[0-9−-]$/.test(event.key)) {
    event.preventDefault();
    type(event.key, group);
  }
});

export {};
