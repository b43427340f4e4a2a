import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  /** null: Electron when it is installed, else the browser. */
  shell: 'electron' | 'loopback' | null
  open: boolean
  port: number
  /** Absolute; null: the usual place. */
  data: string | null
  project: string | null
}

export const usage = `Usage: npm start [-- options]

  --shell=electron|loopback  the desktop window, or the browser (default: Electron when it is installed)
  --no-open                  print the address and open nothing
  --port N                   listen on this port (default: any free one)
  --data DIR                 keep settings, history and answers here
  --project DIR              open this project folder
  --help                     this text
`

/** Throws an Error whose message is a sentence for the person who typed it. */
export function parseOptions(args: readonly string[]): StartOptions | 'help' {
  const { values, positionals } = read(args)
  if (values.help) return 'help'
  if (positionals[0] !== undefined) throw new Error(`Trowel does not know what "${positionals[0]}" means here.`)
  return {
    shell: shellOf(values.shell),
    open: !values['no-open'],
    port: portOf(values.port),
    data: folderOf('data', values.data),
    project: folderOf('project', values.project),
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        shell: { type: 'string' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        project: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-[^ ']*)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Error(`There is no option ${option}.`)
    throw new Error(
      /does not take/.test(message) ? `The option ${option} takes no value.` : `The option ${option} needs a value.`,
    )
  }
}

function shellOf(value: string | undefined): StartOptions['shell'] {
  if (value === undefined) return null
  if (value === 'electron' || value === 'loopback') return value
  throw new Error(`The option --shell is electron or loopback, not "${value}".`)
}

function portOf(value: string | undefined): number {
  if (value === undefined) return 0
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1
  if (port < 1 || port > 65_535) throw new Error(`The option --port is a number from 1 to 65535, not "${value}".`)
  return port
}

function folderOf(name: string, value: string | undefined): string | null {
  if (value === undefined) return null
  if (value === '') throw new Error(`The option --${name} needs a folder.`)
  return resolve(value)
}
