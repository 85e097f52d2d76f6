// The body of a function that compares the upper left parts of two pictures, of this width and
// height: how many of the first one's pixels are not of its commonest colour, and how many differ
// from the second one's clearly.
const CLEARLY = 48;
const [one, other, width, height] = given;
const pixels = async (picture) => {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  if (image.width < width || image.height < height) {
    throw new Error(`a picture of ${image.width} × ${image.height} pixels`);
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height).data;
};
const [first, second] = await Promise.all([one, other].map(pixels));
const counts = new Map();
let differing = 0;
for (let at = 0; at < first.length; at += 4) {
  const colour = (first[at] << 16) | (first[at + 1] << 8) | first[at + 2];
  counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const apart = [0, 1, 2].some((channel) => Math.abs(first[at + channel] - second[at + channel]) > CLEARLY);
  if (apart) differing += 1;
}
return [width * height - Math.max(...counts.values()), differing];
