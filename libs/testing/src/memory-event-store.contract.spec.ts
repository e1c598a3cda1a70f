import { eventStoreContract } from '@clausier/event-store-port/testing';
import { memoryEventStore } from './memory-event-store.js';

eventStoreContract('the memory store', async (clock) => {
  const store = memoryEventStore({ clock });
  return { store, dispose: () => store.close() };
});
