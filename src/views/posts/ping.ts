import { type APIActionRowComponent, type APIButtonComponent, ComponentType } from 'discord-api-types/v10';
import { componentId } from '../../kit/custom-id.ts';
import type { PingStart, PingStop, RoleObstacle } from '../../kit/ping.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { buttonOf, type Link } from '../layout/parts.ts';

/**
 * The buttons under a scheduled post: the one that bears its mark first, then "Ping me" and "Stop"; under a direct message one
 * that ends the reminder.
 */
export function postButtons(
  marked: Link,
  { channel, private: ours }: PostPlace,
  language: Translator,
): APIActionRowComponent<APIButtonComponent> {
  const links = [marked, ...(ours ? [stopLink(ours.stop, language)] : pingLinks(channel, language))];
  return { type: ComponentType.ActionRow, components: links.map(buttonOf) };
}

interface PostPlace {
  /** The subscription's own, which in a forum is not the one in which the post stands. */
  readonly channel: string;
  /** A direct message, and the custom id that ends its reminder. */
  readonly private?: { readonly stop: string } | undefined;
}

const stopLink = (to: string, language: Translator): Link => ({
  label: language.t('remindme.stop.button'),
  to,
});

function pingLinks(channel: string, language: Translator): Link[] {
  return [
    {
      label: language.t('ping.start.button'),
      to: componentId('reminders', 'ping', { channel }),
      first: true,
    },
    { label: language.t('ping.stop.button'), to: componentId('reminders', 'unping', { channel }) },
  ];
}

/** What the person who pressed "Ping me" is told. */
export function pingStarted(result: PingStart, language: Translator): MessageBody {
  switch (result.by) {
    case 'role':
      return { content: language.t('ping.started.role', { role: `<@&${result.role}>` }) };
    case 'list':
      return { content: language.t('ping.started.list') };
    case 'nothing':
      return { content: language.t('ping.full', { most: result.most }) };
    case 'gone':
      return { content: language.t('ping.gone') };
  }
}

/** What the person who pressed "Stop" is told. */
export function pingStopped({ known, role }: PingStop, language: Translator): MessageBody {
  if (!known) return { content: language.t('ping.gone') };
  if (role !== undefined) return { content: language.t('ping.kept', { role: `<@&${role}>` }) };
  return { content: language.t('ping.stopped') };
}

const OBSTACLES = {
  'none-chosen': 'ping.list.none-chosen',
  gone: 'ping.list.gone',
  everyone: 'ping.list.everyone',
  managed: 'ping.list.managed',
  'may-not-manage': 'ping.list.may-not-manage',
  'too-high': 'ping.list.too-high',
  'has-permissions': 'ping.list.has-permissions',
  'opens-channels': 'ping.list.opens-channels',
  'chooser-may-not': 'ping.list.chooser-may-not',
} as const satisfies Record<RoleObstacle, string>;

/** Why who presses "Ping me" is put on a list instead of being given the role, and what would change that. */
export const listReason = (why: RoleObstacle, language: Translator): string =>
  language.t('ping.list', { reason: language.t(OBSTACLES[why]) });

/** Mentions of people; only those whom the sender lists are notified by them. */
export const mentionsOf = (people: readonly string[]): string =>
  people.map((person) => `<@${person}> `).join('');
