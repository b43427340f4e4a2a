import { spawn } from 'node:child_process'

/** Runs a program with this terminal; resolves to its exit code (128 when a signal ended it). */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 128))
  })
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
