import type { AppInfo } from '#shared/contract/app.ts'
import type { Secret } from './secrets/secret.ts'

/** A running demo workspace. */
export interface DemoWorkspace {
  /** http://127.0.0.1:<port> */
  origin: string
  reset(): void
  stop(): Promise<void>
}

/** What a shell must supply. Services take everything else as arguments from here: no singletons. */
export interface Ports {
  shell: AppInfo['shell']
  version: string
  nativeWindow: boolean
  /** Absolute. Created when missing; a sentence in the error when it cannot be written. */
  dataFolder: string
  /** Absolute. The folder with `environments/` in it. */
  projectFolder: string
  /** The built page, absolute; null where there is none (command line). */
  pageFolder: string | null
  /** Starts the demo workspace, which accepts this token. Called at most once until it is stopped. */
  startDemo(token: Secret): Promise<DemoWorkspace>
  /** Opens a folder in the system's file manager; not there where the shell cannot. */
  showInFolder?(folder: string): Promise<void>
  /** One line a record, for the log file or stderr. Texts are redacted before they come here. */
  log(level: 'info' | 'warn' | 'error', message: string): void
}
