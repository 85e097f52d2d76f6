// The element <uturn-calculator>: the calculator's card in another page.
//
//   <script type="module" src="https://…/embed.js"></script>
//   <uturn-calculator headcount="700" ai-share="0.67"><a href="https://…/">U-turn</a></uturn-calculator>
//
// Attributes are the inputs' names with dashes, what else a link may hold (`cut`, `survey`, `work`,
// `country`, `story`), and `theme` and `accent`; `link` takes all of a link at once, be it only the
// part after its #, as for a plan under way: link="v=1&since=12". What one says wrongly is told in the
// card. What
// stands inside is shown where scripts are off. The element emits `estimate` with {link, words,
// estimate} as its detail: the words say what the answer is and what makes it true, for a host that
// prints it.
//
// It needs nothing of the host but script-src and frame-src for this origin: styles are set by
// script, and nothing that a message holds becomes markup.

/** @import { LaterKey, LaterTitle, Title } from "./types/contract.js" */
/** @import { Told } from "./types/page.js" */

const PAGE = new URL("index.html", import.meta.url);
const CARD = new URL("index.html?embed", import.meta.url);
/** @type {Title} */
const TITLE = "U-turn: will you wish you had kept more people?";
/** @type {LaterTitle} */
const LATER_TITLES = { since: "U-turn: go on, or turn back?", team: "U-turn: one target, many teams" };

// Attributes that HTML gives to every element.
const OF_HTML = new Set([
  "accesskey", "autofocus", "class", "contenteditable", "dir", "draggable", "enterkeyhint",
  "exportparts", "hidden", "id", "inert", "is", "itemid", "itemprop", "itemref", "itemscope",
  "itemtype", "lang", "nonce", "part", "popover", "role", "slot", "spellcheck", "style",
  "tabindex", "title", "translate",
]);
/** @param {Attr} attribute */
const isOurs = ({ name }) => !OF_HTML.has(name) && !/^(on|data-|aria-)/.test(name);

// About what the card needs in a column of 320 px, until it says how much it really is.
const EXPECTED = 470;
// No card is taller: a message that says so is not believed.
const TALLEST = 10_000;

// An article may be printed before it is read: on paper a link to the page stands in the place of a
// card that has no answer.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync("a { display: none } @media print { .awaited { display: none !important } .awaited + a { display: block; overflow-wrap: anywhere } }");

class UturnCalculator extends HTMLElement {
  #frame = document.createElement("iframe");
  // The address that the frame was last given; none until the element has come near.
  /** @type {string | undefined} */
  #shown;
  #isLoaded = false;
  #nearness = new IntersectionObserver((entries) => this.#comeNear(entries), { rootMargin: "400px 0px" });
  #attributes = new MutationObserver(() => this.#follow());
  #link = document.createElement("a");
  #root = this.attachShadow({ mode: "open" });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [STYLE];
    this.#root.append(this.#link);
  }

  // A frame that is moved starts anew, and leading that one on would add to the history of the page
  // around it: so there is another one each time.
  #renew() {
    const frame = document.createElement("iframe");
    frame.allow = "clipboard-write";
    frame.className = "awaited";
    const height = this.#frame.style.height || `${EXPECTED}px`;
    Object.assign(frame.style, { display: "block", width: "100%", height, border: "0", colorScheme: "normal" });
    frame.addEventListener("load", () => {
      this.#isLoaded = this.#frame === frame && Boolean(this.#shown);
    });
    this.#frame.remove();
    this.#frame = frame;
    this.#isLoaded = false;
    this.#shown = undefined;
    this.#root.prepend(frame);
  }

  connectedCallback() {
    this.#renew();
    this.#follow();
    window.addEventListener("message", this.#hear);
    this.#attributes.observe(this, { attributes: true });
    this.#nearness.observe(this.#frame);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #comeNear(entries) {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#nearness.disconnect();
    this.#shown = this.#address(CARD);
    this.#frame.src = this.#shown;
  }

  // Where a browser can move an element without a break, nothing starts anew.
  connectedMoveCallback() {}

  disconnectedCallback() {
    window.removeEventListener("message", this.#hear);
    this.#attributes.disconnect();
    this.#nearness.disconnect();
  }

  /** @param {URL} of */
  #address(of) {
    const link = this.getAttribute("link") ?? "";
    const parts = [...this.attributes]
      .filter((attribute) => isOurs(attribute) && attribute.name !== "link")
      .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    const address = new URL(of);
    const all = [link.slice(link.indexOf("#") + 1), ...parts].filter((part) => part);
    address.hash = all.join("&").replaceAll("%2C", ",");
    return address.href;
  }

  // A loaded card follows its address without being loaded again, and without an entry in the
  // history of the page around it.
  #follow() {
    this.#link.href = this.#address(PAGE);
    const later = (/** @type {LaterKey[]} */ (["team", "since"]))
      .find((key) => new RegExp(`[#&]${key}=`, "u").test(this.#link.hash));
    const title = later ? LATER_TITLES[later] : TITLE;
    this.#frame.title = title;
    this.#link.textContent = `${title} ${this.#link.href}`;
    const address = this.#address(CARD);
    if (!this.#shown || address === this.#shown) return;
    this.#shown = address;
    if (this.#isLoaded) this.#frame.contentWindow?.location.replace(address);
    else this.#frame.src = address;
  }

  /** @param {MessageEvent<Told | null>} message */
  #hear = ({ source, origin, data }) => {
    if (source !== this.#frame.contentWindow || origin !== CARD.origin) return;
    if (data?.type === "embed-size" && data.height > 0 && data.height < TALLEST) {
      this.#frame.style.height = `${data.height}px`;
    }
    if (data?.type === "uturn-estimate") {
      const { link, words, estimate } = data;
      this.#frame.className = "";
      const detail = { link, words, estimate };
      this.dispatchEvent(new CustomEvent("estimate", { detail, bubbles: true, composed: true }));
    }
  };
}

if (!customElements.get("uturn-calculator")) {
  customElements.define("uturn-calculator", UturnCalculator);
}
