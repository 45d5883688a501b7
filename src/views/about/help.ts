import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { ActionSummary, CommandSummary } from '../../kit/summary.ts';
import { type Text, words } from '../../kit/text.ts';
import { isMessageKey } from '../../language/catalogue.ts';
import type { Translator } from '../../language/translator.ts';
import { draw } from '../layout/card.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { plain } from '../layout/text.ts';

/** A text of ours keeps its own spaces, as French has them; what a contributor wrote into a definition is made plain. */
const told = (text: Text, language: Translator): string =>
  isMessageKey(text) ? language.t(text) : plain(text);

/** What help needs: the reader's language, and how Discord links to a command. */
export type Speaking = { readonly language: Translator; readonly mention: (command: string) => string };

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

/** A command by itself is a link only where it can be run so; else its subcommands are. */
function line(
  { name, description, visibility, menu, subcommands }: CommandSummary,
  speaking: Speaking,
): string {
  const { language } = speaking;
  // Discord links to no command of a message's menu.
  if (menu !== undefined) {
    const head = `**${told(menu, language)}** (${language.t('help.menu')})`;
    return pair(head, told(description, language), language);
  }
  const below = Object.keys(subcommands).map((word) => called(`${name} ${word}`, speaking));
  const whom = visibility === 'moderators' ? ` (${language.t('help.moderators')})` : '';
  const head = below.length > 0 ? `**/${plain(language.command(name))}**` : called(name, speaking);
  return [
    pair(`${head}${whom}`, told(description, language), language),
    ...(below.length > 0 ? [below.join(' ')] : []),
  ].join('\n');
}

/**
 * A command as the reader's Discord calls it, and the link to it. Discord draws a link by the English name whatever the reader's
 * language, and follows none that bears another (discord-api-docs, issues 5518 and 5462).
 */
function called(path: string, { language, mention }: Speaking): string {
  const own = language.command(path);
  return own === path ? mention(path) : `**/${plain(own)}** (${mention(path)})`;
}

/** What a command is called where it is named alone. */
export const commandName = (
  { name, menu }: Pick<CommandSummary, 'name' | 'menu'>,
  language: Translator,
): string => (menu === undefined ? `/${language.command(name)}` : words(menu, language));

export const toHelp = (command: Pick<CommandSummary, 'name' | 'menu'>, language: Translator): Link => ({
  label: commandName(command, language),
  to: lead('help', { command: command.name }),
});

const optionLines = ({ options }: ActionSummary, language: Translator): string[] =>
  Object.entries(options).map(([name, option]) => {
    const must = option.required ? ` (${language.t('help.required')})` : '';
    return pair(`**${plain(language.option(name))}**${must}`, told(option.description, language), language);
  });

/** One command with its options, or with its subcommands and theirs. */
export function commandCard(command: CommandSummary, speaking: Speaking): MessageBody {
  const { language } = speaking;
  const below = Object.entries(command.subcommands).map(([name, action]) => {
    const head = pair(
      called(`${command.name} ${name}`, speaking),
      told(action.description, language),
      language,
    );
    return { text: [head, ...optionLines(action, language).map((text) => `- ${text}`)].join('\n') };
  });
  const options = optionLines(command, language).map((text) => ({ text }));
  return draw({
    language,
    head: [`## ${plain(commandName(command, language))}\n${line(command, speaking)}`],
    entries: [...below, ...options],
    links: [{ label: language.t('help.all.button'), to: lead('help') }],
  });
}
