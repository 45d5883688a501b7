import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Action, ActionFacts } from './action.ts';
import { type Demand, firstRefusal, needs, sees, when } from './demand.ts';
import { grantsOwn, keepsEvent, managesRoles, ordinaryRole, outranks } from './guild-demands.ts';
import {
  archived,
  carried,
  foreign,
  locked,
  lockedArchived,
  manages,
  managesChannel,
  modifiesThread,
  noCategory,
  noForum,
  only,
  othersMessage,
  reads,
  repliesUnread,
  speaks,
} from './place-demands.ts';
import type { Refusal } from './refusal.ts';

const demands: { readonly [A in Action]: readonly Demand<ActionFacts[A]>[] } = {
  'channel.read': [sees],
  'channel.create': [needs(P.ManageChannels, 'Manage Channels'), grantsOwn],
  'channel.modify': [sees, managesChannel, when(({ changes }) => !!changes, managesRoles), grantsOwn],
  'channel.delete': [sees, managesChannel],
  'channel.overwrite': [sees, managesRoles, grantsOwn],
  'message.create': [sees, noForum, noCategory, lockedArchived, locked, speaks, ...carried, repliesUnread],
  'message.edit': [sees, othersMessage, archived],
  'message.delete': [sees, archived, when(foreign, manages)],
  'message.read': [sees, reads],
  'messages.list': [sees],
  'messages.bulk-delete': [sees, manages],
  'message.pin': [sees, archived, needs(P.PinMessages, 'Pin Messages')],
  'message.crosspost': [sees, only(ChannelType.GuildAnnouncement), speaks, when(foreign, manages)],
  'reaction.add': [sees, archived, reads, needs(P.AddReactions, 'Add Reactions')],
  'thread.start': [
    sees,
    only(ChannelType.GuildText, ChannelType.GuildAnnouncement),
    when((facts) => facts.private, needs(P.CreatePrivateThreads, 'Create Private Threads')),
    when((facts) => !facts.private, needs(P.CreatePublicThreads, 'Create Public Threads')),
  ],
  'thread.start-from-message': [
    sees,
    only(ChannelType.GuildText, ChannelType.GuildAnnouncement),
    needs(P.CreatePublicThreads, 'Create Public Threads'),
  ],
  'thread.modify': [sees, when(({ unarchives }) => !unarchives, archived), modifiesThread],
  'forum.post': [sees, only(ChannelType.GuildForum, ChannelType.GuildMedia), speaks, ...carried],
  'role.create': [managesRoles, grantsOwn],
  'role.modify': [managesRoles, outranks, grantsOwn],
  'role.delete': [managesRoles, ordinaryRole, outranks],
  'member.role': [managesRoles, ordinaryRole, outranks],
  'event.create': [needs(P.CreateEvents, 'Create Events')],
  'event.modify': [keepsEvent],
  'event.delete': [keepsEvent],
};

/**
 * What Discord answers to somebody with these effective permissions who tries this action.
 * @param bits from `computePermissions`, in the channel (or in the server, for roles and events)
 * @returns undefined if nothing stands against it
 * Source: Discord's documentation, the permissions named at each endpoint.
 */
export function requirePermissions<A extends Action>(
  action: A,
  bits: bigint,
  facts: ActionFacts[A],
): Refusal | undefined {
  return firstRefusal(demands[action], bits, facts);
}
