/** Identity under which Temporal's histories name this application. It holds no process id and no name of a machine. */
export const IDENTITY = 'clausier';
