import type { UserFlags } from 'discord-api-types/v10';
import type { UserRecord } from './records.ts';
import type { World } from './world.ts';

const noFlags = 0 as UserFlags;

export interface UserDraft {
  readonly username: string;
  readonly globalName?: string | undefined;
  readonly locale?: string | undefined;
  readonly bot?: boolean;
  readonly acceptsDirectMessages?: boolean | undefined;
}

/** Makes a person, or the user of a bot. */
export function makeUser(world: World, draft: UserDraft): UserRecord {
  const id = world.ids.next();
  const record: UserRecord = {
    id,
    locale: draft.locale ?? 'en-US',
    acceptsDirectMessages: draft.acceptsDirectMessages ?? true,
    user: {
      id,
      username: draft.username,
      global_name: draft.globalName ?? null,
      discriminator: draft.bot ? '0000' : '0',
      avatar: null,
      banner: null,
      accent_color: null,
      bot: draft.bot ?? false,
      system: false,
      flags: noFlags,
      public_flags: noFlags,
      avatar_decoration_data: null,
      collectibles: null,
      primary_guild: null,
    },
  };
  world.users.set(id, record);
  return record;
}
