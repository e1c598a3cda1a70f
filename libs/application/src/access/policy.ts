import { isOpaqueActor, type LocalDate, type Role, type Scope } from '@clausier/kernel';
import { addDays } from '@clausier/calendar';

/** A dated right, as the buyer's stream holds it. */
interface Grant {
  readonly actor: string;
  readonly role: Role;
  readonly directorate?: string | undefined;
  readonly supplier?: string | undefined;
  readonly canteen?: string | undefined;
  /** Facilitator's body (PLIE, in-house team). */
  readonly body?: string | undefined;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
}

/** A facilitator's convention, as far as rights go. */
export interface ConventionInForce {
  /** The buyer and the body that it binds. */
  readonly buyer?: string | undefined;
  readonly body?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
}

/** What a decision on rights rests on; all of it is read at the position of the decision (R12). */
export interface AccessFacts {
  readonly grants: readonly Grant[];
  readonly conventions: Readonly<Record<string, ConventionInForce>>;
  /** The day of the act. */
  readonly today: LocalDate;
  /** Days a facilitator still finishes periods begun before the convention ended (house rule). */
  readonly conventionTailDays: number;
}

type Reach = (grant: Grant, scope: Scope, facts: AccessFacts) => boolean;

const wholeBuyer: Reach = () => true;
const nowhere: Reach = () => false;

/** How far each role reaches, R12. Deny by default: a role that is not listed for a command never gets here. */
const REACH: Readonly<Record<Role, Reach>> = {
  essHead: wholeBuyer,
  essOfficer: wholeBuyer,
  fileManager: wholeBuyer,
  procurementOffice: wholeBuyer,
  delegatedSignatory: wholeBuyer,
  transversalGroup: wholeBuyer,
  dpo: wholeBuyer,
  auditor: wholeBuyer,
  elected: wholeBuyer,
  directorateAgent: (grant, scope) => grant.directorate !== undefined && grant.directorate === scope.directorate,
  correspondent: (grant, scope) => grant.supplier !== undefined && (scope.suppliers ?? []).includes(grant.supplier),
  canteenManager: (grant, scope) => grant.canteen !== undefined && grant.canteen === scope.canteen,
  facilitator: (grant, scope, facts) =>
    (scope.facilitators ?? []).some(
      ({ body, convention }) =>
        body === grant.body && (convention === undefined || conventionCarries(body, convention, scope, facts)),
    ),
  workingGroupPilot: nowhere,
  guest: nowhere,
  operator: nowhere,
};

/**
 * In-house facilitators need no convention. The others need one with this buyer. It is in force, or it ended at most 90
 * days ago and the period was begun before.
 */
function conventionCarries(body: string, convention: string, scope: Scope, facts: AccessFacts): boolean {
  const terms = facts.conventions[convention];
  if (terms?.from === undefined || terms.buyer !== scope.buyer || terms.body !== body) return false;
  if (facts.today < terms.from) return false;
  if (terms.until === undefined || facts.today <= terms.until) return true;
  const begunBefore = scope.periodFrom !== undefined && scope.periodFrom <= terms.until;
  return begunBefore && facts.today <= addDays(terms.until, facts.conventionTailDays);
}

/**
 * R12: the head grants, the officer keeps mandates. House rule: an operator installs a buyer, and stands in for its
 * people while no head is in office. A head of former days, whose id no door admits any more, is in office for nobody.
 */
export function mayInstall({ grants, today }: AccessFacts): boolean {
  return !grants.some((grant) => grant.role === 'essHead' && isInForce(grant, today) && isOpaqueActor(grant.actor));
}

function isInForce({ from, until }: Grant, today: LocalDate): boolean {
  return from <= today && (until === undefined || today <= until);
}

/** Does the actor hold, today, a grant of this role that reaches this place? */
export function mayAct(actorId: string, role: Role, scope: Scope, facts: AccessFacts): boolean {
  return facts.grants.some(
    (grant) =>
      grant.actor === actorId &&
      grant.role === role &&
      isInForce(grant, facts.today) &&
      REACH[role](grant, scope, facts),
  );
}
