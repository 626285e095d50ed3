import { wordList } from "./word-list.ts";

/** Given names by where they are common; letters folded as `foldLetters` does. General knowledge, not from any data. */
export const givenNames: Readonly<Record<string, readonly string[]>> = {
  english: wordList(`
    aaron abigail abraham ada adam adrian agnes aidan aiden alan albert alex alexander alexandra alexis
    alfred alfie alice alicia alison allan allen allison alyssa amanda amber amelia amy andrea andrew andy
    angela angus anita ann anna anne annabel annie anthony archie arlene arnold arthur ashley aubrey audrey
    austin ava avery barbara barry beatrice becky belinda ben benjamin bernard bernice bert bertha beryl
    bessie beth bethany betsy betty beverly bill billy blake bob bobby bonnie brad bradley brandon brenda
    brendan brent brett brian bridget brooke bruce bryan bryce bryony byron caitlin caitlyn callum calvin
    cameron camilla candace carl carla carly carmen carol caroline carolyn carrie carter casey cassandra
    catherine cathy cecil cecilia cedric celia chad charlene charles charlie charlotte chelsea cheryl chester
    chloe chris christian christina christine christopher cindy claire clara clarence claude claudia clayton
    clifford clint clinton clive clyde colin colleen connie connor constance cora corey cornelius courtney
    craig crystal curtis cynthia daisy dale damian damon dan dana daniel danielle danny daphne darlene darren
    darryl dave david dawn dean deborah debbie debra declan deirdre delia denise dennis derek desmond dexter
    diana diane dolores dominic don donald donna donovan doreen doris dorothy doug douglas duane duncan
    dustin dwayne dwight dylan earl ebony eddie edgar edith edmund edna eduardo edward edwin eileen elaine
    eleanor eli elijah elizabeth ella ellen ellie elliot elliott ellis elmer eloise elsie emily emma emmett
    enid eric erica erik erika erin ernest esme esther ethan ethel eugene eunice eva evan evelyn ewan fay
    felicity felix fiona flora florence floyd frances francine francis frank franklin fred freddie frederick
    freya gabriel gail gareth garry gary gavin gayle gemma gene geoff geoffrey george georgia georgina gerald
    geraldine gerard gertrude gilbert gina gladys glen glenda glenn gloria gordon grace graham grant greg
    gregory greta guy gwen gwendolyn hailey hannah harold harriet harrison harry harvey hayden hayley hazel
    heather hector helen henry herbert herman hilary hilda holly homer hope horace howard hubert hugh hugo
    ian ida imogen ingrid ira irene iris irma irving isaac isabel isabella isabelle isaiah isla ivan ivy jack
    jackie jackson jacob jacqueline jade jake james jamie jan jane janet janice jared jasmine jason jasper
    jay jayden jean jeanette jeff jeffrey jemima jenna jennifer jenny jeremiah jeremy jerome jerry jesse
    jessica jessie jill jillian jim jimmy jo joan joann joanna joanne jocelyn jodie joe joel joey john johnny
    jon jonah jonathan jordan joseph josephine josh joshua josie joy joyce juan judith judy julia julian
    julie juliet june justin kaitlyn karen karl kate katherine kathleen kathryn kathy katie kay kayla keira
    keith kelly kelsey ken kendra kenneth kerry kevin kieran kim kimberly kirk kirsten kirsty kristen kristin
    kristina kurt kyle lacey lance larry laura lauren laurence laurie lawrence leah lee leila lena leo leon
    leonard leroy leslie lester leticia levi lewis liam libby lila lillian lily lincoln linda lindsay lindsey
    lionel lisa liz lloyd logan lois lola loretta lori lorna lorraine louis louise lucas lucia lucille
    lucinda lucy luke luther lydia lynda lynette lynn mabel mackenzie maddison madeleine madeline madison
    maggie maisie malcolm mallory mandy marcus margaret margery margo maria marian marianne marie marilyn
    marion marjorie mark marlene marsha marshall martha martin marvin mary mason matilda matt matthew maud
    maureen maurice maurine max maxine maxwell megan melanie melinda melissa melody melvin mercedes meredith
    mia michael micheal michele michelle mick mike mildred miles millie milton minnie miranda miriam misty
    mitchell moira molly mona monica morgan morris muriel myra myrtle nadine nancy naomi natalie natasha
    nathan nathaniel neil nellie nelson nettie niamh nicholas nick nicola nicole nigel nina noah noel nora
    norma norman olive oliver olivia ollie opal oscar otis otto owen paige pamela patricia patrick patsy paul
    paula pauline pearl peggy penelope penny percy perry peter phil philip phillip phoebe phyllis piers poppy
    preston priscilla quentin quinn rachael rachel ralph ramona randall randy ray raymond rebecca reece
    reginald rene renee rex rhonda rhys ricardo richard rick ricky rita rob robbie robert roberta robin
    rochelle roderick rodney roger roland ron ronald ronnie rory rosa rosalind rosalyn rosamund rose rosemary
    rosie ross rowan rowena roxanne roy ruben ruby rudolph rufus rupert russell ruth ryan sabrina sadie sally
    sam samantha samuel sandra sandy sara sarah saul scarlett scott sean sebastian selina seth shane shannon
    sharon shaun shawn sheila shelby sheldon shelley sherry shirley sian sidney sienna simon skye sophia
    sophie spencer stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart sue summer
    susan susanna suzanne sybil sydney sylvia tabitha tamara tami tammy tanya tara taylor ted terence teresa
    terrance terrence terri terry tessa thelma theo theodore theresa thomas tiffany tim timmie timmy timothy
    tina toby todd tom tommy toni tony tracey tracy travis trevor trisha tristan troy tyler una ursula
    valerie vanessa vaughn velma vera verna vernon veronica vicki vicky victor victoria vincent viola violet
    virgil virginia vivian vivienne wade wallace walter wanda warren wayne wendy wesley whitney wilbur
    wilfred will willard william willie wilma winifred winston woodrow yolanda yvette yvonne zac zachary zack
    zara zoe`),
  romance: wordList(`
    abel adela adele adelina adolfo adriana adriano agata agathe agnese agostino agustin aida aime aimee
    alain alba alban alberta alberto aldo alejandra alejandro alessandra alessandro alessia alessio alfonso
    alfonsina alfredo aline alfreda alida alix almudena alonso alphonse alvaro amalia amancio amandine amaury
    ambra ambre amedee amelie amilcar ana anabela anais anastasie andre andreia andres anette angel angela
    angele angelica angelina angelique angelo anibal anibale aniceta annick annunziata anouk anselmo antoine
    antoinette anton antonella antonia antonino antonio apollinaire araceli arianna ariane aristide arlette
    armand armando armel arnaldo arnaud arsene arturo astolfo asuncion audric augusta auguste augustin
    augusto aurele aurelia aurelie aurelio aurora aurore azucena baltasar baptiste barbara bartolomeo basile
    bastien beatriz belen benedetta benedetto benedicte benigno benita benito benoit berenice bernadette
    bernardino bernardo berta berthe bettina bianca blaise blanca blandine bonifacio brice bruna brunella
    bruno caetano camila camille camillo candela candida carina carine carla carles carlo carlos carlota
    carmela carmelo carole carolina casimiro catalina catarina caterina cecile celeste celestina celestine
    celia celina celine celso cesar cesare chantal charline chiara christelle christiane christophe cinzia
    cipriano ciro claudette claudine claudio clarice clarisse clelia clemence clement clementina clemente
    cleo clotilde colette concetta consuelo coralie corinne cosimo cristian cristiana cristiano cristina
    cristobal cyril cyrille damien daniela daniele danilo dario david davide debora delphine demetrio denis
    desideria diego diogo dino dionisio dolores domenico domingo dominique domitille donatella donato doriane
    duarte edgardo edite edmond edmondo eduarda eduardo edoardo edouard efrain egidio elena elenora eleonora
    eleonore eliane elias elio elisa elisabetta elise elodie eloi elsa elvira emanuel emanuela emanuele
    emeline emilia emiliano emilie emilio emmanuel emmanuelle encarnacion enrica enrico enrique enzo ercole
    ermanno ernesto esmeralda esperanza estela esteban estelle ester etienne ettore eudes eugenia eugenie
    eugenio eulalia eusebio evangelina evaristo evelina ezio fabian fabiana fabien fabienne fabio fabiola
    fabricio fabrice fabrizia fabrizio fanny fatima faustino fausto federica federico felice felicia
    feliciana feliciano felicie felipa felipe felipo ferdinando fernanda fernand fernando fidel fiamma filipa
    filipe filippo filomena fiorella fiorenza flavia flavio floriane florentin florian florinda franca
    francesca francesco francette francis francisca francisco franck franco francois francoise frederic
    frederico frederique gabriela gabriele gabriella gael gaelle gaetan gaetano gaspar gaspard gaspare gaston
    gemma genevieve gennaro genoveva georges georgette geremia germain germana germano gerolamo gervais
    ghislain giacinta giacomo giada giampaolo giancarlo gianfranco gianluca gianmarco gianna gianni gil
    gilberta gilberto gilda gilles gines gino ginevra gioacchino giorgia giorgio giovanna giovanni gisela
    gisele giselle giuditta giulia giuliana giuliano giulio giuseppe giuseppina glauco gonzalo goncalo
    graciela gracieta graziana graziella gregorio gregoire guadalupe gualtiero guido guilherme guillaume
    guillermina guillermo gustave gustavo gwenaelle hector heitor helena helene heloise henri henriette
    henrique heriberto hermenegildo herminia hernan herve hilario hippolyte honore horacio hortense hubert
    hugo hugues humberto ignacio ignazio ilaria ilario ildefonso ilda immacolata imelda ines inigo iolanda
    ipolito irenee isabel isabela isaura isidoro isidro ismael italo ivana ivanna ivette ivo ivone jacinta
    jacinto jacopo jacques jacquette jaime janine javier jean jeanne jeannette jeannine jerome jeronimo jesus
    jimena joana joao joaquim joaquin joel joelle jonas jordi jorge jose josefa josefina josette josiane
    josue joseba josselin juan juana judite jules julian juliana julie julien julieta juliette julio juste
    justina justine juventino karine katia laetitia laerte laia lara larissa laura laure laureano laurent
    laurentine lautaro lea leandro leda leila leocadia leonardo leonel leonie leonor leonora leontina
    leopoldo leticia lia lianor libero lidia liliana liliane lino lionel lisandro livia livio lorena lorenza
    lorenzo loic lothaire louane louison lourdes luan luc lucas luca lucette luciana luciano lucie lucien
    lucienne lucio lucilla lucrecia lucrezia ludovic ludovica ludovico luigi luigia luis luisa luiz lurdes
    luz mael maelle mafalda magali magdalena mahaut maite malika manon manoel manuel manuela marc marcel
    marcela marceline marcella marcello marcelo marcia marciano marco marcos margarida margarita margherita
    margot marguerite mariana mariangela mariano maribel marielle marilena marilene marina marine mario
    marion marisa marisol marta marthe martina martine martino martim massimo massimiliano mateo mateus
    matheus mathias mathieu mathilde mathis matias matteo maurizio maurilio mauricio mauro maxime maximiliano
    melchiorre melina melisa mercedes micaela michel michela michele micheline miguel mikel milagros milena
    mireia mireille mirella mirko modesto moises monique montserrat moreno morgane muriel myriam nacho nadege
    nadia nadine napoleone narciso natacha natalia natalina nathalie nazaire nazareno nelida nelly nerea
    nestor neves nicola nicolas nicoletta nicolo nieves nilda ninon nino noa noe noel noelia noelle noemi
    norberto nuno nuria octave octavio odette odile odilon ofelia olga olimpia olivia olivier ombretta orazio
    orlando orsola oscar osvaldo otavio ottavia ottavio pablo palmira pamela paola paolo pascal pascale
    pascual pasqual pasquale patrice patricio patrizia patrizio paulette paulina pauline paulino paulo pedro
    penelope perla petronila philippe piedad pier pierina piero pierre pierrette pietro pilar pio placido
    prisca priscila primo prospero prudencia quirino quiteria rafael rafaela raffaela raffaele raffaella
    raimondo raimundo ramiro ramon ramona raoul raphael raquel raul raymonde regina reginaldo regine regis
    reinaldo remedios remi remigio renaldo renata renato renaud reynaldo ricarda ricardo riccardo rita
    robertino roberto robin rocco rocio rodolfo rodrigo rogelio roger rogerio rolando romain romana romano
    romeo romilda romina romolo ronaldo rosalba rosalia rosana rosangela rosanna rosario rosaura roseline
    rosetta rosina rosita roxana ruben rufino ruggero ruy sabina sabino sabine salma salome salomon salvador
    salvatore samanta samuele sancho sandrine sandro santiago santina santino santo sara saturnino saverio
    sebastiana sebastiano sebastiao segolene selene serafina serafino serena serge sergio severina severino
    severo silvana silvano silvestre silvia silvie silvio simao simona simone simonetta sofia solange soledad
    sonia stefania stefano stella stephane susana suzana suzette sylvain sylvaine sylvestre sylvette sylvie
    tadeo tamara tancredi tania tatiana telma telmo teodora teodoro teofilo tercero teresinha teresa tessa
    thais theodora therese thiago thibault thierry tiago tiberio timotea tito tiziana tiziano tobia tomas
    tomasa tommaso toribio toussaint trinidad tristan tullio ubaldo ugo ulisse umberto ursula valentim
    valentin valentina valentino valeria valerie valerio vanda vanesa vasco venceslau veronique vicente
    victoire victorine vidal vilma vincente vincenza vincenzo virgilio virginie viridiana vitor vito vitoria
    vittore vittoria vittorio viviana viviane walter wenceslao wilson xavier ximena yann yannick yannis
    yasmina ysaline yves yvon yvonne zelia zita`),
  germanic: wordList(`
    aart aafke aaltje achim adalbert adelheid adriaan albrecht alfons alois alwin anja anke anneliese
    annelies annemarie annette annika ansgar antje armin arne arno astrid august axel barbel bart bas bastian
    benno berend bernd bernhard bertram bettina birgit bjoern bodo bram brigitte britta burkhard carsten
    christa christel christoph clemens conny conrad corinna cornelia dagmar daan detlef dieter dietmar
    dietrich dirk dolf dominik doortje dorothea eberhard eckhard edeltraud egon eike elfriede elke ellen elly
    els elsbeth emil engelbert erhard erich erna ernst erwin eva evelien ferdinand femke fenna floor florian
    floris frank franz franziska fraukje frauke fred freek frieda friedel friedrich fritz gabi gabriele geert
    georg gerd gerda gerhard gerrit gerlinde gert gertraud gesa gijs gisela gitta gottfried gotthard grete
    gudrun guido guenter gunter gunther gunnar hagen hanna hannelore hannes hanno hans harald harm hartmut
    hauke hedwig heide heidi heike heiko hein heiner heinrich heinz helene helga helge hella helmut hendrik
    hennie henning henrike herbert hermann hilde hildegard hinrich holger horst hubertus huub ilona ilse imke
    ina inga inge ingeborg ingo irmgard irmtraud isolde jaap jan janneke jannik jannis jasper jelle jens
    jeroen joachim job jochen joerg johann johanna johannes joke joost joris josef josefine jost judith julia
    julius juergen jurgen jurrien jutta kaj kai karel karin karl karla karlheinz karoline kaspar kathe
    katharina kathrin katja katrin kees kerstin klaas klara klaus koen konrad konstantin koos kornelia
    kristof kunibert kurt lambert lars laurens leendert lenz leopold leonhard lieke lieselotte lieven lina
    lothar lotte louisa ludger ludwig luitgard lukas lutz maarten maaike machteld magda maike maja malte
    manfred manuela mareike margarete margit margret marieke marijke marianne marit markus marlies marten
    martijn martina mathilde mathias matthias mechthild mechtild meike melchior menno merel michaela michiel
    mieke mirjam moritz nadja nele nico nienke niels nikolaus nils norbert olaf oliver otmar ottilie pascale
    petra pieter piet rainer ralf raoul regina reiner reinhard reinhold reinier renate richard rieke roelof
    roland rolf rosemarie rudi rudiger rudolf ruud sabine sander sandra saskia sascha siegfried siegrid
    sieglinde siegmund sigrid silke silvia sjoerd stefan stefanie steffen sten stephan susanne sven swantje
    sylvia tanja teun theo thijs thilo thomas thorben thorsten tim timo tobias torben torsten traute trude
    udo ueli ulf uli ulla ulrich ulrike ursel ute uta uwe veit vera volker volkmar waldemar walburga waltraud
    walther wendelin werner wibke wiebke wieland wilfried wilhelm wilhelmina willem willi willy winfried wolf
    wolfgang wolfram wouter yvonne zoltan`),
  nordic: wordList(`
    aase adolf agda agneta agnethe aino aki aksel akseli albin alf alfhild algot alma alva alvar anders
    andreas anette ane anita anitta anja ann-marie anna-lena annbritt anne-grethe anneli annikki ansa antero
    antti anton ari arild arja armas arnar arne arnfinn arni arnold aron arto arvid arvo asbjorn asa asdis
    asgeir aslaug asger asmund asta astri atle auli aud aulis axel baldur bard benedikt bengt bent berit
    bergljot bergthor bergur bertil birger birgir birgitta birgitte birna bjarke bjarne bjarni bjarte bjork
    bjorn bo bodil borge borje borghild bragi britt britta brynhildur brynjar carina carita carsten casper
    cecilie christer christoffer connie dag dagfinn dagmar dagny dan disa ditte dorte dorthe ebba edda edvard
    edvin eero egil eggert eija eila einar eino eira eirik eirikur eivind elaine elias elin elina elis
    elisabet elisabeth elisif ellinor elna elof elsa elvar emelie emilie emma endre erkki erla erland erlend
    erlendur erling ernst espen esa esko eskil esben essi eva evald even eyvind eystein fanney fannar finn
    finnur flemming folke frank fredrik fredrika frej freja freyja fridrik frida fridtjof fritjof frode
    frosti gardar geir gerd gisli gitte greger greta grethe grete grim grimur gro gry gudbjorg gudjon gudlaug
    gudmund gudmundur gudny gudrun gudveig gunhild gunilla gunn gunnar gunnel gunvor gustaf gustav gyda
    hafsteinn hafthor hakan hakon halfdan halla hallbjorn halldor halldora hallgrimur hallvard hanna hanne
    hannele hannes hannu hans harald haraldur harri havard hedda hedvig heidi heikki heimir hege helena helga
    helge helgi helle helmi helvi henna henni henning henri henriikka henrik herdis hermod hilkka hilde
    hilding hilja hilma hilmar hjalmar hjordis holger hrafn hrefna hugrun hulda idar iida iiro iivari ilkka
    ilmari ilona ilpo ina ines inga inge ingeborg ingegerd ingela inger inghild ingimar ingibjorg ingmar
    ingolf ingrid ingunn ingvar ingvild irja irma isak isto iver ivar jaakko jaana jacob jakob jakobina
    jalmari jan-erik janne jannicke jari jarkko jarl jarle jarmo jeanett jens jeppe jere jerker jesper joacim
    joachim joakim joar joel johan johanna johanne johannes jon jonas jone jonna jonny joni jorgen jorma jorn
    jorunn joose josefin josefine jostein jouko jouni juha juhani juho jukka jukka-pekka julie jussi jytte
    kaare kai kaija kaisa kaj kalevi kalle kamilla kari karianne karin karina karita karl-erik karoliina
    karoline karsten katariina kate kathrine kati katja katri katrin katrine kauko keijo ketil kim kirsi
    kirsten kirsti kjartan kjell kjerstin kjersti klas knud knut kolbein kolbrun kristiina kristian kristiana
    kristin kristine kristjan kristoffer kurt kyosti lars lasse lauri laufey leif leena leila lene lennart
    liisa lilja lilli linn linnea lise lisbeth lisbet liv lone lotta lotte lovisa ludvig maarit magne
    magnhild magnus maija maiken maj maja malene malin mannea maren mari maria-liisa mariann marianne marika
    marita marit marja marjaana marjatta marjo markku marko markus marte martti matias mats matti mattias
    matthildur mauri mauritz merete meri merja mette mia mika mikael mikkel mikko milla minna minttu miro
    mirja mirjam mirkka mogens monica monika morten nanna nelly nette niels niilo niklas nils nina nils-erik
    nora odd oddbjorg oddny oddvar ola olaf olafur olav olavi ole olli olof oluf orri orjan oskar otto ove
    paavo paivi palle par patrik paula pauli pelle pekka per pernille pernilla pertti petra petri petteri pia
    pirjo pirkko poul preben raija raili raimo rakel ragna ragnar ragnheidur ragnhild ralf rasmus rauni
    reidar reidun reijo reino rikke riikka risto riitta ritva robin roger rolf rosa ronja roope rune ruth
    runar saara saija saimi saku sakari salli sami sampo sanna sannamari santeri sara sari satu seija selma
    senja seppo sif signe sigbjorn sigmund sigmundur signy sigrid sigridur sigrun sigurd sigurbjorg sigurdur
    sigve siiri silje silja simen sindri sini sinikka sirkka siri siv sjofn skuli snorri sofie sofus sol
    solbjorg solrun solveig solvi sonja soren stefan steffen stein steinar steinunn steen stian stig stine
    sture sturla sune susann suvi svanhild svante svava svein sveinn sven svend sverre sverrir synnove sylvi
    taavi taina taisto taneli tapani tapio tarja tatu teemu teija teppo tero terje terhi terttu thor thora
    thorbjorn thorbjorg thorarinn thordis thordur thorgeir thorhallur thorir thorkild thorunn thorsteinn
    thorvald thurid tiina tiia tiril toini toivo tomi tone tonje tor torben torbjorn tord tordis tore torfinn
    torgeir torhild torill torkel torkil torleif torstein torunn torvald toni trine troels trond tryggve
    tryggvi trygve tuija tuire tuula tuomas tuomo turid turi tuure tyra ulf ulla ulrik ulrika unn unni unnur
    urho urpo uuno vagn vala valborg valdemar valdis valgerdur valtteri vebjorn vegard veikko vera vesa
    vesteinn vibeke vidar vidir viggo viivi vigdis vilde vilhelm vilho viljami viljo villads ville vilma
    virva voitto wenche wilhelm yngvar yngve yrjo yrsa ylva`),
  slavic: wordList(`
    adela adrijana afanasy agafya agnieszka albina aleksander aleksandar aleksandr aleksandra aleksej aleksey
    aleksei alena ales alesh alexei alexey alina aljaz aljosa alla alojz alojzij alzbeta anastasia anastasiya
    anastazja anatol anatoly andjela andrea andrei andrej andrey andrij andrii andrzej andzelika aneta anfisa
    anica aniela anja anka anna antonin antonina apolinary arkadi arkady arkadiusz artem artemy artur asja
    asya avgust barbora barbara bartlomiej bartosz beata blanka blaz blazej blazena blagoja bogdan bogdana
    bogumil boguslaw boguslawa bohdan bohumil bohumila bohuslav bojan bojana boleslaw boleslav bonifacy borek
    boris borislav borivoj borut bosko bostjan bozena bozica bozidar bozo branimir branislav branislava
    branka branko bratislav brigita bronislava bronislaw bronislawa bruno cecylia cedomir cezary ctibor
    cvetka cvetko czeslaw czeslawa dagmara dalibor damir damjan damjana danica danijel danijela danila danilo
    danuse danuta darina darinka dariusz darja darya davor davorin davorka daria dejan dejana denis denisa
    desanka dimitar dimitri dimitrije dimitrij dmitri dmitrij dmitriy dmitry dmytro dobrila dobromir
    dobroslaw domen domagoj dominik dominika dorota dragan dragana dragica drago dragomir dragoslav dragutin
    drazen drazena dubravka dubravko dunja dusan dusanka dzenana edita edyta edvard efim ekaterina elena
    eliska elizabeta elzbieta emil emilija eryk eugeniusz eva evgeni evgenia evgeniy evgeny evgeniya ewa
    ewelina faina fedor fedot felicja ferdinand filip filipina foma franc frantisek frantiska franciszek
    franciszka franjo gabrijela galina gavril gavrilo gennadi gennady georgi georgij gleb goran gordana
    gorazd gracjan grigori grigory grazyna grzegorz halina halyna hanna hana hanka helena henryk henryka
    hedvika honorata hrvoje hryhoriy hubert hynek iga ignacy ignat igor ihor ilija ilinka illya ilya ilona
    inessa inka innokenty inna iosif ioanna irena ireneusz irina irma iryna iskra iva ivan ivana ivanka ivano
    ivica iveta ivo iwona iza izabela izidor izolda izydor jacek jadranka jadwiga jagna jagoda jakov jakub
    jan jana janek janez janica janina janja janko jarmila jarka jaromir jaroslav jaroslava jaroslaw jasmina
    jasna jaroslawa jelena jelica jerneja jernej jerzy jindrich jindra jirina jiri jitka jolana jolanta josef
    josefa josip josipa jovan jovana jovanka jozef jozefa jozica joze judita juraj jure jurij justyna kacper
    kajetan kamil kamila karel karina karol karolina kasia kasper katarina katarzyna katerina katerzyna
    katica katja katya kazimierz kazimir kinga kira kirill klara klavdiya klementyna klementina klim kliment
    kolya konrad konstantin kornelia kostas kreso kresimir krystian krystyna krzysztof ksenia kseniya
    kvetoslava kveta kyrylo ladislav ladislava laryssa larisa laura lazar lech leokadia leonid leonida
    leopoldina leos leszek lev lenka lesya libor libuse lidia lidija lidmila lilia lilija liliana lilianna
    liudmila ljerka ljiljana ljuba ljubica ljubisa ljubo ljubomir ljudmila lojze lovro luba lubica lubomir
    lubos lubov lucija lucja lucie lucyna ludmila ludomir ludvik ludwik luka lukas lukasz lyubov lyudmila
    maciej magdalena magda maja makar maksim maksym maksymilian malgorzata manca manja mara marcel marcela
    marcin marek margareta margarita mariana marija marijan marijana marika marina mario mariola marius
    mariusz mariya marjan marko marketa marta martin martina martyna marusya mary maryla marzena masa masha
    matej mateja mateusz matevz matija matjaz matous matvei matvey matylda mecislaw melita metka metod
    michaela michal michalina mieczyslaw mihael mihail mihailo mihajlo mija mikhail mikola mikolaj mikulas
    mila milada milan milana milanka milena mileva milica milijana miljenko milka milorad milos milosz
    miloslav miloslava milovan mira mirjana mirka mirko miro miron miroslav miroslava miroslaw miroslawa
    mitja mladen mojca mojmir momcilo momir monika morana mykhailo mykola myron nada nadezda nadezhda nadia
    nadja narcyz nastasia nastya natalia nataliya natalija natalya natasa natasha nebojsa neda nedeljko neva
    nevena nevenka nika nikifor nikita nikodem nikola nikolai nikolaj nikolay nikolina nina nives njegos
    norbert nusa oksana oldrich oldriska oleg oleh oleksandr oleksandra oleksiy olena olga olha oliwia
    oliwier olya ondrej oskar osip ostap otakar otilija otokar pantelej patrycja patryk pavao pavel pavla
    pavle pavlina pavlo pavol pawel pelagia petar petr petra petro petya petrana pero petronela piotr platon
    polina polona prokop predrag premysl primoz prohor przemyslaw pyotr rade radek radim radka radko radmila
    rado radoje radojka radomir radomira radoslav radoslaw radosav radoslava radovan radovana rafal raisa
    ratko ratmir renata rodion roksana roman romana romuald rostislav rozalia ruslan ruslana ruza ruzena
    ruzica ryszard samo sasa sasha sanja sanda savva sebastjan semyon sergei sergej sergey serhii serhiy
    sergiusz sidor silvija simona simeon sinisa slavek slavica slavka slavko slavomir slavomira slawomir
    slobodan slobodanka sona snezana snezhana sofija sofiya sonja sonya srdan srdjan srecko sreten stana
    stanimir stanislav stanislava stanislaw stanislawa stanko stasa stasya stefania stefaniya stefanija stela
    stepan stepanka stevan stevo stjepan stojan stojanka stoyan strahinja suzana svetislav svetla svetlana
    svetozar svitlana svyatoslav swietlana sylwester sylwia szczepan szymon tadej tadeja tadeusz tamara taras
    tatiana tatjana tatyana tea teodor teodora teofil teresa terezie tereza tihana tihomir tilen timofei
    timofey tine tjasa todor tomaz tomas tomasz tomislav tomo toncka trajko tvrtko urban uros urska ursula
    vaclav vadim vadym valentina valentyn valeri valeria valeriy valery valeriya valerija vanja vanya varvara
    vasil vasili vasilij vasilisa vasiliy vasily vasko vassily vasyl velimir velizar velko venceslav vendula
    vera veronika vesna vid vida vidosava viktor viktoria viktoriya viktorija viliam vilem vilma vinko viola
    violeta vit vitali vitaliy vitaly vita vitezslav vitomir vjekoslav vlad vlada vladan vladimir vladimira
    vladislav vladislava vladka vladlen vladko vlado vlasta vlastimil vlatka vojislav vojtech volodymyr
    vsevolod vuk vyacheslav waclaw waclawa waldemar walenty wanda wasyl wawrzyniec wenceslas weronika wieslaw
    wieslawa wiktor wiktoria wincenty wiola wioletta witold wladyslaw wladyslawa wlodzimierz wojciech xenia
    yakov yana yaroslav yaroslava yaryna yefim yefrem yegor yekaterina yelena yelizaveta yevdokia yevgeni
    yevgeny yevgenia yuliana yuliya yulia yuri yuriy yury yurii zachar zakhar zaneta zbigniew zbynek zdenek
    zdenka zdenko zdislaw zdzislaw zeljka zeljko zenon zhanna zina zinaida zivko zlata zlatan zlatka zlatko
    zofia zofija zora zoran zorana zorica zorka zoya zuzana zuzanna zvezdana zvonimir zvonko zygmunt zyta`),
  hungarian: wordList(`
    adam adorjan agnes agoston akos aladar albert alfred aliz almos ambrus andor andras andrea anett angyalka
    aniko anna annamaria antal antonia aranka arnold aron arpad attila auguszta balazs balint barbara barna
    barnabas bartal bela bence bendeguz benedek beno bernadett bertalan berta bettina bianka bodi boglarka
    boglar boldizsar borbala brigitta csaba csanad csenge csilla csongor dalma daniel david demeter denes
    dezso dominik donat dora dorka dorottya ede edina edit elek elemer eliza elod elvira emese emil emma emo
    eniko erik erika erno ervin erzsebet eszter etelka eva evelin fabian fanni farkas ferenc flora florian
    frigyes fruzsina gabor gabriella gal gaspar gedeon geza gellert gergely gergo gitta gizella gizi gusztav
    gyongyi gyongyver gyorgy gyozo gyula hajnalka hanga hedvig hella helga henrietta henrik hugo hunor ibolya
    ignac ildiko ilka ilona imola imre irma ivan ivett izabella izso jakab janka janos jazmin jeno jolan
    jozsef judit julia julianna kalman karoly karolina kata katalin kati kelemen kinga kitti klara klaudia
    kolos kornel krisztian krisztina kristof laszlo laura lajos lea lehel leila lenke levente lili lilla
    lipot livia lorand lorant lorinc luca lucia lukacs magdolna magor malvin manci margit maria marianna
    marcell mariann marietta marta marton mate matild matyas melinda menyhert mercedesz mihaly mikla miklos
    milan milos mira mirtill miska moric mozes nandor natalia nelli nikolett noemi nora norbert odon oliver
    olivia orban orsolya oszkar otto ors palma pal pali panka panna patrik pentek peter petra petronella
    pista piroska rajmund rebeka regina reka rella renata rezso richard rita robert roland roza rozalia
    rudolf salamon samuel sandor sara sari sarolta sebestyen simon soma szabina szabolcs szilard szilvia
    szilveszter szonja tamas tekla teodora terez teri tibor tihamer timea timot tivadar tunde valentin vazul
    vendel veronika vidor viktor viktoria viola vilmos vince virag vivien zador zita zoltan zorka zsazsa
    zsigmond zsofia zsofi zsolt zsombor zsuzsa zsuzsanna zsuzsi`),
  baltic: wordList(`
    aadu aarne agne ago ahti aigars aija ain aivar aivars algimantas algirdas alvis ance andis andra andres
    andris andrius andrus anneli antanas anu arvydas ants arnis arturs arvo asta audrius aurelija austra
    birute brigita daiga daina dainis daiva danguole darius dzintars dzintra edgars egidijus eglitis egle eha
    eerik eino eevi endel enn ene eriks ernests evija gediminas gints gintaras gintare girts gunta guntars
    guntis gundega harri heiki heino helle helju hendrik henn ilze inese ingrida ingus imants indra indrek
    inta irena ivars ivo jaak jaan jaanika jaanus jadvyga jaana jana janika janis janno jelena jonas jolanta
    jolita joonas joosep juhan juozas jurate juri juris jurgis justas kadri kaido kaire kairi kaja kaljo
    kalju kalle karlis karin karl karmen katre kaspars kaur kazys kersti kestutis kristaps kristel kristi
    krista kristjan kuldar kulli kulno kustas laima laine laimonis lauma leelo lembit leida leonas liga liia
    liina liis liivi linas linda liidia loreta luule maarja maie maila maimu maire malle mantas mara marek
    marge margus mari mariliis mare marika marju maris martins mart marten martynas mati meelis meeli merike
    merle milvi mihkel mindaugas modris monvids nijole normunds olev oskars ott paul peep peeter pille pilvi
    piret pranas priit raimonds raivo raigo rasa raul rein reet regina riina rimantas rimas ringaud rita
    roberts ruta saulius sandra sander sirje siim sigita signe silvi siiri skaidrite solvita stasys sulev
    sven taimi taavi tarmo tarvo tauno terje tiia tiina tiit tiiu toivo tomas toomas tonis tonu triin ulle
    ulvi urmas urve uldis uku ustav vaino vaida vaidas vaido valdis vallo valters veiko vello viive vilja
    villu vilnis vilma viktors virve vytautas zane zanis zigmas zigrida zydrunas`),
  greekAndRomanian: wordList(`
    achilleas agapi agisilaos aikaterini alexandros alexios alkis anastasios anastasia andonis andreas
    angeliki antigoni antonios antonis apostolos argyris argyro aris aristeidis aristotelis artemis aspasia
    athanasios athanasia athina charalambos charis christina christos chrysa chrysanthi chrysostomos danae
    despina despoina dimitra dimitrios dimitris dionysia dionysios dimos efstathios efthymia eftychia eirini
    elefteria eleftherios eleni elpida emmanouil eugenia evangelia evangelos evanthia evgenia fani filippos
    foteini fotini fotis gavriil georgia georgios gerasimos giannis giorgos haris ioanna ioannis ilias
    iordanis iosif iraklis irini iro kalliopi katerina konstantina konstantinos kleopatra kostas kyriaki
    kyriakos lambros lefteris leonidas loukas magdalini manolis marios markella markos menelaos michalis
    michail miltiadis myrto nefeli nektarios nikoletta nikolaos nikos odysseas olympia orestis panagiota
    panagiotis panos pantelis paraskevi paschalis pavlos pelagia periklis persefoni petros polyxeni prodromos
    rania savvas sofoklis sokratis sotiria sotirios spyridon spyros stamatis stavroula stavros stefanos
    stelios stergios stylianos styliani tasos thanasis theodora theodoros theofilos theoharis themis
    themistoklis timotheos tryfon vaios vasileios vasiliki vasilis vassiliki xanthi xenophon yannis yiannis
    yiorgos zacharias zoi adelin adina adrian adriana alexandru alin alina ana anca andrada andreea anghel
    anton aurel aurelia aurelian beniamin bogdan calin camelia carmen catalin catalina cezar ciprian claudiu
    codrin codruta constantin constanta corina cornel cornelia cosmin cosmina costin cristi cristian cristina
    dan dana daniela delia denisa diana dinu dorin dorina doru dragos dumitra dumitru ecaterina elena eliza
    emanuel emil emilia eugen filip flavius florea florica florin florina gabriel gabriela gavril george
    georgeta georgiana gheorghe grigore horatiu horia iacob iancu ilie ileana ilinca ioan ioana ion ionel
    ionela ionut ionica iulia iulian iuliana iustin laura laurentiu lavinia leontin liana lidia liliana liviu
    livia loredana luca lucia lucian luciana luminita madalina magda marcel maria marian mariana marin marina
    marius matei mihaela mihai mihail mihnea mircea mirela mirona mitica monica mugur nicolae nicoleta nicu
    nelu oana octavian octavia ofelia olimpia otilia ovidiu paraschiva paul paula pavel petre petru petrica
    radu raluca ramona raul razvan remus rodica roxana ruxandra sabin sabina sanda sebastian serban sergiu
    silviu silvia simona sorin sorina stefan stefania steliana tiberiu teodor titus toader traian tudor
    valentin valer valeriu vasile vasilica veronica victor victoria viorel viorica virgil vlad vladut voicu`),
  arabicPersianTurkic: wordList(`
    aamir aaliyah abbas abd abdallah abdelaziz abdelkader abdul abdulaziz abdulla abdullah abdulrahman
    abdurrahman abir abu ada adel adem adil adnan adila afaf afshin ahmad ahmed ahmet aida aisha aishah ajmal
    akbar akram aladdin alaa ali alim aliya amal aman amani amine amin amina aminah amir amira amjad ammar
    anas anwar areej aref arif arman arslan arwa arzu asad asadullah asghar asif asim asiya asli asma asmaa
    ataullah atif ayaan aya ayah ayan aydin ayhan aylin ayman aynur aysegul ayse aysha aysun ayten aziz aziza
    azra azzam babak badr badia bahar bahram baris bashir basim basima basma batoul bayan bayram behrouz
    behzad bekir belal belgin beren berk berna besma betul bilal bilge bilqis bora burak burcu burhan busra
    cem cemal cemil cenk cemile ceren cetin ceyda ceylan cihan dalal dalia daniyar danish dana dara darya
    daud deniz devrim dilara dilek dina diyar djamel ebru ece eda efe elham elif elnaz emad emine emir emrah
    emre ender enes engin ercan erdal erdem erhan erkan erol ersin ertugrul esin esma esra evren eyup faisal
    fadi fadwa fahad fahd fahim faiz faiza faraz farah farhad farhan farid farida faris fariba farouk farrukh
    faruk fatemeh fathi fatih fatima fatimah fatma fatme fawaz fawzi fawzia fayez feras ferhat feride ferit
    feyza figen filiz firas firuz fuad funda furkan gamal gamze ghada ghassan ghazal ghulam gizem gokhan
    gonca gul gulay gulcan gulnara gulsen gulten gulshan guler habib habiba hadi hadil hafez hafsa haider
    haifa hajar hakan hakim hala halil halima hamad hamed hamid hamida hammad hamza hana hanaa hanan hande
    hani hania harun hasan hasna hassan hatem hatice hayat haytham hazem hedi heba hiba hicham hikmet hind
    hisham hoda hosam hossein houda huda hulya humaira husain husam husamuddin husein husna hussain hussein
    huseyin ibrahim ibtisam idris idriss ihab ihsan ikram ilham ilhan ilkay ilker imad iman imane imran inci
    irfan isa islam ismael ismail ismet issa izzet jaber jabir jafar jalal jaleel jamal jamil jamila jana
    javad javed jawad jibril jihad jihan juma kadir kamal kamel kamila kamran karam kareem karim karima kaveh
    kemal kenan kerem kerim khadija khaled khalid khalil khawla khurram kubra laila lamia lara latif latifa
    layal layla leila levent leyla lina loubna lubna lutfi maha mahdi mahmood mahmoud mahmud mahsa mahnaz
    majed majid majida malak malek malika manal mansoor mansour maram marwa marwan maryam masood masoud mazen
    mehdi mehmet mehran melek melih melike meltem meral mert merve meryem mesut metin milad mina mirza miray
    mitra moaz moez mohamad mohamed mohammad mohammed mohsen moin mojtaba mona monir mostafa mounir mouna
    mourad moustafa mubarak muhammad muhammed muhsin munir murad murat musa mustafa mustapha muzaffer nabil
    nabila nada nader nadia nadim nadir naima najat najib najla najwa nargis nasim nasir nasreen nasrin
    nasser navid nawal nawaf nazan nazanin nazar nazim nazli necla nehir nermin nesrin neslihan nevin nihal
    nihat nilay nilgun nilufer nima nisreen nizar noor noora nour noura noureddine nur nura nuran nuray
    nurcan nurettin nuri nursultan oguz okan olcay omar omer omid onur orhan osama osman othman ozan ozge
    ozgur ozkan ozlem parisa parvin payam pelin pinar polat pouya qasim qais rabia rachid rafiq raghad rahim
    rahima rahman rami ramin ramiz ramzi rana rania raouf rashed rashid rasim rasool rawan rayan razan recep
    reem refik reyhan reza rezan rida ridha rima rizwan riyad roya rukhsana rustam saad saadia sabah saber
    sabiha sabir sabri sadiq safa safia safiya said saida saif salah salam saleem saleh salem salim salima
    salma salman salwa sama samar sameer samer sami samia samih samina samir samira sana sanaa sara sarwar
    sawsan sayed seda sedat sefa selcuk selda selim selin selma semra sena serap serdar serkan serpil sevda
    sevgi sevil sevim seyed seyit seyma shadi shadia shafiq shaheen shahid shahin shahrukh shahzad shaima
    shakir shams shamil sharif shayan shayma sherif shereen shirin shukri sibel sinan sina sohail soheila
    soraya suad suha suhail sulaiman suleiman suleyman sultan sumaya sumeyye suna taha tahir tahira taher
    talal talat talha tamer tarek tareq tariq tayeb tayfun tayyip tolga tugba tuncay turgut turki ufuk ugur
    umar umit usama usman vahid volkan wafa wael wahid waleed walid wasim wassim yahya yakup yara yaser
    yashar yasin yasir yasmeen yasmin yasmine yassin yavuz yazan yeliz yildiz yilmaz younes yousef youssef
    yunus yusra yusuf zafer zahid zahir zahra zaid zain zainab zakaria zaki zakiya zara zaynab zehra zeina
    zeinab zekeriya zeki zeynep ziad zia zina ziyad zubair zuhal zuhra zulfiya aigul aisultan aizada akmal
    aliyev altynai askar aslan aybek aysel azamat baurzhan bolat dinara dzhokhar elnur eldar elshad emin
    gulbahar gulmira ilgar jamala kanat khava laman leyli magomed marat mamed nariman nazira nurlan orkhan
    rashad ramzan rasul rovshan ruslanbek sabina salambek samad shamkhan sevinj timur tofig turan ulugbek
    umid vugar yerlan zarema zarina zaur zelimkhan zhanar`),
  hebrewArmenianGeorgian: wordList(`
    adi amit amnon amos anat arik ariel arieh asaf asher avi avigail aviv avner avraham ayelet azriel baruch
    batya benny boaz carmel chaim chana dafna dalit daphna david devora dina doron dov dror dvora efrat ehud
    eilat eitan elad eldad eli eliezer elisheva erez esther eyal ezra gad gal gideon gil gila golan guy hadar
    hadas hadassah haim hila ido idan ilan ilana inbal itai itamar itzhak keren kobi lavi leah liat lior
    liora lital liron maayan malka maya meir menachem meirav merav michal mordechai moshe motti naama naftali
    nahum nechama nir nira nissim noa noam nurit ofer ofir ofra ohad omri ora oren orit orly osnat pesach
    pinchas rachel ran reuven rina rivka ron ronen roni ronit sagi sapir sarit sasson shai shaked shalom
    shani shaul shay shimon shira shlomi shlomo shmuel shoshana shulamit sigal simcha smadar tal tali talia
    tamar tamir tova tsvi tzipora tzvi uri uriel uzi vered yaakov yael yair yaniv yaron yehuda yehudit yigal
    yitzhak yoav yochanan yonatan yoram yosef yossi yuval zeev zehava zelda zev zipora ziv anahit ani aram
    ararat ashot armen arpine artak arsen artashes avetis davit gagik garegin gayane gevorg grigor hakob
    hamlet harutyun hasmik hayk hovhannes hrant karapet karen karine khachatur levon lilit lusine mane mariam
    mher mikayel mkrtich nairi narek narine nune ruzanna sargis satenik serzh shushan siranush sona tatevik
    tigran vahan vahe vardan varduhi vartan vazgen yervand zabel zaven avtandil beka besik bidzina dato eka
    eteri gela gia giga giorgi givi gvantsa irakli keti ketevan khatia koba kote lado lali lasha levan lia
    magda maka mamuka manana marekhi merab mikheil nana natia nato nestan nika nino nodar otar revaz rusudan
    salome sandro shota sopho tamta tamuna tea teimuraz temur tinatin vakhtang vano vazha zaal zaza zurab
    zviad`),
  southAsian: wordList(`
    aakash aarav aarti aayush abhay abhijit abhinav abhishek achala aditi aditya ajay ajit akash akhil
    akhilesh akshay alka aman amar amardeep ambika amit amita amitabh amol amrit amrita anand ananya anil
    anita anjali anju ankit ankita ankur anuj anupam anuradha anurag anusha aparna archana arjun armaan arpit
    aruna arun arundhati arvind asha ashish ashok ashwin ashwini avinash ayesha ayush babita bala balaji
    balakrishnan balwinder bharat bharati bhaskar bhavana bhavin bhavna bhupinder bikash bimal bina bipin
    chandan chandra chandrika chetan chhaya chitra daksh damini darshan darshana daya debashish deepa deepak
    deepika deepti devendra devi devika dev devansh dhananjay dharmendra dhruv dhanush dilip dinesh dipti
    divya divyansh durga ekta farooq ganesh gaurav gauri gautam gayatri geeta gita girish gopal govind
    gurpreet gurdeep gurmeet hardik hari harish harpreet harsh harsha harshad harshita hema hemant hemlata
    hina hitesh indira indrani indu isha ishaan ishan ishita jagdish jai jaswinder jatin jaya jayant jayanti
    jayesh jaswant jasleen jaspreet jignesh jitendra jyoti jyotsna kabir kailash kajal kalpana kalyan kamala
    kamini kamlesh kanchan karan karthik kartik karuna kashish kaushal kaushik kavita kavya keshav ketan
    khushi kiran kirti kishan kishore komal krishna krishnan krunal kriti kuldeep kumar kumari kunal kusum
    lakshmi lakshman lalit lalita lata latha leela lokesh madhav madhavi madhu madhuri mahendra mahesh mala
    malati malini mamta manasi mandeep mangesh manish manisha manjeet manju manjula manoj mansi meena
    meenakshi meera megha mehul milind minal mithun mohan mohini mohit mona mridula mukesh mukul muralidharan
    murali nagesh naina namita nanda nandini nandita narayan narendra naresh natarajan naveen navin navneet
    neelam neeraj neerja neeta neetu neha nidhi nikhil nikita nilesh nilima nimisha nirav nirmal nirmala
    nisha nishant nitesh nitin nitya niyati om omkar padma padmini palak pallavi pankaj parag paras parminder
    parth parul parvati pawan payal piyush pooja poonam prabha prabhakar prabhat prachi pradeep pradip
    prakash pramod pranav pranay pranjal prasad prasanna prashant prateek pratibha pratik pratima praveen
    pravin preeti preetika prem premila pritam priti priya priyanka puja punam puneet purnima pushpa rachana
    rachna radha radhika raghav raghu raghunath rahul raj raja rajan rajani rajat rajeev rajendra rajesh
    rajeshwari rajiv rajkumar rajni rakesh ram rama ramakrishnan raman ramesh rameshwar ramya ranbir ranjan
    ranjana ranjit rashmi ratan rati ravi ravindra reena rekha renu renuka revathi richa riddhi rishabh rishi
    ritesh rithika ritika ritu riya rohan rohini rohit roshan roshni ruchi ruchika rupa rupali rupesh sachin
    sadhana sagar sahil sai sakshi samarth sameera sampath sandeep sandhya sangeeta sanjana sanjay sanjeev
    sanjiv sanjukta sanket santosh sapna sarala saraswati sarita sarika saroj sathish satish satya satyam
    saurabh savita seema shabana shailesh shakuntala shalini shankar shanta shanthi sharad sharda sharmila
    shashank shashi shashikant sheetal shikha shilpa shivam shivani shobha shraddha shreya shreyas shrikant
    shruti shubha shubham shweta shyam siddharth simran sita smita smriti sneha snehal sohan somnath sonal
    sonali sonam sonia srinivas srinivasan sridhar subhash subramaniam sudha sudhir sudeep sujata sukhdev
    sukhwinder suman sumit sumitra sunanda sundar sunil sunita supriya suraj suresh surendra surinder sushil
    sushila sushma swapna swapnil swati tanmay tanuja tanvi tapan tara tarun tejas trupti tushar uday ujjwal
    uma umesh upasana urmila urvashi usha utkarsh uttam vaibhav vaishali vandana varsha varun vasant vasanthi
    vasudha vasudev veda veena venkat venkatesh vidhya vidya vihaan vijay vijaya vikas vikram vimal vimala
    vinay vinayak vineet vinita vinod vinoth vipin vipul virendra vishal vishnu vivek yamini yash yashwant
    yogesh yogita asanka buddhika chamari chaminda dilani dilshan hasitha ishara janaka kasun kumara lahiru
    lasantha mahela nadeesha nimal nuwan sanath saman shehan sunethra thilini tharindu upul`),
  eastAsian: wordList(`
    ai aika aiko airi akane akari akemi aki akihiro akihiko akiko akinori akio akira akito asako asami asuka
    atsuko atsushi aya ayaka ayako ayame ayano ayumi ayumu azusa chiaki chie chieko chihiro chika chikako
    chinatsu chisato chitose chiyo chiyoko daichi daigo daiki daisuke eiichi eiji eiko emi emiko eri erika
    eriko etsuko fumi fumiko fumio fumito gaku genji goro hajime hana hanako haru harue haruka haruki haruko
    haruna haruo haruto hideaki hideki hideko hideo hideto hidetoshi hikari hikaru hinata hiroaki hirofumi
    hiroki hiroko hiromi hiromichi hironori hiroshi hirotaka hiroto hiroyuki hisako hisashi hisao hitomi
    hitoshi honoka ichiro ikue ikuo isamu isao issei itsuki iwao izumi jiro jun junichi junji junko kaede
    kana kanako kanae kanji kaori kaoru katsuhiko katsumi katsuo katsuya kayo kayoko kazue kazuhiko kazuhiro
    kazuki kazuko kazuma kazumi kazunori kazuo kazuto kazuya kazuyuki kei keiichi keiji keiko keisuke keita
    ken kenichi kenji kenjiro kenta kento kenzo kiichi kikuo kimi kimiko kimio kinuko kiyoko kiyomi kiyoshi
    koharu kohei koichi koji kokoro kosuke kota kotaro kotone koya kozo kumi kumiko kunio kuniko kyoko kyohei
    machiko mai maiko maki makiko makoto mami mamoru mana manabu manami mao maresuke mari mariko masaaki
    masafumi masaharu masahide masahiko masahiro masaki masako masami masanobu masanori masao masaru masashi
    masato masatoshi masaya masayo masayoshi masayuki masumi mayu mayuko mayumi megumi mei michi michiko
    michio mie mieko miho miki mikio mikiko minako minami minoru mio misaki misako misao mitsue mitsuko
    mitsuo mitsuru mitsuhiro mituru miu miwa miwako miyako miyoko miyu miyuki mizuki moe momoka momoko motoko
    motoki mutsumi nana nanako nanami nao naoki naoko naomi naoto naoya narumi natsuki natsuko natsumi noboru
    nobuhiro nobuko nobuo nobuyuki nobuyoshi noriaki norie noriko norio noriyuki nozomi nozomu osamu ran rei
    reiko reina ren riho rie rieko riko rin rika rikako rina ringo rio risa risako ryo ryoichi ryoji ryoko
    ryohei ryosuke ryota ryu ryuichi ryuji ryunosuke ryusei sachi sachie sachiko sae saki sakiko sakura saori
    satoko satomi satoru satoshi satsuki saya sayaka sayuri seiichi seiji seiko setsuko shigeki shigeko
    shigemi shigeo shigeru shigeyuki shin shinichi shinichiro shinji shinjiro shino shinobu shinya shiori
    shizue shizuka shizuko sho shohei shoichi shoji shota shoko shotaro shou shun shunsuke shuichi shuji
    shunichi shunji sora sota sotaro subaru sumiko sumire susumu suzu suzuko tadao tadashi tadayoshi taichi
    taiga taiki takaaki takafumi takahiro takahisa takako takanori takao takashi takato takayuki takehiko
    takeo takeru takeshi taku takuma takumi takuro takuto takuya tamaki tamiko tamotsu tapei taro tatsuo
    tatsuya teruko teruo tetsuo tetsuya toma tomiko tomio tomo tomoaki tomoe tomohiko tomohiro tomoka tomoki
    tomoko tomomi tomonori tomoya tomoyo tomoyuki toru toshi toshiaki toshie toshihiko toshihiro toshikazu
    toshiki toshiko toshio toshiro toshiya toshiyuki tsubasa tsukasa tsuneo tsutomu tsuyoshi umeko wakana
    wataru yae yasuhiro yasuko yasunari yasuo yasushi yayoi yoichi yoko yori yosuke yoshi yoshiaki yoshie
    yoshihiro yoshikazu yoshiki yoshiko yoshimi yoshinobu yoshinori yoshio yoshito yoshiyuki yota yu yua
    yudai yui yuichi yuika yuji yuka yukari yuki yukie yukihiro yukiko yukino yukio yuko yuma yumi yumiko
    yuna yuri yuriko yusei yusuke yuta yutaka yuto yuu yuuki yuya yuzuki byung chan chul dae dong eun eunji
    eunjung gyu haejin haeun heejin hyejin hyeon hyun hyunwoo hyunjin jaehyun jaeho jae jihoon jihye jimin
    jin jinho jinwoo jisoo jiwon jiwoo jiyeon jiyoung joon jongsu joohyun junho junseo kyung kyungsoo mijin
    minho minji minjun minseo minsoo misook myung sangwoo seojun seoyeon seoyun seonghyun seungho seungmin
    sohee soojin soyeon sujin sunhee sungmin taehyung taeyang woojin yejin yeji yeon yeonjun yoona youngho
    youngmin youngsoo yunho anh bao bich binh chau chi cuong dang dao diep dinh duc dung duong duy giang ha
    hai hang hanh hien hieu hoa hoai hoang hong huan hue hung huong huy huyen khanh khoa khoi kien lan lien
    linh loan loc long luan minh my nam nga ngan nghia ngoc nguyet nhan nhi nhung oanh phat phong phuc phung
    phuong quan quang quoc quyen quynh son tai tam tan thanh thao thi thien thinh thoa thu thuan thuy tien
    tin toan trang tri trinh trong truc trung truong tu tuan tuyet uyen van viet vinh vy xuan yen bo chang
    chao cheng chen chun dan fang fei feng gang guang guo hao he heng hua hui jia jian jiahao jiajia jie jing
    junjie kai kun lei li liang lihua lili lin ling lu meihua meiling min ming mingming na nan ning peng pei
    ping qiang qing qingqing rong rui shan shu shuang siyu tao ting wei wen wenjie wenjing xia xiang xiao
    xiaodong xiaofei xiaohong xiaohua xiaojing xiaojun xiaoli xiaoling xiaoming xiaoyan xiaoyu xin xing xinyi
    xiu xiuying xu xue xueying yan yang yaqi yifan yi yin ying yong yuan yuchen yue yuhan yulan yun yuting
    yuxuan zhe zhen zheng zhi zhigang zhihao zhiqiang zhiwei zhong zihan zixuan ziyi agus andi ayu bambang
    budi citra dedi dewi dian eko endang fajar fitri gede hadi hendra heru indah intan iwan joko ketut
    kartini lestari made megawati nengah nyoman putra putri putu rahmat ratna rini rizal rizky rudy sari
    setiawan siti slamet sri sukarno sulastri suharto surya susilo sutrisno tuti wahyu wati wayan widodo
    wulan yanti yudi yuliana anong apinya arthit boonmee chai chaiyaporn chanchai danai jaidee kanya kittisak
    lamai malee mongkut narong nattapong nirut niran orawan parichat pimchanok ploy prasert preecha pruet
    sakda siriporn somchai somsak sombat sukanya supaporn surasak suwit thaksin thanakorn tida wanchai wichai
    yingluck adaeze bagus crisanto dalisay imelda jejomar jhun ligaya lualhati luzviminda marikit nonoy
    reynaldo rodrigo`),
  african: wordList(`
    abebe abeba abdoulaye abena abeni abidemi abiodun abiola achieng adaeze adama adanna adanya adaora ade
    adebayo adebola adegoke adekunle adeola adesina adetokunbo adia adjoa adwoa afia agyei aisha aissatou
    akachi akin akinyi akosua akua akwasi alemayehu alemu almaz amadou amaka amara amare ama aminata amina
    amma anan anuli arafat asante asha ashenafi asmara aster awa awino ayana ayele ayo ayoola azeb azibo
    azizi azubuike babajide babatunde bakari baraka belaynesh bereket berhane beza bintou biruk boipelo
    bolanle bongani boubacar bukola chanda chebet chege chiamaka chibueze chibuzo chidi chidiebere chidinma
    chidubem chiemeka chika chike chikezie chima chimezie chinedu chinelo chinenye chinomso chinonso chinua
    chinwe chinweike chinyere chioma chisom chiwetel chizoba chukwudi chukwuemeka chukwuma chuks comfort
    dawit dembe demba desta diarra dikembe ebele ebere efua ejike ekene ekundayo elechi emeka enitan
    enyinnaya ephrem esi esinam etana ezinne eyerusalem fanta fatou fatoumata femi fikile fikru folake
    folasade fumnanya funanya funmilayo gakuru gamba gathoni getachew gebre genet girma godana gugu gugulethu
    habte hadiza hagos haile hailu hamisi haruna hirut hiwot idowu idrissa ife ifeanyi ifeoma ifunanya igwe
    ikechukwu ikenna ikemefuna imani iniko isingoma itumeleng iyabo jabari jabulani jelani jendayi jomo juma
    kagiso kahinda kamau kamaria kambo kambili kariuki katlego kato kayode kebede kelechi keino keita
    kenyatta kgosi khadijatou khamisi khanyisile khaya kibet kidane kimani kipchoge kiptoo kitwana kofi kojo
    kwabena kwadwo kwaku kwame kwasi kweku laetitia lamine lateef lemlem lerato lesedi lindiwe lindani
    lungile lwazi madaki makena makeda mamadou mandla mandisa mariama maryam masego matthias mbali meklit
    mekonnen melaku melesse meseret mesfin mengistu meron mihret moussa mpho mthunzi mulugeta musa muthoni
    mwangi mwanajuma mwita nala nandi nana naledi nasra ndidi ngozi ngugi nia njeri nkechi nkechinyere
    nkemdilim nkiru nkosana nneka nnamdi nnenna nobuhle nokuthula nomsa nomvula nonhlanhla nonso nosipho
    nthabiseng ntombi nwabudike nyah nyambura nyasha nyokabi obi obinna obioma obiageli ochieng odera
    odhiambo odile odinaka ogechi ogechukwu ogochukwu ojo okafor okechukwu okello okeke okoro okoth okpara
    olabisi olamide olaniyi olayinka olu olufemi olufunke olumide oluwaseun oluwatobi omari omolara onochie
    onyeka onyekachi onyemaechi osagie osei otieno ousmane oyin paki palesa penda phumzile pumla rahel
    refilwe rehema retha rita rudo ruvimbo saba sadiki samora sanaa sade sefu segun selam selamawit sekou
    sena senait shani shaka sibongile sibusiso sifiso simba simisola sindisiwe sipho siphiwe siyabonga sizwe
    solomon somto subira sunday tadesse tafari tamba tamrat tanisha taiwo tariku tatenda tau tafadzwa temba
    temesgen temitope tendai tenagne teshome tewodros thabang thabo thandeka thandi thandiwe themba thembi
    thulani tigist tinashe titilayo tobechukwu tobenna tochukwu toyin tsegaye tsehay tshepo tumelo tunde uche
    uchechi uchenna udo udoka ugo ugochukwu ugonna ugwu uju unathi unoma uzoma uzochi vusi wambui wangari
    wanjiku wanjiru winta xola xolani yaa yared yaw yemi yetunde yohannes yonas zanele zawadi zenebe zewdi
    zinhle ziyanda zodwa zola zoleka zuberi zuri`),
  pacific: wordList(`
    aaliyah aroha akeakamai alamea alana anahera aperahama apikera ariki atarangi eru ewan hana hemi henare
    hine hinemoa hohepa hone hoani iolana kahiau kahu kai kailani kaimana kalani kaleo kalei kamaka kanoa
    kapono kauri keahi keanu kekoa keola kiri koa kona lani leilani leimomi losa mahina maia makaio makana
    makoa malia malie mana manaia manawa mataio mele mere moana nahele nalani nikau ngaio nohea noelani pania
    pikake piripi pua rangi rawiri rewi ropata roimata sefo sina tamati tama tane tangaroa tavita tia tiare
    tipene tui tyree wiremu yarran jarrah kirra marlee merindah narelle lowanna alinta bindi jedda kylie
    minjarra dural`),
};
