/*
 * A printed page says what was chosen on it and of which day it is: the filters themselves are controls and stay on the
 * screen. The line stands beside what the server manages, and only while printing.
 */
const LINE = document.createElement('p');
LINE.className = 'print-line';

window.addEventListener('beforeprint', () => {
  const parts = [...chosen(), today()];
  LINE.textContent = `${document.title}. ${parts.join('; ')}.`;
  document.body.prepend(LINE);
});
window.addEventListener('afterprint', () => LINE.remove());

/** "Wave: …", "Country: …": every list, day and search that has a value; not the fields of a form that is filled in. */
function chosen(): string[] {
  const controls = document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('#main select, #main input[type=date], #main input[type=checkbox]');
  return [...controls].filter(isFilter).flatMap((control) => {
    const label = document.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent?.trim();
    const value = written(control);
    return label && value !== null ? [value === '' ? label : `${label}: ${value}`] : [];
  });
}

function isFilter(control: HTMLElement): boolean {
  // What no print shows has no box while the print's styles hold, so only the attributes can be asked.
  const isHidden = control.closest('[hidden]') !== null || control.closest<HTMLElement>('[style*="display: none"]') !== null;
  return control.id !== '' && !isHidden && control.closest('form, table') === null;
}

/** Null where nothing is chosen; a tick has its label alone. */
function written(control: HTMLSelectElement | HTMLInputElement): string | null {
  if (control instanceof HTMLSelectElement) {
    // Which countries is always told; any mode, any language need no words.
    const isAny = control.value === '' && !control.id.endsWith('country');
    return isAny ? null : (control.selectedOptions[0]?.textContent?.trim() ?? null);
  }
  if (control.type === 'checkbox') {
    return control.checked && control.id.startsWith('table-') ? '' : null;
  }
  return control.value === '' ? null : day(control.value);
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

/** 2026-11-29 in English, 29.11.2026 in the other languages of the study. */
function day(iso: string): string {
  return document.documentElement.lang.startsWith('en') ? iso : iso.split('-').reverse().join('.');
}

export {};
