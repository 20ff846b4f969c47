import type { KeptEvent } from './books.ts';

/** How Stripe's messages travel. */
export const weathers = ['well', 'late', 'twice', 'shuffled', 'lost'] as const;
export type Weather = (typeof weathers)[number];

export interface Delivery {
  /** `lost`: on purpose, until somebody sends it again. */
  state: 'waiting' | 'told' | 'lost';
  /** How often it arrived. */
  times: number;
}

/** So late that one sees it; long enough for what belongs together to pile up and be turned round; and, when nobody
 * was there, again. */
const LATE_MS = 8_000;
const GATHER_MS = 2_000;
const AGAIN_MS = 2_000;

export interface MessengerNeeds {
  /** Whether it was taken (2xx). */
  readonly post: (event: KeptEvent) => Promise<boolean>;
  /** Does it later; answers with how to do without. */
  readonly later: (ms: number, work: () => void) => () => void;
  readonly onChange: () => void;
}

/** What is still to be done later, and how to do without all of it. */
function waiting(later: MessengerNeeds['later']) {
  const timers = new Set<() => void>();
  return {
    wait(ms: number, work: () => void): void {
      const cancel = later(ms, () => {
        timers.delete(cancel);
        work();
      });
      timers.add(cancel);
    },
    stop(): void {
      for (const cancel of timers) cancel();
      timers.clear();
    },
  };
}

/** Brings what Stripe tells to whoever listens: until it is taken, and as the weather is when it is told. */
export function createMessenger({ post, later, onChange }: MessengerNeeds) {
  let weather: Weather = 'well';
  const deliveries = new Map<string, Delivery>();
  const { wait, stop } = waiting(later);
  let gathered: KeptEvent[] = [];
  let line: Promise<void> = Promise.resolve();
  const bring = async (event: KeptEvent): Promise<void> => {
    const delivery = deliveries.get(event.id);
    // Everything was thrown away meanwhile.
    if (delivery === undefined) return;
    const isTaken = await post(event).catch(() => false);
    if (deliveries.get(event.id) !== delivery) return;
    if (!isTaken) return wait(AGAIN_MS, () => send(event));
    delivery.state = 'told';
    delivery.times += 1;
    onChange();
  };
  /** One after the other, as they are told. */
  const send = (event: KeptEvent): void => {
    line = line.then(() => bring(event));
  };
  const gather = (event: KeptEvent): void => {
    gathered.push(event);
    if (gathered.length > 1) return;
    wait(GATHER_MS, () => {
      const all = gathered;
      gathered = [];
      for (const one of all.toReversed()) send(one);
    });
  };
  const ways: Readonly<Record<Weather, (event: KeptEvent) => void>> = {
    well: send,
    late: (event) => wait(LATE_MS, () => send(event)),
    twice(event) {
      send(event);
      send(event);
    },
    shuffled: gather,
    lost: () => undefined,
  };
  return {
    weather: (): Weather => weather,
    setWeather(next: Weather): void {
      weather = next;
    },
    of: (id: string): Delivery | undefined => deliveries.get(id),
    tell(event: KeptEvent): void {
      deliveries.set(event.id, { state: weather === 'lost' ? 'lost' : 'waiting', times: 0 });
      ways[weather](event);
    },
    /** From the dashboard, or after a restart. */
    again(event: KeptEvent): void {
      const before = deliveries.get(event.id);
      deliveries.set(event.id, { state: 'waiting', times: before?.times ?? 0 });
      send(event);
    },
    remember(id: string, delivery: Delivery): void {
      deliveries.set(id, { ...delivery });
    },
    forget(): void {
      stop();
      deliveries.clear();
      gathered = [];
    },
  };
}
export type Messenger = ReturnType<typeof createMessenger>;
