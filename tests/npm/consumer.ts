// What a program in TypeScript says to the package, and what it must not say.
import init, { type Estimate, Estimation, type Inputs, estimate, planResponse, schema, selfCheck, simulatePath } from "uturn";

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

const run = new Estimation(inputs);
const done: number = run.advance(64);
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

export { done, names, reversed, risk, values, wrong };
