import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import { buildTown, customIdOf, moveIn, wordsOf } from '../support/town.ts';

const heard = ({ message, followups }: Answer): string => wordsOf([message, ...followups]);

test('channels that were subscribed before follow the server’s new zone and language, if a moderator says so', async () => {
  const town = await buildTown();
  const ada = town.playground.createUser({ username: 'ada' });
  town.guild.addMember(ada, [town.guild.createRole({ name: 'Moderators', permissions: P.ManageGuild })]);
  const news = town.guild.createChannel({ name: 'news' });
  const bot = await moveIn(town);
  await bot.said(/^reminders are running/);
  const ask = async (words: string, options: Record<string, string | { id: string }> = {}) =>
    (await town.playground.as(ada).in(town.general).command(words, options)).settled();
  const press = async (asked: Answer, label: RegExp): Promise<string> => {
    if (!asked.message) throw new Error('nothing was asked');
    const id = customIdOf(asked.message, label);
    return heard(await (await town.playground.as(ada).in(town.general).press(asked.message, id)).settled());
  };
  await ask('subscribe', { channel: town.general });
  const oslo = await ask('settings zone', { zone: 'Europe/Oslo' });
  expect(heard(oslo)).toContain('1 subscribed channel still goes by the time zone before.');
  await ask('subscribe', { channel: news });
  const tokyo = await ask('settings zone', { zone: 'Asia/Tokyo' });
  // The first kept UTC on purpose, as far as anybody knows.
  expect(heard(tokyo)).toContain('1 subscribed channel still goes by the time zone before.');
  expect(await press(oslo, /^Use it/)).toContain('This button or menu is out of date.');
  expect(await press(tokyo, /^Use it/)).toContain('Saved for 1 channel.');
  const listed = heard(await ask('reminders list'));
  expect(listed).toMatch(/UTC/u);
  expect(listed).toMatch(/Asia\/Tokyo/u);
  const german = await ask('settings language', { language: 'de' });
  expect(heard(german)).toContain('2 subscribed channels still speak another language.');
  expect(await press(german, /^Use it/)).toContain('Saved for 2 channels.');
  expect(heard(await ask('settings language', { language: 'de' }))).not.toContain('another language');
  expect(town.playground.refusals).toEqual([]);
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
});
