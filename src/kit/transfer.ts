import { isDeepStrictEqual } from 'node:util';
import type { Followed } from '../packs/libraries.ts';
import { MOST_CORRECTIONS } from './capacity.ts';
import { UserError } from './errors.ts';
import { followedIn, type GuildBook, type OwnEvent, type SettingName } from './guild.ts';
import { type ChannelSubscription, isPaused, wishOf } from './subscription.ts';
import {
  type FileCorrection,
  type FileEvent,
  type FileSubscription,
  TRANSFER_FORMAT,
  TRANSFER_VERSION,
  type TransferFile,
} from './transfer-file.ts';

/** What a server has set, for files to be compared with. */
export type Standing = Pick<GuildBook, 'id' | 'settings' | 'events' | 'corrections'> & {
  readonly subscriptions: readonly ChannelSubscription[];
  /** Whether the server has such a channel or role, whether there is such a pack, and whether any tells of such a film. */
  readonly exists: (kind: 'channel' | 'role' | 'film' | 'pack', id: string) => boolean;
};

type Did = 'added' | 'changed' | 'removed';

/** One thing that an import does. */
export type Step =
  | { readonly kind: 'setting'; readonly did: Did; readonly name: SettingName; readonly value: string | null }
  | { readonly kind: 'spoilers'; readonly did: Did; readonly channel: string; readonly value: string | null }
  | { readonly kind: 'event'; readonly did: Did; readonly event: FileEvent }
  | { readonly kind: 'correction'; readonly did: 'added'; readonly correction: FileCorrection }
  | {
      readonly kind: 'subscription';
      readonly did: Did;
      readonly one: FileSubscription;
    };

/** Something of the file for which this server has no place. */
export type LeftOut = {
  readonly what: 'channel' | 'role' | 'film' | 'pack' | 'log';
  readonly id: string;
};

/** A server's settings as a file, which tells nobody's name. @param now bot time */
export function fileOf(standing: Standing, now: Temporal.Instant): TransferFile {
  const { id, settings, events, corrections, subscriptions } = standing;
  const { zone, language, log, spoilers, spoilersIn } = settings;
  return {
    format: TRANSFER_FORMAT,
    version: TRANSFER_VERSION,
    server: id,
    exported: now.toString({ smallestUnit: 'second' }),
    settings: {
      zone: zone?.value ?? null,
      language: language?.value ?? null,
      log: log?.value ?? null,
      spoilers: policy(spoilers?.value) ?? null,
      packs: followedIn(settings)?.slice() ?? null,
      spoilersIn: Object.fromEntries(
        Object.entries(spoilersIn).map(([channel, { value }]) => [channel, policy(value) ?? 'hide']),
      ),
    },
    events: events.map(({ key, title, when }) => ({ key, title, when })),
    corrections: [...corrections].flatMap(([film, claims]) =>
      claims.map(({ by: _by, at: _at, ...claim }) => ({ ...claim, film })),
    ),
    subscriptions: subscriptions.map(fileSubscription),
  };
}

const policy = (value: string | undefined) => (value === 'hide' || value === 'show' ? value : undefined);

const fileSubscription = (one: ChannelSubscription): FileSubscription => ({
  channel: one.channel,
  paused: isPaused(one),
  ...wishOf(one),
});

/**
 * What an import would do: it makes the parts of which the file speaks as they are in the file. Corrections are history, and
 * only added. @throws UserError where there would be more corrections than a server may have.
 */
