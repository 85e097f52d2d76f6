// The body of a function that counts the pages of a PDF given in Base64: its page objects, those in
// compressed streams too.
const bytes = Uint8Array.from(atob(given[0]), (letter) => letter.charCodeAt(0));
const letters = (part) => Array.from(part, (byte) => String.fromCharCode(byte)).join('');
const inflated = async (part) => {
  const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream('deflate'));
  return letters(new Uint8Array(await new Response(stream).arrayBuffer()));
};
const text = letters(bytes);
const texts = [text];
for (const { index, 0: head } of text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/gu)) {
  const start = index + head.length;
  // The line's end before the word is no part of what is compressed.
  const end = /\r?\nendstream/gu;
  end.lastIndex = start;
  texts.push(await inflated(bytes.slice(start, end.exec(text).index)));
}
return texts.join('\n').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
