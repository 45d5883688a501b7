import type { Change } from '../record.ts';
import { NonceWindow } from '../rules/nonce-window.ts';
import { FileShelf } from './file-shelf.ts';
import { InteractionDesk } from './interaction-desk.ts';
import { Journal } from './journal.ts';
import { MessageShelf } from './message-shelf.ts';
import type { ApplicationRecord, ChannelRecord, CommandBook, GuildRecord, UserRecord } from './records.ts';
import type { Settings } from './settings.ts';
import { Signal } from './signal.ts';
import { Snowflakes } from './snowflakes.ts';

/** Something that sessions of an application are told over the gateway. */
export interface Dispatch {
  /** The event's name, e.g. `MESSAGE_CREATE`. */
  readonly name: string;
  readonly applicationId: string;
  /** Decides the shard; none goes to shard 0. */
  readonly guildId: string | undefined;
  /** A session gets it if it has any of these intents; 0 needs none. */
  readonly intents: number;
  readonly data: object;
}

/** Everything there is in one playground. Maps, not objects, wherever a key comes from outside. */
export interface World {
  readonly settings: Settings;
  readonly ids: Snowflakes;
  readonly users: Map<string, UserRecord>;
  readonly applications: Map<string, ApplicationRecord>;
  readonly guilds: Map<string, GuildRecord>;
  readonly channels: Map<string, ChannelRecord>;
  readonly commands: Map<string, CommandBook>;
  readonly messages: MessageShelf;
  readonly files: FileShelf;
  readonly interactions: InteractionDesk;
  readonly nonces: NonceWindow;
  readonly journal: Journal;
  /** What goes to the bots. */
  readonly dispatches: Signal<Dispatch>;
  /** What goes to whoever watches. */
  readonly changes: Signal<Change>;
  /** `http://127.0.0.1:PORT`; known once the server listens. */
  address: string;
}

/** An empty world. */
export function createWorld(settings: Settings): World {
  const { clock } = settings;
  const changes = new Signal<Change>();
  return {
    settings,
    ids: new Snowflakes(clock),
    users: new Map(),
    applications: new Map(),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    messages: new MessageShelf(settings.messagesPerChannel),
    files: new FileShelf(),
    interactions: new InteractionDesk(clock),
    nonces: new NonceWindow(settings.nonceWindowMs),
    journal: new Journal(clock, changes),
    dispatches: new Signal<Dispatch>(),
    changes,
    address: '',
  };
}

/** The present instant as Discord writes it. */
export function timestamp(world: World): string {
  return new Date(world.settings.clock.now()).toISOString();
}
