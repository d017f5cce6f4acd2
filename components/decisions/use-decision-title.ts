'use client';

import {
  CircleHelp,
  FileCheck,
  FilePen,
  Globe,
  ListChecks,
  type LucideIcon,
  Terminal,
  Wrench,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DecisionRequest } from '@/lib/decisions/schema';

/** What a decision is about, in one line. */
export function useDecisionTitle(): (request: DecisionRequest) => string {
  const t = useTranslations('decisions.title');
  return (request) => {
    if (request.kind === 'question') return t('question', { count: request.questions.length });
    if (request.kind === 'plan') return t('plan', { title: request.plan.title });
    if (request.kind === 'sources') return t('sources', { count: request.sources.length });
    const { preview, toolName } = request;
    switch (preview.type) {
      case 'command':
        return t('command');
      case 'url':
        return t('url');
      case 'diff':
        return t(preview.created ? 'create' : 'edit', { path: preview.path });
      case 'arguments':
        return t('tool', { tool: toolName });
    }
  };
}

/** The part of a request that a settled card keeps in sight: the command, file, address or tool. */
export function decisionSubject(request: DecisionRequest): string {
  if (request.kind === 'question') return request.questions[0]?.question ?? '';
  if (request.kind === 'plan') return request.plan.title;
  if (request.kind === 'sources') return request.question;
  const { preview, toolName } = request;
  switch (preview.type) {
    case 'command':
      return preview.command;
    case 'url':
      return preview.url;
    case 'diff':
      return preview.path;
    case 'arguments':
      return toolName;
  }
}

export function decisionIcon(request: DecisionRequest): LucideIcon {
  if (request.kind === 'question') return CircleHelp;
  if (request.kind === 'plan') return ListChecks;
  if (request.kind === 'sources') return FileCheck;
  return { command: Terminal, url: Globe, diff: FilePen, arguments: Wrench }[request.preview.type];
}
