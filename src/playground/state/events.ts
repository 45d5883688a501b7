import {
  type APIUser,
  GatewayIntentBits,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
} from 'discord-api-types/v10';
import { tellGuild } from './announce.ts';
import type { EventRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** What can be set on a scheduled event, once the form has been checked. Times are ISO 8601 instants. */
export interface EventForm {
  readonly name?: string;
  readonly description?: string | null;
  readonly channel_id?: string | null;
  readonly entity_type?: GuildScheduledEventEntityType;
  readonly entity_metadata?: { readonly location?: string } | null;
  readonly scheduled_start_time?: string;
  readonly scheduled_end_time?: string | null;
  readonly status?: GuildScheduledEventStatus;
}

/** Makes a scheduled event and tells the bots. */
export function makeEvent(world: World, guild: GuildRecord, creatorId: string, form: EventForm): EventRecord {
  const event: EventRecord = {
    id: world.ids.next(),
    guild_id: guild.id,
    creator_id: creatorId,
    name: form.name ?? '',
    description: form.description ?? null,
    channel_id: form.channel_id ?? null,
    entity_id: null,
    entity_type: form.entity_type ?? GuildScheduledEventEntityType.External,
    entity_metadata: place(form),
    scheduled_start_time: instant(form.scheduled_start_time) ?? '',
    scheduled_end_time: instant(form.scheduled_end_time),
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    status: GuildScheduledEventStatus.Scheduled,
    image: null,
    recurrence_rule: null,
    guild_scheduled_event_exceptions: [],
    user_count: 0,
    ...(world.users.has(creatorId) && { creator: userOf(world, creatorId) }),
  };
  guild.events.set(event.id, event);
  tell(world, guild, 'CREATE', event);
  return event;
}

/** Changes what the form names of a scheduled event and tells the bots. */
export function editEvent(
  world: World,
  guild: GuildRecord,
  event: EventRecord,
  form: EventForm,
): EventRecord {
  const edited: EventRecord = {
    ...event,
    ...(form.name !== undefined && { name: form.name }),
    ...(form.description !== undefined && { description: form.description }),
    ...(form.channel_id !== undefined && { channel_id: form.channel_id }),
    ...(form.entity_type !== undefined && { entity_type: form.entity_type }),
    ...(form.entity_metadata !== undefined && { entity_metadata: place(form) }),
    ...(form.status !== undefined && { status: form.status }),
    ...(form.scheduled_start_time !== undefined && {
      scheduled_start_time: instant(form.scheduled_start_time) ?? '',
    }),
    ...(form.scheduled_end_time !== undefined && { scheduled_end_time: instant(form.scheduled_end_time) }),
  };
  guild.events.set(event.id, edited);
  tell(world, guild, 'UPDATE', edited);
  return edited;
}

function place({ entity_metadata }: EventForm): EventRecord['entity_metadata'] {
  return entity_metadata?.location === undefined ? null : { location: entity_metadata.location };
}

/** Deletes a scheduled event and tells the bots. */
export function removeEvent(world: World, guild: GuildRecord, event: EventRecord): void {
  guild.events.delete(event.id);
  tell(world, guild, 'DELETE', event);
}

/** How many events are scheduled or active; a server has at most 100. */
export function pendingEvents(guild: GuildRecord): number {
  return [...guild.events.values()].filter(({ status }) => status <= GuildScheduledEventStatus.Active).length;
}

// Discord gives every time back in UTC.
function instant(text: string | null | undefined): string | null {
  return text == null ? null : new Date(text).toISOString();
}

function userOf(world: World, id: string): APIUser {
  const record = world.users.get(id);
  if (!record) throw new Error(`no user has the id ${id}`);
  return record.user;
}

function tell(
  world: World,
  guild: GuildRecord,
  what: 'CREATE' | 'UPDATE' | 'DELETE',
  event: EventRecord,
): void {
  tellGuild(
    world,
    guild,
    `GUILD_SCHEDULED_EVENT_${what}`,
    () => event,
    GatewayIntentBits.GuildScheduledEvents,
  );
  world.changes.emit({ kind: 'event', guildId: guild.id, id: event.id });
}
