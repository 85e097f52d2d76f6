// The engine beside the page's worker: the lean one.
export * from "../../crates/engine/src/types.js";
export { default, initSync, type Source } from "../../npm/init.js";
