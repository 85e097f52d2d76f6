// What a program in TypeScript says to the package, and what it must not say.
import init, {
  type Company, CompanyRun, type Estimate, Estimation, type Inputs, UnderWayRun, company, estimate, fromHere, pilot, pilotOf,
  planResponse, schema, selfCheck, simulatePath,
} from "uturn";

await init();
await init({ module_or_path: new Uint8Array() });

const inputs: Inputs = {
  plan: { headcount: 250, reduction: "attrition" },
  ranges: { ai_resolution: [0.2, 0.4, 0.6] },
  survey: { event: "regret", rate: 0.5 },
};
const found: Estimate = estimate(inputs, { worlds: 512 });
const risk: number | undefined = found.regret_risk.alone[found.plan_index];
const reversed: number | null = simulatePath(inputs.plan, { u_incident: 0.1 }).reversal_month;
const values = planResponse(inputs, "headcount").map(({ value }) => value);
const names: string[] = schema().plan.map(({ name }) => name);
const wrong = selfCheck().filter(({ ok }) => !ok).length;

const judged: number | "too_few" | "now" = ((advice) =>
  advice === "too_few" ? advice : "judge" in advice ? advice.judge.judged : "now")(pilot(inputs, { judged: 50 }).advice.alone);
const years: number | undefined = new UnderWayRun(inputs, { month: 12, evidence: { left: 9 } }).underWay.evidence?.person_years;
const back: number = simulatePath(inputs.plan, {}, { month: 12, share: 0.2 }).judged_to_month;
const two: Company = { teams: [{ name: "a", plan: { ai_share: 0.4 } }, { name: "b" }], target: 900 };
const met: number | undefined = company(two).target?.met.alone;
const scaled: boolean[] = [fromHere(inputs, { month: 12 }).has_scaled, new CompanyRun(two).estimate().has_scaled];

const run = new Estimation(inputs);
const done: number = run.advance(64);
pilotOf(run).asked.evsi.alone.toFixed();
run.free();

// @ts-expect-error No input has this name.
estimate({ plan: { head_count: 250 } });
// @ts-expect-error There is no such way to reduce.
estimate({ plan: { reduction: "magic" } });
// @ts-expect-error A range has three values.
estimate({ ranges: { ai_resolution: [0.2, 0.4] } });
// @ts-expect-error Only these numbers of worlds.
estimate({}, { worlds: 1000 });
// @ts-expect-error An estimate has no such figure.
export const luck = found.luck;
// @ts-expect-error The month is no default.
fromHere(inputs, {});
// @ts-expect-error The horizon is the company's.
company({ teams: [{ name: "a", plan: { horizon_months: 24 } }] });
// @ts-expect-error A pilot shows nobody leaving.
estimate({ evidence: { pilot: { left: 3 } } });

export { back, done, judged, met, names, reversed, risk, scaled, values, wrong, years };
