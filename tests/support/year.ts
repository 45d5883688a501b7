import { join } from 'node:path';
import { expect } from 'vitest';
import type { SeenMessage } from '../../src/playground/acting.ts';
import type { Guild } from '../../src/playground/community.ts';
import type { Channel } from '../../src/playground/places.ts';
import { passingFolder } from './folder.ts';
import { openBy, plannedUntil } from './ledger-file.ts';
import type { BotUnderTest } from './process.ts';
import { moveClock, nextDue } from './season.ts';
import { buildTown, customIdOf, startBot, type Town } from './town.ts';

/** A server whose people live in one zone, with a channel for posts, named like the server. */
export interface ZonedServer {
  readonly name: string;
  readonly guild: Guild;
  readonly news: Channel;
}

/** Something that happens at an instant of the bot's clock, before anything that is due then or later. */
export interface Happening {
  readonly at: string;
  readonly act: (year: Year) => Promise<void>;
}

/** The bot's clock is driven from one due instant to the next; each post is noted with what the clock was set to then. */
export class Year {
  /** Countdown posts: "2023-06-14T07:00 berlin Part One: 30", with " late" where the post says so. */
  readonly posts: string[] = [];
  /** What else the bot posted of its own accord, and what it edited (" edit") posts to: the name and the dates. */
  readonly others: string[] = [];
  readonly servers = new Map<string, ZonedServer>();
  readonly town: Town;
  readonly #store: string;
  #now: string;
  #bot: BotUnderTest | undefined;

  static async begin(at: string, zones: Readonly<Record<string, string>>): Promise<Year> {
    const store = join(await passingFolder('year'), 'bot.sqlite');
    const year = new Year(await buildTown(), store, at);
    for (const name of Object.keys(zones)) year.#settle(name);
    await year.wake(at);
    for (const [name, zone] of Object.entries(zones)) {
      await year.moderate(name, 'settings zone', { zone });
      await year.moderate(name, 'subscribe');
    }
    year.#listen();
    return year;
  }

  private constructor(town: Town, store: string, now: string) {
    this.town = town;
    this.#store = store;
    this.#now = now;
  }

  server(name: string): ZonedServer {
    const found = this.servers.get(name);
    if (!found) throw new Error(`there is no server ${name}`);
    return found;
  }

  /** Starts the bot at an instant of its clock, and waits until it has caught up. */
  async wake(at: string): Promise<void> {
    this.#now = at;
    this.#bot = await startBot({ ...this.town.env, STORE_URL: `sqlite:${this.#store}`, BOT_NOW: at });
    await this.#bot.said(/^commands are registered/u);
    await this.#bot.said(/^reminders are running/u);
    await this.#settled(at);
  }

  /** Ends the bot, by its operator or as a power cut does. */
  async sleep(signal: NodeJS.Signals): Promise<void> {
    expect(await this.#bot?.stop(signal)).toBe(signal === 'SIGTERM' ? 0 : signal);
  }

  /** Moves the clock on, and waits until all that is due then is done. */
  async moveTo(at: string): Promise<void> {
    this.#now = at;
    if (this.#bot) await moveClock(this.#bot, at);
    await this.#settled(at);
  }

  /** The owner's command in a server's channel; gives its final answer. */
  async moderate(name: string, command: string, options: Readonly<Record<string, string>> = {}) {
    const { guild, news } = this.server(name);
    const answer = await this.town.playground.as(guild.ownerId).in(news).command(command, options);
    return (await answer.settled()).message;
  }

  /** `/event correct`, and the press that confirms it. */
  correct(name: string, film: string, date: string): Promise<void> {
    return this.#confirm(name, 'event correct', { film, date, source: 'The studio' });
  }

  /** `/event add`, and the press that confirms it. */
  add(name: string, title: string, when: string): Promise<void> {
    return this.#confirm(name, 'event add', { title, when });
  }

  async #confirm(name: string, command: string, options: Readonly<Record<string, string>>): Promise<void> {
    const { guild, news } = this.server(name);
    const asked = await this.moderate(name, command, options);
    if (!asked) throw new Error('nothing was asked');
    const here = this.town.playground.as(guild.ownerId).in(news);
    const done = await here.press(asked, customIdOf(asked, /^Save$/u));
    await done.settled();
  }

  /** Lives from what is next due to what is next due, with all that happens in between, to the end. */
  async liveUntil(end: string, happenings: readonly Happening[]): Promise<void> {
    const left = happenings.toSorted((one, other) => one.at.localeCompare(other.at));
    for (;;) {
      const due = this.#bot && (await nextDue(this.#bot));
      const next = left[0];
      if (next && (!due || next.at <= due)) {
        await this.moveTo(next.at);
        await next.act(this);
        left.shift();
      } else if (due && due < end) await this.moveTo(due);
      else break;
    }
    await this.moveTo(end);
  }

  async #settled(at: string): Promise<void> {
    const instant = Date.parse(at);
    // What counts at that instant is due when it is found to, some milliseconds later.
    const soon = instant + 60_000;
    const done = () => plannedUntil(this.#store) >= instant && openBy(this.#store, soon) === 0;
    await expect.poll(done, { timeout: 30_000, interval: 10 }).toBe(true);
  }

  #settle(name: string): void {
    const { playground, application } = this.town;
    const guild = playground.createGuild({ name, owner: this.town.guild.ownerId });
    // The greeting goes to the first channel.
    guild.createChannel({ name: 'general' });
    guild.install(application);
    this.servers.set(name, { name, guild, news: guild.createChannel({ name }) });
  }

  #listen(): void {
    const { playground } = this.town;
    playground.subscribe((change) => {
      if (change.kind !== 'message' || change.action === 'delete') return;
      const message = playground.messages(change.channelId).find(({ id }) => id === change.messageId);
      if (!message || message.interaction_metadata) return;
      const where = `${this.#now.slice(0, 16)} ${playground.channel(change.channelId).name}`;
      const countdown = brief(message);
      if (change.action === 'update') this.others.push(`${where} edit ${newsIn(message)}`);
      else if (countdown === undefined) this.others.push(`${where} ${newsIn(message)}`);
      else this.posts.push(`${where} ${countdown}`);
    });
  }
}

/** What news of a date begin with. */
const newsIn = ({ content, embeds }: Pick<SeenMessage, 'content' | 'embeds'>): string =>
  `${content} ${embeds[0]?.description?.split('\n')[0] ?? ''}`;

/** A countdown post in short; undefined for anything else. */
function brief({ content, embeds }: Pick<SeenMessage, 'content' | 'embeds'>): string | undefined {
  const [, title, count] =
    /\*\*(?:.* )?(\w+ \w+)\*\*: (?:(\d+) days? to go|set for today|today)/u.exec(content) ?? [];
  const late = embeds[0]?.description?.includes('This is late') ? ' late' : '';
  return title && `${title}: ${count ?? 0}${late}`;
}
