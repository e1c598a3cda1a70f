import type { Clock } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { LogAccess, Pipeline, Registry } from '@clausier/application';
import type { Query, QueryContext } from '@clausier/read-models';
import type { CasePlay } from './commands/case-play.js';
import type { CalculatorShelf } from './calculators/calculator-shelf.js';
import type { ReadSide } from './read-side.js';

/** Everything the HTTP edge is given; it makes nothing of its own but the Nest module. */
export interface HttpDeps {
  readonly pipeline: Pick<Pipeline, 'execute'>;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly store: Pick<EventStore, 'head' | 'readAll' | 'onAppended'>;
  /** Which streams of the log an auditor may read. */
  readonly logAccess: Pick<LogAccess, 'readableBy'>;
  readonly readSide: ReadSide;
  /** Questions offered, each a route. */
  readonly queries: readonly Query[];
  /** Acts of processes that fail again and again, shown among the tasks of the mission. */
  readonly stalledActs?: QueryContext['stalled'];
  readonly calculators?: CalculatorShelf;
  /** Accept an identity chosen by header. Never outside a demonstration or a test. */
  readonly demo: boolean;
  /** Version of the product, shown in the OpenAPI document. */
  readonly version: string;
  /** What is still missing before work can be taken on, in French; empty when ready. Ready at once by default. */
  readonly ready?: () => readonly string[] | Promise<readonly string[]>;
  /** The case that a demonstration is playing; without one everybody commands. */
  readonly play?: CasePlay | undefined;
}

export const HTTP_DEPS = Symbol('HTTP_DEPS');
