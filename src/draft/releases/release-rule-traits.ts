import type { FoundDay, FoundFilm } from '../text/found.ts';
import type { DateTold } from './release-told.ts';

/** Traits of a film and a day that tell what rules say of them: the same, something else, or nothing. */
export function ruleTraits(
  film: FoundFilm,
  day: FoundDay,
  { told, days, reading: { led, date, mentions } }: DateTold,
): string[] {
  const own = told.filter((one) => one.film === film.title);
  const same = own.find((one) => one.date.value === day.value);
  const says = same ? 'this' : own.length > 0 ? 'another day' : told.length > 0 ? 'another film' : 'nothing';
  const first = days[0]?.value === day.value ? 'as read' : 'otherwise';
  const one = same ?? own[0] ?? told[0];
  const why = one ? (one.certainty.sure ? 'sure' : one.certainty.why) : 'none';
  return [
    `rules ${says}`,
    `rules ${says} since ${why}`,
    `rules ${says} ${led.of} ${led.cue.sort}`,
    `led ${led.of} ${led.cue.sort}`,
    `day ${first} of ${days.length}`,
    `day ${first} ${date.form.kind} ${led.of} ${led.cue.sort}`,
    `rules ${says} ${first}`,
    `rules ${says} ${film.certainty.sure}`,
    `rules ${says} film ${film.certainty.sure ? 'sure' : film.certainty.why}`,
    `rules ${says} ${mentions.some((it) => it.film === film)} ${Math.min(3, new Set(mentions.map((it) => it.film)).size)}`,
  ];
}
