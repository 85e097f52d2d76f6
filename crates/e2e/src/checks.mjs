// What the engine has to do wherever it runs. Each function takes the engine's module; what is
// wrong is thrown. The end-to-end tests run these in browsers, tests/engine.mjs in Node.

/** @import { Inputs, Options, Plan, World } from '../../../npm/uturn.js' */
/** @typedef {typeof import('../../../npm/uturn.js')} Engine */
/** @typedef {"estimate" | "pilot" | "fromHere" | "company"} Question */
/** @typedef {(...given: any[]) => unknown} Anything */
/** @typedef {Record<Question | "simulatePath", Anything>} Careless — what takes anything, to see it refused. */
/** @typedef {{ advance(more?: number): unknown }} Run */
/** @typedef {"point" | "comma"} Decimal */
/** @typedef {{ compared: number, wrong: string[] }} Found */
/** @typedef {{ name: string, plan: Plan, world: World }} Fixture */

/** An answer's fingerprint: FNV-1a, 64 bits, over its leaves, a line each. */
/** @type {(engine: Engine, question: Question, given: unknown[]) => string} */
export function fingerprint(engine, question, given) {
  let hash = 0xcbf29ce484222325n;
  const lines = leaves(engine, question, given).map((leaf) => `${leaf}\n`);
  for (const byte of new TextEncoder().encode(lines.join(''))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** An answer's leaves with their paths, as digits.rs lists them. */
/** @type {(engine: Engine, question: Question, given: unknown[]) => string[]} */
export function leaves(engine, question, given) {
  /** @type {Careless} */
  const careless = engine;
  /** @type {string[]} */
  const list = [];
  walk(careless[question](...given), '', list);
  return list;
}

/** @type {(value: unknown, path: string, list: string[]) => void} */
function walk(value, path, list) {
  if (typeof value === 'number') {
    list.push(`${path} ${bits(value)}`);
  } else if (typeof value === 'string') {
    list.push(`${path} “${value}”`);
  } else if (value === undefined || value === null) {
    list.push(`${path} null`);
  } else if (typeof value === 'boolean') {
    list.push(`${path} ${value}`);
  } else if (Array.isArray(value) || value instanceof Float64Array) {
    value.forEach((item, index) => walk(item, `${path}.${index}`, list));
  } else {
    const parts = Object.entries(value).sort(([p], [q]) => (p < q ? -1 : 1));
    for (const [key, part] of parts) walk(part, `${path}.${key}`, list);
  }
}

const cell = new DataView(new ArrayBuffer(8));
/** @type {(number: number) => string} */
function bits(number) {
  cell.setFloat64(0, number);
  return cell.getBigUint64(0).toString(16).padStart(16, '0');
}

/** Every computed path of the fixtures: within the ten digits that they print. */
/** @type {(engine: Engine, cases: Fixture[]) => number} */
export function fixtures(engine, cases) {
  let count = 0;
  for (const { name, plan, world, ...expected } of cases) {
    count += compared(engine.simulatePath(plan, world), expected, name);
  }
  return count;
}

/** Figures against those of a fixture, and how many they are. */
/** @type {(computed: unknown, expected: unknown, name: string) => number} */
export function compared(computed, expected, name) {
  /** @type {Found} */
  const found = { compared: 0, wrong: [] };
  compare(computed, expected, name, found);
  if (found.wrong.length > 0) throw new Error(summary(found.wrong));
  return found.compared;
}

/** @type {(computed: unknown, expected: unknown, path: string, found: Found) => void} */
function compare(computed, expected, path, found) {
  if (expected !== null && typeof expected === 'object') {
    const parts = new Map(Object.entries(computed ?? {}));
    for (const [key, part] of Object.entries(expected)) compare(parts.get(key), part, `${path}, ${key}`, found);
    return;
  }
  found.compared += 1;
  if (!agree(computed ?? null, expected)) {
    found.wrong.push(`${path} is ${computed}, expected ${expected}`);
  }
}

/** @type {(computed: unknown, expected: unknown) => boolean} */
function agree(computed, expected) {
  if (typeof expected !== 'number' || typeof computed !== 'number') return computed === expected;
  return Math.abs(computed - expected) <= Math.max(1e-8 * Math.abs(expected), 1e-12);
}

/** @type {(wrong: string[]) => string} */
function summary(wrong) {
  return `${wrong.length} wrong:\n${wrong.slice(0, 20).join('\n')}`;
}

/** The engine's own check finds nothing. */
/** @type {(engine: Engine) => number} */
export function selfCheck(engine) {
  const rows = engine.selfCheck();
  const wrong = rows.filter((row) => row.ok !== true).map((row) => JSON.stringify(row));
  if (wrong.length > 0) throw new Error(summary(wrong));
  if (rows.length === 0) throw new Error('selfCheck checks nothing');
  return rows.length;
}

// What is given, and what the message has to say: the field, the value, what is allowed.
/** @type {[inputs: unknown, options: unknown, words: string[]][]} */
const REFUSED = [
  [{ plan: { headcount: -5 } }, {}, ['headcount', '-5', 'from']],
  [{ plan: { headcount: NaN } }, {}, ['headcount', 'NaN', 'from']],
  [{ plan: { headcount: Infinity } }, {}, ['headcount', 'inf', 'from']],
  [{ plan: { headcount: 'many' } }, {}, ['headcount', 'many', 'from']],
  [{ plan: { headcount: [700] } }, {}, ['headcount', '700', 'from']],
  [{ plan: { horizon_months: 12.5 } }, {}, ['horizon_months', '12.5', 'whole number']],
  [{ plan: { ai_share: 1.5 } }, {}, ['ai_share', '1.5', 'from']],
  [{ plan: { reduction: 'magic' } }, {}, ['reduction', 'magic', 'layoffs', 'attrition']],
  [{ plan: { assist: 'yes' } }, {}, ['assist', 'yes', 'true', 'false']],
  [{ plan: { head_count: 700 } }, {}, ['plan', 'head_count', 'headcount']],
  [{ plans: {} }, {}, ['plans', 'plan', 'ranges', 'material', 'survey']],
  [{ plan: 7 }, {}, ['plan', '7']],
  [{ plan: new Map([['headcount', 250]]) }, {}, ['plan', 'not plain data', 'plain objects']],
  [new Date(), {}, ['inputs', 'not plain data', 'plain objects']],
  [{ ranges: new (class { ai_resolution = [0.2, 0.4, 0.6]; })() }, {}, ['ranges', 'not plain data']],
  [{ ranges: { ai_resolution: new Float64Array(3) } }, {}, ['ai_resolution', 'not plain data', 'lists']],
  [{}, new Map([['worlds', 512]]), ['options', 'not plain data']],
  [{ country: 'norway' }, {}, ['country', 'norway', 'us, uk, euro, sweden']],
  [{ ranges: { customer_margin: [60, 230, 300000] } }, {}, ['customer_margin', '300000', '230000']],
  [7, {}, ['inputs', '7']],
  [{ ranges: { ai_resolution: [0.6, 0.4, 0.8] } }, {}, ['ai_resolution', '0.6', '0.4']],
  [{ ranges: { ai_resolution: [0.2, 0.4] } }, {}, ['ai_resolution', '0.2', '0.4']],
  [{ ranges: { ai_resolution: [0.2, NaN, 0.8] } }, {}, ['ai_resolution', 'NaN']],
  [{ ranges: { luck: [0, 1, 2] } }, {}, ['ranges', 'luck', 'ai_resolution']],
  [{ material: 7 }, {}, ['material', '7', 'from 0 to 1']],
  [{ survey: 'horoscope' }, {}, ['survey', 'horoscope', 'orgvue', 'gartner']],
  [{}, { worlds: 1000 }, ['worlds', '1000', '512', '4096']],
  [{}, { worlds: '512' }, ['worlds', '512', '4096']],
  [{}, { worlds: NaN }, ['worlds', 'NaN', '512', '4096']],
  [{}, { world: 512 }, ['world', 'worlds']],
];

const TEAM = { name: 'service' };
const PILOT = { evidence: { pilot: { judged: 200, finished: 151 } } };
/** @type {(pilot: unknown) => unknown[]} */
const result = (pilot) => [{ evidence: { pilot } }];
/** @type {(evidence: unknown) => unknown[]} */
const seen = (evidence) => [{}, { month: 12, evidence }];

// What is asked, what is given, and what the message has to say.
/** @type {[question: Question | "simulatePath", given: unknown[], words: string[]][]} */
const REFUSED_QUESTIONS = [
  ['estimate', result({ judged: 0, finished: 0 }), ['evidence.pilot.judged is 0', 'from 1']],
  ['estimate', result({ judged: 200, finished: 201 }), ['evidence.pilot.finished is 201', 'judged, 200']],
  ['estimate', result({ closed: 9, came_back: 10 }), ['evidence.pilot.came_back is 10', 'closed, 9']],
  ['estimate', result({ share: 0, judged: 9, finished: 1 }), ['evidence.pilot.share is 0', 'from 0.01 to 1']],
  ['estimate', result({ judged: '9', finished: 1 }), ['evidence.pilot.judged is “9”', 'from 1']],
  ['estimate', result({ finished: 1 }), ['evidence.pilot.judged is nothing', 'from 1']],
  ['estimate', result({}), ['evidence.pilot is empty', 'seen']],
  ['estimate', result([]), ['evidence.pilot is []', 'named values']],
  ['estimate', [{ evidence: { live: {} } }], ['evidence', 'live', 'pilot']],
  ['pilot', [{}, { share: 0 }], ['share is 0', 'from 0.01 to 1']],
  ['pilot', [{}, { gap: NaN }], ['gap is NaN', 'from 0 to 3']],
  ['pilot', [{}, { judged: 0.5 }], ['judged is 0.5', 'from 1']],
  ['pilot', [{}, { price: -1 }], ['price is -1', '0 or more']],
  ['pilot', [{}, { months: 36 }], ['months is 36', 'below the 36 months']],
  ['pilot', [{}, { finished: 9 }], ['pilot', 'finished', 'judged']],
  ['pilot', [{}, new Map()], ['pilot', 'not plain data']],
  ['pilot', [PILOT], ['evidence.pilot', 'gap']],
  ['pilot', [{}, {}, { worlds: 7 }], ['worlds', '7', '4096']],
  ['fromHere', [{}], ['month is nothing', 'from 1 to 35']],
  ['fromHere', [{ plan: { horizon_months: 12 } }, { month: 12 }], ['month is 12', 'from 1 to 11']],
  ['fromHere', [{}, { month: 2.5 }], ['month is 2.5', 'whole number']],
  ['fromHere', [{}, { month: 12, turn_months: 0 }], ['turn_months is 0', 'from 1 to 12']],
  ['fromHere', [{}, { month: 12, rule_was_in_force: 1 }], ['rule_was_in_force is 1', 'true or false']],
  ['fromHere', [{}, { since: 12 }], ['under_way', 'since', 'month']],
  ['fromHere', seen({ judged: 9, finished: 10 }), ['evidence.finished is 10', 'judged, 9']],
  ['fromHere', seen({ left: -1 }), ['evidence.left is -1', 'from 0']],
  ['fromHere', seen({ left: 1, person_years: 0 }), ['evidence.person_years is 0', 'from 0.01']],
  ['fromHere', seen({ share: 0.1 }), ['evidence', 'share', 'person_years']],
  ['fromHere', [{ plan: { ai_share: 0 } }, seen({ judged: 9, finished: 1 })[1]], ['evidence.judged is 9', 'nothing is given']],
  ['fromHere', [PILOT, { month: 12 }], ['evidence.pilot', 'live operation']],
  ['company', [], ['teams', '1 to 8 teams']],
  ['company', [{ teams: [] }], ['teams is 0 teams', '1 to 8']],
  ['company', [{ teams: [...'abcdefghi'].map((name) => ({ name })) }], ['teams is 9 teams', '1 to 8']],
  ['company', [{ teams: [TEAM, TEAM] }], ['team 2 (“service”)', 'name is “service”', 'no other team']],
  ['company', [{ teams: [{}] }], ['team 1', 'name is “”', '80 characters']],
  ['company', [{ teams: [{ ...TEAM, plan: { headcount: 0 } }] }], ['team 1 (“service”)', 'headcount is 0', 'from 1']],
  ['company', [{ teams: [{ ...TEAM, plan: { horizon_months: 24 } }] }], ['team 1 (“service”)', 'horizon_months is 24', "company's"]],
  ['company', [{ teams: [{ ...TEAM, survey: null }] }], ['team 1 (“service”)', 'survey', "company's"]],
  ['company', [{ teams: [{ ...TEAM, ranges: { luck: [0, 1, 2] } }] }], ['team 1 (“service”)', 'luck', 'ai_resolution']],
  ['company', [{ teams: [TEAM], correlation: 1.1 }], ['correlation is 1.1', 'from 0 to 1']],
  ['company', [{ teams: [TEAM], target: 0 }], ['target is 0', 'above 0', '700']],
  ['company', [{ teams: [TEAM], target: 701 }], ['target is 701', 'today, 700']],
  ['company', [{ teams: [TEAM], plan: {} }], ['company', 'plan', 'horizon_months']],
  ['simulatePath', [{}, {}, { month: 0 }], ['month is 0', 'from 1 to 35']],
  ['simulatePath', [{}, {}, { month: 12, share: 1.5 }], ['share is 1.5', 'from 0 to 1']],
  ['simulatePath', [{}, {}, { month: 12, turn_months: 3 }], ['turn_months is 3', 'no share']],
];

/** So does what cannot be asked of several teams, pilots and plans under way. */
/** @type {(engine: Engine) => number} */
export function questionsRefused(engine) {
  /** @type {Careless} */
  const careless = engine;
  const wrong = [];
  for (const [question, given, words] of REFUSED_QUESTIONS) {
    const fault = faultOf(() => careless[question](...given), words);
    if (fault) wrong.push(`${question}(${given.map(shown)}): ${fault}`);
  }
  /** @type {(Run & { estimate(): unknown })[]} */
  const runs = [new engine.CompanyRun({ teams: [TEAM] }), new engine.UnderWayRun({}, { month: 12 })];
  for (const run of runs) {
    run.advance(511);
    const early = faultOf(() => run.estimate(), ['worlds_done', '511', '512']);
    if (early) wrong.push(`estimate() after 511 worlds: ${early}`);
    const fault = faultOf(() => run.advance(-1), ['more', 'whole number']);
    if (fault) wrong.push(`advance(-1): ${fault}`);
  }
  const early = faultOf(() => engine.pilotOf(new engine.Estimation()), ['worlds_done', '0', '512']);
  if (early) wrong.push(`pilotOf() after no world: ${early}`);
  if (wrong.length > 0) throw new Error(summary(wrong));
  return REFUSED_QUESTIONS.length;
}

/** What is not given takes what the types say that it takes. */
/** @type {(engine: Engine) => void} */
export function questionDefaults(engine) {
  /** @type {Careless} */
  const careless = engine;
  const worlds = 512;
  const pilot = { share: 0.1, gap: 0.3, months: 3, price: 10, judged: 200 };
  const underWay = { month: 12, turn_months: 3, evidence: null, rule_was_in_force: false };
  const usual = {
    horizon_months: 36, discount_rate: 0.08, impersonal_announcement: false, material: 0.05, survey: 'orgvue',
    country: 'us', correlation: 0.5, target: null,
  };
  /** @type {[Question, unknown[], unknown[]][]} */
  const same = [
    ['pilot', [], [{}, pilot, { worlds: 4096 }]],
    ['pilot', [{ country: 'sweden' }, null, { worlds }], [{ country: 'sweden' }, { price: 105 }, { worlds }]],
    ['fromHere', [null, { month: 12 }, { worlds }], [{ evidence: null }, underWay, { worlds }]],
    ['company', [{ teams: [TEAM] }, { worlds }], [{ ...usual, teams: [{ ...TEAM, plan: {}, ranges: {} }] }, { worlds }]],
  ];
  for (const [question, given, all] of same) {
    if (JSON.stringify(careless[question](...given)) !== JSON.stringify(careless[question](...all))) {
      throw new Error(`${question}(${given.map(shown)}) is not ${question}(${all.map(shown)})`);
    }
  }
}

/** Later questions in uneven slices give what they give at once; what a run says it was given does, too. */
/** @type {(engine: Engine) => void} */
export function questionsInSlices(engine) {
  const options = /** @type {const} */ ({ worlds: 1024 });
  /** @type {(what: string, one: unknown, other: unknown) => void} */
  const same = (what, one, other) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`${what} differs`);
  };
  /** @type {(run: Run & { worlds: number, worlds_done: number }) => void} */
  const advance = (run) => {
    for (const [more, done] of [[63, 63], [449, 512], [500, 1012], [64, 1024], [1, 1024]]) {
      if (run.advance(more) !== done || run.worlds_done !== done || run.worlds !== 1024) {
        throw new Error(`${more} more worlds make ${run.worlds_done}, expected ${done} of 1024`);
      }
    }
  };
  const company = { teams: [TEAM, { name: 'translation', plan: { headcount: 90 } }], target: 600 };
  const together = new engine.CompanyRun(company, options);
  advance(together);
  same('a company in slices', together.estimate(), engine.company(company, options));
  same('a company read again', together.estimate(), engine.company(JSON.parse(JSON.stringify(together.company)), options));

  const inputs = { plan: { headcount: 120 } };
  const underWay = { month: 9, evidence: { closed: 90, came_back: 11, left: 14 } };
  const onward = new engine.UnderWayRun(inputs, underWay, options);
  advance(onward);
  same('a plan under way in slices', onward.estimate(), engine.fromHere(inputs, underWay, options));
  const [all, asked] = JSON.parse(JSON.stringify([onward.inputs, onward.underWay]));
  same('a plan under way read again', onward.estimate(), engine.fromHere(all, asked, options));

  const estimation = new engine.Estimation(inputs, options);
  advance(estimation);
  same('a pilot of an estimation', engine.pilotOf(estimation, { judged: 50 }), engine.pilot(inputs, { judged: 50 }, options));

  const piloted = new engine.Estimation({ ...inputs, ...PILOT }, options);
  advance(piloted);
  const again = engine.estimate(JSON.parse(JSON.stringify(piloted.inputs)), options);
  same("a pilot's result read again", piloted.estimate(), again);
  if (!again.evidence) throw new Error('an estimate says nothing of its evidence');
  for (const run of [together, onward, estimation, piloted]) run.free();
}

