/**
 * What a mutation run found, over one or several of Stryker's reports. A mutant that does not end is detected. It is
 * proven when its code was met a hundred times more often than without it, and stopped by the clock otherwise. A busy
 * machine can stop by the clock a mutant that a test would have found or missed, so `least` leaves those out.
 */
export function scoreOf(reports) {
  const mutants = reports.flatMap((report) => Object.values(report.files)).flatMap((file) => file.mutants);
  const of = (...statuses) => mutants.filter((mutant) => statuses.includes(mutant.status));
  const endless = of('Timeout').filter((mutant) => mutant.statusReason?.startsWith('Hit limit')).length;
  const [killed, late, survived] = [
    of('Killed').length,
    of('Timeout').length - endless,
    of('Survived', 'NoCoverage').length,
  ];
  const count = killed + endless + late + survived;
  const shareOf = (found) => (count === 0 ? 100 : (100 * found) / count);
  return {
    mutants: count,
    killed,
    endless,
    late,
    survived,
    percent: shareOf(count - survived),
    least: shareOf(killed + endless),
  };
}

export function scoreLine({ mutants, killed, endless, late, survived, percent, least }) {
  const found = `${killed} tués, ${endless} sans fin, ${late} arrêtés par la montre, ${survived} survivants`;
  return `${shown(percent)} % de ${mutants} mutants (${found}) ; sans la montre, ${shown(least)} %`;
}

/** Rounded down to one decimal: a bar just missed is not shown as met. */
function shown(percent) {
  return (Math.floor(percent * 10) / 10).toFixed(1).replace('.', ',');
}
