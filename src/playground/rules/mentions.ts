import { ComponentType, MessageFlags } from 'discord-api-types/v10';

/** Who would be told of a message, and the message's own fields about it. */
export interface Mentioned {
  /** Users whose client would raise a notification. */
  readonly notified: ReadonlySet<string>;
  /** For `mentions`: ids of the users, in the order of the text, then the author replied to. */
  readonly mentions: readonly string[];
  /** For `mention_roles`. */
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
}

/** A member of the place where a message is posted. */
export interface Audience {
  readonly userId: string;
  readonly roles: readonly string[];
  /** Whether the member sees the channel. */
  readonly sees: boolean;
  /** Whether `@here` reaches the member. */
  readonly online: boolean;
}

/** The `allowed_mentions` of a request. */
export interface AllowedMentions {
  readonly parse?: readonly string[] | null | undefined;
  readonly users?: readonly string[] | null | undefined;
  readonly roles?: readonly string[] | null | undefined;
  readonly replied_user?: boolean | null | undefined;
}

/** A message and those who might be told of it. */
export interface Posting {
  /** `message`: to a channel; `interaction`: callback or followup; `edit`: edits and the filling of a deferral. */
  readonly kind: 'message' | 'interaction' | 'edit';
  readonly body: {
    readonly content?: string | null | undefined;
    readonly components?: readonly unknown[] | null | undefined;
    readonly flags?: number | null | undefined;
    readonly allowed_mentions?: AllowedMentions | null | undefined;
  };
  readonly authorId: string;
  /** Whether the author holds MENTION_EVERYONE in the channel (for an interaction: by `app_permissions`). */
  readonly mayMentionEveryone: boolean;
  /** The server; none in a direct message, where every message is told to the other side. */
  readonly guild?: {
    readonly id: string;
    readonly roles: readonly { readonly id: string; readonly mentionable: boolean }[];
  };
  readonly audience: readonly Audience[];
  /** Author of the message that this one replies to. */
  readonly repliedTo?: string | undefined;
}

interface Allowance {
  readonly users: (id: string) => boolean;
  readonly roles: (id: string) => boolean;
  readonly everyone: boolean;
  readonly repliedUser: boolean;
}

/**
 * Whom a message would notify. Embeds never do, edits never do, an ephemeral answer tells nobody, and
 * SUPPRESS_NOTIFICATIONS makes any message silent.
 * Source: Discord's documentation, resources/message, Allowed Mentions Object.
 */
export function notifiedBy(posting: Posting): Mentioned {
  const allowance = allowed(posting);
  const text = writtenText(posting.body);
  const users = idsIn(text, /<@!?(\d+)>/g).filter(allowance.users);
  const replied = allowance.repliedUser && posting.repliedTo ? [posting.repliedTo] : [];
  const mentions = [...new Set([...users, ...replied])];
  const roles = idsIn(text, /<@&(\d+)>/g).filter((id) => allowance.roles(id) && pingable(posting, id));
  const wide = allowance.everyone && posting.mayMentionEveryone && posting.guild !== undefined;
  const everyone = wide && text.includes('@everyone');
  const here = wide && text.includes('@here');
  const told = (member: Audience) =>
    everyone ||
    (here && member.online) ||
    mentions.includes(member.userId) ||
    member.roles.some((id) => roles.includes(id)) ||
    posting.guild === undefined;
  // Sight is asked for last: it may have to be worked out for each member.
  const reached = (member: Audience) => member.userId !== posting.authorId && told(member) && member.sees;
  return {
    notified: new Set(silent(posting) ? [] : posting.audience.filter(reached).map(({ userId }) => userId)),
    mentions,
    mention_roles: roles,
    mention_everyone: everyone || here,
  };
}

function allowed({ kind, body, guild }: Posting): Allowance {
  const given = body.allowed_mentions ?? defaultFor(kind);
  const parse = given.parse ?? [];
  return {
    users: (id) => parse.includes('users') || (given.users ?? []).includes(id),
    // The @everyone role bears the server's id; mentioning it as a role reaches nobody.
    roles: (id) => id !== guild?.id && (parse.includes('roles') || (given.roles ?? []).includes(id)),
    everyone: parse.includes('everyone'),
    repliedUser: given.replied_user ?? false,
  };
}

// Without allowed_mentions a channel message may ping everything, an answer to an interaction only users.
function defaultFor(kind: Posting['kind']): AllowedMentions {
  return kind === 'interaction'
    ? { parse: ['users'], replied_user: false }
    : { parse: ['users', 'roles', 'everyone'], replied_user: true };
}

function pingable({ guild, mayMentionEveryone }: Posting, roleId: string): boolean {
  const role = guild?.roles.find(({ id }) => id === roleId);
  return role !== undefined && (role.mentionable || mayMentionEveryone);
}

function silent({ kind, body }: Posting): boolean {
  const flags = body.flags ?? 0;
  return kind === 'edit' || (flags & (MessageFlags.SuppressNotifications | MessageFlags.Ephemeral)) !== 0;
}

// Discord reads mentions in content and in text displays, but not inside code.
function writtenText(body: Posting['body']): string {
  const texts = [body.content ?? '', ...(body.components ?? []).flatMap(displayedTexts)];
  return texts.join('\n').replaceAll(/```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g, ' ');
}

function displayedTexts(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const own = 'type' in component && component.type === ComponentType.TextDisplay && 'content' in component;
  const below = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...(own ? [String(component.content)] : []), ...below.flatMap(displayedTexts)];
}

function idsIn(text: string, pattern: RegExp): string[] {
  const ids = [...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...new Set(ids)];
}
