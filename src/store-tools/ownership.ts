import { lchownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who runs this, and how a file is given to somebody. */
export interface Giver {
  /** Undefined where the system knows no users by number. */
  readonly uid: number | undefined;
  readonly give?: (path: string, uid: number, gid: number) => void;
}

const HERE: Giver = { uid: process.getuid?.() };

/**
 * Gives a file that root has made to whom its folder belongs: beside a service with a user of its own the bot could otherwise
 * not open it. A link is given away itself, and never what it leads to: whose the folder is can put one there, to anything. Whoever else
 * runs this has made it for himself, and may not give it away.
 */
export function giveToOwnerOfFolder(path: string, { uid, give = lchownSync }: Giver = HERE): void {
  if (uid !== 0) return;
  const folder = statSync(dirname(path));
  give(path, folder.uid, folder.gid);
}
