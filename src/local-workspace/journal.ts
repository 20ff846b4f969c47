/** One call of the Web API as it was seen on the wire. */
export interface JournalEntry {
  method: string;
  args: Record<string, unknown>;
  at: number;
  /** what the caller got; "reset" is a connection cut without an answer */
  outcome: { status: number | 'reset'; ok: boolean; error?: string };
  /** whether the workspace did what was asked, whatever the caller was told */
  acted: boolean;
  fault?: string;
}

export interface Journal {
  entries: readonly JournalEntry[];
  calls(method: string): JournalEntry[];
  write(entry: JournalEntry): void;
  clear(): void;
}

export function journal(): Journal {
  const entries: JournalEntry[] = [];
  return {
    entries,
    calls: (method) => entries.filter((entry) => entry.method === method),
    write: (entry) => {
      entries.push(entry);
    },
    clear: () => {
      entries.length = 0;
    },
  };
}
