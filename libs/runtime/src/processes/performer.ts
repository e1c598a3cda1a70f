import type { CommandOutcome, Pipeline, StreamStates } from '@clausier/application';
import type { EventStore } from '@clausier/event-store-port';
import { followUp, notificationOf, unsentRequests } from '@clausier/governance';
import { LOG_START, type Performer } from '@clausier/kernel';
import { processKey, type Act } from '@clausier/workflow-contract';
import { messageOf } from '../common/message-of.js';
import type { Outbox } from './outbox.js';
import type { ProcessStore } from './process-store.js';
import type { Refusals } from './refusals.js';

interface PerformerPorts {
  readonly pipeline: Pipeline;
  readonly store: Pick<EventStore, 'head'>;
  readonly states: StreamStates;
  readonly processes: Pick<ProcessStore, 'row' | 'stalled'>;
  readonly refusals: Refusals;
  readonly outbox: Outbox;
  readonly onRefused: (act: Act, outcome: CommandOutcome) => void;
  /** Why a command came to nothing, in French. */
  readonly reasonOf: (act: Act, outcome: CommandOutcome) => string;
}

/** Performs acts: the same bodies under Temporal, the sentinel and the built-in engine. */
export class Acts {
  constructor(private readonly ports: PerformerPorts) {}

  /** Issues the act's command. A refusal is recorded, not thrown: the next plan decides what it means. */
  issue(act: Act, performedBy: Performer): Promise<void> {
    return this.noting(act, () => this.perform(act, performedBy));
  }

  private async perform(act: Act, performedBy: Performer): Promise<void> {
    const { pipeline, processes, refusals, onRefused, reasonOf } = this.ports;
    const poke = processes.row(processKey(act.process, act.entity))?.wanted ?? LOG_START;
    const outcome = await pipeline.perform({ ...act, performedBy });
    switch (outcome.kind) {
      case 'done':
        refusals.forget(act.id);
        processes.stalled.went(act.id);
        return;
      case 'unchanged':
        // Already so: a success. Should the policy still ask for it, the planner leaves it aside as it does a refusal.
        refusals.record(act.id, poke);
        processes.stalled.actFailed(act, reasonOf(act, outcome));
        return;
      case 'contended':
        throw new Error(`${act.summary}: too many writers, to be tried again`);
      default:
        refusals.record(act.id, poke);
        processes.stalled.actFailed(act, reasonOf(act, outcome));
        onRefused(act, outcome);
    }
  }

  /**
   * Delivers what a recorded request asks for, then records that it was sent. Nothing leaves for what the log does not
   * hold (its act came to nothing) or holds as sent.
   */
  deliver(act: Act, performedBy: Performer): Promise<void> {
    return this.noting(act, async () => {
      if (!(await this.isAwaited(act))) return;
      const { id, process, entity, subject, occurrence, summary: text } = act;
      await this.ports.outbox.put({ id, process, entity, subject, occurrence, text });
      await this.perform(act, performedBy);
    });
  }

  /** Keeps note of an act that fails, so that people see which one, and throws what it threw. */
  private async noting(act: Act, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.ports.processes.stalled.actFailed(act, messageOf(error));
      throw error;
    }
  }

  private async isAwaited({ command, subject, occurrence }: Act): Promise<boolean> {
    const { store, states } = this.ports;
    const { state } = await states.at(followUp, command.id, (await store.head()).position);
    const awaited = unsentRequests(state).map(notificationOf);
    return awaited.some((message) => message.subject === subject && message.occurrence === occurrence);
  }
}
