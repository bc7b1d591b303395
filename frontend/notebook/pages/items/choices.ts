/* One option of several, and any number of them. */
import { html } from 'lit';
import type { Choice, Part } from '../question.ts';
import { tick } from '../ticks.ts';
import { QuestionElement } from './element.ts';

class SingleElement extends QuestionElement {
  protected override body() {
    const [part] = this.question.parts;
    return this.group(html`${this.choices(part)}${this.clear(part, null, [part.name])}`);
  }

  protected override chosen(part: Part, choice: Choice) {
    this.give(new Map([[part.name, choice.code]]));
  }
}

class MultipleElement extends QuestionElement {
  protected override body() {
    return this.group(this.choices(this.question.parts[0]));
  }

  protected override chosen(part: Part, choice: Choice, isChosen: boolean) {
    const { changes, instead } = tick(part, choice.value, isChosen);
    this.give(changes, instead ? this.text('interview.takenBack', instead.label) : null);
  }
}

customElements.define('notebook-single', SingleElement);
customElements.define('notebook-multiple', MultipleElement);
