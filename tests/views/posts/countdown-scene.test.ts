import { describe, expect, it } from 'vitest';
import { type CountdownEvent, type ReleaseEvent, releaseEvents } from '../../../src/calendar/events.ts';
import type { AnyClaim } from '../../../src/calendar/server-claim.ts';
import { unknownZone, zoneOf } from '../../../src/calendar/zone.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { altOf } from '../../../src/views/layout/picture.ts';
import { type CountdownScene, countdownPost } from '../../../src/views/posts/countdown.ts';
import { postScene, releaseScene } from '../../../src/views/posts/countdown-scene.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';

const { library } = await loadPacks('data');
/** A real release of the project's own pack: 14 July 2023, as the article of 5 June 2023 says. */
function realRelease(): ReleaseEvent {
  const [found] = library
    .films()
    .flatMap((film) => releaseEvents(film))
    .filter(({ when }) => when.day === '2023-07-14');
  if (!found) throw new Error('the pack has no release on 14 July 2023');
  return found;
}

const event = realRelease();
const { claim } = event;

const shown = (now: string, said: AnyClaim | undefined = claim, zone?: string, locale?: string) =>
  releaseScene('Part *One*', said, {
    language: translator(locale),
    now: at(now),
    zone: zone ? zoneOf(zone) : unknownZone,
  });

describe('the card of a film', () => {
  it('counts days to a planned day, by whose word and as of when', () => {
    expect(shown('2023-06-05T12:00:00Z')).toEqual({
      title: 'Part *One*',
      count: { before: '', number: '39', after: 'days to go' },
      sentence: undefined,
      date: 'Friday, 14 July 2023',
      status: 'Planned, in theaters, region not stated.',
      foot: [
        'According to the article of 5 June 2023.',
        'As of 5 June 2023, on the calendar of UTC, since no time zone is set here.',
      ],
    });
  });

  it('says that sources contradict each other, as does the post and its picture', () => {
    const contradicted = [{ ...claim, date: { precision: 'day' as const, value: '2023-07-21' } }];
    const words = 'Sources of 5 June 2023 contradict each other: 14 July 2023 and 21 July 2023.';
    const speaking = { language: translator('en'), now: at('2023-06-05T12:00:00Z'), zone: unknownZone };
    expect(releaseScene('One', claim, speaking, contradicted).foot[0]).toBe(words);
    const scene = sceneOf('2023-07-07T09:00:00Z', { event: { ...event, contradicted } });
    expect(postScene(scene).foot[0]).toBe(words);
    expect(countdownPost(scene).embeds?.[0]?.description).toContain(
      `${words} 14 July 2023 counts here: the earlier date`,
    );
    // While a date is changing, what counts is not what the row is about.
    const changing = { ...scene, row: { ...scene.row, when: '2023-07-28' } };
    expect(postScene(changing).foot.join()).not.toContain('contradict');
  });

  it('tells hours on the last days, in the zone of the place', () => {
    const last = shown('2023-07-13T07:30:00Z', claim, 'Europe/Berlin');
    expect(last.count).toMatchObject({ number: '1', after: 'day to go' });
    expect(last.sentence).toBe('The day begins in 14 hours on the calendar of Europe/Berlin.');
    expect(last.foot.at(-1)).toBe('As of 13 July 2023, on the calendar of Europe/Berlin.');
    expect(shown('2023-07-13T21:40:00Z', claim, 'Europe/Berlin').sentence).toContain('within the hour');
    expect(shown('2023-07-11T07:30:00Z', claim, 'Europe/Berlin').sentence).toBeUndefined();
  });

  it('counts each place on its own calendar', () => {
    expect(shown('2023-07-13T10:30:00Z', claim, 'Pacific/Kiritimati').sentence).toMatch(/^Set for today/u);
    expect(shown('2023-07-13T10:30:00Z', claim, 'Pacific/Niue').count?.number).toBe('2');
  });

  it('never says that a planned film is out: set for today, then was due', () => {
    const today = shown('2023-07-14T12:00:00Z');
    expect(today).toMatchObject({
      count: undefined,
      sentence: 'Set for today, according to the article of 5 June 2023.',
    });
    const past = shown('2024-07-14T12:00:00Z');
    expect(past.count).toBeUndefined();
    expect(past.sentence).toMatch(
      /^Was due on 14 July 2023, 1 year ago\. That was the plan as of 5 June 2023/u,
    );
    for (const scene of [today, past]) expect(altOf(scene)).not.toMatch(/out now|came out/iu);
  });

  it('says since when a film is out that somebody says is', () => {
    const out = shown('2023-07-20T12:00:00Z', { ...claim, status: 'happened' });
    expect(out).toMatchObject({ count: undefined, sentence: 'Came out on 14 July 2023, 6 days ago.' });
  });

  it.each<[string, AnyClaim | undefined, RegExp]>([
    ['no date', undefined, /^No source gives a date/u],
    [
      'a month',
      { ...claim, date: { precision: 'month', value: '2023-07' } },
      /No day is named, so there is nothing/u,
    ],
    [
      'a year',
      { ...claim, date: { precision: 'year', value: '2024' } },
      /No day is named, so there is nothing/u,
    ],
    [
      'one to be announced',
      { ...claim, date: { precision: 'tba', value: null } },
      /nothing to count down to/u,
    ],
  ])('counts to no day where there is %s', (_what, said, sentence) => {
    const scene = releaseScene('One', said, {
      language: translator('en'),
      now: at('2023-06-05T12:00:00Z'),
      zone: unknownZone,
    });
    expect(scene.count).toBeUndefined();
    expect(scene.sentence).toMatch(sentence);
  });

  it.each(LOCALES)('parts the number from its words in %s, so that together they are the text', (locale) => {
    const language = translator(locale);
    for (const [now, days] of [
      ['2023-07-13T00:00:00Z', 1],
      ['2023-06-05T00:00:00Z', 39],
      ['2015-01-01T00:00:00Z', 3116],
    ] as const) {
      const { count } = shown(now, claim, undefined, locale);
      expect(
        [count?.before, count?.number, count?.after].filter(Boolean).join(' ').replaceAll(/\s/gu, ' '),
      ).toBe(language.t('release.to-go', { count: days }).replaceAll(/\s/gu, ' '));
    }
  });
});

