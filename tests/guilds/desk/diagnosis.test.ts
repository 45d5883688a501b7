import { expect, it } from 'vitest';
import { ahead } from '../../../src/guilds/desk/ahead.ts';
import { diagnosisOf, titled, upcoming } from '../../../src/guilds/desk/diagnosis.ts';
import { subscriptionOf } from '../../../src/guilds/records/subscriptions.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { at } from '../../reminders/samples.ts';
import { openHealth } from '../../support/health.ts';
import { channelSubscription } from '../../support/subscription.ts';

const { library } = await loadPacks('data');
const [GUILD, NOW] = ['100', at('2023-07-10T09:00:00Z')];

async function open() {
  const pauses = [{ from: '2023-07-01T09:00:00Z', until: null }];
  const subscriptions = [
    channelSubscription({ channel: '7' }),
    channelSubscription({ channel: '8', pauses }),
  ];
  const here = await openHealth(library, { [GUILD]: subscriptions }, NOW);
  const { registry, ledger } = here;
  const options = {
    registry,
    ledger,
    titleOf: () => 'the film',
    check: () => ({ kind: undefined, missing: ['history' as const], silent: false }),
    problems: async () => ['silent' as const],
  };
  const one = subscriptionOf(registry.list(GUILD), '7');
  if (!one) throw new Error('the subscription is not there');
  /** Writes what a window has planned for the channel into the ledger. */
  const write = async (after: string, until: string) => {
    const planned = ahead(GUILD, { after: at(after), until: at(until) }, options, { channel: '7' });
    const kept = { guild: GUILD, recipient: '7', kind: 'countdown', priority: 2, note: undefined } as const;
    for (const { id, event, step, due } of planned) {
      const until24 = due.add({ hours: 24 });
      const occurrence = { ...kept, id, event: event.id, when: '2023-07-14', step, due, until: until24 };
      await ledger.insert([{ occurrence }]);
    }
    return planned.map(({ id }) => id);
  };
  return { ...here, options, one, write };
}

it('a diagnosis has what stands in the way, what is next, how the last one ended, and what waits', async () => {
  const { options, one, write, ledger } = await open();
  const fresh = await diagnosisOf(GUILD, one, NOW, options);
  expect(fresh).toMatchObject({ missing: ['history'], problems: ['silent'], last: undefined, waiting: 0 });
  expect(fresh.next).toMatchObject({ step: '3d', title: 'the film' });
  const [first = '', second = ''] = await write('2023-06-20T09:00:00Z', '2023-07-07T09:00:00Z');
  await ledger.miss([first], 'lapsed', NOW);
  const { last, waiting } = await diagnosisOf(GUILD, one, NOW, options);
  expect([last?.id, last?.title, last?.reason, waiting]).toEqual([first, 'the film', 'lapsed', 1]);
  await ledger.miss([second], 'paused', NOW);
  expect((await diagnosisOf(GUILD, one, NOW, options)).last?.id).toBe(second);
});

it('a diagnosis counts and names posts alone, not what is made beside them', async () => {
  const { options, one, write, ledger } = await open();
  const [post = ''] = await write('2023-06-29T09:00:00Z', '2023-06-30T09:00:00Z');
  await ledger.miss([post], 'lapsed', NOW);
  const beside = {
    guild: GUILD,
    recipient: '7',
    event: 'film',
    when: '2023-07-14',
    step: '0d',
    note: undefined,
  };
  for (const kind of ['thread', 'scheduled-event', 'crosspost', 'edit'] as const) {
    const span = { due: NOW, until: NOW.add({ hours: 1 }) };
    const rows = ['waits', 'over'].map((id) => ({
      ...beside,
      ...span,
      kind,
      id: `${kind}-${id}`,
      priority: 3 as const,
    }));
    for (const occurrence of rows) await ledger.insert([{ occurrence }]);
    await ledger.miss([`${kind}-over`], 'lapsed', NOW.add({ seconds: 1 }));
  }
  const { last, waiting } = await diagnosisOf(GUILD, one, NOW, options);
  expect([last?.id, waiting]).toEqual([post, 0]);
});

it('what is to come leaves paused channels out unless they are asked for', async () => {
  const { options } = await open();
  const channels = (of: Parameters<typeof upcoming>[3]) => [
    ...new Set(upcoming(GUILD, NOW, options, of).map(({ subscription }) => subscription.channel)),
  ];
  expect(channels({})).toEqual(['7']);
  expect(channels({ paused: true })).toEqual(['7', '8']);
  expect(channels({ channel: '8', paused: true })).toEqual(['8']);
});

it('a row whose event is gone has no title', async () => {
  const { options, ledger, write } = await open();
  const [id = ''] = await write('2023-06-20T09:00:00Z', '2023-06-30T09:00:00Z');
  const row = await ledger.get(id);
  if (!row) throw new Error('the row is not there');
  expect(titled(GUILD, [row, { ...row, event: 'own:gone' }], options).map(({ title }) => title)).toEqual([
    'the film',
    undefined,
  ]);
});
