// node palette.mjs <where upng-js is> <folders>: the page's pictures there get a palette of 256
// colours each, which nobody can tell from the original and which takes less than half the bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const COLOURS = 256;

const [place, ...folders] = process.argv.slice(2);
const png = createRequire(import.meta.url)(place);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(folder, name)),
);
let total = 0;
for (const file of files) {
  const picture = png.decode(readFileSync(file));
  const smaller = png.encode(png.toRGBA8(picture), picture.width, picture.height, COLOURS);
  writeFileSync(file, new Uint8Array(smaller));
  total += smaller.byteLength;
}
console.log(`${(total / 1e6).toFixed(1)} MB in ${folders.join(', ')}`);
