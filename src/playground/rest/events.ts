import { type EventForm, editEvent, makeEvent, pendingEvents, removeEvent } from '../state/events.ts';
import type { EventRecord, GuildRecord } from '../state/records.ts';
import { guildOf, requireInGuild } from './finding.ts';
import { present, unknownEvent } from './refused.ts';
import {
  type BotCall,
  botRoute,
  checkedBody,
  idParam,
  noContent,
  ok,
  type Reply,
  type Route,
} from './route.ts';

/** A server's scheduled events. */
export const eventRoutes: readonly Route[] = [
  botRoute('GET /guilds/{guild_id}/scheduled-events', 'list_guild_scheduled_events', list),
  botRoute('POST /guilds/{guild_id}/scheduled-events', 'create_guild_scheduled_event', create),
  botRoute('GET /guilds/{guild_id}/scheduled-events/{event_id}', 'get_guild_scheduled_event', read),
  botRoute('PATCH /guilds/{guild_id}/scheduled-events/{event_id}', 'update_guild_scheduled_event', edit),
  botRoute('DELETE /guilds/{guild_id}/scheduled-events/{event_id}', 'delete_guild_scheduled_event', remove),
];

function list(call: BotCall): Reply {
  return ok([...guildOf(call).events.values()].map((event) => shown(call, event)));
}

function read(call: BotCall): Reply {
  return ok(shown(call, eventOf(call, guildOf(call))));
}

function create(call: BotCall): Reply {
  const guild = guildOf(call);
  requireInGuild(call, 'event.create', guild, {});
  const form = checkedBody<EventForm, 'event.create'>(call, 'event.create', facts(call, guild));
  return ok(makeEvent(call.world, guild, call.application.id, form));
}

function edit(call: BotCall): Reply {
  const guild = guildOf(call);
  const current = eventOf(call, guild);
  requireInGuild(call, 'event.modify', guild, { own: current.creator_id === call.application.id });
  const standing = { ...current, scheduled_end_time: current.scheduled_end_time ?? null };
  const context = { ...facts(call, guild), current: standing };
  const form = checkedBody<EventForm, 'event.modify'>(call, 'event.modify', context);
  return ok(editEvent(call.world, guild, current, form));
}

function remove(call: BotCall): Reply {
  const guild = guildOf(call);
  const event = eventOf(call, guild);
  requireInGuild(call, 'event.delete', guild, { own: event.creator_id === call.application.id });
  removeEvent(call.world, guild, event);
  return noContent;
}

function eventOf(call: BotCall, guild: GuildRecord): EventRecord {
  return present(guild.events.get(idParam(call, 'event_id')), unknownEvent);
}

function facts({ world }: BotCall, guild: GuildRecord): { now: number; pending: number } {
  return { now: world.settings.clock.now(), pending: pendingEvents(guild) };
}

// The number of people who are interested is shown only when asked for.
function shown(call: BotCall, { user_count, ...event }: EventRecord): object {
  return call.query.get('with_user_count') === 'true' ? { ...event, user_count } : event;
}
