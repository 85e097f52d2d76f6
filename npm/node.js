// The engine for Node, Deno and Bun: Node's fetch cannot load files, so the module is read from disk.
import { readFile } from "node:fs/promises";
import start from "./uturn.js";

export * from "./uturn.js";

export default async function init(options) {
  const here = () => readFile(new URL("uturn_bg.wasm", import.meta.url));
  return start({ module_or_path: options?.module_or_path ?? (await here()) });
}
