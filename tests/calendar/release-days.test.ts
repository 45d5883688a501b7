import { expect, it } from 'vitest';
import { releaseDays } from '../../src/calendar/release-days.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { datedFilm, franchiseNamed, smallPack } from '../packs/fixtures.ts';

it('are told apart where two films bear one title', () => {
  const titled = (id: string, title: string, day: string, pack: string) => ({
    ...datedFilm(id, day, pack),
    title,
    names: { source: [title], ours: [] },
  });
  const first = smallPack('a', {
    films: [titled('gull', 'Gull', '2031-11-14', 'a'), titled('tern', 'Tern', '2032-01-02', 'a')],
  });
  const second = smallPack('b', {
    franchises: [franchiseNamed('gulls', 'Gulls')],
    films: [{ ...titled('gull-b', 'Gull', '2039-05-01', 'b'), franchise: 'gulls' }],
  });
  expect(releaseDays(createLibrary([first, second])).map(({ name }) => name)).toEqual([
    'Release day: Gull, 2031-11-14',
    'Release day: Tern',
    'Release day: Gull, 2039-05-01',
  ]);
});
