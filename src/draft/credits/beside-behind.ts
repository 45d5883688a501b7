import type { FilmMention } from '../films/film-mentions.ts';
import { roleIn } from './beside-roles.ts';
import { groupAt, type Scene } from './beside-scenes.ts';
import { type Tie, tied } from './beside-tie.ts';

// Somebody who is named behind a film in its sentence.

const CLOSE = '^,?["”’]?(?: \\(\\d{4}\\))?,?';
/** "F, in which X", "F, for which X won", "F (2009), which X", "F, a film she" */
const RELATIVE = new RegExp(
  `${CLOSE} (?:(?:\\p{Ll}+ ){0,2}(?:which|whom|that|where|when)|an? (?:\\p{L}+ ){1,3}) ?(?:\\p{Ll}+ )?$`,
  'u',
);
const IN_WHICH = /(?<!\p{L})(?:in which|where) (?:\p{Ll}+ )?$/u;
/** "F, … and in which X" */
const DONE_BY =
  /(?<!\p{L})(?:directed|written|penned|produced|shot|lensed|scored|edited|helmed|composed|narrated|headlined|fronted|led) by (?:[\p{Ll}-]+ ){0,3}$/u;
/** "F is the first feature from Dublin’s X", "F (“G”), a comedy from Irish director X" */
const FILM_BY =
  /^[^.;:]{0,90}(?<!\p{L})(?:film|movie|feature|picture|debut|comedy|drama|thriller|documentary|romance|western|musical|horror|work|outing|effort|adaptation|story|chiller|satire|epic) (?:from|by|of) (?:[\p{L}’'-]+ ){0,3}$/u;
/** "Known to filmgoers for F, X …", "Before F, X", "Beginning with F in 1967, X" */
const FRONTED =
  /^[^\p{L}]*(?:(?:Best |Also |Already |Perhaps best )?[Kk]nown|Before|After|Since|With|In|From|Following|Fresh|Having|Beginning|Starting|On|For|Besides|Hot|(?:(?:An?|The) )?(?:[\p{Ll}-]+ ){0,3}?(?:[Vv]eteran|[Aa]lum(?:nus|na|ni)?|[Ss]tar|[Dd]irector|[Ww]riter|[Mm]aker|[Cc]reator|[Cc]omposer|[Pp]roducer|[Cc]inematographer|[Ee]ditor|[Ff]ilmmaker|[Aa]ctor|[Aa]ctress|[Ww]inner) (?:of|from|on|behind|for))(?!\p{L})/u;
const NO_WORK =
  /(?<!\p{L})(?:directed by|starring|based on|according|unlike|like|review|reviews|success|release|premiere|screening|screened)(?!\p{L})/u;

/** "F’s X", "F veteran X" */
const OF_FILM =
  /^["”’]?(?:[’']s?|,? (?:alum(?:nus|na|ni)?|veterans?|breakouts?|standouts?|favou?rites?|scene-stealers?|survivors?|villains?|duo|mainstays?|regulars?)) $/u;
/** "F made a star of X", "F, which brought X fame" */
const MAKES =
  /^[^.;:]{0,60}(?<!\p{L})(?:made|makes|turned|launched|brought|earned|won|gave|introduced|landed|propelled|catapulted|rocketed|established|put)(?: (?:a|an) (?:\p{Ll}+ )?(?:star|name|icon) (?:out )?of)? (?:a young )?$/u;
/** "F, a comedy about tax that X" */
const THAT = /^,?["”’]?(?: \(\d{4}\))?,? an? [^.;:]{1,90} (?:that|which) $/u;
const AGAIN = /(?<!\p{L})and (?:in|for) which (?:\p{Ll}+ )?$/u;

// A sentence says no more of a film so far behind it.
const FARTHEST = 300;
const MOST = 4;

/** The ties between a film and those whom its sentence names behind it. */
export function tiesBehind(film: FilmMention, scene: Scene): Tie[] {
  const after = scene.films.find((one) => one.from >= film.to)?.from ?? scene.to;
  return scene.people
    .filter(({ from }) => from >= film.to && from - film.to < FARTHEST)
    .slice(0, MOST)
    .flatMap((mention, at): Tie[] => {
      const between = scene.mask.text.slice(film.to, mention.from);
      const group = groupAt(mention, scene);
      const end = group.at(-1)?.to ?? mention.to;
      const behind = scene.mask.text.slice(end, Math.min(end + 90, scene.to));
      const told =
        (at === 0 ? relative(between, behind) : null) ??
        (AGAIN.test(between) ? { words: firstClause(behind), otherwise: 'actor' } : null) ??
        (at === 0 && mention.from < after ? close(between, behind) : null) ??
        (at === 0 && scene.people[0] === mention ? fronted(film, between, behind, scene) : null);
      return told ? group.map((one) => tied(one, film, told.words, told)) : [];
    });
}

type Told = Pick<Tie, 'words'> & Partial<Tie>;

const relative = (between: string, behind: string): Told | null =>
  RELATIVE.test(between)
    ? { words: firstClause(behind), otherwise: IN_WHICH.test(between) ? 'actor' : null }
    : null;

/** What is said of a film and the next one who is named, no other film between them. */
function close(between: string, behind: string): Told | null {
  if (!/[;\uf8fd]/u.test(between) && DONE_BY.test(between)) return { words: between };
  if (FILM_BY.test(between)) return { words: between, otherwise: 'director' };
  if (OF_FILM.test(between)) return { words: between, otherwise: 'actor' };
  if (MAKES.test(between)) return { words: '' };
  const clause = firstClause(behind);
  return THAT.test(between) && roleIn(clause, null) !== null ? { words: clause } : null;
}

function fronted(film: FilmMention, between: string, behind: string, { mask, from }: Scene): Told | null {
  const lead = mask.text.slice(from, film.from);
  const is =
    FRONTED.test(lead) &&
    !NO_WORK.test(lead) &&
    /^[^.;:]{0,40}, (?:\p{Ll}+ ){0,2}$|^,["”’]? $/u.test(between);
  return is ? { words: `${lead} ${behind.split(/[,;]/u, 1)[0] ?? ''}` } : null;
}

/** The words up to the end of a clause; what stands beside a name between commas is no clause. */
const firstClause = (words: string): string =>
  words.replace(/^, [^,]{1,60},/u, '').split(/,|;|(?<!\p{L})(?:and|but)(?!\p{L})/u, 1)[0] ?? '';
