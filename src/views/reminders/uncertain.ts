import { componentId } from '../../kit/custom-id.ts';
import type { Unsent } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { rowsOf } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { pastLines } from './plan.ts';

/** What moderators are told when nobody can say whether something was posted. */
export interface UncertainNotice {
  /** In a channel of the server, where it has a "post it now" button. */
  readonly here: MessageBody;
  /** Anywhere else, where whoever presses a button would not be known as a moderator. */
  readonly elsewhere: string;
}

/** @param row as it stands in the ledger, with its event's title. @param server its name, for who reads it elsewhere. */
export function uncertainNotice(row: Unsent, server: string, language: Translator): UncertainNotice {
  const heading = language.t('uncertain.heading', { server: cut(plain(server), 100) });
  const lines = [heading, ...pastLines(row, language)];
  const now = { label: language.t('late.now.button'), to: componentId('reminders', 'now', { row: row.id }) };
  return {
    here: {
      content: [...lines, language.t('uncertain.mend.here')].join('\n'),
      components: rowsOf([now]),
    },
    elsewhere: [...lines, language.t('uncertain.mend')].join('\n'),
  };
}
