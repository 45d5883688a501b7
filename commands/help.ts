import { defineCommand } from '../src/kit/command.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import type { CommandSummary } from '../src/kit/summary.ts';
import type { Translator } from '../src/language/translator.ts';
import { commandCard, commandName, helpCard, toHelp } from '../src/views/about/help.ts';
import { nothingFor } from '../src/views/layout/nothing.ts';

/** "/Release" is meant as "release". */
const bare = (typed: string): string => typed.trim().replace(/^\//, '').toLowerCase();

/** A command of a message's menu goes by what the menu calls it, too. */
const calls = (command: CommandSummary, language: Translator): string[] => [
  command.name,
  bare(commandName(command, language)),
];

export default defineCommand({
  name: 'help',
  description: 'help.description',
  visibility: 'fans',
  options: {
    command: text({
      description: 'help.option.command.description',
      suggest: (typed, { commands, language }) =>
        commands
          .filter((command) => calls(command, language).some((name) => name.includes(bare(typed))))
          .map((command) => ({ name: commandName(command, language), value: command.name })),
    }),
    page: pageOption,
  },
  run({ command: typed, page }, context) {
    const { commands, language } = context;
    if (typed === undefined) return answer(helpCard(commands, context, page));
    const command = commands.find((one) => calls(one, language).includes(bare(typed)));
    if (command) return answer(commandCard(command, context));
    const near = commands.filter((one) =>
      calls(one, language).some((name) => name.startsWith(bare(typed).slice(0, 1))),
    );
    const nearest = (near.length > 0 ? near : commands).map((one) => toHelp(one, language));
    return privately(
      nothingFor(typed, nearest, language, { fit: near.length > 0 ? 'near' : 'none' }),
      'not_found',
    );
  },
});
