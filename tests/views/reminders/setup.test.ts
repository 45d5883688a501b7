import { describe, expect, it } from 'vitest';
import { decided } from '../../../src/kit/panel.ts';
import { privately } from '../../../src/kit/reply.ts';
import { type Countable, PANEL_TABS, type PanelDraft } from '../../../src/kit/setup.ts';
import type { ChannelSubscription } from '../../../src/kit/subscription.ts';
import { translator } from '../../../src/language/languages.ts';
import { LONGEST_WORDS } from '../../../src/views/posts/own-words.ts';
import { previewCard } from '../../../src/views/reminders/preview.ts';
import { setupPanel } from '../../../src/views/reminders/setup.ts';
import { conflictCard } from '../../../src/views/reminders/setup-conflict.ts';
import type { PanelScene } from '../../../src/views/reminders/setup-lines.ts';
import { asking } from '../../../src/views/reminders/setup-parts.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';
import { panelDraft } from '../../support/panel-draft.ts';
import { objectionTo, textOf } from '../../support/reply.ts';
import { channelSubscription } from '../../support/subscription.ts';

const now = at('2023-06-05T09:00:00Z');
const ROLE = '123456789012345678';
const ZONE = 'America/Argentina/ComodRivadavia';
const LONG = '_'.repeat(300);
const day = { kind: 'day', day: '2023-07-14' } as const;

const countable: Countable[] = Array.from({ length: 100 }, (_, n) => ({
  event: { kind: 'own', id: `own:${n}`, title: `${LONG}${n}`, when: day },
  title: `${LONG}${n}`,
}));

/** As much as there can be of everything. */
const fullest = (): PanelDraft => {
  const steps = Array.from({ length: 25 }, (_, n) => `${366 - n}d`);
  const words = Object.fromEntries(steps.map((step) => [step, '*'.repeat(LONGEST_WORDS)]));
  const events = {
    releases: 'all',
    own: countable.map(({ event: { id } }) => id),
    anniversaries: true,
  } as const;
  const more = { role: ROLE, steps, pinged: steps, words, events, zone: ZONE };
  const last = {
    publish: true,
    scheduled: true,
    loudNews: true,
    picture: true,
    forum: { tags: ['1', '2', '3', '4', '5'] },
  };
  const draft = panelDraft({ before: panelDraft().wish, typedZone: 'argentina', step: steps[0] ?? null });
  return decided(draft, { ...more, ...last });
};

function sceneOf(draft: PanelDraft, locale: string, more: Partial<PanelScene> = {}): PanelScene {
  const subscription = channelSubscription({ ...draft.wish, channel: draft.channel });
  const [first] = countable;
  if (!first) throw new Error('there is nothing to count down to');
  const upcoming = { ...first, subscription, step: '366d', due: now, pings: true };
  const tags = Array.from({ length: 20 }, (_, n) => ({
    id: `${n}`,
    name: LONG.slice(0, 20),
    moderated: false,
  }));
  return {
    draft,
    zone: { id: draft.wish.zone, assumed: true },
    check: {
      kind: 'announcement',
      missing: ['send', 'send-in-threads', 'embed', 'attach', 'history', 'tag', 'create-events'],
      silent: true,
      forum: { tags, tagRequired: true },
    },
    members: 1_234_567,
    countable,
    upcoming: [upcoming, upcoming, upcoming],
    upcomingIds: new Set(countable.map(({ event: { id } }) => id)),
    news: translator(locale).t('setup.replaced', { channel: `<#${draft.channel}>` }),
    language: translator(locale),
    now,
    ...more,
  };
}

describe.each(LOCALES)('the panel in %s', (locale) => {
  it.each(PANEL_TABS)('is taken by Discord at its fullest, with the part %s', (tab) => {
    const body = setupPanel(sceneOf({ ...fullest(), tab }, locale));
    expect(objectionTo(privately(body))).toBeUndefined();
  });

  it.each(PANEL_TABS)('is taken by Discord at its emptiest, with the part %s', (tab) => {
    const nothing = { releases: [], own: [], anniversaries: false };
    const draft = decided(panelDraft({ tab }), { steps: ['0d'], pinged: [], events: nothing });
    const check = { kind: 'text', missing: [], silent: false } as const;
    const bare = { check, members: undefined, countable: [], upcoming: [], news: undefined };
    const body = setupPanel(sceneOf(draft, locale, bare));
    expect(objectionTo(privately(body))).toBeUndefined();
  });

  it('asks whose is to hold at the fullest', () => {
    const theirs = channelSubscription({ ...fullest().wish, time: '23:59', language: 'de' });
    const card = conflictCard(fullest(), theirs, countable, translator(locale));
    expect(objectionTo(privately(card))).toBeUndefined();
  });
});

