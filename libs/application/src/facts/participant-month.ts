import { hours, stands, type ParticipantMonthFact } from '@clausier/execution';
import { entityId } from '@clausier/kernel';
import { participantOf } from './participant.js';
import type { FactResolver } from './resolver.js';

/**
 * Key: `<participant>.<yyyymm>`, nobody when the first part is empty. Hours of one person in one month, over all the
 * contracts the person is proposed on: nobody works elsewhere.
 */
export const participantMonthResolver: FactResolver<ParticipantMonthFact> = {
  resolve: async (load, key) => {
    const [ref = '', month = ''] = key.split('.');
    if (ref === '' || month === '') return { declaredCentihours: 0, periods: [] };
    const { proposals, aliases = [] } = await participantOf(load, ref);
    const references: readonly (string | undefined)[] = [ref, ...aliases];
    const contracts = [...new Set(proposals.map((proposal) => proposal.contract))];
    const months = await Promise.all(contracts.map((contract) => load.state(hours, entityId(contract, month))));
    const own = contracts
      .flatMap((contract, i) => (months[i]?.statements ?? []).map((statement) => ({ contract, ...statement })))
      .filter((statement) => references.includes(statement.participant) && stands(statement));
    return {
      declaredCentihours: own.reduce((sum, statement) => sum + statement.declared, 0),
      periods: own.map(({ contract, from, until }) => ({ contract, from, until })),
    };
  },
};
