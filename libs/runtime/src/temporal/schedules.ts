import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type CalendarSpec } from '@temporalio/client';
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

/**
 * Schedules live in Temporal's database and vanish with it, so they are made again at each start from the log and the
 * rule book. They only issue a command; the command's id is derived, so a second firing changes nothing.
 */
export async function ensureSchedule(client: Client, opening: YearlyOpening, paused: boolean): Promise<void> {
  const { process, buyer, month, day, zone } = opening;
  const argument: ScheduledOpening = { process, buyer };
  try {
    await client.schedule.create({
      scheduleId: scheduleId(opening),
      spec: {
        calendars: [{ month: MONTHS[month - 1] ?? 'JANUARY', dayOfMonth: day, hour: 6, minute: 0 }],
        timezone: zone,
      },
      action: {
        type: 'startWorkflow',
        workflowType: 'scheduledOpening',
        workflowId: scheduleId(opening),
        taskQueue: PROCESS_TASK_QUEUE,
        args: [argument],
      },
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: 10 * 24 * 3_600_000 },
      state: { paused },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(scheduleId(opening));
    if (paused) await handle.pause('horloge de démonstration');
    else await handle.unpause('horloge réelle');
  }
}

/** Fires a schedule now, as the demo clock reached its instant. */
export async function triggerSchedule(client: Client, opening: ScheduledOpening): Promise<void> {
  await client.schedule.getHandle(scheduleId(opening)).trigger();
}
