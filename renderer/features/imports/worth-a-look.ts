import type { ImportReview } from '#shared/contract/interchange.ts'

type Note = ImportReview['notes'][number]

/** Notes that tell more than the review beside them does: credentials and hosts would be a note a request. */
export const worthALook = ({ kind }: Note) => kind !== 'secret' && kind !== 'host'
