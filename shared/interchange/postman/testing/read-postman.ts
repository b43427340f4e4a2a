import { expect } from 'vitest'
import { Request } from '../../../model/request.ts'
import type { Imported, ImportedRequest } from '../../imported.ts'
import { importPostman } from '../import-postman.ts'

export const token = `dapi${'0123456789abcdef'.repeat(2)}`
export const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'

export const collection = (items: unknown, more: object = {}) =>
  JSON.stringify({ info: { name: 'C', schema: 'v2.1.0' }, item: items, ...more })

export function read(request: unknown, more: object = {}): { imported: Imported; request: Request } {
  const imported = importPostman(collection([{ name: 'R', request }], more))
  const [item] = imported.collections[0]!.items as ImportedRequest[]
  expect(Request.parse(item!.request)).toEqual(item!.request)
  return { imported, request: item!.request }
}
