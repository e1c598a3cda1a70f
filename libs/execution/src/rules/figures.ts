const NARROW_NO_BREAK_SPACE = '\u202f';

/** Centihours as people read them in French: `1 120,50 h`. */
export function hours(centihours: number): string {
  const digits = String(Math.abs(centihours)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
  return `${centihours < 0 ? '−' : ''}${whole},${digits.slice(-2)} h`;
}
