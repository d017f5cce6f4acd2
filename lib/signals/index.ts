export { connectSignalRelay } from './signal-repository.ts';
export { emitSignal, onSignal } from './signals.ts';
