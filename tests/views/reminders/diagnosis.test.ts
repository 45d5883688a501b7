import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { diagnosisCard, type Finding } from '../../../src/views/reminders/diagnosis.ts';
import { at } from '../../reminders/samples.ts';
import { unsentRow } from '../../support/row.ts';
import { channelSubscription } from '../../support/subscription.ts';
import { wordsOf } from '../../support/town.ts';

const language = translator('en');
const zoned = channelSubscription({ channel: '7', role: '9', zone: 'Europe/Berlin', time: '20:00' });

const well: Finding = {
  subscription: zoned,
  missing: [],
  problems: [],
  next: {
    subscription: zoned,
    event: { kind: 'own', id: 'own:1', title: 'Premiere', when: { kind: 'day', day: '2023-07-14' } },
    title: 'Premiere',
    step: '7d',
    due: at('2023-07-07T18:00:00Z'),
    pings: false,
  },
  last: undefined,
  waiting: 0,
  list: undefined,
  people: 0,
};

const read = (more: Partial<Finding> = {}, clockSet?: string) =>
  wordsOf(
    diagnosisCard({
      findings: [{ ...well, ...more }],
      channel: undefined,
      now: at('2023-07-01T09:00:00Z'),
      clockSet,
      language,
    }),
  );

describe('the diagnosis of a channel', () => {
  it('says that all is well, with the zone’s time, the next post and the clock', () => {
    const text = read();
    expect(text).toContain('every permission');
    expect(text).toContain('its ping will be heard');
    expect(text).toContain('gets the role');
    expect(text).toContain('11:00');
    expect(text).toContain('Next: **Friday, 7 July 2023, 20:00');
    expect(text).toContain('My clock: <t:');
    expect(read({}, '2023-06-05T09:00:00Z')).toContain('BOT_NOW');
  });

  it('says each thing that is missing once, with what mends it, and since when nothing went out', () => {
    const broken = { why: 'missing-permission', at: '2023-06-30T09:00:00Z' } as const;
    const text = read({
      subscription: { ...zoned, broken },
      missing: ['send', 'history'],
      problems: ['missing-permission'],
    });
    expect(text.match(/“Send Messages”/gu)).toHaveLength(1);
    expect(text).toContain('“Read Message History”');
    expect(text).toContain(`<t:${Date.UTC(2023, 5, 30, 9) / 1000}:f>`);
    expect(text).not.toContain('will be heard');
  });

  it('tells a channel that is gone from one that can’t be seen and from an archived thread', () => {
    expect(read({ missing: ['see'], problems: ['channel-gone'] })).toContain('the channel is gone');
    expect(read({ missing: ['see'], problems: ['missing-access'] }).match(/“View Channel”/gu)).toHaveLength(
      1,
    );
    expect(read({ missing: ['see'] })).toContain('every permission');
  });

  it('says that a ping is silent or its role gone, why there is a list, and how many are on it', () => {
    expect(read({ problems: ['silent'] })).toContain('This ping will be silent');
    expect(read({ problems: ['role-gone'] })).toContain('is gone, so that nobody is pinged');
    const text = read({ list: 'has-permissions', people: 2 });
    expect(text).toContain('carries permissions');
    expect(text).toContain('2 people are on the list.');
  });

  it('says what else is set, what waits, and how the last one ended', () => {
    const subscription = { ...zoned, publish: true, scheduled: true, forum: { tags: ['1', '2'] } };
    const text = read({ subscription, waiting: 1, last: unsentRow({ state: 'uncertain', reason: 'lost' }) });
    for (const words of ['published', 'event of Discord', '2 tags', '1 post is due', 'Last: **Premiere**']) {
      expect(text).toContain(words);
    }
    expect(read({ last: unsentRow({ state: 'sent', reason: undefined }) })).toContain('was posted.');
    expect(read({ next: undefined })).toContain('nothing to count down to');
    const pauses = [{ from: '2023-06-30T09:00:00Z', until: null }];
    const paused = read({ next: undefined, subscription: { ...zoned, pauses } });
    expect(paused).toContain('Paused');
    expect(paused).not.toContain('nothing to count down to');
  });

  it('is not kept from the rest by a zone that this Node does not know', () => {
    const subscription = { ...zoned, zone: 'Mars/Olympus' };
    expect(read({ subscription, problems: ['zone-unknown'], next: undefined })).toContain(
      'zone is not known',
    );
  });

  it('of fifty channels has pages', () => {
    const findings = Array.from({ length: 50 }, (_, n) => ({
      ...well,
      subscription: { ...zoned, channel: `${900 + n}` },
    }));
    const scene = {
      findings,
      channel: undefined,
      now: at('2023-07-01T09:00:00Z'),
      clockSet: undefined,
      language,
    };
    const seen = Array.from({ length: 25 }, (_, page) => wordsOf(diagnosisCard(scene, page + 1))).join();
    for (const { subscription } of findings) expect(seen).toContain(`<#${subscription.channel}>`);
  });
});
