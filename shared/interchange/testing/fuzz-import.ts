import fc from 'fast-check'
import { expect } from 'vitest'
import { AppError } from '../../errors.ts'
import { Request } from '../../model/request.ts'
import type { Imported, ImportedItem } from '../imported.ts'

/** Texts that come of the seeds by a few cuts, insertions, swaps and repetitions; `bits` are what the format lives of. */
export function mutationsOf(seeds: readonly string[], bits: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('add', 'cut', 'swap', 'double'),
    fc.constantFrom(...bits),
  )
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([seed, changes]) => changes.reduce((text, [place, how, bit]) => changed(text, place, how, bit), seed))
}

function changed(text: string, place: number, how: string, bit: string): string {
  const at = Math.floor(place * text.length)
  if (how === 'add') return text.slice(0, at) + bit + text.slice(at)
  if (how === 'cut') return text.slice(0, at) + text.slice(at + 1 + bit.length * 3)
  if (how === 'swap') return text.slice(at) + bit + text.slice(0, at)
  return text.slice(0, at) + text.slice(Math.max(0, at - 20))
}

/** Reads it: either every request can be kept, or the error is one in words. */
export function checkImport(run: () => Imported, text: string): void {
  try {
    for (const { items } of run().collections) checkItems(items, text)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'import_failed') throw error
  }
}

function checkItems(items: readonly ImportedItem[], text: string): void {
  for (const item of items) {
    if (item.type === 'folder') checkItems(item.items, text)
    else expect(Request.safeParse(item.request).error, text).toBeUndefined()
  }
}
