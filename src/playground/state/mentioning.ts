import { type APIUser, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Mentioned, notifiedBy, type Posting } from '../rules/mentions.ts';
import { holds } from '../rules/permissions.ts';
import { canSee, channelPermissions } from './access.ts';
import type { MessageBody } from './message-body.ts';
import type { ChannelRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** Who is mentioned by a message and who would be told of it. */
export function mentionsOf(
  world: World,
  channel: ChannelRecord,
  authorId: string,
  body: MessageBody,
  kind: Posting['kind'],
  repliedTo?: string,
): Mentioned {
  const guild = world.guilds.get(channel.guild_id ?? '');
  const { content, components, flags, allowed_mentions } = body;
  return notifiedBy({
    kind,
    body: { content, components, flags, allowed_mentions },
    authorId,
    mayMentionEveryone: holds(
      channelPermissions(world, channel, authorId),
      PermissionFlagsBits.MentionEveryone,
    ),
    ...(guild && { guild }),
    audience: audience(world, channel, guild, mayMention(body) || repliedTo !== undefined),
    repliedTo,
  });
}

/** The users with these ids, as a message's `mentions` lists them; unknown ones are left out. */
export function mentionedUsers(world: World, ids: readonly string[]): APIUser[] {
  return ids.flatMap((id) => world.users.get(id)?.user ?? []);
}

// Most posts mention nobody: a large server's members need not be walked for them.
function mayMention({ content, components }: MessageBody): boolean {
  return (content ?? '').includes('@') || JSON.stringify(components ?? []).includes('@');
}

function audience(
  world: World,
  channel: ChannelRecord,
  guild: GuildRecord | undefined,
  mentions: boolean,
): Posting['audience'] {
  if (!guild) {
    return (channel.recipient_ids ?? []).map((userId) => ({ userId, roles: [], sees: true, online: true }));
  }
  if (!mentions) return [];
  return [...guild.members.values()].map(({ id, roles }) => ({
    userId: id,
    roles,
    get sees() {
      return canSee(world, channel, id);
    },
    online: true,
  }));
}
