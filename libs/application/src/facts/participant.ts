import type { ParticipantFact } from '@clausier/execution';
import { isEntityId } from '@clausier/kernel';
import { aliasesOf, participant, type OtherReferenceFact } from '@clausier/participant';
import { survivorOf } from './persons.js';
import type { FactLoader, FactResolver } from './resolver.js';

type KnownParticipant = ParticipantFact & OtherReferenceFact;

/** Key: participant reference. One nobody proposed has empty lists. */
export const participantResolver: FactResolver<KnownParticipant> = {
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

/** What is known of the person, under whichever of its references. */
export async function participantOf(load: FactLoader, ref: string): Promise<KnownParticipant> {
  const survivor = await survivorOf(load, ref);
  const person = await load.state(participant, survivor);
  const informedOn = person.notices.map((notice) => notice.informedOn).sort()[0];
  const { buyer, proposals, eligibilities } = person;
  const aliases = [survivor, ...aliasesOf(person)].filter((one) => one !== ref);
  return {
    ...{ participant: ref, buyer, proposals, informedOn, eligibilities },
    ...(survivor === ref ? {} : { mergedInto: survivor }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}
