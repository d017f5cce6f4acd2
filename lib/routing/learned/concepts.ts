/**
 * Words that speak for the same kind of wish, English and German side by side; `*` stands for any
 * ending. They let a learned weight reach words that no training message has.
 */
const CONCEPTS: Record<string, string> = {
  show: 'show* see view* display* open* read* print* cat look* glance peek paste echo zeig* seh* anschau* anseh* öffne* lies lesen vorles* ausgeb* anzeig* blick*',
  summarise:
    'summar* tldr gist recap* digest condens* outline* nutshell boil zusammenfass* fass fasse kurzfassung*',
  content:
    'content* inside within written contain* holds hold inhalt* steht stehen drin drinnen enthält enthalten reingeschrieben',
  add: 'add* append* insert* includ* put stick attach* extend* prepend* ergänz* füg* hinzu* einfüg* dazu* eintrag* häng* rein*',
  remove:
    'remov* delet* drop* strike cross discard* erase* strip* rid lösch* entfern* streich* rausnehm* raus weg wegnehm* rauswerf*',
  replace:
    'chang* edit* modif* updat* replac* swap* substitut* alter* amend* adjust* set bump* increas* decreas* lower* raise* toggl* flip* turn* switch* translat* reword* rephras* änder* ersetz* anpass* tausch* setz* stell* erhöh* senk* aktualisier* bearbeit* umstell* umschreib*',
  correct:
    'correct* fix* repair* rectif* mend* patch* solve* resolv* korrigier* beheb* verbesser* berichtig* reparier*',
  typo: 'typo* spelling misspell* spelt comma grammar wording tippfehler* rechtschreib* schreibfehler* komma grammatik',
  textpart:
    'line* paragraph* sentence* heading* headline* title* section* word* row* column* cell* entry bullet* version* date zeile* absatz* satz überschrift* titel abschnitt* wort spalte* eintrag* datum',
  should: 'should must ought needs soll sollte muss müsste gehört',
  make: 'make* creat* generat* produc* draft* compos* writ* prepar* craft* need* want* giv* mak* mach* erstell* erzeug* schreib* brauch* bräucht* anleg* leg lege gib hätte verfass*',
  save: 'save* stor* keep persist* export* dump* record* jot* speicher* sicher* ableg* abspeicher* festhalt* notier*',
  new: 'new empty blank fresh neu neue neuen neues leer leere leeren frisch*',
  file: 'file* document* note notes spreadsheet* folder* directory textfile datei* dokument* ordner* verzeichnis* notiz* tabelle*',
  named: 'called named titled call name under namens genannt heißt heißen unter',
  find: 'find* search* locat* grep* hunt* spot* trace* track* seek* serch* finde* such* aufspür* ausfindig durchsuch* stöber*',
  where: 'where wherever anywhere somewhere wo irgendwo wohin woher',
  use: 'usage* use used uses using call* referenc* occur* mention* import* invok* appear* defin* declar* implement* happen* handle* aufgerufen aufruf* verwend* benutz* vorkomm* kommt genutzt definiert* fundstelle*',
  all: 'all every each any everywhere whole entire alle alles jede* sämtlich* überall gesamt* ganz*',
  codebase:
    'code codebase repo repository project source sources tree quellcode quelltext projekt* programmcode codebasis',
  run: 'run* execut* start* launch* rerun* fire kick* trigger* restart* stop* kill* compil* install* deploy* spin* commit push build rebuild führ* ausführ* starte* lauf* laufen lass kompilier* installier* anwerf* neustart* durchlauf*',
  runnable:
    'test tests suite unittest* linter lint formatter server script* migration* pipeline* benchmark* container* typecheck dependencies packages command* docker dev-server test-suite skript* befehl* abhängigkeit* pakete',
  outcome:
    'pass passes passed green red exit exits works finished done tell grün durch durchgeh* ergebnis* result* output',
  web: 'web internet online google* website* webseite* netz url link site bing wikipedia article artikel nachricht* news homepage blog duckduckgo browse* surf',
  latest:
    'latest current currently today tonight newest recent* weather price* costs cost forecast exchange score opening release* aktuell* neueste* heute wetter* preis* kurs wechselkurs derzeit gerade momentan',
  error:
    'error* bug* exception* fault* fehler* traceback stacktrace stack-trace segfault* segmentation denied undefined null nan 404 500 502 503 504 403 401 fehlermeldung* absturz*',
  broken:
    'crash* fail* broken broke break* hang* hung freez* froze* stuck wrong wrongly incorrect* blank die dies died dead flaky leak* timeout* throw* spins refus* missing stürz* abstürz* scheiter* kaputt schlägt hängt falsch* leer* verschwind* klappt* spinnt einfrier* bleibt',
  work: 'work works working load loads loading start starts respond* show appear save send funktionier* geht läuft lädt',
  not: 'not no never nothing none cannot nobody nicht nichts kein keine keinen nie niemand',
  since:
    'since after yesterday suddenly lately always sometimes seit seitdem nach gestern plötzlich immer manchmal whenever sobald',
  cause:
    'why cause* reason* diagnos* debug* troubleshoot* figure warum wieso weshalb ursache* grund liegt woran',
  judge:
    'review* feedback opinion* critique* criti* assess* judg* quality smell* smelly good bad better improv* thoughts think sound idiomatic readable maintainab* secure security vulnerab* risky robust safe flaw* weak* bewert* beurteil* kritisch* kritik gegenles* meinung* hältst sauber* schlecht* gut besser durchseh* drüberschau* prüf* check* inspect* vet audit eyes',
  mine: 'my our mine ours i we mein meine meinen meiner meinem unser* ich wir',
  change_set:
    'pr prs diff* commit* change changes patch merge pull-request branch änderungen solution implementation lösung homework assignment',
  code_thing:
    'function* method* class* component* hook* snippet* query* regex* regexp* helper* macro* decorator* middleware* endpoint* one-liner oneliner algorithm* formula* statement* expression* loop* struct* enum* interface* trait* parser* validator* iterator* stylesheet* template* code script* program* funktion* methode* klasse* komponente* skript* abfrage* ausdruck* schleife* formel* makro* hilfsfunktion* programm',
  code_language:
    'python java javascript typescript js ts rust go golang c c++ c# php ruby kotlin swift scala haskell perl bash shell sql html css react vue angular svelte matlab r lua dart jquery vba powershell awk node django flask laravel excel',
  product:
    'app apps application* website* platform* portal* shop* webshop* dashboard* system* service* game* tool bot chatbot backend frontend prototype client api site store marketplace crm cms blog plugin anwendung* plattform* spiel* dienst* oberfläche* webseite*',
  parts:
    'login auth authentication database db payment* user* accounts admin page* form* email* ui frontend backend test tests docs documentation docker ci deployment roles permission* registration anmeldung datenbank bezahl* warenkorb nutzer* benutzer* dokumentation tests doku',
  large:
    'complete* whole entire* full everything end-to-end scratch including incl plus project feature* migrat* port integrat* introduc* implement* launch* develop* set setup plan* phases steps komplett* gesamt* vollständig* umzieh* einführ* führe richte* entwick* bau* samt inklusive schritt* build*',
  research:
    'research* investigat* survey* stud* paper* source* evidence literature publication* references analyst* expert* findings recherch* untersuch* studie* quelle* literatur* belege* fachleute',
  compare:
    'compar* versus vs pros cons advantage* disadvantage* alternatives options tradeoff* trade-off* weigh* contrast* evaluat* strengths weaknesses vergleich* vorteil* nachteil* abwäg* gegenüberstell* optionen',
  verdict:
    'recommend* conclusion* conclude* verdict best suits report* overview landscape market thorough* depth deep dive detailed comprehensive in-depth empfehl* fazit bericht* überblick übersicht gründlich* ausführlich* umfassend* marktanalyse',
  restructure:
    'refactor* restructur* tidy* clean* split* extract* renam* dedup* dedupe duplicat* merg* mov* reorgani* simplif* consolidat* unify modulari* decoupl* inline* break* convert* flatten* untangle* divide* chop* separate* refaktor* umbau* umstrukturier* aufräum* räum* zerleg* teil* benenn* umbenenn* zusammenfass* verschieb* entflecht* vereinfach* lager* auslager* herauszieh*',
  unit: 'module* class* function* method* component* variable* file files layer* piece* parts helper* modul* klasse* funktion* methode* komponente* variable* teile schicht*',
  same: 'same behaviour behavior unchanged identical duplicate duplicated repeated copied verhalten gleich* identisch* doppelt* unverändert',
  explain:
    'explain* understand* describ* clarif* concept* idea meaning means mean difference differ* teach* learn* elaborat* eli5 intuition erklär* versteh* beschreib* erläuter* bedeut* unterschied* worin begreif* funktioniert*',
  how: 'how wie inwiefern',
  what: 'what was which welche welcher welches welchen wich wofür',
  who: 'who whom whose when wer wem wen wann',
  number:
    'many much long old big large far often tall fast high viel viele lange alt groß hoch weit oft max maximum minimum',
  general:
    'generally principle usually typically general theory one people ppl someone actually exactly internally hood principle eigentlich generell grundsätzlich normalerweise üblicherweise man prinzip genau',
  greet:
    'hi hello hey heya hiya yo sup howdy greetings morning evening afternoon hallo moin servus hey tach morgen abend grüß* welcome na',
  thanks: 'thank* thx ty tysm cheers appreciated danke* dank merci helped lifesaver awesome',
  bye: 'bye goodbye ciao tschüss cya ttyl later tomorrow weekend night gn goodnight wiedersehen wochenende feierabend bis',
  vague:
    'thing things stuff whatever anyway idk hm hmm hmmm eh meh ok lol egal ding dings naja dings irgendwas blah bla joa ehm uh um other one discussed attachment attached anhang',
};

const exact = new Map<string, string[]>();
const prefixes = new Map<string, string[]>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of words.split(' ')) {
    const map = word.endsWith('*') ? prefixes : exact;
    const key = word.replace('*', '');
    map.set(key, [...new Set([...(map.get(key) ?? []), concept])]);
  }
}
const LONGEST = Math.max(...[...prefixes.keys()].map((key) => key.length));
const SHORTEST = 3;

/** The concepts a word in lower case stands for; most words stand for none. */
export function conceptsOf(word: string): string[] {
  const found = new Set(exact.get(word));
  for (let end = Math.min(LONGEST, word.length); end >= SHORTEST; end -= 1) {
    for (const concept of prefixes.get(word.slice(0, end)) ?? []) found.add(concept);
  }
  return [...found];
}
