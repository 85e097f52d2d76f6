// node palette.mjs <where upng-js is> <colours> <folders>: the page's pictures there get a palette of so many
// colours each. Nobody can tell 256 from the original, and 64 hardly; they take half the bytes, and a third.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [place, colours, ...folders] = process.argv.slice(2);
const png = createRequire(import.meta.url)(place);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(folder, name)),
);
let total = 0;
for (const file of files) {
  const picture = png.decode(readFileSync(file));
  const smaller = png.encode(png.toRGBA8(picture), picture.width, picture.height, Number(colours));
  writeFileSync(file, new Uint8Array(smaller));
  total += smaller.byteLength;
}
console.log(`${(total / 1e6).toFixed(1)} MB in ${folders.join(', ')}`);
