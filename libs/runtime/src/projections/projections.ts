import { LOG_START, comparePositions, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { allReadModels, type ReadModel } from '@clausier/read-models';
import { sqliteCode } from '../common/derived-file.js';
import { Pump } from '../common/pump.js';
import type { ReadSide } from '../http/read-side.js';
import { ProjectionDatabase } from './database.js';
import { foldPage, furthestBehind } from './fold.js';
import { PastStates } from './past.js';
import { readSideOf } from './read-side.js';

interface ProjectionOptions {
  readonly store: Pick<EventStore, 'readAll' | 'head' | 'onAppended'>;
  /** Id of the log. Rows made from another log are built again. */
  readonly epoch: string;
  /** SQLite file of the read models; rebuilt from the log when it is missing, damaged or of another version. */
  readonly file: string;
  /** Alarms, in French. */
  readonly log: (line: string) => void;
  /** All of them by default. */
  readonly models?: readonly ReadModel[];
}

/** Follows the log and keeps the read models, each with its own checkpoint; a failing one does not stop the others. */
export class Projections {
  readonly readSide: ReadSide;
  private readonly models: readonly ReadModel[];
  private readonly db: ProjectionDatabase;
  private readonly past: PastStates;
  private readonly pump: Pump;
  private readonly parked = new Set<string>();
  private readonly waiters = new Set<() => void>();
  private readonly stopListening: () => void;
  /** The rows were compared with the log once: they come from this log and not from beyond its head. */
  private checked = false;

  constructor(private readonly options: ProjectionOptions) {
    const { store, file, models = allReadModels } = options;
    this.models = models;
    this.db = new ProjectionDatabase(file, models);
    this.past = new PastStates(store, models);
    this.readSide = readSideOf({ store, db: this.db, past: this.past, projections: this });
    this.pump = new Pump(
      () => this.readPage(),
      (error) => options.log(`ALERTE vues : ${error instanceof Error ? error.message : String(error)}`),
    );
    this.stopListening = store.onAppended(() => this.pump.wake());
    this.pump.wake();
  }

  /** Position that every model at work has reached. A parked model is left out, and its questions are not answered. */
  position(): Position {
    if (!this.checked) return LOG_START;
    const working = this.working();
    return furthestBehind(this.db, working.length > 0 ? working : this.models) ?? LOG_START;
  }

  /** The model's rows are whole, and follow the log. */
  isReady(model: string): boolean {
    return this.checked && this.db.isBuilt(model) && !this.parked.has(model);
  }

  /** Names of the models that stopped on an event they could not fold. They try again when the process starts anew. */
  parkedModels(): readonly string[] {
    return [...this.parked];
  }

  /** The error that keeps all models from following the log, for now. */
  get failure(): unknown {
    return this.pump.failure;
  }

  async atHead(): Promise<boolean> {
    const { position } = await this.options.store.head();
    return comparePositions(this.position(), position) >= 0;
  }

  /** Waits until every model at work has reached `position`, at most `ms` milliseconds; answers whether they did. */
  async waitFor(position: Position, ms: number): Promise<boolean> {
    const reached = (): boolean => comparePositions(this.position(), position) >= 0;
    if (reached()) return true;
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.waiters.delete(look);
        resolve(reached());
      };
      const look = (): void => (reached() ? end() : undefined);
      const timer = setTimeout(end, ms);
      this.waiters.add(look);
    });
  }

  async stop(): Promise<void> {
    this.stopListening();
    await this.pump.stop();
    this.past.close();
    this.db.close();
  }

  private working(): readonly ReadModel[] {
    return this.models.filter(({ name }) => !this.parked.has(name));
  }

  private async readPage(): Promise<boolean> {
    if (!this.checked) await this.checkAgainstLog();
    const { last, atEnd } = await foldPage(this.options.store, this.db, this.working(), (model, error) =>
      this.failed(model, error),
    );
    if (atEnd) for (const { name } of this.working()) this.db.markBuilt(name);
    if (last) this.tellWaiters();
    return !atEnd;
  }

  private tellWaiters(): void {
    for (const look of [...this.waiters]) look();
  }

  /**
   * Makes rows anew that come from another log, or that know more than this one, which may have been restored from a
   * copy.
   */
  private async checkAgainstLog(): Promise<void> {
    const { store, epoch } = this.options;
    const { position } = await store.head();
    const sameLog = this.db.isOf(epoch);
    for (const model of this.models)
      if (!sameLog || comparePositions(this.db.position(model.name), position) > 0) this.db.restart(model);
    if (!sameLog) this.db.belongTo(epoch);
    this.checked = true;
    this.tellWaiters();
  }

  /** Throws on a full disk, which passes. Parks the model on an event that cannot be folded. */
  private failed(model: ReadModel, error: unknown): void {
    if (isOfTheDisk(error)) throw error;
    this.parked.add(model.name);
    const reason = error instanceof Error ? error.message : String(error);
    this.options.log(
      `ALERTE vue « ${model.name} » arrêtée après la position ${this.db.position(model.name)} : ${reason}`,
    );
  }
}

export function openProjections(options: ProjectionOptions): Projections {
  return new Projections(options);
}

/** SQLite's busy, input-output and full. */
const OF_THE_DISK: ReadonlySet<number | undefined> = new Set([5, 10, 13]);

function isOfTheDisk(error: unknown): boolean {
  return OF_THE_DISK.has(sqliteCode(error));
}
