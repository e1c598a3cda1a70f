import { fileURLToPath } from 'node:url';

/** One Jest set-up for every project: ESM, sources through the private export condition, types left to `tsc -b`. */
const preset = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.stryker-tmp/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  testEnvironmentOptions: { customExportConditions: ['@clausier/source', 'node', 'node-addons'] },
};

/** Property tests draw the same cases each time, so a red run means a change. `CLAUSIER_SEED` explores other cases. */
export const withProperties = {
  ...preset,
  setupFiles: [fileURLToPath(new URL('./tools/testing/property-seed.mjs', import.meta.url))],
};

export default preset;
