/** The same figure on the two lines: from the inputs alone, and scaled to a survey. */
export interface Lines<T> { alone: T; scaled: T }

/** What is decided; every field is optional, with the model's default. */
export interface Plan {
  headcount?: number;
  ai_share?: number;
  horizon_months?: number;
  rollout_months?: number;
  claimed_resolution?: number;
  reduction?: "layoffs" | "attrition";
  occupancy?: number;
  service_grade?: number;
  shrinkage?: number;
  handle_minutes?: number;
  open_hours_per_week?: number;
  on_demand_share?: number;
  reversal?: boolean;
  reversal_trigger?: number;
  reversal_patience_months?: number;
  reversal_retreat?: number;
  discount_rate?: number;
  trainee_productivity?: number;
  customer_lifetime_years?: number;
  talent?: "thin" | "average" | "strong";
  assist?: boolean;
  assist_seat_cost?: number;
  impersonal_announcement?: boolean;
}

/** What is uncertain. */
export type WorldField =
  | "demand_growth" | "load_variation" | "patience" | "ai_resolution" | "ai_ceiling"
  | "ai_improvement" | "misrouting" | "failure_detection" | "return_rate"
  | "escalation_effort" | "difficulty_effect" | "first_contact_resolution"
  | "resolution_slope" | "agent_cost" | "attrition" | "hiring_cost" | "hiring_lag" | "ramp"
  | "severance_weeks" | "ai_unit_cost" | "ai_setup" | "ai_oversight" | "assist_gain"
  | "customer_margin" | "stated_to_actual" | "ai_aversion" | "backlash_probability"
  | "backlash_size" | "incident_rate" | "incident_size" | "on_demand_show_up"
  | "on_demand_premium";

/** A range: 10th, 50th and 90th percentile. */
export type Range = [low: number, likely: number, high: number];

export type Survey =
  | "orgvue" | "careerminds" | "gartner" | "robert_half"
  | { event: "regret" | "reversal"; rate: number };

export type Country = "us" | "uk" | "euro" | "sweden";
export interface Inputs {
  plan?: Plan;
  ranges?: { [field in WorldField]?: Range };
  /** A regret is material above this share of the keep-the-team payroll; 0.05 unless given. */
  material?: number;
  /**
   * Whose money amounts are in: it decides their bounds and nothing else, least of all a default;
   * "us" unless given.
   */
  country?: Country;
  /** The survey that the upper line is scaled to; "orgvue" unless given, null for none. */
  survey?: Survey | null;
}

export interface Options { worlds?: 512 | 1024 | 2048 | 4096 }

export interface Spread { p10: number; p50: number; p90: number }
export interface NetCost extends Spread { mean: number }
export interface Band { p10: number[]; p25: number[]; p50: number[]; p75: number[]; p90: number[] }
export interface MonthlyBands {
  share: number; people: Band; unresolved: Band; wait_minutes: Band; net_cost: Band;
}
export interface CostParts {
  payroll: number; hiring: number; severance: number; ai: number;
  on_demand: number; defection: number; backlash: number; incident: number;
}
export interface Waterfall {
  vendor_arithmetic: number; slower_cuts: number; ai: number; hiring_and_severance: number;
  on_demand: number; defection: number; backlash: number; incident: number; total: number;
}
export interface ResponsePoint {
  value: number;
  regret_risk: Lines<number>;
  /** null for 512 worlds. */
  standard_error: Lines<number> | null;
}
/** Of an uncertain input that enters a formula of this plan. */
export interface InputEffect {
  name: WorldField;
  evppi: Lines<number>;
  /** null for 512 worlds; what is not above two of them could be chance. */
  evppi_standard_error: Lines<number> | null;
  risk_when_low: Lines<number>;
  risk_when_high: Lines<number>;
  response: ResponsePoint[];
}

/** Money is discounted; shares and probabilities lie in 0…1; lists run along `shares`. */
export interface Estimate {
  model_version: string;
  worlds: number;
  effective_sample: number;
  shares: number[];
  plan_index: number;
  horizon_months: number;
  regret_risk: Lines<number[]>;
  standard_error: Lines<number[]> | null;
  regret_too_little: Lines<number[]>;
  both_regrets: Lines<number[]>;
  dearer_than_keeping: Lines<number[]>;
  materially_dearer_than_keeping: Lines<number[]>;
  expected_regret: Lines<number[]>;
  regret_given_regret: Lines<(number | null)[]>;
  median_regret_given_regret: Lines<(number | null)[]>;
  regret_p90: Lines<number[]>;
  regret_cvar90: Lines<number[]>;
  expected_cost: Lines<number[]>;
  net_cost: Lines<Spread[]>;
  cost_parts: Lines<CostParts[]>;
  reversal_probability: Lines<number[]>;
  reversal_month_median: Lines<(number | null)[]>;
  people_end: Lines<number[]>;
  unresolved: Lines<number[]>;
  customers_lost: Lines<number[]>;
  ai_equals_people: Lines<number[]>;
  /** `reversals`: P(the plan is reversed in the month), along the months. */
  months: {
    keep: Lines<MonthlyBands>; lowest_cost: Lines<MonthlyBands>; plan: Lines<MonthlyBands>;
    reversals: Lines<number[]>;
  };
  waterfall: Lines<Waterfall>;
  control: Lines<NetCost>;
  best_share: Lines<number>;
  near_best: Lines<[number, number]>;
  low_risk_share: Lines<number>;
  minimax_share: Lines<number>;
  tipping_resolution: number | null;
  evpi: Lines<number>;
  keep_payroll: Lines<number>;
  material_amount: Lines<number>;
  value_floor_binds: Lines<number>;
  contacts_per_month: Lines<number>;
  /** The plan's regret risk along `material`. */
  material_response: ResponsePoint[];
  inputs: InputEffect[];
}

