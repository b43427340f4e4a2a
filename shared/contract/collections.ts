import { z } from 'zod'
import { CollectionNode, CollectionPath, FolderSettings, ItemName, SavedRequest } from '../model/collection.ts'
import { Request } from '../model/request.ts'
import { command, domain, query } from './build.ts'

export const CollectionTree = z.object({
  /** Each folder before what lies in it, in the order that is shown. */
  nodes: z.array(CollectionNode),
  /** Files and folders that are in no place of the tree. */
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
})
export type CollectionTree = z.output<typeof CollectionTree>

/** A request with what is needed to save it again. */
export const OpenedRequest = SavedRequest.extend({
  path: CollectionPath,
  /** Of the files as they were read: a save with it fails with `conflict` when they have changed meanwhile. */
  hash: z.string(),
})
export type OpenedRequest = z.output<typeof OpenedRequest>

export const SearchHit = z.object({
  path: CollectionPath,
  /** Where the words stand: in the name, in the URL, or in docs, tags, parameters and body. */
  where: z.enum(['name', 'url', 'text']),
  /** A line around the first word, for hits in the text. */
  excerpt: z.string(),
})
export type SearchHit = z.output<typeof SearchHit>

/** The two texts of a request file that was changed here and outside. `theirs` is null when the file is gone. */
export const Comparison = z.object({ mine: z.string(), theirs: z.string().nullable(), hash: z.string().nullable() })
export type Comparison = z.output<typeof Comparison>

/** `before` and `after`: hashes of a single request whose own text changed with the move. */
const Move = z.object({
  from: CollectionPath,
  to: CollectionPath,
  before: z.string().optional(),
  after: z.string().optional(),
})
export type Move = z.output<typeof Move>
const Moved = z.object({ moved: z.array(Move) })
const Draft = { request: Request, docs: z.string().optional(), tags: z.array(z.string()).optional() }

export const collections = domain('collections', {
  tree: query({ input: z.null(), output: CollectionTree }),
  read: query({ input: z.object({ path: CollectionPath }), output: OpenedRequest }),
  /** What the files are now; null for those that are gone or damaged. */
  hashes: query({
    input: z.object({ paths: z.array(CollectionPath).max(1000) }),
    output: z.array(z.object({ path: CollectionPath, hash: z.string().nullable() })),
  }),
  /** Every word must occur somewhere; names first, then URLs. */
  search: query({
    input: z.object({ text: z.string().max(1000) }),
    output: z.object({ hits: z.array(SearchHit), total: z.number().int() }),
  }),
  folder: query({ input: z.object({ path: CollectionPath }), output: FolderSettings }),
  saveFolder: command({ input: z.object({ path: CollectionPath, settings: FolderSettings }), output: z.null() }),
  /** What a save would write, beside what is there. */
  compare: command({ input: z.object({ path: CollectionPath, ...Draft }), output: Comparison }),
  /**
   * Writes over the request; docs and tags that are not given stay. `base` is the hash it was read with, null when the file
   * is known to be gone. Errors: `conflict` with a Comparison as detail, `secret_in_file`, `file_unwritable`.
   */
  save: command({
    input: z.object({ path: CollectionPath, base: z.string().nullable(), ...Draft }),
    output: OpenedRequest,
  }),
  createRequest: command({
    input: z.object({ parent: CollectionPath, name: ItemName, ...Draft }),
    output: OpenedRequest,
  }),
  /** `parent` null: a collection. */
  createFolder: command({
    input: z.object({ parent: CollectionPath.nullable(), name: ItemName }),
    output: z.object({ path: CollectionPath }),
  }),
  rename: command({ input: z.object({ path: CollectionPath, name: ItemName }), output: Moved }),
  /** Into a folder, before one that lies there; null: at the end. `parent` null: folders become collections. */
  move: command({
    input: z.object({
      paths: z.array(CollectionPath).max(10_000),
      parent: CollectionPath.nullable(),
      before: CollectionPath.nullable(),
    }),
    output: Moved,
  }),
  /** Copies lie beside the originals. Also for Copy and Paste: `parent` names another folder. */
  duplicate: command({
    input: z.object({ paths: z.array(CollectionPath).max(10_000), parent: CollectionPath.nullable().optional() }),
    output: z.object({ paths: z.array(CollectionPath) }),
  }),
  /** To the trash in the data folder, kept for 30 days. */
  remove: command({
    input: z.object({ paths: z.array(CollectionPath).max(10_000) }),
    output: z.object({ trash: z.string() }),
  }),
  restore: command({
    input: z.object({ trash: z.string() }),
    output: z.object({ paths: z.array(CollectionPath) }),
  }),
  /** Shows it in the system's file manager. `unsupported` where the shell has none. */
  reveal: command({ input: z.object({ path: CollectionPath.nullable() }), output: z.null() }),
})

export const GitState = z.object({
  /** Name of the branch; the first characters of the commit when none is checked out. */
  branch: z.string(),
  /** Changed and new files below the project folder; null where git cannot be asked. */
  changed: z.array(z.object({ file: z.string(), state: z.string() })).nullable(),
  /** Why git was not asked. */
  note: z.string().optional(),
})
export type GitState = z.output<typeof GitState>

export const git = domain('git', {
  /** null: the project lies in no git repository. */
  state: query({ input: z.null(), output: GitState.nullable() }),
})
