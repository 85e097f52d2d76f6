// What the second implementation computes with. Letters and sections are those of docs/model.md.

import type { CostParts, Plan as PartialPlan } from '../../npm/uturn.js';

export type Plan = Required<PartialPlan>;
export type Scale = 'lin' | 'log' | 'logit';
export interface Range { scale: Scale; low: number; high: number; likely: number }
export type Ranges = Record<string, Range>;
/** By names of fields. */
export type World = Record<string, number>;

/** Numbers by world; fixtures have them as lists. */
export type Row = Float64Array | number[];
/** By share, each a row by world. */
export type Rows = Row[];

export interface Waiting { wait: number; abandoned: number; meanWait: number }

/** Section 9: from month m on towards another share. */
export interface Decision { month: number; share: number; turn: number; asPlanned?: boolean }
/** The same for all shares. */
export type Ways = Omit<Decision, 'share'>;

/** A month of a path. */
export type Figures = Record<
  | 'headcount' | 'offered_load_erlangs' | 'abandoned_share' | 'occupancy' | 'resolved_first_time_share'
  | 'unresolved_share' | 'wait_minutes' | 'ai_share' | 'finished_by_ai' | 'came_back', number>;
/** A world that has been entered. */
export interface Entered {
  at: (name: string) => number;
  start: Record<'R' | 'E' | 'P', number>;
  rates: Record<'m' | 'gl' | 'gr', number>;
  lambda0: number;
  V: number;
}
export interface Way {
  cost: CostParts; total: number; reversalMonth: number | null; people: number; unresolved: number;
  leavers: number; layoffs: number; leaving: number;
}

export interface Evaluated {
  shares: number[]; cost: Rows; keep: Row; people: Rows; unresolved: Rows; leavers: Rows; layoffs: Rows; reversals: Rows;
}
/** A team of section 10: of what `evaluate` gives, what a programme needs. */
export type Team = Pick<Evaluated, 'shares' | 'cost' | 'keep' | 'people'>;
export interface Allocation { people: number; cost: number; shares: number[] }

export type Observable = 'finished' | 'came_back' | 'leaving';
/** By observable. */
export type Shown = Record<string, number>;
/** A share and of how many; of leaving, people and person-years. `gap` is that between a pilot and the work. */
export type Seen = Partial<Record<Observable, [value: number, of: number]>> & { gap: number };
/** A pilot at this share, or live operation to this month. */
export type Where = { pilot: number; month?: undefined } | { pilot?: undefined; month: number };
export type Predicted = Record<string, Row>;
/** Where to draw. */
export interface Proposal { mu: Float64Array; W: Float64Array[]; shrink: number[]; surprises: { name: Observable; size: number }[] }

/** What a pilot would tell, along one direction. */
export interface Told {
  constant: number; h: number; residual: number; s: Float64Array; weights: Row; payroll: number; coefficients: Float64Array[];
}
export interface Pilot extends Told { policyValue: number; typical: number }
/** What a pilot costs, and what waiting for it does. */
export interface Terms { price: number; M: number; T: number; costKeeping: number; costBest: number }

/** What is given in the fixtures, and what tests read of them beside. */
export interface Fixtures {
  paths: { name: string; plan: Plan; world: World }[];
  underway: {
    name: string; plan: Plan; world: World; month: number; new_share: number; turn_months: number; as_planned: boolean;
  }[];
  information: ({ what: string; z: number[] } & Costs)[];
  pilot: {
    observable: number[]; z: number[][]; evsi: { v: number }[]; squared_v: { n: number; gap: number }[];
    best: { v: number; result: number }[];
  } & Costs;
  evidence: {
    pilot: { pilot_share: number; worlds: World[]; cases: { seen: Seen }[] };
    proposal: { z: number[][]; predicted: Predicted; seen: Seen; zeta: number[][] };
  };
  company: {
    teams: { shares: number[]; cost: number[][]; keep_payroll: number[]; people_end: number[][] }[];
    plan: number[];
    correlation: { r: number; common: number[]; own: number[] };
  };
  erlang: {
    erlang_b: Published[]; erlang_c: Published[]; erlang_a: Published[];
    sobol_joe_kuo_first_points: number[][]; evpi: { costs: number[][]; evpi: number }[];
  };
  erlang_a_exact: { erlang_a: Published[] };
}
interface Costs { shares: number[]; cost: number[][]; keep_payroll: number[]; weights: number[] }
export type Published = Record<string, number>;
/** Those that this implementation makes. */
export type Made = Exclude<keyof Fixtures, 'erlang' | 'erlang_a_exact'>;
