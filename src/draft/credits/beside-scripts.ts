import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import { spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { groupAt, type Scene } from './beside-scenes.ts';

const OWN =
  /(?<!\p{L})(?:from|on|with|to|off|using) (?:(?:his|her|their) own (?:[\p{Ll}-]+ ){0,2}(?:script|screenplay|scenario)|an? (?:[\p{Ll}-]+ ){0,2}?(?:script|screenplay|story and screenplay) of (?:his|her|their) own)(?!\p{L})/u;

/** Writers whom nothing but "from her own screenplay" calls so, at the film that the sentence names, or else the article's. */
export const ownScripts = (scenes: readonly Scene[], context: FilmContext): FoundCredit[] =>
  scenes.flatMap((scene) => {
    const { text, from, films, subjects } = scene;
    const index = OWN.exec(text)?.index;
    if (index === undefined) return [];
    const before = films.findLast(({ to }) => to <= from + index) ?? films[0];
    const film = before?.film ?? context.sections.get(scene.mask.paragraph.number) ?? context.main;
    const first = subjects.findLast(({ to }) => to <= from + index);
    const writers = first ? groupAt(first, scene) : scene.topic;
    return film ? writers.map((one) => creditOf(one, film.title, scene)) : [];
  });

const creditOf = ({ person, ...at }: Mention, film: string, { mask, from, to }: Scene): FoundCredit => ({
  at:
    at.paragraph === mask.paragraph.number
      ? spanIn(mask.paragraph, at.from, at.to)
      : spanIn(mask.paragraph, from, to),
  certainty: { sure: false, why: 'whose script it is may not mean who wrote it' },
  person: person.name,
  role: 'writer',
  film,
  character: null,
  described: null,
});
