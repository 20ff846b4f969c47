const wallClock = (seconds: number, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(seconds * 1000)
      .map((part) => [part.type, part.value]),
  );

/** Unix seconds as `<input type="datetime-local">` writes them, by the clocks of that zone. */
export function localMoment(seconds: number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(seconds, timeZone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The Unix seconds at which the clocks of that zone show this; undefined for what is no moment. An hour that the
 * change to summer time skips is read as if the clocks had not changed yet, as browsers do.
 */
export function momentAt(local: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${local}Z`) / 1000;
  if (Number.isNaN(asUtc)) return undefined;
  const shift = (seconds: number): number =>
    Date.parse(`${localMoment(seconds, timeZone)}Z`) / 1000 - (seconds - (seconds % 60));
  const before = asUtc - shift(asUtc - 86_400);
  const after = asUtc - shift(asUtc + 86_400);
  const fits = [before, after].find((one) => localMoment(one, timeZone) === local.slice(0, 16));
  return fits ?? before;
}
