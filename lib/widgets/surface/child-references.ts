import type { SurfaceComponent } from './components.ts';
import type { ChildList } from './dynamic-values.ts';

export type ChildReference = {
  property: string;
  id: string;
  /** Drawn once for every entry of the list at this path. */
  template?: string;
};

/** The components that a component draws inside itself. */
export function childReferences(component: SurfaceComponent): ChildReference[] {
  switch (component.component) {
    case 'Row':
    case 'Column':
    case 'List':
      return listReferences(component.children);
    case 'Card':
    case 'Button':
      return [{ property: 'child', id: component.child }];
    case 'Tabs':
      return component.tabs.map(({ child }, index) => ({
        property: `tabs.${index}.child`,
        id: child,
      }));
    case 'Modal':
      return [
        { property: 'trigger', id: component.trigger },
        { property: 'content', id: component.content },
      ];
    default:
      return [];
  }
}

function listReferences(children: ChildList): ChildReference[] {
  if (Array.isArray(children)) return children.map((id) => ({ property: 'children', id }));
  return [{ property: 'children', id: children.componentId, template: children.path }];
}
