import { join } from 'node:path'
import { createServices } from '#services/create-services.ts'
import { createPorts } from './ports.ts'
import { type PageSource, startServer } from './server.ts'

export interface LoopbackOptions {
  /** 0: any free one. */
  port: number
  dataFolder: string
  projectFolder: string
  /** While developing; the built page otherwise. */
  page?: PageSource
}

export interface Loopback {
  port: number
  /** A new address that opens the app; each works once. */
  address(): string
  /** How many pages are connected right now. */
  pages(): number
  close(): Promise<void>
}

/** Starts the services and the server. Rejects with an AppError (folders) or Node's error (port). */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const ports = createPorts(
    { data: options.dataFolder, project: options.projectFolder },
    options.page ? null : join(import.meta.dirname, '../../dist/renderer'),
  )
  const services = await createServices(ports)
  try {
    const { page } = options
    const server = await startServer({ port: options.port, services, log: ports.log, ...(page ? { page } : {}) })
    return {
      port: server.port,
      address: server.guard.address,
      pages: server.pages,
      async close() {
        await server.close()
        await services.dispose()
      },
    }
  } catch (error) {
    await services.dispose()
    throw error
  }
}
