import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Person } from '../../packs/facts.ts';
import { toFilm, toQuotations, toSources } from '../facts/link.ts';
import { aliasLine, oursLine } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { factEntry, type Grounded, groundedEntries, sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { plain } from '../layout/text.ts';
import { creditReading, creditWords, furtherWords } from './credit.ts';

const MOST_FILMS = 5;

/** All that sources say of a person: credits, facts, and what they leave unsaid. */
export function personCard(person: Person, scene: Scene, page?: number): MessageBody {
  const { language, library } = scene;
  const facts: Grounded[] = [
    ...person.credits.map((credit) => ({
      ...credit.cite,
      reading: creditReading(credit),
      text: [`**${creditWords(credit, library, language)}**`, ...furtherWords(credit, library)].join('\n'),
    })),
    ...person.facts.map((fact) => factEntry(fact, scene)),
    ...person.unstated.map(({ say, source }) => ({ source, text: plain(say) })),
  ];
  const names = [
    ...oursLine(person.name, person.names, language),
    ...aliasLine(person.name, person.names, language),
  ];
  const { entries, foot } = groundedEntries(facts, language, 'ages');
  return draw({
    language,
    head: [[`## ${plain(person.name)}`, ...names].join('\n')],
    entries,
    foot: entries.length > 0 ? foot : named(person, scene),
    links: [
      ...toQuotations(person, scene),
      ...films(person, scene),
      ...toSources([...facts, ...person.cites], language),
    ],
    page,
    turn: (to) => lead('cast', { person: handle(person.id), page: to }),
  });
}

/** Of somebody who is named and no more, at least where. */
const named = ({ cites }: Person, { language }: Scene): string[] =>
  cites.slice(0, 1).map((cite) => sourceLine(cite, language, 'ages'));

function films({ credits }: Person, { library, language }: Scene) {
  const ids = new Set(credits.flatMap(({ film }) => film?.id ?? []));
  const known = [...ids].flatMap((id) => library.film(id) ?? []);
  return known.slice(0, MOST_FILMS).map((film) => toFilm(film, language));
}
