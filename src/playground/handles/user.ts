import type { User } from '../community.ts';
import type { World } from '../state/world.ts';
import { foundUser } from './found.ts';

/** A person, or a bot's user. */
export function userHandle(world: World, id: string): User {
  const record = () => foundUser(world, id);
  return {
    id,
    get username() {
      return record().user.username;
    },
    get displayName() {
      const { global_name, username } = record().user;
      return global_name ?? username;
    },
    get locale() {
      return record().locale;
    },
    get bot() {
      return record().user.bot === true;
    },
    get acceptsDirectMessages() {
      return record().acceptsDirectMessages;
    },
    set acceptsDirectMessages(accepts) {
      record().acceptsDirectMessages = accepts;
    },
    toJSON: () => record().user,
  };
}
