import { ComponentType } from 'discord-api-types/v10';
import type { CountdownEvent } from '../../calendar/events.ts';
import { leadAloud } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { eventWhen } from '../dates/event-when.ts';
import { LIMITS } from '../layout/limits.ts';
import { buttonOf } from '../layout/parts.ts';
import { clean, cut, plain } from '../layout/text.ts';
import { aboutLines, markedLink, sourceLines } from './countdown.ts';

/** An event's own post in a forum. */
export interface EventPostScene {
  /** The occurrence's id, by which the post is found again. */
  readonly row: { readonly id: string };
  readonly event: CountdownEvent;
  readonly title: string;
  readonly language: Translator;
}

/** The name of an event's post. */
export const eventPostName = (title: string): string => cut(clean(title) || '?', LIMITS.threadName);

/** The first message of an event's post: what it is about, when that is, and who says so. Nobody is pinged. */
export function eventPost(scene: EventPostScene): MessageBody {
  const { row, event, title, language } = scene;
  const [film, claim] = event.kind === 'own' ? [undefined, undefined] : [event.film, event.claim];
  const lines = [
    `## ${cut(plain(title), 150)}`,
    `**${eventWhen(event.when, language)}**`,
    ...aboutLines(event, language),
    language.t('forum.post'),
    ...sourceLines(claim, language),
  ];
  const components = [buttonOf(markedLink({ id: row.id, film, title, language }))];
  return { content: lines.join('\n'), components: [{ type: ComponentType.ActionRow, components }] };
}

/** The first message of the post in which a forum's quotations of the day are written. @param id of the occurrence */
export function quotationDaysPost(id: string, language: Translator): MessageBody {
  const marked = { label: language.t('quote.another.button'), to: leadAloud('quote', { mark: id }) };
  return {
    content: `## ${language.t('quotation-day.title')}\n${language.t('quotation-day.forum')}`,
    components: [{ type: ComponentType.ActionRow, components: [buttonOf(marked)] }],
  };
}
