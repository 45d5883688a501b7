import { describe, expect, it } from 'vitest';
import { buildTown, moveIn, startBot } from '../support/town.ts';

const COMMANDS = { method: 'PUT', path: /\/commands$/ };

describe('a bot that is told to stop', () => {
  it('ends at once, and well, while Discord lets it wait for a connection', async () => {
    const town = await buildTown();
    const held = town.playground.faults.next({ path: /gateway/ }, { kind: 'hold', at: 'before' });
    const bot = await startBot(town.env);
    await held.met();
    expect(await bot.stop()).toBe(0);
    expect(bot.log.filter(({ level }) => level >= 40).map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^BOT_NOW is set/),
    ]);
  });

  it('ends well while Discord refuses connections', async () => {
    const town = await buildTown();
    town.playground.faults.refuseGateway(true);
    const bot = await startBot(town.env);
    await bot.said(/^gateway (?:closed|socket error|error)|^could not connect/);
    expect(await bot.stop()).toBe(0);
  });

  it('does not wait for its commands to be registered', async () => {
    const town = await buildTown();
    const held = town.playground.faults.next(COMMANDS, { kind: 'hold', at: 'before' });
    const bot = await startBot(town.env);
    await held.met();
    expect(await bot.stop()).toBe(0);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    expect(bot.log.filter(({ msg }) => /^stopping now|cut short/.test(msg))).toEqual([]);
  });

  it('ends well, and says what it cut off, when an answer takes too long', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    const held = town.playground.faults.next({ path: /callback/, times: 9 }, { kind: 'hold', at: 'before' });
    const answer = town.playground.as(town.fan).in(town.general).command('cast');
    await held.met();
    expect(await bot.stop()).toBe(0);
    const warnings = bot.log.filter(({ msg }) => msg.startsWith('stopping now'));
    expect(warnings).toEqual([expect.objectContaining({ cut: [expect.stringMatching(/^\/cast \(\d+\)$/)] })]);
    held.release();
    expect((await answer).outcome).toBe('no-response');
  }, 30_000);

  it('ends well even before it has begun', async () => {
    const town = await buildTown();
    const bot = await startBot(town.env);
    await bot.said(/^BOT_NOW is set/);
    expect(await bot.stop()).toBe(0);
  });
});

describe('a playground', () => {
  it('says that its bot was killed, and ends', async () => {
    const host = await startBot({}, ['--playground']);
    const { pid } = await host.said(/^commands are registered/);
    await host.said(/^the playground is open/);
    process.kill(Number(pid), 'SIGKILL');
    expect(await host.ended).toBe(1);
    expect(host.log.map(({ msg }) => msg)).toContain('the bot ended (SIGKILL)');
  });

  it('says nothing of the kind when it is told to stop', async () => {
    const host = await startBot({}, ['--playground']);
    await host.said(/^the playground is open/);
    expect(await host.stop()).toBe(0);
    expect(host.everything()).not.toContain('the bot ended');
  });
});
