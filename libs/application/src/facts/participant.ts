import type { ParticipantFact } from '@clausier/execution';
import { isEntityId } from '@clausier/kernel';
import { participant } from '@clausier/participant';
import type { FactLoader, FactResolver } from './resolver.js';

/** Key: participant reference. One nobody proposed has empty lists. */
export const participantResolver: FactResolver<ParticipantFact> = {
  resolve: participantOf,
};

/** Key: participant references joined by commas; values in that order. */
export const participantsResolver: FactResolver<readonly ParticipantFact[]> = {
  resolve: (load, key) =>
    Promise.all(
      key
        .split(',')
        .filter(isEntityId)
        .map((ref) => participantOf(load, ref)),
    ),
};

async function participantOf(load: FactLoader, ref: string): Promise<ParticipantFact> {
  const { buyer, proposals, notices, eligibilities } = await load.state(participant, ref);
  const informedOn = notices.map((notice) => notice.informedOn).sort()[0];
  return { participant: ref, buyer, proposals, informedOn, eligibilities };
}
