import type { Instant } from '@clausier/kernel';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import { OperatorError, TimeKeeper, type TimeKeeperPorts } from '@clausier/runtime';
import type { Case, CaseStep } from './case-files.js';

interface DriverPorts extends TimeKeeperPorts {
  /** Base address of the public API. */
  readonly api: string;
  /** Headers that let the driver's commands in while others wait. */
  readonly playerHeaders: Readonly<Record<string, string>>;
  readonly trigger: (opening: ScheduledOpening) => Promise<void>;
  readonly isOpen: (opening: ScheduledOpening) => Promise<boolean>;
  readonly progress: (done: number, total: number, now: Instant) => void;
}

/** A case that did not go as it says; the message names the step. */
class CourseError extends OperatorError {}

/**
 * Plays a case through the public API, the clock standing still between steps. The driver never performs an act:
 * processes do.
 */
export class Driver {
  private readonly time: TimeKeeper;

  constructor(private readonly ports: DriverPorts) {
    this.time = new TimeKeeper(ports);
  }

  /** Plays from step `from` on; `onStep` is told how many are done. */
  async play(course: Case, from = 0, onStep: (done: number) => Promise<void> = async () => {}): Promise<void> {
    await this.time.moveTo(this.ports.clock.now());
    await this.time.settle();
    for (const [index, step] of course.steps.entries()) {
      if (index < from) continue;
      await this.time.moveTo(step.at);
      await this.take(step, course);
      await this.time.settle();
      await onStep(index + 1);
      this.ports.progress(index + 1, course.steps.length, step.at);
    }
    await this.time.moveTo(course.endsAt);
  }

  private async take(step: CaseStep, course: Case): Promise<void> {
    if (step.schedule !== undefined)
      await this.fire({ process: step.schedule, buyer: course.header.buyer }, step.source);
    if (step.command) await this.send(step.command, step);
  }

  /** Fired already, when the case was left between the firing and the note of it. */
  private async fire(opening: ScheduledOpening, source: string): Promise<void> {
    const { trigger, isOpen } = this.ports;
    if (await isOpen(opening)) return;
    await trigger(opening);
    await this.time.until(
      () => isOpen(opening),
      () => `${source} : l’ouverture programmée n’a rien écrit`,
    );
  }

  private async send(command: NonNullable<CaseStep['command']>, step: CaseStep): Promise<void> {
    const { path, actor, role, key, body } = command;
    const answer = await fetch(`${this.ports.api}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-clausier-actor': actor,
        'x-clausier-role': role,
        ...this.ports.playerHeaders,
      },
      body: JSON.stringify(body),
    });
    const refusal = answer.ok ? undefined : ((await answer.json()) as Refusal);
    const { expect } = step;
    const asWanted = expect ? answer.status === expect.status && refusal?.code === expect.code : answer.ok;
    if (asWanted) return;
    const place = `${step.source}, le ${step.at.slice(0, 10)} : ${path}`;
    if (refusal) throw new CourseError(`${place} refusé (${answer.status} ${refusal.code}) : ${said(refusal)}`);
    throw new CourseError(`${place} accepté, alors que le cas attend ${expect?.code}`);
  }
}

/** What is read of a problem+json. */
interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

function said({ detail, errors = [] }: Refusal): string {
  return [detail, ...errors.map(({ path, message }) => `${path} : ${message}`)].join(' ; ');
}
