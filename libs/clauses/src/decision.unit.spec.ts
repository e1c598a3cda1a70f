import { describe, expect, it } from '@jest/globals';
import { decisionFault, isNamedTwice } from './decision.js';

const clauses = [{ clause: 'c1' }];
const waiver = { ground: 'noLinkWithObject', reasons: 'Aucun lien suffisant avec l’objet du marché.' };

describe('What is decided of a lot (R2)', () => {
  it.each([
    [{ decision: 'clause', clauses }, undefined],
    [{ decision: 'clause', clauses: [] }, 'clausesMissing'],
    [{ decision: 'clause', clauses, waiver }, 'waiverNotExpected'],
    [{ decision: 'none', clauses: [], reason: 'Urgent.' }, undefined],
    [{ decision: 'none', clauses: [] }, 'reasonMissing'],
    [{ decision: 'none', clauses, reason: 'Urgent.' }, 'clausesNotExpected'],
    [{ decision: 'none', clauses: [], reason: 'Urgent.', waiver }, 'waiverNotExpected'],
    [{ decision: 'waiver', clauses: [], waiver }, undefined],
    [{ decision: 'waiver', clauses: [] }, 'waiverMissing'],
    [{ decision: 'waiver', clauses, waiver }, 'clausesNotExpected'],
  ] as const)('%j: %s', (stated, fault) => {
    expect(decisionFault(stated)).toBe(fault);
  });

  it('names each clause once', () => {
    const three = [{ clause: 'c1' }, { clause: 'c2' }, { clause: 'c1' }];
    expect(three.map((_, place) => isNamedTwice(three, place))).toEqual([false, false, true]);
  });
});
