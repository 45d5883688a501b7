// Words for what somebody does at a film. A credit keeps the article's own word; these tell which words mean one role.

const CRAFTS =
  '(?:stunt|fight|animal|intimacy|movement|marine|aerial|dialect|effects) (?:co-?ordinator|choreographer|master)|(?:visual effects|special effects|VFX|effects|music|sound|script|costume|post-production) supervisor|(?:production|costume|sound|creature|title|set|hair|make-?up) designer|(?:make-?up|concept|storyboard|foley) artist|(?:medical|technical|military|historical|science|dialect) (?:advis[eo]r|consultant|coach)|(?:art|casting|second[- ]unit) director|dialect coach|choreographer|puppeteer|animator|armourer|armorer|location manager|camera operator|sound (?:mixer|recordist|editor)|stunt (?:double|performer|rider|driver)|songwriter';

const ROLES: readonly (readonly [string, string])[] = [
  [
    'writer/director',
    'writer[-/ ]?director|director[-/]writer|writer and director|director and (?:co-)?writer|writer/helmer|actor[-/]director',
  ],
  ['cinematographer', 'director of photography|cinematographer|DoP|DP|lenser'],
  ['director', 'co-director|director|filmmaker|film-maker|helmer'],
  ['executive producer', 'executive producer'],
  ['producer', '(?:co-|line )?producer'],
  ['writer', 'co-writer|co-screenwriter|screenwriter|scriptwriter|co-scribe|scribe|writer'],
  ['composer', 'composer'],
  ['editor', '(?:film )?editor'],
  [
    'actor',
    'cast members?|co-star|costar|co-lead|(?:lead|leading|supporting|voice) (?:actor|actress|man|lady)|star|lead|actor|actress|newcomer',
  ],
  ['craft', CRAFTS],
];

/** The source of a pattern of all words for roles, in the singular. */
export const ROLE = [...ROLES.filter(([role]) => role === 'craft' || role === 'writer/director'), ...ROLES]
  .map(([, words]) => words)
  .join('|');

/**
 * The same with each letter small or capital. Not by `(?i:…)`: after many patterns have been compiled in a process, V8 14 (Node 26.10) was seen
 * to take such a group for one that heeds case.
 */
export const anyCase = (source: string): string =>
  `(?:${source.replace(/\[[^\]]*\]|\p{L}/gu, (part) =>
    part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  )})`;

/** The source of a pattern of all words for roles, whatever their case. */
export const ANY_CASE_ROLE = anyCase(ROLE);

/** The role that an article's word for it means: "co-star" an actor's; a craft's word stays. */
export function roleOf(word: string): string {
  const plain = word.toLowerCase();
  const [role = 'craft'] = ROLES.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(plain)) ?? [];
  return role === 'craft' ? plain : role;
}

const DEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:co-)?(?:written|wrote|writes) and (?:co-)?direct/iu, ['writer', 'director']],
  [/^(?:co-)?direct\p{L}* and (?:co-)?(?:writ|wrot)/iu, ['director', 'writer']],
  [/^executive[- ]produc/iu, ['executive producer']],
  [/^(?:co-)?(?:direct|helm)/iu, ['director']],
  [/^(?:co-)?(?:writ|wrot|pen|script)|^(?:screenplay|adapted|story|dialogue)/iu, ['writer']],
  [/^(?:lyrics|words)/iu, ['lyricist']],
  [/^(?:co-)?produc|^(?:bankroll|financ)/iu, ['producer']],
  [/^exec[- ](?:produc)/iu, ['executive producer']],
  [/^(?:co-)?(?:star|headlin|toplin|front|led$)/iu, ['actor']],
  [/^(?:score|scoring|compos|music)/iu, ['composer']],
  [/^(?:shot|lens|photograph|cinematograph|shoot|camera)/iu, ['cinematographer']],
  [/^(?:edit|cuts)/iu, ['editor']],
  [/^choreograph/iu, ['choreographer']],
  [/^(?:costumes?)/iu, ['costume designer']],
];

/** The roles that a deed means: "directed by", "wrote and directed", "music by"; `work` is what was done, if it is said. */
export function rolesOfDeed(deed: string, work = ''): readonly string[] {
  if (/(?:music|score|songs?)$/u.test(work)) return ['composer'];
  return DEEDS.find(([words]) => words.test(deed))?.[1] ?? [];
}
