import { directorateProgramme, parseProgrammeId, purchaseOf, type HoldingProgrammeFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<buyer>/<purchase>`. The programme of the buyer that declared the purchase, in any of its years. */
export const holdingProgrammeResolver: FactResolver<HoldingProgrammeFact> = {
  resolve: async (load, key) => {
    const slash = key.indexOf('/');
    const [buyer, purchase] = [key.slice(0, slash), key.slice(slash + 1)];
    const own = (await load.ids('directorateProgramme')).filter((id) => parseProgrammeId(id)?.buyer === buyer);
    for (const programme of own)
      if (purchaseOf(await load.state(directorateProgramme, programme), purchase)) return { programme };
    return {};
  },
};
