/** Names that tell a column of people's names from a column of places or streets. Any others may stand beside them. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const knownNames = words(`
aaron adam adrian aiden alan albert alex alexander alexandra alice alicia alison amanda amber amelia amy andrea andrew
angela anna anne anthony antonio archie arthur ashley ava barbara benjamin beth bethany brandon brian caitlin callum
cameron carl carlos carol caroline catherine charles charlie charlotte chelsea chloe chris christine christopher claire
connor courtney craig daisy daniel david deborah dennis diana diego donna dorothy dylan edward eleanor elena elizabeth
ella ellie emily emma eric erin ethan eva evelyn evie fatima finley florence frances francis frank freya gabriel gary
gemma george georgia gerald grace graham hannah harold harriet harrison harry harvey heather helen henry holly ian
isaac isabel isabella isabelle isla jack jackson jacob jade jake james jamie jan jane janet jasmine jason jayden jean
jennifer jeremy jessica jessie joan joanne joe joel john jonathan jordan jorge jose joseph joshua juan judith judy julia
julian julie karen kate katherine kathleen katie kayla keith kelly kenneth kevin kim kyle lachlan laura lauren leah leo
leon lewis liam lily linda lisa logan lola louis louise lucas lucy luis luke madison maisie marcus margaret maria marie
mark martha martin mary mason matilda matthew max megan melissa mia michael michelle miguel mohammed molly muhammad
nancy natalie natasha nathan nicholas nicole noah olive oliver olivia oscar owen pamela patricia patrick paul pedro
peter philip phoebe poppy rachel rebecca reece richard riley robert robin rosa rosie ruby russell ruth ryan samantha
samuel sandra sara sarah scarlett scott sean sharon shirley sienna simon sofia sophia sophie stephanie stephen steven
summer susan teresa thomas tim timothy toby tracy tyler vanessa victoria vincent virginia walter wayne william zachary
zoe ali ahmed chen yan wei li wang zhang liu yang huang zhao wu zhou xu sun ma zhu hu guo lin nguyen tran le pham kumar
singh patel sharma khan smith jones williams taylor brown davies evans wilson roberts johnson walker wright
robinson thompson hughes green hall lewis harris clarke jackson wood turner hill cooper morris moore ward watson
harrison morgan baker patterson allen anderson mitchell phillips james campbell lee kelly parker bennett cook murphy
miller davis shaw richardson carter collins marshall bell murray stewart rogers reed edwards nelson garcia martinez
rodriguez lopez gonzalez hernandez perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz
gutierrez silva santos oliveira souza muller schmidt schneider fischer weber meyer wagner becker hoffmann rossi russo
ferrari bianchi dubois moreau laurent simon durand ivanov petrov kim park choi jung tanaka suzuki sato watanabe ito
yamamoto nakamura kobayashi mcdonald mccarthy ryan obrien white webb mason dean hart fox knight gibson ross henderson`);

/** The hundred or so surnames of most Chinese people, and those of two characters. */
export const chineseSurnames: ReadonlySet<string> = new Set(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪" +
    "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛" +
    "温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫",
);
export const longChineseSurnames: ReadonlySet<string> = new Set([
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "司徒",
  "长孙",
  "夏侯",
  "端木",
  "南宫",
]);

/** Short forms of names that are not a beginning of the long one. */
export const shortNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    bob: "robert",
    bobby: "robert",
    bill: "william",
    billy: "william",
    will: "william",
    liam: "william",
    dick: "richard",
    rick: "richard",
    jim: "james",
    jimmy: "james",
    jack: "john",
    johnny: "john",
    ted: "edward theodore",
    ned: "edward",
    teddy: "edward theodore",
    tony: "anthony",
    peggy: "margaret",
    maggie: "margaret",
    meg: "margaret",
    betty: "elizabeth",
    liz: "elizabeth",
    lizzie: "elizabeth",
    beth: "elizabeth",
    libby: "elizabeth",
    kate: "katherine catherine",
    katie: "katherine catherine",
    kathy: "katherine",
    cathy: "catherine",
    mike: "michael",
    mick: "michael",
    mickey: "michael",
    harry: "henry harold",
    hank: "henry",
    chuck: "charles",
    charlie: "charles",
    dave: "david",
    molly: "mary",
    polly: "mary",
    sally: "sarah",
    sadie: "sarah",
    nell: "eleanor helen",
    ellie: "eleanor",
    nancy: "anne",
    annie: "anne anna",
    sue: "susan",
    suzy: "susan",
    jenny: "jennifer",
    becky: "rebecca",
    patty: "patricia",
    tricia: "patricia",
    trish: "patricia",
    steve: "stephen steven",
    andy: "andrew",
    drew: "andrew",
    lexi: "alexandra",
    sandy: "alexandra alexander",
    sasha: "alexander alexandra",
    xander: "alexander",
    larry: "lawrence",
    jerry: "gerald",
    gus: "augustus",
    nick: "nicholas",
    tina: "christina",
    kit: "christopher",
    debbie: "deborah",
    cindy: "cynthia",
    mandy: "amanda",
    tessa: "theresa",
    terry: "terence theresa",
    vicky: "victoria",
    penny: "penelope",
    dot: "dorothy",
    abby: "abigail",
    ozzy: "oscar",
    archie: "archibald",
    bernie: "bernard",
    chet: "chester",
    gail: "abigail",
  }).map(([short, long]) => [short, new Set(long.split(" "))]),
);
