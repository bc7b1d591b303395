/*
 * What a page keeps in its tab when it is loaded again by itself: where one was, what was entered on it, and its language. It
 * is gone with the tab.
 */
export const KEY = 'ovoz.sitting';
const PLACE = 'ovoz.place';
const TYPED = 'ovoz.typed';
/** So long a page may take to come. */
const PATIENCE = 20_000;

/** Where the page was that was loaded again: the part of the interview, how far down, and at which control. */
export interface Place {
  where: string;
  language: string;
  down: number;
  control: string;
}

interface Surroundings {
  ovoz?: { came: Place | null };
}

const surroundings = window as unknown as Surroundings;

export function stored(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function store(name: string, value: string | null) {
  try {
    if (value === null) {
      sessionStorage.removeItem(name);
    } else {
      sessionStorage.setItem(name, value);
    }
  } catch {
    // A browser that keeps nothing: the page itself still does.
  }
}

function came(): Place | null {
  const place = stored(PLACE);
  store(PLACE, null);
  return place === null ? null : (JSON.parse(place) as Place);
}

surroundings.ovoz = { came: came() };

/** The place of the page before, once. */
export function placeBefore(): Place | null {
  const place = surroundings.ovoz?.came ?? null;
  surroundings.ovoz = { came: null };
  return place;
}

/** Where the page is now. */
export function keepPlace() {
  const place: Place = {
    where: document.querySelector<HTMLElement>('[data-where]')?.dataset.where ?? '',
    language: document.documentElement.lang,
    down: Math.round(scrollY),
    control: document.activeElement?.id ?? '',
  };
  store(PLACE, JSON.stringify(place));
}

window.addEventListener('pagehide', () => {
  // Who leaves quickly has hidden the page and taken the key before.
  if (stored(KEY) !== null && !document.body.hidden) {
    keepPlace();
  }
});

/** What was entered on a page that is no interview's, such as a code: nobody else has it when the session is lost. */
interface Entry {
  id: string;
  value: string;
  isChosen: boolean;
}

export function keepEntries() {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('main :is(input, textarea, select)[id]')];
  const entries = inputs
    .filter((input) => input.closest('.interview') === null && !['hidden', 'password'].includes(input.type))
    .map(({ id, value, checked }): Entry => ({ id, value, isChosen: checked }));
  store(TYPED, JSON.stringify(entries));
}

/** Puts an entry back where it was, as if it were entered now. */
function enter(entry: Entry): boolean {
  const input = document.getElementById(entry.id) as HTMLInputElement | null;
  if (input === null) {
    return false;
  }
  if (input.type === 'radio' || input.type === 'checkbox') {
    if (entry.isChosen !== input.checked) {
      input.click();
    }
  } else if (input.value !== entry.value) {
    input.value = entry.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return true;
}

/** As soon as the page has come, which Flow builds bit by bit. */
function putEntriesBack() {
  let entries = JSON.parse(stored(TYPED) ?? '[]') as Entry[];
  store(TYPED, null);
  if (entries.length === 0) {
    return;
  }
  const put = () => {
    entries = entries.filter((entry) => !enter(entry));
    if (entries.length === 0) {
      arriving.disconnect();
    }
  };
  const arriving = new MutationObserver(put);
  arriving.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => arriving.disconnect(), PATIENCE);
  put();
}

putEntriesBack();

/** A page that keeps nothing of its own is loaded again in the language that was chosen on it. */
export function keepLanguage() {
  if (document.querySelector('[data-where]') === null) {
    const address = new URL(location.href);
    address.searchParams.set('lang', document.documentElement.lang);
    history.replaceState(history.state, '', address);
  }
}
