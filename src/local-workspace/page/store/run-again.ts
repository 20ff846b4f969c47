/**
 * Work of which one run at a time is enough: asked for while it runs, it runs once more afterwards, however often it
 * was asked. Otherwise the slower of two answers could overwrite the newer.
 */
export function runAgain(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let wanted = false;
  const run = async (): Promise<void> => {
    do {
      wanted = false;
      await work();
    } while (wanted);
  };
  return () => {
    wanted = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
