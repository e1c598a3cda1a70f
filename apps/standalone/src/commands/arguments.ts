import { OperatorError, parseOptions } from '@clausier/runtime';

export interface Arguments {
  readonly data: string | undefined;
  readonly case: string | undefined;
  readonly json: string | undefined;
  readonly port: number | undefined;
  readonly builtin: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  data: { type: 'string' },
  case: { type: 'string' },
  json: { type: 'string' },
  port: { type: 'string' },
  engine: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line. Throws an `OperatorError` that names the faulty option. */
export function readArguments(argv: readonly string[]): Arguments {
  const values = parseOptions(argv, OPTIONS);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new OperatorError(`--port attend un nombre entre 0 et 65535, pas « ${values.port} ».`);
  if (values.engine !== undefined && values.engine !== 'temporal' && values.engine !== 'builtin')
    throw new OperatorError(`--engine attend « temporal » ou « builtin », pas « ${values.engine} ».`);
  return {
    data: values.data,
    case: values.case,
    json: values.json,
    port,
    builtin: values.engine === 'builtin',
    help: values.help ?? false,
  };
}
