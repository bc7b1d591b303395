/**
 * The engine of the notebook, asked by tests: a line of JSON in, a line of JSON out. {@code define} makes a definition
 * known, {@code conform} runs a conformance case, {@code interview} a random interview.
 */
import { createInterface } from 'node:readline';
import { readDefinition, type Definition } from '../../../frontend/notebook/engine/index.ts';
import { conform } from './conformance.ts';
import { interview } from './interviews.ts';

const definitions = new Map<string, Definition>();

function answer(asked: any): unknown {
  switch (asked.do) {
    case 'define':
      definitions.set(asked.name, readDefinition(asked.definition));
      return { known: asked.name };
    case 'conform':
      return { faults: conform(definitions.get(asked.definition)!, asked.case) };
    case 'interview':
      return interview(definitions.get(asked.definition)!, asked);
    default:
      throw new Error(`cannot ${asked.do}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let said: unknown;
  try {
    said = answer(JSON.parse(line));
  } catch (fault) {
    said = { failed: fault instanceof Error ? fault.stack : String(fault) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
