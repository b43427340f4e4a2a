import { execFile, spawn } from 'node:child_process'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createBodies } from '#services/bodies/bodies.ts'
import { createJqService } from '#services/jq/jq-service.ts'
import { alternate, type Measurement, median, time } from './measure.ts'

const rounds = 5
const sizes = [10, 50, 100] as const
const filters = {
  '.': '.',
  'a projection': '[ .clusters[] | {id: .cluster_id, context: .spark_context_id} ]',
  'all items at once': '.clusters | sort_by(.start_time) | length',
} as const

/** A list of clusters of so many megabytes. */
function makeFile(path: string, megabytes: number): void {
  const file = openSync(path, 'w')
  let size = writeSync(file, '{"clusters":[')
  for (let id = 0; size < megabytes * 1e6; ) {
    const items = Array.from({ length: 1000 }, () => item(id++)).join(',')
    size += writeSync(file, `${id > 1000 ? ',' : ''}${items}`)
  }
  writeSync(file, ']}')
  closeSync(file)
}

function item(id: number): string {
  return `{"cluster_id":"1234-${567890 + id}-patch${id % 1000}","cluster_name":"cluster number ${id}","spark_version":"15.4.x-scala2.12","node_type_id":"i3.xlarge","num_workers":${id % 20},"state":"RUNNING","spark_context_id":${4020997813441462000n + BigInt(id)},"start_time":${1_700_000_000_000 + id},"default_tags":{"Vendor":"Databricks","Creator":"someone@example.com"},"spark_conf":{"spark.databricks.delta.preview.enabled":"true"},"aws_attributes":{"first_on_demand":1,"availability":"SPOT_WITH_FALLBACK","zone_id":"us-west-2a"},"prices":[1.10,2.5,100]}`
}

/** The jq of this machine, writing its result as ours does: to a file. */
function native(filter: string, path: string): Promise<void> {
  const out = openSync(`${path}.out`, 'w')
  return new Promise((resolve, reject) => {
    const child = spawn('jq', ['-c', filter, path], { stdio: ['ignore', out, 'ignore'] })
    child.once('error', reject)
    child.once('exit', () => {
      closeSync(out)
      resolve()
    })
  })
}

export async function measure(): Promise<Measurement[]> {
  const version = await promisify(execFile)('jq', ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
  if (!version) process.stdout.write('jq: not there on this machine, so there is nothing to compare with.\n')
  const folder = mkdtempSync(join(tmpdir(), 'trowel-bench-'))
  const bodies = createBodies({ folder: join(folder, 'bodies') })
  const service = createJqService({ bodies })
  const lines: Measurement[] = []
  try {
    for (const megabytes of sizes) {
      const path = join(folder, `${megabytes}.json`)
      makeFile(path, megabytes)
      const writer = bodies.create()
      for await (const chunk of createReadStream(path)) if (!writer.write(chunk as Uint8Array)) await writer.drained()
      await writer.end()
      for (const [name, filter] of Object.entries(filters)) {
        const before = process.memoryUsage.rss()
        let peak = 0
        const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() - before)), 20)
        const ours = async () => {
          const input = { bodyId: writer.id, filter, indent: null, raw: false, timeLimit: 600_000 }
          const context = { signal: new AbortController().signal, progress: () => {} }
          const taken = await time(async () => bodies.release([(await service.run(input, context)).bodyId]))
          return taken
        }
        const floor = version ? () => time(() => native(filter, path)) : async () => Number.NaN
        const times = await alternate(rounds, ours, floor)
        clearInterval(watch)
        lines.push({
          name: `jq: ${name}, ${megabytes} MB`,
          unit: 'ms',
          ours: median(times.ours),
          floor: version ? median(times.floor) : null,
          budget: { ratio: 2 },
          note: version ?? 'no jq here',
        })
        // Of a small one the program itself takes most.
        if (megabytes < 50) continue
        lines.push({
          name: `jq: memory of ${name}, ${megabytes} MB`,
          unit: 'MB',
          ours: peak / 1e6,
          floor: statSync(path).size / 1e6,
          budget: { ratio: 6 },
          note: 'the answer',
        })
      }
      bodies.release([writer.id])
    }
    return lines
  } finally {
    await service.dispose()
    await bodies.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
}
