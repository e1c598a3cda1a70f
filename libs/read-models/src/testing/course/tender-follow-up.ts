import { followUpEvents } from '@clausier/governance';
import { ACT, SYSTEM, type Told } from '../told.js';

/** Before the launch the process asks for a check of the papers, and tells that the duty fell away, then came back. */
export const followedToLaunch: readonly Told[] = [
  followUpEvents.DutyOutcomeChanged({ subject: 'p1', occurrence: '1.none', ...ACT }),
  followUpEvents.DutyOutcomeChanged({ subject: 'p1', occurrence: '2.duty', ...ACT }),
  followUpEvents.DocumentCheckRequested({ subject: 'p1', occurrence: 'first', ...ACT }),
].map((event): Told => ['2026-02-28', `${SYSTEM}/tendering`, 'followUp-tendering.p1', event]);
