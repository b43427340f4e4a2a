import { beforeAll, expect, test } from 'vitest'
import { exportAs } from '#shared/interchange/export/export-as.ts'
import type { ExportKindId } from '#shared/interchange/export/kinds.ts'
import { requestsIn } from '#shared/interchange/export/requests-in.ts'
import { importSources } from '#shared/interchange/import-sources.ts'
import type { ImportedCollection, ImportedRequest } from '#shared/interchange/imported.ts'
import { whatIsSent } from '#shared/interchange/testing/what-is-sent.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { plainSecrets } from '#shared/request/plain-secrets.ts'
import { openSnippet } from '../snippets/open-snippets.ts'
import { exampleRequests } from '../snippets/testing/corpus.ts'

let collection: ImportedCollection
beforeAll(async () => {
  const all = await exampleRequests((await loadOperationList()).length)
  // One has a signature in its address, which is taken out on the way.
  const requests = all.filter((request) => plainSecrets(request).length === 0)
  const items = requests.map((request, at): ImportedRequest => ({ type: 'request', name: `Request ${at}`, request }))
  collection = { name: 'All operations', variables: [], items }
})

const kinds: [ExportKindId, string][] = [
  ['postman', 'postman'],
  ['har', 'har'],
  ['http', 'http'],
  ['curl-script', 'curl'],
  ['request', 'request'],
]

test.each(kinds)(
  'the examples of all operations go out as %s and come back the same',
  async (kind, from) => {
    const { files, notes } = await exportAs(
      kind,
      { collections: [collection], environments: [] },
      {
        curl: (request) => openSnippet(request, 'curl'),
      },
    )
    const lost = notes.filter((note) => note.kind === 'dropped' || note.kind === 'secret')
    // That is not sent.
    expect(lost.filter(({ message }) => message !== 'What is switched off was left out.').slice(0, 3)).toEqual([])
    const { imported } = importSources([{ path: 'x', text: files[0]!.text }], from)
    const back = requestsIn(imported.collections[0]!)
    expect(back).toHaveLength(collection.items.length)
    expect(back.length).toBeGreaterThan(1300)
    const before = requestsIn(collection).map(({ item }) => whatIsSent(item.request))
    expect(back.map(({ item }) => whatIsSent(item.request))).toEqual(before)
  },
  60_000,
)
