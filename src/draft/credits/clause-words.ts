// What the words of a clause are for credits: each word, or several together, of one class, by one letter.

/**
 * P somebody, F a film, M words for a film that is not named ("the sequel"), R a role, V a deed at a film, N one by somebody ("shot by"), G one as
 * a noun ("directing"), A to play somebody, S to star, L to be in a film ("return"), W a work ("the score"), B to be, b by, f from, w with,
 * i in, o of or for, a as, r who or which, h whose, d an article or an owner, s an owner's ending, I it, n a number, D to make, E a verb of another kind,
 * C a cast, p a part ("role"), t at or through, c to include, l "-led", X a capitalised word, x another, q what is between marks; marks of a sentence as they are.
 */
export type Class = string;

/** Verbs that tell what somebody did at a film, with their roles; the forms of each: bare, -s, past, participle, -ing. */
const DEEDS: readonly (readonly [string, string])[] = [
  ['director', 'direct directs directed directed directing'],
  ['director', 'helm helms helmed helmed helming'],
  ['writer', 'write writes wrote written writing'],
  ['writer', 'pen pens penned penned penning'],
  ['writer', 'script scripts scripted scripted scripting'],
  ['writer', 'adapt adapts adapted adapted adapting'],
  ['cinematographer', 'shoot shoots shot shot shooting'],
  ['cinematographer', 'lens lenses lensed lensed lensing'],
  ['cinematographer', 'photograph photographs photographed photographed photographing'],
  ['cinematographer', 'light lights lit lit lighting'],
  ['editor', 'edit edits edited edited editing'],
  ['editor', 'cut cuts cut cut cutting'],
  ['composer', 'score scores scored scored scoring'],
  ['composer', 'compose composes composed composed composing'],
  ['producer', 'produce produces produced produced producing'],
  ['producer', 'bankroll bankrolls bankrolled bankrolled bankrolling'],
  ['producer', 'finance finances financed financed financing'],
  [
    'executive producer',
    'executive-produce executive-produces executive-produced executive-produced executive-producing',
  ],
  // What somebody makes with these, the work that is named tells.
  ['maker', 'design designs designed designed designing'],
  ['maker', 'coordinate coordinates coordinated coordinated coordinating'],
  ['maker', 'co-ordinate co-ordinates co-ordinated co-ordinated co-ordinating'],
  ['maker', 'supervise supervises supervised supervised supervising'],
  ['maker', 'oversee oversees oversaw overseen overseeing'],
  ['maker', 'provide provides provided provided providing'],
  ['maker', 'handle handles handled handled handling'],
  ['costume designer', '— — costumed costumed —'],
  ['choreographer', 'choreograph choreographs choreographed choreographed choreographing'],
  ['narrator', 'narrate narrates narrated narrated narrating'],
];

const PLAYING =
  'play plays played played playing|portray portrays portrayed portrayed portraying|voice voices voiced voiced voicing|reprise reprises reprised reprised reprising|embody embodies embodied embodied embodying|essay essays essayed essayed essaying|impersonate impersonates impersonated impersonated impersonating';
const STARRING =
  'star stars starred starred starring|headline headlines headlined headlined headlining|topline toplines toplined toplined toplining|feature features featured featured featuring|front fronts fronted fronted fronting|anchor anchors anchored anchored anchoring';
const APPEARING =
  'appear appears appeared appeared appearing|return returns returned returned returning|act acts acted acted acting|lead leads led led leading|join joins joined joined joining|— cameos cameoed cameoed cameoing|cast casts cast cast casting|see sees saw seen seeing|co-lead co-leads co-led co-led co-leading|reunite reunites reunited reunited reuniting|enlist enlists enlisted enlisted enlisting';

/** One form of a verb: what it makes of somebody, and how it stands in a clause. */
export interface Verb {
  readonly class: 'V' | 'A' | 'S' | 'L';
  readonly role: string;
  readonly form: 'bare' | 'finite' | 'past' | 'participle' | 'ing';
}

const FORMS = ['bare', 'finite', 'past', 'participle', 'ing'] as const;

function formsOf(kind: Verb['class'], role: string, forms: string): (readonly [string, Verb])[] {
  return forms.split(' ').flatMap((word, at) => {
    const form = FORMS[at] ?? 'bare';
    return [word, `co-${word}`].map((one): readonly [string, Verb] => [one, { class: kind, role, form }]);
  });
}

