// The whole engine, in its folder beside the page's worker.
export * from "../../../npm/uturn.js";
export { default } from "../../../npm/uturn.js";
