import type { Instant, Position, ProcessName } from '@clausier/kernel';

/** A command as a process issues it: entity ids and codes only, so that a retry has the same content. */
export interface CommandToIssue {
  /** Stream category and command name of the registry: `contract`, `PlanContract`. */
  readonly aggregate: string;
  readonly name: string;
  readonly id: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

/** Something a process is due to do. Its id comes from the domain, never from a run or an attempt. */
export interface Act {
  /** `uuidv5(SYSTEM_NS, buyer | process | entity | kind | subject | occurrence)`: also the command id. */
  readonly id: string;
  readonly process: ProcessName;
  readonly entity: string;
  readonly buyer: string;
  /** What is done: `reminder`, `escalation`, `planContract`… */
  readonly kind: string;
  /** What it is about: a directorate, a lot and month, a participant… */
  readonly subject: string;
  /** Which one of its kind: `D-7`, `first`, `2`…; never a date that can move. */
  readonly occurrence: string;
  readonly dueAt: Instant;
  readonly command: CommandToIssue;
  /** One French line for people, shown in the workflow's history. */
  readonly summary: string;
}

export interface PlanRequest {
  readonly process: ProcessName;
  readonly entity: string;
  /** The plan must have seen the log at least up to here. */
  readonly atLeast: Position;
}

export interface Plan {
  /** Position the plan was folded at. */
  readonly position: Position;
  /** What is due now, in order; empty when there is nothing to do. */
  readonly acts: readonly Act[];
  /** How long until the next act is due, in milliseconds; absent when none is foreseen. */
  readonly waitMs?: number;
  readonly nextDueAt?: Instant;
  /** The process has nothing left to do, ever, unless an event starts it again. */
  readonly terminal: boolean;
  readonly stage: string;
  readonly contract?: string;
  readonly directorate?: string;
  /** A few lines of French Markdown: the case as a person would tell it. */
  readonly details: string;
}

export interface ProcessInput {
  readonly entity: string;
  readonly seenPosition: Position;
}

export interface ScheduledOpening {
  readonly process: 'annualProgrammingReview' | 'centralEvaluation';
  readonly buyer: string;
}

/** What a workflow may ask of the outside. Bodies live in the runtime. */
export interface ProcessActivities {
  plan(request: PlanRequest): Promise<Plan>;
  issueCommand(act: Act): Promise<void>;
  /** Delivers what a recorded `…Requested` event asks for. */
  notify(act: Act): Promise<void>;
  /** A Schedule fired: opens the review or the evaluation of the year of the clock. */
  openScheduled(opening: ScheduledOpening): Promise<void>;
}