describe('the panel', () => {
  const textFor = (draft: PanelDraft, more: Partial<PanelScene> = {}) =>
    textOf(setupPanel(sceneOf(draft, 'en', more)));
  const well = { check: { kind: 'text', missing: [], silent: false } as const };

  it('says what stands in the way with how to mend it, and nothing where nothing does', () => {
    const draft = decided(panelDraft(), { role: ROLE });
    const text = textFor(draft);
    expect(text).toContain('“Send Messages”');
    expect(text).toContain('since no time zone is set for this server');
    expect(text).toContain(`This ping will be silent: <@&${ROLE}>`);
    const zone = { id: draft.wish.zone, assumed: false };
    expect(textFor(draft, { ...well, zone })).not.toContain('Please look at this');
  });

  it('says how many a ping reaches, where Discord says so', () => {
    const draft = decided(panelDraft(), { role: ROLE });
    expect(textFor(draft)).toContain(`1,234,567 members have <@&${ROLE}>.`);
    expect(textFor(draft, { members: 1 })).toContain('1 member has');
    expect(textFor(draft, { members: undefined })).not.toContain('member');
  });

  it('counts down to events alone: of a quotation each day it says so by itself', () => {
    const nothing = { releases: [], own: [], anniversaries: false };
    const both = textFor(decided(panelDraft(), { quotes: true }));
    expect(both).toContain('Each day at 09:00 (UTC) a quotation in');
    expect(both).toContain('Counts down to: all releases of films and all events of this server.');
    const alone = textFor(decided(panelDraft(), { quotes: true, events: nothing }));
    expect(alone).not.toContain('Counts down to');
    expect(textFor(decided(panelDraft(), { events: nothing }))).toContain('Counts down to: nothing yet.');
  });

  it('says that hours and minutes are for events with a time', () => {
    expect(textFor(decided(panelDraft(), { steps: ['3h'] }), well)).toContain('have a time');
    expect(textFor(panelDraft(), well)).not.toContain('have a time');
  });

  it('says what differs, who has changed it and when, and nothing that is the same', () => {
    const edited = { by: '42', at: now.toString() };
    const theirs = channelSubscription({ time: '20:00', edited });
    const text = textOf(conflictCard(panelDraft(), theirs, [], translator('en')));
    expect(text).toContain(`<@42> has changed <#${theirs.channel}>`);
    expect(text).toContain(`<t:${now.epochMilliseconds / 1000}:f>`);
    expect(text).toContain('at 20:00 (UTC)');
    expect(text).toContain('at 09:00 (UTC)');
    expect(text).not.toContain('Counts down to');
    expect(textOf(conflictCard(panelDraft(), undefined, [], translator('en')))).toContain(
      'somebody has ended',
    );
  });
});

it('a preview says whom it would ping above the post itself', () => {
  const { upcoming } = sceneOf(panelDraft(), 'en');
  const [about] = upcoming;
  if (!about) throw new Error('nothing is to come');
  const body = { content: 'the post', embeds: [{ description: 'its embed' }] };
  const shown = (role: string | undefined, members: number | undefined) =>
    previewCard({ body, about, role, picture: undefined }, members, translator('en'));
  expect(shown(ROLE, 2)).toMatchObject({ content: 'the post', embeds: [{}, { description: 'its embed' }] });
  expect(shown(ROLE, 2).embeds?.[0]?.description).toContain(`It would ping <@&${ROLE}>: 2 members.`);
  expect(shown(ROLE, undefined).embeds?.[0]?.description).toContain(`It would ping <@&${ROLE}>.`);
  expect(shown(undefined, undefined).embeds?.[0]?.description).toContain('It would ping nobody.');
});

it('a preview of what would not go out says so', () => {
  const [upcoming] = sceneOf(panelDraft(), 'en').upcoming;
  if (!upcoming) throw new Error('nothing is to come');
  const shown = (step: string, pauses: ChannelSubscription['pauses']) => {
    const about = { ...upcoming, step, subscription: { ...upcoming.subscription, pauses } };
    return previewCard({ body: {}, about, role: undefined, picture: undefined }, undefined, translator('en'))
      .embeds?.[0]?.description;
  };
  const paused = [{ from: '2023-06-05T09:00:00Z', until: null }];
  expect(shown('7d', [])).not.toMatch(/would not go out|Paused/u);
  expect(shown('99d', [])).toContain('this step is not set here');
  expect(shown('7d', paused)).toContain('Paused: nothing is posted.');
});

it.each(LOCALES)('a dialogue is taken by Discord (%s)', (locale) => {
  const { t } = translator(locale);
  const dialogue = asking({
    id: 'setup:words?d=abcd1234',
    title: t('setup.words.title'),
    label: t('setup.words.label'),
    hint: t('setup.words.hint', { film: '{film}', days: '{days}', date: '{date}' }),
    value: 'x',
    longest: LONGEST_WORDS,
    lines: true,
  });
  expect(objectionTo({ kind: 'modal', modal: dialogue })).toBeUndefined();
});
