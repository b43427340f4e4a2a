/** `npm run dev [-- options of start]`: the loopback shell with a page that reloads itself while it is being written. */
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { startLoopback } from '#loopback/main.ts'
import { defaultDataFolder, defaultProjectFolder } from '#services/storage/default-folders.ts'
import { root } from './build/targets.ts'
import type { StartOptions } from './start/options.ts'
import { readOptions } from './start/read-options.ts'
import { untilStopped } from './start/until-stopped.ts'

const options = readOptions()
if ('exit' in options) process.exitCode = options.exit
else await develop(options)

async function develop({ data, project, port }: StartOptions): Promise<void> {
  let vite: ViteDevServer | undefined
  const dataFolder = data ?? defaultDataFolder()
  const app = await startLoopback({
    port,
    dataFolder,
    projectFolder: project ?? defaultProjectFolder(dataFolder),
    async page(server) {
      // Inside the guarded server, its reload messages included: no second port, and nothing is open to other pages.
      vite = await createServer({
        configFile: join(root, 'vite.config.ts'),
        appType: 'spa',
        server: { middlewareMode: true, hmr: { server } },
      })
      return vite.middlewares
    },
  })
  process.stdout.write(`Trowel is ready at ${app.address()}\n`)
  await untilStopped().wait
  await vite?.close()
  await app.close()
}
