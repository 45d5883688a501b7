import { expect, it, onTestFinished } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { leave } from '../../src/people/leaving.ts';
import { newPerson } from '../../src/people/person-record.ts';
import { createSayings } from '../../src/people/sayings.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { at } from '../reminders/samples.ts';
import { always } from '../support/libraries.ts';
import { libraryOf } from '../support/registry.ts';

const ADA = '600000000000000001';
const now = at('2023-07-01T12:00:00Z');
const created = { created: now.toString(), since: now.toString(), steps: ['1d'], time: null };

it('a server ends the reminders of its own events and no others, tells once, and brings nobody back', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const library = libraryOf();
  const options = {
    state,
    library,
    sayings: createSayings(state, always(library)),
    ledger: await openLedger(store),
    planned: async () => now,
    touch: async () => undefined,
    changed: async () => undefined,
  };
  await leave(ADA, '1', now, options);
  expect(await state.people.get(ADA)).toBeUndefined();
  const events = ['own:1:a', 'own:2:a', 'own:1:b', 'release:fallout'];
  const date = { time: null, change: null, since: now.toString() };
  const dates = [{ ...date, event: 'own:1:a', title: 'Gala' }];
  const reminders = events.map((event) => ({ ...created, event }));
  await state.people.set(ADA, { ...newPerson('UTC', 'en'), reminders, dates });
  await leave(ADA, '1', now, options);
  await leave(ADA, '1', now, options);
  const left = (await state.people.get(ADA))?.reminders.map(({ event }) => event);
  expect(left).toEqual(['own:2:a', 'release:fallout']);
  const { texts = [] } = (await state.personNotices.get(ADA)) ?? {};
  expect(texts).toEqual([expect.stringContaining('those 2 reminders are ended: **Gala**')]);
});
