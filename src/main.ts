import { createLog } from './adapters/system/log.ts';
import { BadConfig, readProcessConfig } from './config.ts';
import { open } from './open.ts';

const EX_CONFIG = 78;
/** The contract gives twenty seconds; whatever hangs longer than this is left to the next start to mend. */
const PATIENCE_MS = 18_000;

try {
  const config = readProcessConfig();
  const log = createLog(config.LOG_LEVEL);
  const opening = open(config, log);
  let stopping = false;
  // Heard from the first moment: a start that is broken off would leave its PostgreSQL behind.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      opening
        .then((house) => house.close())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            log.error({ err: error }, 'stopping failed');
            process.exit(1);
          },
        );
    });
  const { greeting } = await opening;
  for (const line of greeting) process.stdout.write(`${line}\n`);
} catch (error) {
  // An operator reads this: the message with its fix, and the stack only where nobody foresaw the error.
  const foreseen =
    error instanceof Error &&
    (error instanceof BadConfig || 'fix' in error || error.name.endsWith('Refused'));
  console.error(foreseen && error instanceof Error ? error.message : error);
  process.exit(error instanceof BadConfig ? EX_CONFIG : 1);
}
