import { describe, expect, it } from '@jest/globals';
import { contract as aggregate, contractEvents, existing } from '@clausier/contract';
import { fold } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import { after, type Asker, type Told } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import { contractFile } from './contract-file.js';

type Row = Readonly<Record<string, unknown>>;
const HEAD: Asker = { by: 'hope/essHead', now: '2026-08-01T12:00:00Z' };
const reason = 'Saisi deux fois.';
const awarded = [contract.planned, ...contract.prepared, contract.launched, ...contract.awarded];
const lived = [
  ...[...awarded, contract.notified, contract.published, contract.employerNamed, contract.ordered],
  ...[...contract.amended, contract.labourDeclared],
  contract.on('2026-06-12', contract.AGENT, contractEvents.OpeningBalanceRecorded({ lot: 'l1', clauses: [], reason })),
];
const withdrawn = [
  ...['l1', 'l2'].map((lot) => contract.on('2026-07-01', contract.AGENT, contractEvents.LotCancelled({ lot, reason }))),
  contract.on('2026-07-01', contract.AGENT, contractEvents.RunningContractWithdrawn({ reason })),
];

function both(course: readonly Told[]): { readonly file: Row; readonly state: Row } {
  const file = after([...directoryCourse, ...course]).ask<Row>(contractFile, { contract: 'p1' }, HEAD);
  const events = course.map(([day, , , event]) => ({ ...event, effectiveOn: day }));
  const state = existing(fold(aggregate, recorded('contract-p1', events, '2026-02-26')));
  if (!file || !state) throw new Error('no contract');
  return { file, state: { ...state } };
}
const lotsOf = ({ lots }: Row) => lots as readonly Row[];

/** What the file has under the same name as the state. A list without entries is as good as none. */
const OF_CONTRACT = ['stage', 'notifiedOn', 'notifiedCents', 'abandonedOn', 'abandonedFor', 'trackedFrom'];
const VALUES = ['state', 'awardedOn', 'awardedCents', 'amountCents', 'startedOn'];
const ONE = ['penalty', 'shortfallDecision'];
const LISTS = ['holders', 'amendments', 'invoices', 'labour', 'difficulties', 'notices'];
const only = (row: Row, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, row[name]]));
const count = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Array.isArray(row[name]) ? row[name].length : 0]));
const has = (row: Row, names: readonly string[]) => names.filter((name) => row[name] !== undefined);

describe('the file and the state of a contract', () => {
  it.each([
    ['while it runs', lived],
    ['after a lot was awarded and cancelled', [...awarded, ...withdrawn.slice(0, 1)]],
    ['after its withdrawal', [...lived, ...withdrawn]],
  ])('say the same %s', (_when, course) => {
    const { file, state } = both(course);
    expect(only(file, OF_CONTRACT)).toEqual(only(state, OF_CONTRACT));
    const tell = (row: Row) => ({
      ...only(row, VALUES),
      ...count(row, LISTS),
      has: has(row, ONE),
    });
    expect(lotsOf(file).map(tell)).toEqual(lotsOf(state).map(tell));
  });

  it('keep nothing of the notification and of the holders once it is withdrawn', () => {
    const { file } = both([...lived, ...withdrawn]);
    for (const name of ['launchedOn', 'notifiedOn', 'publicationDueOn', 'publishedOn'])
      expect(file).not.toHaveProperty(name);
    for (const lot of lotsOf(file)) expect(lot).toMatchObject({ holders: [], openings: [], invoices: [], labour: [] });
    const { file: before } = both(lived);
    expect(before).toMatchObject({ publishedOn: '2026-05-04', lots: [{ openings: [{}], labour: [{}] }, {}, {}, {}] });
  });
});
