/** What was opened, to be closed the other way round. */
export interface Closing {
  add(step: () => Promise<unknown>): void;
  /** Closes everything that was added, once. One that fails does not keep the next from being closed. */
  close(): Promise<void>;
}

export function createClosing(): Closing {
  const steps: (() => Promise<unknown>)[] = [];
  return {
    add: (step) => void steps.push(step),
    async close() {
      const failures: unknown[] = [];
      // PostgreSQL, the last, would outlive this process when another failed before it.
      for (const step of steps.splice(0).reverse())
        await step().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
}
