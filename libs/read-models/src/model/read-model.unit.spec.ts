import { describe, expect, it } from '@jest/globals';
import { parseStream } from '@clausier/kernel';
import { allQueries, allReadModels } from '../registry.js';
import { fullCourse } from '../testing/index.js';
import { memorySql } from '../testing/memory-sql.js';
import { allEvents, catalogues } from './event-catalogue.js';

const names = allReadModels.map(({ name }) => name);

describe('every read model', () => {
  it('knows each kind of event under one name, whichever context it comes from', () => {
    const types = Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue));
    expect(types.toSorted()).toEqual(Object.keys(allEvents).toSorted());
    expect(new Set(types).size).toBe(types.length);
  });

  it('finds each kind of event under the stream that it stands on', () => {
    const known = new Map(Object.entries(catalogues).map(([category, events]) => [category, Object.keys(events)]));
    const astray = fullCourse.filter(({ stream, type }) => !known.get(parseStream(stream).category)?.includes(type));
    expect(astray).toEqual([]);
  });

  it('is tested on every kind of event there is', () => {
    const told = new Set(fullCourse.map(({ type }) => type));
    expect(Object.keys(allEvents).filter((type) => !told.has(type))).toEqual([]);
  });

  it.each(allReadModels)('$name stops on an event that nobody defined, and says where', (model) => {
    const [event] = fullCourse;
    if (!event) throw new Error('no event was told');
    const unknown = { ...event, type: 'LotVanished', position: '7' };
    expect(() => model.fold(unknown, memorySql([model]))).toThrow(`${model.name}: unknown event LotVanished at 7`);
  });

  it.each(allReadModels)('$name gives its tables its own name', ({ name, tables }) => {
    const made = [...tables.matchAll(/CREATE TABLE (\w+)/g)].map(([, table = '']) => table);
    expect(made.filter((table) => !table.startsWith(`${name}_`))).toEqual([]);
    expect(names.filter((other) => other !== name && other.startsWith(name))).toEqual([]);
  });

  it.each(allReadModels)('$name leaves rows behind for the full course', (model) => {
    const sql = memorySql([model]);
    for (const event of fullCourse) model.fold(event, sql);
    const [table = ''] = /CREATE TABLE (\w+)/.exec(model.tables)?.slice(1) ?? [];
    expect(sql.all(`SELECT * FROM ${table}`).length).toBeGreaterThan(0);
  });
});

describe('every query', () => {
  it('has a name and a path of its own, and reads models that exist', () => {
    expect(new Set(allQueries.map(({ name }) => name)).size).toBe(allQueries.length);
    expect(new Set(allQueries.map(({ path }) => path)).size).toBe(allQueries.length);
    expect(allQueries.flatMap(({ reads }) => reads).filter((model) => !names.includes(model))).toEqual([]);
  });

  it('takes the parameters that its path names', () => {
    for (const { path, params } of allQueries)
      for (const [, name = ''] of path.matchAll(/:(\w+)/g)) expect(Object.keys(params.shape)).toContain(name);
  });
});
