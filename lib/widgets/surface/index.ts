export { type CheckedSurface, checkSurface } from './check-surface.ts';
export { type ChildReference, childReferences } from './child-references.ts';
export {
  COMPONENTS,
  type ComponentName,
  type ComponentOf,
  type SurfaceComponent,
} from './components.ts';
export { resolvePath } from './data-path.ts';
export { type Action, isBinding, isCall } from './dynamic-values.ts';
export { type Evaluation, evaluate } from './evaluate.ts';
export { FUNCTION_ARGUMENTS } from './function-arguments.ts';
export { judgeLinkAddress, judgeMediaAddress, type MediaAddress } from './judge-address.ts';
export { type CompilePattern, loadPatterns } from './patterns.ts';
export * from './schema.ts';
export { ROOT, type Surface } from './surface.ts';
export { SurfaceBoard, type SurfaceDrawing } from './surface-board.ts';
export { SurfaceStore } from './surface-store.ts';
export { surfacesIn } from './surfaces-in.ts';
export { toText } from './to-text.ts';
export { toNumber } from './validate-value.ts';
