import { type Rule, words } from "./rule.ts";

const reply =
  "(?:your|the|its|each|every|all)(?: [a-z]{2,14}){0,2}? (?:response|responses|answer|answers|reply|replies|message|messages|output|outputs|translation|completion)(?:'s)?";
const ownReply =
  "your(?: [a-z]{2,14}){0,2}? (?:response|responses|answer|answers|reply|replies|message|messages|output|outputs|completion)(?:'s)?";

const change =
  "add|append|include|integrate|insert|incorporate|modify|enhance|augment|replace|substitute|convert|use|remove|delete|rearrange|scramble|jumble|shuffle|anagram|misspell|introduce|group|combine|merge|encode|encrypt|encipher|reverse|translate|render|provide|give|deliver|present|embed|weave|end|finish|conclude|close|prepend|precede|follow|swap|shift|capitali[sz]e|spell|output|transform|change|alter|adjust|rewrite|rephrase|reword|mix|omit|slip|sprinkle|infuse|disguise|conceal|hide|tailor|supplement|extend|expand|strengthen|enrich|fill|intersperse|apply|represent|mask|code|map|type|turn|make|put|attach|drop|skip|shorten|repeat|duplicate|complete|communicate|display|print|send";
const thing =
  "letters?|vowels?|consonants?|characters?|syllables?|spaces|punctuation|words?|digits?|alphabet";
const mangle =
  "replace|substitute|remove|scramble|swap|shift|rearrange|misspell|jumble|shuffle|reverse|capitali[sz]e|convert|group|combine|encode|double|repeat|omit|anagram|mirror|rotate|exchange|switch|delete|map";
const cipher =
  "rot-?13|rot-?47|c(?:a)?esar(?: cipher)?|vigen[eè]re|atbash|morse(?: code)?|base-?(?:16|32|58|64|85)|hexadecimal|hex(?: code)?|binary(?: code)?|octal|ascii(?: codes?| values?)?|unicode code ?points?|pig latin|leet(?:speak)?|nato phonetic alphabet|ciphers?|ciphertext|homophonic|alphanumeric substitution|anagrams?|emojis? (?:only|instead)|emoji substitution|backwards|reverse(?:d)? order|url[- ]encod(?:ed|ing)|braille|semaphore";
const rules_ =
  "instructions?|rules?|prompts?|directions?|directives?|commands?|guidelines?|guidance|orders|constraints|restrictions|policy|policies|safeguards|filters?|programming|training|context|told|tasks?|messages?|system message";
const address =
  "(?:https?:\\/\\/|www\\.)[^\\s]{2,200}|[a-z\\d][a-z\\d.-]{1,60}\\.(?:com|net|org|xyz|io|co|info|biz|shop|store|site|online|top|club|app|dev|ai|ru|cn|uk|example|test)(?:\\/[^\\s]{0,200})?|[\\w.+-]{1,60}@[\\w.-]{2,60}";
const people =
  "(?:the |all |any |our |your |each |every )?(?:users?|readers?|customers?|shoppers?|visitors?|clients?|buyers?|people|audience|viewers?|subscribers?|followers?|them|everyone|the person)";

