// The still page, or the card of ?embed, where it waits for the answer to other numbers than the
// ones that it came with: an outline, which the engine's first words fill.
{
  /** @import { CountryList, Key, LaterQuestion, Theme, WorkList } from "./types/contract.js" */
  /** @import { List, Told } from "./types/page.js" */

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  const within = (selector) => document.querySelector(`.still.awaiting ${selector}`);

  const answer = ":is(.verdict, .answer-line)";

  // The page around the card learns how tall that is, whenever that changes, in the form that AMP
  // pages and scripts of their kind read; in whole pixels: half a pixel less would bring a scroll bar.
  /** @param {Element} root */
  const tellHeight = (root) => new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 0) parent.postMessage(/** @satisfies {Told} */ ({ sentinel: "amp", type: "embed-size", height }), "*");
  }).observe(root);

  /**
   * @param {Element} page
   * @param {DocumentFragment} card
   * @param {string} link
   */
  const showCard = (page, card, link) => {
    page.replaceChildren();
    // Chromium lays out a frame for the first time with a scroll bar, which what is in it would keep
    // if it fits only without one.
    void document.body.offsetHeight;
    page.replaceChildren(card);
    page.querySelector(".card-foot a").href = location.origin + location.pathname + link;
    const look = new URLSearchParams(link.slice(1));
    const theme = look.get(/** @satisfies {Key} */ ("theme"));
    if (theme === /** @satisfies {Theme} */ ("light") || theme === /** @satisfies {Theme} */ ("dark")) document.documentElement.dataset.theme = theme;
    // The program works out how the accent can be read.
    page.classList.toggle("accented", look.has(/** @satisfies {Key} */ ("accent")));
    if (parent !== window) tellHeight(document.documentElement);
  };

  /** @type {LaterQuestion} */
  const questions = { since: "Go on, or turn back?", team: "One target, many teams" };

  // The question is all that is left, and the card's link to the page.
  const leaveQuestion = () => {
    const main = document.getElementById("page").querySelector("main");
    for (const each of [...main.children]) if (!each.matches("h1, .card-foot")) each.remove();
  };

  window.outline = {
    // In the place of an answer that is not this visitor's. Of another question there is the question
    // alone, in as much room as the window has.
    show: (isCard, link, later) => {
      const page = document.getElementById("page");
      const outline = document.getElementById(isCard ? "card" : "awaiting").content.cloneNode(true);
      page.classList.add("awaiting");
      // Room for what will be said of a story.
      if (new RegExp(`[#&]${/** @satisfies {Key} */ ("story")}=`, "u").test(link)) {
        outline.querySelector(".asked")?.before(Object.assign(document.createElement("div"), { className: "notice story-told" }));
      }
      if (isCard) showCard(page, outline, link);
      else page.querySelector("main").replaceChildren(outline);
      for (const each of page.querySelectorAll(".field > input")) each.value = "";
      for (const each of page.querySelectorAll(".field > select")) each.selectedIndex = -1;
      if (!later) return;
      leaveQuestion();
      page.querySelector("main").classList.add("whole");
      page.querySelector("h1").textContent = questions[later];
      for (const question of page.querySelectorAll(".questions > a")) {
        if (new RegExp(`[#&]${later}=`, "u").test(question.hash)) question.setAttribute("aria-current", "page");
        else question.removeAttribute("aria-current");
      }
    },

    // What stands in the sentence.
    fill: ({ fields, work, country }) => {
      for (const [name, text] of Object.entries(fields)) {
        const field = within(`.field.${name}`);
        if (!field) continue;
        field.dataset.text = text;
        field.querySelector("input").value = text;
      }
      for (const [name, at] of Object.entries(/** @satisfies {Record<CountryList | WorkList, number>} */ ({ work, country }))) {
        const list = /** @type {List | null} */ (within(`#${name}`));
        if (!list) continue;
        list.selectedIndex = at;
        list.parentElement.dataset.text = list.options[at].text;
      }
    },

    // The answer. The card has words of its own around the amount, and no room for how it stands.
    tell: ({ headline, spoken, meaning: [before, amount, after], standing }) => {
      const place = within(answer);
      if (!place) return;
      place.querySelector(".figure").textContent = headline;
      place.querySelector(".headline .unseen").textContent = spoken;
      const strong = place.querySelector(".meaning strong");
      strong.textContent = amount;
      strong.removeAttribute("aria-hidden");
      const line = place.querySelector(".standing");
      if (line) {
        place.querySelector(".meaning").replaceChildren(before, strong, after);
        line.textContent = standing;
      }
      place.classList.remove("awaited");
    },

    // There will be no answer.
    giveUp: () => {
      if (within(`${answer}.awaited`)) leaveQuestion();
    },
  };
}
