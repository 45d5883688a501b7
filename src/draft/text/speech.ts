// Verbs that bring somebody's words, by how their forms are made; a verb's bare form is often a noun, and left out.
const REGULAR =
  'report hiss avow aver correct explain add recall admit remember reveal confirm laugh insist tweet post comment remark answer respond ask announce elaborate reflect stress warn claim offer confess suggest enthuse gush chuckle grin smile sigh shrug whisper shout exclaim acknowledge concede emphasise emphasize disclose vow marvel deadpan counter interject agree echo reiterate hint volunteer opine thunder crack recount lament beam maintain advise caution repeat complain proclaim affirm summarise summarize mention relate venture call yell scream cheer roar demand wonder mutter murmur joke note state share muse tease continue observe declare promise argue conclude quip reckon clarify reply cry groan moan gasp plead urge theorise theorize speculate protest assert attest boast bellow banter blurt chide contend divulge drawl fume giggle grumble implore inform inquire jest mumble nod pledge ponder posit preface profess pronounce propose purr rave recollect rejoin relay remind retort scoff sniff snap specify stammer stipulate stutter surmise sum testify underline wail yelp elucidate enquire explicate fret gripe howl confide assure scold intone croak hoot cackle chirp chime coo crow squeal shriek sob wheeze grouse bristle chortle guffaw';
const DOUBLED = /^(?:admit|quip|snap|sum|fret|nod|grin)$/;
const IRREGULAR =
  'said says saying told tells telling went\\son goes\\son going\\son put\\sit puts\\sit putting\\sit wrote writes writing began begins beginning pointed\\sout points\\sout chimed\\sin chimes\\sin summed\\sup sums\\sup spoke\\sup called\\sout fired\\sback shot\\sback hit\\sback swore swears thought\\saloud';

function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = DOUBLED.test(verb) ? verb + verb.at(-1) : verb;
  return [`${verb}${/(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's'}`, `${stem}ed`, `${stem}ing`];
}

/** The source of a pattern of verbs that bring somebody's words, none capturing. */
export const SAY = `(?:${[...IRREGULAR.split(' '), ...REGULAR.split(' ').flatMap(formsOf), 'marvelled', 'marvelling'].join('|')})`;

/** Those of them behind which a name is that of whoever is spoken to: "told Quill", "reminded Quill". */
export const ADDRESS = `(?:told|tells|telling|${'ask remind warn assure inform advise urge implore caution scold beg beseech instruct order'.split(' ').flatMap(formsOf).join('|')})`;

/** The source of a pattern of verbs by which words are woven into a sentence: she called it "a small miracle of engineering". */
export const CALL =
  '(?:describes|described|describing|likens|likened|likening|compares|compared|dubbed|dubs|praised|praises|praising|hailed|hails|dismissed|dismisses|derided|mocked|labell?ed|deemed|branded|characteri[sz]ed|characteri[sz]es|termed|credits|credited|thinks|thought|believes|believed|considers|considered|felt|feels|hopes|hoped|wanted|wants|knew|found|finds|loved|loves|thanked|thanks|speaks|spoke|speaking|talks|talked|talking|sees|saw)';
