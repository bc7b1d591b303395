/*
 * A browser that translates pages puts its own words into <font> elements in the place of the texts that stood there. The
 * server goes on to change the texts it knows, which nobody sees any more: a button would keep the words of the page before.
 * So a text that changes takes its place back; the browser then translates it anew.
 */
const places = new WeakMap<Node, Element>();

const changes = new MutationObserver((records) => {
  for (const { target } of records) {
    const place = places.get(target);
    if (place?.isConnected && !target.isConnected) {
      place.replaceWith(target);
    }
    places.delete(target);
  }
});

function isTranslation(node: Node | null): node is Element {
  return node instanceof Element && node.localName === 'font';
}

new MutationObserver((records) => {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    const text = [...removedNodes].find((node) => node instanceof Text);
    const place = text && [...addedNodes, previousSibling, nextSibling].find(isTranslation);
    if (place && text) {
      places.set(text, place);
      changes.observe(text, { characterData: true });
    }
  }
}).observe(document, { childList: true, subtree: true });

export {};
