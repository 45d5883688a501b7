import type { API } from '@discordjs/core';
import { DiscordAPIError } from '@discordjs/rest';
import {
  type APIGuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';

/** An event elsewhere than on Discord, as it is to be. */
export interface EventForm {
  readonly name: string;
  readonly description: string;
  readonly location: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** An event of ours, as Discord has it. */
export interface OwnEvent {
  readonly id: string;
  readonly description: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** Whether it has not begun: only then is it moved or taken away. */
  readonly ahead: boolean;
}

/** A server's events. Resources and rules: Discord, resources/guild-scheduled-event. */
export interface EventBoard {
  readonly ours: readonly OwnEvent[];
  /** How many of anybody's are scheduled or going on. */
  readonly pending: number;
}

/** Reads a server's events. @param self the bot's own id. @throws what the request throws. */
export async function readEvents(api: API, guild: string, self: string): Promise<EventBoard> {
  const events = await api.guilds.getScheduledEvents(guild);
  const own = events.filter(({ creator_id, entity_type }) => {
    return creator_id === self && entity_type === GuildScheduledEventEntityType.External;
  });
  return { ours: own.map(ownEvent), pending: events.filter(({ status }) => status <= ACTIVE).length };
}

const ACTIVE = GuildScheduledEventStatus.Active;

function ownEvent(event: APIGuildScheduledEvent): OwnEvent {
  const start = Temporal.Instant.from(event.scheduled_start_time);
  return {
    id: event.id,
    description: event.description ?? '',
    start,
    end: event.scheduled_end_time === null ? start : Temporal.Instant.from(event.scheduled_end_time),
    ahead: event.status === GuildScheduledEventStatus.Scheduled,
  };
}

const timesOf = ({ start, end }: Pick<EventForm, 'start' | 'end'>) => ({
  scheduled_start_time: start.toString(),
  scheduled_end_time: end.toString(),
});

/** Makes an event and gives its id. @throws what the request throws. */
export async function makeEvent(api: API, guild: string, form: EventForm): Promise<string> {
  const { name, description, location } = form;
  const { id } = await api.guilds.createScheduledEvent(guild, {
    name,
    description,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location },
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    ...timesOf(form),
  });
  return id;
}

/** Moves an event and says the new date; its name and place stay as they may have been made. Gone meanwhile, it stays so. */
export const moveEvent = (api: API, guild: string, id: string, form: EventForm): Promise<void> =>
  unlessGone(async () => {
    await api.guilds.editScheduledEvent(guild, id, { description: form.description, ...timesOf(form) });
  });

/** Takes an event away; done twice it is done once. */
export const removeEvent = (api: API, guild: string, id: string): Promise<void> =>
  unlessGone(() => api.guilds.deleteScheduledEvent(guild, id));

async function unlessGone(request: () => Promise<void>): Promise<void> {
  try {
    await request();
  } catch (error) {
    const gone = RESTJSONErrorCodes.UnknownGuildScheduledEvent;
    if (!(error instanceof DiscordAPIError) || error.code !== gone) throw error;
  }
}

/** Whether an event's description bears the mark of an occurrence, as `scheduledEvent` of the views writes it. */
export const isMarked = ({ description }: Pick<OwnEvent, 'description'>, mark: string): boolean =>
  description.includes(`(${mark})`);
