import type { OwnTime } from '../calendar/own-time.ts';
import type { ServerClaim } from '../calendar/server-claim.ts';
import { UserError } from './errors.ts';
import type { TransferFile } from './transfer-file.ts';

/** Something that a server has set, by whom (a person's id) and when (ISO instant on the bot's clock). */
export type Setting = { readonly value: string; readonly by: string; readonly at: string };

/**
 * What a server has set; null where nothing is. `zone` is IANA, `language` a catalogue's tag, `log` a channel's id,
 * `spoilers` "hide" or "show", `packs` the ids of those that it follows with a blank between two, null: all.
 */
export type Settings = {
  readonly zone: Setting | null;
  readonly language: Setting | null;
  readonly log: Setting | null;
  readonly spoilers: Setting | null;
  readonly packs: Setting | null;
  /** As `spoilers`, in single channels or threads, by their ids. */
  readonly spoilersIn: Readonly<Record<string, Setting>>;
};

/** The ids of the packs that a server follows, be they there or not; undefined: all. */
export const followedIn = ({ packs }: Pick<Settings, 'packs'>): readonly string[] | undefined =>
  packs?.value.split(' ');

/** What is set for the whole server. */
export type SettingName = Exclude<keyof Settings, 'spoilersIn'>;

/** A server's own event. The key stays whatever is edited; instants are ISO on the bot's clock. */
export type OwnEvent = {
  readonly key: string;
  readonly title: string;
  readonly when: OwnTime;
  readonly by: string;
  readonly at: string;
  /** When it was made or its time last moved. */
  readonly since: string;
  readonly edited: { readonly by: string; readonly at: string } | null;
};

/** A server's claim on a film's date; `at` is when it was made, `said` the day of that in the server's zone. */
export type Correction = ServerClaim & { readonly key: string; readonly at: string };

/** What a moderator has been asked to confirm. It is no event and no correction until that is done. */
export type Draft =
  | { readonly kind: 'add'; readonly title: string; readonly times: readonly OwnTime[] }
  | { readonly kind: 'move'; readonly event: string; readonly times: readonly OwnTime[] }
  | {
      readonly kind: 'correct';
      readonly film: string;
      readonly source: string;
      readonly dates: readonly ServerClaim['date'][];
      readonly status: ServerClaim['status'];
    }
  /** Ids of packs to follow. */
  | { readonly kind: 'packs'; readonly packs: readonly string[] }
  /** `key` by which it was asked about; it may be large, so of each person's the last alone is kept. */
  | { readonly kind: 'import'; readonly file: TransferFile; readonly key?: string | undefined };

/**
 * What one server has set, as it stood when it was asked for, and the ways to change it in the name of whoever asks. A change
 * is durable when its promise resolves; of two at once both hold. Done twice with the same key it is done once.
 */
export type GuildBook = {
  readonly id: string;
  readonly settings: Settings;
  /** The next first; those that are over are at the end, the latest of them first. */
  readonly events: readonly OwnEvent[];
  /** By film, oldest first. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** Gives the settings as they are then. */
  set(name: SettingName, value: string | null): Promise<Settings>;
  /** Sets what becomes of spoilers in one channel, null: the same as in the server. @throws UserError where too many channels differ. */
  setSpoilersIn(channel: string, value: string | null): Promise<Settings>;
  /** @throws UserError where the server has as many as it may have. */
  addEvent(key: string, event: Pick<OwnEvent, 'title' | 'when'>): Promise<OwnEvent>;
  /** @throws UserError where it is gone. */
  changeEvent(key: string, change: Partial<Pick<OwnEvent, 'title' | 'when'>>): Promise<OwnEvent>;
  /** False where it was gone already. */
  removeEvent(key: string): Promise<boolean>;
  /** Gives all corrections as they are then. @throws UserError where the server has as many as it may have. */
  correct(key: string, film: string, claim: Omit<ServerClaim, 'by'>): Promise<GuildBook['corrections']>;
  /** Keeps a draft for a day; gives the key under which `draft` finds it. */
  keepDraft(draft: Draft): Promise<string>;
  draft(key: string): Promise<Draft | undefined>;
};

/** The server's book. @throws UserError in a DM. */
export function bookOf({ guild }: { readonly guild: GuildBook | undefined }): GuildBook {
  if (!guild) throw new UserError('guild.only');
  return guild;
}
