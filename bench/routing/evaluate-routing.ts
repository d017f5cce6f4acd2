import { classifyOffline, HANDLER_OF, type IntentType } from '../../lib/routing/index.ts';
import { median, percentile } from '../report.ts';
import { calibrationError } from './calibration.ts';
import { type LabelledMessage, routingMessages } from './load-messages.ts';

export type Confusion = { expected: IntentType; got: IntentType; count: number };
export type PartFigures = {
  messages: number;
  accuracy: number;
  handlerAccuracy: number;
  /** Of the messages that look like another type; null without any. */
  hardAccuracy: number | null;
  germanAccuracy: number;
  /** Expected calibration error of the confidence, see calibration.ts. */
  calibrationError: number;
  /** Every pair that occurs, the right ones too. */
  confusion: Confusion[];
};
export type RoutingFigures = {
  tuning: PartFigures;
  held: PartFigures;
  /** Two personas of another writer than the tables, never looked at. */
  heldPersonas: PartFigures;
  /** By the writer of the tables, after them, in wordings chosen to be unusual; never trained on. */
  fresh: PartFigures;
  /** Milliseconds a message. */
  time: { median: number; p99: number; longMessage: number };
};

const ROUNDS = 20;
const LONG_MESSAGE = 'Please explain why (the `parser` "fails) in src/a.ts?\n'.repeat(2_000);

const share = (messages: readonly LabelledMessage[], right: (one: LabelledMessage) => boolean) =>
  messages.filter(right).length / messages.length;
const classify = ({ text, previous }: LabelledMessage) => classifyOffline(text, { previous });
const typeOf = (message: LabelledMessage) => classify(message).type;

function evaluatePart(messages: readonly LabelledMessage[]): PartFigures {
  const isRight = (message: LabelledMessage) => typeOf(message) === message.type;
  const hard = messages.filter((message) => message.hard);
  const counts = new Map<string, Confusion>();
  for (const message of messages) {
    const got = typeOf(message);
    const key = `${message.type} ${got}`;
    const known = counts.get(key) ?? { expected: message.type, got, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return {
    messages: messages.length,
    accuracy: share(messages, isRight),
    handlerAccuracy: share(messages, (one) => classify(one).handler === HANDLER_OF[one.type]),
    hardAccuracy: hard.length > 0 ? share(hard, isRight) : null,
    germanAccuracy: share(
      messages.filter(({ language }) => language === 'de'),
      isRight,
    ),
    calibrationError: calibrationError(
      messages.map((one) => ({ right: isRight(one), confidence: classify(one).confidence })),
    ),
    confusion: [...counts.values()],
  };
}

/** Milliseconds a message takes; the median of some rounds, so that other programs do not count. */
function timeOf(message: string): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    classifyOffline(message);
    return performance.now() - start;
  });
  return median(rounds);
}

/** Classifies the labelled messages offline. */
export function evaluateRouting(): RoutingFigures {
  const { tuning, held, heldPersonas, fresh } = routingMessages();
  const figures = {
    tuning: evaluatePart(tuning),
    held: evaluatePart(held),
    heldPersonas: evaluatePart(heldPersonas),
    fresh: evaluatePart(fresh),
  };
  const all = [...tuning, ...held, ...heldPersonas];
  const times = all.map(({ text }) => timeOf(text));
  return {
    ...figures,
    time: { median: median(times), p99: percentile(times, 99), longMessage: timeOf(LONG_MESSAGE) },
  };
}
