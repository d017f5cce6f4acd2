import { expect, it } from 'vitest';
import type { ChildReference } from './child-references.ts';
import type { SurfaceComponent } from './components.ts';
import { findNestedControls } from './find-nested-controls.ts';

it('looks at what many buttons hold once', () => {
  const looked: string[] = [];
  class Noted extends Map<string, ChildReference[]> {
    override get(id: string) {
      looked.push(id);
      return super.get(id);
    }
  }
  const button = (id: string): SurfaceComponent => ({
    ...{ id, component: 'Button', child: 'n0', action: { event: { name: 'press' } } },
  });
  const chain = Array.from({ length: 100 }, (_, index) => `n${index}`);
  const components = new Map<string, SurfaceComponent>([
    ...chain.map((id, index) => [id, { id, component: 'Card', child: `n${index + 1}` }] as const),
    ['n100', { id: 'n100', component: 'CheckBox', label: 'x', value: true }],
    ...Array.from({ length: 100 }, (_, index) => [`b${index}`, button(`b${index}`)] as const),
  ]);
  const references = new Noted(
    chain.map((id, index) => [id, [{ property: 'child', id: `n${index + 1}` }]]),
  );
  const problems = findNestedControls(components, references);
  expect(problems).toHaveLength(100);
  expect(problems[99]).toBe('component "b99": a button cannot hold "n100" (CheckBox)');
  expect(looked).toHaveLength(101);
});
