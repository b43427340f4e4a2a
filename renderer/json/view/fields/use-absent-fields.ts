import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { KnownField, KnownFields } from './known-fields.ts'

export interface Absent {
  /** Null where the description does not say which fields stand here. */
  fields: readonly KnownField[] | null
  /** Of the object, as jq writes it. */
  path: string
}

/** The fields that the object at or around a value has not, and a sentence about them that the object's path follows. */
export function useAbsentFields(document: DocumentHandle, known: KnownFields, node: number) {
  const [absent, setAbsent] = useState<Absent | null>(null)
  const { done } = document.state()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the last byte is there
  useEffect(() => {
    let stale = false
    const look = async () => {
      const object = await document.ask('objectAt', { node })
      const fields = object && (await known.fieldsAt(object.path))
      if (stale) return
      const there = new Set(object?.keys)
      setAbsent(object && { fields: fields?.filter(({ name }) => !there.has(name)) ?? null, path: object.pathText })
    }
    look().catch(() => undefined)
    return () => {
      stale = true
    }
  }, [document, known, node, done])
  return { absent, about: absent ? sentence(absent, known) : 'Select an object, or a value in one.' }
}

function sentence({ fields }: Absent, { source }: KnownFields): string {
  if (!fields) return `The schema of ${source} does not say which fields stand in `
  if (fields.length === 0) return `Every field that the schema of ${source} knows is in `
  return `The schema of ${source} knows ${fields.length} more ${fields.length === 1 ? 'field' : 'fields'} of `
}
