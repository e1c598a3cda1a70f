import { describe, expect, test } from '@jest/globals';
import { fold, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { purchaseOf } from '../model/directorate-programme-state.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { PROGRAMME, answered, declaredUnderDuty } from '../testing/programme.js';
import { openLots } from './open-lots.js';

const at = { purchase: 'rd940', lot: 'l1' };
const reasons = 'Fourniture livrée sur étagère, sans travail à exécuter sur place';
const waived = (ground: string) => directorateProgrammeEvents.SocialDutyWaived({ ...at, ground, reasons });

function open(...events: readonly NewEvent[]): readonly string[] {
  const stream = recorded(`directorateProgramme-${PROGRAMME}`, events, '2026-01-22');
  const purchase = purchaseOf(fold(directorateProgramme, stream), 'rd940');
  if (!purchase) throw new Error('no purchase');
  return openLots(purchase);
}

describe('a lot whose social duty was waived (R2)', () => {
  test('is decided while its waiver holds', () => {
    expect(open(declaredUnderDuty(), answered('clause'), waived('noLinkWithObject'))).toEqual(['l2']);
    expect(open(declaredUnderDuty({ durationMonths: 5 }), answered('clause'), waived('shortWorks'))).toEqual(['l2']);
  });

  test('is open again when the ground is not met: works of fourteen months are not short', () => {
    expect(open(declaredUnderDuty({ durationMonths: 14 }), answered('clause'), waived('shortWorks'))).toEqual([
      'l1',
      'l2',
    ]);
  });
});
