const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that bind others together, English and German: no entity begins or ends with one. */
export const BINDING_WORDS: ReadonlySet<string> = list(`
a about above across after again against all almost alone along already also although always am among an
and another any anybody anyone anything anywhere apart are around as aside at away back be became because
become been before behind being below beneath beside besides between beyond both but by can cannot could
despite did do does doing done down due during each early either else enough especially etc even ever every
everybody everyone everything everywhere except far few first for from further generally had half has have
having he hence her here hers herself him himself his how however i if in indeed inside instead into is it
its itself just last late later least less let like likely little long made mainly many may maybe me
meanwhile might mine more moreover most mostly much must my myself near nearly neither never nevertheless
next no nobody none nor not nothing now nowhere of off often old on once one only onto or other others
otherwise ought our ours out outside over own per perhaps please quite rather really same second several
shall she should since so some somebody someone something sometimes somewhere soon still such than that
the their theirs them themselves then there therefore these they third this those though three through
throughout thus to together too toward towards two under unless until up upon us usually various very via
was we well were what whatever when whenever where wherever whether which whichever while who whoever
whole whom whose why will with within without would yes yet you your yours yourself zero four five six
seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
doesn't don't can't isn't aren't won't didn't it's that's there's you're i'm
ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außer bei
beide beiden bereits bin bis bisher bist bleibt da dabei dadurch dafür dagegen daher damit danach dann
daran darauf daraus darf darin darüber das dass davon dazu dein deine dem den denen denn dennoch der deren
des deshalb dessen die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen
einer eines einige einigen einiger er erst erste ersten es etwa etwas euch fast für gegen gibt hat hatte
hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in innerhalb ins ist ja je jede
jedem jeden jeder jedes jedoch jetzt kann kannst kein keine keinem keinen keiner können könnte man manche
mehr mehrere mein meine meist mich mir mit muss müssen nach nachdem neben nicht nichts nie noch nun nur ob
oben obwohl oder oft ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sobald sodass
soll sollen sollte sondern sonst sowie über um und uns unser unsere unten unter viel viele vielen vom von
vor wann war waren warum was wegen weil weiter weitere welche welchem welchen welcher welches wenn wer
werden wie wieder will wir wird wo wohl wollen wurde wurden während zu zum zur zwar zwei zwischen`);

/** Words before which a thing is named. */
export const DETERMINERS: ReadonlySet<string> = list(`
a an the this that these those each every another any no your our their its his her my one
whose which own same first second third`);

/** Nouns that every text has; alone they name nothing. */
export const VAGUE_NOUNS: ReadonlySet<string> = list(`
amount answer area aspect attempt base basis beginning bit body case cases cause chance change choice
copy couple day days degree detail details difference effect end ends example examples fact form
front game group hand help hour hours idea item items kind kinds left level line lines list look lot
lots manner matter mean means middle minute minutes moment month months morning name names need needs note
notes number numbers order outcome pair part parts person people piece pieces place places point points
position problem purpose question range rate reason rest result results right row rows rule same second
seconds section sense sentence set sets sheet short side sides sign single size sort sorts space start
state step steps stuff sum test thing things time times top total try turn type types usage use user users
value values variety version way ways week weeks while whole word words work world year years
beginn beispiel dinge ende fall fälle grund jahr jahre jahren leute mal menge minute minuten monat monate
problem punkt sache seite seiten stelle stunde stunden tag tage tagen teil teile uhr weg weise woche wochen
wort zahl zeit zeiten`);

/** Words that are hardly ever part of the name of a thing: verbs, adverbs, and adjectives of degree. */
export const ACTION_WORDS: ReadonlySet<string> = list(`
accept accepts add adds agree allow allows answers appear appears apply applies ask asks asked become becomes
begin begins bring brings build builds built buy call calls called came cancel carry carries change changes
changed check checks choose chooses chosen click close closes come comes configure consider contain contains
continue continues cost costs count counts cover covers create creates created cut decide decides delete
deletes depend depends describe describes did differ drop edit ends enter enters expect explain explains fail
fails failed fall falls feel fill find finds fit fits follow follows following found gave get gets give gives
given go goes gone got grow grows happen happens hear held help helps hold holds ignore include includes
including install installs join keep keeps kept knew know knows known lead leads learn leave leaves left let
lets lie lies listen live lives load loads look looks lose lost make makes making matter matters mean means
meet meets mention move moves moved need needs needed notice offer offers open opens opened pass passes
pay pays pick place prefer prepare press prevent print prints protect provide provides pull push put puts
raise ran reach reaches read reads receive recognise refer refuse refused remain remains remember remove
removes removed repeat replace replaces reply require requires required rest return returns run runs
running said save saves saved saw say says see seem seems seen select send sends sent serve serves
set show shows shown sit sits speak spend stand stands start starts started stay stays stood stop stops
stopped store stored stores supports take takes taken talk tell tells think took touch travel tries try
turn turns type understand updates use used uses using wait waits walk want wants wanted warn wear went
wish wonder works worked write writes written wrote able available bad best better big biggest clear common
complete correct different difficult directly easy empty entire equal exact false fast full good great
happy hard heavy high higher important interesting large larger largest likely low lower main maximum
minimum missing necessary new newer newest nice normal ok okay older possible present previous quick
ready real recent relevant safe separate similar simple slow small smaller special specific strong sure
true typical unknown usual wrong instead ago abroad ahead aloud twice longer shorter cold warm tests search
matches`);

/** Months, days and units: they say when and how much, not what. */
export const CALENDAR: ReadonlySet<string> = list(`
today yesterday tomorrow heute gestern morgen kb mb gb tb ms km kg cm mm am pm
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
januar februar märz mai juni juli oktober dezember
montag dienstag mittwoch donnerstag freitag samstag sonntag`);

/** Small words that may stand inside a name: Bank of England, Otto von Guericke. */
export const NAME_LINKS: ReadonlySet<string> = list('of de del della der van von du la le und &');
