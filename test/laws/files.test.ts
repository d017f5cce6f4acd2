import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../../lib/env.ts';
import { missingPackages } from '../../scripts/complete-lock-file.mjs';
import { anyTypes } from './checks/expressions.ts';
import { fixture } from './checks/fixture.ts';
import {
  allModules,
  programModules,
  ROOT,
  readProjectFile,
  repositoryFiles,
} from './checks/project.ts';
import { medianLines, tooLong } from './checks/sizes.ts';
import {
  downloadAddresses,
  exampleVariables,
  machinePaths,
  messageKeys,
  placeholders,
} from './checks/texts.ts';

const all = allModules();

describe('files are small', () => {
  it('none has more than 400 lines', () => expect(tooLong(all, 400)).toEqual([]));

  it('the median is at most 80 lines', () =>
    expect(medianLines(programModules())).toBeLessThanOrEqual(80));

  it('route files have at most 60 lines', () => {
    const routes = programModules().filter(({ path }) => path.startsWith('app/'));
    expect(tooLong(routes, 60)).toEqual([]);
  });

  it('a long file and a high median are found', () => {
    const modules = fixture({ 'a.ts': 'a\n'.repeat(401), 'b.ts': 'b\n'.repeat(400) });
    expect(tooLong(modules, 400)).toEqual([{ path: 'a.ts', problem: '401 lines; at most 400' }]);
    expect(medianLines(modules)).toBe(401);
  });
});

describe('no any', () => {
  it('nowhere', () => expect(anyTypes(all)).toEqual([]));

  it('any is found in every position of a type, and only there', () => {
    const modules = fixture({
      'a.ts': 'const a: any = 1;',
      'b.ts': 'const b = c as Record<string, any>;',
      'c.ts': "const any = 'any'; expect.any(String);",
    });
    expect(anyTypes(modules).map(({ path }) => path)).toEqual(['a.ts:1', 'b.ts:1']);
  });
});

describe('.env.example', () => {
  it('names exactly the variables that lib/env.ts reads', () => {
    const named = exampleVariables(readProjectFile('.env.example'));
    expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('is read with set and commented-out variables', () => {
    expect(exampleVariables('# A comment: x=1\nA=1\n# B_2=x\n#C=\n')).toEqual(['A', 'B_2', 'C']);
  });
});

describe('messages', () => {
  const read = (locale: string): object => ({
    ...JSON.parse(readProjectFile(`messages/${locale}.json`)),
    ...JSON.parse(readProjectFile(`messages/dev-console/${locale}.json`)),
  });
  const textAt = (messages: object, key: string): string =>
    key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], messages) as string;

  it('English and German have the same keys', () =>
    expect(messageKeys(read('de'))).toEqual(messageKeys(read('en'))));

  it('and the same placeholders', () => {
    const [english, german] = [read('en'), read('de')];
    const differing = messageKeys(english).filter(
      (key) =>
        String(placeholders(textAt(english, key))) !== String(placeholders(textAt(german, key))),
    );
    expect(differing).toEqual([]);
  });

  it('a missing key is found at any depth', () => {
    expect(messageKeys({ a: { b: 'x', c: { d: 'y' } }, e: 'z' })).toEqual(['a.b', 'a.c.d', 'e']);
    expect(placeholders('{count, plural, one {# file} other {# files}} of {name}')).toContain(
      'name',
    );
  });
});

describe('what is published', () => {
  it('package-lock.json holds no download addresses', () => {
    expect(downloadAddresses(JSON.parse(readProjectFile('package-lock.json')))).toEqual([]);
    const lock = { packages: { a: { resolved: 'https://example.org/a.tgz' }, b: {} } };
    expect(downloadAddresses(lock)).toEqual(['a']);
  });

  it('package-lock.json names the packages of every platform, or npm ci refuses it', () => {
    const missing = missingPackages(JSON.parse(readProjectFile('package-lock.json')));
    expect(missing, 'node scripts/complete-lock-file.mjs adds them').toEqual([]);
  });

  it('no file tells where somebody keeps their work', () => {
    const texts = repositoryFiles().filter((path) =>
      /\.(tsx?|m?js|json|md|ya?ml|css|sql|sh|example)$/.test(path),
    );
    const telling = texts.filter((path) => {
      if (path === 'test/laws/files.test.ts') return false;
      const text = readProjectFile(path);
      return (
        machinePaths(text).length > 0 ||
        [`${ROOT}/`, `${homedir()}/`].some((own) => text.includes(own))
      );
    });
    expect(telling).toEqual([]);
    expect(machinePaths('see /home/jane/notes or C:\\Users\\jane, not /api/home/x')).toEqual([
      '/home/jane/',
      'C:\\Users\\jane',
    ]);
  });
});
