import { NeedsAHuman, TryLater } from '../../kernel/effect.ts';

// Nothing has left the house when rendering fails, so it is never "in doubt": sums that do not add up need a person,
// anything else may pass.
export async function render(write: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw error instanceof RangeError ? new NeedsAHuman(why) : new TryLater(60_000, why);
  }
}
