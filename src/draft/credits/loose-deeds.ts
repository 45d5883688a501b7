import { type FilmContext, spokenOf } from '../films/film-context.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { roleOfWork } from './clause-words.ts';
import { sentenceStart } from './credit-film.ts';
import { F, type Masked, P, peopleIn } from './credit-mask.ts';

/** A deed that is told without a film, over a masked paragraph: `who` did it; `work`, if any, tells the role. */
interface Deed {
  readonly role: string | null;
  readonly pattern: RegExp;
}

const HELP =
  '(?:(?:has|had|have|also|then|himself|herself|themselves|once|first|later|would|will|did|is|was|\\p{L}+ly),? ){0,3}';
const ASIDE = '(?:, [^,;.:!?]{1,60},)?';
const LIST = `(?<who>${P}(?:(?:, |,? and |,? & )${P}){0,8})`;
const SMALL = '(?:[\\p{Ll}-]+ ){0,3}?';
const OWN = '(?:the|his|her|their|its|a|an|some|all|every|much of the|most of the)';

const MADE =
  '(?:handles?|handled|provides?|provided|supplies|supplied|delivers?|delivered|contributes?|contributed|crafts?|crafted|cooked up|creates?|created|oversees|oversaw|supervised|takes care of|took care of|took on|takes on|is behind|was behind|is responsible for|was responsible for|lends?|lent|did|does|brings?|brought|conjured|recorded|arranged|turned in|polished|rewrote|reworked|co-wrote|finished|delivering|handling)';
const WORK =
  'screenplay|script|story|dialogues?|teleplay|libretto|music|score|soundtrack|lyrics|photography|cinematography|camerawork|lensing|editing|direction|choreography|costumes|casting|sound design|production design|sets';
const PICKED =
  '(?:chose|picked|hired|tapped|recruited|signed(?: up)?|landed|cast|booked|persuaded|lured|wooed|coaxed|convinced|enlisted|secured|snagged|roped in|brought in|turned to|settled on|plumped for|auditioned)';

const deed = (role: string | null, source: string): Deed => ({ role, pattern: new RegExp(source, 'gu') });

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

const WHY = 'at which film it was done is not said';

/** What a paragraph says of deeds at a film that its sentences don't name. */
export function deedCredits(text: Masked, paragraph: Paragraph, context: FilmContext): FoundCredit[] {
  return DEEDS.flatMap(({ role, pattern }) =>
    [...text.text.matchAll(pattern)].flatMap(({ index, groups = {} }) => {
      const begin = sentenceStart(paragraph.text, index);
      const { film } = spokenOf(paragraph, begin, index, context);
      const roles =
        role === null ? [groups.work, groups.other].map((work) => roleOfWork(work ?? '')) : [role];
      return peopleIn(text, groups.who ?? '').flatMap((mention) =>
        roles.flatMap((one): FoundCredit[] =>
          one === undefined
            ? []
            : [
                {
                  at: spanIn(paragraph, mention.from, mention.to),
                  certainty: { sure: false, why: WHY },
                  person: mention.person.name,
                  role: one,
                  film: film?.title ?? context.main?.title ?? null,
                  character: null,
                  described: null,
                },
              ],
        ),
      );
    }),
  );
}
