import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { failure, projectForTests, requestWith } from './testing/project-for-tests.ts'

const project = projectForTests()
const { at, textOf, makeFolder, make, outline, noticed } = project

describe('changes by others', () => {
  test('a save over a file that was changed meanwhile is refused, with both texts', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    const theirs = (await textOf(path)).replace('GET', 'DELETE')
    await writeFile(at(path), theirs)
    const mine = requestWith({ method: 'PUT' })
    const error = await failure(project.app.call('collections.save', { path, base: hash, request: mine }))
    expect(error).toMatchObject({ code: 'conflict', detail: { theirs, mine: theirs.replace('DELETE', 'PUT') } })
    expect(await textOf(path)).toBe(theirs)
    const { hash: now } = error.detail as { hash: string }
    await project.app.call('collections.save', { path, base: now, request: mine })
    expect(await textOf(path)).toBe(theirs.replace('DELETE', 'PUT'))
  })

  test('a save of a request that is gone is refused, and can be made all the same', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    await rm(at(path))
    expect(
      await failure(project.app.call('collections.save', { path, base: hash, request: requestWith() })),
    ).toMatchObject({
      code: 'conflict',
      detail: { theirs: null, hash: null },
    })
    await project.app.call('collections.save', { path, base: null, request: requestWith() })
    expect(await textOf(path)).toContain('name: one')
  })

  test('new, changed, moved and removed files and folders appear', async () => {
    await make(await makeFolder('A'), 'One')
    await noticed(() => writeFile(at('collections/a/two.yaml'), 'name: Two\nurl: https://a.example\n'))
    await expect.poll(outline).toEqual(['A', '  One', '  Two'])
    await noticed(() => writeFile(at('collections/a/two.yaml'), 'name: Second\nurl: https://a.example\n'))
    await expect.poll(outline).toEqual(['A', '  One', '  Second'])
    await noticed(async () => {
      await mkdir(at('collections/a/deep/er'), { recursive: true })
      await rename(at('collections/a/two.yaml'), at('collections/a/deep/er/two.yaml'))
    })
    await expect.poll(outline).toEqual(['A', '  deep', '    er', '      Second', '  One'])
    await noticed(() => writeFile(at('collections/a/deep/er/x.yaml'), 'name: X\n'))
    await expect.poll(outline).toEqual(['A', '  deep', '    er', '      Second', '      X', '  One'])
    await noticed(() => rm(at('collections'), { recursive: true }))
    await expect.poll(outline).toEqual([])
    await noticed(async () => {
      await mkdir(at('collections/b'), { recursive: true })
      await writeFile(at('collections/b/x.yaml'), 'name: X\n')
    })
    await expect.poll(outline).toEqual(['b', '  X'])
  })

  test('a project that is moved away and comes back as another one is read and watched again', async () => {
    await make(await makeFolder('A'), 'One')
    expect(await outline()).toEqual(['A', '  One'])
    const away = `${at('.')}-away`
    await noticed(() => rename(at('.'), away))
    await expect.poll(outline).toEqual([])
    await noticed(async () => {
      await mkdir(at('collections/b'), { recursive: true })
      await writeFile(at('collections/b/x.yaml'), 'name: X\n')
    })
    await expect.poll(outline).toEqual(['b', '  X'])
    await noticed(() => writeFile(at('collections/b/y.yaml'), 'name: Y\n'))
    await expect.poll(outline).toEqual(['b', '  X', '  Y'])
    await rm(away, { recursive: true })
  })

  test('what another program wrote into a folder a moment ago stays when the folder or what lies in it is renamed', async () => {
    const folder = await makeFolder('A')
    const { path: one } = await make(folder, 'One')
    await make(folder, 'Two')
    await writeFile(at(`${folder}/folder.yaml`), 'name: A\ndocs: Theirs\norder:\n  - two.yaml\n  - one.yaml\n')
    await project.app.call('collections.rename', { path: one, name: 'First' })
    expect(await outline()).toEqual(['A', '  Two', '  First'])
    await writeFile(at(`${folder}/folder.yaml`), 'name: A\ndocs: Newer\norder:\n  - first.yaml\n  - two.yaml\n')
    const [moved] = (await project.app.call('collections.rename', { path: folder, name: 'B' })).moved
    expect(await textOf(`${moved!.to}/folder.yaml`)).toMatch(/^name: B\ndocs: Newer\norder:\n/)
    expect(await outline()).toEqual(['B', '  First', '  Two'])
  })

  test('our own saves are told once and not again', async () => {
    const collection = await makeFolder('A')
    await project.app.call('collections.tree', null)
    project.app.events.length = 0
    await make(collection, 'One')
    // There at once: written in its place it may be told twice, when it is made and when it is full.
    await writeFile(at('collections/a/.two'), 'name: Two\n')
    await noticed(() => rename(at('collections/a/.two'), at('collections/a/two.yaml')))
    expect(project.app.events.filter(({ domain }) => domain === 'collections')).toHaveLength(2)
  })

  test('a damaged file is told with its line, the rest opens, and it can be moved away', async () => {
    const collection = await makeFolder('A')
    await make(collection, 'One')
    await writeFile(at('collections/a/bad.yaml'), 'name: Bad\nparams:\n  - {x\n<<<<<<< ours\nurl: a\n')
    await writeFile(at('collections/a/worse.yaml'), 'url: [\n')
    const problemOf = async (name: string) => {
      const { nodes } = await project.app.call('collections.tree', null)
      return nodes.find(({ path }) => path.endsWith(name))?.problem ?? ''
    }
    // Each file may be noticed by itself.
    for (const name of ['bad.yaml', 'worse.yaml']) {
      await expect.poll(() => problemOf(name)).toMatch(/^Line \d/)
    }
    expect(await failure(project.app.call('collections.read', { path: 'collections/a/bad.yaml' }))).toMatchObject({
      code: 'file_damaged',
      message: expect.stringMatching(/Line [34]/),
    })
    const { trash } = await project.app.call('collections.remove', { paths: ['collections/a/worse.yaml'] })
    expect(await outline()).toEqual(['A', '  bad', '  One'])
    await project.app.call('collections.restore', { trash })
    expect(await textOf('collections/a/worse.yaml')).toBe('url: [\n')
  })
})
