// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of A2UI look like templates
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { widgetTunables } from '../../widget-tunables.ts';
import { checkSurface } from './check-surface.ts';
import { childReferences } from './child-references.ts';
import { evaluate } from './evaluate.ts';
import { type CompilePattern, loadPatterns } from './patterns.ts';
import { CATALOG_IDS } from './schema.ts';

let compile: CompilePattern;
beforeAll(async () => {
  compile = await loadPatterns();
});

const version = 'v0.9';
const create = { version, createSurface: { surfaceId: 's', catalogId: CATALOG_IDS[0] } };
const components = (...list: unknown[]) => ({
  version,
  updateComponents: { surfaceId: 's', components: list },
});
const data = (value: unknown, path?: string) => ({
  version,
  updateDataModel: { surfaceId: 's', ...(path && { path }), value },
});
const text = { id: 'root', component: 'Text', text: 'x' };
const check = (...operations: unknown[]) => checkSurface({ operations, compile });

describe('checkSurface', () => {
  it('follows messages to the surface they leave', () => {
    const checked = check(
      create,
      components(text),
      data({ a: 1 }),
      data(2, '/b'),
      data(undefined, '/a'),
    );
    expect(checked).toMatchObject({ ok: true, surface: { surfaceId: 's', data: { b: 2 } } });
  });

  it('carries on from what earlier messages left', () => {
    const first = check(create, components(text));
    const before = first.ok ? first.surface : undefined;
    const next = checkSurface({ operations: [data({ late: true })], before, compile });
    expect(next).toMatchObject({ ok: true, surface: { data: { late: true } } });
    expect(before?.data).toEqual({});
  });

  it('leaves no surface when it is deleted, and lets it begin anew', () => {
    const gone = { version, deleteSurface: { surfaceId: 's' } };
    expect(check(create, components(text), gone)).toEqual({ ok: true, surface: undefined });
    expect(check(create, gone, create, components(text))).toMatchObject({ ok: true });
  });

  it('lets children be missing as long as more may come', () => {
    const operations = [create, components({ id: 'root', component: 'Card', child: 'later' })];
    expect(checkSurface({ operations, complete: false, compile })).toMatchObject({ ok: true });
    expect(checkSurface({ operations, compile })).toMatchObject({ ok: false });
    expect(checkSurface({ operations: [create], complete: false })).toMatchObject({ ok: true });
  });

  it('tells what to mend, by component and property', () => {
    const checked = check(
      create,
      components({ ...text, variant: 'huge' }, { id: 'b', component: 'Slider' }),
    );
    expect(checked).toEqual({
      ok: false,
      problems: [
        'component "root" (Text), "variant": must be one of h1, h2, h3, h4, h5, caption, body',
        'component "b" (Slider), "max": is missing; must be a number',
        'component "b" (Slider), "value": must be a number, {"path": "/…"} or {"call": "…", "args": {…}}',
      ],
    });
  });

  it('tells a few problems at a time', () => {
    const bad = Array.from({ length: 300 }, (_, index) => ({
      id: `n${index}`,
      component: 'Blink',
    }));
    const checked = check(create, components(...bad));
    expect(checked.ok ? [] : checked.problems).toHaveLength(widgetTunables.surfaces.problems);
  });
});

/** Trees of rows and texts, some of them drawn from lists in the data. */
const tree = fc
  .array(fc.record({ parent: fc.nat(), template: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((nodes) => {
    const children = nodes.map(() => [] as number[]);
    for (const [index, { parent }] of nodes.entries()) {
      if (index > 0) children[parent % index]?.push(index);
    }
    const id = (index: number) => (index === 0 ? 'root' : `n${index}`);
    return nodes.map(({ template }, index) => {
      const own = (children[index] ?? []).map(id);
      const [only] = own;
      if (only === undefined) return { id: id(index), component: 'Text', text: { path: 'name' } };
      const repeated = template && own.length === 1;
      return {
        id: id(index),
        component: 'Column',
        children: repeated ? { componentId: only, path: '/list' } : own,
      };
    });
  });

describe('checkSurface, whatever comes', () => {
  it('draws trees that are whole and small enough', () => {
    fc.assert(
      fc.property(tree, fc.nat(2), (nodes, length) => {
        const list = Array.from({ length }, () => ({ name: 'x' }));
        const checked = check(create, components(...nodes), data({ list }));
        const tooMany = !checked.ok && /would be drawn|levels deep/.test(checked.problems.join());
        expect(checked.ok || tooMany).toBe(true);
      }),
    );
  });

  it('answers garbage with problems, and nothing else changes', () => {
    const garbage = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((value) => components(value)),
      fc.jsonValue().map((value) => data(value)),
      fc.tuple(fc.string(), fc.jsonValue()).map(([path, value]) => data(value, path)),
      fc.constantFrom(create, components(text), { version, deleteSurface: { surfaceId: 's' } }),
    );
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 6 }), (operations) => {
        const before = JSON.stringify(operations);
        const checked = checkSurface({ operations, compile });
        expect(checked.ok || checked.problems.length > 0).toBe(true);
        expect(JSON.stringify(operations)).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('lets only through what can be evaluated', () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.record({ path: fc.constantFrom('/a', 'b', '/__proto__/x', '') }),
        fc.record({
          call: fc.constantFrom('formatString', 'not', 'and', 'required', 'openUrl', 'pluralize'),
          args: fc.dictionary(fc.constantFrom('value', 'values', 'other', 'url'), tie('any')),
        }),
        fc.constantFrom('${/a}', '${f(}', '${not(value: ${/a})}', '${openUrl(url: 1)}'),
      ),
    })).any;
    fc.assert(
      fc.property(value, (dynamic) => {
        const checked = check(create, components({ ...text, text: dynamic }), data({ a: 1 }));
        if (!checked.ok || !checked.surface) return;
        const context = { data: checked.surface.data, scope: '/', locale: 'en', compile };
        for (const component of checked.surface.components.values()) {
          expect(childReferences(component)).toEqual([]);
          expect(() => evaluate(component, context)).not.toThrow();
        }
      }),
    );
  });
});
