import { describe, expect, it } from 'vitest';
import type { PackFiles } from '../../src/draft/compile/pack.ts';
import { mergeByHand } from '../../src/draft/hand.ts';

const files = (...films: object[]): PackFiles => new Map([['films.json', { films }]]);
const ebb = { id: 'ebb', title: 'Ebb', names: ['Ebb'] };
const flood = { id: 'flood', title: 'Flood' };
const merged = (written: PackFiles, there: PackFiles, now: PackFiles) => {
  const { files: all, kept } = mergeByHand(written, there, now);
  return { films: all.get('films.json')?.films, kept };
};

describe('what a person changed by hand', () => {
  it('holds, field by field, while the rest follows the draft', () => {
    const there = files({ ...ebb, names: ['Ebb', 'E1'] });
    expect(merged(files(ebb), there, files({ ...ebb, title: 'The Ebb' }))).toEqual({
      films: [{ id: 'ebb', title: 'The Ebb', names: ['Ebb', 'E1'] }],
      kept: [],
    });
  });

  it('is told where the draft would have written something else there', () => {
    const there = files({ ...ebb, title: 'Ebb!' });
    const now = files({ ...ebb, title: 'The Ebb' });
    expect(merged(files(ebb), there, now)).toMatchObject({
      films: [{ title: 'Ebb!' }],
      kept: ['films › ebb.title'],
    });
  });

  it('may be an entry more or a field more: both stay, the entry behind the draft’s own', () => {
    const there = files({ id: 'own', title: 'Own' }, { ...ebb, note: 1 });
    expect(merged(files(ebb), there, files(ebb, flood)).films).toEqual([
      { ...ebb, note: 1 },
      flood,
      { id: 'own', title: 'Own' },
    ]);
  });

  it('may be an entry taken away: it does not come back', () => {
    expect(merged(files(ebb, flood), files(flood), files(ebb, flood)).films).toEqual([flood]);
  });
});

describe('what nobody changed', () => {
  it('goes where the draft drops it, and stays where it was changed besides', () => {
    expect(merged(files(ebb, flood), files(ebb, flood), files(flood)).films).toEqual([flood]);
    const changed = { ...ebb, title: 'Ebb!' };
    expect(merged(files(ebb), files(changed), files())).toEqual({ films: [changed], kept: ['films › ebb'] });
  });

  it('is written where there is no file yet', () => {
    expect(merged(new Map(), new Map(), files(ebb)).films).toEqual([ebb]);
  });

  it('is the same when a run was broken off between files and draft', () => {
    expect(merged(files(ebb), files(ebb, flood), files(ebb, flood))).toEqual({
      films: [ebb, flood],
      kept: [],
    });
  });
});
