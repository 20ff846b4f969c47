/** Ways for the outside to fail. "before": nothing was done; "after": it was done and the caller never learns. */
export type Fault =
  | { kind: 'error-500-before' }
  | { kind: 'error-500-after' }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  | { kind: 'delay'; ms: number }
  | { kind: 'rate-limited'; seconds: number }
  | { kind: 'ok-false'; error: string };

export interface Faults {
  /** The next `times` calls of `method` ("*": of any method) meet this fault. Faults queue up in order. */
  next(method: string, fault: Fault, times?: number): void;
  clear(): void;
  take(method: string): Fault | undefined;
}

export function faults(): Faults {
  let waiting: { method: string; fault: Fault; left: number }[] = [];
  return {
    next(method, fault, times = 1) {
      waiting.push({ method, fault, left: times });
    },
    clear() {
      waiting = [];
    },
    take(method) {
      const entry = waiting.find((one) => one.method === method || one.method === '*');
      if (!entry) return undefined;
      entry.left -= 1;
      waiting = waiting.filter((one) => one.left > 0);
      return entry.fault;
    },
  };
}
