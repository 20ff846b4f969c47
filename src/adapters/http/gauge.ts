import { Gauge, type Registry } from 'prom-client';

export type Row = { readonly value: number } & Readonly<Record<string, string | number>>;

/** A number, or one per combination of labels, that is asked for whenever somebody looks. */
export function gauge<L extends string>(
  register: Registry,
  name: string,
  help: string,
  labelNames: readonly L[],
  read: () => Promise<readonly Row[]>,
): void {
  const metric: Gauge<L> = new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [register],
    async collect() {
      metric.reset();
      for (const row of await read()) {
        const labels: Partial<Record<L, string | number>> = {};
        for (const label of labelNames) {
          const value = row[label];
          if (value !== undefined) labels[label] = value;
        }
        metric.set(labels, row.value);
      }
    },
  });
}