// Of two forms that are written alike the first is kept: a past that may be a participle.
const VERBS = new Map<string, Verb>(
  [
    ...DEEDS.flatMap(([role, forms]) => formsOf('V', role, forms)),
    ...PLAYING.split('|').flatMap((forms) => formsOf('A', 'actor', forms)),
    ...STARRING.split('|').flatMap((forms) => formsOf('S', 'actor', forms)),
    ...APPEARING.split('|').flatMap((forms) => formsOf('L', 'actor', forms)),
  ].toReversed(),
);

/** The verb that a word is a form of, if it is one by which credits are told. */
export const verbOf = (word: string): Verb | undefined =>
  VERBS.get(word.toLowerCase().replace(/^exec(?:utive)?[ -]/u, 'executive-'));

const WORKS: readonly (readonly [string, RegExp])[] = [
  [
    'writer',
    /^(?:screenplay|script|story|dialogues?|teleplay|libretto|revisions|rewrites?|polish|redrafts?)$/,
  ],
  ['composer', /^(?:music|score|soundtrack|tunes?)$/],
  ['lyricist', /^lyrics$/],
  ['cinematographer', /^(?:photography|cinematography|camera[ -]?work|lensing)$/],
  ['editor', /^(?:editing|cuts)$/],
  ['director', /^(?:direction)$/],
  ['choreographer', /^(?:(?:dance |fight )?choreography|dance numbers)$/],
  ['costume designer', /^costumes?$/],
  ['production designer', /^sets$/],
  ['casting director', /^casting$/],
  ['narrator', /^narration$/],
  ['stunt coordinator', /^(?:stunts|stunt coordination)$/],
  ['make-up artist', /^(?:make-?up|hair and make-?up)$/],
  ['visual effects supervisor', /^(?:visual effects|vfx)$/],
  ['special effects supervisor', /^(?:special|practical) effects$/],
  ['art director', /^art direction$/],
  ['puppeteer', /^puppetry$/],
];

/** Works of two words that are read as one. */
export const LONG_WORK =
  '(?:[Pp]roduction|[Ss]ound|[Cc]ostume|[Cc]reature|[Ll]ighting|[Tt]itle|[Ss]et|[Mm]ake-?up) design|(?:[Vv]isual|[Ss]pecial|[Pp]ractical) effects|[Aa]rt direction|[Ss]tunt coordination|(?:[Dd]ance|[Ff]ight) choreography|[Hh]air and make-?up|[Cc]amera work';

/** The role of whoever made a work: of "the score" the composer's. */
export const roleOfWork = (word: string): string | undefined =>
  / design$/iu.test(word)
    ? `${word.toLowerCase()}er`
    : WORKS.find(([, words]) => words.test(word.toLowerCase()))?.[0];

/** Nouns for a film; with an owner or an article they may mean one that is not named. */
export const FILM_NOUN =
  /^(?:films?|movies?|pictures?|features?|pic|sequel|threequel|prequel|follow-up|reboot|remake|thriller|drama|dramedy|comedy|rom-com|[Ww]estern|musical|documentary|doc|satire|noir|saga|epic|weepie|romance|adaptation|debut|horror|fantasy|whodunnit|whodunit|two-hander|biopic|caper|mystery|slasher|tearjerker|melodrama|blockbuster|spin-off|instal?lment|outing|chiller|romcom|farce|allegory|chapter|project|production|title|entry|short|spectacular|tale|anthology|tentpole|crime-drama|actioner|masterpiece|adventure|flick|effort|opera|entertainer|actioner|crowd-pleaser|tragicomedy|smash|sleeper|fable|parable|swashbuckler|four-hander|yarn|hit|release|heist|creature-feature|portrait|study|procedural|reimagining|retelling)$/;

const SMALL: ReadonlyMap<string, Class> = new Map(
  (
    [
      ['B', 'is are was were be been being'],
      ['b', 'by'],
      ['f', 'from'],
      ['w', 'with alongside opposite including plus'],
      ['i', 'in'],
      ['o', 'of on for behind'],
      ['a', 'as'],
      ['r', 'who which that'],
      ['h', 'whose'],
      ['d', 'the a an his her its their our my your this'],
      ['I', 'it'],
      ['t', 'at through under via'],
      ['C', 'cast ensemble line-up lineup troupe voices co-stars supports support newcomers'],
      ['p', 'role part turn character performance cameo roles parts turns performances cameos'],
      ['D', 'made makes make making did does gave'],
      ['c', 'include includes included adds brings welcomes boasts pairs comprises counts teams reteams'],
      ['&', 'and & or'],
      [
        'E',
        'said says say told tells went goes has had have did do came comes took takes won wins gives got gets called calls thinks thought knew knows wants wanted died dies began begins',
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, Class] => [word, kind])),
);

/** The class of a small word that has one by itself. */
export const classOfSmall = (word: string): Class | undefined => SMALL.get(word.toLowerCase());
