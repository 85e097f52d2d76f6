// The body of a function that lists where things begin on the page: left and top of each.
const things = 'h1, h2, h3, section, figure, fieldset, summary, footer';
return [...document.querySelectorAll(things)].map((thing) => {
  const { left, top } = thing.getBoundingClientRect();
  const name = `${thing.localName} ${thing.id} ${thing.textContent.slice(0, 30)}`;
  return [name, [left + scrollX, top + scrollY]];
});
