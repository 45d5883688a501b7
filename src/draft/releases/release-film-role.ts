// What a film's name is in a sentence that tells of a release: the film itself, or what tells of somebody or something else.

/** What stands behind a film's name where somebody of it is meant. */
export const OF_IT =
  /^["”’']?(?:['’]s?)? ?(?:\p{Ll}[\p{L}-]* )?(?:director|star|co-star|writer|producer|cast|crew|helmer|composer|cinematographer|screenwriter|filmmaker|actor|actress|editor|lead|team|maker|veteran|alum|universe|franchise|fans|sequel|prequel|follow-up|writer\/director|stunt)s?(?![\p{L}])/u;
const THING_OF_IT =
  /^["”’']?(?:['’]s?)? ?(?:\p{Ll}[\p{L}-]* )?(?:trailer|teaser|soundtrack|album|single|song|score|novel|book|novelisation|game|tickets|poster|featurette|clip|footage|filming|shoot|production|script|exhibition|tie-in|series|prequel series|comic|tour)s?(?![\p{L}])/u;
const OF_ANOTHER =
  /(?<!\p{L})(?:sequel|prequel|follow-up|successor|companion|directors?|stars?|makers?|writers?|producers?|team|people|studio|company|minds|cast|crew|veterans?|success|triumph|fans?|events|lead|wake|heels|than|with|alongside|against|opposite|like|unlike|beating|composer|editor|cinematographer) (?:to|of|behind|for|on|from|in)? ?["“‘']?(?:the )?(?<!stars? in ["“‘']?)$/iu;
/** "The thriller starring Ada Quill and …": whoever is in it. */
const STARRING =
  /(?<!\p{L})(?:starring|featuring|co-starring|stars) (?!in )(?:[^.;:(]{0,60}(?:and |, ))?["“‘]?$/u;
/** "Since Salt Road opened" is of it, "since Salt Road," is not. */
const BESIDE_ANOTHER = /(?<!\p{L})(?:since|after|before) ["“‘']?(?:the )?$/iu;
const DOES =
  /^["”’']?(?: and [^,.;]{2,40})? (?:\p{Ll}+ed|was|were|has|had|hit|came|went|opens|arrives|\p{Ll}+s)(?!\p{L})/u;
const SEQUEL_TO =
  /(?:sequel|prequel|follow-up|successor|spin-off|companion) to (?:(?:his|her|their|its) (?:own )?)?["“‘']?$/iu;
/** What stands before a film's name where something made for it is meant. */
export const THING_FOR =
  /(?<!\p{L})(?:trailers?|teasers?|posters?|soundtracks?|score|novel|book|tickets|footage|song|album|filming|(?<!(?:own|latest|first|next|new) )production|shooting|photography|work|script|rehearsals|reshoots|auditions|game|museum|exhibition|making|documentary|hearing|trial|vote|lawsuit|suit|panel|deal|talks) (?:to|of|for|on|from|about|behind|inspired by|based on) ["“‘']?$/iu;

/** Whether a film itself is meant at an offset of a sentence, something of it (its trailer), or somebody of it (`skip`). */
export function roleOf(text: string, start: number, end: number): 'film' | 'thing' | 'skip' {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (
    SEQUEL_TO.test(before) ||
    (/\p{L} \((?:[^()]*, )?["“‘]?$/u.test(before) && /^["”’']?(?:, [^()]*)?\)/u.test(after))
  )
    return 'skip';
  if (/^["”’']?,?["”’']? (?:which|that) (?!\p{L}+ (?:was |were )?(?:directed|written))/u.test(after))
    return 'film';
  if (BESIDE_ANOTHER.test(before) && !DOES.test(after)) return 'skip';
  if (THING_FOR.test(before) || THING_OF_IT.test(after)) return 'thing';
  return OF_IT.test(after) || OF_ANOTHER.test(before) || STARRING.test(before) ? 'skip' : 'film';
}
