import type { CallContext, Handlers } from '#shared/contract/define.ts'
import type { exports } from '#shared/contract/exports.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { ProjectTree } from '../projects/tree/project-tree.ts'
import { fileNameFor } from '../storage/file-name.ts'
import { startExportThread } from './export-thread.ts'
import { gatherEnvironments, gatherSources } from './gather.ts'
import type { ExportJob, Written } from './messages.ts'
import { countRequests } from './read-sources.ts'
import { writeExport } from './write-export.ts'

/** Requests that are written sooner than a thread starts. */
const mostAtOnce = 50

interface ExportDeps {
  bodies: Bodies
  projectFolder: string
  tree: ProjectTree
  environments: Pick<EnvironmentsService, 'find'>
  /** The variables of the whole project. */
  ofProject(): Promise<readonly EnvironmentVariable[]>
}

/** A large export is read and written in a thread of its own, so that nobody waits for it; a stop ends the thread. */
export function createExports({ bodies, projectFolder, tree, environments, ofProject }: ExportDeps): {
  handlers: Handlers<typeof exports>
  close(): Promise<void>
} {
  const running = new Set<{ end(): Promise<void> }>()
  const handlers: Handlers<typeof exports> = {
    async write({ paths, kind, environments: names }, { signal, progress }) {
      const sources = await gatherSources(paths, tree)
      const job = {
        projectFolder,
        kind,
        sources,
        environments: await gatherEnvironments(names, environments),
        ofProject: await ofProject(),
      }
      const tell = (done: number, total: number) => progress({ done, total })
      const isSmall = countRequests(sources) <= mostAtOnce
      const { files, ...more } = isSmall ? await writeExport(job, tell) : await inThread(job, { signal, progress })
      signal.throwIfAborted()
      return { files: await keep(files, kind, signal), ...more }
    },
  }

  async function inThread(job: ExportJob, context: CallContext<{ done: number; total: number }>): Promise<Written> {
    const thread = startExportThread()
    running.add(thread)
    try {
      return await thread.call('write', job, context)
    } finally {
      running.delete(thread)
      await thread.end()
    }
  }

  /** As bodies, all of them: after a failure or a stop there is none. */
  async function keep(files: Written['files'], kind: string, signal: AbortSignal) {
    const taken = new Set<string>()
    const kept: { bodyId: string; name: string; size: number }[] = []
    try {
      for (const { title, ending, bytes } of files) {
        const name = fileNameFor(title, taken, kind)
        taken.add(name)
        const writer = bodies.create()
        kept.push({ bodyId: writer.id, name: `${name}${ending}`, size: bytes.length })
        writer.write(bytes)
        await writer.end()
        signal.throwIfAborted()
      }
      return kept
    } catch (error) {
      bodies.release(kept.map(({ bodyId }) => bodyId))
      throw error
    }
  }

  return {
    handlers,
    async close() {
      await Promise.all([...running].map((thread) => thread.end()))
    },
  }
}
