import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import type { Fault } from '../../src/playground/weather.ts';
import {
  buildSeasonTown,
  ledgerIn,
  letTimePass,
  moderate,
  moveClock,
  nextSeason,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { customIdOf, shared, wordsOf } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const posts = (town: SeasonTown) => postsIn(town, town.news);

type Armed = { readonly town: SeasonTown; readonly channel: Channel; readonly fault: Fault };

/**
 * Kills the bot when its posts have met faults, and starts it again after so many seconds of the store's time, until it has done
 * what it could.
 */
async function killedAt(armed: readonly Armed[], seconds: number, before?: () => unknown) {
  const [first] = armed;
  if (!first) throw new Error('nothing is to go wrong');
  const bot = await run(first.town);
  await before?.();
  for (const { town, channel } of armed) await moderate(town, channel, 'subscribe', { role: town.role });
  const met = armed.map(({ town, channel, fault }) =>
    town.playground.faults.next(
      { method: 'POST', path: new RegExp(`^/channels/${channel.id}/messages$`, 'u') },
      fault,
    ),
  );
  await moveClock(bot, RELEASE_DAY);
  await Promise.all(met.map((each) => each.met()));
  await bot.stop('SIGKILL');
  for (const each of met) each.release();
  await letTimePass(first.town, seconds);
  const next = await run(first.town, RELEASE_DAY);
  await next.said(/^deliveries are done/);
  expect(await next.stop()).toBe(0);
}

/** A channel for each of what can become of a post whose bot is killed. */
function armedIn(town: SeasonTown): Armed[] {
  const faults: readonly (readonly [string, Fault])[] = [
    ['on-its-way', { kind: 'hold', at: 'before' }],
    ['stored', { kind: 'hold', at: 'after' }],
    ['answer-lost', { kind: 'lost', how: 'reset' }],
    ['request-lost', { kind: 'reset' }],
  ];
  return faults.map(([name, fault]) => ({ town, channel: town.guild.createChannel({ name }), fault }));
}

async function once(town: SeasonTown, channels: readonly Channel[] = [town.news]): Promise<void> {
  for (const channel of channels) {
    const told = postsIn(town, channel).map(({ id }) => town.playground.notified(id));
    expect([channel.name, told]).toEqual([channel.name, [[town.fan.id]]]);
  }
  const rows = (await ledgerIn(town)).filter((row) => row.startsWith('0d'));
  expect(rows).toEqual(channels.map(() => '0d sent'));
}

/** A server whose channel the bot may write into and not read back. */
function unreadable(town: SeasonTown, fault: Fault): Armed {
  town.news.overwrite({ role: town.guild.everyone, deny: PermissionFlagsBits.ReadMessageHistory });
  return { town, channel: town.news, fault };
}

describe('a bot that is killed', SLOW, () => {
  it('with a post on its way, stored, or its answer or itself lost, has each once while the nonce is known', async () => {
    const town = await buildSeasonTown();
    const armed = armedIn(town);
    await killedAt(armed, 61);
    await once(
      town,
      armed.map(({ channel }) => channel),
    );
  });

  it('before its request left posts once', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^reminders are due/);
    await bot.stop('SIGKILL');
    await letTimePass(town, 61);
    const next = await run(town, RELEASE_DAY);
    await until(town, () => posts(town).some(({ content }) => content.includes('set for today')));
    await next.stop();
    expect(posts(town).filter(({ content }) => content.includes('set for today'))).toHaveLength(1);
  });

  it('after it was done posts nothing again', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^deliveries are done/);
    await bot.stop('SIGKILL');
    const next = await run(town, '2023-07-14T09:03:00Z');
    await next.stop();
    await once(town);
  });
});

// Longer than Discord remembers a nonce: here the channel's history is the proof.
describe('a bot that is killed and comes back when the nonce is forgotten', SLOW, () => {
  const season = shared(async () => {
    const town = await buildSeasonTown({ nonceWindowMs: 1 });
    const readable = armedIn(town);
    const stored = unreadable(nextSeason(town), { kind: 'hold', at: 'after' });
    const lost = unreadable(nextSeason(town), { kind: 'reset' });
    const log = lost.town.guild.createChannel({ name: 'log' });
    await killedAt([...readable, stored, lost], 600, () =>
      moderate(lost.town, lost.town.general, 'settings log', { channel: log }),
    );
    return { town, readable, stored: stored.town, lost: lost.town, log };
  });

  it('with a post on its way, stored, or its answer or itself lost, has each once', async () => {
    const { town, readable } = season();
    await once(
      town,
      readable.map(({ channel }) => channel),
    );
  });

  it('leaves uncertain what it can’t read back, does not post it again, and tells moderators', async () => {
    const { stored: town } = season();
    expect(posts(town)).toHaveLength(1);
    expect((await ledgerIn(town)).at(-1)).toBe('0d uncertain unreadable');
    const { playground, guild, application } = town;
    const told = playground.messages(playground.directMessages(guild.ownerId, application));
    expect(told.map(wordsOf)).toEqual([
      expect.stringMatching(/In Cinema .* may be missing.*could not read the channel.*\/reminders plan/su),
    ]);
  });

  it('and where they have a log channel a button there posts it after all', async () => {
    const { lost: town, log } = season();
    expect(posts(town)).toEqual([]);
    const alert = () => postsIn(town, log).find((post) => wordsOf(post).includes('may be missing'));
    await run(town, '2023-07-14T09:05:00Z');
    const found = alert();
    if (!found) throw new Error('nobody was told');
    await town.playground
      .as(town.guild.ownerId)
      .in(log)
      .press(found, customIdOf(found, /^Post it now$/));
    await until(town, () => posts(town).length === 1);
  });
});
