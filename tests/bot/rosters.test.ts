import { expect, it, onTestFinished } from 'vitest';
import { rostersOf } from '../../src/bot/rosters.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { at, day, release, subscription } from '../reminders/samples.ts';
import { channelSubscription } from '../support/subscription.ts';

const NOW = at('2023-06-05T12:00:00Z');

it('rosters hold the subscriptions of servers and of people, and say how many of those are done', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const ledger = await openLedger(store);
  const events = [release(day('2023-07-14'))] as never[];
  const said: (number | 'end')[] = [];
  const rosters = await rostersOf(
    {
      guilds: () => ['100', '200'],
      list: (guild) => ({ subscriptions: [channelSubscription({ channel: `${guild}1` })] }),
      eventsOf: () => events,
    },
    {
      ids: () => ['7'],
      plannings: (person) => [subscription({ id: `${person}/one`, guild: undefined, person })],
      eventsOf: () => events,
    },
    { ledger, shards: { ids: [0], count: 1 } },
    NOW,
    { at: (done) => said.push(done), end: () => said.push('end') },
  );
  expect([rosters.get(0)?.size, said]).toEqual([3, [1, 2, 3, 'end']]);
  expect(rosters.get(0)?.next?.toString()).toBe('2023-06-14T09:00:00Z');
});
