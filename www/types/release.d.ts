// What the build puts before sw.js.

declare global {
  /** The name of the release. */
  const BUILD: string;
  /** Each file that the page needs, with the digest of its content. */
  const FILES: Record<string, string>;
}

export {};
