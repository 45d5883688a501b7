import { ChannelType } from 'discord-api-types/v10';
import type { Actor, SeenMessage } from './acting.ts';
import type { Application, Guild, NewGuild, NewUser, User } from './community.ts';
import { applicationHandle } from './handles/application.ts';
import { channelHandle } from './handles/channel.ts';
import { faultsHandle } from './handles/faults.ts';
import { foundApplication, foundChannel, foundGuild, foundUser } from './handles/found.ts';
import { guildHandle } from './handles/guild.ts';
import { userHandle } from './handles/user.ts';
import type { PlaygroundOptions, PlaygroundState, Ref, RequestHandler } from './options.ts';
import { createPlace } from './people/place.ts';
import { seenBy } from './people/sight.ts';
import type { Channel } from './places.ts';
import type { Change, Exchange, Refusal } from './record.ts';
import { idOf } from './ref.ts';
import { FaultBox } from './rest/fault-box.ts';
import { listen, type PlaygroundServer } from './server.ts';
import { makeApplication } from './state/applications.ts';
import { openDirectMessages, openPrivateChannel } from './state/channels.ts';
import { makeGuild } from './state/guilds.ts';
import { seenMessage } from './state/message-view.ts';
import { readdress, restoreWorld, saveWorld } from './state/saved.ts';
import { settingsFrom } from './state/settings.ts';
import { makeUser } from './state/users.ts';
import { createWorld, type World } from './state/world.ts';
import type { Faults } from './weather.ts';

/** A local Discord on 127.0.0.1: gateway, REST v10 and a scripting interface. It knows nothing of any bot. */
export class Playground {
  readonly #world: World;
  readonly #server: PlaygroundServer;
  readonly #handlers: RequestHandler[];
  readonly faults: Faults;

  private constructor(world: World, server: PlaygroundServer, faults: FaultBox, handlers: RequestHandler[]) {
    this.#world = world;
    this.#server = server;
    this.#handlers = handlers;
    this.faults = faultsHandle(server.gateway, faults);
  }

  /** Starts one. @throws when the port is taken, or `state` is of another version. */
  static async start(options: PlaygroundOptions = {}): Promise<Playground> {
    const world = createWorld(settingsFrom(options));
    if (options.state) restoreWorld(world, options.state);
    const faults = new FaultBox();
    const handlers: RequestHandler[] = [];
    const server = await listen(world, faults, options.port ?? 0, handlers);
    world.address = `http://127.0.0.1:${server.port}`;
    if (options.state) readdress(world, options.state);
    return new Playground(world, server, faults, handlers);
  }

  /** `http://127.0.0.1:PORT` */
  get url(): string {
    return this.#world.address;
  }

  /** `http://127.0.0.1:PORT/api`: discord.js's `rest.api`, without version. */
  get apiUrl(): string {
    return `${this.#world.address}/api`;
  }

  /** Requests that Discord would have refused, oldest first; the last 1,000. */
  get refusals(): readonly Refusal[] {
    return this.#world.journal.refusals;
  }

  /** The last 1,000 gateway frames and REST exchanges, tokens redacted, oldest first. */
  get exchanges(): readonly Exchange[] {
    return this.#world.journal.exchanges;
  }

  /** Requests of the last ten minutes that Discord counts as invalid: 401, 403, and 429 but for shared limits. */
  get invalidRequests(): number {
    return this.#server.limiter.invalidRequests;
  }

  get applications(): readonly Application[] {
    return [...this.#world.applications.keys()].map((id) => this.#application(id));
  }

  get users(): readonly User[] {
    return [...this.#world.users.keys()].map((id) => userHandle(this.#world, id));
  }

  get guilds(): readonly Guild[] {
    return [...this.#world.guilds.keys()].map((id) => guildHandle(this.#world, id));
  }

  /** Makes an application with its bot. Without an owner one is made for it. */
  createApplication({ name, owner }: { readonly name: string; readonly owner?: Ref }): Application {
    const ownerId = owner === undefined ? makeUser(this.#world, { username: 'developer' }).id : idOf(owner);
    return this.#application(makeApplication(this.#world, { name, ownerId }).id);
  }

  createUser(user: NewUser): User {
    return userHandle(this.#world, makeUser(this.#world, user).id);
  }

  createGuild({ id, name, owner, locale }: NewGuild): Guild {
    const ownerId = foundUser(this.#world, owner).id;
    return guildHandle(this.#world, makeGuild(this.#world, { id, name, ownerId, locale }).id);
  }

  application(ref: Ref): Application {
    return this.#application(foundApplication(this.#world, ref).id);
  }

  user(ref: Ref): User {
    return userHandle(this.#world, foundUser(this.#world, ref).id);
  }

  guild(ref: Ref): Guild {
    return guildHandle(this.#world, foundGuild(this.#world, ref).id);
  }

  /** A channel, thread or conversation. */
  channel(ref: Ref): Channel {
    return channelHandle(this.#world, foundChannel(this.#world, ref).id);
  }

  /** The direct messages between a person and an application's bot; opened when there are none. */
  directMessages(user: Ref, application: Ref): Channel {
    const ids = [foundUser(this.#world, user).id, foundApplication(this.#world, application).id];
    return channelHandle(this.#world, openDirectMessages(this.#world, ids).id);
  }

  /** A private channel of people (a group), where only applications that they installed for themselves can be used. */
  createGroup(users: readonly Ref[]): Channel {
    const ids = users.map((user) => foundUser(this.#world, user).id);
    return channelHandle(this.#world, openPrivateChannel(this.#world, ids, ChannelType.GroupDM).id);
  }

  /** Acts as this person. */
  as(user: Ref): Actor {
    const world = this.#world;
    const record = foundUser(world, user);
    return { in: (channel) => createPlace({ world, user: record, channel: foundChannel(world, channel) }) };
  }

  /** The messages of a channel as this person sees them (without `as`: all, ephemeral ones too), oldest first. */
  messages(channel: Ref, as?: Ref): readonly SeenMessage[] {
    const place = foundChannel(this.#world, channel);
    const records =
      as === undefined
        ? this.#world.messages.in(place.id)
        : seenBy(this.#world, foundUser(this.#world, as), place);
    return records.map((record) => seenMessage(record));
  }

  /** Ids of the people whom this message notified when it was made. @throws when it is gone */
  notified(message: Ref): readonly string[] {
    const record = this.#world.messages.get(idOf(message));
    if (!record) throw new Error(`there is no message ${idOf(message)}`);
    return record.notified;
  }

  /** The bytes of an attachment, by its id. */
  attachment(id: string): { readonly bytes: Uint8Array; readonly contentType: string } | undefined {
    return this.#world.files.get(id);
  }

  /** Calls `listener` on every change; gives the function that ends it. */
  subscribe(listener: (change: Change) => void): () => void {
    return this.#world.changes.subscribe(listener);
  }

  /** Serves other paths on the same port (never /api, /gateway, /attachments); asked in order of registration. */
  handle(handler: RequestHandler): void {
    this.#handlers.push(handler);
  }

  /** Everything made so far, for a later `start({ state })`. */
  save(): PlaygroundState {
    return saveWorld(this.#world);
  }

  /** Closes every connection and frees the port. */
  async stop(): Promise<void> {
    this.faults.clear();
    await this.#server.stop();
  }

  #application(id: string): Application {
    return applicationHandle(this.#world, this.#server.gateway.switchboard, id);
  }
}
