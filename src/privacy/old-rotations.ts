import type { State } from '../guilds/records/state.ts';

/**
 * Lets those rotations go whose key is a bare channel, as they were once: nobody can say of which server or person they are, so they
 * would go with none. What was shown there begins anew, and may come twice.
 */
export async function dropBareRotations({ rotations }: Pick<State, 'rotations'>): Promise<void> {
  for await (const key of rotations.keys()) if (!key.includes('/')) await rotations.delete(key);
}
