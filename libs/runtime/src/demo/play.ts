import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LOG_START } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { FILES } from '../embedded/core.js';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '../embedded/embedded.js';
import { startServing, type Serving } from '../embedded/serving.js';
import type { Case } from './case-files.js';
import { Driver } from './driver.js';
import { caseReport, type CaseReport, type ReportedEvaluation } from './report.js';
import { SteppedClock } from './stepped-clock.js';

export interface PlayOptions extends Omit<EmbeddedOptions, 'clock' | 'steppedClock'> {
  readonly course: Case;
  readonly port: number;
  readonly progress: (done: number, total: number, now: string) => void;
}

/** A played case, still serving on its demo clock. */
export interface Played {
  readonly embedded: Embedded;
  readonly serving: Serving;
  readonly clock: SteppedClock;
  readonly report: CaseReport;
  stop(): Promise<void>;
}

const progressFile = z.strictObject({ case: z.string(), done: z.number().int().min(0), finished: z.boolean() });
export type Progress = z.output<typeof progressFile>;

/** How far a case was played in a data directory; `undefined` where none was begun. */
export async function readProgress(dataDir: string): Promise<Progress | undefined> {
  const text = await readFile(join(dataDir, 'case.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : progressFile.parse(JSON.parse(text));
}

async function writeProgress(dataDir: string, progress: Progress): Promise<void> {
  const file = join(dataDir, 'case.json');
  await writeFile(`${file}.part`, `${JSON.stringify(progress)}\n`);
  await rename(`${file}.part`, file);
}

/** Plays a case from where it was left, through the public API of the server it starts. */
export async function playCase(options: PlayOptions): Promise<Played> {
  const { course, dataDir } = options;
  const progress = (await readProgress(dataDir)) ?? { case: course.header.id, done: 0, finished: false };
  const clock = new SteppedClock(course.startsAt);
  const embedded = await startEmbedded({ ...options, clock, steppedClock: true });
  const serving = await startServing(embedded, { dataDir, port: options.port, demo: true, log: options.log });
  const stop = async () => {
    await serving.stop();
    await embedded.stop();
  };
  try {
    const reached = await lastInstant(embedded.core.store);
    if (reached !== undefined) clock.moveTo(reached);
    const driver = new Driver({
      store: embedded.core.store,
      processes: embedded.core.processes,
      bridge: embedded.bridge,
      clock,
      api: serving.url,
      readModelsAtHead: () => serving.projections.atHead(),
      trigger: (opening) => embedded.openings.trigger(opening),
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
    });
    return { embedded, serving, clock, report, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** When the log was last written to: a case taken up again goes on from there. */
async function lastInstant(store: EventStore): Promise<string | undefined> {
  const { position } = await store.head();
  if (position === LOG_START) return undefined;
  const [last] = await store.readAll({ after: String(BigInt(position) - 1n), limit: 1 });
  return last?.recordedAt;
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
