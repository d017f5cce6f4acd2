'use client';

import { CircleHelp } from 'lucide-react';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';

/** A question to the user; the form to answer it with is the decision beside it. */
export function AskCard({ call }: { call: ToolCall }) {
  const { questions } = call.args;
  const first: unknown = Array.isArray(questions) ? questions[0]?.question : undefined;
  const question = textArgument(call, 'question') || (typeof first === 'string' ? first : '');
  return <ToolCallCard call={call} icon={CircleHelp} summary={question} />;
}
