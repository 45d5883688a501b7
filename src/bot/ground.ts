import type { GuildTable } from '../discord/guild-table.ts';
import type { State } from '../guilds/records/state.ts';
import type { Ledger, Shards } from '../reminders/ledger.ts';
import type { Pacer } from '../reminders/pace.ts';
import type { RetryOptions } from '../retry.ts';

/** On what reminders stand. `wait` waits real milliseconds and rejects when the bot stops. */
export type Ground = {
  state: State;
  ledger: Ledger;
  shards: Shards;
  table: GuildTable;
  pacer: Pacer;
  wait: RetryOptions['wait'];
};
