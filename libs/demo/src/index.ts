export { REFERENCE_CASE, readCase, type Case } from './case-files.js';
export { playCase, type Played } from './play.js';
export { readProgress } from './progress.js';
export { writeReport } from './report.js';
export { evaluationTable } from './table.js';
