import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_CASE } from './workspace.js';

export type CaseRow = Readonly<Record<string, unknown>>;

/** A copy of the reference case that a test may change. */
export class CaseCopy {
  constructor(readonly folder: string) {
    cpSync(REFERENCE_CASE, folder, { recursive: true });
  }

  /** Rows of `data/<table>.json`. */
  rows(table: string): readonly CaseRow[] {
    return JSON.parse(readFileSync(this.file(`data/${table}.json`), 'utf8')) as CaseRow[];
  }

  setRows(table: string, rows: readonly CaseRow[]): this {
    return this.write(`data/${table}.json`, JSON.stringify(rows));
  }

  /** Changes a file as text. */
  edit(path: string, change: (text: string) => string): this {
    return this.write(path, change(readFileSync(this.file(path), 'utf8')));
  }

  remove(path: string): this {
    rmSync(this.file(path));
    return this;
  }

  private write(path: string, text: string): this {
    writeFileSync(this.file(path), text);
    return this;
  }

  private file(path: string): string {
    return join(this.folder, path);
  }
}

/** The reference case up to its opening: buyers, people, suppliers, one convention. Played in a second. */
export function openingsOnly(folder: string): CaseCopy {
  const copy = new CaseCopy(folder);
  for (const later of STEPS_AFTER_THE_OPENING) copy.remove(`steps/${later}.json`);
  return copy.edit('case.json', (text) => {
    const header = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({ ...header, endsOn: '2006-09-02', centralEvaluations: [], sourceFigures: [] });
  });
}

const STEPS_AFTER_THE_OPENING = [
  '02-revue-2007',
  '03-marches-pilotes',
  '04-heures',
  '05-evaluations-pilotes',
  '05b-evaluation-centrale-2007',
  '06-revue-2013',
  '07-voirie-2013',
  '08-denrees-bio',
  '09-evaluation-centrale',
];
