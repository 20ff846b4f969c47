/** Which tab a key leads to, in a row of `count`; round and round. Undefined: the key means nothing here. */
export function tabAfter(key: string, at: number, count: number): number | undefined {
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? undefined : (to + count) % count;
}
