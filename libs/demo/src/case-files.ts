import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ROLES, isLocalDate, type Instant } from '@clausier/kernel';
import { ZONES, atLocalTime } from '@clausier/calendar';
import { foreignEntityId } from '@clausier/application';
import { CaseError, checked, readCaseFile } from './case-json.js';
import { TemplateError, fill, rowsOf, type Row, type Tables } from './template.js';

/** The course of a real département, played on an empty data directory. */
export const REFERENCE_CASE = fileURLToPath(new URL('../cases/pas-de-calais', import.meta.url));

const header = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title: z.string(),
  zone: z.enum(ZONES),
  /** First and last instant of the demo clock, as local dates. */
  startsOn: z.string().refine(isLocalDate),
  endsOn: z.string().refine(isLocalDate),
  /** Buyer whose course plays, and years of its central evaluations. */
  buyer: z.string(),
  centralEvaluations: z.array(z.number().int()),
  /** Actor that reads the evaluations for the report. */
  reader: z.strictObject({ actor: z.string(), role: z.enum(ROLES) }),
  /** Buyer whose mandates state the source's figures. */
  sourceBuyer: z.string(),
  /** Figures to print with the evaluation of a year, each beside the computed figure of the same definition. */
  sourceFigures: z.array(
    z.strictObject({
      label: z.string(),
      evaluation: z.number().int(),
      /** Id of the figure in the log; `null` where the source lost its own figure. */
      figure: z.string().nullable(),
      indicator: z.string().nullable(),
    }),
  ),
});
export type CaseHeader = z.output<typeof header>;

const step = z.strictObject({
  on: z.string(),
  at: z.string().default('10:00'),
  each: z.string().optional(),
  where: z.record(z.string(), z.unknown()).optional(),
  actor: z.string().optional(),
  role: z.enum(ROLES).optional(),
  /** `<category>/<command-slug>`. */
  command: z.string().optional(),
  id: z.string().optional(),
  body: z.unknown().optional(),
  /** Fires a yearly opening instead of sending a command. */
  schedule: z.enum(['annualProgrammingReview', 'centralEvaluation']).optional(),
  /** The refusal that the case wants to show. */
  expect: z.strictObject({ status: z.number().int(), code: z.string() }).optional(),
  /** For readers of the case only. */
  note: z.string().optional(),
});
type Step = z.output<typeof step>;

/** A step ready to be played. */
export interface CaseStep {
  readonly at: Instant;
  /** File and place, for messages. */
  readonly source: string;
  readonly schedule?: 'annualProgrammingReview' | 'centralEvaluation';
  readonly command?: {
    readonly path: string;
    readonly actor: string;
    readonly role: string;
    readonly key: string;
    readonly body: unknown;
  };
  readonly expect?: { readonly status: number; readonly code: string };
}

export interface Case {
  readonly header: CaseHeader;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly steps: readonly CaseStep[];
}

/** Reads `case.json`, `data/*.json` (tables) and `steps/*.json`, and lays the steps out in time. */
export async function readCase(folder: string): Promise<Case> {
  const about = checked(header, await readCaseFile(folder, 'case.json'), 'case.json');
  const tables = await readTables(folder);
  const files = (await list(join(folder, 'steps'))).sort();
  const steps: CaseStep[] = [];
  for (const file of files) {
    const name = `steps/${file}`;
    const content = checked(z.array(step), await readCaseFile(folder, name), name);
    content.forEach((one, index) => steps.push(...expand(one, `${name}[${index}]`, about, tables)));
  }
  const ordered = steps
    .map((one, index) => ({ one, index }))
    .sort((a, b) => Date.parse(a.one.at) - Date.parse(b.one.at) || a.index - b.index)
    .map(({ one }) => one);
  return {
    header: about,
    startsAt: atLocalTime(about.startsOn, '00:00', about.zone),
    endsAt: atLocalTime(about.endsOn, '00:00', about.zone),
    steps: withKeys(about.id, ordered),
  };
}

function expand(template: Step, source: string, about: CaseHeader, tables: Tables): CaseStep[] {
  try {
    const rows = template.each === undefined ? [{}] : rowsOf(template.each, template.where, {}, tables);
    return rows.map((row) => ready(template, row, source, about, tables));
  } catch (error) {
    if (error instanceof TemplateError) throw new CaseError(`${source} : ${error.message}`);
    throw error;
  }
}

function ready(template: Step, row: Row, source: string, about: CaseHeader, tables: Tables): CaseStep {
  const text = (value: string | undefined, name: string): string => {
    const filled = fill(value, row, tables);
    if (typeof filled !== 'string') throw new CaseError(`${source} : « ${name} » manque`);
    return filled;
  };
  const on = text(template.on, 'on');
  if (!isLocalDate(on)) throw new CaseError(`${source} : « ${on} » n’est pas une date`);
  const at = atLocalTime(on, text(template.at, 'at'), about.zone);
  const expected = template.expect === undefined ? {} : { expect: template.expect };
  if (template.schedule !== undefined) return { at, source, schedule: template.schedule };
  const [category, slug] = text(template.command, 'command').split('/');
  const path = `${category}/${text(template.id, 'id')}/${slug}`;
  const command = {
    path,
    actor: text(template.actor, 'actor'),
    role: text(template.role, 'role'),
    key: '',
    body: fill(template.body ?? {}, row, tables),
  };
  return { at, source, command, ...expected };
}

/** The n-th sending of one command to one entity has one key. No other row of the case changes it. */
function withKeys(caseId: string, steps: readonly CaseStep[]): CaseStep[] {
  const sent = new Map<string, number>();
  return steps.map((one) => {
    if (!one.command) return one;
    const nth = (sent.get(one.command.path) ?? 0) + 1;
    sent.set(one.command.path, nth);
    return { ...one, command: { ...one.command, key: `${caseId}/${one.command.path}/${nth}` } };
  });
}

/** Tables are lists of records; a record with an `identifier` gets the id of the entity it names, as `entity`. */
async function readTables(folder: string): Promise<Tables> {
  const tables: Record<string, readonly Row[]> = {};
  for (const file of await list(join(folder, 'data'))) {
    const name = `data/${file}`;
    const rows = checked(z.array(z.record(z.string(), z.unknown())), await readCaseFile(folder, name), name);
    tables[file.replace(/\.json$/, '')] = rows.map((row) => ({ ...row, ...entityOf(row) }));
  }
  return tables;
}

function entityOf({ identifier }: Row): Row {
  const known = z.object({ scheme: z.string(), value: z.string() }).safeParse(identifier);
  return known.success ? { entity: foreignEntityId(known.data.scheme, known.data.value) } : {};
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new CaseError(`le dossier ${folder} manque : un cas a case.json, data/ et steps/`);
  });
  return names.filter((name) => name.endsWith('.json'));
}
