import type { Handlers } from '#shared/contract/define.ts'
import type { exports } from '#shared/contract/exports.ts'
import { exportAs } from '#shared/interchange/export/export-as.ts'
import { countLeftOut } from '#shared/interchange/export/exported.ts'
import type { ImportNote } from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { Collections } from '../projects/open-collections.ts'
import { openSnippet } from '../snippets/open-snippets.ts'
import { fileNameFor } from '../storage/file-name.ts'
import { countRequests, gatherCollections, gatherEnvironments, withProjectVariables } from './gather.ts'

interface ExportDeps {
  bodies: Bodies
  collections: Collections
  environments: Pick<EnvironmentsService, 'find'>
  /** The variables of the whole project. */
  ofProject(): Promise<readonly EnvironmentVariable[]>
}

const progressEveryMs = 100

export function createExports({ bodies, collections, environments, ofProject }: ExportDeps): Handlers<typeof exports> {
  return {
    async write({ paths, kind, environments: names }, { signal, progress }) {
      const notes: ImportNote[] = []
      const total = await countRequests(paths, collections.tree)
      let done = 0
      let told = performance.now()
      const onRequest = () => {
        done += 1
        if (performance.now() - told < progressEveryMs && done < total) return
        told = performance.now()
        progress({ done, total })
      }
      const gathered = await gatherCollections(paths, {
        collections,
        signal,
        onRequest,
        note: (place, kind, message) => void notes.push({ place, kind, message }),
      })
      const wide = await ofProject()
      const exported = {
        collections: gathered.map((each) => withProjectVariables(each, wide)),
        environments: await gatherEnvironments(names, environments),
      }
      const written = await exportAs(kind, exported, { curl: (request) => openSnippet(request, 'curl') })
      signal.throwIfAborted()
      const taken = new Set<string>()
      const files = []
      for (const { title, ending, text } of written.files) {
        const name = fileNameFor(title, taken, kind)
        taken.add(name)
        files.push({ name: `${name}${ending}`, ...(await keep(text)) })
      }
      const all = [...notes, ...written.notes]
      return { files, requests: done - countLeftOut(all), left: countLeftOut(all), notes: all }
    },
  }

  async function keep(text: string): Promise<{ bodyId: string; size: number }> {
    const bytes = Buffer.from(text)
    const writer = bodies.create()
    writer.write(bytes)
    await writer.end()
    return { bodyId: writer.id, size: bytes.length }
  }
}
