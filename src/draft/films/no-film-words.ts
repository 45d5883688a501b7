// Words with a capital that are no film's title by themselves, by classes.

/** Peoples and languages as they stand before a noun: "the Corsican film". */
const PEOPLES =
  'Afrikaans|Afghan|Argentine|Arab|Arabic|Assamese|Basque|Belarusian|Bengali|Bhojpuri|British|Breton|Bulgarian|Burmese|Cantonese|Catalan|Croat|Czech|Danish|Dutch|' +
  'Emirati|English|Finnish|Flemish|French|Frisian|Gaelic|Galician|German|Greek|Gujarati|Hausa|Hebrew|Hindi|Icelandic|Igbo|Iraqi|Irish|Israeli|Kannada|Kashmiri|Kazakh|Khmer|' +
  'Kurdish|Kuwaiti|Lao|Malay|Malayalam|Mandarin|Manx|Māori|Maori|Marathi|Mexican|Nepali|Norse|Odia|Omani|Pakistani|Persian|Polish|Portuguese|Punjabi|Qatari|Quechua|Québécois|Québécoise|' +
  'Quebecois|Sami|Saudi|Scots|Scottish|Serb|Sindhi|Slovak|Slovene|Somali|Spanish|Swahili|Swedish|Swiss|Tagalog|Tamil|Telugu|Thai|Tibetan|Tulu|Turkish|Urdu|Uzbek|Welsh|' +
  'Xhosa|Yemeni|Yiddish|Yoruba|Zulu|American|Canadian|Australian|New Zealand|Indian|Nigerian|African|European|Asian|Italian|Russian|Ukrainian|Chinese|Japanese|Korean|Vietnamese|Indonesian|Filipino|' +
  'Brazilian|Chilean|Colombian|Peruvian|Cuban|Iranian|Egyptian|Moroccan|Tunisian|Algerian|Senegalese|Ghanaian|Kenyan|Ethiopian|South African|Haitian|Jamaican|Hungarian|Romanian|Austrian|Belgian|' +
  'Norwegian|Estonian|Latvian|Lithuanian|Georgian|Armenian|Palestinian|Lebanese|Syrian|Jordanian|Londoner|Parisian|Texan|Californian|Berliner|Viennese|Venetian|Roman|Neapolitan|Glaswegian|Mancunian|Liverpudlian';
/** "The Corsican", "North American", "English-language", "Franco-Belgian": whose something is. */
export const PEOPLE_OF = new RegExp(
  `^(?:The |A |An )?(?:(?:North|South|East|West|Central|Latin|Northern|Southern|Eastern|Western|First|Old|Young|Native|Black|Anglo|Franco|Afro|Indo|Sino)[ -])?(?:${PEOPLES}|\\p{Lu}\\p{Ll}{2,}(?:ese|ican|ian|ish))(?:-(?:language|speaking|born|made|set|\\p{Lu}\\p{Ll}+)|[ -](?:American|Canadian|Australian|Irish|British|French|Indian)s?)?$`,
  'u',
);

/** How films are shown and sold: "a 4K release", "on PVOD". */
export const FORMAT =
  /^(?:The )?(?:PVOD|TVOD|SVOD|AVOD|VOD|EST|FAST|IMAX|Imax|ScreenX|4DX|Dolby(?: \p{Lu}\p{L}+)?|ONYX|PLF|HDR|UHD|HD|SD|4K|8K|2D|3D|DVDs?|VHS|Blu-[Rr]ays?|(?:4K )?(?:Ultra )?(?:UHD|HD)(?: Blu-[Rr]ay)?|Digital(?: HD)?|Technicolor|CinemaScope|VistaVision|Panavision|Super (?:8|16|35)|\d\d ?mm|PG(?:-13)?|NC-17|12A|R-rated|MPA|CBFC|BBFC|LP|CD|EP)(?: (?:Blu-[Rr]ay|DVD|UHD|HD|4K|IMAX|Edition))?$/u;

/** Last words of papers' and programmes' names, with which titles end, too. */
export const PAPER =
  /^(?:The |Le |La |El )?(?:\p{Lu}[\p{L}.’'-]* ){0,3}(?:Hindu|Telegraph|Independent|Observer|Sentinel|Tribune|Herald|Chronicle|Gazette|Journal|Review|Courier|Examiner|Inquirer|Globe|Mail|Bulletin|Register|Dispatch|Advertiser|Argus|Scotsman|Spectator|News|Daily|Statesman|Insider|Playlist|Digest)$/u;

/** Things that are numbered: "Hangar 6", "Channel 5", "Hall H". */
export const NUMBERED_THING =
  /^(?:The )?(?:Hangar|Channel|Hall|Stage|Studio|Screen|Room|Unit|Year|Day|Week|Grade|Class|Route|Highway|Interstate|Platform|Terminal|Gate|Pier|Block|Building|Floor|Level|Phase|Season|Episode|Series|Act|Scene|Take|Reel|Row|Seat|Section|Article|Page|Formula|Radio|Team|Group|Zone|Area|Sector|District|Ward|Court|Line|Track|Bus|Flight|Camp|Lot) (?:\d+|\p{Lu}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[IVX]+)$/u;

/** How somebody is called before a name. */
export const STYLED =
  /^(?:Dr|Mrs?|Ms|Mx|Sgt|Capt|Cpl|Col|Gen|Maj|Lt|Det|Insp|Prof|Rev|Fr|Sen|Gov|Inspector|Detective|Sergeant|Constable|Professor|Sir|Dame|Officer|Agent|Judge)\.? \p{Lu}/u;
