import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ProjectFile } from '../../variables/project-variables.ts'
import { FolderFile } from './folder-file.ts'
import { RequestFile } from './request-file.ts'

const docs = fileURLToPath(new URL('../../../../docs/schemas', import.meta.url))

/** For editors: they read `5` and `true` as a number and a flag, and Trowel reads them as the text that stands there. */
function schemaOf(type: z.ZodType, title: string): string {
  const schema = z.toJSONSchema(type, {
    io: 'input',
    override({ jsonSchema }) {
      delete jsonSchema.additionalProperties
      if (jsonSchema.type !== 'string') return
      if (jsonSchema.enum?.join() === 'true,false') {
        jsonSchema.type = 'boolean'
        delete jsonSchema.enum
      } else if (jsonSchema.pattern?.startsWith('^\\d')) {
        jsonSchema.type = 'integer'
        delete jsonSchema.pattern
        jsonSchema.minimum = 0
      } else if (!jsonSchema.enum && !jsonSchema.pattern)
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] })
    },
  })
  const text = JSON.stringify({ title, ...schema }, null, 2)
  // Short lists on one line, as everywhere in the repository.
  return `${text.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`)}\n`
}

test.each([
  ['request.schema.json', RequestFile, 'A request of a Trowel project'],
  ['project.schema.json', ProjectFile, 'The variables of a Trowel project'],
  ['folder.schema.json', FolderFile, 'A collection or folder of a Trowel project'],
])('%s describes what Trowel reads', async (file, type, title) => {
  await expect(schemaOf(type, title)).toMatchFileSnapshot(`${docs}/${file}`)
})
