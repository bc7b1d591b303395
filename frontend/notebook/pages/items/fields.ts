/* A number with missing answers below it, a text, and an information. */
import { html, LitElement } from 'lit';
import { type Choice, type Part, paragraphs, type ShownQuestion } from '../question.ts';
import { QuestionElement } from './element.ts';
import { typedField } from './typed.ts';

class FieldElement extends QuestionElement {
  protected override body() {
    const [part] = this.question.parts;
    return html`<label class="question" for="i-${part.name}">${this.question.text}</label>
      ${this.above()}${typedField(part.typed!, { text: this.text, describedBy: this.describedBy, type: this.type })}${this.choices(
        part,
      )}`;
  }

  protected override chosen(part: Part, choice: Choice, isChosen: boolean) {
    this.give(new Map([[part.name, isChosen ? choice.code : null]]));
  }
}

class InformationElement extends LitElement {
  static override properties = { question: { attribute: false } };

  declare question: ShownQuestion;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`${paragraphs(this.question.text).map((paragraph) => html`<p>${paragraph}</p>`)}`;
  }
}

customElements.define('notebook-field', FieldElement);
customElements.define('notebook-information', InformationElement);
