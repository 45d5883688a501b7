// Words for what somebody does at a film. A credit keeps the article's own word; these tell which words mean one role.

// "Stunt coordinator", "sound editor", "first assistant director": a field and whoever works in it.
const FIELD =
  '(?:make-?up effects|stunt|fight|animal|intimacy|movement|marine|aerial|dialect|effects|visual effects|special effects|practical effects|VFX|music|sound|script|costume|post-production|production|creature|title|set|hair|hair and make-?up|make-?up|prosthetics?|concept|storyboard|foley|medical|technical|military|historical|science|language|vocal|dance|wardrobe|lighting|camera|location|boom|steadicam|art|casting|second[- ]unit|first assistant|assistant|animation|colou?r|dialogue|supervising sound|re-recording|song|fight|sword|horse|puppet|story|scenic|projection|props?|development|action|wire|driving|underwater|weapons?|vehicle|period|cultural|legal|police|equestrian|voice|motion[- ]capture|performance[- ]capture|digital|CGI?|matte|compositing|playback|crowd|unit|supervising|live-action|miniatures?|model|mechanical|pyrotechnics?|graphics?|food|stills?|drone|video|continuity|ADR|sound effects|score|choir|musical|snake)';
const WORKER =
  '(?:co-?ordinator|choreographer|master|supervisor|designer|artist|advis[eo]r|consultant|coach|director|manager|operator|mixer|recordist|editor|double|performer|rider|driver|wrangler|trainer|maker|decorator|technician|arranger|engineer|lead|scout|publicist|photographer|singer|pilot|diver|stylist|dresser|buyer|builder|sculptor|painter|modeller|compositor|mixer)';
const CRAFTS = `${FIELD} ${WORKER}|sculptor|rigger|focus puller|clapper loader|best boy|dresser|seamstress|milliner|wigmaker|illustrator|dialect coach|choreographer|[a-z]+ (?:wrangler|handler)|puppeteer|animator|armou?rer|songwriter|lyricist|gaffer|key grip|stunt(?:man|woman)|stunts|extra|narrator|orchestrator|conductor|colou?rist|storyboarder|costumier|dramaturg|animal trainer|(?:assistant|associate|executive music) (?:producer|editor)`;

const ROLES: readonly (readonly [string, string])[] = [
  [
    'writer/director',
    'writer[-/ ]?director|director[-/]writer|writer and director|director and (?:co-)?writer|writer/helmer|actor[-/]director',
  ],
  ['cinematographer', '(?:director|head) of photography|cinematographer|DoP|DP|lenser|cameraman|camerawoman'],
  ['director', 'co-director|director|filmmaker|film-maker|helmer|auteur'],
  ['executive producer', '(?:executive|exec) producer'],
  ['producer', '(?:co-|line |lead )?producer'],
  ['writer', 'co-writer|co-screenwriter|screenwriter|scriptwriter|co-scribe|scribe|writer'],
  ['composer', '(?:co-|music )?composer|music director'],
  ['editor', '(?:film |co-)?editor'],
  [
    'actor',
    'cast ?member|castmate|co-star|costar|co-lead|(?:lead|leading|supporting|voice|title) (?:actor|actress|man|lady|player)|star|lead|performer|actor|actress|newcomer',
  ],
  ['craft', CRAFTS],
];

const isLong = ([role]: (typeof ROLES)[number]): boolean => role === 'craft' || role === 'writer/director';

/** The source of a pattern of all words for roles, in the singular; none twice, since it stands in many patterns. */
const ROLE = [...ROLES.filter(isLong), ...ROLES.filter((one) => !isLong(one))]
  .map(([, words]) => words)
  .join('|');

/**
 * The same with each letter small or capital. Not by `(?i:…)`: after many patterns have been compiled in a process, V8 14 (Node 26.10) was seen
 * to take such a group for one that heeds case.
 */
const anyCase = (source: string): string =>
  `(?:${source.replace(/\[[^\]]*\]|\p{L}/gu, (part) =>
    part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  )})`;

/** The source of a pattern of all words for roles, whatever their case. */
export const ANY_CASE_ROLE = anyCase(ROLE);

const BY_WORDS = ROLES.map(([role, words]) => [role, new RegExp(`^(?:${words})$`, 'iu')] as const);

/** The role that an article's word for it means: "co-star" an actor's; a craft's word stays. */
export function roleOf(word: string): string {
  const plain = word.toLowerCase();
  const [role = 'craft'] = BY_WORDS.find(([, words]) => words.test(plain)) ?? [];
  return role === 'craft' ? plain : role;
}

const IS_FIELD = new RegExp(`^${anyCase(FIELD)}$`, 'u');

/** Whether a word is a field of such work ("art", "animation"), which stands before "director" as a film's title may. */
export const isField = (word: string): boolean => IS_FIELD.test(word);
