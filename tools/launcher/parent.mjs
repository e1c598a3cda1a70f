/**
 * How nothing survives its parent, `kill -9` included. A process that we start gets a pipe on descriptor 3
 * (`CLAUSIER_PARENT_PIPE`) that nobody writes to: end of file means that the parent is gone, however it went.
 * npm gives no such pipe, so under npm the launcher looks at who its parent is.
 */
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';

const WATCH_EVERY_MS = 500;

/** Calls `stop` once, when the process that started this one no longer exists. */
export function onParentGone(stop) {
  const pipe = Number(process.env.CLAUSIER_PARENT_PIPE);
  if (Number.isInteger(pipe) && pipe > 2) watchPipe(pipe, stop);
  else if (process.env.npm_lifecycle_event !== undefined) watchNpm(stop);
}

/** For a tool that runs as leader of its own process group: ends the whole group with the parent. */
export function endGroupWithParent() {
  onParentGone(() => {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  });
}

function watchPipe(descriptor, stop) {
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    stop();
  };
  socket.on('end', tell).on('close', tell).on('error', tell);
  socket.resume();
  socket.unref();
}

/** npm may start us through a shell, which outlives it: then the shell's own parent is looked at too, where /proc tells. */
function watchNpm(stop) {
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const same = process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent);
    if (same) return;
    clearInterval(timer);
    stop();
  }, WATCH_EVERY_MS);
  timer.unref();
}

function isShell(pid) {
  try {
    return /^(ba|da|z|k|a)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
