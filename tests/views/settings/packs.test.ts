import { describe, expect, it } from 'vitest';
import { NOTHING_SET } from '../../../src/guilds/records/settings.ts';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { createLibraries } from '../../../src/packs/libraries.ts';
import { leavingCard, packNames, packsCard } from '../../../src/views/settings/packs.ts';
import { smallPack } from '../../packs/fixtures.ts';
import { LOCALES } from '../../support/locales.ts';
import { buttonsOf, objectionTo, textOf } from '../../support/reply.ts';

const loud = `@everyone **${'x'.repeat(90)}`;
const libraries = createLibraries(
  Array.from({ length: 30 }, (_, at) => ({ ...smallPack(`pack-${at}`), name: `${loud}${at}` })),
);
const followed = Array.from({ length: 30 }, (_, at) => `pack-${at}`).slice(1);
const losses = Array.from({ length: 50 }, (_, at) => ({
  channel: String(700_000_000_000_000_000n + BigInt(at)),
  films: Array.from({ length: at }, (_film, number) => `${loud}${number}`),
  quotes: at % 2 === 0,
  scheduled: at === 3,
}));

describe('what a server follows', () => {
  it.each(LOCALES)('fits a message in %s, however much it is, and nothing in it is alive', (locale) => {
    const scene = { language: translator(locale), libraries };
    const packs = { value: followed.join(' '), by: '1', at: '2023-06-05T09:00:00Z' };
    for (const body of [
      packsCard({ ...NOTHING_SET, packs }, 1, scene),
      leavingCard({ followed, losses, draft: 'x'.repeat(18) }, scene),
    ]) {
      expect(objectionTo(answer(body))).toBeUndefined();
      expect(textOf(body)).not.toContain('@everyone');
    }
  });

  it('is told before it takes effect: whom it concerns, and that nothing is deleted', () => {
    const scene = { language: translator('en'), libraries: createLibraries([smallPack('gulls')]) };
    const some = [
      { channel: '7', films: ['Tern', 'Puffin'], quotes: false, scheduled: false },
      { channel: '8', films: [], quotes: true, scheduled: false },
    ];
    const body = leavingCard({ followed: ['gulls'], losses: some, draft: 'key' }, scene);
    expect(textOf(body)).toContain('- <#7>: Tern and Puffin\n- <#8>: the quotation of the day');
    expect(textOf(body)).toContain('Nothing is saved yet, and nothing is deleted');
    expect(textOf(body)).not.toContain('scheduled events');
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['settings:packs-keep?draft=key', 'settings:drop']);
  });

  it.each(LOCALES)('tells packs of one name apart by their ids, and fits all the same in %s', (locale) => {
    const named = (id: string, name: string) => ({ ...smallPack(id), name });
    const scene = (name: string) => ({
      language: translator(locale),
      libraries: createLibraries(
        Array.from({ length: 30 }, (_, at) => named(`${'p'.repeat(40)}-${at}`, name)),
      ),
    });
    const body = packsCard(NOTHING_SET, 2, scene('Tides'));
    expect(textOf(body)).toContain(`- Tides (${'p'.repeat(40)}-29)`);
    expect(packNames([`${'p'.repeat(40)}-3`], scene('Tides'))).toBe(`Tides (${'p'.repeat(40)}-3)`);
    expect(objectionTo(answer(packsCard(NOTHING_SET, 1, scene(loud))))).toBeUndefined();
  });

  it('is called by its names, and by its ids where it is not there', () => {
    const scene = { language: translator('en'), libraries: createLibraries([smallPack('gulls')]) };
    expect(packNames(['gulls', 'terns'], scene)).toBe('gulls and terns (not here at present)');
    expect(packNames(undefined, scene)).toBe('all, and new ones too');
  });
});
