import { describe, expect, it, onTestFinished } from 'vitest';
import { openBook } from '../../../src/guilds/desk/book.ts';
import { remindersFor } from '../../../src/guilds/desk/reminders.ts';
import { signedBook, signedReminders } from '../../../src/guilds/desk/signed.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import type { Change } from '../../../src/kit/change.ts';
import type { SetupDesk } from '../../../src/kit/reminders.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { openStore } from '../../../src/store/store.ts';
import { at } from '../../reminders/samples.ts';
import { openHealth } from '../../support/health.ts';

/** Drafts of a panel, with which nothing is changed. */
const SETUP: SetupDesk = {
  events: async () => [],
  ahead: async () => [],
  preview: async () => undefined,
  members: async () => undefined,
  draft: async () => undefined,
  keep: async () => undefined,
  drop: async () => undefined,
};

const NOW = at('2023-06-05T09:00:00Z');

describe('each change is told once it is done', () => {
  it('to reminders, and what changed nothing is not', async () => {
    const { registry, ledger, state } = await openHealth(createLibrary([]), {}, NOW);
    const told: Change[] = [];
    const plain = remindersFor('100', '42', NOW, {
      registry,
      ledger,
      optIns: state.optIns,
      check: () => ({ kind: 'text', missing: [], silent: false }),
      planned: async () => undefined,
      setup: SETUP,
      problems: async () => [],
      titleOf: () => '',
      zone: 'UTC',
      language: 'en',
      deliver: () => undefined,
    });
    const signed = signedReminders(plain, (change) => told.push(change));
    await signed.pause('7');
    await signed.unsubscribe('7');
    await signed.postNow(['nothing']);
    expect(told).toEqual([]);
    await signed.save('7', signed.usual());
    await signed.save('7', { ...signed.usual(), role: '9' });
    await signed.save('7', signed.usual(), signed.usual());
    await signed.pause('7');
    await signed.resume('7');
    expect(signed.subscriptions.map(({ role }) => role)).toEqual(['9']);
    await signed.unsubscribe('7');
    expect(signed.subscriptions).toEqual([]);
    const whats = ['subscribed', 'edited', 'paused', 'resumed', 'unsubscribed'];
    expect(told).toEqual(whats.map((what) => ({ what, channel: '7' })));
  });

  it('to what a server has set, by titles', async () => {
    const store = await openStore('sqlite::memory:', { application: 'test' });
    onTestFinished(() => store.close());
    const state = await openState(store);
    const told: Change[] = [];
    const open = async () =>
      signedBook(
        await openBook(state, '100', '42', NOW),
        (film) => `the film ${film}`,
        (change) => told.push(change),
      );
    let book = await open();
    await book.set('zone', 'Europe/Oslo');
    await book.set('zone', null);
    await book.addEvent('k', { title: 'Gala', when: { kind: 'day', day: '2023-07-14' } });
    await book.changeEvent('k', { title: 'Ball' });
    const claim = { date: { precision: 'day', value: '2023-07-14' }, status: 'planned' } as const;
    await book.correct('c', 'x', {
      ...claim,
      kind: null,
      region: null,
      said: '2023-06-05',
      source: 'a letter',
    });
    book = await open();
    await book.removeEvent('k');
    await book.removeEvent('k');
    await expect(book.changeEvent('k', { title: 'Gone' })).rejects.toThrow('event.gone');
    expect(told.slice(0, 6)).toEqual([
      { what: 'set', name: 'zone', value: 'Europe/Oslo' },
      { what: 'set', name: 'zone', value: null },
      { what: 'event-added', title: 'Gala' },
      { what: 'event-changed', title: 'Ball' },
      { what: 'corrected', title: 'the film x' },
      { what: 'event-removed', title: 'Ball' },
    ]);
    expect(told).toHaveLength(6);
  });
});
