import { z } from 'zod';
import { type Collection, openCollection } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What the bot keeps of servers and channels over restarts. */
export type State = {
  /** Servers that have been greeted, by id. */
  greetings: Collection<{ at: string }>;
  /** Servers in which this installation has registered its commands, by id. */
  registrations: Collection<{ at: string }>;
  /** What a place has been shown of a list, oldest first, by the place's key. */
  rotations: Collection<{ shown: string[] }>;
};

const moment = z.object({ at: z.string() });

/** Opens the collections, migrating what older versions have left. @throws StoreError */
export const openState = async (store: Store): Promise<State> => ({
  greetings: await openCollection(store, { name: 'greetings', version: 1, schema: moment }),
  registrations: await openCollection(store, { name: 'registrations', version: 1, schema: moment }),
  rotations: await openCollection(store, {
    name: 'rotations',
    version: 1,
    schema: z.object({ shown: z.array(z.string()) }),
  }),
});
