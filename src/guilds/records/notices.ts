import { z } from 'zod';
import type { Definition } from '../../store/envelope.ts';
import type { Collection } from '../../store/records.ts';

/** What moderators of a server could be told nowhere, oldest first: it waits for their next command. */
export type NoticeList = { readonly texts: readonly string[] };

/** How the store keeps it, by server id. */
export const noticeRecord: Definition<NoticeList> = {
  name: 'notices',
  version: 1,
  schema: z.object({ texts: z.array(z.string()) }),
};

/** So many are kept; what is older has been overtaken. */
const MOST = 5;

/** Keeps a text for the next moderators' command in a server. */
export async function keepNotice(
  notices: Collection<NoticeList>,
  guild: string,
  text: string,
): Promise<void> {
  await notices.update(guild, (list) => {
    const others = (list?.texts ?? []).filter((one) => one !== text);
    return { texts: [...others, text].slice(-MOST) };
  });
}

/** Lets a text go that has reached moderators another way. */
export async function dropNotice(
  notices: Collection<NoticeList>,
  guild: string,
  text: string,
): Promise<void> {
  await notices.update(guild, (list) => ({ texts: (list?.texts ?? []).filter((one) => one !== text) }));
}

/** Takes what is kept for a server: of several who ask at once one alone gets it. */
export async function takeNotices(
  notices: Collection<NoticeList>,
  guild: string,
): Promise<readonly string[]> {
  if (!(await notices.get(guild))?.texts.length) return [];
  let taken: readonly string[] = [];
  await notices.update(guild, (list) => {
    taken = list?.texts ?? [];
    return { texts: [] };
  });
  return taken;
}
