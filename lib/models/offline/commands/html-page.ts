export type Page = { title: string; sections: string[]; language: 'en' | 'de' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => `&#${found.codePointAt(0)};`);

/** A section's name as an id: lower case letters, digits and dashes. */
const idOf = (name: string, index: number) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || `section-${index + 1}`;

const WORDS = {
  en: {
    works: 'All systems operational',
    checked: 'Last checked today. This page is updated by hand.',
    component: 'Component',
    state: 'State',
    ok: 'Operational',
    parts: ['Website', 'API', 'Database', 'E-mail'],
    uptime: ['Uptime, 90 days', 'Response time', 'Open incidents'],
    quiet: 'No incidents in the last 90 days.',
    example:
      'When something happens, it is listed here with the time, what was affected and what was done.',
    maintenance: 'No maintenance is planned.',
    contact: 'Something does not work? Write to the team and say what you see.',
    own: (name: string) => `This is the place for ${name}. Replace this text with your own.`,
    sections: 'Sections',
  },
  de: {
    works: 'Alle Systeme laufen',
    checked: 'Heute zuletzt geprüft. Diese Seite wird von Hand gepflegt.',
    component: 'Komponente',
    state: 'Zustand',
    ok: 'In Betrieb',
    parts: ['Website', 'API', 'Datenbank', 'E-Mail'],
    uptime: ['Verfügbarkeit, 90 Tage', 'Antwortzeit', 'Offene Störungen'],
    quiet: 'Keine Störungen in den letzten 90 Tagen.',
    example: 'Wenn etwas geschieht, steht es hier mit der Zeit, dem Betroffenen und dem Getanen.',
    maintenance: 'Es ist keine Wartung geplant.',
    contact: 'Etwas geht nicht? Schreib dem Team, was du siehst.',
    own: (name: string) => `Hier ist Platz für ${name}. Ersetze diesen Text durch deinen eigenen.`,
    sections: 'Abschnitte',
  },
};

type Writer = (words: typeof WORDS.en) => string;

const overview: Writer = (
  words,
) => `      <p class="state"><span aria-hidden="true">●</span> ${words.works}</p>
      <p>${words.checked}</p>
      <dl class="figures">
        <div><dt>${words.uptime[0]}</dt><dd>100 %</dd></div>
        <div><dt>${words.uptime[1]}</dt><dd>–</dd></div>
        <div><dt>${words.uptime[2]}</dt><dd>0</dd></div>
      </dl>`;

const components: Writer = (words) => `      <table>
        <thead><tr><th scope="col">${words.component}</th><th scope="col">${words.state}</th></tr></thead>
        <tbody>
${words.parts.map((part) => `          <tr><td>${part}</td><td class="ok">${words.ok}</td></tr>`).join('\n')}
        </tbody>
      </table>`;

const incidents: Writer = (words) => `      <p>${words.quiet}</p>
      <p class="quiet">${words.example}</p>`;

/** What stands in a section, by its name; any other gets a paragraph to be replaced. */
const CONTENT: readonly [RegExp, Writer][] = [
  [/^(?:overview|summary|status|current status|übersicht|überblick)$/i, overview],
  [/^(?:components?|services?|systems?|komponenten|dienste|systeme)$/i, components],
  [/^(?:incidents?|incident history|history|outages?|störungen|vorfälle|verlauf)$/i, incidents],
  [
    /^(?:maintenance|scheduled maintenance|wartung)$/i,
    (words) => `      <p>${words.maintenance}</p>`,
  ],
  [/^(?:contact|support|help|kontakt|hilfe)$/i, (words) => `      <p>${words.contact}</p>`],
];

const STYLE = `    :root { color-scheme: light dark; --text: #1c2430; --back: #f6f7f9; --card: #fff; --line: #d9dee6; --ok: #1a7f4b; --link: #1f5fbf; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e7ebf1; --back: #12161c; --card: #1b212a; --line: #333c49; --ok: #56c98a; --link: #8ab4f8; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.6 system-ui, sans-serif; }
    header, main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem; }
    h1 { margin: 0 0 .75rem; font-size: 2rem; line-height: 1.2; }
    nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0; padding: 0; list-style: none; }
    a { color: var(--link); }
    section { margin-bottom: 1.25rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
    h2 { margin: 0 0 .5rem; font-size: 1.25rem; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: .5rem 0; border-bottom: 1px solid var(--line); text-align: left; }
    .state { font-size: 1.125rem; font-weight: 600; }
    .state span, .ok { color: var(--ok); }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 0; }
    .figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
    .quiet { opacity: .8; }`;

/** A page that stands alone: no scripts, no requests, light and dark, usable by keyboard and screen reader. */
export function htmlPage({ title, sections, language }: Page): string {
  const words = WORDS[language];
  const parts = sections.map((name, index) => ({
    name: escaped(name),
    id: idOf(name, index),
    plain: name,
  }));
  const write = (name: string) =>
    (
      CONTENT.find(([known]) => known.test(name))?.[1] ??
      (() => `      <p>${escaped(words.own(name))}</p>`)
    )(words);
  return `<!doctype html>
<html lang="${language}">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <style>
${STYLE}
  </style>
  </head>
  <body>
  <header>
    <h1>${escaped(title)}</h1>
    <nav aria-label="${words.sections}">
      <ul>
${parts.map(({ name, id }) => `        <li><a href="#${id}">${name}</a></li>`).join('\n')}
      </ul>
    </nav>
  </header>
  <main>
${parts
  .map(
    ({ name, id, plain }) => `    <section id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${name}</h2>
${write(plain)}
    </section>`,
  )
  .join('\n')}
  </main>
  </body>
</html>
`;
}
