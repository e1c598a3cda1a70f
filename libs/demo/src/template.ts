/** Rows of the case's data tables, by table name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;
export type Row = Readonly<Record<string, unknown>>;

/** A place in a case file that cannot be filled in; the message names it. */
export class TemplateError extends Error {}

const WHOLE = /^\$\{([^}]+)\}$/;
const PART = /\$\{([^}]+)\}/g;
const LOOKUP = /^([A-Za-z][\w-]*)\[([\w.]+)\]\.([\w.]+)$/;

/**
 * Fills a template from a row: `${field}` (whole string: the value as it is, else its text), `${field.sub}`,
 * `${table[field].sub}` (the row of `table` whose `id` is this row's `field`), and lists
 * `{ "$each": "table", "where": { … }, "item": … }`. Throws a `TemplateError` on anything it does not find.
 */
export function fill(template: unknown, row: Row, tables: Tables): unknown {
  if (typeof template === 'string') return fillText(template, row, tables);
  if (Array.isArray(template)) return template.map((item) => fill(item, row, tables));
  if (typeof template !== 'object' || template === null) return template;
  if ('$each' in template) return fillEach(template as EachTemplate, row, tables);
  const filled = Object.entries(template).map(([key, value]) => [key, fill(value, row, tables)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

/** Rows of a table that agree with `where`, whose values are themselves filled from `row`. */
export function rowsOf(table: string, where: Row | undefined, row: Row, tables: Tables): readonly Row[] {
  const rows = tables[table];
  if (!rows) throw new TemplateError(`table inconnue : ${table}`);
  const wanted = Object.entries((fill(where ?? {}, row, tables) ?? {}) as Row);
  return rows.filter((candidate) => wanted.every(([field, value]) => candidate[field] === value));
}

interface EachTemplate {
  readonly $each: string;
  readonly where?: Row;
  readonly item: unknown;
}

function fillEach({ $each, where, item }: EachTemplate, row: Row, tables: Tables): unknown {
  return rowsOf($each, where, row, tables).map((inner) => fill(item, { ...row, ...inner }, tables));
}

function fillText(text: string, row: Row, tables: Tables): unknown {
  const whole = WHOLE.exec(text);
  if (whole?.[1] !== undefined) return valueOf(whole[1], row, tables);
  return text.replace(PART, (_, expression: string) => {
    const value = valueOf(expression, row, tables);
    if (value === undefined) throw new TemplateError(`champ vide dans « ${text} » : ${expression}`);
    return String(value);
  });
}

/** `field?` may be absent; any other missing field is an error. */
function valueOf(expression: string, row: Row, tables: Tables): unknown {
  const optional = expression.endsWith('?');
  const path = optional ? expression.slice(0, -1) : expression;
  const lookup = LOOKUP.exec(path);
  const value = lookup
    ? descend(joined(lookup[1] ?? '', String(descend(row, lookup[2] ?? '')), tables), lookup[3] ?? '')
    : descend(row, path);
  if (value === undefined && !optional) throw new TemplateError(`champ inconnu : ${path}`);
  return value;
}

function joined(table: string, id: string, tables: Tables): Row {
  const found = tables[table]?.find((row) => row.id === id);
  if (!found) throw new TemplateError(`pas de ligne « ${id} » dans la table ${table}`);
  return found;
}

function descend(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, part) => (typeof inner === 'object' && inner !== null ? (inner as Row)[part] : undefined),
      value,
    );
}
