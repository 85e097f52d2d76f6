// The element <uturn-calculator>: the calculator's card in another page.
//
//   <script type="module" src="https://…/embed.js"></script>
//   <uturn-calculator headcount="700" ai-share="0.67"><a href="https://…/">U-turn</a></uturn-calculator>
//
// Attributes are the inputs' names with dashes, what else a link may hold (`cut`, `survey`, `work`,
// `country`, `story`), and `theme` and `accent`; what one says wrongly is told in the card. What stands inside is shown where scripts are off. The element
// emits `estimate` with {link, words, estimate} as its detail: the words say what the answer is and
// what makes it true, for a host that prints it.
//
// It needs nothing of the host but script-src and frame-src for this origin: styles are set by
// script, and nothing that a message holds becomes markup.

const CARD = new URL("index.html?embed", import.meta.url);

// Attributes that HTML gives to every element.
const OF_HTML = new Set([
  "accesskey", "autofocus", "class", "contenteditable", "dir", "draggable", "enterkeyhint",
  "exportparts", "hidden", "id", "inert", "is", "itemid", "itemprop", "itemref", "itemscope",
  "itemtype", "lang", "nonce", "part", "popover", "role", "slot", "spellcheck", "style",
  "tabindex", "title", "translate",
]);
const isOurs = ({ name }) => !OF_HTML.has(name) && !/^(on|data-|aria-)/.test(name);

// About what the card needs in a column of 320 px, until it says how much it really is.
const EXPECTED = 470;
// No card is taller: a message that says so is not believed.
const TALLEST = 10_000;

class UturnCalculator extends HTMLElement {
  #frame;
  // The address that the frame was last given; none until the element has come near.
  #shown;
  #isLoaded = false;
  #nearness;
  #attributes;

  constructor() {
    super();
    const frame = document.createElement("iframe");
    frame.title = "U-turn: will you wish you had kept more people?";
    frame.allow = "clipboard-write";
    Object.assign(frame.style, {
      display: "block", width: "100%", height: `${EXPECTED}px`, border: "0", colorScheme: "normal",
    });
    frame.addEventListener("load", () => {
      this.#isLoaded = Boolean(this.#shown);
    });
    this.#frame = frame;
    this.attachShadow({ mode: "open" }).append(frame);
    this.#attributes = new MutationObserver(() => this.#follow());
  }

  connectedCallback() {
    // A frame that is moved starts anew.
    this.#isLoaded = false;
    this.#shown = undefined;
    this.#frame.removeAttribute("src");
    window.addEventListener("message", this.#hear);
    this.#attributes.observe(this, { attributes: true });
    this.#nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#nearness.disconnect();
        this.#shown = this.#address();
        this.#frame.src = this.#shown;
      },
      { rootMargin: "400px 0px" },
    );
    this.#nearness.observe(this.#frame);
  }

  disconnectedCallback() {
    window.removeEventListener("message", this.#hear);
    this.#attributes.disconnect();
    this.#nearness.disconnect();
  }

  #address() {
    const parts = [...this.attributes]
      .filter(isOurs)
      .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    const address = new URL(CARD);
    address.hash = parts.join("&").replaceAll("%2C", ",");
    return address.href;
  }

  // A loaded card follows its address without being loaded again, and without an entry in the
  // history of the page around it.
  #follow() {
    const address = this.#address();
    if (!this.#shown || address === this.#shown) return;
    this.#shown = address;
    if (this.#isLoaded) this.#frame.contentWindow.location.replace(address);
    else this.#frame.src = address;
  }

  #hear = ({ source, origin, data }) => {
    if (source !== this.#frame.contentWindow || origin !== CARD.origin) return;
    if (data?.type === "embed-size" && data.height > 0 && data.height < TALLEST) {
      this.#frame.style.height = `${data.height}px`;
    }
    if (data?.type === "uturn-estimate") {
      const { link, words, estimate } = data;
      const detail = { link, words, estimate };
      this.dispatchEvent(new CustomEvent("estimate", { detail, bubbles: true, composed: true }));
    }
  };
}

if (!customElements.get("uturn-calculator")) {
  customElements.define("uturn-calculator", UturnCalculator);
}
