import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/** A button that leads elsewhere is a link, and says where to: its label may say something else. */
export function SurfaceLink({
  href,
  whole,
  names,
  className,
  children,
}: {
  href: string;
  /** Whether all of the address is shown: it may hold what the user entered. */
  whole: boolean;
  names: { 'aria-label': string | undefined; 'aria-description': string | undefined };
  className: string;
  children: ReactNode;
}) {
  const url = new URL(href);
  const host = url.protocol === 'mailto:' ? url.pathname : url.host;
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
        ({whole ? href : host})
      </span>
      <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
    </a>
  );
}
