import type { Translator } from '../../language/translator.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import { cut, plain } from '../layout/text.ts';

const REASONS = {
  'channel-gone': 'reminders.broken.channel-gone',
  'server-gone': 'reminders.broken.server-gone',
  'missing-access': 'reminders.broken.missing-access',
  'missing-permission': 'reminders.broken.missing-permission',
  'thread-locked': 'reminders.broken.thread-locked',
  'forum-needs-thread': 'reminders.broken.forum-needs-thread',
  'forum-needs-tag': 'reminders.broken.forum-needs-tag',
  'events-not-allowed': 'reminders.broken.events-not-allowed',
  'events-full': 'reminders.broken.events-full',
  'direct-messages-closed': 'reminders.broken.direct-messages-closed',
  'zone-unknown': 'reminders.broken.zone-unknown',
} as const satisfies Record<Breakage, string>;

/** Why a subscription can't post, in plain words, and what mends it. */
export const reasonOf = (why: Breakage, language: Translator): string => language.t(REASONS[why]);

/** What moderators are told once when a subscription can't post. @param server its name, for who reads it elsewhere. */
export function breakageNotice(channel: string, why: Breakage, server: string, language: Translator): string {
  const words = {
    channel: `<#${channel}>`,
    server: cut(plain(server), 100),
    reason: reasonOf(why, language),
  };
  return language.t('reminders.broken', words);
}
