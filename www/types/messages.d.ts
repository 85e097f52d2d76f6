// What passes between the page and the engine's worker. Words and names of fields are the program's
// (contract.d.ts); what only the scripts here know of is beside them.

import type { Check, Estimate, Inputs, Opening, Plan, PlanResponsePoint } from "./uturn.js";
import type { Company, CompanyEstimate, Pilot, PilotEstimate, UnderWay, UnderWayEstimate } from "./full/uturn.js";
import type * as contract from "./contract.js";

/** What has to be a part of something else; what is not is named by the compiler. */
export type Within<Part extends Whole, Whole> = Part;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;

type FileOfTeams = Extract<contract.File, "company" | "front">;
/** What each kind of job is about. Inputs are those that differ from the defaults. */
export interface About extends Record<contract.Kind, object> {
  estimate: { inputs: Inputs };
  response: { inputs: Inputs; field: keyof Plan };
  /** `decimal` is how tables are written. */
  file: { decimal: contract.Decimal } & (
    | { inputs: Inputs; field: Exclude<contract.File, "from_here" | FileOfTeams> }
    | { inputs: Inputs; field: Extract<contract.File, "from_here">; under_way: UnderWay }
    | { company: Company; field: FileOfTeams }
  );
  from_here: { inputs: Inputs; under_way: UnderWay };
  check: object;
  pilot: { inputs: Inputs; pilot: Pilot };
  company: { company: Company };
  /** Of a page whose program is not there yet. */
  open: { link: string; remembered: string; languages: readonly string[] };
}
/** By what an answer is told from others: of the plan, of an errand in its place, of a file. */
interface Keys extends Record<keyof About, string> {
  estimate: Exclude<contract.RunKey, "from_here" | "company"> | Place;
  response: Place;
  file: contract.FileKey;
  check: Place;
  from_here: Extract<contract.RunKey, "from_here"> | Place;
  pilot: Place;
  company: Extract<contract.RunKey, "company"> | Place;
  open: Extract<contract.RunKey, "plan">;
}
type Place = `${number}`;
export type Kind = keyof About;
export type JobOf<K extends Kind> = { [Each in K]: { key: Keys[Each]; kind: Each } & About[Each] }[K];
export type Job = JobOf<Kind>;

/** A newer question ends an older one. */
export interface Question { id: number; jobs: Job[] }

export type Sentence = ReturnType<Opening["sentence"]>;
export type Words = ReturnType<Opening["words"]>;
/** For the still page there are words too. */
export interface Answer { estimate: Estimate; words?: Words }
/** Of a plan under way; no estimate where no world of the ranges fits what was seen. */
export interface Onward { from_here: UnderWayEstimate | null; person_years: number | null }

/** Of several teams. */
export interface OfTeams { company: CompanyEstimate }

/** What there is to say of a job, by how far it has come. */
export interface Found {
  preview: Answer | Onward | OfTeams;
  settled: Answer | Onward | OfTeams | { response: PlanResponsePoint[] } | { checks: Check[] } | { file: Blob } | { pilot: PilotEstimate } | { missing: true };
  opened: { sentence: Sentence };
}
export type Say = <Stage extends keyof Found>(stage: Stage, found: Found[Stage]) => void;
/** What keeps the worker from answering. */
export interface Failure { id: number; stage: "error"; message: string }
type SaidAt<Stage extends keyof Found> = { [Each in Stage]: { id: number; key: string; stage: Each } & Found[Each] }[Stage];
export type Said = SaidAt<keyof Found> | Failure;

/** What the program reads and writes is there, and it knows every stage. */
export type Agreed = [
  Within<contract.StageWord, Said["stage"]>,
  Within<Said["stage"], contract.StageWord>,
  Within<contract.SaidField, KeysOf<Said>>,
  Within<contract.QuestionField, keyof Question>,
  Within<contract.JobField, KeysOf<Job>>,
];
