const SAID = [
  'said|says|saying|told|tells|telling|explained|explains|explaining|added|adds|adding|continued|continues|continuing|recalled|recalls|recalling',
  'noted|notes|noting|admitted|admits|admitting|joked|jokes|joking|revealed|reveals|revealing|confirmed|confirms|confirming|teased|teases|teasing',
  'laughed|laughs|laughing|remembered|remembers|remembering|insisted|insists|insisting|wrote|writes|tweeted|posted|stated|states|shared|shares',
  'commented|comments|remarked|remarks|replied|replies|answered|answers|responded|responds|asked|asks|declared|declares|announced|announces|announcing',
  'elaborated|elaborates|elaborating|observed|observes|quipped|quips|mused|muses|reflected|reflects|stressed|stresses|stressing|promised|promises|promising',
  'warned|warns|warning|argued|argues|claimed|claims|offered|offers|concluded|concludes|concluding|confessed|confesses|confided|reckons|reckoned|suggested|suggests',
  'enthused|enthuses|gushed|gushes|raved|chuckled|chuckles|grinned|grins|smiled|smiles|sighed|sighs|shrugged|shrugs|whispered|shouted|exclaimed|pointed out|points out',
  'went on|goes on|chimed in|chimes in|put it|puts it|clarified|clarifies|acknowledged|acknowledges|conceded|concedes|emphasi[sz]ed|emphasi[sz]es|disclosed|vowed|vows',
  'marvell?ed|marvels|deadpanned|deadpans|countered|counters|interjected|interjects|agreed|agrees|echoed|echoes|reiterated|hinted|hints|volunteered|summed up|sums up|opined|thundered|cracked|cracks|recounted|recounts|lamented|laments|beamed|maintained|maintains|advised|cautioned|cautions|repeated|repeats|credited|complained|complains|cried|cries|begins|began|proclaimed|affirmed|affirms|summari[sz]ed|summari[sz]es|mentioned|mentions|related|relates|ventured|called|calls|called out|yelled|yells|screamed|screams|cheered|roared|demanded|demands|wondered|wonders|muttered|mutters|murmured|whispers|shouts',
].join('|');

/** The source of a pattern of verbs that bring somebody's words, none capturing. */
export const SAY = `(?:${SAID})`;

/** The source of a pattern of verbs by which words are woven into a sentence: she called it "a small miracle of engineering". */
export const CALL =
  '(?:calls|called|calling|describes|described|describing|likens|likened|likening|compares|compared|dubbed|dubs|praised|praises|praising|hailed|hails|dismissed|dismisses|derided|mocked|labell?ed|deemed|branded|characteri[sz]ed|characteri[sz]es|termed|credits|thinks|thought|believes|believed|considers|considered|felt|feels|hopes|hoped|wanted|wants|knew|found|finds|loved|loves|remembered|remembers|thanked|thanks|jokes|joked|speaks|spoke|speaking|talks|talked|talking|sees|saw)';
