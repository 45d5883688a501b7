import { MOST_CORRECTIONS } from '../../kit/capacity.ts';
import { UserError } from '../../kit/errors.ts';
import type { Correction, GuildBook } from '../../kit/guild.ts';
import type { CorrectionList } from './book-records.ts';

/** The list with one more; as it is where that one is in it already. @throws UserError where it is full */
export function withCorrection(
  list: CorrectionList | undefined,
  correction: Correction & { film: string },
): CorrectionList {
  const corrections = list?.corrections ?? [];
  if (corrections.some(({ key }) => key === correction.key)) return { corrections };
  if (corrections.length >= MOST_CORRECTIONS) {
    throw new UserError('correct.full', { max: MOST_CORRECTIONS });
  }
  return { corrections: [...corrections, correction] };
}

/** A server's claims by film, oldest first. */
export const correctionsOf = (list: CorrectionList | undefined): GuildBook['corrections'] =>
  Map.groupBy(list?.corrections ?? [], ({ film }) => film);
