import type { Libraries } from '../../packs/libraries.ts';
import type { Ledger } from '../../reminders/ledger.ts';
import { StoreError } from '../../store/errors.ts';
import type { Said } from '../dates/said.ts';
import type { HeldEvent, Looked } from '../dates/standings.ts';
import type { State } from '../records/state.ts';

/** So many servers are looked at together at the start: what is written of them becomes durable by one sync of the disk. */
export const LOOKED_AT_ONCE = 32;

/** From what a registry is made. */
export interface RegistryOptions {
  readonly state: Pick<
    State,
    'subscriptions' | 'events' | 'corrections' | 'settings' | 'standings' | 'touched'
  >;
  readonly libraries: Libraries;
  readonly ledger: Ledger;
  readonly isOurs: (guild: string) => boolean;
  /** Is told of a record that can't be read: its server is left out, and must not keep the others' reminders from starting. */
  readonly onUnreadable: (guild: string, error: Error) => void;
  /** Is told, while it is opened, of how many servers it has looked at. */
  readonly onLooked?: ((servers: number) => void) | undefined;
  /** Is told of a change that could not count; it is tried again. */
  readonly onFault: (guild: string, error: unknown) => void;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/** Whether the fault is one server's record, and not the store's: it can't be read, or no date can be made of what it says. */
export const isOfRecord = (error: unknown): error is StoreError | RangeError =>
  error instanceof RangeError ||
  (error instanceof StoreError && (error.code === 'invalid' || error.code === 'newer'));

/** What is known of a server of which something is held or said otherwise than of all. */
export interface Known {
  readonly said: Said;
  readonly events: readonly HeldEvent[];
  readonly waiting: Looked['waiting'];
  readonly unknown: Looked['unknown'];
}
