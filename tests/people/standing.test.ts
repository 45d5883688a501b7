import { expect, it, onTestFinished } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { newPerson } from '../../src/people/person-record.ts';
import { createStanding } from '../../src/people/standing.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { at } from '../reminders/samples.ts';

async function world() {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  return { state: await openState(store), ledger: await openLedger(store) };
}

it('whoever is erased while a message to them fails is not written down again', async () => {
  const { state, ledger } = await world();
  await state.people.set('1', newPerson('UTC', 'en'));
  const standing = createStanding({
    state,
    ledger,
    changed: async () => undefined,
    touch: async (person) => void (await state.people.delete(person)),
    now: () => at('2023-07-01T12:00:00Z'),
  });
  await standing.heal('1', '700000000000000001');
  expect(await state.people.get('1')).toBeUndefined();
});