/** Where there is no scaled line that is said, and both lines are one. */
/** @type {(engine: Engine) => void} */
export function scaledLines(engine) {
  const options = /** @type {const} */ ({ worlds: 512 });
  const teams = [TEAM, { name: 'translation' }];
  for (const [survey, scales] of /** @type {const} */ ([['gartner', true], [null, false]])) {
    const together = engine.company({ teams, survey }, options);
    const onward = engine.fromHere({ survey }, { month: 12 }, options);
    const pilot = engine.pilot({ survey }, {}, options);
    const { has_scaled: has, plan_index: plan, regret_risk: { alone, scaled } } = engine.estimate({ survey }, options);
    const told = /** @type {const} */ ([
      [has, { alone: alone[plan], scaled: scaled[plan] }],
      [together.has_scaled, together.programme.regret_risk],
      [onward.has_scaled, onward.regretted.probability],
      [pilot.has_scaled, pilot.limit],
    ]);
    for (const [has, { alone, scaled }] of told) {
      if (has !== scales || (alone === scaled) === scales) throw new Error(`${survey}: ${has}, ${alone} and ${scaled}`);
    }
  }
  const apart = engine.company({ teams, correlation: 0 }, options);
  if (apart.has_scaled) throw new Error('a survey says nothing of teams that have nothing in common');
}

