import { closeSync, fdatasync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { StoreError } from './errors.ts';
import { asFull } from './sqlite-database.ts';

const syncData = promisify(fdatasync);

type Database = Pick<DatabaseSync, 'location' | 'prepare'>;

/**
 * Makes durable what a connection has committed without a sync of the disk, and lets the event loop run meanwhile: in WAL mode all
 * that was committed since the last checkpoint lies in one file, and a checkpoint syncs by itself what it copies (SQLite, "Write-Ahead
 * Logging" and PRAGMA synchronous: NORMAL). Commits are kept or lost in their order, so that what is durable rests on nothing that
 * isn't.
 */
export class Disk {
  readonly #db: Database;
  readonly #syncFile: (file: number) => Promise<void>;
  /** Undefined for a database in memory. */
  readonly #path: string | undefined;
  #file: number | undefined;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  /** A sync has failed. The system may have dropped what it could not write, and the next sync would say nothing of it. */
  #isDoubted = false;

  /** @param syncFile the system's sync of a file */
  constructor(db: Database, syncFile: (file: number) => Promise<void> = syncData) {
    this.#db = db;
    this.#syncFile = syncFile;
    const path = db.location();
    this.#path = path === null ? undefined : `${path}-wal`;
  }

  /**
   * Resolves when all that is committed by now is durable. Whoever asks while one sync runs shares the next, since what came after its
   * beginning may not be in it. @throws what the system says of the disk, or StoreError `unreachable` where it is full, or somebody reads who
   * keeps from being written again what a sync before did not take; then nobody knows
   */
  synced(): Promise<void> {
    const path = this.#path;
    if (path === undefined) return Promise.resolve();
    if (this.#next) return this.#next;
    if (!this.#running) return this.#sync(path);
    const begin = () => this.#sync(path);
    this.#next = this.#running.then(begin, begin);
    return this.#next;
  }

  /** To be called while the database is still open. Resolves when no sync is under way. */
  async close(): Promise<void> {
    // Whoever writes meanwhile is waited for, too.
    for (let last = this.#last; last; last = this.#last) await last.catch(() => undefined);
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  get #last(): Promise<void> | undefined {
    return this.#next ?? this.#running;
  }

  #sync(path: string): Promise<void> {
    this.#next = undefined;
    const sync = this.#made(path).finally(() => {
      this.#running = undefined;
    });
    this.#running = sync;
    return sync;
  }

  async #made(path: string): Promise<void> {
    try {
      if (this.#isDoubted) this.#checkpoint();
      // It is there from the first commit on for as long as the database is open, and is always the same file.
      this.#file ??= openSync(path, 'r+');
      await this.#flushed(this.#file);
    } catch (error) {
      throw asFull(error);
    }
  }

  async #flushed(file: number): Promise<void> {
    try {
      await this.#syncFile(file);
    } catch (error) {
      this.#isDoubted = true;
      throw error;
    }
  }

  /**
   * Writes all that is committed into the database itself, and has the next write begin the log anew.
   * @throws where either can't be done; StoreError `unreachable` where somebody reads, which passes
   */
  #checkpoint(): void {
    const done = this.#db.prepare('PRAGMA wal_checkpoint(RESTART)').get();
    if (done?.busy !== 0)
      throw new StoreError(
        'unreachable',
        'what the disk has not taken could not be written again: somebody reads',
      );
    this.#isDoubted = false;
  }
}
