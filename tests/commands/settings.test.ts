import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { settingsRecord } from '../../src/guilds/records/settings.ts';
import { actionsOf } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { unseal } from '../../src/store/envelope.ts';
import { policyIn } from '../../src/views/facts/spoiler.ts';
import { ask, asker, commands } from '../support/asking.ts';
import { LOCALES } from '../support/locales.ts';
import { commandNamed } from '../support/pressing.ts';
import { bodyOf, buttonsOf, objectionTo, textOf } from '../support/reply.ts';
import { server } from '../support/server.ts';

const channelOf = (given: object = {}) => ({
  id: '700000000000000009',
  name: 'log',
  type: ChannelType.GuildText,
  permissions: '0',
  ...given,
});

describe('/settings', () => {
  it('says what is not set, and how to set it', async () => {
    const text = await server().say('settings show');
    expect(text).toContain('**Time zone**: not set, so days are counted in UTC');
    expect(text).toContain('**Language**: not set, so English');
    expect(text).toContain('**Log channel**: none');
    expect(text).toContain('</settings zone:800000000000000001>');
  });

  it('works in servers alone', async () => {
    for (const [, action] of actionsOf(commandNamed(commands, 'settings'))) {
      const file = { filename: 'a.json', size: 2, url: 'https://cdn.discordapp.com/a.json' };
      const given = new Map(Object.entries({ zone: 'UTC', language: 'de', policy: 'show', file }));
      await expect(async () => action.invoke(given, asker())).rejects.toMatchObject({ key: 'guild.only' });
    }
  });

  it('speaks German', async () => {
    expect(await server().say('settings show', {}, { locale: 'de' })).toContain(
      '**Zeitzone**: nicht eingestellt, also werden Tage in UTC gezählt',
    );
  });
});

