import { expect } from '@jest/globals';
import { atLocalTime, localDateOf } from '@clausier/calendar';
import { FOLLOW_UP_KINDS, followUpEvents, raisedEvent } from '@clausier/governance';
import type { ActTold, Instant, ProcessName } from '@clausier/kernel';
import { processKey } from '@clausier/workflow-contract';
import { processDefinitions } from '../definitions.js';
import { dueAt, type ForeseenAct, type Outlook } from '../process-definition.js';
import { memberStates } from './followed.js';
import { logOf, on, type Entry } from './log.js';

/** What a process makes of a log at an instant. Acts are told as `<local day> <kind> <subject> <occurrence>`. */
export interface Outcome {
  readonly outlook: Outlook;
  /** Every act foreseen of these kinds (of all kinds when none is named), the earliest first. */
  foresees(kinds: readonly string[], ...acts: readonly string[]): void;
  /** Acts due by then, in the order in which they are performed. */
  isDue(...acts: readonly string[]): void;
}

const ZONE = 'Europe/Paris';
/** Stands for the uuid that the application derives. */
const ACT_ID = '0'.repeat(32);

/** What the log tells of an act that the workflow performed. */
export function actTold({ dueAt: due }: Pick<ForeseenAct, 'dueAt'>): ActTold {
  return { act: ACT_ID, dueAt: due, performedBy: 'temporal' };
}

export function outlookOf(process: ProcessName, entity: string, entries: readonly Entry[], now: Instant): Outlook {
  const members = memberStates(logOf(entries), processKey(process, entity));
  const definition = processDefinitions[process];
  const outlook = definition.outlook(entity, members, now);
  expect(definition.outlook(entity, members, now)).toEqual(outlook);
  return outlook;
}

/** The record that an act was performed. For a raised act it also records that somebody was told. */
export function performed(
  process: ProcessName,
  entity: string,
  act: Pick<ForeseenAct, 'kind' | 'subject' | 'occurrence' | 'dueAt'>,
): Entry {
  const { subject, occurrence } = act;
  const told = { subject, occurrence, ...actTold(act) };
  const kind = FOLLOW_UP_KINDS.find((one) => one === act.kind);
  const events =
    kind === undefined
      ? [followUpEvents.ActPerformed({ process, kind: act.kind, ...told })]
      : [raisedEvent({ kind, subject, occurrence }, told), followUpEvents.NotificationSent({ kind, ...told })];
  return on('followUp', processKey(process, entity), ...events);
}

/** Given a log, when the process plans at `now`, then it foresees these acts. */
export function processOf(process: ProcessName, entity: string) {
  return {
    given: (...entries: readonly Entry[]) => ({
      at: (now: Instant): Outcome => {
        const outlook = outlookOf(process, entity, entries, now);
        const { foreseen } = outlook;
        const everything = [...foreseen].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
        return {
          outlook,
          foresees: (kinds, ...acts) => {
            const wanted = everything.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
            expect(wanted.map(told).sort()).toEqual([...acts].sort());
          },
          isDue: (...acts) => expect(dueAt(foreseen, now).due.map(told)).toEqual(acts),
        };
      },
    }),
  };
}

/** All acts fall at eight in the morning where the buyer is. */
export function told({ kind, subject, occurrence, dueAt: due }: ForeseenAct): string {
  const day = localDateOf(due, ZONE);
  expect(due).toBe(atLocalTime(day, '08:00', ZONE));
  return [day, kind, subject, occurrence].join(' ');
}
