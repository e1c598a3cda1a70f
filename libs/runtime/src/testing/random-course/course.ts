import { addMonths, firstDayOf, lastDayOf, localDateOf, quarterOf } from '@clausier/calendar';
import type { AnySlice, LocalDate, Role } from '@clausier/kernel';
import type { CommandOutcome } from '@clausier/application';
import { instantOf } from './instants.js';
import type { World } from '../world.js';
import { registerTestBuyer } from '../test-buyer.js';
import { drawBody, type Draw } from './bodies.js';
import type { Tape } from './tape.js';
import { USUAL } from './usual.js';

type Identity = readonly [actor: string, role: Role];

/** Who may act, each with the grant that lets them. */
const PEOPLE: readonly (readonly [...Identity, object])[] = [
  ['officer1', 'essOfficer', {}],
  ['file1', 'fileManager', {}],
  ['signatory1', 'delegatedSignatory', {}],
  ['procurement1', 'procurementOffice', {}],
  ['plie1', 'facilitator', { body: 'plie' }],
  ['kitchen1', 'canteenManager', { canteen: 'k1' }],
];
/** Rarely told more than once, and nothing waits for them. */
const SETTLED = [
  'RegisterBuyer',
  'GrantRole',
  'RevokeRole',
  'RegisterSupplier',
  'RegisterCanteen',
  'RecordSourceFigure',
];
/** Commands that end much. Drawn as often as others they would leave nothing to happen. */
const ENDING = [
  'SubmitProgramme',
  'EndConvention',
  'AbandonContract',
  'ForceCloseProgrammingReview',
  'CancelLot',
  'TerminateLot',
];
/** How often each kind of stream is turned to; once where nothing is said. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ directorateProgramme: 6, contract: 12, hours: 6, participant: 4, supply: 1, localEvaluation: 1 },
};
/** Kinds of stream where almost everything is accepted at any time: turned to now and then. */
const EASY = ['buyer', 'supplier', 'mandate', 'convention', 'operation', 'canteen', 'supply', 'programmingReview'];
const TRIES = 4;

/** A course that chance draws: commands that people issue, most of them lawful, and days that pass. */
export class RandomCourse {
  readonly accepted: string[] = [];
  private readonly counts = new Map<string, number>();
  private sent = 0;
  private suppliers: readonly string[] = [];

  constructor(
    private readonly world: World,
    private readonly tape: Tape,
  ) {}

  /** A buyer with two directorates, a mandate, a facilitator's convention, two suppliers and a canteen. */
  async prepare(): Promise<void> {
    const { world } = this;
    await registerTestBuyer(world, ['routes', 'batiments']);
    for (const [actor, role, scope] of PEOPLE) await this.grant(actor, role, scope);
    const supplier = async (value: string, kind: string) => {
      const identifier = { scheme: 'illustrative', value };
      const seat = { region: '32', departement: '62', commune: '62041' };
      const body = { buyer: 'dep', officialName: `Fournisseur ${value}`, kind, identifier, seat };
      const outcome = await this.issue(
        'supplier',
        'RegisterSupplier',
        undefined,
        ['procurement1', 'procurementOffice'],
        {
          ...body,
          ...{ establishments: [], illustrative: true },
        },
      );
      const [event] = await world
        .events()
        .then((events) => events.filter(({ type }) => type === 'SupplierRegistered').slice(-1));
      if (outcome?.kind !== 'done' || !event) throw new Error(`no supplier: ${JSON.stringify(outcome)}`);
      return event.stream.slice('supplier-'.length);
    };
    this.suppliers = [await supplier('FOUR-001', 'EI'), await supplier('FOUR-002', 'ETTI')];
    for (const [index, one] of this.suppliers.entries())
      await this.grant(`supplier${index}`, 'correspondent', { supplier: one });
    const given = { buyer: 'dep', officialName: 'Clauses sociales' };
    await world.send('head', 'essHead', 'mandate/vote/record-mandate', { ...given, family: 'both', body: 'council' });
    await world.send('head', 'essHead', 'convention/plie26/sign-convention', {
      ...{ buyer: 'dep', body: 'plie', officialName: 'Convention du PLIE', until: '2029-12-31' },
    });
    const canteen = { buyer: 'dep', officialName: 'Restaurant', kind: 'public', territory: 'metropole' };
    await world.send('head', 'essHead', 'canteen/k1/register-canteen', canteen);
    await world.send('head', 'essHead', 'programmingReview/dep.2026/open-programming-review');
  }

  /** One command that is accepted, if any of those drawn is; now and then days pass. */
  async step(): Promise<void> {
    const { tape, world } = this;
    if (tape.once(4)) await world.time.moveTo(instantOf(this.today(), 1 + tape.below(tape.once(3) ? 60 : 6)));
    for (const slice of this.order())
      for (let tries = 0; tries < TRIES; tries++) {
        const [id, draw] = this.target(slice);
        const outcome = await this.issue(
          slice.aggregate.category,
          slice.name,
          id,
          this.person(slice),
          this.body(slice, draw),
        );
        if (outcome?.kind === 'done') return;
      }
  }

