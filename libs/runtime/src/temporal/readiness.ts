import { Connection } from '@temporalio/client';
import { CHANNEL } from './channel.js';
import { SEARCH_ATTRIBUTE_TYPES } from './server-flags.js';

const RETRY_MS = 100;
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Waits until the server answers, has its namespace and knows the search attributes, which it registers after it
 * answers. Gives its version. Throws the last reason when `limitMs` is over or `hasDied` says so.
 */
export async function awaitReady(
  address: string,
  namespace: string,
  { limitMs, hasDied }: { readonly limitMs: number; readonly hasDied: () => boolean },
): Promise<string> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await versionOfReadyServer(address, namespace);
    } catch (error) {
      if (hasDied() || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

async function versionOfReadyServer(address: string, namespace: string): Promise<string> {
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_TIMEOUT_MS, channelArgs: CHANNEL });
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.keys(SEARCH_ATTRIBUTE_TYPES).filter((name) => !(name in (customAttributes ?? {})));
    if (missing.length > 0) throw new Error(`search attributes not registered yet: ${missing.join(', ')}`);
    return serverVersion ?? '';
  } finally {
    await connection.close();
  }
}

/** Whether a Temporal server answers there at all. */
export async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: CONNECT_TIMEOUT_MS, channelArgs: CHANNEL });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}
