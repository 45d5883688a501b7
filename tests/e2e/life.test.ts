import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Fault } from '../../src/playground/weather.ts';
import { buildTown, moveIn, shared, startBot, wordsOf } from '../support/town.ts';

const get = async (url: string) => (await fetch(url)).status;

/** What the bot asked of REST, as "METHOD path". */
const asked = (playground: Playground, path: RegExp): string[] =>
  playground.exchanges.flatMap((it) =>
    it.kind === 'rest' && path.test(it.path) ? [`${it.method} ${it.path}`] : [],
  );

describe('a bot that runs', () => {
  const running = shared(async () => {
    const town = await buildTown();
    return { town, bot: await moveIn(town) };
  });

  it('is ready while the gateway is, and alive all the while', async () => {
    const { town, bot } = running();
    const address = await bot.address();
    expect(await get(`${address}/readyz`)).toBe(200);
    town.playground.faults.refuseGateway(true);
    town.playground.faults.dropGateway();
    await bot.said(/^gateway closed/);
    expect(await get(`${address}/readyz`)).toBe(503);
    expect(await get(`${address}/healthz`)).toBe(200);
    town.playground.faults.refuseGateway(false);
    await expect.poll(() => get(`${address}/readyz`), { timeout: 30_000 }).toBe(200);
  });

  it('greets a server that adds it', async () => {
    const { town } = running();
    const other = town.playground.createGuild({ name: 'Other', owner: town.fan });
    const channel = other.createChannel({ name: 'lobby' });
    const greeted = new Promise<void>((resolve) => {
      town.playground.subscribe(() => town.playground.messages(channel).length > 0 && resolve());
    });
    other.install(town.application);
    await greeted;
    expect(wordsOf(town.playground.messages(channel))).toContain('/release');
  });

  it('counts down to the next date in its status line, by its own clock', async () => {
    const { town, bot } = running();
    const shown = () => JSON.stringify(town.playground.exchanges.filter(({ kind }) => kind === 'gateway'));
    expect(shown()).toContain('39 days to Dead Reckoning Part One');
    const told = new Promise<void>((resolve) => {
      town.playground.subscribe(() => {
        if (shown().includes('38 days to Dead Reckoning Part One')) resolve();
      });
    });
    const body = JSON.stringify({ now: '2023-06-06T09:00:00Z' });
    await fetch(`${await bot.address()}/clock`, { method: 'PUT', body });
    await told;
  });
});

describe('the life of a bot', () => {
  it('counts what it did', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    await town.playground.as(town.fan).in(town.general).command('release');
    await town.playground.as(town.fan).in(town.general).command('film', { film: 'zzzz' });
    const text = await (await fetch(`${await bot.address()}/metrics`)).text();
    expect(text).toContain('reckoner_interactions_total{command="release",outcome="answered",shard="0"} 1');
    expect(text).toContain('reckoner_interactions_total{command="film",outcome="not_found",shard="0"} 1');
    expect(text).toMatch(/reckoner_rest_responses_total\{client="answers",method="POST",status="20[04]"\} 2/);
    expect(text).toContain('reckoner_gateway_ready{shard="0"} 1');
  });

  it('ends cleanly on SIGTERM and SIGINT, with what was in flight answered', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const town = await buildTown();
      const bot = await moveIn(town);
      const held = town.playground.faults.next({ path: /callback/ }, { kind: 'hold', at: 'before' });
      const answer = town.playground.as(town.fan).in(town.general).command('cast');
      await held.met();
      const stopped = bot.stop(signal);
      await bot.said(/^stopping/);
      held.release();
      expect(wordsOf((await answer).message)).toContain('Vanessa Kirby');
      expect(await stopped).toBe(0);
    }
  });

  it('ends with code 78 and one clear line when the token is refused', async () => {
    const town = await buildTown();
    const bot = await startBot({ ...town.env, DISCORD_TOKEN: 'not.the.token' });
    expect(await bot.ended).toBe(78);
    expect(bot.log.filter(({ level }) => level === 60).map(({ msg }) => msg)).toEqual([
      'Discord refused the token: check DISCORD_TOKEN',
    ]);
  });

  it('ends with code 78 when its token is taken away while it runs', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    town.application.resetToken();
    expect(await bot.ended).toBe(78);
  });

  it('ends with code 78 in production without a token', async () => {
    const bot = await startBot({ NODE_ENV: 'production' });
    expect(await bot.ended).toBe(78);
    expect(bot.everything()).toContain('DISCORD_TOKEN is not set');
  });

  it('reports everything wrong with its settings at once, and ends with code 78', async () => {
    const bot = await startBot({ PORT: 'high', LOG_LEVEL: 'loud' });
    expect(await bot.ended).toBe(78);
    expect(bot.words).toEqual([
      expect.stringMatching(/^PORT must be/),
      expect.stringMatching(/^LOG_LEVEL must be/),
    ]);
  });

  it('waits for a Discord that is away, and comes when it is back', async () => {
    const town = await buildTown();
    const fault = town.playground.faults.next({ path: /gateway/, times: 6 }, { kind: 'status', status: 503 });
    const bot = await startBot(town.env);
    await bot.said(/^could not connect to Discord/);
    fault.cancel();
    await bot.said(/^commands are registered/);
  });

  it('shows in its log neither its token nor an interaction’s, nor what a person looked for when Discord takes no answer', async () => {
    const town = await buildTown();
    const bot = await moveIn(town, { LOG_LEVEL: 'trace' });
    const place = town.playground.as(town.fan).in(town.general);
    town.playground.faults.next({ path: /callback/ }, { kind: 'reset' });
    await place.command('help');
    town.playground.faults.next({ path: /callback/, times: 4 }, { kind: 'status', status: 500 });
    const refused = await place.command('film', { film: 'my private search' });
    expect(wordsOf(refused.message)).toMatch(/went wrong/);
    await bot.stop();
    expect(bot.log.map(({ msg }) => msg)).toContain('a bug met a person');
    expect(bot.everything()).not.toContain(town.application.token);
    expect(bot.log.every(({ msg }) => typeof msg === 'string')).toBe(true);
    expect(bot.everything()).not.toContain(refused.token);
    expect(bot.everything()).not.toContain('my private search');
  });

  it('answers once where the other side closes the socket, before it has read or after', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    const faults: readonly Fault[] = [{ kind: 'close' }, { kind: 'lost', how: 'close' }];
    const answers: Answer[] = [];
    for (const fault of faults) {
      town.playground.faults.next({ path: /callback/ }, fault);
      answers.push(await town.playground.as(town.fan).in(town.general).command('cast'));
    }
    await bot.stop();
    for (const { message, followups } of answers) {
      expect(wordsOf(message)).toContain('Vanessa Kirby');
      expect(followups).toEqual([]);
      expect(town.playground.messages(town.general).filter(({ id }) => id === message?.id)).toHaveLength(1);
    }
    const outcomes = bot.log.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['answered', 'answered']);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

