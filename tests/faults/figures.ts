import { noPosts } from '../support/post-audit.ts';
import { add, listed, table } from '../support/tally.ts';

/** So many violations are told one by one. */
const MOST_TOLD = 20;

/** What a run of faults has come to. */
export class Figures {
  readonly seed: number;
  lives = 0;
  /** By kind; `idle` ones struck when all was done already. */
  readonly kills = new Map<string, number>();
  readonly faults = new Map<string, number>();
  /** What the bots' logs complained of. */
  readonly complaints = new Map<string, number>();
  readonly posts = noPosts();
  /** Direct messages to whoever set up the subscriptions, of what could not be proved. */
  told = 0;
  readonly violations: string[] = [];
  readonly #start = performance.now();

  constructor(seed: number) {
    this.seed = seed;
  }

  get killed(): number {
    return [...this.kills.values()].reduce((sum, count) => sum + count, 0);
  }

  kill(kind: string, count: number): void {
    add(this.kills, kind, count);
  }

  meet(fault: string, count = 1): void {
    add(this.faults, fault, count);
  }

  complain(of: string): void {
    add(this.complaints, of, 1);
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** The table that is printed at the end. */
  table(): string {
    const seconds = Math.round((performance.now() - this.#start) / 1000);
    const told = this.violations.slice(0, MOST_TOLD);
    const lines: [string, string][] = [
      ['seed', String(this.seed)],
      ['lives', String(this.lives)],
      ['kills', `${this.killed} (${listed(this.kills)})`],
      ['posts', listed(Object.entries(this.posts))],
      ['faults met', listed(this.faults)],
      ['errors logged', listed(this.complaints) || 'none'],
      ['moderators told', String(this.told)],
      ['seconds', String(seconds)],
      ['violations', String(this.violations.length)],
      ...told.map((violation): [string, string] => ['', violation]),
    ];
    return table(lines);
  }
}
