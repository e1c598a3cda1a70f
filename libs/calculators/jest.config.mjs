import { withProperties as preset } from '../../jest.preset.mjs';

/** This library holds the contract in JSON. The law that it calls is held to 100 % in `rulebook` and `calendar`. */
export default {
  ...preset,
  coverageDirectory: '<rootDir>/reports/coverage',
  collectCoverageFrom: ['<rootDir>/src/**/*.ts', '!<rootDir>/src/**/*.spec.ts', '!<rootDir>/src/testing/**'],
};
