// The fields of the still page, and of the program, which draws its own controls beside it, unseen,
// and then takes its place in one go: the same ones in the same order. What a visitor has typed,
// chosen, opened and focused by then is done again on them; until then every key has a field.
{
  // A number is selected as a whole when its field is come to: what is typed replaces it. The Tab key
  // does that by itself; a click or a tap puts the caret somewhere into it, and only the next one may.
  let fresh = null;
  let left = null;
  addEventListener("focusin", ({ target }) => {
    // Another window was looked at in between.
    const comesBack = target === left;
    left = null;
    if (comesBack || !target.matches?.("input[inputmode=decimal]")) return;
    fresh = target;
  });
  addEventListener("click", ({ target }) => {
    if (target === fresh && target.selectionStart === target.selectionEnd) target.select();
    fresh = null;
  });
  for (const typed of ["keydown", "input"]) addEventListener(typed, () => { fresh = null; });
  addEventListener("blur", () => { left = document.activeElement; });

  const controls = (page) => [...page.querySelectorAll("input, select, summary")];
  const fire = (control, ...events) => {
    for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const doneTo = (control) => {
    if (control.localName === "summary") return control.parentElement.open && ((to) => to.click());
    if (control.type === "radio") return control.checked && !control.defaultChecked && ((to) => to.click());
    if (control.localName === "select") {
      const { selectedIndex } = control;
      return !control[selectedIndex]?.defaultSelected && ((to) => {
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
  addEventListener("takingover", () => {
    const still = document.getElementById("page");
    const page = still.cloneNode();
    page.className = "coming";
    page.inert = true;
    still.removeAttribute("id");
    // Radio buttons of one name would be one group with those that come, and unchecked by them.
    for (const radio of still.querySelectorAll("[type=radio]")) radio.name += "-before";
    still.after(page);
  });
  addEventListener("takenover", () => {
    const still = document.querySelector(".still");
    const page = document.getElementById("page");
    // The card's program draws over what waited for it.
    if (still === page) return page.classList.remove("still", "awaiting");
    const [were, are] = [controls(still), controls(page)];
    // One that waits for its answer has nothing that could be changed.
    const done = still.classList.contains("awaiting") ? [] : were.map(doneTo);
    const at = were.indexOf(document.activeElement);
    const focus = at < 0 ? () => {} : focusLike(were[at]);
    page.inert = false;
    focus(are[at]);
    still.remove();
    page.className = "";
    // What is still being typed comes last: anything else would finish it.
    const again = (each) => done[each] && done[each](are[each]);
    for (const each of done.keys()) if (each !== at) again(each);
    again(at);
    focus(are[at]);
  });
}
