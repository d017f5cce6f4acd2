import { widgetTunables } from '../../widget-tunables.ts';
import { checkTree } from './check-tree.ts';
import { readPath, writePath } from './data-path.ts';
import type { Surface } from './surface.ts';

type Edit = { value: unknown; base: unknown };
/** Stands for what nobody is to see; as long for any secret. */
const DOTS = '••••••••';
type Listener = () => void;

/**
 * A surface that is shown: what the agent sent, and over it what the user put in. An update of the
 * agent keeps the user's input wherever it does not itself change that place.
 */
export class SurfaceStore {
  #surface: Surface;
  #data: unknown;
  readonly #edits = new Map<string, Edit>();
  readonly #secrets = new Set<string>();
  readonly #listeners = new Set<Listener>();

  constructor(surface: Surface) {
    this.#surface = surface;
    this.#data = surface.data;
  }

  get surface(): Surface {
    return this.#surface;
  }

  /** The agent's data with the user's input. */
  get data(): unknown {
    return this.#data;
  }

  /** The data without secrets: what may leave the page. */
  get openData(): unknown {
    let data = this.#data;
    for (const path of this.#secrets) {
      if (!readPath(data, path)) continue;
      const hidden = writePath(data, path, DOTS);
      if (hidden.problem === undefined) data = hidden.data;
    }
    return data;
  }

  /** Shows what the surface has become. */
  show(surface: Surface): void {
    if (surface === this.#surface) return;
    this.#surface = { ...surface, components: keepSame(surface, this.#surface) };
    this.#data = surface.data;
    for (const [path, { value, base }] of this.#edits) {
      const kept = isSame(readPath(surface.data, path), base) && this.#put(path, value);
      if (!kept) this.#edits.delete(path);
    }
    this.#tell();
  }

  /**
   * Puts in what the user entered. What would not fit into the data is not taken.
   * @param secret whether it was entered where nobody is to see it; the place stays secret
   */
  enter(path: string, value: unknown, secret = false): void {
    if (isTooLong(value)) return;
    if (Array.isArray(value) && !this.#canDraw(path, value)) return;
    const base = this.#edits.get(path)?.base ?? readPath(this.#surface.data, path);
    if (!this.#put(path, value)) return;
    if (secret) this.#secrets.add(path);
    this.#edits.set(path, { value, base });
    this.#tell();
  }

  /** @returns a function that ends the listening */
  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A list may be what a template repeats over. */
  #canDraw(path: string, value: unknown): boolean {
    const written = writePath(this.#data, path, value);
    if (written.problem !== undefined) return false;
    return checkTree({ ...this.#surface, data: written.data }, false).length === 0;
  }

  #put(path: string, value: unknown): boolean {
    const written = writePath(this.#data, path, value);
    if (written.problem !== undefined) return false;
    this.#data = written.data;
    return true;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Components that say the same stay the same objects, so that nothing draws them again. */
function keepSame(next: Surface, old: Surface): Surface['components'] {
  return new Map(
    [...next.components].map(([id, component]) => {
      const before = old.components.get(id);
      return [id, before && isSame(before, component) ? before : component];
    }),
  );
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const isTooLong = (value: unknown): boolean =>
  typeof value === 'string' && value.length > widgetTunables.surfaces.stringChars;
