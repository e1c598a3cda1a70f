import preset from '../../jest.preset.mjs';

/** Law is tested to the last branch: `jest --coverage` fails under 100 %. */
export default {
  ...preset,
  coverageDirectory: '<rootDir>/reports/coverage',
  collectCoverageFrom: ['<rootDir>/src/**/*.ts', '!<rootDir>/src/**/*.spec.ts', '!<rootDir>/src/testing/**'],
  coverageThreshold: { global: { branches: 100, functions: 100, lines: 100, statements: 100 } },
};