/** What cannot be computed throws an Error that names field, value and what is allowed. */
/** @type {(engine: Engine) => number} */
export function refusals(engine) {
  /** @type {Careless} */
  const careless = engine;
  const wrong = [];
  for (const [inputs, options, words] of REFUSED) {
    const fault = faultOf(() => careless.estimate(inputs, options), words);
    if (fault) wrong.push(`estimate(${shown(inputs)}, ${shown(options)}): ${fault}`);
  }
  /** @type {{ plan?: object }} */
  const within = {};
  within.plan = within;
  const fault = faultOf(() => careless.estimate(within), ['plan', 'not plain data']);
  if (fault) wrong.push(`estimate of an object within itself: ${fault}`);
  for (const more of [-5, 0.5, NaN, Infinity, undefined]) {
    /** @type {Run[]} */
    const runs = [new engine.Estimation(), new engine.ResponseRun({}, 'talent')];
    for (const run of runs) {
      const fault = faultOf(() => run.advance(more), ['more', 'whole number']);
      if (fault) wrong.push(`advance(${more}): ${fault}`);
    }
  }
  if (wrong.length > 0) throw new Error(summary(wrong));
  // In Swedish money the same amount is one of many, and an object of no class is plain.
  const swedish = { customer_margin: [60, 230, 300000] };
  engine.estimate({ country: 'sweden', ranges: Object.assign(Object.create(null), swedish) }, { worlds: 512 });
  // A refusal must not leave the engine unusable.
  engine.estimate({}, { worlds: 512 });
  return REFUSED.length;
}

