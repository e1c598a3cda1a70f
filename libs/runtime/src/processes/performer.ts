import { LOG_START } from '@clausier/kernel';
import type { CommandOutcome, Pipeline } from '@clausier/application';
import { processKey, type Act } from '@clausier/workflow-contract';
import type { Outbox } from './outbox.js';
import type { ProcessStore } from './process-store.js';
import type { Refusals } from './refusals.js';

export type Performer = 'temporal' | 'sentinel';

/** Performs acts: the same bodies under Temporal, the sentinel and the built-in engine. */
export class Acts {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly processes: Pick<ProcessStore, 'row'>,
    private readonly refusals: Refusals,
    private readonly outbox: Outbox,
    private readonly onRefused: (act: Act, outcome: CommandOutcome) => void,
  ) {}

  /** Issues the act's command. A refusal is recorded, not thrown: the next plan decides what it means. */
  async issue(act: Act, performedBy: Performer): Promise<void> {
    const poke = this.processes.row(processKey(act.process, act.entity))?.wanted ?? LOG_START;
    const outcome = await this.pipeline.perform({ ...act, performedBy });
    switch (outcome.kind) {
      case 'done':
        this.refusals.forget(act.id);
        return;
      case 'unchanged':
        // Already so: a success. Should the policy still ask for it, the planner leaves it aside as it does a refusal.
        this.refusals.record(act.id, poke);
        return;
      case 'contended':
        throw new Error(`${act.summary}: too many writers, to be tried again`);
      default:
        this.refusals.record(act.id, poke);
        this.onRefused(act, outcome);
    }
  }

  /** Delivers what a recorded request asks for, then records that it was sent. */
  async deliver(act: Act, performedBy: Performer): Promise<void> {
    await this.outbox.put({
      id: act.id,
      process: act.process,
      entity: act.entity,
      subject: act.subject,
      occurrence: act.occurrence,
      text: act.summary,
    });
    await this.issue(act, performedBy);
  }
}
