import { componentId, lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { rowsOf } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { reasonOf } from '../posts/breakage.ts';
import type { Private } from '../posts/countdown.ts';

/** What a direct message has of its own. @param guild the server whose event it is about; undefined for a film's. */
export const privacyOf = (event: string, guild: string | undefined): Private => ({
  stop: componentId('remindme', 'stop', { of: handle(event) }),
  server: guild,
});

/** The first direct message, which shows that one arrives. It is sent before anything is saved. */
export const helloMessage = (language: Translator): MessageBody => ({
  content: language.t('remindme.hello'),
  components: rowsOf([{ label: language.t('remindme.list.button'), to: lead('remindme list') }]),
});

/** What a person is told once, at their next command, where nothing reaches them. */
export const brokenNotice = (why: Breakage, language: Translator): string =>
  language.t('remindme.broken.notice', { reason: whyClosed(why, language) });

/** What a person is told once where nobody knows whether a message arrived. */
export const uncertainNotice = (language: Translator): string => language.t('remindme.uncertain.notice');

/** What a person is told once of what they wanted to be reminded of in a server that they have left. */
export const leftNotice = (titles: readonly string[], language: Translator): string =>
  language.t('remindme.left.notice', {
    count: titles.length,
    titles: language.list(titles.map((title) => `**${cut(plain(title), 100)}**`)),
  });

/** Why nothing reaches the person, and what that person can do about it. */
export const whyClosed = (why: Breakage, language: Translator): string => {
  if (why === 'direct-messages-closed') return language.t('remindme.closed');
  return why === 'zone-unknown' ? language.t('remindme.zone.gone') : reasonOf(why, language);
};

/** What could be told nowhere of one's own reminders, beside the next answer. They are few, and each fits. */
export const personNotices = (texts: readonly string[], language: Translator): MessageBody =>
  draw({
    language,
    head: [language.t('remindme.notice.heading')],
    entries: texts.map((text) => ({ text: cut(text, 700) })),
    links: [{ label: language.t('remindme.list.button'), to: lead('remindme list') }],
  });
