import { entityId, instantMs, type Instant, type LocalDate, type ProcessName } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { atLocalTime, firstWorkingDayAfter, type CalendarCode, type ZoneName } from '@clausier/calendar';
import { buyer as buyerAggregate, type BuyerState } from '@clausier/directory';
import {
  followUp,
  followUpKey,
  performedAct,
  unsentRequests,
  type FollowUpKind,
  type FollowUpState,
} from '@clausier/governance';
import { processKey, type CommandToIssue } from '@clausier/workflow-contract';
import type { ForeseenAct, MemberStates } from './process-definition.js';

/** What an act is, before its command is worked out. */
export interface Foresight {
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
  readonly dueAt: Instant;
  readonly summary: string;
}

/** Lays out the acts of one process: leaves out those performed, and gives each its command. */
export class Forecast {
  /** By what they are: two reasons for one act are one act. */
  private readonly acts = new Map<string, ForeseenAct>();
  private readonly followUp: FollowUpState;
  private readonly followUpId: string;

  constructor(
    process: ProcessName,
    entity: string,
    members: MemberStates,
    private readonly buyer: BuyerState,
  ) {
    this.followUpId = processKey(process, entity);
    this.followUp = members.one(followUp, this.followUpId);
  }

  get calendar(): CalendarCode {
    return this.buyer.calendar;
  }

  get zone(): ZoneName {
    return this.buyer.zone;
  }

  /** The hour of acts (08:00 by the rule book) on a day of the buyer's zone. */
  morning(on: LocalDate): Instant {
    return atLocalTime(on, ruleBook.at(on).value('acts.time'), this.buyer.zone);
  }

  /** Morning of the first working day after a due date. */
  morningAfter(dueOn: LocalDate): Instant {
    return this.morning(firstWorkingDayAfter(dueOn, this.buyer.calendar));
  }

  performed(kind: string, subject: string, occurrence: string): boolean {
    return performedAct(this.followUp, { kind, subject, occurrence }) !== undefined;
  }

  /** Occurrences of that kind performed about a subject, in no order. */
  occurrences(kind: string, subject: string): readonly string[] {
    const acts = Object.values(this.followUp.performed);
    return acts.filter((act) => act.kind === kind && act.subject === subject).map(({ occurrence }) => occurrence);
  }

  /** An act that only asks, reminds, raises or proposes: recorded in the process's own stream. */
  raise(act: Foresight & { readonly kind: FollowUpKind }): void {
    const { kind, subject, occurrence } = act;
    this.issue(act, {
      aggregate: followUp.category,
      name: 'RecordFollowUp',
      id: this.followUpId,
      data: { kind, subject, occurrence },
    });
  }

  /** An act that issues a command of the business. Foreseen twice, it is foreseen once, for the earlier instant. */
  issue(act: Foresight, command: CommandToIssue): void {
    const key = followUpKey(act);
    const known = this.acts.get(key);
    const sooner = known === undefined || instantMs(act.dueAt) < instantMs(known.dueAt);
    if (sooner && !this.performed(act.kind, act.subject, act.occurrence)) this.acts.set(key, { ...act, command });
  }

  /** Everything foreseen, with the messages that recorded requests still wait for. */
  all(): readonly ForeseenAct[] {
    return [...this.acts.values(), ...this.notifications()];
  }

  private notifications(): ForeseenAct[] {
    return unsentRequests(this.followUp).flatMap((request) => {
      const { kind, subject, occurrence } = request;
      const asked = performedAct(this.followUp, { kind, subject, occurrence });
      if (!asked) return [];
      return {
        kind: 'notification',
        subject,
        occurrence: `${kind}.${occurrence}`,
        dueAt: asked.dueAt,
        summary: `envoi : ${kind} ${subject} (${occurrence})`,
        command: {
          aggregate: followUp.category,
          name: 'RecordNotificationSent',
          id: this.followUpId,
          data: { kind, subject, occurrence },
        },
      };
    });
  }
}

/** The buyer's state among the members; the initial one while it is not known. */
export function buyerState(members: MemberStates, buyer: string | undefined): BuyerState {
  return buyer === undefined ? buyerAggregate.initial : members.one(buyerAggregate, buyer);
}

/** Subject made of several ids: `lot1.supplier.200701`. */
export function subjectOf(...parts: readonly string[]): string {
  return entityId(...parts);
}