describe('/settings zone', () => {
  it('is shown and mended where another Node knew the zone and this one does not', async () => {
    const here = server();
    await bookOf(await here.context()).set('zone', 'Mars/Olympus');
    expect(await here.say('settings show')).toContain(
      '**Time zone**: Mars/Olympus, which is not known here any more, so days are counted in UTC. Choose it anew',
    );
    expect(await here.say('settings zone', { zone: 'Europe/Oslo' })).toContain('Saved: Europe/Oslo');
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin, where it is 14:00 now (UTC+02:00)'],
    ['europe/berlin', 'Europe/Berlin, where it is 14:00 now (UTC+02:00)'],
    ['berlin', 'Europe/Berlin'],
    ['UTC', 'UTC, where it is 12:00 now (UTC+00:00)'],
  ])('takes %j, and everybody sees who set it', async (zone, expected) => {
    const here = server();
    expect(await here.say('settings zone', { zone })).toContain(`Saved: ${expected}`);
    const shown = await here.say('settings show', {}, { by: '43' });
    expect(shown).toContain(`**Time zone**: ${expected}`);
    expect(shown).toContain('-# Set by <@42>, <t:1685966400:f>');
  });

  it('sets nothing where several fit, and offers them', async () => {
    const here = server();
    const reply = await here.run('settings zone', { zone: 'america/arg' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    const [first] = buttonsOf(bodyOf(reply));
    expect((await here.context()).guild?.settings.zone).toBeNull();
    expect(first?.label).toMatch(/^\S.*: 09:00 now, UTC-03:00 \(America\/Argentina\/\w+\)$/u);
    await here.press(first?.id ?? '');
    expect((await here.context()).guild?.settings.zone?.value).toMatch(/^America\/Argentina\//u);
  });

  it.each(['Xyzzyx', '@everyone'])('does not take %j', async (zone) => {
    expect(await server().say('settings zone', { zone })).toBe('zone.unknown');
  });

  it('offers zones with what their clocks show', async () => {
    expect(await server().offered('settings zone', 'zone', 'berl')).toContainEqual({
      name: 'Berlin: 14:00 now, UTC+02:00 (Europe/Berlin)',
      value: 'Europe/Berlin',
    });
    expect((await server().offered('settings zone', 'zone', '')).length).toBeLessThanOrEqual(25);
  });

  it('says in which zone a fan’s days are counted, from then on', async () => {
    const here = server();
    const release = async (now: string) => {
      const reply = await ask('release', { film: 'part one' }, await here.context({ now }));
      return textOf(bodyOf(reply));
    };
    expect(await release('2023-07-13T12:00:00Z')).toContain('since no time zone is set here');
    await here.run('settings zone', { zone: 'Pacific/Kiritimati' });
    const text = await release('2023-07-13T12:00:00Z');
    expect(text).toContain('Days counted on the calendar of Pacific/Kiritimati.');
    expect(text).toContain('Set for today');
  });
});

describe('/settings language', () => {
  it.each([
    ['de', 'Deutsch'],
    ['Deutsch', 'Deutsch'],
    ['english', 'English'],
    ['Français', 'Français'],
    ['español', 'Español'],
  ])('takes %j', async (language, name) => {
    const here = server();
    expect(await here.say('settings language', { language })).toContain(`**Language**: ${name}`);
  });

  it('offers the languages that there are, and takes no other', async () => {
    expect(await server().offered('settings language', 'language', 'deu')).toEqual([
      { name: 'Deutsch', value: 'de' },
    ]);
    expect(await server().say('settings language', { language: 'Klingon' })).toBe(
      'settings.language.unknown',
    );
  });
});

describe('/settings log', () => {
  it('takes a channel, and none', async () => {
    const here = server();
    expect(await here.say('settings log', { channel: channelOf() })).toContain(
      '**Log channel**: <#700000000000000009>',
    );
    expect(await here.say('settings log')).toContain('Saved: none');
    expect((await here.context()).guild?.settings.log).toBeNull();
  });

  it('makes answers that Discord takes', async () => {
    for (const locale of LOCALES) {
      const reply = await server().run('settings log', { channel: channelOf() }, { locale });
      expect(objectionTo(reply)).toBeUndefined();
    }
  });
});

describe('/settings spoilers', () => {
  const screening = channelOf({ id: '700000000000000077' });

  it('hides them unless the server shows them, and says so', async () => {
    const here = server();
    expect(await here.say('settings show')).toContain('**Spoilers**: not set, so hidden under bars');
    expect((await here.context()).spoilers).toBe('hide');
    expect(await here.say('settings spoilers', { policy: 'show' })).toContain(
      'Saved: shown like everything else',
    );
    expect((await here.context()).spoilers).toBe('show');
    expect(await here.say('settings spoilers', { policy: 'unset' })).toContain('**Spoilers**: not set');
    expect((await here.context()).spoilers).toBe('hide');
  });

  it('lets a channel differ, and be like the server again', async () => {
    const here = server();
    const policy = async (place: { channelId: string; parentId?: string }) =>
      policyIn(bookOf(await here.context()).settings, place);
    const there = { channelId: screening.id };
    const said = await here.say('settings spoilers', { policy: 'show', channel: screening });
    expect(said).toContain(`Saved for <#${screening.id}>: shown like everything else`);
    expect(said).toContain(`shown like everything else in <#${screening.id}>`);
    expect(await policy(there)).toBe('show');
    expect(await policy({ channelId: '5', parentId: screening.id })).toBe('show');
    expect(await policy({ channelId: '5' })).toBe('hide');
    await here.run('settings spoilers', { policy: 'unset', channel: screening });
    expect(await policy(there)).toBe('hide');
  });

  it('takes a thread’s own before its channel’s, and nothing that only is called like a property', () => {
    const mark = { by: '42', at: '2023-06-05T12:00:00Z' };
    const settings = {
      spoilers: null,
      spoilersIn: { '5': { value: 'hide', ...mark }, '6': { value: 'show', ...mark } },
    };
    expect(policyIn(settings, { channelId: '5', parentId: '6' })).toBe('hide');
    expect(policyIn(settings, { channelId: 'toString', parentId: 'constructor' })).toBe('hide');
  });

  it('names so many channels as fit, and takes no more than there may be', async () => {
    const here = server();
    const book = bookOf(await here.context());
    for (let at = 0; at < 100; at += 1)
      await book.setSpoilersIn(String(700_000_000_000_000_000n + BigInt(at)), 'show');
    const reply = await here.run('settings show');
    expect(textOf(bodyOf(reply))).toContain('and 80 more channels');
    expect(objectionTo(reply)).toBeUndefined();
    await expect(book.setSpoilersIn('1', 'show')).rejects.toMatchObject({ key: 'spoilers.full' });
    await book.setSpoilersIn('700000000000000000', 'hide');
  });

  it('keeps what an older version has set', () => {
    const zone = { value: 'Asia/Tokyo', by: '42', at: '2023-06-05T12:00:00Z' };
    const stored = { v: 1, data: { zone, language: null, log: null } };
    expect(unseal(settingsRecord, '1', stored)).toEqual({
      zone,
      language: null,
      log: null,
      spoilers: null,
      packs: null,
      spoilersIn: {},
    });
    const second = { v: 2, data: { ...stored.data, spoilers: zone, spoilersIn: { '5': zone } } };
    expect(unseal(settingsRecord, '1', second)).toEqual({ ...second.data, packs: null });
  });
});