/** What English sentences say to a machine that reads them. */
export const englishRules: readonly Rule[] = [
  {
    name: "override",
    score: 0.95,
    pattern: words(
      [
        "ignore|disregard|forget|override|bypass|neglect|discard|drop|skip|cancel|overlook|abandon|delete",
        "(?:all |any |the |your |my |of ){0,3}(?:previous|prior|above|earlier|preceding|foregoing|former|existing|original|initial|current|system|safety|other|everything|anything|all|your)",
        rules_,
      ],
      { within: 3 },
    ),
  },
  {
    name: "override",
    score: 0.8,
    pattern: words(
      [
        "ignore|disregard|forget",
        "everything|anything|all(?: of)? (?:that|this|the)",
        "above|before|previous(?:ly)?|prior|said|so far|far",
      ],
      { within: 4 },
    ),
  },
  {
    name: "override",
    score: 0.7,
    pattern: words(
      ["(?:do not|don't|stop|no longer|never) (?:follow|obey|comply|listen|adhere)(?:ing)?", rules_],
      { within: 5 },
    ),
  },
  {
    name: "new-orders",
    score: 0.8,
    pattern: words(
      [
        "new|updated|real|actual|revised|your next|following|hidden|secret",
        "instructions?|task|orders?|objective|system prompt|directive",
      ],
      { within: 1, opening: true },
    ),
  },
  {
    name: "new-orders",
    score: 0.6,
    pattern:
      /\b(?:new|updated|override|real|admin(?:istrator)?|priority) (?:instructions?|directives?|task|orders?|command)\s?[:：]/,
  },
  {
    name: "role-mark",
    score: 0.9,
    pattern:
      /<\|?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header_id)\|?>|\[\/?(?:inst|sys|system)\]|<<\/?sys>>|#{2,4} ?(?:system|instructions?|assistant|human|user|response)\b ?:?|\bbegin (?:system|instructions?)\b/,
  },
  {
    name: "role-mark",
    score: 0.75,
    pattern:
      /^[^\w]{0,4}(?:system|assistant|developer|administrator|root)(?: (?:message|note|prompt|update|notice|override))?\s?[:：]\s?\S/,
  },
  {
    name: "new-role",
    score: 0.42,
    pattern: words([
      "you are now|you're now|from now on,? you|henceforth,? you|from this point on,? you|your new (?:role|name|persona|identity|purpose|goal|job)",
    ]),
  },
  {
    name: "new-role",
    score: 0.7,
    pattern: words([
      "developer mode|debug mode|god mode|dan mode|sudo mode|jailbreak mode|unrestricted mode|admin mode|do anything now",
    ]),
  },
  {
    name: "tells-secret",
    score: 0.85,
    pattern: words(
      [
        "reveal|print|show|repeat|output|display|disclose|leak|tell me|give me|share|expose|list|dump|exfiltrate",
        "(?:your|the|its|any|hidden|secret|initial|original|full|entire)",
        "system (?:prompt|message|instructions?)|initial prompt|hidden prompt|hidden instructions?|api[- ]keys?|secret keys?|access tokens?|credentials|environment variables",
      ],
      { within: 4 },
    ),
  },
  {
    name: "tells-secret",
    score: 0.6,
    pattern:
      /\b(?:your|the) (?:(?:own|full|exact|entire|very|whole) ){0,2}(?:system|hidden|initial|original|secret|internal|underlying) (?:prompts?|instructions?|messages?|rules|guidelines|directives?)\b/,
  },
  {
    name: "tool-call",
    score: 0.65,
    pattern: words(
      [
        "use|call|invoke|run|trigger|execute|start",
        "(?:the|your|a|an|any|its)(?: [\\w-]{2,20}){1,3} (?:tool|function|api|command|plug-?in|connector|endpoint|webhook)",
      ],
      { opening: true, within: 1 },
    ),
  },
  {
    name: "new-orders",
    score: 0.6,
    pattern:
      /\byour (?:only|new|first|real|true|sole|main|next|actual|highest|top) (?:rule|rules|job|goal|task|duty|purpose|mission|priority|objective|order|orders|role)(?: now| is|:|：)/,
  },
  {
    name: "whatever-is-asked",
    score: 0.55,
    pattern: words(
      [
        "(?:if|when|whenever|every time|each time|once)",
        "(?:asks?|asked|inquires?|requests?|queries|wants? to know)",
        "(?:say|tell|answer|reply|respond|claim|state|insist|quote|pretend|recommend)",
      ],
      { opening: true, within: 6 },
    ),
  },
  {
    name: "ranks-itself",
    score: 0.55,
    pattern: words(
      [
        "rate|give|score|grade|rank|award",
        "(?:our|this|my|these|us)",
        "(?:\\w+ )?(?:stars?|points?|out of|full marks|highest|top|maximum|positive|accepted)",
      ],
      {
        opening: true,
        within: 4,
      },
    ),
  },
  {
    name: "asks-secret",
    score: 0.7,
    pattern: words(
      [
        "reply|respond|send|give|tell|provide|enter|submit|share|confirm|ask",
        "(?:your|their|his|her|the (?:user|customer|person)'s)",
        "passwords?|pin|card number|credit card|bank (?:account|details)|cvv|social security number|one[- ]time code|verification code|login|address",
      ],
      { within: 5, opening: true },
    ),
  },
  {
    name: "to-the-machine",
    score: 0.55,
    pattern:
      /\b(?:(?:dear|attention|hey|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|if you(?:'re| are)) (?:an? |the |all |any )?(?:ai|a\.i\.|llms?|(?:large )?language models?|chat ?bots?|bots?|ai assistants?|ai agents?|assistant|shopping assistant|crawlers?)(?: models?| systems?| agents?| assistants?)?\b(?=[:,]| (?:reading|processing|summari[sz]ing|that reads|must|should|who|seeing)))|\b(?:ai|llm|gpt|chatgpt|claude|assistant|chatbot)\s?[:,] ?(?:please |you |always |never |do |ignore|say|tell|recommend|rank)/,
  },
  {
    name: "to-the-machine",
    score: 0.35,
    pattern:
      /\b(?:any|the|all|every) (?:ai|llms?|language models?|chat ?bots?|assistants?|ai agents?|crawlers?)(?: models?| systems?| agents?| assistants?)?,? (?:reading|processing|summari[sz]ing|that reads|must|should|seeing)\b/,
  },
  { name: "changes-reply", score: 0.85, pattern: words([change, ownReply], { opening: true, within: 24 }) },
  // How a reply is to begin, or how long it is to be, people ask for themselves, too.
  {
    name: "frames-reply",
    score: 0.4,
    pattern: words(
      [
        "begin|start|open|craft|frame|format|limit|structure|phrase|write|express|keep|style|end",
        `(?:by )?${ownReply}`,
      ],
      { opening: true, within: 3 },
    ),
  },
  { name: "changes-reply", score: 0.45, pattern: words([change, reply], { opening: true, within: 16 }) },
  {
    name: "changes-reply",
    score: 0.8,
    pattern: words(
      [
        `(?:in|within|into|at the (?:end|start|beginning|top|bottom) of|throughout|before|after|as part of|during|when (?:writing|giving|giving out)) ${ownReply}`,
        "[a-z]{2,16}",
      ],
      { opening: true, within: 0 },
    ),
  },
  {
    name: "changes-reply",
    score: 0.6,
    pattern: words([`(?:to|in|into|from|with|of) ${ownReply}[.!"']{0,3}$`], { within: 0 }),
  },
  {
    name: "reply-form",
    score: 0.6,
    pattern: words(
      [
        "respond|reply|answer|speak|talk|write back|communicate",
        "(?:only |exclusively |solely |just |entirely |back ){0,2}(?:in|with|using|as|like|through|by|via)",
      ],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "reply-form",
    score: 0.5,
    pattern: words(
      [
        "respond|reply|answer|say|output|print|write|return|type",
        "only|exclusively|nothing but|nothing else|exactly|the (?:word|words|phrase|sentence|text)",
      ],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "cipher",
    score: 0.6,
    pattern: words([`${change}|respond|reply|answer|speak|obfuscate|decode|decrypt|decipher`, cipher], {
      opening: true,
      within: 14,
    }),
  },
  {
    name: "mangles-letters",
    score: 0.6,
    pattern: words(
      [
        mangle,
        `(?:all |the |every |each |any |some |random |second |third |fourth |other |first |last |of |two |three ){0,4}(?:${thing})`,
      ],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "mangles-letters",
    score: 0.5,
    pattern: words(
      [
        `${change}|introduce`,
        "typos?|misspellings?|spelling (?:mistakes|errors)|grammatical errors|gibberish|random (?:characters|letters|symbols|capital letters)|symbols|upper ?case|lower ?case|all caps",
      ],
      { opening: true, within: 8 },
    ),
  },
  {
    name: "plants-link",
    score: 0.6,
    pattern: words(
      [
        "visit|click|download|install|go to|check out|sign up|register|claim|join|log in|navigate to|open|access|subscribe|follow|link(?:ing)? to|pointing to|directing to|redirect(?:ing)?|promote|point(?:ing)?|direct(?:ing)?|get it (?:at|from)",
        address,
      ],
      { within: 10 },
    ),
  },
  // A maker says this of itself, too: it tells only beside something else.
  {
    name: "plants-address",
    score: 0.3,
    pattern: words(["reach out|contact|email|e-mail|write to|call", address], { within: 10 }),
  },
  { name: "plants-link", score: 0.5, pattern: words([change, address], { opening: true, within: 16 }) },
  {
    name: "turns-people",
    score: 0.6,
    pattern: words(
      [
        `(?:tell|inform|urge|encourage|convince|persuade|advise|remind|direct|invite|instruct|warn|notify|ask|let|push|lead|trick|lure|get|suggest(?: that)?|recommend(?: that)?) ${people}`,
        "to|that|know|about|install|join|download|use|buy|visit|reach|vote|donate|share",
      ],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "turns-people",
    score: 0.35,
    pattern: words(
      [
        `(?:encouraging|urging|inviting|directing|telling|asking|convincing|persuading|reminding|luring) ${people}`,
        "to",
      ],
      { within: 2 },
    ),
  },
  {
    name: "hides-from-people",
    score: 0.8,
    pattern: words(
      [
        "(?:do not|don't|never|without)",
        "(?:tell|inform|mention|reveal|show|let|notify|telling|informing|mentioning|notifying)",
        "(?:the )?(?:user|customer|person|shopper|reader|anyone|anybody|human|admin)",
      ],
      { within: 3 },
    ),
  },
  {
    name: "acts",
    score: 0.65,
    pattern: words(
      [
        "(?:transfer|wire|refund|approve|authori[sz]e|delete|cancel|forward|execute|run|call|invoke|grant|issue|apply|place|submit|purchase|confirm|release|unlock|reset|export|upload|post|email|e-mail|send)",
        "(?:all|this|the|any|every|a|an|my|their|\\$ ?\\d+|full|\\d+ ?%)",
        "(?:refunds?|payments?|money|funds|orders?|accounts?|discounts?|coupons?|files?|database|tool|function|emails?|messages?|contacts?|records?|data|request|command|script|code|access|profiles?|history|conversation|password|customers?|users?)",
      ],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "sets-price",
    score: 0.7,
    pattern: words(
      [
        "(?:set(?! of)|change|make|drop|lower|reduce|say|report|treat|list|quote|mark|tell)",
        "(?:prices?|costs?|totals?|amounts?|everything|shipping|discounts?)",
        "(?:to|is|are|as|at|of)",
        "(?:\\$? ?\\d+(?:\\.\\d+)?%?|zero|free|nothing|half|one (?:cent|dollar))",
      ],
      { within: 6 },
    ),
  },
  {
    name: "ranks-itself",
    score: 0.55,
    pattern: words(
      [
        "always|only|must|exclusively|under all circumstances",
        "recommend|rank|suggest|prefer|choose|promote|favou?r|praise",
      ],
      { within: 1 },
    ),
  },
  {
    name: "whatever-is-asked",
    score: 0.4,
    pattern: words(
      [
        "whatever|no matter (?:what|who|how)|regardless of (?:what|who|how|the)|in response to (?:any|every|all)",
        "asks?|asked|says?|said|wants?|requests?|quer(?:y|ies)|questions?",
      ],
      { within: 4 },
    ),
  },
  {
    name: "new-role",
    score: 0.5,
    pattern: words([
      "you(?: will| must| should| shall| now)? (?:answer|act|behave|speak|respond|reply|pose|talk)(?: only)? (?:as|like)|(?:pretend|act as if|imagine) (?:that )?you (?:have|are allowed|have been|can ignore)",
    ]),
  },
  {
    name: "ranks-itself",
    score: 0.75,
    pattern: words(
      [
        "(?:always|only|must|exclusively|best to)?[ ,]{0,2}(?:recommend|rank|list|show|place|put|suggest|prefer|choose|select|promote|pick|rate|score|present|prioriti[sz]e)",
        "(?:this|our|my|these)",
        "(?:product|item|brand|shop|store|company|listing|candidate|application|paper|review|one|sofa|chair|offer|text|answer)",
        "(?:first|top|always|only|above|best|highest|instead|over|before|ahead|regardless|no matter|to (?:every|all|any))",
      ],
      { within: 5 },
    ),
  },
  {
    name: "ranks-itself",
    score: 0.6,
    pattern: words(
      [
        "(?:do not|don't|never) (?:recommend|mention|show|list|suggest|name|include)",
        "(?:other|any other|competing|competitors?|rival|another|cheaper|alternatives?)",
      ],
      { within: 3 },
    ),
  },
  {
    name: "tool-call",
    score: 0.8,
    pattern: /[{<]\s?"?(?:tool|function|function_call|tool_call|tool_use|invoke|action)"?\s?[:=>]\s?["'{<]/,
  },
  {
    name: "code",
    score: 0.6,
    pattern:
      /<script\b|javascript:|\bon(?:error|load|click)\s?=|\{\{[^}]{1,60}\}\}|\$\{jndi:|\bimport os\b|\brm -rf\b|;\s?drop table\b|\b(?:os\.system|subprocess|eval)\(/,
  },
  {
    name: "false-news",
    score: 0.5,
    pattern: words(
      [
        `${change}|claim|state|announce|report|assert|suggest|imply|spread|fabricate|invent|say`,
        "fake|false(?:ly)?|untrue|misleading|sensational|made-up|fabricated|unverified|nonexistent|hoax|shocking|conspiracy|(?:isn't|not) (?:true|real)|virus|malware|phishing",
      ],
      { opening: true, within: 14 },
    ),
  },
  {
    name: "plants-words",
    score: 0.5,
    pattern: words(
      [`(?:add|append|insert|include|integrate|mention|say|output|print|write) ["“”'‘][^"“”]{3,300}["“”'’]`],
      { opening: true, within: 2 },
    ),
  },
  // Tasks that have nothing to do with a document about a product; what people ask for themselves reads the same,
  // so these alone are no injection.
  {
    name: "task",
    score: 0.45,
    pattern: words(
      ["translate|render", "(?:the following|this|the (?:sentence|text|phrase|word|above)|into|to|from)"],
      { opening: true, within: 3 },
    ),
  },
  {
    name: "task",
    score: 0.45,
    pattern:
      /^[^\w]{0,4}(?:what(?:'s| is| are)|how (?:do you|would you) say|give the|provide the)[^\n]{1,80}\bin (?:english|french|spanish|german|italian|russian|chinese|japanese|korean|portuguese|arabic|hindi|latin)\b/,
  },
  {
    name: "task",
    score: 0.45,
    pattern: words(
      [
        "give|provide|say|write|tell|list|what(?:'s| is)|how (?:do you|would you|to) say|show",
        "(?:[^\\n]{0,60}?)(?:equivalent|translation|word|phrase|term|version) (?:for|of|in)",
      ],
      { opening: true, within: 2 },
    ),
  },
  {
    name: "task",
    score: 0.45,
    pattern: words(
      [
        "(?:show|write|give|create|implement|generate|provide|debug|fix|code)",
        "(?:python|javascript|typescript|java|c\\+\\+|c#|sql|php|html|css|bash|shell|regex|ruby|rust|go|code|script|function|algorithm|program|query|snippet)",
      ],
      { opening: true, within: 7 },
    ),
  },
  {
    name: "task",
    score: 0.45,
    pattern: words(
      [
        "(?:send|schedule|book|set|remind|automate|sync|file|dial|call|add|organi[sz]e|update|back ?up|monitor|sort|archive)",
        "(?:an?|the|my|all|me|up|our|this)",
        "(?:e-?mails?|meetings?|appointments?|reminders?|alarms?|calendar|tasks?|to-?do|flights?|reservations?|inbox|files|folders?|spreadsheet|tickets?|invoices?)",
      ],
      { opening: true, within: 6 },
    ),
  },
  {
    name: "task",
    score: 0.45,
    pattern: words(
      [
        "(?:analy[sz]e|determine|classify|identify|assess|evaluate|rate|detect|gauge|label)",
        "(?:sentiment|tone|emotion|mood|polarity|trends?|metrics|performance|revenue|churn|competitors?)",
      ],
      { opening: true, within: 8 },
    ),
  },
  {
    name: "task",
    score: 0.2,
    pattern: words(
      [
        "summari[sz]e|draft|compose|write|develop|create|generate|provide|produce|design|outline|plan|schedule|book|order|remind|solve|calculate|compute|classify|analy[sz]e|compare|list|explain|describe|break down|define|recommend|suggest|identify|debug|implement",
        "[a-z'’]{1,20}",
      ],
      { opening: true, within: 0 },
    ),
  },
  {
    name: "task",
    score: 0.1,
    pattern:
      /^[^\w]{0,4}(?:what|who|when|where|why|which|how|can you|could you|is|are|do|does|tell me)\b[^\n]{3,300}\?/,
  },
];