export function importOf(file: TransferFile, standing: Standing): { steps: Step[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const here = (what: LeftOut['what'], id: string) => {
    // The role that everybody has bears the server's own id, and is never pinged.
    const everyone = what === 'role' && id === standing.id;
    const found = !everyone && standing.exists(what === 'log' ? 'channel' : what, id);
    if (!found && !leftOut.some((one) => one.what === what && one.id === id)) leftOut.push({ what, id });
    return found;
  };
  const steps = [
    ...settingSteps(file.settings, standing, here),
    ...eventSteps(file.events, standing.events),
    ...correctionSteps(file.corrections, standing, here),
    ...subscriptionSteps(file.subscriptions, standing, here),
  ];
  // What goes makes room for what comes.
  return {
    steps: steps.toSorted((a, b) => Number(b.did === 'removed') - Number(a.did === 'removed')),
    leftOut,
  };
}

type Here = (what: LeftOut['what'], id: string) => boolean;

const didOf = (before: unknown, after: unknown): Did =>
  after === null || after === undefined
    ? 'removed'
    : before === null || before === undefined
      ? 'added'
      : 'changed';

function settingSteps(file: TransferFile['settings'] = {}, { settings }: Standing, here: Here): Step[] {
  const single = (['zone', 'language', 'log', 'spoilers'] as const).flatMap((name): Step[] => {
    const value = file[name];
    const before = settings[name]?.value ?? null;
    if (value === undefined || value === before) return [];
    if (name === 'log' && value !== null && !here('log', value)) return [];
    return [{ kind: 'setting', did: didOf(before, value), name, value }];
  });
  return [
    ...single,
    ...packSteps(file.packs, followedIn(settings), here),
    ...(file.spoilersIn ? channelSteps(file.spoilersIn, settings.spoilersIn, here) : []),
  ];
}

/** Of the packs that the file names those count that are here; where none is, the server follows what it has followed. */
function packSteps(wanted: readonly string[] | null | undefined, before: Followed, here: Here): Step[] {
  if (wanted === undefined) return [];
  const found = wanted?.filter((id) => here('pack', id));
  if (found?.length === 0 || isDeepStrictEqual(found?.toSorted(), before?.toSorted())) return [];
  const value = found?.join(' ') ?? null;
  return [{ kind: 'setting', did: didOf(before, value), name: 'packs', value }];
}

function channelSteps(
  wanted: Readonly<Record<string, string>>,
  before: Standing['settings']['spoilersIn'],
  here: Here,
): Step[] {
  const now = new Map(Object.entries(before).map(([channel, { value }]) => [channel, value]));
  const then = new Map(Object.entries(wanted).filter(([channel]) => here('channel', channel)));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((channel): Step[] => {
    const value = then.get(channel) ?? null;
    const was = now.get(channel) ?? null;
    return value === was ? [] : [{ kind: 'spoilers', did: didOf(was, value), channel, value }];
  });
}

function eventSteps(wanted: TransferFile['events'], before: readonly OwnEvent[]): Step[] {
  if (!wanted) return [];
  const kept = new Set(wanted.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key));
  return [
    ...gone.map((event): Step => ({ kind: 'event', did: 'removed', event })),
    ...wanted.flatMap((event): Step[] => {
      const was = before.find(({ key }) => key === event.key);
      if (was && was.title === event.title && isDeepStrictEqual(was.when, event.when)) return [];
      return [{ kind: 'event', did: didOf(was, event), event }];
    }),
  ];
}

function correctionSteps(
  wanted: TransferFile['corrections'] = [],
  { corrections }: Standing,
  here: Here,
): Step[] {
  const known = new Set([...corrections.values()].flat().map(({ key }) => key));
  const fresh = wanted.filter(({ key }) => !known.has(key)).filter(({ film }) => here('film', film));
  if (known.size + fresh.length > MOST_CORRECTIONS)
    throw new UserError('correct.full', { max: MOST_CORRECTIONS });
  return fresh.map((correction): Step => ({ kind: 'correction', did: 'added', correction }));
}

function subscriptionSteps(
  wanted: TransferFile['subscriptions'],
  { subscriptions }: Standing,
  here: Here,
): Step[] {
  if (!wanted) return [];
  const kept = new Set(wanted.map(({ channel }) => channel));
  const gone = subscriptions.filter(({ channel }) => !kept.has(channel)).map(fileSubscription);
  const possible = wanted
    .filter(({ channel }) => here('channel', channel))
    .map((one) => (one.role === null || here('role', one.role) ? one : { ...one, role: null }));
  return [
    ...gone.map((one): Step => ({ kind: 'subscription', did: 'removed', one })),
    ...possible.flatMap((one): Step[] => {
      const found = subscriptions.find(({ channel }) => channel === one.channel);
      const was = found && fileSubscription(found);
      return isDeepStrictEqual(was, one) ? [] : [{ kind: 'subscription', did: didOf(was, one), one }];
    }),
  ];
}
