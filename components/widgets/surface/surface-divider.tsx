import { cn } from '@/components/ui/cn';
import type { DrawnProps } from './drawn-props';

export function SurfaceDivider({ component }: DrawnProps<'Divider'>) {
  const vertical = component.axis === 'vertical';
  return (
    <hr
      aria-orientation={vertical ? 'vertical' : undefined}
      className={cn('border-line', vertical ? 'h-full min-h-6 border-l' : 'w-full border-t')}
    />
  );
}
