import { isZone, zoneOf } from '../../src/calendar/zone.ts';
import { openBook } from '../../src/guilds/desk/book.ts';
import { openState } from '../../src/guilds/records/state.ts';
import type { RawArguments } from '../../src/kit/action.ts';
import { actionNamed } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { followedIn } from '../../src/kit/guild.ts';
import type { Choice } from '../../src/kit/option.ts';
import type { Reply } from '../../src/kit/reply.ts';
import type { Libraries } from '../../src/packs/libraries.ts';
import { openStore } from '../../src/store/store.ts';
import { policyIn } from '../../src/views/facts/spoiler.ts';
import { asker, commands } from './asking.ts';
import { commandNamed, press } from './pressing.ts';
import { bodyOf, idOf, textOf } from './reply.ts';

// One for all files that run in a process; being in memory, it goes with that.
const store = await openStore('sqlite::memory:', { application: 'test' });
const state = await openState(store);

let servers = 0;

type Given = { by?: string; now?: string; locale?: string };

/**
 * A server of its own with a real store behind it, in which moderators run commands and press buttons.
 * @param libraries what it may choose from; without them there are the project's own packs
 */
export function server(libraries?: Libraries) {
  servers += 1;
  const id = String(910_000_000_000_000_000n + BigInt(servers));
  /** What a moderator's interaction brings along, as the router makes it. */
  async function context({ by = '42', now, locale = 'en-GB' }: Given = {}): Promise<Context> {
    const bare = asker({ locale, ...(now === undefined ? {} : { now }) });
    const guild = await openBook(state, id, by, bare.now);
    const place = { ...bare.place, guildId: id, userId: by, locale };
    const spoilers = policyIn(guild.settings, place);
    const zone = guild.settings.zone?.value;
    const here = {
      guild,
      place,
      spoilers,
      zone: zoneOf(zone !== undefined && isZone(zone) ? zone : undefined),
    };
    if (!libraries) return { ...bare, ...here };
    return { ...bare, ...here, libraries, library: libraries.of(followedIn(guild.settings)) };
  }
  const run = async (
    words: string,
    options: Record<string, unknown> = {},
    given: Given = {},
  ): Promise<Reply> => {
    const raw: RawArguments = new Map(Object.entries(options));
    return actionOf(words).invoke(raw, await context(given));
  };
  return {
    context,
    run,
    /** The text of an answer, or the key of what the person did wrong. */
    async say(...asked: Parameters<typeof run>): Promise<string> {
      return told(() => run(...asked));
    },
    async press(customId: string, given: Given = {}): Promise<Reply> {
      return press(customId, commands, await context(given));
    },
    async offered(
      words: string,
      option: string,
      typed: string,
      given: Given = {},
    ): Promise<readonly Choice[]> {
      return actionOf(words).suggest(option, typed, await context(given));
    },
  };
}

function actionOf(words: string) {
  const [name = '', below] = words.split(' ');
  const action = actionNamed(commandNamed(commands, name), below);
  if (!action) throw new Error(`there is no /${words}`);
  return action;
}

/** The text of a reply, or the key of the mistake. */
export async function told(act: () => Promise<Reply>): Promise<string> {
  try {
    return textOf(bodyOf(await act()));
  } catch (error) {
    if (error instanceof UserError) return error.key;
    throw error;
  }
}

/** A server in Oslo, on Monday 5 June 2023. */
export async function oslo() {
  const here = server();
  await here.run('settings zone', { zone: 'Europe/Oslo' });
  return here;
}

/** Asks for something and confirms it. */
export async function confirmed(
  here: ReturnType<typeof server>,
  words: string,
  options: Record<string, unknown>,
  { label = 'Save', by = '42' } = {},
) {
  const asked = bodyOf(await here.run(words, options, { by }));
  return textOf(bodyOf(await here.press(idOf(asked, label), { by })));
}
