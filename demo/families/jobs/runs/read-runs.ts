import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { pageOfLists } from '../list-pages.ts'
import { describeRun, describeSingleTask, listsOf } from './describe-run.ts'
import { describeTask, type TaskView } from './describe-task.ts'
import { findRun } from './find-run.ts'
import { iterationsOf } from './iterations.ts'
import { describeRepairs } from './repair-history.ts'
import type { Run, TaskRun } from './run.ts'

export function getRun({ parameters, origin }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const { run, task } = findRun(parameters, store)
  const resolved = version === '2.2' && (parameters.flag('include_resolved_values') ?? false)
  const view = { version, origin, resolved }
  if (task !== null) {
    const { tasks, ...described } = describeTaskRun(run, task, view, store)
    if (!Array.isArray(tasks)) return jsonAnswer(described)
    const iterations = iterationsOf(task).map((each) => describeTask(each, run, view, store))
    const all = iterations.length === 0 ? { tasks } : { tasks, iterations }
    const { lists, next } = pageOfLists(all, parameters.text('page_token'), version)
    return jsonAnswer({ ...described, ...lists, ...next })
  }
  const described = describeRun(run, version, origin, store)
  if (version === '2.0' && run.format === 'SINGLE_TASK') {
    return jsonAnswer({ ...described, ...describeSingleTask(run, store) })
  }
  const history = parameters.flag('include_history') ? { repair_history: describeRepairs(run, version, store) } : {}
  const all = { ...listsOf(run, view, store), ...history }
  const { lists, next } = pageOfLists(all, parameters.text('page_token'), version)
  return jsonAnswer({ ...described, ...lists, ...next })
}

/** The part of a run that one task is, as a run. */
export function describeTaskRun(run: Run, attempt: TaskRun, view: TaskView, store: Store): JsonObject {
  const {
    run_duration: _whole,
    queue_duration: _queue,
    ...described
  } = describeRun(run, view.version, view.origin, store)
  const task = describeTask(attempt, run, view, store)
  const own = Object.fromEntries(Object.entries(task).filter(([name]) => ownFields.has(name)))
  const first = run.tasks.find(({ key }) => key === attempt.key) ?? attempt
  return {
    ...described,
    ...own,
    number_in_job: numberOf(attempt.id),
    original_attempt_run_id: numberOf(first.id),
    run_name: attempt.key,
    ...(view.version === '2.0' ? {} : { tasks: [task] }),
  }
}

/** What a task has in its own right where a run has the same of the whole. */
const ownFields = new Set([
  'run_id',
  'state',
  'status',
  'start_time',
  'setup_duration',
  'execution_duration',
  'cleanup_duration',
  'end_time',
  'run_page_url',
  'attempt_number',
  'cluster_instance',
])
