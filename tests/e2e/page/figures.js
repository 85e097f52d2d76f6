// The body of a function that lists what the given figures lack for those who do not see them; what
// can be opened is open.
const isSeen = (element) => element.getClientRects().length > 0;
const text = (element) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

return given.flatMap((figure) => {
  const title = text(figure.querySelector('h2, h3, h4, h5'));
  const wrong = [];
  if (title.length < 12) wrong.push('a title');
  const sentences = [...figure.querySelectorAll('p')].map(text);
  if (!sentences.some((words) => /\d/u.test(words) && words.endsWith('.'))) {
    wrong.push('a reading: a sentence with figures');
  }
  for (const drawing of figure.querySelectorAll('svg')) {
    const isHidden = drawing.closest('[aria-hidden=true]');
    const isNamed = drawing.getAttribute('role') === 'img' && drawing.hasAttribute('aria-label');
    if (!isHidden && !isNamed) wrong.push('a drawing that is hidden or named as a whole');
  }
  const table = figure.querySelector('details table');
  if (!table || !isSeen(table)) {
    wrong.push('a table that opens');
  } else {
    if (!text(table.caption)) wrong.push('a caption of its table');
    if (table.querySelectorAll('th[scope=col]').length < 2) wrong.push('headings of columns');
    if (table.querySelectorAll('tbody th[scope=row]').length < 2) wrong.push('headings of rows');
  }
  return wrong.map((what) => `“${title}” lacks ${what}`);
});