/** @type {(call: () => unknown, words: string[]) => string | false} */
function faultOf(call, words) {
  try {
    call();
    return 'was accepted';
  } catch (error) {
    if (!(error instanceof Error)) return `threw ${error}, which is no Error`;
    const lacking = words.filter((word) => !error.message.includes(word));
    return lacking.length > 0 && `“${error.message}” lacks ${lacking.join(', ')}`;
  }
}

/** @type {(value: unknown) => string} */
function shown(value) {
  return JSON.stringify(value, (_, item) => (typeof item === 'number' ? `${item}` : item));
}

/** Arguments that are not given, empty, undefined or null mean the defaults. */
/** @type {(engine: Engine) => void} */
export function defaults(engine) {
  /** @type {Careless} */
  const careless = engine;
  const whole = JSON.stringify(engine.estimate());
  /** @type {unknown[][]} */
  const all = [[{}], [undefined, {}], [null, null], [{ plan: {} }, { worlds: 4096 }]];
  for (const given of all) {
    if (JSON.stringify(careless.estimate(...given)) !== whole) {
      throw new Error(`estimate(${shown(given)}) is not estimate()`);
    }
  }
  const { worlds } = engine.estimate();
  if (worlds !== 4096) throw new Error(`estimate() samples ${worlds} worlds`);
}

