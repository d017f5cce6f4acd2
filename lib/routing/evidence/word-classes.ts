/** Words that can stand for one another in a phrase, as `<name>`. English and German side by side. */
export const WORD_CLASSES: Record<string, string> = {
  show: 'show open read print display view see cat view pull zeig zeige öffne lies',
  make: 'make create generate write build produce draft need give want prepare add start compose erstelle erzeuge schreib schreibe mach mache brauche leg lege bau baue',
  file: 'file files document datei dateien dokument textdatei markdown-datei',
  codeThing:
    'function functions method class component hook script snippet query regex regexp helper type interface algorithm decorator middleware endpoint one-liner program unit macro enum reducer parser validator wrapper iterator generator expression utility stylesheet test tests funktion methode klasse komponente skript abfrage python-funktion bash-skript react-komponente sql-abfrage hilfsfunktion programm ausdruck',
  code: 'code function method class module script component implementation file :code codebase logic funktion klasse methode modul implementierung quelltext',
  refactorable:
    'function functions method methods class classes module modules variable code component components helpers logic file :symbol :path callbacks switch ifs loops promises funktion klasse methode modul variable',
  product:
    'app application website site web-site web-page page status-page landing-page system platform service api tool game dashboard shop portal blog plugin backend frontend prototype bot client webseite website anwendung statusseite plattform dienst spiel oberfläche todo-app web-app webapp system bibliothek',
  change:
    'change replace update set add insert append remove delete correct edit fix bump increase decrease modify adjust prepend swap ändere ersetze korrigiere füge entferne lösche setze ergänze aktualisiere trag streiche passe bearbeite erhöhe',
  textPart:
    'typo typos spelling wording comma heading headline title paragraph sentence section line word date version port tippfehler komma überschrift absatz satz titel zeile wort datum abschnitt rechtschreibung rechtschreibfehler schreibfehler',
  run: 'run execute start launch rerun trigger kick spin fire invoke führ führe starte lass',
  runnable:
    'tests test test-suite suite build linter lint server dev-server script command :command migration migrations compiler specs formatter benchmark pipeline type-check container linter test typecheck skript befehl build server entwicklungsserver',
  where: 'where wo',
  usedCode:
    'defined declared implemented called used imported definiert deklariert implementiert aufgerufen benutzt verwendet importiert',
  broken:
    'fails failing failed fail crash crashes crashed crashing breaks broken throws throw hangs freezes stuck dies stürzt abstürzt scheitert kaputt schlägt hängt',
  codeQuality:
    'wrong improve improved good issues problems holes security vulnerabilities smell smells flaws ok safe better think besser falsch gut',
  survey:
    'research investigate survey analyze analyse explore recherchiere untersuche analysiere erforsche',
  breadth:
    'thorough thoroughly depth detailed comprehensive sources recommendation recommend literature overview landscape findings pros competitors ausführlich gründlich quellen vor- überblick empfehlung umfassend',
  redraw: 'turn change convert make switch redraw mach mache ändere wandle verwandle',
  chart:
    'chart charts diagram bar-chart pie-chart line-chart pie donut bars diagramm balkendiagramm kreisdiagramm liniendiagramm säulendiagramm',
  documents: 'documents document sources source dokumente dokumenten quellen',
  web: 'web internet online google netz im-web',
};
