import { code, isMissing, isTicked, isValid, NOT_ASKED, type Answers } from './answers.ts';
import type { Condition, Operator } from './definition.ts';

/** Whether the condition holds for these answers; comparing with a missing answer is false. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'compare': {
      const left = code(answers, condition.variable) ?? NOT_ASKED;
      return !isMissing(left) && compares(left, condition.operator, condition.value);
    }
    case 'in':
      return condition.values.includes(code(answers, condition.variable) ?? NOT_ASKED);
    case 'has':
      return isTicked(answers, condition.variable);
    case 'count': {
      const ticked = condition.variables.filter((variable) => isTicked(answers, variable)).length;
      const answered = condition.variables.some((variable) => isValid(answers, variable));
      return answered && compares(ticked, condition.operator, condition.value);
    }
    case 'answered':
      return condition.variables.some((variable) => isValid(answers, variable));
    case 'and':
      return condition.parts.every((part) => holds(part, answers));
    case 'or':
      return condition.parts.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.part, answers);
  }
}

/** The variables that the condition reads. */
export function reads(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
    case 'in':
    case 'has':
      return [condition.variable];
    case 'count':
    case 'answered':
      return condition.variables;
    case 'and':
    case 'or':
      return condition.parts.flatMap(reads);
    case 'not':
      return reads(condition.part);
  }
}

function compares(left: number, operator: Operator, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
