import type { EvidenceTable } from './schema.ts';

/** Single words that lean to a type, for wordings that no phrase knows. Too weak to outweigh one. */
export const hintEvidence: EvidenceTable = {
  simple_question: [[1.1, 'who|whom|when|where|which|wer|wann|wo|welche|welcher|welches']],
  explanation: [
    [
      1.6,
      'explain|understand|explanation|meaning|difference|how|why|wie|warum|erklärung|unterschied|bedeutet',
    ],
    [2.4, '^ what makes|causes|happens|keeps'],
    [2.2, '^ was passiert|geschieht|bewirkt'],
    [2.2, '^ talk|guide|lead|take me|us through'],
  ],
  greeting: [
    [1.6, 'hello|hi|hallo|welcome|greetings|thanks|thank|danke|bye|goodbye|tschüss'],
    [2.2, 'good|guten|gute|schönen|schöne to|morning|evening|day|night|morgen|abend|tag'],
  ],
  file_read: [
    [1.2, ':path'],
    [2.4, 'contents|content|inhalt|dump|recite|vorlesen|anschauen|lies|read', ':path'],
    [2.6, 'what|was .. in|inside :path'],
  ],
  file_edit: [
    [
      2,
      'add|append|change|fix|replace|remove|delete|tick|mark|move|insert|correct|update|rename',
      ':path',
    ],
    [2, 'ändern|ändere|streichen|dazu|hinzu|schreib|schreibe|ergänze|ersetze|lösche', ':path'],
  ],
  file_create: [
    [2.4, 'new|blank|empty|create|neue|neuen|leere|anlegen|erstellen', ':path'],
    [2.4, '^ write|save|store|schreib|speichere .. into|to|as|unter', ':path'],
  ],
  search_code: [
    [2.2, 'callers|reference|references|usages|occurrences|mentions|imports|grep'],
    [2.2, 'all|every|alle|any files|dateien|places|stellen|callers|uses|calls'],
  ],
  run_command: [
    [2.6, ':command'],
    [
      2.2,
      'run|rerun|execute|start|launch|ausführen|laufen|starte|lass .. tests|linter|build|test|suite|server',
    ],
    [1.6, 'linter|lint|drüberlaufen'],
  ],
  web_search: [
    [2.4, 'online|internet|netz|web|google|website|webseite'],
    [2, 'price|weather|news|kostet|wetter|nachrichten'],
  ],
  code_generation: [
    [
      2.6,
      'python|typescript|javascript|java|rust|sql|bash|react|graphql|css|html|go|kotlin .. <codeThing>',
    ],
    [2.4, '<codeThing> .. schreiben|please|programmieren|bitte|that|which|to|for|zum'],
    [2.2, '^ draft|write|sketch|design|provide .. schema|class|query|code|script|function'],
  ],
  code_review: [
    [
      2.6,
      'weaknesses|weakness|flaws|mistakes|schwächen|mängel|improvements|smells|issues|criticism',
    ],
    [
      2.4,
      'my|our|this|meine|meinem|meinen|these .. code|commits|commit|changes|diff|snippet|pull-request',
      '?',
    ],
    [2, 'would you change|improve|do|recommend', ':code'],
  ],
  debugging: [
    [
      2.6,
      'error|errors|exception|fehler|bug|bugs|problem|broken|failed|fails|kaputt|crash|leak|timeout',
    ],
    [
      2.4,
      'empty|blank|wrong|missing|nothing|leer|leere|falsch|stuck|slow|unexpected|produces|immer wieder|file|result|output|page|nothing',
    ],
    [4.4, 'why|warum am|is|are|do|bekomme|kriege i|we|ich .. error|errors|fehler|exception'],
  ],
  complex_task: [
    [2.8, 'site|app|system|platform|website|shop|portal|webseite|plattform with|for|mit|including'],
    [2.6, 'everything|alles|whole|entire|complete|gesamte|komplett .. to|over|and|auf|from|und'],
    [3.4, '^ build|baue|entwickle|develop|create|entwirf'],
  ],
  research: [
    [
      2.8,
      'studies|sources|sourced|literature|evidence|papers|quellen|studien|recherche|report|bericht',
    ],
    [2.8, 'in depth|detail|depth'],
    [3, '^ weigh|contrast|compare|assess|survey|untersuche|vergleiche|vergleich'],
    [2.2, 'against|versus|vs|gegenüber|im vergleich|detail|depth|in|zu'],
  ],
  refactoring: [
    [
      2.6,
      'nested|nesting|duplicated|shared|readable|modules|module|structure|lesbarer|abstraction|coupling|cleaner',
    ],
    [
      3.4,
      '^ split|break|flatten|extract|pull|factor|teile|zerlege|simplify|unify .. <refactorable>|component|modules|module|conditions|parts|function|functions',
    ],
  ],
};
