import type { Problem } from '../../kit/problem.ts';
import type { Upcoming } from '../../kit/reminders.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { isBreakage } from '../../reminders/refusal.ts';
import { pair } from '../layout/pair.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { reasonOf } from '../posts/breakage.ts';

/** What is wrong, in plain words, and what mends it. */
export function problemWords(
  problem: Problem,
  { role }: Pick<ChannelSubscription, 'role'>,
  language: Translator,
): string {
  if (isBreakage(problem)) return language.t('warning.broken', { reason: reasonOf(problem, language) });
  switch (problem) {
    case 'no-embeds':
      return language.t('subscribe.missing.embed');
    case 'role-gone':
      return language.t('warning.role-gone');
    case 'silent':
      return language.t('subscribe.silent', { role: `<@&${role}>` });
  }
}

/** More posts than this are not named: one is enough to see to it. */
const MOST_POSTS = 3;

/** What moderators are told before it matters. @param server its name, for who reads it elsewhere. */
export function warningNotice(
  one: Pick<ChannelSubscription, 'channel' | 'role'>,
  posts: readonly Pick<Upcoming, 'event' | 'title' | 'due'>[],
  problems: readonly Problem[],
  server: string,
  language: Translator,
): string {
  const words = { channel: `<#${one.channel}>`, server: cut(plain(server), 100) };
  return [
    language.t('warning.heading', words),
    ...posts.slice(0, MOST_POSTS).map((post) => `- ${warnedPost(post, language)}`),
    language.t('warning.problems'),
    ...problems.map((problem) => `- ${problemWords(problem, one, language)}`),
  ].join('\n');
}

function warnedPost({ event, title, due }: Pick<Upcoming, 'event' | 'title' | 'due'>, language: Translator) {
  const name = event.kind === 'quotation' ? language.t('quotation-day.title') : cut(plain(title), 120);
  return pair(name, `${timestamp(due, 'f')} (${timestamp(due, 'R')})`, language);
}
