import { isDeepStrictEqual } from 'node:util';
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type CalendarSpec,
  type Client,
  type ScheduleSpec,
  type ScheduleSummary,
} from '@temporalio/client';
import { OPENING_HOUR } from '../processes/scheduled-openings.js';
import { PROCESS_TASK_QUEUE, type ScheduledOpening } from '@clausier/workflow-contract';

/** One buyer's two yearly openings. */
export interface YearlyOpening extends ScheduledOpening {
  /** Day and month of the opening, from the rule book. */
  readonly month: number;
  readonly day: number;
  readonly zone: string;
}

const MONTHS = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const satisfies readonly CalendarSpec['month'][];

export function scheduleId({ process, buyer }: ScheduledOpening): string {
  return `opening.${process}.${buyer}`;
}

/** Note of a pause that a demo clock made. Only schedules paused under these words are released with the clock. */
const HELD = 'horloge de démonstration';
const RELEASED = 'horloge réelle';

/**
 * Schedules live in Temporal's database and vanish with it. They are made again at each start from the log and the rule
 * book, and changed when either gives another day or zone. They only issue a command. The id of that command is
 * derived, so a second firing changes nothing. A pause is the operator's own, except that of a demo clock.
 */
export async function ensureSchedules(
  client: Client,
  openings: readonly YearlyOpening[],
  held: boolean,
): Promise<void> {
  // The schedules are listed and not described one by one: a description waits for the server's own workflow, and wakes
  // it.
  const found = new Map<string, ScheduleSummary>();
  for await (const summary of client.schedule.list()) found.set(summary.scheduleId, summary);
  for (const opening of openings) {
    const known = found.get(scheduleId(opening));
    if (known) await amend(client, known, opening, held);
    else await create(client, opening, held);
  }
}

async function amend(
  client: Client,
  { spec, state: { paused, note = '' } }: ScheduleSummary,
  opening: YearlyOpening,
  held: boolean,
): Promise<void> {
  const handle = client.schedule.getHandle(scheduleId(opening));
  if (!isSpecOf(spec, opening)) await handle.update((previous) => ({ ...previous, spec: specOf(opening) }));
  if (held && !paused) await handle.pause(HELD);
  if (!held && paused && [HELD, ''].includes(note)) await handle.unpause(RELEASED);
}

async function create(client: Client, opening: YearlyOpening, held: boolean): Promise<void> {
  const { process, buyer } = opening;
  const argument: ScheduledOpening = { process, buyer };
  try {
    await client.schedule.create({
      scheduleId: scheduleId(opening),
      spec: specOf(opening),
      action: {
        type: 'startWorkflow',
        workflowType: 'scheduledOpening',
        workflowId: scheduleId(opening),
        taskQueue: PROCESS_TASK_QUEUE,
        args: [argument],
      },
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: 10 * 24 * 3_600_000 },
      state: held ? { paused: true, note: HELD } : { paused: false },
    });
  } catch (error) {
    // Somebody made it meanwhile; it is looked at again later.
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

function specOf({ month, day, zone }: YearlyOpening): ScheduleSpec {
  return {
    calendars: [{ month: monthName(month), dayOfMonth: day, hour: OPENING_HOUR, minute: 0 }],
    timezone: zone,
  };
}

/** Whether a schedule fires on that day, in that zone, at that hour. */
function isSpecOf(spec: ScheduleSummary['spec'], { month, day, zone }: YearlyOpening): boolean {
  const { calendars: [calendar] = [], timezone } = spec ?? {};
  const first = [calendar?.month, calendar?.dayOfMonth, calendar?.hour].map((ranges) => ranges?.[0]?.start);
  return timezone === zone && isDeepStrictEqual(first, [monthName(month), day, OPENING_HOUR]);
}

function monthName(month: number): (typeof MONTHS)[number] {
  return MONTHS[month - 1] ?? 'JANUARY';
}

/** Fires a schedule now, as the demo clock reached its instant. */
export async function triggerSchedule(client: Client, opening: ScheduledOpening): Promise<void> {
  await client.schedule.getHandle(scheduleId(opening)).trigger();
}
