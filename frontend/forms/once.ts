/*
 * One press counts once. The second click of a double click, and another press of the same button or form before the server
 * has answered the first one, are meant by the hand and not by the person: else a batch is made twice, or a name that was
 * just used up is missed. Where one presses often on purpose the button says so with data-often. Respondents' pages have a
 * rule of their own for Next and Back; there only forms are guarded.
 */
interface Flow {
  Vaadin?: { Flow?: { clients?: Record<string, { isActive?(): boolean }> } };
}

/** Flow needs a moment to begin to send. */
const MOMENT = 50;

const waiting = new WeakSet<Element>();

function isBusy(): boolean {
  const clients = (window as unknown as Flow).Vaadin?.Flow?.clients ?? {};
  return Object.values(clients).some((client) => client.isActive?.() === true);
}

/** Until the server has answered. */
function hold(pressed: Element) {
  waiting.add(pressed);
  const look = () => {
    if (isBusy() && pressed.isConnected) {
      setTimeout(look, MOMENT);
    } else {
      waiting.delete(pressed);
    }
  };
  setTimeout(look, MOMENT);
}

function once(event: Event, pressed: Element, isSecond: boolean) {
  if (isSecond || waiting.has(pressed)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else {
    hold(pressed);
  }
}

document.addEventListener(
  'click',
  (event) => {
    const button = (event.target as Element | null)?.closest?.<HTMLButtonElement>('button');
    const isGuarded = button && (button.form !== null || document.querySelector('.staff-header') !== null);
    if (isGuarded && !('often' in button.dataset)) {
      once(event, button, event.detail > 1);
    }
  },
  true,
);

document.addEventListener('submit', (event) => once(event, event.target as Element, false), true);
