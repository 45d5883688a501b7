import type { Article } from '../text/article.ts';
import type { FoundRelease } from '../text/found.ts';

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

/** Gives what is moved about, or only listed, the kind that the article's other releases have. */
export function withKinds(found: readonly Drafted[], { text }: Pick<Article, 'text'>): FoundRelease[] {
  const theatrical = found.some((it) => it.kind === 'theatrical') || OF_THEATERS.test(text);
  return found.map(({ untold, ...release }) =>
    untold && theatrical
      ? {
          ...release,
          kind: 'theatrical',
          certainty:
            release.certainty.sure || release.certainty.why === UNTOLD_KIND
              ? { sure: false, why: 'its kind is taken from what else the article says' }
              : release.certainty,
        }
      : release,
  );
}
