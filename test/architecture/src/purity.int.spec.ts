import { beforeAll, describe, expect, it } from '@jest/globals';
import { lintTexts, type Spoken } from './lint-texts.js';
import { inRoot, projects } from './workspace.js';

const LIMIT_MS = 120_000;

/** What makes a decision differ from one run to the next, and the rule that must speak. */
const BANNED: Readonly<Record<string, string>> = {
  "import { readFileSync } from 'node:fs'; export const x = readFileSync;": 'no-restricted-imports',
  "import { randomUUID } from 'crypto'; export const x = randomUUID();": 'no-restricted-imports',
  'export const x = new Date();': 'no-restricted-syntax',
  'export const x = Date();': 'no-restricted-syntax',
  'export const x = Date.now();': 'no-restricted-syntax',
  'export const x = performance.now();': 'no-restricted-syntax',
  'export const x = Math.random();': 'no-restricted-syntax',
  "export const x = (1234.5).toLocaleString('fr-FR');": 'no-restricted-syntax',
  "export const x = ['é', 'z'].sort((a, b) => a.localeCompare(b));": 'no-restricted-syntax',
  'export const x = crypto.randomUUID();': 'no-restricted-globals',
  "export const x = process.env['TZ'];": 'no-restricted-globals',
  'export const x = setTimeout(() => undefined, 1);': 'no-restricted-globals',
};
/** Dates made from an argument, and functions of the language that answer alike everywhere. */
const LAWFUL = 'export const x = [new Date(0).toISOString(), Math.max(1, 2), Date.UTC(2013, 0, 1)];';

/** Habits that hold in every project. */
const ANYWHERE: Readonly<Record<string, string>> = {
  'export default 1;': 'no-restricted-exports',
  '// TODO later\nexport const x = 1;': 'no-warning-comments',
  'export const x: any = 1;': '@typescript-eslint/no-explicit-any',
  'async function work(): Promise<void> {}\nexport function x(): void {\n  work();\n}':
    '@typescript-eslint/no-floating-promises',
  "export function x(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}":
    '@typescript-eslint/switch-exhaustiveness-check',
  [`export const x = [\n${'  1,\n'.repeat(250)}];`]: 'max-lines',
};

describe('code that decides', () => {
  const looks: { folder: string; text: string; rule: string | undefined; untyped: boolean }[] = [];
  let spoken: readonly Spoken[];

  beforeAll(async () => {
    const { TAGS } = (await import(inRoot('tools/lint/tags.mjs'))) as {
      TAGS: Readonly<Record<string, { readonly pure?: boolean }>>;
    };
    const pureTags = Object.keys(TAGS).filter((tag) => TAGS[tag]?.pure);
    for (const pure of pureTags) {
      const project = projects().find(({ tag }) => tag === pure);
      if (project === undefined) throw new Error(`no project is tagged ${pure}`);
      for (const [text, rule] of Object.entries(BANNED))
        looks.push({ folder: project.folder, text, rule, untyped: true });
      looks.push({ folder: project.folder, text: LAWFUL, rule: undefined, untyped: true });
    }
    for (const [text, rule] of Object.entries(ANYWHERE))
      looks.push({ folder: 'libs/runtime', text, rule, untyped: false });
    spoken = await lintTexts(
      looks.map(({ folder, text, untyped }) => ({ file: `${folder}/src/index.ts`, text, untyped })),
    );
  }, LIMIT_MS);

  it('is where it should be: kernel, law, contexts, policies and workflows', () => {
    const decides = ['kernel', 'rulebook', 'calendar', 'calculators', 'contract', 'policies', 'processes'];
    expect(decides.filter((name) => !looks.some(({ folder }) => sameTag(folder, name)))).toEqual([]);
  });

  it('knows neither clock, chance, machine nor locale; and nowhere do bad habits pass', () => {
    const missed = looks.filter(({ rule }, index) => rule && !spoken[index]?.some((said) => said.rule === rule));
    expect(missed).toEqual([]);
  });

  it('may use what gives the same everywhere', () => {
    const refused = looks.flatMap(({ rule, folder }, index) =>
      rule === undefined ? (spoken[index] ?? []).map((said) => ({ folder, ...said })) : [],
    );
    expect(refused).toEqual([]);
  });
});

/** Whether the project that was looked at has the tag of the named one. */
function sameTag(folder: string, name: string): boolean {
  const all = projects();
  const tagOf = (found: (typeof all)[number] | undefined): string | undefined => found?.tag;
  return (
    tagOf(all.find((project) => project.folder === folder)) ===
    tagOf(all.find((project) => project.name === `@clausier/${name}`))
  );
}
