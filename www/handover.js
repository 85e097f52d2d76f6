// The fields of the still page, and of the program, which draws its own controls beside it, unseen,
// and then takes its place in one go: the same ones in the same order. What a visitor has typed,
// chosen, opened and focused by then is done again on them; until then every key has a field.
{
  /** @import { TakenOver, TakingOver } from "./types/contract.js" */
  /** @import { Control } from "./types/page.js" */

  // A number is selected as a whole when its field is come to: what is typed replaces it. The Tab key
  // does that by itself; a click or a tap puts the caret somewhere into it, and only the next one may.
  /** @type {HTMLInputElement | null} */
  let fresh = null;
  /** @type {EventTarget | null} */
  let left = null;
  addEventListener("focusin", ({ target }) => {
    // Another window was looked at in between.
    const comesBack = target === left;
    left = null;
    if (comesBack || !(target instanceof HTMLInputElement) || target.inputMode !== "decimal") return;
    fresh = target;
  });
  addEventListener("click", ({ target }) => {
    if (fresh && target === fresh && fresh.selectionStart === fresh.selectionEnd) fresh.select();
    fresh = null;
  });
  for (const typed of ["keydown", "input"]) addEventListener(typed, () => { fresh = null; });
  addEventListener("blur", () => { left = document.activeElement; });

  /** @param {Element} page */
  const controls = (page) => [...page.querySelectorAll("input, select, summary")];
  /**
   * @param {EventTarget} control
   * @param {string[]} events
   */
  const fire = (control, ...events) => {
    for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true }));
  };
  /** @type {(control: Control) => false | ((to: Control) => void)} */
  const doneTo = (control) => {
    if (control.localName === "summary") return control.parentElement.open && ((to) => to.click());
    if (control.type === "radio") return control.checked && !control.defaultChecked && ((to) => to.click());
    if (control.localName === "select") {
      const { selectedIndex } = control;
      return !control.options[selectedIndex]?.defaultSelected && ((to) => {
        to.selectedIndex = selectedIndex;
        fire(to, "change");
      });
    }
    const { value } = control;
    return value !== control.defaultValue && ((to) => {
      to.value = value;
      fire(to, "input", ...(to === document.activeElement && to.type === "text" ? [] : ["change"]));
    });
  };
  /** @type {(control: Control) => (to: Control) => void} */
  const focusLike = (control) => {
    const { type, selectionStart, selectionEnd } = control;
    const isFresh = control === fresh;
    return (to) => {
      to.focus({ preventScroll: true });
      if (type !== "text") return;
      if (isFresh) return to.select();
      fresh = null;
      to.setSelectionRange(selectionStart, selectionEnd);
    };
  };
  addEventListener(/** @satisfies {TakingOver} */ ("takingover"), () => {
    const still = document.getElementById("page");
    const page = still.cloneNode();
    page.className = "coming";
    page.inert = true;
    still.removeAttribute("id");
    // Radio buttons of one name would be one group with those that come, and unchecked by them.
    for (const radio of still.querySelectorAll("[type=radio]")) radio.name += "-before";
    still.after(page);
  });
  addEventListener(/** @satisfies {TakenOver} */ ("takenover"), () => {
    const still = document.querySelector(".still");
    const page = document.getElementById("page");
    // The card's program draws over what waited for it.
    if (!still || still === page) return page.classList.remove("still", "awaiting");
    const [were, are] = [controls(still), controls(page)];
    // One that waits for its answer has nothing that could be changed.
    const done = still.classList.contains("awaiting") ? [] : were.map(doneTo);
    const at = were.findIndex((each) => each === document.activeElement);
    const focus = at < 0 ? () => {} : focusLike(were[at]);
    page.inert = false;
    focus(are[at]);
    still.remove();
    page.className = "";
    // What is still being typed comes last: anything else would finish it.
    /** @param {number} each */
    const again = (each) => {
      const doing = done[each];
      if (doing) doing(are[each]);
    };
    for (const each of done.keys()) if (each !== at) again(each);
    again(at);
    focus(are[at]);
  });
}
