/*
 * What was entered into a form that says data-entries, and is not saved yet, is not lost without a question. Closing the
 * page and loading it again are asked about by the browser; Esc in a dialog and ways within the product by the server
 * (ui.UnsavedEntries), which hears here of the first entry.
 */
interface Kept extends HTMLFormElement {
  unsaved?: boolean;
}

const KEPT = 'form[data-entries]';

function enter(event: Event) {
  const form = (event.target as Element | null)?.closest?.<Kept>(KEPT);
  if (form && !form.unsaved) {
    form.unsaved = true;
    form.dispatchEvent(new CustomEvent('entered'));
  }
}

function unsaved(within: ParentNode): Kept | undefined {
  return [...within.querySelectorAll<Kept>(KEPT)].find((form) => form.unsaved);
}

document.addEventListener('input', enter, true);
document.addEventListener('change', enter, true);

window.addEventListener('beforeunload', (event) => {
  if (unsaved(document)) {
    event.preventDefault();
  }
});

document.addEventListener(
  'cancel',
  (event) => {
    const form = event.target instanceof HTMLDialogElement ? unsaved(event.target) : undefined;
    if (form) {
      event.preventDefault();
      form.dispatchEvent(new CustomEvent('closing'));
    }
  },
  true,
);
