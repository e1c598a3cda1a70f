import { awardEvents } from './award-events.js';
import { executionEvents } from './execution-events.js';
import { penaltyEvents } from './penalty-events.js';
import { planningEvents, tenderEvents } from './planning-events.js';

/** Every event of a `contract-<id>` stream. */
export const contractEvents = {
  ...planningEvents,
  ...tenderEvents,
  ...awardEvents,
  ...executionEvents,
  ...penaltyEvents,
};
export type ContractEvents = typeof contractEvents;
