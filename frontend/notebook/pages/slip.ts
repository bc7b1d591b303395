/* The slip for the respondent: a number that this device makes, and that travels in the sealed envelope. */
import { html, type TemplateResult } from 'lit';
import type { TextOf } from '../contract.ts';

/** The letters and figures of all codes that people write down; none looks like another. */
const ALPHABET = 'ACEHKMPTXY23456789';
const LENGTH = 20;
const GROUP = 7;

/** A number as the server makes them: of 20 bytes, with a sign that finds wrong ones. */
export function slipCode(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(LENGTH))): string {
  const signs = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return [...signs, check(signs)].join('');
}

function check(signs: readonly string[]): string {
  const size = ALPHABET.length;
  const sum = signs
    .map((sign, at) => ALPHABET.indexOf(sign) * (at % 2 === 1 ? 2 : 1))
    .reduce((sum, value) => sum + Math.floor(value / size) + (value % size), 0);
  return ALPHABET[(size - (sum % size)) % size];
}

/** As it is written down: in three groups. */
export function grouped(code: string): string {
  return [code.slice(0, GROUP), code.slice(GROUP, 2 * GROUP), code.slice(2 * GROUP)].join('-');
}

/** Where it is typed: beside the application. */
function address(): string {
  return new URL('../light/slip', document.baseURI).href;
}

/** @param code empty until one is made */
export function slip(code: string, text: TextOf, make: () => void): TemplateResult {
  return html`<section class="slip" data-slip>
    <h2>${text('fieldwork.slip')}</h2>
    <p>${text('notebook.interview.slip')}</p>
    ${code === ''
      ? html`<p><button type="button" data-slip-make @click=${make}>${text('fieldwork.slip.make')}</button></p>`
      : html`<p>${text('fieldwork.slip.address', address())}</p><p class="code" data-slip-code>${grouped(code)}</p>`}
  </section>`;
}
