export * from './clause-fields.js';
export * from './decision-fields.js';
export * from './agreement.js';
export { decisionFault, isNamedTwice } from './decision.js';
export { underDuty, clauseMeetsDuty, lotsShortOfDuty } from './duty.js';
export { bearsHours, hourClausesOf } from './hours.js';
export { waiverFault } from './waiver.js';