/** A response curve in slices: what `planResponse` returns at once, and direct calls say. */
/** @type {(engine: Engine) => void} */
export function responses(engine) {
  const worlds = 512;
  for (const field of /** @type {const} */ (['headcount', 'reduction'])) {
    const run = new engine.ResponseRun({}, field, { worlds });
    while (run.advance(200));
    const points = run.response();
    run.free();
    if (JSON.stringify(points) !== JSON.stringify(engine.planResponse({}, field, { worlds }))) {
      throw new Error(`${field}: slices give another response than the whole`);
    }
    for (const { value, regret_risk: risk } of points) {
      const whole = engine.estimate({ plan: { [field]: value } }, { worlds });
      const direct = whole.regret_risk.alone[whole.plan_index];
      if (!(Math.abs(risk.alone - direct) < 1e-9)) {
        throw new Error(`${field} at ${value}: ${risk.alone}, by a direct call ${direct}`);
      }
    }
  }
}

/** An estimation in uneven slices: its preview and its end are what `estimate` returns at once. */
/** @type {(engine: Engine) => void} */
export function slices(engine) {
  const inputs = { plan: { headcount: 120 } };
  const estimation = new engine.Estimation(inputs, { worlds: 1024 });
  /** @type {(worlds: Options['worlds']) => void} */
  const same = (worlds) => {
    const whole = engine.estimate(inputs, { worlds });
    if (JSON.stringify(estimation.estimate()) !== JSON.stringify(whole)) {
      throw new Error(`after ${worlds} worlds, slices give another estimate than the whole`);
    }
    // A preview is the same without what takes long.
    const {
      months, inputs: effects, tipping_resolution: tipping, material_response: material, ...along
    } = whole;
    const preview = estimation.preview();
    const {
      months: none, inputs: nothing, tipping_resolution: untold, material_response: empty, ...first
    } = preview;
    if (JSON.stringify(first) !== JSON.stringify(along)) {
      throw new Error(`after ${worlds} worlds, a preview differs from the estimate`);
    }
    const left = none.plan.alone.people.p50.length + nothing.length + empty.length;
    if (left !== 0 || untold !== null || !material.length || !months.plan.alone.people.p50.length || !effects.length || !tipping) {
      throw new Error('a preview leaves out other things than it says');
    }
  };
  estimation.advance(1);
  for (const early of /** @type {const} */ (['estimate', 'preview'])) {
    const fault = faultOf(() => estimation[early](), ['worlds_done', '1', '512']);
    if (fault) throw new Error(`${early}() after one world: ${fault}`);
  }
  for (const [more, done] of [[63, 64], [448, 512], [0, 512], [511, 1023], [100, 1024]]) {
    const reached = estimation.advance(more);
    if (reached !== done || estimation.worlds_done !== done || estimation.worlds !== 1024) {
      throw new Error(`${more} more worlds make ${reached}, expected ${done} of 1024`);
    }
    if (done === 512) same(512);
  }
  same(1024);
  estimation.free();
}

