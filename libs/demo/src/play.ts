import { join } from 'node:path';
import { LOG_START, type EventEnvelope, type Instant } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { openSqliteEventStore } from '@clausier/event-store-sqlite';
import {
  CasePlay,
  FILES,
  SteppedClock,
  startEmbedded,
  startServing,
  wallClock,
  type Embedded,
  type EmbeddedOptions,
  type Serving,
} from '@clausier/runtime';
import type { Case } from './case-files.js';
import { Driver } from './driver.js';
import { beginOrGoOn, writeProgress } from './progress.js';
import { caseReport, type CaseReport, type ReportedEvaluation } from './report.js';
import { sourceFiguresOf } from './source-figures.js';

interface PlayOptions extends Omit<EmbeddedOptions, 'clock' | 'steppedClock'> {
  readonly course: Case;
  readonly port: number;
  readonly progress: (done: number, total: number, now: string) => void;
}

const PAGE = 1_000;

/** A played case, still serving on its demo clock, and closed to the commands of others until it is released. */
interface Played {
  readonly embedded: Embedded;
  readonly serving: Serving;
  readonly report: CaseReport;
  /** Goes over to the clock of the wall; then everybody commands. */
  release(): Promise<void>;
  stop(): Promise<void>;
}

/** Plays a case from where it was left, through the public API of the server it starts. */
export async function playCase(options: PlayOptions): Promise<Played> {
  const { course, dataDir } = options;
  const progress = await beginOrGoOn(dataDir, course.header.id);
  const clock = new SteppedClock((await lastInstant(dataDir)) ?? course.startsAt);
  const embedded = await startEmbedded({ ...options, clock, steppedClock: true });
  const play = new CasePlay();
  const serving = await servingOf(embedded, play, options);
  const stop = async () => {
    await serving.stop();
    await embedded.stop();
  };
  try {
    const driver = new Driver({
      store: embedded.core.store,
      processes: embedded.core.processes,
      bridge: embedded.bridge,
      clock,
      api: serving.url,
      playerHeaders: play.headers(),
      readModelsAtHead: () => serving.projections.atHead(),
      readModelsFailure: () => serving.projections.failure,
      trigger: (opening) => embedded.openings.trigger(opening),
      isOpen: (opening) => embedded.core.openings.isOpen(opening),
      progress: options.progress,
    });
    await driver.play(course, progress.done, (done) =>
      writeProgress(dataDir, { case: course.header.id, done, finished: false }),
    );
    await writeProgress(dataDir, { case: course.header.id, done: course.steps.length, finished: true });
    const evaluations = await evaluationsOf(serving.url, course);
    const report = await caseReport({
      embedded,
      logFile: join(dataDir, FILES.log),
      header: course.header,
      evaluations,
      sourceFigures: await sourceFiguresOf(serving.url, course.header),
    });
    const release = async () => {
      clock.release();
      embedded.dueLoop.forgiveLateness();
      await embedded.openings.release();
      await embedded.bridge.rehydrate();
      play.end();
    };
    return { embedded, serving, report, release, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What was started behind the API is stopped again when the API cannot be served. */
async function servingOf(embedded: Embedded, play: CasePlay, { dataDir, port, log }: PlayOptions): Promise<Serving> {
  try {
    return await startServing(embedded, { dataDir, port, demo: true, play, log });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** When the log was last written to: a case taken up again goes on from there. */
async function lastInstant(dataDir: string): Promise<Instant | undefined> {
  const store = await openSqliteEventStore({ file: join(dataDir, FILES.log), clock: wallClock });
  try {
    return await lastRecorded(store);
  } finally {
    await store.close();
  }
}

/** Positions are not counted with: the log is read through to its end. */
async function lastRecorded(store: EventStore): Promise<Instant | undefined> {
  let last: EventEnvelope | undefined;
  for (;;) {
    const page: readonly EventEnvelope[] = await store.readAll({ after: last?.position ?? LOG_START, limit: PAGE });
    last = page.at(-1) ?? last;
    if (page.length < PAGE) return last?.recordedAt;
  }
}

/** What the public API says of each year's last publication. */
async function evaluationsOf(api: string, { header }: Case): Promise<readonly ReportedEvaluation[]> {
  const evaluations: ReportedEvaluation[] = [];
  for (const year of header.centralEvaluations) {
    const answer = await fetch(`${api}/api/v1/evaluations/central/${header.buyer}/${year}`, {
      headers: { 'x-clausier-actor': header.reader.actor, 'x-clausier-role': header.reader.role },
    });
    const { version, publishedOn, position, illustrative, indicators } =
      (await answer.json()) as Partial<ReportedEvaluation>;
    if (version !== undefined && publishedOn !== undefined && position !== undefined && indicators)
      evaluations.push({ year, version, publishedOn, position, illustrative: illustrative ?? false, indicators });
  }
  return evaluations;
}
