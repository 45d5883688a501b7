import { componentId } from '../../kit/custom-id.ts';
import type { Late } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { isQuotationDay } from '../../reminders/quotation-day.ts';
import { draw } from '../layout/card.ts';
import type { Link } from '../layout/parts.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { stepWords } from './reminders.ts';

/** Lines that ask, and a button for each step; both empty where there is nothing to ask. */
export type LateQuestion = { readonly lines: readonly string[]; readonly links: readonly Link[] };

/** More than this are told of by their number alone. */
const MOST_SHOWN = 5;

/**
 * Asks whether what a change has put into the past is to be posted now: the lines that ask, and a button for each step. Both
 * are empty where there is nothing to ask.
 */
export function lateQuestion(late: readonly Late[], language: Translator): LateQuestion {
  if (late.length === 0) return { lines: [], links: [] };
  const shown = late.slice(0, MOST_SHOWN);
  const lines = shown.map((one) => `- ${lateLine(one, language)}`);
  const links = shown.map(({ row, event, title }) => ({
    label:
      late.length === 1
        ? language.t('late.now.button')
        : language.t('late.now.title.button', {
            title: isQuotationDay({ event }) ? language.t('quotation-day.title') : cut(title, 60),
          }),
    to: componentId('reminders', 'now', { row }),
    first: true,
  }));
  return { lines: [language.t('late.ask', { count: late.length }), ...lines], links };
}

function lateLine(one: Late, language: Translator): string {
  const words = { channel: `<#${one.channel}>`, due: timestamp(one.due, 'f') };
  if (isQuotationDay(one)) return language.t('late.quotation', words);
  const post = { title: cut(plain(one.title), 120), step: stepWords(one.step, language) };
  return language.t('late.line', { ...words, ...post });
}

/** What was done, and what of it may be posted now. */
export function lateCard(done: string, late: readonly Late[], language: Translator): MessageBody {
  const { lines, links } = lateQuestion(late, language);
  return draw({ language, head: [done, ...(lines.length > 0 ? [lines.join('\n')] : [])], links });
}
