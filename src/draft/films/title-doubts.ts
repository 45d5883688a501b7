import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import { isBidding } from '../text/words.ts';
import type { Sighting } from './title-sighting.ts';

// Why a title is doubted whatever is told of it: its name may begin later than it was read, or be that of something else.

/** Behind what a sentence or an entry begins: no more than so many letters of it. */
const BEGINS = /(?:^|[.?!…:;|•·–—-]["”’')\]]?\s|["“‘(])$/u;
const LONGEST_BEGIN = 3;

/** With what readers are bidden or told, and what has no place in a dictionary of verbs. */
const BIDS =
  /^(?:watch|stream|catch|rent|buy|cue|missed|loved|liked|enjoyed|rewatch|queue|hello|goodbye|welcome|introducing|presenting|skip|book)$/iu;

/** "Copies of Salt Road", "Talk of Salt Road": a noun, and of which film it is. */
const NOUN_OF =
  /^(?:\p{Lu}\p{Ll}+(?: \p{Ll}+)? (?:of|for|from|about|around|under|is|was|behind)|The (?:DVD|Blu-ray|4K|VHS) for) \p{Lu}/u;

/** "Review: Salt Road". */
const LABEL =
  /^(?:Review|Exclusive|Watch|Trailer|Teaser|Interview|News|Listen|Read|Opinion|Feature|Preview|Recap|Update|Updated|Breaking|Video|Gallery|Podcast|Explainer|Explained|Analysis|Revealed|Confirmed|First [Ll]ook|Also|Plus|Next|Coming [Ss]oon|Now [Pp]laying|Out [Nn]ow):/u;

/** "Netflix Salt Road", "Warner Bros. Salt Road". */
const HOUSE_FIRST =
  /^(?:Netflix|Hulu|Disney\+?|Amazon|Prime Video|Apple TV\+?|Peacock|Paramount\+?|M[Uu][Bb][Ii]|Shudder|HBO(?: Max)?|Universal|Lionsgate|Searchlight|Neon|A24|Sony|Pixar|Marvel|Warner Bros\.|BBC|ITV|Cannes|Venice|Sundance|Toronto|Telluride|Berlinale) (?=\p{Lu})/u;

/** "Salt Road: The Album", "Salt Road Live": what else may be named after a film. In "They Live" it is a verb. */
const NAMED_AFTER =
  /(?:: | – | — |, )(?:The |An? |The Official )?(?:Album|Soundtrack|Score|Musical|Novel|Book|Comic|Game|Exhibition|Experience|Podcast|Concert|Tour|Play|Ride|Series|Show|Screenplay|Art of .*)$|(?<!(?:^| )(?:I|We|You|They|Who|To|Must|Will|Can|Could|Should|Never|Always|Still|Not)) Live$| (?:Live in Concert|in Concert|Unplugged)$/u;

/** "Salt Road / Tin Harbour", "Salt Road: July 4": two names, or a name and what an entry tells of it. */
const COMPOSED = new RegExp(`\\S / \\S|: (?:${CALENDAR_WORD}|[0-9]{1,2} ${CALENDAR_WORD})`, 'u');

/** Why a title that is written so, and seen so, is doubted; null where nothing speaks against it. */
export function doubtOfTitle(title: string, seen: readonly Sighting[]): string | null {
  if (mayBeginLater(title, seen)) return 'its name may begin behind its first word';
  if (COMPOSED.test(title)) return 'its name may end sooner';
  return NAMED_AFTER.test(title) ? 'it may be something that is named after a film' : null;
}

/**
 * Whether a title is seen without marks and where sentences begin alone, and its first word is one with which a sentence bids ("Watch Salt
 * Road"), heads ("Review: Salt Road") or speaks of something of a film ("Copies of Salt Road"); or a house's or a festival's, anywhere.
 */
function mayBeginLater(title: string, seen: readonly Sighting[]): boolean {
  const own = seen.filter(({ text }) => text === title);
  if (!title.includes(' ') || own.some(({ marked }) => marked)) return false;
  if (HOUSE_FIRST.test(title)) return true;
  const [first = ''] = title.split(/,? /u, 1);
  if (!BIDS.test(first) && !isBidding(first) && !NOUN_OF.test(title) && !LABEL.test(title)) return false;
  return own.every(({ paragraph, from }) =>
    BEGINS.test(paragraph.text.slice(Math.max(0, from - LONGEST_BEGIN), from)),
  );
}
