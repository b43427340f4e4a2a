import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { alternate, type Measurement, median } from './measure.ts'

const rounds = 11
const main = join(import.meta.dirname, '../demo/main.ts')

/** Milliseconds from the process's start to its first words, which the demo workspace says when it can be called. */
async function firstWords(...words: readonly string[]): Promise<number> {
  const start = performance.now()
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  const taken = performance.now() - start
  child.kill('SIGINT')
  if (child.exitCode === null) await once(child, 'exit')
  return taken
}

export async function measure(): Promise<Measurement[]> {
  const { ours, floor } = await alternate(
    rounds,
    () => firstWords(main, '--token', 'a-token-for-the-benchmark'),
    () => firstWords('-e', 'process.stdout.write("here")'),
  )
  return [
    {
      name: 'demo: process start to ready',
      unit: 'ms',
      ours: median(ours),
      floor: median(floor),
      budget: { ours: 150 },
      note: 'a Node process that says one word',
    },
  ]
}
