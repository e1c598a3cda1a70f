import { hash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The 16 bytes a command is kept under: those of a lower-case UUID, else the first half of the id's SHA-256. */
export function commandKey(commandId: string): Uint8Array {
  return UUID.test(commandId)
    ? Buffer.from(commandId.replaceAll('-', ''), 'hex')
    : hash('sha256', commandId, 'buffer').subarray(0, 16);
}
