/* On paper nothing is folded. What was folded on the screen is so again afterwards. */
const opened = new Set<HTMLDetailsElement>();

window.addEventListener('beforeprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('.review details:not([open])').forEach((details) => {
    details.open = true;
    opened.add(details);
  });
});

window.addEventListener('afterprint', () => {
  opened.forEach((details) => {
    details.open = false;
  });
  opened.clear();
});

export {};
