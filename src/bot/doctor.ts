import '../temporal.ts';
import { join } from 'node:path';
import { config as loadEnvFile } from 'dotenv';
import { type Config, ConfigError, defaultStoreUrl, readConfig } from '../config.ts';
import { createInspection } from '../discord/inspection.ts';
import { createLookRest } from '../discord/rest.ts';
import { bad, type Check, type Examined, skipped } from '../doctor/check.ts';
import { commandsCheck } from '../doctor/commands.ts';
import { configurationCheck } from '../doctor/configuration.ts';
import { applicationCheck, clockCheck, gatewayCheck, tokenCheck } from '../doctor/discord.ts';
import type { DiscordPort } from '../doctor/discord-port.ts';
import { examine, exitCodeOf } from '../doctor/examine.ts';
import { diskOf, get, isTaken, memoryOf } from '../doctor/host.ts';
import { portCheck, publicCheck } from '../doctor/http.ts';
import { diskCheck, memoryCheck } from '../doctor/machine.ts';
import { nodeCheck, zoneCheck } from '../doctor/node.ts';
import { packsCheck } from '../doctor/packs.ts';
import { permissionsCheck } from '../doctor/permissions.ts';
import { jsonOf, reportOf } from '../doctor/report.ts';
import { type SubscribedChannel, storeCheck } from '../doctor/store.ts';
import { loadCommands } from '../kit/load.ts';
import { loadPacks } from '../packs/load.ts';
import { EXIT_CONFIG } from '../service.ts';
import { storeAddress } from '../store/address.ts';

const COMMANDS = join(import.meta.dirname, '..', '..', 'commands');

/** Not called as it should be. */
const MISUSED = 2;

/**
 * Looks at everything on which the bot stands, by the configuration that `npm start` would read, and changes nothing.
 * @param args the arguments after the command's name: none, or --json
 * @param print takes lines
 * @param env the environment, to which `.env` adds what it lacks
 * @returns the exit code: 0 nothing is bad, 1 something is, 78 the configuration can't be read, 2 wrong arguments
 */
export async function runDoctor(
  args: readonly string[],
  print: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  if (args.some((arg) => arg !== '--json')) {
    print('Usage: npm run doctor [-- --json]');
    return MISUSED;
  }
  const envFile = !loadEnvFile({ quiet: true, processEnv: env }).error;
  const [examined, code] = await diagnose(env, envFile);
  for (const line of args.includes('--json') ? [jsonOf(examined)] : reportOf(examined)) print(line);
  return code;
}

async function diagnose(env: NodeJS.ProcessEnv, envFile: boolean): Promise<[Examined[], number]> {
  const node = nodeFacts();
  const first = [nodeCheck(node), zoneCheck(node)];
  try {
    const config = readConfig(env);
    const checks = [...first, configurationCheck(config, envFile), ...(await checksOf(config))];
    const examined = await examine(checks);
    return [examined, exitCodeOf(examined)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.message
      .split('\n')
      .map((line) => bad(line, 'correct it in .env; .env.example explains it'));
    return [[...(await examine(first)), { name: 'configuration', findings }], EXIT_CONFIG];
  }
}

const nodeFacts = () => ({
  version: process.versions.node,
  path: process.execPath,
  tz: process.versions.tz,
  nativeTemporal: Temporal.Now.instant.toString().includes('[native code]'),
});

async function checksOf(config: Config): Promise<Check[]> {
  const { token, apiUrl, packsDir, host, port, publicUrl } = config;
  const discord = token === undefined ? undefined : await inspectionOf(token, apiUrl);
  let subscribed: readonly SubscribedChannel[] | undefined;
  const url = async () => config.storeUrl ?? storeNamed(discord ? await discord.id() : 'playground');
  const onSubscribed = (channels: readonly SubscribedChannel[]) => {
    subscribed = channels;
  };
  const application = async () => discord?.id();
  return [
    ...(discord ? discordChecks(config, discord) : [withoutToken]),
    storeCheck({ url, application, onSubscribed }),
    ...(discord ? [permissionsCheck({ port: discord.port, application, subscribed: () => subscribed })] : []),
    packsCheck(packsDir, loadPacks),
    diskCheck(async () => diskUnder(await url())),
    memoryCheck(memoryOf),
    portCheck({ host, port, taken: isTaken, get }),
    publicCheck(publicUrl, get),
  ];
}

const storeNamed = (name: string | undefined) => (name === undefined ? undefined : defaultStoreUrl(name));

const withoutToken: Check = {
  name: 'Discord',
  run: async () =>
    skipped('without a token nothing is asked of Discord: this is the playground’s configuration'),
};

async function diskUnder(url: string | undefined) {
  if (url === undefined) return diskOf(join('var', 'a-store'));
  const address = storeAddress(url);
  return address.kind === 'sqlite' && address.path !== ':memory:' ? diskOf(address.path) : undefined;
}

type Inspection = Awaited<ReturnType<typeof inspectionOf>>;

/** Discord, asked once for the application that everything else goes by. */
async function inspectionOf(token: string, apiUrl: string) {
  const commands = await loadCommands(COMMANDS);
  const port = createInspection({
    rest: createLookRest({ token, apiUrl }),
    commands,
    wall: () => Date.now(),
  });
  let asked: ReturnType<DiscordPort['application']> | undefined;
  const application = () => {
    asked ??= port.application();
    return asked;
  };
  const id = async () => {
    const answer = await application();
    return 'answered' in answer ? answer.answered.id : undefined;
  };
  return { port, application, id };
}

function discordChecks({ apiUrl, shards, ownerGuild }: Config, { port, application }: Inspection): Check[] {
  return [
    tokenCheck(application, apiUrl),
    clockCheck(() => port.ahead()),
    applicationCheck(application),
    gatewayCheck({ gateway: () => port.gateway(), application }, shards, apiUrl),
    commandsCheck({ port, application, ownerGuild, api: apiUrl }),
  ];
}
