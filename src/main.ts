import { createLog } from './adapters/system/log.ts';
import { BadConfig, readProcessConfig } from './config.ts';
import { wordsOfFailure } from './words-of-failure.ts';

const EX_CONFIG = 78;
/** The contract gives twenty seconds; whatever hangs longer than this is left to the next start to mend. */
const PATIENCE_MS = 18_000;

let stopping = false;
try {
  const config = readProcessConfig();
  const log = createLog(config.LOG_LEVEL);
  const opening = open();
  // Heard from the first moment: a start that is broken off would leave its PostgreSQL behind.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      // One that could not be opened has closed again what it had opened.
      opening
        .then(
          (house) => house.close(),
          () => undefined,
        )
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

  /** Each brings what the other has no use for, so that only one of them is loaded. */
  async function open() {
    if (config.slack.kind === 'real') return (await import('./open.ts')).open(config, log);
    return (await import('./local-house/start-local-house.ts')).startLocalHouse(config, log);
  }
} catch (error) {
  if (!stopping) {
    console.error(wordsOfFailure(error));
    process.exit(error instanceof BadConfig ? EX_CONFIG : 1);
  }
}
