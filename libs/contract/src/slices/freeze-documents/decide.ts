import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** R5: frozen by hash; a later change is a new version with its date. */
export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  const { documents } = data;
  if (documents.length === 0) return refuse('DOCUMENT_MISSING', {}, 'documents');
  const names = documents.map(({ document }) => document);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) return refuse('DOCUMENT_TWICE', { document: twice }, 'documents');
  const frozen = state.documents;
  if (frozen && canonicalJson(frozen.documents) === canonicalJson(documents)) return unchanged;
  return (
    beforeStep(on, 'planification', state.plannedOn) ??
    beforeStep(on, 'version précédente des pièces', frozen?.frozenOn) ??
    accept(contractEvents.TenderDocumentsFrozen({ version: state.frozenVersions + 1, documents }))
  );
}
