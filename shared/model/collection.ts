import { z } from 'zod'
import { EnvironmentVariable } from './environment.ts'
import { Request, RequestAuth } from './request.ts'

/**
 * Where a collection, folder or request lies: its path below the project folder, with `/`, for example
 * `collections/jobs/create.yaml`. It is its id: stable while nobody moves or renames it.
 */
export const CollectionPath = z.string().min(1).max(4096)

export const ItemName = z
  .string()
  .trim()
  .min(1, { error: 'A name is needed.' })
  .max(200, { error: 'A name has at most 200 characters.' })
  .regex(/^\P{Cc}+$/u, { error: 'A name cannot hold line breaks or control characters.' })

/** A line of the tree. All but the body of the request: that is read when it is opened. */
export const CollectionNode = z.object({
  path: CollectionPath,
  kind: z.enum(['collection', 'folder', 'request']),
  name: z.string(),
  /** Path of the folder or collection that it lies in; null of a collection. */
  parent: z.string().nullable(),
  /** Of requests. */
  method: z.string().optional(),
  url: z.string().optional(),
  /** Why the file cannot be read: it is left alone, and the rest works. */
  problem: z.string().optional(),
})
export type CollectionNode = z.output<typeof CollectionNode>

/** What a request file holds. */
export const SavedRequest = z.object({
  name: ItemName,
  request: Request,
  /** Markdown. */
  docs: z.string(),
  tags: z.array(z.string()),
})
export type SavedRequest = z.output<typeof SavedRequest>

/** What `folder.yaml` says of a collection or folder and of all that lies in it. */
export const FolderSettings = z.object({
  name: ItemName,
  /** Markdown. */
  docs: z.string(),
  /** For the requests in it that say nothing of their own; null: as the folder above, and in the end the environment. */
  auth: RequestAuth.nullable(),
  variables: z.array(EnvironmentVariable),
})
export type FolderSettings = z.output<typeof FolderSettings>
