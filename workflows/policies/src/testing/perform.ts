import { localDateOf } from '@clausier/calendar';
import { contract, contractContext, lotLedger, lotOf } from '@clausier/contract';
import { evaluationContext, localEvaluation } from '@clausier/evaluation';
import { followUp, followUpEvents, governanceContext } from '@clausier/governance';
import { hours, ledgerEntriesOf, type HoursState } from '@clausier/execution';
import { directorateProgramme, programmingContext } from '@clausier/programming';
import {
  fold,
  streamName,
  type Aggregate,
  type EventEnvelope,
  type Instant,
  type NewEvent,
  type ProcessName,
} from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { processKey } from '@clausier/workflow-contract';
import type { ForeseenAct } from '../process-definition.js';
import { planned } from './contract-story.js';
import { logOf, on, type Entry } from './log.js';
import { actTold } from './process-course.js';

const COMMANDS = [...programmingContext.slices, ...contractContext.slices, ...evaluationContext.slices].concat(
  governanceContext.slices,
);

/** What the log tells, as the facts of the commands that processes issue. */
interface Told {
  readonly log: readonly EventEnvelope[];
  readonly today: string;
}

type Facts = (told: Told, act: ForeseenAct) => Readonly<Record<string, unknown>>;

const FACTS: Readonly<Record<string, Facts>> = {
  CloseProgrammingReview: ({ log }) => ({
    programmes: ['roads', 'schools'].map((directorate) => {
      const { submittedOn } = stateOf(log, directorateProgramme, `b1.2026.${directorate}`);
      return { directorate, submittedOn };
    }),
  }),
  ProposePenalty: ({ log }, { command }) => {
    const held = lotOf(stateOf(log, contract, 'k1'), String(command.data['lot']));
    const months = monthsOf(log);
    const open = months.flatMap(({ statements }) => statements).filter(({ status }) => status === 'declared');
    const ledger = held && lotLedger(held, ledgerEntriesOf(months, held.lot));
    return { lotLedger: { ledger, openStatements: open.length } };
  },
  OpenLocalEvaluation: ({ log }) => ({ figures: figuresOf(log) }),
  ConcludeContract: evaluationOutcome,
  ResumeEvaluation: evaluationOutcome,
  FreezeCentralEvaluation: ({ log }) => ({
    input: {
      buyer: 'b1',
      illustrative: true,
      position: String(log.length),
      headHash: 'ab'.repeat(32),
      directorates: ['roads', 'schools'],
      contracts: [],
      hours: [],
      supplies: [],
      canteens: [],
      evaluations: [],
      penalties: [],
      programmed: [],
      publishedYears: [],
      published: null,
    },
  }),
};

/**
 * Performs an act as the pipeline does: the real command decides on the state of its stream, its events are appended,
 * and those of the business with the record of the act. Anything but acceptance is a fault of the policy that foresaw the act, and throws.
 */
export function perform(
  process: ProcessName,
  entity: string,
  act: ForeseenAct,
  entries: readonly Entry[],
  now: Instant,
): readonly Entry[] {
  const { aggregate, name, id } = act.command;
  const today = localDateOf(now, 'Europe/Paris');
  if (aggregate === followUp.category)
    return [...entries, on(aggregate, id, ...decisionOn({ log: logOf(entries), today }, act, process))];
  const { kind, subject, occurrence } = act;
  const performed = followUpEvents.ActPerformed({ process, kind, subject, occurrence, ...actTold(act) });
  const record = on(followUp.category, processKey(process, entity), performed);
  // The planning of a contract asks for the whole programme. What it copies does not matter here.
  if (name === 'PlanContract') return [...entries, on(aggregate, id, planned({}, today)), record];
  return [...entries, on(aggregate, id, ...decisionOn({ log: logOf(entries), today }, act, process)), record];
}

function decisionOn(told: Told, act: ForeseenAct, process: ProcessName): readonly NewEvent[] {
  const { aggregate, name, id, data } = act.command;
  const command = COMMANDS.find((one) => one.name === name && one.aggregate.category === aggregate);
  if (!command?.processes.includes(process)) throw new Error(`${process} may not issue ${name}`);
  const { log, today } = told;
  const { decision } = slice(command, {
    id,
    on: today,
    actor: { kind: 'system', id: process, roles: ['system'] },
    act: actTold(act),
    facts: FACTS[name]?.(told, act) ?? {},
  })
    .given(...log.filter(({ stream }) => stream === streamName(aggregate, id)))
    .when(data);
  if (decision.outcome !== 'accepted') throw new Error(`${act.kind} ${act.subject}: ${JSON.stringify(decision)}`);
  return decision.events.map((event) => ({ effectiveOn: today, ...event }));
}

function figuresOf(log: readonly EventEnvelope[]): unknown {
  const state = stateOf(log, contract, 'k1');
  const months = monthsOf(log);
  const lots = 'lots' in state ? state.lots : [];
  return {
    contract: 'k1',
    buyer: 'b1',
    directorate: 'roads',
    zone: 'Europe/Paris',
    calendar: 'FR',
    endedOn: 'endedOn' in state ? state.endedOn : undefined,
    position: String(log.length),
    persons: 1,
    penaltiesCents: 0,
    lots: lots.map((one) => {
      const { agreed, due, validated, creditIn, creditOut, balance, shortfall, surplus } = lotLedger(
        one,
        ledgerEntriesOf(months, one.lot),
      );
      const figures = {
        lot: one.lot,
        agreedCentihours: agreed,
        dueCentihours: due,
        declaredCentihours: Math.max(0, validated),
        validatedCentihours: validated,
        creditInCentihours: creditIn,
        creditOutCentihours: creditOut,
        balanceCentihours: balance,
        shortfallCentihours: shortfall,
        surplusCentihours: surplus,
      };
      return { figures, clauseKinds: ['executionCondition'], bearsHours: true };
    }),
  };
}

function evaluationOutcome({ log }: Told): Readonly<Record<string, unknown>> {
  const state = stateOf(log, localEvaluation, 'k1');
  return { evaluation: state.status === 'closed' ? { closedOn: state.closedOn } : {} };
}

function monthsOf(log: readonly EventEnvelope[]): readonly HoursState[] {
  const streams = new Set(log.flatMap(({ stream }) => (stream.startsWith('hours-k1.') ? [stream] : [])));
  return [...streams].map((stream) => stateOf(log, hours, stream.slice('hours-'.length)));
}

function stateOf<S>(log: readonly EventEnvelope[], aggregate: Aggregate<S>, id: string): S {
  const stream = streamName(aggregate.category, id);
  return fold(
    aggregate,
    log.filter((event) => event.stream === stream),
  );
}
