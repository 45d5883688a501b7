import type { MessageBody } from '../../kit/reply.ts';
import { translator } from '../../language/languages.ts';

/** What a server reads that has just added the bot: where to begin. `locale` is the server's, as Discord says. */
export const welcome = (locale: string): MessageBody => ({
  content: translator(locale).t('welcome.text'),
});
