import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { CALCULATOR_NAMES } from './calculator.js';
import { REFUSAL_CODES } from './contract/fault.js';
import { calculators, isCalculatorName } from './registry.js';
import { validInputs } from './testing/valid-inputs.js';

describe('The eleven calculators', () => {
  it('are those of the contract, each under its own name', () => {
    expect(Object.keys(calculators)).toEqual([...CALCULATOR_NAMES]);
    expect(CALCULATOR_NAMES).toHaveLength(11);
    expect(CALCULATOR_NAMES.map((name) => calculators[name].name)).toEqual([...CALCULATOR_NAMES]);
    expect([isCalculatorName('sizing'), isCalculatorName('toString')]).toEqual([true, false]);
  });

  it.each(CALCULATOR_NAMES)('%s answers every input its own schema describes, in the shape it promises', (name) => {
    const calculator = calculators[name];
    fc.assert(
      fc.property(validInputs[name], (value) => {
        const outcome = calculator.run(value, { explain: true });
        expect([name, value, outcome]).toEqual([
          name,
          value,
          expect.not.objectContaining({ refusal: expect.anything() }),
        ]);
        expect(calculator.inputSchema.safeParse(value).error).toBeUndefined();
        expect(calculator.answerSchema.safeParse(outcome).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
    );
  });

  it.each(CALCULATOR_NAMES)('%s gives the same answer twice and leaves its input as it was', (name) => {
    fc.assert(
      fc.property(validInputs[name], (value) => {
        const before = structuredClone(value);
        expect(calculators[name].run(value)).toEqual(calculators[name].run(before));
        expect(value).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it.each(CALCULATOR_NAMES)('%s never throws: anything is answered or refused under one of the five codes', (name) => {
    const spoilt = fc.tuple(validInputs[name], fc.nat(), fc.jsonValue()).map(([value, at, junk]) => {
      const keys = Object.keys(value);
      return { ...value, [keys[at % keys.length] ?? 'x']: junk };
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt, validInputs[name]), (value) => {
        const outcome = calculators[name].run(value);
        if (!('refusal' in outcome)) return;
        expect(REFUSAL_CODES).toContain(outcome.refusal.code);
        expect(outcome.refusal.message).toMatch(/\.$/);
      }),
    );
  });

  it.each(CALCULATOR_NAMES)('%s describes itself in one French line', (name) => {
    expect(calculators[name].summary).toMatch(/^[A-ZÉ].*[^.]$/);
  });

  it.each(CALCULATOR_NAMES)('%s can be described in OpenAPI, each field with its meaning', (name) => {
    const described = JSON.stringify(z.toJSONSchema(calculators[name].inputSchema));
    expect(described).toContain('"additionalProperties":false');
    expect(described).toContain('"description":');
    expect(JSON.stringify(z.toJSONSchema(calculators[name].answerSchema))).toContain('"rules"');
  });
});
