import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplyEvents } from '../events/supply-events.js';
import { canteen, declared, validated, withdrawn } from '../testing/quarter.js';
import { validateSupplies } from './validate-supplies.js';

const { given } = slice(validateSupplies, { id: 'k1.2026q1', facts: { canteen }, on: '2026-04-02' });

describe('validating food purchases', () => {
  test('counts the lines named, once', () => {
    const outcome = given(declared(), declared({ line: 'f2' })).when({ lines: ['f2'] });
    outcome.then(validated('f2'));
    expect(outcome.state).toMatchObject({
      lines: [
        { line: 'f1', status: 'declared' },
        { line: 'f2', status: 'validated', validatedOn: '2026-04-02' },
      ],
    });
    given(declared(), validated('f1'))
      .when({ lines: ['f1'] })
      .thenUnchanged();
  });

  test('names lines that were entered, each once, after their entry', () => {
    given(declared())
      .when({ lines: ['f9'] })
      .thenRefused('LINE_UNKNOWN', { line: 'f9' }, 'lines.0');
    given(declared())
      .when({ lines: ['f1', 'f1'] })
      .thenRefused('LINE_REPEATED', { line: 'f1' }, 'lines.1');
    given(declared())
      .when({ lines: ['f1'] }, { on: '2026-03-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('asks for a confirmation of every flagged line, and records what was confirmed', () => {
    const flagged = declared({ flags: ['likelyDouble'] });
    given(flagged)
      .when({ lines: ['f1'] })
      .thenRefused('FLAGS_NEED_CONFIRMATION', { line: 'f1', flags: ['double probable d’une autre ligne'] }, 'lines.0');
    given(flagged)
      .when({ lines: ['f1'], confirmFlags: true })
      .then(
        supplyEvents.SuppliesValidated({
          ...{ buyer: 'b1', canteen: 'k1', quarter: '2026q1', lines: ['f1'] },
          confirmed: [{ line: 'f1', flags: ['likelyDouble'] }],
        }),
      );
  });

  test('is refused of a line that was withdrawn', () => {
    given(declared(), withdrawn('f1'))
      .when({ lines: ['f1'] })
      .thenRefused('LINE_WITHDRAWN', { line: 'f1' }, 'lines.0');
  });

  test('is the canteen manager’s act', () => {
    expect(given(declared()).when({ lines: ['f1'] }).scope).toEqual({ sameAs: 'canteen-k1', canteen: 'k1' });
  });
});
