import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defaultStoreUrl, readConfig } from '../config.ts';
import { StoreError } from '../store/errors.ts';
import type { ToolRun } from './tool.ts';

/**
 * The store that `npm start` would use. Without STORE_URL that depends on the application, which only Discord knows: the
 * token begins with the bot's id, which is the application's for all but the oldest bots; else the one store that is there.
 * @throws ConfigError, or StoreError `unsupported` where nobody can say which it is
 */
export function chosenStore(env: ToolRun['env'], files: readonly string[] = kept()): string {
  const { storeUrl, token, production } = readConfig(env);
  if (storeUrl !== undefined) return storeUrl;
  if (token === undefined && !production) return defaultStoreUrl('playground');
  const bots = files.filter((file) => /^\d+\.sqlite$/u.test(file));
  const own = token === undefined ? undefined : `${botOf(token)}.sqlite`;
  const [only, ...others] = own !== undefined && bots.includes(own) ? [own] : bots;
  if (only !== undefined && others.length === 0) return defaultStoreUrl(basename(only, '.sqlite'));
  throw new StoreError(
    'unsupported',
    'It is not clear which store is meant: set STORE_URL, for example STORE_URL=sqlite:var/<application id>.sqlite.',
  );
}

function kept(): string[] {
  try {
    return readdirSync(dirname(defaultStoreUrl('any').slice('sqlite:'.length)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const botOf = (token: string): string => Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1');
