import { isDeepStrictEqual } from 'node:util';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { watchFolders } from '../packs/folder-watch.ts';
import type { LiveLibraries } from '../packs/libraries.ts';
import type { Library } from '../packs/library.ts';
import { readPacks } from '../packs/load.ts';
import { type Refusal, refusalText } from '../packs/problem.ts';
import { createReloading } from '../packs/reloading.ts';
import type { Renewal } from '../packs/renewal.ts';
import { riddlesIn } from '../packs/trivia/riddles.ts';
import type { RetryOptions } from '../retry.ts';

/** Packs that are read anew when they are changed on the disk. */
export type FreshPacks = {
  /** Reads them now; those go whose folders are gone. */
  reload(): Promise<void>;
  close(): void;
};

type Keeping = {
  libraries: LiveLibraries;
  folder: string;
  wait: RetryOptions['wait'];
  onRenewal: (renewal: Renewal) => void;
  onFault: (error: unknown) => void;
};

/** Watches the folder of packs, and puts what is changed in it into service. */
export async function keepPacksFresh({ folder, onFault, ...keeping }: Keeping): Promise<FreshPacks> {
  const watch = watchFolders(folder, { onTouch: () => reloading.touched(), onFault });
  const read = async () => {
    await watch.renew();
    return readPacks(folder);
  };
  const reloading = createReloading({ ...keeping, read, onFault });
  await watch.renew();
  // What was written between the start's reading and now nobody has told.
  reloading.touched();
  return { reload: () => reloading.reload(), close: () => watch.close() };
}

/**
 * Makes what the first search, the first "Who said this?" and the first question would wait for, before anybody asks for it, now
 * and whenever the packs are others. Others have their turn meanwhile. @returns when what is in service now is made
 */
export function prepareAhead({
  libraries,
  log,
}: {
  libraries: Pick<LiveLibraries, 'of' | 'follow'>;
  log: Logger;
}): Promise<void> {
  const prepare = async () => {
    const library = libraries.of();
    for (const ask of FIRST_ASKED) {
      // Packs that were replaced meanwhile are not worth it.
      if (libraries.of() === library) await ask(library);
    }
  };
  const again = () =>
    prepare().catch((err: unknown) => log.error({ err }, 'what is looked through could not be made ready'));
  libraries.follow(() => void again());
  return again();
}

const FIRST_ASKED: readonly ((library: Library) => Promise<unknown>)[] = [
  (library) => library.search(''),
  (library) => library.attribute([]),
  (library) => riddlesIn(library, { revealing: true, apart: new Set() }),
];

/** Says in the log why a pack is not taken, and what that means. */
export function tellRefusal(log: Logger, refusal: Refusal, isInService: boolean): void {
  const stays = isInService ? 'its last good version stays in service' : 'the others go on';
  const what =
    refusal.pack === ''
      ? 'the folder of packs can’t be read, and all packs stay in service'
      : `a pack is refused, ${stays}`;
  log.error(refusal, `${what}: ${refusalText(refusal)}`);
}

/** Says in the log what came of a reading, and counts it. What was told `before` the first one is not told again by it. */
export function renewalTeller(
  log: Logger,
  metrics: Pick<Metrics, 'packReload'>,
  isInService: (pack: string) => boolean,
  before: readonly Refusal[],
) {
  let told = before;
  let faulty = new Set(before.map(({ pack }) => pack));
  return ({ added, changed, removed, missing, refused }: Renewal): void => {
    for (const refusal of refused) {
      if (told.some((one) => isDeepStrictEqual(one, refusal))) continue;
      tellRefusal(log, refusal, isInService(refusal.pack));
    }
    told = [];
    for (const pack of missing) {
      log.warn(
        { pack },
        `the folder of the pack ${pack} is gone: it stays in service until SIGHUP or a start`,
      );
    }
    for (const pack of removed) {
      log.warn(
        { pack },
        `the pack ${pack} is out of service, since its folder is gone: what is due of its films waits`,
      );
    }
    const others = new Set([
      ...added,
      ...changed,
      ...removed,
      ...missing,
      ...refused.map(({ pack }) => pack),
    ]);
    // What stands there is what is in service all the time; who has mended it waits for a word.
    const isRead = !others.has('');
    for (const pack of isRead ? faulty : []) {
      if (!others.has(pack) && isInService(pack)) log.info({ pack }, `the pack ${pack} is sound again`);
    }
    if (isRead) faulty = new Set(refused.map(({ pack }) => pack));
    const what = Object.entries({ added, changed, removed }).filter(([, packs]) => packs.length > 0);
    const news = what.length > 0;
    const words = what.map(([did, packs]) => `${did} ${packs.join(', ')}`).join('; ');
    if (news) log.info({ added, changed, removed }, `packs are reloaded: ${words}`);
    else if (refused.length === 0) log.debug('the packs are as they were');
    metrics.packReload(resultOf(news, refused.length > 0));
  };
}

function resultOf(news: boolean, refused: boolean): Parameters<Metrics['packReload']>[0] {
  if (refused) return news ? 'partly' : 'refused';
  return news ? 'changed' : 'unchanged';
}
