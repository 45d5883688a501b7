import { CALENDAR_WORD } from '../dates/calendar-words.ts';

/** Words that stand inside a title without a capital and seldom between two names. */
export const INNER = new Set('of the & de la le du del von vs vs.'.split(' '));

/** Words that stand inside a title, and as often between a title and a name. */
export const BETWEEN = new Set(
  'and in a an to for with on at from by or into without under over upon is as'.split(' '),
);

/** Words that have a capital for beginning a sentence far more often than for beginning a title. */
export const OPENERS = new Set(
  (
    'when while as in on at after before for but and with since if though although because following during from like unlike both ' +
    'its his her their that this these those then now also directed starring meanwhile so yet by to of speaking asked it he she they ' +
    'we you i what who where why how there here not no only even still once until later last next early late another some many most ' +
    'all each every our my your let did does do is are was were will would can could should may might whether despite ahead instead ' +
    'shooting filming production principal written produced shot set opening arriving releasing playing having being joining about ' +
    'according rather among besides between beyond through throughout till more much just or nor because than into onto over ' +
    'fans critics audiences viewers director star actor actress helmer filmmaker stars actors directors writer producer composer cinematographer editor novelist screenwriter ' +
    'earlier today tomorrow yesterday tickets work reviews praised based adapted inspired co-star originally initially previously finally ' +
    'her filmmaker sequel prequel distributor studio streamer either neither returning other helmed penned scripted headlined ' +
    // What trades and people are told apart by: "Action star Ada Quill".
    'action comedy horror drama music veteran indie screen stage voice stunt casting costume production sound art genre box-office ' +
    'australian british indian nigerian irish scottish welsh french dutch greek swiss czech thai turkish hindi tamil telugu malayalam ' +
    'kannada marathi bengali punjabi gujarati urdu yoruba igbo hausa swahili zulu mandarin cantonese arabic hebrew icelandic israeli ' +
    'pakistani iraqi filipino québécois quebecois maori māori afrikaans catalan basque'
  ).split(' '),
);

/** Last words of names of houses, prizes and places that are no film's. */
export const HOUSE =
  /(?:^|\s)(?:Pictures|Studios?|Films|Entertainment|Media|University|College|Magazine|Festival|Awards?|Productions?|Institute|Academy|Theatre|Theater|Cinemas?|Company|Group|Releasing|Distribution|Weekly|Times|Post|Guardian|Reporter|Variety|Deadline|Empire|IndieWire|Netflix|Hulu|Disney\+?|Amazon|Prime Video|Apple TV\+?|Peacock|Paramount\+?|Mubi|MUBI|Shudder|Max|HBO(?: Max)?|Universal|Lionsgate|Focus|Searchlight|Neon|Cannes|Venice|Berlinale|Sundance|Toronto|Telluride|Comic-Con|CinemaCon|Oscars?|BAFTAs?|Globes?|Emmys?|IMAX|Blu-ray|DVD|VOD|Guild|Orchestra|Airport|Museum|Photography|Bros\.?|Legendary|A24|Sony|Disney|Pixar|Marvel|Dolby(?: \w+)?|Covid(?:-19)?|COVID(?:-19)?)$/u;

/** The beginning of what is a day, a month or a feast. */
export const DATED = new RegExp(`^${CALENDAR_WORD}`, 'u');

/** Days, months and words that have a capital always. */
export const NO_TITLE = new RegExp(
  `^(?:(?:${CALENDAR_WORD}|Christmas|Halloween|Thanksgiving|Summer|Winter|Spring|Fall|Autumn|Easter|The|A|An|I|OK|TV|UK|US|USA|U\\.S|U\\.K|CGI|VFX|Ms|Mr|Mrs|Dr|Sgt|Capt|Lt|Det|DJ|Hollywood|Bollywood|Nollywood|SAG|AFM|DP|GPS|Q&A|New Year|EXCLUSIVE|(?:\\p{L}+)?(?:ish|ese|ican|ian))\\.?(?: (?:Day|Eve))?)$|^(?:It|He|She|They|We|You|That|This|There|Here|What|Who)[’'](?:ll|s|d|ve|re)$|^(?:An? )?U\\.?[SK]\\.?$`,
  'u',
);

/** Last words of places, with which titles end, too. */
export const PLACE =
  /\s(?:Bridge|Islands?|Mountains?|Valley|River|Lake|Sea|Ocean|Coast|Desert|County|City|Bay|Beach|Hills?|Park|Square|Hotel|Castle|Station|Street|Avenue|Church)$/u;