  /** The commands of people in the order in which they are tried. */
  private order(): readonly AnySlice[] {
    const { tape, world } = this;
    const byCategory = new Map<string, AnySlice[]>();
    for (const slice of world.embedded.core.registry.slices) {
      if (slice.roles.length === 0 || SETTLED.includes(slice.name)) continue;
      if (ENDING.includes(slice.name) && !tape.once(6)) continue;
      byCategory.set(slice.aggregate.category, [...(byCategory.get(slice.aggregate.category) ?? []), slice]);
    }
    const easy = tape.once(12);
    const turned = [...byCategory.keys()].filter((name) => easy || !EASY.includes(name));
    const drawn = tape.shuffled(turned.flatMap((name) => Array<string>(WEIGHTS[name] ?? 1).fill(name)));
    return [...new Set(drawn)].flatMap((name) => this.rareFirst(byCategory.get(name) ?? []));
  }

  /** What was accepted often already comes later, so that a course goes far. */
  private rareFirst(slices: readonly AnySlice[]): readonly AnySlice[] {
    const ranked = slices.map((slice) => [(this.counts.get(slice.name) ?? 0) + this.tape.below(4), slice] as const);
    return ranked.sort(([a], [b]) => a - b).map(([, slice]) => slice);
  }

  private async grant(actor: string, role: Role, scope: object): Promise<void> {
    await this.world.send('head', 'essHead', 'buyer/dep/grant-role', { grant: `g_${actor}`, actor, role, ...scope });
  }

  private today(): LocalDate {
    return localDateOf(this.world.clock.now(), 'Europe/Paris');
  }

  private body(slice: AnySlice, draw: Draw): object | undefined {
    const usual = this.tape.once(3) ? undefined : USUAL[slice.name];
    const body = usual ? usual(draw) : (drawBody(slice.schema, draw) as object | undefined);
    const personal = slice.personal && drawBody(slice.personal, draw);
    return body && { ...body, ...(personal ? { personal } : {}) };
  }

  private async issue(
    category: string,
    name: string,
    id: string | undefined,
    [actorId, role]: Identity,
    body: object | undefined,
  ): Promise<CommandOutcome | undefined> {
    const { pipeline, registry } = this.world.embedded.core;
    const slice = registry.sliceNamed(category, name);
    if (!slice || body === undefined) return undefined;
    const outcome = await pipeline.execute({
      ...{ slice, body, identity: { actorId, role }, idempotencyKey: `course-${this.sent++}` },
      ...(id === undefined ? {} : { id }),
    });
    if (outcome.kind === 'done') {
      await this.world.time.settle();
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      this.accepted.push(`${this.today()} ${actorId} ${category}/${id ?? ''}/${name} ${JSON.stringify(body)}`);
    }
    return outcome;
  }

  private person({ roles }: AnySlice): Identity {
    const { tape } = this;
    const role = tape.of(roles);
    const known: readonly Identity[] = [
      ['head', 'essHead'],
      ['agent_routes', 'directorateAgent'],
      ['agent_batiments', 'directorateAgent'],
      ['supplier0', 'correspondent'],
      ['supplier1', 'correspondent'],
      ...PEOPLE.map(([actor, held]) => [actor, held] as const),
    ];
    const fitting = known.filter(([, held]) => held === role);
    return fitting.length > 0 ? tape.of(fitting) : ['nobody1', role];
  }

  private target({ aggregate }: AnySlice): readonly [string, Draw] {
    const { tape, suppliers } = this;
    const today = this.today();
    const base = { tape, today, suppliers };
    const year = Number(today.slice(0, 4));
    const contract = tape.of(['p1', 'p2', 'p3', 'r1']);
    switch (aggregate.category) {
      case 'programmingReview':
        return [`dep.${tape.of([2026, year, year + 1])}`, base];
      case 'directorateProgramme':
        return [`dep.2026.${tape.of(['routes', 'batiments'])}`, base];
      case 'centralEvaluation':
        return [`dep.${year - tape.below(2)}`, base];
      case 'hours': {
        const month = addMonths(today, -tape.below(3)).slice(0, 7);
        const [first, last] = [firstDayOf(month), lastDayOf(month)];
        return [`${contract}.${month.replace('-', '')}`, { ...base, period: [first, last < today ? last : today] }];
      }
      case 'supply': {
        const on = addMonths(today, -3 * tape.below(2));
        return [`k1.${quarterOf(on)}`, { ...base, period: [on, on] }];
      }
      case 'supplier':
        return [tape.of(suppliers), base];
      case 'participant':
        return [tape.of(['x1', 'x2']), base];
      default:
        return [
          { buyer: 'dep', canteen: 'k1', mandate: 'vote', convention: 'plie26', operation: 'op1' }[
            aggregate.category
          ] ?? contract,
          base,
        ];
    }
  }
}
