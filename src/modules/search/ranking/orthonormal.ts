/**
 * Makes the columns of a row-major matrix orthonormal by Cholesky QR: with G = AᵀA = RᵀR, the columns of AR⁻¹ are.
 * It reads rows in their order, where Gram–Schmidt would jump from row to row. A direction that the others already
 * span becomes 0.
 */
export function orthonormalise(matrix: Float32Array, columns: number): void {
  const upper = choleskyOf(gramOf(matrix, columns), columns);
  for (let row = 0; row < matrix.length; row += columns) {
    // Solves x R = a from the left, in place.
    for (let column = 0; column < columns; column++) {
      let value = matrix[row + column];
      for (let before = 0; before < column; before++) {
        value -= matrix[row + before] * upper[before * columns + column];
      }
      const pivot = upper[column * columns + column];
      matrix[row + column] = pivot === 0 ? 0 : value / pivot;
    }
  }
}

function gramOf(matrix: Float32Array, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let row = 0; row < matrix.length; row += columns) {
    for (let left = 0; left < columns; left++) {
      const value = matrix[row + left];
      if (value === 0) continue;
      for (let right = left; right < columns; right++)
        gram[left * columns + right] += value * matrix[row + right];
    }
  }
  return gram;
}

/** Below this share of its first size, what is left of a direction is rounding. */
const nothingLeft = 1e-10;

/** The upper factor, in place of the upper half of a symmetric matrix. */
function choleskyOf(gram: Float64Array, columns: number): Float64Array {
  for (let row = 0; row < columns; row++) {
    const size = gram[row * columns + row];
    let left = size;
    for (let above = 0; above < row; above++) left -= gram[above * columns + row] ** 2;
    const pivot = left > nothingLeft * size ? Math.sqrt(left) : 0;
    gram[row * columns + row] = pivot;
    for (let column = row + 1; column < columns; column++) {
      let value = gram[row * columns + column];
      for (let above = 0; above < row; above++) {
        value -= gram[above * columns + row] * gram[above * columns + column];
      }
      gram[row * columns + column] = pivot === 0 ? 0 : value / pivot;
    }
  }
  return gram;
}

/** Scales a stretch to length 1; false where there was nothing to scale. */
export function scaleToLength(values: Float32Array, start: number, end: number): boolean {
  let square = 0;
  for (let at = start; at < end; at++) square += values[at] ** 2;
  if (square < 1e-12) return false;
  const length = Math.sqrt(square);
  for (let at = start; at < end; at++) values[at] /= length;
  return true;
}