const OWN: CountdownEvent = {
  kind: 'own',
  id: 'own:1',
  title: 'Watch party',
  when: { kind: 'day', day: '2023-07-14' },
};

function sceneOf(now: string, more: Partial<CountdownScene> = {}): CountdownScene {
  const row = { id: 'one', step: '7d', due: at(now), when: '2023-07-14' };
  const rest = { role: undefined, people: [], channel: '7', zone: 'UTC', language: translator('en') };
  return { row, event, title: 'Part One', now: at(now), ...rest, ...more };
}

describe('the card of a scheduled post', () => {
  it('is the one that a fan is shown at that moment in that zone', () => {
    const now = '2023-07-07T09:00:00Z';
    expect(postScene(sceneOf(now, { title: 'Part *One*' }))).toEqual(shown(now, claim, 'UTC'));
  });

  it('goes by the day that is held true, while another is already said', () => {
    const moved: CountdownEvent = {
      ...event,
      claim: { ...claim, date: { precision: 'day', value: '2023-08-01' } },
    };
    expect(postScene(sceneOf('2023-07-07T09:00:00Z', { event: moved })).date).toBe('Friday, 14 July 2023');
  });

  it('says of a server’s own event who set it', () => {
    const before = postScene(sceneOf('2023-07-11T09:00:00Z', { event: OWN, title: 'Watch party' }));
    expect(before).toMatchObject({ count: { number: '3' }, date: 'Friday, 14 July 2023', status: undefined });
    expect(before.foot[0]).toBe('Set by this server.');
    const on = (now: string) => postScene(sceneOf(now, { event: OWN })).sentence;
    expect(on('2023-07-14T09:00:00Z')).toBe('Today.');
    expect(on('2023-07-15T09:00:00Z')).toBe('Was on 14 July 2023.');
  });

  it.each([
    ['2023-07-04T18:00:00Z', { number: '10', after: 'days to go' }, undefined],
    ['2023-07-13T12:30:00Z', { number: '29', after: 'hours to go' }, undefined],
    ['2023-07-14T17:30:00Z', undefined, 'Begins Friday, 14 July 2023, 20:00 (Europe/Berlin).'],
    ['2023-07-14T19:00:00Z', undefined, 'Began Friday, 14 July 2023, 20:00 (Europe/Berlin).'],
  ])('counts to a moment at %s', (now, count, sentence) => {
    const row = { id: 'one', step: '1d', due: at(now), when: '2023-07-14T18:00:00Z' };
    const scene = postScene(sceneOf(now, { row, event: OWN, zone: 'Europe/Berlin' }));
    expect(scene.count && { number: scene.count.number, after: scene.count.after }).toEqual(count);
    expect(scene.sentence).toBe(sentence);
  });

  it('says on an anniversary how long ago it was', () => {
    const anniversary: CountdownEvent = {
      kind: 'anniversary',
      id: 'anniversary:one',
      film: event.film,
      when: { kind: 'yearly', since: '2020-07-14' },
      claim: { ...claim, status: 'happened' },
    };
    const scene = postScene(sceneOf('2023-07-14T09:00:00Z', { event: anniversary }));
    expect(scene.sentence).toContain('3');
    expect(scene.foot[0]).toBe('According to the article of 5 June 2023.');
  });

  it('has nothing on it that could be drawn as mark-up', () => {
    for (const one of [OWN, event]) {
      expect(JSON.stringify(postScene(sceneOf('2023-07-11T09:00:00Z', { event: one })))).not.toMatch(
        /<t:|\*\*|\\\\/u,
      );
    }
  });

  it('says the number, date and source that the post says', () => {
    const scene = sceneOf('2023-07-07T09:00:00Z');
    const { content, embeds } = countdownPost(scene);
    const text = `${content} ${embeds?.[0]?.description}`;
    const { title, count, date, status } = postScene(scene);
    for (const part of [title, `${count?.number} ${count?.after}`, date, status])
      expect(text).toContain(part);
  });
});

it('the words that stand for a card are all that it shows, and not too many', () => {
  const scene = shown('2023-07-13T07:30:00Z', claim, 'Europe/Berlin');
  const alt = altOf(scene);
  for (const part of [scene.title, '1 day to go', scene.sentence, scene.date, scene.status, ...scene.foot])
    expect(alt).toContain(part);
  expect(alt).toMatch(/^Part \*One\*\. 1 day to go\. The day begins/u);
  expect(altOf({ ...scene, title: 'W'.repeat(3000) }).length).toBeLessThanOrEqual(1024);
});
