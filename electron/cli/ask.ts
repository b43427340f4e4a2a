import { createInterface } from 'node:readline/promises'
import { AppError } from '#shared/errors.ts'
import type { Prompt } from '#shared/template/prompts.ts'

/** Asks at the terminal, beside the output; what is typed for a secret is not shown. Throws `cancelled` for Ctrl C and Ctrl D. */
export async function ask({ name, secret }: Prompt, signal: AbortSignal): Promise<string> {
  if (secret) return askHidden(`${name} (not shown): `)
  const terminal = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 })
  const stop = new AbortController()
  // Ctrl C is taken by the terminal while it is asked.
  const stopAsking = () => stop.abort()
  terminal.once('SIGINT', stopAsking)
  terminal.once('close', stopAsking)
  try {
    return await terminal.question(`${name}: `, { signal: AbortSignal.any([signal, stop.signal]) })
  } catch {
    throw new AppError('cancelled', 'Nothing was sent.')
  } finally {
    terminal.close()
  }
}

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

function askHidden(text: string): Promise<string> {
  const { stdin, stderr } = process
  return new Promise((resolve, reject) => {
    let typed: string[] = []
    const end = (then: () => void) => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      then()
    }
    const take = (chunk: Buffer) => {
      for (const character of chunk.toString('utf8')) {
        if (character === '\r' || character === '\n') return end(() => resolve(typed.join('')))
        if (character === '\u0003' || character === '\u0004')
          return end(() => reject(new AppError('cancelled', 'Nothing was sent.')))
        if (character === '\u007f' || character === '\b') typed = typed.slice(0, -1)
        else typed.push(character)
      }
    }
    stdin.setRawMode(true)
    stdin.on('data', take)
    stdin.resume()
    stderr.write(text)
  })
}
