import { entityId, instantMs, type Instant, type LocalDate, type ProcessName } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import {
  atLocalTime,
  firstWorkingDayAfter,
  startOfLocalDay,
  type CalendarCode,
  type ZoneName,
} from '@clausier/calendar';
import type { BuyerState } from '@clausier/directory';
import {
  followUp,
  followUpKey,
  notificationOf,
  performedAct,
  unsentRequests,
  type FollowUpRequestOf,
  type FollowUpState,
} from '@clausier/governance';
import { processKey, type CommandToIssue } from '@clausier/workflow-contract';
import type { ForeseenAct, MemberStates, Outlook } from './process-definition.js';

/** What an act is, before its command is worked out. */
type Foresight = Omit<ForeseenAct, 'command' | 'message'>;

/** Kinds of act that ask for something still to be done. */
const OWED: ReadonlySet<string> = new Set<FollowUpRequestOf['kind']>(['reminder', 'formalNoticeProposal', 'overdue']);

/** Lays out the acts of one process: leaves out those performed, and gives each its command. */
export class Forecast {
  /** Keyed by `followUpKey`: an act foreseen for two reasons is one act. */
  private readonly acts = new Map<string, ForeseenAct>();
  /** Keys of acts that tell of something still ahead. */
  private readonly ofUse = new Set<string>();
  private readonly buyer: BuyerState;
  private readonly followUp: FollowUpState;
  private readonly followUpId: string;

  constructor(process: ProcessName, entity: string, members: MemberStates) {
    this.buyer = members.buyer;
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

  /**
   * An act that only asks, reminds, raises or proposes. Its event stands in the process's own stream, and somebody is
   * told. `ofUse`: what it tells of is still ahead, so that it is worth telling late.
   */
  raise(act: Foresight & FollowUpRequestOf, { ofUse = false }: { readonly ofUse?: boolean } = {}): void {
    if (ofUse) this.ofUse.add(followUpKey(act));
    const { kind, subject, occurrence, dueAt } = act;
    const message = this.notification(act, dueAt);
    const data = { kind, subject, occurrence };
    this.foresee({ ...act, message, command: this.onFollowUp('RecordFollowUp', data) });
  }

  /** An act that issues a command of the business. */
  issue(act: Foresight, command: CommandToIssue): void {
    this.foresee({ ...act, command });
  }

  /** Adds an act that is not performed yet. An act that is foreseen twice keeps the earlier instant. */
  private foresee(act: ForeseenAct): void {
    const key = followUpKey(act);
    const known = this.acts.get(key);
    const sooner = known === undefined || instantMs(act.dueAt) < instantMs(known.dueAt);
    if (sooner && !this.performed(act.kind, act.subject, act.occurrence)) this.acts.set(key, act);
  }

  /** Everything foreseen, with the messages that recorded requests still wait for. */
  all(): readonly ForeseenAct[] {
    return [...this.acts.values(), ...this.notifications()];
  }

  /** The process ends when it is `over` and nothing is foreseen. */
  outlook({ over, ...told }: Omit<Outlook, 'foreseen' | 'terminal'> & { readonly over: boolean }): Outlook {
    const foreseen = this.all();
    return { ...told, foreseen, terminal: over && foreseen.length === 0 };
  }

  /**
   * Takes up what is tracked from a day on. Nothing is raised that fell due before; each thing then still owed, or
   * still ahead, is listed once, as found overdue. An act that issues a command is done whenever it fell due, because a step waits for it.
   */
  trackSince(from: LocalDate | undefined): void {
    if (from === undefined) return;
    const start = startOfLocalDay(from, this.buyer.zone);
    const old = [...this.acts].filter(([, { message, dueAt }]) => message && instantMs(dueAt) < instantMs(start));
    for (const [key] of old) this.acts.delete(key);
    for (const [key, { kind, subject, summary }] of old)
      if (OWED.has(kind) || this.ofUse.has(key)) {
        const found = { kind: 'overdue', subject, occurrence: 'found' } as const;
        this.raise({ ...found, dueAt: this.morning(from), summary: `constaté en retard à la reprise : ${summary}` });
      }
  }

  /** Messages that recorded requests still wait for, because the process stopped between request and message. */
  private notifications(): ForeseenAct[] {
    return unsentRequests(this.followUp).flatMap((request) => {
      const asked = performedAct(this.followUp, request);
      return asked ? this.notification(request, asked.dueAt) : [];
    });
  }

  /** The act of telling somebody what was raised. */
  private notification(request: FollowUpRequestOf, dueAt: Instant): Omit<ForeseenAct, 'message'> {
    const { kind, subject, occurrence } = request;
    return {
      ...notificationOf(request),
      dueAt,
      summary: `envoi : ${kind} ${subject} (${occurrence})`,
      command: this.onFollowUp('RecordNotificationSent', { kind, subject, occurrence }),
    };
  }

  private onFollowUp(name: string, data: CommandToIssue['data']): CommandToIssue {
    return { aggregate: followUp.category, name, id: this.followUpId, data };
  }
}

/** Subject made of several ids: `lot1.supplier.200701`. */
export function subjectOf(...parts: readonly string[]): string {
  return entityId(...parts);
}
