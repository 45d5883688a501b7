import type { Actor, SeenMessage } from './acting.ts';
import type { Application, Guild, NewGuild, NewUser, User } from './community.ts';
import type { PlaygroundOptions, PlaygroundState, Ref, RequestHandler } from './options.ts';
import type { Channel } from './places.ts';
import type { Change, Exchange, Refusal } from './record.ts';
import type { Faults } from './weather.ts';

/** A local Discord on 127.0.0.1: gateway, REST v10 and a scripting interface. It knows nothing of any bot. */
export declare class Playground {
  /** Starts one. @throws when the port is taken. */
  static start(options?: PlaygroundOptions): Promise<Playground>;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** `http://127.0.0.1:PORT/api`: discord.js's `rest.api`, without version. */
  readonly apiUrl: string;
  /** Requests that Discord would have refused, oldest first; the last 1,000. */
  readonly refusals: readonly Refusal[];
  /** The last 1,000 gateway frames and REST exchanges, tokens redacted, oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly applications: readonly Application[];
  readonly users: readonly User[];
  readonly guilds: readonly Guild[];
  readonly faults: Faults;
  createApplication(application: { readonly name: string; readonly owner?: Ref }): Application;
  createUser(user: NewUser): User;
  createGuild(guild: NewGuild): Guild;
  application(ref: Ref): Application;
  user(ref: Ref): User;
  guild(ref: Ref): Guild;
  /** A channel, thread or DM. */
  channel(ref: Ref): Channel;
  /** The direct messages between a person and an application's bot; opened when there are none. */
  directMessages(user: Ref, application: Ref): Channel;
  /** A private channel of people (group DM), where only user-installed applications can be used. */
  createGroup(users: readonly Ref[]): Channel;
  /** Acts as this person. */
  as(user: Ref): Actor;
  /** The messages of a channel as this person sees them (without `as`: everything, ephemeral ones too), oldest first. */
  messages(channel: Ref, as?: Ref): readonly SeenMessage[];
  /** Ids of the people whom this message notified when it was made. */
  notified(message: Ref): readonly string[];
  /** The bytes of an attachment, by its id. */
  attachment(id: string): { readonly bytes: Uint8Array; readonly contentType: string } | undefined;
  /** Calls `listener` on every change; gives the function that ends it. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Serves other paths on the same port (never /api, /gateway, /attachments); asked in order of registration. */
  handle(handler: RequestHandler): void;
  /** Everything made so far, for a later `start({ state })`. */
  save(): PlaygroundState;
  /** Closes every connection and frees the port. */
  stop(): Promise<void>;
}
