// "Director: Ada Quill": what stands before names in the credits at the end of a review or a press release.

const CREWS: readonly (readonly [string, string])[] = [
  ['actor', 'Cast|Starring|Stars|Featuring|Voices(?: of)?|Voice cast|With'],
  ['director', 'Directors?|Directed by|Dir'],
  ['writer', 'Writers?|Written by|Screenwriters?|Screenplay(?: by)?|Script(?: by)?|Story(?: by)?'],
  [
    'writer/director',
    'Writers?[/-][Dd]irectors?|Directors?[/-][Ww]riters?|Director and writer|Writer and director|Written and directed by|Directed and written by',
  ],
  ['director/writer', 'Directors?[/,-] ?[Ss]creenwriters?|Directors?,? and [Ss]creenwriters?'],
  ['executive producer', 'Executive [Pp]roducers?'],
  ['producer', 'Producers?|Produced by'],
  ['cinematographer', 'Cinematograph(?:y|ers?)|Directors? of [Pp]hotography|Photography|Camera|DoP|DP'],
  ['editor', 'Editors?|Editing|Edited by'],
  ['composer', 'Music(?: by)?|Composers?|Score|Original [Ss]core'],
  ['production designer', 'Production [Dd]esign(?:ers?)?'],
  ['lyricist', 'Lyrics(?: by)?|Lyricists?'],
  ['sound designer', 'Sound [Dd]esign(?:ers?)?|Sound'],
  ['casting director', 'Casting [Dd]irectors?|Casting by'],
  ['visual effects supervisor', 'Visual [Ee]ffects(?: [Ss]upervisors?)?|VFX(?: [Ss]upervisors?)?'],
  ['stunt coordinator', 'Stunt [Cc]o-?ordinators?|Stunts'],
  ['choreographer', 'Choreograph(?:y|ers?)'],
  ['art director', 'Art [Dd]irect(?:ion|ors?)'],
  ['make-up artist', 'Make-?[Uu]p(?: [Aa]rtists?)?|Hair and [Mm]ake-?up'],
  ['narrator', 'Narrat(?:or|ion|ed by)'],
  ['costume designer', 'Costume [Dd]esign(?:ers?)?|Costumes'],
];

const OTHERS =
  'Running [Tt]ime|Runtime|Length|Rating|Rated|Certificate|Cert|Distributors?|Distribution|Release [Dd]ates?|Release|Released|Genre|Venue|Country|Language|Logline|Tech [Ss]pecs|TECH SPECS|International [Ss]ales|Sales|Section|Opens|In cinemas|Production [Cc]ompan(?:y|ies)|Budget|Verdict|Title|Studio|Format|Casting';

const any = [...CREWS.map(([, words]) => words), OTHERS].join('|');

/** Where labels of credits stand in a text, one capturing group for the label's words. */
export const LABELS = new RegExp(`(?<![\\p{L}’'-])(${any}):(?= )`, 'gu');

/** The role that a label's words mean; null where it tells of something else than people. */
export const roleOfLabel = (label: string): string | null =>
  CREWS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(label))?.[0] ?? null;

/** A text with its labels blanked, so that they are no part of a name beside them; offsets stay. */
export const withoutLabels = (text: string): string =>
  text.replaceAll(LABELS, (label) => '\u0000'.repeat(label.length));
