import { SEARCH_ATTRIBUTES } from '@clausier/workflow-contract';

/** What a data directory holds of Temporal's: workflows and schedules, all made again from the log. */
export const TEMPORAL_FILE = 'temporal.sqlite';

/** Types of the search attributes that the processes set; registered by the server at its start. */
export const SEARCH_ATTRIBUTE_TYPES: Readonly<Record<string, 'Keyword' | 'Datetime'>> = {
  [SEARCH_ATTRIBUTES.contract]: 'Keyword',
  [SEARCH_ATTRIBUTES.directorate]: 'Keyword',
  [SEARCH_ATTRIBUTES.stage]: 'Keyword',
  [SEARCH_ATTRIBUTES.nextDueAt]: 'Datetime',
};

/**
 * One shard reads its queues 20 times a second by default, 50 ms a hop above that; one partition spares the matching
 * service its forwarding. Measured on two cores: 22 ms instead of 150 ms for a workflow with one activity.
 */
const DYNAMIC_CONFIG = {
  'history.transferProcessorMaxPollRPS': 1000,
  'history.timerProcessorMaxPollRPS': 1000,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

export interface ServerPlace {
  readonly dataDir: string;
  readonly namespace: string;
  readonly port: number;
  /** Absent: headless. */
  readonly uiPort?: number;
  /** Settings of the server over those of the house: what a test makes smaller than life. */
  readonly dynamicConfig?: Readonly<Record<string, number>>;
}

/**
 * Arguments of `temporal server start-dev`, for a server that works in the data directory. The server puts the name of
 * its file into a `file:` address as it is, where `#`, `?` and `%` of a whole path would mean something else. The file
 * may lose the last moments of a power cut: the log is the truth.
 */
export function serverArguments({ namespace, port, uiPort, dynamicConfig }: Omit<ServerPlace, 'dataDir'>): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...['--db-filename', TEMPORAL_FILE, '--log-level', 'warn'],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1'],
    ...Object.entries({ ...DYNAMIC_CONFIG, ...dynamicConfig }).flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${value}`,
    ]),
    ...Object.entries(SEARCH_ATTRIBUTE_TYPES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}
