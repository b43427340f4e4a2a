import { z } from 'zod'
import { Session, SessionSave, Settings } from '../model/session.ts'
import { command, domain, query } from './build.ts'
import { Capabilities } from './capabilities.ts'

export const AppInfo = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'loopback', 'cli']),
  platform: z.string(),
  dataFolder: z.string(),
  projectFolder: z.string(),
  projectName: z.string(),
  capabilities: Capabilities,
  /** Files that could not be read, by name and place; the rest works. */
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
})
export type AppInfo = z.output<typeof AppInfo>

export const app = domain('app', {
  info: query({ input: z.null(), output: AppInfo }),
})

export const settings = domain('settings', {
  get: query({ input: z.null(), output: Settings }),
  save: command({ input: Settings.partial(), output: Settings }),
})

export const session = domain('session', {
  load: query({ input: z.null(), output: Session }),
  save: command({ input: SessionSave, output: z.null() }),
})
