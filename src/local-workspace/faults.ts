/** Ways for the outside to fail. "before": nothing was done; "after": it was done and the caller never learns. */
export type Fault =
  | { kind: 'error-500-before' }
  | { kind: 'error-500-after' }
  | { kind: 'unavailable-before' }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  | { kind: 'delay'; ms: number }
  | { kind: 'rate-limited'; seconds: number }
  | { kind: 'ok-false'; error: string };

/** Faults that make sense as a state of things. Under them uploads and response_url fail like methods. */
export type LastingFault = Extract<Fault, { kind: 'unavailable-before' | 'reset-before' | 'delay' }>;

export interface Faults {
  /** The next `times` calls of `method` ("*": of any method) meet this fault. Faults queue up in order. */
  next(method: string, fault: Fault, times?: number): void;
  /** Every call meets this fault until `none`; those of `next` come before it. */
  while(fault: LastingFault): void;
  /** Takes back what `while` began. */
  none(): void;
  lasting(): LastingFault | undefined;
  /** Takes back those of `next`. */
  clear(): void;
  take(method: string): Fault | undefined;
}

export function faults(): Faults {
  let waiting: { method: string; fault: Fault; left: number }[] = [];
  let lasting: LastingFault | undefined;
  return {
    next(method, fault, times = 1) {
      waiting.push({ method, fault, left: times });
    },
    while(fault) {
      lasting = fault;
    },
    none() {
      lasting = undefined;
    },
    lasting: () => lasting,
    clear() {
      waiting = [];
    },
    take(method) {
      const entry = waiting.find((one) => one.method === method || one.method === '*');
      if (!entry) return lasting;
      entry.left -= 1;
      waiting = waiting.filter((one) => one.left > 0);
      return entry.fault;
    },
  };
}
