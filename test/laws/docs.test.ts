import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DECISION_KINDS } from '../../lib/decisions/schema.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => join(folder, name));

const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md'), ...filesIn('lib', '.md')];
const protocol = read('docs/protocol.md');
const architecture = read('docs/architecture.md');

/** `GET /api/threads/{}` for every method of every route file; names of parameters do not matter. */
function routesOfProgram(): string[] {
  return filesIn('app/api', 'route.ts').flatMap((file) => {
    const path = dirname(file)
      .slice('app'.length)
      .replaceAll(/\[\w+\]/g, '{}');
    const methods = [
      ...read(file).matchAll(/^export (?:const|function|async function) ([A-Z]+)\b/gm),
    ];
    return methods.map(([, method]) => `${method} ${path}`);
  });
}

function routesOfGuide(): string[] {
  const lines = [...protocol.matchAll(/^\| `([A-Z, ]+) (\/api\/[^`?\s]+)[^`]*` \|/gm)];
  return lines.flatMap(([, methods = '', path = '']) =>
    methods.split(', ').map((method) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
  );
}

/** The names in the first cell of each row of the table under a heading. */
function namesUnder(page: string, heading: string): string[] {
  const section = page.split(`\n${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const [, rows = ''] = section.split('\n| ---');
  return [...rows.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    cell.replaceAll('`', '').split(', '),
  );
}

/** The values of `const …_ACTIVITY = '…'` in the slices: what stands in a transcript. */
const activitiesOfProgram = (): string[] =>
  filesIn('lib', '.ts').flatMap((file) =>
    [...read(file).matchAll(/^export const \w+_ACTIVITY = '([\w-]+)'/gm)].map(
      ([, name = '']) => name,
    ),
  );

describe('the guides', () => {
  it('list every route, and no other', () => {
    const guide = routesOfGuide().filter((line) => !line.includes('/copilotkit/'));
    expect(guide.length).toBeGreaterThan(20);
    expect(guide.sort()).toEqual(routesOfProgram().sort());
  });

  it('name every activity, and no other', () => {
    expect(namesUnder(protocol, '### Activities').sort()).toEqual(activitiesOfProgram().sort());
  });

  it('tell how every kind of decision is answered', () => {
    expect(namesUnder(protocol, '### Answers').sort()).toEqual([...DECISION_KINDS].sort());
  });

  it('say what every slice does', () => {
    const slices = readdirSync('lib', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const named = namesUnder(architecture, '## Slices of lib').filter(
      (name) => !name.includes('.'),
    );
    expect(named.sort()).toEqual(slices.sort());
  });

  it('lead to files that are there', () => {
    const broken = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .filter(([, target = '']) => !existsSync(join(dirname(page), target)))
        .map(([, target]) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name files of the program that are there', () => {
    const named = PAGES.flatMap((page) =>
      [
        ...read(page).matchAll(
          /`((?:lib|app|components|server|scripts|test|samples|docs)\/[\w./[\]-]+)`/g,
        ),
      ]
        .filter(([, path = '']) => !existsSync(path))
        .map(([, path]) => `${page}: ${path}`),
    );
    expect(named).toEqual([]);
  });

  it('number the decisions without a gap, each with a heading of its number', () => {
    const notes = filesIn('docs/decisions', '.md').sort();
    const heads = notes.map((note) => read(note).slice(2, 5));
    expect(heads).toEqual(notes.map((_, index) => String(index + 1).padStart(3, '0')));
  });
});
