import type {
  Column, CostParts, Country, Estimation, EvidenceFigures, Inputs, Lines, MonthlyBands, NetCost, Options, Plan,
  PlanResponsePoint, Range, Band, Survey, WorldField,
} from "../../engine/src/types.js";

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

/** A decision about a plan that has run as planned for `month` months. */
export interface Decision {
  /** Whole months that are behind: 1 to one less than the horizon. */
  month: number;
  /** The share to go on to, with enough people for the load; going on as planned where it is not given. */
  share?: number;
  /** Months until it is reached, 1 to 12, 3 unless given; for a larger share the plan's roll-out at least. */
  turn_months?: number;
}
/** One exact path with a decision under way; money counts from the month after it on, discounted to it. */
export interface OnwardPath {
  judged_to_month: number;
  /** What is behind included. */
  monthly: {
    headcount: number[]; offered_load_erlangs: number[]; unresolved_share: number[];
    ai_share: number[]; finished_by_ai: number[];
  };
  cost: CostParts;
  total_cost: number;
  reversal_month: number | null;
  keep_payroll: number;
  /** What the months behind have shown; `leaving` is per person-year. */
  shown: { finished: number; came_back: number; leaving: number };
}

/** One world; a field that is absent takes its likely value, an event's uniform 0.5. */
export type World = { [field in WorldField | "u_backlash" | "u_incident"]?: number };

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
  /** What the later questions ask for beside; amounts are in dollars, and a month is below the horizon. */
  evidence: { pilot: NumberInput[]; live: NumberInput[] };
  pilot: NumberInput[];
  under_way: NumberInput[];
  company: { max_teams: number; max_name: number; numbers: NumberInput[] };
}
/** null where it has no default, or where no number bounds it. */
export interface NumberInput { name: string; default: number | null; low: number; high: number | null }

/** A pilot that could be made before deciding. */
export interface Pilot {
  /** The share of issues that the AI is given, the easiest first: 0.01 to 1, 0.1 unless given. */
  share?: number;
  /** The standard deviation, as a logit, between the pilot and the roll-out: 0 to 3, 0.3 unless given. */
  gap?: number;
  /** Months of waiting, below the horizon; 3 unless given. */
  months?: number;
  /** Of judging one conversation; 10 dollars, or as much in the country's money, unless given. */
  price?: number;
  /** Conversations judged, at least 1; 200 unless given. */
  judged?: number;
}
export interface PilotSize {
  judged: number;
  /** What the result is worth, in money (expected value of sample information). */
  evsi: Lines<number>;
  /** null for 512 worlds. */
  standard_error: Lines<number> | null;
  /** The same less its price and what deciding today would have saved in the meantime. */
  net: Lines<number>;
}
/** Too few conversations for any of the sizes; no size is worth its price and the waiting; or so many are enough. */
export type Advice = "too_few" | { decide_now: { net: number } } | { judge: { judged: number; net: number } };
export interface Rule {
  /** Nineteen of twenty results are expected to lie between these. */
  expected: [number, number];
  /** From which result on which share is the cheapest; the first one holds below it too. */
  thresholds: { from: number; share: number }[];
  /** For which results the plan's own share is within 1 % of payroll of the cheapest. */
  plan_is_near_best: [number, number][];
}
export interface PilotEstimate {
  /** Whether there is a scaled line of its own; otherwise both lines are one. */
  has_scaled: boolean;
  /** Conversations that there are to judge, at the likely values. */
  conversations: number;
  asked: PilotSize;
  sizes: PilotSize[];
  /** What knowing exactly what a pilot tells about would be worth. */
  limit: Lines<number>;
  evpi: Lines<number>;
  advice: Lines<Advice>;
  /** What to do after which result, where as many are judged as was asked. */
  rule: Lines<Rule>;
}

/** A plan that has run for months as planned. */
export interface UnderWay {
  /** Whole months that are behind: 1 to one less than the horizon. */
  month: number;
  /** Months that a turn to another share takes, 1 to 12, 3 unless given; to a larger one the roll-out at least. */
  turn_months?: number;
  evidence?: LiveResult | null;
  /** Whether the plan's own rule for reversing was in force, and did not fire; it was not unless given. */
  rule_was_in_force?: boolean;
}
/**
 * What live operation has shown by that month, as counts: of the conversations `judged` those that the AI `finished`, of
 * those that it `closed` those that `came_back`, and how many have `left` by themselves since the start.
 */
