import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventEnvelope, Position } from '@clausier/kernel';
import { NO_STREAM, type EventStore } from '@clausier/event-store-port';
import { allQueries, allReadModels, type Query, type QueryContext, type ReadModel } from '@clausier/read-models';
import { dumpOf, fullCourse } from '@clausier/read-models/testing';
import { fixedClock, memoryEventStore } from '@clausier/testing';
import type { ReadAnswer, ReadOptions } from '../http/read-side.js';
import { ProjectionDatabase } from '../projections/database.js';
import { openProjections, type Projections } from '../projections/projections.js';

/** Position of the last event of the full course. */
export const HEAD: Position = String(fullCourse.length);
export const NOW = '2027-12-31T12:00:00Z';
/** Head of the mission of the made-up buyer. */
export const ASKER: QueryContext = { actorId: 'hope', role: 'essHead', now: NOW };

/** A log in memory, and read models over it in a file of a directory of their own. */
export class ProjectionBench {
  readonly clock = fixedClock(NOW);
  readonly alarms: string[] = [];
  readonly file: string;
  store: EventStore = memoryEventStore({ clock: this.clock });
  private epoch = 'first';
  private readonly directory = mkdtempSync(join(tmpdir(), 'clausier-views-'));
  private readonly open = new Set<Projections>();

  constructor() {
    this.file = join(this.directory, 'read-models.sqlite');
  }

  /** Appends events of the course, each when it was recorded. */
  async tell(events: readonly EventEnvelope[]): Promise<void> {
    for (const {
      stream,
      revision,
      eventId,
      type,
      schemaVersion,
      effectiveOn,
      data,
      recordedAt,
      ...envelope
    } of events) {
      this.clock.set(recordedAt);
      const { commandId, actor, correlationId, causationId, basis } = envelope;
      await this.store.append({
        ...{ commandId, actor, correlationId, causationId, basis, fingerprint: commandId, checks: [] },
        writes: [
          { stream, expected: revision + NO_STREAM, events: [{ eventId, type, schemaVersion, effectiveOn, data }] },
        ],
      });
    }
    this.clock.set(NOW);
  }

  /** A log restored from a copy keeps its epoch and may hold less; one of another epoch may be as long. */
  startAnotherLog(epoch = this.epoch): void {
    this.epoch = epoch;
    this.store = memoryEventStore({ clock: this.clock });
  }

  follow(models: readonly ReadModel[] = allReadModels): Projections {
    const { store, epoch, file } = this;
    const projections = openProjections({ store, epoch, file, models, log: (line) => this.alarms.push(line) });
    this.open.add(projections);
    return projections;
  }

  /** Read models that have read the whole course. */
  async atHead(models?: readonly ReadModel[]): Promise<Projections> {
    const projections = this.follow(models);
    if (!(await projections.waitFor(HEAD, 5000))) throw new Error(`stuck at ${projections.position()}`);
    return projections;
  }

  async stop(projections: Projections): Promise<void> {
    this.open.delete(projections);
    await projections.stop();
  }

  /** Every row in the file; no read models may be open on it. */
  rows(): Readonly<Record<string, unknown>> {
    const database = new ProjectionDatabase(this.file, allReadModels);
    const rows = rowsOf(database);
    database.close();
    return rows;
  }

  async end(): Promise<void> {
    for (const projections of [...this.open]) await this.stop(projections);
    rmSync(this.directory, { recursive: true });
  }
}

/** Every row of every model folded over the whole course in one go. */
export function builtAtOnce(): Readonly<Record<string, unknown>> {
  const database = new ProjectionDatabase(':memory:', allReadModels);
  for (const model of allReadModels) database.advance(model, fullCourse);
  const rows = rowsOf(database);
  database.close();
  return rows;
}

export function modelNamed(name: string): ReadModel {
  return named(allReadModels, name);
}

export function ask(
  { readSide }: Projections,
  query: string,
  params: Readonly<Record<string, string>>,
  options: ReadOptions = {},
  context = ASKER,
): Promise<ReadAnswer> {
  const found: Query = named(allQueries, query);
  return readSide.answer(found, params, context, options);
}

/** A model that behaves as another one, but for an event at which it fails so many times. */
export function failingOn(model: ReadModel, type: string, times = Number.POSITIVE_INFINITY): ReadModel {
  let left = times;
  return {
    ...model,
    fold: (event, sql) => {
      model.fold(event, sql);
      if (event.type !== type || left === 0) return;
      left -= 1;
      throw new Error('power cut');
    },
  };
}

function rowsOf(database: ProjectionDatabase): Readonly<Record<string, unknown>> {
  return Object.fromEntries(allReadModels.map(({ name }) => [name, dumpOf(database.sql, name)]));
}

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
