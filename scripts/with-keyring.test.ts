import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { missingParts } from './system/parts.ts'

const script = fileURLToPath(new URL('with-keyring.ts', import.meta.url))
const missing = missingParts().filter(({ name }) => /keyring|D-Bus/.test(name))
const isHere = process.platform === 'linux' && missing.length === 0
if (!isHere) process.stdout.write('Skipped: tests of the keyring session. It needs Linux, gnome-keyring and D-Bus.\n')

const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

test.skipIf(!isHere)('a command gets a keyring of its own, its exit code comes back and nothing is left', () => {
  const { status, stdout } = run('sh', '-c', 'echo "$TROWEL_KEYRING $XDG_DATA_HOME $TROWEL_KEYRING_PID"; exit 5')
  expect(status).toBe(5)
  const [state, folder, daemon] = stdout.trim().split(' ')
  expect(state).toBe('1')
  expect(existsSync(folder!)).toBe(false)
  expect(() => process.kill(Number(daemon), 0)).toThrow('ESRCH')
})

test.skipIf(!isHere)('a command that is not there is named', () => {
  const { status, stderr } = run('no-such-command')
  expect(status).toBe(70)
  expect(stderr).toContain('no-such-command could not be started.')
})
