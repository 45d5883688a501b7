import { type FilmContext, spokenOf } from '../films/film-context.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { partBeside } from './clause-parts.ts';
import { verbOf } from './clause-words.ts';
import { sentenceStart } from './credit-film.ts';
import { F, filmsIn, type Masked, P, peopleIn } from './credit-mask.ts';
import { CAST_DEEDS } from './loose-cast.ts';
import { CREW_DEEDS } from './loose-crew.ts';
import { ASIDE, type Deed, deed, HELP, LIST, roleOfField, SMALL, WORK } from './loose-deed.ts';
import { PASSING_DEEDS } from './loose-passing.ts';
import { PRESS_DEEDS } from './loose-press.ts';
import { ROUGH_DEEDS } from './loose-rough.ts';

const OWN = '(?:the|his|her|their|its|a|an|some|all|every|much of the|most of the)';

const MADE =
  '(?:handles?|handled|provides?|provided|supplies|supplied|delivers?|delivered|contributes?|contributed|crafts?|crafted|cooked up|creates?|created|oversees|oversaw|supervised|takes care of|took care of|took on|takes on|is behind|was behind|is responsible for|was responsible for|lends?|lent|did|does|brings?|brought|conjured|recorded|arranged|turned in|polished|rewrote|reworked|co-wrote|finished|delivering|handling)';
const PICKED =
  '(?:chose|picked|hired|tapped|recruited|signed(?: up)?|landed|cast|booked|persuaded|lured|wooed|coaxed|convinced|enlisted|secured|snagged|roped in|brought in|turned to|settled on|plumped for|auditioned)';

const DEEDS: readonly Deed[] = [
  // "X wrote the part with her in mind", "X wrote it on a train"
  deed(
    'writer',
    `${LIST}${ASIDE} ${HELP}(?:co-)?(?:wrote|writes|written|penned|pens|scripted|drafted)(?: and [\\p{Ll}]+ed)? (?:it|(?:the|his|her|their|an?|that|this|every|each|several|many|most|some|three|four|five|six) ${SMALL}(?:parts?|roles?|drafts?|versions?|scenes?|pages|treatment|ending|lines|dialogue|adaptation|characters?))(?!\\p{L})`,
  ),
  // "X handles the story and the screenplay", "X provides the score"
  deed(
    null,
    `${LIST}${ASIDE} ${HELP}${MADE} (?:(?:for|of) )?(?:${OWN} )?${SMALL}(?<work>${WORK})(?: (?:and|&) (?:the )?(?<other>${WORK}))?(?!\\p{L})`,
  ),
  // "She picked X for the lead", "the part went to X"
  deed(
    'actor',
    `(?:${P} ${HELP}${PICKED} |(?<!\\p{L})(?:part|role|lead|character) (?:\\p{Ll}+ ){0,3}(?:went|fell|goes|was given|was offered|passed) (?:instead )?to )${SMALL}${LIST}(?= (?:for|as|to play|in|after|because|from|when)(?!\\p{L})|[,.;])`,
  ),
  // "X gives the performance of her life", "X steals every scene"
  deed(
    'actor',
    `${LIST}${ASIDE} ${HELP}(?:gives?|gave|giving|delivers?|delivered|turns in|turned in|puts in|offers|makes|made|steals?|stole|has|had|have|takes?|took|lands?|landed|wins|won|gets|got|nabbed|secured)(?: (?:an?|the|his|her|their|every|another) ${SMALL}(?:performances?|turns?|cameos?|appearances?|screen debut|acting debut|scenes?|show|parts?|roles?|lead))(?!\\p{L})`,
  ),
  // "With X in the title role", "F finds X back in the saddle"
  deed(
    'actor',
    `(?:with|and|sees|finds|puts|has) ${LIST},? (?:in|playing|taking|sharing) (?:the |an? |both |all )?${SMALL}(?:roles?|parts?|leads?)(?!\\p{L})`,
  ),
  deed(
    'actor',
    `${F} (?:finds|pits|pairs|sees|reunites|teams|reteams|brings|puts|casts|strands|throws|sends|drops|gives|lets|unites|features) ${SMALL}${LIST}`,
  ),
  // "It is credited to X and Y"
  deed('writer', `(?:is|was|are|[’']s) (?:solely |jointly )?credited to ${SMALL}${LIST}`),
  // "X shares the writing credit with her son"
  deed(
    'writer',
    `${LIST}${ASIDE} ${HELP}(?:shares?|shared|takes?|took|has|had|gets?|got|earned|receives?|received) (?:an? |the )?${SMALL}(?:writing|screenwriting|co-writing|screenplay|script|story) credits?(?!\\p{L})`,
  ),
  // "She shares the writing credit with her son, X"
  deed(
    'writer',
    `(?:writing|screenwriting|screenplay|script|story) credits? (?:with|to|goes to|went to) (?:(?:his|her|their|the) [\\p{Ll}-]+(?: [\\p{Ll}-]+){0,2},? )?${SMALL}${LIST}`,
  ),
];

const ALL_DEEDS: readonly Deed[] = [
  ...DEEDS,
  ...CAST_DEEDS,
  ...CREW_DEEDS,
  ...ROUGH_DEEDS,
  ...PRESS_DEEDS,
  ...PASSING_DEEDS,
];

const WHY = 'at which film it was done is not said';

/** What a paragraph says of deeds at a film that its sentences don't name. */
export function deedCredits(
  text: Masked,
  paragraph: Paragraph,
  context: FilmContext,
  deeds: readonly Deed[] = ALL_DEEDS,
): FoundCredit[] {
  if (text.people.length === 0) return [];
  return deeds.flatMap(({ role, pattern }) =>
    [...text.text.matchAll(pattern)].flatMap(({ index, groups = {} }) => {
      const begin = sentenceStart(paragraph.text, index);
      const named = filmsIn(text, groups.film ?? '')[0]?.film;
      const film = named ?? spokenOf(paragraph, begin, index, context).film ?? context.main;
      const people = [...peopleIn(text, groups.who ?? ''), ...peopleIn(text, groups.whom ?? '')];
      return people.flatMap((mention) =>
        rolesOf(role, groups).map((one): FoundCredit => {
          const part = one === 'actor' ? partBeside(mention, text) : null;
          return {
            at: spanIn(paragraph, mention.from, mention.to),
            certainty: { sure: false, why: WHY },
            person: mention.person.name,
            role: one,
            film: film?.title ?? null,
            character: part?.character ?? null,
            described: part?.described ?? null,
          };
        }),
      );
    }),
  );
}

/** The roles of a deed: its own, or what the words of a match tell. */
const rolesOf = (role: string | null, groups: Partial<Record<string, string>>): string[] =>
  role === null
    ? [
        ...[groups.work, groups.other, groups.trade].flatMap((one) => roleOfField(one ?? '') ?? []),
        ...[groups.verb].flatMap((one) => verbOf(one ?? '')?.role ?? []),
      ]
    : [role];
