import { wordList } from "./word-list.ts";

/**
 * English words that may stand with a capital (at the start of a sentence, in a heading or a title) and name nobody.
 * Inflected forms are found by `isCommonWord`, so the list holds stems mostly.
 */
export const commonWords: readonly string[] = wordList(`
    a about above accept access accident accord account accuse achieve across act action active activity
    actual ad add additional address adjust administration admin admit adult advance advantage advertise
    advice advise affair affect afford afraid after afternoon again against age agency agent ago agree
    agreement ahead aid aim air aircraft airport alarm album alcohol alert alive all allow almost alone along
    already also alternative although always amazing ambition amount an analyst analysis ancient and anger
    angle angry animal anniversary announce annoy annual another answer anxious any anybody anymore anyone
    anything anyway anywhere apart apartment apologise apologize apology app apparent appeal appear apple
    application apply appoint appreciate approach appropriate approve approximate april architect are area
    argue argument arise arm army around arrange arrest arrive art article artist as ashamed ask asleep
    aspect assess asset assign assist assistant associate assume assure at atmosphere attach attack attempt
    attend attention attitude attract attractive audience august aunt author authority auto automatic autumn
    available average avoid award aware away awful baby back background bacon bad bag balance ball ban band
    bank bar barely bargain base basic basis basket basketball bath bathroom battery battle be beach bean
    bear beat beautiful beauty because become bed bedroom beef been beer before begin beginning behalf behave
    behind being belief believe bell belong below belt bench bend benefit beside best bet better between
    beyond bicycle big bike bill billion bind bird birth birthday bit bite bitter black blame blank blanket
    bless blind block blood blow blue board boat body boil bomb bond bone bonus book boom boot border bore
    born borrow boss both bother bottle bottom bound bow bowl box boy boyfriend brain branch brand brave
    bread break breakfast breast breath breathe brick bridge brief bright brilliant bring broad broadcast
    broken brother brown browser brush buck bud budget build building bullet bunch burden burn burst bury bus
    bush business busy but butter button buy buyer by bye cabin cabinet cable cake calculate calendar call
    calm camera camp campaign campus can cancel cancer candidate candle candy cap capable capacity capital
    capitalise capitalized captain capture car card care career careful carpet carriage carry case cash cast
    cat catalogue catalog catch category cause ceiling celebrate cell cent center central centre century
    ceremony certain certificate chain chair chairman challenge champion chance change channel chapter
    character charge charity charm chart chase chat cheap check checkout cheek cheese chef chemical chest
    chicken chief child childhood children chip chocolate choice choose christmas church cigarette circle
    circumstance citizen city civil claim class classic classical classroom clause clean clear clerk clever
    click client climate climb clinic clock close closed clothes cloud club clue coach coast coat code coffee
    coin cold collapse collar colleague collect collection college color colour column combine come comfort
    comfortable command comment commercial commission commit committee common communicate communication
    community company compare comparison compete competition complain complaint complete complex complicated
    component compose computer concentrate concept concern concert conclude conclusion concrete condition
    conduct conference confidence confident confirm conflict confuse congratulations connect connection
    conscious consequence conservative consider considerable consist consistent constant constitute
    constitution construct consult consultant consume consumer contact contain contemporary content contest
    context continue contract contrast contribute contribution control convenient conversation convert
    convince cook cookie cool cooperate cope copy core corner corporate corporation correct correspond
    corridor cost cottage cotton cough could council counsel count counter country county couple coupon
    courage course court cousin cover cow crack craft crash crazy cream create creative creature credit
    creditor crew crime criminal crisis criterion critic critical criticise crop cross crowd crown crucial
    cruel cry culture cup cure curious currency current currently curtain curve custom customer cut cute
    cycle dad daily damage damn dance danger dangerous dare dark darling data database date daughter day dead
    deadline deaf deal dealer dear death debate debt decade december decide decision deck declare decline
    decorate decrease deep defeat defence defend defense define definite degree delay deliberate delicate
    delight deliver delivery demand democracy democrat demonstrate deny department departure depend deposit
    depress depressing depth deputy derive describe description desert deserve design desire desk desperate
    despite destroy detail detain detect determine develop development device devil devote dialogue diamond
    diary die diet differ difference different difficult difficulty dig digital dinner direct direction
    director dirt dirty disagree disappear disappoint disaster discipline discount discover discovery discuss
    discussion disease dish dismiss display dispute distance distinct distinguish distribute district disturb
    divide division divorce do doc doctor document dog dollar domestic dominate don donate done door dot
    double doubt down download downtown dozen draft drag drama dramatic draw drawer drawing dream dress drink
    drive driver drop drug drum dry duck due dull dump during dust duty each ear early earn earth ease east
    eastern easter easy eat economic economy edge edit edition editor educate education effect effective
    efficient effort egg eight either elbow elderly elect election electric electronic elegant element eleven
    else elsewhere email embarrass emerge emergency emotion emphasis employ employee employer empty enable
    encourage end enemy energy engage engine engineer engineering english enhance enjoy enormous enough
    ensure enter enterprise entertainment enthusiasm entire entitle entrance entry environment envelope equal
    equip equipment equivalent error escape especially essay essential establish estate estimate ethnic euro
    even evening event eventual ever every everybody everyday everyone everything everywhere evidence evil
    exact exam examination examine example exceed excellent except exception exchange excite excitement
    exclude excuse execute executive exercise exhibition exist existence exit expand expect expectation
    expense expensive experience experiment expert expire explain explanation explore explosion export expose
    express expression extend extension extensive extent external extra extraordinary extreme eye face
    facility fact factor factory faculty fail failure fair fairly faith fall false fame familiar family
    famous fan fancy far farm farmer fashion fast fat father fault favor favorite favour favourite fax fear
    feature february federal federation fee feed feedback feel feeling fellow female fence festival few
    fiction field fifteen fifth fifty fight figure file fill film final finally finance financial find fine
    finger finish fire firm first fish fit five fix flag flame flash flat flavour flavor flesh flight float
    flood floor flow flower fly focus fold folk follow following font food foot football for forbid force
    forecast foreign forest forever forget forgive fork form formal former formula forth fortune forty forum
    forward found foundation founder four fourteen fourth fraction frame framework free freedom freeze
    frequent fresh friday fridge friend friendly friendship frighten from front fruit fuel full fun function
    fund fundamental funeral funny furniture further future gain gallery game gang gap garage garden gas gate
    gather gear gender general generate generation generous gentle gentleman genuine get ghost giant gift
    girl girlfriend give glad glance glass global glove go goal god gold golden golf good goodbye goods
    gorgeous govern government governor grab grade gradual graduate grain grand grandfather grandma
    grandmother grandpa grant graph grass grateful grave gray great green greet grey grocery ground group
    grow growth guarantee guard guardian guess guest guide guideline guilt guilty gun guy habit hair half
    hall halloween hand handle hang happen happy harbour hard hardly hardware harm hat hate have he head
    headache headline headquarters health healthy hear heart heat heaven heavy height helicopter hell hello
    help helpful hence her here hero hers herself hesitate hey hi hide high highlight highway hill him
    himself hint hip hire his historic historical history hit hobby hold hole holiday holy home homework
    honest honor honour hope horrible horror horse hospital host hot hotel hour house household housing how
    however huge human humour humor hundred hunger hungry hunt hurry hurt husband i ice idea ideal identify
    identity if ignore ill illegal illness illustrate image imagination imagine immediate immediately impact
    implement implication imply import importance important impose impossible impress impression impressive
    improve improvement in inch incident include including income incorporate increase incredible indeed
    independence independent index indicate individual industrial industry inevitable infant inflation
    influence inform information initial initiative injure injury inner innocent input inquiry insect inside
    insist inspect inspire install instance instant instead institute institution instruction instrument
    insurance insure integrate intellectual intelligent intend intense intention interest interesting
    internal international internet interpret interrupt interval interview into introduce introduction invent
    invest investigate investigation investment investor invitation invite invoice involve iron is island
    issue it item its itself jacket jail jam january jazz jealous jeans jewel job join joint joke journal
    journalist journey joy judge judgment juice july jump june junior jury just justice justify keen keep key
    keyboard kick kid kill killer kilometre kilometer kind king kingdom kiss kit kitchen knee knife knock
    know knowledge label labor labour lack ladder lady lake lamb lamp land landlord landscape language laptop
    large last late later latest latter laugh launch laundry law lawyer lay layer lead leader leadership leaf
    league lean learn lease least leather leave lecture left leg legal legend legislation lemon lend length
    less lesson let letter level liberal library licence license lie life lift light like likely limit line
    link lip liquid list listen listener literary literature little live liver living load loan local locate
    location lock logic lonely long look loose lord lose loss lost lot loud love lovely lover low lower loyal
    loyalty luck lucky luggage lunch lung luxury machine mad magazine magic mail main mainly maintain major
    majority make maker male mall man manage management manager manner manual manufacture manufacturer many
    map march margin mark market marketing marriage married marry mass massive master match mate material
    mathematics matter maximum may maybe mayor me meal mean meaning means meanwhile measure meat mechanism
    media medical medicine medium meet meeting member membership memory mental mention menu mere merit merry
    mess message metal method metre meter middle midnight might mild military milk mill million mind mine
    mineral minimum minister ministry minor minority minute miracle mirror miss missing mission mistake mix
    mixture mobile mode model moderate modern modest mom moment monday money monitor monkey month monthly
    mood moon moral more moreover morning mortgage most mother motion motivate motor mountain mouse mouth
    move movement movie mr mrs ms much mud multiple mum murder muscle museum music musical musician must
    mutual my myself mystery name narrative narrow nation national native natural nature navigation navy near
    nearby nearly neat necessary neck need negative neglect negotiate neighbor neighbour neither nerve
    nervous net network never nevertheless new news newspaper next nice night nine no nobody nod noise none
    nor normal north northern nose not note nothing notice notion novel november now nowhere nuclear number
    numerous nurse nut object objective obligation observe obtain obvious obviously occasion occasional
    occupation occupy occur ocean october odd of off offence offend offense offer office officer official
    often oh oil okay ok old on once one ongoing online only onto open opera operate operation operator
    opinion opponent opportunity oppose opposite option or orange orchestra order ordinary organ organic
    organisation organise organization organize orient origin original originally other otherwise ought our
    ours ourselves out outcome outline output outside outstanding oven over overall overcome owe own owner
    pace pack package packet page pain painful paint painting pair palace pale pan panel panic paper
    paragraph parcel pardon parent park parking parliament part participant participate particular
    particularly partner partnership party pass passage passenger passion passport password past path
    patience patient pattern pause pay payment peace peak peer pen penalty pencil pension people pepper per
    perceive percent perfect perform performance perhaps period permanent permission permit person personal
    personality personnel perspective persuade pet phase phenomenon philosophy phone photo photograph phrase
    physical physics pick picture pie piece pig pile pilot pin pink pipe pitch pizza place plain plan plane
    planet plant plastic plate platform play player pleasant please pleased pleasure plenty plot plug plus pm
    pocket poem poet poetry point poison police policeman policy polite political politician politics poll
    pollution pool poor pop popular population port portrait position positive possess possibility possible
    possibly post postal pot potato potential pound pour poverty powder power powerful practical practice
    pray precise prefer preference pregnant premium preparation prepare presence present presentation
    preserve president press pressure presume pretend pretty prevent previous price pride priest primary
    prime prince princess principal principle print printer priority prison prisoner private prize probably
    problem procedure proceed process produce producer product production profession professional professor
    profile profit program programme progress project prominent promise promote promotion prompt proof proper
    property proportion proposal propose prospect protect protection protein protest proud prove provide
    province provision public publication publicity publish publisher pull pump punish pupil purchase pure
    purple purpose pursue push put qualify quality quantity quarter queen question queue quick quickly quiet
    quite quote race racial radiation radical radio rail rain raise random range rank rapid rare rarely rat
    rate rather ratio raw reach react reaction read reader ready real realise reality realize really rear
    reason reasonable recall receipt receive recent recently reception recipe recognise recognition recognize
    recommend recommendation record recover recovery red reduce reduction refer reference reflect reform
    refrigerator refuse refund regard regards regime region register registered registration regret regular
    regulate regulation reject relate relation relationship relative relax release relevant relief religion
    religious reluctant rely remain remark remarkable remember remind remote removal remove rent repair
    repeat replace reply report reporter represent representative republic republican reputation request
    require requirement rescue research reserve reservation resident resign resignation resist resolution
    resolve resort resource respect respond response responsible rest restaurant restore restrict restriction
    result retail retain retire retirement return reveal revenue reverse review revolution reward rhythm rice
    rich rid ride ridiculous right ring rise risk rival river road rob rock role roll romance romantic room
    root rope rough round route routine row royal rub rubber rubbish ruin rule run rural rush sad safe safety
    sail salad salary sale salt same sample sand sandwich satisfy saturday sauce save saving say scale
    scandal scared scene schedule scheme scholar school science scientific scientist scope score scream
    screen script sea search season seat second secondary secret secretary section sector secure security see
    seed seek seem segment select selection self sell senate senator send senior sense sensible sensitive
    sentence separate september sequence series serious seriously servant serve server service session set
    settle settlement seven several severe sex sexual shade shadow shake shall shape share sharp she sheet
    shelf shell shelter shift shine ship shipment shipping shirt shock shoe shoot shop shopping shore short
    shot should shoulder shout show shower shut shy sick side sight sign signal signature significance
    significant silence silent silk silly silver similar simple simply since sincere sincerely sing singer
    single sink sir sister sit site situation six size skill skin skirt sky sleep slice slide slight slightly
    slip slow small smart smell smile smoke smooth snake snow so social society sock soft software soil
    soldier sole solid solution solve some somebody somehow someone something sometimes somewhat somewhere
    son song soon sorry sort soul sound soup source south southern space spare speak speaker special
    specialist species specific speech speed spell spend spirit spiritual spite split spoon sport spot spouse
    spread spring square stable staff stage stair stake stamp stand standard star stare start state statement
    station statistics status stay steady steal steam steel steep step stick still stock stomach stone stop
    storage store storm story straight strange stranger strategy stream street strength strengthen stress
    stretch strike string strip strong structure struggle student studio study stuff stupid style subject
    submit subscribe substance substantial substitute succeed success successful such sudden suddenly suffer
    sufficient sugar suggest suggestion suit suitable sum summary summer sun sunday super supper supplier
    supply support suppose sure surely surface surgery surprise surprised surround survey survival survive
    suspect sustain swear sweep sweet swim swing switch symbol sympathetic sympathy symptom system table
    tablet tackle tail take tale talent talk tall tank tap tape target task taste tax taxi tea teach teacher
    team tear technical technique technology teenager telephone television tell temperature temporary ten
    tend tendency tennis tension tent term terrible territory terror test text than thank thanks thanksgiving
    that the theatre theater their them theme themselves then theory therapy there therefore these they thick
    thin thing think third thirty this those though thousand threat threaten three throat through throughout
    throw thumb thursday thus ticket tie tight till time tin tiny tip tired tissue title to tobacco today toe
    together toilet tomato tomorrow ton tone tongue tonight too tool tooth top topic total touch tough tour
    tourist towards towel tower town toy trace track trade tradition traditional traffic train training
    transaction transfer transform transition translate translation transport travel traveller treat
    treatment treaty tree trend trial trick trip troop trouble truck true truly trust truth try tube tuesday
    tune turn tv twelve twenty twice twin two type typical ugly ultimate unable uncle under underground
    understand unemployed unfair unfortunate unfortunately uniform union unique unit unite universal universe
    university unknown unless unlike unlikely unnecessary until unusual up update upgrade upon upper upset
    upstairs urban urge urgent us use used useful user usual usually vacation valid valley valuable value van
    variation variety various vary vast vegan vegetable vegetarian vehicle venture verdict version very via
    victim victory video view village violence violent virtual virus visa visible vision visit visitor vital
    vitamin voice volume volunteer vote voucher vulnerable wage wait waiter wake walk wall wander want war
    warm warn warning warranty wash waste watch water wave way we weak weakness wealth wealthy weapon wear
    weather web website wedding wednesday weed week weekend weekly weigh weight weird welcome welfare well
    west western wet what whatever wheel when whenever where whereas wherever whether which while whisper
    white who whoever whole whom whose why wide widespread wife wild will willing win wind window wine wing
    winner winter wire wisdom wise wish with withdraw within without witness woman women wonder wonderful
    wood wooden word work worker workshop world worried worry worse worst worth would wow wrap write writer
    wrong yard yeah year yellow yes yesterday yet yield you young your yours yourself youth zero zip zone i'm
    i'd i'll i've it's that's what's where's who's here's there's let's don't doesn't didn't isn't aren't
    wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't you're you'll you'd you've
    he's she's we're we'll we've they're they'll they've mon tue tues wed thu thur thurs fri sat jan feb mar
    apr jun jul aug sep sept oct nov dec am asap faq id pdf vip usa uk eu un api url html http https iban ssn
    ip atm cc vat sku po inc ltd llc corp co plc gmbh tel dob attn re fwd bcc nr nos apt airline airlines
    android bot chatbot ipad iphone mac macbook windows linux excel outlook google facebook twitter instagram
    youtube amazon microsoft netflix spotify uber paypal mastercard amex american-express ebay adidas nike
    sony samsung huawei lenovo dell ikea tesla toyota wifi bluetooth usb hdmi led lcd hoodie sofa sectional
    couch sneaker backpack rug dresser nightstand wardrobe bookshelf headphones earbuds charger mousepad vase
    mug kettle toaster blender quilt duvet pillow cushion linen walnut oak programmer plumber electrician
    accountant cashier librarian pharmacist dentist surgeon therapist psychologist translator interpreter
    supervisor receptionist bartender barista baker butcher carpenter mechanic welder painter technician
    inspector researcher lecturer tutor songwriter composer cofounder ceo cto cfo coo vice treasurer african
    american asian european british french german italian spanish portuguese dutch belgian swiss austrian
    swedish norwegian danish finnish icelandic polish czech slovak slovenian hungarian romanian bulgarian
    greek turkish russian ukrainian estonian latvian lithuanian irish scottish welsh canadian australian
    mexican brazilian argentinian chilean colombian peruvian chinese japanese korean vietnamese thai indian
    pakistani indonesian malaysian filipino egyptian moroccan tunisian nigerian kenyan ethiopian israeli
    iranian iraqi arab arabic jewish muslim christian catholic buddhist hindu greater saint mount bay fort
    vii viii iii ii iv vi ix xi xii
  made ran said got went came took gave found told felt left brought began kept held wrote stood heard let meant met paid sat spoke led grew lost fell sent built
  understood drew broke spent cut rose drove bought wore chose ate fed flew forgot froze hid hit hurt knew laid lent lit rode rang sold shook shone shot shut sang sank slept
  slid sought spun stole stuck swam swung taught tore threw thrown woke woken wound written spoken taken given gone done seen been begun bitten blown broken chosen drawn driven eaten fallen flown
  forgotten frozen gotten grown hidden known ridden risen shaken shown stolen sworn torn worn won caught thought fought sought dealt dreamt burnt learnt crept wept swept leapt
  nephew niece grandson granddaughter stepmother stepfather twins toddler fiance fiancee bestie roommate housemate boyfriend
  rose pearl ruby amber jade olive violet ivory hazel ginger lily daisy iris holly ivy jasmine heather poppy lavender sage basil cherry coral crystal navy beige teal mint
  maroon burgundy charcoal khaki tan taupe turquoise magenta cyan lilac mustard rust chrome bronze copper brass platinum graphite midnight starlight sierra
  pro max mini plus ultra air lite prime edge note galaxy pixel nexus moto zoom fit sense touch retina display wi fi wifi lte gsm cdma oled amoled usb hd uhd fhd gb tb mb mah ghz mhz
  smartphone smartwatch tablet processor megapixel gigabyte memory storage unlocked prepaid wireless cordless rechargeable waterproof adapter charger headset earphone speaker subwoofer soundbar receiver router
  modem hub dock stylus tripod lens zoom drone console controller gaming gamer cartridge printer scanner toner projector dishwasher washer dryer microwave freezer cooktop stove oven grill
  vacuum purifier humidifier thermostat sensor doorbell bulb outlet strap band holder mount sleeve pouch tote duffel holster armband protector tempered dual single triple premium deluxe classic vintage
  modern rustic industrial contemporary traditional scandinavian minimalist handmade upholstered padded reclining adjustable foldable stackable outdoor indoor patio
  nylon polyester cotton wool silk linen leather suede velvet denim fleece cashmere canvas mesh spandex rattan bamboo marble granite ceramic porcelain acrylic
  hoodie sweatshirt tshirt tee polo blouse cardigan sweater blazer parka trench leggings shorts trousers pants skirt sandals heels loafers slippers socks scarf gloves beanie belt wallet purse earrings necklace bracelet
  cappuccino latte espresso burger taco pizza sushi pasta nachos chips salsa steak salmon tuna shrimp lobster avocado broccoli spinach quinoa oatmeal cereal yogurt
  archduke duke duchess emperor empress knight wizard dragon vampire zombie robot alien elf dwarf goblin sorceress detective inspector turtle ninja mutant
  internet chatbot hashtag username emoji avatar login logout signup playlist podcast roadmap backlog standup sprint deadline spreadsheet slideshow dashboard workflow plugin
  meow woof haha lol omg btw fyi lmk thx pls plz gonna wanna gotta kinda sorta yep nope yup hmm uh um ah aha ooh wow yay oops
  
`);