export interface LiveResult {
  /** The standard deviation, as a logit, between what was looked at and all there is: 0 to 3, 0.1 unless given. */
  gap?: number;
  judged?: number;
  finished?: number;
  closed?: number;
  came_back?: number;
  left?: number;
  /** In which they left; those of the plan at the likely values unless given. */
  person_years?: number;
}
export interface Risk { probability: Lines<number>; standard_error: Lines<number> | null }
/** What one way on comes to; people hired and laid off are those of the first six months. */
export interface WayFigures {
  cost: Lines<number>;
  against_as_planned: Lines<NetCost>;
  cheaper_than_as_planned: Lines<number>;
  people_end: Lines<number>;
  unresolved: Lines<number>;
  hires: Lines<number>;
  layoffs: Lines<number>;
}
/** Money counts from the month after `month` on, discounted to it; lists run along `shares`. */
export interface UnderWayEstimate {
  model_version: string;
  worlds: number;
  /** Whether there is a scaled line of its own; otherwise both lines are one. */
  has_scaled: boolean;
  effective_sample: number;
  evidence: EvidenceFigures;
  month: number;
  judged_to_month: number;
  shares: number[];
  plan_index: number;
  keep_payroll: Lines<number>;
  /** Going on as planned. */
  regretted: Risk;
  regretted_with_enough_people: Risk;
  more_would_have_been_better: Risk;
  as_planned: WayFigures;
  /** Going on to a share with enough people. */
  staffed: WayFigures[];
  best_share: Lines<number>;
  near_best: Lines<[number, number]>;
  evpi: Lines<number>;
  /** Median months from a decision to hire to the first day, and from there to full productivity. */
  hiring_lag: Lines<number>;
  ramp: Lines<number>;
  /** From launch on; money is that of the way less that of going on as planned. */
  months: {
    as_planned: Lines<MonthlyBands>; enough_people: Lines<MonthlyBands>;
    lowest_cost: Lines<MonthlyBands>; back: Lines<MonthlyBands>;
  };
}

/** What is the company's in every team's plan. */
export type CommonField = "horizon_months" | "discount_rate" | "impersonal_announcement";
export interface Team {
  /** 1 to 80 characters, and no other team's. */
  name: string;
  plan?: Omit<Plan, CommonField>;
  ranges?: { [field in WorldField]?: Range };
}
/** Several teams under one decision; what is not given is as in `Inputs`. */
export interface Company extends Pick<Plan, CommonField> {
  /** 1 to 8. */
  teams: Team[];
  material?: number;
  survey?: Survey | null;
  country?: Country;
  /** How much the teams' uncertain inputs hang together: 0 not at all, 1 entirely, 0.5 unless given. */
  correlation?: number;
  /** People wanted in the last month, all teams together: above 0, at most those of today. */
  target?: number | null;
}
/** Shares by team, and what they come to on the line alone. */
export interface Allocation {
  shares: number[];
  people_end: number;
  net_cost: number;
  /** Of the front, at most 64 allocations spread over it have this. */
  judged: { regret_risk: Lines<number>; target_met: Lines<number> | null } | null;
}
/** Lists of teams are in the company's order; people are those of all teams where no team is named. */
export interface CompanyEstimate {
  model_version: string;
  worlds: number;
  /** Whether there is a scaled line of its own; otherwise both lines are one. */
  has_scaled: boolean;
  effective_sample: number;
  horizon_months: number;
  people_today: number;
  /** As planned, judged by its size as a whole. */
  programme: {
    regret_risk: Lines<number>;
    standard_error: Lines<number> | null;
    regret_too_little: Lines<number>;
    dearer_than_keeping: Lines<number>;
    expected_regret: Lines<number>;
    regret_cvar90: Lines<number>;
    net_cost: Lines<NetCost>;
    keep_payroll: Lines<number>;
    people_end: Lines<NetCost>;
    /** By team; null where no world is regretted. */
    parts_of_regret: Lines<number[] | null>;
  };
  teams: {
    name: string;
    share: number;
    people_today: number;
    people_end: Lines<number>;
    net_cost: Lines<number>;
    layoffs: Lines<number>;
    leavers: Lines<number>;
    reversal_probability: Lines<number>;
    reversal_month_median: Lines<number | null>;
    /** Of what the AI can resolve of this team's issues. */
    evppi: Lines<number>;
    evppi_standard_error: Lines<number> | null;
  }[];
  layoffs: Lines<NetCost>;
  leavers: Lines<NetCost>;
  /** null without a target. */
  target: {
    people: number;
    met: Lines<number>;
    standard_error: Lines<number> | null;
    /** When there are first so few people; null where half of the futures or more never have. */
    month_median: Lines<number | null>;
    /** null where none does. */
    cheapest_on_average: Allocation | null;
    /** In 80 of 100 futures; null where none does. */
    cheapest_in_most_futures: Allocation | null;
    fewest_people: number;
  } | null;
  plan: Allocation;
  /** What no other allocation beats on both people and cost, from the fewest people to the most. */
  front: { allocations: Allocation[]; is_exact: boolean };
  as_few_people: Allocation;
  months: { people: Lines<Band>; net_cost: Lines<Band> };
}

