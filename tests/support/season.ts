import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import type { Channel, Role } from '../../src/playground/places.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { byDue } from '../../src/reminders/occurrence.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { ageClaims } from './claims.ts';
import type { BotUnderTest } from './process.ts';
import { buildTown, nextDoor, startBot, type Town } from './town.ts';

/** A town with a channel for posts (the greeting goes to another), a role to ping and a store that outlives the bot. */
export type SeasonTown = Town & { news: Channel; role: Role; storeUrl: string };

/** For what starts bots again and again, or waits as long as a bot does: a busy machine takes several times what it takes alone. */
export const SLOW = { timeout: 60_000 };

/** What the bot logs once moderators were told of what keeps a post back: the post met it, or the watch saw it before. */
export const TOLD = /^a subscription can’t post|^moderators are warned/;

const reading = z.object({ now: z.string(), nextDue: z.string().nullable() });

/** @param url where the bot remembers, in place of a file */
export async function buildSeasonTown(options: PlaygroundOptions = {}, url?: string): Promise<SeasonTown> {
  const town = await buildTown(options);
  const storeUrl = url ?? `sqlite:${join(await mkdtemp(join(tmpdir(), 'store-')), 'bot.sqlite')}`;
  return { ...inSeason(town), storeUrl };
}

/** Another server in which the same bot, or the same bots one after another, post. */
export const nextSeason = (town: SeasonTown): SeasonTown => ({
  ...inSeason(nextDoor(town)),
  storeUrl: town.storeUrl,
});

function inSeason(town: Town): Omit<SeasonTown, 'storeUrl'> {
  const role = town.guild.createRole({ name: 'countdown', mentionable: true });
  town.guild.member(town.fan).addRole(role);
  return { ...town, news: town.guild.createChannel({ name: 'countdowns' }), role };
}

/** Starts the bot in the town over its kept store, at an instant of its clock, and waits until reminders run. */
export async function run(town: SeasonTown, now = '2023-06-05T09:00:00Z'): Promise<BotUnderTest> {
  const bot = await startBot({ ...town.env, STORE_URL: town.storeUrl, BOT_NOW: now });
  await bot.said(/^commands are registered/);
  await bot.said(/^reminders are running/);
  return bot;
}

/** Runs a moderator's command and gives its final answer. */
export async function moderate(
  { playground, guild }: Town,
  channel: Channel,
  ...[name, options]: Parameters<ReturnType<ReturnType<Town['playground']['as']>['in']>['command']>
) {
  const answer = await playground.as(guild.ownerId).in(channel).command(name, options);
  return (await answer.settled()).message;
}

/** Moves the bot's clock. */
export async function moveClock(bot: BotUnderTest, now: string): Promise<void> {
  const body = JSON.stringify({ now });
  const answer = await fetch(`${await bot.address()}/clock`, { method: 'PUT', body });
  if (!answer.ok) throw new Error(await answer.text());
}

/** When the bot says that something is next due. */
export async function nextDue(bot: BotUnderTest): Promise<string | null> {
  return reading.parse(await (await fetch(`${await bot.address()}/clock`)).json()).nextDue;
}

/** The bot's posts in a channel, oldest first. */
export const postsIn = ({ playground, application }: Town, channel: Channel) =>
  playground.messages(channel).filter(({ author, onlyFor, interaction_metadata }) => {
    return author.id === application.id && onlyFor === undefined && !interaction_metadata;
  });

/** Resolves when something holds of the playground; looked at after each of its changes. */
export function until({ playground }: Town, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = playground.subscribe(() => look());
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    look();
  });
}

/** Rows of the ledger by due time. The bot may be running. */
async function readLedger({ storeUrl, application }: SeasonTown): Promise<Row[]> {
  const store = await openStore(storeUrl, { application: application.id });
  try {
    return (await (await openLedger(store)).list({}, 1000)).reverse();
  } finally {
    await store.close();
  }
}

const toldOf = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

const inWords = ({ step, state, reason }: Row): string => toldOf([step, state, reason]);

/** What the ledger says of each row, by due time: "7d sent". The bot may be running. */
export const ledgerOf = async (town: SeasonTown): Promise<string[]> => (await readLedger(town)).map(inWords);

/** The same, of one server alone where there are several. */
export const ledgerIn = async (town: SeasonTown): Promise<string[]> =>
  (await readLedger(town)).filter(({ guild }) => guild === town.guild.id).map(inWords);

/** As `ledgerOf`, with each row's kind before it and in its order: "countdown 7d sent". */
export const rowsOf = async (town: SeasonTown): Promise<string[]> =>
  (await readLedger(town))
    .toSorted((a, b) => byDue({ due: a.due, id: a.kind }, { due: b.due, id: b.kind }))
    .map(({ kind, step, state, reason }) => toldOf([kind, step, state, reason]));

/** Lets real time pass for the ledger, while no bot runs: leases run out, first attempts lie so much further back. */
export async function letTimePass({ storeUrl, application }: SeasonTown, seconds: number): Promise<void> {
  const store = await openStore(storeUrl, { application: application.id });
  try {
    await ageClaims(store, seconds * 1000);
  } finally {
    await store.close();
  }
}
