import { expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { refusalOf } from './run.js';

/** A calculator, an input, and the code and place of its refusal. */
export type Case = readonly [name: CalculatorName, json: string | object, refusal: string];

/** One test per input: refused under that code, at that place. */
export function refuses(title: string, cases: readonly Case[]): void {
  it.each(cases)(`${title}: %s %j → %s`, (name, json, refusal) => {
    expect(refusalOf(name, json)).toBe(refusal);
  });
}
