import { contractEvents } from '@clausier/contract';
import { buyerEvents, canteenEvents } from '@clausier/directory';
import { conventionEvents, mandateEvents } from '@clausier/governance';
import type { LocalDate, NewEvent, Role } from '@clausier/kernel';
import { participantEvents } from '@clausier/participant';
import { operationEvents } from '@clausier/programming';
import { registered, type Granted } from './buyer.js';
import { clausier, type Clausier } from './clausier.js';
import { running } from './evaluated-contract.js';

/** The day of every act here. */
export const TODAY: LocalDate = '2026-06-15';

export type Binding = Pick<Granted, 'directorate' | 'supplier' | 'canteen' | 'body'>;

interface Place {
  readonly buyer: string;
  readonly directorate: string;
  readonly holder: string;
  readonly facilitators: readonly { readonly body: string; readonly convention?: string }[];
}

/** A running contract of that place. */
function contractAt({ buyer, directorate, holder, facilitators }: Place): readonly NewEvent[] {
  const seat = { region: '32', departement: '62', commune: '62041' };
  return running.flatMap((event): readonly NewEvent[] => {
    if (event.type === 'FacilitatorAssigned') return facilitators.map((one) => contractEvents.FacilitatorAssigned(one));
    if (event.type === 'ContractPlanned')
      return [
        {
          ...event,
          data: { ...(event.data as object), buyer, directorate, programme: `${buyer}.2026.${directorate}` },
        },
      ];
    if (event.type !== 'LotAwarded') return [event];
    const award = { lot: 'l1', holders: [{ supplier: holder, seat }], amountCents: 1_000 };
    return [contractEvents.LotAwarded(award, '2026-03-20')];
  });
}

/**
 * Two buyers with the same directorates. At `illu`: `p1` of the roads (held by s1, facilitated by the PLIE under v1 and
 * by the in-house team) and `p2` of the schools (s2, another body); canteens k1, k2. At `other`: `p9` of its roads, s1, the
 * PLIE under v9, canteen k9. Operations o1, o2, o9 likewise; mandates d1 and d9. Participants x1, x2, x9 on p1, p2, p9.
 */
export async function accessWorld(conventions = true): Promise<Clausier> {
  const at = clausier(`${TODAY}T09:00:00Z`);
  for (const buyer of ['illu', 'other']) await at.given(`buyer-${buyer}`, '2025-01-01', ...registered());
  const places: Readonly<Record<string, Place>> = {
    p1: {
      ...{ buyer: 'illu', directorate: 'roads', holder: 's1' },
      facilitators: [{ body: 'plie', convention: 'v1' }, { body: 'team' }],
    },
    p2: { buyer: 'illu', directorate: 'schools', holder: 's2', facilitators: [{ body: 'elsewhere' }] },
    p9: {
      ...{ buyer: 'other', directorate: 'roads', holder: 's1' },
      facilitators: [{ body: 'plie', convention: 'v9' }, { body: 'team' }],
    },
  };
  for (const [id, place] of Object.entries(places)) {
    await at.given(`contract-${id}`, '2026-01-20', ...contractAt(place));
    const proposal = { buyer: place.buyer, contract: id, lot: 'l1', employer: place.holder };
    const person = `participant-x${id.slice(1)}`;
    await at.given(person, '2026-04-02', participantEvents.ParticipantProposed(proposal));
  }
  for (const [id, buyer] of Object.entries({ k1: 'illu', k2: 'illu', k9: 'other' })) {
    const canteen = { buyer, officialName: 'Restaurant', kind: 'public', territory: 'metropole' } as const;
    await at.given(`canteen-${id}`, '2025-09-01', canteenEvents.CanteenRegistered(canteen));
  }
  const operation = { officialName: 'Contournement', estimatedValueCents: 1 };
  for (const [id, buyer, directorate] of [
    ['o1', 'illu', 'roads'],
    ['o2', 'illu', 'schools'],
    ['o9', 'other', 'roads'],
  ] as const)
    await at.given(
      `operation-${id}`,
      '2026-01-20',
      operationEvents.OperationDefined({ ...operation, buyer, directorate }),
    );
  const voted = { family: 'both', body: 'council', officialName: 'Vote' } as const;
  await at.given('mandate-d1', '2025-01-01', mandateEvents.MandateRecorded({ ...voted, buyer: 'illu' }));
  await at.given('mandate-d9', '2025-01-01', mandateEvents.MandateRecorded({ ...voted, buyer: 'other' }));
  if (conventions) await sign(at, 'v1', { buyer: 'illu', body: 'plie', from: '2025-01-01' });
  if (conventions) await sign(at, 'v9', { buyer: 'other', body: 'plie', from: '2025-01-01' });
  return at;
}

/** What two parties sign; without `until` it has no last day. */
export interface Terms {
  readonly buyer: string;
  readonly body: string;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
}

export async function sign(at: Clausier, id: string, { buyer, body, from, until }: Terms): Promise<void> {
  const terms = { buyer, body, officialName: 'Convention', ...(until === undefined ? {} : { until }) };
  await at.given(`convention-${id}`, from, conventionEvents.ConventionSigned(terms));
}

/** Gives the actor of `received`, `a1`, a right at `illu` from that day on. */
export async function grantMe(
  at: Clausier,
  role: Role,
  binding: Binding,
  from: LocalDate,
  until?: LocalDate,
): Promise<void> {
  const right = { grant: 'mine', actor: 'a1', role, ...binding, ...(until === undefined ? {} : { until }) };
  await at.given('buyer-illu', from, buyerEvents.RoleGranted(right));
}

/** How a command that `a1` sends is received: let in (whatever is then decided), or as if its target did not exist. */
export async function received(at: Clausier, role: Role, path: string, body: object): Promise<string> {
  const outcome = await at.send(path, body, { as: 'a1', role });
  if (outcome.kind === 'notFound') return 'out';
  return ['done', 'unchanged', 'refused'].includes(outcome.kind) ? 'in' : JSON.stringify(outcome);
}
