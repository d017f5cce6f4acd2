export { applyDelta, type SharedData } from './apply-delta.ts';
export { foldState } from './fold-state.ts';
export { SharedState, type StateEvent } from './shared-state.ts';
