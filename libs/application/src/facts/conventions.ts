import type { ConventionFact } from '@clausier/contract';
import { convention } from '@clausier/governance';
import type { FactResolver } from './resolver.js';

/** Key: `<buyer>/<body>`. Conventions that the two ever signed, in order of signature. */
export const conventionsResolver: FactResolver<readonly ConventionFact[]> = {
  resolve: async (load, key) => {
    const ids = await load.ids('convention');
    const signed = await Promise.all(ids.map(async (id) => ({ id, ...(await load.state(convention, id)) })));
    return signed.flatMap(({ id, buyer, body, from, until }) =>
      from !== undefined && `${buyer}/${body}` === key ? [{ convention: id, from, until }] : [],
    );
  },
};
