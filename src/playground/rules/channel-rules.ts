import { ChannelType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { invalidForm, type Problem, tooLong } from './form-error.ts';
import type { MessageBody } from './message-body.ts';
import { newMessageRefusal } from './message-rules.ts';
import type { OperationContexts } from './operation.ts';
import { type Refusal, refusal } from './refusal.ts';
import { textSize } from './text-size.ts';

/** A channel as it is asked for; the published schema has been applied. */
export interface ChannelBody {
  readonly type?: number | null;
  readonly topic?: string | null;
  readonly available_tags?: readonly ({ readonly name: string } | null)[] | null;
}

/** A post of a forum: a thread with its first message. */
export interface ForumPostBody {
  readonly applied_tags?: readonly string[] | null;
  readonly message: MessageBody;
}

const maxTopic = 1024;
const forums: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/** What stands against a channel, new or changed, beside the schema. `type`: what it is or becomes. */
export function channelRefusal(body: ChannelBody, type: ChannelType | undefined): Refusal | undefined {
  const names = (body.available_tags ?? []).flatMap((tag) => (tag ? [tag.name] : []));
  const doubled = new Set(names).size < names.length;
  return invalidForm(topicProblems(body, type)) ?? (doubled ? doubledTags : undefined);
}

// The schema allows what a forum's guidelines may have.
function topicProblems({ topic }: ChannelBody, type: ChannelType | undefined): Problem[] {
  if (type === undefined || forums.has(type) || textSize(topic) <= maxTopic) return [];
  return [tooLong(['topic'], maxTopic, "A channel's topic may have at most 1024 characters.")];
}

/** What stands against a post of a forum beside the schema. */
export function forumPostRefusal(
  { applied_tags, message }: ForumPostBody,
  context: OperationContexts['forum.post'],
): Refusal | undefined {
  const applied = applied_tags ?? [];
  if (context.tagRequired && applied.length === 0) return tagRequired;
  if (applied.some((id) => !(context.tags ?? []).includes(id))) return unknownTag;
  return newMessageRefusal(message, context, ['message']);
}

const doubledTags = refusal(
  400,
  RESTJSONErrorCodes.TagNamesMustBeUnique,
  'Tag names must be unique',
  'Two tags of a forum cannot have the same name.',
);

const tagRequired = refusal(
  400,
  RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel,
  'A tag is required to create a forum post in this channel',
  'This forum wants a tag on each post.',
);

const unknownTag = refusal(
  404,
  RESTJSONErrorCodes.UnknownTag,
  'Unknown Tag',
  'A tag must be one of the forum.',
);
