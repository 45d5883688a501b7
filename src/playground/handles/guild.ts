import type { Guild } from '../community.ts';
import type { Channel } from '../places.ts';
import { idOf } from '../ref.ts';
import { isForum } from '../state/access.ts';
import { makeChannel } from '../state/channels.ts';
import { channelsOf } from '../state/guild-json.ts';
import {
  editGuild,
  installApplication,
  removeApplication,
  removeGuild,
  setOutage,
  usualBotPermissions,
} from '../state/guilds.ts';
import { addMember } from '../state/members.ts';
import { postMessage } from '../state/messages.ts';
import { makeRole } from '../state/roles.ts';
import { makeThread } from '../state/threads.ts';
import type { World } from '../state/world.ts';
import { channelDraft, channelHandle } from './channel.ts';
import { inClientOrder } from './channel-order.ts';
import { foundApplication, foundChannel, foundGuild, foundMember, foundRole, foundUser } from './found.ts';
import { memberHandle } from './member.ts';
import { roleFields, roleHandle } from './role.ts';

/** A guild. */
export function guildHandle(world: World, id: string): Guild {
  const record = () => foundGuild(world, id);
  return {
    id,
    get name() {
      return record().name;
    },
    get ownerId() {
      return record().owner_id;
    },
    get locale() {
      return record().preferred_locale;
    },
    get unavailable() {
      return record().unavailable;
    },
    get everyone() {
      return roleHandle(world, id, id);
    },
    get roles() {
      return record().roles.map((role) => roleHandle(world, id, role.id));
    },
    get channels() {
      return inClientOrder(channelsOf(world, record())).map((channel) => channelHandle(world, channel.id));
    },
    get members() {
      return [...record().members.keys()].map((userId) => memberHandle(world, id, userId));
    },
    get scheduledEvents() {
      return [...record().events.values()];
    },
    member: (user) => memberHandle(world, id, foundMember(record(), user).id),
    role: (role) => roleHandle(world, id, foundRole(record(), role).id),
    channel: (channel) => channelHandle(world, foundChannel(world, channel).id),
    edit: ({ name, locale, owner }) =>
      editGuild(world, record(), {
        ...(name !== undefined && { name }),
        ...(locale !== undefined && { preferred_locale: locale }),
        ...(owner !== undefined && { owner_id: foundMember(record(), owner).id }),
      }),
    outage: (unavailable) => setOutage(world, record(), unavailable),
    delete: () => removeGuild(world, record()),
    ...guildMaking(world, id),
  };
}

type Making = Pick<
  Guild,
  'createRole' | 'createChannel' | 'createThread' | 'addMember' | 'install' | 'remove'
>;

function guildMaking(world: World, id: string): Making {
  const record = () => foundGuild(world, id);
  return {
    createRole: (role) => roleHandle(world, id, makeRole(world, record(), roleFields(role)).id),
    createChannel: (channel) =>
      channelHandle(world, makeChannel(world, record(), channelDraft(world, channel)).id),
    createThread: (parent, thread) => startThread(world, id, idOf(parent), thread),
    addMember: (user, roles = []) => {
      const roleIds = roles.map((role) => foundRole(record(), role).id);
      return memberHandle(world, id, addMember(world, record(), foundUser(world, user).id, roleIds).id);
    },
    install: (application, permissions = usualBotPermissions) => {
      installApplication(world, record(), foundApplication(world, application), permissions);
      return memberHandle(world, id, idOf(application));
    },
    remove: (application) => removeApplication(world, record(), foundApplication(world, application)),
  };
}

function startThread(
  world: World,
  guildId: string,
  parentId: string,
  thread: Parameters<Guild['createThread']>[1],
): Channel {
  const guild = foundGuild(world, guildId);
  const parent = foundChannel(world, parentId);
  const owner = foundUser(world, thread.by ?? guild.owner_id);
  const tags = (thread.tags ?? []).flatMap(
    (name) => parent.available_tags?.find((tag) => tag.name === name)?.id ?? [],
  );
  const made = makeThread(world, guild, parent, { name: thread.name, owner, tags });
  const { content } = thread;
  if (content !== undefined) {
    const firstId = isForum(parent) ? { id: made.id } : {};
    postMessage(world, { channel: made, author: owner.user, kind: 'message', body: { content }, ...firstId });
  }
  return channelHandle(world, made.id);
}
