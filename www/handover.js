// What a visitor has typed, chosen, opened and focused in the still page is done again where the
// program has put its own; its controls are the same, in the same order.
{
  const controls = () => [...document.querySelectorAll("#page :is(input, select, summary)")];
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
  let done = [];
  let focus = () => {};
  addEventListener("takingover", () => {
    // One that waits for its answer has nothing that could be changed.
    if (document.querySelector(".still.awaiting")) return;
    const all = controls();
    done = all.map(doneTo);
    const at = all.indexOf(document.activeElement);
    if (at >= 0) {
      const { type, selectionStart, selectionEnd } = all[at];
      focus = () => {
        const to = controls()[at];
        to.focus({ preventScroll: true });
        if (type === "text") to.setSelectionRange(selectionStart, selectionEnd);
      };
    }
  });
  addEventListener("takenover", () => {
    document.getElementById("page").classList.remove("still", "awaiting");
    focus();
    const all = controls();
    done.forEach((again, at) => again && again(all[at]));
    focus();
  });
}
