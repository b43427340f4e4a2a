import type { Response } from '#shared/model/response.ts'

/** A header that is on one side only, or has other values there. */
export interface HeaderDifference {
  name: string
  a: string | null
  b: string | null
}

function valuesOf(response: Response): Map<string, { name: string; value: string }> {
  const values = new Map<string, { name: string; value: string }>()
  for (const [name, value] of response.headers) {
    const key = name.toLowerCase()
    const before = values.get(key)
    values.set(key, { name, value: before ? `${before.value}\n${value}` : value })
  }
  return values
}

/** By name, whatever the case and order; repeated ones are compared together. */
export function headerDifferences(a: Response, b: Response): HeaderDifference[] {
  const [inA, inB] = [valuesOf(a), valuesOf(b)]
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((key) => {
    const [one, other] = [inA.get(key), inB.get(key)]
    if (one?.value === other?.value) return []
    return [{ name: (other ?? one)!.name, a: one?.value ?? null, b: other?.value ?? null }]
  })
}
