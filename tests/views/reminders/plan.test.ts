import { describe, expect, it } from 'vitest';
import { ASKED } from '../../../src/guilds/dates/consequences.ts';
import { readCustomId } from '../../../src/kit/custom-id.ts';
import type { Upcoming } from '../../../src/kit/reminders.ts';
import { translator } from '../../../src/language/languages.ts';
import { BREAKAGE_KEYS } from '../../../src/reminders/refusal.ts';
import { isWorthPosting, type Outlook, type PlanScene, planCard } from '../../../src/views/reminders/plan.ts';
import { unsentReason } from '../../../src/views/reminders/unsent.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';
import { buttonsOf } from '../../support/reply.ts';
import { unsentRow } from '../../support/row.ts';
import { channelSubscription } from '../../support/subscription.ts';
import { wordsOf } from '../../support/town.ts';

const language = translator('en');
const zoned = channelSubscription({ channel: '7', role: '9', zone: 'Europe/Berlin', time: '20:00' });

const post = (more: Partial<Upcoming> = {}): Upcoming => ({
  subscription: zoned,
  event: { kind: 'own', id: 'own:1', title: 'Premiere', when: { kind: 'day', day: '2023-07-14' } },
  title: 'Premiere',
  step: '7d',
  due: at('2023-07-07T18:00:00Z'),
  pings: false,
  ...more,
});

const day = (more: Partial<Upcoming> = {}) => post({ step: '0d', pings: true, ...more });

function read({ outlook, ...more }: Partial<PlanScene> & { outlook?: Partial<Outlook> } = {}) {
  const outlooks = new Map([['7', { problems: [], people: 0, ...outlook }]]);
  const now = at('2023-07-08T09:00:00Z');
  return planCard({ upcoming: [], unsent: [], outlooks, now, language, ...more });
}

describe('the plan of what is to come', () => {
  it('tells the exact time of each post, in the subscription’s zone and in the reader’s', () => {
    const text = wordsOf(read({ upcoming: [post(), day()] }));
    expect(text).toContain('**Friday, 7 July 2023, 20:00 (Europe/Berlin)**');
    expect(text).toContain(`<t:${Date.UTC(2023, 6, 7, 18) / 1000}:f>`);
    expect(text).toContain('<#7>: Premiere, 7 days before');
    expect(text.match(/Pings <@&9>/gu)).toHaveLength(1);
    expect(wordsOf(read())).toContain('Nothing is to come.');
  });

  it('tells who is pinged: the role, people of the list, or both, and at a quiet step nobody', () => {
    expect(wordsOf(read({ upcoming: [day()], outlook: { people: 1 } }))).toContain(
      'Pings <@&9> and 1 person',
    );
    const listed = day({ subscription: { ...zoned, role: null }, pings: false });
    expect(wordsOf(read({ upcoming: [listed], outlook: { people: 3 } }))).toContain('Mentions 3 people');
    expect(wordsOf(read({ upcoming: [post()], outlook: { people: 3 } }))).not.toMatch(/people|Pings/u);
  });

  it.each<[string, Upcoming, Partial<Outlook>, string]>([
    [
      'paused',
      day({ subscription: { ...zoned, pauses: [{ from: '2023-07-01T00:00:00Z', until: null }] } }),
      {},
      'Paused',
    ],
    ['without a permission', day(), { problems: ['missing-permission'] }, '“Send Messages”'],
    [
      'broken by what Discord said',
      day({ subscription: { ...zoned, broken: { why: 'channel-gone', at: '2023-07-01T00:00:00Z' } } }),
      {},
      'the channel is gone',
    ],
  ])('tells why a post will not go out: %s', (_why, upcoming, outlook, reason) => {
    const text = wordsOf(read({ upcoming: [upcoming], outlook }));
    expect(text).toContain('Will not go out:');
    expect(text).toContain(reason);
    expect(text).not.toContain('Pings');
  });

  it('tells that a ping will be silent where one is meant, and nowhere else', () => {
    const outlook: Partial<Outlook> = { problems: ['no-embeds', 'silent'] };
    const loud = wordsOf(read({ upcoming: [day()], outlook }));
    expect(loud).toContain('This ping will be silent');
    expect(loud).toContain('“Embed Links”');
    const quiet = wordsOf(read({ upcoming: [post()], outlook }));
    expect(quiet).not.toContain('silent');
    expect(quiet).toContain('“Embed Links”');
  });
});

describe('the plan of what did not go out', () => {
  it('tells what, when, where and why, with a button to post it after all', () => {
    const row = unsentRow();
    const card = read({ unsent: [row] });
    expect(wordsOf(card)).toContain(`**Premiere**: Due <t:${Date.UTC(2023, 6, 7, 9) / 1000}:f> in <#7>`);
    expect(wordsOf(card)).toContain('I was not running');
    const [button] = buttonsOf(card);
    expect(readCustomId(button?.id ?? '')).toMatchObject({ component: 'now' });
    expect(readCustomId(button?.id ?? '')?.fields.get('row')).toBe(row.id);
  });

  it('offers no button for what makes no sense any more', () => {
    const now = at('2023-07-08T09:00:00Z');
    expect(isWorthPosting(unsentRow({ state: 'uncertain', reason: 'unreadable' }), now)).toBe(true);
    expect(isWorthPosting(unsentRow({ reason: 'superseded' }), now)).toBe(false);
    expect(isWorthPosting(unsentRow({ title: undefined }), now)).toBe(false);
    expect(isWorthPosting(unsentRow({ kind: 'crosspost' }), now)).toBe(false);
    expect(isWorthPosting(unsentRow(), at('2023-07-14T09:00:00Z'))).toBe(true);
    expect(isWorthPosting(unsentRow(), at('2023-07-14T09:00:01Z'))).toBe(false);
    const last = { due: at('2023-07-13T09:00:00Z'), step: '1d' };
    expect(isWorthPosting(unsentRow(last), at('2023-07-14T23:00:00Z'))).toBe(true);
    expect(isWorthPosting(unsentRow(last), at('2023-07-15T00:00:00Z'))).toBe(false);
    expect(isWorthPosting(unsentRow({ ...last, step: '0d' }), at('2023-07-15T00:00:00Z'))).toBe(true);
    expect(buttonsOf(read({ unsent: [unsentRow({ reason: 'superseded' })] }))).toEqual([]);
  });

  it.each(LOCALES)('has plain words for every reason (%s)', (locale) => {
    const keys = ['lapsed', 'superseded', 'paused', ASKED, 'lost', 'unreadable', 'deleted', ...BREAKAGE_KEYS];
    const reasons = [...keys, 'code-50035', 'status-400'].map((key) => unsentReason(key, translator(locale)));
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.at(-2)).toContain('50035');
    for (const key of keys) expect(reasons.join()).not.toContain(`(${key})`);
    expect(unsentReason(undefined, translator(locale))).toBeUndefined();
  });
});
