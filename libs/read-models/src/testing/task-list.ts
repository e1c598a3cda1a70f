import type { Page } from '../query/query.js';
import type { Task } from '../tasks/open-tasks.js';
import { taskList } from '../tasks/task-list.js';
import { directoryCourse } from './course/directory-course.js';
import type { Told } from './told.js';
import { after, type Asker } from './world.js';

/** The work list of somebody after a course, at the first buyer of the directory. */
export function tasksOf(
  asker: Asker,
  course: readonly Told[],
  params: Readonly<Record<string, string>> = {},
): readonly Task[] {
  return after([...directoryCourse, ...course]).ask<Page<Task>>(taskList, params, asker)?.items ?? [];
}

/** Kind, subject and due day of each task. */
export function told(tasks: readonly Task[]): readonly string[] {
  return tasks.map(({ kind, subject, dueOn }) => [kind, subject, dueOn].filter((part) => part !== undefined).join(' '));
}
