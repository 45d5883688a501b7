import type { Article } from '../text/article.ts';
import type { Gender } from '../text/trades.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';

// One clause: what is said of somebody before anybody or anything else is named.
const CLAUSE = /^[^.!?;:“”"\n]{0,100}/u;
const OTHER = /\s(?!I(?!\p{L}))\p{Lu}/u;
// Whose daughter somebody plays, or whom a film is about, is another one.
const OTHERS =
  /^[’']s(?!\p{L})|^-|^,? (?:for|in|with|to|of|from|on|under) (?:whom|which)|(?<!\p{L})(?:(?:en)?acts?|acted|plays?|played|playing|portray\w*|voic\w+|star\w*|as|opposite|is|was|are|were|became|becomes|when|where|while|before|after|because|if|until|whom?(?= (?:he|she)(?!\p{L}))|came|comes|said|says|saying|added|told|tells|(?:called|calls|praised|describes?d?|directed|shot|produced|edited|scored|admired|loved|loves|thanked|met|joined|married|raised)(?= (?:his|her)(?!\p{L})))(?!\p{L})/u;
// Only who does something has what is his or hers: "with Quill", "by Quill" is not yet that.
const NO_SUBJECT =
  /(?<!\p{L})(?:with|opposite|as|by|of|in|alongside|to|for|from|on|about|than|like|and|or|starring|featuring|casts?|casting|when|where|whether|because|if|that|which|whom) (?:\p{Ll}[\p{L}-]* ){0,2}$/u;
// "told her that" may be another one's; "who brought her dog" is hardly.
const OWN =
  /(?<![\p{L}’'-])(?:(?<male>his|himself)|(?<female>herself|her(?=\s(?!to|that|and|or|in|on|at|by|when|how|what|why|who|as|for|from|with|about|back|out|up|off|down|into|over|a|an|the|if|it|not|because|after|before|until|while|but|again|there|here)\p{Ll})))(?![\p{L}-])/u;
const FAR_BEFORE = 60;

/** How often the clauses behind a name speak of each of its bearers as of a man, and as of a woman: "Quill, who brought her dog". */
export function gendersTold({ paragraphs }: Article, mentions: readonly Mention[]): Map<Person, Told> {
  const told = new Map<Person, Told>();
  for (const { person, by, quoted, doubt, paragraph, from, to } of mentions) {
    if (quoted || doubt !== null || (by !== 'name' && by !== 'part')) continue;
    const text = paragraphs[paragraph - 1]?.text ?? '';
    const clause = CLAUSE.exec(text.slice(to, to + 110))?.[0] ?? '';
    const own = OWN.exec(clause.slice(0, OTHER.exec(clause)?.index));
    const related = /^, who(?!\p{L})/u.test(clause);
    if (!own?.groups || OTHERS.test(clause.slice(0, own.index))) continue;
    if (!related && NO_SUBJECT.test(text.slice(Math.max(0, from - FAR_BEFORE), from))) continue;
    const { female = 0, male = 0 } = told.get(person) ?? {};
    told.set(person, {
      female: female + (own.groups.female === undefined ? 0 : 1),
      male: male + (own.groups.male === undefined ? 0 : 1),
    });
  }
  return told;
}

type Told = Readonly<Record<Gender, number>>;

/** The gender that an article's own words tell against or beside what a first name lets one guess; null where they tell none. */
export function genderTold(guessed: Gender | null, told: Told | undefined): Gender | null {
  if (!told) return guessed;
  const [more, less]: [Gender, Gender] = told.female > told.male ? ['female', 'male'] : ['male', 'female'];
  if (told[more] === told[less]) return guessed;
  // A name that is known of one gender is wrong less often than a single clause.
  if (guessed === less) return told[more] - told[less] > 1 ? more : guessed;
  return guessed ?? (told[less] === 0 ? more : null);
}
