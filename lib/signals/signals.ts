import { EventEmitter } from 'node:events';

/**
 * Short messages between the parts of a server, and between instances that share one PostgreSQL.
 * A signal is a hint that something changed, never the thing itself: what matters is in the
 * database, so a lost signal costs time and not truth.
 */
export type Signal = { topic: string; data: unknown };
type Relay = (signal: Signal) => void;

/** Several bundles live in one server process and must share one emitter. */
const holder = globalThis as typeof globalThis & {
  __flightdeckSignals?: { emitter: EventEmitter; relay?: Relay };
};
holder.__flightdeckSignals ??= { emitter: new EventEmitter().setMaxListeners(0) };
const shared = holder.__flightdeckSignals;

export function emitSignal(topic: string, data: unknown): void {
  shared.emitter.emit(topic, data);
  shared.relay?.({ topic, data });
}

/** Delivers a signal that another instance sent, without relaying it again. */
export function receiveSignal({ topic, data }: Signal): void {
  shared.emitter.emit(topic, data);
}

/** @returns a function that ends the subscription. */
export function onSignal<T>(topic: string, listener: (data: T) => void): () => void {
  shared.emitter.on(topic, listener);
  return () => shared.emitter.off(topic, listener);
}

export function setRelay(relay: Relay | undefined): void {
  shared.relay = relay;
}
