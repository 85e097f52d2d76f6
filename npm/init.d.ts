/** What else `init` and `initSync` can start from. */
export interface Source {
  /** An address (in Node a file's too, or its path), the module's bytes, a `Response`, a `WebAssembly.Module`, or a promise of one of them. */
  module_or_path?: string | object;
}

/**
 * Gets the engine ready: to be awaited once, before anything else is called. It finds the module that comes with this
 * package by itself. Further calls change nothing.
 */
export default function init(options?: Source): Promise<unknown>;
/** The same at once, from the module's bytes or a `WebAssembly.Module`. */
export function initSync(options: { module: object }): unknown;
