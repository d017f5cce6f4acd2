/** The few sentences the offline model says itself; everything else is quoted. */
export const frames = {
  en: {
    greeting: 'Hello! Ask me something about the documents of this workspace.',
    thanks: 'You are welcome. Is there anything else you would like to look up?',
    capabilities: [
      'I am the **offline model**: I run inside Flightdeck, without a key and without a network.',
      '',
      '- I search the documents of this workspace and quote the sentences that answer your question, each with a citation that opens the source.',
      '- I understand follow-up questions, and I can summarise a document: “summarize …”.',
      '- I read, find, search, change and write files, and run commands: “fix the typo in notes/plan.md”, “run the tests”, `/help` for the list. Changes and commands wait for your consent.',
      '- I recall earlier conversations and draw up plans: “what did we decide about …”, `/plan …`.',
      '- I say so when the documents hold no answer. I never make one up.',
      '',
      'A language model (a provider key in `.env`, or Ollama) would also explain, compare, translate and write in its own words.',
    ].join('\n'),
    declined: (topic: string) =>
      `I could not find an answer to that in the documents of this workspace. I looked for: ${topic}.`,
    advice:
      'Try the words the document would use, ask about one thing at a time, or add a document that covers it.',
    declinedPart: (part: string) => `I found no answer to “${part}” in the documents.`,
    noDocuments:
      'The search found nothing, so I cannot answer that. If the workspace is empty, add a document first, then ask again.',
    nothingMore: 'I have already quoted everything the documents say about that.',
    searchFailed:
      'The search did not work just now, so I cannot answer. Please try again in a moment.',
    noSearch: 'I cannot search the documents here, so I have nothing to answer from.',
    summary: (title: string) => `The key points of **${title}**, quoted:`,
    summaryUnknown: (topic: string) => `I found no document about ${topic} to summarise.`,
    from: (title: string) => `From **${title}**:`,
  },
  de: {
    greeting: 'Hallo! Frag mich etwas zu den Dokumenten dieses Arbeitsbereichs.',
    thanks: 'Gern geschehen. Möchtest du noch etwas nachschlagen?',
    capabilities: [
      'Ich bin das **Offline-Modell**: Ich laufe in Flightdeck selbst, ohne Schlüssel und ohne Netz.',
      '',
      '- Ich durchsuche die Dokumente dieses Arbeitsbereichs und zitiere die Sätze, die deine Frage beantworten, jeweils mit einem Verweis auf die Quelle.',
      '- Ich verstehe Anschlussfragen und kann ein Dokument zusammenfassen: „fasse … zusammen“.',
      '- Ich lese, finde, durchsuche, ändere und schreibe Dateien und führe Befehle aus: „korrigiere den Tippfehler in notes/plan.md“, „starte die Tests“; `/help` zeigt die Liste. Änderungen und Befehle warten auf deine Zustimmung.',
      '- Ich erinnere mich an frühere Unterhaltungen und entwerfe Pläne: „was haben wir zu … beschlossen“, `/plan …`.',
      '- Ich sage es, wenn die Dokumente keine Antwort enthalten. Ich erfinde nichts.',
      '',
      'Ein Sprachmodell (ein Schlüssel in `.env` oder Ollama) würde auch erklären, vergleichen, übersetzen und frei formulieren.',
    ].join('\n'),
    declined: (topic: string) =>
      `Dazu habe ich in den Dokumenten dieses Arbeitsbereichs keine Antwort gefunden. Gesucht habe ich nach: ${topic}.`,
    advice:
      'Versuch es mit den Wörtern des Dokuments, frag nach einer Sache auf einmal, oder füge ein passendes Dokument hinzu.',
    declinedPart: (part: string) =>
      `Auf „${part}“ habe ich in den Dokumenten keine Antwort gefunden.`,
    noDocuments:
      'Die Suche hat nichts gefunden, daher kann ich nicht antworten. Ist der Arbeitsbereich leer, füge zuerst ein Dokument hinzu.',
    nothingMore: 'Was die Dokumente dazu sagen, habe ich bereits vollständig zitiert.',
    searchFailed: 'Die Suche hat gerade nicht funktioniert. Bitte versuch es gleich noch einmal.',
    noSearch: 'Ich kann die Dokumente hier nicht durchsuchen und habe deshalb nichts zu antworten.',
    summary: (title: string) => `Die wichtigsten Punkte aus **${title}**, zitiert:`,
    summaryUnknown: (topic: string) => `Zu ${topic} habe ich kein Dokument gefunden.`,
    from: (title: string) => `Aus **${title}**:`,
  },
} as const;
