'use client';

import {
  AppWindow,
  Bookmark,
  BookOpen,
  Download,
  Filter,
  Highlighter,
  Library,
  Lightbulb,
  type LucideIcon,
  Save,
  Share2,
  Undo2,
  Waypoints,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import * as z from 'zod';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useLink } from '@/hooks/shared-links';
import { useUndo } from '@/hooks/undo-store';
import { useCopy } from '@/hooks/use-copy';
import { useErrorText } from '@/hooks/use-error-text';
import { type FrontendToolName, frontendTools } from '@/lib/frontend-tools/schema';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

const ICONS: Record<FrontendToolName, LucideIcon> = {
  open_document: BookOpen,
  highlight_passage: Highlighter,
  set_filter: Filter,
  show_sources: Library,
  show_knowledge_graph: Waypoints,
  show_answer: AppWindow,
  suggest_follow_up: Lightbulb,
  bookmark_content: Bookmark,
  export_content: Download,
  share_content: Share2,
  save_to_workspace: Save,
};

const textSchema = z.string().catch('');

/** A call of a tool that works in the app itself: what it did there, and the way back. */
export function AppToolCard({ call }: { call: ToolCall }) {
  const t = useTranslations('appTools');
  const errorText = useErrorText();
  const { state, undo } = useUndo(call.id);
  const name = call.name as FrontendToolName;
  const done = call.state === 'done';
  return (
    <div>
      <ToolCallCard
        call={call}
        icon={ICONS[name]}
        summary={summaryOf(call)}
        outcome={state === 'undone' ? t('undone') : t(`done.${name}`)}
      />
      {done && (state === 'offered' || state === 'undoing') && (
        <Button
          size="sm"
          disabled={state === 'undoing'}
          onClick={() => undo().catch((error) => toast.error(errorText(error)))}
          className="mb-1.5"
        >
          <Undo2 aria-hidden="true" className="size-3.5" />
          {t('undo')}
        </Button>
      )}
      {done && <SharedLink id={call.id} />}
      {done && name === 'suggest_follow_up' && <FollowUps call={call} />}
    </div>
  );
}

/** The link that the call offered: made when it is pressed, shown for as long as the page is open. */
function SharedLink({ id }: { id: string }) {
  const t = useTranslations('appTools');
  const errorText = useErrorText();
  const { link, make } = useLink(id);
  const { copied, copy } = useCopy(link ?? '', t('copyFailed'));
  if (make) {
    return (
      <Button
        size="sm"
        className="mb-1.5"
        onClick={() => make().catch((error) => toast.error(errorText(error)))}
      >
        <Share2 aria-hidden="true" className="size-3.5" />
        {t('makeLink')}
      </Button>
    );
  }
  if (!link) return null;
  return (
    <div className="mb-1.5 flex gap-1.5">
      <Input readOnly value={link} aria-label={t('link')} className="h-7 text-xs" />
      <Button size="sm" onClick={() => void copy()}>
        {copied ? t('copied') : t('copyLink')}
      </Button>
    </div>
  );
}

/** What the call is about: the name that came of it, else what was asked for. */
function summaryOf(call: ToolCall): string {
  const { title, opened, bookmarked, saved } = resultFields(call.result);
  const found = [title, opened, bookmarked, saved].map((one) => textSchema.parse(one));
  const asked = ['text', 'document', 'entity', 'title', 'query', 'format'].map((one) =>
    textArgument(call, one),
  );
  return [...found, ...asked].find(Boolean) ?? '';
}

function FollowUps({ call }: { call: ToolCall }) {
  const t = useTranslations('appTools');
  const given = frontendTools.suggest_follow_up.parameters.safeParse(call.args).data;
  return (
    <ul aria-label={t('followUps')} className="mb-1.5 flex flex-wrap gap-1.5">
      {given?.questions.map((question) => (
        <li key={question}>
          <Button size="sm" onClick={() => call.send(question)}>
            {question}
          </Button>
        </li>
      ))}
    </ul>
  );
}
