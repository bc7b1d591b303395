/* Elements of the page. */

export function element(tag: string, text: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) {
    made.className = name;
  }
  return made;
}

export function labelled(field: HTMLElement, text: string): HTMLElement {
  const box = element('div', '', 'field');
  const label = element('label', text) as HTMLLabelElement;
  label.htmlFor = field.id;
  box.append(label, field);
  return box;
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', text) as HTMLButtonElement;
  made.type = 'button';
  // The selection stays while a button is pressed.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', act);
  return made;
}
