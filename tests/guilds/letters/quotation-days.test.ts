import { describe, expect, it, onTestFinished } from 'vitest';
import { chosenFor, createQuotationDays } from '../../../src/guilds/letters/quotation-days.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import type { Quotation } from '../../../src/packs/facts.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { openStore } from '../../../src/store/store.ts';
import { quotationOf } from '../../support/facts.ts';
import { always } from '../../support/libraries.ts';

const place = { guild: '1', channel: '2' };
const some = (count: number, more: Partial<Quotation> = {}) =>
  Array.from({ length: count }, (_, at) => quotationOf({ ...more, id: `q${at}` }));

async function daysOf(quotations: readonly Quotation[]) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const library = {
    ...createLibrary([]),
    quotations: () => quotations,
    quotation: (id: string) => quotations.find((one) => one.id === id),
  };
  return { state, days: createQuotationDays({ state, libraries: always(library), parentOf: () => '9' }) };
}

describe('the quotation that a channel is shown', () => {
  it('does not come again before all were shown', async () => {
    const { days } = await daysOf(some(7));
    const round: (string | undefined)[] = [];
    for (let day = 0; day < 14; day++) round.push((await days.choose(place, `day ${day}`))?.quotation.id);
    expect(new Set(round.slice(0, 7)).size).toBe(7);
    expect(new Set(round.slice(7)).size).toBe(7);
    expect(round[7]).not.toBe(round[6]);
  });

  it('is the same for an occurrence, however often and by whomever it is asked for at once', async () => {
    const { days } = await daysOf(some(50));
    const foreseen = await days.foresee(place, 'today');
    const all = await Promise.all(Array.from({ length: 8 }, () => days.choose(place, 'today')));
    expect(new Set(all.map((one) => one?.quotation.id))).toEqual(new Set([foreseen?.quotation.id]));
    await days.choose(place, 'tomorrow');
    expect((await days.choose(place, 'today'))?.quotation.id).toBe(foreseen?.quotation.id);
  });

  it('is each channel’s own', async () => {
    const { days } = await daysOf(some(2));
    await days.choose(place, 'today');
    const other = { ...place, channel: '3' };
    const shown = [await days.choose(other, 'a'), await days.choose(other, 'b')];
    expect(new Set(shown.map((one) => one?.quotation.id)).size).toBe(2);
  });

  it('is another where the first is gone from the packs', () => {
    const before = chosenFor('today', ['gone']);
    expect(chosenFor('today', ['there'], before).chosen).toEqual([{ day: 'today', quotation: 'there' }]);
  });

  it('gives no story away where that is not wanted, and says why there is none', async () => {
    const { state, days } = await daysOf(some(3, { spoiler: true }));
    expect(await days.lacking(place)).toBe('only-spoilers');
    expect(await days.choose(place, 'today')).toBeUndefined();
    const nothing = { zone: null, language: null, log: null, spoilers: null, packs: null };
    const shown = { value: 'show', by: '1', at: '2023-06-05T00:00:00Z' };
    // What is around a thread holds in it, too.
    await state.settings.set('1', { ...nothing, spoilersIn: { '9': shown } });
    expect(await days.lacking(place)).toBeUndefined();
    expect(await days.choose(place, 'today')).toMatchObject({ spoilers: 'show' });
    expect(await (await daysOf([])).days.lacking(place)).toBe('no-quotations');
  });

  it('is forgotten after some days, and what was shown is not', () => {
    let kept = chosenFor('day 0', ['a', 'b', 'c']);
    for (let day = 1; day < 30; day++) kept = chosenFor(`day ${day}`, ['a', 'b', 'c'], kept);
    expect(kept.chosen).toHaveLength(10);
    expect(kept.shown.toSorted()).toEqual(expect.arrayContaining([kept.chosen.at(-1)?.quotation]));
  });
});
