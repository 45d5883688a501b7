import { nextOrLatest } from '../../calendar/next.ts';
import { standing } from '../../calendar/standing.ts';
import type { Zone } from '../../calendar/zone.ts';
import type { Translator } from '../../language/translator.ts';
import { currentRelease } from '../../packs/claims.ts';
import type { Film } from '../../packs/facts.ts';
import type { Library } from '../../packs/library.ts';
import { LIMITS } from '../layout/limits.ts';
import { clean, cut } from '../layout/text.ts';

/** The shortest name that a source itself writes; the title where none does. */
const shortName = ({ title, names }: Film): string =>
  clean(
    names
      .filter(({ by }) => by === 'source')
      .map(({ text }) => text)
      .reduce((best, name) => (name.length < best.length ? name : best), title),
  );

/**
 * The bot's status line: what is next and how many days it is off, else where to begin. Only a date with a day
 * is counted down to, and a day that was planned is never told as one that came.
 */
export function presenceText(
  library: Library,
  now: Temporal.Instant,
  zone: Zone,
  language: Translator,
): string {
  const dated = library.films().flatMap((film) => {
    const date = currentRelease(film)?.current.date;
    return date?.precision === 'day' ? [{ film, date }] : [];
  });
  const chosen = nextOrLatest(dated, ({ date }) => date, now, zone.id);
  if (chosen?.when !== 'next') return language.t('presence.idle');
  const { film, date } = chosen.item;
  const { phase, days } = standing(date, now, zone.id);
  const title = shortName(film);
  const text =
    phase === 'today'
      ? language.t('presence.today', { title })
      : language.t('presence.countdown', { title, count: days ?? 0 });
  return cut(text, LIMITS.presence.activity);
}
