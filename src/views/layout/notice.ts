import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { draw } from './card.ts';
import { cut } from './text.ts';

/** What moderators could be told nowhere, for whoever of them comes first. They are few, and each fits. */
export const keptNotices = (texts: readonly string[], language: Translator): MessageBody =>
  draw({
    language,
    head: [language.t('notice.heading')],
    entries: texts.map((text) => ({ text: cut(text, 700) })),
  });
