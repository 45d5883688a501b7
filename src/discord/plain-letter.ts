import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Letter } from '../kit/letter.ts';
import type { Sending } from '../reminders/delivery.ts';
import type { Row } from '../reminders/ledger.ts';

type Send = (row: Row, letter: Letter) => Promise<Sending>;

/** What may be so because of files: the permission for them was taken away just now, or they are too large. */
const OF_FILES: ReadonlySet<number | undefined> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.RequestEntityTooLarge,
]);

/**
 * Sends letters; one that is refused for what its files may have caused is to be sent again at once, and then goes without them. That
 * is left to whoever delivers: the next request has to wait for its turn, and to be sure that the row is still ours.
 */
export function orPlain(send: Send, onPlain: (row: Row) => void): Send {
  const plain = new Set<string>();
  return async (row, letter) => {
    const { files = [], ...words } = letter.body;
    if (plain.delete(row.id)) return send(row, { ...letter, body: words });
    const sending = await send(row, letter);
    if (files.length === 0 || sending.went !== 'refused' || !OF_FILES.has(sending.code)) return sending;
    onPlain(row);
    plain.add(row.id);
    return { went: 'limited', retryAfterMs: 0 };
  };
}
