import { describe, expect, it, onTestFinished } from 'vitest';
import { createNews } from '../../../src/guilds/health/news.ts';
import { takeNotices } from '../../../src/guilds/records/notices.ts';
import { NOTHING_SET } from '../../../src/guilds/records/settings.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import { openStore } from '../../../src/store/store.ts';

const GUILD = '100';
const setting = (value: string) => ({ value, by: 'ada', at: '2023-06-05T09:00:00Z' });

/** News of a server whose moderators can be reached where `reachable` says. */
async function open(log?: string, reachable: (to: string) => boolean = () => true) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const logged = log === undefined ? null : setting(log);
  await state.settings.set(GUILD, { ...NOTHING_SET, language: setting('de'), log: logged });
  const said: string[] = [];
  const news = createNews({
    state,
    say: async ({ channel, person }, { content }) => {
      const to = [channel, person].find((one) => one !== undefined && reachable(one));
      if (to !== undefined) said.push(`${to}: ${content}`);
      return to !== undefined;
    },
    localeOf: () => 'en-US',
  });
  const kept = () => takeNotices(state.notices, GUILD);
  return { news, said, kept };
}

const one = { by: 'ada', edited: { by: 'bob', at: '2023-06-05T09:00:00Z' } };

describe('what has to be mended', () => {
  it('is told in the log channel, else to whoever edited it last, and then waits for nobody', async () => {
    const logged = await open('55');
    expect(await logged.news.alert(GUILD, one, 'mend it')).toBe(true);
    expect(logged.said).toEqual(['55: mend it']);
    const direct = await open();
    await direct.news.alert(GUILD, one, 'mend it');
    expect([direct.said, await direct.kept()]).toEqual([['bob: mend it'], []]);
  });

  it('waits for the next command where nobody is reached, each once, and is given once', async () => {
    const { news, kept } = await open('55', () => false);
    expect(await news.alert(GUILD, one, 'first')).toBe(false);
    for (const text of ['second', 'first']) await news.alert(GUILD, one, text);
    const given = await Promise.all([kept(), kept()]);
    expect(given.flat()).toEqual(['second', 'first']);
    expect(await kept()).toEqual([]);
  });

  it('waits for the next command where the bot is killed while it is told', async () => {
    const telling = Promise.withResolvers<void>();
    const { news, kept } = await open('55', () => {
      telling.resolve();
      throw new Error('killed');
    });
    const alert = news.alert(GUILD, one, 'mend it');
    await telling.promise;
    await expect(alert).rejects.toThrow('killed');
    expect(await kept()).toEqual(['mend it']);
  });

  it('is not kept without end', async () => {
    const { news, kept } = await open(undefined, () => false);
    for (let n = 0; n < 20; n++) await news.alert(GUILD, one, `${n}`);
    expect(await kept()).toEqual(['15', '16', '17', '18', '19']);
  });
});

describe('who has changed what', () => {
  it('stands in the log channel in the server’s language, and in no direct message', async () => {
    const { news, said } = await open('55');
    await news.sign(GUILD, '42', { what: 'paused', channel: '7' });
    expect(said).toEqual(['55: <@42> hat die Erinnerungen in <#7> angehalten.']);
    const without = await open();
    await without.news.sign(GUILD, '42', { what: 'paused', channel: '7' });
    expect([without.said, await without.kept()]).toEqual([[], []]);
  });

  it('stands in the former log channel too, where that is what was changed', async () => {
    const { news, said } = await open('55');
    await news.sign(GUILD, '42', { what: 'set', name: 'log', value: '55' }, '44');
    await news.sign(GUILD, '42', { what: 'set', name: 'zone', value: 'UTC' }, '44');
    expect(said.map((line) => line.split(':')[0])).toEqual(['55', '44', '55']);
  });
});
