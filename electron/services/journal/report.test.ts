import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bench, openBench } from './testing/open-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const call: Bench['app']['call'] = (name, input) => bench.app.call(name, input)
const token = `dapi${'0123456789abcdef'.repeat(2)}`
const hostile = '</pre><script>alert(1)</script><img src=x onerror=alert(2)> ```` # no heading | \u202e \u0001 $&'

async function hostileSession(): Promise<number> {
  const { id } = await call('journal.start', { name: hostile })
  bench.answer = (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ text: hostile }).replace('{', '{"n":12345678901234567890.10, '))
  }
  await bench.send({
    method: 'POST',
    url: `/<b>x</b>?q="'><script>`,
    headers: [{ name: 'X-Why', value: '</pre><script>alert(1)</script>', enabled: true }],
    body: { type: 'json', text: `{"big": 9007199254740993, "why": ${JSON.stringify(hostile)}}` },
  })
  await call('journal.addNote', { session: id, text: `${hostile}\nsecond line`, after: null })
  const [item] = await bench.items(id)
  if (item?.type === 'send') await call('history.setNote', { id: item.entry.id, note: hostile })
  return id
}

test('the HTML report has every text escaped, no script, one file, and every digit', async () => {
  const session = await hostileSession()
  const html = await bench.report({ session, form: 'html', answers: 'all' })
  expect(html).toContain(`default-src 'none'; style-src 'unsafe-inline'`)
  expect([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(script|img|b|link|iframe|object)$/)]),
  )
  expect(html).not.toMatch(/<[^>]* on[a-z]+=/)
  expect(html).not.toMatch(/<[^>]*(src|href)=/)
  expect(html).not.toMatch(/\p{Bidi_Control}/u)
  expect(html).not.toContain('\u0001')
  expect(html).toContain('\\u202e')
  expect(html).toContain('&lt;/pre&gt;&lt;script&gt;')
  expect(html).toContain('&quot;n&quot;: 12345678901234567890.10')
  expect(html).toContain('&quot;big&quot;: 9007199254740993')
  expect(html).toContain('second line')
})

test('the Markdown report keeps hostile text inside its fences and shows every digit', async () => {
  const session = await hostileSession()
  const text = await bench.report({ session, form: 'markdown', answers: 'all' })
  // Blocks and inline code, taken away whole; what is left must hold nothing that is read as HTML or a heading of its own.
  const rest = text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`][\s\S]*?[^`]?\1(?!`)/g, '')
  expect(rest).not.toMatch(/<[a-z/]/i)
  expect(rest.match(/^# .*/gm)).toHaveLength(1)
  expect(rest.match(/^> .*/gm)?.length).toBeGreaterThanOrEqual(3)
  expect(text).toContain('"n": 12345678901234567890.10')
  expect(text).toContain('"big": 9007199254740993')
  expect(text).not.toMatch(/\p{Bidi_Control}/u)
})

test('answers are in it as wanted: none, the bookmarked ones, all', async () => {
  const { id } = await call('journal.start', { name: 'Answers' })
  bench.answer = (request, response) => response.end(`{"from": "${request.url}"}`)
  await bench.send({ url: '/one' })
  await bench.send({ url: '/two' })
  const [first] = await bench.items(id)
  await call('journal.setBookmarked', { item: first!.id, bookmarked: true })
  const found = async (answers: 'none' | 'bookmarked' | 'all') => {
    const text = await bench.report({ session: id, form: 'markdown', answers })
    return ['/one', '/two'].filter((path) => text.includes(`"from": "${path}"`))
  }
  expect(await found('none')).toEqual([])
  expect(await found('bookmarked')).toEqual(['/one'])
  expect(await found('all')).toEqual(['/one', '/two'])
})

test('secrets are in no report: typed, pasted and answered ones', async () => {
  const { id } = await call('journal.start', { name: 'Secrets' })
  bench.answer = (request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(request.url === '/echo' ? `{"said": "${token}"}` : `{"token_value": "${token}"}`)
  }
  await bench.send({ url: '/echo', auth: { type: 'bearer', token } })
  await bench.send({ url: `/q?access_token=${token}`, headers: [{ name: 'X-Token', value: token, enabled: true }] })
  await bench.send({ method: 'POST', url: '/x', body: { type: 'json', text: `{"password": "${token}"}` } })
  await call('journal.addNote', { session: id, text: `mine is ${token}`, after: null })
  for (const form of ['markdown', 'html'] as const) {
    const text = await bench.report({ session: id, form, answers: 'all' })
    expect(text).toContain('/echo')
    expect(text).toContain('[secret]')
    expect(text).toContain('The answer holds credentials and is not in the history.')
    expect(text).not.toContain(token.slice(4))
  }
})

test('a body that is no text and one that is long are said to be so', async () => {
  const { id } = await call('journal.start', { name: 'Bodies' })
  bench.answer = (request, response) => {
    if (request.url === '/bytes') response.end(Buffer.from([0, 1, 2, 3]))
    else response.end(JSON.stringify(Array.from({ length: 100_000 }, (_, at) => at)))
  }
  await bench.send({ url: '/bytes' })
  await bench.send({ url: '/long' })
  const text = await bench.report({ session: id, form: 'html', answers: 'all' })
  expect(text).toContain('4 bytes that are no text')
  expect(text).toMatch(/\d{3},\d{3} more bytes are not shown/)
  expect(text.length).toBeLessThan(1_500_000)
})

test('the file is named after the session, whatever its name', async () => {
  const { id } = await call('journal.start', { name: '../../Slow: clusters?' })
  const { name, bodyId } = await call('journal.export', { session: id, form: 'html', answers: 'none' })
  expect(name).toBe('slow-clusters.html')
  await call('bodies.release', { bodyIds: [bodyId] })
})
