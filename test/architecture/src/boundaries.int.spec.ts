import { beforeAll, describe, expect, it } from '@jest/globals';
import { lintTexts, type Planted, type Spoken } from './lint-texts.js';
import { inRoot, projects } from './workspace.js';

const RULE = '@nx/enforce-module-boundaries';
const LIMIT_MS = 120_000;

/**
 * `from` imports `module`. Each row of the tag table is broken at least once; some imports that it allows are tried
 * too.
 */
interface Import {
  readonly from: string;
  readonly module: string;
  /** The import stands in a spec of the project. */
  readonly spec?: boolean;
}

const FORBIDDEN: Readonly<Record<string, readonly Import[]>> = {
  kernel: [
    { from: 'libs/kernel', module: '@clausier/rulebook' },
    { from: 'libs/kernel', module: 'rxjs' },
  ],
  law: [
    { from: 'libs/rulebook', module: '@clausier/event-store-port' },
    { from: 'libs/calendar', module: '@clausier/directory' },
    { from: 'libs/calculators', module: 'uuid' },
  ],
  context: [
    { from: 'libs/contract', module: '@clausier/directory' },
    { from: 'libs/execution', module: '@clausier/vault' },
    { from: 'libs/supply', module: '@nestjs/common' },
    { from: 'libs/governance', module: '../../directory/src/index.js' },
    { from: 'libs/participant', module: '@clausier/testing' },
  ],
  policies: [
    { from: 'workflows/policies', module: '@clausier/event-store-port' },
    { from: 'workflows/policies', module: '@temporalio/workflow' },
  ],
  application: [
    { from: 'libs/application', module: '@clausier/workflow-contract' },
    { from: 'libs/application', module: '@temporalio/client' },
    { from: 'libs/application', module: '@nestjs/core' },
  ],
  'read-models': [
    { from: 'libs/read-models', module: '@clausier/vault' },
    { from: 'libs/read-models', module: '@nestjs/common' },
  ],
  'store-adapter': [
    { from: 'libs/event-store/sqlite', module: '@clausier/vault' },
    { from: 'libs/event-store/sqlite', module: '@temporalio/client' },
  ],
  'workflow-contract': [
    { from: 'workflows/contract', module: '@clausier/rulebook' },
    { from: 'workflows/contract', module: '@temporalio/worker' },
  ],
  workflow: [
    { from: 'workflows/processes', module: '@clausier/kernel' },
    { from: 'workflows/processes', module: '@clausier/policies' },
    { from: 'workflows/processes', module: '@temporalio/client' },
  ],
  runtime: [
    { from: 'libs/runtime', module: '@clausier/processes' },
    { from: 'libs/runtime', module: '@clausier/testing' },
    { from: 'libs/runtime', module: '@clausier/demo' },
  ],
  'store-port': [
    { from: 'libs/event-store/port', module: '@clausier/rulebook' },
    { from: 'libs/event-store/port', module: '@nestjs/common' },
  ],
  vault: [
    { from: 'libs/vault', module: '@clausier/event-store-port' },
    { from: 'libs/vault', module: '@nestjs/common' },
  ],
  demo: [
    { from: 'libs/demo', module: '@clausier/policies' },
    { from: 'libs/demo', module: '@clausier/vault' },
    { from: 'libs/demo', module: '@temporalio/client' },
  ],
  app: [
    { from: 'apps/standalone', module: '@clausier/application' },
    { from: 'apps/cli', module: '@clausier/contract' },
  ],
  testing: [
    { from: 'libs/testing', module: '@clausier/rulebook' },
    { from: 'libs/testing', module: '@temporalio/client' },
  ],
  'whole-system': [{ from: 'test/architecture', module: '../../../libs/kernel/src/index.js' }],
};

const ALLOWED: readonly Import[] = [
  { from: 'libs/kernel', module: 'zod' },
  { from: 'libs/calendar', module: '@clausier/rulebook' },
  { from: 'libs/contract', module: '@clausier/calendar' },
  { from: 'libs/directory', module: '@clausier/testing', spec: true },
  { from: 'libs/directory', module: 'fast-check', spec: true },
  { from: 'workflows/policies', module: '@clausier/contract' },
  { from: 'libs/read-models', module: '@clausier/contract' },
  { from: 'workflows/processes', module: '@temporalio/workflow' },
  { from: 'libs/runtime', module: '@temporalio/worker' },
  { from: 'libs/demo', module: '@clausier/runtime' },
  { from: 'apps/standalone', module: '@clausier/runtime' },
  { from: 'apps/standalone', module: '@clausier/demo' },
  { from: 'apps/cli', module: '@clausier/calculators' },
];

const planted = Object.values(FORBIDDEN).flat();

describe('the tag table', () => {
  let spoken: ReadonlyMap<Import, Spoken>;

  beforeAll(async () => {
    const all = [...planted, ...ALLOWED];
    const results = await lintTexts(all.map(asText));
    spoken = new Map(all.map((one, index) => [one, results[index] ?? []]));
  }, LIMIT_MS);

  it.each(planted.map((one) => [`${one.from} → ${one.module}`, one] as const))('reports %s', (_title, one) => {
    expect(spoken.get(one)?.map(({ rule }) => rule)).toContain(RULE);
  });

  it.each(ALLOWED.map((one) => [`${one.from} → ${one.module}`, one] as const))('lets %s pass', (_title, one) => {
    expect(spoken.get(one)?.filter(({ rule }) => rule === RULE || rule === 'fatal')).toEqual([]);
  });

  it('has a planted violation for each of its rows, and a row for each project', async () => {
    const { TAGS } = (await import(inRoot('tools/lint/tags.mjs'))) as { TAGS: Readonly<Record<string, unknown>> };
    expect(Object.keys(FORBIDDEN).sort()).toEqual(Object.keys(TAGS).sort());
    expect(projects().filter(({ tag }) => !(tag in TAGS))).toEqual([]);
  });
});

function asText({ from, module, spec = false }: Import): Planted {
  const text = `import * as planted from '${module}';\nexport const used = planted;\n`;
  return { file: `${from}/src/${spec ? 'planted.unit.spec.ts' : 'planted.ts'}`, text, untyped: true };
}
