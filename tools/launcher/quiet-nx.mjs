/** Nx without its daemon and its full-screen view: the same lines on a terminal and in a log. */
export const NX_ENV = { NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_LOG_GROUPING: 'true' };
