import { writtenDates } from '../dates/date-forms.ts';
import type { Article } from '../text/article.ts';
import type { FoundRelease } from '../text/found.ts';
import { isService, kindsIn } from './release-kinds.ts';

/** Why a release is doubted whose words leave open whether it is in theaters, at home or elsewhere. */
export const UNTOLD_KIND = 'of what kind it is is not said';

/** Words by which journalists leave the kind open on purpose: only "released", "out" or "due". */
const PLAINLY_OPEN =
  /^(?:re-?)?releas|^(?:is |are )?out$|^due|^slated|^scheduled|^set(?! up)|^expected|^planned|^dated|^com(?:e|es|ing)(?: out)?$|^came out|^arriv|^eye|^target|^aim|date$|^to be|^be (?:out|released|seen)|^is released|^are released/iu;

/** Whether a cue leaves the kind of a release open, where a reader would say that it has none. */
export const leavesOpen = (cue: string): boolean => PLAINLY_OPEN.test(cue.trim());

/** What an article speaks of whose dates are those of theaters. */
const OF_THEATERS =
  /(?<!\p{L})(?:theat(?:er|re)s?|cinemas?|multiplex(?:es)?|I(?:MAX|max)|box office|exhibitors?)(?!\p{L})/iu;

/** A release, and whether a reader would ask of what kind it is. */
export type Drafted = FoundRelease & { readonly untold?: boolean };

/** The kind of what stands below a heading that is nothing but it: "NETFLIX", "On disc", "In cinemas". */
function kindOfHeading(text: string): FoundRelease['kind'] {
  const words = text.replace(/^#+ /u, '').replace(/[*_:]/gu, '').trim();
  if (words.split(/\s+/u).length > LONGEST_HEADING) return null;
  const bare = words.replace(/^(?:new |now |coming |out )*(?:on|to|in|at) (?:the )?/iu, '');
  if (isService(bare) || isService(capital(bare))) return 'streaming';
  const [kind, ...others] = kindsIn(words);
  return kind === undefined || others.length > 0 || kind === 'premiere' ? null : kind;
}
const LONGEST_HEADING = 4;
const capital = (words: string): string =>
  words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** By the paragraph's number: the kind that the heading above it tells. */
function kindsOfParts(paragraphs: Article['paragraphs']): Map<number, FoundRelease['kind']> {
  let kind: FoundRelease['kind'] = null;
  return new Map(
    paragraphs.map(({ heading, text, number }) => {
      // A line of a list may look like a heading.
      if (heading && writtenDates(text).length === 0) kind = kindOfHeading(text);
      return [number, kind];
    }),
  );
}

/** The kind of most releases of an article that tells none of theaters. */
function mostly(found: readonly Drafted[], text: string): FoundRelease['kind'] {
  if (found.some(({ kind }) => kind === 'theatrical') || OF_THEATERS.test(text)) return 'theatrical';
  const told = found.flatMap(({ kind }) => (kind === 'disc' || kind === 'streaming' ? kind : []));
  const [kind, ...others] = new Set(told);
  return told.length > 1 && others.length === 0 ? (kind ?? null) : null;
}

/** Gives what is moved about, or only listed, the kind that its part or the article's other releases have. */
export function withKinds(
  found: readonly Drafted[],
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
): FoundRelease[] {
  const parts = kindsOfParts(paragraphs);
  const most = mostly(found, text);
  return found.map(({ untold, ...release }) => {
    const above = release.date.precision === 'year' ? null : (parts.get(release.at.paragraph) ?? null);
    const kind = release.kind === null ? (above ?? (untold ? most : null)) : null;
    if (kind === null) return release;
    const { certainty } = release;
    const why = 'its kind is taken from what else the article says';
    return {
      ...release,
      kind,
      certainty: certainty.sure || certainty.why === UNTOLD_KIND ? { sure: false, why } : certainty,
    };
  });
}
