// Written by a test from crates/page/src/contract.rs, which is what to change.

/** What a question to the engine's worker holds. */
export type QuestionField = "id" | "jobs";

/** What a job holds. */
export type JobField = "key" | "kind" | "inputs" | "field" | "decimal" | "under_way" | "pilot" | "company";

/** What the program asks for. */
export type Kind = "estimate" | "response" | "file" | "check" | "from_here" | "pilot" | "company";

/** The keys of estimates of the plan, which the worker hands back; errands have their place in their round. */
export type RunKey = "plan" | "unseen" | "pool" | "from_here" | "company";

/** The key of a file. */
export type FileKey = "file";

/** The files that can be put together. */
export type File = "curve" | "futures" | "results" | "from_here" | "company" | "front";

/** How far a job has come: a first look, the end, a link that has been read, or a failure. */
export type StageWord = "preview" | "settled" | "opened" | "error";

/** Where the page says where the worker's program is: in a folder named after its content, so that no page runs the engine of another release. */
export type EngineMeta = "meta[name=engine]";

/** The element that the page is drawn into. */
export type PageId = "page";

/** The list of kinds of work in the sentence. */
export type WorkList = "work";

/** The list of countries under it. */
export type CountryList = "country";

/** What is there before the program. */
export type FirstGlobal = "first";

/** What the program calls and reads of that. */
export type OfFirst = "answer" | "takeWorker" | "offered" | "lost";

/** What it is given with the worker. */
export type OfTaken = "worker" | "said";

/** The page is about to be drawn in place of the still one. */
export type TakingOver = "takingover";

/** It has been. */
export type TakenOver = "takenover";

/** Where the browser's offer to install the page is kept, which comes at any time. */
export type Installation = "installation";

/** The settings in the browser's storage, which all pages of a host share. */
export type SettingsEntry = "uturn";

/** Several teams there, as a link has them: the settings are those of the first. */
export type TeamsEntry = "uturn-teams";

/** Where the session's storage has the address that what was typed at the very last asks for. */
export type LeftEntry = "uturn-left";

/** Where the browser's says that no other country is to be offered. */
export type CountryEntry = "uturn-country";

/** What it says. */
export type CountrySettled = "settled";

/** The page was asked for as a card. */
export type Card = "embed";

/** The type of what a card tells the page around it when it has an answer. */
export type EstimateTold = "uturn-estimate";

/** What that holds. */
export type EstimateField = "type" | "link" | "words" | "estimate";

/** Tells a service worker that waits that the visitor wants it. */
export type TakeOver = "take over";

/** What the program reads of what the worker says. */
export type SaidField = "id" | "key" | "stage" | "estimate" | "file" | "message" | "response" | "checks" | "from_here" | "person_years" | "company" | "pilot" | "missing";

/** How the numbers of a table are written. */
export type Decimal = "point" | "comma";

/** Keys of links that scripts look for. */
export type Key = "story" | "theme" | "accent" | "country" | "since" | "team";

/** How a card is to look. */
export type Theme = "auto" | "light" | "dark";

/** The page's title. */
export type Title = "U-turn: will you wish you had kept more people?";

/** Keys that ask another question. */
export type LaterKey = "since" | "team";

/** What it is. */
export type LaterQuestion = { since: "Go on, or turn back?"; team: "One target, many teams" };

/** The title of a card that asks it. */
export type LaterTitle = { since: "U-turn: go on, or turn back?"; team: "U-turn: one target, many teams" };

/** The number of the still page's question. */
export type FirstQuestion = 0;
