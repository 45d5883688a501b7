import { UserError } from './errors.ts';

/** Each reason for which a role is not handed out by a button, so that a list of people is kept in its place. */
export const ROLE_OBSTACLES = [
  'none-chosen',
  'gone',
  'everyone',
  'managed',
  'may-not-manage',
  'too-high',
  'has-permissions',
  'opens-channels',
  'chooser-may-not',
] as const;

/** One of these reasons. A key: the words are the views'. */
export type RoleObstacle = (typeof ROLE_OBSTACLES)[number];

/** What became of a wish to be pinged. */
export type PingStart =
  /** The person has the role now. */
  | { readonly by: 'role'; readonly role: string }
  /** The person is on the list now. */
  | { readonly by: 'list' }
  /** The list is full: so many are on it. */
  | { readonly by: 'nothing'; readonly most: number }
  | { readonly by: 'gone' };

/** What became of a wish to be left alone. `role` is one that the person still has, and that is not ours to take. */
export type PingStop = { readonly known: boolean; readonly role: string | undefined };

/** The people who want to be pinged where a channel has subscribed, for the one who asks. */
export type Pings = {
  /** Has the one who asks pinged when the channel's role is. Done twice it is done once. @throws UserError where Discord can't be reached. */
  start(channel: string): Promise<PingStart>;
  /** Ends that, whether it was by the role or by the list. @throws UserError where Discord can't be reached. */
  stop(channel: string): Promise<PingStop>;
  /**
   * Why a role would not be handed out; undefined where it would be.
   * @param chosenBy the person who chooses it; without, the one who asks.
   */
  obstacle(role: string | null, chosenBy?: string | null): Promise<RoleObstacle | undefined>;
  /** How many people a channel's list has. */
  listed(channel: string): Promise<number>;
};

/** The server's people to ping. @throws UserError in a DM, and while the bot is still starting. */
export function pingsOf({ pings }: { readonly pings: Pings | undefined }): Pings {
  if (!pings) throw new UserError('reminders.not-here');
  return pings;
}
