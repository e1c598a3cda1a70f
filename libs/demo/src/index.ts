export { readCase, REFERENCE_CASE } from './case-files.js';
export { playCase } from './play.js';
export { readProgress } from './progress.js';
export { writeReport } from './report.js';
export { evaluationTable } from './table.js';
