const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that carry no topic, English and German; they are never searched for. */
export const STOP_WORDS = list(`
a about after again all also am an and any anybody anyone anything are as at be because been before
being both but by can cannot could did do does doing done down during each either else ever every
few first for from further get gets got had has have having he her here hers him his how i if in
instead into is it its itself just least let lets like may me near around might mine more most much must my need no
nor not now of off on once one only onto or other our ours out over own please same shall she should
so some somebody someone something still such than that the their theirs them then there these they
thing things this those though through to too until up upon us very was we were what when where
whether which while who whom whose why will with within without would yes yet you your yours
ok okay hey tell explain describe show give say know want wants wanted mean means happen happens
am's don't doesn't isn't aren't can't i'm it's what's that's there's who's where's how's
aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der des
dich die dies diese dieser dieses dir doch du durch ein eine einem einen einer eines er es etwas
euch für gibt habe haben hat hatte hier hinter ich ihm ihn ihnen ihr ihre im in ist ja jede jeder
jedes kann kannst kein keine können man mehr mein mich mir mit muss nach nicht noch nun nur ob oder
ohne sein seine sich sie sind so soll sollen über um und uns unser unter vom von vor war was wann
warum welche welcher welches wenn wer wie wieso wieviel will wir wird wo woher wozu zu zum zur bitte
mache machen macht mach geht gehen funktioniert funktionieren
erkläre erklär beschreibe zeige`);

/** Words that many questions share; they help the ranking but hardly decide what a text is about. */
export const WEAK_WORDS = list(`
flightdeck able access actually allow allowed available best big call called change common complete contain
contains current currently different document documents easy exact exactly example exist exists file
files find good great handle help important include includes information item items keep kind kinds
list long look made make makes many method name named new normal number part people place point
possible problem purpose put question real reason right run runs see set sets simple small sort
sorts special specific start steps stuff support supported supports system take takes text time times
type types use used user users uses using usual usually value values version way ways work working
works detail details happening difference role go try tried put taken took taking gave given goes went gone come comes
holds held hold lie lies keeps kept stay stays told tells bring brings exactly according mentioned briefly
arbeiten art beispiel datei dateien dokument dokumente funktioniert geht gemacht grund machen name
nutzen system teil verwenden viel viele weg zeit`);

/** Everyday words of documents and software that stand for one another in questions. */
export const SYNONYM_GROUPS: readonly string[] = [
  'delete remove erase discard rid löschen entfernen',
  'undo restore recover revert undelete wiederherstellen',
  'start launch boot starten',
  'stop halt cancel abort interrupt end stoppen abbrechen',
  'change modify edit adjust alter ändern',
  'update upgrade version newer pull install aktualisieren',
  'choose select pick set',
  'configure configuration setting settings set option options konfigurieren',
  'install setup installation installieren',
  'add upload import insert attach drop hinzufügen hochladen',
  'make create build produce erstellen',
  'show display view see shown anzeigen',
  'rename title name',
  'error failure fault fail fails failed problem wrong fehler',
  'broken corrupt damaged malformed unreadable',
  'fix repair solve resolve remedy',
  'limit maximum max cap most largest biggest longest upper grenze',
  'minimum min least smallest lowest',
  'size large big bytes größe',
  'price cost costs pay fee charge expensive kosten preis',
  'fast quick quickly speed rapid schnell',
  'require requires required requirement requirements need needs needed prerequisite',
  'wait delay pause',
  'leader lead leads head heads led manager manage manages leitet',
  'responsible charge owner owns',
  'begin begins began start starts',
  'finish end ends complete deadline due',
  'location located place site place lies where stands stored',
  'store stored save saved keep kept speichern gespeichert',
  'password credential credentials secret passwort',
  'login signin signed sign log anmelden',
  'key token secret',
  'shortcut key',
  'picture image photo screenshot bild',
  'webpage url link website page address',
  'shortcut shortcuts hotkey hotkeys keyboard keys tastenkürzel',
  'dark night theme dunkel',
  'language languages locale sprache',
  'phone mobile smartphone handy',
  'database postgres postgresql',
  'vendor supplier provider manufacturer anbieter',
  'employee staff worker team crew mitarbeiter',
  'client customer kunde',
  'buy purchase order kaufen',
  'weigh weighs weight mass gewicht',
  'tall height high altitude höhe',
  'duration last lasts long dauer',
  'often frequency frequently interval',
  'permit permission allow allowed forbidden prohibited erlaubt',
  'chat conversation thread dialog',
  'answer reply respond response antwort',
  'crash kill killed dies shutdown',
  'check verify test inspect prüfen',
  'backup backups copy sicherung',
  'private privacy confidential',
  'safe secure security protect protected sicherheit',
  'format formats type types kind kinds',
  'replace replacement swap exchange',
  'called named name',
  'height high tall metre metres meter meters altitude',
  'length long metre metres kilometre kilometres',
  'distance far kilometre kilometres metre metres',
  'temperature degree degrees warm cold celsius',
  'weight kilogram kilograms grams tonnes',
  'price euro euros dollar dollars crown crowns',
  'size megabyte megabytes mb gb kb gigabyte',
  'large size mb gb megabyte megabytes',
  'often once twice daily weekly every',
  'material made consist consists',
  'loud noise decibel decibels sound',
  'remaining rest left remains',
  'teach teaches lecturer taught teacher instructor',
  'cause reason root because caused',
  'contact ask responsible write',
  'approve approves approval permission',
  'published release released appeared',
  'born birth age',
  'deep deepest depth depths',
  'deep metre metres',
  'high highest',
  'low lowest',
  'long longest',
  'guide tour tours',
  'admission entrance fee ticket',
  'food meal meals eat eats kitchen',
  'visible see shown show',
  'fail fails failed failure outage',
  'cold colder coldest',
  'daily day',
  'weekly week',
  'monthly month',
  'yearly year annual',
  'nightly night',
  'warm warmer warmest',
  'fly flies flying flight flights',
  'limit highest lowest',
  'attend attended attending present participants',
  'issue issues fault faults bug bugs problem problems',
  'postgres postgresql',
  'decide decided decision decisions action todo',
  'mode theme',
  'other another different else',
  'reject rejected refuse refused against decline declined',
  'fail error',
  'log logs output',
];
