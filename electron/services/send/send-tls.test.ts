import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { freePort, listen, startPeer } from './testing/peer.ts'
import { startSender } from './testing/sender.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function certificate(name: string, ...more: string[]): { key: string; cert: string } {
  const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    `/CN=${name}`,
  ]
  execFileSync('openssl', [...args, '-keyout', key, '-out', cert, ...more], { stdio: 'pipe' })
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

async function secure(options: https.ServerOptions): Promise<string> {
  const server = https.createServer(options, (_, response) => response.end('safe'))
  server.on('tlsClientError', () => undefined)
  const { port, close } = await listen(server)
  onTestFinished(close)
  return `https://localhost:${port}`
}

async function sender(ca?: string) {
  const made = await startSender(ca ? { deps: { certificateAuthorities: [ca] } } : {})
  onTestFinished(() => made.close())
  return made
}

const good = certificate('localhost', '-days', '2', '-addext', 'subjectAltName=DNS:localhost')

test('https with a known authority, and its steps', async () => {
  const { ask } = await sender(good.cert)
  const answer = await ask({ url: await secure(good) })
  expect(answer).toMatchObject({ text: 'safe', timings: { dns: expect.any(Number), tls: expect.any(Number) } })
  expect(answer.steps[2]).toMatchObject({ name: 'TLS', state: 'ok', text: 'TLSv1.3' })
})

test('a self-signed certificate', async () => {
  const { ask } = await sender()
  await expect(ask({ url: await secure(good) })).rejects.toMatchObject({
    code: 'tls_certificate',
    message: expect.stringContaining('it is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'),
  })
})

test('a certificate for another host', async () => {
  const other = certificate('other', '-days', '2', '-addext', 'subjectAltName=DNS:other.example')
  const { ask } = await sender(other.cert)
  await expect(ask({ url: await secure(other) })).rejects.toMatchObject({
    code: 'tls_certificate',
    message: expect.stringContaining('it is for another host'),
  })
})

test('a certificate that has expired', async () => {
  const [key, request, cert, names] = ['old.key', 'old.csr', 'old.pem', 'old.txt'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=old']
  writeFileSync(names, 'subjectAltName=DNS:localhost')
  execFileSync('openssl', ['req', '-new', ...ec, '-keyout', key, '-out', request], { stdio: 'pipe' })
  const days = ['-days', '-1', '-extfile', names]
  execFileSync('openssl', ['x509', '-req', '-in', request, '-signkey', key, '-out', cert, ...days], { stdio: 'pipe' })
  const old = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  const { ask } = await sender(old.cert)
  await expect(ask({ url: await secure(old) })).rejects.toMatchObject({
    code: 'tls_certificate',
    message: expect.stringContaining('it has expired'),
  })
})

test('TLS to a port that speaks plain HTTP', async () => {
  const peer = await startPeer((response) => response.end())
  onTestFinished(() => peer.close())
  const { ask } = await sender()
  await expect(ask({ url: peer.origin.replace('http:', 'https:') })).rejects.toMatchObject({
    code: 'tls_failed',
    likely: 'The port speaks plain HTTP, not TLS.',
  })
})

test('plain HTTP to a port that speaks TLS', async () => {
  const { ask } = await sender()
  const answer = await ask({ url: (await secure(good)).replace('https:', 'http:') }).catch((error) => error)
  expect(['connection_reset', 'invalid_response']).toContain(answer.code)
})

test('only versions of TLS that nobody should use', async () => {
  const { ask } = await sender(good.cert)
  const url = await secure({ ...good, maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })
  await expect(ask({ url })).rejects.toMatchObject({ code: 'tls_failed' })
})

test('a refused port with https', async () => {
  const { ask } = await sender()
  await expect(ask({ url: `https://localhost:${await freePort()}` })).rejects.toMatchObject({
    code: 'connection_refused',
  })
})
