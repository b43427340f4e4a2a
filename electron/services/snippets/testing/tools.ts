import { execFile, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How many snippets are run by one process, in order, each announced to the peer as `/__mark/<number>`. */
export interface Batch {
  folder: string
  port: number
  environment: Record<string, string>
  snippets: readonly string[]
}

export function hasProgram(name: string, ...args: string[]): boolean {
  return spawnSync(name, args.length > 0 ? args : ['--version'], { stdio: 'ignore' }).status === 0
}

/** A Python that has the module; null where there is none. */
export function pythonWith(module: string): string | null {
  return ['python3', '/usr/bin/python3', 'python'].find((name) => hasProgram(name, '-c', `import ${module}`)) ?? null
}

function run(program: string, args: readonly string[], { folder, environment }: Batch): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', NO_PROXY: '*', ...environment }
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 ** 2, timeout: 60_000 }
    execFile(program, [...args], options, (_, stdout, stderr) => resolve(stdout + stderr))
  })
}

const bashMark = `mark() { exec 3<>/dev/tcp/127.0.0.1/$PEER_PORT; printf 'GET /__mark/%s HTTP/1.0\\r\\n\\r\\n' "$1" >&3; cat <&3 >/dev/null; exec 3>&-; }`

/** Real bash, which runs the programs. */
export async function runBash(batch: Batch): Promise<string> {
  const parts = batch.snippets.map((text, at) => `mark ${at}\n{\n${text}\n} </dev/null >/dev/null\n`)
  const file = join(batch.folder, 'calls.sh')
  await writeFile(file, [bashMark, ...parts].join('\n'))
  return run('bash', [file], withPort(batch))
}

/** Real bash reads the words, one Python hands them to HTTPie: to start it for each would take minutes. */
export async function runHttpie(batch: Batch, python: string): Promise<string> {
  const parts = batch.snippets.map((text, at) => `printf '%s\\0' ${at}\n{\n${text}\n} </dev/null\nprintf '\\0'\n`)
  const words = `words() { for word in "$@"; do printf '%s\\0' "=$word"; done; }\nhttp() { words http "$@"; }\nhttps() { words https "$@"; }\n`
  const file = join(batch.folder, 'calls.sh')
  await writeFile(file, `${words}\nexec > words.bin\n${parts.join('\n')}`)
  const said = await run('bash', [file], withPort(batch))
  const driver = join(batch.folder, 'calls.py')
  await writeFile(driver, httpieDriver)
  return said + (await run(python, [driver], withPort(batch)))
}

export async function runPython(batch: Batch, python: string): Promise<string> {
  const driver = join(batch.folder, 'calls.py')
  await writeFile(join(batch.folder, 'calls.json'), JSON.stringify(batch.snippets))
  await writeFile(driver, pythonDriver)
  return run(python, [driver], withPort(batch))
}

export async function runNode(batch: Batch): Promise<string> {
  const names = batch.snippets.map((_, at) => `call-${at}.mjs`)
  for (const [at, text] of batch.snippets.entries()) await writeFile(join(batch.folder, names[at]!), text)
  const driver = join(batch.folder, 'calls.mjs')
  await writeFile(driver, nodeDriver(names.length))
  return run(process.execPath, [driver], withPort(batch))
}

function withPort(batch: Batch): Batch {
  return { ...batch, environment: { ...batch.environment, PEER_PORT: String(batch.port) } }
}

const pythonMark = `import os, sys, urllib.request
sys.stdout = open(os.devnull, 'w')
def mark(at):
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://127.0.0.1:{os.environ['PEER_PORT']}/__mark/{at}").read()
`

const httpieDriver = `${pythonMark}
from httpie.core import main
words = open('words.bin', 'rb').read().decode('utf-8', 'surrogateescape').split('\\0')
at = 0
while at < len(words) - 1:
    number, args = words[at], []
    at += 1
    while words[at]:
        args.append(words[at][1:])
        at += 1
    at += 1
    mark(number)
    try:
        main(args)
    except BaseException as error:
        print(number, repr(error), file=sys.stderr)
`

const pythonDriver = `${pythonMark}
import json
for at, text in enumerate(json.load(open('calls.json'))):
    mark(at)
    try:
        exec(compile(text, f'call-{at}', 'exec'), {})
    except BaseException as error:
        print(at, repr(error), file=sys.stderr)
`

const nodeDriver = (count: number) => `console.log = () => {}
for (let at = 0; at < ${count}; at++) {
  await (await fetch(\`http://127.0.0.1:\${process.env.PEER_PORT}/__mark/\${at}\`)).text()
  try {
    await import(\`./call-\${at}.mjs\`)
  } catch (error) {
    process.stderr.write(\`\${at} \${error}\\n\`)
  }
}
`
