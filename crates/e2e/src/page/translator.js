// The body of a function that does to the texts of the page what browsers do that translate it, to each
// one in turn: other elements in its place (Chrome, Edge), another text (Firefox, Safari), or it is
// moved into an element. What comes later is translated too. The words stay, so that they can be
// compared.
const font = (...content) => {
  const element = document.createElement('font');
  element.append(...content);
  return element;
};
const done = new WeakSet();
const ways = [
  (text) => text.replaceWith(font(font(text.data))),
  (text) => text.replaceWith(text.data),
  (text) => {
    const element = font();
    text.replaceWith(element);
    element.append(text);
  },
];
let count = 0;
const translate = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const text of found) {
    const parent = text.parentElement;
    if (done.has(text) || text.data.trim() === '') continue;
    ways[parent.namespaceURI.endsWith('svg') ? 1 : count++ % ways.length](text);
    const texts = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) done.add(texts.currentNode);
  }
};
const page = document.getElementById('page');
translate(page);
new MutationObserver(() => translate(page)).observe(page, { childList: true, subtree: true });
