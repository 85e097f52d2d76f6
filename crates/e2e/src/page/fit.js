// The body of a function that lists what does not fit: text beyond the window's edges, text that its
// box or field cuts off, text that lies over other text, and controls that lie over other controls.
const ALLOWED = 1.5;
const wrong = [];
const { scrollWidth, clientWidth } = document.documentElement;
/** A function of elements that remembers what it said of each: nothing changes here meanwhile. */
const remembering = (tell) => {
  const told = new Map();
  return (element) => {
    if (!told.has(element)) told.set(element, tell(element));
    return told.get(element);
  };
};
const ancestors = remembering((element) => (element ? [element, ...ancestors(element.parentElement)] : []));
const overflow = remembering((element) => getComputedStyle(element).overflowX);
const edges = remembering((element) => element.getBoundingClientRect());
// Only read out: as small as can be, on purpose.
const isClippedAway = remembering((element) => getComputedStyle(element).clipPath === 'inset(50%)');
const isUnseen = (element) => ancestors(element).some(isClippedAway);
const isIn = (element, values) => values.includes(overflow(element));

if (scrollWidth > clientWidth) {
  wrong.push(`${scrollWidth} px of page in ${clientWidth} px of window`);
  for (const element of document.querySelectorAll('body *')) {
    const { left, right } = element.getBoundingClientRect();
    const isWide = (left < 0 || right > clientWidth)
      && !ancestors(element.parentElement).some((each) => isIn(each, ['auto', 'scroll']));
    if (isWide) wrong.push(`<${element.localName} class="${element.className}"> from ${left} to ${right} px`);
  }
}

// Each line of each text: where its letters are, without the space that leading adds.
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const { currentNode: node } = walker;
  const element = node.parentElement;
  if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
  // Where the parts of a formula stand is the browser's affair.
  if (element.closest('option, math') || isUnseen(element)) continue;
  // Text of a drawing is as large as the drawing makes it.
  const scale = element.getScreenCTM?.().a ?? 1;
  const size = parseFloat(getComputedStyle(element).fontSize) * scale;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    const [middle, half] = [(top + bottom) / 2, Math.min(bottom - top, size) / 2];
    if (right - left < 1) continue;
    const text = `“${node.data.trim().slice(0, 40)}”`;
    lines.push({ element, text, left, right, top: middle - half, bottom: middle + half });
  }
}

for (const { element, text, left, right, top, bottom } of lines) {
  const around = ancestors(element);
  // What scrolls by itself may be wider than the window.
  if (around.some((each) => isIn(each, ['auto', 'scroll']))) continue;
  if (left < -ALLOWED || right > clientWidth + ALLOWED) {
    wrong.push(`${text} is beyond the edge: ${left} to ${right} px`);
  }
  for (const box of around.filter((each) => isIn(each, ['hidden', 'clip']))) {
    const edge = edges(box);
    const isWithin = left >= edge.left - ALLOWED && right <= edge.right + ALLOWED
      && top >= edge.top - ALLOWED && bottom <= edge.bottom + ALLOWED;
    if (!isWithin) wrong.push(`${text} is cut off by <${box.localName} class="${box.className}">`);
  }
}

// What is only to be copied may be longer than its field.
for (const field of document.querySelectorAll(':is(input[type=text], textarea):not([readonly])')) {
  if (field.scrollWidth > field.clientWidth + ALLOWED) {
    wrong.push(`“${field.value}” needs ${field.scrollWidth} px in a field of ${field.clientWidth}`);
  }
}

// Each part of each control.
const controls = [];
for (const element of document.querySelectorAll('a[href], button, input, select, summary, textarea')) {
  if (!element.checkVisibility({ visibilityProperty: true }) || isUnseen(element)) continue;
  for (const { left, right, top, bottom } of element.getClientRects()) {
    const text = `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
    controls.push({ element, text, left, right, top, bottom });
  }
}
// The handles of a range share their track.
const isHandle = ({ element }) => element.type === 'range';

const overlap = (one, other) => Math.min(
  Math.min(one.right, other.right) - Math.max(one.left, other.left),
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
);
// From the top down, each with those that begin before it ends.
const tellOverlaps = (all, mayOverlap) => {
  all.sort((one, other) => one.top - other.top);
  all.forEach((one, at) => {
    for (let next = at + 1; next < all.length && all[next].top < one.bottom; next += 1) {
      const other = all[next];
      if (one.element !== other.element && !mayOverlap(one, other) && overlap(one, other) > ALLOWED) {
        wrong.push(`${one.text} and ${other.text} overlap`);
      }
    }
  });
};
tellOverlaps(lines, () => false);
tellOverlaps(controls, (one, other) => isHandle(one) && isHandle(other));
return wrong.slice(0, 20);
