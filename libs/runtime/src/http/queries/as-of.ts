import {
  LOG_START,
  comparePositions,
  isLocalDate,
  type Clock,
  type EventEnvelope,
  type Position,
} from '@clausier/kernel';
import { localDateOf } from '@clausier/calendar';
import type { EventStore } from '@clausier/event-store-port';
import { invalid } from './query-params.js';

const POSITION = /^(?:0|[1-9]\d{0,19})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/** A date as of which one asks ends at midnight in this zone, whoever the buyer is. */
const ZONE = 'Europe/Paris';

const PAGE = 1000;

/** Throws a 400 problem unless the text is a position. */
export function positionParam(name: string, text: string): Position {
  return POSITION.test(text)
    ? text
    : invalid([{ path: name, message: 'une position est un nombre entier, sans zéro en tête' }]);
}

/**
 * Turns what a reader writes as `asOf` into a position: a position, an instant (what was recorded by then), or a date
 * (what was recorded by its end). Remembers where each page of the log begins, so that a look-up reads one page.
 */
export class AsOf {
  private readonly marks: { readonly after: Position; readonly firstRecordedAt: string }[] = [];
  private marked: Position = LOG_START;
  private marking: Promise<void> | undefined;

  constructor(
    private readonly store: Pick<EventStore, 'head' | 'readAll'>,
    private readonly clock: Clock,
  ) {}

  /** Throws a 400 problem for what is none of the three, or lies beyond the log or the present. */
  async position(text: string): Promise<Position> {
    if (POSITION.test(text)) {
      const head = await this.store.head();
      if (comparePositions(text, head.position) > 0)
        invalid([{ path: 'asOf', message: 'le journal ne va pas encore jusque-là' }]);
      return text;
    }
    const now = this.clock.now();
    if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) {
      const limit = Date.parse(text);
      if (limit > Date.parse(now)) invalid([{ path: 'asOf', message: 'cet instant est dans le futur' }]);
      return this.lastWhere((recordedAt) => Date.parse(recordedAt) <= limit);
    }
    if (!isLocalDate(text))
      invalid([
        { path: 'asOf', message: 'attendu : une position, une date AAAA-MM-JJ ou un instant AAAA-MM-JJThh:mm:ssZ' },
      ]);
    if (text > localDateOf(now, ZONE)) invalid([{ path: 'asOf', message: 'cette date est dans le futur' }]);
    return this.lastWhere((recordedAt) => localDateOf(recordedAt, ZONE) <= text);
  }

  /** Last event before the first one that was recorded too late. */
  private async lastWhere(inTime: (recordedAt: string) => boolean): Promise<Position> {
    await (this.marking ??= this.mark().finally(() => {
      this.marking = undefined;
    }));
    const lateFrom = this.marks.findIndex(({ firstRecordedAt }) => !inTime(firstRecordedAt));
    const page = this.marks[(lateFrom === -1 ? this.marks.length : lateFrom) - 1];
    if (!page) return LOG_START;
    const events = await this.store.readAll({ after: page.after, limit: PAGE });
    const late = events.findIndex(({ recordedAt }) => !inTime(recordedAt));
    return (late === -1 ? events.at(-1) : events[late - 1])?.position ?? page.after;
  }

  /** Notes the first event of each page that the log has grown by. A page is passed for good once it is full. */
  private async mark(): Promise<void> {
    for (;;) {
      const after = this.marked;
      const events = await this.store.readAll({ after, limit: PAGE });
      const [first] = events;
      if (first && this.marks.at(-1)?.after !== after) this.marks.push({ after, firstRecordedAt: first.recordedAt });
      const full: EventEnvelope | undefined = events.length === PAGE ? events.at(-1) : undefined;
      if (!full) return;
      this.marked = full.position;
    }
  }
}
