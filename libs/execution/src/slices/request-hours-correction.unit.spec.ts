import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { contract, declared, participant, validated } from '../testing/month.js';
import { requestHoursCorrection } from './request-hours-correction.js';

const frozen = { contract, freeze: { frozenOn: '2026-03-02' }, participant };
const { given } = slice(requestHoursCorrection, { id: 'c1.202601', facts: frozen });
const data = { statement: 'h1', deltaCentihours: -350, reason: 'payrollDiffers', on: '2026-03-09' };
const asked = events.HoursCorrectionRequested({
  statement: 'h1',
  lot: 'l1',
  deltaCentihours: -350,
  reason: 'payrollDiffers',
});

describe('asking for a correction of frozen figures', () => {
  test('records what is asked, once, and again when it changes', () => {
    given(declared(), validated()).when(data).then(asked);
    given(declared(), validated(), asked).when(data).thenUnchanged();
    given(declared(), validated(), asked)
      .when({ ...data, deltaCentihours: -300 })
      .then(
        events.HoursCorrectionRequested({
          statement: 'h1',
          lot: 'l1',
          deltaCentihours: -300,
          reason: 'payrollDiffers',
        }),
      );
  });

  test('has no use while the facilitator may still correct', () => {
    given(declared(), validated())
      .when(data, { facts: { contract, freeze: {}, participant } })
      .thenRefused('CORRECTION_OPEN', { contract: 'c1' });
  });

  test('is held to what a correction is held to', () => {
    given(declared()).when(data).thenRefused('STATEMENT_NOT_VALIDATED');
    given(declared(), validated())
      .when({ ...data, deltaCentihours: -3501 })
      .thenRefused('CORRECTION_BELOW_ZERO');
    given(declared(), validated())
      .when({ ...data, on: '2026-03-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
