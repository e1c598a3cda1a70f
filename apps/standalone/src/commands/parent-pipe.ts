import { Socket } from 'node:net';

/**
 * Calls back once when the launcher dies, `kill -9` included. The launcher holds the other end of a pipe, and nothing
 * can prevent the end of file. Without a launcher there is nothing to watch. The pipe does not keep this process alive.
 */
export function onLauncherGone(gone: () => void): void {
  const descriptor = Number(process.env.CLAUSIER_PARENT_PIPE);
  if (!Number.isInteger(descriptor) || descriptor < 3) return;
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  let told = false;
  const once = (): void => {
    if (told) return;
    told = true;
    gone();
  };
  pipe.on('end', once).on('close', once).on('error', once);
  pipe.resume();
  pipe.unref();
}
