import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { F, filmsIn, masked, P, peopleIn } from './credit-mask.ts';

const COLLABORATION = new RegExp(
  `(?:(?<who>${P} and ${P})|(?<![\\p{L}])[Tt]he (?:pair|two|duo))(?![\\p{L}])[^.;!?]{0,160}?(?<![\\p{L}])(?:their (?:\\p{L}+ ){0,2}(?:collaborations?|work|partnership|time)(?: together)?,?|(?:collaborated|worked together|teamed up|reunited)(?: \\p{L}+)?,?) (?:both )?on (?:\\p{Lu}[\\p{L}]+ and (?:on )?)?(?:[\\p{Ll}-]+ ){0,4}(?<films>${F}(?:(?:, |,? and )(?:on )?(?:[\\p{Ll}-]+ ){0,4}${F})*)`,
  'gu',
);

/** Two who worked on films together: what they did there is left to a person, so that a credit has no role. */
export function collaborations(
  paragraph: Paragraph,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const text = masked(paragraph, real, context.mentions.get(paragraph.number) ?? []);
  return [...text.text.matchAll(COLLABORATION)].flatMap(({ index, groups }) => {
    const { who, films = '' } = groups ?? {};
    const named = who === undefined ? lastTwo(real, paragraph, index) : peopleIn(text, who);
    return named.flatMap((mention) =>
      filmsIn(text, films).map(
        ({ film, from, to }): FoundCredit => ({
          at: spanIn(paragraph, from, to),
          certainty: { sure: false, why: 'it is not said what they did there' },
          person: mention.person.name,
          role: null,
          film: film.title,
          character: null,
          described: null,
        }),
      ),
    );
  });
}

/** The two people named last before a place; nobody where fewer are. */
function lastTwo(real: readonly Mention[], { number }: Paragraph, at: number): Mention[] {
  const before = real.filter(
    (one) => !one.quoted && (one.paragraph < number || (one.paragraph === number && one.to <= at)),
  );
  const last = before.at(-1);
  const other = before.findLast(({ person }) => person !== last?.person);
  return last && other ? [other, last] : [];
}
