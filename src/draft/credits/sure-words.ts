/** Words that make another thing of what a sentence says: it may not be so, be so no longer, or be of another work. */
const UNSETTLED =
  /(?<!\p{L})(?:not|never|no|nobody|neither|nor|without|if|unless|whether|could|might|may|would|should|talks|negotiat\p{L}+|rumou?r(?:ed|s)?|according to|sources?|insiders?|(?:is|are|was|were) said|or so|under the (?:name|pseudonym|alias)|pseudonym|alias|fake|hoax|hearsay|reports?|reported(?:ly)?|alleged(?:ly)?|suppos\p{L}+|tipped|eye[ds]?|eyeing|circling|court(?:ed|ing)|approach(?:ed|ing)|offer(?:s|ed|ing)?|consider(?:s|ed|ing)?|want(?:s|ed)?|hop(?:es?|ed|ing)|wish(?:es|ed)?|asked|planned|(?:was|were) (?:to|due|set|going)|had|nearly|almost|declin\p{L}+|refus\p{L}+|reject\p{L}+|passed on|turned down|drop(?:s|ped) out|pull(?:s|ed) out|walk(?:s|ed) away|out as|leav(?:es|ing)|left|exit(?:s|ed|ing)?|depart\p{L}*|quit|fired|sacked|ousted|resign\p{L}*|replac\p{L}+|recast|stands? in|stepp?(?:s|ed|ing)? (?:in|down|away|aside|back)|t(?:akes?|ook|aking) over|succeed(?:s|ed|ing)?|inherit(?:s|ed)?|original(?:ly)?|initial(?:ly)?|former(?:ly)?|ex|once|at first|abandon\p{L}*|shelv\p{L}+|scrap\p{L}*|cancel\p{L}*|unmade|unfinished|uncredited|credited|claim(?:s|ed)?|joke[ds]?|pretend\p{L}*|imagin\p{L}+|mistak\p{L}+|confus\p{L}+|attached|instead|rather)(?!\p{L})|\p{L}+n[’']t(?!\p{L})/iu;
const OTHER_WORK =
  /(?<!\p{L})(?:sequels?|prequels?|threequel|follow-?ups?|remake\p{L}*|reboot|spin-?offs?|franchise|trilogy|saga|series|miniseries|shows?|sitcoms?|soaps?|seasons?|episodes?|pilot|television|tv|broadway|west end|stage[ds]?|staging|theatre|opera|ballet|(?:the|a|an|his|her|their|hit|one-\p{L}+|radio|\p{L}+[’']s) (?:\p{Ll}+ )?play|plays? by|playwright|revival|podcasts?|albums?|songs?|singles?|videos?|adverts?|commercials?|trailers?|teasers?|posters?|games?|radio|novels?|novelist|novella|memoirs?|books?|comics?|short story|shorts?|short film|opera|musical by|based on|adapted from|pastiche|copies|publish\p{L}*|best-?sell\p{L}*|magazines?|newspapers?|columns?|essays?|articles?|poems?|charts?|parody|the first|second unit|scenes?|sketch(?:es)?)(?!\p{L})/iu;

/** Why the words of a sentence, its names aside, keep what it says from being sure; null where none does. */
export function doubtOfWords(masked: string): string | null {
  const [word] = UNSETTLED.exec(masked) ?? [];
  if (word !== undefined) return `“${word}” stands beside it: it may not be so`;
  const [other] = OTHER_WORK.exec(masked) ?? [];
  return other === undefined ? null : `“${other}” stands beside it: it may be told of something else`;
}
