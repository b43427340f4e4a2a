/** One printed line. `ours` and `floor` are in `unit`; the ratio is what counts, unless the budget is absolute. */
export interface Measurement {
  name: string
  unit: string
  ours: number
  floor: number | null
  budget: { ratio?: number; ours?: number; added?: number }
  note?: string
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds that the work takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs both in turns, so that a noisy machine is noisy for both; the first round is thrown away. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ ours: number[]; floor: number[] }> {
  const result = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const a = await floor()
    const b = await ours()
    if (round === 0) continue
    result.floor.push(a)
    result.ours.push(b)
  }
  return result
}

export function verdict({ ours, floor, budget }: Measurement): 'ok' | 'over' {
  const ratio = floor === null ? 0 : ours / floor
  const over =
    (budget.ratio !== undefined && ratio > budget.ratio) ||
    (budget.ours !== undefined && ours > budget.ours) ||
    (budget.added !== undefined && floor !== null && ours - floor > budget.added)
  return over ? 'over' : 'ok'
}