// What stands between columns, and what a field of no quotation marks is made of.
const FIELDS = {
  point: /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy,
  comma: /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/uy,
};

/** Lines of fields, as RFC 4180 has them, or with semicolons and decimal commas; numbers with a point. */
/** @type {(text: string, decimal?: Decimal) => string[][]} */
export function readCsv(text, decimal = 'point') {
  const rows = [];
  let row = [];
  const field = new RegExp(FIELDS[decimal]);
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`no field of a table after ${rows.length} lines`);
    row.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Error('the last line has no end');
  if (decimal === 'point') return rows;
  const [headers, ...lines] = rows;
  if (lines.flat().some((number) => number.includes('.'))) throw new Error('a decimal point');
  return [headers, ...lines.map((line) => line.map((number) => number.replace(',', '.')))];
}

/** The table of futures as text is the table that `futures` returns, bit for bit. */
/** @type {(engine: Engine, text: string, inputs?: Inputs, options?: Options, decimal?: Decimal) => [number, number]} */
export function sameFutures(engine, text, inputs, options, decimal) {
  const columns = engine.futures(inputs, options);
  const [headers, ...rows] = readCsv(text, decimal);
  /** @type {string[]} */
  const wrong = [];
  columns.forEach(({ name, unit, values }, at) => {
    if (headers[at] !== `${name} [${unit}]`) wrong.push(`header ${headers[at]}, not ${name} [${unit}]`);
    if (rows.length !== values.length) wrong.push(`${rows.length} rows, not ${values.length}`);
    rows.forEach((row, index) => {
      const isSame = Number.isNaN(values[index])
        ? row[at] === ''
        : row[at] !== '' && bits(Number(row[at])) === unsigned(values[index]);
      if (!isSame || row.length !== columns.length) wrong.push(`${name}, row ${index}: ${row[at]}, not ${values[index]}`);
    });
  });
  if (wrong.length > 0) throw new Error(summary(wrong));
  return [columns.length, rows.length];
}

