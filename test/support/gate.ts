/** Shut until it is opened: holds the other side back, so that a test sees the order of things without a clock. */
export function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets everybody on as soon as `count` have come, and whoever comes later. */
export function meetingOf(count: number): () => Promise<void> {
  const { opened, open } = gate();
  let here = 0;
  return () => {
    here += 1;
    if (here >= count) open();
    return opened;
  };
}
