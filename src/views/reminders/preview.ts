import { ComponentType } from 'discord-api-types/v10';
import type { Preview } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { isPaused } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { upcomingLine } from './reminders.ts';

/**
 * A post just as it would go out, and above its embed whom it would ping and what keeps it from going out. Shown to one person alone, it pings nobody.
 * @param members how many have the role that it pings, where that is known
 */
export function previewCard(
  { body, about, role }: Preview,
  members: number | undefined,
  language: Translator,
): MessageBody {
  const whom =
    role === undefined
      ? language.t('preview.nobody')
      : members === undefined
        ? language.t('preview.role', { role: `<@&${role}>` })
        : language.t('preview.members', { role: `<@&${role}>`, count: members });
  const description = [
    language.t('preview.heading'),
    upcomingLine({ ...about, pings: false }, language),
    whom,
    ...(about.event.kind === 'quotation' || about.subscription.steps.includes(about.step)
      ? []
      : [language.t('preview.step')]),
    ...(isPaused(about.subscription) ? [language.t('reminders.paused')] : []),
  ].join('\n');
  // What is laid out in parts has no embeds: the lines come as a part before it.
  if (about.event.kind === 'quotation') {
    return {
      components: [{ type: ComponentType.TextDisplay, content: description }, ...(body.components ?? [])],
    };
  }
  return { ...body, embeds: [{ description }, ...(body.embeds ?? [])] };
}
