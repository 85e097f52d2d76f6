// Special functions that docs/model.md needs (sections 2 and 3), and the small ones of its notation.

/** @type {(v: number, lo: number, hi: number) => number} */
export const clip = (v, lo, hi) => (v < lo ? lo : v > hi ? hi : v);
/** @type {(p: number) => number} */
export const logit = (p) => Math.log(p / (1 - p));
/** @type {(v: number) => number} */
export const logistic = (v) => 1 / (1 + Math.exp(-v));

/** Uniforms stay within [2⁻⁵³, 1 − 2⁻⁵³]. */
/** @type {(u: number) => number} */
export const withinUnit = (u) => clip(u, 2 ** -53, 1 - 2 ** -53);

/** a₀ + a₁x + a₂x² + … by Horner's rule. */
/** @type {(x: number, coefficients: number[]) => number} */
function polynomial(x, coefficients) {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

// The series of lnΓ in 1/s², after ½·ln(2πs) + s·ln s − s.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** The Stirling remainder ln Γ(s+1) − (s+½)·ln s + s − ½·ln 2π, for s > 0. */
/** @type {(s: number) => number} */
function stirlingRemainder(s) {
  let shift = 0;
  while (s < 16) {
    shift += (s + 0.5) * Math.log1p(1 / s) - 1;
    s += 1;
  }
  return shift + polynomial(1 / s ** 2, STIRLING) / s;
}

/** u − ln(1+u), without cancellation near 0. */
/** @type {(u: number) => number} */
function excessOverLog(u) {
  if (u < -0.25 || u > 0.35) return u - Math.log1p(u);
  // ln(1+u) = 2(v + v³/3 + v⁵/5 + …) with u = 2v/(1−v)
  const v = u / (2 + u), square = v * v;
  let sum = 0;
  for (let k = 25; k >= 3; k -= 2) sum = sum * square + 1 / k;
  return v * (u - 2 * square * sum);
}

/** ln of Γ(s+1)·eʸ·y⁻ˢ: the numerical traps of section 3. */
/** @type {(s: number, y: number) => number} */
export const logGammaScaled = (s, y) =>
  0.5 * Math.log(2 * Math.PI * s) + stirlingRemainder(s) + s * excessOverLog((y - s) / s);

// Wichura 1988, algorithm AS 241: numerators and denominators in the middle, in the tails, far out.
const MIDDLE = [
  [
    3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
  ],
  [
    1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3,
  ],
];
const TAIL = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1,
    1.4810397642748007459e-1, 1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
];
const FAR = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
    2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2,
    7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
];
/** @type {(parts: number[][], r: number) => number} */
const ratio = (parts, r) => polynomial(r, parts[0]) / polynomial(r, parts[1]);

/** Φ⁻¹(u). */
/** @type {(u: number) => number} */
export function normalQuantile(u) {
  const c = u - 0.5;
  if (Math.abs(c) <= 0.425) return c * ratio(MIDDLE, 0.180625 - c * c);
  const r = Math.sqrt(-Math.log(c < 0 ? u : 1 - u));
  const v = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR, r - 5);
  return c < 0 ? -v : v;
}

/** Φ(z), as a uniform. */
/** @type {(z: number) => number} */
export function normalCdf(z) {
  const a = Math.abs(z), density = Math.exp(-0.5 * a * a) / Math.sqrt(2 * Math.PI);
  let upper; // 1 − Φ(|z|)
  if (a < 3.5) {
    let term = a, sum = a;
    for (let k = 3; term > 1e-17 * sum; k += 2) {
      term *= (a * a) / k;
      sum += term;
    }
    upper = 0.5 - density * sum;
  } else {
    let fraction = a;
    for (let k = 60; k >= 1; k--) fraction = a + k / fraction;
    upper = density / fraction;
  }
  return withinUnit(z < 0 ? upper : 1 - upper);
}
