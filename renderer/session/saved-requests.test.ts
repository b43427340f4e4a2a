import { beforeEach, expect, test } from 'vitest'
import type { Input, MethodName } from '#shared/contract/contract.ts'
import { emptyRequest } from '#shared/model/empty-request.ts'
import { setHost } from '../host/current.ts'
import { createHost } from '../host/host.ts'
import { openingNow } from './openings.ts'
import { openSaved, placeTab, renameOpen, saveStore, saveTab, takeTheirs } from './saved-requests.ts'
import { activateTab, editRequest, findTab, openTab, tabsStore } from './tabs.ts'

interface Call {
  name: string
  input: unknown
  answer: (value: unknown) => void
}
let calls: Call[] = []
const request = emptyRequest()
const saved = (path: string, hash: string) => ({ path, hash, name: path, request, docs: '', tags: [] })

/** The next call that is on its way and was not looked at yet. */
async function next<N extends MethodName>(name: N): Promise<{ input: Input<N>; answer: (value: unknown) => void }> {
  await expect.poll(() => calls[0]?.name).toBe(name)
  const { input, answer } = calls.shift() as Call
  return { input: input as Input<N>, answer }
}

beforeEach(() => {
  calls = []
  tabsStore.set(() => ({ tabs: [], activeTab: null, closed: [] }))
  saveStore.set(() => ({ placing: null, conflict: null }))
  setHost(
    createHost({
      start: (name, input, _signal, onFrame) => {
        calls.push({ name, input, answer: (value) => onFrame({ type: 'result', value }) })
      },
      listen: () => () => undefined,
    }),
  )
})

const openOne = (path = 'a/one.yaml') => openTab(request, { title: 'one', saved: { path, hash: 'first' } })
const edit = (id: string, url: string) => editRequest(id, (draft) => ({ ...draft, url }))

test('a second save while the first is under way is made over what the first one saved', async () => {
  const id = openOne()
  edit(id, 'https://one.example')
  const first = saveTab(id)
  edit(id, 'https://two.example')
  const second = saveTab(id)
  const one = await next('collections.save')
  expect(one.input.base).toBe('first')
  one.answer(saved('a/one.yaml', 'second'))
  const two = await next('collections.save')
  expect([two.input.base, two.input.request.url]).toEqual(['second', 'https://two.example'])
  two.answer(saved('a/one.yaml', 'third'))
  await Promise.all([first, second])
  expect(findTab(id)).toMatchObject({ dirty: false, saved: { path: 'a/one.yaml', hash: 'third' } })
})

test('a request that is saved while it is being renamed is saved under the new name', async () => {
  const id = openOne()
  edit(id, 'https://one.example')
  const renaming = renameOpen(id, 'two')
  const saving = saveTab(id)
  const rename = await next('collections.rename')
  rename.answer({ moved: [{ from: 'a/one.yaml', to: 'a/two.yaml', before: 'first', after: 'second' }] })
  const save = await next('collections.save')
  expect([save.input.path, save.input.base]).toEqual(['a/two.yaml', 'second'])
  save.answer(saved('a/two.yaml', 'third'))
  await Promise.all([saving, renaming])
})

test('the question where to save a request stays open when another one is saved', async () => {
  const id = openOne()
  const saving = saveTab(id)
  const other = openTab()
  placeTab(other)
  ;(await next('collections.save')).answer(saved('a/one.yaml', 'second'))
  await saving
  expect(saveStore.get().placing).toBe(other)
})

test('what is edited while the file is being read is not replaced by it', async () => {
  const id = openOne()
  const taking = takeTheirs(id)
  const read = await next('collections.read')
  edit(id, 'https://mine.example')
  read.answer(saved('a/one.yaml', 'second'))
  await taking
  expect(findTab(id)?.request.url).toBe('https://mine.example')
})

test('of two requests that were clicked the later one is in front, whichever is read first', async () => {
  const first = openSaved('a/one.yaml', { preview: true })
  const second = openSaved('a/two.yaml', { preview: true })
  const one = await next('collections.read')
  ;(await next('collections.read')).answer(saved('a/two.yaml', 'hash'))
  await second
  one.answer(saved('a/one.yaml', 'hash'))
  await first
  const { activeTab } = tabsStore.get()
  expect(findTab(activeTab)?.saved?.path).toBe('a/two.yaml')
})

test('a request that is read late does not come over the tab that was gone to meanwhile', async () => {
  const here = openTab()
  const there = openTab()
  const opening = openSaved('a/one.yaml')
  activateTab(here)
  ;(await next('collections.read')).answer(saved('a/one.yaml', 'hash'))
  await opening
  expect(tabsStore.get()).toMatchObject({ activeTab: here, tabs: [{ id: here }, { id: there }, { preview: false }] })
})

test('a send right after a saved request was asked for waits for it', async () => {
  openTab()
  const opening = openSaved('a/one.yaml')
  const awaited = openingNow()
  ;(await next('collections.read')).answer(saved('a/one.yaml', 'hash'))
  const id = await opening
  expect(await awaited).toBe(id)
  expect(tabsStore.get().activeTab).toBe(id)
  expect(openingNow()).toBeNull()
})

test('a tab that an earlier opening brought does not keep a later one from coming to the front, one that was gone to does', async () => {
  const here = openTab()
  const first = openSaved('a/one.yaml')
  const second = openSaved('a/two.yaml')
  ;(await next('collections.read')).answer(saved('a/one.yaml', 'hash'))
  const shown = await first
  ;(await next('collections.read')).answer(saved('a/two.yaml', 'hash'))
  const later = await second
  expect(tabsStore.get().activeTab).toBe(later)
  activateTab(here)
  const third = openSaved('a/three.yaml')
  activateTab(shown)
  ;(await next('collections.read')).answer(saved('a/three.yaml', 'hash'))
  await third
  expect(tabsStore.get().activeTab).toBe(shown)
})
