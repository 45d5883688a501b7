import type { Config } from '../config.ts';
import { type Check, type Finding, fine, warn } from './check.ts';

/** The configuration, once it could be read: what it decides, and what in it may not be meant so. */
export const configurationCheck = (config: Config, envFile: boolean): Check => ({
  name: 'configuration',
  run: async () => [
    fine(
      `${envFile ? '.env and the environment' : 'the environment (there is no .env)'}: ${purposeOf(config)}`,
    ),
    ...doubtsAbout(config),
  ],
});

function purposeOf({ token, production, shards }: Config): string {
  if (token === undefined) {
    return production ? 'no token' : 'no DISCORD_TOKEN, so npm start opens the playground';
  }
  const { range, count } = shards;
  const which = range ? `shards ${range.start}–${range.end}` : 'all shards';
  return `a bot with ${which}${count === undefined ? '' : ` of ${count}`}`;
}

function doubtsAbout({ token, production, startAt, host, publicUrl, ownerGuild }: Config): Finding[] {
  const found: Finding[] = [];
  if (token === undefined && production) {
    found.push({
      state: 'bad',
      says: 'NODE_ENV is production and there is no DISCORD_TOKEN: npm start would end with code 78',
      mend: 'put the token into .env, or try the bot without one: npm start -- --playground',
    });
  }
  if (token !== undefined && !production) {
    found.push(warn('NODE_ENV is not production', 'set NODE_ENV=production: a lost token is an error then'));
  }
  if (startAt) found.push(warn(`BOT_NOW sets the bot's clock to ${startAt.toString()}`, 'unset BOT_NOW'));
  if (ownerGuild !== undefined) {
    found.push(
      warn(
        `OWNER_GUILD: only server ${ownerGuild} has the commands`,
        'unset OWNER_GUILD when it is tried out',
      ),
    );
  }
  if (!isNear(host) && publicUrl === undefined) {
    found.push(
      warn(
        `HOST is ${host}: who reaches that address can read /metrics`,
        'let a firewall keep others away, or listen on 127.0.0.1; in a container leave it, and publish the port on 127.0.0.1',
      ),
    );
  }
  return found;
}

const isNear = (host: string): boolean => /^(?:127\.|localhost$|::1$)/u.test(host);
