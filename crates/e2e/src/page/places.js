// The body of a function that lists where things begin on the page: left and top of each; of what
// stands in a line of text only the top, for a letter may be narrower in another typeface.
const blocks = 'h1, h2, h3, section, figure, fieldset, summary, footer';
const inline = 'p input, p select';
// Pages of prose wrap otherwise in another typeface, and what follows them moves with that: given[0]
// says that these are there already.
const isToStay = (thing) => given[0] || !thing.closest('.stories, .record, .method, .take-along, footer');
const things = [...document.querySelectorAll(`${blocks}, ${inline}`)].filter(isToStay);
return things.map((thing) => {
  const { left, top } = thing.getBoundingClientRect();
  const name = `${thing.localName} ${thing.id} ${thing.textContent.slice(0, 30)}`;
  return [name, thing.matches(inline) ? [top] : [left, top]];
});
