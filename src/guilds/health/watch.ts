import { setImmediate as breath } from 'node:timers/promises';
import type { Problem } from '../../kit/problem.ts';
import type { Upcoming } from '../../kit/reminders.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { Persist } from '../../reminders/patient-ledger.ts';
import { type Breakage, isBreakage } from '../../reminders/refusal.ts';
import { type AheadOptions, ahead } from '../desk/ahead.ts';
import type { State } from '../records/state.ts';
import { subscriptionOf } from '../records/subscriptions.ts';
import type { Health } from './health.ts';

/** Of posts that are due within this time moderators are warned: a check a day has each of them in it a whole day before. */
const AHEAD_HOURS = 48;

/** Permissions are often changed in several steps: what is so after this, in real milliseconds, is looked at. */
const CALM_MS = 3_000;

/** Real milliseconds; by then the post is long past. */
const WARNING_KEPT_MS = 60 * 24 * 60 * 60_000;

export interface WatchOptions extends AheadOptions {
  readonly health: Pick<Health, 'heal' | 'mark' | 'breakDown'>;
  readonly warnings: State['warnings'];
  /** What stands in a subscription's way at this moment. */
  readonly problems: (guild: string, one: ChannelSubscription) => Promise<readonly Problem[]>;
  /** Tells moderators what is due soon and what stands in its way. */
  readonly warn: (
    guild: string,
    one: ChannelSubscription,
    posts: readonly Upcoming[],
    problems: readonly Problem[],
  ) => Promise<void>;
  /** Sees to what is to be found in a server besides posts: posts of forums, scheduled events. */
  readonly tend: (guild: string) => void;
  /** Sets deliveries going: something was waiting that may go on. */
  readonly deliver: () => void;
  /** Looks again whenever the store was away, once it is back. */
  readonly persist: Persist;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
  /** Waits real milliseconds; rejects when the bot stops. */
  readonly wait: (ms: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Looks at subscriptions before it matters: all of them once a day of bot time, and a server's when something changes there. */
export class Watch {
  readonly #options: WatchOptions;
  /** Servers in which something has changed that is not looked at yet. */
  readonly #awaited = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #day = '';
  #open = true;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Is called at each beat, which it does not keep waiting. */
  beat(): void {
    const day = this.#options.now().toString().slice(0, 10);
    if (day === this.#day) return;
    this.#day = day;
    this.#start(() => this.all());
  }

  /** Something has changed in a server. */
  changed(guild: string): void {
    const { registry, persist, wait } = this.#options;
    if (this.#awaited.has(guild) || !registry.list(guild)?.subscriptions.length) return;
    this.#awaited.add(guild);
    this.#start(async () => {
      try {
        await wait(CALM_MS);
      } finally {
        this.#awaited.delete(guild);
      }
      await persist(() => this.check(guild));
    });
  }

  /** Looks at every subscription, and heals what is mended; where there are none any more, too, something may be left to take away. */
  async all(): Promise<void> {
    const { registry, health, tend, deliver, persist, onError } = this.#options;
    for (const guild of registry.known()) {
      // Others have their turn between two servers, however many there are.
      await breath();
      if (!this.#open) return;
      tend(guild);
      try {
        if (await persist(() => health.heal(guild))) deliver();
        await persist(() => this.check(guild));
      } catch (error) {
        onError(error);
      }
    }
  }

  /** Looks at a server's subscriptions, and warns of what is due soon. */
  async check(guild: string): Promise<void> {
    const { registry, problems, health } = this.#options;
    for (const one of registry.list(guild)?.subscriptions ?? []) {
      if (isPaused(one)) continue;
      const found = await problems(guild, one);
      // An outage is nobody's to mend.
      if (found.includes('server-gone')) continue;
      // It is never planned, so that nothing else would ever tell.
      if (found.includes('zone-unknown')) {
        await health.breakDown({ guild, recipient: one.channel }, 'zone-unknown');
      } else if (found.length > 0) await this.#warn(guild, one, found);
    }
  }

  async #warn(guild: string, one: ChannelSubscription, found: readonly Problem[]): Promise<void> {
    const { now, health, warn } = this.#options;
    const after = now();
    const window = { after, until: after.add({ hours: AHEAD_HOURS }) };
    const posts = ahead(guild, window, this.#options, { channel: one.channel }).filter(matters);
    if (posts.length === 0) return;
    const breakage = found.find(isBreakage);
    const told = breakage !== undefined && wasToldOf(one, breakage, after);
    const news = await this.#news(posts, found);
    // The warning is the telling: what breaks at the post itself is then no news.
    if (breakage !== undefined) await health.mark(guild, one.channel, breakage);
    const mended = breakage !== undefined && (await this.#isMended(guild, one, posts, breakage));
    const problems = found.filter(
      (problem) => news.problems.has(problem) && !((told || mended) && problem === breakage),
    );
    if (problems.length > 0) await warn(guild, one, news.posts, problems);
  }

  /**
   * Whether what was seen has been mended since: then it was healed before it was marked, and nobody would look again. It is news once more
   * should it come back.
   */
  async #isMended(
    guild: string,
    { channel }: ChannelSubscription,
    posts: ReturnType<typeof ahead>,
    breakage: Breakage,
  ): Promise<boolean> {
    const { health, registry, warnings, deliver } = this.#options;
    if (await health.heal(guild)) deliver();
    if (subscriptionOf(registry.list(guild), channel)?.broken) return false;
    for (const { id } of posts) await warnings.delete(`${id}/${breakage}`);
    return true;
  }

  /** What moderators were not warned of yet; it is written down before it is said. */
  async #news(posts: ReturnType<typeof ahead>, found: readonly Problem[]) {
    const { warnings, now } = this.#options;
    const problems = new Set<Problem>();
    const about: Upcoming[] = [];
    for (const post of posts) {
      let isNew = false;
      for (const problem of found) {
        const at = { at: now().toString() };
        if (!(await warnings.setIfAbsent(`${post.id}/${problem}`, at, WARNING_KEPT_MS))) continue;
        problems.add(problem);
        isNew = true;
      }
      if (isNew) about.push(post);
    }
    return { posts: about, problems };
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Looks at nothing more, and resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#open = false;
    await this.settled();
  }

  #start(task: () => Promise<void>): void {
    const run = task()
      .catch(this.#options.onError)
      .finally(() => this.#underWay.delete(run));
    this.#underWay.add(run);
  }
}

/** The day itself, and whatever pings. Nobody waits for the quotation of a day: what keeps it away is told when it does. */
const matters = ({ event, step, subscription }: Upcoming): boolean =>
  event.kind !== 'quotation' && (step === '0d' || subscription.pinged.includes(step));

/** Whether moderators were told of just this so short a time ago that it is no news. */
function wasToldOf({ broken }: ChannelSubscription, why: Breakage, now: Temporal.Instant): boolean {
  if (broken?.why !== why) return false;
  return now.since(broken.at).total('hours') < AHEAD_HOURS;
}
