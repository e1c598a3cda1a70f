import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { TenderingContract } from '../model/contract-state.js';

/** R5: what a lot is now asks for other documents than those frozen, so these are named and wait to be frozen anew. */
export function documentsSetAside({ documents: frozen }: Pick<TenderingContract, 'documents'>): readonly NewEvent[] {
  if (!frozen) return [];
  const { version, documents } = frozen;
  return [contractEvents.TenderDocumentsSetAside({ version, documents })];
}
