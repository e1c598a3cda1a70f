import { writeFile } from 'node:fs/promises';
import { PROCESSES, LOG_START, type EventEnvelope } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { verifySqliteLog } from '@clausier/event-store-sqlite';
import { recordedAct } from '@clausier/governance';
import type { IndicatorView } from '@clausier/read-models';
import { countWorkflows, type Embedded, type WorkflowCount } from '@clausier/runtime';
import type { CaseHeader } from './case-files.js';
import type { ReportedSourceFigure } from './source-figures.js';

/** An indicator as the public API gives it. A withheld one has lost its measures. */
export type ReportedIndicator = Omit<IndicatorView, 'version' | 'rows'>;

/** The last published version of a year. */
export interface ReportedEvaluation {
  readonly year: number;
  readonly version: number;
  readonly publishedOn: string;
  readonly position: string;
  readonly illustrative: boolean;
  readonly indicators: readonly ReportedIndicator[];
}

interface ReportedAct {
  readonly id: string;
  readonly process: string;
  readonly kind: string;
  readonly subject: string;
  readonly dueAt: string;
  readonly performedBy: string;
}

/** What a played case came to; the shape that `npm run demo -- --json FILE` writes. */
export interface CaseReport {
  readonly case: string;
  readonly temporal: {
    readonly engine: 'temporal' | 'builtin';
    readonly serverVersion: string | null;
    readonly workflows: Readonly<Record<string, WorkflowCount>>;
  };
  readonly log: {
    readonly events: number;
    readonly streams: number;
    readonly lastPosition: string;
    readonly headHash: string;
    readonly verified: boolean;
  };
  readonly acts: readonly ReportedAct[];
  readonly pilot: Readonly<Record<string, number | boolean | null>>;
  readonly supplies: Readonly<Record<string, number | boolean | null>>;
  readonly centralEvaluations: readonly ReportedEvaluation[];
  /** Beside the computed ones, never mixed with them. */
  readonly sourceFigures: readonly ReportedSourceFigure[];
}

interface ReportPorts {
  readonly embedded: Embedded;
  readonly logFile: string;
  readonly header: CaseHeader;
  /** Answers of the public API, by year. */
  readonly evaluations: readonly ReportedEvaluation[];
  readonly sourceFigures: readonly ReportedSourceFigure[];
}

const PAGE = 1000;

/** Indicators of the central evaluation that the reference case sets beside the source's figures. */
const PILOT = {
  operations: 'cohort.operations',
  agreedCentihours: 'cohort.agreedCentihours',
  participants: 'cohort.participants',
};
const SUPPLIES = {
  lotsNotified: 'supplies.lotsNotified',
  lotsRegional: 'supplies.lotsRegional',
  suppliersRegional: 'supplies.suppliersRegional',
  suppliersInDepartment: 'supplies.suppliersInDepartment',
  suppliersInArras: 'supplies.suppliersInCommune',
};

export async function caseReport(ports: ReportPorts): Promise<CaseReport> {
  const { embedded, logFile, header, evaluations, sourceFigures } = ports;
  const verdict = await verifySqliteLog(logFile);
  const { position, hash } = await embedded.core.store.head();
  const last = evaluations.at(-1);
  return {
    case: header.id,
    temporal: {
      engine: embedded.engine,
      serverVersion: embedded.temporal?.serverVersion ?? null,
      workflows: embedded.temporal ? await countWorkflows(embedded.temporal.client) : nothingStarted(),
    },
    log: {
      events: verdict.verified ? verdict.events : 0,
      streams: verdict.verified ? verdict.streams : 0,
      lastPosition: position,
      headHash: hash,
      verified: verdict.verified,
    },
    acts: await performedActs(embedded.core.store),
    pilot: figures(last, PILOT),
    supplies: figures(last, SUPPLIES),
    centralEvaluations: evaluations,
    sourceFigures,
  };
}

export async function writeReport(file: string, report: CaseReport): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Every act that a process performed, in the order of the log. */
async function performedActs(store: EventStore): Promise<readonly ReportedAct[]> {
  const acts: ReportedAct[] = [];
  for (let after = LOG_START; ;) {
    const page: readonly EventEnvelope[] = await store.readAll({ after, limit: PAGE });
    for (const recorded of page.flatMap((event) => recordedAct(event) ?? [])) {
      const { act, process, kind, subject, dueAt, performedBy } = recorded;
      acts.push({ id: act, process, kind, subject, dueAt, performedBy });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return acts;
    after = last.position;
  }
}

function figures(evaluation: ReportedEvaluation | undefined, ids: Readonly<Record<string, string>>) {
  const found = Object.entries(ids).map(
    ([name, id]) => [name, evaluation?.indicators.find((one) => one.id === id)] as const,
  );
  return {
    ...Object.fromEntries(found.map(([name, indicator]) => [name, indicator?.value ?? null])),
    illustrative: found.some(([, indicator]) => indicator?.illustrative === true),
  };
}

function nothingStarted(): Readonly<Record<string, WorkflowCount>> {
  return Object.fromEntries(PROCESSES.map((process) => [process, { started: 0, completed: 0 }]));
}
