import { withProperties as preset } from '../../jest.preset.mjs';

/** The contract in JSON; the law under it, in `rulebook` and `calendar`, is held to 100 %. */
export default {
  ...preset,
  coverageDirectory: '<rootDir>/reports/coverage',
  collectCoverageFrom: ['<rootDir>/src/**/*.ts', '!<rootDir>/src/**/*.spec.ts', '!<rootDir>/src/testing/**'],
};
