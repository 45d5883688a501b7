import { onTestFinished } from 'vitest';
import { NOTHING_SET } from '../../src/guilds/records/settings.ts';
import { openState, type State } from '../../src/guilds/records/state.ts';
import { createOverlap } from '../../src/guilds/registry/overlap.ts';
import { newPerson } from '../../src/people/person-record.ts';
import { gameHolding } from '../../src/privacy/game-holding.ts';
import { ledgerHoldings, ownHoldings, rotationHolding } from '../../src/privacy/own-holdings.ts';
import { createPrivacy } from '../../src/privacy/privacy.ts';
import { reminderHolding } from '../../src/privacy/reminder-holding.ts';
import { serverHoldings } from '../../src/privacy/server-holdings.ts';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { scoreKey, withRound } from '../../src/trivia/score-record.ts';
import { entry } from '../reminders/ledger-samples.ts';
import { panelDraft } from '../support/panel-draft.ts';
import { channelSubscription } from '../support/subscription.ts';

export const [ADA, RAVI] = ['610000000000000001', '620000000000000002'];
export const [HERE, THERE] = ['910000000000000001', '920000000000000002'];
export const CHANNEL = '710000000000000001';
export const AT = '2023-06-05T12:00:00Z';

/** A store over which privacy stands, with nothing in it. */
export async function openWorld() {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const ledger = await openLedger(store);
  const unreadable: string[] = [];
  const options = {
    state,
    touch: createOverlap(state.touched, 'privacy').touch,
    onUnreadable: (key: string) => void unreadable.push(key),
  };
  const holdings = [
    ...ownHoldings(options),
    reminderHolding(state),
    ...serverHoldings(options),
    gameHolding(options),
    ...ledgerHoldings(ledger),
    rotationHolding(options),
  ];
  /** Everything in the store as it lies there, and the ledger's rows. */
  const everything = async (): Promise<string> => {
    const found: string[] = [];
    for await (const [key, value] of store.driver.scan('')) found.push(`${key} ${value}`);
    return [...found, ...(await ledger.list({}, 1000)).map((row) => JSON.stringify(row))].join('\n');
  };
  const privacy = createPrivacy(holdings, state.erasures, () => Date.parse(AT));
  return { store, state, ledger, holdings, privacy, everything, unreadable };
}

/** Writes of each kind something that names a person, in a server. */
export async function settle(person: string, guild: string, state: State, ledger: Ledger): Promise<void> {
  const mark = { by: person, at: AT };
  const edited = { by: person, at: AT };
  const setting = (value: string) => ({ value, ...mark });
  await state.optIns.update(`${guild}/${CHANNEL}`, (now) => ({ people: [...(now?.people ?? []), person] }));
  await state.subscriptions.set(guild, {
    subscriptions: [channelSubscription({ channel: CHANNEL, by: person, role: '5', roleBy: person, edited })],
  });
  await state.settings.set(guild, {
    ...NOTHING_SET,
    zone: setting('Europe/Berlin'),
    spoilersIn: { [CHANNEL]: setting('show') },
  });
  const event = { key: 'k', title: 'Quiz', when: { kind: 'day', day: '2023-07-01' }, since: AT } as const;
  await state.events.set(guild, { events: [{ ...event, ...mark, edited }] });
  await state.corrections.set(guild, {
    corrections: [
      {
        key: 'c',
        film: 'dead-reckoning',
        date: { precision: 'day', value: '2023-07-14' },
        kind: null,
        region: null,
        status: 'planned',
        said: '2023-06-05',
        source: 'a poster',
        ...mark,
      },
    ],
  });
  await state.scores.set(scoreKey(guild, person), withRound(undefined, 'round', true));
  await state.players.set(person, { guilds: [guild] });
  await state.panels.set(`${guild}/${person}`, panelDraft({ channel: CHANNEL }));
  await state.drafts.set(`${guild}/import/${person}`, { kind: 'add', title: 'Quiz', times: [event.when] });
  await state.people.set(person, newPerson('UTC', 'en'));
  await state.personNotices.set(person, { texts: ['a reminder did not reach you'] });
  await state.touchedPeople.set(`${person}/a-process`, {});
  await state.rotations.set(`@${person}/${CHANNEL}`, { shown: ['q1'] });
  await ledger.insert([
    entry('7d', {
      guild,
      recipient: `${guild}-c`,
      note: JSON.stringify({ claim: { by: person, source: 'x' } }),
    }),
    entry('1d', { kind: 'private', guild: undefined, recipient: person }),
  ]);
}

/** Writes what names nobody. */
export async function furnish(guild: string, state: State): Promise<void> {
  await state.greetings.set(guild, { at: AT });
  await state.registrations.set(guild, { at: AT });
  await state.notices.set(guild, { texts: ['a channel is gone'] });
  await state.standings.set(guild, { dates: [] });
  await state.rotations.set(`${guild}/${CHANNEL}`, { shown: ['q1'] });
  await state.warnings.set(`some-occurrence/no-embeds`, { at: AT });
}
