import { createHash } from 'node:crypto';
import { canonicalJson, isEntityId, streamName, type Actor, type AnySlice, type EventEnvelope } from '@clausier/kernel';
import type { CommandRecord } from '@clausier/event-store-port';
import type { Vault, VaultEntry } from '@clausier/vault';
import { readAccess } from '../access/read-access.js';
import { mayAct } from '../access/policy.js';
import type { Identity } from '../access/identity.js';
import { appendRequest, type Provenance } from './append.js';
import {
  decideAtHead,
  type Authorise,
  type CommandToDecide,
  type Decided,
  type PipelinePorts,
} from './decide-at-head.js';
import { humanCommandId } from './command-ids.js';
import type { CommandOutcome } from './outcome.js';
import { followUpWith, type SystemCommand } from './system-command.js';
import { validateBody } from './validation.js';

/** A person's command as it comes in from an edge. */
export interface HumanCommand {
  readonly slice: AnySlice;
  readonly id: string;
  readonly body: unknown;
  readonly identity: Identity;
  readonly idempotencyKey: string;
  /** Revision of the command's own stream that the sender saw. */
  readonly ifMatch?: number;
}

/** A lost race is decided again from the new state, so many times at most. */
const ATTEMPTS = 12;

/** identify → load state and facts → authorise → decide → append, the same for every command. */
export class Pipeline {
  constructor(
    private readonly ports: PipelinePorts,
    private readonly vault: Vault,
  ) {}

  async execute(human: HumanCommand): Promise<CommandOutcome> {
    const { slice, identity } = human;
    if (!slice.roles.includes(identity.role)) return { kind: 'forbidden', role: identity.role };
    if (!isEntityId(human.id)) return { kind: 'notFound' };
    const body = validateBody(slice, human.body);
    if (!('data' in body)) return { kind: 'invalid', errors: body };
    const commandId = humanCommandId(identity.actorId, human.idempotencyKey);
    const fingerprint = digest({ category: slice.aggregate.category, name: slice.name, id: human.id, data: body.data });
    const own = streamName(slice.aggregate.category, human.id);
    const secret = body.personal && { ref: own, kind: slice.name, data: body.personal, commandId };
    const known = await this.ports.store.findCommand(commandId);
    if (known) return this.answerAgain(known, fingerprint, own, secret);
    const asked: CommandToDecide = {
      slice,
      id: human.id,
      data: body.data,
      commandId,
      actor: { kind: 'human', id: identity.actorId, roles: [identity.role] },
    };
    const provenance = { fingerprint, correlationId: commandId, causationId: commandId };
    const outcome = await this.untilAppended(asked, this.byGrant(identity), provenance, async (decided) => {
      if (human.ifMatch !== undefined && human.ifMatch !== decided.revision)
        return { kind: 'stale', expected: human.ifMatch, actual: decided.revision };
      if (secret && decided.decision.outcome === 'accepted') await this.keep({ ...secret, buyer: decided.scope.buyer });
      return undefined;
    });
    if (secret && outcome.kind !== 'done') await this.vault.withdraw(own, commandId);
    return outcome;
  }

  /** Performs an act of a process. The process must be listed by the command: anything else is a defect and throws. */
  async perform(act: SystemCommand): Promise<CommandOutcome> {
    const slice = this.ports.registry.sliceNamed(act.command.aggregate, act.command.name);
    if (!slice?.processes.includes(act.process))
      throw new Error(`${act.process} may not issue ${act.command.aggregate}/${act.command.name}`);
    const body = validateBody(slice, act.command.data);
    if (!('data' in body))
      throw new Error(`${act.summary}: ${body.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    const { process, entity, kind, subject, occurrence, command } = act;
    const fingerprint = digest({ process, entity, kind, subject, occurrence, command });
    const known = await this.ports.store.findCommand(act.id);
    if (known) return this.answerAgain(known, fingerprint, streamName(command.aggregate, command.id));
    const actor: Actor = { kind: 'system', id: act.process, roles: ['system'] };
    const asked: CommandToDecide = { slice, id: command.id, data: body.data, commandId: act.id, actor };
    const provenance = { fingerprint, correlationId: act.id, causationId: act.id };
    return this.untilAppended(
      asked,
      async () => true,
      provenance,
      async () => undefined,
      act,
    );
  }

  private async untilAppended(
    asked: CommandToDecide,
    authorise: Authorise,
    provenance: Provenance,
    before: (decided: Decided) => Promise<CommandOutcome | undefined>,
    act?: SystemCommand,
  ): Promise<CommandOutcome> {
    const own = streamName(asked.slice.aggregate.category, asked.id);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const decided = await decideAtHead(this.ports, asked, authorise);
      if (!decided) return { kind: 'notFound' };
      const stopped = await before(decided);
      if (stopped) return stopped;
      const { decision, revision, loader } = decided;
      const commandId = asked.commandId;
      if (decision.outcome === 'refused') return { kind: 'refused', refusal: decision };
      if (decision.outcome === 'unchanged')
        return { kind: 'unchanged', commandId, position: loader.head.position, revision };
      const accepted = act ? await followUpWith(decision, act, loader) : decision;
      const rested: Decided = act
        ? { ...decided, checks: loader.streams.filter(({ stream }) => stream !== own) }
        : decided;
      const result = await this.ports.store.append(
        appendRequest(rested, accepted, asked.slice.aggregate.category, provenance),
      );
      if (result.outcome === 'commandReused') return { kind: 'keyReused' };
      if (result.outcome !== 'conflict')
        return done(commandId, own, result.position, result.events, result.outcome === 'replayed');
    }
    return { kind: 'contended' };
  }

  private byGrant(identity: Identity): Authorise {
    return async (scope, today, loader) =>
      identity.role === 'operator' ||
      mayAct(identity.actorId, identity.role, scope, await readAccess(scope, today, loader));
  }

  /** Written before the append: a person's data is never acknowledged and lost. Other content under one command is a defect. */
  private async keep(secret: Omit<VaultEntry, 'writtenAt'>): Promise<void> {
    await this.vault.put({ ...secret, writtenAt: this.ports.clock.now() });
  }

  private async sameSecret({ ref, commandId, data }: Secret): Promise<boolean> {
    const entries = await this.vault.entries(ref);
    const kept = entries.find((entry) => entry.commandId === commandId);
    return kept === undefined || canonicalJson(kept.data) === canonicalJson(data);
  }

  private async answerAgain(
    known: CommandRecord,
    fingerprint: string,
    own: string,
    secret?: Secret,
  ): Promise<CommandOutcome> {
    if (known.fingerprint !== fingerprint) return { kind: 'keyReused' };
    if (secret && !(await this.sameSecret(secret))) return { kind: 'keyReused' };
    return done(known.commandId, own, known.position, known.events, true);
  }
}

/** Personal part of a command, as the vault will hold it. */
type Secret = Pick<VaultEntry, 'ref' | 'kind' | 'data' | 'commandId'>;

function done(
  commandId: string,
  own: string,
  position: string,
  events: readonly EventEnvelope[],
  replayed: boolean,
): CommandOutcome {
  const revision = events.findLast((event) => event.stream === own)?.revision ?? events.at(-1)?.revision ?? 0;
  const appended = events.map(({ eventId, type, stream, revision: at }) => ({ eventId, type, stream, revision: at }));
  return { kind: 'done', commandId, position, revision, events: appended, replayed };
}

function digest(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
