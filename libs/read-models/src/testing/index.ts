export { dumpOf } from './dump.js';
export { reached } from '../grants/reach.js';
export { memorySql } from './memory-sql.js';
export { fullCourse } from './course/full-course.js';
export { SYSTEM, recordedCourse, type Told } from './told.js';
export { after, afterEvents, type Asker, type World } from './world.js';
