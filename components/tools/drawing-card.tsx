'use client';

import {
  ChartColumn,
  Image,
  LayoutPanelTop,
  List,
  type LucideIcon,
  Shapes,
  SquarePen,
  Table,
  TextCursorInput,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import * as z from 'zod';
import { drawnSchema, type WidgetType } from '@/lib/widgets/schema';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { parseToolData } from './tool-data';

const ICONS: Record<WidgetType, LucideIcon> = {
  card: LayoutPanelTop,
  table: Table,
  form: TextCursorInput,
  chart: ChartColumn,
  image: Image,
  list: List,
};

const namedSchema = z
  .object({ title: z.string(), caption: z.string(), alt: z.string() })
  .partial()
  .catch({});

/** Something that was drawn or changed; what it shows stands in the conversation itself. */
export function DrawingCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const { title, caption, alt } = namedSchema.parse(call.args.widget ?? {});
  const drawn = drawnSchema.safeParse(parseToolData(call.result ?? '')).data;
  const isNew = call.name === 'draw_widget' || call.name === 'render_a2ui';
  const icon = isNew ? (drawn ? ICONS[drawn.type] : Shapes) : SquarePen;
  const outcome = call.name === 'remove_widget' ? 'removed' : isNew ? 'drawn' : 'changedInPlace';
  return (
    <ToolCallCard
      call={call}
      icon={icon}
      summary={title ?? caption ?? alt ?? textArgument(call, 'surfaceId')}
      outcome={t(outcome)}
    />
  );
}
