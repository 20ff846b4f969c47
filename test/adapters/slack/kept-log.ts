export interface LogLine {
  readonly level: string;
  readonly about: object;
  readonly message: string;
}

/** Keeps what is logged, to be looked at. */
export function keptLog() {
  const lines: LogLine[] = [];
  const at = (level: string) => (about: object, message: string) =>
    void lines.push({ level, about, message });
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}
