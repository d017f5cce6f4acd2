'use client';

import { useAgentContext } from '@copilotkit/react-core/v2';
import { useMemo } from 'react';
import { useInstructions } from '@/hooks/use-instructions';
import type { PageFacts } from './page-facts';
import { pageInstructions } from './page-instructions';
import { READABLE, type ReadableName, readableText } from './readable-context';

const NAMES = Object.keys(READABLE) as ReadableName[];

/** Offers the assistant what the page knows and what it is to mind there. Shows nothing itself. */
export function PageContext({ facts }: { facts: PageFacts }) {
  useInstructions(useMemo(() => pageInstructions(facts), [facts]));
  return NAMES.map((name) => <Entry key={name} name={name} text={readableText(name, facts)} />);
}

function Entry({ name, text }: { name: ReadableName; text: string }) {
  return text ? <Registration description={READABLE[name].description} value={text} /> : null;
}

function Registration(entry: { description: string; value: string }) {
  useAgentContext(entry);
  return null;
}