/** A table writes no zero with a sign. */
/** @type {(value: number) => string} */
const unsigned = (value) => bits(value + 0);

/** The table of the curve as text holds the estimate's figures, bit for bit. */
/** @type {(engine: Engine, text: string, inputs?: Inputs, options?: Options, decimal?: Decimal) => [number, number]} */
export function sameCurve(engine, text, inputs, options, decimal) {
  const estimate = engine.estimate(inputs, options);
  const [headers, ...rows] = readCsv(text, decimal);
  /** @type {(name: string) => string[]} */
  const column = (name) => {
    const at = headers.findIndex((header) => header.startsWith(`${name} [`));
    return rows.map((row) => bits(Number(row[at])));
  };
  const expected = {
    share: estimate.shares,
    regret_risk_alone: estimate.regret_risk.alone,
    standard_error_scaled: estimate.standard_error?.scaled ?? [],
    reversal_probability_scaled: estimate.reversal_probability.scaled,
    cost_against_keeping_p90_alone: estimate.net_cost.alone.map(({ p90 }) => p90),
    defection_scaled: estimate.cost_parts.scaled.map(({ defection }) => defection),
    customers_lost_alone: estimate.customers_lost.alone,
  };
  for (const [name, values] of Object.entries(expected)) {
    if (column(name).join() !== [...values].map(unsigned).join()) throw new Error(`${name} differs`);
  }
  return [headers.length, rows.length];
}

