import { expect, it } from 'vitest';
import type { Channel } from '../../src/playground/places.ts';
import { buildSeasonTown, run, SLOW } from '../support/season.ts';
import { wordsOf } from '../support/town.ts';

const FILM = { film: 'dead reckoning part one' };

/** What fans come back for, with words that stand in each answer. */
const ASKED: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['countdown', {}, /39 days to go/u],
  ['calendar', {}, /Dates to come/u],
  ['remindme add', { ...FILM, when: '3 days before at 18:00' }, /3 days before, at 18:00/u],
  ['remindme zone', { zone: 'Europe/Berlin' }, /Berlin/u],
  ['remindme list', {}, /1 private reminder/u],
  ['trivia play', {}, /Time is up|you hear at once/u],
  ['privacy', {}, /What I keep/u],
  ['quote', {}, /Source/u],
];

it(
  'all that fans come back for answers in direct messages, and where the bot is just a person’s own app',
  SLOW,
  async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const { playground, fan } = town;
    const abroad = playground.createGuild({
      name: 'Abroad',
      owner: playground.createUser({ username: 'elsewhere' }),
    });
    abroad.addMember(fan);
    town.application.installFor(fan);
    const places: readonly Channel[] = [
      playground.directMessages(fan, town.application),
      abroad.createChannel({ name: 'lobby' }),
    ];
    for (const [index, place] of places.entries()) {
      for (const [name, options, words] of ASKED) {
        const asked = await (await playground.as(fan).in(place).command(name, options)).settled();
        expect([index, name, wordsOf(asked.message)]).toEqual([index, name, expect.stringMatching(words)]);
      }
    }
    expect(playground.refusals).toEqual([]);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  },
);
