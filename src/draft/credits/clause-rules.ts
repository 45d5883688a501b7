import { BESIDE } from './credit-settling.ts';

// How English says who did what at a film, over clauses of which each word is one letter (`clause-words.ts`).

/** A way to say it. In its pattern `who` are the people, `said` the word that tells their role, `film` and `late` the film. */
export interface ClauseRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** What they are: as `said` says, or always the same; "trade" is as what the article knows them, "owner" the director, unless that is another. */
  readonly role: 'said' | 'actor' | 'director' | 'trade' | 'owner';
  /** Whether words behind the match say whom they play, or those before "played by" do. */
  readonly part?: 'behind' | 'before';
  /** A verb without what it was done to: not every deed is said so. */
  readonly alone?: true;
  /** In plain words why a person should look; none where the words settle it. */
  readonly why?: string;
}

const ASIDE = '(?:,?\\([^()]{1,16}\\))?';
/** Light words before a noun or a name. */
const LIGHT = '[dxXns]';
const AHEAD = `(?:Ps[xXR]{1,4},?|d[xX]{1,4},)?(?:${LIGHT}|R|,(?=[dxXns]{1,5},)){0,7}?`;
/** Somebody who does what a verb says, with what is told of them between. */
const SUBJECT = `(?<who>P)${ASIDE}(?:,[^,;:.P]{1,14},|,)?r?`;
const OF_FILM = `(?:o${LIGHT}{0,5}(?<late>[FM]))`;

/** Behind whom somebody plays. */
const IN_FILM = `(?:[^F;:.]{0,10}?i${LIGHT}{0,4}(?<film>F))?`;

const rule = (
  name: string,
  role: ClauseRule['role'],
  source: string,
  more: Partial<ClauseRule> = {},
): ClauseRule => ({
  name,
  role,
  pattern: new RegExp(`(?=${source})`, 'gdu'),
  ...more,
});

const WHOSE = 'whose film it is may not mean who directed it';

