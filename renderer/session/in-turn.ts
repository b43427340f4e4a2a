type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** One after the other: each task begins when those before it have ended, whatever came of them. */
function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task, task)
    last = result.catch(() => undefined)
    return result
  }
}

/** What writes, moves or renames saved requests: the one that comes next finds the path and the hash that the one before brought. */
export const filesInTurn = createTurns()

/** What reads variables or an environment in order to write them: two fields left at once do not undo each other. */
export const variablesInTurn = createTurns()
