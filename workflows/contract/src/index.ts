export { PROCESSES, laterPosition, type Position, type ProcessName } from '@clausier/kernel';
export * from './names.js';
export type * from './types.js';
