/** The few things a read model asks of its SQLite connection; the driver is handed in by the runtime. */
export interface Sql {
  exec(statements: string): void;
  run(statement: string, ...values: readonly SqlValue[]): void;
  all<R>(statement: string, ...values: readonly SqlValue[]): readonly R[];
  get<R>(statement: string, ...values: readonly SqlValue[]): R | undefined;
}
export type SqlValue = string | number | null;
