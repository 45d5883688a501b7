import { leadAloud } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Quotation } from '../../packs/facts.ts';
import { lateness } from '../../reminders/late.ts';
import type { Row } from '../../reminders/ledger.ts';
import { QUOTATION_DAY } from '../../reminders/quotation-day.ts';
import type { Scene } from '../facts/scene.ts';
import { timestamp } from '../layout/text.ts';
import { quotationCard } from '../library/quotation.ts';

/** What is chosen where a post is to be named. */
export const quotationDayChoice = (language: Translator) => ({
  name: language.t('quotation-day.title'),
  value: QUOTATION_DAY.id,
});

type Day = { readonly row: Pick<Row, 'id' | 'due' | 'when'>; readonly quotation: Quotation };

/**
 * A channel's quotation of the day: the card that `/quote` draws, under a heading. It pings nobody. Its first button leads to
 * another one, and bears the occurrence's id, by which the post is found again.
 */
export function quotationDayPost({ row, quotation }: Day, scene: Scene): MessageBody {
  const { language, now, zone } = scene;
  const { late } = lateness(row, now, zone.id);
  const above = [
    `**${language.t('quotation-day.title')}**`,
    ...(late ? [language.t('quotation-day.late', { due: timestamp(row.due, 'f') })] : []),
  ];
  const marked = { label: language.t('quote.another.button'), to: leadAloud('quote', { mark: row.id }) };
  return quotationCard(quotation, scene, { above, links: [marked] });
}
