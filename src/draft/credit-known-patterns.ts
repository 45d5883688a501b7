import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { AUX, type CreditPattern, JOIN, LIST, NAMED, OLIST, pattern } from './credit-words.ts';

const SMALL = '(?:[\\p{Ll}\\d-]+ )';

/** Those that tell of films beside the one an article is about, and of people by the films that they are known for. */
export const KNOWN_PATTERNS: readonly CreditPattern[] = [
  // "X will be seen in the comedy F", "X broke out with F", "won for her performance in F"
  {
    pattern: pattern(
      `(?<who>${P})(?:, [^.;,\\ue100-\\uefff]{1,50},|,? who)?[^.;:,\\ue100-\\uefff]{0,60}?(?<![\\p{L}-])(?:star(?:s|red|ring)?|co-star(?:s|red|ring)?|appear(?:s|ed|ing)?|seen|performance|role|roles|turn|lead|cameo|part|acted|played [^.;,\\ue100-\\uefff]{1,40}|plays [^.;,\\ue100-\\uefff]{1,40}|playing [^.;,\\ue100-\\uefff]{1,40}) in (?:the |a |an |his |her |their |last year’s |${P}[’']s )?${SMALL}{0,5}(?<film>${F})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?<film>${F}),? in which (?<who>${LIST}) (?:both |also |co-|would )?(?:star|stars|starred|appear|appears|appeared|play|plays|played)(?![\\p{L}])(?: (?:with|opposite|alongside) (?<also>${P}))?`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?<film>${F})["”’']?,? (?:\\((?:19|20)\\d\\d\\),? )?(?:opposite|alongside) (?<who>${OLIST})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?<film>${F})["”’']?(?: \\((?:19|20)\\d\\d\\))?,? (?:with|from [^.;]{1,40} with) (?<who>${OLIST})`,
    ),
    role: 'actor',
    part: true,
  },
  {
    pattern: pattern(
      `[Ww]ith (?<who>${OLIST}) (?:back )?in (?:the|a) (?:[\\p{Ll}-]+ )?(?:role|lead|leads|part|parts|mask)(?![\\p{L}])`,
    ),
    role: 'actor',
  },
  // "X (F)", "directed by X (F, F)": what somebody did there is not said.
  {
    pattern: pattern(`(?<who>${P}) \\((?<film>${F}(?:(?:,["”’']? | and )${F})*)\\)`),
    role: 'trade',
    why: 'the film is only named beside them',
  },
  {
    pattern: pattern(
      `(?<who>${P}), (?:best |most recently |also |perhaps best )?known (?:for|from) (?:the |a )?${SMALL}{0,3}(?<film>${F}(?:(?:,["”’']? | and |,["”’']? and )${F})*)`,
    ),
    role: 'trade',
    why: 'the film is only named beside them',
  },
  {
    pattern: pattern(
      `(?<who>${P}) (?:is|was) (?:best |also )?known for (?:the |a )?${SMALL}{0,3}(?<film>${F}(?:(?:,["”’']? | and |,["”’']? and )${F})*)`,
    ),
    role: 'trade',
    why: 'the film is only named beside them',
  },
  {
    pattern: pattern(`(?<who>${P}),? (?:from|of|seen in) (?:the )?${SMALL}{0,3}(?<film>${F}),`),
    role: 'trade',
    why: 'the film is only named beside them',
  },
  {
    pattern: pattern(
      `(?<who>${P}),? whose (?:own |[\\p{Ll}-]+ ){0,4}(?:was |is )?(?:the |a )?${SMALL}{0,3}(?<film>${F})`,
    ),
    role: 'trade',
    why: 'the film is only named beside them',
  },
  // "X, who made F", "which she wrote and directed"
  {
    pattern: pattern(
      `(?<who>${P})(?:,? who)? (?:also |previously |last |then )?(?:made|gave us|returned with|made (?:his|her|their) (?:feature )?debut (?:with|in \\d{4} with)) (?:the |a |an )?${SMALL}{0,4}(?<film>${F})`,
    ),
    role: 'trade',
    why: 'it is only said that they made it',
  },
  // "F, with X directing"
  {
    pattern: pattern(
      `with (?<who>${LIST}) (?<deed>directing|producing|writing|scoring|co-directing|co-producing)(?![\\p{L}])`,
    ),
    role: 'deed',
  },
  // "serving as executive producers", "is the DP", "stays on as a producer"
  {
    pattern: pattern(
      `(?<who>${LIST})(?: and ${NAMED})? ${AUX}(?:serv(?:e|es|ed|ing)|act(?:s|ed|ing)?|stay(?:s|ed)? on|remain(?:s|ed)?(?: on board)?|return(?:s|ed)?|credited|aboard|on board) as (?:a |an |the )?(?:[\\p{Ll}-]+ ){0,2}?(?<role>${ANY_CASE_ROLE})(?<many>s?)(?![\\p{L}])(?: (?:of|on) (?<film>${F}))?(?:,? (?:alongside|with) (?<also>${P}))?`,
    ),
    role: 'word',
  },
  {
    pattern: pattern(
      `(?<who>${P}) (?:is|was) (?:also )?(?:an? )?(?<role>${ANY_CASE_ROLE})(?<many>) (?:of|on) (?<film>${F})`,
    ),
    role: 'word',
  },
  // "Producers are X for A and Y for B"
  {
    pattern: pattern(
      `(?<![\\p{L}-])(?<role>${ANY_CASE_ROLE})s (?:are|include|will be) (?<who>${P})(?=(?<more>(?:${JOIN}${P})*))`,
    ),
    role: 'words',
  },
  // "a script she wrote with X", "which she wrote, directed and stars in"
  {
    pattern: pattern(
      `(?<!\\p{L})(?:script|screenplay|story|draft)(?: that| which)? (?<who>${P}) (?:also )?(?<deed>co-wrote|wrote|penned|adapted)(?: (?:together )?with (?:[\\p{L}’'-]+,? ){0,3}?(?<also>${P}(?:(?:,? and |, )${P})*))?`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(
      `(?<film>${F}),? (?:which|that) (?<who>${LIST}) (?:both |also |co-)?(?<deed>(?:wrote|writes|directed|directs|produced|edited|scored)(?:,? (?:and,? )?(?:(?:over|with|for|at) [^,]{1,60}, )?(?:also )?(?:wrote|co-wrote|directed|directs|produced|produces|edited|scored|stars? in|starred in)){0,3})(?![\\p{L}])`,
    ),
    role: 'deed',
  },
  // "F, for which X directed Y"
  {
    pattern: pattern(
      `(?<film>${F}),? (?:[^.;\\ue100-\\uefff]{0,40} )?for which (?<who>${P}) (?<deed>directed|shot|edited|scored) `,
    ),
    role: 'deed',
  },
  // "Agnès (X)": whom somebody plays, by name.
  {
    pattern: pattern(`(?<played>${NAMED}) \\((?:the [\\p{L} ]{1,30} )?(?<who>${P})(?:, [^()]{1,40})?\\)`),
    role: 'actor',
  },
];