/** All of them, the plainest first. */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  // "F's director X", "editor X", "its star, X"
  rule('role before', 'said', `(?:(?<film>[FM])s?[xXn]{0,2})?(?<said>R),?(?<who>P)(?!s?[xX]{0,3}R)`),
  rule('role before', 'said', `(?:(?<film>[FM])s|[ds])[xXn&]{0,4}(?<said>R)(?:${OF_FILM})?,(?<who>P)`),
  // "X, the director of F", "X (editor)"
  rule(
    'role behind',
    'said',
    `(?<who>P)${ASIDE},(?:n,)?(?:r?B)?(?:[dxXn]{0,7}(?<film>[FM])s[xXn]{0,2}|[dxXnsI]{0,8}|[dxXnsI]{0,6}R&[dxX]{0,2})(?<said>R)(?:${OF_FILM}|(?![oPB]|,?P))`,
  ),
  rule('role behind', 'said', `(?<who>P)\\([dxXn]{0,3}(?<said>R)[,)]`),
  // "X is the director", "X serves as a producer"
  rule(
    'role is',
    'said',
    `${SUBJECT}B[dxXns&,]{0,6}?(?:(?<film>[FM])s[xXn]{0,2})?(?<said>R)(?:${OF_FILM}|(?![oP]))`,
  ),
  rule('role as', 'said', `${SUBJECT}[^PF;:.]{1,6}?a[dxXn]{0,3}(?<said>R)(?:${OF_FILM}|(?![P]))`),
  // "The director of F is X"
  rule(
    'is role',
    'said',
    `(?:(?<film>[FM])s[x]{0,2})?(?<said>R)(?:${OF_FILM})?(?:,[^;:.P]{1,12},)?B${AHEAD}(?<who>P)(?!s)`,
  ),
  // "Directed by X", "the score is by X"
  rule('done by', 'said', `(?:(?<film>[FMI])(?:[,rxB]|\\(n\\)){0,3})?(?<said>N)${AHEAD}(?<who>P)(?!s)`),
  rule('work by', 'said', `(?<said>W)(?:&W)?[xX]{0,2}B?[x]{0,2}[,]?[bf]${AHEAD}(?<who>P)(?!s)`),
  rule('work by', 'said', `(?<said>G),?B?b${AHEAD}(?<who>P)(?!s)`),
  rule('work of', 'said', `(?<said>W)B?x?[ow]${AHEAD}(?<who>P)(?!s)`, {
    why: 'whose work it is may not mean who made it',
  }),
  rule('work of', 'said', `(?<who>P)s[xX]{0,3}(?<said>W)(?:[of]${LIGHT}{0,5}(?<late>F))?`, {
    why: 'whose work it is may not mean who made it',
  }),
  rule(
    'did work',
    'said',
    `${SUBJECT}[ExohBD]{1,3}[dxX]{0,4}(?<said>W)(?![bf])(?:[of]${LIGHT}{0,5}(?<late>F))?`,
  ),
  // "X directed F", "X, who wrote and directed F"
  rule(
    'does',
    'said',
    `${SUBJECT}(?<said>V)(?:(?:${LIGHT}{0,4}[oi]|Ps)?${LIGHT}{0,6}?(?<film>[FMI])|[dxX]{0,4}(?<work>W))`,
  ),
  rule('does', 'said', `${SUBJECT}(?<said>V)(?=[,.;)&wfot]|$)`, { alone: true }),
  rule('by with whom', 'said', `(?<said>N)P,?w${AHEAD}(?<who>P)(?!s)`),
  // "Best cinematography: X for F", "nominated for best director were X for F and Y for F"
  rule('prize', 'said', `(?<=(?<said>[RW])[xXBo,:E]{0,5}(?:Po[FM][,&]{0,2}){0,6})(?<who>P)o(?<late>F)`),
  rule('prize for', 'said', `(?<said>R)o(?<who>P)(?!s)`, { why: 'it is not said of which film' }),
  rule('with whom', 'said', `(?<said>V)[^P;:.]{0,9}?w${AHEAD}(?<who>P)(?![sG])`, {
    why: 'it is not said that they did the same',
  }),
  rule('does later', 'said', `(?<who>P)[^P;:.]{1,16}?&E?(?<said>V)${LIGHT}{0,6}?(?<film>[FMI])`, {
    why: 'who did it is named farther before',
  }),
  rule('doing film', 'said', `(?<who>P)[^P;:.]{1,9}?(?<said>G)${LIGHT}{0,5}(?<film>[FM])`, {
    why: 'who did it is named farther before',
  }),
  rule('doing', 'said', `w${AHEAD}(?<who>P)(?!s)(?<said>G)`),
  rule('work one did', 'said', `(?<said>W),?r?(?<who>P)V(?!${LIGHT}{0,4}[FM])`),
  rule('made', 'owner', `${SUBJECT}D(?:Ps|${LIGHT}{1,3}w)?${LIGHT}{0,6}(?<film>F)`, {
    why: 'it is only said that they made it',
  }),
  // "F, which X directed", "F, for which X wrote"
  rule(
    'which one did',
    'said',
    `(?<film>[FM])(?:\\(n\\))?,?(?:[dxXn]{0,6}[oi])?r?(?<who>P)(?<said>[VSL])(?!${LIGHT}{0,4}[FMIW])`,
  ),
  // "F stars X", "starring X"
  rule('stars', 'actor', `(?:(?<film>[FM])[^PF;:.]{0,10})?S${AHEAD}(?<who>P)(?!s)`),
  rule('directs whom', 'actor', `PV(?<who>P)`, { why: 'it is not said that they act in it' }),
  // "F, with X"
  rule('with', 'actor', `(?<film>[FM])(?:[,n()dxX&]|[bf]R?P){0,6}w${AHEAD}(?<who>P)(?!s)`, {
    why: 'what they do there is not said',
  }),
  // "X stars in F", "X will lead F"
  // "The cast includes X", "also in the cast are X", "X rounds out the cast"
  rule('cast', 'actor', `C[^PF;:.]{0,6}?${AHEAD}(?<who>P)(?!s)`),
  rule('joins cast', 'actor', `${SUBJECT}[^PF;:.,]{1,5}C`),
  rule('includes', 'said', `(?<said>R)[^PFR;:.]{0,4}c${AHEAD}(?<who>P)(?!s)`, {
    why: 'it may be told of something else than a film',
  }),
  rule('includes', 'actor', `[FMCI][^PFR;:.]{0,4}c${AHEAD}(?<who>P)(?!s)`, {
    why: 'it is not said that they act in it',
  }),
  rule('stars with', 'actor', `S[^FG;:.]{0,20}?,w${AHEAD}(?<who>P)(?![sG])`),
  rule('with another', 'actor', `[SCNALc][^;:.]{0,14},?w${AHEAD}(?<who>P)(?![sG])`, {
    why: 'it is not said that they act in it',
  }),
  rule('somebody is', 'actor', `(?:^|[;.,&—])d[^PFRMWC;:.]{1,16}B(?<who>P)(?=[.,;])`, {
    why: 'it is not said that this is a part in the film',
  }),
  rule('are people who', 'actor', `^(?<who>P)Bd?[xX]{1,4}r`, {
    why: 'it is not said that this is a part in the film',
  }),
  rule('aboard', 'actor', `(?:^|[.;:])[xLSi]{0,3}(?:[dx]{0,2}C)?B[dxX]{0,3}(?<who>P)`, {
    why: 'it is not said that they act in it',
  }),
  rule(
    'stars in',
    'actor',
    `${SUBJECT}(?:(?<verb>[SL])|B[^PF;:.,]{0,6}?[SL])[^F;:.]{0,10}?[io](?:Ps|xs)?${LIGHT}{0,6}(?<film>F)`,
  ),
  rule('stars in', 'actor', `${SUBJECT}(?<verb>[SL])${LIGHT}{0,6}(?<film>F)`),
  rule('stars', 'actor', `${SUBJECT}S(?=[,.;)&wai]|$)`),
  // "The X-led sequel", "the X vehicle"
  // "Wren, X’s character"
  rule('character of', 'actor', `[XP](?<part>,)(?<who>P)s[xX]?p`, { part: 'before' }),
  rule('led', 'said', `(?<who>P)(?<said>l)(?:${LIGHT}{0,4}(?<film>[FM]))?`),
  // "X plays Wren", "X as Wren", "played by X"
  rule('plays', 'actor', `${SUBJECT}(?<part>A)(?=[dxXnPqm])(?!dM)${IN_FILM}`, { part: 'behind' }),
  rule('in which plays', 'actor', `(?<film>F)(?:\\(n\\))?,?i?r(?<who>P)(?<part>A)`, { part: 'behind' }),
  rule('playing', 'actor', `(?<who>P)[^PF;:.A]{1,10}(?<part>A)(?=[dxXnPqm])${IN_FILM}`, {
    part: 'behind',
    why: 'who plays is named farther before',
  }),
  rule('stars as', 'actor', `${SUBJECT}[SLD][^PF;:.,]{0,2}?(?<part>a)(?=[dxXnPM])(?![dxX]{0,3}R)${IN_FILM}`, {
    part: 'behind',
  }),
  rule(
    'as',
    'actor',
    `(?<!N)(?<who>P)${ASIDE}(?:,[^,;:.PF]{1,7})?,?B?x?(?<part>a)(?=[dxXna,]{0,7}[XP])(?![dxX]{0,3}R)${IN_FILM}`,
    { part: 'behind' },
  ),
  rule('as', 'actor', `(?<who>P),?x?(?<part>a)(?=dx)(?![dxX]{0,3}R)`, {
    part: 'behind',
    why: 'it is not said that this is a part in the film',
  }),
  rule('as is', 'actor', `a[dxXn]{1,6}(?<part>),?B(?<who>P)`, { part: 'before' }),
  rule('part', 'actor', `${SUBJECT}[^PFV;:.,]{1,6}?p(?<part>[oa])`, { part: 'behind' }),
  rule('own part', 'actor', `(?<who>P)(?:s|,?h)[xXn]{0,3}(?:p|M(?=a))(?<part>[oa]|B)(?!d?x?R)`, {
    part: 'behind',
  }),
  rule('whose character', 'actor', `(?<who>P)[^P;:.]{0,10}[dh]p(?<part>,)(?=[dxXn]{0,5}X)`, {
    part: 'behind',
    why: 'who plays is named farther before',
  }),
  rule(
    'is somebody',
    'actor',
    `(?<who>P)${ASIDE}(?:,[^,;:.PF]{1,10},)?B(?<part>)(?=(?:d[dxXni,]{0,7})?[XP]X{0,2}[,.;)&])`,
    { part: 'behind', why: 'it is not said that this is a part in the film' },
  ),
  rule('in brackets', 'actor', `[XP]\\((?:dR)?(?<who>P)[,)]`, { part: 'before' }),
  rule('in brackets', 'actor', `x\\((?<who>P)[,)]`, {
    why: 'it is not said that this is a part in the film',
  }),
  // "X's desert epic F"
  rule('owns', 'owner', `(?<who>P)s(?:${LIGHT}|[M,&RW])(?:${LIGHT}|[M,&RW]){0,5}?(?<film>[F])`, {
    why: WHOSE,
  }),
  rule('owns', 'owner', `(?<who>P)s(?<film>[FM])`, { why: WHOSE }),
  rule('owns', 'owner', `(?<who>P)s[xXn$]{0,6}(?<film>M)(?!F|a(?!d?R))`, { why: WHOSE }),
  rule('owns behind', 'owner', `(?<film>F)(?:\\(n\\))?,?${LIGHT}{0,3}(?<who>P)s[xXn$]{0,5}M`, { why: WHOSE }),
  rule('from', 'owner', `(?<film>[FM])(?:\\(n\\))?(?:,[dxXnM,]{0,8})?,?[bf]${AHEAD}(?<who>P)(?!s)`, {
    why: WHOSE,
  }),
  // "X (F)", "X, known for F", "X in F"
  rule('beside', 'trade', `(?<who>P)\\((?<film>F)\\)`, { why: BESIDE }),
  rule(
    'known for',
    'trade',
    `(?<![dsX])(?<who>P)${ASIDE}[,r]{0,2}(?:B?[xX]{0,4}[ofi]|[EBdxX]{1,5}w)${LIGHT}{0,4}(?<film>F)`,
    { why: BESIDE },
  ),
  rule('whose', 'owner', `(?<who>P),?h[^P;:.]{0,9}?(?<film>F)`, { why: BESIDE }),
];
