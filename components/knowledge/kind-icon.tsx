import {
  Braces,
  FileCode,
  FileSpreadsheet,
  FileText,
  FileType,
  Globe,
  Hash,
  type LucideIcon,
  ScrollText,
} from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { DocumentSummary } from '@/lib/knowledge/schema';

const ICONS: Record<DocumentSummary['kind'], { icon: LucideIcon; tone: string }> = {
  markdown: { icon: Hash, tone: 'bg-accent-soft text-accent-strong' },
  text: { icon: FileText, tone: 'bg-sunken text-ink-soft' },
  html: { icon: Globe, tone: 'bg-good-soft text-good' },
  pdf: { icon: ScrollText, tone: 'bg-bad-soft text-bad' },
  docx: { icon: FileType, tone: 'bg-accent-soft text-accent-strong' },
  csv: { icon: FileSpreadsheet, tone: 'bg-good-soft text-good' },
  json: { icon: Braces, tone: 'bg-warn-soft text-warn' },
  code: { icon: FileCode, tone: 'bg-warn-soft text-warn' },
};

/** A document's kind at a glance; the word for it stands beside it, so this is decoration. */
export function KindIcon({
  kind,
  size = 'md',
}: {
  kind: DocumentSummary['kind'];
  size?: 'sm' | 'md';
}) {
  const { icon: Icon, tone } = ICONS[kind];
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-flex shrink-0 items-center justify-center',
        size === 'md' ? 'size-9 rounded-md [&>svg]:size-4.5' : 'size-6 rounded-sm [&>svg]:size-3.5',
        tone,
      )}
    >
      <Icon />
    </span>
  );
}
