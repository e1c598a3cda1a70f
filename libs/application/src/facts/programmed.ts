import type { ProgrammedFact } from '@clausier/contract';
import { directorateProgramme, purchaseOf } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<buyer>/<purchase>`. Looks into every programme of the buyer, whatever its year. */
export const programmedResolver: FactResolver<ProgrammedFact> = {
  resolve: async (load, key) => {
    const [buyer = '', purchase = ''] = key.split('/');
    const ids = await load.ids(directorateProgramme.category);
    const own = ids.filter((id) => id.startsWith(`${buyer}.`));
    for (const id of own)
      if (purchaseOf(await load.state(directorateProgramme, id), purchase)) return { programme: id };
    return {};
  },
};
