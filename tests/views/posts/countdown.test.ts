import { describe, expect, it } from 'vitest';
import { type CountdownEvent, type ReleaseEvent, releaseEvents } from '../../../src/calendar/events.ts';
import { MOST_OPT_INS } from '../../../src/guilds/records/opt-ins.ts';
import { readCustomId } from '../../../src/kit/custom-id.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { occurrenceId } from '../../../src/reminders/occurrence.ts';
import { LIMITS } from '../../../src/views/layout/limits.ts';
import { length } from '../../../src/views/layout/text.ts';
import { type CountdownScene, countdownPost } from '../../../src/views/posts/countdown.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';

const { library } = await loadPacks('data');

/** A real release of the project's own pack: 14 July 2023, as the article of 5 June 2023 says. */
function realRelease(): { event: ReleaseEvent; title: string } {
  const found = library
    .films()
    .flatMap((film) => releaseEvents(film).map((event) => ({ event, title: film.title })));
  const [first] = found.filter(({ event }) => event.when.day.startsWith('2023-'));
  if (!first) throw new Error('the pack has no release of 2023');
  return first;
}

const real = realRelease();
const DAY = real.event.when.day;

type Given = Partial<Omit<CountdownScene, 'now' | 'language' | 'row'>> & {
  now: string;
  step?: string;
  due?: string;
  when?: string;
  locale?: string;
};

/** The post's content and embed, as text. */
function post({ now, step = '7d', due = now, when = DAY, locale, ...more }: Given) {
  const key = { kind: 'countdown', recipient: '1', event: real.event.id, when, step } as const;
  const row = { id: occurrenceId(key), step, due: at(due), when };
  const body = countdownPost({
    ...real,
    role: undefined,
    people: [],
    channel: '7',
    zone: 'UTC',
    ...more,
    row,
    now: at(now),
    language: translator(locale),
  });
  return { row, body, text: body.content ?? '', details: body.embeds?.[0]?.description ?? '' };
}

const own = (when: Extract<CountdownEvent, { kind: 'own' }>['when']): CountdownEvent => ({
  kind: 'own',
  id: 'own:1',
  title: 'Watch party',
  when,
});

