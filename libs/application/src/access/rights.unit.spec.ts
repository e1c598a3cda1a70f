import { beforeAll, describe, expect, test } from '@jest/globals';
import { LOG_START, PROCESSES, ROLES } from '@clausier/kernel';
import { actId } from '../pipeline/command-ids.js';
import { clausier, registry, type Clausier } from '../testing/clausier.js';
import { RIGHTS } from '../testing/rights-table.js';

const commands = registry.slices.map((slice) => ({ slice, name: `${slice.aggregate.category}/${slice.name}` }));

describe('who may issue which command', () => {
  let at: Clausier;
  beforeAll(() => {
    at = clausier('2026-06-15T09:00:00Z');
  });

  test('is stated for every command there is, and for no other', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(Object.keys(RIGHTS).sort());
  });

  test.each(commands)('$name: exactly the stated roles and processes', ({ slice, name }) => {
    expect([...slice.roles].sort()).toEqual([...(RIGHTS[name]?.roles ?? [])].sort());
    expect([...slice.processes].sort()).toEqual([...(RIGHTS[name]?.processes ?? [])].sort());
  });

  test.each(commands)('$name: every other role is turned away before anything is read', async ({ slice, name }) => {
    const others = ROLES.filter((role) => !RIGHTS[name]?.roles.includes(role));
    expect(others).not.toHaveLength(0);
    for (const role of others) {
      const identity = { actorId: 'alice', role };
      const outcome = await at.pipeline.execute({ slice, id: 'x', body: {}, identity, idempotencyKey: 'k' });
      expect(outcome).toEqual({ kind: 'forbidden', role });
    }
  });

  test.each(commands)('$name: a process that is not listed may not issue it', async ({ slice, name }) => {
    const command = { aggregate: slice.aggregate.category, name: slice.name, id: 'x', data: {} };
    for (const process of PROCESSES.filter((one) => !RIGHTS[name]?.processes.includes(one))) {
      const identity = { buyer: 'illu', process, entity: 'x', kind: 'k', subject: 's', occurrence: 'o' };
      const told = { dueAt: at.clock.now(), performedBy: 'temporal', summary: name } as const;
      const act = { ...identity, ...told, id: actId(identity), command };
      await expect(at.pipeline.perform(act)).rejects.toThrow('may not issue');
    }
    expect((await at.store.head()).position).toBe(LOG_START);
  });

  test('people who only read issue no command', () => {
    const readers = ['dpo', 'auditor', 'workingGroupPilot', 'elected', 'guest'] as const;
    expect(commands.filter(({ slice }) => readers.some((role) => slice.roles.includes(role)))).toEqual([]);
  });
});
