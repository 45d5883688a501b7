import { describe, expect, it } from 'vitest';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { translator } from '../../src/language/languages.ts';
import { createLibraries } from '../../src/packs/libraries.ts';
import { changeNote } from '../../src/views/settings/change.ts';
import { datedFilm, smallPack } from '../packs/fixtures.ts';
import { commands } from '../support/asking.ts';
import { LOCALES } from '../support/locales.ts';
import { press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, menusOf, objectionTo, textOf } from '../support/reply.ts';
import { server, told } from '../support/server.ts';

describe('/settings packs', () => {
  const libraries = createLibraries([
    smallPack('gulls', { films: [datedFilm('gull', '2023-07-14', 'gulls')] }),
    { ...smallPack('terns'), name: '**Terns**' },
  ]);

  it('shows which packs there are and which are followed, with a menu of them', async () => {
    const here = server(libraries);
    const reply = await here.run('settings packs');
    const text = textOf(bodyOf(reply));
    expect(text).toContain('all, and new ones too');
    expect(text).toContain('- gulls: followed\n- \\*\\*Terns\\*\\*: followed');
    expect(JSON.stringify(bodyOf(reply))).toContain('"min_values":1,"max_values":2');
    expect(objectionTo(reply)).toBeUndefined();
    await bookOf(await here.context()).set('packs', 'terns old-one');
    const after = await here.run('settings packs');
    expect(textOf(bodyOf(after))).toContain('- gulls: not followed');
    expect(textOf(bodyOf(after))).toContain('\\*\\*Terns\\*\\* and old-one (not here at present)');
    expect((await here.context()).library.film('gull')).toBeUndefined();
    expect(textOf(bodyOf(await here.run('settings show')))).toContain('**Packs**: \\*\\*Terns');
    const [all] = buttonsOf(bodyOf(after));
    expect(textOf(bodyOf(await here.press(all?.id ?? '')))).toContain('Saved: all, and new ones too');
    expect((await here.context()).guild?.settings.packs).toBeNull();
  });

  it('changes nothing while it can’t say what that would stop', async () => {
    const here = server(libraries);
    const [menu] = menusOf(bodyOf(await here.run('settings packs')));
    const choose = async (...values: string[]) =>
      told(async () => press(menu?.custom_id ?? '', commands, await here.context(), values));
    expect(await choose('terns')).toBe('reminders.not-here');
    expect(await choose()).toBe('settings.packs.least');
    expect(await choose('forged')).toBe('settings.packs.least');
    expect(await choose('terns', 'gulls')).toContain('Saved: all, and new ones too');
    expect((await here.context()).guild?.settings.packs).toBeNull();
  });

  it('takes no choice from a menu of other packs than there are now: nothing is left that nobody was shown', async () => {
    const packs = Array.from({ length: 30 }, (_, at) => smallPack(`pack-${String(at).padStart(2, '0')}`));
    const live = createLibraries(packs);
    const here = server(live);
    const [menu] = menusOf(bodyOf(await here.run('settings packs')));
    // One goes while the menu is open, and the first of the second page moves up to the first.
    await live.replace(packs.slice(1));
    const values = packs.slice(1, 25).map(({ id }) => id);
    const chosen = told(async () => press(menu?.custom_id ?? '', commands, await here.context(), values));
    expect(await chosen).toBe('settings.packs.others');
    expect((await here.context()).guild?.settings.packs).toBeNull();
  });

  it('shows twenty-five at a time, and the nearest page for one that is not there', async () => {
    const many = createLibraries(Array.from({ length: 60 }, (_, at) => smallPack(`pack-${at}`)));
    const here = server(many);
    for (const [page, first] of [
      [1, 'pack-0'],
      [3, 'pack-50'],
      [99, 'pack-50'],
    ] as const) {
      const reply = await here.run('settings packs', { page });
      expect(textOf(bodyOf(reply))).toContain(`- ${first}: followed`);
      expect(JSON.stringify(bodyOf(reply))).toContain('"min_values":0');
      expect(objectionTo(reply)).toBeUndefined();
    }
    const links = buttonsOf(bodyOf(await here.run('settings packs', { page: 2 })));
    expect(links.map(({ label }) => label)).toEqual(['Packs 1 to 25', 'Packs 51 to 60']);
  });

  it('of hundreds fits the log channel, which is told how many more there are', () => {
    const value = Array.from({ length: 400 }, (_, at) => `${'p'.repeat(40)}-${at}`).join(' ');
    for (const locale of LOCALES) {
      const note = changeNote({ what: 'set', name: 'packs', value }, '42', translator(locale));
      expect(objectionTo(answer(note))).toBeUndefined();
      expect(textOf(note)).toContain('394');
    }
  });

  it('is told in the log channel by the packs’ ids', () => {
    const note = changeNote({ what: 'set', name: 'packs', value: 'gulls terns' }, '42', translator('en'));
    expect(textOf(note)).toBe('<@42> changed a setting. Packs: gulls and terns');
  });
});
