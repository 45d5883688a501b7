import { lead } from '../kit/custom-id.ts';
import type { MessageBody } from '../kit/reply.ts';
import type { CommandSummary } from '../kit/summary.ts';
import { words } from '../kit/text.ts';
import type { Translator } from '../language/translator.ts';
import { draw } from './card.ts';
import type { Link } from './parts.ts';
import { plain } from './text.ts';

/** What help needs: the reader's language, and how Discord links to a command. */
export type Speaking = { readonly language: Translator; mention(command: string): string };

const byAudience = (a: CommandSummary, b: CommandSummary) =>
  Number(a.visibility === 'moderators') - Number(b.visibility === 'moderators');

/** Every command with what it does; fans' ones first. */
export function helpCard(
  commands: readonly CommandSummary[],
  speaking: Speaking,
  page?: number,
): MessageBody {
  const { language } = speaking;
  return draw({
    language,
    head: [`## ${language.t('help.heading')}\n${language.t('help.intro')}`],
    entries: commands.toSorted(byAudience).map((command) => ({ text: line(command, speaking) })),
    foot: [language.t('help.private')],
    page,
    turn: (to) => lead('help', { page: to }),
  });
}

function line({ name, description, visibility }: CommandSummary, speaking: Speaking): string {
  const { language } = speaking;
  const whom = visibility === 'moderators' ? ` (${language.t('help.moderators')})` : '';
  return `${speaking.mention(name)}${whom}: ${plain(words(description, language))}`;
}

export const toHelp = ({ name }: Pick<CommandSummary, 'name'>): Link => ({
  label: `/${name}`,
  to: lead('help', { command: name }),
});

/** One command with its options. */
export function commandCard(command: CommandSummary, speaking: Speaking): MessageBody {
  const { language } = speaking;
  const options = Object.entries(command.options).map(([name, option]) => {
    const must = option.required ? ` (${language.t('help.required')})` : '';
    return { text: `**${plain(name)}**${must}: ${plain(words(option.description, language))}` };
  });
  return draw({
    language,
    head: [`## /${plain(command.name)}\n${line(command, speaking)}`],
    entries: options,
    links: [{ label: language.t('help.all.button'), to: lead('help') }],
  });
}
