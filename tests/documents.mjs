// What the documents refer to, and what refers to them: `node --test tests/documents.mjs`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {(file: string) => string} */
const read = (file) => readFileSync(join(root, file), 'utf8');
/** What builds leave, and what is not ours. */
const SKIPPED = ['.git', 'dist', 'node_modules', 'target'];
/** @type {(folder: string) => string[]} */
const within = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? within(path) : [path];
  });
const files = within('.');
const documents = files.filter((file) => file.endsWith('.md'));

/** A document's text outside of its blocks of code. */
/** @type {(file: string) => string} */
const prose = (file) => read(file).replace(/^```[^]*?^```/gm, '');
/** @type {(file: string) => string[]} */
const headings = (file) => [...prose(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
/** A heading's anchor, as GitHub makes it. */
/** @type {(heading: string) => string} */
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

test('every link within the repository leads somewhere', () => {
  const broken = [];
  let links = 0;
  for (const file of documents) {
    for (const [, markdown, html] of prose(file).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)) {
      const link = markdown ?? html;
      if (/^[a-z]+:/.test(link)) continue;
      links += 1;
      const [path, to] = link.split('#'), target = path ? join(dirname(file), path) : file;
      const leads = existsSync(join(root, target)) && (!to || headings(target).map(anchor).includes(to));
      if (!leads) broken.push(`${file}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(links > 20, `${links} links`);
});

test('what names a section of the specification names one that is there', () => {
  const unknown = [];
  let mentions = 0;
  for (const file of files.filter((file) => /\.(rs|mjs|js|ts|md)$/.test(file))) {
    for (const [mention, name, section] of read(file).matchAll(/(docs\/\w+\.md)`?,? sections? (\d+)/g)) {
      mentions += 1;
      if (!headings(name).some((heading) => heading.startsWith(`${section}. `))) unknown.push(`${file}: ${mention}`);
    }
  }
  assert.deepEqual(unknown, []);
  assert.ok(mentions > 10, `${mentions} mentions`);
});
