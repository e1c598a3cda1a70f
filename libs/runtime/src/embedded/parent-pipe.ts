import { createReadStream } from 'node:fs';

/**
 * Calls back when the launcher dies, `kill -9` included: it holds the other end of a pipe whose end-of-file nothing
 * can prevent. Without a launcher there is nothing to watch.
 */
export function onLauncherGone(gone: () => void): void {
  const descriptor = Number(process.env.CLAUSIER_PARENT_PIPE);
  if (!Number.isInteger(descriptor) || descriptor < 3) return;
  const pipe = createReadStream('', { fd: descriptor, autoClose: false });
  pipe.on('end', gone);
  pipe.on('error', gone);
  pipe.resume();
}
