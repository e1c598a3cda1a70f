import { isEntityId, streamName, type Actor, type AnySlice } from '@clausier/kernel';
import type { Vault } from '@clausier/vault';
import type { Identity } from '../access/identity.js';
import { mayAct, mayInstall } from '../access/policy.js';
import { readAccess } from '../access/read-access.js';
import { answerAgain, fingerprintOf } from './answer.js';
import { derivedId, humanCommandId } from './command-ids.js';
import { Custody } from './custody.js';
import type { Authorise, CommandToDecide, PipelinePorts } from './decide-at-head.js';
import { OneAtATime } from './one-at-a-time.js';
import type { CommandOutcome } from './outcome.js';
import { actTold, followUpWith, type SystemCommand } from './system-command.js';
import { textRefusal } from './text-rules.js';
import { untilAppended, type Course } from './until-appended.js';
import { validateBody } from './validation.js';

/** A person's command as it comes in from an edge. */
export interface HumanCommand {
  readonly slice: AnySlice;
  /** Left out, the id is the one that the command's content gives; a command that gives none is not found. */
  readonly id?: string;
  readonly body: unknown;
  readonly identity: Identity;
  readonly idempotencyKey: string;
  /** Revision of the command's own stream that the sender saw. */
  readonly ifMatch?: number;
  /** The sender says that no e-mail address, phone or long number in the texts is a person's. */
  readonly textsConfirmed?: boolean;
}

/**
 * identify → load state and facts → authorise → decide → append, the same for every command. One process takes the
 * commands of one id, and those of one stream, one at a time; against other processes the log alone decides.
 */
export class Pipeline {
  private readonly turns = new OneAtATime();

  constructor(
    private readonly ports: PipelinePorts,
    private readonly vault: Vault,
  ) {}

  /** Throws only when log or vault fail; the outcome is then unknown, and the same key may be sent again. */
  async execute(human: HumanCommand): Promise<CommandOutcome> {
    const { slice, identity } = human;
    if (!slice.roles.includes(identity.role)) return { kind: 'forbidden', role: identity.role };
    if (human.id === undefined ? !slice.idFrom : !isEntityId(human.id)) return { kind: 'notFound' };
    const body = validateBody(slice, human.body);
    if (!('data' in body)) return { kind: 'invalid', errors: body };
    const { data, personal } = body;
    const id = human.id ?? derivedId(slice, data);
    if (id === undefined) return { kind: 'notFound' };
    const commandId = humanCommandId(identity.actorId, human.idempotencyKey);
    const actor: Actor = { kind: 'human', id: identity.actorId, roles: [identity.role] };
    return this.inTurn({ slice, id, data, commandId, actor }, () =>
      this.executeAlone(human, { slice, id, data, commandId, actor }, personal),
    );
  }

  /** Performs an act of a process. The process must be listed by the command: anything else is a defect and throws. */
  async perform(act: SystemCommand): Promise<CommandOutcome> {
    const slice = this.ports.registry.sliceNamed(act.command.aggregate, act.command.name);
    if (!slice?.processes.includes(act.process))
      throw new Error(`${act.process} may not issue ${act.command.aggregate}/${act.command.name}`);
    const body = validateBody(slice, act.command.data);
    if (!('data' in body))
      throw new Error(`${act.summary}: ${body.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    const actor: Actor = { kind: 'system', id: act.process, roles: ['system'] };
    const asked = { slice, id: act.command.id, data: body.data, commandId: act.id, actor, act: actTold(act) };
    return this.inTurn(asked, () => this.performAlone(act, asked));
  }

  private inTurn<T>(asked: CommandToDecide, work: () => Promise<T>): Promise<T> {
    return this.turns.run(asked.commandId, () => this.turns.run(ownStream(asked), work));
  }

  private async executeAlone(
    human: HumanCommand,
    asked: CommandToDecide,
    personal: Parameters<typeof Custody.open>[2],
  ): Promise<CommandOutcome> {
    const { slice, id, data, commandId } = asked;
    const own = ownStream(asked);
    const fingerprint = fingerprintOf({ category: slice.aggregate.category, name: slice.name, id, data });
    const place = { ref: own, kind: slice.name, commandId };
    const custody = slice.personal && (await Custody.open(this.vault, place, personal));
    const known = await this.ports.store.findCommand(commandId);
    if (known) return custody?.same === false ? { kind: 'keyReused' } : answerAgain(known, fingerprint, own);
    if (custody?.compatible === false) return { kind: 'keyReused' };

    const outcome = await untilAppended(this.ports, asked, {
      authorise: this.byGrant(human),
      provenance: { fingerprint, correlationId: commandId, causationId: commandId },
      before: async (decided) => {
        const { decision, revision, scope, command } = decided;
        if (human.ifMatch !== undefined && human.ifMatch !== revision)
          return { kind: 'stale', expected: human.ifMatch, actual: revision };
        if (decision.outcome !== 'accepted') return undefined;
        const refusal =
          (await textRefusal(this.vault, asked, decided, human.textsConfirmed)) ??
          slice.personalRefusal?.(command, personal);
        if (refusal) return { kind: 'refused', refusal };
        if (!custody) return undefined;
        return (await custody.keep(scope.buyer, this.ports.clock)) ? undefined : { kind: 'keyReused' };
      },
      completed: async (accepted) => accepted,
    });
    if (outcome.kind === 'done') return outcome;
    // The same command through another process may have been faster: its answer is the answer, and its data stay.
    const meanwhile = await this.ports.store.findCommand(commandId);
    if (meanwhile) return outcome.kind === 'keyReused' ? outcome : answerAgain(meanwhile, fingerprint, own);
    await custody?.letGo();
    return outcome;
  }

  /** The same act is the same command whoever performs it, and whenever it was due. */
  private async performAlone(act: SystemCommand, asked: CommandToDecide): Promise<CommandOutcome> {
    const { process, entity, kind, subject, occurrence, command } = act;
    const fingerprint = fingerprintOf({ process, entity, kind, subject, occurrence, command });
    const known = await this.ports.store.findCommand(act.id);
    if (known) return answerAgain(known, fingerprint, ownStream(asked));
    const course: Course = {
      authorise: async ({ buyer }) => buyer === act.buyer,
      provenance: { fingerprint, correlationId: act.id, causationId: act.id },
      before: async () => undefined,
      completed: (accepted, loader) => followUpWith(accepted, act, loader),
    };
    return untilAppended(this.ports, asked, course);
  }

  /** What only an operator does, it does anywhere; what is a buyer's to do, while that buyer has no head. */
  private byGrant({ slice, identity: { actorId, role } }: HumanCommand): Authorise {
    return async (scope, today, loader) => {
      const access = await readAccess(scope, today, loader);
      if (role !== 'operator') return mayAct(actorId, role, scope, access);
      return slice.roles.every((one) => one === 'operator') || mayInstall(access);
    };
  }
}

function ownStream({ slice, id }: CommandToDecide): string {
  return streamName(slice.aggregate.category, id);
}
