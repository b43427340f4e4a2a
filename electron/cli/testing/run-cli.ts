import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Result {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the command line as a shell would, with data and project below a folder of its own. */
export function cliIn(folder: string): (args: string[], input?: string) => Promise<Result> {
  return (args, input) => {
    const child = startCli(folder, args)
    child.stdin.end(input)
    return ended(child)
  }
}

export function startCli(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const folders = ['--data', join(folder, 'data'), '--project', join(folder, 'project')]
  return spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), ...args, ...folders])
}

/** What it has written once it has ended. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Result> {
  const result = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (result.stdout += chunk))
  child.stderr.on('data', (chunk) => (result.stderr += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...result })))
}
