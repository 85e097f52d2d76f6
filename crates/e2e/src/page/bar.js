// The body of a function that lists what is wrong with the bar over the top of the window: text that
// is not on its one line or not within it, and fewer pieces of text than there is room for.
const bar = document.querySelector('.orientation');
const edge = bar.getBoundingClientRect();
const wrong = [];
const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
if (edge.top !== 0 || edge.height > 3 * rem) wrong.push(`it goes from ${edge.top} to ${edge.bottom} px`);
let seen = 0;
const middles = [];
const walker = document.createTreeWalker(bar, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const { currentNode: node } = walker;
  const element = node.parentElement;
  if (!node.data.trim() || element.closest('.unseen') || !element.checkVisibility({ visibilityProperty: true })) continue;
  seen += 1;
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = range.getClientRects();
  const around = element.closest('.plan, .headline, button').getBoundingClientRect();
  for (const { left, right, top, bottom } of lines) {
    middles.push((top + bottom) / 2);
    if (left < around.left - 1.5 || right > around.right + 1.5) wrong.push(`“${node.data}” is cut off`);
  }
}
if (Math.max(...middles) - Math.min(...middles) > 0.5 * rem) wrong.push('it has several lines');
if (seen !== given[0]) wrong.push(`${seen} pieces of text, not ${given[0]}`);
return wrong;
