import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Something that tells when anything in the folder of packs is written, made, renamed or taken away. */
export interface FolderWatch {
  /** Looks anew at which folders there are. What happens from then on is told; what was before has to be read after it. */
  renew(): Promise<void>;
  close(): void;
}

interface FolderWatchOptions {
  readonly onTouch: () => void;
  /** Is told of a folder that can't be watched, as where a machine watches too many already. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Watches the folder of packs and each folder in it. Folders and not files, since editors write a new file and give it the name of
 * the old one, and who watches the old one hears nothing any more. It begins with `renew`, and keeps no process alive.
 */
export function watchFolders(dir: string, { onTouch, onFault }: FolderWatchOptions): FolderWatch {
  let watchers: FSWatcher[] = [];
  let open = true;
  const close = () => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  return {
    async renew() {
      const folders = await foldersIn(dir);
      // Whoever was moved away and is there again is another folder: none is kept.
      close();
      if (!open) return;
      for (const folder of folders) {
        try {
          watchers.push(watch(folder, { persistent: false }, onTouch).on('error', onFault));
        } catch (error) {
          onFault(error);
        }
      }
    },
    close() {
      open = false;
      close();
    },
  };
}

/** Where there is no folder of packs, the one in which it should be. */
async function foldersIn(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return [dir, ...folders.map(({ name }) => join(dir, name))];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [dirname(dir)];
    throw error;
  }
}
