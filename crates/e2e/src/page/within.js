// The body of a function that lists the texts of the picture that lie beyond its edge or over
// another one.
const picture = document.getElementById('picture');
const edge = picture.getBoundingClientRect();
const texts = [...picture.querySelectorAll('text')].map((text) => {
  const { left, right, top, bottom, height } = text.getBoundingClientRect();
  // Without the space that the typeface's own line has above and below.
  return { words: text.textContent.trim(), left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 };
});
if (texts.length < 12) return [`only ${texts.length} texts`];
const wrong = [];
texts.forEach((text, at) => {
  const { words, left, right, top, bottom } = text;
  if (left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom) {
    wrong.push(`“${words}” is beyond the edge`);
  }
  for (const other of texts.slice(at + 1)) {
    const across = Math.min(right, other.right) - Math.max(left, other.left);
    const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (across > 1 && down > 1) wrong.push(`“${words}” and “${other.words}” overlap`);
  }
});
return wrong;
