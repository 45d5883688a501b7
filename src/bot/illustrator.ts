import type { GuildTable } from '../discord/guild-table.ts';
import { mayAttach } from '../discord/sight.ts';
import type { Letter } from '../kit/letter.ts';
import type { Row } from '../reminders/ledger.ts';
import { pictureFile } from '../views/layout/picture.ts';
import type { BotParts } from './parts.ts';

/** Adds the picture that a letter wants. Where that can't be, it goes out as it is: never later, and never not at all. */
export function illustratorOf({ pictures, log }: Pick<BotParts, 'pictures' | 'log'>, table: GuildTable) {
  return async (letter: Letter, { id, guild, recipient }: Row): Promise<Letter> => {
    const { picture, channel, body } = letter;
    if (!picture || guild === undefined) return letter;
    if (!mayAttach(table, guild, channel, recipient)) {
      log.warn({ id, channel }, 'a post goes out without its picture: I may not attach files there');
      return letter;
    }
    const drawn = await pictures.draw(picture);
    return drawn ? { ...letter, body: { ...body, files: [pictureFile(picture, drawn)] } } : letter;
  };
}
