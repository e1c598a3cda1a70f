import { directorateProgramme, parseProgrammeId, purchaseOf, type HoldingProgrammeFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<buyer>/<operation>/<purchase>`. The programme of the buyer that counts the purchase there, in any of its years. */
export const holdingProgrammeResolver: FactResolver<HoldingProgrammeFact> = {
  resolve: async (load, key) => {
    const [buyer, operation, purchase = ''] = key.split('/');
    const own = (await load.ids('directorateProgramme')).filter((id) => parseProgrammeId(id)?.buyer === buyer);
    for (const programme of own) {
      const known = purchaseOf(await load.state(directorateProgramme, programme), purchase);
      if (known?.operation !== undefined && known.operation === operation) return { programme };
    }
    return {};
  },
};
