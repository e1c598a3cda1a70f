import { entityId, streamName, type Clock, type Instant, type LocalDate, type Performer } from '@clausier/kernel';
import { atLocalTime, localDateOf, type ZoneName } from '@clausier/calendar';
import type { EventStore } from '@clausier/event-store-port';
import { actId, type Pipeline, type SystemCommand } from '@clausier/application';
import type { ScheduledOpening } from '@clausier/workflow-contract';

/** Local hour at which openings fall. No change of the clocks skips or repeats it. */
export const OPENING_HOUR = 6;

/** The instant of an opening on that day. */
export function openingInstant(on: LocalDate, zone: ZoneName): Instant {
  return atLocalTime(on, `${String(OPENING_HOUR).padStart(2, '0')}:00`, zone);
}

/** Says when a buyer's yearly openings fall, from the rule book in force. */
export interface OpeningDays {
  /** Zone of the buyer; `undefined` for a buyer nobody registered. */
  zone(buyer: string): Promise<ZoneName | undefined>;
  /** Year that an opening on this day is for, and the day itself. */
  opening(process: ScheduledOpening['process'], today: LocalDate): { readonly year: number; readonly on: LocalDate };
}

/** Issues the command of a yearly opening, under an id derived from buyer, process and year. */
export class ScheduledOpenings {
  /** Openings that were refused, and why. A refusal is reported once, however often the opening is tried. */
  private readonly refused = new Map<string, string>();

  constructor(
    private readonly pipeline: Pick<Pipeline, 'perform'>,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly clock: Clock,
    private readonly days: OpeningDays,
    private readonly onRefused: (summary: string, reason: string) => void,
  ) {}

  /**
   * Opens what is to be opened now. Opening twice is harmless, and a refused opening is reported. Throws on a buyer
   * that is not registered: a schedule without one is a defect.
   */
  async open(opening: ScheduledOpening, performedBy: Performer): Promise<void> {
    const { year, dueAt } = await this.yearly(opening);
    const act = openingAct(opening, year, dueAt, performedBy);
    const outcome = await this.pipeline.perform(act);
    switch (outcome.kind) {
      case 'done':
      case 'unchanged':
        this.refused.delete(act.id);
        return;
      case 'contended':
        throw new Error(`${opening.process} ${year}: too many writers, to be tried again`);
      default:
        this.tell(act, outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
    }
  }

  private tell({ id, buyer, summary }: SystemCommand, reason: string): void {
    if (this.refused.get(id) === reason) return;
    this.refused.set(id, reason);
    this.onRefused(`${summary}, ${buyer}`, reason);
  }

  /** Whether a schedule or somebody has already opened what would be opened now. Throws as `open` does. */
  async isOpen(opening: ScheduledOpening): Promise<boolean> {
    const { year } = await this.yearly(opening);
    const { aggregate, id } = commandOf(opening, year);
    return (await this.store.readStream(streamName(aggregate, id))).length > 0;
  }

  private async yearly(opening: ScheduledOpening): Promise<{ readonly year: number; readonly dueAt: Instant }> {
    const zone = await this.days.zone(opening.buyer);
    if (zone === undefined) throw new Error(`no buyer ${opening.buyer} to open ${opening.process} for`);
    const { year, on } = this.days.opening(opening.process, localDateOf(this.clock.now(), zone));
    return { year, dueAt: openingInstant(on, zone) };
  }
}

function commandOf({ process, buyer }: ScheduledOpening, year: number): SystemCommand['command'] {
  const to =
    process === 'centralEvaluation'
      ? { aggregate: 'centralEvaluation', name: 'OpenCentralEvaluation' }
      : { aggregate: 'programmingReview', name: 'OpenProgrammingReview' };
  return { ...to, id: entityId(buyer, String(year)), data: {} };
}

function openingAct(opening: ScheduledOpening, year: number, dueAt: Instant, performedBy: Performer): SystemCommand {
  const command = commandOf(opening, year);
  const identity = {
    buyer: opening.buyer,
    process: opening.process,
    entity: command.id,
    kind: 'opening',
    subject: String(year),
    occurrence: 'schedule',
  } as const;
  return {
    ...identity,
    id: actId(identity),
    dueAt,
    performedBy,
    summary: `ouverture ${opening.process} ${year}`,
    command,
  };
}
