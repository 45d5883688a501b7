import type { State } from '../guilds/records/state.ts';
import type { Ledger } from '../reminders/ledger.ts';
import type { Collection } from '../store/records.ts';
import { eraseGuild } from '../trivia/scores.ts';
import { INVENTORY } from './inventory.ts';

type Kind = keyof State & keyof typeof INVENTORY;

const kindsOf = (ofServer: 'key' | 'prefix') =>
  (Object.keys(INVENTORY) as (keyof typeof INVENTORY)[]).filter(
    (kind): kind is Kind => kind !== 'ledger' && INVENTORY[kind].ofServer === ofServer,
  );

/** Without the departure itself, which says that there is something to erase: it goes last. */
const UNDER_ID = kindsOf('key').filter((kind) => kind !== 'departures');
const BELOW_ID = kindsOf('prefix');

/** What erasing takes: keys and records of any shape. */
type Erasable = Pick<Collection<unknown>, 'keys' | 'delete'>;

/**
 * Erases all that is kept of a server; gives how many records and rows. Subscriptions go first, so that nothing more is planned.
 * Cut off and done again, it erases what is left.
 * @param touch tells other processes that the server's records change.
 */
export async function eraseServer(
  guild: string,
  state: State,
  ledger: Pick<Ledger, 'erase'>,
  touch: (guild: string) => Promise<void>,
): Promise<{ records: number; rows: number }> {
  await touch(guild);
  let records = await eraseGuild(guild, state);
  for (const kind of UNDER_ID) if (await state[kind].delete(guild)) records++;
  for (const kind of BELOW_ID) {
    const collection: Erasable = state[kind];
    for await (const key of collection.keys(`${guild}/`)) if (await collection.delete(key)) records++;
  }
  const rows = await ledger.erase({ guild });
  await state.departures.delete(guild);
  return { records, rows };
}

const ID = /^\d{1,20}$/u;

/**
 * Every server that the bot is, or was, in and of which anything is kept: each was greeted. Where people alone have installed the
 * app it never was; what they have played or seen there is no trace of a bot that was removed.
 */
export async function serversIn(state: State): Promise<Set<string>> {
  const found = new Set<string>();
  for (const kind of UNDER_ID) for await (const key of state[kind].keys()) found.add(key);
  return new Set([...found].filter((id) => ID.test(id)));
}
