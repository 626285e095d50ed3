import { wordList } from "./word-list.ts";

/** Forms of address that stand before a name. */
export const honorifics = new Set(
  wordList(`mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle herr frau senor senora senorita sig signor
  signora dom don dona sra sr rev reverend father sister brother fr rabbi imam sheikh captain capt sergeant sgt lieutenant lt colonel col general
  major judge justice senator sen congressman congresswoman president chancellor minister officer detective nurse coach uncle aunt auntie
  grandpa grandma cousin king queen prince princess pope saint`),
);

/** Words so frequent that they name nobody, though some are names in another language: he, an, so. */
export const neverNames = new Set(
  wordList(`i he she it we they you me him her us them my his your our their its a an the and or but if of in on at to by for from with as so do
  does did be is am are was were been has have had no not yes who what when where why how that this these those there here can could would should
  shall must let than then too very just also more most some any all one two i'm i'd i'll i've ai`),
);

/** Small words within names: Ludwig van Beethoven, Maria de la Cruz. */
export const nameParticles = new Set(
  wordList(
    `de la del della di da dos das do du des le van von der den ter ten te zu zum bin ibn ben al el bint abu af av y e`,
  ),
);

/** Words after a name that make it an organisation's or a place's. */
export const organisationWords = new Set(
  wordList(`inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag ab oy as sa srl bv nv group holdings holding bank orchestra
  university college school hospital clinic institute foundation association society club team council committee ministry department agency
  airlines airways motors solutions systems technologies technology software partners capital ventures investments insurance services media
  records studios pictures museum theatre theater church cathedral airport station hotel restaurant cafe park lake river mountain island islands
  bridge street road avenue square county city town village district province state region valley beach bay forest street act treaty award awards
  prize cup league empire dynasty kingdom republic war wars crisis movement series model language edition studio desk chair sofa
    table lamp rug bed shelf cabinet collection brand shop store festival times post news weekly journal magazine gazette tribune`),
);

/** Weights of evidence, in log-odds, that a run of words is a person's name. `prior` is that of a bare capitalised word. */
export const nameWeights = {
  prior: -2.4,
  given: 2.6,
  surname: 1.6,
  givenAndCommon: 0.4,
  surnameAndCommon: 0.2,
  surnameEnding: 1.1,
  foreignLetters: 1.2,
  likeness: 1.3,
  unknown: 0.7,
  common: -3,
  likelyInflected: -1.2,
  initial: 1.6,
  severalWords: 1.1,
  honorific: 3.2,
  strongCue: 2.6,
  weakCue: 1.3,
  place: -3,
  placeAndGiven: -1.2,
  opensSentence: -0.5,
  allCapitals: -1,
  acronym: -3,
  caseless: -1.2,
} as const;

/** Words before a name that all but say that it is one. */
export const strongCuesBefore =
  /(?:\b(?:my|your|his|her|their|its|maiden|middle|first|last|full|family|the|account|partner['’]s|real|whose) names? (?:is|are|was|as|to|should be|:)|\bnames?(?: of)?\s*[:：]|\bnames? is|\bname['’]s|\bnamed(?: (?:him|her|it|them|after))?|\bcalled(?: (?:him|her|me))?|\bcalls? (?:me|him|her)|\bmy names?|\b(?:wife|husband|brother|sister|mother|father|mom|mum|dad|son|daughter|partner|friend|colleague|boss|manager|cousin|uncle|aunt|fiancée?|girlfriend|boyfriend|neighbou?r)(?:['’]s name)?(?: is|,)?|\b(?:mr|mrs|ms|dr)\.?|\bsigned|\b(?:attn|attention|c\/o|recipient|sender|customer|client|patient|employee|contact|owner|author|applicant|cardholder|holder|addressee|consignee|guest|passenger|to whom)(?: is| name)?\s*[:：]|\bdear|\b(?:hi|hello|hey),?|\byours? (?:sincerely|truly|faithfully),?|\b(?:kind |best |warm )?(?:regards|wishes),?|\bcheers,|\bdirected by|\bstarring|\bwritten by|\bsung by|\bborn|\bmarried(?: to)?|\b(?:said|asked|told|replied|added|wrote|says|explained|shouted)(?: to)?|\b(?:songwriter|singer|player|actor|actress|director|author|writer|poet|painter|coach|commenter|journalist|reporter|professor|doctor|nurse|teacher|lawyer|engineer|captain|president|senator|minister|founder|ceo|manager|assistant to|founders:)|\bit to|\bunder(?: the name(?: of)?)?|\bon behalf of|\b(?:speak|spoke|spoken) (?:to|with)|\btalk(?:ed|ing)? (?:to|with)|\bfollow up with|\b(?:ask|tell|remind|invite|thank|congratulate)|\bmeet(?:ing)? with|\bmet|\bregister(?:ed)? (?:for|to)|\badd)\s*["“'‘]?$/iu;

/** Words before a name that often stand there. */
export const weakCuesBefore =
  /(?:\b(?:i['’]m|i am|this is|it['’]s|is|by|with|from|to|for|and|or|but|that|when|because|leave|left|thanks?,?|thank you,?|ask|tell|call|email|contact|invite|remind|give|gave|given|had given|heard|seen|saw|like|liked|love|loved|hate|hated|early|late|young|old|why is|where is|who is|is|was|as|if|of|me|maybe|assistant to|said)|[,:;"“(]|^)\s*$/iu;

/** Words after a name that a person is the subject of, or that call to them. */
export const strongCuesAfter =
  /^(?:['’]s (?:wife|husband|brother|sister|mother|father|mom|mum|dad|son|daughter|address|phone|email|e-mail|account|card|name|birthday|house|home|number|order|profile|file|killers?)\b|\s*,? (?:said|says|asked|told|replied|wrote|writes|thinks|thought|lives?|lived|works?|worked|moved|born|died|married|points? out|called|smiled|laughed|felt|believes?|listed|listens?|spent|sings?|sang|loves?|hates?|wants?|needs? to|plays|played|studied|graduated|had given|had|gave|has|is from|comes from|complained|ordered|paid|bought|emailed|phoned|requested|joined|travelled|traveled|turned|went|goes|came)\b|\s*,\s*(?:can|could|please|would|will|are you|do you|have you|how|thanks|thank you|i|we|you|what|where|your|the [A-Z])\b|\s*[:：]|\s*\((?:aged?\b|\d{2}\b|born))/u;

/** Words after a name that often stand there. */
export const weakCuesAfter =
  /^(?:['’]s\b|\s+(?:is|was|will|would|can|could|should|and|who|so|speak|just|also|did|does|as|or)\b|\s*[,!?.;"”)]|\s*$)/u;
