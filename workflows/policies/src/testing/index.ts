export { buyerOf, memberStates } from './followed.js';
export { logOf, on, type Entry } from './log.js';
export { perform } from './perform.js';
export { outlookOf } from './process-course.js';
