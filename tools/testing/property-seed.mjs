/** Set-up of suites with property tests: one seed for all, printed by fast-check where a property fails. */
import fc from 'fast-check';

const DEFAULT_SEED = 20260821;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CLAUSIER_SEED ?? DEFAULT_SEED) });
