import type { ShardChoice } from '../config.ts';
import { bad, type Check, counted, type Finding, fine, skipped, warn } from './check.ts';
import type { ApplicationFacts, Asked, DiscordPort, GatewayFacts } from './discord-port.ts';

/** Clocks that differ by more than this many milliseconds are told of; by more than that, they do harm. */
const [NOTICED_MS, HARMFUL_MS] = [1_000, 60_000];

/** Why a question has no answer, and what to do; undefined where it has one. */
export function failureOf(asked: Asked<unknown>, api: string): Finding | undefined {
  if ('answered' in asked) return undefined;
  if ('unreachable' in asked) {
    return bad(
      `${api} can't be reached: ${asked.unreachable}`,
      'look at the network, a firewall, DNS and DISCORD_API_URL',
    );
  }
  const { status, code, message } = asked.refused;
  if (status === 401) {
    return bad(
      'Discord refuses the token',
      'reset it at https://discord.com/developers/applications (Bot), and set DISCORD_TOKEN',
    );
  }
  return bad(
    `Discord refuses to say it: ${message} (status ${status}, code ${code})`,
    'try again; look at https://discordstatus.com',
  );
}

/** The token: which application it is of. */
export const tokenCheck = (application: () => Promise<Asked<ApplicationFacts>>, api: string): Check => ({
  name: 'token',
  run: async () => {
    const asked = await application();
    if (!('answered' in asked)) return failureOf(asked, api) ?? [];
    const { name, id, guilds } = asked.answered;
    return fine(
      `of ${name} (${id})${guilds === undefined ? '' : `, in about ${counted(guilds, 'server')}`}; ${api} answers`,
    );
  },
});

/** The machine's clock against Discord's. @param ahead milliseconds, as the port says it */
export const clockCheck = (ahead: () => number | undefined): Check => ({
  name: 'clock',
  run: async () => clockFinding(ahead()),
});

export function clockFinding(ahead: number | undefined): Finding {
  if (ahead === undefined) return skipped('Discord has told no date');
  const off = Math.abs(ahead);
  if (off < NOTICED_MS) return fine('agrees with Discord’s to a second');
  const says = `is ${spanOf(off)} ${ahead > 0 ? 'ahead of' : 'behind'} Discord's`;
  const mend = 'let the machine keep time by NTP: timedatectl set-ntp true';
  return off < HARMFUL_MS
    ? warn(`${says}: the 3 s in which an interaction must be answered are reckoned wrongly`, mend)
    : bad(`${says}: reminders come at the wrong minute, and interactions are taken for dead`, mend);
}

/** Units by the milliseconds from which on they are easier to read than the one before. */
const UNITS: readonly (readonly [name: string, ms: number, from: number])[] = [
  ['days', 86_400_000, 172_800_000],
  ['h', 3_600_000, 7_200_000],
  ['min', 60_000, 300_000],
];

/** Milliseconds in the largest unit that fits, rounded: "299 s", "10 min", "3 days". */
function spanOf(ms: number): string {
  const [name, unit] = UNITS.find(([, , from]) => ms >= from) ?? ['s', 1000];
  return `${Math.round(ms / unit)} ${name}`;
}

/** What the application is set to, of which Discord tells its bot. */
export const applicationCheck = (application: () => Promise<Asked<ApplicationFacts>>): Check => ({
  name: 'application',
  run: async () => {
    const asked = await application();
    return 'answered' in asked ? applicationFindings(asked.answered) : skipped('Discord does not tell of it');
  },
});

const PORTAL = 'at https://discord.com/developers/applications';

export function applicationFindings(facts: ApplicationFacts): Finding[] {
  return [intents(facts), ...reach(facts), ...installation(facts)];
}

function intents({ privilegedIntents }: ApplicationFacts): Finding {
  return privilegedIntents.length === 0
    ? fine('no privileged intent is on, and none is needed')
    : warn(
        `privileged intents are on that Reckoner does not use: ${privilegedIntents.join(', ')}`,
        `switch them off ${PORTAL} (Bot): past 100 servers Discord wants a review of them`,
      );
}

function reach({ interactionsUrl, isPublic }: ApplicationFacts): Finding[] {
  const url =
    interactionsUrl === undefined
      ? []
      : [
          bad(
            'interactions go to an address (Interactions Endpoint URL), so none comes to the bot',
            `clear it ${PORTAL} (General Information)`,
          ),
        ];
  return isPublic
    ? url
    : [
        ...url,
        warn(
          'only its owner can add it to servers',
          `switch on Public Bot ${PORTAL} (Bot), if others are to`,
        ),
      ];
}

function installation(facts: ApplicationFacts): Finding[] {
  const { installableTo, installScopes, missingInstallPermissions, invite } = facts;
  const found: Finding[] = [];
  if (installableTo && !installableTo.servers) {
    found.push(bad('it can’t be installed to servers', `switch on Guild Install ${PORTAL} (Installation)`));
  }
  if (installableTo && !installableTo.people) {
    found.push(
      warn('people can’t install it for themselves', `switch on User Install ${PORTAL} (Installation)`),
    );
  }
  const scopes = ['bot', 'applications.commands'].filter(
    (scope) => installScopes && !installScopes.includes(scope),
  );
  if (scopes.length > 0) {
    found.push(
      warn(
        `Discord's install link lacks the scopes ${scopes.join(', ')}`,
        `add them ${PORTAL} (Installation), or use ${invite}`,
      ),
    );
  } else if (missingInstallPermissions.length > 0) {
    found.push(
      warn(
        `Discord's install link does not ask for ${missingInstallPermissions.join(', ')}`,
        `add them ${PORTAL} (Installation), or use ${invite}`,
      ),
    );
  }
  return found.length > 0 ? found : [fine(`add it to a server with ${invite}`)];
}

/** The gateway: how many shards Discord recommends, and how often the bot may still begin today. */
export const gatewayCheck = (
  port: Pick<DiscordPort, 'gateway' | 'application'>,
  chosen: ShardChoice,
  api: string,
): Check => ({
  name: 'gateway',
  run: async () => {
    const application = await port.application();
    // The client forgets a token that was refused; each further question would also count as one more invalid request.
    if ('refused' in application && application.refused.status === 401) {
      return skipped('with that token nothing more is asked');
    }
    const asked = await port.gateway();
    return 'answered' in asked ? gatewayFindings(asked.answered, chosen) : (failureOf(asked, api) ?? []);
  },
});

export function gatewayFindings(facts: GatewayFacts, { range, count }: ShardChoice): Finding[] {
  const { shards, startsLeft, startsTotal, resetsIn, concurrency } = facts;
  const says = `Discord recommends ${counted(shards, 'shard')}; ${startsLeft} of ${startsTotal} starts are left today, ${concurrency} at a time`;
  const ours = range ? range.end - range.start + 1 : (count ?? shards);
  const found: Finding[] = [];
  if (startsLeft < ours) {
    const hours = Math.ceil(resetsIn / 3_600_000);
    found.push(
      bad(
        says,
        `wait ${hours} h, and find out what makes the bot start so often: this process needs ${ours}`,
      ),
    );
  } else if (startsLeft < startsTotal / 5) {
    found.push(
      warn(says, 'find out what makes the bot start so often: without starts it stays away for a day'),
    );
  } else found.push(fine(says));
  if (count !== undefined && count < shards) {
    found.push(
      warn(
        `SHARD_COUNT is ${count}, less than that: a shard may have at most 2500 servers`,
        `let all processes have SHARD_COUNT=${shards} or more (docs/operations.md, "Resharding")`,
      ),
    );
  }
  return found;
}
