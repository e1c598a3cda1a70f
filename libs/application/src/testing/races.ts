import type { AppendRequest, EventStore } from '@clausier/event-store-port';
import { memoryEventStore } from '@clausier/testing';
import type { Parts } from './clausier.js';

/** A log in which somebody else may write just before an append: what a lost race looks like from inside. */
export function raced(beforeAppend: (store: EventStore, request: AppendRequest) => Promise<void>): Parts {
  return {
    store: (clock) => {
      const store = memoryEventStore({ clock });
      return {
        ...store,
        append: async (request) => {
          if (!request.commandId.startsWith('given')) await beforeAppend(store, request);
          return store.append(request);
        },
      };
    },
  };
}
