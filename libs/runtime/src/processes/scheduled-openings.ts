import type { Clock, LocalDate } from '@clausier/kernel';
import { atLocalTime, localDateOf, type ZoneName } from '@clausier/calendar';
import { actId, type Pipeline, type SystemCommand } from '@clausier/application';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import type { Performer } from './performer.js';

/** Says when a buyer's yearly openings fall, from the rule book in force. */
export interface OpeningDays {
  /** Zone of the buyer; `undefined` for a buyer nobody registered. */
  zone(buyer: string): Promise<ZoneName | undefined>;
  /** Year that an opening on this day is for, and the day itself. */
  opening(process: ScheduledOpening['process'], today: LocalDate): { readonly year: number; readonly on: LocalDate };
}

/** Issues the command of a yearly opening, under an id derived from buyer, process and year. */
export class ScheduledOpenings {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly clock: Clock,
    private readonly days: OpeningDays,
  ) {}

  /** Opening twice is harmless. Throws on a buyer that is not registered: a schedule without one is a defect. */
  async open(opening: ScheduledOpening, performedBy: Performer): Promise<void> {
    const zone = await this.days.zone(opening.buyer);
    if (zone === undefined) throw new Error(`no buyer ${opening.buyer} to open ${opening.process} for`);
    const { year, on } = this.days.opening(opening.process, localDateOf(this.clock.now(), zone));
    const outcome = await this.pipeline.perform(openingAct(opening, year, atLocalTime(on, '06:00', zone), performedBy));
    if (outcome.kind === 'contended')
      throw new Error(`${opening.process} ${year}: too many writers, to be tried again`);
  }
}

function openingAct(opening: ScheduledOpening, year: number, dueAt: string, performedBy: Performer): SystemCommand {
  const entity = `${opening.buyer}.${year}`;
  const identity = {
    buyer: opening.buyer,
    process: opening.process,
    entity,
    kind: 'opening',
    subject: String(year),
    occurrence: 'schedule',
  } as const;
  const command =
    opening.process === 'centralEvaluation'
      ? { aggregate: 'centralEvaluation', name: 'OpenCentralEvaluation' }
      : { aggregate: 'programmingReview', name: 'OpenProgrammingReview' };
  return {
    ...identity,
    id: actId(identity),
    dueAt,
    performedBy,
    summary: `ouverture ${opening.process} ${year}`,
    command: { ...command, id: entity, data: {} },
  };
}
