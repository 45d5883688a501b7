import type { Part } from '../store/layout.ts';
import type { Dialect } from './sql-dialect.ts';

/**
 * The ledger's tables beside the store's own. Times are epoch milliseconds. `bucket` is the server's id, or where
 * there is none the person's, without its lowest 22 bits, from which Discord's formula makes a shard. The partial indexes hold only unfinished rows: what is due is found
 * without visiting what isn't.
 */
export const ledgerTables = (dialect: Dialect): Part => ({ name: 'ledger', steps: [first(dialect)] });

function first(dialect: Dialect): string {
  const {
    table,
    types: { integer },
    options,
  } = dialect;
  return `
  ${occurrenceTable(dialect, options)}
  ${[...occurrenceIndexes(dialect).values()].join('\n  ')}
  CREATE TABLE ${table('planned')} (
    shard ${integer} NOT NULL,
    count ${integer} NOT NULL,
    until ${integer} NOT NULL,
    PRIMARY KEY (shard, count)
  )${options};
`;
}

export const occurrenceTable = (
  { table, types: { integer, text, id } }: Dialect,
  options: string,
): string => `
  CREATE TABLE ${table('occurrence')} (
    id ${id} PRIMARY KEY,
    kind ${text} NOT NULL,
    guild ${text},
    bucket ${integer} NOT NULL,
    recipient ${text} NOT NULL,
    event ${text} NOT NULL,
    happens ${text} NOT NULL,
    step ${text} NOT NULL,
    due ${integer} NOT NULL,
    until ${integer} NOT NULL,
    priority ${integer} NOT NULL,
    note ${text},
    state ${text} NOT NULL,
    held ${integer} NOT NULL DEFAULT 0,
    reason ${text},
    owner ${text},
    lease ${integer},
    rests_until ${integer},
    claims ${integer} NOT NULL DEFAULT 0,
    first_attempt ${integer},
    message ${text},
    settled ${integer}
  )${options};`;

const INDEXES: Readonly<Record<string, string>> = {
  occurrence_ready: "(priority, due, id) WHERE state = 'due' AND held = 0",
  occurrence_lapse: "(until) WHERE state = 'due'",
  occurrence_held: "(recipient) WHERE state = 'due' AND held = 1",
  occurrence_lease: "(lease) WHERE state = 'claimed'",
  occurrence_recipient: '(recipient, due)',
  occurrence_guild: '(guild, due)',
  occurrence_final: "(due) WHERE state NOT IN ('due', 'claimed')",
};

/** The statements that make the indexes, by their names. */
export const occurrenceIndexes = ({ table }: Dialect): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(INDEXES).map(([name, rows]) => [
      name,
      `CREATE INDEX ${name} ON ${table('occurrence')} ${rows};`,
    ]),
  );
