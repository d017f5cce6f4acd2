/** Unsent texts on their way to the input field of another thread; a reload loses no more than the field does. */
const drafts = new Map<string, string>();

export function carryDraft(threadId: string, text: string): void {
  if (text.trim()) drafts.set(threadId, text);
}

/** The text for this thread, once. */
export function takeDraft(threadId: string): string | undefined {
  const text = drafts.get(threadId);
  drafts.delete(threadId);
  return text;
}
