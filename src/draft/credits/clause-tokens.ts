import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import {
  type Class,
  classOfSmall,
  FILM_NOUN,
  LONG_WORK,
  roleOfWork,
  type Verb,
  verbOf,
} from './clause-words.ts';
import { filmsIn, type Masked, peopleIn } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

/** A word of a clause, or several that do one thing in it; offsets in the paragraph's text. */
export interface Token {
  readonly class: Class;
  readonly from: number;
  readonly to: number;
  /** In small letters. */
  readonly text: string;
  readonly people: readonly Mention[];
  readonly films: readonly FilmMention[];
  /** What a role, a deed or a work makes of somebody. */
  readonly roles: readonly string[];
  readonly verb: Verb | null;
}

const WORDS =
  /\d+-year-olds?(?!\p{L})|-(?:starrer|\p{L}+ed|starring|written)(?!\p{L})|behind the camera(?!\p{L})|[Dd]irecting debut(?!\p{L})|[Cc]redited to(?!\p{L})|[Aa]mong them(?!\p{L})|(?<=[Tt]he )(?:first|last|previous|other) (?:two|three|four)(?= and |[.,;)])|(?<=[Tt]he )(?:original|first|second|third)(?= (?:from|and|for|with|which|in \d)|[.,;)])|(?:lends?|lent|lending|gives?|gave) (?:his|her|their) \p{L}+ to(?!\p{L})|[Tt](?:hat|his) (?:one|film|movie)(?!\p{L})|[\ue100-\ue8ff]\uf8fe*|[\ue900-\uefff]\uf8fe*|["“‘']?\uf8fd+["”’']?|[’']s(?!\p{L})|[Ee]xec(?:utive)?[ -]produc(?:e|es|ed|ing)(?!\p{L})|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}’'-]*?(?=[’']s(?!\p{L})|(?![\p{L}\p{M}\p{N}’'-]))|\d+(?:[.,]\d+)*|\S/u;
const TOKEN = new RegExp(
  `(?:${LONG_WORK})(?!\\p{L}| (?:supervis|coordinat|artist|design|direct|produc))|${WORDS.source}`,
  'gu',
);
const ROLE_HERE = new RegExp(
  `(?<![\\p{L}’'-])(?<role>${ANY_CASE_ROLE})(?<many>s?)(?![\\p{L}]|-\\p{L})`,
  'gu',
);

/** "Artistic director", "news editor": whoever is that has it from no film. */
const OTHER_TRADE =
  /^(?:artistic|festival|managing|programme|program|creative|news|deputy|commissioning|company|magazine|features|arts|funeral|choir|museum|orchestra|board|founding|literary|executive|theatre|theater|stage|games|rock|pop|football|tv|television|reality)$/;

/** The words of a stretch of a masked paragraph, one by one. */
export function tokensOf(text: Masked, from: number, to: number): Token[] {
  const stretch = text.text.slice(from, to);
  const roles = [...stretch.matchAll(ROLE_HERE)];
  const found: Token[] = [];
  let role = 0;
  let end = 0;
  for (const { 0: word, index } of stretch.matchAll(TOKEN)) {
    if (index < end) continue;
    while ((roles[role]?.index ?? Number.POSITIVE_INFINITY) < index) role += 1;
    const here = roles[role];
    const whole = here?.index === index ? here[0] : word;
    end = index + whole.length;
    if (isOwner(text, from + index, found.at(-1))) {
      found.push(plain('s', from + index, word));
      continue;
    }
    found.push(
      here?.index === index && !OTHER_TRADE.test(found.at(-1)?.text ?? '')
        ? {
            ...plain('R', from + index, whole),
            roles: [
              (here.groups?.role ?? '')
                .toLowerCase()
                .replace(/^(?:newcomer|performer|castmate|(?:voice|supporting) act(?:or|ress))$/u, 'actor')
                .replace(/^(?:music|lead) (?=composer|producer)/u, ''),
            ],
            verb: verbOf(whole) ?? null,
          }
        : token(text, whole, from + index, index === 0),
    );
  }
  return found;
}

/** "Anders Quills’ drama": an owner's ending without its "s". */
const isOwner = ({ text, paragraph }: Masked, at: number, last: Token | undefined): boolean =>
  /^[’'] /u.test(text.slice(at, at + 2)) &&
  last?.class === 'P' &&
  last.to === at &&
  paragraph.text[at - 1] === 's';

/** "The original from", "the first and": what the words before would tell of is the film itself. */
const isAlone = (rest: string): boolean => /^(?: (?:from|and|for|with|which|in \d)|[.,;)])/u.test(rest);

const plain = (kind: Class, from: number, text: string): Token => ({
  class: kind,
  from,
  to: from + text.length,
  text: text.toLowerCase(),
  people: [],
  films: [],
  roles: [],
  verb: null,
});

function token(text: Masked, word: string, from: number, first: boolean): Token {
  if (/^[\ue100-\ue8ff]/u.test(word)) return { ...plain('P', from, word), people: peopleIn(text, word) };
  if (/^[\ue900-\uefff]/u.test(word)) return { ...plain('F', from, word), films: filmsIn(text, word) };
  if (word.includes('\uf8fd')) return plain('q', from, word);
  if (/^[’']s$/u.test(word)) return plain('s', from, word);
  if (/^credited to$/iu.test(word)) return plain('b', from, word);
  if (word.endsWith(' to')) return { ...plain('A', from, word), roles: ['actor'] };
  if (word.startsWith('-') && word.length > 1)
    return { ...plain('l', from, word), roles: [verbOf(word.slice(1))?.role ?? 'actor'] };
  if (word === 'vehicle') return { ...plain('l', from, word), roles: ['actor'] };
  if (word === 'behind the camera') return { ...plain('R', from, word), roles: ['director'] };
  if (/^directing debut$/iu.test(word)) return { ...plain('m', from, word), text: 'directorial debut' };
  if (/^among them$/iu.test(word)) return plain('c', from, word);
  if (/^(?:first|last|previous|other) /u.test(word)) return plain('m', from, word);
  if (/^(?:original|first|second|third)$/u.test(word) && isAlone(text.text.slice(from + word.length)))
    return plain('m', from, word);
  if (/^th(?:at|is) /iu.test(word)) return plain('M', from, word);
  const small = classOfSmall(word);
  if (small && small !== 'C') return plain(small, from, word);
  const made = roleOfWork(word);
  // "Casting is by", "adaptation by"
  if (
    /^(?:casting|adaptation)$/iu.test(word) &&
    /^ (?:(?:is|was|comes) )?(?:by|from)(?!\p{L})/u.test(text.text.slice(from + word.length))
  )
    return { ...plain('W', from, word), roles: [/^c/iu.test(word) ? 'casting director' : 'writer'] };
  const verb = verbOf(word);
  if (verb && !(made && verb.form === 'bare'))
    return { ...plain(verb.class, from, word), roles: [verb.role], verb };
  if (made) return { ...plain('W', from, word), roles: [made] };
  if (small) return plain(small, from, word);
  if (FILM_NOUN.test(word)) return plain('m', from, word);
  if (/^\d/.test(word)) return plain(word.includes('-') ? 'x' : 'n', from, word);
  if (/^[“”"‘’'*_]$/u.test(word)) return plain('"', from, word);
  if (/^[—–]$/u.test(word)) return plain('—', from, word);
  if (/^\p{L}/u.test(word)) return plain(/^\p{Lu}/u.test(word) && !first ? 'X' : 'x', from, word);
  return plain(/^[.!?…]$/u.test(word) ? '.' : word.slice(0, 1), from, word);
}
