import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, instantMs, type Instant } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import type { Bridge } from '../projector/bridge.js';
import type { ProcessStore } from '../projector/process-store.js';
import type { Case, CaseStep } from './case-files.js';
import type { SteppedClock } from './stepped-clock.js';

export interface DriverPorts {
  readonly store: EventStore;
  readonly processes: ProcessStore;
  readonly bridge: Bridge;
  readonly clock: SteppedClock;
  /** Base address of the public API. */
  readonly api: string;
  readonly readModelsAtHead: () => Promise<boolean>;
  readonly trigger: (opening: ScheduledOpening) => Promise<void>;
  readonly progress: (done: number, total: number, now: Instant) => void;
}

/** A case that did not go as it says; the message names the step. */
export class CourseError extends Error {}

const SETTLE_PATIENCE_MS = 60_000;
const SETTLE_PAUSE_MS = 3;

/**
 * Plays a case through the public API. The clock stands still between steps and moves only to the next due instant or
 * the next step, never past one; after each move exactly the processes that fall due are poked, and the play goes on
 * when everything has come to rest. The driver never performs an act: processes do.
 */
export class Driver {
  constructor(private readonly ports: DriverPorts) {}

  async play(course: Case, from = 0, onStep: (done: number) => Promise<void> = async () => {}): Promise<void> {
    await this.settle();
    for (const [index, step] of course.steps.entries()) {
      if (index < from) continue;
      await this.moveTo(step.at);
      await this.take(step, course);
      await this.settle();
      await onStep(index + 1);
      this.ports.progress(index + 1, course.steps.length, step.at);
    }
    await this.moveTo(course.endsAt);
  }

  /** Moves the clock to `instant`, stopping at each due instant on the way. */
  private async moveTo(instant: Instant): Promise<void> {
    const { clock, processes, bridge } = this.ports;
    for (;;) {
      const next = processes.nextDueAt();
      const stop = next !== undefined && instantMs(next) < instantMs(instant) ? next : instant;
      if (instantMs(stop) > instantMs(clock.now())) clock.moveTo(stop);
      const due = processes.due(clock.now()).map(({ key }) => key);
      if (due.length > 0) {
        await bridge.pokeDue(due);
        await this.settle();
      }
      if (stop === instant) return;
    }
  }

  private async take(step: CaseStep, course: Case): Promise<void> {
    if (step.schedule !== undefined) {
      const before = (await this.ports.store.head()).position;
      await this.ports.trigger({ process: step.schedule, buyer: course.header.buyer });
      await this.until(async () => (await this.ports.store.head()).position !== before, `${step.source} : l’ouverture programmée n’a rien écrit`);
      return;
    }
    if (!step.command) return;
    const { path, actor, role, key, body } = step.command;
    const answer = await fetch(`${this.ports.api}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-clausier-actor': actor, 'x-clausier-role': role },
      body: JSON.stringify(body),
    });
    const content = (await answer.json()) as { code?: string; detail?: string };
    const wanted = step.expect ? answer.status === step.expect.status && content.code === step.expect.code : answer.ok;
    if (!wanted) throw new CourseError(`${step.source} : POST ${path} a répondu ${answer.status} ${content.code ?? ''} ${JSON.stringify(content)}`);
  }

  /** Bridge, acknowledgements and read models at the head, and nothing due: the world is at rest. */
  private async settle(): Promise<void> {
    await this.until(() => this.atRest(), undefined);
  }

  private async atRest(): Promise<boolean> {
    const { store, processes, bridge, clock, readModelsAtHead } = this.ports;
    const { position } = await store.head();
    return (
      comparePositions(bridge.checkpoint, position) >= 0 &&
      processes.lagging().length === 0 &&
      processes.due(clock.now()).length === 0 &&
      (await readModelsAtHead())
    );
  }

  private async until(reached: () => Promise<boolean>, otherwise: string | undefined): Promise<void> {
    const start = performance.now();
    while (!(await reached())) {
      if (performance.now() - start > SETTLE_PATIENCE_MS) throw new CourseError(otherwise ?? this.unrest());
      await sleep(SETTLE_PAUSE_MS);
    }
  }

  private unrest(): string {
    const { processes, clock, bridge } = this.ports;
    const lagging = processes.lagging().map(({ key, wanted, seen }) => `${key} (${seen} sur ${wanted})`);
    const due = processes.due(clock.now()).map(({ key, nextDueAt }) => `${key} (échu ${nextDueAt})`);
    return `rien ne se pose à ${clock.now()} : pont en ${bridge.checkpoint} ; en retard : ${lagging.join(', ') || 'aucun'} ; échus : ${due.join(', ') || 'aucun'}`;
  }
}
