import { bad, type Check, type Finding, fine, skipped, warn } from './check.ts';
import { failureOf } from './discord.ts';
import type { ApplicationFacts, Asked, CommandFacts, DiscordPort } from './discord-port.ts';

export interface CommandOptions {
  readonly port: Pick<DiscordPort, 'commands'>;
  readonly application: () => Promise<Asked<ApplicationFacts>>;
  readonly ownerGuild: string | undefined;
  readonly api: string;
}

/** Whether Discord has the commands that this version defines, where they are to be registered. */
export const commandsCheck = ({ port, application, ownerGuild, api }: CommandOptions): Check => ({
  name: 'commands',
  run: async () => {
    const known = await application();
    if (!('answered' in known)) return skipped('nobody knows of which application');
    const { id } = known.answered;
    const asked = await port.commands(id, ownerGuild);
    if ('refused' in asked && ownerGuild !== undefined && asked.refused.status !== 401) {
      return bad('the bot is not in the server that OWNER_GUILD names', 'add it there, or unset OWNER_GUILD');
    }
    if (!('answered' in asked)) return failureOf(asked, api) ?? [];
    const where = ownerGuild === undefined ? 'everywhere' : `in server ${ownerGuild}`;
    return [commandFinding(asked.answered, where), ...(await conflict(port, id, ownerGuild))];
  },
});

export function commandFinding({ defined, missing, changed, surplus }: CommandFacts, where: string): Finding {
  const differences = [
    ...told('missing', missing),
    ...told('of another version', changed),
    ...told('not of this version', surplus),
  ];
  return differences.length === 0
    ? fine(`all ${defined} are registered ${where}`)
    : warn(`${where}: ${differences.join('; ')}`, 'start the bot: it registers them by itself, and at once');
}

const told = (how: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${how}: ${names.map((name) => `/${name}`).join(', ')}`];

/** Global commands would show twice beside those of one server, and the bot refuses to start. */
async function conflict(
  port: CommandOptions['port'],
  id: string,
  ownerGuild: string | undefined,
): Promise<Finding[]> {
  if (ownerGuild === undefined) return [];
  const asked = await port.commands(id, undefined);
  const there = 'answered' in asked && asked.answered.missing.length < asked.answered.defined;
  return there || ('answered' in asked && asked.answered.surplus.length > 0)
    ? [
        bad(
          'OWNER_GUILD is set, but there are global commands too: the bot would not start',
          'unset OWNER_GUILD, or use an application without global commands',
        ),
      ]
    : [];
}
