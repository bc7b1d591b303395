/*
 * What all parts of the frame are: elements in the light DOM, so that the one set of style sheets holds for them.
 */
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { TextOf } from '../contract.ts';
import type { Profile } from '../vault/store.ts';

const COLOURS = 6;

export abstract class Part extends LitElement {
  static properties: PropertyDeclarations = { text: { attribute: false } };
  declare text: TextOf;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Where one is after the page has changed, for whoever does not see it. */
  protected focusTitle(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }
}

export function badge(profile: Pick<Profile, 'number'>): TemplateResult {
  return html`<span class="badge colour-${profile.number % COLOURS}">№ ${profile.number}</span>`;
}
