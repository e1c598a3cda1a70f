import { describe, expect, it } from '@jest/globals';
import type { Context } from '@clausier/kernel';
import { existsSync, readdirSync } from 'node:fs';
import { inRoot, projects, readText } from './workspace.js';

const contexts = projects().filter(({ tag }) => tag === 'context');

/** The registry line of a context: the one export that has aggregates and slices. */
async function contextOf(name: string): Promise<Context> {
  const exported = Object.values((await import(name)) as Record<string, unknown>);
  const found = exported.filter(isContext);
  if (found.length !== 1) throw new Error(`${name} exports ${found.length} contexts`);
  return found[0] as Context;
}

/** Commands by the files that define one: what else stands in the folder exports no slice of that name. */
function commandFiles(folder: string): readonly string[] {
  return readdirSync(inRoot(folder, 'src', 'slices'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .filter((file) => /^  name: '[A-Z]\w+',$/m.test(readText(folder, 'src', 'slices', file)))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

function isContext(value: unknown): value is Context {
  return typeof value === 'object' && value !== null && 'aggregates' in value && 'slices' in value;
}

describe.each(contexts.map((project) => [project.name, project] as const))('%s', (name, { folder }) => {
  it('registers exactly the commands that have a file, each beside its spec', async () => {
    const { slices } = await contextOf(name);
    const registered = slices.map(({ slug }) => slug).sort();
    expect(commandFiles(folder)).toEqual(registered);
    const untested = registered.filter((slug) => !existsSync(inRoot(folder, 'src', 'slices', `${slug}.unit.spec.ts`)));
    expect(untested).toEqual([]);
  });

  it('gives each command a summary, and somebody who may issue it', async () => {
    const { slices } = await contextOf(name);
    const nobody = slices.filter(({ roles, processes }) => roles.length + processes.length === 0);
    expect([nobody, slices.filter(({ summary }) => summary.trim() === '')].flat().map((slice) => slice.name)).toEqual(
      [],
    );
  });

  it('keeps a frozen sample of every version of every event type', async () => {
    const { aggregates } = await contextOf(name);
    const versions = aggregates.flatMap((aggregate) =>
      Object.values(aggregate.events).flatMap(({ type, version }) =>
        Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
      ),
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((file) => !existsSync(inRoot(folder, 'src', 'events', 'samples', file)))).toEqual([]);
  });
});

describe('the whole registry', () => {
  it('has no two commands at one address and no event type in two contexts', async () => {
    const all = await Promise.all(contexts.map(({ name }) => contextOf(name)));
    const routes = all.flatMap(({ slices }) => slices.map(({ aggregate, slug }) => `${aggregate.category}/${slug}`));
    const types = all.flatMap(({ aggregates }) => [
      ...new Set(aggregates.flatMap((aggregate) => Object.keys(aggregate.events))),
    ]);
    expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([]);
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });
});
