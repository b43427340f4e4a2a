import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, say } from '../run.ts'
import { keytarLoads, missingParts } from './parts.ts'

const aptGet = '/usr/bin/apt-get'

/** Headers of the machine's own Node, so that compiling keytar downloads nothing. The node of npm scripts has none. */
function nodeHeaders(): string | undefined {
  const candidates = [process.env.npm_node_execpath ?? '', '/usr/bin/node', '/usr/local/bin/node']
  return candidates
    .filter(Boolean)
    .map((node) => dirname(dirname(node)))
    .find((prefix) => existsSync(join(prefix, 'include/node/node_api.h')))
}

async function installKeytar(): Promise<void> {
  const headers = nodeHeaders()
  const env = headers ? { ...process.env, npm_config_nodedir: headers } : process.env
  const npm = process.env.npm_execpath
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=optional']
  if (npm) await run(process.execPath, [npm, ...args], env)
  else await run('npm', args, env)
}

/**
 * Installs what is missing as root on Debian and Ubuntu; elsewhere names it. True when all is there.
 */
export async function ensureSystemParts(): Promise<boolean> {
  const missing = missingParts()
  if (missing.length === 0) return true
  say(`Missing: ${missing.map((part) => part.name).join(', ')}.`)
  const packages = missing.flatMap((part) => part.packages)
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) {
    say(`Install these and run the tests again. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`)
    if (!keytarLoads()) say('Then run npm ci again, so that keytar is compiled.')
    return false
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run(aptGet, ['update', '-qq'], env)
  const code = await run(aptGet, ['install', '-y', '-qq', '--no-install-recommends', ...packages], env)
  if (code !== 0) {
    say(`apt-get could not install ${packages.join(' ')}.`)
    return false
  }
  if (!keytarLoads()) await installKeytar()
  const still = missingParts()
  if (still.length > 0) say(`Still missing: ${still.map((part) => part.name).join(', ')}.`)
  return still.length === 0
}
