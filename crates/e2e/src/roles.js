// Those of the elements that match a selector whose accessible name looks like this one: by their
// label, or what they are labelled with, or what is in them.
const [selector, name] = given;
const tidy = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
const texts = (elements) => tidy([...elements].map((each) => each?.textContent).join(' '));
const labelled = (element) => (element.getAttribute('aria-labelledby') ?? '').split(/\s+/u)
  .map((id) => document.getElementById(id));
const looks = (element) => [
  tidy(element.getAttribute('aria-label')),
  texts(labelled(element)),
  texts(element.labels ?? []),
  texts(element.querySelectorAll(':scope > :is(legend, caption, figcaption, title)')),
  tidy(element.textContent),
];
return [...document.querySelectorAll(selector)].filter((each) => looks(each).includes(tidy(name)));
