import { describe, expect, it } from 'vitest';
import { unknownZone, type Zone, zoneOf } from '../../../src/calendar/zone.ts';
import type { Upcoming } from '../../../src/kit/reminders.ts';
import { translator } from '../../../src/language/languages.ts';
import { BREAKAGE_KEYS } from '../../../src/reminders/refusal.ts';
import { breakageNotice } from '../../../src/views/posts/breakage.ts';
import { listCard, refusedCard, subscribedCard } from '../../../src/views/reminders/reminders.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';
import { channelSubscription } from '../../support/subscription.ts';
import { wordsOf } from '../../support/town.ts';

const english = translator('en');
const zoned = channelSubscription({ channel: '7', role: '9', zone: 'Europe/Berlin', time: '20:00' });

const upcoming = (more: Partial<Upcoming> = {}): Upcoming => ({
  subscription: zoned,
  event: { kind: 'own', id: 'own:1', title: 'Premiere', when: { kind: 'day', day: '2023-07-14' } },
  title: 'Premiere',
  step: '7d',
  due: at('2023-07-07T18:00:00Z'),
  pings: false,
  ...more,
});

const subscribed = { subscription: zoned, zone: zoneOf('Europe/Berlin'), missing: [], silent: false };

describe('what moderators read of reminders', () => {
  it('is what to mend before a channel can be subscribed', () => {
    const text = refusedCard('7', ['send', 'embed', 'history'], english).content ?? '';
    expect(
      text
        .split('\n')
        .slice(1)
        .map((line) => /“([^”]+)”/u.exec(line)?.[1]),
    ).toEqual(['Send Messages', 'Embed Links', 'Read Message History']);
  });

  it('is what to look at after it was subscribed, and that a ping will be silent', () => {
    const late = { lines: [], links: [] };
    const card = {
      subscription: zoned,
      zone: zoneOf('Europe/Berlin'),
      missing: ['history'] as const,
      silent: true,
      upcoming: [upcoming()],
      late,
    };
    const text = wordsOf(subscribedCard(card, english));
    expect(text).toContain('Read Message History');
    expect(text).toContain('This ping will be silent: <@&9>');
    const well = wordsOf(subscribedCard({ ...card, missing: [], silent: false, upcoming: [] }, english));
    expect(well).not.toContain('Please look at this');
    expect(well).toContain('nothing to count down to');
  });

  it('is that nobody has chosen the zone of the time, for as long as that is so', () => {
    const shown = (zone: string, server: Zone) => {
      const subscription = { ...zoned, zone };
      const late = { lines: [], links: [] };
      return wordsOf(
        subscribedCard({ ...subscribed, subscription, zone: server, upcoming: [], late }, english),
      );
    };
    expect(shown('UTC', unknownZone)).toMatch(
      /Please look at this:\n- 20:00 is meant in UTC, since no time zone/u,
    );
    expect(shown('Europe/Berlin', unknownZone)).not.toContain('Please look at this');
    expect(shown('UTC', zoneOf('UTC'))).not.toContain('Please look at this');
  });

  it('is why people are kept on a list, where they are', () => {
    const late = { lines: [], links: [] };
    const card = { ...subscribed, upcoming: [upcoming()], late };
    expect(wordsOf(subscribedCard({ ...card, list: 'too-high' }, english))).toContain('kept on a list');
    expect(wordsOf(subscribedCard(card, english))).not.toContain('kept on a list');
  });

  it('lists fifty subscriptions over pages, each with how it stands', () => {
    const broken = { why: 'channel-gone', at: '2023-06-05T09:00:00Z' } as const;
    const many = Array.from({ length: 50 }, (_, n) => channelSubscription({ channel: `${n}`, broken }));
    const check = () => ({ kind: 'text' as const, missing: [], silent: false });
    const seen = Array.from({ length: 10 }, (_, page) =>
      wordsOf(listCard({ subscriptions: many, check }, english, page + 1)),
    ).join();
    for (const { channel } of many) expect(seen).toContain(`<#${channel}>`);
    expect(seen).toContain('Can’t be posted: the channel is gone.');
    expect(wordsOf(listCard({ subscriptions: [], check }, english))).toContain(
      'No channel is subscribed yet.',
    );
  });

  it.each(LOCALES)('is a plain reason for each way in which posting can fail (%s)', (locale) => {
    const notices = BREAKAGE_KEYS.map((why) => breakageNotice('7', why, 'Cinema', translator(locale)));
    expect(new Set(notices).size).toBe(BREAKAGE_KEYS.length);
    for (const notice of notices) expect(notice).toContain('<#7>');
  });
});
