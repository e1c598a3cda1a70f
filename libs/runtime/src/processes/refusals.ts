import type { Position } from '@clausier/kernel';

/**
 * How often each act came to nothing, refused or already so, since its process was last poked. After two times the act
 * is left aside until the next poke. The position is that of the poke. The head of the log would not do, since
 * everybody's events move it. The counts are kept in memory, so a restart tries again.
 */
export class Refusals {
  private readonly byAct = new Map<string, { position: Position; count: number }>();

  record(actId: string, position: Position): void {
    const known = this.byAct.get(actId);
    this.byAct.set(actId, { position, count: known?.position === position ? known.count + 1 : 1 });
  }

  count(actId: string, position: Position): number {
    const known = this.byAct.get(actId);
    return known?.position === position ? known.count : 0;
  }

  forget(actId: string): void {
    this.byAct.delete(actId);
  }
}
