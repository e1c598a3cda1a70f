import nx from '@nx/eslint-plugin';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { BUILTINS, GLOBALS, SYNTAX } from './tools/lint/purity.mjs';
import { depConstraints, TAGS } from './tools/lint/tags.mjs';
import { projectFolders } from './tools/launcher/workspaces.mjs';

const ROOT = import.meta.dirname;
const SPECS = ['**/*.spec.ts', '**/src/testing/**/*.ts'];

const SIZE = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  // A switch over a closed union counts once: `evolve` is long by nature.
  complexity: ['error', { max: 12, variant: 'modified' }],
  'max-params': ['error', 5],
  'max-depth': ['error', 4],
};

const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true };

const HABITS = {
  '@typescript-eslint/no-unused-vars': ['error', UNUSED],
  eqeqeq: 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
};

/** Rules that need types, and so the program of `tsconfig.lint.json`. */
export const TYPE_AWARE = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** The boundaries of `tools/lint/tags.mjs`. The rule needs the project graph of Nx and says nothing without it. */
function boundaries(specs) {
  return {
    files: specs ? SPECS : ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: depConstraints({ specs }) }],
    },
  };
}

/** Folders of the projects whose tag says `pure`. A project whose tag is unknown cannot be linted. */
const PURE = projectFolders().filter((folder) => {
  const [tag] = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).nx.tags;
  if (!Object.hasOwn(TAGS, tag)) throw new TypeError(`${folder}: unknown tag ${tag}`);
  return TAGS[tag].pure;
});

/** Pure projects may not depend on machine, hour or chance. Their specs may read files. */
const PURITY = [
  {
    files: PURE.map((folder) => `${folder}/**/*.ts`),
    rules: {
      'no-restricted-imports': ['error', BUILTINS],
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-globals': ['error', ...GLOBALS],
    },
  },
  { files: SPECS, rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' } },
];

/** One program holds all sources, so that a type is worked out once however many projects use it. */
export default tseslint.config(
  { ignores: ['**/node_modules/**', '.nx/**', '**/dist/**', '**/reports/**', '**/.stryker-tmp/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.mjs'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: ROOT } },
    rules: { ...SIZE, ...HABITS, ...TYPE_AWARE },
  },
  boundaries(false),
  boundaries(true),
  ...PURITY,
  // Tools and settings: plain JavaScript that runs before anything is installed.
  { files: ['**/*.mjs'], rules: { ...SIZE, ...HABITS, 'no-restricted-exports': 'off' } },
);
