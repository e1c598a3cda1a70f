import { contractFile } from './contracts/contract-file.js';
import { contractList } from './contracts/contract-list.js';
import { contracts } from './contracts/contracts.js';
import { conventionList } from './directory/conventions.js';
import { directory } from './directory/directory.js';
import { centralEvaluation } from './evaluations/central-evaluation.js';
import { evaluations } from './evaluations/evaluations.js';
import { localEvaluation } from './evaluations/local-evaluation.js';
import { sourceFigures } from './evaluations/source-figures.js';
import { grants } from './grants/grants.js';
import type { ReadModel } from './model/index.js';
import type { Query } from './query/query.js';
import { reviewBoard } from './reviews/review-board.js';
import { reviews } from './reviews/reviews.js';
import { taskList } from './tasks/task-list.js';
import { tasks } from './tasks/tasks.js';

/** Every read model: the only list. */
export const allReadModels: readonly ReadModel[] = [directory, grants, tasks, contracts, reviews, evaluations];

/** Every question the read models answer: the only list. */
export const allQueries: readonly Query[] = [
  taskList,
  contractList,
  contractFile,
  reviewBoard,
  localEvaluation,
  centralEvaluation,
  sourceFigures,
  conventionList,
];
