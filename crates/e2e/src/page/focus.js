// The body of a function that counts the pixels in which two pictures of the window differ by a
// contrast of at least three to one.
const pixels = async (picture) => {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height).data;
};
const linear = (level) => (level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (data, at) =>
  0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);

const [focused, left] = await Promise.all(given.map(pixels));
let changed = 0;
for (let at = 0; at < Math.min(focused.length, left.length); at += 4) {
  // Most are the same, and a contrast takes long.
  if (focused[at] === left[at] && focused[at + 1] === left[at + 1] && focused[at + 2] === left[at + 2]) continue;
  const [dark, light] = [luminance(focused, at), luminance(left, at)].sort((a, b) => a - b);
  if ((light + 0.05) / (dark + 0.05) >= 3) changed += 1;
}
return changed;
