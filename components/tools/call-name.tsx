import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

/** The name of a tool, `server:tool` for those of other servers, with where it comes from. */
export function CallName({ name, sourced }: { name: string; sourced: boolean }) {
  const t = useTranslations('tools');
  const colon = name.indexOf(':');
  const server = colon > 0 ? name.slice(0, colon) : null;
  return (
    <>
      {(server !== null || sourced) && <Badge>{server ?? t('builtIn')}</Badge>}
      <span className="shrink-0 font-mono text-xs font-medium text-ink">
        {name.slice(colon + 1)}
      </span>
    </>
  );
}
