import { KNOWN_RECORDS } from '../guilds/records/state.ts';
import { subscriptionRecord } from '../guilds/records/subscription-record.ts';
import { LEDGER_LAYOUT, lookAtLedger } from '../reminders/open-ledger.ts';
import type { Opened } from '../store/backend.ts';
import { durabilityOf } from '../store/durability.ts';
import { StoreError } from '../store/errors.ts';
import { type Look, lookAtStore, newerIn, ownerOf, recordsIn } from '../store/look.ts';
import { bad, type Check, counted, type Finding, fine, skipped, warn } from './check.ts';

/** A channel that is subscribed, and whether it is known not to be able to post. */
export interface SubscribedChannel {
  readonly guild: string;
  readonly channel: string;
  readonly broken: boolean;
}

export interface StoreOptions {
  /** Undefined where nobody knows which: it is named by the application. */
  readonly url: () => Promise<string | undefined>;
  /** Undefined where it is not known. */
  readonly application: () => Promise<string | undefined>;
  /** Is told which channels are subscribed. */
  readonly onSubscribed: (channels: readonly SubscribedChannel[]) => void;
}

/** The store: whether it answers and holds what it acknowledges, whose it is, and what is in it. Nothing in it is changed. */
export const storeCheck = ({ url, application, onSubscribed }: StoreOptions): Check => ({
  name: 'store',
  run: async () => {
    const address = await url();
    if (address === undefined) return skipped('it is named by the application, which nobody has told');
    try {
      const look = await lookAtStore(address);
      return await findingsOf(look, await application(), onSubscribed).finally(() => look.close());
    } catch (error) {
      if (error instanceof StoreError) return refusalOf(error);
      throw error;
    }
  },
});

const MENDS: Readonly<Partial<Record<StoreError['code'], string>>> = {
  unreachable:
    'start it, make room where its disk is full, or correct STORE_URL: until it answers the bot waits, and posts nothing',
  unreadable: 'correct STORE_URL, or the rights of the user that runs this',
  newer: 'run the newer version of the bot',
  invalid: 'put a backup back, or report this as a bug',
};

const refusalOf = ({ code, message }: StoreError): Finding =>
  bad(message, MENDS[code] ?? 'correct STORE_URL');

async function findingsOf(
  { address, notDurable, opened }: Look,
  application: string | undefined,
  onSubscribed: StoreOptions['onSubscribed'],
): Promise<Finding[]> {
  const name = address.kind === 'sqlite' ? address.path : address.name;
  const forgetful =
    notDurable === undefined ? [] : [bad(notDurable, 'do that: reminders may be lost or come twice')];
  const risked =
    address.kind !== 'sqlite' && !address.durable
      ? [warn('durability=none: reminders may be lost or come twice', 'take it out of STORE_URL')]
      : [];
  if (!opened) {
    onSubscribed([]);
    return [fine(`${name}: empty; the bot's first start fills it`), ...forgetful, ...risked];
  }
  const { says, obstacle } = await durabilityOf(opened);
  const broken =
    obstacle === undefined
      ? []
      : [bad(`${name}: ${obstacle}`, 'mend the server or the disk, or put a backup back')];
  const owner = await ownership(opened, application);
  const contents = owner.state === 'bad' ? [] : await contentsOf(opened, onSubscribed);
  return [fine(`${name}: ${says}`), ...forgetful, ...risked, ...broken, owner, ...contents];
}

async function ownership(opened: Opened, application: string | undefined): Promise<Finding> {
  const owner = await ownerOf(opened);
  if (application === undefined) return fine(`it belongs to application ${owner}`);
  return owner === application
    ? fine('it belongs to this application')
    : bad(
        `it belongs to application ${owner}, not to ${application}: the bot would not start`,
        'set STORE_URL to another store, or use the token of that application',
      );
}

async function contentsOf(opened: Opened, onSubscribed: StoreOptions['onSubscribed']): Promise<Finding[]> {
  const newer = await newerIn(opened, KNOWN_RECORDS, { ledger: LEDGER_LAYOUT[opened.backend.kind] });
  if (newer.length > 0) {
    const which = newer.map(({ name, found, known }) => `${name} (${found}, here ${known})`).join(', ');
    return [
      bad(
        `a newer version of the bot has written it: ${which}`,
        'run that version, or put back a backup from before',
      ),
    ];
  }
  const unreadable: string[] = [];
  const channels: SubscribedChannel[] = [];
  const options = { onUnreadable: (guild: string) => unreadable.push(guild) };
  const guilds = new Set<string>();
  for await (const [guild, list] of recordsIn(opened, subscriptionRecord, options)) {
    if (list.subscriptions.length > 0) guilds.add(guild);
    channels.push(
      ...list.subscriptions.map(({ channel, broken }) => ({ guild, channel, broken: broken !== null })),
    );
  }
  onSubscribed(channels);
  const counts = (await (await lookAtLedger(opened))?.count({ ids: [0], count: 1 }))?.get(0);
  const rows = counts
    ? `; ${counted(counts.due, 'post')} due, ${counts.held} waiting, ${counts.claimed} under way`
    : '';
  const says = fine(
    `${counted(channels.length, 'subscribed channel')} in ${counted(guilds.size, 'server')}${rows}`,
  );
  return [says, ...(unreadable.length > 0 ? [damaged(unreadable)] : [])];
}

const damaged = (guilds: readonly string[]): Finding =>
  bad(
    `the subscriptions of ${counted(guilds.length, 'server')} can't be read: ${guilds.slice(0, 5).join(', ')}`,
    'they get no reminders: put a backup back, or report this as a bug',
  );
