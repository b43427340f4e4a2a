/** A file as it was chosen, dropped or pasted. */
export interface SourceFile {
  /** From the folder that was chosen, with `/`; its name alone where no folder was. */
  path: string
  text: string
}
