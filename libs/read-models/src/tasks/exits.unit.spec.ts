import { describe, expect, it } from '@jest/globals';
import { hoursEvents } from '@clausier/execution';
import type { LocalDate } from '@clausier/kernel';
import { participantEvents, type ExitMilestone } from '@clausier/participant';
import * as contract from '../testing/course/contract-course.js';
import * as execution from '../testing/course/execution-course.js';
import { tasksOf, told } from '../testing/task-list.js';
import type { Asker, Told } from '../testing/index.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-10-10T12:00:00Z' };
const running = [contract.planned, contract.launched, ...contract.awarded, contract.notified];
/** A second contract of the buyer. */
const other: Told = ['2026-02-26', contract.planned[1], 'contract-p9', contract.planned[3]];
const [l1Completed] = contract.ended as readonly [Told, ...Told[]];

function workedOn(id: string, from: LocalDate, until: LocalDate): Told {
  const month = from.slice(0, 7);
  const event = hoursEvents.HoursDeclared({
    ...{ statement: 'w1', contract: id, month, lot: 'l1', employer: 'etti', participant: 'x1', modality: 'ETTI' },
    ...{ from, until, centihours: 5_000, flags: [] },
  });
  return [until, 'ella/correspondent', `hours-${id}.${month.replace('-', '')}`, event];
}
function exit(milestone: ExitMilestone, on: LocalDate, id = 'p1'): Told {
  const event = participantEvents.ExitRecorded({ contract: id, exitClass: 'transition', milestone });
  return [on, 'fay/facilitator', 'participant-x1', event];
}
function asked(...course: readonly Told[]): readonly string[] {
  return told(tasksOf(HEAD, [...running, other, ...course]).filter(({ kind }) => kind === 'recordExit'));
}

describe('a person who worked on a clause', () => {
  const left = [execution.aprilDeclared, execution.aprilReviewed, l1Completed];

  it('is asked after when the lot is over, if nobody said before how the employment ended', () => {
    expect(asked(execution.aprilDeclared, execution.aprilReviewed)).toEqual([]);
    expect(asked(...left)).toEqual(['recordExit x1.end 2026-10-05']);
    expect(asked(execution.aprilDeclared, exit('end', '2026-10-01'), l1Completed)).not.toContain(
      'recordExit x1.end 2026-10-05',
    );
  });

  it('is asked after by the facilitator, in plain words', () => {
    expect(tasksOf(HEAD, [...running, ...left]).filter(({ kind }) => kind === 'recordExit')).toMatchObject([
      { what: 'Enregistrer la situation du participant x1 à la fin de son emploi', owner: { role: 'facilitator' } },
    ]);
  });

  it('is asked after six and twelve months after the end, each until it is recorded', () => {
    const ended = [...left, exit('end', '2026-10-06')];
    // 6 April 2027 is a Tuesday, 6 October 2027 a Wednesday.
    expect(asked(...ended)).toEqual(['recordExit x1.sixMonths 2027-04-06', 'recordExit x1.twelveMonths 2027-10-06']);
    expect(asked(...ended, exit('sixMonths', '2027-04-02'))).toEqual(['recordExit x1.twelveMonths 2027-10-06']);
    expect(asked(...ended, exit('sixMonths', '2027-04-02'), exit('twelveMonths', '2027-10-04'))).toEqual([]);
  });

  it('whose due day is a holiday is asked after by the next working day', () => {
    // 1 May 2027 is a Saturday.
    expect(asked(...left, exit('end', '2026-11-01'))).toContain('recordExit x1.sixMonths 2027-05-03');
  });

  it('did not leave when hired again within thirty days', () => {
    expect(asked(...left, workedOn('p9', '2026-05-20', '2026-05-31'))).toEqual([]);
    expect(asked(...left, workedOn('p9', '2026-05-21', '2026-05-31'))).toEqual(['recordExit x1.end 2026-10-05']);
  });

  it('who is hired again later is followed from the new end only', () => {
    const hired = [...left, exit('end', '2026-10-06'), workedOn('p9', '2026-12-01', '2026-12-20')];
    expect(asked(...hired)).toEqual([]);
    expect(asked(...hired, exit('end', '2026-12-21', 'p9'))).toEqual([
      'recordExit x1.sixMonths 2027-06-21',
      'recordExit x1.twelveMonths 2027-12-21',
    ]);
  });

  it('is followed again when the statement of a new employment was a slip', () => {
    const slip: Told = [
      '2026-12-22',
      'ella/correspondent',
      'hours-p9.202612',
      hoursEvents.HoursWithdrawn({ statement: 'w1', lot: 'l1', reason: 'wrongPerson' }),
    ];
    const ended = [...left, exit('end', '2026-10-06')];
    expect(asked(...ended, workedOn('p9', '2026-12-01', '2026-12-20'), slip)).toEqual(asked(...ended));
  });

  it('is asked after although the statement came in after the lot was over', () => {
    expect(asked(l1Completed, execution.aprilDeclared)).toEqual(['recordExit x1.end 2026-10-05']);
  });

  it('proposed twice is asked after once, under the reference that stays, until the two are told apart', () => {
    const [day, by, stream, event] = execution.aprilDeclared;
    const work: Told = [day, by, stream, { ...event, data: { ...(event.data as object), participant: 'x2' } }];
    const { mergedPersons, partedPersons } = execution;
    expect(asked(work, l1Completed)).toEqual(['recordExit x2.end 2026-10-05']);
    expect(asked(work, l1Completed, ...mergedPersons)).toEqual(['recordExit x1.end 2026-10-05']);
    expect(asked(...mergedPersons, work, l1Completed)).toEqual(['recordExit x1.end 2026-10-05']);
    expect(asked(work, l1Completed, ...mergedPersons, ...partedPersons)).toEqual(['recordExit x2.end 2026-10-05']);
  });

  it('whose hours were all rejected did not work', () => {
    const rejected: Told = [
      '2026-05-05',
      'fay/facilitator',
      'hours-p1.202604',
      hoursEvents.HoursRejected({ statement: 's1', lot: 'l1', reason: 'outsideLot' }),
    ];
    expect(asked(execution.aprilDeclared, rejected, l1Completed)).toEqual([]);
  });
});
