import type { Concern, Saying } from "../concerns.ts";

const anyOf = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join("|")})`, "iu");

const somebody =
  "(?:him|her|them|you|someone|somebody|everyone|people|a person|(?:my|his|her|their|the) (?:\\w{1,12} ){0,1}(?:wife|husband|boss|neighbou?rs?|ex|mother|father|mum|dad|brother|sister|girlfriend|boyfriend|partner|son|daughter|kids?|teacher|boys?|colleagues?|coworkers?|classmates?))";
const harm = "(?:kill|murder|stab|shoot|strangle|poison|hurt|beat|attack)";
const medicine =
  "(?:medications?|medicines?|meds|pills?|tablets?|insulin|antibiotics|painkillers?|ibuprofen|paracetamol|aspirin|melatonin|statins)";
const illness =
  "(?:cancer|diabetes|depression|anxiety|eczema|asthma|arthritis|scoliosis|measles|infections?|fever|flu|insomnia|(?:high )?blood pressure|back pain|migraines?)";
const holding =
  "(?:stocks?|shares|bonds|funds?|bitcoin|crypto\\w{0,8}|gold|pension|mortgage|savings|the market)";

/** What English sentences say, and what looks like it: see Saying. */
export const english: Readonly<Record<Concern, Omit<Saying, "concern">>> = {
  "self-harm": {
    said: anyOf(
      "(?:kill|hang|drown|poison)(?:ing)? myself",
      "(?:cutting|hurting|harming) myself",
      "(?:hurt|harm|cut) myself (?:on purpose|again|tonight)|want to (?:hurt|harm|cut) myself",
      "(?:end|ending|take|taking) my (?:own )?life|end(?:ing)? it all|commit(?:ting)? suicide",
      "(?:want|going|ready|wish|waiting) to (?:die\\b(?! (?:for|of|laughing))|be dead|stop existing)",
      "wish i (?:was|were|had) (?:dead|never been born|never woken)",
      "suicidal",
      "(?:don't|do not) want to (?:live|exist|be alive|be here|wake up)(?= ?(?:$|[.,!]|any|tomorrow|like this))",
      "(?:can't|cannot) (?:go on|keep going|live)(?= ?(?:$|[.,!]|any|like this))",
      "no (?:reason|point|use) (?:to live|to go on|in (?:living|going on|being alive|anything))",
      "life (?:isn't|is not|has no|no longer) worth",
      "(?:nobody|no one) (?:would|will) (?:miss me|care if i)",
      "(?:everyone|everybody|people|they|you|family) (?:would|will|'d) be (?:better|happier) (?:off )?without me",
      "better off dead",
      "how many (?:pills|tablets) .{0,20}(?:die|kill)",
    ),
    unless:
      /\b(?:not|never|isn't) (?:going to |want to )?(?:kill|suicidal|hurt)|suicide squad|(?:live|go on) without (?:my|this|it|coffee)/iu,
  },
  emergency: {
    said: anyOf(
      "can(?:'t|not) breathe|(?:not|isn't|stopped) breathing|chest pains?",
      "(?:having|had|has|have) (?:a |an )?(?:heart attack|stroke|seizure|fit of)",
      "(?:is|are|was|fell|found \\w{1,8}) (?:unconscious|unresponsive|choking|drowning|collapsed)|collapsed (?:and|on)",
      "overdosed?|took (?:an overdose|too many)",
      "bleeding (?:badly|heavily|a lot)|won't stop bleeding",
      "(?:house|home|flat|kitchen|room|building|car|oven) (?:is|'s) on fire|fire in (?:my|our|the) (?:kitchen|house|flat|room)\\b(?! pit)",
      "(?:swallowed|drank|ate) (?:\\w{1,8} ){0,2}(?:bleach|poison|batter(?:y|ies)|pills|detergent|cleaner|antifreeze)",
      "(?:call|send|need) (?:an? )?(?:ambulance|911|999|112)",
      "(?:smell|leaking) gas|gas leak",
    ),
    unless: /\b(?:book|film|game|poster|costume|novel|toy)\b/iu,
  },
  violence: {
    said: anyOf(
      `(?:want|going|plan(?:ning)?|how|about|like|way|best|used?) to ${harm} ${somebody}`,
      `(?:i'll|i will|i'm gonna|help me|how (?:do|can|could|would) i) ${harm} (?:all of )?${somebody}`,
      `how to ${harm} (?:a |an )?(?:man|woman|child|human)`,
      "(?:plan(?:ning)?|going|want) to (?:attack|shoot up|blow up|bomb|burn down) (?:\\w{1,8} ){1,2}",
      "(?:make|build|making|building) (?:a |an )?(?:\\w{1,8} )?bomb\\b(?! ?(?:cake|costume))",
      "(?:drink|food|tea|coffee) to make (?:him|her|them) (?:die|sick)",
    ),
    unless: /\b(?:bath bomb|game|film|novel|portrait|photo|email|message)\b/iu,
  },
  medical: {
    said: anyOf(
      `(?:what|which|how much|how many|right) (?:dose|dosage)|how (?:much|many) ${medicine}`,
      "is it safe to (?:take|stop taking|mix)",
      `should i (?:take|stop taking|give) (?:\\w{1,8} ){0,3}${medicine}`,
      "(?:what|which) (?:medicines?|medications?|pills?|drugs?) (?:is|are|should|do|for)",
      `what (?:should|can|do) i take for (?:an? |my )?\\w`,
      `(?:cures?|treats?|heals?) (?:an? |my |his |her )?${illness}`,
      `(?:do|does|might|could) (?:i|he|she|it|this|my \\w{1,10}) have ${illness}|mean (?:i|he|she) (?:has|have) ${illness}`,
      `is this (?:\\w{1,8} )?(?:cancer|infected|contagious|broken bone)`,
      `can i (?:mix|take|combine|drink) (?:\\w{1,10} ){0,3}(?:with alcohol|on ${medicine}|while on ${medicine})|can i mix (?:\\w{1,8} ){0,2}${medicine}`,
      "side effects of|diagnose|need surgery|get surgery",
    ),
    unless: /\b(?:book|organi[sz]er|notebook)\b/iu,
  },
  legal: {
    said: anyOf(
      "(?:can|should|could|may) (?:i|we) (?:sue|press charges|plead|appeal)",
      "(?:is it|is this|is that) (?:il)?legal|against the law|legal advice",
      "(?:do|should) i (?:need|get|hire) a (?:lawyer|solicitor|attorney)",
      "my (?:legal )?rights|(?:my|a) (?:lawsuit|divorce|custody)|custody of",
      "(?:can|could) (?:he|she|they|my (?:boss|landlord|employer)) (?:evict|sue|fire|arrest) me",
      "(?:could|will|can) i (?:go to|end up in) (?:jail|prison)",
      "how (?:do|can) i (?:contest|file|sue|appeal|write) (?:an? )?(?:will|lawsuit|claim|verdict|charge)",
      "what does the law say|am i liable",
    ),
    unless: /\b(?:book|textbook|notebook|gift)\b/iu,
  },
  financial: {
    said: anyOf(
      `should i (?:invest|buy|sell|put|trade) (?:\\w{1,8} ){0,4}${holding}|should i invest`,
      `(?:which|what) ${holding} (?:should|to|will|gives?|is|are|do)`,
      "(?:investment|financial|tax) advice",
      "should i (?:take out|get|repay) (?:a |my )?(?:loan|mortgage)|take out a loan|remortgage",
      `(?:good|right|bad) time to (?:buy|sell|invest)(?: in)? ${holding}`,
      "(?:grow|invest) (?:my )?(?:savings|money)|(?:into|in) my pension",
      `(?:will|is|are) ${holding} (?:crash|rise|fall|go up|a good|a safe|worth)`,
    ),
    unless: /\b(?:earrings?|necklaces?|rings?|frame|notebook|planner)\b/iu,
  },
  insult: {
    said: anyOf(
      "you(?:'re| are)? (?:a |an |so |such an? |really |just |all |absolutely )?(?:stupid|idiots?|dumb|useless|morons?|worthless|pathetic|garbage|trash|rubbish)",
      "you (?:stupid|dumb|useless|damn|bloody) \\w{3,10}|what an? (?:idiot|moron)",
      "(?:fuck|screw) (?:you|off)|shut up|go to hell|you suck",
      "(?:stupid|dumb|useless|idiotic) (?:bot|machine|assistant|robot|computer)",
    ),
    unless: /\b(?:not|aren't) (?:stupid|dumb|useless)/iu,
  },
};
