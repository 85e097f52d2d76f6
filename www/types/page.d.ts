// What the scripts of the page share with each other and with the program.

import type * as contract from "./contract.js";
import type { Failure, Said, Sentence, Within, Words } from "./messages.js";

/** What the engine says of the still page's plan. */
export type Answered = Exclude<Said, Failure | { stage: "opened" }>;

/** Why the program does not run: each is told in the page. */
export type Reason = "old" | "memory" | "sandboxed" | "lost" | "broken";

/** What is there before the program: first.js. */
interface First {
  /** Loads the program: its script, and its code in Wasm. */
  program(script: string, code: string): Promise<void>;
  /** What the still page shows; none where it shows nothing yet, or no longer what is asked. */
  answer(): Promise<Answered | null>;
  /** The worker and what it has said last; whoever takes it listens to it. */
  takeWorker(): { worker: Worker; said: Answered | null } | false | null;
  /** The program did not come, or not all of it that the page needs. */
  lost(): void;
  /** Called where the still page has been read. */
  show(): void;
  /** The place of the country whose money is offered: offer.js. */
  offered?: number | null;
}

/** The still page where it waits for an answer: outline.js. */
interface Outline {
  show(isCard: boolean, link: string, later?: contract.LaterKey): void;
  fill(sentence: Sentence): void;
  tell(words: Words): void;
  giveUp(): void;
}

/** What always stands in the page, and what the scripts have to know of it. */
interface ById extends Record<contract.PageId, HTMLElement>, Record<contract.WorkList | contract.CountryList, List> {
  stopped: HTMLTemplateElement;
  awaiting: HTMLTemplateElement;
  card: HTMLTemplateElement;
}
interface BySelector extends Record<contract.EngineMeta, HTMLMetaElement> {
  "link[disabled]": HTMLLinkElement;
  button: HTMLButtonElement;
  main: HTMLElement;
  h1: HTMLElement;
  input: HTMLInputElement;
  strong: HTMLElement;
  ".meaning strong": HTMLElement;
  ".headline .unseen": HTMLElement;
  ".figure": HTMLElement;
  ".meaning": HTMLElement;
  ".card-foot a": HTMLAnchorElement;
  ".offer": HTMLElement & { dataset: { regions: string }; children: [take: HTMLElement, leave: HTMLElement] };
  /** Gone once the program is there. */
  ".still": HTMLElement | null;
}
/** What can be changed: its kind decides what of this it has. */
export type Control = HTMLInputElement & Pick<HTMLSelectElement, "selectedIndex" | "options"> & { parentElement: HTMLDetailsElement };
/** A list in the sentence, and what gives it its width. */
export type List = HTMLSelectElement & { parentElement: HTMLElement };

declare global {
  interface Document {
    getElementById<Id extends keyof ById>(id: Id): ById[Id];
  }
  interface HTMLElement {
    cloneNode(deep?: boolean): HTMLElement;
  }
  interface DocumentFragment {
    cloneNode(deep: true): DocumentFragment;
  }
  interface ParentNode {
    querySelector<Selector extends keyof BySelector>(selector: Selector): BySelector[Selector];
    querySelectorAll(selector: ".field > input"): NodeListOf<HTMLInputElement>;
    querySelectorAll(selector: ".field > select"): NodeListOf<HTMLSelectElement>;
    querySelectorAll(selector: "#page :disabled" | ".still :is(input, select)"): NodeListOf<HTMLInputElement>;
    querySelectorAll(selector: "input, select, summary"): NodeListOf<Control>;
    querySelectorAll(selector: ".questions > a"): NodeListOf<HTMLAnchorElement>;
    querySelectorAll(selector: "[type=radio]"): NodeListOf<HTMLInputElement>;
  }
  var first: First;
  var outline: Outline;
  var offer: () => void;
  /** Writes the still page's numbers in the visitor's numerals: numerals.js. */
  var numerals: () => void;
  /** The browser's offer to install the page. */
  interface Window extends Partial<Record<contract.Installation, Event>> {}
}

/** What the program calls and reads is there. */
export type Agreed = [
  Within<contract.OfFirst, keyof First>,
  Within<contract.OfTaken, keyof Exclude<ReturnType<First["takeWorker"]>, false | null>>,
];

/** What a card tells the page around it. */
export type Told =
  | { type: "embed-size"; sentinel: "amp"; height: number }
  | Record<Exclude<contract.EstimateField, "type">, unknown> & { type: contract.EstimateTold };
