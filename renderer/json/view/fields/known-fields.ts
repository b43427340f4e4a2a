import type { PathPart } from '../../engine/path.ts'

/** A field that the description of an answer knows. */
export interface KnownField {
  name: string
  /** "string", "list of objects". */
  type: string
  /** What is worth knowing beside the type; may be empty. */
  note: string
}

/** What is known of the fields of an answer. It is asked lazily and never waited for. */
export interface KnownFields {
  /** The fields of the object at a path; null where any field may stand, and where nothing is known. */
  fieldsAt: (path: readonly PathPart[]) => Promise<readonly KnownField[] | null>
  /** Whose description it is: "clusters/list 2.1". */
  source: string
}
