import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import { type Cue, DONE, FILM, LOOSE } from './film-cue-words.ts';

/** Cues behind a name that tell of a person rather than of a film. */
export const OF_SOMEBODY: readonly Cue[] = [
  // "Agnès (Ada Quill)": whom somebody plays.
  [
    new RegExp(
      `^ \\((?:the [^()]{1,30} )?(?!${CALENDAR_WORD}|New Year)\\p{Lu}[\\p{L}’'-]+ \\p{Lu}[^()]*\\)`,
      'u',
    ),
    -3,
  ],
  // "Zendaya as Chani": somebody in a part.
  [/^ (?:back )?as (?:\p{Lu}|an? |the |his |her |their )/u, -3],
  [
    /^,? (?:who )?(?:also )?(?:co-)?(?:stars?|leads?|returns?|appears?|features?) as (?:\p{Lu}|an? |the |his |her |their )/u,
    -4,
  ],
  [/^ (?:making|directing|playing|doing|singing|smiling|laughing) /u, -2],
  // Somebody who does something.
  [
    new RegExp(
      `^["”’']?,? (?:also |who |both )?(?:${DONE}|directs|writes|produces)(?! by| and \\p{Ll}+ by| in (?:cinemas|theat))(?:[.,;)]| and| in| the| it)(?!\\p{L})`,
      'u',
    ),
    -4,
  ],
  // "X, a piano tuner": what is explained as something else than a film.
  [
    new RegExp(
      `^["”’']?,["”’']? (?:a|an) (?!(?:[\\p{L}\\d'’-]+ ){0,5}(?:${FILM}|co-production|${LOOSE}|piece|affair|tale|look|portrait|study|ode|mix|ride)(?!\\p{L}))`,
      'u',
    ),
    -1,
  ],
  [
    /^["”’']?,? ["”’']?(?:said|says|told|tells(?! (?:the|a) (?:\p{L}+ ){0,2}(?:story|tale))|recalled|recalls|explained|explains|added|adds|laughed|laughs|admitted|admits|plays|who|remembers|remembered|insisted|insists|joked|jokes|noted|notes|promised|whose character)(?!\p{L})/u,
    -3,
  ],
];
