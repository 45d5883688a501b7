import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { type Deed, DOERS, deed, HELP, LIST, OTHERS, SMALL } from './loose-deed.ts';

// What is told of somebody's work in half a sentence, the rest of which is about something else. All of them are in doubt.

const KIN =
  '(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|twin|aunt|uncle|boss|neighbou?r|rival|lover|mentor)';
const FILMS =
  '(?:features?|films?|pictures?|movies?|shorts?|documentar(?:y|ies)|comed(?:y|ies)|thrillers?|dramas?|screenplays|scripts|musicals|westerns)';
const MANY = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|some|several|many|only|\\d+)';
const TOLD = '(?:, [^;:.!?]{1,90},)?';
const SOMEBODY = `(?:\\p{Lu}|${P})`;

/** What is read so of everybody. */
export const PASSING_DEEDS: readonly Deed[] = [
  // "The fans have waited for X to make another film", "X had made a single feature", "X will film the novel"
  deed('director', `${LIST} to (?:make|direct|shoot) (?:another|a new|his|her|a second|a third)(?!\\p{L})`),
  deed(
    'director',
    `${DOERS}${TOLD} ${HELP}(?:made|directed) (?:just |only )?${MANY} (?:single |more |other |previous )?${FILMS}(?!\\p{L})`,
  ),
  deed(
    'director',
    `${DOERS} (?:will|is to|is set to|plans to|hopes to) (?:film|shoot|direct) (?:the|an?|his|her|${F})(?!\\p{L})`,
  ),
  deed('director', `${LIST} \\(who (?:also )?(?:made|makes) ${F}`),
  deed(
    'director',
    `(?:debut|film|feature) (?:from|by|for|of) (?:his|her|their|the) (?:[\\p{Ll}-]+ )?${ANY_CASE_ROLE}, ${LIST}`,
  ),
  deed(
    'director',
    `(?:shot|lit|edited|scored|composed) for ${SMALL}${LIST}(?: \\(${F}[^()]*\\))?(?:,? (?:and )?for (?:the )?(?:\\p{Lu}\\p{Ll}+ )?${SMALL}${OTHERS})?`,
  ),
  deed('director', `${LIST}[’']s? (?:[\\p{Ll}-]+,? ){0,3}?(?:ghost|love|horror) story(?!\\p{L})`),
  // "X, who between them wrote nine comedies", "which X wrote with his sister", "wrote but did not direct"
  deed('writer', `${LIST},? who [^.;:!?]{0,40}?(?:wrote|scripted|penned) ${MANY} ${FILMS}(?!\\p{L})`),
  deed('writer', `which ${LIST} (?:also )?(?:co-)?wrote(?= (?:with|for|in|on|and)(?!\\p{L}))`),
  deed('writer', `${LIST},? (?:wrote|writes) but (?:did|does|will) not direct(?!\\p{L})`),
  deed(
    'writer',
    `${LIST}[^.;:!?\\ue100-\\uefff]{0,100}? (?:nominated|up|shortlisted|recogni[sz]ed|honou?red)[^.;:!?\\ue100-\\uefff]{0,40} for (?:his|her|their) (?:own )?(?:screenplay|script)(?!\\p{L})`,
  ),
  deed('producer', `${LIST}[’']s own production of `),
  deed(
    'producer',
    `(?:to|will) produce [^.;:!?\\ue100-\\uefff]{0,40}with (?:${P}|\\p{Lu}[\\p{L} ]{2,30})[’']s ${LIST}`,
  ),
  // "X gets the laughs as the parrot", "the role had been circled by X", "X is in it; so, for two scenes, is Y"
  deed(
    'actor',
    `${LIST}(?: \\([^()]{1,60}\\))? (?:gets|got|wins|won|raises|has) (?:the|all the|most of the|his|her) (?:best |big |biggest )?(?:laughs|lines)(?!\\p{L})`,
  ),
  deed(
    'actor',
    `(?:role|part|lead)(?: [^.;:!?\\ue100-\\uefff]{0,50})? (?:circled|eyed|coveted|declined|turned down|taken|filled) by ${SMALL}${LIST}`,
  ),
  deed('actor', `is in (?:it|this)[^.:!?]{0,120}; so,?(?: [^,.;]{1,30},)? (?:is|are) ${LIST}`),
  deed('actor', `${DOERS} (?:is|are) (?:also )?in (?:the new one|the new film)(?!\\p{L})`),
  deed(
    'actor',
    `${LIST},? (?:who (?:is|was) )?(?:so|very|never|memorably) (?:good|funny|fine|better|convincing|moving)(?: than)? as (?:the|an?|his|her|${SOMEBODY})`,
  ),
  deed('actor', `${LIST},? who (?:is|was) (?:easily |by far )?the best thing (?:in|about)(?!\\p{L})`),
  deed(
    'actor',
    `${DOERS}[^.;:!?\\ue100-\\uefff]{0,80}? (?:signed on|signed up|returns|returned|back)(?: [^.;:!?,]{1,20})?,? as (?:his|her|their) (?:[\\p{Ll}-]+ )?${KIN}(?!\\p{L})`,
  ),
  deed('actor', `${DOERS} (?:is|are|was|were) up for (?:his|her|their) ${SOMEBODY}`),
  deed('actor', `so (?:is|are) ${LIST} for ${SOMEBODY}`),
  deed(
    'actor',
    `(?:wrote|written|writing|created) (?:the|a|this) (?:part|role|lead)[^.;:!?]{0,60}? for ${LIST}`,
  ),
  deed('actor', `${LIST},? who (?:is|are) the (?:${KIN}|title character|lead)(?!\\p{L})`),
  deed('actor', `${LIST} as an? (?:young|younger|older|teenage|grown-up) ${SOMEBODY}`),
  deed('actor', `(?:and|is|are),? as [^.;:!?]{2,50}, (?:the |Dame |Sir )?${SMALL}${LIST}`),
  deed('actor', `(?:is|was) (?:[^.;:!?]{0,40} )?${F},["”’]?,? with ${SMALL}${LIST}(?=[.;])`),
];
