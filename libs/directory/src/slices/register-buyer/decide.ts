import { defaultZone } from '@clausier/calendar';
import { accept, canonicalJson, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { buyerEvents } from '../../events/buyer.js';
import type { BuyerState } from '../../model/buyer.js';
import { refuse } from '../../refusals.js';
import { firstDuplicate } from '../../rules/duplicates.js';
import { fitsIllustration, isWellFormed } from '../../rules/identifiers.js';
import type { RegisterBuyer } from './schema.js';

/** The grant of the head named at registration. */
const HEAD_GRANT = 'head';

export function decide(state: BuyerState, command: Command<RegisterBuyer>): Decision {
  const { head, directorates, on: _, ...data } = command.data;
  const registered = { ...data, zone: data.zone ?? defaultZone(data.calendar) };
  if (state.registeredOn !== undefined)
    return isSame(state, command) ? unchanged : refuse('BUYER_ALREADY_REGISTERED', { buyer: command.id });
  const refusal = identifierRefusal(command.data);
  if (refusal) return refusal;
  const duplicate = firstDuplicate(directorates.map(({ directorate }) => directorate));
  if (duplicate !== undefined) return refuse('DIRECTORATE_DUPLICATE', { directorate: duplicate }, 'directorates');
  return accept(
    buyerEvents.BuyerRegistered(registered),
    ...directorates.map((directorate) => buyerEvents.DirectorateCreated(directorate)),
    ...(head === undefined ? [] : [buyerEvents.RoleGranted({ grant: HEAD_GRANT, actor: head, role: 'essHead' })]),
  );
}

function identifierRefusal({ identifier, illustrative }: RegisterBuyer): Refusal | undefined {
  if (identifier === undefined) return undefined;
  if (!fitsIllustration(identifier, illustrative)) return refuse('ILLUSTRATIVE_IDENTIFIER', {}, 'identifier.scheme');
  if (!isWellFormed(identifier)) return refuse('IDENTIFIER_MALFORMED', { ...identifier }, 'identifier.value');
  return undefined;
}

function isSame(state: BuyerState, { data }: Command<RegisterBuyer>): boolean {
  const head = state.grants.find(({ grant }) => grant === HEAD_GRANT)?.actor;
  const asked = [
    data.officialName,
    data.identifier,
    data.illustrative,
    data.zone ?? defaultZone(data.calendar),
    data.calendar,
  ];
  const known = [state.officialName, state.identifier, state.illustrative, state.zone, state.calendar];
  return same(
    [...asked, data.launchReservedToProcurement, data.place, data.directorates, data.head],
    [...known, state.launchReservedToProcurement, state.place, state.directorates, head],
  );
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  const text = (values: readonly unknown[]) => canonicalJson(values.map((value) => value ?? null));
  return text(a) === text(b);
}
