import { withProperties as preset } from '../../jest.preset.mjs';

/** Law is tested to the last branch: `npm test` fails under 100 %. */
export default {
  ...preset,
  coverageDirectory: '<rootDir>/reports/coverage',
  collectCoverageFrom: ['<rootDir>/src/**/*.ts', '!<rootDir>/src/**/*.spec.ts', '!<rootDir>/src/testing/**'],
};
