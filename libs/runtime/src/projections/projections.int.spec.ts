import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allReadModels, type ReadModel } from '@clausier/read-models';
import { dumpOf, fullCourse } from '@clausier/read-models/testing';
import { HEAD, ProjectionBench, ask, builtAtOnce, failingOn, modelNamed } from '../testing/projections-bench.js';
import { ProjectionDatabase } from './database.js';

let bench: ProjectionBench;
beforeEach(() => {
  bench = new ProjectionBench();
});
afterEach(() => bench.end());

describe('rows', () => {
  it.each(allReadModels)('of $name are the same built at once and page by page, however the pages fall', (model) => {
    const { [model.name]: whole } = builtAtOnce();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const database = new ProjectionDatabase(':memory:', [model]);
        for (let at = 0, page = 0; at < fullCourse.length; page += 1) {
          const size = sizes[page % sizes.length] ?? 1;
          database.advance(model, fullCourse.slice(at, at + size));
          at += size;
        }
        expect(dumpOf(database.sql, model.name)).toEqual(whole);
        expect(database.position(model.name)).toBe(HEAD);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('are the same after stops and new starts on the way', async () => {
    for (const cut of [3, 60, 61, fullCourse.length]) {
      await bench.tell(fullCourse.slice(Number((await bench.store.head()).position), cut));
      const projections = bench.follow();
      expect(await projections.waitFor(String(cut), 5000)).toBe(true);
      await bench.stop(projections);
    }
    expect(bench.rows()).toEqual(builtAtOnce());
  });

  it('and checkpoint move together or not at all: a page cut short leaves nothing, and is folded again', () => {
    const contracts = failingOn(modelNamed('contracts'), 'ContractNotified', 1);
    const cut = fullCourse.findIndex(({ type }) => type === 'ContractNotified') - 5;
    const database = new ProjectionDatabase(bench.file, [contracts]);
    database.advance(contracts, fullCourse.slice(0, cut));
    const before = dumpOf(database.sql, 'contracts');
    expect(() => database.advance(contracts, fullCourse.slice(cut))).toThrow('power cut');
    expect(dumpOf(database.sql, 'contracts')).toEqual(before);
    expect(database.position('contracts')).toBe(String(cut));
    database.close();

    const again = new ProjectionDatabase(bench.file, [contracts]);
    expect(again.position('contracts')).toBe(String(cut));
    again.advance(contracts, fullCourse.slice(cut));
    expect(dumpOf(again.sql, 'contracts')).toEqual(builtAtOnce().contracts);
    again.close();
  });

  it('are built again when the version of a model is raised, and only those of that model', async () => {
    await bench.tell(fullCourse);
    await bench.stop(await bench.atHead());
    const folded: string[] = [];
    const raised = allReadModels.map((model): ReadModel => {
      const version = model.version + (model.name === 'tasks' ? 1 : 0);
      return { ...model, version, fold: (event, sql) => (folded.push(model.name), model.fold(event, sql)) };
    });
    const projections = await bench.atHead(raised);
    expect(new Set(folded)).toEqual(new Set(['tasks']));
    expect(folded).toHaveLength(fullCourse.length);
    await bench.stop(projections);
    const database = new ProjectionDatabase(bench.file, raised);
    expect(dumpOf(database.sql, 'tasks')).toEqual(builtAtOnce().tasks);
    database.close();
  });

  it('of a model that is no longer wanted go', async () => {
    await bench.tell(fullCourse);
    await bench.stop(await bench.atHead());
    const database = new ProjectionDatabase(bench.file, [modelNamed('grants')]);
    expect(Object.keys(dumpOf(database.sql, 'tasks'))).toEqual([]);
    expect(dumpOf(database.sql, 'grants')).toEqual(builtAtOnce().grants);
    database.close();
  });

  it('are built again from a file that is no database', async () => {
    writeFileSync(bench.file, 'no database at all'.repeat(100));
    await bench.tell(fullCourse);
    await bench.stop(await bench.atHead());
    expect(bench.rows()).toEqual(builtAtOnce());
  });

  it('are built again when they were made from another log, however far that one went', async () => {
    await bench.tell(fullCourse);
    await bench.stop(await bench.atHead());
    bench.startAnotherLog('second');
    await bench.tell(fullCourse);
    const folded: string[] = [];
    const counted = allReadModels.map((model): ReadModel => {
      return { ...model, fold: (event, sql) => (folded.push(model.name), model.fold(event, sql)) };
    });
    const projections = bench.follow(counted);
    expect(await projections.waitFor(HEAD, 5000)).toBe(true);
    await bench.stop(projections);
    expect(folded).toHaveLength(fullCourse.length * allReadModels.length);
    expect(bench.rows()).toEqual(builtAtOnce());
  });

  it('are built again when they know more than the log', async () => {
    await bench.tell(fullCourse);
    await bench.stop(await bench.atHead());
    bench.startAnotherLog();
    await bench.tell(fullCourse.slice(0, 40));
    const projections = bench.follow();
    await expect(ask(projections, 'task-list', {})).resolves.toMatchObject({ kind: 'behind' });
    await bench.tell(fullCourse.slice(40));
    expect(await projections.waitFor(HEAD, 5000)).toBe(true);
    await bench.stop(projections);
    expect(bench.rows()).toEqual(builtAtOnce());
  });
});

describe('a model that cannot fold an event', () => {
  it('stops alone, with an alarm, and its questions are not answered', async () => {
    await bench.tell(fullCourse);
    const reviews = failingOn(modelNamed('reviews'), 'ProgrammeSubmitted');
    const projections = await bench.atHead(allReadModels.map((model) => (model.name === 'reviews' ? reviews : model)));
    expect(projections.parkedModels()).toEqual(['reviews']);
    expect(bench.alarms).toEqual(['ALERTE vue « reviews » arrêtée après la position 0 : power cut']);
    const board = await ask(projections, 'review-board', { buyer: 'dep', year: '2026' });
    expect(board).toEqual({ kind: 'unavailable', readModels: ['reviews'] });
    expect(await ask(projections, 'task-list', {})).toMatchObject({ kind: 'answer', position: HEAD });
  });

  it('goes on with mended code after a new start', async () => {
    await bench.tell(fullCourse);
    const failing = bench.follow([failingOn(modelNamed('reviews'), 'ProgrammeSubmitted')]);
    expect(await failing.waitFor(HEAD, 50)).toBe(false);
    await bench.stop(failing);
    const mended = await bench.atHead();
    expect(mended.parkedModels()).toEqual([]);
    await bench.stop(mended);
    expect(bench.rows()).toEqual(builtAtOnce());
  });
});
