import type { Position } from '@clausier/kernel';
import type { ProcessKey } from '@clausier/workflow-contract';

/** What drives the processes: a Temporal cluster, or the due loop alone. Both pass the engine contract suite. */
export interface ProcessEngine {
  readonly name: 'temporal' | 'builtin';
  /**
   * Tells a process that something it follows happened at `position`; starts it when it is not running. Lost,
   * repeated and reordered pokes are harmless.
   */
  poke(key: ProcessKey, position: Position): Promise<void>;
}
