import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/** A button that leads elsewhere is a link, and says where to: its label may say something else. */
export function SurfaceLink({
  href,
  names,
  className,
  children,
}: {
  href: string;
  names: { 'aria-label': string | undefined; 'aria-description': string | undefined };
  className: string;
  children: ReactNode;
}) {
  const url = new URL(href);
  return (
    <a
      {...names}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={href}
      className={className}
    >
      <bdi>{children}</bdi>
      <span className="text-[0.8125rem] font-normal opacity-80 wrap-anywhere">
        ({url.protocol === 'mailto:' ? url.pathname : url.host})
      </span>
      <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
    </a>
  );
}
