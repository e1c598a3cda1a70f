import { parseArgs } from 'node:util';
import { isLocalDate } from '@clausier/kernel';
import { compareRules, valueInFrench, type RuleDifference, type RuleEntry } from '@clausier/rulebook';
import { CannotAsk, viewOf } from './rules-view.js';

const HELP = `Usage : clausier rules [règle] --on JOUR [--overlay FICHIER]… [--compare JOUR] [--with FICHIER]… [--json]

Dit les règles en vigueur un jour donné : valeur, dates, source, doute. Avec --compare ou --with, dit seulement ce qui
diffère d’un autre jour ou d’une autre politique locale. « règle » est un identifiant ou son début : « delay ».

Options :
  --on JOUR          jour demandé (AAAA-MM-JJ)
  --overlay FICHIER  politique locale d’un acheteur, posée sur les règles communes ; plusieurs : la dernière l’emporte
  --compare JOUR     autre jour ; par défaut le même
  --with FICHIER     politique locale de l’autre côté ; par défaut celle de --overlay
  --json             répond en JSON
  --help             cette aide

Une politique locale est un objet JSON :
  {"id": "pdc", "entries": [{"id": "delay.reviewAnswer", "label": "Réponse des directions", "value": 35, "unit": "days",
    "nature": "policy", "validFrom": "2026-03-01", "validUntil": null, "source": "Délibération", "verified": true}]}
Elle remplace toute règle de nature « usage », et ajoute les siennes : « local.clauseFloor » (plancher, unité « cents »),
« local.penalty » (unité « penalty »), « local.criterion.… » (public en plus, unité « criterion »), ou tout autre « local.… ».

Code de sortie : 0, ou 2 si la demande ou une politique locale est refusée.
`;

const OPTIONS = {
  on: { type: 'string' },
  overlay: { type: 'string', multiple: true },
  compare: { type: 'string' },
  with: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `clausier rules`: the rule book asked on a day, for a buyer, or compared. Returns the exit code. */
export async function runRules(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  try {
    stdout.write(await answerTo(argv));
    return 0;
  } catch (error) {
    if (!(error instanceof CannotAsk)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function answerTo(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parsed(argv);
  if (values.help) return HELP;
  const on = dayOf('--on', values.on);
  const overlays = values.overlay ?? [];
  const view = await viewOf(on, overlays);
  const [asked = ''] = positionals;
  const kept = ({ id }: { readonly id: string }) => asked === '' || id === asked || id.startsWith(`${asked}.`);
  if (values.compare === undefined && values.with === undefined) {
    return written(view.all().filter(kept), ruleInFrench, values.json, 'Aucune règle en vigueur ce jour-là.');
  }
  const other = await viewOf(dayOf('--compare', values.compare ?? on), values.with ?? overlays);
  const differences = compareRules(view, other).filter(kept);
  return written(differences, differenceInFrench, values.json, 'Aucune différence.');
}

function parsed(argv: readonly string[]) {
  const given = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const stranger =
    given.tokens.find((token) => token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name)) ??
    given.tokens.filter(({ kind }) => kind === 'positional')[1];
  if (stranger) throw new CannotAsk(`Argument inconnu : ${argv[stranger.index]}. Voir clausier rules --help.`);
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new CannotAsk('Une option demande une valeur. Voir clausier rules --help.');
  }
}

function dayOf(option: string, day: string | undefined): string {
  if (day === undefined) throw new CannotAsk(`Quel jour ? ${option} AAAA-MM-JJ.`);
  if (!isLocalDate(day)) throw new CannotAsk(`${option} ${day} : ce jour n’existe pas, ou n’est pas écrit AAAA-MM-JJ.`);
  return day;
}

function written<T>(items: readonly T[], inFrench: (item: T) => string, json = false, none = ''): string {
  if (json) return `${JSON.stringify(items, null, 2)}\n`;
  return items.length === 0 ? `${none}\n` : items.map(inFrench).join('');
}

function ruleInFrench(entry: RuleEntry): string {
  const doubt = entry.doubt === undefined ? '' : `  Non vérifié : ${entry.doubt}\n`;
  const until = entry.validUntil === null ? '' : ` au ${entry.validUntil}`;
  const nature = entry.overlay ?? (entry.nature === 'law' ? 'loi' : 'usage');
  return (
    `${entry.id} : ${valueInFrench(entry)} (${nature}, du ${entry.validFrom}${until})\n` +
    `  ${entry.label}. Source : ${entry.source}.\n${doubt}`
  );
}

function differenceInFrench({ id, before, after }: RuleDifference): string {
  const side = (entry: RuleEntry | null) => (entry ? valueInFrench(entry) : 'aucune règle');
  const label = (after ?? before)?.label ?? '';
  return `${id} : ${side(before)} → ${side(after)}\n  ${label}.\n`;
}
