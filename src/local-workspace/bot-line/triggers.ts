export interface Trigger {
  user: string;
  /** the modal whose press or submission gave the trigger: only such a trigger may push */
  fromModal?: string;
  channel?: string;
}

export type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Looks without using it up: a view is validated before the trigger is spent. */
  look(id: string): Trigger | TriggerRefusal;
  spend(id: string): void;
}

const lifeMs = 3000;

export function triggers(wallNow: () => number, random: () => string): Triggers {
  const issued = new Map<string, { trigger: Trigger; at: number; spent: boolean }>();
  let count = 0;
  return {
    issue(trigger) {
      count += 1;
      const id = `${Math.floor(wallNow())}.${count}.${random().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
      issued.set(id, { trigger, at: wallNow(), spent: false });
      return id;
    },
    look(id) {
      const found = issued.get(id);
      if (!found) return 'invalid_trigger_id';
      if (found.spent) return 'exchanged_trigger_id';
      return wallNow() - found.at > lifeMs ? 'expired_trigger_id' : found.trigger;
    },
    spend(id) {
      const found = issued.get(id);
      if (found) found.spent = true;
    },
  };
}
