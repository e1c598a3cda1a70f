import { hoursEvents } from '../events/hours-events.js';
import type { ExecutionContractFact, ParticipantFact } from '../facts.js';

/** Contract `c1`, one lot started on 2026-01-12 for three months, one reserved, one not begun. */
export const contract: ExecutionContractFact = {
  contract: 'c1',
  buyer: 'b1',
  directorate: 'roads',
  facilitators: [{ body: 'plie', convention: 'v1' }],
  durationMonths: 3,
  lots: [
    {
      lot: 'l1',
      holders: ['s1'],
      employers: [],
      clauseKinds: ['executionCondition'],
      hourClauses: ['k1'],
      trainingExcluded: [],
      startedOn: '2026-01-12',
    },
    {
      lot: 'l2',
      holders: ['esat1'],
      employers: [],
      clauseKinds: ['reservedLot'],
      hourClauses: [],
      trainingExcluded: [],
      startedOn: '2026-01-12',
      endedOn: '2026-01-25',
    },
    {
      lot: 'l3',
      holders: ['s1'],
      employers: [],
      clauseKinds: ['executionCondition'],
      hourClauses: ['k1'],
      trainingExcluded: [],
    },
  ],
};

/** Proposed on `c1` for the temporary agency `etti1`, informed, eligible for January to 20 March 2026. */
export const participant: ParticipantFact = {
  participant: 'p1',
  buyer: 'b1',
  proposals: [{ contract: 'c1', lot: 'l1', employer: 'etti1', proposedOn: '2026-01-13' }],
  informedOn: '2026-01-14',
  eligibilities: [{ contract: 'c1', from: '2026-01-13', until: '2026-03-20' }],
};

type Declared = Parameters<typeof hoursEvents.HoursDeclared>[0];

/** A statement of January: 35 h of `p1` with `etti1` in the week of the 19th, unless told otherwise. */
export function declared(change: Partial<Declared> = {}, on = '2026-02-03') {
  const data: Declared = {
    statement: 'h1',
    contract: 'c1',
    month: '2026-01',
    lot: 'l1',
    employer: 'etti1',
    participant: 'p1',
    modality: 'ETTI',
    from: '2026-01-19',
    until: '2026-01-23',
    centihours: 3500,
    flags: [],
    ...change,
  };
  return hoursEvents.HoursDeclared(data, on);
}

export function validated(centihours = 3500, on = '2026-02-05') {
  return hoursEvents.HoursValidated(
    {
      statement: 'h1',
      contract: 'c1',
      month: '2026-01',
      lot: 'l1',
      participant: 'p1',
      centihours,
      confirmed: [],
      ...(centihours < 3500 ? { reason: 'evidenceDiffers' as const } : {}),
    },
    on,
  );
}
