/** What a statement takes: a list where `among` stands in it. */
export type SqlValue = string | number | null | readonly (string | number)[];

/** Runs one statement, which is atomic and durable, with its named parameters (":name"). Gives its rows. */
export type RunSql = (statement: string, values: Readonly<Record<string, SqlValue>>) => Promise<unknown[]>;

/** Where SQLite and PostgreSQL differ, as far as the ledger needs to know. */
export interface Dialect {
  /** The database's own clock in epoch milliseconds, one instant for a whole statement: one clock for all processes. */
  readonly now: string;
  /** A table by its whole name. */
  readonly table: (name: string) => string;
  /** True where the value is one of the parameter's list. */
  readonly among: (value: string, parameter: string) => string;
  /** Selects columns from the parameter's list of objects, which is JSON. */
  readonly selectFrom: (parameter: string, columns: readonly string[]) => string;
  /** A whole number of at least 53 bits; text; text that is sorted by its bytes. */
  readonly types: { readonly integer: string; readonly text: string; readonly id: string };
  /** What follows a table's columns. */
  readonly options: string;
}
