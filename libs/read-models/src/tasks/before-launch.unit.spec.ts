import { describe, expect, it } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import * as contract from '../testing/course/contract-course.js';
import { followedToLaunch } from '../testing/course/tender-follow-up.js';
import { tasksOf, told } from '../testing/task-list.js';
import type { Asker, Told } from '../testing/index.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-02-28T12:00:00Z' };
const [fellAway, cameBack, checkAsked] = followedToLaunch as readonly [Told, Told, Told];
const frozen = contract.prepared.filter(([, , , { type }]) => type === 'TenderDocumentsFrozen');

function asked(kind: string, ...course: readonly Told[]): readonly string[] {
  return told(tasksOf(HEAD, course).filter((task) => task.kind === kind));
}

describe('the papers of a contract', () => {
  const check = (...course: readonly Told[]) => asked('checkDocuments', contract.planned, ...course);

  it('are to be checked from the day that the check falls due, until they are frozen or the consultation is out', () => {
    expect(check()).toEqual([]);
    expect(check(checkAsked)).toEqual(['checkDocuments all 2026-06-03']);
    expect(check(checkAsked, ...frozen)).toEqual([]);
    expect(check(checkAsked, contract.launched)).toEqual([]);
    expect(check(contract.launched, checkAsked)).toEqual([]);
  });

  it('are first the procurement office’s to check', () => {
    expect(tasksOf(HEAD, [contract.planned, checkAsked])).toContainEqual(
      expect.objectContaining({ kind: 'checkDocuments', owner: { role: 'procurementOffice', directorate: 'roads' } }),
    );
  });
});

describe('a duty that came or went after the contract was planned', () => {
  const again = (...course: readonly Told[]) => asked('decideLotAgain', contract.planned, ...course);
  const confirmed = (lot: string, outcome: 'duty' | 'none') =>
    contract.on(
      '2026-03-01',
      'rita/directorateAgent',
      contractEvents.LotDecisionRevised({
        ...{ lot, decision: 'none', clauses: [], reason: 'Trop court.' },
        decidedUnder: { outcome, launchOn: '2026-09-01' },
      }),
    );

  it('has each lot decided again under it, for the launch waits until then', () => {
    expect(again()).toEqual([]);
    expect(again(fellAway)).toEqual(['l1', 'l2', 'l3', 'l4'].map((lot) => `decideLotAgain ${lot}`));
    expect(again(fellAway, confirmed('l1', 'none'), confirmed('l2', 'none'))).toEqual([
      'decideLotAgain l3',
      'decideLotAgain l4',
    ]);
  });

  it('asks only for the lots decided under another outcome when it comes back', () => {
    expect(again(fellAway, cameBack)).toEqual([]);
    expect(again(fellAway, confirmed('l1', 'none'), cameBack)).toEqual(['decideLotAgain l1']);
  });

  it('asks nothing more once the consultation is out or the contract given up', () => {
    expect(again(fellAway, contract.launched)).toEqual([]);
    const given = contractEvents.ContractAbandoned({ reason: 'Besoin disparu.' });
    expect(again(fellAway, contract.on('2026-03-01', 'rita/directorateAgent', given))).toEqual([]);
  });
});
