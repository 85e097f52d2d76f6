//! Linear algebra of the sizes that the model needs: least squares over the uncertain inputs, and
//! symmetric matrices with a row for each thing seen.

/// What an earlier column leaves of a later one, as a part of its square; less is rounding.
const DEPENDENT: f64 = 1e-13;
/// Sweeps of rotations; a few are enough.
const SWEEPS: u32 = 60;

/// A linear function fitted to one side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Linear {
    pub(super) constant: f64,
    pub(super) slopes: Vec<f64>,
    /// The weighted mean square of what it leaves.
    pub(super) residual: f64,
}

impl Linear {
    pub(super) fn at(&self, row: &[f64]) -> f64 {
        self.constant + dot(&self.slopes, row)
    }
}

#[inline(never)]
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Weighted least squares of several sides on the same rows, with a constant. A column that earlier
/// ones already give has the slope 0.
pub(super) fn regress<'a>(
    rows: impl Iterator<Item = &'a [f64]> + Clone,
    sides: &[Vec<f64>],
    weights: &[f64],
) -> Vec<Linear> {
    let columns = rows.clone().next().map_or(0, <[f64]>::len);
    let total: f64 = weights.iter().sum();
    let mut middle = vec![0.0; columns];
    for (row, weight) in rows.clone().zip(weights) {
        for (sum, value) in middle.iter_mut().zip(row) {
            *sum += weight * value;
        }
    }
    middle.iter_mut().for_each(|sum| *sum /= total);
    let mean = |side: &[f64]| dot(side, weights) / total;
    let means: Vec<f64> = sides.iter().map(|side| mean(side)).collect();

    // About their means, so that a row far from 0 loses no digits.
    let mut gram = vec![vec![0.0; columns]; columns];
    let mut right = vec![vec![0.0; columns]; sides.len()];
    let mut centred = vec![0.0; columns];
    for (world, (row, weight)) in rows.clone().zip(weights).enumerate() {
        for (own, (value, mean)) in centred.iter_mut().zip(row.iter().zip(&middle)) {
            *own = value - mean;
        }
        for (i, own) in centred.iter().enumerate() {
            let weighted = weight * own;
            for (sum, other) in gram[i].iter_mut().zip(&centred[..=i]) {
                *sum += weighted * other;
            }
            for ((sums, side), mean) in right.iter_mut().zip(sides).zip(&means) {
                sums[i] += weighted * (side[world] - mean);
            }
        }
    }
    let factor = cholesky(gram);
    let fits = right.into_iter().zip(sides).zip(means);
    fits.map(|((right, side), mean)| {
        let slopes = substitute(&factor, right);
        let mut fit = Linear {
            constant: mean - dot(&slopes, &middle),
            slopes,
            residual: 0.0,
        };
        let misses = rows.clone().zip(side).map(|(row, y)| y - fit.at(row));
        let squares = misses
            .zip(weights)
            .map(|(miss, weight)| weight * miss * miss);
        fit.residual = squares.sum::<f64>() / total;
        fit
    })
    .collect()
}

/// The lower triangle L of A = LLᵀ, from A's lower triangle; a column that earlier ones already give
/// has the pivot 0.
#[inline(never)]
pub(super) fn cholesky(mut a: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    for i in 0..a.len() {
        for j in 0..=i {
            let rest = a[i][j] - dot(&a[i][..j], &a[j][..j]);
            a[i][j] = if i == j {
                let is_new = rest > DEPENDENT * a[i][i];
                if is_new { rest.sqrt() } else { 0.0 }
            } else if a[j][j] > 0.0 {
                rest / a[j][j]
            } else {
                0.0
            };
        }
    }
    a
}

/// x with LLᵀx = b, 0 where the pivot is.
pub(super) fn substitute(l: &[Vec<f64>], b: Vec<f64>) -> Vec<f64> {
    let mut x = b;
    let over = |value: f64, pivot: f64| if pivot > 0.0 { value / pivot } else { 0.0 };
    for i in 0..x.len() {
        x[i] = over(x[i] - dot(&l[i][..i], &x[..i]), l[i][i]);
    }
    for i in (0..x.len()).rev() {
        let later: f64 = (i + 1..x.len()).map(|k| l[k][i] * x[k]).sum();
        x[i] = over(x[i] - later, l[i][i]);
    }
    x
}

/// The eigenvalues of a small symmetric matrix, each with its eigenvector of length 1 (Jacobi).
#[inline(never)]
pub(super) fn eigen(mut a: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let n = a.len();
    let unit = |i: usize| (0..n).map(|j| f64::from(u8::from(i == j))).collect();
    let mut vectors: Vec<Vec<f64>> = (0..n).map(unit).collect();
    for _ in 0..SWEEPS {
        let mut is_diagonal = true;
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] == 0.0 {
                    continue;
                }
                is_diagonal = false;
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = 1.0 / (theta.abs() + (theta * theta + 1.0).sqrt());
                let t = if theta < 0.0 { -t } else { t };
                let c = 1.0 / (t * t + 1.0).sqrt();
                let turn = |x: f64, y: f64| (c * (x - t * y), c * (t * x + y));
                for row in &mut a {
                    (row[p], row[q]) = turn(row[p], row[q]);
                }
                for k in 0..n {
                    (a[p][k], a[q][k]) = turn(a[p][k], a[q][k]);
                    (vectors[p][k], vectors[q][k]) = turn(vectors[p][k], vectors[q][k]);
                }
                (a[p][q], a[q][p]) = (0.0, 0.0);
            }
        }
        if is_diagonal {
            break;
        }
    }
    let values = a.iter().enumerate().map(|(i, row)| row[i]);
    values.zip(vectors).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linear_function_is_found_again_and_a_column_given_twice_counts_once() {
        let rows: Vec<Vec<f64>> = (0..20)
            .map(|i| {
                let (a, b) = (f64::from(i % 7), f64::from(i % 3));
                vec![a, b, a + b]
            })
            .collect();
        let weights: Vec<f64> = (0..20).map(|i| f64::from(1 + i % 4)).collect();
        let side: Vec<f64> = rows.iter().map(|row| 3.0 + 2.0 * row[0] - row[1]).collect();
        let fits = regress(rows.iter().map(Vec::as_slice), &[side], &weights);
        assert!((fits[0].constant - 3.0).abs() < 1e-12);
        for (slope, expected) in fits[0].slopes.iter().zip([2.0, -1.0, 0.0]) {
            assert!((slope - expected).abs() < 1e-12, "{fits:?}");
        }
        assert!(fits[0].residual < 1e-24);
    }

    #[test]
    fn eigenvectors_put_the_matrix_together_again() {
        let a = [[4.0, 1.0, -2.0], [1.0, 3.0, 0.5], [-2.0, 0.5, 5.0]];
        let parts = eigen(a.iter().map(|row| row.to_vec()).collect());
        for i in 0..3 {
            for j in 0..3 {
                let sum: f64 = parts.iter().map(|(value, v)| value * v[i] * v[j]).sum();
                let length: f64 = parts.iter().map(|(_, v)| v[i] * v[j]).sum();
                assert!((sum - a[i][j]).abs() < 1e-12);
                assert!((length - f64::from(u8::from(i == j))).abs() < 1e-12);
            }
        }
    }
}
