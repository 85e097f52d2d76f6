// A visitor whose language is at home in another country than the page's money is offered that
// country's, in the still page and before anything is seen, so that nothing moves. Not again once a
// country was chosen or the offer refused, and not where that could not be remembered.
/** @import { CountryEntry, CountrySettled } from "./types/contract.js" */

window.offer = () => {
  /** @type {CountryEntry} */
  const ENTRY = "uturn-country";
  const box = document.querySelector(".offer");
  const list = document.getElementById("country");
  let at = 0;
  try {
    // Where a language names no region, the likeliest.
    const { region } = new Intl.Locale(navigator.languages[0]).maximize();
    /** @param {string} regions */
    const isIts = (regions) => region && regions.includes(region);
    if (!localStorage.getItem(ENTRY)) at = box.dataset.regions.split(",").findIndex(isIts);
  } catch {
    return;
  }
  // The first is the page's own.
  if (at < 1) return;
  const [take, leave] = box.children;
  take.append(list.options[at].text);
  box.hidden = false;
  // The program offers what still stands here.
  first.offered = at;
  const end = () => {
    box.hidden = true;
    first.offered = null;
    list.parentElement.dataset.text = list.selectedOptions[0].text;
    list.focus();
  };
  list.addEventListener("change", end);
  take.onclick = () => {
    list.selectedIndex = at;
    end();
  };
  leave.onclick = () => {
    localStorage.setItem(ENTRY, /** @satisfies {CountrySettled} */ ("settled"));
    end();
  };
};
