/*
 * "Leave quickly": one plain navigation that leaves no entry of this page behind, by its link or by Esc pressed three times.
 * What this tab holds is forgotten, the window's name too, because the server finds the kept page by it: going back begins
 * anew. Where this does not run, the link is a link.
 */
const TIMES = 3;

/** The most time between two presses, in milliseconds. */
const PAUSE = 1000;

let pressed = 0;
let last = 0;
let watched: Element | null = null;

function leave(link: HTMLAnchorElement) {
  document.body.hidden = true;
  try {
    sessionStorage.clear();
  } catch {
    // Nothing is kept where nothing may be kept.
  }
  window.name = '';
  window.location.replace(link.href);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a.leave-quickly');
  if (link) {
    event.preventDefault();
    leave(link);
  }
});

/** Esc closes what is open, and what is half typed in a script with a composer. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || document.querySelector('dialog[open]') !== null;
}

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.repeat || isForSomethingElse(event)) {
      pressed = event.key === 'Escape' ? pressed : 0;
      return;
    }
    pressed = event.timeStamp - last < PAUSE ? pressed + 1 : 1;
    last = event.timeStamp;
    const link = document.querySelector<HTMLAnchorElement>('a.leave-quickly');
    if (link && pressed >= TIMES) {
      leave(link);
    }
  },
  true,
);

/* The bar with that link stays in sight; what else stays or is scrolled to keeps below it, however tall its words make it. */
const heights = new ResizeObserver(([bar]) =>
  document.documentElement.style.setProperty('--bar', `${bar.target.getBoundingClientRect().height}px`),
);
new MutationObserver(() => {
  const bar = document.querySelector('.status-bar');
  if (bar && bar !== watched) {
    watched = bar;
    heights.disconnect();
    heights.observe(bar);
  }
}).observe(document.body, { childList: true, subtree: true });

export {};
