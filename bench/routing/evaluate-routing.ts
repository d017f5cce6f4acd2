import { classifyOffline, HANDLER_OF, type IntentType } from '../../lib/routing/index.ts';
import { median, percentile } from '../report.ts';
import { type LabelledMessage, routingMessages } from './load-messages.ts';

export type Confusion = { expected: IntentType; got: IntentType; count: number };
export type PartFigures = {
  messages: number;
  accuracy: number;
  handlerAccuracy: number;
  /** Of the messages that look like another type. */
  hardAccuracy: number;
  germanAccuracy: number;
  /** Every pair that occurs, the right ones too. */
  confusion: Confusion[];
};
export type RoutingFigures = {
  tuning: PartFigures;
  held: PartFigures;
  /** Milliseconds a message, after a first round to warm up. */
  time: { median: number; p99: number; longMessage: number };
};

const ROUNDS = 20;
const LONG_MESSAGE = 'Please explain why (the `parser` "fails) in src/a.ts?\n'.repeat(2_000);

const share = (messages: readonly LabelledMessage[], right: (one: LabelledMessage) => boolean) =>
  messages.filter(right).length / messages.length;
const typeOf = ({ text, previous }: LabelledMessage) => classifyOffline(text, { previous }).type;

function evaluatePart(messages: readonly LabelledMessage[]): PartFigures {
  const isRight = (message: LabelledMessage) => typeOf(message) === message.type;
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
    hardAccuracy: share(
      messages.filter(({ hard }) => hard),
      isRight,
    ),
    germanAccuracy: share(
      messages.filter(({ language }) => language === 'de'),
      isRight,
    ),
    confusion: [...counts.values()],
  };
}

function timeOf(message: string): number {
  const start = performance.now();
  classifyOffline(message);
  return performance.now() - start;
}

/** Classifies the labelled messages offline. */
export function evaluateRouting(): RoutingFigures {
  const { tuning, held } = routingMessages();
  const figures = { tuning: evaluatePart(tuning), held: evaluatePart(held) };
  const all = [...tuning, ...held];
  const times = Array.from({ length: ROUNDS }, () => all.map(({ text }) => timeOf(text))).flat();
  const long = Array.from({ length: ROUNDS }, () => timeOf(LONG_MESSAGE));
  return {
    ...figures,
    time: { median: median(times), p99: percentile(times, 99), longMessage: median(long) },
  };
}
