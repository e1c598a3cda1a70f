import type { ActTold, LocalDate } from '@clausier/kernel';
import type { FollowUpKind } from '../events/follow-up.js';

/** What an act or a request is about: its kind, its subject, and which one of its kind. */
export interface FollowUpOf {
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
}

export interface PerformedAct extends FollowUpOf, ActTold {
  readonly performedOn: LocalDate;
}

/** What was raised, and is told to somebody. */
export interface FollowUpRequestOf extends FollowUpOf {
  readonly kind: FollowUpKind;
}
export interface FollowUpRequest extends FollowUpRequestOf {
  readonly requestedOn: LocalDate;
  readonly sentOn?: LocalDate;
}

/** Both keyed by `followUpKey`. Plain records, because a state is cached as JSON. */
export interface FollowUpState {
  readonly performed: Readonly<Record<string, PerformedAct>>;
  readonly requested: Readonly<Record<string, FollowUpRequest>>;
}

/** No part contains a bar, so no two follow-ups share a key. */
export function followUpKey({ kind, subject, occurrence }: FollowUpOf): string {
  return `${kind}|${subject}|${occurrence}`;
}

export const nothingFollowed: FollowUpState = { performed: {}, requested: {} };