describe('registration', () => {
  it('happens at the first start, again only when something changed, and not for one server where it is for all', async () => {
    const town = await buildTown();
    const first = await moveIn(town);
    await first.stop();
    const second = await moveIn(town);
    expect(await second.said(/^commands are registered/)).toMatchObject({ changed: false });
    expect(asked(town.playground, /commands$/).filter((it) => it.startsWith('PUT'))).toHaveLength(1);
    const before = town.application.commands();
    const names = before.map(({ name }) => name);
    expect(names).toContain('release');
    expect(new Set(names).size).toBe(names.length);
    await second.stop();
    const bot = await startBot({ ...town.env, OWNER_GUILD: town.guild.id });
    expect(await bot.ended).toBe(78);
    expect(bot.everything()).toMatch(/OWNER_GUILD is set, but this application has \d+ global commands/);
    expect(town.application.commands()).toEqual(before);
  });

  it('stays in one server where OWNER_GUILD says so, and shows no command twice once it is for all', async () => {
    const town = await buildTown();
    const store = {
      STORE_URL: `sqlite:${tmpdir()}/moved-${town.guild.id}.sqlite`,
    };
    const first = await moveIn(town, { ...store, OWNER_GUILD: town.guild.id });
    expect(town.application.commands()).toEqual([]);
    expect(town.application.commands(town.guild).length).toBeGreaterThan(5);
    await first.stop();
    await moveIn(town, store);
    expect(town.application.commands(town.guild)).toEqual([]);
    expect(town.application.commands().length).toBeGreaterThan(5);
  });
});

describe('registration in a server without the bot', () => {
  it('ends with code 78 and says how to add it', async () => {
    const town = await buildTown();
    town.guild.remove(town.application);
    const bot = await startBot({ ...town.env, OWNER_GUILD: town.guild.id });
    expect(await bot.ended).toBe(78);
    expect(bot.log.at(-1)?.msg).toMatch(/not in the server that OWNER_GUILD names: add it with https:/);
  });

  it('does not stand in the way of registering everywhere: a server that the bot has left', async () => {
    const town = await buildTown();
    const store = { STORE_URL: `sqlite:${tmpdir()}/left-${town.guild.id}.sqlite` };
    const first = await moveIn(town, { ...store, OWNER_GUILD: town.guild.id });
    await first.stop();
    town.guild.remove(town.application);
    await moveIn(town, store);
    expect(town.application.commands().length).toBeGreaterThan(5);
  });
});

describe('a server that adds the bot', () => {
  it('is told once where to begin, however often the bot starts', async () => {
    const town = await buildTown();
    const store = {
      STORE_URL: `sqlite:${tmpdir()}/hello-${town.guild.id}.sqlite`,
    };
    const greetings = () =>
      town.playground.messages(town.general).filter((message) => /Begin with/.test(message.content)).length;
    const greeted = new Promise<void>((resolve) => {
      town.playground.subscribe(() => greetings() > 0 && resolve());
    });
    const first = await moveIn(town, store);
    await greeted;
    await first.stop();
    const second = await moveIn(town, store);
    await second.stop();
    expect(greetings()).toBe(1);
  });
});
