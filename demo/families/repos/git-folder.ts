/** What a Git folder is a copy of. */
export interface GitFolder {
  url: string
  provider: string
  /** What is checked out: a branch, or a tag with which no branch is. */
  branch: string | null
  tag: string | null
  /** 40 hexadecimal digits. */
  commit: string
  /** Folders that are checked out; null: all of them, for good. */
  patterns: readonly string[] | null
}
