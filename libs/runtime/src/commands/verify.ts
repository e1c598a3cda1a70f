import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { verifySqliteLog, type LogRefuted, type LogVerified } from '@clausier/event-store-sqlite';
import { FILES } from '../embedded/core.js';
import { OperatorError, dataDirectory } from './data-directory.js';
import { parseOptions } from './parse-options.js';

const HELP = `clausier verify [--data DOSSIER] [--log FICHIER] [--json]

Recalcule l'empreinte de chaque événement et la chaîne entière, et nomme le premier événement altéré, manquant ou
déplacé. Le journal peut être en cours d'écriture. Code de sortie : 0 s'il est intact, 1 sinon.`;

/** Verifies a log file without the application that wrote it. Answers the exit code. */
export async function verifyCommand(argv: readonly string[], print: (line: string) => void): Promise<number> {
  const values = parseOptions(argv, {
    data: { type: 'string' },
    log: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const file = values.log === undefined ? join(dataDirectory(values.data), FILES.log) : resolve(values.log);
  if (!existsSync(file))
    throw new OperatorError(`Pas de journal en ${file}. Indiquez le dossier de données : --data DOSSIER.`);
  const verdict = await verifySqliteLog(file);
  if (values.json) print(JSON.stringify(verdict, null, 2));
  else print(verdict.verified ? intact(verdict) : altered(verdict));
  return verdict.verified ? 0 : 1;
}

function intact({ events, streams, lastPosition, headHash }: LogVerified): string {
  return `Journal intact : ${events} événements dans ${streams} flux, jusqu'à la position ${lastPosition}.\nTête de chaîne : ${headHash}`;
}

function altered(refuted: LogRefuted): string {
  const { position, stream, revision, type, eventId, problem } = refuted;
  const name = [
    type,
    stream && `du flux ${stream}`,
    revision === undefined ? undefined : `révision ${revision}`,
    eventId,
  ];
  return `Journal ALTÉRÉ à la position ${position} : ${problem}.\nÉvénement : ${name.filter(Boolean).join(', ') || 'illisible'}`;
}
