import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportedCollection, ImportedItem, ImportNote } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { whatIsSent } from '../testing/what-is-sent.ts'
import { exportPostman } from './export-postman.ts'
import { importPostman } from './import-postman.ts'

/** What both sides know: all but time limits; a request that goes out unsigned is one without a sign-in. */
function known(item: ImportedItem): unknown {
  if (item.type === 'folder') return { ...item, items: item.items.map(known) }
  const { name, docs, request } = item
  const rows = request.params.filter((row) => row.in === 'query')
  return {
    name,
    docs: docs ?? '',
    ...whatIsSent(request),
    rows,
    headers: request.headers.filter((row) => !/^content-type$/i.test(row.name)),
    fields: 'fields' in request.body ? request.body.fields : null,
    follows: request.options.followRedirects,
  }
}

const shape = ({ name, docs, variables, items }: ImportedCollection) => ({
  name,
  docs: docs ?? '',
  variables,
  items: items.map(known),
})

test('a collection goes to Postman and comes back the same', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const notes: ImportNote[] = []
      const text = exportPostman(collection, (place, kind, message) => void notes.push({ place, kind, message }))
      const back = importPostman(text)
      expect(shape(back.collections[0]!)).toEqual(shape(collection))
    }),
    { numRuns: 200 },
  )
})
