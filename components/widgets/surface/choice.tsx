import { cn } from '@/components/ui/cn';

const CHIP =
  'rounded-full border border-line-strong bg-surface px-3 py-1 hover:bg-hover has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** One option: a radio button or a check box, which a chip hides but keeps for keys and readers. */
export function Choice({
  name,
  several,
  chip,
  checked,
  onChange,
  children,
}: {
  name: string;
  several: boolean;
  chip: boolean;
  checked: boolean;
  onChange: () => void;
  children: string;
}) {
  return (
    <label
      className={cn(
        'relative flex min-h-6 max-w-full cursor-pointer',
        chip ? CHIP : 'w-fit items-start gap-2.5',
      )}
    >
      <input
        type={several ? 'checkbox' : 'radio'}
        name={name}
        checked={checked}
        onChange={onChange}
        className={cn(
          chip ? 'absolute inset-0 cursor-pointer opacity-0' : 'mt-0.5 size-4 shrink-0',
          'accent-(--accent)',
        )}
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
