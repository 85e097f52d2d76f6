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
  /** What was seen before launch; every figure of the answer takes it in. */
  evidence?: { pilot?: PilotResult | null } | null;
}

/**
 * What a pilot has shown, as counts: of the conversations `judged` those that the AI `finished`, of those that it
 * `closed` those that `came_back`. Each pair is given together, and at least one of them.
 */
export interface PilotResult {
  /** The share of issues that the AI was given, the easiest first: 0.01 to 1, 0.1 unless given. */
  share?: number;
  /** The standard deviation, as a logit, between the pilot and the roll-out: 0 to 3, 0.3 unless given. */
  gap?: number;
  judged?: number;
  finished?: number;
  closed?: number;
  came_back?: number;
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

export type Observable = "finished" | "came_back" | "leaving";
/** What is to be said of what was seen. */
export interface EvidenceFigures {
  /** How many of the worlds are left, as a share; below 0.05 the figures are rough. */
  effective_sample: number;
  /** What lies far outside of what the ranges lead to expect. */
  far_outside: Observable[];
}

/** Money is discounted; shares and probabilities lie in 0…1; lists run along `shares`. */
export interface Estimate {
  model_version: string;
  worlds: number;
  /** Whether there is a scaled line of its own; otherwise both lines are one. */
  has_scaled: boolean;
  effective_sample: number;
  /** Where there is evidence. */
  evidence?: EvidenceFigures;
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

export interface Check { name: string; expected: number; computed: number; tolerance: number; ok: boolean }

/** `standard_error` is null for 512 worlds. */
export interface PlanResponsePoint {
  value: number | string | boolean; regret_risk: Lines<number>; standard_error: Lines<number> | null;
}

/** How likely a plan is to be regretted. Throws an `Error` that names field, value and bounds. */
export function estimate(inputs?: Inputs, options?: Options): Estimate;
/**
 * A column of a table, its values in the order of the rows. Money is in the plan's currency; NaN
 * stands where a row has none.
 */
export interface Column { name: string; unit: string; values: Float64Array }
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
