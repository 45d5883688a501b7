import type { Paragraph } from '../text/article.ts';
import type { FilmMention } from './film-mentions.ts';

// A film that a paragraph names by the way, telling who somebody is or what came before, is not what "it" and "the film" mean next.

/** So far back the words are looked at that tell what a film is named for. */
const FAR = 120;
/** What may stand right before a title: "the 2027 thriller “", "Roth’s debut, “". */
const TITLE =
  "(?:(?:the|an?|his|her|their|its|[\\p{L}.’'-]+[’']s?) )?(?:[\\p{Ll}\\d][\\p{L}\\d’'-]*,? ){0,4}[\"“‘'*_]?$";
const CREW =
  '(?:co-)?(?:directors?|stars?|makers?|writers?|producers?|creators?|filmmakers?|screenwriters?|composers?|cinematographers?|editors?|helmers?|actors?|actress(?:es)?|veterans?|alum(?:ni)?|team|people|man|woman|duo|pair|studio|company|minds)';
const WORK =
  '(?:novels?|novellas?|books?|memoirs?|plays?|musicals?|series|sitcoms?|shows?|soaps?|comics?|comic books?|games?|video ?games?|mangas?|poems?|short stor(?:y|ies)|albums?|songs?|ballets?|operas?|podcasts?)';

const BY_THE_WAY: readonly RegExp[] = [
  // "Ada Quill, who made F", "whose credits include F", "the man who also gave us F"
  /(?<!\p{L})who (?:\p{L}+ ){0,3}(?:\p{L}{2,}ed|made|wrote|co-wrote|rewrote|shot|did|won|gave|got|went|came|broke|began|rose|sprang|cut|sang|drew|led|stole|was|were)(?!\p{L})[^,;.]{0,70}(?:, )?["“‘'*_]?$/u,
  /(?<!\p{L})whose (?!(?:new|next|latest|upcoming|forthcoming|film|movie)(?!\p{L}))[^;.]{0,90}["“‘'*_]?$/u,
  // "Known for F", "fresh off her turn in F"
  /(?<!\p{L})(?:known|famous|famed|remembered|celebrated|recogni[sz]ed|acclaimed|fresh|hot|coming|last seen|recently seen) (?:for|from|off|as|in|on)(?!\p{L})[^,;.]{0,60}["“‘'*_]?$/u,
  /(?<!\p{L})(?:made (?:his|her|their) (?:name|debut|breakthrough)|broke (?:out|through)|shot to fame|rose to fame) (?:with|in|on|for) [^,;.]{0,40}["“‘'*_]?$/u,
  new RegExp(
    `(?<!\\p{L})(?:[Ss]ince|[Aa]fter|[Ll]ike|[Uu]nlike|[Ff]ollowing|than|[Bb]efore|[Bb]esides) ${TITLE}`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:sequel|prequel|follow-?up|successor|companion(?: piece)?|predecessor|spin-?off|remake|reboot|answer|homage|nod|tribute|comparisons?) (?:to|of|from|with) ${TITLE}`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})${CREW} (?:of|behind|on|in) ${TITLE}`, 'u'),
  // "Won the audience award at the festival for F"
  /(?<!\p{L})(?:[Ww]on|[Aa]wards?|[Pp]rizes?|Oscars?|B[Aa][Ff][Tt][Aa]s?|[Nn]omination|[Nn]ominat(?:ed|ion)|[Hh]onou?red|[Ww]inner)(?!\p{L})[^,;.]{0,60} (?:for|in|with) (?:[^,;.]{0,30} )?["“‘'*_]?$/u,
  // "He first played her in F"
  /(?<!\p{L})(?:also|first|last|previously|earlier|once) (?:\p{L}{2,}ed|made|wrote|did|shot|was seen) [^,;.]{0,40}["“‘'*_]?$/u,
  new RegExp(`(?<!\\p{L})${WORK},?(?: called| titled)? ["“‘'*_]?$`, 'u'),
  / \([^()]*$/u,
];

/** What stands behind a title where somebody of it, or a work of another kind, is meant. */
const OF_IT = new RegExp(
  `^["”’'*_]?(?:[’']s? (?:\\p{Ll}+ )?(?:${CREW}|${WORK})| (?:fame|(?:co-)?(?:director|star|maker|writer|producer|creator|filmmaker|screenwriter|composer|cinematographer|editor|helmer|actor|actress|veteran|alum)|(?:novel|book|memoir|series|comic|game|saga|franchise)|(?:radio|stage|TV|television|video|comic|graphic|picture|children[’']s|young-adult|YA|crime|detective|fantasy|best-?selling) ${WORK}))(?!\\p{L})`,
  'u',
);
/** What joins films of one list. */
const AND =
  /^["”’'*_]*(?:,| and|, and|,? then) (?:(?:the|an?) )?(?:[\p{Ll}\d][\p{L}\d’'-]* ){0,3}["“‘'*_]?$/u;

/** The mentions of a paragraph that are not by the way, in order; `mentions` are all of its mentions. */
export function inTopic({ text }: Paragraph, mentions: readonly FilmMention[]): FilmMention[] {
  let end = 0;
  let aside = false;
  return mentions.filter(({ from, to }) => {
    const listed = aside && end <= from && AND.test(text.slice(end, from));
    aside = listed || isAside(text, from, to);
    end = to;
    return !aside;
  });
}

function isAside(text: string, from: number, to: number): boolean {
  const [before = ''] = /[^.!?]*$/u.exec(text.slice(Math.max(0, from - FAR), from)) ?? [];
  return BY_THE_WAY.some((pattern) => pattern.test(before)) || OF_IT.test(text.slice(to, to + 40));
}
