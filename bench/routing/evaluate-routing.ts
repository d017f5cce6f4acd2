import { classifyOffline, HANDLER_OF, type IntentType } from '../../lib/routing/index.ts';
import { median, percentile } from '../report.ts';
import { type LabelledMessage, routingMessages } from './load-messages.ts';

export type Confusion = { expected: IntentType; got: IntentType; count: number };
export type PartFigures = {
  messages: number;
  accuracy: number;
  handlerAccuracy: number;
  /** Of the messages that look like another type; null without any. */
  hardAccuracy: number | null;
  germanAccuracy: number;
  /** Every pair that occurs, the right ones too. */
  confusion: Confusion[];
};
export type RoutingFigures = {
  tuning: PartFigures;
  held: PartFigures;
  /** Written after the tables, see README.md: the figure nearest to what users will see. */
  fresh: PartFigures;
  /** Milliseconds a message. */
  time: { median: number; p99: number; longMessage: number };
};

const ROUNDS = 20;
const LONG_MESSAGE = 'Please explain why (the `parser` "fails) in src/a.ts?\n'.repeat(2_000);

const share = (messages: readonly LabelledMessage[], right: (one: LabelledMessage) => boolean) =>
  messages.filter(right).length / messages.length;
const typeOf = ({ text, previous }: LabelledMessage) => classifyOffline(text, { previous }).type;

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
    handlerAccuracy: share(messages, (one) => HANDLER_OF[typeOf(one)] === HANDLER_OF[one.type]),
    hardAccuracy: hard.length > 0 ? share(hard, isRight) : null,
    germanAccuracy: share(
      messages.filter(({ language }) => language === 'de'),
      isRight,
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
  const { tuning, held, fresh } = routingMessages();
  const figures = {
    tuning: evaluatePart(tuning),
    held: evaluatePart(held),
    fresh: evaluatePart(fresh),
  };
  const all = [...tuning, ...held];
  const times = all.map(({ text }) => timeOf(text));
  return {
    ...figures,
    time: { median: median(times), p99: percentile(times, 99), longMessage: timeOf(LONG_MESSAGE) },
  };
}
