const DAY_MS = 86_400_000;

/** Every day of some civil years as the platform's own calendar gives them. Our arithmetic is compared with these. */
export function* everyDay(
  firstYear: number,
  lastYear: number,
): Generator<{ readonly date: string; readonly number: number; readonly year: number; readonly weekday: number }> {
  const end = Date.UTC(lastYear + 1, 0, 1);
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += DAY_MS) {
    const day = new Date(at);
    yield {
      date: day.toISOString().slice(0, 10),
      number: at / DAY_MS,
      year: day.getUTCFullYear(),
      weekday: day.getUTCDay(),
    };
  }
}
