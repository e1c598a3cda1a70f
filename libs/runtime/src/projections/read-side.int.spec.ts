import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryContext } from '@clausier/read-models';
import { fullCourse } from '@clausier/read-models/testing';
import { AsOf } from '../http/queries/as-of.js';
import { ASKER, HEAD, NOW, ProjectionBench, ask } from '../testing/projections-bench.js';
import type { Projections } from './projections.js';

const BEYOND = String(Number(HEAD) + 1);

let bench: ProjectionBench;
beforeEach(() => {
  bench = new ProjectionBench();
});
afterEach(() => bench.end());

describe('an answer', () => {
  it('carries the position it rests on, and follows each append', async () => {
    const projections = bench.follow();
    await bench.tell(fullCourse.slice(0, 50));
    expect(await projections.waitFor('50', 5000)).toBe(true);
    expect(await ask(projections, 'source-figures', { buyer: 'dep' })).toMatchObject({
      kind: 'answer',
      position: '50',
    });
    expect(await projections.atHead()).toBe(true);
  });

  it('is not given before the position asked for is reached, nor about what is unknown', async () => {
    await bench.tell(fullCourse);
    const projections = await bench.atHead();
    const file = (contract: string, minPosition: string) =>
      ask(projections, 'contract-file', { contract }, { minPosition });
    expect(await file('p1', BEYOND)).toEqual({ kind: 'behind', position: HEAD });
    expect(await file('p1', HEAD)).toMatchObject({ kind: 'answer', position: HEAD });
    expect(await file('nowhere', HEAD)).toEqual({ kind: 'notFound' });
    expect(await projections.waitFor(BEYOND, 20)).toBe(false);
  });

  it('is not given from rows that are still being built', async () => {
    await bench.tell(fullCourse);
    expect(await ask(bench.follow(), 'task-list', {})).toEqual({ kind: 'behind', position: '0' });
  });
});

describe('the past', () => {
  const notified = fullCourse.findIndex(({ type }) => type === 'ContractNotified');
  let projections: Projections;
  beforeEach(async () => {
    await bench.tell(fullCourse);
    projections = await bench.atHead();
  });

  /** Stage of the contract, or why there is none. */
  async function stageAt(asOf: string, context = ASKER): Promise<unknown> {
    const answer = await ask(projections, 'contract-file', { contract: 'p1' }, { asOf }, context);
    if (answer.kind !== 'answer') return answer.kind;
    expect(answer.position).toBe(asOf);
    return (answer.body as { readonly stage: string }).stage;
  }

  it('is what the log said then: one answer before an event, another one after it', async () => {
    expect(await stageAt(String(notified))).toBe('tendering');
    expect(await stageAt(String(notified + 1))).toBe('execution');
    expect(await stageAt(HEAD)).toBe('evaluated');
    expect(await stageAt('0')).toBe('notFound');
    expect(await stageAt(BEYOND)).toBe('behind');
  });

  it('is found by the date on which things were recorded', async () => {
    const asOf = new AsOf(bench.store, bench.clock);
    expect(await stageAt(await asOf.position('2026-03-31'))).toBe('tendering');
    expect(await stageAt(await asOf.position('2026-04-01'))).toBe('execution');
  });

  it('is the same however many other moments were asked for, at once or in turn', async () => {
    const moments = [-9, -5, 0, 1, 5, 9, -9, 1].map((away) => String(notified + away));
    const together = await Promise.all(moments.map((position) => stageAt(position)));
    const inTurn: unknown[] = [];
    for (const position of moments) inTurn.push(await stageAt(position));
    expect(together).toEqual(inTurn);
    expect(new Set(together).size).toBeGreaterThan(1);
  });

  it('is open to those who hold the right now, not to those who held it then', async () => {
    const asOf = String(notified + 1);
    expect(await stageAt(asOf, { ...ASKER, actorId: 'gone', role: 'essOfficer' })).toBe('notFound');
    const facilitator: QueryContext = { actorId: 'fay', role: 'facilitator', now: '2026-12-01T12:00:00Z' };
    expect(await stageAt(asOf, facilitator)).toBe('execution');
    expect(await stageAt(asOf, { ...facilitator, now: NOW })).toBe('notFound');
  });

  it('judges what is overdue by the moment looked at', async () => {
    const published = fullCourse.findIndex(({ type }) => type === 'EssentialDataPublished');
    const answer = await ask(projections, 'task-list', {}, { asOf: String(published) });
    const items = answer.kind === 'answer' ? (answer.body as { items: { kind: string }[] }).items : [];
    expect(items.find(({ kind }) => kind === 'publishEssentialData')).toMatchObject({ overdue: false });
  });
});
