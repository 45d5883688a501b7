import { ChannelType, PermissionFlagsBits as P, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ActionFacts, Carried, Owned, Place } from './action.ts';
import { type Demand, lacking, needs, refuseIf, when } from './demand.ts';
import { holds } from './permissions.ts';
import { refusal } from './refusal.ts';

const archivedAnswer = refusal(
  400,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  'Thread is archived',
  'An archived thread has to be opened first; a locked one only by those who may manage threads.',
);

export const speaks: Demand<Place> = (bits, facts) =>
  (facts.thread
    ? needs(P.SendMessagesInThreads, 'Send Messages in Threads')
    : needs(P.SendMessages, 'Send Messages'))(bits, facts);

export const archived = refuseIf<Place>(({ thread }) => thread?.archived, archivedAnswer);

export const lockedArchived = refuseIf<Place>(
  ({ thread }, bits) => thread?.archived && thread.locked && !holds(bits, P.ManageThreads),
  archivedAnswer,
);

export const locked = refuseIf<Place>(
  ({ thread }, bits) => thread?.locked && !holds(bits, P.ManageThreads),
  refusal(403, RESTJSONErrorCodes.ThreadLocked, 'Thread is locked', 'A locked thread takes no messages.'),
);

export const noForum = refuseIf<Place>(
  ({ channelType }) => channelType === ChannelType.GuildForum || channelType === ChannelType.GuildMedia,
  refusal(
    400,
    RESTJSONErrorCodes.CannotSendAMessageInAForumChannel,
    'Cannot send a message in a forum channel',
    'A forum takes posts, that is threads, and no messages of its own.',
  ),
);

export const noCategory = refuseIf<Place>(
  ({ channelType }) => channelType === ChannelType.GuildCategory,
  refusal(
    400,
    RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
    'Cannot send messages in a non-text channel',
    'A category holds channels and takes no messages.',
  ),
);

export function only(...types: ChannelType[]): Demand<Place> {
  return refuseIf(
    ({ channelType }) => !types.includes(channelType),
    refusal(
      400,
      RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
      'Cannot execute action on this channel type',
      'This kind of channel does not have this action.',
    ),
  );
}

export const carried: Demand<Carried>[] = [
  when(({ embeds }) => embeds, needs(P.EmbedLinks, 'Embed Links')),
  when(({ files }) => files, needs(P.AttachFiles, 'Attach Files')),
  when(({ tts }) => tts, needs(P.SendTTSMessages, 'Send Text-to-Speech Messages')),
];

export const repliesUnread = refuseIf<{ readonly reply?: boolean }>(
  ({ reply }, bits) => reply && !holds(bits, P.ReadMessageHistory),
  refusal(
    400,
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
    'A reply needs the permission Read Message History.',
  ),
);

export const manages = needs(P.ManageMessages, 'Manage Messages');
export const reads = needs(P.ReadMessageHistory, 'Read Message History');
export const foreign = ({ own }: { readonly own: boolean }) => !own;

export const othersMessage = refuseIf<Owned>(
  foreign,
  refusal(
    403,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
    "Nobody can edit another's message.",
  ),
);

export const managesChannel: Demand<Place> = (bits, facts) =>
  (facts.thread ? needs(P.ManageThreads, 'Manage Threads') : needs(P.ManageChannels, 'Manage Channels'))(
    bits,
    facts,
  );

export const modifiesThread = refuseIf<ActionFacts['thread.modify']>(
  ({ own, unarchives, thread }, bits) =>
    !holds(bits, P.ManageThreads) &&
    (thread?.locked || !(own || (unarchives && holds(bits, P.SendMessagesInThreads)))),
  lacking("Another's thread, or a locked one, needs the permission Manage Threads."),
);
