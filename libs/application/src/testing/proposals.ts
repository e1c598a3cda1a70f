import { conventionEvents } from '@clausier/governance';
import { grant, registered } from './buyer.js';
import { clausier, type Clausier, type Parts } from './clausier.js';
import { running } from './evaluated-contract.js';

const NOW = '2026-06-15T09:00:00Z';
/** Where `proposal` goes. */
export const path = 'participant/x1/ProposeParticipant';
/** A person proposed on `p1`; the correspondent is that of the holder. */
export const proposal = { buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1' };
export const ada = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
export const eve = { ...ada, givenName: 'Ève' };
export const correspondent = { as: 'cora', role: 'correspondent' as const };

/** `p1` runs; `cora` speaks for its holder, `fay` is of the PLIE that facilitates it. */
export async function world(parts: Parts = {}): Promise<Clausier> {
  const made = clausier(NOW, parts);
  const rights = [grant('cora', 'correspondent', { supplier: 's1' }), grant('fay', 'facilitator', { body: 'plie' })];
  await made.given('buyer-illu', '2026-01-01', ...registered(), ...rights);
  const terms = { buyer: 'illu', body: 'plie', officialName: 'Convention PLIE' };
  await made.given('convention-v1', '2026-01-02', conventionEvents.ConventionSigned(terms));
  await made.given('contract-p1', '2026-01-20', ...running);
  return made;
}
