import { gapOf } from '../../src/reminders/pace.ts';
import { noPosts } from '../support/post-audit.ts';
import { listed, table } from '../support/tally.ts';
import type { Fate } from './traffic.ts';

/** So many violations are told one by one. */
const MOST_TOLD = 20;

/** Posts a second that all processes together make at most (`src/reminders/pace.ts`). */
const PACE = Math.round(1000 / gapOf(1));

/** What a part of the shards has posted. */
export interface Leg {
  readonly name: string;
  readonly posts: number;
  readonly seconds: number;
  /** Of the pace of all processes, what is this one's. */
  readonly share: number;
}

/** What a run has come to. */
export class Figures {
  readonly setting: string;
  readonly posts = noPosts();
  readonly ends = new Map<string, number>();
  subscribing = '';
  readonly starts: string[] = [];
  readonly incidents: string[] = [];
  readonly legs: Leg[] = [];
  statuses: ReadonlyMap<string, number> = new Map();
  fates: ReadonlyMap<Fate, number> = new Map();
  /** Milliseconds to the first answer, ascending. */
  times: readonly number[] = [];
  memory: ReadonlyMap<string, number> = new Map();
  complaints: readonly string[] = [];
  readonly violations: string[] = [];
  /** Commands that were left without an answer, other than for a kill. */
  unanswered: readonly string[] = [];
  readonly #start = performance.now();

  constructor(setting: string) {
    this.setting = setting;
  }

  /** Whether all is as it should be. */
  get held(): boolean {
    return this.violations.length + this.unanswered.length === 0;
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** The table that is printed at the end. */
  table(): string {
    const seconds = Math.round((performance.now() - this.#start) / 1000);
    const errors = Map.groupBy(this.complaints, (line) => line);
    const wrong = [...this.violations, ...this.unanswered];
    return table([
      ['setting', this.setting],
      ['subscribed', this.subscribing],
      ['starts', this.starts.join('; ')],
      ['incidents', this.incidents.join('; ') || 'none'],
      ['posts', listed(Object.entries(this.posts))],
      ['in the ledger', listed(this.ends)],
      ...this.legs.map((leg): [string, string] => ['fan-out', legText(leg)]),
      ['refused', listed(this.#refused())],
      ['interactions', this.#interactions()],
      ['memory (MB)', listed(this.memory)],
      ['errors logged', listed([...errors].map(([line, all]) => [line, all.length])) || 'none'],
      ['seconds', String(seconds)],
      ['violations', String(wrong.length)],
      ...wrong.slice(0, MOST_TOLD).map((violation): [string, string] => ['', violation]),
    ]);
  }

  #refused(): [string, number][] {
    const of = (fits: (status: number) => boolean) =>
      [...this.statuses]
        .filter(([status]) => fits(Number(status)))
        .reduce((sum, [, count]) => sum + count, 0);
    return [
      ['429', of((status) => status === 429)],
      ['5xx', of((status) => status >= 500)],
      ['other', of((status) => status < 500 && status !== 429)],
    ];
  }

  #interactions(): string {
    const count = (fate: Fate) => this.fates.get(fate) ?? 0;
    const asked = [...this.fates.values()].reduce((sum, one) => sum + one, 0);
    return [
      `asked ${asked}, in time ${count('in time')}, late ${count('late')}, lost ${count('lost')}`,
      `in flight at a kill ${count('cut')}, nobody connected ${count('away')}`,
      `p50 ${quantile(this.times, 0.5)} ms, p99 ${quantile(this.times, 0.99)} ms, max ${quantile(this.times, 1)} ms`,
    ].join('; ');
  }
}

function legText({ name, posts, seconds, share }: Leg): string {
  const pace = (posts - 1) / seconds / (PACE * share);
  return `${name}: ${posts} posts in ${seconds.toFixed(1)} s, ${(pace * 100).toFixed(1)} % of the pace of ${PACE * share}/s`;
}

/** Of ascending numbers, the one below which so large a part lies; rounded. */
function quantile(sorted: readonly number[], part: number): string {
  const value = sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)];
  return value === undefined ? '–' : value.toFixed(0);
}
