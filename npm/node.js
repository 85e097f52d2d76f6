// The engine for Node, Deno and Bun: Node's fetch cannot load files, so the module is read from disk.
import { readFile } from "node:fs/promises";
import start from "./uturn.js";

export * from "./uturn.js";

// What fetch can load stays as it is; a text without a scheme is a path.
/** @type {(source: string | object) => Promise<string | object>} */
async function read(source) {
  if (typeof source === "string" && !/^[a-z][a-z\d+.-]+:/iu.test(source)) return readFile(source);
  const isAddress = typeof source === "string" || source instanceof URL;
  return isAddress && String(source).startsWith("file:") ? readFile(new URL(source)) : source;
}

/** @type {typeof start} */
export default async function init(options) {
  const beside = new URL("uturn_bg.wasm", import.meta.url);
  return start({ module_or_path: await read((await options?.module_or_path) ?? beside) });
}
