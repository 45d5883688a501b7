// Words of which the cues of films are made.

/** What stands before or behind a title, and what it weighs. */
export type Cue = readonly [RegExp, number];

/** What a film is called. */
export const FILM =
  '(?:film|movie|sequel|prequel|follow-up|followup|thriller|drama|comedy|western|blockbuster|feature|debut|adaptation|remake|reboot|spin-off|spinoff|threequel|documentary|biopic|chiller|musical|romance|actioner|dramedy|rom-com|whodunit|tearjerker|weepie|satire|mockumentary|short|two-hander|pic|flick|franchise|animation|melodrama|farce|spoof|parody|slasher|tentpole|shocker|swashbuckler|romcom|entertainer|docudrama|superhit|megahit|starrer)';
/** What a film is called among other things. */
export const LOOSE =
  '(?:hit|picture|adventure|epic|horror|entry|instalment|installment|finale|caper|mystery|heist|project|noir|outing|chapter|saga|story|fantasy|flop|effort|vehicle|release|title|smash|sleeper|romp|fable|fare|weeper|charmer|spectacular|crowd-pleaser)';

/** What somebody does at a film, said of it: "which X directed". */
export const DONE =
  '(?:directed|co-directed|helmed|wrote|co-wrote|penned|scripted|starred|stars|shot|lensed|edited|produced|scored|directs|plays|played|voices|appears|appeared|headlines|made)';
/** Whose it is: "his", "the", "Ada Quill's". */
export const WHOSE =
  "(?:the|a|an|his|her|their|its|(?:\\p{Lu}[\\p{L}.’'-]* (?:[a-z]{2,3} )?){0,3}\\p{Lu}[\\p{L}.-]*[’']s?)";
