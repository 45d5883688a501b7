import type { NewRole, Role } from '../places.ts';
import { editRole, type RoleDraft, removeRole } from '../state/roles.ts';
import type { World } from '../state/world.ts';
import { foundGuild, foundRole } from './found.ts';

/** A role of a guild. */
export function roleHandle(world: World, guildId: string, id: string): Role {
  const guild = () => foundGuild(world, guildId);
  const record = () => foundRole(guild(), id);
  return {
    id,
    guildId,
    get name() {
      return record().name;
    },
    get permissions() {
      return BigInt(record().permissions);
    },
    edit: (changes) => void editRole(world, guild(), record(), roleFields(changes)),
    delete: () => removeRole(world, guild(), record()),
    toJSON: () => record(),
  };
}

/** Discord's fields for what a script sets. */
export function roleFields({ permissions, ...plain }: Partial<NewRole>): RoleDraft {
  return { ...plain, ...(permissions !== undefined && { permissions: permissions.toString() }) };
}