/** A document's inputs give its results again, bit for bit; the number of figures compared. */
/** @type {(engine: Engine, text: string) => number} */
export function reproduces(engine, text) {
  const { model_version: version, inputs, estimate } = JSON.parse(text);
  const { plan, ranges, material, survey } = inputs;
  const { plan: decided, ranges: uncertain } = engine.schema();
  const lacking = [...decided.filter(({ name }) => !(name in plan)), ...uncertain.filter(({ name }) => !(name in ranges))];
  if (lacking.length > 0 || material === undefined || survey === undefined) {
    throw new Error(`the document lacks ${lacking.map(({ name }) => name)} or more`);
  }
  const again = engine.estimate(inputs);
  if (version !== again.model_version) throw new Error(`version ${version}`);
  const [written, computed] = [estimate, again].map((each) => {
    /** @type {string[]} */
    const list = [];
    walk(each, '', list);
    return list;
  });
  const differing = computed.filter((leaf, at) => leaf !== written[at]);
  if (differing.length > 0 || written.length !== computed.length) {
    throw new Error(`${differing.length} of ${computed.length} figures differ, first ${differing[0]}`);
  }
  return computed.length;
}

/** Files of an estimation: tables that read back, and a document that is reproduced. */
/** @type {(engine: Engine) => void} */
export function files(engine) {
  /** @type {Inputs} */
  const inputs = { plan: { headcount: 120, ai_share: 0.33, reduction: 'attrition' }, survey: 'gartner' };
  const options = /** @type {const} */ ({ worlds: 1024 });
  const estimation = new engine.Estimation(inputs, options);
  const fault = faultOf(() => estimation.futuresCsv(), ['worlds_done', '0', '512']);
  if (fault) throw new Error(`futuresCsv() of no worlds: ${fault}`);
  estimation.advance(1024);
  /** @type {string} */
  const semicolon = 'semicolon';
  const wrongly = faultOf(() => estimation.curveCsv(/** @type {Decimal} */ (semicolon)), ['decimal', 'semicolon', 'comma']);
  if (wrongly) throw new Error(`curveCsv("semicolon"): ${wrongly}`);
  for (const decimal of /** @type {const} */ ([undefined, 'point', 'comma'])) {
    sameFutures(engine, estimation.futuresCsv(decimal), inputs, options, decimal);
    sameCurve(engine, estimation.curveCsv(decimal), inputs, options, decimal);
  }
  const all = estimation.inputs;
  estimation.free();
  const estimate = engine.estimate(all);
  reproduces(engine, JSON.stringify({ model_version: estimate.model_version, inputs: all, estimate }));
}
