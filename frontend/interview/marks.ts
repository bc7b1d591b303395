/* What stands at a question in words about its answer: that it is not saved, and how many characters are left. */

/** Where the words stand: at the row of a grid, else at the question. */
export function placeOf(control: string, item: string): Element | null {
  const row = document.getElementById(control)?.closest('.grid-row');
  return row ?? document.getElementById(`q-${item}`);
}

/** Says there that an answer is not saved, or no longer. */
export function mark(place: Element, isLate: boolean, text: string) {
  const present = place.querySelector(':scope > .not-saved');
  const isRow = place.matches('.grid-row');
  const frame = isRow ? place : place.querySelector('fieldset, input, textarea');
  const id = `not-saved-${isRow ? place.querySelector('input')?.name : place.id}`;
  const described = (frame?.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  if (isLate && !present) {
    const words = document.createElement('p');
    words.className = 'not-saved';
    words.id = id;
    words.setAttribute('role', 'status');
    place.append(words);
    words.textContent = text;
    frame?.setAttribute('aria-describedby', [...described, id].join(' '));
  } else if (!isLate && present) {
    present.remove();
    if (described.length > 0) {
      frame?.setAttribute('aria-describedby', described.join(' '));
    } else {
      frame?.removeAttribute('aria-describedby');
    }
  }
}

/** How many characters are left, from four fifths of the limit on. */
export function countLeft(input: HTMLInputElement, value: string, word: (name: string) => string) {
  const limit = Number(input.dataset.limit);
  if (!limit) {
    return;
  }
  const left = limit - [...value.normalize('NFC').trim()].length;
  let words = input.nextElementSibling;
  if (!words?.matches('.count')) {
    words = document.createElement('p');
    words.className = 'count hint';
    words.setAttribute('role', 'status');
    input.after(words);
  }
  const text = left > limit / 5 ? '' : word(left < 0 ? 'many' : 'left').replace('{0}', String(Math.abs(left)));
  if (words.textContent !== text) {
    words.textContent = text;
  }
}
