import type { ConnectionOptions } from '@temporalio/client';

/**
 * How clients dial the server. Channels of one process share what they know of an address by default, so that after a
 * long outage even a new one would wait for minutes; here each dials for itself, every few seconds.
 */
export const CHANNEL: NonNullable<ConnectionOptions['channelArgs']> = {
  'grpc.use_local_subchannel_pool': 1,
  'grpc.max_reconnect_backoff_ms': 5_000,
};
