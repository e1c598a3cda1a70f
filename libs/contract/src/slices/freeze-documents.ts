import { accept, canonicalJson, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** R5: documents are frozen by their hash. A later change is a new version with its own date. */
export const freezeDocuments = contractSlice({
  name: 'FreezeDocuments',
  summary: 'Fige les pièces du marché par leur empreinte SHA-256.',
  body: {
    documents: f.list(f.object({ document: f.ref(), sha256: f.sha256() })),
  },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
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
  },
});
