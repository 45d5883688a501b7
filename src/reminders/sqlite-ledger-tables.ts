import type { Part } from '../store/layout.ts';

// Times are epoch milliseconds. `bucket` is the server's id without its lowest 22 bits, from which Discord's formula makes
// a shard. The partial indexes hold only unfinished rows: what is due is found without visiting what isn't.
const FIRST = `
  CREATE TABLE occurrence (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    guild TEXT,
    bucket INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    event TEXT NOT NULL,
    happens TEXT NOT NULL,
    step TEXT NOT NULL,
    due INTEGER NOT NULL,
    until INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    note TEXT,
    state TEXT NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    owner TEXT,
    lease INTEGER,
    rests_until INTEGER,
    claims INTEGER NOT NULL DEFAULT 0,
    first_attempt INTEGER,
    message TEXT,
    settled INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX occurrence_ready ON occurrence (priority, due, id) WHERE state = 'due' AND held = 0;
  CREATE INDEX occurrence_lapse ON occurrence (until) WHERE state = 'due';
  CREATE INDEX occurrence_held ON occurrence (recipient) WHERE state = 'due' AND held = 1;
  CREATE INDEX occurrence_lease ON occurrence (lease) WHERE state = 'claimed';
  CREATE INDEX occurrence_recipient ON occurrence (recipient, due);
  CREATE INDEX occurrence_guild ON occurrence (guild, due);
  CREATE INDEX occurrence_final ON occurrence (due) WHERE state NOT IN ('due', 'claimed');
  CREATE TABLE planned (
    shard INTEGER NOT NULL,
    count INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (shard, count)
  ) STRICT, WITHOUT ROWID;
`;

/** The ledger's tables beside the store's own. */
export const LEDGER_TABLES: Part = { name: 'ledger', steps: [FIRST] };
