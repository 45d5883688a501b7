import type { LoadedPacks } from '../packs/load.ts';
import { refusalText } from '../packs/problem.ts';
import { bad, type Check, type Finding, fine } from './check.ts';

/** Whether there are packs, and none is refused. @param load reads those of the folder */
export const packsCheck = (folder: string, load: (folder: string) => Promise<LoadedPacks>): Check => ({
  name: 'packs',
  run: async () => packFindings(folder, await load(folder)),
});

export function packFindings(
  folder: string,
  { packs, refused }: Pick<LoadedPacks, 'packs' | 'refused'>,
): Finding[] {
  const refusals = refused.map((refusal) =>
    refusal.pack === ''
      ? bad(
          `PACKS_DIR is ${refusal.file}: ${refusal.reason}`,
          'set PACKS_DIR to the folder with one folder per pack',
        )
      : bad(
          refusalText(refusal),
          `the bot runs without this pack: npm run pack:check -- ${folder}/${refusal.pack}`,
        ),
  );
  const names = packs.map(({ id }) => id).join(', ');
  if (packs.length > 0) return [fine(`${folder}: ${names}`), ...refusals];
  return refusals.length > 0
    ? refusals
    : [
        bad(
          `${folder} holds no pack: the bot knows nothing`,
          'set PACKS_DIR, or put a pack there (data/README.md)',
        ),
      ];
}
