import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
});

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

new Router(keepInPlace(document.querySelector<HTMLElement>('#outlet')!)).setRoutes(serverSideRoutes);
