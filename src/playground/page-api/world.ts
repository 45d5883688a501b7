import { ChannelType, GuildScheduledEventStatus } from 'discord-api-types/v10';
import type { Application, Guild, ScheduledEvent, User } from '../community.ts';
import type { Channel, Role } from '../places.ts';
import type { Playground } from '../playground.ts';
import type { AppView, ChannelView, EventView, GuildView, Person, RoleView, World } from './shapes.ts';
import { isPrivate, mayPost, mayWrite, sees } from './sight.ts';

/** All that a person sees, but messages. Opens the person's direct messages with each application's bot. */
export function worldOf(playground: Playground, you: User): World {
  return {
    you: you.id,
    people: playground.users.map(person),
    applications: playground.applications.map((application) => appView(playground, application, you)),
    guilds: playground.guilds
      .filter(({ members }) => members.some(({ user }) => user.id === you.id))
      .map((guild) => guildView(guild, you)),
  };
}

/** Whom the page acts as when it does not say: the first person. */
export function firstPerson(playground: Playground): User | undefined {
  return playground.users.find(({ bot }) => !bot);
}

function person(user: User): Person {
  const { id, displayName: name, username, locale, bot } = user;
  return { id, name, username, locale, bot };
}

function appView(playground: Playground, application: Application, you: User): AppView {
  const { id, name, user, connected, presence } = application;
  const [activity] = presence?.activities ?? [];
  const status = (connected && (activity?.state ?? activity?.name)) || '';
  return { id, name, userId: user.id, connected, status, directId: playground.directMessages(you, id).id };
}

function guildView(guild: Guild, you: User): GuildView {
  const visible = guild.channels.filter((channel) => sees(guild, channel, you.id));
  return {
    id: guild.id,
    name: guild.name,
    ownerId: guild.ownerId,
    roles: guild.roles.map(roleView),
    channels: visible
      .filter((channel) => channel.type !== ChannelType.GuildCategory || holdsAny(channel, visible))
      .map((channel) => channelView(guild, channel, you)),
    members: guild.members.map(({ user, roles }) => ({ id: user.id, roles })),
    events: guild.scheduledEvents
      .map(eventView)
      .toSorted((one, other) => one.start.localeCompare(other.start)),
  };
}

const eventStates = {
  [GuildScheduledEventStatus.Scheduled]: 'scheduled',
  [GuildScheduledEventStatus.Active]: 'active',
  [GuildScheduledEventStatus.Completed]: 'completed',
  [GuildScheduledEventStatus.Canceled]: 'canceled',
} as const;

function eventView(event: ScheduledEvent): EventView {
  const { id, name, description, creator_id: creatorId, channel_id: channelId } = event;
  return {
    id,
    name,
    description,
    start: event.scheduled_start_time,
    end: event.scheduled_end_time,
    place: event.entity_metadata?.location ?? null,
    channelId,
    status: eventStates[event.status],
    creatorId,
  };
}

function holdsAny(category: Channel, channels: readonly Channel[]): boolean {
  return channels.some(({ parentId }) => parentId === category.id);
}

function roleView(role: Role): RoleView {
  const { id, name, color, hoist, position } = role.toJSON();
  return { id, name, color, hoist, position };
}

function channelView(guild: Guild, channel: Channel, you: User): ChannelView {
  const { id, name, type, parentId, topic, archived } = channel;
  return {
    id,
    name,
    type,
    ...(parentId !== undefined && { parentId }),
    ...(topic && { topic }),
    private: isPrivate(guild, channel),
    writable: mayWrite(guild, channel, you.id),
    archived,
    postable: mayPost(guild, channel, you.id),
    ...(channel.tags.length > 0 && { tags: channel.tags.map((tag) => tag.name) }),
  };
}
