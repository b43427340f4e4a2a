import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportNote } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { whatIsSent } from '../testing/what-is-sent.ts'
import { exportHttp } from './export-http.ts'
import { importHttp } from './import-http.ts'

test('the requests of a collection go into a .http file and come back the same', () => {
  fc.assert(
    fc.property(anyCollection, (collection: ImportedCollection) => {
      // Signs around a name belong to the line that separates.
      fc.pre(requestsIn(collection).every(({ item, folders }) => !/^#|#$/.test([...folders, item.name].join(' / '))))
      const places = requestsIn(collection).map(({ place }) => place)
      fc.pre(new Set(places).size === places.length)
      const notes: ImportNote[] = []
      const text = exportHttp(collection, (place, kind, message) => void notes.push({ place, kind, message }))
      const left = new Set(
        notes.filter(({ message }) => message.startsWith('The request was left out')).map(({ place }) => place),
      )
      const calls = ({ item, folders }: ReturnType<typeof requestsIn>[number]) => ({
        name: [...folders, item.name].join(' / ').replace(/\s+/g, ' '),
        follows: item.request.options.followRedirects,
        ...whatIsSent(item.request),
      })
      const written = requestsIn(collection).filter(({ place }) => !left.has(place))
      if (written.length === 0) return
      const back = importHttp(text).collections.flatMap(requestsIn)
      expect(back.map(calls)).toEqual(written.map(calls))
    }),
    { numRuns: 200 },
  )
})
