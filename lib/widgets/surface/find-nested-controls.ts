import type { ChildReference } from './child-references.ts';
import type { ComponentName, SurfaceComponent } from './components.ts';

/** What can be used by itself, and therefore not stand within a button. */
const CONTROLS: ReadonlySet<ComponentName> = new Set([
  ...(['Button', 'TextField', 'CheckBox', 'ChoicePicker', 'Slider', 'DateTimeInput'] as const),
  ...(['Tabs', 'Modal', 'Video', 'AudioPlayer'] as const),
]);

/**
 * Finds controls within what is itself a button: a Button, or the trigger of a Modal that is none.
 * Neither a keyboard nor a screen reader could tell one from the other.
 */
export function findNestedControls(
  components: ReadonlyMap<string, SurfaceComponent>,
  references: ReadonlyMap<string, ChildReference[]>,
): string[] {
  const known = new Map<string, string | undefined>();
  /** Looks at each component once, however many buttons hold it; there are no circles. */
  const within = (id: string): string | undefined => {
    if (known.has(id)) return known.get(id);
    const type = components.get(id)?.component;
    let found = type && CONTROLS.has(type) ? `"${id}" (${type})` : undefined;
    for (const child of references.get(id) ?? []) found ??= within(child.id);
    known.set(id, found);
    return found;
  };
  const problems: string[] = [];
  for (const component of components.values()) {
    const label = labelOf(component, components);
    const control = label === undefined ? undefined : within(label);
    if (control) problems.push(`component "${component.id}": a button cannot hold ${control}`);
  }
  return problems;
}

/** Where the label of a button begins. */
function labelOf(component: SurfaceComponent, components: ReadonlyMap<string, SurfaceComponent>) {
  if (component.component === 'Button') return component.child;
  if (component.component !== 'Modal') return undefined;
  const isButton = components.get(component.trigger)?.component === 'Button';
  return isButton ? undefined : component.trigger;
}
