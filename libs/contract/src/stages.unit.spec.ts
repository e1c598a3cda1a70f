import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Stage } from './model/contract-state.js';
import { refusals } from './refusals.js';
import { contractSlices } from './slices/index.js';
import { allowedIn, outOfStage, STAGES, stageRules, stagesAllowing, type CommandName } from './stages.js';
import { stagesTable, TABLE_END, TABLE_START } from './stages-table.js';

const COMMANDS = Object.keys(allowedIn) as readonly CommandName[];

function reachableFrom(start: Stage): ReadonlySet<Stage> {
  const reached = new Set<Stage>([start]);
  for (const stage of reached) for (const { to } of stageRules[stage].exits) reached.add(to);
  return reached;
}

describe('the stage table', () => {
  test('reaches every stage from programming', () => {
    expect([...reachableFrom('programming')].sort()).toEqual([...STAGES].sort());
  });

  test('leads every stage that is not terminal to an end', () => {
    const ends: readonly Stage[] = ['evaluated', 'abandoned', 'unsuccessful'];
    for (const stage of STAGES) expect([...reachableFrom(stage)].some((reached) => ends.includes(reached))).toBe(true);
  });

  test('leaves a stage only by commands allowed in it, each held by refusals that exist', () => {
    for (const stage of STAGES)
      for (const { by, rules } of stageRules[stage].exits) {
        for (const command of by) expect(stagesAllowing(command)).toContain(stage);
        expect(rules.length).toBeGreaterThan(0);
        for (const { enforcedBy } of rules) for (const code of enforcedBy) expect(refusals).toHaveProperty(code);
      }
  });

  test('names each command of the context, each in one slice', () => {
    expect(contractSlices.map(({ name }) => name).sort()).toEqual([...COMMANDS].sort());
  });

  test('refuses a command out of its stages and says where it stands and where it may be given', () => {
    for (const stage of ['abandoned', 'unsuccessful'] as const)
      for (const command of COMMANDS)
        expect(outOfStage(command, { stage } as never)).toMatchObject({
          code: 'OUT_OF_STAGE',
          params: { command, stage, allowed: stagesAllowing(command) },
        });
  });

  test('stands in the README as it is', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const table = readme.slice(readme.indexOf(TABLE_START) + TABLE_START.length, readme.indexOf(TABLE_END)).trim();
    expect(table).toBe(stagesTable());
  });
});
