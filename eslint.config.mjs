import nx from '@nx/eslint-plugin';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { BUILTINS, GLOBALS, SYNTAX } from './tools/lint/purity.mjs';
import { depConstraints, TAGS } from './tools/lint/tags.mjs';

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

const TYPE_AWARE = {
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

/** Projects whose tag says `pure` may not depend on machine, hour or chance. Their specs may read files. */
const PURITY = [
  {
    files: ['**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', BUILTINS],
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-globals': ['error', ...GLOBALS],
    },
  },
  { files: SPECS, rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' } },
];

/** The lint of one project, by the tag in its package.json. Every project's eslint.config.mjs calls this. */
export function configOf(url) {
  const root = dirname(fileURLToPath(url));
  const { nx: settings } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [tag] = settings.tags;
  if (!Object.hasOwn(TAGS, tag)) throw new TypeError(`${root}: unknown tag ${tag}`);
  return tseslint.config(
    { ignores: ['dist/**', 'reports/**', '.stryker-tmp/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
    ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: { ...SIZE, ...HABITS, ...TYPE_AWARE },
    },
    boundaries(false),
    boundaries(true),
    ...(TAGS[tag].pure ? PURITY : []),
  );
}

/** Tools and settings: plain JavaScript that runs before anything is installed. */
export default tseslint.config(
  { ignores: ['apps/**', 'libs/**', 'workflows/**', 'test/**', 'node_modules/**', '.nx/**', '**/dist/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.mjs'] })),
  { files: ['**/*.mjs'], rules: { ...SIZE, ...HABITS, 'no-restricted-exports': 'off' } },
);