/** One exact path of a plan in a world. */
export function simulatePath(plan?: Plan, world?: World, decision?: null): Path;
/** The same with a decision under way. */
export function simulatePath(plan: Plan | undefined, world: World | undefined, decision: Decision): OnwardPath;
/**
 * The regret risk along one plan input, at about nine of its values and at today's, where it is the
 * estimate's own; the others come from 512 worlds and are anchored to it.
 */
export function planResponse(inputs: Inputs | undefined, field: keyof Plan, options?: Options):
  PlanResponsePoint[];
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

/** What a pilot would tell before deciding; refused where a pilot's result is among the inputs. */
export function pilot(inputs?: Inputs, pilot?: Pilot, options?: Options): PilotEstimate;
/** The same of the worlds that an estimation has simulated so far, a multiple of 512: nothing is run again. */
export function pilotOf(estimation: Estimation, pilot?: Pilot): PilotEstimate;

/** Whether a plan that has run for months is to go on; refused where a pilot's result is among the inputs. */
export function fromHere(inputs: Inputs | undefined, underWay: UnderWay, options?: Options): UnderWayEstimate;
/** The same in slices. */
export class UnderWayRun {
  constructor(inputs: Inputs | undefined, underWay: UnderWay, options?: Options);
  readonly worlds: number;
  readonly worlds_done: number;
  /** Simulates up to `more` further worlds; returns how many are done in all. */
  advance(more: number): number;
  /** From the worlds done so far: a multiple of 512. */
  estimate(): UnderWayEstimate;
  /** All that was given, and what stands at its default too: `fromHere` of both gives the same bits. */
  readonly inputs: Required<Inputs>;
  readonly underWay: Required<UnderWay>;
  free(): void;
}

/** Several teams with one target. Errors name the team, too. */
export function company(company: Company, options?: Options): CompanyEstimate;
/** The same in slices. */
export class CompanyRun {
  constructor(company: Company, options?: Options);
  readonly worlds: number;
  readonly worlds_done: number;
  /** Simulates up to `more` further worlds; returns how many are done in all. */
  advance(more: number): number;
  /**
   * Once all worlds are done: the engine keeps what became of these teams, in place of those kept
   * before, up to 6 MB a team. The next run does not run a team again that it has, unchanged, at the
   * same place; its figures are the same to the bit.
   */
  remember(): void;
  /** From the worlds done so far: a multiple of 512. */
  estimate(): CompanyEstimate;
  /**
   * The allocations that no other beats, as CSV: shares by team, people, money, and of those that are
   * judged the regret risk.
   */
  frontCsv(decimal?: "point" | "comma"): string;
  /** All that was given, and what stands at its default too: `company` of it gives the same bits. */
  readonly company: Required<Company>;
  free(): void;
}
