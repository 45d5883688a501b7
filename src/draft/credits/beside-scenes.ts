import type { FilmContext } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Paragraph } from '../text/article.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Masked, masked, P, peopleIn } from './credit-mask.ts';

/** A sentence with whom and what it names, and whom it goes on to speak of. */
export interface Scene {
  readonly mask: Masked;
  /** Its words, with people and films as single signs and speech left out. */
  readonly text: string;
  /** Where it stands in its paragraph's text. */
  readonly from: number;
  readonly to: number;
  /** Offsets are the paragraph's, here too. */
  readonly people: readonly Mention[];
  readonly films: readonly FilmMention[];
  /** Those of the people who do something in it. */
  readonly subjects: readonly Mention[];
  /** Whom the sentences before were about: one, or some together. */
  readonly topic: readonly Mention[];
  /** Those whom the paragraph before and its own names before it, in order. */
  readonly heard: readonly Mention[];
  /** The film that the paragraph names last before it. */
  readonly lately: FilmMention | undefined;
}

// Nobody looks back over more names than these.
const FAR = 20;

/** The sentences of an article's paragraphs, in order; headings are left out. */
export function scenesOf(
  paragraphs: readonly Paragraph[],
  real: readonly Mention[],
  context: FilmContext,
): Scene[] {
  const here = Map.groupBy(real, ({ paragraph }) => paragraph);
  let topic: readonly Mention[] = [];
  let last: readonly Mention[] = [];
  return paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) => {
      const named = (here.get(paragraph.number) ?? []).flatMap((one) => asNamed(one, paragraph));
      const mask = masked(paragraph, named, context.mentions.get(paragraph.number) ?? []);
      const earlier = last.slice(-FAR);
      last = mask.people;
      return sentencesOf(paragraph.text).map((sentence): Scene => {
        const scene = sceneOf(sentence, mask, topic, earlier);
        topic = topicAfter(scene);
        return scene;
      });
    });
}

/** Whom "the director" means is as good as named where a clause begins; "was the director" says what somebody did. */
function asNamed(mention: Mention, { text }: Paragraph): Mention[] {
  if (mention.by !== 'trade') return [mention];
  const begins = /(?:^|[.!?,;:”"’] (?:(?:and|but|while|as|when) )?)$/u.test(
    text.slice(Math.max(0, mention.from - 12), mention.from),
  );
  return begins && /^(?:the|an?) /iu.test(text.slice(mention.from)) ? [{ ...mention, by: 'part' }] : [];
}

function sceneOf(
  { from, to }: { from: number; to: number },
  mask: Masked,
  topic: readonly Mention[],
  earlier: readonly Mention[],
): Scene {
  const within = <T extends { from: number; to: number }>(some: readonly T[]) =>
    some.filter((one) => one.from >= from && one.to <= to);
  const people = within(mask.people);
  return {
    mask,
    text: mask.text.slice(from, to),
    from,
    to,
    people,
    films: within(mask.films),
    subjects: people.filter((one) => isSubject(one, mask.text)),
    topic,
    heard: [...earlier, ...mask.people.filter((one) => one.to <= from)].slice(-FAR),
    lately: mask.films.findLast((one) => one.to <= from),
  };
}

const GROUP = new RegExp(`^${P}(?:(?:, |,? and | & )${P}){1,4}`, 'u');

/** Somebody and those with whom they stand in a list: "X and Y". */
export function groupAt(first: Mention, { mask }: Scene): readonly Mention[] {
  const group = GROUP.exec(mask.text.slice(first.from, first.from + 200));
  return group ? peopleIn(mask, group[0]) : [first];
}

function topicAfter(scene: Scene): readonly Mention[] {
  const first = scene.subjects[0] ?? scene.people[0];
  return first ? groupAt(first, scene) : scene.topic;
}

const ASIDE =
  /(?:(?<!\p{L})(?:by|of|with|from|starring|featuring|opposite|alongside|unlike|for|to|against|between|about|like|than|including)|(?<=\s)(?:told|tells|asked|cast|casting|directing|directed|plays|played))(?: \p{Ll}[\p{L}’'-]*| \p{Lu}\p{Ll}+’s){0,3} $/u;

/** Whether somebody does something, as far as the words before and behind them can tell. */
function isSubject({ by, from, to }: Mention, text: string): boolean {
  if (by === 'pronoun' || /^,? who(?:[’']s)? /u.test(text.slice(to, to + 8))) return true;
  return (
    !/^[’'](?:s(?!\p{L})| )/u.test(text.slice(to, to + 4)) &&
    !ASIDE.test(text.slice(Math.max(0, from - 60), from))
  );
}
