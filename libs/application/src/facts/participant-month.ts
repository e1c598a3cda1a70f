import { hours, type ParticipantMonthFact } from '@clausier/execution';
import { entityId } from '@clausier/kernel';
import { participant } from '@clausier/participant';
import type { FactResolver } from './resolver.js';

/**
 * Key: `<participant>.<yyyymm>`, nobody when the first part is empty. Hours of one person in one month, over all the
 * contracts the person is proposed on: nobody works elsewhere.
 */
export const participantMonthResolver: FactResolver<ParticipantMonthFact> = {
  resolve: async (load, key) => {
    const [ref = '', month = ''] = key.split('.');
    if (ref === '' || month === '') return { declaredCentihours: 0 };
    const { proposals } = await load.state(participant, ref);
    const contracts = [...new Set(proposals.map((proposal) => proposal.contract))];
    const months = await Promise.all(contracts.map((contract) => load.state(hours, entityId(contract, month))));
    const own = months
      .flatMap(({ statements }) => statements)
      .filter((statement) => statement.participant === ref && statement.status !== 'rejected');
    return { declaredCentihours: own.reduce((sum, statement) => sum + statement.declared, 0) };
  },
};
