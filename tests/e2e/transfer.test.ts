import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import type { Channel } from '../../src/playground/places.ts';
import { buildTown, customIdOf, moveIn, wordsOf } from '../support/town.ts';

/** A town with a moderator, and a second server that she moderates too. */
async function twoServers() {
  const town = await buildTown();
  const ada = town.playground.createUser({ username: 'ada' });
  town.guild.addMember(ada, [town.guild.createRole({ name: 'Moderators', permissions: P.ManageGuild })]);
  const fans = town.guild.createRole({ name: 'Fans', permissions: 0n });
  const second = town.playground.createGuild({ name: 'Annex', owner: ada });
  const hall = second.createChannel({ name: 'hall' });
  second.install(town.application);
  const bot = await moveIn(town);
  await bot.said(/^reminders are running/);
  const ask = async (
    where: Channel,
    words: string,
    options: Record<string, string | File | { id: string }> = {},
  ) => (await town.playground.as(ada).in(where).command(words, options)).settled();
  const press = async (where: Channel, asked: Answer, label: RegExp): Promise<string> => {
    if (!asked.message) throw new Error('nothing was asked');
    const pressed = await town.playground
      .as(ada)
      .in(where)
      .press(asked.message, customIdOf(asked.message, label));
    const { message, followups } = await pressed.settled();
    return wordsOf([message, ...followups]);
  };
  return { town, bot, ada, fans, hall, ask, press };
}

const heard = ({ message, followups }: Answer): string => wordsOf([message, ...followups]);
const fileWith = (text: string) => new File([text], 'settings.json', { type: 'application/json' });

/** The text of the file that a message brings along. */
async function attached({ message }: Answer): Promise<string> {
  const url = message?.attachments[0]?.url;
  if (!url) throw new Error('no file came');
  return (await fetch(url)).text();
}

test('a server’s settings are taken to another one, where what does not exist is left out', async () => {
  const { town, bot, ada, fans, hall, ask, press } = await twoServers();
  const { general } = town;
  await ask(general, 'settings zone', { zone: 'Europe/Oslo' });
  await ask(general, 'settings log', { channel: general });
  await ask(general, 'settings spoilers', { policy: 'show', channel: general });
  await press(general, await ask(general, 'event add', { title: 'Gala', when: '14 July' }), /^Save$/);
  await ask(general, 'subscribe', { channel: general, role: fans });
  const exported = await ask(general, 'settings export');
  expect(exported.message?.onlyFor).toBe(ada.id);
  const text = await attached(exported);
  expect(text).toContain('"zone": "Europe/Oslo"');
  expect(text).not.toContain(ada.id);

  const same = await ask(general, 'settings import', { file: fileWith(text) });
  expect(heard(same)).toContain('This file changes nothing here.');

  const asked = await ask(hall, 'settings import', { file: fileWith(text) });
  expect(heard(asked)).toMatch(/Settings.*1 new.*Europe\/Oslo.*Own events.*Gala.*Left out/s);
  expect(heard(asked)).toContain(`the log channel ${general.id}`);
  expect(heard(await ask(hall, 'settings show'))).toContain('**Time zone**: not set');
  expect(await press(hall, asked, /^Change it$/)).toContain('Done.');
  expect(heard(await ask(hall, 'settings show'))).toMatch(new RegExp(`Europe/Oslo.*<@${ada.id}>`, 's'));
  expect(heard(await ask(hall, 'event list'))).toContain('Gala');
  expect(heard(await ask(hall, 'reminders list'))).not.toContain(general.id);
  const again = await ask(hall, 'settings import', { file: fileWith(text) });
  expect(heard(again)).toContain('This file changes nothing here.');
  expect(town.playground.refusals).toEqual([]);
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
});

test('a server is set back to what a file says, subscriptions and all, and nothing old is posted', async () => {
  const { town, fans, ask, press } = await twoServers();
  const { general } = town;
  await ask(general, 'subscribe', { channel: general, role: fans });
  await ask(general, 'reminders pause', { channel: general.id });
  const text = await attached(await ask(general, 'settings export'));
  await ask(general, 'unsubscribe', { channel: general });
  await ask(general, 'settings zone', { zone: 'Asia/Tokyo' });
  const asked = await ask(general, 'settings import', { file: fileWith(text) });
  expect(heard(asked)).toMatch(/1 removed.*Time zone.*Subscribed channels.*1 new/s);
  const before = town.playground.messages(general, town.fan).length;
  expect(await press(general, asked, /^Change it$/)).toContain('Done.');
  const listed = heard(await ask(general, 'reminders list'));
  expect(listed).toContain(`<#${general.id}>`);
  expect(listed).toContain(`<@&${fans.id}>`);
  expect(listed).toMatch(/paused/iu);
  expect(heard(await ask(general, 'settings show'))).toContain('**Time zone**: not set');
  expect(town.playground.messages(general, town.fan)).toHaveLength(before);
});

test('a file with faults is told each of them, and one that is left alone changes nothing', async () => {
  const { town, ask, press } = await twoServers();
  const { general } = town;
  const bad = JSON.stringify({ format: 'reckoner-settings', version: 1, settings: { zone: 'Mars/Olympus' } });
  const told = heard(await ask(general, 'settings import', { file: fileWith(bad) }));
  expect(told).toContain('there is 1 fault in it');
  expect(told).toContain('`settings.zone`: I know no such time zone');
  expect(heard(await ask(general, 'settings import', { file: fileWith('hello') }))).toContain(
    'it is no JSON',
  );
  const good = bad.replace('Mars/Olympus', 'Asia/Tokyo');
  const asked = await ask(general, 'settings import', { file: fileWith(good) });
  expect(await press(general, asked, /^Leave everything/)).toContain('Nothing was saved.');
  expect(heard(await ask(general, 'settings show'))).toContain('**Time zone**: not set');
});
