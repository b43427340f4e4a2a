/**
 * `node scripts/with-keyring.ts [--locked] CMD …`: runs CMD with a D-Bus session and a real gnome-keyring of its own, both
 * gone afterwards; nothing of the person's own keyring is touched. With `--locked` the keyring is there but locked.
 * CMD sees TROWEL_KEYRING=1 (or `locked`) and the daemon's process id in TROWEL_KEYRING_PID. Exit code: CMD's.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const inside = '--inside-session'
const pidVariable = 'TROWEL_KEYRING_PID_FILE'
const waitAtMostMs = 10_000
const lockService = 'org.freedesktop.Secret.Service.Lock'

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(70)
}

/** Resolves to the exit code; passes on what asks this process to end. */
function ended(child: ChildProcess, program: string, pass = (signal: NodeJS.Signals) => void child.kill(signal)) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => pass(signal))
  return new Promise<number>((resolve) => {
    child.on('error', () => fail(`${program} could not be started. Is it installed?`))
    child.on('exit', (code) => resolve(code ?? 128))
  })
}

async function openSession(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-keyring-'))
  const [runtime, data] = [join(folder, 'run'), join(folder, 'data')]
  for (const path of [runtime, data]) mkdirSync(path, { mode: 0o700 })
  const pidFile = join(folder, 'pid')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: data,
    [pidVariable]: pidFile,
  }
  // A display would let a locked keyring open a dialog, which nobody answers here.
  if (args.includes('--locked')) for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete env[name]
  try {
    const command = ['--', process.execPath, fileURLToPath(import.meta.url), inside, ...args]
    const session = spawn('dbus-run-session', command, { stdio: 'inherit', env })
    // dbus-run-session would die of the signal and leave what runs in it behind: it goes to the inner process, and that ends the session.
    return await ended(session, 'dbus-run-session', (signal) => {
      if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), signal)
      else session.kill(signal)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ask(...args: string[]): boolean {
  return spawnSync('dbus-send', ['--session', '--print-reply', ...args], { stdio: 'ignore' }).status === 0
}

async function runWithKeyring(args: readonly string[]): Promise<number> {
  const pidFile = process.env[pidVariable]
  if (pidFile !== undefined) writeFileSync(pidFile, String(process.pid))
  const isLocked = args[0] === '--locked'
  const [program, ...rest] = isLocked ? args.slice(1) : args
  if (program === undefined) fail('usage: with-keyring.ts [--locked] CMD …')
  const daemonArgs = ['--foreground', '--unlock', '--components=secrets']
  const daemon = spawn('gnome-keyring-daemon', daemonArgs, { stdio: ['pipe', 'ignore', 'ignore'] })
  daemon.on('error', () => fail('gnome-keyring-daemon could not be started. Is gnome-keyring installed?'))
  process.on('exit', () => daemon.kill('SIGKILL'))
  daemon.stdin.end('test')
  const until = Date.now() + waitAtMostMs
  const owner = ['--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.GetNameOwner']
  while (!ask(...owner, 'string:org.freedesktop.secrets')) {
    if (Date.now() > until) fail('The Secret Service did not start.')
    await delay(25)
  }
  const collection = 'array:objpath:/org/freedesktop/secrets/collection/login'
  if (isLocked && !ask('--dest=org.freedesktop.secrets', '/org/freedesktop/secrets', lockService, collection)) {
    fail('The keyring could not be locked.')
  }
  const env = {
    ...process.env,
    TROWEL_KEYRING: isLocked ? 'locked' : '1',
    TROWEL_KEYRING_PID: String(daemon.pid),
  }
  const code = await ended(spawn(program, rest, { stdio: 'inherit', env }), program)
  if (daemon.kill('SIGKILL')) await once(daemon, 'exit')
  return code
}

const args = process.argv.slice(2)
process.exitCode = await (args[0] === inside ? runWithKeyring(args.slice(1)) : openSession(args))
if (args[0] === inside) process.exit()
