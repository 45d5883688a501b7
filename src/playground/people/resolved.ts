import { channelPermissions } from '../state/access.ts';
import { interactionChannelJson } from '../state/channel-json.ts';
import { bareMember } from '../state/guild-json.ts';
import { messageFor } from '../state/message-view.ts';
import type { ChannelRecord, GuildRecord } from '../state/records.ts';
import type { Scene } from './interaction.ts';

type Part = 'users' | 'members' | 'roles' | 'channels' | 'messages' | 'attachments';

/** Collects what an interaction's `resolved` holds for the ids that were chosen. */
export class Resolved {
  readonly #scene: Scene;
  readonly #guild: GuildRecord | undefined;
  readonly #parts = new Map<Part, Map<string, object>>();

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#guild = scene.world.guilds.get(scene.channel.guild_id ?? '');
  }

  /** A person, and their membership where the place is a server. @throws when there is no such person */
  user(id: string): void {
    const { world, channel } = this.#scene;
    this.#put('users', id, world.users.get(id)?.user);
    const member = this.#guild?.members.get(id);
    if (!member) return;
    const permissions = channelPermissions(world, channel, id).toString();
    this.#put('members', id, { ...bareMember(member), permissions });
  }

  role(id: string): void {
    this.#put(
      'roles',
      id,
      this.#guild?.roles.find((role) => role.id === id),
    );
  }

  /** A role or a person. */
  mentionable(id: string): void {
    if (this.#guild?.roles.some((role) => role.id === id)) this.role(id);
    else this.user(id);
  }

  channel(id: string): void {
    const { world, user, application } = this.#scene;
    const channel: ChannelRecord | undefined = world.channels.get(id);
    this.#put('channels', id, channel && interactionChannelJson(world, channel, user.id, application.id));
  }

  message(id: string): void {
    const { world, application } = this.#scene;
    const record = world.messages.get(id);
    // The target of a message command comes with its words, whatever the intents.
    this.#put('messages', id, record && { ...messageFor(world, record, application.id), ...record.message });
  }

  attachment(id: string, attachment: object): void {
    this.#put('attachments', id, attachment);
  }

  /** The object, or nothing if nothing was resolved. */
  toJSON(): { resolved?: object } {
    if (this.#parts.size === 0) return {};
    const parts = [...this.#parts].map(([part, entries]) => [part, Object.fromEntries(entries)]);
    return { resolved: Object.fromEntries(parts) };
  }

  #put(part: Part, id: string, value: object | undefined): void {
    if (!value) throw new Error(`${id} is none of the ${part} here`);
    this.#parts.set(part, (this.#parts.get(part) ?? new Map<string, object>()).set(id, value));
  }
}
