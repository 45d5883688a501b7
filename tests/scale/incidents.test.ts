import { expect, test } from 'vitest';
import { Dice } from '../support/dice.ts';
import { incidentsOf } from './incidents.ts';

const plan = { posts: 1000, kills: 1, reshard: false, processes: 2 };

test('a kill strikes in the midst of the posts, and several are spread over them', () => {
  expect(incidentsOf(plan, new Dice(1))).toMatchObject([{ at: 500, what: 'kill' }]);
  expect(incidentsOf({ ...plan, kills: 3 }, new Dice(1)).map(({ at }) => at)).toEqual([250, 500, 750]);
});

test('resharding comes before a kill, which then is of a process that is there afterwards', () => {
  const incidents = incidentsOf({ ...plan, reshard: true, processes: 3 }, new Dice(1));
  expect(incidents.map(({ what }) => what)).toEqual(['reshard', 'kill']);
});

test('a seed chooses the same victims again', () => {
  const many = { ...plan, kills: 20 };
  expect(incidentsOf(many, new Dice(7))).toEqual(incidentsOf(many, new Dice(7)));
  const victims = incidentsOf(many, new Dice(7)).map((one) => (one.what === 'kill' ? one.victim : undefined));
  expect(new Set(victims)).toEqual(new Set([0, 1]));
});
