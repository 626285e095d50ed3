import { wordList } from "./word-list.ts";

/** Family names by where they are common; letters folded as `foldLetters` does. General knowledge, not from any data. */
export const surnames: Readonly<Record<string, readonly string[]>> = {
  english: wordList(`
    abbott adams adamson alexander allen allan anderson andrews armstrong arnold ashton atkins atkinson
    austin bailey baker baldwin ball banks barber barker barlow barnes barnett barrett barry bartlett barton
    bates baxter beck bell bennett benson bentley berry bird bishop black blackburn blair blake bond booth
    bowen bowman boyd bradley bradshaw brady bray brennan briggs brooks brown browne bruce bryant buckley
    bull burgess burke burns burrows burton bush butcher butler byrne cain caldwell cameron campbell cannon
    carey carlson carpenter carr carroll carson carter cartwright casey castillo chambers chandler chapman
    charlton clark clarke clayton clements cohen cole coleman coles collier collins conner connolly connor
    conway cook cooke cooper corbett cox craig crawford cross cunningham curtis dale dalton daly daniels
    davenport davey davidson davies davis davison dawson day dean decker dennis dickinson dixon dobson dodd
    doherty donnelly donovan douglas doyle drake dudley duffy duncan dunlop dunn dyer eaton edwards elliott
    ellis emerson english evans farmer farrell faulkner ferguson field finch fisher fitzgerald fleming
    fletcher flynn forbes ford forster foster fowler fox francis franklin fraser freeman french frost fry
    fuller gallagher gardner garner garrett george gibbons gibbs gibson gilbert giles gill gillespie glover
    goddard godfrey goodman goodwin gordon gough gould graham grant graves gray green greene greenwood
    gregory griffin griffith griffiths hale haley hall hamilton hammond hampton hancock hanson harding hardy
    harmon harper harrington harris harrison hart hartley harvey hawkins hayes haynes hayward healy heath
    henderson henry herbert hewitt hicks higgins hill hilton hobbs hodge hodges hodgson hoffman holden
    holland holloway holmes holt hood hooper hopkins horn horton houghton houston howard howarth howe howell
    hubbard hudson hughes humphrey humphreys hunt hunter hurst hussain hutchinson hyde ingram irwin jackson
    jacobs james jarvis jenkins jennings jensen johns johnson johnston jones jordan joyce kaufman kay keller
    kelley kelly kemp kennedy kent kerr king kirby kirk knight lamb lambert lancaster lane larson lawrence
    lawson leach leblanc lee leigh leonard leslie lester levy lewis lindsey little lloyd long lopez love lowe
    lucas lynch lynn lyons macdonald mackay mackenzie macleod maddox mahoney mann manning marsh marshall
    martin mason massey matthews maxwell may mccarthy mcconnell mccormick mccoy mcdonald mcgee mcgrath
    mcintyre mckay mckenna mckenzie mclaughlin mclean mcmahon mcmillan mead melton mendez mercer meyer
    michael middleton miles miller mills mitchell monroe montgomery moody moore moran morgan morris morrison
    morrow morton moss mullins murphy murray myers nash nelson newman newton nicholls nichols nicholson nixon
    noble nolan norman norris norton obrien oconnor odonnell oliver oneill osborne owen owens page palmer
    parker parkinson parks parry parsons patel patterson patton payne peacock pearce pearson perkins perry
    peters peterson phillips pickering pierce pike pollard poole pope porter potter potts powell power pratt
    preston price pritchard quinn ramsey randall ray reed rees reese reeves reid reilly reynolds rhodes rice
    richards richardson riley ritchie robbins roberts robertson robinson robson rodgers rogers rose ross rowe
    rowland russell ryan salazar sanders sanderson saunders savage schultz schroeder scott seymour sharp
    sharpe shaw shelton shepherd sheppard sherman shields short simmons simpson sims sinclair skinner slater
    sloan small smart smith snyder sparks spencer stafford stanley steele stephens stephenson stevens
    stevenson stewart stokes stone strickland stuart sullivan summers sutherland sutton swanson sweeney sykes
    talbot tate taylor terry thomas thompson thomson thornton thorpe todd townsend tran tucker turnbull
    turner tyler underwood vance vaughan vaughn vincent wade wagner walker wall wallace wallis walsh walter
    walters walton ward warner warren waters watkins watson watts weaver webb weber webster weeks weiss welch
    wells west wheeler whitaker white whitehead whittaker wilcox wiley wilkins wilkinson williams williamson
    willis wills wilson winter winters wolf wolfe wong wood woodard woods woodward wright wyatt yates york
    young zimmerman`),
  romance: wordList(`
    abreu acosta agostini aguilar aguirre albert albuquerque almeida alonso alvarado alvarez alves amaral
    amato andrade andre antunes aragon araujo arias arnaud arruda aubert aubry avila azevedo bailly bakker
    ballesteros barbe barbieri barbosa barbier baron barone barre barreto barrios barros basile bastos
    batista battaglia baudry beaulieu beaumont belanger belli bellini benitez benoit berger bernard bernardi
    bertin bertrand besson bianchi bianco blanc blanchard blanco bonnet borges bouchard boucher boulanger
    bourgeois boyer bravo brito brun bruneau brunet bruno caballero cabral cabrera calderon camacho campos
    caputo cardenas cardoso carmona caron carpentier carrasco carre carvalho castelli castillo castro caruso
    cattaneo chavez chevalier cisneros clement cloutier coelho colin colombo conde conte contreras coppola
    cordeiro cordova correa correia cortes cortez costa costantini cruz cuevas cunha dacosta david defour
    delacroix delaunay delgado deluca denis dias diaz dominguez donati dos duarte dubois duchesne dufour
    dumas dumont dupont dupuis durand duval escobar esparza espinosa espinoza esposito estrada etienne fabre
    farias faria faure felix fernandes fernandez ferrara ferrari ferraro ferreira ferrer ferri ferro figueroa
    flores fonseca fontaine fontana fortin fournier franca franco freitas fuentes gagne gagnon galindo
    gallardo galli gallo gallegos garcia garnier garza gaspar gauthier gautier gentile gerard germain gil
    gimenez giordano girard giraud giuliani godinho gomes gomez goncalves gonzales gonzalez grasso greco gros
    guerin guerra guerrero guillaume guillot guimaraes gutierrez guzman hebert henriques henry hernandez
    herrera hidalgo huet ibanez ibarra iglesias jacquet jaramillo jean jimenez joly juarez lacroix lambert
    landry langlois lapointe lara laurent lavoie leblanc leclerc leclercq lecomte lefebvre lefevre leger
    legrand lemaire lemos leon leone leroux leroy levesque lima lombardi lombardo lopes lopez lorenzo louis
    lozano lucas lucio luna machado maciel magalhaes maillard maldonado mancini manzo marchal marchand
    marchetti mariani marin marini marino mariotti marques marquez martel martin martinelli martinez martini
    martins marty masson mathieu matos medina meira mejia melo mendes mendez mendonca mendoza menezes mercado
    mercier meunier meyer meza michaud michel milani miranda molina monteiro monteleone montenegro montero
    monti montoya mora moraes morais morales moreau moreira morel moreno moretti morin mota moulin moura
    muller muniz munoz murillo nascimento navarro negri neri neto neves nicolas noel nogueira noir novais
    nunes nunez ochoa oliveira oliver olivier orozco orlando ortega ortiz pacheco padilla paiva palma
    palmieri palumbo paris parisi pascal pasquier paul payet pelletier pellegrini pellegrino pena perea
    pereira peres perez perret perrin perrot petit philippe picard pichon pinheiro pinto piras pires poirier
    poncet ponce pons pontes porras poulain prado prevost prieto proulx quintana quintero ramirez ramos
    raymond rebelo reis remy renard renaud rey reyes ribeiro ricard ricci richard riva rivas rivera rivero
    rizzi rizzo robert robin roche rocha rodrigues rodriguez roger rojas roland rolland roman romano romero
    rosa rosario rosas rossetti rossi rousseau roussel roux roy royer rubio ruiz russo ruggiero sa saez salas
    salazar sales salgado salinas salvi sanchez sanders sandoval sanna santana santiago santini santoro
    santos sauvage schiavone schneider sepulveda serafini serra serrano sierra silva silveira silvestri simon
    simoes soares solis sorrentino sosa soto souza sousa suarez tavares tavernier teixeira tellez testa
    thibault thomas torres toledo tremblay trevisan trujillo turner valdez valencia valente valentin
    valentini vargas vasquez vasseur vaz vazquez vega velasco velasquez velez ventura vera vidal vieira
    vignal villa villanueva villalobos vincent vitale vitali xavier yanez zambrano zamora zanetti zapata
    zavala zuniga`),
  germanic: wordList(`
    aalders abels achterberg ackermann adler albers albrecht appel arendt arnold baas bakker bauer baum
    baumann baumgartner bayer beck becker beckmann behrens beike benz berg berger bergmann bernhardt biermann
    binder blom boer boersma bohm bock bosch bos bosman bouwman brand brandt brouwer braun breuer brinkmann
    bruns bruggemann brunner buchholz burger busch buschmann claus conrad de dekker decker dick diehl
    dietrich dietz dijkstra dijk doorn dorsman driessen ebert eder eberhard eberle ebner egger ehlers
    eichhorn eisenhauer engel engels ernst ersten esser evers fassbinder feldmann fiedler fink fischer
    fleischer forster frank franke freitag frey friedrich fritsch fritz frohlich fuchs fuerst funk gabriel
    gartner gebhardt geiger gerber gerlach gerritsen gertz geisler glaser goetz gottschalk graf gruber grimm
    groen gross grote gruen gunther haas haase hackl hahn hansen harms hartmann hartwig hauser haus heck heer
    hein heinrich heinz heller hendriks hendriksen hennig henning herbst hermann herrmann herzog hess hesse
    heuer hinz hirsch hoekstra hofer hoffmann hofmann hohmann holzer horn horst huber huisman hummel ivens
    jaeger jager jahn jacobs jansen janssen janssens joosten jung junker kaiser kahn kamp kaufmann keller
    kern kessler kiefer kirchner klein kleiner klink knecht koch koenig kok kohl kohler konig kopp koster
    koolhaas krahn kraemer kramer kraus krause krebs kreuzer kroon kruger kruse kuhn kuipers kunz kuster kurz
    lang lange langer lehmann leitner lemmens lenz leonhardt lindner linden link loffler lorenz ludwig lutz
    maas maier mann marx maurer may mayer mayr meier meijer meister merkel mertens metz meyer michels moser
    mohr moller mulder muller munch nagel neubauer neumann nicolai niemeyer noack nowak oberst ott otten otto
    opitz peeters pelz peters petersen pfeiffer pfeifer pichler platt pohl popp postma post prins probst raab
    rademaker rapp rausch reich reichert reiter reinhardt reimer reuter richter riedel rieger ritter romer
    roos rosenberg rosenthal roth rudolph ruiter sander sauer schaefer schafer schaap scheer scheffer schenk
    scherer schiller schilling schlegel schmid schmidt schmitt schmitz schneider scholz schouten schroder
    schroeder schreiber schubert schulte schulz schulze schumacher schuster schutte schwab schwarz schweizer
    seidel seifert seiler siebert siemens simons singer smeets smit smits sommer spies stahl stein steiner
    stephan stern stoll stolz straub strauss sturm tellings thiel thiele thijssen timmermans trump ullrich
    urban urner unger van veen veenstra verhoeven vermeer vermeulen visser vink vogel vogt voigt vollmer vos
    voss vries wagner walter walther weber wegner weiss wendt werner westphal wessels wieland wiesner wild
    wilhelm willems winkler winter wirth witt witte wolf wolff wolters wouters wulf wunderlich zander zeller
    ziegler zimmer zimmermann zwart`),
  nordic: wordList(`
    aaberg aalto aas aasen aberg ahlberg ahlgren ahlstrom aho ahola ahonen aune alanen alm andersen anderson
    andersson andreasen andresen anttila arnesen arvidsson axelsen axelsson backman bakke bakken berg berge
    bergstrom bergman berglund bergqvist berntsen birkeland bjerke bjork bjorklund blom blomqvist bo boe bogh
    borg borgen bostrom brandt bruun brun bye carlsen carlsson christensen christiansen clausen claesson dahl
    dahlberg dahlgren dahlstrom dalgaard dam danielsen danielsson dyrberg eide ek ekberg ekholm eklund
    ekstrom eliassen elo engen engstrom enger eriksen eriksson eskelinen fagerberg falk forsberg forsman
    fredriksen fredriksson friis frandsen fransson gran granberg gulbrandsen gunnarsson gustafsson gustavsson
    haaland haapala haapasalo hagen hakkinen halonen halvorsen hamalainen hammer hannula hansen hanssen
    hansson harju haugen haugland heikkila heikkinen hedberg hedlund hellstrom helgesen hermansen hiltunen
    hirvonen hjelm hoglund holm holmberg holmgren holmstrom holst honkanen huhtala huttunen hyvonen
    ingebrigtsen isaksen isaksson iversen jacobsen jacobsson jakobsen jakobsson jansson jarvinen jensen
    jeppesen jespersen johannessen johansen johansson jokinen jonsson jorgensen josefsen kallio kangas
    karjalainen karlsen karlsson karppinen kauppinen kemppainen kinnunen kjaer kjeldsen kjellberg knudsen
    koivisto kokkonen korhonen korpela koskela koskinen kristensen kristiansen kristoffersen kruse kvam
    laaksonen lahti lahtinen laine laitinen lampinen lang larsen larsson laursen lauritsen leino leinonen
    lehto lehtinen lehtonen leppanen lepisto lervik lie lien lind lindberg lindblom lindgren lindholm
    lindqvist lindstrom linna ljungberg lonn lorentzen lunde lund lundberg lundgren lundin lundqvist
    lundstrom madsen magnussen magnusson makela makinen malm malmberg manninen markussen mathiesen mattila
    mattsson melin mikkelsen mikkola miettinen moe moen molander moller mollgaard monsen mortensen munk myhre
    naess nielsen niemi nieminen niskanen nilsen nilsson norberg nordin nordstrom norgaard nurmi nyberg
    nygaard nygard nyholm nykanen nystrom nyman odegaard ohman oksanen olofsson olsen olsson olander
    overgaard paulsen pedersen pekkanen peltola peltonen persson petersen petersson pettersen pettersson
    pitkanen poulsen rantala rantanen rasmussen ravn rinne risberg riise ronning rosen rosenberg ruud ryan
    saarinen salminen salo salonen sand sandberg sandstrom savolainen selander seppala seppanen simonsen
    sirola sjoberg sjogren sjostrom skog skoglund sletten soderberg soderstrom sohlberg solberg solheim
    sorensen steffensen steen stenberg storm strand strandberg strom stromberg sund sundberg sundstrom sunde
    svendsen svensson svenningsen thomsen thorsen thygesen toivonen thorn tuominen turunen tveit uusitalo
    vainio vang vatanen vestergaard vik viklund vinther virtanen virta vuori vuorinen wahlstrom wallin wang
    westberg westerlund wiklund wikstrom winther ylonen`),
  slavic: wordList(`
    abramov adamczyk adamska adamski afanasyev aksenov alekseev alexandrov andreev antonov arsic babic babiak
    bajic baran baranov bednar bednarek belov belyaev benes beran bielak bilek blaha blazek bodnar bogdanov
    boiko borisov borkowski borowska buric bures cermak cerny chalupa chmiel cerna chernov cibulka cosic
    cvetkovic czarnecki czerwinski danilov davydov dimitrov djordjevic djokovic dolezal dragic dudek duda
    dusek dvorak dvorakova efimov egorov fiala fedorov filipovic filippov fisera frolov gajewski galic
    gavrilov gavrilova georgiev gerasimov godina golob golubev gorbachev gorecki gorski gromov grigoriev
    grgic grabowski gusev hajek havel havlicek hlavac hodzic hora horak horakova horvat horvath hruska
    ignatov ilic ilyin ivanov ivanova ivanovic jablonski jakubowski jankovic janda jankowski jaworski jelen
    jelinek jez jezek jovanovic jovic juric kacmar kaczmarek kadlec kalinin kaminska kaminski kasparov
    kazakov kim kiselev knezevic kolar kolarik komarov konecny konovalov kopecky korolev kos kostic kotov
    koval kovac kovacevic kovacic kovalenko kovalchuk kovar kowalczyk kowalska kowalski kozak kozlov
    kozlowski kral kralova krajnc kranjc kravchenko kratochvil kravets krejci krol krupa kubat kubica kubicek
    kucera kucerova kudryavtsev kuznetsov kuznetsova kwiatkowski lazarev lazic lebedev lewandowska
    lewandowski lipa lis lisowski lukic lysenko machacek majewski makarov maksimov malek maly malinowski
    maric maricic markovic markov maras marek martinovic matejka matic matveev mazur medvedev melnik melnyk
    michalak mihajlovic mikhailov miletic milic milosevic mirkovic mitrovic mlakar moravec moroz morozov mraz
    mucha musil nemec nemeth nikitin nikolaev nikolic nikiforov novak novakova novakovic novikov novotna
    novotny nowak nowakowski nowicki obradovic olejnik olszewski orlov osipov ostrowski pavlov pavlovic
    pavlenko pawlak pawlowski pekar peric perkovic pesek petek petkovic petrenko petrov petrova petrovic
    pesic pietrzak pokorny polak polyakov popov popova popovic pospisil potocnik prochazka prokop protic
    putin radic radovic rados rajkovic rakic ristic rogov romanov rutkowski ruzicka rybar safarik sadowski
    savchenko savic semenov sedlacek sergeev shevchenko shapiro sidorov sikora simek sima simic simunovic
    skala smirnov smirnova sobotka sokolov sokolowski solovyov sorokin soukup stanek stankovic stasiak
    stefanovic stepanov stojanovic stojkovic suchy svoboda svobodova sykora szewczyk szymanski tarasov tesar
    tesla tichy tkachenko tkachuk todorovic tomasevic tomasek tomaszewski tomic topic turk urbanek urbanski
    vacek vasic vasiliev vasilyev vavra vesel vesely vidic vidmar vinogradov vitek vlasov vlcek volkov
    volkova vorobyov vrba vukovic vujic wieczorek wilk wisniewska wisniewski witkowski wojcik wojciechowski
    wozniak wrobel yakovlev zaitsev zajac zajic zak zakharov zawadzki zelenka zeman zielinski zika zivkovic
    zhukov zupan zupancic zuk`),
  hungarianGreekRomanianBaltic: wordList(`
    antal bakos balazs bali balla balog balogh banki bardos barta bartos benko berta biro bodnar bodo bogdan
    bognar boros borbely budai csaszar cseh csizmar csonka deak dobos dudas egri erdos farago farkas fazekas
    fehér fekete feher fodor foldi fulop gaal gabor gal galambos gaspar gulyas gyorgy halasz hajdu hegedus
    hegyi hercegh horvath hudak illes jakab jeney juhasz kadar kalman karpathy katona kelemen kerekes kertesz
    kis kiss kocsis konya kovacs kozma kun lakatos lanyi lengyel lovas lukacs magyar major marton mate matyas
    meszaros mohacsi molnar nagy nemes nemet nemeth olah orban oroszy orosz pal papp pasztor pataki peter
    pinter racz rakosi ravasz revesz rigo rozsa sandor santha sarkozi sardi sebestyen simon sipos somogyi
    soos suto szabo szalai szalay szanto szasz szekely szekeres szigeti szilagyi szoke szollosi szollosy
    szucs szuts takacs takats tamas tolnai toth torok ujvari urban vadasz vamos varga varadi vass vastag veg
    veres vida vincze virag voros zentai zsoldos alexiou anagnostopoulos andreou angelopoulos antoniou
    apostolou athanasiou christodoulou christou constantinou dimitriou economou efstathiou georgiadis
    georgiou iliadis ioannidis ioannou karagiannis karamanlis katsaros konstantinou kostopoulos koutras
    kyriakou makris manolis michaelides mitsotakis nikolaidis nikolaou oikonomou panagiotou papadakis
    papadimitriou papadopoulos papageorgiou pappas pavlidis petridis samaras savvidis stavrou theodorou
    tsipras vasiliou vlachos xenakis zografos albu alexandrescu anghel avram balan barbu bucur chirila
    ciobanu cojocaru constantin constantinescu costea cozma cristea diaconu dima dinu dobre dragomir
    dumitrescu dumitru enache enescu filip florea georgescu ghita grigorescu grosu iliescu ionescu ionita
    iordache jipa lungu lupu manea manole marin marinescu mihai mihailescu moldovan moldoveanu munteanu
    muresan neagu nica nistor niculescu oprea pavel petrescu popa popescu preda radu radulescu rotaru rusu
    sandu sava serban stan stanciu stoica stoian suciu tanase toma tudor ungureanu vasile vasilescu voicu
    vlad zaharia balodis berzins eglitis jansons kalnins kruminis krastins liepa liepins ozolins ozols
    petersons vitols zarins kask kaasik koppel kukk laur lepik luik magi mand oja ots parn pettai poldma raud
    rebane saar sepp sild tamm teder toom uibo vaher vaino valk butkus jankauskas kazlauskas kuzminskas
    mockus paulauskas petrauskas sabonis stankevicius urbonas vasiliauskas zukauskas`),
  westAsianAndAfrican: wordList(`
    abadi abbasi abboud abdallah abdi abdullah abdulrahman abubakar achebe acheampong adeyemi adebayo adeleke
    afolabi ahmadi ahmed ajayi akbari akhtar akintola akinyemi akpan al-masri alami alavi alemayehu ali
    alkhatib altintas amin aminu amiri anan ansah ansari appiah arslan asante asghari aslan ataturk atta awad
    ayad aydin aydogan azikiwe aziz babangida bakr balogun banda bangura barakat baraka bashir bekele belhaj
    benali benjelloun bello ben-david bhatti biko birhanu boateng boukhari bouazizi bulut celik chakroun
    chaudhry chukwu cohen cisse coulibaly danjuma darwish dawood demir demirel diallo dibaba diop diouf
    dlamini doğan dogan douglas eid ekwueme elbaz elmasry el-sayed eze fadel fahmy farah farouk fawzi fofana
    gaddafi gebreselassie ghani gueye gyamfi habib habibi hadi haddad hafez hakimi hamadi hamdan hamid
    hammoud hariri hashemi hassan hosseini hussein ibe ibrahim idris igwe imam iqbal issa jaber jalloh kaba
    kabbah kagame kamara kandil kane kaplan kaya karimi kassem katz kenyatta keita keller khalil khan khoury
    kilic koc kone konte kurt kuti lawal levi levy mabuza madani mahdi mahfouz mahlangu mahmoud mahmood malik
    mandela mansour marzouki masood masri mbeki mbaye mensah mizrahi mkhize moghadam mohamed mohammadi
    mokoena molefe moosa moradi moyo mubarak mugabe musa mussa mutua nasser nazari ndiaye ndlovu nejad ngema
    nguema nkosi nkrumah nwachukwu nwankwo nwosu obasanjo obi odhiambo odinga ogbonna ojukwu okafor okeke
    okoli okonkwo okoro okoye oladipo olawale omar onyango opoku osman ouattara owusu ozturk ozdemir ozkan
    peretz pahlavi polat qureshi rahimi rahman ramaphosa razavi rostami rosenfeld saad saadi sabri sadeghi
    said saidi sahin salah saleh salem salman sanogo sarkis sesay seck shah shahin shakir sharif sharon
    sheikh siddiqui simsek sisulu sow soyinka suleiman sy tahir tal tambo tembo toure traore turan tutu uzun
    wahab wanjala were yildirim yilmaz yusuf zaman zidane zuma abashidze beridze kapanadze lomidze
    saakashvili abrahamyan grigoryan hakobyan harutyunyan hovhannisyan khachatryan petrosyan sargsyan aliyev
    guliyev hasanov huseynov mammadov nazarbayev kadyrov`),
  asian: wordList(`
    acharya agarwal aggarwal ahluwalia ahuja anand arora bajaj balakrishnan banerjee bansal basu batra bedi
    bhagat bhalla bhandari bhardwaj bhargava bhat bhatia bhatnagar bhatt bhattacharya biswas bose chadha
    chakraborty chandra chatterjee chaudhary chauhan chawla chopra choudhury dalal das dasgupta datta deol
    desai deshmukh deshpande dey dhawan dhillon dixit dubey dutta fernando gandhi ganguly garg ghosh gill
    goel goyal grewal grover guha gupta gulati iyengar iyer jadhav jain jaiswal jayawardena jha joshi kapadia
    kapoor kapur kaul kaur khanna khatri khurana kohli krishnamurthy kulkarni kumar lal mahajan malhotra
    mangal mathur mehra mehta menon mishra mistry mittal modi mohanty mukherjee murthy nair naidu nambiar
    nanda narang narayan natarajan nayak nehru nigam oberoi pandey pandit parekh parikh parmar patel pathak
    patil pereira perera pillai prabhu prasad puri purohit raghavan rajan rajput raman ramachandran
    ranganathan rao rastogi rathore rawat reddy roychowdhury saha sahni saini sampath sandhu sarkar sawant
    saxena sehgal sen sengupta seth sethi shah sharma shenoy shetty shukla sidhu silva singh singhania sinha
    sodhi solanki soni srinivasan srivastava subramanian sundaram suri swamy tagore talwar tandon thakur
    tiwari tripathi trivedi tyagi upadhyay varma venkataraman verma vohra vyas wadhwa wickramasinghe yadav
    abe akiyama ando aoki aoyama arai araki asano baba chiba doi endo fujii fujimoto fujita fujiwara fukuda
    fukui fukushima furukawa goto hamada hara harada hasegawa hashimoto hattori hayashi higashi higuchi hirai
    hirano hirata hirose honda hori horie hoshino iida ikeda imai inoue ishida ishihara ishii ishikawa ito
    iwasaki iwata kamata kaneko kato katayama kawaguchi kawai kawakami kawamura kawasaki kikuchi kimura
    kinoshita kitagawa kitamura kobayashi koike kojima komatsu kondo konishi kono koyama kubo kudo kurosawa
    maeda maruyama masuda matsuda matsui matsumoto matsuo matsuoka matsushita mitsui miura miyamoto miyazaki
    mizuno mochizuki mori morimoto morita murakami murata nagai nakagawa nakai nakajima nakamura nakano
    nakayama nishida nishikawa nishimura noda noguchi nomura oda ogawa oishi okada okamoto okazaki okumura
    onishi ono ota otani otsuka ozaki saito sakai sakamoto sakurai sano sasaki sato sawada shibata shimada
    shimizu shinohara sugawara sugimoto sugiyama suzuki tachibana taguchi takada takagi takahashi takano
    takeda takeuchi takayama tamura tanaka tani taniguchi terada toda tominaga tsuchiya tsuda tsuji uchida
    ueda uehara ueno umeda wada watanabe yagi yamada yamagata yamaguchi yamamoto yamamura yamanaka yamasaki
    yamashita yamauchi yano yasuda yokota yokoyama yoshida yoshikawa yoshimura yoshino bae baek cha chae cho
    choe choi chung gang gwon hwang im jang jeon jeong jung kang kim ko kwak kwon lim min moon nam noh oh pak
    park ryu seo shim shin sim sohn son song suh woo yang yeo yoon yoo yun bui cao dang dinh do doan duong ho
    hoang huynh le luong ly mai ngo nguyen pham phan phung quach ta thai tran trinh truong vo vu vuong au bai
    cai chan chang chao chen cheng cheung chiang chin chou chow chu chua deng ding dong du fan fang feng fong
    fu fung gao goh gu guo han he heng hong hou hsieh hsu hu huang hui jia jiang jin kao koh kong kuo kwok
    lai lam lau law lei leong leung li liang liao lin ling liu lo long lu luo lyu ma mao meng mo ng ngai ong
    ou pan pang peng qian qiao qin qiu quan ren shao shen shi siu su sun tan tang tao teng teo tian tong tsai
    tsang tse tseng tsui wan wang wei wen weng wong wu xia xiang xiao xie xiong xu xue yan yao ye yeung yi
    yin yip you yu yuan yuen zeng zhang zhao zheng zhong zhou zhu zou gunawan halim hidayat kurniawan kusuma
    lestari nasution nugroho pratama purnama santoso saputra setiawan siregar sitompul suharto sukarno
    suryadi susanto sutanto wibowo widjaja widodo wijaya aquino bautista bonifacio dimaculangan duterte
    macaraeg magsaysay makapagal mangubat panganiban pangilinan quiambao sumulong villaluz`),
};

/** Endings that family names bear and English words hardly do, by the languages that make them. */
export const surnameEndings: readonly string[] = wordList(`
    ssen sson dottir ovic evic ovich evich nikov inov anov enov unov yov iev aev eev ieva aeva anova enova
    inova nova ovna ovska ovski ovsky owski owska ewski ewska inski inska insky nski nska cki cka czyk czak
    czuk iuk yuk enko chenko chuk ovac ovec escu eanu oglu idis iadis akis opoulos poulou ellis atos ashvili
    adze idze anyan yan kian stein steiner mann baum feld blatt hauer meyer maier bauer huber berger gaard
    gard stad quist qvist lund gren strom blad vist nen lainen ainen inen auskas aitis iene unas ins sma stra
    zadeh pour nejad zada bayev murthy swamy wala moto mura yama kawa guchi zaki saki ez uez inho eira elli
    etti ucci acci ino one illo aro aux eau ault ard oux`);
