/*
 * What is more than a page can send in one message is not sent, because it would be refused again and again and the page would
 * never answer; it stays in its field, and is told there, until it is shorter.
 */
/** Bytes, somewhat less than the server takes of staff in one message (RequestBodies). */
const MOST = 1_900_000;
/** No sign takes more bytes than that, escaped as it is sent. */
const LARGEST_SIGN = 6;
const TOLD = 'too-much';

type Field = HTMLInputElement | HTMLTextAreaElement;

function isTooMuch({ value }: Field): boolean {
  return value.length * LARGEST_SIGN > MOST && new Blob([JSON.stringify(value)]).size > MOST;
}

function tell(field: Field, words: string) {
  const beside = field.nextElementSibling;
  const told = beside?.classList.contains(TOLD) ? beside : null;
  if (words === '') {
    told?.remove();
  } else if (told === null) {
    const line = document.createElement('p');
    line.className = `error-text ${TOLD}`;
    line.setAttribute('role', 'alert');
    line.textContent = words;
    field.after(line);
  }
}

function hold(event: Event) {
  const field = event.target as Field;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'file')) {
    const isHeld = isTooMuch(field);
    tell(field, isHeld ? (document.getElementById('main')?.dataset.tooMuch ?? '') : '');
    if (isHeld) {
      event.stopImmediatePropagation();
    }
  }
}

document.addEventListener('input', hold, true);
document.addEventListener('change', hold, true);
document.addEventListener(
  'submit',
  (event) => {
    const held = [...(event.target as Element).querySelectorAll<Field>('input, textarea')].find(isTooMuch);
    if (held) {
      event.preventDefault();
      event.stopImmediatePropagation();
      held.focus();
    }
  },
  true,
);

export {};
