/** Who starts, signals and works, in Temporal's histories: they hold no process id and no name of a machine. */
export const IDENTITY = 'clausier';