describe('a scheduled post', () => {
  it('says what is true at the moment of the attempt, and who says so', () => {
    const { text, details } = post({ now: '2023-07-07T09:00:00Z' });
    expect(text).toBe(`**${real.title}**: 7 days to go.`);
    expect(details).toContain('**Friday, 14 July 2023** (<t:');
    expect(details).toContain('Planned, in theaters');
    expect(details).toContain('Source, as of 5 June 2023');
    expect(details).toContain('Days counted on the calendar of UTC.');
    expect(details).not.toContain('late');
  });

  it('says that it is late past five minutes, and what was due when', () => {
    const late = post({ now: '2023-07-08T09:05:01Z', due: '2023-07-07T09:00:00Z' });
    expect(late.text).toBe(`**${real.title}**: 6 days to go.`);
    expect(late.details).toContain(
      `This is late: the reminder for 7 days before was due <t:${Date.UTC(2023, 6, 7, 9) / 1000}:f>.`,
    );
    expect(post({ now: '2023-07-07T09:05:00Z', due: '2023-07-07T09:00:00Z' }).details).not.toContain('late');
  });

  it('says of a planned day that it is set for today, never that it is out', () => {
    const { text } = post({ now: `${DAY}T09:00:00Z`, step: '0d' });
    expect(text).toBe(`**${real.title}**: set for today, according to the article of 5 June 2023.`);
    const after = post({ now: '2023-07-15T00:10:00Z', due: `${DAY}T23:30:00Z`, step: '0d' });
    expect(after.text).toContain('was set for 14 July 2023, according to the article of 5 June 2023.');
    expect(after.details).toContain('This is late: the reminder for the day itself was due');
    for (const { body } of [post({ now: `${DAY}T09:00:00Z`, step: '0d' }), after]) {
      expect(JSON.stringify(body)).not.toMatch(/out now|came out/u);
    }
  });

  it('says of what happened that it came out', () => {
    const event = { ...real.event, claim: { ...real.event.claim, status: 'happened' as const } };
    expect(post({ event, now: `${DAY}T09:00:00Z` }).text).toContain(
      'came out today, according to the article of 5 June 2023.',
    );
    expect(post({ event, now: '2023-07-15T00:10:00Z' }).text).toContain(
      'came out on 14 July 2023, according to',
    );
  });

  it('counts days on the calendar of the subscription', () => {
    const moment = { now: '2023-07-07T12:00:00Z' };
    expect(post({ ...moment, zone: 'Pacific/Kiritimati' }).text).toContain('6 days to go.');
    expect(post({ ...moment, zone: 'Pacific/Niue' }).text).toContain('7 days to go.');
    expect(post({ now: '2023-07-13T12:00:00Z' }).text).toContain('1 day to go.');
  });

  it('pings the role in its text, where it pings', () => {
    const { text } = post({ now: '2023-07-07T09:00:00Z', role: '42' });
    expect(text).toBe(`<@&42> **${real.title}**: 7 days to go.`);
  });

  it('bears its occurrence in its first button, which leads on', () => {
    const { body, row } = post({ now: '2023-07-07T09:00:00Z' });
    const ids = [...JSON.stringify(body.components).matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(3);
    const read = readCustomId(ids[0] ?? '');
    expect(read).toMatchObject({ kind: 'call', command: 'release' });
    expect(read?.fields.get('mark')).toBe(row.id);
  });

  it('names the server where the server says so, with who it was and where they have it from', () => {
    const { date, kind, region, status } = real.event.claim;
    const claim = { date, kind, region, status, said: '2023-06-20', by: '77', source: 'the [studio](x)' };
    const { text, details } = post({ event: { ...real.event, claim }, now: `${DAY}T09:00:00Z` });
    expect(text).toContain('set for today, according to this server of 20 June 2023.');
    expect(details).toMatch(/by <@77> on 20 June 2023, .*the \\\[studio\\\]/u);
  });

  it('tells of a server’s own day and moment', () => {
    const party = {
      event: own({ kind: 'day', day: '2026-12-04' }),
      title: 'Watch party',
      when: '2026-12-04',
    };
    expect(post({ ...party, now: '2026-12-04T09:00:00Z' }).text).toBe('**Watch party**: today.');
    expect(post({ ...party, now: '2026-12-03T09:00:00Z' }).text).toBe('**Watch party**: 1 day to go.');
    expect(post({ ...party, now: '2026-12-05T00:10:00Z' }).text).toBe(
      '**Watch party**: was on 4 December 2026.',
    );
    const moment = { kind: 'moment', local: '2026-12-04T20:00', zone: 'Europe/Berlin' } as const;
    const timed = { event: own(moment), title: 'Watch party', when: '2026-12-04T19:00:00Z' };
    const begins = Date.UTC(2026, 11, 4, 19) / 1000;
    expect(post({ ...timed, now: '2026-12-04T16:00:00Z' }).text).toContain(`begins <t:${begins}:R>.`);
    expect(post({ ...timed, now: '2026-12-04T19:00:00Z' }).text).toContain(`began <t:${begins}:R>.`);
    const late = post({ ...timed, step: '3h', due: '2026-12-04T16:00:00Z', now: '2026-12-04T16:30:00Z' });
    expect(late.details).toContain('This is late: the reminder for 3 hours before was due');
    expect(late.details).toContain('Set by this server.');
    const minutes = post({ ...timed, step: '15m', due: '2026-12-04T16:00:00Z', now: '2026-12-04T16:30:00Z' });
    expect(minutes.details).toContain('15 minutes before');
  });

  it('tells of an anniversary from the day on which it happened, a leap day too', () => {
    const { claim, film } = real.event;
    const event = {
      kind: 'anniversary',
      id: 'anniversary:x',
      film,
      claim,
      when: { kind: 'yearly', since: '2020-02-29' },
    } as const;
    const { text } = post({ event, now: '2023-02-28T09:00:00Z', when: '2023-02-28', step: '0d' });
    expect(text).toContain('3 years since it came out on 29 February 2020.');
  });

  it('speaks German', () => {
    const german = post({ now: `${DAY}T09:10:00Z`, due: `${DAY}T09:00:00Z`, step: '0d', locale: 'de' });
    expect(german.text).toContain('für heute geplant, laut');
    expect(german.text).toContain('vom 5. Juni 2023.');
    expect(german.details).toContain('Das kommt spät');
  });

  it('fits into a message whatever the title is, and no title can ping or format', () => {
    const { text, body } = post({ now: '2023-07-07T09:00:00Z', title: `@everyone **${'long '.repeat(400)}` });
    expect(length(text)).toBeLessThanOrEqual(LIMITS.message.content);
    expect(text).toContain('@\u200beveryone');
    expect(length(body.embeds?.[0]?.description ?? '')).toBeLessThanOrEqual(LIMITS.embed.description);
  });
});

describe('the people whom a post mentions', () => {
  const longest = Array.from({ length: MOST_OPT_INS }, (_, n) => String(10n ** 18n + BigInt(n)));

  it('stand in its text, after the role, where alone they are notified', () => {
    const { text } = post({ now: `${DAY}T09:00:00Z`, step: '0d', role: '9', people: ['1', '2'] });
    expect(text).toMatch(/^<@&9> <@1> <@2> \*\*/u);
  });

  it.each(LOCALES)('fit as many as a list holds, beside the longest title (%s)', (locale) => {
    const title = '*'.repeat(500);
    const { text } = post({
      now: `${DAY}T09:00:00Z`,
      step: '0d',
      role: longest[0],
      people: longest,
      title,
      locale,
    });
    expect(length(text)).toBeLessThanOrEqual(LIMITS.message.content);
  });

  it('come before the moderators’ own words, which give way where both have no room', () => {
    const scene = { now: `${DAY}T09:00:00Z`, step: '0d', people: longest };
    expect(post({ ...scene, words: 'Go!' }).text).toMatch(/> Go!$/u);
    const { text } = post({ ...scene, words: 'x'.repeat(1_800) });
    expect(length(text)).toBeLessThanOrEqual(LIMITS.message.content);
    expect(text).toContain('set for today');
  });
});
