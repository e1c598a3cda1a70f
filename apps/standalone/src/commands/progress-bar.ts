/** Progress of a played case: one line that moves in a terminal, one line per twentieth elsewhere. */
export function progressLine(out: NodeJS.WriteStream): (done: number, total: number, now: string) => void {
  let shown = -1;
  return (done, total, now) => {
    const line = `Cas de référence : étape ${done} sur ${total}, au ${now.slice(0, 10)}`;
    if (out.isTTY) {
      out.write(`\r${line.padEnd(70)}${done === total ? '\n' : ''}`);
      return;
    }
    const twentieth = Math.floor((done * 20) / total);
    if (twentieth === shown) return;
    shown = twentieth;
    out.write(`${line}\n`);
  };
}
