// The whole engine as the scripts beside it see it: what the package's types are put together from.
export * from "../crates/engine/src/types.js";
export * from "../crates/engine-full/src/types.js";
export { default, initSync, type Source } from "./init.js";
