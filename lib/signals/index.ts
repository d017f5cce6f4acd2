export { emitSignal, onSignal, receiveSignal, type Signal, setRelay } from './signals.ts';