/** One exact path; every monthly list has one entry a month. */
export interface Path {
  monthly: {
    headcount: number[]; offered_load_erlangs: number[]; abandoned_share: number[];
    occupancy: number[]; resolved_first_time_share: number[]; unresolved_share: number[];
    wait_minutes: number[];
  };
  cost: CostParts;
  total_cost: number;
  reversal_month: number | null;
}

/** One world; a field that is absent takes its likely value, an event's uniform 0.5. */
export type World = { [field in WorldField | "u_backlash" | "u_incident"]?: number };

export interface Check { name: string; expected: number; computed: number; tolerance: number; ok: boolean }

export interface PlanInput {
  name: keyof Plan; meaning: string; unit: string; source: string;
  kind: "number" | "whole" | "choice" | "switch";
  default: number | string | boolean; low?: number; high?: number; options?: string[];
}
export interface RangeInput {
  name: WorldField; meaning: string; unit: string; source: string;
  scale: "lin" | "log" | "logit"; default: Range; low: number; high: number;
}
export interface Schema {
  model_version: string;
  plan: PlanInput[];
  ranges: RangeInput[];
  material: { default: number; low: number; high: number };
  surveys: { name: string; event: "regret" | "reversal"; rate: number }[];
  countries: { name: Country; currency: string; money_factor: number }[];
  worlds: number[];
}

/** `standard_error` is null for 512 worlds. */
export interface PlanResponsePoint {
  value: number | string | boolean; regret_risk: Lines<number>; standard_error: Lines<number> | null;
}

/** How likely a plan is to be regretted. Throws an `Error` that names field, value and bounds. */
export function estimate(inputs?: Inputs, options?: Options): Estimate;
/** One exact path of a plan in a world. */
export function simulatePath(plan?: Plan, world?: World): Path;
/**
 * The regret risk along one plan input, at about nine of its values and at today's, where it is the
 * estimate's own; the others come from 512 worlds and are anchored to it.
 */
export function planResponse(inputs: Inputs | undefined, field: keyof Plan, options?: Options):
  PlanResponsePoint[];
/**
 * A column of a table, its values in the order of the rows. Money is in the plan's currency; NaN
 * stands where a row has none.
 */
export interface Column { name: string; unit: string; values: Float64Array }
/**
 * The simulated futures, a row each: the world's number, whether the surveyed event happens in it
 * to the reference adopter, its weight on the scaled line, the 32 uncertain inputs drawn and the
 * uniforms of the two events; then what the plan comes to: costs against keeping the team, both
 * regrets and whether they are material, the reversal and its month, customers lost, people at the
 * end, and the parts of its cost.
 */
export function futures(inputs?: Inputs, options?: Options): Column[];
/** The table of inputs; bounds of money are in dollars, and elsewhere `money_factor` times as much. */
export function schema(): Schema;
/** Published values against ours, computed where this runs. */
export function selfCheck(): Check[];

/** An estimate that goes forward in slices: the first 512 worlds are its preview. */
export class Estimation {
  constructor(inputs?: Inputs, options?: Options);
  readonly worlds: number;
  readonly worlds_done: number;
  /** Simulates up to `more` further worlds; returns how many are done in all. */
  advance(more: number): number;
  /** The estimate from the worlds done so far: a multiple of 512. */
  estimate(): Estimate;
  /**
   * The same in less time, with `months`, `inputs` and `material_response` left empty and no `tipping_resolution`.
   */
  preview(): Estimate;
  /** All inputs of the run, those at their defaults too: `estimate` of them gives the same bits. */
  readonly inputs: Required<Inputs>;
  /** What `futures` gives, of the worlds done so far: a multiple of 512. */
  futures(): Column[];
  /**
   * The same as RFC 4180 has it, each header with its unit; with a decimal comma, as spreadsheets read it where that is
   * the mark, semicolons stand between the columns.
   */
  futuresCsv(decimal?: "point" | "comma"): string;
  /** The figures along `shares` likewise, a row for each share. */
  curveCsv(decimal?: "point" | "comma"): string;
  free(): void;
}

/** What `planResponse` gives, in slices. */
export class ResponseRun {
  constructor(inputs: Inputs | undefined, field: keyof Plan, options?: Options);
  /** Simulates up to `more` further worlds; whether there is anything left to do. */
  advance(more: number): boolean;
  /** The points worked out so far. */
  response(): PlanResponsePoint[];
  free(): void;
}

/** A link of the calculator's page, read as leniently as the page does; `remembered` counts where it sets nothing. */
export class Opening {
  /** Both are what stands after `#`; numbers are written as in the first language that `Intl` knows. */
  constructor(link: string, remembered: string, languages: readonly string[]);
  /** The answer is to wait for the reader's guess. */
  readonly wantsGuess: boolean;
  /** A run of its inputs. */
  estimation(): Estimation;
  /**
   * What stands in the page's sentence: its fields by their names, and the places of the kind of work and of the
   * country in the lists of all.
   */
  sentence(): { fields: Record<string, string>; work: number; country: number };
  /** The answer of that run, from the worlds done so far: a multiple of 512. */
  words(run: Estimation): { headline: string; spoken: string; meaning: [string, string, string]; standing: string };
  free(): void;
}
