const run = 8
const atOnce = 8192

/**
 * Sorts row numbers so that equal ones keep their order. It rests now and then: `breathe` may stop it by rejecting,
 * and is told the share that is done.
 */
export async function mergeSort(
  rows: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
  breathe: (share: number) => Promise<void>,
): Promise<Uint32Array<ArrayBuffer>> {
  const { length } = rows
  const passes = Math.max(Math.ceil(Math.log2(length / run)), 1)
  let from = rows.slice()
  let to = new Uint32Array(length)
  let rested = 0
  for (let start = 0; start < length; start += run) {
    insertionSort(from, start, Math.min(start + run, length), compare)
    rested += run
    if (rested % atOnce === 0) await breathe(0)
  }
  let pass = 0
  for (let width = run; width < length; width *= 2, pass++) {
    for (let start = 0; start < length; start += width * 2) {
      const middle = Math.min(start + width, length)
      const end = Math.min(start + width * 2, length)
      let left = start
      let right = middle
      for (let at = start; at < end; at++) {
        const takeLeft = right >= end || (left < middle && compare(from[left]!, from[right]!) <= 0)
        to[at] = takeLeft ? from[left++]! : from[right++]!
        if (++rested % atOnce === 0) await breathe((pass + at / length) / passes)
      }
    }
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

function insertionSort(rows: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  for (let at = from + 1; at < to; at++) {
    const row = rows[at]!
    let place = at
    while (place > from && compare(rows[place - 1]!, row) > 0) {
      rows[place] = rows[place - 1]!
      place--
    }
    rows[place] = row
  }
}
