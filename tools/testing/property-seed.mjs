/**
 * Set-up of suites with property tests. One seed serves all, and fast-check prints it where a property fails. Mutation
 * runs draw fewer cases (`CLAUSIER_PROPERTY_RUNS`) and do not shrink a failure, which nobody reads.
 */
import fc from 'fast-check';

const DEFAULT_SEED = 20260821;
const runs = process.env.CLAUSIER_PROPERTY_RUNS;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.CLAUSIER_SEED ?? DEFAULT_SEED),
  ...(runs === undefined ? {} : { numRuns: Number(runs), endOnFailure: true }),
});
