import { z } from 'zod';
import { MOST_CHANNELS } from '../../kit/capacity.ts';
import { UserError } from '../../kit/errors.ts';
import type { Setting, SettingName, Settings } from '../../kit/guild.ts';
import type { Definition } from '../../store/envelope.ts';

/** What a server has set that has set nothing. */
export const NOTHING_SET: Settings = {
  zone: null,
  language: null,
  log: null,
  spoilers: null,
  packs: null,
  spoilersIn: {},
};

type Mark = { readonly by: string; readonly at: string };

/** The settings with one of them set, or with null unset. @param mark by whom, and when in bot time */
export const withSetting = (
  was: Settings | undefined,
  name: SettingName,
  value: string | null,
  mark: Mark,
): Settings => ({ ...(was ?? NOTHING_SET), [name]: value === null ? null : { value, ...mark } });

/** The settings with what holds in a channel. @throws UserError where too many channels have something of their own */
export function withSpoilersIn(
  was: Settings = NOTHING_SET,
  channel: string,
  value: string | null,
  mark: Mark,
): Settings {
  const { [channel]: _before, ...others } = was.spoilersIn;
  if (value === null) return { ...was, spoilersIn: others };
  if (Object.keys(others).length >= MOST_CHANNELS)
    throw new UserError('spoilers.full', { max: MOST_CHANNELS });
  return { ...was, spoilersIn: { ...others, [channel]: { value, ...mark } } };
}

const setting: z.ZodType<Setting> = z.object({ value: z.string(), by: z.string(), at: z.string() });
const settings = { zone: setting.nullable(), language: setting.nullable(), log: setting.nullable() };

/** Version 1 knew nothing of spoilers. */
const fromFirst = (old: unknown): unknown => ({
  ...z.object(settings).parse(old),
  spoilers: null,
  spoilersIn: {},
});

const withSpoilers = {
  ...settings,
  spoilers: setting.nullable(),
  spoilersIn: z.record(z.string(), setting),
};

/** Up to version 2 every server followed all packs. */
const fromSecond = (old: unknown): unknown => ({ ...z.object(withSpoilers).parse(old), packs: null });

/** How the store keeps it. */
export const settingsRecord: Definition<Settings> = {
  name: 'settings',
  version: 3,
  schema: z.object({ ...withSpoilers, packs: setting.nullable() }),
  migrations: [fromFirst, fromSecond],
};
