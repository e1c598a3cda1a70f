import type { ConnectionOptions } from '@temporalio/client';

/**
 * How clients dial the server. By default the channels of one process share what they know of an address, so that after
 * a long outage even a new one would wait for minutes. Here each channel dials for itself, every few seconds.
 */
export const CHANNEL: NonNullable<ConnectionOptions['channelArgs']> = {
  'grpc.use_local_subchannel_pool': 1,
  'grpc.max_reconnect_backoff_ms': 5_000,
};
