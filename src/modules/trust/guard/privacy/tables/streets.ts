import { wordList } from "./word-list.ts";

/** Words that end the name of a street and hardly stand for anything else after a capitalised word. */
export const streetEndings = new Set(
  wordList(`
    street st str streets road rd roads avenue ave av lane ln drive dr boulevard blvd highway hwy parkway pkwy turnpike
    crescent cres court ct terrace terr ter mews alley aly close cl square sq squares place pl freeway expressway causeway
    gardens gdns esplanade throughway motorway promenade quay embankment parade pde grove gr circle cir circus trail trl
    viaduct walk way row circuit cct rise bypass loop
    gata gatan gade gate vej vei veien vegen vagen allé alle straat laan weg strasse gasse platz ulica ulice utca utja ut
    u ter korut sor koz tee mnt pst tie katu kuja tanav puiestee iela gatve sokak caddesi terrasse odos`),
);

/** Words of the United States Postal Service's list of street suffixes that are words of every day too. */
export const weakStreetEndings = new Set(
  wordList(`
    annex arcade bay bayou beach bend bluff bottom branch bridge brook brooks burg camp canyon cape center centers centre cliff cliffs
    club common commons corner corners course cove coves creek crest crossing crossroad dale dam divide estate estates
    extension fall falls ferry field fields flat flats ford fords forest forge forges fork forks fort gateway glen glens green
    greens harbor harbors haven heights hill hills hollow inlet island islands isle junction junctions key keys knoll knolls
    lake lakes land landing light lights loaf lock locks lodge mall manor manors meadow meadows mill mills mission mount
    mountain mountains neck orchard oval overpass park parks pass passage path pike pine pines plain plains plaza point points
    port ports prairie radial ramp ranch rapid rapids rest ridge ridges river route run shoal shoals shore shores skyway
    spring springs spur spurs station stravenue stream summit trace track trafficway tunnel underpass union unions valley
    valleys view views village villages ville vista wall ways well wells`),
);

/** Words that begin the name of a street where the kind comes first. */
export const streetBeginnings = new Set(
  wordList(`
    rue avenue av ave boulevard bd blvd chemin allee impasse quai route place passage cours
    via viale piazza piazzale corso vicolo largo strada calle c/ avenida avda av. paseo plaza camino carrera carretera
    travesia ronda rua travessa praca alameda estrada rodovia ulica ul ulitsa aleja plac prospekt pr.
    bulevar bulevardul b-dul str str. trg cesta jalan jl jl. duong sokak cadde mahalle odos leoforos sharia rruga`),
);

/** Endings of one-word names of streets: Lindenstrasse, Kungsgatan, Keizersgracht, Mannerheimintie. */
export const streetWordEndings: readonly string[] = wordList(`
  strasse straße str. str gasse allee platz ufer damm graben steig stieg weg
  straat laan plein gracht kade dijk dreef steeg steenweg singel
  gatan gata gate gaten gade vagen vegen veien vej vei veg allé alle stien svingen bakken torget torv tunet
  katu tie kuja polku kaari raitti tanav puiestee iela gatve
  gotu gata vegur vegi stigur braut brautin hlid
`);

/** Words before the number of a flat, a floor or a room. */
export const unitWords = new Set(
  wordList(
    `apt apt. apartment suite ste ste. unit flat floor fl fl. room rm rm. building bldg bldg. block level lot office door`,
  ),
);

/** Two-letter codes of states and provinces of the United States, Canada, Australia and Brazil, and of military mail. */
export const stateCodes = new Set(
  wordList(`
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
    SD TN TX UT VT VA WA WV WI WY PR GU VI MP AS FM MH PW AA AE AP AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD TAS ACT
    AC AP AM BA CE DF ES GO MG PB PI RJ RN RS RO RR SP SE TO`),
);
