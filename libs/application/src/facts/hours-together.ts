import { hours, impossibleTogether, partsOfHoursId } from '@clausier/execution';
import { aliasesOf, participant, type HoursTogetherFact } from '@clausier/participant';
import type { FactResolver } from './resolver.js';

/** Key: `<reference>.<reference>`. The first month of a contract whose statements under the two no one person can have worked. */
export const hoursTogetherResolver: FactResolver<HoursTogetherFact> = {
  resolve: async (load, key) => {
    const references = key.split('.');
    const states = await Promise.all(references.map((reference) => load.state(participant, reference)));
    const all = [...references, ...states.flatMap(aliasesOf)];
    const contracts = new Set(states.flatMap(({ proposals }) => proposals.map(({ contract }) => contract)));
    for (const id of await load.ids(hours.category)) {
      const parts = partsOfHoursId(id);
      if (!parts || !contracts.has(parts.contract)) continue;
      const excess = impossibleTogether(await load.state(hours, id), all);
      if (excess) return { impossible: { ...parts, ...excess } };
    }
    return {};
  },
};
