import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { openPublications } from '../../rules/publication.js';
import { beforeStep } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

/** Publishing what nobody asks for is lawful; publishing again what is already published changes nothing. */
export function decide(state: StateFor<'PublishEssentialData'>, { data, on }: Command<Data>): Decision {
  if (state.published && openPublications(state).length === 0) return unchanged;
  return (
    beforeStep(on, 'notification', state.notifiedOn) ??
    beforeStep(on, 'publication précédente', state.published?.publishedOn) ??
    accept(contractEvents.EssentialDataPublished({ channel: data.channel }))
  );
}
