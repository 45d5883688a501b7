import { randomBytes } from 'node:crypto';
import {
  type APIMessageInteractionMetadata,
  type APIModalSubmitInteractionMetadata,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { channelPermissions } from '../state/access.ts';
import { settle } from '../state/answers.ts';
import { interactionChannelJson } from '../state/channel-json.ts';
import { memberJson } from '../state/guild-json.ts';
import type { InteractionRecord } from '../state/interaction-desk.ts';
import type { ApplicationRecord, ChannelRecord, UserRecord } from '../state/records.ts';
import { Signal } from '../state/signal.ts';
import { snowflakeTime } from '../state/snowflakes.ts';
import type { World } from '../state/world.ts';
import { footingOf } from './offers.ts';

/** Who does something to which application, and where. */
export interface Scene {
  readonly world: World;
  readonly application: ApplicationRecord;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
}

/** What can open a modal: a command or a component. */
export type Trigger = APIModalSubmitInteractionMetadata['triggering_interaction_metadata'];

/** What an INTERACTION_CREATE says beside the scene. */
export interface Deed {
  readonly type: InteractionType;
  readonly data: object;
  /** The message of the component, as the bot sees it. */
  readonly message?: object;
  readonly sourceId?: string | undefined;
  /** For a modal: what opened it. */
  readonly trigger?: Trigger;
  /** Fields that replace what a true event would carry. */
  readonly instead?: Readonly<Record<string, unknown>>;
}

const attachmentBytes = 10 * 1024 * 1024;

// What an application may do where nobody gave it a role: direct messages, and servers that it is not in.
const permissionsAbroad =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.MentionEveryone |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseApplicationCommands;

/** Sends INTERACTION_CREATE to the application, with a fresh id and token, and opens its record. */
export function interact(scene: Scene, deed: Deed): InteractionRecord {
  const { world, application, channel } = scene;
  const payload = { ...payloadOf(scene, deed), ...deed.instead };
  const record = world.interactions.open(recordOf(scene, deed, String(payload.id), String(payload.token)));
  const end = world.settings.clock.after(world.interactions.timeLeft(record), () => {
    if (record.outcome === undefined) settle(world, record, 'no-response');
  });
  const unsubscribe = record.changed.subscribe(() => {
    end();
    unsubscribe();
  });
  const guildId = channel.guild_id;
  world.dispatches.emit({
    name: 'INTERACTION_CREATE',
    applicationId: application.id,
    guildId,
    intents: 0,
    data: payload,
  });
  return record;
}

function payloadOf(scene: Scene, { type, data, message }: Deed): Record<string, unknown> {
  const { world, application, user, channel } = scene;
  const id = world.ids.next();
  const footing = footingOf(application, user, channel, world);
  return {
    id,
    application_id: application.id,
    type,
    token: freshToken(id),
    version: 1,
    data,
    ...(message && { message }),
    ...whereabouts(scene),
    app_permissions: appPermissions(scene).toString(),
    locale: user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: ownersOf(scene),
    context: footing.context,
    attachment_size_limit: attachmentBytes,
  };
}

function whereabouts({ world, application, user, channel }: Scene): object {
  const shown = interactionChannelJson(world, channel, user.id, application.id);
  const guild = world.guilds.get(channel.guild_id ?? '');
  const member = guild?.members.get(user.id);
  if (!guild || !member) return { channel: shown, channel_id: channel.id, user: user.user };
  const { id, preferred_locale } = guild;
  const permissions = channelPermissions(world, channel, user.id).toString();
  return {
    channel: shown,
    channel_id: channel.id,
    guild: { id, locale: preferred_locale, features: ['COMMUNITY', 'NEWS'] },
    guild_id: id,
    guild_locale: preferred_locale,
    member: { ...memberJson(world, member), permissions },
  };
}

function appPermissions({ world, application, channel }: Scene): bigint {
  const inGuild = world.guilds.get(channel.guild_id ?? '')?.members.has(application.id);
  return inGuild ? channelPermissions(world, channel, application.id) : permissionsAbroad;
}

// In direct messages with the bot the server's place is taken by "0".
function ownersOf({ world, application, user, channel }: Scene): Record<string, string> {
  const { installs } = footingOf(application, user, channel, world);
  return {
    ...(installs.includes(ApplicationIntegrationType.GuildInstall) && { '0': channel.guild_id ?? '0' }),
    ...(installs.includes(ApplicationIntegrationType.UserInstall) && { '1': user.id }),
  };
}

function recordOf(scene: Scene, deed: Deed, id: string, token: string): InteractionRecord {
  const { world, application, user, channel } = scene;
  const { clock } = world.settings;
  const footing = footingOf(application, user, channel, world);
  const late = Math.max(0, clock.now() - snowflakeTime(id));
  return {
    id,
    token,
    applicationId: application.id,
    type: deed.type,
    userId: user.id,
    channelId: channel.id,
    guildId: channel.guild_id,
    madeAt: clock.elapsed() - late,
    userInstallOnly:
      footing.context !== InteractionContextType.BotDM &&
      !footing.installs.includes(ApplicationIntegrationType.GuildInstall),
    sourceId: deed.sourceId,
    metadata: metadataOf(scene, deed, id),
    command: deed.type === InteractionType.ApplicationCommand ? commandName(deed.data) : undefined,
    messageType: messageType(deed),
    changed: new Signal(),
    outcome: undefined,
    answeredAt: undefined,
    pending: undefined,
    ephemeral: false,
    originalId: undefined,
    followupIds: [],
    choices: [],
    modal: undefined,
  };
}

/** "reminders list" */
function commandName(data: object): string | undefined {
  if (!('name' in data) || typeof data.name !== 'string') return undefined;
  const [inner]: unknown[] = 'options' in data && Array.isArray(data.options) ? data.options : [];
  const isFolder =
    typeof inner === 'object' &&
    inner !== null &&
    'type' in inner &&
    (inner.type === ApplicationCommandOptionType.Subcommand ||
      inner.type === ApplicationCommandOptionType.SubcommandGroup);
  return isFolder ? `${data.name} ${commandName(inner) ?? ''}`.trim() : data.name;
}

function messageType({ data }: Deed): MessageType {
  const menu =
    'type' in data &&
    (data.type === ApplicationCommandType.User || data.type === ApplicationCommandType.Message);
  return menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function metadataOf(scene: Scene, deed: Deed, id: string): APIMessageInteractionMetadata {
  const { type, sourceId, trigger } = deed;
  const base = { id, user: scene.user.user, authorizing_integration_owners: ownersOf(scene) };
  if (type === InteractionType.MessageComponent)
    return { ...base, type, interacted_message_id: sourceId ?? id };
  const command = { ...base, type: InteractionType.ApplicationCommand } as const;
  if (type !== InteractionType.ModalSubmit) return command;
  return { ...base, type, triggering_interaction_metadata: trigger ?? command };
}

function freshToken(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(96).toString('base64url')}`).toString('base64url');
}
