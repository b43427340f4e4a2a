import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices } from '#services/create-services.ts'
import type { Services } from '#services/services.ts'
import { alternate, type Measurement, median, quantile, time } from './measure.ts'

const phrases = ['cluster', 'nightly job 42', 'warehouse', 'needle', 'api/2.1', '1234567890123456789']
const keystrokes = phrases.flatMap((phrase) => Array.from(phrase, (_, end) => phrase.slice(0, end + 1)))
const rounds = 5
const perFolder = 50

/** A request of a usual size: some parameters, a body, docs. */
function requestText(at: number): string {
  return `name: Nightly job ${at}
method: ${at % 3 === 0 ? 'POST' : 'GET'}
url: "{{DATABRICKS_HOST}}/api/2.1/${at % 2 === 0 ? 'clusters/get' : 'sql/warehouses'}"
docs: |
  Tells of number ${at}. ${at % 1000 === 7 ? 'Here lies the needle.' : 'Nothing else.'}
params:
  - name: cluster_id
    value: "{{CLUSTER_ID}}"
  - name: page_token
    value: "${at}"
    enabled: false
headers:
  - name: X-Trace
    value: trace-${at}
body:
  type: json
  text: |
    {
      "spark_context_id": ${1234567890123456000 + at},
      "name": "job-${at}",
      "settings": { "timeout_seconds": 3600, "tags": ["a", "b", "c"], "text": "${'lorem ipsum '.repeat(20)}" }
    }
`
}

function makeProject(folder: string, count: number): void {
  for (let at = 0; at < count; at++) {
    const own = Math.floor(at / perFolder)
    const parent = join(folder, 'collections', `collection-${own % 10}`, `folder-${own}`)
    if (at % perFolder === 0) {
      mkdirSync(parent, { recursive: true })
      writeFileSync(join(parent, 'folder.yaml'), `name: Folder ${own}\n`)
    }
    writeFileSync(join(parent, `job-${at}.yaml`), requestText(at))
  }
}

/** The floor: every file below a folder, read as text. */
async function readAll(folder: string): Promise<void> {
  const items = await readdir(folder, { withFileTypes: true })
  await Promise.all(
    items.map((item) => {
      const path = join(folder, item.name)
      return item.isDirectory() ? readAll(path) : readFile(path, 'utf8')
    }),
  )
}

async function open(projectFolder: string, dataFolder: string): Promise<Services> {
  return createServices({
    shell: 'cli',
    version: '0.0.0',
    nativeWindow: false,
    dataFolder,
    projectFolder,
    pageFolder: null,
    startDemo: () => Promise.reject(new Error('There is no demo workspace here.')),
    log() {},
  })
}

function ask(services: Services, name: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    void services.serve(name, input, {
      signal: new AbortController().signal,
      emit: (frame) => (frame.type === 'result' ? resolve(frame.value) : reject(new Error(JSON.stringify(frame)))),
    })
  })
}

async function measureSize(root: string, count: number, budget: number): Promise<Measurement[]> {
  const project = join(root, `project-${count}`)
  makeProject(project, count)
  const opened: Services[] = []
  const { ours, floor } = await alternate(
    rounds,
    async () => {
      const services = await open(project, join(root, 'data'))
      opened.push(services)
      return time(() => ask(services, 'collections.tree', null))
    },
    () => time(() => readAll(join(project, 'collections'))),
  )
  const services = opened.at(-1) as Services
  await ask(services, 'collections.search', { text: 'warm' })
  const searches: number[] = []
  for (const text of keystrokes) searches.push(await time(() => ask(services, 'collections.search', { text })))
  const saves: number[] = []
  const path = 'collections/collection-0/folder-0/job-1.yaml'
  let { hash, request } = (await ask(services, 'collections.read', { path })) as { hash: string; request: object }
  for (let round = 0; round < 20; round++) {
    const change = { ...request, url: `https://a.example/${round}` }
    saves.push(
      await time(async () => {
        ;({ hash } = (await ask(services, 'collections.save', { path, base: hash, request: change })) as {
          hash: string
        })
      }),
    )
  }
  for (const one of opened) await one.dispose()
  const name = new Intl.NumberFormat('en').format(count)
  const openLine = { name: `project: open ${name} requests`, unit: 'ms', ours: median(ours), floor: median(floor) }
  return [
    { ...openLine, budget: { ratio: 3, ours: budget }, note: 'the same files read with fs' },
    {
      name: `project: search ${name}, p95`,
      unit: 'ms',
      ours: quantile(searches, 0.95),
      floor: null,
      budget: { ours: 50 },
    },
    { name: `project: save among ${name}`, unit: 'ms', ours: median(saves), floor: null, budget: { ours: 100 } },
  ]
}

export async function measure(): Promise<Measurement[]> {
  const root = await mkdtemp(join(tmpdir(), 'trowel-bench-'))
  try {
    return [...(await measureSize(root, 3_000, 1_000)), ...(await measureSize(root, 10_000, 3_000))]
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
