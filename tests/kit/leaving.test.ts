import { describe, expect, it } from 'vitest';
import { lossesOf } from '../../src/kit/leaving.ts';
import type { Upcoming } from '../../src/kit/reminders.ts';
import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import { createLibraries } from '../../src/packs/libraries.ts';
import { citeOf, datedFilm, filmNamed, personNamed, smallPack } from '../packs/fixtures.ts';
import { at } from '../reminders/samples.ts';
import { channelSubscription } from '../support/subscription.ts';

const quotation = (pack: string) => ({
  id: 'first',
  speaker: 'ana',
  segments: ['Words.'],
  occasion: null,
  about: [],
  film: null,
  cite: citeOf(pack),
});

const libraries = createLibraries([
  smallPack('gulls', {
    films: [datedFilm('gull', '2023-07-14', 'gulls'), filmNamed('undated', 'Undated', 'gulls')],
    people: [personNamed('ana', 'Ana', 'gulls')],
    quotations: [quotation('gulls')],
  }),
  smallPack('terns', { films: [datedFilm('tern', '2023-08-04', 'terns')] }),
]);

const post = (subscription: ChannelSubscription, film: string): Upcoming => {
  const claim = libraries.of().film(film)?.releases[0];
  if (!claim) throw new Error(`${film} has no date`);
  const when = { kind: 'day', day: claim.date.value ?? '' } as const;
  const event = { kind: 'release', id: `release:${film}`, film, when, claim } as const;
  return { subscription, event, title: film, step: '0d', due: at('2023-07-14T09:00:00Z'), pings: false };
};

/** What is lost by following these packs, by channels that count down to these films. */
const losses = (followed: string[] | undefined, ...wanting: [ChannelSubscription, ...string[]][]) =>
  lossesOf(followed, {
    library: libraries.of(),
    libraries,
    subscriptions: wanting.map(([one]) => one),
    planned: () => wanting.flatMap(([one, ...films]) => films.map((film) => post(one, film))),
  });

const all = channelSubscription({ channel: '7' });

describe('what channels lose by the packs that a server follows', () => {
  it('are the films of the others to which they count down, each once, whether paused or not', () => {
    const paused = channelSubscription({
      channel: '8',
      pauses: [{ from: '2023-06-05T00:00:00Z', until: null }],
    });
    expect(losses(['terns'], [all, 'gull', 'gull', 'tern'], [paused, 'gull'])).toEqual([
      { channel: '7', films: ['gull'], quotes: false, scheduled: false },
      { channel: '8', films: ['gull'], quotes: false, scheduled: false },
    ]);
  });

  it('are nothing where all that they are told of stays', () => {
    expect(losses(['gulls'], [all, 'gull'])).toEqual([]);
    expect(losses(undefined, [all, 'gull', 'tern'])).toEqual([]);
  });

  it('are also films that they name and that have no day yet', () => {
    const named = { releases: ['release:undated:digital'], own: 'all', anniversaries: false } as const;
    const one = channelSubscription({ channel: '7', events: named, scheduled: true });
    expect(losses(['terns'], [one])).toEqual([
      { channel: '7', films: ['Undated'], quotes: false, scheduled: true },
    ]);
  });

  it('are the quotations of the day where none is left', () => {
    const quoting = channelSubscription({ channel: '7', quotes: true });
    expect(losses(['terns'], [quoting])).toEqual([
      { channel: '7', films: [], quotes: true, scheduled: false },
    ]);
    expect(losses(['gulls'], [quoting])).toEqual([]);
  });
});
