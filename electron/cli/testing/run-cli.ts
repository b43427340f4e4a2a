import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Result {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the command line as a shell would, with data and project below a folder of its own. */
export function cliIn(folder: string): (args: string[], input?: string) => Promise<Result> {
  return (args, input) => {
    const folders = ['--data', join(folder, 'data'), '--project', join(folder, 'project')]
    const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), ...args, ...folders])
    child.stdin.end(input)
    const result = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => (result.stdout += chunk))
    child.stderr.on('data', (chunk) => (result.stderr += chunk))
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...result })))
  }
}
