import { accept, f, unchanged } from '@clausier/kernel';
import { PUBLICATION_CHANNELS } from '../events/award-events.js';
import { contractEvents } from '../events/catalogue.js';
import { openPublications } from '../rules/publication.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** A publication that is not due is still lawful. To publish again what is already published changes nothing. */
export const publishEssentialData = contractSlice({
  name: 'PublishEssentialData',
  summary: 'Enregistre la publication des données essentielles du marché ou de sa modification.',
  body: { channel: f.code(PUBLICATION_CHANNELS) },
  permission: { roles: ['procurementOffice', 'directorateAgent'] },
  decide(state, { data, on }) {
    if (state.published && openPublications(state).length === 0) return unchanged;
    return (
      beforeStep(on, 'notification', state.notifiedOn) ??
      beforeStep(on, 'publication précédente', state.published?.publishedOn) ??
      accept(contractEvents.EssentialDataPublished({ channel: data.channel }))
    );
  },
});
