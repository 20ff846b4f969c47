const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** The part of the state that makes ids unique. */
interface Counters {
  minted: number;
  lastTs: number;
}

/** Slack-like ids. The running number makes them unique whatever the random source gives. */
export function mintId(state: Pick<Counters, 'minted'>, prefix: string, random: () => string): string {
  state.minted += 1;
  const serial = state.minted.toString(36).toUpperCase().padStart(4, '0');
  return `${prefix}0${serial}${plain(random()).slice(-5).padStart(5, '0')}`;
}

/** A message's ts is its id, so it must rise even when the clock stands still or steps back. */
export function mintTs(state: Pick<Counters, 'lastTs'>, at: number): string {
  state.lastTs = Math.max(Math.floor(at * 1000), state.lastTs + 1);
  return tsFrom(state.lastTs);
}

/** ts are compared as pairs of whole numbers: as floats their last digits drown. */
export function compareTs(a: string, b: string): number {
  const [aSeconds = '0', aMicros = '0'] = a.split('.');
  const [bSeconds = '0', bMicros = '0'] = b.split('.');
  return (
    Number(aSeconds) - Number(bSeconds) || Number(aMicros.padEnd(6, '0')) - Number(bMicros.padEnd(6, '0'))
  );
}

export const tsFrom = (microseconds: number): string =>
  `${Math.floor(microseconds / 1_000_000)}.${String(microseconds % 1_000_000).padStart(6, '0')}`;
