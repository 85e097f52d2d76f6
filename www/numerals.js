// The still page is written with American numerals. Where the visitor's language has others, its
// numbers are written in those before anything is seen, as the program will write them: it finds
// everything as wide as it leaves it.
window.numerals = () => {
  const NUMBER = "\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?!\\d)";
  const RANGE = `${NUMBER}(?:\u2060–\u2060${NUMBER})?`;
  // A year has four digits and no comma.
  const TOLD = new RegExp(`(?<![\\d\\w.,])(\\$?)(${RANGE})((?:\u00a0(?:M|bn)\\b)?)(%?)`, "gu");

  /** @param {Intl.NumberFormatOptions} options */
  const format = (options) => new Intl.NumberFormat([...navigator.languages], options);
  /**
   * What stands before a number and behind it.
   * @param {Intl.NumberFormatOptions} options
   */
  const around = (options) => {
    const parts = format(options).formatToParts(0.5);
    const isOfNumber = parts.map(({ type }) => /integer|decimal|fraction/u.test(type));
    const [at, end] = [isOfNumber.indexOf(true), isOfNumber.lastIndexOf(true) + 1];
    return [parts.slice(0, at), parts.slice(end)].map((outside) => outside.map(({ value }) => value).join(""));
  };

  /** @type {(text: string) => string} */
  let write;
  try {
    const [plain, percent] = [[0, 1, 2].map((digits) => format({ minimumFractionDigits: digits })), around({ style: "percent" })];
    const money = around({ style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" });
    /** @param {string} text */
    const one = (text) => plain[text.split(".")[1]?.length ?? 0].format(Number(text.replaceAll(",", "")));
    write = (text) => text.replace(TOLD, (_, sign, range, unit, share) => {
      const [before, after] = sign ? money : share ? percent : ["", ""];
      return before + range.replace(new RegExp(NUMBER, "gu"), one) + unit + after;
    });
    if (["1,234.5", "67%", "$5.7\u00a0M"].every((text) => write(text) === text)) return;
  } catch {
    // The program writes American ones then, too.
    return;
  }

  const page = document.getElementById("page");
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    const written = write(text.data);
    if (written !== text.data) text.data = written;
  }
  for (const name of ["value", "data-text", "aria-valuetext", "aria-label"]) {
    for (const each of page.querySelectorAll(`[${name}]:not([type=range], [type=radio])`)) {
      each.setAttribute(name, write(/** @type {string} */ (each.getAttribute(name))));
    }
  }
};
