// The body of a function that lists the controls that the Tab key passed by. One stop serves a whole
// group of radio buttons; arrow keys move within.
const stops = [...window.stops];
const isOfGroup = (control) => (stop) => stop.type === 'radio' && stop.name === control.name;
const isReached = (control) =>
  stops.includes(control) || (control.type === 'radio' && stops.some(isOfGroup(control)));
return [...document.querySelectorAll('input, select, textarea, button, summary, a[href]')]
  .filter((control) => !control.disabled && control.checkVisibility())
  .filter((control) => !isReached(control))
  .map((control) => control.outerHTML.slice(0, 120));
