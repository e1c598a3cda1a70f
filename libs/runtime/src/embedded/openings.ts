import { PROCESSES, instantMs, type Clock } from '@clausier/kernel';
import { addDays, type ZoneName } from '@clausier/calendar';
import type { EventStore } from '@clausier/event-store-port';
import type { StreamStates } from '@clausier/application';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import type { Client } from '@temporalio/client';
import { openingDay, openingOf, todayIn, type openingDays } from '../processes/opening-days.js';
import { openingInstant, type ScheduledOpenings } from '../processes/scheduled-openings.js';
import { ensureSchedules, triggerSchedule } from '../temporal/schedules.js';

/** Yearly openings of every buyer in the log: Temporal Schedules, or the due loop's own look at the calendar. */
export interface Openings {
  /** Makes what is missing; called at the start and when a buyer is registered. */
  ensure(): Promise<void>;
  /** Fires one now: the demo clock reached its instant. */
  trigger(opening: ScheduledOpening): Promise<void>;
  /** The clock is that of the wall: openings run by themselves from now on. */
  release(): Promise<void>;
}

interface OpeningsPorts {
  readonly store: EventStore;
  readonly states: StreamStates;
  readonly clock: Clock;
  readonly days: ReturnType<typeof openingDays>;
}

/** A Schedule catches up for as long after an outage. */
const CATCH_UP_DAYS = 10;

/** A server that takes longer is asked again later. */
const ENSURED_WITHIN_MS = 10_000;

const OPENED = PROCESSES.filter((process) => process === 'annualProgrammingReview' || process === 'centralEvaluation');

/** Schedules on a Temporal server, paused while a demo clock stands still. */
export function temporalOpenings(client: Client, ports: OpeningsPorts, paused: boolean): Openings {
  let held = paused;
  const ensure = async () => {
    const wanted = (await buyers(ports)).flatMap(({ buyer, zone }) =>
      OPENED.map((process) => ({ process, buyer, zone, ...openingDay(process, todayIn(ports.clock, zone)) })),
    );
    await client.withDeadline(Date.now() + ENSURED_WITHIN_MS, () => ensureSchedules(client, wanted, held));
  };
  return {
    ensure,
    trigger: async (opening) => {
      await ensure();
      await triggerSchedule(client, opening);
    },
    release: async () => {
      held = false;
      await ensure();
    },
  };
}

/** The same without Temporal. Each look opens what should have been opened in the last days. */
export function builtinOpenings(openings: ScheduledOpenings, ports: OpeningsPorts, paused: boolean): Openings {
  let held = paused;
  return {
    ensure: async () => {
      if (held) return;
      for (const { buyer, zone } of await buyers(ports))
        for (const process of OPENED) {
          const today = todayIn(ports.clock, zone);
          const { on } = openingOf(process, today);
          const hasCome = instantMs(openingInstant(on, zone)) <= instantMs(ports.clock.now());
          if (hasCome && today <= addDays(on, CATCH_UP_DAYS)) await openings.open({ process, buyer }, 'sentinel');
        }
    },
    trigger: (opening) => openings.open(opening, 'sentinel'),
    release: async () => {
      held = false;
    },
  };
}

async function buyers({ store, states, days }: OpeningsPorts): Promise<readonly { buyer: string; zone: ZoneName }[]> {
  const { position } = await store.head();
  const known = await states.ids('buyer', position);
  const zoned = await Promise.all(known.map(async (buyer) => ({ buyer, zone: await days.zone(buyer) })));
  return zoned.flatMap(({ buyer, zone }) => (zone === undefined ? [] : [{ buyer, zone }]));
}
