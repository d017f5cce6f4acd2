import type { ComponentType } from 'react';

/**
 * A component for one of CopilotKit's slots. A slot's type asks for the original's static parts
 * too; they are handed through.
 */
export function inPlaceOf<Original extends object, Props>(
  original: Original,
  component: ComponentType<Props>,
): Original {
  return Object.assign(component, { ...original }) as unknown as Original;
}
