import { type Instant, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { ReadModel, Sql } from '@clausier/read-models';
import { ProjectionDatabase } from './database.js';
import { foldPage } from './fold.js';

/** Most past states kept in memory. A reader moves along a time line, from one state to the next. */
const KEPT = 4;

interface PastState {
  readonly position: Position;
  readonly db: ProjectionDatabase;
  /** When the last event of the state was recorded. */
  recordedAt: Instant | undefined;
  /** The folding at work. The next question waits for it. */
  work: Promise<void>;
  users: number;
}

/**
 * What the read models said at a position. They are folded from the log in memory, never taken from the latest state.
 * Models of rights are the exception: they stand at the head, since the right to look at the past is a right of today.
 */
export class PastStates {
  private readonly states = new Map<Position, PastState>();

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly models: readonly ReadModel[],
  ) {}

  /** Runs a question against the state at `position`, with the models it reads folded up to there. */
  async ask<A>(
    position: Position,
    reads: readonly string[],
    question: (sql: Sql, at: Instant | undefined) => A,
  ): Promise<A> {
    const state = this.at(position);
    state.users += 1;
    try {
      const folded = state.work.then(() => this.fold(state, reads));
      state.work = folded.catch(() => undefined);
      await folded;
      return question(state.db.sql, state.recordedAt);
    } finally {
      state.users -= 1;
      this.makeRoom();
    }
  }

  close(): void {
    for (const { db } of this.states.values()) db.close();
    this.states.clear();
  }

  private at(position: Position): PastState {
    const known = this.states.get(position);
    const state = known ?? {
      position,
      db: new ProjectionDatabase(':memory:', this.models),
      recordedAt: undefined,
      work: Promise.resolve(),
      users: 0,
    };
    this.states.delete(position);
    this.states.set(position, state);
    return state;
  }

  private async fold(state: PastState, reads: readonly string[]): Promise<void> {
    const wanted = this.models.filter(({ name }) => reads.includes(name));
    const past = wanted.filter(({ latest }) => !latest);
    const { last } = await this.foldAll(state.db, past, state.position);
    if (last) state.recordedAt = last.recordedAt;
    await this.foldAll(
      state.db,
      wanted.filter(({ latest }) => latest),
    );
  }

  private async foldAll(db: ProjectionDatabase, models: readonly ReadModel[], upTo?: Position) {
    for (let last; ;) {
      const page = await foldPage(this.store, db, models, rethrow, upTo);
      last = page.last ?? last;
      if (page.atEnd) return { last };
    }
  }

  /**
   * Forgets the states that were used longest ago. A state that a question still waits for stays until the question is
   * answered.
   */
  private makeRoom(): void {
    for (const [position, { db, users }] of this.states) {
      if (this.states.size <= KEPT) return;
      if (users > 0) continue;
      this.states.delete(position);
      db.close();
    }
  }
}

function rethrow(_model: ReadModel, error: unknown): never {
  throw error;
}
