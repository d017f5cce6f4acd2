import { tunables } from '@/lib/tunables.ts';

/** Which situation suggestions were made for. */
export type SuggestionMoment = 'empty' | 'start' | 'document' | 'results' | 'error';
/** Who made suggestions: the page, the model, or whoever set up the welcome of a chat. */
export type SuggestionSource = 'derived' | 'model' | 'configured';

/**
 * What people do in the app, as facts without a word of what they wrote or read. The first nine are
 * the observability callbacks of CopilotKit v1, named in the comments; they need no key here.
 */
export type TrackedEvents = {
  /** onMessageSent */
  copilot_message_sent: {
    threadId: string;
    characters: number;
    delivery: 'now' | 'steer' | 'next';
  };
  /** onChatExpanded */
  copilot_chat_expanded: Record<never, never>;
  /** onChatMinimized */
  copilot_chat_minimized: Record<never, never>;
  /** onMessageRegenerated */
  copilot_message_regenerated: { threadId: string; messageId: string };
  /** onMessageCopied */
  copilot_message_copied: { messageId: string; role: 'user' | 'assistant'; characters: number };
  /** onFeedbackGiven */
  copilot_feedback: { messageId: string; verdict: 'thumbsUp' | 'thumbsDown' };
  /** onChatStarted: the assistant begins to work */
  copilot_generation_started: { threadId: string };
  /** onChatStopped: it has come to an end, by itself or because somebody stopped it */
  copilot_generation_stopped: { threadId: string; stopped: boolean };
  /** onError */
  copilot_error: { threadId: string; code: string };
  suggestion_shown: { moment: SuggestionMoment; source: SuggestionSource; count: number };
  suggestion_clicked: { moment: SuggestionMoment; source: SuggestionSource; position: number };
};
export type TrackedName = keyof TrackedEvents;
export type TrackedEvent = {
  [Name in TrackedName]: { name: Name; properties: TrackedEvents[Name]; at: string };
}[TrackedName];

/** Takes each event as it happens. One that throws is no reason for anything to fail. */
export type TrackSink = (event: TrackedEvent) => void;

let sink: TrackSink | null = null;
let buffer: TrackedEvent[] = [];
let dropped = 0;

/**
 * Says that something happened. Without a sink the newest events are kept for the one that comes;
 * with one they are handed on at once.
 */
export function track<Name extends TrackedName>(name: Name, properties: TrackedEvents[Name]): void {
  const event = { name, properties, at: new Date().toISOString() } as TrackedEvent;
  if (sink) {
    deliver(sink, event);
    return;
  }
  buffer.push(event);
  const excess = buffer.length - tunables.browser.trackedEvents;
  if (excess <= 0) return;
  buffer = buffer.slice(excess);
  dropped += excess;
}

/**
 * Connects what stores the events; it is given at once what was kept for it.
 * @param next null lets events be kept again
 */
export function setTrackSink(next: TrackSink | null): void {
  sink = next;
  if (!next) return;
  const kept = buffer;
  buffer = [];
  dropped = 0;
  for (const event of kept) deliver(next, event);
}

/** The events that no sink has taken yet, oldest first, and how many were too many to keep. */
export function trackedEvents(): { events: readonly TrackedEvent[]; dropped: number } {
  return { events: buffer, dropped };
}

function deliver(to: TrackSink, event: TrackedEvent): void {
  try {
    to(event);
  } catch {
    // Measuring never breaks what is measured.
  }
}
