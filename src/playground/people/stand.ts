import type { ChannelRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';

/** A person in a channel. */
export interface Stand {
  readonly world: World;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
}
