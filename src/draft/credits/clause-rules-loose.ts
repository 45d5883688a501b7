import type { ClauseRule } from './clause-rules.ts';

// Ways to say who did what that are credits more often than not, though the same words tell other things too: always in doubt.

const LIGHT = '[dxXns]';
const AHEAD = `(?:Ps[xXR]{1,4},?|d[xX]{1,4},)?(?:${LIGHT}|R|,(?=[dxXns]{1,5},)){0,7}?`;
const NO_PART = 'it is not said that this is a part in the film';
const NOT_ACTING = 'it is not said that they act in it';
const NO_SAME = 'it is not said that they did the same';
const MAYBE_ROLE = 'it may be told of something else than a film';

const loose = (name: string, role: ClauseRule['role'], source: string, why: string): ClauseRule => ({
  name,
  role,
  pattern: new RegExp(`(?=${source})`, 'gdu'),
  why,
});

/** What is read besides `CLAUSE_RULES`, with a reason to look at it each. */
export const LOOSE_RULES: readonly ClauseRule[] = [
  // "Director X walked two actors across a bridge"
  loose('role before anything', 'said', '(?<said>R)(?<who>P)(?!s)', MAYBE_ROLE),
  // "The score, for two drums, is by X", "It's by X"
  loose(
    'work by',
    'said',
    `(?<said>W)(?:,[^,;:.PF]{1,14},|[oifw][^,;:.PF]{1,10})B?[bf]${AHEAD}(?<who>P)(?!s)`,
    MAYBE_ROLE,
  ),
  // "The screenplay, credited to X and Y"
  loose('work as', 'said', `(?<said>W),?[ba]${AHEAD}(?<who>P)(?!s)`, MAYBE_ROLE),
  // "A serves as a producer alongside B"
  loose('role with', 'said', '(?<said>R)w(?<who>P)(?!s)', NO_SAME),
  // "A is the baker and B the thief", "A is the baker; B is the thief"
  loose('one is', 'actor', '(?<who>P)Bd[xX]{1,5}[,;]?&?PB?d[xX]', NO_PART),
  loose('other is', 'actor', 'PBd[xX]{1,5}[,;]?&?(?<who>P)B?d[xX]', NO_PART),
  // "The quartet are A, B and C"
  loose('group is', 'actor', '(?:^|[;.,&—])d[^PFRMWC;:.]{1,16}B(?<who>P)', NO_PART),
  // "There are good turns from A", "a cameo from B"
  loose('turn from', 'actor', `[pC][fb]${AHEAD}(?<who>P)(?!s)`, NOT_ACTING),
  // "X appears in a cameo", "X pops up in a small role"
  loose('in a part', 'actor', '(?<who>P)(?:L|x{1,2})i[dxX]{0,4}p', NOT_ACTING),
  // "X’s trucker in F", "X’s cameo in F"
  loose('somebody’s part in', 'actor', `(?<who>P)s[xXp]{1,4}i${LIGHT}{0,4}(?<film>F)`, NO_PART),
  // "Producing are A and B"
  loose('doing are', 'said', `(?:^|[;.,&—])x?(?<said>G)B${AHEAD}(?<who>P)(?!s)`, MAYBE_ROLE),
  // "With X among the producers", "with X an executive producer"
  loose('with one of', 'said', 'w(?<who>P)x?d?x{0,2}(?<said>R)', MAYBE_ROLE),
  // "X, with whom she wrote F"
  loose('with whom one did', 'said', `(?<who>P),?wxP(?<said>V)(?:${LIGHT}{0,6}(?<film>[FM]))?`, NO_SAME),
  // "The costumes are being made by X", "the draft has been delivered by X"
  loose('work done by', 'said', `(?<said>W)[EBDxL]{1,5}b${AHEAD}(?<who>P)(?!s)`, MAYBE_ROLE),
  // "X, who has a small role in the first film, is also in the sequel"
  loose('is in', 'actor', '(?<who>P)(?:,[^;:.]{1,30},)?Bi(?<film>M)', NOT_ACTING),
  // "A plays the vicar, and B is his brother"
  loose(
    'is somebody, too',
    'actor',
    '[AS][^;:.]{2,60}?[,&][&xX]{0,3}(?<who>P)Bd[xX]{1,3}(?=[.,;&]|$)',
    NO_PART,
  ),
  // "She and co-writer X threw it away"
  loose('role of both', 'said', '(?<who>P)[&w]d?(?<said>R)P', NO_SAME),
  // "X has stepped behind the camera for it"
  loose('behind camera', 'said', '(?<who>P)[EBDLx]{1,3}(?<said>R)', MAYBE_ROLE),
  // "A and B are back for that one", "A is back as the wizard"
  loose('is back', 'actor', '(?<who>P)Bo(?<film>[FM])', NOT_ACTING),
  // "Alongside her are A and B", "joining them is A"
  loose('with them', 'actor', '(?:^|[;.,&—])x{0,2}[wLS][^PF;:.]{0,6}B(?<who>P)', NOT_ACTING),
  // "The Duke is X", "Gil would be Gil X"
  loose('part is', 'actor', '(?:^|[;.,&—])d?[XP]x?B(?<who>P)(?=[.,;&]|$)', NO_PART),
  // "Written by and starring X"
  loose('done by and doing', 'said', `(?<said>N)&[SN]${AHEAD}(?<who>P)(?!s)`, NO_SAME),
  // "The script comes from X"
  loose('work comes', 'said', `(?<said>[WG])E?[bf]${AHEAD}(?<who>P)(?!s)`, MAYBE_ROLE),
  // "X, who grew up there, wrote and directed the film", "X, whose pies win prizes, plays a judge"
  loose(
    'does behind a clause',
    'said',
    `(?<who>P),(?:n,)?[rh][^;:.]{1,40}?,(?<said>V)(?:${LIGHT}{0,6}(?<film>[FMI])|[dxX]{0,4}(?<work>W))`,
    MAYBE_ROLE,
  ),
  {
    ...loose('plays behind a clause', 'actor', '(?<who>P),(?:n,)?[rh][^;:.]{1,40}?,(?<part>A)', NO_PART),
    part: 'behind',
  },
  // "X as the record producer Wren"
  { ...loose('as one who', 'actor', '(?<who>P),?x?(?<part>a)(?=[dxXn]{0,4}R[XP])', NO_PART), part: 'behind' },
  // "The directorial debut of X"
  loose(
    'film of',
    'director',
    `(?<film>M)o${AHEAD}(?<who>P)(?!s)`,
    'whose film it is may not mean who directed it',
  ),
  // "F (1947), in which X sulks"
  loose('in which', 'actor', '(?<film>[FM])(?:\\(n\\))?,?ir(?<who>P)(?!s)', NOT_ACTING),
  // "X lent his boat and ended up with a part as an extra"
  loose('role as', 'said', '(?<who>P)[^PF;:.]{1,18}?a[dxX]{0,3}(?<said>R)(?!P)', MAYBE_ROLE),
  // "Who lit F for X", "she scored F for X"
  loose('for whom', 'director', `V${LIGHT}{0,4}Fo(?<who>P)(?!s)`, 'it is not said what they did there'),
  // "Best score went to F (X)"
  loose('prize of film', 'said', '(?<said>[WRG])[xEBo:,]{0,4}(?<film>F)\\((?<who>P)[,)]', MAYBE_ROLE),
];
