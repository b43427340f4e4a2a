import { readdir, symlink, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { openServices } from '../testing/open-services.ts'
import { failure, projectForTests, requestWith } from './testing/project-for-tests.ts'

const project = projectForTests()
const { at, textOf, makeFolder, make, outline } = project

describe('organising', () => {
  beforeEach(async () => {
    const a = await makeFolder('A')
    const sub = await makeFolder('Sub', a)
    await make(a, 'One')
    await make(a, 'Two')
    await make(sub, 'Deep')
    await makeFolder('B')
  })

  test('rename moves the file along and keeps its place', async () => {
    await project.app.call('collections.move', {
      paths: ['collections/a/two.yaml'],
      parent: 'collections/a',
      before: 'collections/a/sub',
    })
    expect(await outline()).toEqual(['A', '  Two', '  Sub', '    Deep', '  One', 'B'])
    const { moved } = await project.app.call('collections.rename', { path: 'collections/a/two.yaml', name: 'Zwei' })
    expect(moved).toMatchObject([{ from: 'collections/a/two.yaml', to: 'collections/a/zwei.yaml' }])
    const { hash } = await project.app.call('collections.read', { path: 'collections/a/zwei.yaml' })
    expect(moved[0]?.after).toBe(hash)
    expect(await outline()).toEqual(['A', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
    expect(await textOf('collections/a/folder.yaml')).toBe('name: A\norder:\n  - zwei.yaml\n  - sub\n  - one.yaml\n')
    await project.app.call('collections.rename', { path: 'collections/a', name: 'Alpha' })
    expect(await outline()).toEqual(['Alpha', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
    expect(await readdir(at('collections'))).toEqual(['alpha', 'b'])
    await project.app.call('collections.rename', { path: 'collections/alpha', name: 'ALPHA' })
    expect(await outline()).toEqual(['ALPHA', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
  })

  test('several are moved at once, into and out of folders', async () => {
    await make('collections/b', 'One')
    const { moved } = await project.app.call('collections.move', {
      paths: ['collections/a/one.yaml', 'collections/a/sub', 'collections/a/sub/deep.yaml'],
      parent: 'collections/b',
      before: 'collections/b/one.yaml',
    })
    expect(moved.map(({ to }) => to)).toEqual(['collections/b/one-2.yaml', 'collections/b/sub'])
    expect(await outline()).toEqual(['A', '  Two', 'B', '  One', '  Sub', '    Deep', '  One'])
    await project.app.call('collections.move', { paths: ['collections/b/sub'], parent: null, before: null })
    expect(await outline()).toEqual(['A', '  Two', 'B', '  One', '  One', 'Sub', '  Deep'])
    const twoTimes = project.app.call('collections.move', {
      paths: ['collections/a'],
      parent: 'collections/a',
      before: null,
    })
    expect(await failure(twoTimes)).toMatchObject({ code: 'bad_input' })
    const loose = project.app.call('collections.move', {
      paths: ['collections/a/two.yaml'],
      parent: null,
      before: null,
    })
    expect(await failure(loose)).toMatchObject({ code: 'bad_input' })
  })

  test('duplicates lie beside the originals', async () => {
    const paths = ['collections/a/one.yaml', 'collections/a/sub']
    await project.app.call('collections.duplicate', { paths })
    await project.app.call('collections.duplicate', { paths: ['collections/a/one.yaml'] })
    await project.app.call('collections.duplicate', { paths: ['collections/a/sub/deep.yaml'], parent: 'collections/b' })
    expect(await outline()).toEqual([
      ...['A', '  Sub', '    Deep', '  Sub copy', '    Deep', '  One', '  One copy', '  One copy 2', '  Two'],
      ...['B', '  Deep'],
    ])
  })

  test('what is deleted comes back with one step, after a restart too', async () => {
    const before = await outline()
    const { trash } = await project.app.call('collections.remove', {
      paths: ['collections/a/sub', 'collections/a/sub/deep.yaml', 'collections/a/two.yaml', 'collections/b'],
    })
    expect(await outline()).toEqual(['A', '  One'])
    await project.app.dispose()
    project.app = await openServices(project.folders)
    await project.app.call('collections.restore', { trash })
    expect(await outline()).toEqual(before)
    expect(await failure(project.app.call('collections.restore', { trash }))).toMatchObject({ code: 'not_found' })
  })

  test('nothing outside of the collections is read, written or moved', async () => {
    await writeFile(at('private.yaml'), 'name: Private\nurl: https://a.example\n')
    await symlink(at('.'), at('collections/a/link'))
    await symlink(at('private.yaml'), at('collections/a/link.yaml'))
    expect(await outline()).not.toContain('  link')
    const paths = [
      'collections/../private.yaml',
      '../x.yaml',
      'private.yaml',
      'collections/a/link/private.yaml',
      '/etc/hosts',
      'collections/a/link.yaml',
      'collections',
      'collections/a/..\\x.yaml',
      'collections/__proto__',
    ]
    for (const path of paths) {
      await expect(project.app.call('collections.read', { path })).rejects.toBeInstanceOf(AppError)
      await expect(
        project.app.call('collections.save', { path, base: null, request: requestWith() }),
      ).rejects.toBeInstanceOf(AppError)
      await expect(project.app.call('collections.remove', { paths: [path] })).rejects.toBeInstanceOf(AppError)
      await expect(project.app.call('collections.rename', { path, name: 'x' })).rejects.toBeInstanceOf(AppError)
      await expect(make(path, 'x')).rejects.toBeInstanceOf(AppError)
    }
    expect((await readdir(at('.'))).sort()).toEqual(['collections', 'environments', 'private.yaml'])
  })

  test('search finds names, URLs, bodies and docs, names first', async () => {
    await make('collections/b', 'List warehouses', { url: 'https://a.example/api/2.0/sql/warehouses' })
    await make('collections/b', 'Needle', { body: { type: 'json', text: '{"pool": "1234567890123456789"}' } })
    await project.app.call('collections.createRequest', {
      parent: 'collections/b',
      name: 'Documented',
      request: requestWith(),
      docs: 'Shows the warehouses of the night.',
    })
    const find = async (text: string) =>
      (await project.app.call('collections.search', { text })).hits.map(
        ({ path, where }) => `${where} ${path.slice(14)}`,
      )
    expect(await find('WAREHOUSES')).toEqual(['name list-warehouses.yaml', 'text documented.yaml'])
    expect(await find('sql list')).toEqual(['url list-warehouses.yaml'])
    expect(await find('1234567890123456789')).toEqual(['text needle.yaml'])
    expect((await project.app.call('collections.search', { text: 'night' })).hits[0]?.excerpt).toContain(
      'warehouses of the night',
    )
    await make('collections/b', 'Big', { body: { type: 'json', text: `${'"x",'.repeat(20_000)} "haystack"` } })
    expect(await find('HAYSTACK')).toEqual(['text big.yaml'])
    expect(await find('enabled')).toEqual([])
    expect(await find('  ')).toEqual([])
  })
})
