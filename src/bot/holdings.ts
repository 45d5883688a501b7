import { gameHolding } from '../privacy/game-holding.ts';
import type { Holding } from '../privacy/holding.ts';
import type { HoldingOptions } from '../privacy/holding-parts.ts';
import { ledgerHoldings, ownHoldings, rotationHolding } from '../privacy/own-holdings.ts';
import { reminderHolding } from '../privacy/reminder-holding.ts';
import { serverHoldings } from '../privacy/server-holdings.ts';
import type { Ledger } from '../reminders/ledger.ts';

/** Everything that may hold something of a person, in the order in which it is shown. Whatever is kept of people has its line here. */
export const holdingsOf = (ledger: Ledger, options: HoldingOptions): Holding[] => [
  ...ownHoldings(options),
  reminderHolding(options.state),
  ...serverHoldings(options),
  gameHolding(options),
  ...ledgerHoldings(ledger),
  rotationHolding(options),
];
