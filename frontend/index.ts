import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

/*
 * An interview's own entries of the history are asked first. Chromium hands what a window is told to its listeners in the order
 * in which they came, whatever phase they ask for: this one is there before the router's.
 */
window.addEventListener(
  'popstate',
  (event) => {
    const moved = new CustomEvent('ovoz-moved', { detail: event.state as unknown, cancelable: true });
    if (!window.dispatchEvent(moved)) {
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);

const flow = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
});

/** Without a network the page that is there stays: Flow would put an empty frame in its place, and what was entered would be gone. */
const frameOfNothing = (flow['offlineStubAction'] as () => Promise<HTMLElement>).bind(flow);
flow['offlineStubAction'] = async () => flow.container ?? frameOfNothing();

/**
 * The server has written the page into the outlet. The router puts it there once more when its first request was answered, on a
 * slow network seconds after the page is seen: an element that is moved loses the cursor, and whoever types already types
 * into nothing.
 */
function keepInPlace(outlet: HTMLElement): HTMLElement {
  const append = outlet.appendChild.bind(outlet);
  outlet.appendChild = (page) => (page.isSameNode(outlet.lastChild) ? page : append(page));
  return outlet;
}

new Router(keepInPlace(document.querySelector<HTMLElement>('#outlet')!)).setRoutes(flow.serverSideRoutes);
