import {
  GuildScheduledEventEntityType,
  GuildScheduledEventStatus,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { badLength, invalidForm, type Problem, problem, required } from './form-error.ts';
import { instant } from './normal-form.ts';
import type { EventContext, StandingEvent } from './operation.ts';
import { type RecurrenceBody, recurrenceProblems } from './recurrence-rules.ts';
import { type Refusal, refusal } from './refusal.ts';
import { blank } from './text-size.ts';

type Maybe<T> = T | null | undefined;

/** A scheduled event as it is asked for; the published schema has been applied. Times are ISO 8601 instants. */
export interface EventBody {
  readonly name?: Maybe<string>;
  readonly entity_type?: Maybe<number>;
  readonly status?: Maybe<number>;
  readonly channel_id?: Maybe<string>;
  readonly entity_metadata?: Maybe<{ readonly location?: Maybe<string> }>;
  readonly scheduled_start_time?: Maybe<string>;
  readonly scheduled_end_time?: Maybe<string>;
  readonly recurrence_rule?: Maybe<RecurrenceBody>;
}

const maxPending = 100;

/**
 * What stands against a new scheduled event beside the schema.
 * Source: Discord's documentation, resources/guild-scheduled-event.
 */
export function newEventRefusal(event: EventBody, { now, pending }: EventContext): Refusal | undefined {
  const problems = [...nameProblems(event), ...startProblems(event, now), ...eventProblems(event)];
  return invalidForm(problems) ?? (pending >= maxPending ? tooMany : undefined);
}

/** What stands against a change of a scheduled event beside the schema. */
export function editedEventRefusal(
  change: EventBody,
  { now, current }: EventContext & { readonly current: StandingEvent },
): Refusal | undefined {
  if (over.has(current.status)) return finished;
  const named = 'name' in change ? nameProblems(change) : [];
  const started = change.scheduled_start_time ? startProblems(change, now) : [];
  const result = { ...current, ...change };
  return invalidForm([...named, ...started, ...statusProblems(change, current), ...eventProblems(result)]);
}

const over: ReadonlySet<number> = new Set([
  GuildScheduledEventStatus.Completed,
  GuildScheduledEventStatus.Canceled,
]);

const tooMany = refusal(
  400,
  RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached,
  'Maximum number of uncompleted guild scheduled events reached (100)',
  'A server may have at most 100 events that are scheduled or active.',
);

const finished = refusal(
  400,
  RESTJSONErrorCodes.CannotUpdateAFinishedEvent,
  'Cannot update a finished event',
  'An event that is over or cancelled cannot be changed.',
);

const nextStatus = new Map<number, readonly number[]>([
  [
    GuildScheduledEventStatus.Scheduled,
    [GuildScheduledEventStatus.Active, GuildScheduledEventStatus.Canceled],
  ],
  [GuildScheduledEventStatus.Active, [GuildScheduledEventStatus.Completed]],
]);

function statusProblems({ status }: EventBody, current: StandingEvent): Problem[] {
  const next = nextStatus.get(current.status) ?? [];
  if (status == null || status === current.status || next.includes(status)) return [];
  const rule = 'An event goes from scheduled to active to completed, or from scheduled to cancelled.';
  const message = `Value must be one of (${next.join(', ')}).`;
  return [problem(['status'], 'BASE_TYPE_CHOICES', message, rule)];
}

function nameProblems({ name }: EventBody): Problem[] {
  return blank(name)
    ? [badLength(['name'], 1, 100, 'An event must have a name of 1 to 100 characters.')]
    : [];
}

function startProblems({ scheduled_start_time: start }: EventBody, now: number): Problem[] {
  if (!start || milliseconds(start) > now) return [];
  const rule = 'An event must start in the future.';
  const message = 'Cannot schedule event in the past.';
  return [problem(['scheduled_start_time'], 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', message, rule)];
}

function eventProblems(event: EventBody): Problem[] {
  const external = event.entity_type === GuildScheduledEventEntityType.External;
  return [
    ...(external ? externalProblems(event) : channelProblems(event)),
    ...endProblems(event),
    ...(event.recurrence_rule ? recurrenceProblems(event.recurrence_rule) : []),
  ];
}

function externalProblems({ channel_id, entity_metadata, scheduled_end_time }: EventBody): Problem[] {
  const message = 'Channel must be null for external events';
  const rule = 'An event elsewhere has no channel.';
  const place = 'An event elsewhere must say where, in 1 to 100 characters.';
  return [
    ...(channel_id ? [problem(['channel_id'], 'BASE_TYPE_INVALID', message, rule)] : []),
    ...(blank(entity_metadata?.location) ? [required(['entity_metadata', 'location'], place)] : []),
    ...(scheduled_end_time ? [] : [required(['scheduled_end_time'], 'An event elsewhere must have an end.')]),
  ];
}

function channelProblems({ channel_id }: EventBody): Problem[] {
  return channel_id ? [] : [required(['channel_id'], 'A voice or stage event must name its channel.')];
}

function endProblems({ scheduled_start_time: start, scheduled_end_time: end }: EventBody): Problem[] {
  if (!start || !end || milliseconds(end) > milliseconds(start)) return [];
  const message = 'Cannot end event before it starts.';
  const rule = 'An event must end after it starts.';
  return [problem(['scheduled_end_time'], 'GUILD_SCHEDULED_EVENT_END_BEFORE_START', message, rule)];
}

// The schema has found these to be instants.
function milliseconds(time: string): number {
  return Temporal.Instant.from(instant(time) ?? time).epochMilliseconds;
}
